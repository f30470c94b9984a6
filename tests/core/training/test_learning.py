"""Terms, and a whole small training run through the real code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chartlight.training.records import CodedRecord
from chartlight.training.terms import learn_terms

ToyRecords = Callable[[int], list[dict[str, Any]]]


def test_terms_get_their_smoothed_precision() -> None:
    records = [
        CodedRecord("1", "tiene fiebre alta", ("R50.9",), {"R50.9": (((6, 12),),)}),
        CodedRecord("2", "sin fiebre; tos seca", ("R05",), {"R05": (((12, 15),),)}),
        CodedRecord("3", "TOS y tos", ("R05",), {"R05": (((0, 3),),)}),
    ]
    terms = learn_terms(records, language="es").terms
    assert terms[("fiebr",)] == (("R50.9", pytest.approx(1.3 / 2.9)),)
    assert terms[("tos",)] == (("R05", pytest.approx(2.3 / 3.9)),)


def test_training_from_a_folder_to_a_pack_that_suggests(
    tmp_path: Path, encoder_folder: Path, toy_records: ToyRecords
) -> None:
    from chartlight.cli import main
    from chartlight.models.pack import ModelPack

    data, test, pack = tmp_path / "data.jsonl", tmp_path / "test.jsonl", tmp_path / "pack"
    data.write_text("".join(json.dumps(r) + "\n" for r in toy_records(30)), encoding="utf-8")
    unseen = [{**r, "id": f"t{r['id']}"} for r in toy_records(6)]
    test.write_text("".join(json.dumps(r) + "\n" for r in unseen), encoding="utf-8")
    command = ["train", "codes", "--data", str(data), "--test", str(test), "--base", str(encoder_folder)]
    assert main([*command, "--output", str(pack), "--epochs", "3", "--language", "en"]) == 0
    card = (pack / "card.md").read_text(encoding="utf-8")
    assert "30 training notes" in card
    assert "| en | 6 | 1.000 |" in card
    first = ModelPack.open(pack).content_hash
    # Again: every finished pass is taken from the work folder, and the same pack comes out.
    assert main([*command, "--output", str(pack), "--epochs", "3", "--language", "en"]) == 0
    assert ModelPack.open(pack).content_hash == first


def test_training_refuses_test_records_that_it_trains_on(
    tmp_path: Path, encoder_folder: Path, toy_records: ToyRecords, capsys: Any
) -> None:
    from chartlight.cli import main

    data = tmp_path / "data.jsonl"
    data.write_text("".join(json.dumps(r) + "\n" for r in toy_records(12)), encoding="utf-8")
    command = ["train", "codes", "--data", str(data), "--test", str(data), "--base", str(encoder_folder)]
    assert main([*command, "--output", str(tmp_path / "pack")]) == 1
    assert "also training records" in capsys.readouterr().err
