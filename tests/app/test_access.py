"""Everything a person acts on can be named, found and reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk_driving import action, named
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from chartlight.types import SpecialtyScore
from chartlight_app.action_table import ACTIONS
from chartlight_app.keys import KEYS
from chartlight_app.main_window import MainWindow
from chartlight_app.note_panel import NotePanel
from chartlight_app.reach import takes_tab

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
DRIVEN_BY = {"codeResults": "codeSearch", "pickerList": "pickerFilter", "paletteList": "paletteField"}
"""Lists that the arrow keys of a field drive, so that Tab need not stop at them."""
IN_THE_ORDER_OF_THE_WORK = [
    "worklistSearch",
    "worklist",
    "outline",
    "noteView",
    "surenessSlider",
    "suggestionTable",
    "codeSearch",
    "codedTable",
    "findingsList",
    "heatmapZoomIn",
    "coderButton",
    "openToolButton",
]


def acted_on(window: MainWindow) -> list[QWidget]:
    """Every widget of ours that takes a mouse click or a key."""
    kinds = (
        QAbstractButton,
        QAbstractItemView,
        QLineEdit,
        QPlainTextEdit,
        QComboBox,
        QAbstractSlider,
        QKeySequenceEdit,
        QAbstractSpinBox,
    )
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [widget for widget in found if not widget.objectName().startswith("qt_") and not is_qts_own(widget)]


def is_qts_own(widget: QWidget) -> bool:
    """Parts that Qt makes itself inside docks, headers, menus and fields."""
    own = (
        "QDockWidgetTitleButton",
        "QHeaderView",
        "QLineEditIconButton",
        "QToolBarExtension",
        "QTableCornerButton",
        "QComboBoxListView",
    )
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


def focus_order(window: QWidget) -> list[str]:
    """The names of the widgets at which Tab stops, in its order."""
    order, widget = [], window.nextInFocusChain()
    while widget is not window:
        if takes_tab(widget):
            order.append(widget.objectName())
        widget = widget.nextInFocusChain()
    return order


def spoken_name(widget: QWidget) -> str:
    """What a program that reads aloud says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def label(widget: QWidget) -> str:
    """What a person can read of a widget: its own words, its tooltip, the label beside it or the title above it."""
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    beside = [label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    titled = isinstance(widget, (QAbstractItemView, QPlainTextEdit)) and title_above(widget)
    return own or widget.toolTip() or "".join(beside) or titled or ""


def title_above(widget: QWidget) -> str:
    """The title of the dock or dialog that holds a widget; the note's own name for its text."""
    above = widget.parentWidget()
    while not isinstance(above, (QDockWidget, QDialog, NotePanel)):
        above = above.parentWidget()
    return "Note" if isinstance(above, NotePanel) else above.windowTitle()


def test_every_widget_has_a_spoken_name_a_label_and_a_place_in_the_focus_order(coded: MainWindow) -> None:
    dialogs = coded.findChildren(QDialog)
    assert {"palette", "codeTree", "keysDialog", "settingsDialog", "helpWindow"} <= {
        dialog.objectName() for dialog in dialogs
    }
    reached = {name for window in (coded, *dialogs) for name in focus_order(window)}
    failing = []
    for widget in acted_on(coded):
        name = DRIVEN_BY.get(widget.objectName(), widget.objectName())
        if not (spoken_name(widget) and label(widget) and name in reached):
            failing.append((widget.objectName(), spoken_name(widget), label(widget), name in reached))
    assert failing == []


def test_whatever_takes_the_keyboard_has_a_spoken_name(coded: MainWindow) -> None:
    own = [widget for widget in coded.findChildren(QWidget) if takes_tab(widget) and not is_qts_own(widget)]
    silent = [widget.objectName() for widget in own if not spoken_name(widget)]
    assert [name for name in silent if not name.startswith("qt_")] == []


def test_tab_follows_the_work(coded: MainWindow) -> None:
    order = focus_order(coded)
    places = [order.index(name) for name in IN_THE_ORDER_OF_THE_WORK]
    assert places == sorted(places)


def test_a_specialty_is_reached_before_the_button_that_changes_it(desk: MainWindow) -> None:
    bar = desk.parts.note.specialties
    scores = [SpecialtyScore(name=name, score=0.8, suggested=True) for name in ("Cardiology", "Urology")]
    bar.show_specialties(scores, None)
    order = focus_order(desk)
    at = order.index("changeSpecialty")
    assert order[at - 2 : at] == ["specialtyChip", "specialtyChip"]


def test_an_action_without_a_key_leaves_the_window_whole(open_desk: Callable[[], MainWindow]) -> None:
    first = open_desk()
    first.settings.keys = {spec.name: () for spec in ACTIONS}
    first.close()
    try:
        assert "Only surer suggestions" in open_desk().parts.suggestions.sureness.slider.toolTip()
    finally:
        KEYS.reset_all()
