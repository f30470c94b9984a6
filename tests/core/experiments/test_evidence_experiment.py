"""The comparison of evidence through the command line, with a pack trained for it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from chartlight.cli import main
from chartlight.errors import KnownError
from chartlight.experiments.evidence import sample
from chartlight.training.records import CodedRecord


def test_ways_of_lighting_words_are_compared(
    tmp_path: Path, data: Path, unseen: Path, encoder_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack, output = tmp_path / "pack", tmp_path / "results"
    common = ["--data", str(data), "--test", str(unseen), "--base", str(encoder_folder), "--language", "es"]
    assert main(["train", "codes", *common, "--epochs", "3", "--output", str(pack)]) == 0
    words = ["experiment", "evidence", *common, "--epochs", "25", "--output", str(output), "--device", "cpu"]
    interim = tmp_path / "pack.work" / "interim-pack"
    assert main([*words, "--pack", str(pack), "--interim-pack", str(interim)]) == 0
    with (output / "evidence.csv").open(encoding="utf-8", newline="") as file:
        rows = {(row["model"], row["lit by"]): row for row in csv.DictReader(file)}
    assert len(rows) == 3 + 3 + 6
    for (_, way), row in rows.items():
        # What the coders marked agrees with itself, whatever the model.
        if way == "the coders' words":
            assert (float(row["F1"]), float(row["IoU"]), float(row["empty"])) == (1.0, 1.0, 0.0)
    taught = rows["frozen encoder, trained with spans", "attention"]
    assert float(taught["span recall"]) == 1.0
    # The word says the code, so the score hangs on it.
    assert float(taught["fall"]) > 0.2
    assert float(rows["model pack", "terms"]["F1"]) == 1.0
    text = (output / "evidence.md").read_text(encoding="utf-8")
    assert text in capsys.readouterr().out
    assert "On held out" in text
    assert "| test | 0.20 |" in text


def test_notes_without_spans_cannot_be_compared() -> None:
    with pytest.raises(KnownError, match="no evidence spans"):
        sample([CodedRecord("a", "fever", ("R50.9",))], 5, seed=1)


def test_the_sample_is_the_same_again() -> None:
    marked = [CodedRecord(str(n), "fever", ("R50.9",), {"R50.9": (((0, 5),),)}) for n in range(30)]
    assert sample(marked, 7, seed=1) == sample(marked, 7, seed=1)
    assert len(sample(marked, 7, seed=1)) == 7
    assert len(sample(marked, 70, seed=1)) == 30
