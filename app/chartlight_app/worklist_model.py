"""The notes of the worklist as Qt asks for them: all of their keys, and the lines that are looked at."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal

from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.worklist_values import ListedNotes, Snippet, WorklistLine
from chartlight.translation import mark, tr
from chartlight_app.suggestions import Index

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
ACTIVITY_ROLE = Qt.ItemDataRole.UserRole + 1
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 2
STATES = tuple(NoteState)
_PLACE = {state: place for place, state in enumerate(STATES)}
_CLOSED = frozenset({_PLACE[NoteState.DONE], _PLACE[NoteState.ON_HOLD]})
_AROUND = 40  # lines fetched above and below those that are seen
_MOST_KEPT = 6_000
_WAITING = mark("waiting for the model")


class WorklistModel(QAbstractListModel):
    """One row a note. A line is fetched when it is first seen, and forgotten when many others were seen since."""

    lines_wanted = Signal(object)
    """The keys of notes whose lines are on screen and not known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: array[int] = array("q")
        self._states = bytearray()
        self._others = bytearray()
        self._row: dict[int, int] = {}
        self._lines: dict[int, WorklistLine] = {}
        self._outdated: set[int] = set()
        self._activity: dict[int, str] = {}
        self._missing: list[int] = []
        # One request for all the rows that are drawn in one go.
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)

    @property
    def done(self) -> int:
        """How many of the notes are done."""
        return self._states.count(_PLACE[NoteState.DONE])

    def set_listed(self, listed: ListedNotes, lines: Iterable[WorklistLine]) -> None:
        """Show these notes; the lines are some that are known already."""
        self.beginResetModel()
        self._keys, self._states, self._others = listed.keys, listed.states, listed.others
        self._row = listed.rows
        self._lines = {line.summary.key: line for line in lines}
        self._outdated.clear()
        self._missing.clear()
        self.endResetModel()

    def add_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show these notes below the others; one that is in the list already is left out."""
        new = [note for note in notes if note.key not in self._row]
        if not new:
            return
        first = len(self._keys)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._row.update({note.key: row for row, note in enumerate(new, first)})
        self._keys.extend(note.key for note in new)
        self._states.extend(_PLACE[note.state] for note in new)
        self._others.extend(bytes(len(new)))
        self._keep({note.key: WorklistLine(note) for note in new})
        self.endInsertRows()

    def remove(self, key: int) -> None:
        """Show a note no more."""
        row = self.row_of(key)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row], self._states[row], self._others[row]
        self._row = {each: place for place, each in enumerate(self._keys)}
        self.endRemoveRows()

    def set_lines(self, lines: Iterable[WorklistLine]) -> None:
        """Show lines that were fetched."""
        found = {line.summary.key: line for line in lines}
        self._keep(found)
        self._say_changed(found)

    def update_note(self, note: NoteSummary, *, me: str = "") -> None:
        """Show what became of one note."""
        row = self.row_of(note.key)
        if row < 0:
            return
        self._states[row] = _PLACE[note.state]
        self._others[row] = note.assignee not in (None, me)
        known = self._lines.get(note.key)
        self._keep({note.key: WorklistLine(note, known.snippet if known else None)})
        self._say_changed([note.key])

    def outdate_lines(self) -> None:
        """Fetch every line anew when it is seen; until then it stands as it is."""
        self._outdated.update(self._lines)
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def set_activity(self, key: int, words: str) -> None:
        """Say what is being done with a note; no words for nothing."""
        if words:
            self._activity[key] = words
        else:
            self._activity.pop(key, None)
        self._say_changed([key])

    def set_waiting(self, keys: Iterable[int]) -> None:
        """Say that notes wait for the model; there may be a hundred thousand."""
        self._activity.update(dict.fromkeys(keys, tr(_WAITING)))
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def clear_activity(self) -> None:
        """Nothing is being done with any note."""
        self._activity.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def is_active(self, key: int) -> bool:
        """Whether something is being done with a note."""
        return key in self._activity

    def key(self, row: int) -> int | None:
        """The key of a row, or None where there is no such row."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def keys(self) -> tuple[int, ...]:
        """The keys of all rows, from the top."""
        return tuple(self._keys)

    def keys_between(self, first: int, last: int) -> Sequence[int]:
        """The keys of the rows from the first to the last."""
        return self._keys[first : last + 1]

    def row_of(self, key: int | None) -> int:
        """The row of a note, or -1."""
        return -1 if key is None else self._row.get(key, -1)

    def state_of(self, key: int) -> NoteState | None:
        """The state of a listed note."""
        row = self.row_of(key)
        return None if row < 0 else STATES[self._states[row]]

    def note_of(self, key: int) -> NoteSummary | None:
        """The line of a note, where it is known."""
        line = self._lines.get(key)
        return line.summary if line else None

    def is_missing(self, key: int) -> bool:
        """Whether the line of a note is to be fetched when it is seen."""
        return key not in self._lines or key in self._outdated

    def notes(self) -> tuple[NoteSummary, ...]:
        """The lines that are known, from the top."""
        return tuple(self._lines[key].summary for key in self._keys if key in self._lines)

    def next_open(self, row: int) -> int | None:
        """The next note that is neither done, on hold nor another coder's; the first comes after the last."""
        rows = len(self._keys)
        for step in range(1, rows + 1):
            place = (row + step) % rows
            if place != row and self._states[place] not in _CLOSED and not self._others[place]:
                return self._keys[place]
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Notes in the list."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows or means."""
        if not index.isValid():
            return None
        key = self._keys[index.row()]
        line = self._lines.get(key)
        if self.is_missing(key):
            self._miss(index.row())
        if line is None:
            return None
        if role == SNIPPET_ROLE:
            return line.snippet
        return self._told(line.summary, role)

    def _told(self, note: NoteSummary, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return note.note_id
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            told = [f"{note.note_id}: {note.title} ({self._state(note)})"]
            return "\n".join(told + ([tr("Assigned to {coder}", coder=note.assignee)] if note.assignee else []))
        if role == SUMMARY_ROLE:
            return note
        return self._state(note) if role == ACTIVITY_ROLE else None

    def _state(self, note: NoteSummary) -> str:
        return self._activity.get(note.key) or state_words(note)

    def _keep(self, lines: Mapping[int, WorklistLine]) -> None:
        for key, line in lines.items():
            self._lines.pop(key, None)
            self._lines[key] = line
            self._outdated.discard(key)
        # The oldest come first; what is on screen was asked for last.
        for key in list(self._lines)[: max(0, len(self._lines) - _MOST_KEPT)]:
            del self._lines[key]

    def _say_changed(self, keys: Iterable[int]) -> None:
        rows = [row for row in map(self.row_of, keys) if row >= 0]
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def _miss(self, row: int) -> None:
        self._missing.append(row)
        if not self._asking.isActive():
            self._asking.start()

    def _ask(self) -> None:
        rows, self._missing = self._missing, []
        if rows:
            wanted = self._keys[max(0, min(rows) - _AROUND) : max(rows) + _AROUND + 1]
            self.lines_wanted.emit([key for key in wanted if self.is_missing(key)])


def state_words(note: NoteSummary) -> str:
    """How far a note has come, in words."""
    if note.state is NoteState.ON_HOLD:
        return tr("on hold: {reason}", reason=note.reason)
    if note.run_id is None and not note.accepted and not note.rejected:
        return tr("done", "note") if note.state is NoteState.DONE else tr("new", "note")
    counts = [tr("{count} open", count=note.open)] if note.open else []
    counts += [f"{count} {sign}" for count, sign in ((note.accepted, "✓"), (note.rejected, "✗")) if count]
    if note.state is NoteState.DONE:
        return " · ".join([tr("done", "note"), *counts])
    return " · ".join(counts) or tr("nothing suggested")


def snippet_of(index: Index) -> Snippet | None:
    """The words of a row around what was searched for."""
    found: Snippet | None = index.data(SNIPPET_ROLE)
    return found
