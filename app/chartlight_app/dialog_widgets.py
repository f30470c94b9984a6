"""Buttons and lines of words as all dialogs have them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def push_button(parent: QWidget, name: str, text: str) -> QPushButton:
    """A button with an object name and a spoken one.

    `Enter` presses none that does not have the keyboard: in a dialog it often ends a field.
    """
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", "").rstrip("…"))
    button.setAutoDefault(False)
    return button


def wrapped_label(parent: QWidget, name: str) -> QLabel:
    """Words over as many lines as they need, shown as they are."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
