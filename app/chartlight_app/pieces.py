"""Lines of a list that are made of pieces: plain, strong, quiet, or marked where two titles differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chartlight_app.theme import LIGHT, Theme, blend

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 10
"""The `Line` of an index."""

_PAD = 7
_GAP = 10
_MOST_ASIDE = 0.42  # of the width


class Tone(StrEnum):
    """How a piece of a line is drawn."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list.

    Attributes:
        key: what it stands for.
        pieces: its words.
        aside: what stands at its right end, quietly.
    """

    key: str
    pieces: tuple[Piece, ...]
    aside: str = ""

    @property
    def text(self) -> str:
        """The line as it reads, for tooltips and for programs that read aloud."""
        words = "".join(piece.text for piece in self.pieces)
        return f"{words} ({self.aside})" if self.aside else words


def marked_pieces(text: str, spans: Sequence[tuple[int, int]]) -> Iterable[Piece]:
    """A text with the characters of these half-open spans marked."""
    end = 0
    for start, stop in spans:
        yield Piece(text[end:start])
        yield Piece(text[start:stop], Tone.MARKED)
        end = stop
    yield Piece(text[end:])


class Lines(QAbstractListModel):
    """The lines of a list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def row_of(self, key: str) -> int:
        """The row with this key, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Lines shown."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line and its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.text
        return line if role == LINE_ROLE else None


class PiecesDelegate(QStyledItemDelegate):
    """Draws a line piece by piece; what does not fit ends in an ellipsis."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002 - Qt's name
        """Room for one line."""
        return QSize(120, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background, the aside and the pieces."""
        line: Line | None = index.data(LINE_ROLE)
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = self._theme.selection if selected else self._theme.surface
        painter.save()
        painter.fillRect(box, QColor(ground))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(self._theme.accent))
        if line is not None:
            room = box.adjusted(_PAD, 0, -_PAD, 0)
            room = room.adjusted(0, 0, -self._paint_aside(painter, room, option.font, line.aside), 0)
            self._paint_pieces(painter, room, option.font, line.pieces, ground)
        painter.restore()

    def _paint_aside(self, painter: QPainter, room: QRect, font: QFont, words: str) -> int:
        if not words:
            return 0
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width() * _MOST_ASIDE))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) + _GAP

    def _paint_pieces(self, painter: QPainter, room: QRect, font: QFont, pieces: Sequence[Piece], ground: str) -> None:
        left = room.left()
        for piece in pieces:
            width = self._paint_piece(
                painter, QRect(left, room.top(), room.right() - left, room.height()), piece, font, ground
            )
            left += width
            if left >= room.right():
                break

    def _paint_piece(self, painter: QPainter, room: QRect, piece: Piece, font: QFont, ground: str) -> int:
        own = QFont(font)
        if piece.tone in (Tone.STRONG, Tone.MARKED):
            own.setWeight(QFont.Weight.DemiBold)
        painter.setFont(own)
        metrics = painter.fontMetrics()
        wanted = metrics.horizontalAdvance(piece.text)
        shown = (
            piece.text
            if wanted <= room.width()
            else metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room.width())
        )
        width = metrics.horizontalAdvance(shown)
        if piece.tone is Tone.MARKED:
            mark = QRect(room.left(), room.center().y() - metrics.height() // 2, width, metrics.height())
            painter.fillRect(mark, QColor(blend(ground, self._theme.accent, 0.2)))
            painter.fillRect(QRect(mark.left(), mark.bottom() - 1, width, 2), QColor(self._theme.accent))
        painter.setPen(QColor(self._theme.muted if piece.tone is Tone.QUIET else self._theme.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return width if shown == piece.text else room.width()
