"""Sequence, present on admission and the coding rules at the desk."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from desk_driving import action, named, settle
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QDockWidget, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from chartlight.rules.findings import Rule
from chartlight.store.decision_records import Poa
from chartlight.store.note_records import NoteState
from chartlight_app.coded_model import CodedRow
from chartlight_app.main_window import MainWindow


def press(window: MainWindow, qtbot: QtBot, *keys: Qt.Key, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(window.parts.suggestions.table, key, held)
        settle(window, qtbot)


def add(window: MainWindow, qtbot: QtBot, *codes: str) -> None:
    for code in codes:
        window.desk.deciding.add_code(code, None)
        settle(window, qtbot)


def choose(window: MainWindow, code: str) -> None:
    table = window.parts.suggestions.table
    table.select_row(window.parts.suggestions.model.row_of(code))
    assert table.current() is not None
    assert table.current().code.code == code


def coded(window: MainWindow) -> list[CodedRow]:
    return list(window.parts.rules.model.rows)


def codes(window: MainWindow) -> list[str]:
    return [row.code for row in coded(window)]


def rules(window: MainWindow) -> list[Rule]:
    opened = window.desk.showing.opened
    assert opened is not None
    return [told.finding.rule for told in opened.coding.checked.findings if told.is_open]


@pytest.fixture
def three(coded_desk: MainWindow, qtbot: QtBot) -> MainWindow:
    add(coded_desk, qtbot, "R51.9", "K26.9", "M79.7")
    return coded_desk


@pytest.fixture
def coded_desk(coded: MainWindow) -> MainWindow:
    return coded


def test_accepted_codes_stand_in_their_sequence(three: MainWindow) -> None:
    assert codes(three) == ["R51.9", "K26.9", "M79.7"]
    assert [row.place for row in coded(three)] == [1, 2, 3]
    assert rules(three) == [Rule.NO_PRINCIPAL]
    assert three.parts.rules.told().startswith("3 accepted codes · no principal diagnosis yet (1)")
    dock = named(three, "rulesDock")
    assert isinstance(dock, QDockWidget)
    assert dock.windowTitle() == "Accepted codes · 1 error"


def test_one_key_makes_the_principal_diagnosis_and_undo_takes_it_back(three: MainWindow, qtbot: QtBot) -> None:
    choose(three, "M79.7")
    press(three, qtbot, Qt.Key.Key_1)
    assert codes(three) == ["M79.7", "R51.9", "K26.9"]
    assert [row.principal for row in coded(three)] == [True, False, False]
    assert rules(three) == []
    assert three.parts.status.currentMessage() == "M79.7 is the principal diagnosis."
    press(three, qtbot, Qt.Key.Key_U)
    assert codes(three) == ["R51.9", "K26.9", "M79.7"]
    assert three.parts.status.currentMessage() == "Undone: the principal diagnosis M79.7."


def test_keys_move_a_code_up_and_down(three: MainWindow, qtbot: QtBot) -> None:
    choose(three, "M79.7")
    press(three, qtbot, Qt.Key.Key_Up, control=True)
    assert codes(three) == ["R51.9", "M79.7", "K26.9"]
    press(three, qtbot, Qt.Key.Key_Up, Qt.Key.Key_Up, control=True)
    assert codes(three) == ["M79.7", "R51.9", "K26.9"]
    assert three.parts.status.currentMessage() == "M79.7 is already first."
    press(three, qtbot, Qt.Key.Key_Down, control=True)
    assert codes(three) == ["R51.9", "M79.7", "K26.9"]
    row = three.parts.suggestions.table.current()
    assert row is not None
    assert row.code.code == "M79.7"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (2, 0, ["M79.7", "R51.9", "K26.9"]),
        (0, 3, ["K26.9", "M79.7", "R51.9"]),
        (0, 2, ["K26.9", "R51.9", "M79.7"]),
        (1, 1, ["R51.9", "K26.9", "M79.7"]),
    ],
)
def test_a_row_dropped_elsewhere_moves_when_it_is_on_disk(
    three: MainWindow, qtbot: QtBot, source: int, target: int, expected: list[str]
) -> None:
    model = three.parts.rules.model
    data: QMimeData = model.mimeData([model.index(source, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, target, 0, QModelIndex())
    assert codes(three) == ["R51.9", "K26.9", "M79.7"]
    settle(three, qtbot)
    assert codes(three) == expected


def test_present_on_admission_by_key_and_menu(three: MainWindow, qtbot: QtBot) -> None:
    choose(three, "K26.9")
    press(three, qtbot, Qt.Key.Key_O, Qt.Key.Key_O)
    assert [row.poa for row in coded(three)] == [None, Poa.NO, None]
    menu = three.parts.rules.table.poa_menu(1)
    assert [act.isChecked() for act in menu.actions()] == [False, True, False, False, False, False]
    menu.actions()[4].trigger()
    settle(three, qtbot)
    assert [row.poa for row in coded(three)] == [None, Poa.EXEMPT, None]
    press(three, qtbot, Qt.Key.Key_O)
    assert [row.poa for row in coded(three)] == [None, None, None]


def test_sequence_and_admission_are_exported(three: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    choose(three, "M79.7")
    press(three, qtbot, Qt.Key.Key_1, Qt.Key.Key_O)
    three.desk.exporting.export(tmp_path / "codes.csv")
    settle(three, qtbot)
    with (tmp_path / "codes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["code"], row["principal"], row["present on admission"]) for row in csv.DictReader(file)]
    assert rows == [("M79.7", "yes", "Y"), ("R51.9", "", ""), ("K26.9", "", "")]


def test_a_warning_is_overruled_with_a_reason_by_keys_alone(coded_desk: MainWindow, qtbot: QtBot) -> None:
    window = coded_desk
    add(window, qtbot, "E11.9", "E10.9")
    choose(window, "E11.9")
    press(window, qtbot, Qt.Key.Key_1)
    assert rules(window) == [Rule.EXCLUDES1]
    press(window, qtbot, Qt.Key.Key_L)
    qtbot.keyClick(window.parts.rules.findings, Qt.Key.Key_V)
    reason = named(window, "overruleReason")
    assert isinstance(reason, QLineEdit)
    assert reason.isVisible()
    qtbot.keyClicks(reason, "a brother's")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert rules(window) == []
    shown = window.parts.rules.findings.model().index(0, 0).data()
    assert shown.endswith(f"Overruled by {window.settings.coder}: a brother's")
    action(window, "overruleAction").trigger()
    settle(window, qtbot)
    assert rules(window) == [Rule.EXCLUDES1]


def test_a_new_conflict_is_said_at_once(coded_desk: MainWindow, qtbot: QtBot) -> None:
    add(coded_desk, qtbot, "E11.9", "E10.9")
    status = coded_desk.parts.status
    qtbot.waitUntil(lambda: "E11.9 and E10.9 are not coded together" in status.currentMessage())
    add(coded_desk, qtbot, "K26.9")
    assert status.currentMessage() == "K26.9 was added."


def test_an_error_cannot_be_overruled(three: MainWindow, qtbot: QtBot) -> None:
    press(three, qtbot, Qt.Key.Key_L, Qt.Key.Key_V)
    assert three.parts.status.currentMessage() == "An error cannot be overruled. It must be settled."
    assert not named(three, "overruleReason").isVisible()


def test_a_code_in_the_wrong_place_is_moved_by_its_button(coded_desk: MainWindow, qtbot: QtBot) -> None:
    window = coded_desk
    add(window, qtbot, "I10", "F02.80", "G30.9")
    choose(window, "I10")
    press(window, qtbot, Qt.Key.Key_1)
    assert rules(window) == [Rule.CODE_FIRST]
    press(window, qtbot, Qt.Key.Key_L)
    button = named(window, "settleFindingButton")
    assert isinstance(button, QPushButton)
    assert button.text() == "Move G30.9 up"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert codes(window) == ["I10", "G30.9", "F02.80"]
    assert rules(window) == []


def test_a_note_is_not_finished_while_an_error_is_open(three: MainWindow, qtbot: QtBot) -> None:
    opened = three.desk.showing.opened
    assert opened is not None
    press(three, qtbot, Qt.Key.Key_X)
    assert three.parts.status.currentMessage().startswith("The note cannot be finished yet. No principal diagnosis")
    assert state_of(three, opened.key) is not NoteState.DONE
    choose(three, "K26.9")
    press(three, qtbot, Qt.Key.Key_1, Qt.Key.Key_X)
    assert state_of(three, opened.key) is NoteState.DONE


def state_of(window: MainWindow, key: int) -> NoteState | None:
    assert window.desk.showing.opened is not None
    line = window.parts.worklist.model.note_of(key)
    return line.state if line is not None else None


def test_choosing_a_code_in_either_list_shows_its_words(three: MainWindow, qtbot: QtBot) -> None:
    three.parts.rules.table.selectRow(1)
    row = three.parts.suggestions.table.current()
    assert row is not None
    assert row.code.code == "K26.9"
    choose(three, "M79.7")
    assert three.parts.rules.table.current() is not None
    assert three.parts.rules.table.current().code == "M79.7"


def test_an_empty_note_says_what_comes_here(coded: MainWindow) -> None:
    assert coded.parts.rules.told() == "No code is accepted yet"
    assert codes(coded) == []
