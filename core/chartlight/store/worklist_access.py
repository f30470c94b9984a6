"""What the rest of Chartlight asks of the worklist; `Repository` has all of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

from chartlight.store import note_event_rows, worklist_rows
from chartlight.store.database import Database
from chartlight.store.note_event_rows import NewNoteEvent
from chartlight.store.worklist_values import (
    ListedNotes,
    NoteEvent,
    NoteStatus,
    SeenNote,
    WorklistCounts,
    WorklistLine,
    WorklistQuery,
)


class WorklistAccess:
    """The half of the repository that lists, searches and marks whole notes."""

    _database: Database

    def listed(
        self, query: WorklistQuery, *, boundary: float | None = None, seen: Mapping[int, SeenNote] | None = None
    ) -> ListedNotes:
        """The notes of a query in its order, without their lines.

        Args:
            query: which notes, in which order.
            boundary: least score of a suggested code, for the order by open ones; the model's decision where None.
            seen: notes that look otherwise to the coder, by key.
        """
        with self._database.reading() as session:
            return worklist_rows.listed(session, query, boundary, seen or {})

    def lines(self, keys: Sequence[int], *, words: str = "", boundary: float | None = None) -> list[WorklistLine]:
        """The lines of some notes, in the order of their keys; with words around what was searched for."""
        with self._database.reading() as session:
            return worklist_rows.lines(session, keys, words=words, boundary=boundary)

    def counts(self) -> WorklistCounts:
        """How many notes there are, by state and by coder."""
        with self._database.reading() as session:
            return worklist_rows.counts(session)

    def coders(self) -> list[str]:
        """Everybody who has decided or has notes assigned, by name."""
        with self._database.reading() as session:
            return worklist_rows.coders(session)

    def unread_keys(self, among: Collection[int] | None = None) -> list[int]:
        """The notes that no model has read, of these or of all, in the order they were added."""
        with self._database.reading() as session:
            return worklist_rows.unread(session, among)

    def existing_keys(self, keys: Collection[int]) -> list[int]:
        """Those of the keys that belong to a note, in the order they were added."""
        with self._database.reading() as session:
            return worklist_rows.existing(session, keys)

    def note_status(self, note_key: int) -> NoteStatus:
        """What a coder has set for a note as a whole."""
        with self._database.reading() as session:
            return note_event_rows.status(session, note_key)

    def note_statuses(self, keys: Collection[int]) -> dict[int, NoteStatus]:
        """The same for some notes; those that nothing was done with are left out."""
        with self._database.reading() as session:
            return note_event_rows.statuses(session, keys)

    def append_note_events(self, events: Sequence[NewNoteEvent]) -> None:
        """Write the records of one step; `chartlight.review.note_actions` decides what goes in."""
        with self._database.writing() as session:
            note_event_rows.append(session, events)
            if all(event.subject == "assignee" for event in events):
                worklist_rows.assign(session, {event.note_key: event.status.assignee for event in events})
            else:
                for event in events:
                    worklist_rows.refresh(session, event.note_key)

    @contextmanager
    def note_log(self, *, coder: str) -> Iterator[Iterator[NoteEvent]]:
        """What a coder did with whole notes, newest first, one record for each step; read only as far as asked."""
        with self._database.reading() as session:
            yield note_event_rows.newest_first(session, coder=coder)

    def note_step(self, batch: int) -> list[NoteEvent]:
        """The records of one step."""
        with self._database.reading() as session:
            return note_event_rows.of_batch(session, batch)

    def note_events_about(self, batch: int, subject: str) -> dict[int, list[NoteEvent]]:
        """For each note of a step all records on "state" or "assignee", newest first."""
        with self._database.reading() as session:
            return note_event_rows.about(session, batch, subject)
