"""The tour shows itself once, can be skipped, and leaves the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from desk_driving import PATIENCE, action
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chartlight_app.main_window import MainWindow


def test_it_shows_itself_on_the_first_day_only(open_desk: Callable[[], MainWindow], qtbot: QtBot) -> None:
    first = open_desk()
    qtbot.waitUntil(first.tour.isVisible, timeout=PATIENCE)
    first.tour.skip.click()
    assert not first.tour.isVisible()
    first.close()
    second = open_desk()
    qtbot.waitUntil(lambda: second._painted, timeout=PATIENCE)
    qtbot.wait(100)
    assert not second.tour.isVisible()
    action(second, "tourAction").trigger()
    assert second.tour.isVisible()


def test_escape_leaves_it(desk: MainWindow, qtbot: QtBot) -> None:
    action(desk, "tourAction").trigger()
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.tour.isVisible()


def test_four_steps_forth_and_back_inside_the_window(desk: MainWindow) -> None:
    desk.resize(1366, 768)
    action(desk, "tourAction").trigger()
    told = []
    for step in range(4):
        assert desk.rect().contains(desk.tour.geometry())
        assert desk.tour.back.isHidden() is (step == 0)
        told.append(desk.tour.told())
        desk.tour.next.click()
    assert len(set(told)) == 4
    assert not desk.tour.isVisible()
    action(desk, "tourAction").trigger()
    desk.tour.next.click()
    desk.tour.back.click()
    assert desk.tour.told() == told[0]


def test_the_keyboard_stays_with_the_codes(coded: MainWindow) -> None:
    coded.parts.suggestions.table.setFocus()
    action(coded, "tourAction").trigger()
    coded.tour.next.click()
    assert coded.focusWidget() is coded.parts.suggestions.table
