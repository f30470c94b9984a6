"""Specialties and sections in the store, the coder's own specialty, and the worklist by it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chartlight.review.specialty_actions import set_specialty
from chartlight.store.database import FILE_NAME
from chartlight.store.repository import Repository
from chartlight.store.worklist_values import Sort, WorklistQuery
from chartlight.types import CodingResult, EvidenceSpan, Kind, Note, NoteSection, SectionName, Source, SpecialtyScore

SPECIALTIES = (
    SpecialtyScore("Cardiology", 0.9, True, (EvidenceSpan(0, 5, 1.0, Source.ATTENTION),)),
    SpecialtyScore("Surgery", 0.1, False),
)
SECTIONS = (
    NoteSection(SectionName.PLAN, 0, 4, True),
    NoteSection(SectionName.COURSE, 4, 9, False, 0.75),
)


def keys(repo: Repository, query: WorklistQuery) -> list[int]:
    return list(repo.listed(query).keys)


@pytest.fixture
def notes(repo: Repository) -> list[int]:
    """Three notes; the model says Cardiology of the first and Dentistry of the second."""
    added = [each.stored.key for each in repo.add_notes([Note(name, f"Text {name}") for name in "abc"])]
    for key, specialties in zip(added, (SPECIALTIES, (SpecialtyScore("Dentistry", 0.6, True),)), strict=False):
        result = CodingResult("n", Kind.DIAGNOSES, "pack", (), specialties, SECTIONS)
        repo.save_result(key, result, {})
    return added


def test_what_a_run_says_of_a_note_comes_back(repo: Repository, notes: list[int]) -> None:
    run = repo.review(notes[0]).run
    assert run is not None
    assert (run.specialties, run.sections) == (SPECIALTIES, SECTIONS)
    assert repo.review(notes[2]).run is None


def test_the_coders_specialty_goes_before_that_of_the_model(repo: Repository, notes: list[int]) -> None:
    assert repo.counts().specialties == {"Cardiology": 1, "Dentistry": 1}
    set_specialty(repo, note_key=notes[0], name="Surgery", coder="Ann")
    assert repo.review(notes[0]).own_specialty == "Surgery"
    assert keys(repo, WorklistQuery(specialty="Surgery")) == [notes[0]]
    assert keys(repo, WorklistQuery(specialty="Cardiology")) == []
    set_specialty(repo, note_key=notes[0], name=None, coder="Bo")
    assert repo.review(notes[0]).own_specialty is None
    assert keys(repo, WorklistQuery(specialty="Cardiology")) == [notes[0]]


def test_the_coders_specialty_outlives_a_new_run(repo: Repository, notes: list[int], data_dir: Path) -> None:
    set_specialty(repo, note_key=notes[1], name="Surgery", coder="Ann")
    repo.save_result(notes[1], CodingResult("n", Kind.DIAGNOSES, "pack", (), SPECIALTIES), {})
    repo.close()
    with Repository.open(data_dir) as again:
        assert again.review(notes[1]).own_specialty == "Surgery"
        assert keys(again, WorklistQuery(specialty="Surgery")) == [notes[1]]


def test_the_worklist_sorts_by_specialty_with_notes_without_one_last(repo: Repository, notes: list[int]) -> None:
    set_specialty(repo, note_key=notes[0], name="urology", coder="Ann")
    assert keys(repo, WorklistQuery(sort=Sort.SPECIALTY)) == [notes[1], notes[0], notes[2]]
    assert WorklistQuery(specialty="Dentistry").is_narrow


def test_what_coders_said_is_never_changed(repo: Repository, notes: list[int], data_dir: Path) -> None:
    set_specialty(repo, note_key=notes[0], name="Surgery", coder="Ann")
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as store:
        for words in ("UPDATE note_specialties SET name = 'x'", "DELETE FROM note_specialties"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                store.execute(words)
