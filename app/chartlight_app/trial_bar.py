"""The line above the note on the trial it is part of: how it is coded, and the button for what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QWidget

from chartlight.store.trial_values import Arm, TrialDesign, TrialState
from chartlight.translation import tr
from chartlight_app.keys import key_of

if TYPE_CHECKING:
    from chartlight.trial.running import TrialPlace

_WIDE = 560  # pixels from which the words and a button stand side by side


class TrialBar(QFrame):
    """Says how the note is to be coded; nothing is said of a note before the coder's turn."""

    reveal_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trialBar")
        self.setProperty("panel", True)
        self.words = QLabel(self)
        self.words.setObjectName("trialWords")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.reveal = self._button("trialReveal")
        self.reveal.setProperty("primary", True)
        self.reveal.clicked.connect(self.reveal_requested)
        self.next = self._button("trialNext")
        self.next.clicked.connect(self.next_requested)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(8, 4, 6, 4)
        self._line.addWidget(self.words, 1)
        self._line.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_buttons()
        self.hide()

    def show_place(self, place: TrialPlace | None) -> None:
        """Say what the trial means for the note on screen; nothing where it is in none."""
        if place is None:
            self.hide()
            return
        self.words.setText(_told(place))
        self._name_buttons()
        wanted = (self.reveal, place.can_reveal), (self.next, place.finished or bool(place.waits_for))
        # What is not wanted goes first: room made for it for a moment would be taken from the codes for good.
        for button, shown in sorted(wanted, key=lambda each: each[1]):
            button.setVisible(shown)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside a button a narrow column would leave the words no room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _name_buttons(self) -> None:
        """Anew for every note, since the coder may give the actions other keys."""
        _name(self.reveal, tr("Show the suggestions ({key})", key=key_of("revealAction")))
        _name(self.next, tr("Next note ({key})", key=key_of("trialNextAction")))

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        return button


def _name(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(text)


def _told(place: TrialPlace) -> str:
    name = place.trial.name
    if place.own is None:
        coders = ", ".join(place.coders)
        return tr("Trial “{name}”: this note is for {coders}. Leave its codes alone.", name=name, coders=coders)
    if place.waits_for:
        return tr(
            "Trial “{name}”: {coder} is coding this note. Your turn comes when it is finished.",
            name=name,
            coder=place.waits_for,
        )
    if place.trial.state is TrialState.PAUSED:
        return tr("Trial “{name}” is paused: its notes wait, and no time is taken.", name=name)
    if place.finished:
        return _told_finished(place)
    if place.arm is Arm.ASSISTED:
        return tr("Trial “{name}”: code this note with the suggestions.", name=name)
    if place.arm is Arm.BLIND_FIRST:
        return _told_blind(place)
    return tr("Trial “{name}”: code this note unassisted. Nothing of the model is shown.", name=name)


def _told_blind(place: TrialPlace) -> str:
    name = place.trial.name
    if place.revealed:
        return tr(
            "Trial “{name}”: your unassisted codes are kept. Revise what you would code otherwise, then finish.",
            name=name,
        )
    return tr("Trial “{name}”: code this note unassisted first, then let the suggestions appear.", name=name)


def _told_finished(place: TrialPlace) -> str:
    name = place.trial.name
    if place.concealed and place.trial.design is not TrialDesign.SHADOW:
        return tr("Trial “{name}”: finished. The suggestions stay hidden until the trial has ended.", name=name)
    return tr("Trial “{name}”: you have finished this note.", name=name)
