"""Shows in the text of a note where a page of its document ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from chartlight.notes.tidying import PAGE_BREAK


def paint_page_breaks(view: QPlainTextEdit, colour: str) -> None:
    """Draw a dashed line below every line on screen that ends a page; call it while the view is painted."""
    room = view.viewport().rect()
    painter = QPainter(view.viewport())
    painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DashLine))
    block = view.cursorForPosition(QPoint(0, 0)).block()
    while block.isValid():
        end = QTextCursor(block)
        end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        place = view.cursorRect(end)
        if place.top() > room.bottom():
            break
        if block.text().endswith(PAGE_BREAK):
            painter.drawLine(room.left(), place.bottom() + 1, room.right(), place.bottom() + 1)
        block = block.next()
    painter.end()
