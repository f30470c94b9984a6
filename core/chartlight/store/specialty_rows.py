"""The specialty that a coder gives a note, in and out of its table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from chartlight.store.decision_records import Action
from chartlight.store.schema import NoteSpecialtyRow, RunRow
from chartlight.store.worklist_values import NoteAction, SpecialtyEvent
from chartlight.types import Kind

_ROWS_AT_A_TIME = 20
_UNDOING = (Action.UNDO.value, Action.REDO.value)


def append(
    session: Session,
    note_key: int,
    name: str | None,
    *,
    coder: str,
    action: NoteAction | Action = NoteAction.SPECIALTY,
    target_id: int | None = None,
) -> None:
    """Write what the specialty of a note is from now on; None goes back to what the model suggests."""
    row = {"note_key": note_key, "name": name, "coder": coder, "set_at": datetime.now(UTC)}
    session.execute(insert(NoteSpecialtyRow).values(**row, action=action.value, target_id=target_id))


def newest_first(
    session: Session, *, coder: str | None = None, note_key: int | None = None
) -> Iterator[SpecialtyEvent]:
    """The records of a coder or a note, newest first, read only as far as they are asked for."""
    query = select(NoteSpecialtyRow).order_by(NoteSpecialtyRow.id.desc())
    if coder is not None:
        query = query.where(NoteSpecialtyRow.coder == coder)
    if note_key is not None:
        query = query.where(NoteSpecialtyRow.note_key == note_key)
    for rows in session.scalars(query.execution_options(yield_per=_ROWS_AT_A_TIME)).partitions():
        yield from map(_event, rows)


def own(session: Session, note_key: int) -> str | None:
    """What a coder has said last, or None."""
    query = select(NoteSpecialtyRow.name).where(NoteSpecialtyRow.note_key == note_key)
    return session.scalars(query.order_by(NoteSpecialtyRow.id.desc()).limit(1)).one_or_none()


def shown(session: Session, note_key: int) -> str | None:
    """The specialty that the worklist shows: the coder's own, or else the likeliest that the model suggests."""
    return own(session, note_key) or suggested(session, note_key)


def suggested(session: Session, note_key: int) -> str | None:
    """The likeliest that the model suggests, or None."""
    query = select(RunRow.specialties).where(RunRow.kind == Kind.DIAGNOSES.value, RunRow.note_key == note_key)
    specialties = session.scalars(query.order_by(RunRow.id.desc()).limit(1)).one_or_none() or ()
    return next((one.name for one in specialties if one.suggested), None)


def _event(row: NoteSpecialtyRow) -> SpecialtyEvent:
    return SpecialtyEvent(
        id=row.id,
        note_key=row.note_key,
        action=Action(row.action) if row.action in _UNDOING else NoteAction(row.action),
        name=row.name,
        coder=row.coder,
        set_at=row.set_at,
        target_id=row.target_id,
    )
