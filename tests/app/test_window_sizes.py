"""The window suits the screens that coders have."""

from __future__ import annotations

import pytest
from desk_driving import named
from PySide6.QtWidgets import QDockWidget, QScrollArea
from pytestqt.qtbot import QtBot

from chartlight_app import dock_sizes
from chartlight_app.main_window import MainWindow

SCREENS = [(1366, 768), (1600, 900), (1920, 1080)]


@pytest.mark.parametrize("size", SCREENS, ids=str)
def test_every_key_is_seen_without_scrolling(desk: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    desk.resize(*size)
    desk.parts.keys.toggle()
    assert desk.rect().contains(desk.parts.keys.geometry())
    area = named(desk, "keysArea")
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.viewport().rect().contains(area.widget().geometry()))
    assert area.widget().minimumSizeHint().height() <= area.viewport().height()
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_in_a_small_window_the_keys_scroll(desk: MainWindow, qtbot: QtBot) -> None:
    desk.resize(1000, 500)
    desk.parts.keys.toggle()
    area = named(desk, "keysArea")
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert desk.rect().contains(desk.parts.keys.geometry())


@pytest.mark.parametrize("size", SCREENS, ids=str)
def test_each_panel_has_its_place_and_the_note_most_of_the_room(desk: MainWindow, size: tuple[int, int]) -> None:
    desk.resize(*size)
    docks = {dock.objectName(): dock for dock in desk.findChildren(QDockWidget)}
    dock_sizes.share_out(desk, docks)
    place = {name: dock.geometry() for name, dock in docks.items()}
    assert place["worklistDock"].bottom() < place["outlineDock"].top()
    assert place["suggestionsDock"].left() > desk.parts.note.geometry().right()
    assert place["heatmapDock"].right() < place["rulesDock"].left()
    assert desk.parts.note.width() > place["worklistDock"].width()
    assert desk.parts.note.height() > place["heatmapDock"].height()
