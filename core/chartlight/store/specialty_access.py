"""What the rest of Chartlight asks of the specialties that coders give notes; `Repository` has all of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from chartlight.store import specialty_rows, worklist_rows
from chartlight.store.database import Database
from chartlight.store.decision_records import Action
from chartlight.store.worklist_values import NoteAction, SpecialtyEvent


class SpecialtyAccess:
    """The part of the repository that keeps what coders say of the specialties of notes."""

    _database: Database

    def append_specialty(
        self,
        note_key: int,
        name: str | None,
        *,
        coder: str,
        action: NoteAction | Action = NoteAction.SPECIALTY,
        target_id: int | None = None,
    ) -> None:
        """Write what the specialty of a note is; `chartlight.review.specialty_actions` decides what goes in.

        Args:
            note_key: the note.
            name: the specialty; None goes back to what the model suggests.
            coder: who says so.
            action: whether it is a step, or takes one back or again.
            target_id: the step that is taken back or again.
        """
        with self._database.writing() as session:
            specialty_rows.append(session, note_key, name, coder=coder, action=action, target_id=target_id)
            worklist_rows.refresh(session, note_key)

    def own_specialty(self, note_key: int) -> str | None:
        """What a coder has said last of a note, or None."""
        with self._database.reading() as session:
            return specialty_rows.own(session, note_key)

    def suggested_specialty(self, note_key: int) -> str | None:
        """The specialty that the model finds likeliest, where it suggests one."""
        with self._database.reading() as session:
            return specialty_rows.suggested(session, note_key)

    @contextmanager
    def specialty_log(
        self, *, coder: str | None = None, note_key: int | None = None
    ) -> Iterator[Iterator[SpecialtyEvent]]:
        """What coders said of specialties, newest first, limited as asked; read only as far as asked."""
        with self._database.reading() as session:
            yield specialty_rows.newest_first(session, coder=coder, note_key=note_key)
