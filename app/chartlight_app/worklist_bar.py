"""The head of the worklist: search, filters and order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from chartlight.store.note_records import NoteState
from chartlight.store.worklist_values import Sort, WorklistCounts, WorklistQuery
from chartlight.translation import mark, number, tr
from chartlight_app.labels import ElidedButton
from chartlight_app.specialty_words import specialty_words

_TYPING_MS = 80
_LEAST_WIDTH = 262
_MOST_LETTERS = 12
_MOST_LETTERS_ALONE = 30  # of a button with a line of its own
TO_DO = frozenset({NoteState.NEW, NoteState.SUGGESTED, NoteState.IN_REVIEW})
_ALL_NOTES = mark("All notes")
_STATE_CHOICES: tuple[tuple[str, frozenset[NoteState]], ...] = (
    (_ALL_NOTES, frozenset()),
    (mark("To do", "notes"), TO_DO),
    (mark("New", "notes"), frozenset({NoteState.NEW})),
    (mark("Suggested", "notes"), frozenset({NoteState.SUGGESTED})),
    (mark("In review", "notes"), frozenset({NoteState.IN_REVIEW})),
    (mark("On hold", "notes"), frozenset({NoteState.ON_HOLD})),
    (mark("Done", "notes"), frozenset({NoteState.DONE})),
)
_SHORT_NAMES = {
    Sort.LOADED: mark("Loaded", "sorted by"),
    Sort.NAME: mark("Name", "sorted by"),
    Sort.STATE: mark("State", "sorted by"),
    Sort.OPEN: mark("Open", "sorted by"),
    Sort.LENGTH: mark("Length", "sorted by"),
    Sort.SPECIALTY: mark("Specialty", "sorted by"),
}
_SORT_NAMES = {
    Sort.LOADED: mark("Order of loading", "sorted by"),
    Sort.NAME: mark("Name", "sorted by"),
    Sort.STATE: mark("State", "sorted by"),
    Sort.OPEN: mark("Open suggestions", "sorted by"),
    Sort.LENGTH: mark("Length", "sorted by"),
    Sort.SPECIALTY: mark("Specialty", "sorted by"),
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
        self.states = _button("worklistStates", tr("Which notes are listed"), self)
        self.coders = _button("worklistCoders", tr("Whose notes are listed"), self)
        self.order = _button("worklistSort", tr("What the notes are sorted by"), self)
        self.specialties = _button("worklistSpecialties", tr("Which specialty is listed"), self)
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
        self.setMinimumWidth(_LEAST_WIDTH)
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
        self.states.setText(next(_state(name) for name, states in _STATE_CHOICES if states == query.states))
        self.coders.setText(_short(_whose(query.assignee, self._me)))
        self.specialties.setText(_short(_specialty(query.specialty), letters=_MOST_LETTERS_ALONE).replace("&", "&&"))
        arrow = "↓" if query.falling else "↑"
        self.order.setText(f"{arrow} {_sorted_by(_SHORT_NAMES[query.sort])}")
        for button in (self.states, self.coders, self.specialties, self.order):
            button.setAccessibleName(f"{button.toolTip()}: {button.text()}")

    def _fill_states(self) -> None:
        menu = _emptied(self.states.menu())
        for name, states in _STATE_CHOICES:
            count = sum(self._counts.states.get(state, 0) for state in states or NoteState)
            _choice(menu, _counted(_state(name), count), states == self.query.states).triggered.connect(
                lambda _on, states=states: self._ask(states=states)
            )

    def _fill_coders(self) -> None:
        menu = _emptied(self.coders.menu())
        names = [name for name in sorted(self._counts.assignees, key=str.casefold) if name and name != self._me]
        for whose in (None, self._me, "", *names):
            count = self._counts.total if whose is None else self._counts.assignees.get(whose, 0)
            _choice(menu, _counted(_whose(whose, self._me), count), whose == self.query.assignee).triggered.connect(
                lambda _on, whose=whose: self._ask(assignee=whose)
            )

    def _fill_specialties(self) -> None:
        menu = _emptied(self.specialties.menu())
        for name in (None, *sorted(self._counts.specialties, key=lambda each: _specialty(each).casefold())):
            count = self._counts.total if name is None else self._counts.specialties[name]
            words = _counted(_specialty(name), count).replace("&", "&&")
            _choice(menu, words, name == self.query.specialty).triggered.connect(
                lambda _on, name=name: self._ask(specialty=name)
            )

    def _fill_order(self) -> None:
        menu = _emptied(self.order.menu())
        for sort, name in _SORT_NAMES.items():
            _choice(menu, _sorted_by(name), sort is self.query.sort).triggered.connect(
                lambda _on, sort=sort: self._ask(sort=sort, falling=sort is Sort.OPEN)
            )
        menu.addSeparator()
        falling = menu.addAction(tr("The other way round"))
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
        self.setAccessibleName(tr("Search all notes"))
        self.setPlaceholderText(tr("Search all notes"))
        self.setToolTip(tr('Words in the name or the text; "in quotation marks" they must stand side by side'))
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
        return tr("All coders")
    if not name:
        return tr("Nobody's", "notes")
    return tr("Mine", "notes") if name == me else name


def _state(name: str) -> str:
    return tr(name, "notes") if name != _ALL_NOTES else tr(name)


def _sorted_by(name: str) -> str:
    return tr(name, "sorted by")


def _specialty(name: str | None) -> str:
    return specialty_words(name) if name else tr("All specialties")


def _counted(words: str, count: int) -> str:
    return f"{words}\t{number(count)}"


def _button(name: str, tip: str, parent: QWidget) -> QToolButton:
    button = ElidedButton(parent)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
