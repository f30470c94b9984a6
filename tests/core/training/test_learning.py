"""A whole small training run through the real code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chartlight.training.records import CodedRecord

ToyRecords = Callable[[int], list[dict[str, Any]]]


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
    assert main([*command, "--output", str(pack), "--epochs", "3", "--language", "en", "--own-codes-only"]) == 0
    card = (pack / "card.md").read_text(encoding="utf-8")
    assert "30 training notes" in card
    assert "3 passes over 86% of the notes" in card
    assert "for all codes together with a head that tags mentions" in card
    assert "| en | 6 | 1.000 |" in card
    assert "| 10 notes or more | 6 | 1.000 | 1.000 | 1.000 | 1.000 |" in card
    assert "| 7 to 7 | 2 | 1.000 |" in card
    assert "| Diseases of the respiratory system (J00-J99) | 2 |" in card
    first = ModelPack.open(pack).content_hash
    # Again: every finished pass is taken from the work folder, and the same pack comes out.
    assert main([*command, "--output", str(pack), "--epochs", "3", "--language", "en", "--own-codes-only"]) == 0
    assert ModelPack.open(pack).content_hash == first


def test_training_goes_on_from_a_pack_with_a_table_of_records(
    tmp_path: Path, encoder_folder: Path, toy_records: ToyRecords, capsys: Any
) -> None:
    from chartlight.cli import main

    data, table = tmp_path / "data.jsonl", tmp_path / "own.csv"
    first, second = tmp_path / "first", tmp_path / "second"
    data.write_text("".join(json.dumps(r) + "\n" for r in toy_records(30)), encoding="utf-8")
    rows = [f"{r['id']},{r['text']},{r['diagnoses'][0]};Z99.2" for r in toy_records(30)]
    table.write_text("\n".join(["id,text,codes", *rows, "x,no code,secret words", "n1,again,I10"]), encoding="utf-8")
    options = ["--epochs", "3", "--device", "cpu", "--notes-per-step", "2", "--patience", "1"]
    command = ["train", "codes", *options]
    assert main([*command, "--data", str(data), "--base", str(encoder_folder), "--output", str(first)]) == 0
    assert main([*command, "--data", str(table), "--base", str(first), "--output", str(second)]) == 0
    error = capsys.readouterr().err
    assert "skipped: Line 32 of own.csv: code 1 is not written like an ICD-10 code." in error
    assert "skipped: Line 33 of own.csv has the same id as line 3." in error
    assert "2 of 32 records of own.csv were skipped." in error
    assert "final pass (2 of 2)" in error
    card = (second / "card.md").read_text(encoding="utf-8")
    assert "Started from first." in card
    assert "The records mark no evidence, so there is no term list" in card
    assert str(tmp_path) not in card
    note = tmp_path / "note.txt"
    note.write_text("the patient has fever and was treated", encoding="utf-8")
    output = tmp_path / "codes.jsonl"
    assert main(["suggest", str(note), "--pack", str(second), "--language", "en", "-o", str(output)]) == 0
    assert json.loads(output.read_text(encoding="utf-8"))["suggestions"][0]["code"] == "Z99.2"


def test_training_refuses_test_records_that_it_trains_on(
    tmp_path: Path, encoder_folder: Path, toy_records: ToyRecords, capsys: Any
) -> None:
    from chartlight.cli import main

    data = tmp_path / "data.jsonl"
    data.write_text("".join(json.dumps(r) + "\n" for r in toy_records(12)), encoding="utf-8")
    command = ["train", "codes", "--data", str(data), "--test", str(data), "--base", str(encoder_folder)]
    assert main([*command, "--output", str(tmp_path / "pack")]) == 1
    assert "also training records" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "content", "sentence"),
    [
        (
            "--names",
            '{"code": "I10", "language": "es", "text": "hipertensión"}',
            "only with records that mark evidence",
        ),
        ("--names", '{"code": "I10"}', "holds no name of a code that can be used"),
        ("--unlabelled", '{"text": "fever"}', 'has no "id"'),
    ],
)
def test_what_else_there_is_to_learn_from_is_checked_first(
    tmp_path: Path, toy_records: ToyRecords, capsys: Any, option: str, content: str, sentence: str
) -> None:
    from chartlight.cli import main

    data, more = tmp_path / "data.jsonl", tmp_path / "more.jsonl"
    records = [{**record, "evidence": None} for record in toy_records(12)]
    data.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    more.write_text(content, encoding="utf-8")
    command = ["train", "codes", "--data", str(data), "--base", "none", "--output", str(tmp_path / "pack")]
    assert main([*command, option, str(more)]) == 1
    assert sentence in capsys.readouterr().err


def test_records_with_evidence_are_learned_in_one_joint_pass() -> None:
    from chartlight.training.plans import first_recipe

    marked = CodedRecord("1", "fever", ("R50.9",), {"R50.9": (((0, 5),),)})
    plain = CodedRecord("2", "fever", ("R50.9",))
    assert (first_recipe([plain, marked]).epochs, first_recipe([plain, marked]).encoder_rate) == (8, 1.2e-4)
    assert (first_recipe([plain]).epochs, first_recipe([plain]).encoder_rate) == (8, 1e-4)
