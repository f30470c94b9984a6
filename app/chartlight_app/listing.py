"""Keeps the worklist in step with the store: queries, lines as they come into sight, and counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.worklist_values import Sort, WorklistLine, WorklistQuery
from chartlight.translation import tr
from chartlight_app.session import DeskSession
from chartlight_app.settings import DeskSettings
from chartlight_app.workers import Job, Worker
from chartlight_app.worklist import Worklist
from chartlight_app.worklist_model import STATES
from chartlight_app.worklist_session import Stepped, WorklistView

_COUNT_MS = 150
_LATER_MS = 300
_OPENING_MS = 800


class Listing(QObject):
    """Asks the database thread for what the worklist shows; only the newest question is answered."""

    opening = Signal(str)
    """What is going on while the store is opened, which takes long where it is brought up to date; "" at its end."""
    listed = Signal()
    """The notes of a query are on screen."""
    failed = Signal(object)

    def __init__(
        self, parent: QObject, *, worklist: Worklist, store: Worker, settings: DeskSettings, shown: Callable[[], int]
    ) -> None:
        """Make it.

        Args:
            parent: the desk.
            worklist: the widget.
            store: the database thread.
            settings: what the desk remembers.
            shown: gives the key of the note that is on screen or on its way there, or 0.
        """
        super().__init__(parent)
        self._worklist = worklist
        self._store = store
        self._settings = settings
        self._shown = shown
        self._listing: Job | None = None
        self._fetching: Job | None = None
        self._wanted: Sequence[int] = ()
        self._outdated: set[int] = set()
        self._opened = False
        # Decisions come faster than anybody reads counts, and slices of a long load many times a second.
        self._counting = self._timer(_COUNT_MS, self._count)
        self._later = self._timer(_LATER_MS, self.refresh)
        self._patience = self._timer(_OPENING_MS, lambda: self.opening.emit(tr("Opening the worklist…")))
        bar = worklist.bar
        bar.set_me(settings.coder)
        sort, falling = settings.worklist_order
        bar.set_order(sort, falling=falling)
        bar.query_changed.connect(self._ask)
        worklist.model.lines_wanted.connect(self._fetch)
        worklist.note_chosen.connect(self._left_note)

    def open(self) -> None:
        """Ask for the first time; the store is opened for it."""
        self._patience.start()
        self.refresh()

    def refresh(self) -> None:
        """Ask anew for what the coder wants to see."""
        self._list(self._worklist.query)

    def add(self, notes: Sequence[NoteSummary]) -> None:
        """Notes were loaded: show them below the others, where they belong there."""
        query = self._worklist.query
        in_order = query.sort is Sort.LOADED and not query.falling
        if in_order and not query.words.strip() and not query.assignee:
            self._worklist.add_notes([note for note in notes if not query.states or note.state in query.states])
            self._counting.start()
        elif notes:
            self._later.start()

    def update(self, note: NoteSummary) -> None:
        """Show what became of a note."""
        before = self._worklist.model.state_of(note.key)
        self._worklist.update_note(note)
        if before is None and note.state in self._worklist.query.states:
            self._later.start()  # it belongs into the list again
        elif before is not note.state:
            self._noticed([note.key], note.state)

    def take_step(self, step: Stepped) -> None:
        """Show what became of the notes of a step."""
        for line in step.lines:
            self.update(line.summary)
        rest = step.keys[len(step.lines) :]
        if rest:
            self.refresh()
        self._counting.start()

    def draw_line(self, boundary: float | None) -> None:
        """Count by another boundary."""
        self._store.submit(
            partial(DeskSession.draw_line, boundary=boundary), on_result=self._line_drawn, on_error=self.failed.emit
        )

    def use_coder(self, name: str) -> None:
        """Another coder sits at the desk."""
        self._worklist.bar.set_me(name)
        self.refresh()

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _line_drawn(self, _nothing: object) -> None:
        if self._worklist.query.sort is Sort.OPEN:
            self.refresh()
        else:
            self._worklist.model.outdate_lines()

    def _ask(self, query: WorklistQuery) -> None:
        self._settings.worklist_order = query.sort, query.falling
        self._list(query)

    def _list(self, query: WorklistQuery) -> None:
        if self._listing is not None:
            self._listing.cancel()
        current = self._shown() or None
        self._listing = self._store.submit(
            partial(DeskSession.view, query=query, current=current), on_result=self._show, on_error=self._not_listed
        )

    def _show(self, view: WorklistView) -> None:
        self._listing = None
        self._outdated.clear()
        current = self._shown() or None
        self._worklist.set_counts(view.counts)
        self._worklist.set_listed(view.listed, view.lines, current=current)
        self._end_opening()
        self.listed.emit()

    def _not_listed(self, error: Exception) -> None:
        self._listing = None
        self._end_opening()
        self.failed.emit(error)

    def _end_opening(self) -> None:
        if not self._opened:
            self._opened = True
            self._patience.stop()
            self.opening.emit("")

    def _fetch(self, keys: Sequence[int]) -> None:
        self._wanted = keys
        if self._fetching is None and keys:
            self._wanted = ()
            words = self._worklist.query.words
            self._fetching = self._store.submit(
                partial(DeskSession.lines, keys=keys, words=words), on_result=self._fetched, on_error=self._not_fetched
            )

    def _fetched(self, lines: Sequence[WorklistLine]) -> None:
        self._fetching = None
        self._worklist.model.set_lines(lines)
        # While they came, the coder may have scrolled on.
        self._fetch([key for key in self._wanted if self._worklist.model.is_missing(key)])

    def _not_fetched(self, error: Exception) -> None:
        self._fetching = None
        self.failed.emit(error)

    def _noticed(self, keys: Sequence[int], state: NoteState) -> None:
        """Under a filter by state, a note that left it goes as soon as the coder has left the note."""
        self._counting.start()
        if self._worklist.query.states and state not in self._worklist.query.states:
            self._outdated.update(keys)
            self._left_note(self._shown())

    def _left_note(self, now: int) -> None:
        for key in [key for key in self._outdated if key != now]:
            self._outdated.discard(key)
            state = self._worklist.model.state_of(key)
            if state is not None and state not in (self._worklist.query.states or STATES):
                self._worklist.model.remove(key)
                self._counting.start()

    def _count(self) -> None:
        self._store.submit(DeskSession.counts, on_result=self._worklist.set_counts, on_error=self.failed.emit)
