"""Two coders at the desk: the name, a blind and an open review, the comparison, agreement."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desk_driving import PATIENCE, action, current_code, open_note, settle, states
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from chartlight_app.main_window import MainWindow


def act(window: MainWindow, name: str, qtbot: QtBot) -> None:
    action(window, name).trigger()
    settle(window, qtbot)


def sit_down(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.desk.use_coder(name)
    settle(window, qtbot)


@pytest.fixture
def by_ann(coded: MainWindow, qtbot: QtBot) -> MainWindow:
    """A note of which Ann has accepted the first code and rejected the second, with Bo at the desk."""
    sit_down(coded, "Ann", qtbot)
    act(coded, "acceptAction", qtbot)
    act(coded, "rejectAction", qtbot)
    sit_down(coded, "Bo", qtbot)
    return coded


def decided(window: MainWindow) -> dict[str, str]:
    return {code: state for code, state in states(window).items() if state != "open"}


def counted(window: MainWindow) -> tuple[int, int]:
    """How many codes the worklist says are accepted and rejected."""
    model = window.parts.worklist.model
    line = model.note_of(model.key(0) or 0)
    assert line is not None
    return line.accepted, line.rejected


def test_the_name_is_asked_for_once_and_nothing_waits_for_it(
    open_desk: Callable[[], MainWindow], note_file: Path, qtbot: QtBot
) -> None:
    window = open_desk()
    bar = window.parts.note.coder_bar
    assert bar.isVisible()
    open_note(window, note_file, qtbot)
    bar.field.setText("  Ann   Berg ")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert not bar.isVisible()
    assert window.settings.coder == "Ann Berg"
    window.close()
    assert not open_desk().parts.note.coder_bar.isVisible()


def test_the_question_for_the_name_can_wait(desk: MainWindow) -> None:
    bar = desk.parts.note.coder_bar
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not desk.settings.knows_coder


def test_a_blind_review_hides_the_first_coder_until_it_is_finished(by_ann: MainWindow, qtbot: QtBot) -> None:
    first = decided(by_ann)
    assert sorted(first.values()) == ["accepted", "rejected"]
    act(by_ann, "secondBlindAction", qtbot)
    assert decided(by_ann) == {}
    assert counted(by_ann) == (0, 0)
    assert "hidden" in by_ann.parts.note.round_bar.words.text()
    act(by_ann, "acceptAction", qtbot)
    assert list(decided(by_ann).values()) == ["accepted"]
    assert counted(by_ann) == (1, 0)
    act(by_ann, "compareAction", qtbot)
    assert by_ann.tools.second.comparison is None
    sit_down(by_ann, "Ann", qtbot)
    assert decided(by_ann) == first
    assert counted(by_ann) == (1, 1)
    sit_down(by_ann, "Bo", qtbot)
    act(by_ann, "undoAction", qtbot)
    assert decided(by_ann) == {}
    act(by_ann, "redoAction", qtbot)
    act(by_ann, "finishAction", qtbot)
    assert decided(by_ann) == first
    assert "Second review by Bo finished" in by_ann.parts.note.round_bar.words.text()


def test_another_coder_is_asked_and_never_sees_the_first_decisions(
    by_ann: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_down(by_ann, "Ann", qtbot)
    first = decided(by_ann)
    monkeypatch.setattr("chartlight_app.dialogs.ask_reviewer", lambda _parent: "Cy")
    act(by_ann, "secondAskAction", qtbot)
    assert decided(by_ann) == first
    assert "assigned to Cy" in by_ann.parts.note.status_told()
    sit_down(by_ann, "Cy", qtbot)
    assert decided(by_ann) == {}
    assert counted(by_ann) == (0, 0)


def test_a_review_goes_on_after_a_restart(
    by_ann: MainWindow, open_desk: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    act(by_ann, "secondBlindAction", qtbot)
    act(by_ann, "rejectAction", qtbot)
    mine = decided(by_ann)
    by_ann.close()
    again = open_desk()
    qtbot.waitUntil(lambda: decided(again) == mine, timeout=PATIENCE)
    assert again.parts.note.round_bar.isVisible()


def test_an_open_review_starts_with_what_the_first_coder_decided(by_ann: MainWindow, qtbot: QtBot) -> None:
    first = decided(by_ann)
    act(by_ann, "secondOpenAction", qtbot)
    assert decided(by_ann) == first
    assert by_ann.parts.note.round_bar.words.text().startswith("Open second review by Bo")


def test_a_review_of_ones_own_note_is_refused_in_words(by_ann: MainWindow, qtbot: QtBot) -> None:
    sit_down(by_ann, "Ann", qtbot)
    act(by_ann, "secondBlindAction", qtbot)
    assert not by_ann.parts.note.round_bar.isVisible()
    assert by_ann.parts.note.messages.isVisible()


def test_differences_are_compared_and_settled_with_keys(by_ann: MainWindow, qtbot: QtBot) -> None:
    first = next(code for code, state in decided(by_ann).items() if state == "accepted")
    act(by_ann, "secondBlindAction", qtbot)
    by_ann.parts.suggestions.table.select_row(1)
    second = current_code(by_ann)
    act(by_ann, "acceptAction", qtbot)
    act(by_ann, "secondFinishAction", qtbot)
    act(by_ann, "compareAction", qtbot)
    dialog = by_ann.tools.second.comparison
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow, timeout=PATIENCE)
    lines = {line[0].split()[0]: line for line in dialog.told()} | {line[1].split()[0]: line for line in dialog.told()}
    assert lines[first][2:] == ("only Ann", "open")
    assert lines[second][2:] == ("only Bo", "open")
    assert len({dialog.table.rowHeight(number) for number in range(dialog.table.rowCount())}) == 1
    row = dialog.told().index(lines[first])
    dialog.table.selectRow(row)
    QTest.keyClick(dialog.table, Qt.Key.Key_2)
    settle(by_ann, qtbot)
    assert dialog.told()[row][3] == "Bo, by Bo"
    assert states(by_ann)[first] == "rejected"
    QTest.keyClick(dialog.table, Qt.Key.Key_U)
    settle(by_ann, qtbot)
    assert dialog.told()[row][3] == "open"
    assert states(by_ann)[first] == "accepted"


def test_agreement_is_shown_and_saved(
    by_ann: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(by_ann, "agreementAction", qtbot)
    dialog = by_ann.tools.second.agreement
    assert dialog is not None
    assert dialog.words.text().startswith("Nothing to compare yet")
    assert not dialog.export.isEnabled()
    act(by_ann, "secondOpenAction", qtbot)
    act(by_ann, "secondFinishAction", qtbot)
    act(by_ann, "agreementAction", qtbot)
    shown = [[dialog.table.item(row, column).text() for column in (0, 1, 2, 8, 9, 10)] for row in range(2)]
    assert shown == [["Ann", "Bo", level, *["1.000"] * 3] for level in ("full code", "3 characters")]
    target = tmp_path / "agreement.csv"
    monkeypatch.setattr("chartlight_app.dialogs.ask_agreement", lambda *_given: target)
    dialog.findChild(QPushButton, "exportAgreement").click()
    settle(by_ann, qtbot)
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == dialog.table.rowCount() + 1
