"""Whole notes at the desk: finish, hold, reopen, assign, search and filter, with keys in a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desk_driving import PATIENCE, action, named, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from chartlight.store.note_records import NoteState
from chartlight.store.worklist_values import Sort
from chartlight_app.main_window import MainWindow

TEXTS = {
    "a-ward": "Fever and cough.",
    "b-ward": "Admitted with chest pain.",
    "c-ward": "Dolor torácico, fiebre.",
    "d-ward": "Heart failure and pneumonia.",
}


@pytest.fixture
def notes(open_desk: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A desk with four notes that no model has read, the first on screen."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    window = open_desk()
    window.settings.suggest_on_open = False
    window.desk.use_coder("Ann")
    window.open_paths([folder])
    qtbot.waitUntil(lambda: shown(window) == "a-ward" and listed(window) == list(TEXTS), timeout=PATIENCE)
    settle(window, qtbot)
    return window


def shown(window: MainWindow) -> str:
    opened = window.desk.showing.opened
    return opened.stored.note.id if opened else ""


def listed(window: MainWindow) -> list[str]:
    return [note.note_id for note in window.parts.worklist.model.notes()]


def states(window: MainWindow) -> list[NoteState]:
    return [note.state for note in window.parts.worklist.model.notes()]


def press(window: MainWindow, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window, key)
    settle(window, qtbot)


def search(window: MainWindow, qtbot: QtBot, words: str, found: list[str]) -> None:
    field = window.parts.worklist.bar.field
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.waitUntil(lambda: listed(window) == found, timeout=PATIENCE)


def can_choose(menu: QMenu, start: str) -> bool:
    menu.aboutToShow.emit()
    return any(each.text().startswith(start) for each in menu.actions())


def choose(menu: QMenu, start: str) -> None:
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text().startswith(start)).trigger()


def test_one_key_finishes_a_note_and_shows_the_next_to_do(notes: MainWindow, qtbot: QtBot) -> None:
    press(notes, qtbot, Qt.Key.Key_X)
    assert shown(notes) == "b-ward"
    assert states(notes)[0] is NoteState.DONE
    assert notes.parts.status.currentMessage() == "a-ward is done."
    # Typed faster than the disk answers, each key still finishes the note that is then on screen.
    press(notes, qtbot, Qt.Key.Key_X, Qt.Key.Key_X)
    assert shown(notes) == "d-ward"
    assert states(notes) == [NoteState.DONE] * 3 + [NoteState.NEW]
    press(notes, qtbot, Qt.Key.Key_X)
    assert notes.parts.status.currentMessage() == "d-ward is done. No open note is left in this list."
    assert notes.parts.note.status_told() == "● Done"
    assert notes.parts.worklist.told() == "4 notes · 4 done"


def test_undo_brings_the_finished_note_back_on_screen(notes: MainWindow, qtbot: QtBot) -> None:
    press(notes, qtbot, Qt.Key.Key_X, Qt.Key.Key_X)
    press(notes, qtbot, Qt.Key.Key_U)
    assert (shown(notes), states(notes)[1]) == ("b-ward", NoteState.NEW)
    assert notes.parts.status.currentMessage() == "Undone: b-ward is open again."
    press(notes, qtbot, Qt.Key.Key_U)
    assert (shown(notes), states(notes)[0]) == ("a-ward", NoteState.NEW)
    action(notes, "redoAction").trigger()
    settle(notes, qtbot)
    assert states(notes)[0] is NoteState.DONE
    press(notes, qtbot, Qt.Key.Key_U, Qt.Key.Key_U)
    assert notes.parts.status.currentMessage() == "There is nothing to undo."


def test_a_check_that_objects_keeps_the_note_open(notes: MainWindow, qtbot: QtBot) -> None:
    notes.desk.steps.checks.append(lambda opened: f"{opened.stored.note.id} needs a principal diagnosis.")
    press(notes, qtbot, Qt.Key.Key_X)
    assert (shown(notes), states(notes)[0]) == ("a-ward", NoteState.NEW)
    assert notes.parts.status.currentMessage() == "a-ward needs a principal diagnosis."


def test_a_note_is_put_on_hold_with_a_reason_and_reopened(notes: MainWindow, qtbot: QtBot) -> None:
    bar = notes.parts.note.hold_bar
    press(notes, qtbot, Qt.Key.Key_H)
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "X-ray is not read yet")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    settle(notes, qtbot)
    assert not bar.isVisible()
    assert shown(notes) == "b-ward"
    assert notes.parts.status.currentMessage() == "a-ward is on hold: X-ray is not read yet"
    [held] = [note for note in notes.parts.worklist.model.notes() if note.state is NoteState.ON_HOLD]
    assert (held.note_id, held.reason) == ("a-ward", "X-ray is not read yet")
    press(notes, qtbot, Qt.Key.Key_P)
    assert notes.parts.note.status_told() == "‖ On hold: X-ray is not read yet"
    action(notes, "reopenAction").trigger()
    settle(notes, qtbot)
    assert (states(notes)[0], notes.parts.note.status_told()) == (NoteState.NEW, "")


def test_a_hold_without_a_reason_is_not_taken_and_escape_leaves_it(notes: MainWindow, qtbot: QtBot) -> None:
    bar = notes.parts.note.hold_bar
    press(notes, qtbot, Qt.Key.Key_H)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.isVisible()
    assert not named(notes, "holdAgreed").isEnabled()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    settle(notes, qtbot)
    assert not bar.isVisible()
    assert states(notes)[0] is NoteState.NEW


def test_selected_notes_are_assigned_and_skipped_by_others(notes: MainWindow, qtbot: QtBot) -> None:
    worklist = notes.parts.worklist
    worklist.view.setFocus()
    worklist.select(worklist.model.key(1))
    qtbot.keyClick(worklist.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle(notes, qtbot)
    notes.desk.steps.assign("Bo")
    settle(notes, qtbot)
    assert [note.assignee for note in worklist.model.notes()] == [None, "Bo", "Bo", None]
    assert notes.parts.status.currentMessage() == "2 notes are assigned to Bo."
    worklist.select(worklist.model.key(0))
    settle(notes, qtbot)
    press(notes, qtbot, Qt.Key.Key_X)
    assert shown(notes) == "d-ward"
    qtbot.waitUntil(lambda: can_choose(worklist.bar.coders.menu(), "Bo"))
    choose(worklist.bar.coders.menu(), "Bo")
    qtbot.waitUntil(lambda: listed(notes) == ["b-ward", "c-ward"])
    assert worklist.told() == "2 of 4 notes"
    notes.desk.use_coder("Bo")
    qtbot.waitUntil(lambda: worklist.bar.told()[1] == "Mine")
    press(notes, qtbot, Qt.Key.Key_N, Qt.Key.Key_X)
    assert shown(notes) == "c-ward"


def test_the_menu_of_coders_names_everybody(notes: MainWindow, qtbot: QtBot) -> None:
    notes.desk.steps.assign("Bo & Co")
    settle(notes, qtbot)
    qtbot.keyClick(notes, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Ann (me)",
        "Bo && Co",
        "Another coder…",
        "Nobody",
    ]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle(notes, qtbot)
    assert notes.parts.worklist.model.notes()[0].assignee == "Ann"


def test_notes_are_found_as_you_type(notes: MainWindow, qtbot: QtBot) -> None:
    action(notes, "searchNotesAction").trigger()
    field = notes.parts.worklist.bar.field
    search(notes, qtbot, "torac", ["c-ward"])
    assert shown(notes) == "a-ward"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(notes, qtbot)
    assert shown(notes) == "c-ward"
    search(notes, qtbot, "zzz", [])
    assert named(notes, "showAllNotes").isVisible()
    named(notes, "showAllNotes").click()
    qtbot.waitUntil(lambda: listed(notes) == list(TEXTS))
    assert field.text() == ""
    assert notes.parts.worklist.current_key() == notes.desk.showing.opened.key


def test_a_finished_note_leaves_its_filter_once_it_is_left(notes: MainWindow, qtbot: QtBot) -> None:
    bar = notes.parts.worklist.bar
    choose(bar.states.menu(), "To do")
    qtbot.waitUntil(lambda: notes.parts.worklist.told() == "4 of 4 notes")
    press(notes, qtbot, Qt.Key.Key_X)
    assert (listed(notes), shown(notes)) == (["b-ward", "c-ward", "d-ward"], "b-ward")
    assert notes.parts.worklist.current_key() == notes.desk.showing.opened.key
    press(notes, qtbot, Qt.Key.Key_U)
    assert shown(notes) == "a-ward"
    qtbot.waitUntil(lambda: listed(notes) == list(TEXTS))
    assert notes.parts.worklist.current_key() == notes.desk.showing.opened.key
    choose(bar.states.menu(), "Done")
    qtbot.waitUntil(lambda: listed(notes) == [])


def test_the_order_is_remembered(notes: MainWindow, open_desk: Callable[[], MainWindow], qtbot: QtBot) -> None:
    choose(notes.parts.worklist.bar.order.menu(), "Length")
    by_length = sorted(TEXTS, key=lambda name: len(TEXTS[name]))
    qtbot.waitUntil(lambda: listed(notes) == by_length)
    choose(notes.parts.worklist.bar.order.menu(), "The other way")
    qtbot.waitUntil(lambda: listed(notes) == by_length[::-1])
    notes.close()
    again = open_desk()
    qtbot.waitUntil(lambda: listed(again) == by_length[::-1])
    assert again.parts.worklist.query.sort is Sort.LENGTH


def test_a_note_outside_the_filter_can_be_undone_back_on_screen(notes: MainWindow, qtbot: QtBot) -> None:
    press(notes, qtbot, Qt.Key.Key_X)
    search(notes, qtbot, "heart", ["d-ward"])
    notes.parts.worklist.enter()
    settle(notes, qtbot)
    press(notes, qtbot, Qt.Key.Key_U)
    assert shown(notes) == "a-ward"
    assert listed(notes) == ["d-ward"]
    assert notes.parts.worklist.selected_keys() == ()
    press(notes, qtbot, Qt.Key.Key_N)
    assert shown(notes) == "d-ward"
