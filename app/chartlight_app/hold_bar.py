"""Asks in a line why a note is to wait; nothing else stops for it."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from chartlight.translation import mark, tr

_MOST_REASONS = 12
_REASONS = (
    mark("Waiting for laboratory results"),
    mark("Waiting for pathology"),
    mark("Query to the physician"),
    mark("Record incomplete"),
)


class HoldBar(QFrame):
    """A field for the reason; Enter puts the note on hold, Escape leaves it."""

    agreed = Signal(str)
    """The reason why the note is to wait."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("holdBar")
        self.setProperty("panel", True)
        self._reasons = list(map(tr, _REASONS))
        self._known = QStringListModel(self._reasons, self)
        self.field = _ReasonField(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._agree)
        self.field.left.connect(self.close_bar)
        self._hold = QPushButton(tr("Put on hold"), self)
        self._hold.setObjectName("holdAgreed")
        self._hold.setProperty("primary", True)
        self._hold.clicked.connect(self._agree)
        leave = QPushButton(tr("Cancel"), self)
        leave.setObjectName("holdLeft")
        leave.setAccessibleName(tr("Leave the note as it is"))
        leave.setProperty("flat", True)
        leave.clicked.connect(self.close_bar)
        self.field.textChanged.connect(lambda text: self._hold.setEnabled(bool(text.strip())))
        label = QLabel(tr("On &hold, because"), self)
        label.setBuddy(self.field)
        label.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self._hold)
        row.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 6, 4)
        column.addWidget(label)
        column.addLayout(row)
        self.hide()

    def open(self, reason: str) -> None:
        """Ask; the reason that holds so far can be changed."""
        self.field.setText(reason)
        self.field.selectAll()
        self._hold.setEnabled(bool(reason))
        self.show()
        self.field.setFocus()

    def close_bar(self) -> None:
        """Ask no more."""
        self.hide()
        self.closed.emit()

    def _agree(self) -> None:
        reason = " ".join(self.field.text().split())
        if reason:
            self._remember(reason)
            self.hide()
            self.agreed.emit(reason)

    def _remember(self, reason: str) -> None:
        if reason in self._reasons:
            self._reasons.remove(reason)
        self._reasons = [reason, *self._reasons][:_MOST_REASONS]
        self._known.setStringList(self._reasons)


class _ReasonField(QLineEdit):
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("holdReason")
        self.setAccessibleName(tr("Why the note is to wait"))
        self.setToolTip(tr("Why the note is to wait; Enter puts it on hold"))
        self.setPlaceholderText(tr("for example: waiting for laboratory results"))
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
