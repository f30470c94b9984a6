"""Finish, hold, reopen and assign: each step is kept, and undo and redo go through everything in one order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import accept, add_code
from chartlight.review.note_actions import assign, finish, hold, redo_note_step, reopen, undo_note_step
from chartlight.review.specialty_actions import set_specialty
from chartlight.review.undoing import WaysBack, redo_latest, undo_latest, ways_back
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.types import Note


@pytest.fixture
def keys(repo: Repository) -> list[int]:
    """Three notes."""
    return [each.stored.key for each in repo.add_notes([Note(name, f"text {name}") for name in "abc"])]


def told(repo: Repository) -> list[tuple[NoteState, str | None, str | None]]:
    lines = [(line.state, line.reason, line.assignee) for line in repo.list_notes()]
    listed = [each.summary for each in repo.lines([line.key for line in repo.list_notes()])]
    assert lines == [(line.state, line.reason, line.assignee) for line in listed]
    return lines


NEW = (NoteState.NEW, None, None)


def test_each_step_says_what_it_did(repo: Repository, keys: list[int]) -> None:
    assert finish(repo, note_keys=keys[:1], coder="Ann").message == "The note is done."
    assert finish(repo, note_keys=keys[:1], coder="Ann").message == "The note is already done."
    change = hold(repo, note_keys=keys, coder="Ann", reason="  waits for\nthe laboratory ")
    assert (change.keys, change.message) == (tuple(keys), "3 notes are on hold: waits for the laboratory")
    assert told(repo)[0] == (NoteState.ON_HOLD, "waits for the laboratory", None)
    assert assign(repo, note_keys=keys, coder="Ann", assignee=" Bo ").message == "3 notes are assigned to Bo."
    assert told(repo)[2] == (NoteState.ON_HOLD, "waits for the laboratory", "Bo")
    assert reopen(repo, note_keys=keys[1:2], coder="Ann").message == "The note is open again."
    assert told(repo)[1] == (NoteState.NEW, None, "Bo")
    undone = undo_note_step(repo, coder="Ann")
    assert undone is not None
    assert undone.message == "Undone: the note is on hold: waits for the laboratory"
    assert assign(repo, note_keys=keys, coder="Ann", assignee="").message == "3 notes are assigned to nobody."


def test_a_step_with_many_notes_is_undone_and_redone_as_one(repo: Repository, keys: list[int], data_dir: Path) -> None:
    assign(repo, note_keys=keys[:1], coder="Ann", assignee="Cy")
    assign(repo, note_keys=keys, coder="Ann", assignee="Bo")
    with Repository.open(data_dir) as again:
        undone = undo_note_step(again, coder="Ann")
    assert undone is not None
    assert (undone.keys, undone.message) == (tuple(keys), "Undone: 3 notes are as they were before.")
    assert [line[2] for line in told(repo)] == ["Cy", None, None]
    redo_note_step(repo, coder="Ann")
    assert [line[2] for line in told(repo)] == ["Bo", "Bo", "Bo"]
    assert redo_note_step(repo, coder="Ann") is None
    undo_note_step(repo, coder="Ann")
    undo_note_step(repo, coder="Ann")
    assert told(repo) == [NEW] * 3
    assert undo_note_step(repo, coder="Ann") is None


def test_what_another_coder_did_since_goes_on_holding(repo: Repository, keys: list[int]) -> None:
    finish(repo, note_keys=keys[:1], coder="Ann")
    assign(repo, note_keys=keys[:1], coder="Bo", assignee="Cy")
    hold(repo, note_keys=keys[:1], coder="Bo", reason="query")
    undo_note_step(repo, coder="Ann")
    assert told(repo)[0] == (NoteState.ON_HOLD, "query", "Cy")
    undo_note_step(repo, coder="Bo")
    assert told(repo)[0] == (NoteState.NEW, None, "Cy")


def test_undo_and_redo_go_through_decisions_and_steps_in_their_order(repo: Repository, note_key: int) -> None:
    def now() -> tuple[object, ...]:
        line = repo.summary(note_key)
        return line.accepted, line.state, line.assignee

    states = [now()]
    steps: list[Callable[[], object]] = [
        lambda: accept(repo, note_key=note_key, code="R50.9", coder="Ann"),
        lambda: assign(repo, note_keys=[note_key], coder="Ann", assignee="Bo"),
        lambda: accept(repo, note_key=note_key, code="R52", coder="Ann"),
        lambda: finish(repo, note_keys=[note_key], coder="Ann"),
    ]
    for step in steps:
        step()
        states.append(now())
    for expected in states[-2::-1]:
        assert undo_latest(repo, coder="Ann") is not None
        assert now() == expected
    assert undo_latest(repo, coder="Ann") is None
    for expected in states[1:3]:
        assert redo_latest(repo, coder=" Ann ") is not None
        assert now() == expected
    # Something new ends what could be done again, in whichever log it lies.
    hold(repo, note_keys=[note_key], coder="Ann", reason="query")
    assert redo_latest(repo, coder="Ann") is None
    assert undo_latest(repo, coder="Ann") is not None
    assert now() == states[2]


def test_a_step_needs_a_name_a_note_and_a_reason(repo: Repository, keys: list[int]) -> None:
    with pytest.raises(KnownError, match="name of its coder"):
        finish(repo, note_keys=keys, coder=" ")
    with pytest.raises(KnownError, match="name of its coder"):
        undo_latest(repo, coder="")
    with pytest.raises(KnownError, match="not in the store"):
        finish(repo, note_keys=[*keys, 99], coder="Ann")
    with pytest.raises(KnownError, match="needs a reason"):
        hold(repo, note_keys=keys, coder="Ann", reason=" ")
    assert told(repo) == [NEW] * 3


def test_what_undo_and_redo_would_find_is_known_before(repo: Repository, keys: list[int]) -> None:
    def ways() -> WaysBack:
        return ways_back(repo, coder=" Ann ")

    assert ways() == WaysBack()
    finish(repo, note_keys=keys[:1], coder="Ann")
    add_code(repo, note_key=keys[0], code="I10", coder="Ann", evidence=())
    assert ways() == WaysBack(undo=True)
    undo_latest(repo, coder="Ann")
    assert ways() == WaysBack(undo=True, redo=True)
    undo_latest(repo, coder="Ann")
    assert ways() == WaysBack(redo=True)
    redo_latest(repo, coder="Ann")
    assert ways() == WaysBack(undo=True, redo=True)
    set_specialty(repo, note_key=keys[1], name="Urology", coder="Ann")
    assert ways() == WaysBack(undo=True)
    assert ways_back(repo, coder="Bo") == ways_back(repo, coder="") == WaysBack()
    # In a second review only the codes and the specialty of its note count.
    assert ways_back(repo, coder="Ann", note_key=keys[2]) == WaysBack()
    assert ways_back(repo, coder="Ann", note_key=keys[1]) == WaysBack(undo=True)
