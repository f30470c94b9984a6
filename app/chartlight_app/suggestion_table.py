"""The table of codes, and the keys that move in it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from chartlight.translation import tr
from chartlight_app.code_delegate import CodeDelegate, column_widths
from chartlight_app.code_rows import ABOVE_THE_LINE, STATE_WORDS, CodeRow, SectionRow
from chartlight_app.suggestions import CODE, DESCRIPTION, HEADERS, SuggestionModel
from chartlight_app.theme import Theme

_BESIDE_STATE, _MOST_STATE = 14, 130
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SuggestionTable(QTableView):
    """The table of codes; the current row is the one that A and R decide."""

    current_changed = Signal(object)
    """The `CodeRow` that is current now, or None."""
    codes_selected = Signal(object)
    """The codes of the selected rows, as a tuple of `CodeRow`."""
    move_requested = Signal(int)
    """The coder wants the next (1) or the previous (-1) row."""
    section_toggled = Signal(object)
    """The heading of this `Section` was clicked."""

    def __init__(self, model: SuggestionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionTable")
        self.setAccessibleName(tr("Suggested codes"))
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
        self._states = self._states_width()
        self._widths: dict[int, int] = {}
        self._lay_out_columns()
        model.layoutChanged.connect(self._span_headings)
        self._span_headings()
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
        """Make the row of a code current, and the only one selected."""
        if self._rows.row_at(row) is not None:
            # Not `selectRow`, which looks at the keyboard: with Shift held it would select all rows up to this one.
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._rows.index(row, CODE), command)
            self.scrollTo(self._rows.index(row, CODE))

    def show_row(self, row: int) -> None:
        """Scroll a row on screen and leave the selection alone."""
        self.scrollTo(self._rows.index(row, CODE))

    def move(self, step: int) -> None:  # type: ignore[override]  # a table has no place to be moved to
        """Go up or down a code, past the headings, and stay within the table."""
        self.select_row(self._rows.next_code(self.currentIndex().row(), step))

    def stay_near(self, row: int) -> None:
        """Where no row is selected any more, take the code that is nearest to this place."""
        if not self.selected():
            self.select_row(self._rows.nearest_code(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Plain up and down are asked for, so that they wait for decisions still on their way."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.move_requested.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In little room the columns beside the description step back."""
        self._fit_columns()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on a heading folds or unfolds its section; the selection stays as it is."""
        line = self._rows.line_at(self.indexAt(event.position().toPoint()).row())
        if isinstance(line, SectionRow):
            if line.section not in ABOVE_THE_LINE:
                self.section_toggled.emit(line.section)
            event.accept()
            return
        super().mousePressEvent(event)

    def _span_headings(self) -> None:
        self.clearSpans()
        for row in self._rows.headings():
            self.setSpan(row, CODE, 1, len(HEADERS))

    def _lay_out_columns(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(self.fontMetrics().height() + 12)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(36)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        columns.setSectionResizeMode(DESCRIPTION, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the columns the widths that suit the table; those that a coder has drawn stay while they suit it."""
        widths = column_widths(self.width(), states=self._states)
        if widths == self._widths:
            return
        self._widths = widths
        for column, width in widths.items():
            self.horizontalHeader().setSectionHidden(column, width == 0)
            if width:
                self.horizontalHeader().resizeSection(column, width)

    def _states_width(self) -> int:
        """Room for the words of each state, which are bold."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        widest = max(metrics.horizontalAdvance(tr(words)) for words in STATE_WORDS.values() if words)
        return min(widest + _BESIDE_STATE, _MOST_STATE)

    def _report_current(self) -> None:
        self.current_changed.emit(self.current())

    def _report_selected(self) -> None:
        self.codes_selected.emit(self.selected())
