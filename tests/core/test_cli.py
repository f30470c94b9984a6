"""The command line as a coder types it, on the tiny pack."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

import chartlight
from chartlight.cli import main
from chartlight.commands.bench_worklist import measure

TEXT = "The patient was admitted with fever and pneumonia.\r\nNo heart failure 🙂."


@pytest.fixture
def note_file(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_suggest_writes_one_record_a_note(tmp_path: Path, note_file: Path, tiny_pack: Path) -> None:
    output = tmp_path / "codes.jsonl"
    assert main(["suggest", str(note_file), "-o", str(output), "--pack", str(tiny_pack), "--language", "en"]) == 0
    (record,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
    assert record["id"] == "note"
    assert record["kind"] == "diagnoses"
    best = record["suggestions"][0]
    assert best["code"] == "J18.9"
    assert best["suggested"] is True
    # The words of the term come first; what the random weights attend to follows.
    start, end = best["evidence"][0]
    assert TEXT[start:end] == "pneumonia"


def test_suggest_writes_a_table_that_excel_reads(tmp_path: Path, note_file: Path, tiny_pack: Path) -> None:
    output = tmp_path / "codes.csv"
    assert main(["suggest", str(note_file), "-o", str(output), "--pack", str(tiny_pack), "--language", "en"]) == 0
    assert output.read_bytes().startswith(b"\xef\xbb\xbf")
    with output.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["code"] == "J18.9"
    assert rows[0]["description"] == "Pneumonia, unspecified organism"
    assert "pneumonia" in rows[0]["evidence text"]
    assert rows[0]["kind"] == "diagnosis"


def test_both_kinds_come_from_one_command(tmp_path: Path, note_file: Path, tiny_pack: Path) -> None:
    found = {}
    for kind in ("diagnoses", "procedures", "both"):
        output = tmp_path / f"{kind}.jsonl"
        assert main(["suggest", str(note_file), "-o", str(output), "--pack", str(tiny_pack), "--kind", kind]) == 0
        (record,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
        assert record["kind"] == kind
        found[kind] = record["suggestions"]
    assert found["both"] == found["diagnoses"] + found["procedures"]
    assert {each["kind"] for each in found["diagnoses"]} == {"diagnosis"}
    assert {each["kind"] for each in found["procedures"]} == {"procedure"}


def test_a_table_of_both_kinds_says_which_is_which(tmp_path: Path, note_file: Path, tiny_pack: Path) -> None:
    output = tmp_path / "codes.csv"
    assert main(["suggest", str(note_file), "-o", str(output), "--pack", str(tiny_pack), "--kind", "both"]) == 0
    with output.open(encoding="utf-8-sig", newline="") as file:
        kinds = {row["code"]: row["kind"] for row in csv.DictReader(file)}
    assert kinds["J18.9"] == "diagnosis"
    assert {kind for code, kind in kinds.items() if "." not in code and len(code) > 3} == {"procedure"}


def test_a_pack_without_procedures_is_refused_before_anything_is_written(
    tmp_path: Path, note_file: Path, make_pack: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pack = make_pack("diagnoses-only", seed=5, procedures={})
    output = tmp_path / "codes.jsonl"
    assert main(["suggest", str(note_file), "-o", str(output), "--pack", str(pack), "--kind", "both"]) == 1
    assert "suggests diagnoses, not procedures" in capsys.readouterr().err
    assert not output.exists()


def suggestions(output: Path, *words: str) -> dict[str, dict[str, object]]:
    assert main(["suggest", *words, "-o", str(output)]) == 0
    (record,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
    return {each["code"]: each for each in record["suggestions"]}


def test_what_the_note_negates_is_marked_and_not_suggested(
    tmp_path: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("No evidence of pneumonia.", encoding="utf-8")
    words = [str(note), "--pack", str(tiny_pack), "--language", "en"]
    every = suggestions(tmp_path / "all.jsonl", *words, "--assertion", "all")
    clinical = suggestions(tmp_path / "clinical.jsonl", *words)
    assert [(code, each["score"], each["assertion"]) for code, each in clinical.items()] == [
        (code, each["score"], each["assertion"]) for code, each in every.items()
    ]
    assert every["J18.9"]["assertion"] == "negated"
    assert every["J18.9"]["suggested"] is True
    assert clinical["J18.9"]["suggested"] is False
    assert main(["suggest", *words]) == 0
    out = capsys.readouterr().out
    assert "note: 0 codes suggested" in out
    assert "the note negates them" in out
    assert out.index("the note negates them") < out.index("J18.9")


def test_suggest_prints_the_evidence_in_context(
    note_file: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["suggest", str(note_file), "--pack", str(tiny_pack), "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "note: " in out
    assert "fever and «pneumonia». No heart" in out


def test_a_bad_note_is_skipped_and_said(
    tmp_path: Path, note_file: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    output = tmp_path / "codes.jsonl"
    command = ["suggest", str(tmp_path / "empty.txt"), str(note_file), "-o", str(output), "--pack", str(tiny_pack)]
    assert main(command) == 3
    assert len(output.read_text(encoding="utf-8").splitlines()) == 1
    assert "skipped" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["suggest", "nowhere.txt"], "no note to code"),
        (["suggest", "NOTE", "-o", "codes.xlsx"], "must end in .jsonl or .csv"),
        (["suggest", "NOTE", "-o", "no/such/folder/codes.csv"], "no folder"),
        (["suggest", "NOTE", "--pack", "no-pack"], "not a complete model pack"),
        (["evaluate", "none.jsonl", "--pack", "PACK"], "does not exist"),
    ],
)
def test_mistakes_get_a_sentence_and_never_a_traceback(
    words: list[str], sentence: str, note_file: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {"NOTE": str(note_file), "PACK": str(tiny_pack)}
    assert main([places.get(word, word) for word in words]) == 1
    error = capsys.readouterr().err
    assert sentence in error
    assert "Traceback" not in error


def test_codes_are_looked_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codes", "e11.9"]) == 0
    assert "Type 2 diabetes mellitus without complications" in capsys.readouterr().out
    assert main(["codes", "xyzzyx"]) == 1
    assert "no code found" in capsys.readouterr().err


def test_export_of_an_empty_store_is_a_heading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "accepted.csv"
    assert main(["export", "-o", str(output), "--data-dir", str(tmp_path / "data")]) == 0
    assert len(output.read_text(encoding="utf-8-sig").splitlines()) == 1
    assert "0 accepted codes" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["suggest", "--help"], ["train", "--help"]])
def test_help_and_version_end_with_nought(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert chartlight.__version__ in out if words == ["--version"] else "usage: chartlight" in out


def test_a_wrong_command_ends_with_two() -> None:
    with pytest.raises(SystemExit) as end:
        main(["sugest"])
    assert end.value.code == 2


def test_evaluate_prints_a_table(tmp_path: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "records.jsonl"
    spans = [{"kind": "diagnosis", "code": "J18.9", "spans": [[40, 49]]}]
    record = {"id": "a", "text": TEXT, "text_es": TEXT, "diagnoses": ["J18.9"], "evidence": spans}
    data.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert main(["evaluate", str(data), "--pack", str(tiny_pack), "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "| en | 1 | 1.000 |" in out
    assert "| es | 1 |" in out
    assert "Diagnoses" not in out, "there is one kind only"


def test_evaluate_measures_both_kinds_at_once(
    tmp_path: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, report = tmp_path / "records.jsonl", tmp_path / "report"
    record = {"id": "a", "text": TEXT, "diagnoses": ["J18.9"], "procedures": ["0DTJ4ZZ"], "evidence": []}
    data.write_text(json.dumps(record) + "\n", encoding="utf-8")
    words = ["evaluate", str(data), "--pack", str(tiny_pack), "--language", "en", "--kind", "both"]
    assert main([*words, "--report", str(report)]) == 0
    out = capsys.readouterr().out
    first, second = out.split("\nProcedures\n")
    assert "Diagnoses" in first
    assert first.count("| en | 1 |") == second.count("| en | 1 |") == 1
    assert sorted(page.parent.name for page in report.rglob("report.md")) == ["diagnoses", "procedures"]


def test_suggest_reads_documents_and_tells_of_those_it_cannot(
    tmp_path: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = docx.Document()
    document.add_paragraph("The patient was admitted with fever and pneumonia.")
    document.save(str(tmp_path / "ward.docx"))
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7\ntorn")
    output = tmp_path / "codes.jsonl"
    words = ["suggest", str(tmp_path / "ward.docx"), str(tmp_path / "torn.pdf"), "-o", str(output)]
    assert main([*words, "--pack", str(tiny_pack), "--language", "en"]) == 3
    (record,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
    assert (record["id"], record["suggestions"][0]["code"]) == ("ward", "J18.9")
    assert "torn.pdf is not a PDF, or it is damaged" in capsys.readouterr().err


def test_the_worklist_is_measured() -> None:
    figures = dict(measure(200))
    assert len(figures) == 7
    assert all(milliseconds > 0 for milliseconds in figures.values())
