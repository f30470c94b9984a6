"""The actions of the window, made from the list of keys, and the overlay that shows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chartlight_app import icons
from chartlight_app.keys import ACTIONS, MOVES, ActionSpec, keys_of, plain_text
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
    action.setAutoRepeat(spec.repeats)
    action.setStatusTip("")
    _give_keys(action, spec)
    parent.addAction(action)
    return action


def use_keys(actions: dict[str, QAction]) -> None:
    """Give every action the keys that hold now."""
    for action in actions.values():
        action.setShortcuts([])
    for spec in ACTIONS:
        _give_keys(actions[spec.name], spec)


def _give_keys(action: QAction, spec: ActionSpec) -> None:
    action.setShortcuts([QKeySequence(keys) for keys in keys_of(spec.name)])
    keys = f" ({shown_keys(spec)})" if keys_of(spec.name) else ""
    action.setToolTip(f"{spec.tip or plain_text(spec)}{keys}")


def shown_keys(spec: ActionSpec) -> str:
    """The keys that an action has now as the system writes them."""
    shown = [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in keys_of(spec.name)]
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
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self._table = self._make_table()
        self._place.addWidget(self._table)
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

    def refresh(self) -> None:
        """Show the keys that hold now."""
        self._place.removeWidget(self._table)
        self._table.hide()
        self._table.deleteLater()
        self._table = self._make_table()
        self._place.addWidget(self._table)

    def told(self) -> tuple[str, ...]:
        """Every key that is shown, and what it does."""
        return tuple(label.text() for label in self._table.findChildren(QLabel))

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

    def _make_table(self) -> QWidget:
        table = QWidget(self)
        ordered = sorted(ACTIONS, key=lambda spec: spec.group != "Review")
        lines = [*MOVES, *((shown_keys(spec), plain_text(spec)) for spec in ordered if keys_of(spec.name))]
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        half = -(-len(lines) // _COLUMNS)
        for i, (keys, text) in enumerate(lines):
            column = 3 * (i // half)
            grid.addLayout(_caps(keys, table), i % half, column)
            grid.addWidget(QLabel(text, table), i % half, column + 1)
        grid.setColumnMinimumWidth(2, 26)
        return table


def _caps(keys: str, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(5)
    row.addStretch(1)
    for i, key in enumerate(keys.split(" or ")):
        if i:
            row.addWidget(_muted("or", parent))
        cap = QLabel(key, parent)
        cap.setObjectName("keyCap")
        row.addWidget(cap)
    return row


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName("muted")
    return label
