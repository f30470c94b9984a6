"""Siblings, holding, many at once, the tree and the palette, by keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_driving import action, current_code, settle, states
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chartlight.types import CodingResult, EvidenceSpan, Kind, Source, Suggestion
from chartlight_app.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "Fracture of the left hip after a fall. Heart failure, acute on chronic, diastolic. Fever."


def suggestion(code: str, score: float, words: str) -> Suggestion:
    start = TEXT.index(words)
    spans = (EvidenceSpan(start, start + len(words), 1.0, Source.TERM),)
    return Suggestion(code, score, True, (Source.TERM,), spans)


@pytest.fixture
def hip(desk: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A desk on a note with known suggestions, one of which needs more digits."""
    path = tmp_path / "hip.txt"
    path.write_text(TEXT, encoding="utf-8")
    action(desk, "suggestOnOpenAction").setChecked(False)
    desk.open_paths([path])
    qtbot.waitUntil(lambda: desk.desk.showing.opened is not None)
    settle(desk, qtbot)
    key = desk.desk.showing.opened.key
    found = (
        suggestion("S72.001A", 0.9, "Fracture"),
        suggestion("I50.9", 0.8, "Heart failure"),
        suggestion("S72.0", 0.7, "hip"),
        suggestion("R50.9", 0.6, "Fever"),
    )
    result = CodingResult("hip", Kind.DIAGNOSES, "pack", found)
    desk.desk.store.submit(
        lambda session: (session._repository.save_result(key, result, {}), session._changed(key, ""))[1],
        on_result=desk.desk._take_change,
        on_error=desk.desk.report,
    )
    settle(desk, qtbot)
    desk.parts.suggestions.table.select_row(0)
    return desk


def press(window: MainWindow, qtbot: QtBot, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        target = window.focusWidget() or window
        qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
    settle(window, qtbot)


def test_a_sibling_replaces_the_suggestion_by_two_keys(hip: MainWindow, qtbot: QtBot) -> None:
    picker = hip.parts.suggestions.picker
    press(hip, qtbot, Qt.Key.Key_S)
    assert hip.parts.suggestions.shows_picker()
    assert picker.codes()[0] == "S72.002A", "the note says left"
    assert "Instead of <b>S72.001A</b>" in picker.told()[0]
    press(hip, qtbot, Qt.Key.Key_1)
    assert hip.parts.suggestions.shows_codes()
    assert (states(hip)["S72.001A"], states(hip)["S72.002A"]) == ("rejected", "accepted")
    assert current_code(hip) == "I50.9"
    row = next(row for row in hip.parts.suggestions.model.rows if row.code.code == "S72.001A")
    assert row.state_words == "⇄ S72.002A"
    press(hip, qtbot, Qt.Key.Key_U)
    assert states(hip)["S72.001A"] == "open"
    assert "S72.002A" not in states(hip)
    assert current_code(hip) == "S72.001A"


def test_keys_typed_ahead_of_the_family_are_kept(hip: MainWindow, qtbot: QtBot) -> None:
    press(hip, qtbot, Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(hip).get("I50.33") == "accepted")
    assert states(hip)["S72.001A"] == "accepted"
    assert states(hip)["I50.9"] == "rejected"


def test_escape_keeps_the_code_and_filtering_finds_another(hip: MainWindow, qtbot: QtBot) -> None:
    picker = hip.parts.suggestions.picker
    press(hip, qtbot, Qt.Key.Key_S)
    qtbot.keyClicks(picker.field, "subsequent left malunion")
    assert set(picker.codes()) == {"S72.002P", "S72.002Q", "S72.002R"}
    press(hip, qtbot, Qt.Key.Key_Escape)
    assert len(picker.codes()) > 20
    press(hip, qtbot, Qt.Key.Key_Escape)
    assert hip.parts.suggestions.shows_codes()
    assert set(states(hip).values()) == {"open"}
    assert current_code(hip) == "S72.001A"


def test_a_family_is_widened_and_narrowed_by_arrows(hip: MainWindow, qtbot: QtBot) -> None:
    picker = hip.parts.suggestions.picker
    press(hip, qtbot, Qt.Key.Key_S)
    narrow = picker.codes()
    press(hip, qtbot, Qt.Key.Key_Left)
    assert set(narrow) < set(picker.codes())
    assert picker.told()[1].startswith("S72.0 ")
    press(hip, qtbot, Qt.Key.Key_Right)
    assert picker.codes() == narrow


def test_a_code_that_needs_more_digits_is_not_finished_unfinished(hip: MainWindow, qtbot: QtBot) -> None:
    picker = hip.parts.suggestions.picker
    hip.parts.suggestions.table.select_row(hip.parts.suggestions.model.row_of("S72.0"))
    press(hip, qtbot, Qt.Key.Key_A)
    assert hip.parts.suggestions.shows_picker()
    assert states(hip)["S72.0"] == "open"
    assert "needs more digits" in picker.told()[0]
    assert all(code.startswith("S72.0") for code in picker.codes())
    chosen = picker.codes()[0]
    assert "left" in picker.model.lines[0].text
    press(hip, qtbot, Qt.Key.Key_Return)
    assert (states(hip)["S72.0"], states(hip)[chosen]) == ("rejected", "accepted")


def test_another_note_closes_the_picker(hip: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    press(hip, qtbot, Qt.Key.Key_S)
    other = tmp_path / "other.txt"
    other.write_text("Another patient.", encoding="utf-8")
    hip.open_paths([other])
    qtbot.waitUntil(lambda: hip.parts.note.view.toPlainText() == "Another patient.")
    assert not hip.parts.suggestions.shows_picker()


def test_held_codes_come_last(hip: MainWindow, qtbot: QtBot) -> None:
    press(hip, qtbot, Qt.Key.Key_Z)
    assert current_code(hip) == "I50.9"
    assert "1 on hold" in hip.parts.suggestions.summary_told()
    held = next(row for row in hip.parts.suggestions.model.rows if row.code.code == "S72.001A")
    assert (held.state_words, states(hip)["S72.001A"]) == ("‖ on hold", "open")
    press(hip, qtbot, Qt.Key.Key_R, Qt.Key.Key_R, Qt.Key.Key_A)
    assert current_code(hip) == "S72.001A", "nothing else is open"
    press(hip, qtbot, Qt.Key.Key_Z)
    assert "on hold" in hip.parts.status.currentMessage()
    press(hip, qtbot, Qt.Key.Key_A)
    assert states(hip)["S72.001A"] == "accepted"


def test_all_above_the_line_are_accepted_and_taken_back_at_once(hip: MainWindow, qtbot: QtBot) -> None:
    press(hip, qtbot, Qt.Key.Key_Z)
    press(hip, qtbot, Qt.Key.Key_A, modifier=SHIFT)
    assert states(hip) == {"S72.001A": "open", "I50.9": "accepted", "S72.0": "open", "R50.9": "accepted"}
    assert hip.parts.status.currentMessage() == "2 codes were accepted. U takes that back. 1 needs more digits."
    assert current_code(hip) == "S72.0"
    assert len(hip.parts.suggestions.table.selected()) == 1
    press(hip, qtbot, Qt.Key.Key_U)
    assert set(states(hip).values()) == {"open"}


def test_the_line_decides_what_is_accepted_or_rejected_at_once(hip: MainWindow, qtbot: QtBot) -> None:
    hip.parts.suggestions.sureness.boundary_changed.emit(0.75)
    press(hip, qtbot, Qt.Key.Key_A, modifier=SHIFT)
    assert states(hip) == {"S72.001A": "accepted", "I50.9": "accepted", "S72.0": "open", "R50.9": "open"}
    hip.parts.suggestions.sureness.boundary_changed.emit(0.5)
    press(hip, qtbot, Qt.Key.Key_R, modifier=SHIFT)
    assert (states(hip)["S72.0"], states(hip)["R50.9"]) == ("rejected", "rejected")
    press(hip, qtbot, Qt.Key.Key_A, modifier=SHIFT)
    assert "no open code above the line" in hip.parts.status.currentMessage()


def test_a_code_is_found_by_an_everyday_name_and_added(hip: MainWindow, qtbot: QtBot) -> None:
    press(hip, qtbot, Qt.Key.Key_C)
    search = hip.parts.suggestions.search
    qtbot.keyClicks(search.field, "epoc agudizad")
    qtbot.waitUntil(lambda: not search.waiting)
    settle(hip, qtbot)
    assert search.results.currentIndex().data().startswith("J44.1")
    press(hip, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(hip).get("J44.1") == "accepted")


def test_the_tree_opens_at_the_selected_code_and_adds_another(hip: MainWindow, qtbot: QtBot) -> None:
    hip.parts.suggestions.table.select_row(hip.parts.suggestions.model.row_of("I50.9"))
    press(hip, qtbot, Qt.Key.Key_B)
    tree = hip.tools.tree
    assert tree.isVisible()
    assert tree.current().code == "I50.9"
    qtbot.keyClick(tree.tree, Qt.Key.Key_Up)
    assert tree.current().code == "I50.8"
    qtbot.keyClick(tree.tree, Qt.Key.Key_Left)
    assert (tree.current().code, tree.add.isEnabled()) == ("I50", False)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Down)
    assert tree.current().code == "I50.1"
    qtbot.keyClick(tree.tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Right)
    settle(hip, qtbot)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Down)
    code = tree.current().code
    assert code == "I50.20"
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    settle(hip, qtbot)
    assert states(hip)[code] == "accepted"
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert not tree.isVisible()


def lines(window: MainWindow) -> list[str]:
    return [line.key for line in window.tools.palette.model.lines]


def test_the_palette_finds_actions_notes_and_codes(hip: MainWindow, qtbot: QtBot) -> None:
    palette = hip.tools.palette
    press(hip, qtbot, Qt.Key.Key_K, modifier=CONTROL)
    assert palette.isVisible()
    assert "action:acceptAction" in lines(hip)
    qtbot.keyClicks(palette.field, "hip fract")
    settle(hip, qtbot)
    assert "code:S72.009A" in lines(hip)
    palette.field.clear()
    qtbot.keyClicks(palette.field, "hip")
    settle(hip, qtbot)
    assert lines(hip)[0] == f"note:{hip.desk.showing.opened.key}"
    palette.field.clear()
    qtbot.keyClicks(palette.field, "show all keys")
    settle(hip, qtbot)
    palette.field.clear()
    qtbot.keyClicks(palette.field, "every key")
    assert lines(hip)[0] == "action:keysAction"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert hip.parts.keys.isVisible()


def test_the_palette_goes_to_a_code_of_the_note_and_adds_another(hip: MainWindow, qtbot: QtBot) -> None:
    palette = hip.tools.palette
    press(hip, qtbot, Qt.Key.Key_K, modifier=CONTROL)
    qtbot.keyClicks(palette.field, "r509")
    settle(hip, qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert current_code(hip) == "R50.9"
    assert states(hip)["R50.9"] == "open"
    press(hip, qtbot, Qt.Key.Key_K, modifier=CONTROL)
    qtbot.keyClicks(palette.field, "e119")
    settle(hip, qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(hip).get("E11.9") == "accepted")


def test_what_has_no_note_is_not_offered(desk: MainWindow) -> None:
    desk.tools.commanding.open()
    assert "action:acceptAction" not in lines(desk)
    assert "action:openAction" in lines(desk)
    desk.tools.palette.hide()
