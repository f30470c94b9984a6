"""The actions of the window, made from the list of keys, and the overlay that shows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chartlight_app import icons
from chartlight_app.keys import ACTIONS, MOVES, ActionSpec
from chartlight_app.theme import Theme

_COLUMNS = 2


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """One action for each line of the list, by its name; the keys work in the whole window."""
    return {spec.name: _action(spec, parent) for spec in ACTIONS}


def use_theme(actions: dict[str, QAction], theme: Theme) -> None:
    """Draw the icons in a theme."""
    special = {"acceptAction": theme.accepted, "rejectAction": theme.rejected}
    for spec in ACTIONS:
        if spec.icon:
            colour = special.get(spec.name, theme.text)
            actions[spec.name].setIcon(icons.icon(spec.icon, colour=colour, disabled=theme.border))


def _action(spec: ActionSpec, parent: QWidget) -> QAction:
    action = QAction(spec.text, parent)
    action.setObjectName(spec.name)
    plain = plain_text(spec)
    action.setIconText(spec.short or plain)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setAutoRepeat(spec.repeats)
    keys = f" ({shown_keys(spec)})" if spec.keys else ""
    action.setToolTip(f"{spec.tip or plain}{keys}")
    action.setStatusTip("")
    parent.addAction(action)
    return action


def plain_text(spec: ActionSpec) -> str:
    """The name of an action as it reads."""
    return spec.text.replace("&", "").rstrip("…")


def shown_keys(spec: ActionSpec) -> str:
    """The keys of an action as the system writes them."""
    shown = [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in spec.keys]
    return " or ".join(shown)


class KeysOverlay(QFrame):
    """Every key of the desk, over the window; Escape, `?` or a click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysOverlay")
        self.setAccessibleName("Keys of the desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(14)
        title = QLabel("Keys", self)
        title.setObjectName("emptyTitle")
        column.addWidget(title)
        column.addLayout(self._make_table())
        column.addWidget(_muted("Single letters never fire while you type in a field. Esc closes this list.", self))
        self._room = parent
        parent.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Show the keys, or hide them."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self._centre()
            self.raise_()

    def told(self) -> tuple[str, ...]:
        """Every key that is shown, and what it does."""
        return tuple(label.text() for label in self.findChildren(QLabel))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay in the middle of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._centre()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click closes the list."""
        self.hide()
        event.accept()

    def _centre(self) -> None:
        self.adjustSize()
        room = self._room.rect()
        self.move(room.center() - self.rect().center())

    def _make_table(self) -> QGridLayout:
        ordered = sorted(ACTIONS, key=lambda spec: spec.group != "Review")
        lines = [*MOVES, *((shown_keys(spec), plain_text(spec)) for spec in ordered if spec.keys)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        half = -(-len(lines) // _COLUMNS)
        for i, (keys, text) in enumerate(lines):
            column = 3 * (i // half)
            grid.addLayout(self._caps(keys), i % half, column)
            grid.addWidget(QLabel(text, self), i % half, column + 1)
        grid.setColumnMinimumWidth(2, 26)
        return grid

    def _caps(self, keys: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addStretch(1)
        for i, key in enumerate(keys.split(" or ")):
            if i:
                row.addWidget(_muted("or", self))
            cap = QLabel(key, self)
            cap.setObjectName("keyCap")
            row.addWidget(cap)
        return row


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName("muted")
    return label
