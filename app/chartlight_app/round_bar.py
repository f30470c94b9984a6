"""Lines about coders above the note: whose review this is, and the question for the coder's name."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from chartlight.store.round_values import RoundMode
from chartlight.translation import mark, tr
from chartlight_app.dialog_widgets import push_button
from chartlight_app.session_rounds import RoundsOfNote

_MODES = {
    RoundMode.BLIND: mark("Blind second review by {coder}: the first coder's decisions are hidden until you finish."),
    RoundMode.OPEN: mark(
        "Open second review by {coder}: change what you would code otherwise. Nothing else changes by it."
    ),
}


class RoundBar(QFrame):
    """Says that a second review goes on or is finished, with the button for what comes next."""

    finish_requested = Signal()
    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roundBar")
        self.setProperty("panel", True)
        self.words = QLabel(self)
        self.words.setObjectName("roundWords")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._finish = push_button(self, "finishSecond", tr("Finish the second review"))
        self._finish.clicked.connect(self.finish_requested)
        self._compare = push_button(self, "compareCoders", tr("Compare…"))
        self._compare.clicked.connect(self.compare_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 6, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self._finish)
        row.addWidget(self._compare)
        self.hide()

    def show_rounds(self, rounds: RoundsOfNote) -> None:
        """Say what holds for the note on screen."""
        self._finish.setVisible(rounds.own is not None)
        self._compare.setVisible(rounds.own is None)
        self.words.setText(_told(rounds))
        self.setVisible(rounds.own is not None or bool(rounds.reviewers))


class CoderBar(QFrame):
    """Asks for the coder's name at the first start; nothing waits for the answer."""

    named = Signal(str)
    """The name that decisions are to carry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coderBar")
        self.setProperty("panel", True)
        label = QLabel(tr("Your &name, to stand beside your decisions:"), self)
        self.field = _NameField(self)
        label.setBuddy(self.field)
        label.setWordWrap(True)
        self.field.returnPressed.connect(self._agree)
        self.field.left.connect(self.hide)
        self.use = QPushButton(tr("Use this name"), self)
        self.use.setObjectName("useCoder")
        self.use.setAccessibleName(tr("Use this name"))
        self.use.setProperty("primary", True)
        self.use.clicked.connect(self._agree)
        later = QPushButton(tr("Later"), self)
        later.setObjectName("coderLater")
        later.setAccessibleName(tr("Ask for the name at the next start"))
        later.setProperty("flat", True)
        later.clicked.connect(self.hide)
        self.field.textChanged.connect(lambda text: self.use.setEnabled(bool(text.strip())))
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.use)
        row.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 6, 4)
        column.addWidget(label)
        column.addLayout(row)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask, with a name to begin with."""
        self.field.setText(name)
        self.show()

    def _agree(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.hide()
            self.named.emit(name)


class _NameField(QLineEdit):
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("coderName")
        self.setAccessibleName(tr("Your name, to stand beside your decisions"))
        self.setMaxLength(80)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _told(rounds: RoundsOfNote) -> str:
    if rounds.own:
        return tr(_MODES[rounds.own.mode], coder=rounds.own.coder)
    if not rounds.reviewers:
        return ""
    names = reduce(lambda some, last: tr("{some} and {last}", some=some, last=last), rounds.reviewers)
    if not rounds.open:
        return tr("Second review by {names} finished: settled.", names=names)
    if rounds.open == 1:
        return tr("Second review by {names} finished: 1 difference not settled.", names=names)
    return tr("Second review by {names} finished: {count} differences not settled.", names=names, count=rounds.open)
