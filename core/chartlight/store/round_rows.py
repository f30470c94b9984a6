"""Second reviews, in and out of their append-only table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from chartlight.store.round_values import ReviewRound, RoundMode, RoundStep
from chartlight.store.schema import RoundEventRow


def begin(session: Session, *, note_key: int, coder: str, mode: RoundMode) -> ReviewRound:
    """Write that a second review has begun."""
    row = RoundEventRow(note_key=note_key, coder=coder, mode=mode.value, step=RoundStep.BEGIN.value)
    row.done_at = datetime.now(UTC)
    session.add(row)
    session.flush()
    return _begun(row)


def append(session: Session, found: ReviewRound, step: RoundStep) -> None:
    """Write that a second review is finished, or goes on again."""
    row = RoundEventRow(note_key=found.note_key, coder=found.coder, mode=found.mode.value, step=step.value)
    row.round_id, row.done_at = found.id, datetime.now(UTC)
    session.add(row)
    session.flush()


def rounds(session: Session, note_key: int | None = None, *, coder: str | None = None) -> list[ReviewRound]:
    """The second reviews of a note, by a coder, or all, in the order they were begun."""
    query = select(RoundEventRow).order_by(RoundEventRow.id)
    if note_key is not None:
        query = query.where(RoundEventRow.note_key == note_key)
    if coder is not None:
        query = query.where(RoundEventRow.coder == coder)
    found: dict[int, ReviewRound] = {}
    for row in session.scalars(query):
        if row.round_id is None:
            found[row.id] = _begun(row)
        else:
            finished_at = row.done_at if row.step == RoundStep.FINISH.value else None
            found[row.round_id] = replace(found[row.round_id], finished_at=finished_at)
    return list(found.values())


def _begun(row: RoundEventRow) -> ReviewRound:
    return ReviewRound(row.id, row.note_key, row.coder, RoundMode(row.mode), row.done_at)
