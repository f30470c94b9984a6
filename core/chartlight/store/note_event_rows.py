"""The append-only log of what was done with whole notes, in and out of its table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import Row, Table, func, insert, select
from sqlalchemy.orm import Session

from chartlight.store.decision_records import Action
from chartlight.store.note_records import NoteState
from chartlight.store.schema import NoteEventRow
from chartlight.store.worklist_rows import parts
from chartlight.store.worklist_values import NoteAction, NoteEvent, NoteStatus

# Rows, not mapped objects: a step may concern every note, and those would take several times as long.
_EVENTS = cast(Table, NoteEventRow.__table__)
_ROWS_AT_A_TIME = 20
_UNDOING = (Action.UNDO.value, Action.REDO.value)


@dataclass(frozen=True, slots=True)
class NewNoteEvent:
    """An event about to be recorded; `NoteEvent` explains the fields."""

    note_key: int
    action: NoteAction | Action
    subject: str
    status: NoteStatus
    coder: str
    target_id: int | None = None


def append(session: Session, events: Sequence[NewNoteEvent]) -> None:
    """Write the records of one step."""
    done_at = datetime.now(UTC)
    batch = 1 + (session.scalar(select(func.max(NoteEventRow.id))) or 0)
    rows = [
        {
            "note_key": event.note_key,
            "action": event.action.value,
            "subject": event.subject,
            "settled": event.status.settled.value if event.status.settled else None,
            "reason": event.status.reason,
            "assignee": event.status.assignee,
            "coder": event.coder,
            "done_at": done_at,
            "batch": batch,
            "target_id": event.target_id,
        }
        for event in events
    ]
    session.connection().execute(insert(_EVENTS), rows)


def status(session: Session, note_key: int) -> NoteStatus:
    """What holds for a note now."""
    query = select(_EVENTS).where(_EVENTS.c.note_key == note_key).order_by(_EVENTS.c.id.desc()).limit(1)
    row = session.execute(query).one_or_none()
    return NoteStatus() if row is None else _status(row)


def newest_first(session: Session, *, coder: str) -> Iterator[NoteEvent]:
    """The records of a coder, newest first, one for each step, read only as far as they are asked for."""
    first_of_step = _EVENTS.c.id == _EVENTS.c.batch
    query = select(_EVENTS).where(_EVENTS.c.coder == coder, first_of_step).order_by(_EVENTS.c.id.desc())
    for rows in session.execute(query.execution_options(yield_per=_ROWS_AT_A_TIME)).partitions():
        yield from map(_event, rows)


def of_batch(session: Session, batch: int) -> list[NoteEvent]:
    """The records of one step."""
    rows = session.execute(select(_EVENTS).where(_EVENTS.c.batch == batch).order_by(_EVENTS.c.id))
    return [_event(row) for row in rows]


def about(session: Session, batch: int, subject: str) -> dict[int, list[NoteEvent]]:
    """For each note of a step all records on one subject, newest first."""
    keys = select(NoteEventRow.note_key).where(NoteEventRow.batch == batch)
    wanted = select(_EVENTS).where(_EVENTS.c.note_key.in_(keys), _EVENTS.c.subject == subject)
    found: dict[int, list[NoteEvent]] = {}
    for row in session.execute(wanted.order_by(_EVENTS.c.id.desc())):
        found.setdefault(row.note_key, []).append(_event(row))
    return found


def statuses(session: Session, keys: Collection[int]) -> dict[int, NoteStatus]:
    """What holds for each of these notes; those that nothing was done with are left out."""
    found: dict[int, NoteStatus] = {}
    for part in parts(keys):
        newest = select(func.max(NoteEventRow.id)).where(NoteEventRow.note_key.in_(part))
        rows = session.execute(select(_EVENTS).where(_EVENTS.c.id.in_(newest.group_by(NoteEventRow.note_key))))
        found |= {row.note_key: _status(row) for row in rows}
    return found


def _status(row: Row[Any]) -> NoteStatus:
    settled = NoteState(row.settled) if row.settled else None
    return NoteStatus(settled=settled, reason=row.reason, assignee=row.assignee)


def _event(row: Row[Any]) -> NoteEvent:
    return NoteEvent(
        id=row.id,
        note_key=row.note_key,
        action=Action(row.action) if row.action in _UNDOING else NoteAction(row.action),
        subject=row.subject,
        status=_status(row),
        coder=row.coder,
        done_at=row.done_at,
        batch=row.batch,
        target_id=row.target_id,
    )
