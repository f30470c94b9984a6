"""How one code, or the heading of a section, is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chartlight.translation import number, tr
from chartlight.types import Source, State
from chartlight_app import icons
from chartlight_app.code_rows import ABOVE_THE_LINE, CodeRow, SectionRow
from chartlight_app.suggestions import ATTENDS_ROLE, CODE, DESCRIPTION, ROW_ROLE, SCORE, SECTION_ROLE, SOURCE, STATE
from chartlight_app.theme import LIGHT, Theme, blend

COLUMN_WIDTHS = {CODE: 82, SCORE: 78, SOURCE: 106, STATE: 92}
_ICONS_ALONE, _DIGITS_ALONE, _SIGN_ALONE = 76, 54, 36
_ROOMY, _NARROW, _TIGHT = 620, 520, 440  # pixels of the table
_PAD = 7
_MARK_PAD = 6
_ICON = 15


def column_widths(room: int, *, states: int) -> dict[int, int]:
    """How wide the columns beside the description are in a table; 0 for one that is left out.

    The description is what tells codes apart, so in little room the others step back: first the words of the source,
    then its icons, last the bar of the score and the words of the state. Tooltips have them all.

    Args:
        room: width of the table in pixels.
        states: width that the words of all states need.
    """
    widths = COLUMN_WIDTHS | {STATE: max(COLUMN_WIDTHS[STATE], states)}
    if room < _ROOMY:
        widths[SOURCE] = _ICONS_ALONE
    if room < _NARROW:
        widths[SOURCE] = 0
    if room < _TIGHT:
        widths |= {SCORE: _DIGITS_ALONE, STATE: _SIGN_ALONE}
    return widths


def evidence_tint(theme: Theme, ground: str, share: float) -> str:
    """The background of a row that speaks for the selected words; every text of a row stays readable on it."""
    return blend(ground, theme.evidence, 0.08 + 0.18 * share)


class CodeDelegate(QStyledItemDelegate):
    """Draws one cell of the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._icons: dict[Source, QPixmap] = {}
        self.use_theme(LIGHT)

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self._icons = {
            source: icons.pixmap(source.value, colour=self._source_colour(source), size=2 * _ICON) for source in Source
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Room for one line."""
        return QSize(COLUMN_WIDTHS.get(index.column(), 200), option.fontMetrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the background that its row has, then the cell."""
        row: CodeRow | SectionRow = index.data(ROW_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, SectionRow):
            self._paint_heading(painter, box, option, str(index.data()))
        else:
            self._paint_cell(painter, box, option, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, words: str) -> None:
        theme = self._theme
        painter.fillRect(box, QColor(theme.window))
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawLine(box.topLeft(), box.topRight())
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent))
        _write(painter, box.adjusted(_PAD, 0, -_PAD, 0), words)

    def _paint_cell(
        self,
        painter: QPainter,
        box: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: CodeRow = index.data(ROW_ROLE)
        self._paint_background(painter, box, option, index)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        quiet = _is_quiet(row, index)
        painter.setFont(self._font(option, row, index.column(), quiet=quiet))
        painter.setPen(QColor(self._text_colour(row, index)))
        if index.column() == SCORE:
            self._paint_score(painter, inner, row, quiet=quiet)
        elif index.column() == SOURCE:
            self._paint_source(painter, inner, row, _source_words(row, str(index.data())))
        elif index.column() == DESCRIPTION:
            self._paint_description(painter, inner, row, str(index.data()))
        elif index.column() == STATE and box.width() <= _SIGN_ALONE:
            _write(painter, box, str(index.data())[:1])
        else:
            _write(painter, inner, str(index.data()))

    def _paint_background(
        self,
        painter: QPainter,
        box: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = theme.selection if selected else theme.surface
        share = index.data(ATTENDS_ROLE)
        if share:
            ground = evidence_tint(theme, ground, share)
        painter.fillRect(box, QColor(ground))
        if index.column() == CODE and (share or selected):
            bar = QColor(theme.evidence if share else theme.accent)
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), bar)

    def _paint_description(self, painter: QPainter, box: QRect, row: CodeRow, words: str) -> None:
        for mark in reversed(row.marks()):
            box = box.adjusted(0, 0, -self._paint_mark(painter, box, mark), 0)
        _write(painter, box, words)

    def _paint_mark(self, painter: QPainter, box: QRect, words: str) -> int:
        """Draw the mark at the right end of the box; returns the room that it takes."""
        painter.save()
        font = QFont(painter.font())
        font.setStrikeOut(False)
        font.setPointSizeF(0.84 * font.pointSizeF())
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * _MARK_PAD
        height = painter.fontMetrics().height() + 2
        place = QRect(box.right() - width, box.center().y() - height // 2, width, height)
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
        return width + _MARK_PAD

    def _paint_score(self, painter: QPainter, box: QRect, row: CodeRow, *, quiet: bool) -> None:
        if row.code.score is None:
            return
        digits = painter.fontMetrics().horizontalAdvance("0.00") + 6
        _write(painter, QRect(box.left(), box.top(), digits, box.height()), number(row.code.score, ".2f"))
        room = QRect(box.left() + digits, box.center().y() - 3, box.width() - digits, 7)
        if room.width() < room.height():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(room, 3, 3)
        room.setWidth(max(round(room.width() * row.code.score), 3))
        painter.setBrush(QColor(self._theme.muted if quiet else self._theme.accent))
        painter.drawRoundedRect(room, 3, 3)

    def _paint_source(self, painter: QPainter, box: QRect, row: CodeRow, words: str) -> None:
        left = box.left()
        for source in row.code.sources:
            place = QRect(left, box.center().y() - _ICON // 2, _ICON, _ICON)
            painter.drawPixmap(place, self._icons[source])
            left += _ICON + 3
        room = QRect(left + 2, box.top(), box.right() - left - 1, box.height())
        if painter.fontMetrics().horizontalAdvance(words) <= room.width():
            _write(painter, room, words)

    def _font(self, option: QStyleOptionViewItem, row: CodeRow, column: int, *, quiet: bool) -> QFont:
        font = QFont(option.font)
        if column in (CODE, STATE) and not quiet:
            font.setWeight(QFont.Weight.DemiBold)
        if column in (CODE, DESCRIPTION) and row.code.state is State.REJECTED:
            font.setStrikeOut(True)
        return font

    def _text_colour(self, row: CodeRow, index: QModelIndex | QPersistentModelIndex) -> str:
        if index.column() == STATE and (row.code.held or row.code.replaced_by):
            return self._theme.text
        if index.column() == STATE:
            return self._theme.accepted if row.code.state is State.ACCEPTED else self._theme.rejected
        quiet = _is_quiet(row, index) or row.code.state is State.REJECTED or index.data(ATTENDS_ROLE) == 0.0
        quiet = quiet or index.column() == SOURCE
        return self._theme.muted if quiet else self._theme.text

    def _source_colour(self, source: Source) -> str:
        return self._theme.coder if source is Source.CODER else self._theme.muted


def _is_quiet(row: CodeRow, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Below the line or not said of the patient, and not decided: the code steps back."""
    return row.is_open and index.data(SECTION_ROLE) not in ABOVE_THE_LINE


def _source_words(row: CodeRow, words: str) -> str:
    if len(row.code.sources) < 2:
        return words
    # Where three icons stand there is no room for words; the tooltip has them.
    return tr("both", "sources of a suggestion") if len(row.code.sources) == 2 else ""


def _write(painter: QPainter, box: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
