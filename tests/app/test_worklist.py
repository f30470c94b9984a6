"""The list of notes."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chartlight.store.records import NoteState, NoteSummary
from chartlight_app.worklist import ACTIVITY_ROLE, Worklist, state_words


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


@pytest.fixture
def worklist(qtbot: QtBot) -> Worklist:
    made = Worklist()
    qtbot.addWidget(made)
    made.resize(220, 300)
    made.show()
    return made


def test_notes_are_added_below_and_never_twice(worklist: Worklist) -> None:
    tester = QAbstractItemModelTester(worklist.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    worklist.set_notes([summary(1), summary(2)])
    worklist.select(2)
    worklist.add_notes([summary(2), summary(3)])
    assert [note.key for note in worklist.model.notes()] == [1, 2, 3]
    assert worklist.current_key() == 2
    assert worklist.neighbour(1) == 3
    assert worklist.neighbour(2) is None
    assert not worklist.select(99)
    del tester


def test_a_changed_note_is_counted_anew(worklist: Worklist) -> None:
    worklist.set_notes([summary(1), summary(2)])
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
    ],
)
def test_how_far_a_note_has_come(changes: dict[str, object], words: str) -> None:
    assert state_words(summary(1, **changes)) == words


def test_activity_stands_before_the_state_until_it_ends(worklist: Worklist) -> None:
    worklist.set_notes([summary(1), summary(2)])
    worklist.model.set_activity(1, "reading…")
    worklist.model.set_activity(2, "waiting")
    assert worklist.model.index(0).data(ACTIVITY_ROLE) == "reading…"
    worklist.model.set_activity(1, "")
    assert worklist.model.index(0).data(ACTIVITY_ROLE) == "new"
    worklist.model.clear_activity()
    assert worklist.model.index(1).data(ACTIVITY_ROLE) == "new"


def test_enter_goes_on_to_the_codes(worklist: Worklist, qtbot: QtBot) -> None:
    worklist.set_notes([summary(1), summary(2)])
    with qtbot.waitSignal(worklist.note_chosen) as chosen:
        worklist.select(1)
    assert chosen.args == [1]
    with qtbot.waitSignal(worklist.note_entered):
        qtbot.keyClick(worklist.view, Qt.Key.Key_Return)


def test_a_hundred_thousand_notes_stay_quick(worklist: Worklist) -> None:
    notes = [summary(key) for key in range(100_000)]
    worklist.set_notes(notes)
    worklist.view.scrollToBottom()
    worklist.repaint()
    before = time.perf_counter()
    for key in range(0, 100_000, 1000):
        worklist.update_note(summary(key, state=NoteState.DONE, accepted=1))
        worklist.select(key)
    worklist.repaint()
    assert time.perf_counter() - before < 2.0
    assert worklist.told() == "100,000 notes · 100 done"
