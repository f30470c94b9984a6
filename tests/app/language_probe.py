"""Finds texts of a window that do not go through the translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

BEGIN, END = "⟦⟧"
_VALUE = re.compile(r"\{\w+(:[^}]*)?\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60
Found = tuple[str, str]
"""The name of an object, and a text of it."""


def marked(text: str, _comment: str) -> str:
    """A translation into a language in which every text can be told from one that was not translated.

    Values stand outside of the marks: those that are words must be marked themselves.
    """
    return _VALUE.sub(rf"{END}\g<0>{BEGIN}", f"{BEGIN}{text}{END}")


def bare_texts(window: QWidget, data: Iterable[str], *, exempt: Iterable[str] = ()) -> list[Found]:
    """Every text of a window, its dialogs, menus and tables with words outside of the marks.

    Args:
        window: what is looked through, whether it is on screen or not.
        data: what is no text of the program: names of notes, codes, titles, people and files.
        exempt: the names of objects that show only such data.
    """
    known = sorted({each for each in data if each}, key=len, reverse=True)
    found = {each: None for each in _texts(window) if each[0] not in exempt and _is_bare(each[1], known)}
    return list(found)


def _is_bare(text: str, known: Iterable[str]) -> bool:
    left = _outside(text)
    for each in known:
        left = left.replace(each, " ")
    return _WORD.search(left) is not None


def _outside(text: str) -> str:
    """What stands outside of the marks; a text that was cut short ends within them."""
    depth, kept = 0, []
    for letter in text:
        depth += letter == BEGIN
        if depth == 0:
            kept.append(letter)
        depth -= letter == END and depth > 0
    return "".join(kept)


def _texts(window: QWidget) -> Iterator[Found]:
    for each in [window, *window.findChildren(QObject)]:
        # What Qt has made itself it translates itself.
        if each.objectName().startswith("qt_"):
            continue
        name = each.objectName() or _name_above(each)
        if isinstance(each, QAction):
            texts = (each.text(), each.toolTip(), each.iconText(), each.statusTip(), each.whatsThis())
            yield from ((name, text) for text in texts)
        elif isinstance(each, QWidget):
            yield from ((name, text) for text in (*_of_any(each), *_of_kind(each)))
        elif isinstance(each, QAbstractItemModel):
            yield from ((_name_of_view(each, window) or name, text) for text in _of_model(each))


def _name_above(each: QObject) -> str:
    above = each.parent()
    while above is not None and not above.objectName():
        above = above.parent()
    return f"{above.objectName() if above else ''}/{each.metaObject().className()}"


def _name_of_view(model: QAbstractItemModel, window: QWidget) -> str:
    views = [each for kind in (QAbstractItemView, QComboBox) for each in window.findChildren(kind)]
    return next((view.objectName() for view in views if view.model() is model and view.objectName()), "")


def _of_any(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription())


def _of_kind(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QMenu | QGroupBox):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from (text for tab in range(widget.count()) for text in (widget.tabText(tab), widget.tabToolTip(tab)))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QHeaderView) and widget.model() is not None and not widget.isHidden():
        yield from _of_header(widget)


def _of_header(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count() if header.orientation() is Qt.Orientation.Horizontal else 0):
        for role in _ROLES:
            yield _words(header.model().headerData(section, header.orientation(), role))


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    # A list has one column, and does not let itself be asked.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(columns):
            yield from (_words(model.index(row, column).data(role)) for role in _ROLES)


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""
