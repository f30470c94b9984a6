"""How the codes of a note look, and the keys that move among them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chartlight.types import Source, State
from chartlight_app import icons
from chartlight_app.suggestions import (
    ATTENDS_ROLE,
    BOUNDARY_ROLE,
    CODE,
    DESCRIPTION,
    ROW_ROLE,
    SCORE,
    SOURCE,
    STATE,
    CodeRow,
    SuggestionModel,
)
from chartlight_app.theme import LIGHT, Theme, blend

_PAD = 7
_ICON = 15
_WIDTHS = {CODE: 88, SCORE: 84, SOURCE: 102, STATE: 92}
_SEVERAL = {2: "both", 3: "all"}
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SuggestionTable(QTableView):
    """The table of codes; the current row is the one that A and R decide."""

    current_changed = Signal(object)
    """The `CodeRow` that is current now, or None."""
    codes_selected = Signal(object)
    """The codes of the selected rows, as a tuple of `CodeRow`."""
    move_requested = Signal(int)
    """The coder wants the next (1) or the previous (-1) row."""

    def __init__(self, model: SuggestionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionTable")
        self.setAccessibleName("Suggested codes")
        self._rows = model
        self._painter = CodeDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._lay_out_columns()
        self.selectionModel().currentRowChanged.connect(self._report_current)
        self.selectionModel().selectionChanged.connect(self._report_selected)

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.use_theme(theme)
        self.viewport().update()

    def current(self) -> CodeRow | None:
        """What the current row shows."""
        return self._rows.row_at(self.currentIndex().row())

    def selected(self) -> tuple[CodeRow, ...]:
        """What the selected rows show, from the top."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(row for row in map(self._rows.row_at, chosen) if row is not None)

    def select_row(self, row: int) -> None:
        """Make a row current, and the only one selected."""
        if 0 <= row < self._rows.rowCount():
            self.selectRow(row)
            self.scrollTo(self._rows.index(row, CODE))

    def show_row(self, row: int) -> None:
        """Scroll a row on screen and leave the selection alone."""
        self.scrollTo(self._rows.index(row, CODE))

    def move(self, step: int) -> None:  # type: ignore[override]  # a table has no place to be moved to
        """Go up or down a row and stay within the table."""
        row = self.currentIndex().row() + step
        self.select_row(min(max(row, 0), self._rows.rowCount() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Plain up and down are asked for, so that they wait for decisions still on their way."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.move_requested.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)

    def _lay_out_columns(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(self.fontMetrics().height() + 12)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(48)
        for column, width in _WIDTHS.items():
            columns.resizeSection(column, width)
        columns.setSectionResizeMode(DESCRIPTION, QHeaderView.ResizeMode.Stretch)

    def _report_current(self) -> None:
        self.current_changed.emit(self.current())

    def _report_selected(self) -> None:
        self.codes_selected.emit(self.selected())


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
        return QSize(_WIDTHS.get(index.column(), 200), option.fontMetrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the background that its row has, then the cell."""
        row: CodeRow = index.data(ROW_ROLE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, box, option, index)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(self._font(option, row, index.column()))
        painter.setPen(QColor(self._text_colour(row, index)))
        if index.column() == SCORE:
            self._paint_score(painter, inner, row)
        elif index.column() == SOURCE:
            self._paint_source(painter, inner, row, _SEVERAL.get(len(row.code.sources), str(index.data())))
        else:
            _write(painter, inner, str(index.data()))
        painter.restore()

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
        if index.data(BOUNDARY_ROLE):
            painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(box.topLeft(), box.topRight())

    def _paint_score(self, painter: QPainter, box: QRect, row: CodeRow) -> None:
        if row.code.score is None:
            return
        digits = painter.fontMetrics().horizontalAdvance("0.00") + 6
        _write(painter, QRect(box.left(), box.top(), digits, box.height()), f"{row.code.score:.2f}")
        room = QRect(box.left() + digits, box.center().y() - 3, max(box.width() - digits, 0), 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(room, 3, 3)
        room.setWidth(max(round(room.width() * row.code.score), 3))
        painter.setBrush(QColor(self._theme.muted if row.is_candidate else self._theme.accent))
        painter.drawRoundedRect(room, 3, 3)

    def _paint_source(self, painter: QPainter, box: QRect, row: CodeRow, words: str) -> None:
        left = box.left()
        for source in row.code.sources:
            place = QRect(left, box.center().y() - _ICON // 2, _ICON, _ICON)
            painter.drawPixmap(place, self._icons[source])
            left += _ICON + 3
        _write(painter, QRect(left + 2, box.top(), box.right() - left - 1, box.height()), words)

    def _font(self, option: QStyleOptionViewItem, row: CodeRow, column: int) -> QFont:
        font = QFont(option.font)
        if column in (CODE, STATE) and not row.is_candidate:
            font.setWeight(QFont.Weight.DemiBold)
        if column in (CODE, DESCRIPTION) and row.code.state is State.REJECTED:
            font.setStrikeOut(True)
        return font

    def _text_colour(self, row: CodeRow, index: QModelIndex | QPersistentModelIndex) -> str:
        if index.column() == STATE:
            return self._theme.accepted if row.code.state is State.ACCEPTED else self._theme.rejected
        quiet = row.is_candidate or row.code.state is State.REJECTED or index.data(ATTENDS_ROLE) == 0.0
        quiet = quiet or index.column() == SOURCE
        return self._theme.muted if quiet else self._theme.text

    def _source_colour(self, source: Source) -> str:
        return self._theme.coder if source is Source.CODER else self._theme.muted


def _write(painter: QPainter, box: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
