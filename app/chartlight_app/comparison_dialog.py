"""Two coders' codes of a note side by side, and whose is taken where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chartlight.review.comparing import ComparedCode, Comparison, Difference, Side
from chartlight.store.round_values import RoundMode
from chartlight.translation import tr
from chartlight_app.session_rounds import ShownComparison

_SIZE = (940, 520)
_ROW_HEIGHT = 34
_AGREED = Difference.AGREED


class ComparisonDialog(QDialog):
    """The differences first, each with the codes of both; a key takes one or the other."""

    settle_wanted = Signal(int, object, object)
    """The number of the second review, the codes of the line, and the `Side` that is taken."""
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonDialog")
        self.setWindowTitle(tr("Compare two coders"))
        self.resize(*_SIZE)
        self._shown: tuple[ShownComparison, ...] = ()
        self.choice = QComboBox(self)
        self.choice.setObjectName("comparedReview")
        self.choice.setAccessibleName(tr("Which second review"))
        self.choice.currentIndexChanged.connect(lambda _index: self._fill(0))
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.table = self._make_table()
        self.first = self._button("takeFirst", Side.FIRST)
        self.second = self._button("takeSecond", Side.SECOND)
        self.undo = QPushButton(tr("&Undo ({key})", key="U"), self)
        self.undo.setObjectName("undoSettled")
        self.undo.setAccessibleName(tr("Take back your last decision"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_wanted)
        for key, act in (("1", self.first.click), ("2", self.second.click), ("U", self.undo.click)):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self._lay_out()

    @property
    def key(self) -> int | None:
        """The note that is shown, or None."""
        return self._shown[0].compared.note_key if self._shown else None

    def show_comparisons(self, shown: Sequence[ShownComparison]) -> None:
        """Show these; where it is the same note again, the line stays that was chosen."""
        again = bool(shown) and shown[0].compared.note_key == self.key
        row, index = (self.table.currentRow(), self.choice.currentIndex()) if again else (0, 0)
        self._shown = tuple(shown)
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([_named(each.compared) for each in shown])
        self.choice.setCurrentIndex(min(max(index, 0), len(shown) - 1))
        self.choice.blockSignals(False)
        self.choice.setVisible(len(shown) > 1)
        self._fill(row)

    def told(self) -> list[tuple[str, ...]]:
        """What stands in the table."""
        rows, columns = range(self.table.rowCount()), range(self.table.columnCount())
        return [tuple(self._text(row, column) for column in columns) for row in rows]

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item else ""

    def _current(self) -> ShownComparison | None:
        index = self.choice.currentIndex()
        return self._shown[index] if 0 <= index < len(self._shown) else None

    def _line(self) -> ComparedCode | None:
        shown, row = self._current(), self.table.currentRow()
        return shown.compared.lines[row] if shown and 0 <= row < len(shown.compared.lines) else None

    def _fill(self, row: int) -> None:
        shown = self._current()
        if shown is None:
            return
        compared = shown.compared
        names = compared.first_coder, compared.round.coder
        self.table.setHorizontalHeaderLabels(
            [
                tr("{coder} (first)", coder=names[0]),
                tr("{coder} (second)", coder=names[1]),
                tr("Compared"),
                tr("Settled"),
            ]
        )
        self.table.setRowCount(len(compared.lines))
        for number, line in enumerate(compared.lines):
            cells = _code(line.first, shown), _code(line.second, shown), _words(line, names), _settled(line, names)
            for column, text in enumerate(cells):
                self.table.setItem(number, column, _item(text, bold=column < 2 and _is_taken(line, column)))
        self.table.selectRow(max(0, min(row, len(compared.lines) - 1)))
        self.summary.setText(_summary(compared))
        self._follow()

    def _follow(self) -> None:
        shown, line = self._current(), self._line()
        can_settle = line is not None and line.difference is not _AGREED
        for button, side, key in ((self.first, Side.FIRST, 1), (self.second, Side.SECOND, 2)):
            button.setEnabled(can_settle)
            button.setText(tr("Take either coder's ({key})", key=key))
            if shown is not None and line is not None:
                button.setText(_offer(shown.compared, line, side, key))
            button.setAccessibleName(button.text())

    def _take(self, side: Side) -> None:
        shown, line = self._current(), self._line()
        if shown is not None and line is not None:
            # The next difference is what the coder wants to see afterwards.
            following = self.table.currentRow() + 1
            lines = shown.compared.lines
            if following < len(lines) and lines[following].difference is not _AGREED:
                self.table.selectRow(following)
            self.settle_wanted.emit(shown.compared.round.id, line.codes, side)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        table.setObjectName("comparedCodes")
        table.setAccessibleName(tr("The codes of both coders"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        # A line is current, never a cell; words stand below those of the header.
        table.setStyleSheet("QTableView { outline: none; } QTableView::item { padding: 0 4px; }")
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        for column in range(2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in range(2, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # How many lines a description takes is known once its column has its width.
        header.sectionResized.connect(lambda *_sizes: table.resizeRowsToContents())
        table.currentCellChanged.connect(lambda *_cells: self._follow())
        return table

    def _button(self, name: str, side: Side) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._take(side))
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.choice)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.first)
        row.addWidget(self.second)
        row.addStretch(1)
        row.addWidget(self.undo)
        close = QPushButton(tr("Close"), self)
        close.setObjectName("closeComparison")
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row.addWidget(close)
        column.addLayout(row)


def _named(compared: Comparison) -> str:
    first, second = compared.first_coder, compared.round.coder
    if compared.round.mode is RoundMode.BLIND:
        return tr("{first} and {second}, blind", first=first, second=second)
    return tr("{first} and {second}, open", first=first, second=second)


def _headed(compared: Comparison) -> str:
    words = {"note": compared.note_id, "first": compared.first_coder, "second": compared.round.coder}
    if compared.round.mode is RoundMode.BLIND:
        return tr("{note}: {first} and {second}, blind second review.", **words)
    return tr("{note}: {first} and {second}, open second review.", **words)


def _summary(compared: Comparison) -> str:
    agreed = sum(line.difference is _AGREED for line in compared.lines)
    differing = len(compared.lines) - agreed
    told = [tr("1 agreed") if agreed == 1 else tr("{count} agreed", count=agreed)]
    told += [tr("1 differs") if differing == 1 else tr("{count} differ", count=differing)]
    told += [tr("{count} of them not settled", count=compared.open)] if differing else []
    return f"{_headed(compared)} {', '.join(told)}."


def _code(code: str | None, shown: ShownComparison) -> str:
    return f"{code}  {shown.titles.get(code, '')}" if code else "–"


def _words(line: ComparedCode, names: tuple[str, str]) -> str:
    if line.difference in (Difference.ONLY_FIRST, Difference.ONLY_SECOND):
        return tr("only {coder}", coder=names[line.difference is Difference.ONLY_SECOND])
    return tr("agreed") if line.difference is _AGREED else tr("same category")


def _settled(line: ComparedCode, names: tuple[str, str]) -> str:
    if line.settled is None:
        return "" if line.difference is _AGREED else tr("open", "difference that nobody has settled")
    name = names[0] if line.settled is Side.FIRST else names[1]
    return tr("{coder}, by {settled_by}", coder=name, settled_by=line.settled_by)


def _is_taken(line: ComparedCode, column: int) -> bool:
    return line.settled is (Side.FIRST if column == 0 else Side.SECOND)


def _offer(compared: Comparison, line: ComparedCode, side: Side, key: int) -> str:
    name = compared.first_coder if side is Side.FIRST else compared.round.coder
    code = line.first if side is Side.FIRST else line.second
    if code is None:
        return tr("Take {coder}'s: no code ({key})", coder=name, key=key)
    return tr("Take {coder}'s: {code} ({key})", coder=name, code=code, key=key)


def _item(text: str, *, bold: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    font = item.font()
    font.setBold(bold)
    item.setFont(font)
    return item
