"""The head of the worklist: search, filters and order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from chartlight.store.records import NoteState
from chartlight.store.worklist_values import Sort, WorklistCounts, WorklistQuery

_TYPING_MS = 80
_MOST_LETTERS = 12
_MOST_LETTERS_ALONE = 30  # of a button with a line of its own
TO_DO = frozenset({NoteState.NEW, NoteState.SUGGESTED, NoteState.IN_REVIEW})
_STATE_CHOICES: tuple[tuple[str, frozenset[NoteState]], ...] = (
    ("All notes", frozenset()),
    ("To do", TO_DO),
    ("New", frozenset({NoteState.NEW})),
    ("Suggested", frozenset({NoteState.SUGGESTED})),
    ("In review", frozenset({NoteState.IN_REVIEW})),
    ("On hold", frozenset({NoteState.ON_HOLD})),
    ("Done", frozenset({NoteState.DONE})),
)
_SHORT_NAMES = {
    Sort.LOADED: "Loaded",
    Sort.NAME: "Name",
    Sort.STATE: "State",
    Sort.OPEN: "Open",
    Sort.LENGTH: "Length",
    Sort.SPECIALTY: "Specialty",
}
_SORT_NAMES = {
    Sort.LOADED: "Order of loading",
    Sort.NAME: "Name",
    Sort.STATE: "State",
    Sort.OPEN: "Open suggestions",
    Sort.LENGTH: "Length",
    Sort.SPECIALTY: "Specialty",
}


class WorklistBar(QWidget):
    """What the coder wants to see of the worklist."""

    query_changed = Signal(object)
    """The `WorklistQuery` that the coder wants now."""
    list_wanted = Signal()
    """The coder wants to go on from the search to what it found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = WorklistQuery()
        self._counts = WorklistCounts({}, {})
        self._me = ""
        self.field = _Field(self)
        self.states = _button("worklistStates", "Which notes are listed", self)
        self.coders = _button("worklistCoders", "Whose notes are listed", self)
        self.order = _button("worklistSort", "What the notes are sorted by", self)
        self.specialties = _button("worklistSpecialties", "Which specialty is listed", self)
        for button, fill in (
            (self.states, self._fill_states),
            (self.specialties, self._fill_specialties),
            (self.coders, self._fill_coders),
            (self.order, self._fill_order),
        ):
            button.menu().aboutToShow.connect(fill)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self._ask(words=self.field.text()))
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.list_wanted.connect(self.list_wanted)
        self._lay_out()
        self._show()

    def set_me(self, name: str) -> None:
        """Say whose desk it is."""
        self._me = name
        wanted = name if self.query.assignee is not None and self.query.assignee == self.query.me else None
        self.query = replace(self.query, me=name, assignee=wanted if wanted else self.query.assignee)
        self._show()

    def set_order(self, sort: Sort, *, falling: bool) -> None:
        """Sort from the start as the coder did the last time."""
        self.query = replace(self.query, sort=sort, falling=falling)
        self._show()

    def set_counts(self, counts: WorklistCounts) -> None:
        """Take how many notes there are, for the menus."""
        self._counts = counts
        self.specialties.setVisible(bool(counts.specialties) or self.query.specialty is not None)

    def clear(self) -> None:
        """List every note again; the order stays."""
        self.field.clear()
        self._typing.stop()
        self._ask(words="", states=frozenset(), assignee=None, specialty=None)

    def told(self) -> tuple[str, str, str]:
        """What stands on the three buttons."""
        return self.states.text(), self.coders.text(), self.order.text()

    def _ask(self, **changes: object) -> None:
        wanted = replace(self.query, **changes)  # type: ignore[arg-type]
        if wanted != self.query:
            self.query = wanted
            self._show()
            self.query_changed.emit(wanted)

    def _show(self) -> None:
        query = self.query
        self.states.setText(next(name for name, states in _STATE_CHOICES if states == query.states))
        self.coders.setText(_short(_whose(query.assignee, self._me)))
        self.specialties.setText(
            _short(query.specialty or "All specialties", letters=_MOST_LETTERS_ALONE).replace("&", "&&")
        )
        arrow = "↓" if query.falling else "↑"
        self.order.setText(f"{arrow} {_SHORT_NAMES[query.sort]}")
        for button in (self.states, self.coders, self.specialties, self.order):
            button.setAccessibleName(f"{button.toolTip()}: {button.text()}")

    def _fill_states(self) -> None:
        menu = _emptied(self.states.menu())
        for name, states in _STATE_CHOICES:
            number = sum(self._counts.states.get(state, 0) for state in states or NoteState)
            _choice(menu, f"{name}\t{number:,}", states == self.query.states).triggered.connect(
                lambda _on, states=states: self._ask(states=states)
            )

    def _fill_coders(self) -> None:
        menu = _emptied(self.coders.menu())
        names = [name for name in sorted(self._counts.assignees, key=str.casefold) if name and name != self._me]
        for whose in (None, self._me, "", *names):
            number = self._counts.total if whose is None else self._counts.assignees.get(whose, 0)
            _choice(menu, f"{_whose(whose, self._me)}\t{number:,}", whose == self.query.assignee).triggered.connect(
                lambda _on, whose=whose: self._ask(assignee=whose)
            )

    def _fill_specialties(self) -> None:
        menu = _emptied(self.specialties.menu())
        for name in (None, *sorted(self._counts.specialties, key=str.casefold)):
            number = self._counts.total if name is None else self._counts.specialties[name]
            words = f"{name or 'All specialties'}\t{number:,}".replace("&", "&&")
            _choice(menu, words, name == self.query.specialty).triggered.connect(
                lambda _on, name=name: self._ask(specialty=name)
            )

    def _fill_order(self) -> None:
        menu = _emptied(self.order.menu())
        for sort, name in _SORT_NAMES.items():
            _choice(menu, name, sort is self.query.sort).triggered.connect(
                lambda _on, sort=sort: self._ask(sort=sort, falling=sort is Sort.OPEN)
            )
        menu.addSeparator()
        falling = menu.addAction("The other way round")
        falling.setCheckable(True)
        falling.setChecked(self.query.falling)
        falling.triggered.connect(lambda on: self._ask(falling=on))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (self.states, self.coders):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.field)
        column.addLayout(row)
        column.addWidget(self.specialties)
        self.specialties.hide()
        row.addWidget(self.order)


class _Field(QLineEdit):
    list_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("worklistSearch")
        self.setAccessibleName("Search all notes")
        self.setPlaceholderText("Search all notes")
        self.setToolTip('Words in the name or the text; "in quotation marks" they must stand side by side')
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.list_wanted.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


def _short(name: str, letters: int = _MOST_LETTERS) -> str:
    """A name that does not make the whole dock wider."""
    return name if len(name) <= letters else f"{name[: letters - 1]}…"


def _whose(name: str | None, me: str) -> str:
    if name is None:
        return "All coders"
    if not name:
        return "Nobody's"
    return "Mine" if name == me else name


def _button(name: str, tip: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setMenu(QMenu(button))
    return button


def _emptied(menu: QMenu) -> QMenu:
    menu.clear()
    return menu


def _choice(menu: QMenu, words: str, chosen: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(chosen)
    return action
