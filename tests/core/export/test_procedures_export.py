"""Procedures leave beside diagnoses, told apart, and come back as what they are."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from chartlight import cli
from chartlight.codebook.book import Codebook
from chartlight.export.csv_file import export_csv
from chartlight.export.training_file import export_training
from chartlight.review.actions import add_code
from chartlight.review.note_actions import finish
from chartlight.store.repository import Repository
from chartlight.training.records import join_kinds, read_records
from chartlight.trial.gold import read_gold
from chartlight.types import EvidenceSpan, Kind, Note, Source

WORDS = (EvidenceSpan(0, 4, 1.0, Source.CODER),)


def done_note(repo: Repository, name: str, *codes: str) -> int:
    [added] = repo.add_notes([Note(name, f"Some words of {name}.")])
    for code in codes:
        add_code(repo, note_key=added.stored.key, code=code, coder="Ann", evidence=WORDS)
    finish(repo, note_keys=[added.stored.key], coder="Ann")
    return added.stored.key


@pytest.fixture
def key(repo: Repository) -> int:
    """A note that is done, with codes of both kinds."""
    return done_note(repo, "n", "B020", "B02.9", "0DTJ4ZZ", "I10")


def exported(repo: Repository, target: Path) -> list[dict[str, str]]:
    with Codebook.open() as codebook:
        export_csv(repo, codebook, target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_the_rows_tell_kinds_apart(repo: Repository, key: int, tmp_path: Path) -> None:
    rows = exported(repo, tmp_path / "codes.csv")
    columns = ("code", "description", "sequence", "principal", "kind")
    assert [tuple(row[name] for name in columns) for row in rows] == [
        ("B02.9", "Zoster without complications", "1", "", "diagnosis"),
        ("I10", "Essential (primary) hypertension", "2", "", "diagnosis"),
        ("B020", "Computerized Tomography (CT Scan) of Brain", "1", "", "procedure"),
        ("0DTJ4ZZ", "Resection of Appendix, Percutaneous Endoscopic Approach", "2", "", "procedure"),
    ]


def test_a_code_of_another_system_borrows_no_title(repo: Repository, tmp_path: Path) -> None:
    done_note(repo, "n", "DB022")
    assert [row["description"] for row in exported(repo, tmp_path / "codes.csv")] == [""]


def test_the_command_writes_titles_of_both_kinds(repo: Repository, key: int, data_dir: Path, tmp_path: Path) -> None:
    repo.close()
    target = tmp_path / "codes.csv"
    assert cli.main(["export", "-o", str(target), "--data-dir", str(data_dir)]) == 0
    assert "Computerized Tomography (CT Scan) of Brain" in target.read_text("utf-8-sig")


def test_accepted_codes_are_right_codes_of_a_trial_as_they_are(repo: Repository, key: int, tmp_path: Path) -> None:
    exported(repo, tmp_path / "codes.csv")
    assert read_gold(tmp_path / "codes.csv") == {"n": {"B02.9", "I10", "B020", "0DTJ4ZZ"}}


def test_training_reads_both_kinds_back(repo: Repository, key: int, tmp_path: Path) -> None:
    done_note(repo, "none", "E11.9")
    done_note(repo, "only", "0DB6")
    assert export_training(repo, tmp_path / "t.jsonl") == 3
    read = {kind: read_records(tmp_path / "t.jsonl", kind=kind) for kind in Kind}
    assert [problems for _, problems in read.values()] == [[], []]
    joined = {each.id: each for each in join_kinds({kind: found for kind, (found, _) in read.items()})}
    both = joined["n"]
    assert both.codes == ("B02.9", "I10", "B020", "0DTJ4ZZ")
    assert both.of_kind(Kind.PROCEDURES).codes == ("B020", "0DTJ4ZZ")
    assert both.of_kind(Kind.PROCEDURES).spans == {"B020": (((0, 4),),), "0DTJ4ZZ": (((0, 4),),)}
    assert set(both.of_kind(Kind.DIAGNOSES).spans) == {"B02.9", "I10"}
    assert {name: each.codes for name, each in joined.items() if name != "n"} == {"none": ("E11.9",), "only": ("0DB6",)}
    assert [each["diagnoses"] for each in records(tmp_path / "t.jsonl")] == [["B02.9", "I10"], ["E11.9"], []]


def test_a_file_without_procedures_does_not_say_that_there_were_none(repo: Repository, tmp_path: Path) -> None:
    done_note(repo, "n", "E11.9")
    export_training(repo, tmp_path / "t.jsonl")
    [record] = records(tmp_path / "t.jsonl")
    assert "procedures" not in record
    assert (record["diagnoses"], record["evidence"][0]["kind"]) == (["E11.9"], "diagnosis")
