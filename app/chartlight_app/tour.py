"""Four steps through the window, on the first day and whenever the coder asks; nothing waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from chartlight.translation import tr

_WIDTH, _MARGIN = 350, 14


@dataclass(frozen=True, slots=True)
class Step:
    """What is said of a panel."""

    panel: QWidget
    title: str
    text: str


class Tour(QFrame):
    """A card over the panel that it tells of; the keyboard stays where it is."""

    def __init__(self, window: QWidget, steps: Sequence[Step]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAccessibleName(tr("A tour of the window"))
        self._window, self._steps, self._at = window, tuple(steps), 0
        self._title = self._label("noteTitle")
        self._text = self._label("tourText")
        self._place = self._label("muted")
        self.skip = self._button("tourSkip", tr("Skip"), self.hide)
        self.back = self._button("tourBack", tr("Back"), lambda: self._go(-1))
        self.next = self._button("tourNext", tr("Next"), lambda: self._go(1))
        self.skip.setProperty("flat", True)
        self.next.setProperty("primary", True)
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Show the first step."""
        self._at = 0
        self.show()
        self._show()

    def told(self) -> str:
        """What the card says."""
        return f"{self._title.text()}: {self._text.text()}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay over the panel when the window changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def _go(self, step: int) -> None:
        self._at += step
        if self._at < len(self._steps):
            self._show()
        else:
            self.hide()

    def _show(self) -> None:
        step = self._steps[self._at]
        self._title.setText(step.title)
        self._text.setText(step.text)
        self._place.setText(tr("{place} of {total}", place=self._at + 1, total=len(self._steps)))
        self.back.setVisible(self._at > 0)
        self.next.setText(tr("Next") if self._at + 1 < len(self._steps) else tr("Done", "the tour is through"))
        self.setAccessibleDescription(self.told())
        self._stand()

    def _stand(self) -> None:
        """Beside the foot of the panel, and always inside the window."""
        self.setFixedSize(_WIDTH, self.heightForWidth(_WIDTH))
        panel, room = self._steps[self._at].panel, self._window.rect()
        corner = panel.mapTo(self._window, QPoint(_MARGIN, panel.height() - self.height() - _MARGIN))
        most = room.bottomRight() - QPoint(self.width() + _MARGIN, self.height() + _MARGIN)
        self.move(max(min(corner.x(), most.x()), _MARGIN), max(min(corner.y(), most.y()), _MARGIN))
        self.raise_()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(name == "tourText")
        label.setContentsMargins(0, 1, 0, 0)  # the dots of a capital such as Ö reach above the line
        return label

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._place, 1)
        for button in (self.skip, self.back, self.next):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(foot)
