"""Puts the window back where it was, on whatever screen there is today."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QPoint, QRect
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from chartlight_app import dock_sizes


def restore(window: QMainWindow, layout: tuple[QByteArray, QByteArray], docks: Mapping[str, QDockWidget]) -> None:
    """Restore a layout, and bring into sight what would be off the screen.

    Args:
        window: the window, in its first size.
        layout: its geometry and its state as they were kept.
        docks: its panels by their names; they are shared out anew where the screen was much larger or smaller.
    """
    geometry, state = layout
    same_screen = window.restoreGeometry(geometry)
    window.restoreState(state)
    if not same_screen:
        dock_sizes.share_out(window, docks)
    for each in (window, *(dock for dock in docks.values() if dock.isFloating())):
        bring_into_sight(each)


def bring_into_sight(widget: QWidget) -> None:
    """Move and shrink a window so that all of it is on its screen; one that fills the screen stays."""
    if widget.isMaximized() or widget.isFullScreen():
        return
    room = widget.screen().availableGeometry()
    frame = widget.frameGeometry()
    if room.contains(frame):
        return
    beside = frame.size() - widget.size()  # the title bar and the edges
    widget.resize(widget.size().boundedTo(room.size() - beside))
    widget.move(_inside(QRect(frame.topLeft(), widget.size() + beside), room))


def _inside(frame: QRect, room: QRect) -> QPoint:
    """Where a frame is to stand; its top and left, with the title bar, count most."""
    x = max(room.left(), min(frame.left(), room.right() - frame.width() + 1))
    y = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
    return QPoint(x, y)
