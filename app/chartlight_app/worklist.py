"""The left-hand dock: every note, how far it has come, and what is being read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionRange, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.worklist_values import ListedNotes, WorklistCounts, WorklistLine, WorklistQuery
from chartlight.translation import tr
from chartlight_app.empty_state import EmptyState
from chartlight_app.labels import ElidedLabel
from chartlight_app.theme import Theme
from chartlight_app.worklist_bar import WorklistBar
from chartlight_app.worklist_delegate import NoteDelegate, row_height
from chartlight_app.worklist_model import WorklistModel

_TOLD = (NoteState.DONE, NoteState.ON_HOLD)


class Worklist(QWidget):
    """The list of notes."""

    note_chosen = Signal(int)
    """The key of the note to show."""
    note_entered = Signal()
    """The coder clicked a note or pressed Enter on it, and wants to go on to its codes."""
    menu_wanted = Signal(QPoint)
    """The coder asks what can be done with the selected notes; a place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WorklistModel(self)
        self.bar = WorklistBar(self)
        self._painter = NoteDelegate(self)
        self.view = _List(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._painter)
        self._counts = WorklistCounts({}, {})
        self._empty = EmptyState(self, button="showAllNotes")
        self._count = ElidedLabel(self)
        self._count.setObjectName("summary")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(5)
        column.addWidget(self.bar)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)
        column.addWidget(self._count)
        self._empty.chosen.connect(self.bar.clear)
        self.bar.list_wanted.connect(self.enter)
        self.view.selectionModel().currentChanged.connect(self._report_current)
        self.view.clicked.connect(self.note_entered)
        self.view.entered_note.connect(self.note_entered)
        self.view.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(self.view.viewport().mapToGlobal(place))
        )
        self._show_count()

    @property
    def query(self) -> WorklistQuery:
        """What the coder wants to see."""
        return self.bar.query

    @property
    def counts(self) -> WorklistCounts:
        """How many notes there are in all."""
        return self._counts

    def set_listed(self, listed: ListedNotes, lines: Sequence[WorklistLine], *, current: int | None) -> None:
        """Show these notes, with this one as the current where it is among them."""
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.model.set_listed(listed, lines)
        row = self.model.row_of(current)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        selection.blockSignals(False)
        if row < 0:
            self.view.scrollToTop()
        self._show_count()

    def show_unavailable(self) -> None:
        """Nobody knows which notes there are."""
        self._empty.say(tr("The notes cannot be read"), tr("The message above says why, and what to do."))

    def set_counts(self, counts: WorklistCounts) -> None:
        """Take how many notes there are in all."""
        self._counts = counts
        self.bar.set_counts(counts)
        self._show_count()

    def add_notes(self, notes: Sequence[NoteSummary]) -> None:
        """Show these notes too."""
        self.model.add_notes(notes)
        self._show_count()

    def update_note(self, note: NoteSummary) -> None:
        """Show what became of one note."""
        self.model.update_note(note, me=self.query.me)
        self._show_count()

    def select(self, key: int | None) -> bool:
        """Make a note current; False where it is not in the list, and then none is."""
        row = self.model.row_of(key)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        else:
            self.view.selectionModel().clear()
        return row >= 0

    def enter(self) -> None:
        """Give the keyboard to the list, with a note selected."""
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))

    def current_key(self) -> int | None:
        """The key of the current note."""
        return self.model.key(self.view.currentIndex().row())

    def selected_keys(self) -> tuple[int, ...]:
        """The keys of the selected notes, from the top."""
        # By ranges: an index for each of a hundred thousand rows takes long to make.
        selection = cast("Iterable[QItemSelectionRange]", self.view.selectionModel().selection())
        ranges = sorted((each.top(), each.bottom()) for each in selection)
        return tuple(key for top, bottom in ranges for key in self.model.keys_between(top, bottom))

    def neighbour(self, step: int) -> int | None:
        """The key of the note `step` rows from the current one, or None at the end of the list."""
        return self.model.key(self.view.currentIndex().row() + step)

    def next_open(self) -> int | None:
        """The key of the next note that is still to do, or None where there is none in the list."""
        return self.model.next_open(self.view.currentIndex().row())

    def menu_place(self) -> QPoint:
        """Where a menu on the current note belongs on the screen."""
        box = self.view.visualRect(self.view.currentIndex())
        return self.view.viewport().mapToGlobal(box.bottomLeft() + QPoint(24, 0))

    def told(self) -> str:
        """The line below the list."""
        return self._count.text()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.theme = theme
        self.view.viewport().update()

    def _report_current(self, now: QModelIndex) -> None:
        key = self.model.key(now.row())
        if key is not None:
            self.note_chosen.emit(key)

    def _show_count(self) -> None:
        notes, total = self.model.rowCount(), max(self._counts.total, self.model.rowCount())
        self._empty.setVisible(not notes)
        self._count.setVisible(bool(total))
        self.view.setVisible(bool(notes))
        if not notes and (total or self.query.is_narrow):
            told = tr("None of the notes is what you search for.")
            self._empty.say(tr("No note fits"), told, tr("Show all notes"))
        elif not notes:
            self._empty.say(tr("No notes yet"), tr("Open files or drop them here."))
        self._count.setText(self._counted(notes, total))

    def _counted(self, notes: int, total: int) -> str:
        if self.query.is_narrow:
            return _listed(notes, total)
        states = dict.fromkeys(_TOLD, 0) | dict(self._counts.states)
        states[NoteState.DONE] = self.model.done
        done, held = states[NoteState.DONE], states[NoteState.ON_HOLD]
        told = [tr("1 done") if done == 1 else tr("{count:,} done", count=done)]
        told += [tr("{count:,} on hold", count=held)] if held else []
        return " · ".join([_notes(total), *told])


class _List(QTableView):
    # A list or a tree asks the model for every row when it is filled; a table of one column asks for those it shows.
    entered_note = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("worklist")
        self.setAccessibleName(tr("Worklist"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        rows = self.model().rowCount()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_note.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and rows:
            # In a table they would go to the first and the last column.
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else rows - 1, 0))
        else:
            super().keyPressEvent(event)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))


def _notes(count: int) -> str:
    return tr("1 note") if count == 1 else tr("{count:,} notes", count=count)


def _listed(count: int, total: int) -> str:
    if total == 1:
        return tr("{count:,} of 1 note", count=count)
    return tr("{count:,} of {total:,} notes", count=count, total=total)
