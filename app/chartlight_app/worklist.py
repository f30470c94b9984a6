"""The left-hand dock: every note, how far it has come, and what is being read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from chartlight.store.records import NoteState, NoteSummary
from chartlight_app.suggestions import Index
from chartlight_app.theme import LIGHT, Theme

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
ACTIVITY_ROLE = Qt.ItemDataRole.UserRole + 1
_PAD = 9
_DOTS = {
    NoteState.NEW: "○",
    NoteState.SUGGESTED: "◔",
    NoteState.IN_REVIEW: "◑",
    NoteState.DONE: "●",
    NoteState.ON_HOLD: "⏸",
}


class WorklistModel(QAbstractListModel):
    """One row a note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[NoteSummary] = []
        self._row: dict[int, int] = {}
        self._activity: dict[int, str] = {}
        self.done = 0

    def set_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show this list."""
        self.beginResetModel()
        self._notes, self._row = [], {}
        self._append(notes)
        self.endResetModel()

    def add_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show these notes below the others; one that is in the list already is left out."""
        new = [note for note in notes if note.key not in self._row]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._notes), len(self._notes) + len(new) - 1)
            self._append(new)
            self.endInsertRows()

    def update_note(self, note: NoteSummary) -> None:
        """Show what became of one note."""
        if (row := self._row.get(note.key)) is not None:
            self.done += (note.state is NoteState.DONE) - (self._notes[row].state is NoteState.DONE)
            self._notes[row] = note
            self.dataChanged.emit(self.index(row), self.index(row))

    def clear_activity(self) -> None:
        """Nothing is being done with any note."""
        self._activity.clear()
        if self._notes:
            self.dataChanged.emit(self.index(0), self.index(len(self._notes) - 1))

    def set_activity(self, key: int, words: str) -> None:
        """Say what is being done with a note; no words for nothing."""
        if words:
            self._activity[key] = words
        else:
            self._activity.pop(key, None)
        if (row := self._row.get(key)) is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def is_active(self, key: int) -> bool:
        """Whether something is being done with a note."""
        return key in self._activity

    def note(self, row: int) -> NoteSummary | None:
        """The note of a row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def notes(self) -> tuple[NoteSummary, ...]:
        """All notes, from the top."""
        return tuple(self._notes)

    def note_of(self, key: int) -> NoteSummary | None:
        """The line of a note."""
        return self.note(self.row_of(key))

    def row_of(self, key: int) -> int:
        """The row of a note, or -1."""
        return self._row.get(key, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Notes in the list."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows or means."""
        if not index.isValid():
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return note.note_id
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{note.note_id}: {note.title} ({self._state(note)})"
        if role == SUMMARY_ROLE:
            return note
        return self._state(note) if role == ACTIVITY_ROLE else None

    def _append(self, notes: Sequence[NoteSummary]) -> None:
        self._row.update({note.key: row for row, note in enumerate(notes, len(self._notes))})
        self._notes += notes
        self.done = sum(note.state is NoteState.DONE for note in self._notes)

    def _state(self, note: NoteSummary) -> str:
        return self._activity.get(note.key) or state_words(note)


def state_words(note: NoteSummary) -> str:
    """How far a note has come, in words."""
    if note.run_id is None and not note.accepted and not note.rejected:
        return "new"
    counts = ((note.open, "open"), (note.accepted, "✓"), (note.rejected, "✗"))
    return " · ".join(f"{n} {word}" for n, word in counts if n) or "nothing suggested"


class Worklist(QWidget):
    """The list of notes."""

    note_chosen = Signal(int)
    """The key of the note to show."""
    note_entered = Signal()
    """The coder clicked a note or pressed Enter on it, and wants to go on to its codes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WorklistModel(self)
        self._painter = NoteDelegate(self)
        self.view = _List(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._painter)
        self._empty = QLabel("No notes yet.\nOpen files or drop them here.", self)
        self._empty.setObjectName("emptyText")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._count = QLabel(self)
        self._count.setObjectName("summary")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(5)
        column.addWidget(self._count)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._report_current)
        self.view.clicked.connect(self.note_entered)
        self.view.entered_note.connect(self.note_entered)
        self._show_count()

    def set_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show these notes."""
        self.model.set_notes(notes)
        self._show_count()

    def add_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show these notes too."""
        self.model.add_notes(notes)
        self._show_count()

    def update_note(self, note: NoteSummary) -> None:
        """Show what became of one note."""
        self.update_notes([note])

    def update_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show what became of some notes."""
        for note in notes:
            self.model.update_note(note)
        self._show_count()

    def select(self, key: int) -> bool:
        """Make a note current; False where it is not in the list."""
        row = self.model.row_of(key)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        return row >= 0

    def current_key(self) -> int | None:
        """The key of the current note."""
        note = self.model.note(self.view.currentIndex().row())
        return note.key if note else None

    def selected_keys(self) -> tuple[int, ...]:
        """The keys of the selected notes, from the top."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(note.key for note in map(self.model.note, rows) if note)

    def neighbour(self, step: int) -> int | None:
        """The key of the note `step` rows from the current one, or None at the end of the list."""
        note = self.model.note(self.view.currentIndex().row() + step)
        return note.key if note else None

    def told(self) -> str:
        """The line above the list."""
        return self._count.text()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.theme = theme
        self.view.viewport().update()

    def _report_current(self, now: QModelIndex) -> None:
        note = self.model.note(now.row())
        if note:
            self.note_chosen.emit(note.key)

    def _show_count(self) -> None:
        notes = self.model.rowCount()
        self._empty.setVisible(not notes)
        self._count.setVisible(bool(notes))
        self.view.setVisible(bool(notes))
        plural = "note" if notes == 1 else "notes"
        self._count.setText(f"{notes:,} {plural} · {self.model.done:,} done")


class _List(QTreeView):
    # A list view lays out all of its rows anew at every change; a tree of one level does not.
    entered_note = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("worklist")
        self.setAccessibleName("Worklist")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_note.emit()
        else:
            super().keyPressEvent(event)


class NoteDelegate(QStyledItemDelegate):
    """Draws a note on two lines: its name, then how far it has come."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802, ARG002
        """Room for two lines."""
        return QSize(120, 2 * option.fontMetrics.height() + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one note."""
        note: NoteSummary = index.data(SUMMARY_ROLE)
        box: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selection))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(self.theme.accent))
        line = option.fontMetrics.height() + 2
        upper = QRect(box.left() + _PAD, box.top() + 6, box.width() - 2 * _PAD, line)
        self._paint_name(painter, upper, option, note)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted))
        lower = upper.translated(0, line)
        words = f"{_DOTS[note.state]} {index.data(ACTIVITY_ROLE)}"
        _write(painter, lower, words, Qt.TextElideMode.ElideRight)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, note: NoteSummary) -> None:
        language = (note.language or "").upper()
        room = option.fontMetrics.horizontalAdvance(language) + 6 if language else 0
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, language)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        # File names often differ at their ends only.
        _write(painter, box.adjusted(0, 0, -room, 0), note.note_id, Qt.TextElideMode.ElideMiddle)


def _write(painter: QPainter, box: QRect, words: str, elide: Qt.TextElideMode) -> None:
    shown = painter.fontMetrics().elidedText(words, elide, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
