"""The order in which Tab goes through the window: panel by panel, each as it reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QSplitter, QToolBar, QWidget


def order_panels(panels: Sequence[QWidget]) -> None:
    """Let Tab go through these panels one after the other."""
    stops = [widget for panel in panels for widget in in_reading_order(panel) if takes_tab(widget)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def put_before(widget: QWidget, other: QWidget) -> None:
    """Let Tab stop at a new widget just before it stops at another."""
    before: QWidget | None = other.previousInFocusChain()
    while before is not None and before is not other and (before is widget or not takes_tab(before)):
        before = before.previousInFocusChain()
    if before is not None:
        QWidget.setTabOrder(before, widget)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a widget while it can be seen and used."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def in_reading_order(widget: QWidget | None) -> Iterator[QWidget]:
    """A widget and all that its layouts hold, from the top to the bottom and from the left to the right."""
    if widget is None:
        return
    yield widget
    for part in _parts(widget):
        yield from in_reading_order(part)


def _parts(widget: QWidget) -> Iterator[QWidget | None]:
    if isinstance(widget, QToolBar):
        yield from (widget.widgetForAction(action) for action in widget.actions())
    elif isinstance(widget, QSplitter):
        yield from (widget.widget(place) for place in range(widget.count()))
    elif not isinstance(widget, QAbstractScrollArea):
        yield from _laid_out(widget.layout())


def _laid_out(layout: QLayout | None) -> Iterator[QWidget | None]:
    items = [layout.itemAt(place) for place in range(layout.count())] if layout is not None else []
    for item in filter(None, items):
        yield item.widget()
        yield from _laid_out(item.layout())
