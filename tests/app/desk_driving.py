"""How the tests drive a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chartlight_app.code_rows import Section
from chartlight_app.main_window import MainWindow

PATIENCE = 60_000

NOTE = (
    "The patient was admitted with fever, cough and pneumonia.\n"
    "History of heart failure, hypertension and diabetes mellitus type 2; denies chest pain.\n"
)


def open_note(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    """Open a file and wait until its codes are on screen and nothing is going on."""
    window.open_paths([path])
    table = window.parts.suggestions.table
    qtbot.waitUntil(
        lambda: table.isVisible() and table.current() is not None and not window.desk.run.running, timeout=PATIENCE
    )


def states(window: MainWindow) -> dict[str, str]:
    """The state of every code on screen, by code."""
    return {row.code.code: row.code.state.value for row in window.parts.suggestions.model.rows}


def current_code(window: MainWindow) -> str:
    """The code that A and R would decide."""
    row = window.parts.suggestions.table.current()
    return row.code.code if row else ""


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until everything that was asked for is done."""
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=PATIENCE)


def named(window: MainWindow, name: str) -> QWidget:
    """The widget of an object name."""
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def action(window: MainWindow, name: str) -> QAction:
    """The action of an object name."""
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def unfold(window: MainWindow, section: Section) -> None:
    """Show the codes of a section; they are folded away now."""
    assert not window.parts.suggestions.model.is_unfolded(section)
    window.parts.suggestions.toggle(section)
