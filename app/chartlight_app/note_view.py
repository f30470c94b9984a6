"""The text of the note, with the words lit that speak for a code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from chartlight.translation import tr
from chartlight.types import EvidenceSpan, Source
from chartlight_app.offsets import OffsetMap, shown_text
from chartlight_app.page_breaks import paint_page_breaks
from chartlight_app.theme import LIGHT, Theme, evidence_colour

_MOST_FINDS = 2000
SMALLEST_FONT, LARGEST_FONT = 8, 28
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Finds:
    """Where a search in the note stands: `current` is 1 for the first of `total`, 0 for none."""

    current: int
    total: int


class NoteView(QPlainTextEdit):
    """Shows one note; its text cannot be changed, only read, selected and lit.

    Every offset here is a character offset of the note's own text.
    """

    words_selected = Signal(int, int)
    """The selected words as a span; empty (start = end) where nothing is selected."""
    move_requested = Signal(int)
    """The coder wants the next (1) or the previous (-1) suggestion."""
    marks_changed = Signal()
    """Other words are lit, underlined or found than before."""
    size_requested = Signal(int)
    """The coder wants the text larger (1) or smaller (-1), by the wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteView")
        self.setAccessibleName(tr("Text of the note"))
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # files that are dropped here are for the window
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(14)
        self.change_font_size(1)
        self.setCursorWidth(2)
        self._map = OffsetMap("")
        self._theme = LIGHT
        self._lit: tuple[EvidenceSpan, ...] = ()
        self._found: list[QTextCursor] = []
        self._found_at = -1
        self._missed: tuple[tuple[int, int], ...] = ()
        self._missed_at = -1
        self.selectionChanged.connect(self._report_selection)

    def show_note(self, text: str) -> None:
        """Show another note, from its top and with nothing lit."""
        self._map = OffsetMap(text)
        self._lit, self._found, self._found_at = (), [], -1
        self._missed = ()
        self.setPlainText(shown_text(text))
        self._paint()

    def use_theme(self, theme: Theme) -> None:
        """Redraw what is lit in the colours of a theme."""
        self._theme = theme
        self._paint()

    def light(self, spans: Sequence[EvidenceSpan]) -> None:
        """Light these words, the colour as strong as their weight, and show the strongest."""
        self._lit = tuple(spans)
        self._paint()
        if self._lit:
            self.show_offset(max(self._lit, key=lambda span: span.weight).start)

    def relight(self, spans: Sequence[EvidenceSpan]) -> None:
        """Light these words without scrolling, as while an end of them is dragged."""
        self._lit = tuple(spans)
        self._paint()

    def underline(self, spans: Sequence[tuple[int, int]], current: int) -> None:
        """Underline words that no code covers, one of them as the current one; none for no spans."""
        self._missed, self._missed_at = tuple(spans), current
        self._paint()

    def select_span(self, start: int, end: int) -> None:
        """Select words and bring them on screen; Shift and the arrow keys go on from there."""
        cursor = self._cursor(start, end)
        self.show_offset(start)
        self.setTextCursor(cursor)

    def offset_at(self, place: QPoint) -> int:
        """The character offset nearest to a point of the viewport."""
        return self._map.offset(self.cursorForPosition(place).position())

    def is_near(self, offset: int, place: QPoint, *, reach: int) -> bool:
        """Whether a point of the viewport is within some pixels of the place between two characters."""
        spot = self.cursorRect(self._cursor(offset, offset))
        return spot.adjusted(-reach, 0, reach, 0).contains(place)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.position(start))
        cursor.setPosition(self._map.position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def lit(self) -> tuple[EvidenceSpan, ...]:
        """The spans that are lit."""
        return self._lit

    def underlined(self) -> tuple[tuple[int, int], ...]:
        """The spans that are underlined because no code covers them."""
        return self._missed

    def found(self) -> tuple[tuple[int, int], ...]:
        """The spans that the search has found."""
        spans = ((at.selectionStart(), at.selectionEnd()) for at in self._found)
        return tuple((self._map.offset(start), self._map.offset(end)) for start, end in spans)

    def line_of(self, offset: int) -> int:
        """The number of the line that a character stands in, as the scroll bar counts them."""
        place = self._cursor(offset, offset)
        block = place.block()
        line = block.layout().lineForTextPosition(place.positionInBlock())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def words_at(self, start: int, end: int) -> str:
        """The words of a span."""
        return self._cursor(start, end).selectedText().replace("\u2029", " ")

    def show_offset(self, offset: int) -> None:
        """Scroll so that the character at an offset can be read, unless it already can."""
        target = QTextCursor(self.document())
        target.setPosition(self._map.position(offset))
        # Long paragraphs count their lines only once they are laid out, so the first jump can fall short.
        for _ in range(3):
            if self._is_readable(target):
                return
            self._scroll_to(target)

    def show_from(self, start: int, end: int) -> None:
        """Scroll so that a stretch of characters begins at the top, and put the text cursor there."""
        place = QTextCursor(self.document())
        place.setPosition(self._map.position(min(start, end)))
        for _ in range(3):
            block = place.block()
            line = block.layout().lineForTextPosition(place.positionInBlock()).lineNumber()
            self.verticalScrollBar().setValue(block.firstLineNumber() + line)
        self.setTextCursor(place)

    def _is_readable(self, place: QTextCursor) -> bool:
        margin = min(24, self.viewport().height() // 4)
        return self.viewport().rect().adjusted(0, margin, 0, -margin).contains(self.cursorRect(place))

    def _scroll_to(self, place: QTextCursor) -> None:
        block = place.block()
        line = block.layout().lineForTextPosition(place.positionInBlock()).lineNumber()
        lines_shown = self.viewport().height() // max(self.cursorRect(place).height(), 1)
        self.verticalScrollBar().setValue(max(block.firstLineNumber() + line - lines_shown // 3, 0))

    def selected_span(self) -> tuple[int, int]:
        """The selected words as offsets, without blanks at their ends; start = end for none."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        document = self.document()
        while start < end and document.characterAt(start).isspace():
            start += 1
        while end > start and document.characterAt(end - 1).isspace():
            end -= 1
        return self._map.offset(start), self._map.offset(end)

    def clear_selection(self) -> None:
        """Select nothing, without scrolling."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def find_words(self, wanted: str) -> Finds:
        """Mark every place where `wanted` stands, whatever its case, and go to the first from here."""
        self._found, self._found_at = self._all_finds(wanted), -1
        if self._found:
            here = self.textCursor().selectionStart()
            self._found_at = next((i for i, at in enumerate(self._found) if at.selectionStart() >= here), 0)
        self._show_find()
        return self._finds()

    def find_step(self, step: int) -> Finds:
        """Go `step` finds on, round the end."""
        if self._found:
            self._found_at = (self._found_at + step) % len(self._found)
        self._show_find()
        return self._finds()

    def take_find(self) -> None:
        """Select the words that the search stands at, so that they can be evidence."""
        if (at := self._current_find()) is not None:
            self.setTextCursor(at)

    def change_font_size(self, step: int) -> int:
        """Make the text larger or smaller; returns the size in points."""
        font = QFont(self.font())
        size = min(max(font.pointSize() + step, SMALLEST_FONT), LARGEST_FONT)
        font.setPointSize(size)
        self.setFont(font)
        return size

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the text, and where its pages end."""
        super().paintEvent(event)
        paint_page_breaks(self, self._theme.border)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """With Ctrl the wheel asks for another size; Qt's own way would have no bounds, and be forgotten."""
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif turned:
            self.size_requested.emit(1 if turned > 0 else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Plain up and down belong to the suggestions; all else moves or selects in the text."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.move_requested.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)

    def _report_selection(self) -> None:
        self.words_selected.emit(*self.selected_span())

    def _finds(self) -> Finds:
        return Finds(self._found_at + 1, len(self._found))

    def _all_finds(self, wanted: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        at = QTextCursor(self.document())
        while wanted and len(found) < _MOST_FINDS:
            at = self.document().find(wanted, at, QTextDocument.FindFlag(0))
            if at.isNull():
                break
            found.append(at)
        return found

    def _show_find(self) -> None:
        self._paint()
        if self._found:
            self.show_offset(self._map.offset(self._found[self._found_at].selectionStart()))

    def _paint(self) -> None:
        marks = [self._mark(span) for span in sorted(self._lit, key=lambda span: span.weight)]
        marks += [self._missed_mark(span, at == self._missed_at) for at, span in enumerate(self._missed)]
        marks += [self._find_mark(at, at is self._current_find()) for at in self._found]
        self.setExtraSelections(marks)
        self.marks_changed.emit()

    def _current_find(self) -> QTextCursor | None:
        return self._found[self._found_at] if self._found else None

    def _mark(self, span: EvidenceSpan) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(QColor(evidence_colour(self._theme, span.weight)))
        look.setForeground(QColor(self._theme.text))
        # Whoever cannot tell the colours apart reads the line: solid for terms and coders, dashed for the model.
        style = QTextCharFormat.UnderlineStyle
        look.setUnderlineStyle(style.DashUnderline if span.source is Source.ATTENTION else style.SingleUnderline)
        look.setUnderlineColor(QColor(self._theme.text))
        return _selection(self._cursor(span.start, span.end), look)

    def _missed_mark(self, span: tuple[int, int], current: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(self._theme.accent))
        if current:
            look.setBackground(QColor(self._theme.found))
            look.setForeground(QColor(self._theme.text))
        return _selection(self._cursor(*span), look)

    def _find_mark(self, at: QTextCursor, current: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.accent if current else self._theme.found))
        look.setForeground(QColor(self._theme.on_accent if current else self._theme.text))
        return _selection(at, look)


def _selection(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    made.format = look
    return made
