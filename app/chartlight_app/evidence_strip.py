"""A strip beside the note's scroll bar: where in a long note the lit, missed and found words stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from chartlight.translation import tr
from chartlight_app.note_view import NoteView
from chartlight_app.theme import LIGHT, Theme, blend

_WIDTH, _EDGE = 13, 4
_BAR, _DOT = 4.0, 2.5
_REACH = 5.0
_FAINTEST = 0.3
_LONGEST_TIP = 80


class Sort(Enum):
    """Why words are marked; each has its own shape."""

    EVIDENCE = "evidence"
    MISSED = "missed"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of the strip.

    Attributes:
        start: where its words begin in the note.
        end: and where they end.
        y: its middle in pixels from the top of the strip.
        sort: why they are marked.
        weight: how strong the evidence is, 0..1.
    """

    start: int
    end: int
    y: float
    sort: Sort
    weight: float = 1.0


class EvidenceStrip(QWidget):
    """Shows the whole note at a glance; a click goes to the nearest mark. Empty where the note needs no scrolling."""

    def __init__(self, view: NoteView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceStrip")
        self.setAccessibleName(tr("Where the lit words stand in the note"))
        self.setFixedWidth(_WIDTH)
        self.setMouseTracking(True)
        self._view = view
        self._theme = LIGHT
        self._marks: tuple[Mark, ...] | None = None
        view.marks_changed.connect(self._forget)
        view.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._forget())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow, and as high as there is room."""
        return QSize(_WIDTH, 60)

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self.update()

    def marks(self) -> tuple[Mark, ...]:
        """What is drawn: the weakest first, so that the strongest lie on top."""
        if self._marks is None:
            self._marks = self._made() if self._view.verticalScrollBar().maximum() > 0 else ()
        return self._marks

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.marks():
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(self.rect(), 3, 3)
        for mark in self.marks():
            self._draw(painter, mark)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """The marks move with the height."""
        self._forget()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A hand over a mark."""
        near = self._near(event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if near else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the mark there, or else to that place of the note."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.marks():
            return
        near = self._near(event.position().y())
        if near is not None:
            self._view.show_offset(near.start)
            return
        share = (event.position().y() - _EDGE) / max(self.height() - 2 * _EDGE, 1)
        bar = self._view.verticalScrollBar()
        bar.setValue(round(share * self._lines() - bar.pageStep() / 2))

    def event(self, event: QEvent) -> bool:
        """Say which words a mark stands for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            near = self._near(event.pos().y())
            QToolTip.showText(event.globalPos(), self._told(near) if near else "", self)
            return True
        return super().event(event)

    def _forget(self) -> None:
        self._marks = None
        self.update()

    def _made(self) -> tuple[Mark, ...]:
        view = self._view
        spans = [(start, end, Sort.FOUND, 1.0) for start, end in view.found()]
        spans += [(start, end, Sort.MISSED, 1.0) for start, end in view.underlined()]
        lit = sorted(view.lit(), key=lambda span: span.weight)
        spans += [(span.start, span.end, Sort.EVIDENCE, span.weight) for span in lit]
        return tuple(Mark(start, end, self._y(start), sort, weight) for start, end, sort, weight in spans)

    def _lines(self) -> int:
        bar = self._view.verticalScrollBar()
        return max(bar.maximum() + bar.pageStep(), 1)

    def _y(self, offset: int) -> float:
        share = min((self._view.line_of(offset) + 0.5) / self._lines(), 1.0)
        return _EDGE + share * max(self.height() - 2 * _EDGE, 1)

    def _near(self, y: float) -> Mark | None:
        """The mark at a height: of those within reach the nearest, and of those the strongest."""
        within = [mark for mark in self.marks() if abs(mark.y - y) <= _REACH]
        return min(within, key=lambda mark: (round(abs(mark.y - y)), -mark.weight), default=None)

    def _draw(self, painter: QPainter, mark: Mark) -> None:
        theme, width = self._theme, self.width()
        if mark.sort is Sort.EVIDENCE:
            strength = _FAINTEST + (1 - _FAINTEST) * mark.weight
            painter.setBrush(QColor(blend(theme.raised, theme.heat, strength)))
            painter.drawRoundedRect(QRectF(1, mark.y - _BAR / 2, width - 2, _BAR), 1, 1)
            return
        painter.setBrush(QColor(theme.accent))
        if mark.sort is Sort.MISSED:
            painter.drawEllipse(QPointF(_DOT + 1, mark.y), _DOT, _DOT)
        else:
            painter.drawRect(QRectF(width - 5, mark.y - 1, 4, 2))

    def _told(self, mark: Mark) -> str:
        words = " ".join(self._view.words_at(mark.start, mark.end).split())
        return words if len(words) <= _LONGEST_TIP else f"{words[: _LONGEST_TIP - 1]}…"
