"""How far coders agree with each other and with the model, as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
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

from chartlight.review.agreement import Agreement, Level
from chartlight.translation import mark, number, tr

_SIZE = (960, 420)
_HEADINGS = (
    mark("First"),
    mark("Second"),
    mark("Same code by"),
    mark("Notes"),
    mark("Both"),
    mark("Only first"),
    mark("Only second"),
    mark("Neither"),
    mark("Cohen's κ"),
    mark("Krippendorff's α"),
    mark("F1"),
)
_LEVELS = {Level.CODE: mark("full code"), Level.CATEGORY: mark("3 characters")}
_MODEL = re.compile(r"model (?P<pack>[0-9a-f]{8})")
_TEXTS = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_EXPLAINED = mark(
    "κ and α count every code that the model lists for a note or that either has decided on, as given or not given. "
    "F1 compares only the codes given. Coders are compared over notes with a finished second review, a coder and the "
    "model over notes that are done. What was settled afterwards counts for nobody."
)
_NOTHING = mark(
    "Nothing to compare yet. Finish a note, or have another coder make a second review: the menu Two coders begins one."
)


class AgreementDialog(QDialog):
    """One line for each pair and level."""

    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementDialog")
        self.setWindowTitle(tr("Agreement"))
        self.resize(*_SIZE)
        self.table = self._make_table()
        self.words = QLabel(tr(_EXPLAINED), self)
        self.words.setWordWrap(True)
        self.export = QPushButton(tr("Save as CSV…"), self)
        self.export.setObjectName("exportAgreement")
        self.export.clicked.connect(self.export_wanted)
        close = QPushButton(tr("Close"), self)
        close.setObjectName("closeAgreement")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addLayout(row)

    def forget(self) -> None:
        """Show no figures until new ones come."""
        self.table.setRowCount(0)
        self.export.setEnabled(False)

    def show_agreements(self, found: Sequence[Agreement]) -> None:
        """Show these figures."""
        self.table.setRowCount(len(found))
        for row, each in enumerate(found):
            for column, text in enumerate(_cells(each)):
                item = QTableWidgetItem(text or "–")
                item.setTextAlignment(_RIGHT if column >= _TEXTS else _LEFT)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.setVisible(bool(found))
        self.export.setEnabled(bool(found))
        self.words.setText(tr(_EXPLAINED if found else _NOTHING))

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADINGS), self)
        table.setObjectName("agreementTable")
        table.setAccessibleName(tr("Agreement of coders"))
        for column, heading in enumerate(_HEADINGS):
            item = QTableWidgetItem(tr(heading))
            item.setTextAlignment(_RIGHT if column >= _TEXTS else _LEFT)
            table.setHorizontalHeaderItem(column, item)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table


def _cells(found: Agreement) -> list[str]:
    """One line of the table; a coefficient is blank where it has no meaning."""
    counts = found.notes, found.both, found.only_first, found.only_second, found.neither
    figures = found.kappa, found.alpha, found.f1
    shown = ["" if figure is None else number(figure, ".3f") for figure in figures]
    return [_rater(found.first), _rater(found.second), tr(_LEVELS[found.level]), *map(str, counts), *shown]


def _rater(name: str) -> str:
    model = _MODEL.fullmatch(name)
    return tr("model {pack}", pack=model["pack"]) if model else name
