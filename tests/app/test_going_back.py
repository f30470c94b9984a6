"""Undo and Redo can be chosen exactly while there is something to take back or to make again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desk_driving import PATIENCE, action, current_code, named, open_note, settle, states
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from chartlight_app.main_window import MainWindow


def open_ways(window: MainWindow) -> tuple[bool, bool]:
    """Whether Undo and Redo can be chosen, in the menu as on the toolbar."""
    ways = []
    for name in ("undo", "redo"):
        act, button = action(window, f"{name}Action"), named(window, f"{name}ToolButton")
        assert isinstance(button, QToolButton)
        [menu] = [each.menu() for each in window.menuBar().actions() if each.text() == "&Review"]
        assert act in menu.actions()
        assert act.isEnabled() is button.isEnabled()
        ways.append(act.isEnabled())
    return ways[0], ways[1]


def press(window: MainWindow, qtbot: QtBot, *keys: Qt.Key) -> tuple[bool, bool]:
    for key in keys:
        qtbot.keyClick(window, key)
    settle(window, qtbot)
    return open_ways(window)


def test_an_empty_desk_has_nothing_to_undo_or_redo(desk: MainWindow, qtbot: QtBot) -> None:
    assert open_ways(desk) == (False, False)
    settle(desk, qtbot)
    assert open_ways(desk) == (False, False)


def test_they_follow_decisions_undo_and_redo(coded: MainWindow, qtbot: QtBot) -> None:
    settle(coded, qtbot)
    assert open_ways(coded) == (False, False)
    assert press(coded, qtbot, Qt.Key.Key_A) == (True, False)
    assert press(coded, qtbot, Qt.Key.Key_R) == (True, False)
    assert press(coded, qtbot, Qt.Key.Key_U) == (True, True)
    assert press(coded, qtbot, Qt.Key.Key_U) == (False, True)
    action(coded, "redoAction").trigger()
    settle(coded, qtbot)
    assert open_ways(coded) == (True, True)
    # A new decision ends what could be made again.
    assert press(coded, qtbot, Qt.Key.Key_Z) == (True, False)


def test_they_follow_what_is_done_with_evidence_notes_and_specialties(coded: MainWindow, qtbot: QtBot) -> None:
    press(coded, qtbot, Qt.Key.Key_A)
    assert press(coded, qtbot, Qt.Key.Key_U) == (False, True)
    # The picked words are taken away from the evidence of the code.
    assert press(coded, qtbot, Qt.Key.Key_J, Qt.Key.Key_Delete) == (True, False)
    assert press(coded, qtbot, Qt.Key.Key_U) == (False, True)
    coded.desk.steps.hold("waits for the laboratory")
    settle(coded, qtbot)
    assert open_ways(coded) == (True, False)
    assert press(coded, qtbot, Qt.Key.Key_U) == (False, True)
    coded.parts.note.specialties.chosen.emit("Urology")
    settle(coded, qtbot)
    assert open_ways(coded) == (True, False)


def test_keys_typed_faster_than_the_disk_answers_are_not_lost(coded: MainWindow, qtbot: QtBot) -> None:
    settle(coded, qtbot)
    before, first = states(coded), current_code(coded)
    assert press(coded, qtbot, Qt.Key.Key_A, Qt.Key.Key_U) == (False, True)
    assert states(coded) == before
    for name in ("acceptAction", "undoAction", "redoAction"):
        act = action(coded, name)
        assert act.isEnabled(), name
        act.trigger()
    settle(coded, qtbot)
    assert states(coded)[first] == "accepted"
    assert open_ways(coded) == (True, False)


def test_a_key_that_decides_nothing_opens_nothing(desk: MainWindow, note_file: Path, qtbot: QtBot) -> None:
    desk.settings.suggest_on_open = False
    desk.open_paths([note_file])
    qtbot.waitUntil(lambda: desk.desk.showing.opened is not None, timeout=PATIENCE)
    assert press(desk, qtbot, Qt.Key.Key_A) == (False, False)
    assert desk.parts.status.currentMessage() == "Select a code first."


def test_they_are_the_own_of_each_coder(coded: MainWindow, qtbot: QtBot) -> None:
    coded.desk.use_coder("Ann")
    settle(coded, qtbot)
    assert press(coded, qtbot, Qt.Key.Key_A) == (True, False)
    coded.desk.use_coder("Bo")
    settle(coded, qtbot)
    assert open_ways(coded) == (False, False)
    # In a second review only what was done in it is taken back.
    coded.desk.steps.hold("waits for the laboratory")
    settle(coded, qtbot)
    assert open_ways(coded) == (True, False)
    action(coded, "secondBlindAction").trigger()
    settle(coded, qtbot)
    assert open_ways(coded) == (False, False)
    coded.desk.use_coder("Ann")
    settle(coded, qtbot)
    assert open_ways(coded) == (True, False)


def test_they_are_there_on_the_next_day(open_desk: Callable[[], MainWindow], note_file: Path, qtbot: QtBot) -> None:
    first = open_desk()
    open_note(first, note_file, qtbot)
    press(first, qtbot, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_U)
    first.close()
    again = open_desk()
    qtbot.waitUntil(lambda: again.desk.showing.opened is not None, timeout=PATIENCE)
    settle(again, qtbot)
    assert open_ways(again) == (True, True)


def test_the_comparison_offers_to_undo_only_then(coded: MainWindow, qtbot: QtBot) -> None:
    coded.desk.use_coder("Ann")
    press(coded, qtbot, Qt.Key.Key_A)
    coded.desk.use_coder("Bo")
    for name in ("secondBlindAction", "secondFinishAction", "compareAction"):
        action(coded, name).trigger()
        settle(coded, qtbot)
    dialog = coded.tools.second.comparison
    assert dialog is not None
    assert not dialog.undo.isEnabled()
    dialog.first.click()
    settle(coded, qtbot)
    assert dialog.undo.isEnabled()
