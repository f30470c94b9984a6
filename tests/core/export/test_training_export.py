"""Coded notes leave as a training file that training reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chartlight import cli
from chartlight.errors import KnownError
from chartlight.export.training_file import export_training
from chartlight.review.actions import accept, add_code, reject
from chartlight.review.details import make_principal, set_evidence
from chartlight.review.note_actions import finish
from chartlight.store.repository import Repository
from chartlight.training.records import read_records
from chartlight.types import EvidenceSpan, Kind, Note, Source


def words(start: int, end: int) -> EvidenceSpan:
    return EvidenceSpan(start, end, 1.0, Source.CODER)


@pytest.fixture
def done(repo: Repository, note_key: int) -> int:
    """A note that is done: R50.9 accepted with corrected words, I10 as the model has it."""
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    set_evidence(repo, note_key=note_key, code="R50.9", coder="Ann", evidence=(words(14, 20), words(21, 31)))
    reject(repo, note_key=note_key, code="R52", coder="Ann")
    add_code(repo, note_key=note_key, code="I11.9", coder="Ann", evidence=())
    make_principal(repo, note_key=note_key, code="I11.9", coder="Ann")
    finish(repo, note_keys=[note_key], coder="Ann")
    return note_key


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def test_the_coders_codes_and_words_are_written(repo: Repository, done: int, tmp_path: Path, stored_text: str) -> None:
    assert export_training(repo, tmp_path / "t.jsonl") == 1
    assert lines(tmp_path / "t.jsonl") == [
        {
            "id": "n",
            "text": stored_text,
            "language": "es",
            "diagnoses": ["I11.9", "R50.9"],
            "evidence": [
                {"kind": "diagnosis", "code": "R50.9", "spans": [[14, 20]]},
                {"kind": "diagnosis", "code": "R50.9", "spans": [[21, 31]]},
            ],
        }
    ]


def test_training_reads_what_is_written(repo: Repository, done: int, tmp_path: Path, stored_text: str) -> None:
    export_training(repo, tmp_path / "t.jsonl")
    [record], problems = read_records(tmp_path / "t.jsonl", kind=Kind.DIAGNOSES)
    assert problems == []
    assert (record.text, record.codes) == (stored_text, ("I11.9", "R50.9"))
    assert record.spans == {"R50.9": (((14, 20),), ((21, 31),))}


def test_the_models_words_come_along_only_when_asked_for(repo: Repository, note_key: int, tmp_path: Path) -> None:
    for code in ("R50.9", "R52"):
        accept(repo, note_key=note_key, code=code, coder="Ann")
    set_evidence(repo, note_key=note_key, code="R52", coder="Ann", evidence=())
    finish(repo, note_keys=[note_key], coder="Ann")
    export_training(repo, tmp_path / "t.jsonl")
    assert lines(tmp_path / "t.jsonl")[0]["evidence"] == []
    export_training(repo, tmp_path / "t.jsonl", with_model_words=True)
    given = lines(tmp_path / "t.jsonl")[0]["evidence"]
    assert {mention["code"] for mention in given} == {"R50.9"}
    assert len(given) == 2


def test_notes_that_are_not_done_stay_out_unless_named(repo: Repository, note_key: int, tmp_path: Path) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    assert export_training(repo, tmp_path / "t.jsonl") == 0
    assert export_training(repo, tmp_path / "t.jsonl", note_keys=[note_key]) == 1


def test_two_notes_of_one_name_get_two_ids(repo: Repository, tmp_path: Path) -> None:
    added = repo.add_notes([Note("a", "one"), Note("a", "two")])
    keys = [each.stored.key for each in added]
    assert export_training(repo, tmp_path / "t.jsonl", note_keys=keys) == 2
    assert [line["id"] for line in lines(tmp_path / "t.jsonl")] == ["a", f"a#{keys[1]}"]


def test_a_place_that_cannot_be_written_is_told(repo: Repository, done: int, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="does not exist"):
        export_training(repo, tmp_path / "gone" / "t.jsonl")


def test_the_command_writes_it(
    repo: Repository, done: int, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "t.jsonl"
    assert cli.main(["export", "--training", "--output", str(target), "--data-dir", str(data_dir)]) == 0
    assert "1 coded note written" in capsys.readouterr().out
    assert len(lines(target)) == 1
