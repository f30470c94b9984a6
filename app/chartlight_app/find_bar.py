"""The bar that looks for words in the note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from chartlight.translation import tr
from chartlight_app import icons
from chartlight_app.note_view import Finds
from chartlight_app.theme import Theme


class FindBar(QWidget):
    """A field, how many places there are, next and previous; Escape closes it."""

    wanted = Signal(str)
    """The words to mark; empty for none."""
    stepped = Signal(int)
    """Go to the next (1) or the previous (-1) place."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.field = QLineEdit(self)
        self.field.setObjectName("findField")
        self.field.setAccessibleName(tr("Find in the note"))
        self.field.setPlaceholderText(tr("Find in the note"))
        self.field.setToolTip(tr("Words to find in the note; Enter goes to the next place"))
        self.field.setClearButtonEnabled(True)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self.previous = self._button(tr("Previous place"), tr("Shift+Enter"), -1)
        self.next = self._button(tr("Next place"), tr("Enter"), 1)
        self._close = self._button(tr("Close the search"), tr("Escape"), 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in (self.previous, self.next, self._close):
            row.addWidget(button)
        self.field.textChanged.connect(self.wanted)
        self.hide()

    def open(self, words: str) -> None:
        """Show the bar, with these words in it where there are any."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.wanted.emit(self.field.text())

    def close_bar(self) -> None:
        """Hide the bar and every mark it made."""
        self.hide()
        self.wanted.emit("")
        self.closed.emit()

    def show_finds(self, finds: Finds) -> None:
        """Say where the search stands."""
        if not self.field.text():
            self._count.setText("")
        else:
            told = tr("{place} of {count}", place=finds.current, count=finds.total)
            self._count.setText(told if finds.total else tr("Not in this note"))

    def told(self) -> str:
        """What the bar says of the search."""
        return self._count.text()

    def use_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme."""
        for button, name in ((self.previous, "previous"), (self.next, "next"), (self._close, "reject")):
            button.setIcon(icons.icon(name, colour=theme.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _button(self, name: str, key: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName({-1: "findPrevious", 1: "findNext", 0: "findClose"}[step])
        button.setToolTip(tr("{what} ({keys})", what=name, keys=key))
        button.setAccessibleName(name)
        if step:
            button.clicked.connect(lambda: self.stepped.emit(step))
        else:
            button.clicked.connect(self.close_bar)
        return button
