"""The panels of the window and where each stands until the coder moves it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from chartlight.translation import tr
from chartlight_app import dock_sizes
from chartlight_app.parts import Parts


def make_docks(window: QMainWindow, parts: Parts) -> list[QDockWidget]:
    """Put the panels about the note; the worklist is the first of them."""
    area = Qt.DockWidgetArea
    window.setCentralWidget(parts.note)
    window.setStatusBar(parts.status)
    window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, area.BottomDockWidgetArea)
    docks = [
        _dock(window, parts.worklist, name="worklistDock", title=tr("Worklist"), area=area.LeftDockWidgetArea),
        _dock(window, parts.suggestions, name="suggestionsDock", title=tr("Codes"), area=area.RightDockWidgetArea),
        _dock(window, parts.heatmap, name="heatmapDock", title=tr("Heatmap"), area=area.BottomDockWidgetArea),
        _dock(window, parts.outline, name="outlineDock", title=tr("Outline"), area=area.LeftDockWidgetArea),
    ]
    window.resize(dock_sizes.first_size(window))
    rules = _dock(window, parts.rules, name="rulesDock", title=tr("Accepted codes"), area=area.BottomDockWidgetArea)
    parts.rules.title_changed.connect(rules.setWindowTitle)
    docks.append(rules)
    dock_sizes.share_out(window, {dock.objectName(): dock for dock in docks})
    return docks


def _dock(window: QMainWindow, widget: QWidget, *, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(widget)
    window.addDockWidget(area, dock)
    return dock
