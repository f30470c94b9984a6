"""What did we miss? A line under the note with the codes that the missed words may stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from chartlight.translation import tr
from chartlight_app import icons
from chartlight_app.keys import key_of
from chartlight_app.labels import ElidedLabel, ElidedPushButton
from chartlight_app.theme import Theme

_CANDIDATES = 3
_DESCRIPTIONS_WIDTH = 420  # pixels for all of them together

Candidate = tuple[str, str, float]
"""Code, description and score."""


class MissedBar(QWidget):
    """Which missed words are current, how many there are, and a button for each candidate."""

    accepted = Signal(str)
    """Accept this code."""
    stepped = Signal()
    """Go to the next missed words."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missedBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told = ElidedLabel(self)
        self._told.setObjectName("missedTold")
        self._buttons = [self._candidate(number) for number in range(_CANDIDATES)]
        self.next = self._tool("missedNext", tr("Next missed words"), self.stepped.emit)
        self._close = self._tool("missedClose", tr("Close the missed words"), self.closed.emit)
        self.next.setToolTip(tr("Next missed words ({key})", key=key_of("nextMissedAction")))
        self._close.setToolTip(tr("Close the missed words ({key})", key=key_of("missedAction")))
        self._codes: list[str] = []
        head, codes = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._told, 1)
        head.addWidget(self.next)
        head.addWidget(self._close)
        for button in self._buttons:
            codes.addWidget(button)
        codes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(codes)
        self.hide()

    def show_words(self, words: str, place: int, total: int, candidates: Sequence[Candidate]) -> None:
        """Show missed words.

        Args:
            words: the words; "" where none are left.
            place: which they are, from 1.
            total: how many there are.
            candidates: what they may stand for, the likeliest first.
        """
        if words:
            told = tr(
                "{place} of {total} not covered by an accepted code: “{words}”", place=place, total=total, words=words
            )
            self._told.setText(told)
        else:
            self._told.setText(tr("Nothing missed: an accepted code covers all the words that the model marks."))
        self._codes = [code for code, _, _ in candidates[:_CANDIDATES]]
        self.next.setEnabled(total > 1)
        key = key_of("takeMissedAction")
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._codes))
            if number < len(self._codes):
                room = _DESCRIPTIONS_WIDTH // len(self._codes)
                _label(button, candidates[number], room=room, key=f"{key}: " if number == 0 else "")

    def told(self) -> str:
        """What the line says."""
        return self._told.text()

    def codes(self) -> tuple[str, ...]:
        """The codes that are offered."""
        return tuple(self._codes)

    def use_theme(self, theme: Theme) -> None:
        """Draw the icons in a theme."""
        self.next.setIcon(icons.icon("next", colour=theme.text, disabled=theme.border))
        self._close.setIcon(icons.icon("reject", colour=theme.text))

    def _candidate(self, number: int) -> QPushButton:
        button = ElidedPushButton(self)
        button.setObjectName(f"missedCandidate{number + 1}")
        button.setAccessibleName(tr("Candidate {number} for the missed words", number=number + 1))
        button.setToolTip(tr("Accept this code for the missed words"))
        button.clicked.connect(lambda: self.accepted.emit(self._codes[number]))
        button.hide()
        return button

    def _tool(self, name: str, told: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(told)
        button.clicked.connect(act)
        return button


def _label(button: QPushButton, candidate: Candidate, *, room: int, key: str) -> None:
    code, description, score = candidate
    short = button.fontMetrics().elidedText(description, Qt.TextElideMode.ElideRight, room)
    button.setText(f"{key}{code} {short}".replace("&", "&&"))
    button.setAccessibleName(tr("Accept {code} {description}", code=code, description=description))
    button.setToolTip(
        tr("Accept {code} {description} (score {score:.2f})", code=code, description=description, score=score)
    )
