"""The paper's experiment through the command line, on a tiny encoder."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from chartlight.cli import main


def command(data: Path, unseen: Path, encoder: Path, output: Path, *more: str) -> list[str]:
    words = ["experiment", "paper", "--data", str(data), "--test", str(unseen), "--base", str(encoder)]
    return [*words, "--output", str(output), "--device", "cpu", *more]


def rows_of(output: Path) -> list[dict[str, str]]:
    with (output / "paper.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_heads_on_a_frozen_encoder(
    tmp_path: Path, data: Path, unseen: Path, encoder_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "results"
    words = command(data, unseen, encoder_folder, output, "--epochs", "25", "--share", "1", "0.5")
    assert main(words) == 0
    rows = rows_of(output)
    # Two languages, two sets of codes, two shares, three heads.
    assert len(rows) == 24
    assert {row["labels"] for row in rows if row["codes"] == "K00-K95"} == {"2"}
    label_wise = [row for row in rows if row["head"] == "per-ICD, label-wise" and row["share"] == "1.0"]
    # The word says the code, so a head that looks at words ranks nearly all codes right.
    assert all(float(row["AUC"]) > 0.9 for row in label_wise)
    for row in rows:
        assert float(row["TPR"]) + float(row["FNR"]) == pytest.approx(1)
    assert len(list(output.glob("confusion_*.png"))) == 8
    table = (output / "paper.md").read_text(encoding="utf-8")
    assert table in capsys.readouterr().out
    assert "- K00-K95, es, 50% of the notes: AUC points against the baseline: per-ICD, max" in table


def test_finished_parts_are_not_computed_again(tmp_path: Path, data: Path, unseen: Path, encoder_folder: Path) -> None:
    output = tmp_path / "results"
    short = ("--epochs", "1", "--share", "1", "--codes", "K00-K95")
    assert main(command(data, unseen, encoder_folder, output, *short)) == 0
    first = rows_of(output)
    written = {file: file.stat().st_mtime_ns for file in (output / "cells").iterdir()}
    assert main(command(data, unseen, encoder_folder, output, *short)) == 0
    assert rows_of(output) == first
    assert {file: file.stat().st_mtime_ns for file in (output / "cells").iterdir()} == written
    # Another seed is another experiment.
    assert main(command(data, unseen, encoder_folder, output, *short, "--seed", "2")) == 0
    assert rows_of(output) != first


def test_a_fine_tuned_encoder_has_the_same_table(
    tmp_path: Path, data: Path, unseen: Path, encoder_folder: Path
) -> None:
    output = tmp_path / "results"
    more = ("--encoder", "fine-tuned", "--epochs", "12", "--codes", "all", "--share", "1")
    assert main(command(data, unseen, encoder_folder, output, *more)) == 0
    rows = rows_of(output)
    assert [row["head"] for row in rows[:3]] == ["baseline", "per-ICD, max", "per-ICD, label-wise"]
    # In the translation the text is little more than the word that says the code: any head learns it.
    assert all(float(row["AUC"]) > 0.9 for row in rows if row["text"] == "en")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--codes", "stomach"), "no set of codes"),
        (("--codes", "Q00-Q99"), "No code of Q00-Q99"),
        (("--share", "1.5"), "--share must be"),
        (("--epochs", "-1"), "--epochs must be"),
    ],
)
def test_mistakes_get_a_sentence(
    more: tuple[str, ...],
    sentence: str,
    tmp_path: Path,
    data: Path,
    unseen: Path,
    encoder_folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(command(data, unseen, encoder_folder, tmp_path / "results", *more)) == 1
    assert sentence in capsys.readouterr().err


def test_test_records_must_be_others(
    tmp_path: Path, data: Path, encoder_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command(data, data, encoder_folder, tmp_path / "results")) == 1
    assert "also training records" in capsys.readouterr().err


def test_a_main_language_that_records_are_translated_to_as_well_is_one_language(
    tmp_path: Path, data: Path, unseen: Path, encoder_folder: Path
) -> None:
    output = tmp_path / "results"
    more = ("--language", "en", "--epochs", "1", "--share", "1", "--codes", "K00-K95")
    assert main(command(data, unseen, encoder_folder, output, *more)) == 0
    assert [row["text"] for row in rows_of(output)] == ["en"] * 3
