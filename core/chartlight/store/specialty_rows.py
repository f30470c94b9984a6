"""The specialty that a coder gives a note, in and out of its table."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from chartlight.store.schema import NoteSpecialtyRow, RunRow
from chartlight.types import Kind


def set_own(session: Session, note_key: int, name: str | None, *, coder: str) -> None:
    """Say what the specialty of a note is; None goes back to what the model suggests."""
    row = {"note_key": note_key, "name": name, "coder": coder, "set_at": datetime.now(UTC)}
    session.execute(insert(NoteSpecialtyRow).values(**row))


def own(session: Session, note_key: int) -> str | None:
    """What a coder has said last, or None."""
    query = select(NoteSpecialtyRow.name).where(NoteSpecialtyRow.note_key == note_key)
    return session.scalars(query.order_by(NoteSpecialtyRow.id.desc()).limit(1)).one_or_none()


def shown(session: Session, note_key: int) -> str | None:
    """The specialty that the worklist shows: the coder's own, or else the likeliest that the model suggests."""
    chosen = own(session, note_key)
    if chosen is not None:
        return chosen
    query = select(RunRow.specialties).where(RunRow.kind == Kind.DIAGNOSES.value, RunRow.note_key == note_key)
    specialties = session.scalars(query.order_by(RunRow.id.desc()).limit(1)).one_or_none() or ()
    return next((one.name for one in specialties if one.suggested), None)
