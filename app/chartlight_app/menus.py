"""The menus and the toolbar of the window, made of the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolBar

from chartlight.translation import tr
from chartlight_app.action_table import ACTIONS, TOOLBAR
from chartlight_app.action_table.spec import GROUPS
from chartlight_app.settings import DeskSettings
from chartlight_app.theme import THEME_NAMES, ThemeChoice
from chartlight_app.tool_bar import RoomyToolBar


def make_menus(window: QMainWindow, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """The menus with their actions, by their names in the table."""
    menus: dict[str, QMenu] = {}
    for spec in ACTIONS:
        if spec.group not in menus:
            menus[spec.group] = window.menuBar().addMenu(tr(GROUPS[spec.group]))
        menus[spec.group].addAction(actions[spec.name])
    return menus


def add_to_view(
    view: QMenu, *, docks: Iterable[QDockWidget], theme: ThemeChoice, choose: Callable[[ThemeChoice], None]
) -> None:
    """Put what is on screen, and how it looks, into a menu.

    Args:
        view: the menu.
        docks: what can be shown and put away.
        theme: the theme that is chosen now.
        choose: takes another choice.
    """
    view.addSeparator()
    for dock in docks:
        view.addAction(dock.toggleViewAction())
    view.addSeparator()
    view.addMenu(_theme_menu(view, theme, choose))


def add_suggest_on_open(menu: QMenu, *, settings: DeskSettings, changed: Callable[[], None]) -> None:
    """Put in whether notes are suggested for as soon as they are opened; `changed` is called after each change."""

    def keep(wanted: bool) -> None:
        settings.suggest_on_open = wanted
        changed()

    action = QAction(tr("Suggest as soon as notes are opened"), menu, checkable=True)
    action.setObjectName("suggestOnOpenAction")
    action.setChecked(settings.suggest_on_open)
    action.toggled.connect(keep)
    menu.addSeparator()
    menu.addAction(action)


def make_toolbar(window: QMainWindow, actions: dict[str, QAction]) -> QToolBar:
    """The toolbar, at the top of the window."""
    bar = RoomyToolBar(tr("Toolbar"), window)
    bar.setObjectName("toolBar")
    bar.setMovable(False)
    for number, group in enumerate(TOOLBAR):
        if number:
            bar.addSeparator()
        for name in group:
            _add_button(bar, name, actions[name])
    window.addToolBar(bar)
    return bar


def _theme_menu(parent: QMenu, chosen: ThemeChoice, choose: Callable[[ThemeChoice], None]) -> QMenu:
    menu = QMenu(tr("&Theme"), parent)
    group = QActionGroup(menu)
    for choice, name in THEME_NAMES.items():
        action = QAction(tr(name), menu, checkable=True, checked=choice is chosen)
        action.setObjectName(f"{choice.value}ThemeAction")
        action.triggered.connect(lambda _checked, choice=choice: choose(choice))
        group.addAction(action)
        menu.addAction(action)
    return menu


def _add_button(bar: QToolBar, name: str, action: QAction) -> None:
    bar.addAction(action)
    button = bar.widgetForAction(action)
    button.setObjectName(name.replace("Action", "ToolButton"))
    button.setAccessibleName(action.iconText())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
