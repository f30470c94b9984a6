"""The table of accepted codes: their order, the principal diagnosis, present on admission."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chartlight.store.decision_records import Poa
from chartlight.translation import mark, tr
from chartlight_app.coded_model import CODE, DESCRIPTION, PLACE, POA, POA_WORDS, ROW_ROLE, CodedModel, CodedRow
from chartlight_app.theme import LIGHT, Theme

_WIDTHS = {PLACE: 38, CODE: 86, POA: 46}
_PAD = 7
_PRINCIPAL = mark("Principal")


class CodedTable(QTableView):
    """Rows are dragged with the mouse; a click on POA offers its values."""

    code_chosen = Signal(str)
    """A code became current by the coder's hand."""
    poa_chosen = Signal(str, object)
    """Say this `Poa` (or None) of a code."""

    def __init__(self, model: CodedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codedTable")
        self.setAccessibleName(tr("Accepted codes in their sequence"))
        self._codes = model
        self._painter = _CodedDelegate(self)
        self._following = False
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._lay_out()
        self.selectionModel().currentRowChanged.connect(self._report)

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.theme = theme
        self.viewport().update()

    def current(self) -> CodedRow | None:
        """What the current row shows."""
        return self._codes.row_at(self.currentIndex().row())

    def follow(self, code: str) -> None:
        """Show the row of the code that is current elsewhere; no row for one that is not accepted."""
        self._following = True
        try:
            row = self._codes.row_of(code)
            if row >= 0:
                self.selectRow(row)
                self.scrollTo(self._codes.index(row, CODE))
            else:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
        finally:
            self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Plain up and down stay in this table; Enter opens the values of POA."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self._offer_poa(self.currentIndex().row())
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on POA offers its values."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._codes.row_at(index.row()) if index.isValid() else None
        on_poa = row is not None and index.column() == POA and not row.is_procedure
        if on_poa and event.button() is Qt.MouseButton.LeftButton:
            self._offer_poa(index.row())

    def _offer_poa(self, row: int) -> None:
        menu = self.poa_menu(row)
        place = self.visualRect(self._codes.index(row, POA)).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place + QPoint(0, 2)))

    def poa_menu(self, row: int) -> QMenu:
        """The values of POA for a row, the present one checked."""
        shown = self._codes.row_at(row)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices: list[tuple[Poa | None, str]] = [*POA_WORDS.items(), (None, mark("Nothing said"))]
        for poa, words in choices:
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setChecked(shown is not None and shown.poa is poa)
            if shown is not None:
                action.triggered.connect(lambda _on, poa=poa, code=shown.code: self.poa_chosen.emit(code, poa))
        return menu

    def _lay_out(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(self.fontMetrics().height() + 11)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(34)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column, width in _WIDTHS.items():
            columns.resizeSection(column, width)
        columns.setSectionResizeMode(DESCRIPTION, QHeaderView.ResizeMode.Stretch)

    def _report(self, current: QModelIndex) -> None:
        row = self._codes.row_at(current.row())
        if row is not None and not self._following:
            self.code_chosen.emit(row.code)


class _CodedDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(_WIDTHS.get(index.column(), 200), option.fontMetrics.height() + 11)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: CodedRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, box = self.theme, QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, QColor(theme.selection if selected else theme.surface))
        if index.column() == PLACE and selected:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        font = QFont(option.font)
        font.setBold(index.column() == CODE or row.principal)
        painter.setFont(font)
        painter.setPen(QColor(self._colour(row, index.column())))
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == DESCRIPTION:
            inner.setRight(inner.right() - self._paint_marks(painter, inner, row))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _colour(self, row: CodedRow, column: int) -> str:
        quiet = column == PLACE or (column == POA and row.poa is None)
        return self.theme.muted if quiet else self.theme.text

    def _paint_marks(self, painter: QPainter, box: QRect, row: CodedRow) -> int:
        """Draw what must be known of the code at the right end; returns the room that it takes."""
        used = 0
        theme = self.theme
        for words, colour in (
            (f"✖ {row.errors}" if row.errors else "", theme.rejected),
            (f"⚠ {row.warnings}" if row.warnings else "", theme.warning),
            (tr(_PRINCIPAL) if row.principal else "", theme.accent),
        ):
            if words:
                used += self._paint_mark(painter, box.adjusted(0, 0, -used, 0), words, colour)
        return used

    def _paint_mark(self, painter: QPainter, box: QRect, words: str, colour: str) -> int:
        painter.save()
        font = QFont(painter.font())
        font.setBold(False)
        font.setPointSizeF(0.84 * font.pointSizeF())
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 12
        height = painter.fontMetrics().height() + 2
        place = QRect(box.right() - width, box.center().y() - height // 2, width, height)
        painter.setPen(QPen(QColor(colour), 1))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(place, 4, 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
        return width + 6
