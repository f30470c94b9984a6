"""How far coders agree with each other and with the model, as a table."""

from __future__ import annotations

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

from chartlight.export.agreement_file import cells
from chartlight.review.agreement import Agreement

_SIZE = (960, 420)
_HEADINGS = (
    "First",
    "Second",
    "Same code by",
    "Notes",
    "Both",
    "Only first",
    "Only second",
    "Neither",
    "Cohen's κ",
    "Krippendorff's α",
    "F1",
)
_TEXTS = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_EXPLAINED = (
    "κ and α count every code that the model lists for a note or that either has decided on, as given or not given. "
    "F1 compares only the codes given. Coders are compared over notes with a finished second review, a coder and the "
    "model over notes that are done. What was settled afterwards counts for nobody."
)
_NOTHING = (
    "Nothing to compare yet. Finish a note, or have another coder make a second review: the menu Two coders begins one."
)


class AgreementDialog(QDialog):
    """One line for each pair and level."""

    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementDialog")
        self.setWindowTitle("Agreement")
        self.resize(*_SIZE)
        self.table = self._make_table()
        self.words = QLabel(_EXPLAINED, self)
        self.words.setWordWrap(True)
        self.export = QPushButton("Save as CSV…", self)
        self.export.setObjectName("exportAgreement")
        self.export.clicked.connect(self.export_wanted)
        close = QPushButton("Close", self)
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

    def show_agreements(self, found: Sequence[Agreement]) -> None:
        """Show these figures."""
        self.table.setRowCount(len(found))
        for row, each in enumerate(found):
            for column, text in enumerate(cells(each)):
                item = QTableWidgetItem(text or "–")
                item.setTextAlignment(_RIGHT if column >= _TEXTS else _LEFT)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.setVisible(bool(found))
        self.export.setEnabled(bool(found))
        self.words.setText(_EXPLAINED if found else _NOTHING)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADINGS), self)
        table.setObjectName("agreementTable")
        table.setAccessibleName("Agreement of coders")
        for column, heading in enumerate(_HEADINGS):
            item = QTableWidgetItem(heading)
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
