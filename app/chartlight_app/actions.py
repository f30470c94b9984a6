"""The actions of the window, made from the list of keys, and the overlay that shows them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from chartlight.translation import tr
from chartlight_app import icons
from chartlight_app.action_table import ACTIONS
from chartlight_app.action_table.spec import ActionSpec
from chartlight_app.keys import keys_of, plain_text, told_of
from chartlight_app.keys_table import make_table, shown_keys
from chartlight_app.theme import Theme

_COLUMNS = (2, 3, 4)
_ROOM_SHARE = 0.98


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
    action = QAction(tr(spec.text), parent)
    action.setObjectName(spec.name)
    action.setIconText(tr(spec.short) if spec.short else plain_text(spec))
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
    told = told_of(spec)
    action.setToolTip(tr("{what} ({keys})", what=told, keys=shown_keys(spec)) if keys_of(spec.name) else told)


class KeysOverlay(QFrame):
    """Every key of the desk, over the window; Escape, `?` or a click closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysOverlay")
        self.setAccessibleName(tr("Keys of the desk"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        self._title = QLabel(tr("Keys"), self)
        self._title.setObjectName("emptyTitle")
        self._area = self._make_area()
        self._table = make_table(self, columns=_COLUMNS[0])
        self._area.setWidget(self._table)
        self._last = _muted(tr("Single letters never fire while you type in a field. Esc closes this list."), self)
        for widget in (self._title, self._area, self._last):
            column.addWidget(widget)
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
        self._table = make_table(self, columns=_COLUMNS[0])
        self._area.setWidget(self._table)
        if self.isVisible():
            self._centre()

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
        self._fit()
        room = self._room.rect()
        self.move(room.center() - self.rect().center())

    def _make_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setObjectName("keysArea")
        area.setAccessibleName(tr("Keys of the desk"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        return area

    def _fit(self) -> None:
        """Take as few columns as let every key be seen; where none do, the list scrolls."""
        room = self._room.size() * _ROOM_SHARE
        for columns in _COLUMNS:
            table = make_table(self, columns=columns)
            frame = self._frame()
            # Only with its style does a label know its size.
            for label in table.findChildren(QLabel):
                label.ensurePolished()
            wanted = table.sizeHint() + frame
            if wanted.width() > room.width() and columns > _COLUMNS[0]:
                table.deleteLater()
                break
            self._area.setWidget(table)
            self._table = table
            if wanted.height() <= room.height():
                break
        self._take_room(room)

    def _take_room(self, room: QSize) -> None:
        bar = QSize(self._area.verticalScrollBar().sizeHint().width(), 0)
        wanted = self._table.sizeHint() + self._frame()
        wanted += bar if wanted.height() > room.height() else QSize(0, 0)
        if wanted.width() > room.width():
            # Two columns of long names are too wide: one that scrolls only up and down.
            self._table = make_table(self, columns=1)
            self._area.setWidget(self._table)
            for label in self._table.findChildren(QLabel):
                label.ensurePolished()
            wanted = self._table.sizeHint() + self._frame() + bar
        self.resize(wanted.boundedTo(room))

    def _frame(self) -> QSize:
        """The room for the title, the last line and the margins."""
        margins = self._column.contentsMargins()
        lines = sum(label.sizeHint().height() for label in (self._title, self._last)) + 2 * self._column.spacing()
        return QSize(margins.left() + margins.right() + 2, margins.top() + margins.bottom() + lines + 4)


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName("muted")
    return label
