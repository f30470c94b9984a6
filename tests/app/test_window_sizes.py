"""The window suits the screens that coders have."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk_driving import named
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QRect
from PySide6.QtWidgets import QDockWidget, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from chartlight_app import dock_sizes
from chartlight_app.main_window import MainWindow
from chartlight_app.window_place import bring_into_sight

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


def kept_geometry(place: QRect, *, screen_width: int) -> QByteArray:
    """What `saveGeometry` gives for a window at this place of a screen of this width (version 3 of Qt's format)."""
    kept = QByteArray()
    stream = QDataStream(kept, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(QDataStream.Version.Qt_4_0)
    stream.writeUInt32(0x1D9D0CB)
    stream.writeUInt16(3)
    stream.writeUInt16(0)
    for _ in ("frame", "normal"):
        _write(stream, place)
    stream.writeInt32(0)
    stream.writeUInt8(0)
    stream.writeUInt8(0)
    stream.writeInt32(screen_width)
    _write(stream, place)
    return kept


def _write(stream: QDataStream, place: QRect) -> None:
    for number in (place.left(), place.top(), place.right(), place.bottom()):
        stream.writeInt32(number)


def is_in_sight(widget: QWidget) -> bool:
    return widget.screen().availableGeometry().contains(widget.frameGeometry())


def begins_in_sight(window: QWidget) -> bool:
    """Its title bar can be taken hold of, and it is no larger than it must be."""
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    least = window.minimumSizeHint()
    fits = frame.width() <= max(room.width(), least.width()) and frame.height() <= max(room.height(), least.height())
    return room.contains(frame.topLeft()) and fits


@pytest.mark.parametrize("wider", [1, 3], ids=["same screen", "three times the screen"])
def test_a_layout_of_a_large_screen_opens_within_a_small_one(
    open_desk: Callable[[], MainWindow], wider: int, qtbot: QtBot
) -> None:
    first = open_desk()
    room = first.screen().availableGeometry()
    rules = first.findChild(QDockWidget, "rulesDock")
    assert rules is not None
    rules.setFloating(True)
    rules.setGeometry(3 * room.width(), 2 * room.height(), 2 * room.width(), 300)
    place = QRect(room.width() * 2, room.height() * 2, room.width() * 2, room.height() * 2)
    state = first.saveState()
    first.close()
    first.settings.keep_layout(kept_geometry(place, screen_width=wider * first.screen().geometry().width()), state)
    first.settings.save()
    second = open_desk()
    assert begins_in_sight(second)
    floating = second.findChild(QDockWidget, "rulesDock")
    assert floating is not None
    assert floating.isFloating()
    qtbot.waitUntil(lambda: is_in_sight(floating))


def test_only_what_is_off_the_screen_is_moved(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    room = widget.screen().availableGeometry()
    widget.setGeometry(room.left() + 40, room.top() + 50, 300, 200)
    before = widget.geometry()
    bring_into_sight(widget)
    assert widget.geometry() == before
    widget.setGeometry(-500, room.bottom() + 70, 2 * room.width(), 200)
    bring_into_sight(widget)
    assert is_in_sight(widget)
    assert widget.width() == room.width()
