"""How large the panels are on the first day: shares of the window, so that they suit every screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

_LARGEST, _SCREEN_SHARE = QSize(1800, 1010), 0.96
_LEFT, _RIGHT, _BOTTOM = 0.18, 0.40, 0.25
_LEAST_RIGHT = 590  # so that a small screen still has room for descriptions
_WORKLIST, _HEATMAP = 0.62, 0.46  # of the left side, of the bottom


def first_size(window: QMainWindow) -> QSize:
    """As much of the screen as a desk needs."""
    return (window.screen().availableSize() * _SCREEN_SHARE).boundedTo(_LARGEST)


def share_out(window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
    """Give each panel its share: the worklist above the outline, the codes, and both panels at the bottom."""
    width, height = window.width(), window.height()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    sides = [docks["worklistDock"], docks["suggestionsDock"]]
    window.resizeDocks(sides, [round(_LEFT * width), max(round(_RIGHT * width), _LEAST_RIGHT)], across)
    window.resizeDocks([docks["heatmapDock"], docks["rulesDock"]], [round(_BOTTOM * height)] * 2, down)
    left = [docks["worklistDock"], docks["outlineDock"]]
    window.resizeDocks(left, [round(_WORKLIST * height), round((1 - _WORKLIST) * height)], down)
    bottom, room = [docks["heatmapDock"], docks["rulesDock"]], (1 - _LEFT) * width
    window.resizeDocks(bottom, [round(_HEATMAP * room), round((1 - _HEATMAP) * room)], across)
