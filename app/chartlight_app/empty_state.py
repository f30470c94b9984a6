"""What stands where there is nothing yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QFrame):
    """A title, a sentence and at most one button."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None, *, button: str) -> None:
        """Make the place.

        Args:
            parent: the widget it stands in.
            button: the object name of its button.
        """
        super().__init__(parent)
        self.setProperty("panel", True)
        self._title = _label("emptyTitle", self)
        self._text = _label("emptyText", self)
        self.action = QPushButton(self)
        self.action.setObjectName(button)
        self.action.setProperty("primary", True)
        self.action.clicked.connect(self.chosen)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self.column.setContentsMargins(24, 24, 24, 24)
        self.column.addStretch(2)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        self.column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(3)

    def say(self, title: str, text: str, action: str = "") -> None:
        """Show these words; without the name of an action there is no button."""
        self._title.setText(title)
        self._text.setText(text)
        self.action.setText(action)
        self.action.setAccessibleName(action or title)
        self.action.setToolTip(text)
        self.action.setVisible(bool(action))


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setContentsMargins(0, 1, 0, 0)  # the dots of a capital such as Ö reach above the line
    return label
