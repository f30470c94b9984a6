"""Reads the review log page by page, in the order it was written."""

from __future__ import annotations

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from chartlight.store.decision_records import Action
from chartlight.store.log_records import LoggedDecision, LoggedStep
from chartlight.store.schema import DecisionRow, NoteEventRow, RunRow, SuggestionRow
from chartlight.types import State


def decisions(session: Session, *, after: int, limit: int) -> list[LoggedDecision]:
    """The first `limit` records with higher numbers than `after`."""
    row, said = DecisionRow, SuggestionRow
    query = (
        select(
            row.id,
            row.note_key,
            row.code,
            func.coalesce(row.kind, row.action),
            row.state,
            row.coder,
            row.decided_at,
            row.target_id,
            row.in_effect_id,
            row.basis_id,
            row.change.is_not(None),
            said.score,
            RunRow.pack_hash,
            row.other_code,
        )
        .outerjoin(said, and_(said.run_id == row.run_id, said.code == row.code))
        .outerjoin(RunRow, RunRow.id == said.run_id)
        # What a second review holds beside the decisions in effect is told by its agreement, not here.
        .where(row.id > after, row.round_id.is_(None))
        .order_by(row.id)
        .limit(limit)
    )
    return [
        LoggedDecision(number, note, code, Action(action), State(state), *rest)
        for number, note, code, action, state, *rest in session.execute(query)
    ]


def steps(session: Session, *, after: int, limit: int) -> list[LoggedStep]:
    """The first `limit` records about one note's state with higher numbers than `after`."""
    row = NoteEventRow
    alone = select(row.batch).group_by(row.batch).having(func.count() == 1)
    query = select(row.id, row.note_key, row.coder, row.done_at).where(
        row.id > after, row.subject == "state", row.batch.in_(alone)
    )
    return [LoggedStep(*found) for found in session.execute(query.order_by(row.id).limit(limit))]
