"""What the coder should know: problems with files, errors that can be mended, notices. Nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chartlight.translation import tr

_LINES_SHOWN = 5


class Weight(StrEnum):
    """How much a message matters."""

    NOTICE = "notice"
    PROBLEM = "problem"


_SIGNS = {Weight.NOTICE: "•", Weight.PROBLEM: "⚠"}


class MessageArea(QFrame):
    """A list of sentences above the note; it takes nothing from the coder until it is dismissed."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageArea")
        self._said: list[tuple[Weight, str]] = []
        self.list = _Sentences(self)
        self.list.resized.connect(self._fit)
        self.list.setObjectName("messageList")
        self.list.setAccessibleName(tr("Messages"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._title = QLabel(self)
        self._dismiss = QPushButton(tr("Dismiss"), self)
        self._dismiss.setObjectName("dismissMessages")
        self._dismiss.setAccessibleName(tr("Dismiss the messages"))
        self._dismiss.setFlat(True)
        self._dismiss.clicked.connect(self.dismiss)
        self._lay_out()
        self.hide()

    def say(self, weight: Weight, sentence: str) -> None:
        """Add one sentence and show the area."""
        self.say_all([(weight, sentence)])

    def say_all(self, messages: Iterable[tuple[Weight, str]]) -> None:
        """Add sentences; one that stands there already is not said twice."""
        on_screen = {self.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(self.list.count())}
        for weight, sentence in messages:
            if sentence not in on_screen:
                on_screen.add(sentence)
                self._said.append((weight, sentence))
                self._add(weight, sentence)
        if self.list.count():
            self._refresh()
            self.show()

    def history(self) -> tuple[str, ...]:
        """Every sentence since the program began, the latest last."""
        return tuple(sentence for _, sentence in self._said)

    def sentences(self) -> tuple[str, ...]:
        """The sentences on screen."""
        return tuple(self.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(self.list.count()))

    def dismiss(self) -> None:
        """Empty the area; `show_history` brings everything back."""
        self.list.clear()
        self.hide()
        self.dismissed.emit()

    def show_history(self) -> None:
        """Show everything that was ever said."""
        self.list.clear()
        for weight, sentence in self._said:
            self._add(weight, sentence)
        self._refresh()
        self.show()

    def _add(self, weight: Weight, sentence: str) -> None:
        item = QListWidgetItem(f"{_SIGNS[weight]}  {sentence}", self.list)
        item.setData(Qt.ItemDataRole.UserRole, sentence)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _refresh(self) -> None:
        count = self.list.count()
        told = tr("1 message") if count == 1 else tr("{count:,} messages", count=count)
        self._title.setText(told if count else tr("There are no messages."))
        self.list.setVisible(count > 0)
        self._fit()

    def _fit(self) -> None:
        width = max(self.list.viewport().width() - 12, 100)
        metrics = self.list.fontMetrics()
        height = 6
        for i in range(self.list.count()):
            item = self.list.item(i)
            rect = metrics.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(width, rect.height() + 6))
            height += rect.height() + 6
        # The latest sentence is the one that has not been read yet.
        self.list.setFixedHeight(min(height, _LINES_SHOWN * (metrics.height() + 6) + 6))
        self.list.scrollToBottom()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 6, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)


class _Sentences(QListWidget):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
