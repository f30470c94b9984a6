"""Everything a person acts on can be named, found and reached."""

from __future__ import annotations

import pytest
from desk_driving import action, named
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QScrollBar, QWidget

from chartlight_app.keys import ACTIONS
from chartlight_app.main_window import MainWindow

WIDGETS = ["worklist", "noteView", "suggestionTable", "heatmapView", "codeSearch"]
ACTION_NAMES = [
    "openAction",
    "suggestAction",
    "cancelAction",
    "acceptAction",
    "rejectAction",
    "undoAction",
    "redoAction",
    "exportAction",
]


def acted_on(window: MainWindow) -> list[QWidget]:
    """Every widget of ours that takes a mouse click or a key."""
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit)
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [widget for widget in found if not widget.objectName().startswith("qt_") and not is_qts_own(widget)]


def is_qts_own(widget: QWidget) -> bool:
    """Parts that Qt makes itself inside docks, headers, menus and fields."""
    own = ("QDockWidgetTitleButton", "QHeaderView", "QLineEditIconButton", "QToolBarExtension", "QTableCornerButton")
    return widget.metaObject().className() in own or isinstance(widget, QScrollBar)


def test_the_named_widgets_and_actions_are_there(desk: MainWindow) -> None:
    for name in WIDGETS:
        assert named(desk, name).accessibleName()
    for name in ACTION_NAMES:
        assert action(desk, name).text()


def test_every_widget_has_a_name_for_programs_and_one_for_people(desk: MainWindow) -> None:
    widgets = acted_on(desk)
    assert len(widgets) > 20
    nameless = [(widget.metaObject().className(), widget.objectName()) for widget in widgets if not widget.objectName()]
    assert nameless == []
    for widget in widgets:
        told = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        assert told, widget.objectName()
    names = [widget.objectName() for widget in widgets]
    assert len(names) == len(set(names))


def test_every_key_belongs_to_one_action(desk: MainWindow) -> None:
    keys = [key.toString() for act in desk.findChildren(QAction) for key in act.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"A", "R", "U", "Ctrl+Z", "Ctrl+Shift+Z", "N", "P", "F", "E", "?"} <= set(keys)


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.name)
def test_every_action_does_something_and_says_its_keys(desk: MainWindow, spec: object) -> None:
    made = action(desk, spec.name)
    assert made.receivers("2triggered(bool)") > 0
    for key in made.shortcuts():
        assert key.toString(key.SequenceFormat.NativeText) in made.toolTip()


def test_everything_to_act_on_can_be_reached_by_tab(desk: MainWindow) -> None:
    reached, widget = set(), desk.nextInFocusChain()
    while widget is not desk:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget.objectName())
        widget = widget.nextInFocusChain()
    assert {"worklist", "noteView", "suggestionTable", "codeSearch", "heatmapZoomIn", "heatmapSave"} <= reached
