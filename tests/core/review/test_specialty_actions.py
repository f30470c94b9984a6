"""What coders say of specialties: each step is kept, undone and redone among all the others."""

from __future__ import annotations

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import add_code
from chartlight.review.note_actions import finish
from chartlight.review.specialty_actions import (
    SpecialtyChange,
    redo_specialty,
    said_by,
    set_specialty,
    undo_specialty,
)
from chartlight.review.undoing import redo_latest, undo_latest
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.worklist_values import WorklistQuery
from chartlight.types import Note


@pytest.fixture
def keys(repo: Repository) -> list[int]:
    """Two notes."""
    return [each.stored.key for each in repo.add_notes([Note(name, f"text {name}") for name in "ab"])]


def told(change: object) -> str:
    assert isinstance(change, SpecialtyChange)
    return change.message


def test_a_specialty_is_undone_and_said_again(repo: Repository, keys: list[int]) -> None:
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    done = set_specialty(repo, note_key=keys[0], name=" Pulmonary \n medicine", coder="Ann")
    assert told(done) == "The specialty of the note is Pulmonary medicine."
    assert told(undo_specialty(repo, coder=" Ann ")) == "Undone: the specialty of the note is Cardiology."
    assert repo.own_specialty(keys[0]) == "Cardiology"
    assert list(repo.listed(WorklistQuery(specialty="Cardiology")).keys) == [keys[0]]
    taken = undo_specialty(repo, coder="Ann")
    assert told(taken) == "Undone: the specialty of the note is what the model suggests."
    assert undo_specialty(repo, coder="Ann") is None
    assert told(redo_specialty(repo, coder="Ann")) == "Done again: the specialty of the note is Cardiology."
    redo_specialty(repo, coder="Ann")
    assert repo.own_specialty(keys[0]) == "Pulmonary medicine"
    assert redo_specialty(repo, coder="Ann") is None


def test_taking_a_specialty_back_by_hand_is_a_step_too(repo: Repository, keys: list[int]) -> None:
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    set_specialty(repo, note_key=keys[0], name=None, coder="Ann")
    undo_specialty(repo, coder="Ann")
    assert repo.own_specialty(keys[0]) == "Cardiology"


def test_what_is_said_already_is_no_step(repo: Repository, keys: list[int]) -> None:
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    set_specialty(repo, note_key=keys[1], name=None, coder="Ann")
    undo_specialty(repo, coder="Ann")
    assert undo_specialty(repo, coder="Ann") is None
    assert repo.own_specialty(keys[0]) is None


def test_what_another_coder_said_since_goes_on_holding(repo: Repository, keys: list[int]) -> None:
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    set_specialty(repo, note_key=keys[0], name="Surgery", coder="Bo")
    undo_specialty(repo, coder="Ann")
    assert repo.own_specialty(keys[0]) == "Surgery"
    undo_specialty(repo, coder="Bo")
    assert repo.own_specialty(keys[0]) is None


def test_each_coders_own_word_is_known(repo: Repository, keys: list[int]) -> None:
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    assert said_by(repo, note_key=keys[0], coder="Bo") is None
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Bo")
    assert said_by(repo, note_key=keys[0], coder="Bo") == "Cardiology"
    undo_specialty(repo, coder="Bo")
    assert said_by(repo, note_key=keys[0], coder="Bo") is None
    assert said_by(repo, note_key=keys[0], coder="Ann") == repo.own_specialty(keys[0]) == "Cardiology"


def test_undo_goes_through_codes_notes_and_specialties_in_one_order(repo: Repository, keys: list[int]) -> None:
    first, second = keys
    add_code(repo, note_key=first, code="I10", coder="Ann", evidence=())
    set_specialty(repo, note_key=first, name="Cardiology", coder="Ann")
    finish(repo, note_keys=[second], coder="Ann")
    undo_latest(repo, coder="Ann")
    assert repo.summary(second).state is NoteState.NEW
    assert repo.own_specialty(first) == "Cardiology"
    assert told(undo_latest(repo, coder="Ann")).startswith("Undone: the specialty")
    assert repo.own_specialty(first) is None
    undo_latest(repo, coder="Ann")
    assert repo.review(first).codes == ()
    assert undo_latest(repo, coder="Ann") is None
    redo_latest(repo, coder="Ann")
    assert told(redo_latest(repo, coder="Ann")).startswith("Done again: the specialty")
    redo_latest(repo, coder="Ann")
    assert repo.summary(second).state is NoteState.DONE
    assert redo_latest(repo, coder="Ann") is None


def test_within_a_note_only_its_own_steps_are_undone(repo: Repository, keys: list[int]) -> None:
    set_specialty(repo, note_key=keys[0], name="Cardiology", coder="Ann")
    set_specialty(repo, note_key=keys[1], name="Surgery", coder="Ann")
    finish(repo, note_keys=keys, coder="Ann")
    undo_latest(repo, coder="Ann", note_key=keys[0])
    assert [repo.own_specialty(key) for key in keys] == [None, "Surgery"]
    assert undo_latest(repo, coder="Ann", note_key=keys[0]) is None
    redo_latest(repo, coder="Ann", note_key=keys[0])
    assert repo.own_specialty(keys[0]) == "Cardiology"


def test_nobody_and_nothing_are_refused(repo: Repository, keys: list[int]) -> None:
    with pytest.raises(KnownError, match="name of its coder"):
        set_specialty(repo, note_key=keys[0], name="Cardiology", coder=" ")
    with pytest.raises(KnownError, match="not in the store"):
        set_specialty(repo, note_key=999, name="Cardiology", coder="Ann")
