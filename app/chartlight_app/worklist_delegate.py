"""Draws a note of the worklist."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.worklist_values import Snippet
from chartlight_app.theme import LIGHT
from chartlight_app.worklist_model import ACTIVITY_ROLE, SUMMARY_ROLE, snippet_of

_PAD = 9
_SIGN_ROOM = 18
SIGNS = {
    NoteState.NEW: "○",
    NoteState.SUGGESTED: "◔",
    NoteState.IN_REVIEW: "◑",
    NoteState.ON_HOLD: "‖",
    NoteState.DONE: "●",
}
_ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NoteDelegate(QStyledItemDelegate):
    """Two lines: the note's name, then how far it has come, or the words that were searched for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802, ARG002
        """Room for two lines."""
        return QSize(120, row_height(option.fontMetrics))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one note; one whose line is still on its way is a blank."""
        note: NoteSummary | None = index.data(SUMMARY_ROLE)
        box: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selection))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(self.theme.accent))
        if note is not None:
            line = option.fontMetrics.height() + 2
            upper = QRect(box.left() + _PAD, box.top() + 6, box.width() - 2 * _PAD, line)
            self._paint_name(painter, upper, option, note)
            painter.setFont(option.font)
            self._paint_state(painter, upper.translated(0, line), note, index)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, note: NoteSummary) -> None:
        language = (note.language or "").upper()
        room = option.fontMetrics.horizontalAdvance(language) + 6 if language else 0
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, language)
        painter.setFont(_bold(option.font))
        painter.setPen(QColor(self.theme.text))
        # File names often differ at their ends only.
        _write(painter, box.adjusted(0, 0, -room, 0), note.note_id, Qt.TextElideMode.ElideMiddle)

    def _paint_state(
        self, painter: QPainter, box: QRect, note: NoteSummary, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.setPen(QColor(self.theme.accepted if note.state is NoteState.DONE else self.theme.muted))
        painter.drawText(box, _ALIGNED, SIGNS[note.state])
        painter.setPen(QColor(self.theme.muted))
        box = box.adjusted(_SIGN_ROOM, 0, 0, 0)
        found = snippet_of(index)
        if found is not None:
            self._paint_snippet(painter, box, found)
            return
        if note.assignee:
            box = self._paint_assignee(painter, box, note.assignee)
        _write(painter, box, index.data(ACTIVITY_ROLE), Qt.TextElideMode.ElideRight)

    def _paint_assignee(self, painter: QPainter, box: QRect, name: str) -> QRect:
        """Write whose note it is at the right; returns the room that is left."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width() * 2 // 5)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return box.adjusted(0, 0, -metrics.horizontalAdvance(shown) - 8, 0)

    def _paint_snippet(self, painter: QPainter, box: QRect, found: Snippet) -> None:
        plain, bold = painter.font(), _bold(painter.font())
        pieces = (
            (found.text[: found.start], plain, self.theme.muted),
            (found.text[found.start : found.end], bold, self.theme.text),
            (found.text[found.end :], plain, self.theme.muted),
        )
        for words, font, colour in pieces:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, _ALIGNED, shown)
            box = box.adjusted(QFontMetrics(font).horizontalAdvance(words), 0, 0, 0)
            if box.width() <= 0:
                break


def row_height(metrics: QFontMetrics) -> int:
    """Room for two lines of this font."""
    return 2 * metrics.height() + 16


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _write(painter: QPainter, box: QRect, words: str, elide: Qt.TextElideMode) -> None:
    shown = painter.fontMetrics().elidedText(words, elide, box.width())
    painter.drawText(box, _ALIGNED, shown)
