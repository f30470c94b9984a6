"""The whole job once more, in a window that is really drawn on a screen."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from desk_driving import NOTE, open_note, settle, states
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from chartlight_app.main_window import MainWindow
from chartlight_app.theme import evidence_colour


def screenshot(window: MainWindow) -> QImage:
    """The window as it is on the screen."""
    return window.screen().grabWindow(window.winId()).toImage()


def pixels(picture: QImage, colour: str) -> int:
    """How many pixels have exactly this colour."""
    wanted = QColor(colour)
    return sum(
        picture.pixelColor(x, y) == wanted for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)
    )


def table_on(picture: QImage, window: MainWindow) -> QImage:
    """The states of the codes, cut from a picture of the window."""
    table = window.parts.suggestions.table
    corner = table.mapTo(window, QPoint(0, 0))
    return picture.copy(QRect(corner, table.size()))


@pytest.mark.window
def test_the_job_in_a_real_window(
    desk: MainWindow, note_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "codes.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    open_note(desk, note_file, qtbot)
    qtbot.waitUntil(desk.isActiveWindow)
    table = desk.parts.suggestions.table
    lit = desk.parts.note.view.lit()
    assert lit
    assert NOTE[lit[0].start : lit[0].end].strip()
    strongest = evidence_colour(desk.themes.current, max(span.weight for span in lit))
    qtbot.waitUntil(lambda: pixels(screenshot(desk), strongest) > 20)
    shown = list(states(desk))
    before = table_on(screenshot(desk), desk)
    qtbot.keyClick(table, Qt.Key.Key_A)
    settle(desk, qtbot)
    assert states(desk)[shown[0]] == "accepted"
    qtbot.waitUntil(lambda: table_on(screenshot(desk), desk) != before)
    qtbot.keyClick(table, Qt.Key.Key_E)
    qtbot.waitUntil(target.exists)
    settle(desk, qtbot)
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["code"] for row in csv.DictReader(file)] == shown[:1]
