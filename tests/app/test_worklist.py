"""The list of notes."""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.worklist_values import ListedNotes, Snippet, WorklistLine
from chartlight_app.worklist import Worklist
from chartlight_app.worklist_model import ACTIVITY_ROLE, SNIPPET_ROLE, STATES, SUMMARY_ROLE, state_words


def summary(key: int, **changes: object) -> NoteSummary:
    fresh = NoteSummary(
        key=key,
        note_id=f"note-{key}",
        title="Discharge summary",
        language="en",
        notice=None,
        characters=100,
        added_at=datetime(2026, 1, 1, tzinfo=UTC),
        state=NoteState.NEW,
        suggested=0,
        open=0,
        accepted=0,
        rejected=0,
        run_id=None,
        pack_hash=None,
    )
    return replace(fresh, **changes)


def show(worklist: Worklist, notes: Sequence[NoteSummary], *, known: int = 1000) -> None:
    """List these notes; the lines of the first of them are known."""
    listed = ListedNotes(
        keys=array("q", [note.key for note in notes]),
        states=bytearray(STATES.index(note.state) for note in notes),
        others=bytearray(bool(note.assignee) for note in notes),
        rows={note.key: row for row, note in enumerate(notes)},
    )
    worklist.set_listed(listed, [WorklistLine(note) for note in notes[:known]], current=worklist.current_key())


@pytest.fixture
def worklist(qtbot: QtBot) -> Worklist:
    made = Worklist()
    qtbot.addWidget(made)
    made.resize(220, 300)
    made.show()
    return made


def test_notes_are_added_below_and_never_twice(worklist: Worklist) -> None:
    tester = QAbstractItemModelTester(worklist.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(worklist, [summary(1), summary(2)])
    worklist.select(2)
    worklist.add_notes([summary(2), summary(3)])
    assert [note.key for note in worklist.model.notes()] == [1, 2, 3]
    assert worklist.current_key() == 2
    assert worklist.neighbour(1) == 3
    assert worklist.neighbour(2) is None
    assert not worklist.select(99)
    del tester


def test_a_changed_note_is_counted_anew(worklist: Worklist) -> None:
    show(worklist, [summary(1), summary(2)])
    assert worklist.told() == "2 notes · 0 done"
    worklist.update_note(summary(1, state=NoteState.DONE, accepted=2, run_id=7))
    assert worklist.told() == "2 notes · 1 done"
    worklist.update_note(summary(1, state=NoteState.IN_REVIEW, open=1, accepted=1, run_id=7))
    assert worklist.told() == "2 notes · 0 done"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "new"),
        ({"run_id": 1}, "nothing suggested"),
        ({"run_id": 1, "open": 3}, "3 open"),
        ({"run_id": 1, "open": 1, "accepted": 2, "rejected": 1}, "1 open · 2 ✓ · 1 ✗"),
        ({"accepted": 1}, "1 ✓"),
        ({"state": NoteState.ON_HOLD, "reason": "waits", "accepted": 1}, "on hold: waits"),
        ({"state": NoteState.DONE}, "done"),
        ({"state": NoteState.DONE, "run_id": 1, "open": 1, "accepted": 2}, "done · 1 open · 2 ✓"),
    ],
)
def test_how_far_a_note_has_come(changes: dict[str, object], words: str) -> None:
    assert state_words(summary(1, **changes)) == words


def test_activity_stands_before_the_state_until_it_ends(worklist: Worklist) -> None:
    show(worklist, [summary(1), summary(2)])
    worklist.model.set_activity(1, "reading…")
    worklist.model.set_activity(2, "waiting")
    assert worklist.model.index(0).data(ACTIVITY_ROLE) == "reading…"
    worklist.model.set_activity(1, "")
    assert worklist.model.index(0).data(ACTIVITY_ROLE) == "new"
    worklist.model.clear_activity()
    assert worklist.model.index(1).data(ACTIVITY_ROLE) == "new"


def test_enter_goes_on_to_the_codes(worklist: Worklist, qtbot: QtBot) -> None:
    show(worklist, [summary(1), summary(2)])
    with qtbot.waitSignal(worklist.note_chosen) as chosen:
        worklist.select(1)
    assert chosen.args == [1]
    with qtbot.waitSignal(worklist.note_entered):
        qtbot.keyClick(worklist.view, Qt.Key.Key_Return)


def test_a_hundred_thousand_notes_stay_quick(worklist: Worklist) -> None:
    notes = [summary(key) for key in range(100_000)]
    show(worklist, notes)
    worklist.view.scrollToBottom()
    worklist.repaint()
    before = time.perf_counter()
    for key in range(0, 100_000, 1000):
        worklist.update_note(summary(key, state=NoteState.DONE, accepted=1))
        worklist.select(key)
    worklist.repaint()
    assert time.perf_counter() - before < 2.0
    assert worklist.told() == "100,000 notes · 100 done"


def test_lines_are_fetched_when_they_come_into_sight(worklist: Worklist, qtbot: QtBot) -> None:
    notes = [summary(key) for key in range(5000)]
    show(worklist, notes, known=100)
    qtbot.waitExposed(worklist)
    with qtbot.waitSignal(worklist.model.lines_wanted) as asked:
        worklist.view.scrollTo(worklist.model.index(3000))
        worklist.view.viewport().repaint()
    [keys] = asked.args
    assert 3000 in keys
    assert len(keys) < 150
    assert worklist.model.index(3000).data(SUMMARY_ROLE) is None
    worklist.model.set_lines([WorklistLine(notes[key], Snippet("chest pain", 0, 5)) for key in keys])
    assert worklist.model.index(3000).data(SUMMARY_ROLE) == notes[3000]
    assert worklist.model.index(3000).data(SNIPPET_ROLE).text == "chest pain"
    assert not worklist.grab().isNull()


def test_the_next_note_to_do_is_not_done_not_on_hold_and_nobody_elses(worklist: Worklist) -> None:
    rest = [
        summary(2, state=NoteState.DONE),
        summary(3, state=NoteState.ON_HOLD, reason="waits"),
        summary(4, assignee="Bo"),
        summary(5, state=NoteState.IN_REVIEW),
    ]
    show(worklist, [summary(1), *rest])
    worklist.select(1)
    assert worklist.next_open() == 5
    worklist.select(5)
    assert worklist.next_open() == 1
    worklist.update_note(summary(1, state=NoteState.DONE))
    assert worklist.next_open() is None


def test_a_note_that_is_removed_leaves_the_others_as_they_are(worklist: Worklist) -> None:
    tester = QAbstractItemModelTester(worklist.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show(worklist, [summary(1), summary(2), summary(3)])
    worklist.select(3)
    worklist.model.remove(2)
    worklist.model.remove(99)
    assert [note.key for note in worklist.model.notes()] == [1, 3]
    assert worklist.current_key() == 3
    assert worklist.model.row_of(3) == 1
    del tester
