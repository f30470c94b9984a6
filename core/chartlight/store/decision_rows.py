"""The append-only decision log, in and out of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from chartlight.store.decision_records import Action, Change, Decision, NewDecision, Poa
from chartlight.store.decision_records import Sequence as CodeSequence
from chartlight.store.note_rows import current_states, in_layer
from chartlight.store.run_rows import span_of, span_values
from chartlight.store.schema import DecisionEvidenceRow, DecisionRow
from chartlight.types import EvidenceSpan, State

_ROWS_AT_A_TIME = 20
_STORED_AS = {Action.REPLACE: Action.REJECT, Action.HOLD: Action.REJECT}


def append(session: Session, decision: NewDecision) -> Decision:
    """Write one record; see `Repository.append_decision`."""
    row = DecisionRow(
        note_key=decision.note_key,
        code=decision.code,
        action=_STORED_AS.get(decision.action, decision.action).value,
        state=decision.state.value,
        coder=decision.coder,
        decided_at=datetime.now(UTC),
        reason=decision.reason,
        run_id=decision.run_id,
        target_id=decision.target_id,
        in_effect_id=decision.in_effect_id,
        place=decision.place,
        **_details(decision),
        kind=decision.action.value if decision.action in _STORED_AS else None,
        other_code=decision.other_code,
        step_id=decision.step_id,
        round_id=decision.round_id,
        settles_id=decision.settles_id,
    )
    session.add(row)
    session.flush()
    spans = [{"decision_id": row.id, **values} for values in span_values(decision.evidence)]
    if spans:
        session.execute(insert(DecisionEvidenceRow), spans)
    return _decision(row, decision.evidence)


def _details(decision: NewDecision) -> dict[str, object]:
    return {
        "change": decision.change and decision.change.value,
        "basis_id": decision.basis_id,
        "sequence": ",".join(decision.sequence.codes) if decision.sequence else None,
        "principal": decision.sequence.has_principal if decision.sequence else None,
        "poa": decision.poa and decision.poa.value,
        "own_evidence": decision.own_evidence or None,
        "finding": decision.finding,
        "finding_reason": decision.finding_reason,
    }


def newest_first(
    session: Session,
    *,
    coder: str | None = None,
    note_key: int | None = None,
    code: str | None = None,
    round_id: int | None = None,
) -> Iterator[Decision]:
    """The records of a coder, a note or a code, newest first, read only as far as they are asked for."""
    query = select(DecisionRow).where(in_layer(round_id)).order_by(DecisionRow.id.desc())
    if coder is not None:
        query = query.where(DecisionRow.coder == coder)
    if note_key is not None:
        query = query.where(DecisionRow.note_key == note_key)
    if code is not None:
        query = query.where(DecisionRow.code == code)
    for rows in session.scalars(query.execution_options(yield_per=_ROWS_AT_A_TIME)).partitions():
        yield from _decisions(session, rows)


def get(session: Session, decision_id: int) -> Decision:
    """One record."""
    [decision] = _decisions(session, [session.get_one(DecisionRow, decision_id)])
    return decision


def in_effect(
    session: Session, note_key: int, code: str | None = None, *, round_id: int | None = None
) -> dict[str, Decision]:
    """The decision that holds for each decided code of a note, by place; or for one code only."""
    current = current_states(note_key, round_id)
    holding = select(func.coalesce(DecisionRow.in_effect_id, DecisionRow.id)).join(
        current, current.c.id == DecisionRow.id
    )
    holding = holding.where(DecisionRow.state != State.OPEN.value)
    if code is not None:
        holding = holding.where(DecisionRow.code == code)
    rows = session.scalars(select(DecisionRow).where(DecisionRow.id.in_(holding))).all()
    decisions = sorted(_decisions(session, rows), key=lambda each: (each.place, each.id))
    return {decision.code: decision for decision in decisions}


def sequence(session: Session, note_key: int, *, round_id: int | None = None) -> CodeSequence:
    """The order that holds for the accepted codes of a note: the one given last and not undone."""
    settled: set[int] = set()
    given_orders = DecisionRow.note_key == note_key, DecisionRow.sequence.is_not(None), in_layer(round_id)
    query = select(DecisionRow).where(*given_orders)
    for row in session.scalars(query.order_by(DecisionRow.id.desc())):
        given = row.id if row.target_id is None else row.target_id
        if given not in settled and row.action != Action.UNDO.value:
            return _order(row) or CodeSequence()
        settled.add(given)
    return CodeSequence()


def next_id(session: Session) -> int:
    """The number of the next record; records are never deleted."""
    return (session.scalar(select(func.max(DecisionRow.id))) or 0) + 1


def of_step(session: Session, decision: Decision) -> list[Decision]:
    """The decisions that were made by one key together with this one, in their order; itself where it was alone."""
    if decision.step_id is None:
        return [decision]
    rows = session.scalars(select(DecisionRow).where(DecisionRow.step_id == decision.step_id).order_by(DecisionRow.id))
    return [each for each in _decisions(session, rows.all()) if each.target_id is None]


def held_codes(session: Session, note_key: int, *, round_id: int | None = None) -> set[str]:
    """The open codes of a note that are set aside."""
    current = current_states(note_key, round_id)
    newest = select(DecisionRow.code, func.coalesce(DecisionRow.in_effect_id, DecisionRow.id).label("holding"))
    newest_open = newest.join(current, current.c.id == DecisionRow.id).where(DecisionRow.state == State.OPEN.value)
    open_codes = newest_open.subquery("open_codes")
    query = select(open_codes.c.code).join(DecisionRow, DecisionRow.id == open_codes.c.holding)
    return set(session.scalars(query.where(DecisionRow.kind == Action.HOLD.value)))


def keys_with_accepted(session: Session) -> list[int]:
    """The notes that have an accepted code, in the order they were added."""
    current = current_states()
    query = select(current.c.note_key).where(current.c.state == State.ACCEPTED.value).distinct()
    return sorted(session.scalars(query))


def _decisions(session: Session, rows: Sequence[DecisionRow]) -> list[Decision]:
    spans = _evidence(session, [row.id for row in rows])
    return [_decision(row, spans.get(row.id, ())) for row in rows]


def _evidence(session: Session, ids: Iterable[int]) -> dict[int, tuple[EvidenceSpan, ...]]:
    spans: dict[int, tuple[EvidenceSpan, ...]] = {}
    query = select(DecisionEvidenceRow).where(DecisionEvidenceRow.decision_id.in_(list(ids)))
    for row in session.scalars(query.order_by(DecisionEvidenceRow.decision_id, DecisionEvidenceRow.rank)):
        spans[row.decision_id] = (*spans.get(row.decision_id, ()), span_of(row))
    return spans


def _order(row: DecisionRow) -> CodeSequence | None:
    if row.sequence is None:
        return None
    return CodeSequence(tuple(row.sequence.split(",")), has_principal=bool(row.principal))


def _decision(row: DecisionRow, evidence: tuple[EvidenceSpan, ...]) -> Decision:
    action = Action(row.kind or row.action)
    itself = None if row.state == State.OPEN.value and action is not Action.HOLD else row.id
    return Decision(
        id=row.id,
        note_key=row.note_key,
        code=row.code,
        action=action,
        state=State(row.state),
        coder=row.coder,
        decided_at=row.decided_at,
        reason=row.reason,
        run_id=row.run_id,
        target_id=row.target_id,
        in_effect_id=itself if row.in_effect_id is None else row.in_effect_id,
        place=row.id if row.place is None else row.place,
        evidence=evidence,
        change=None if row.change is None else Change(row.change),
        basis_id=row.basis_id,
        sequence=_order(row),
        poa=None if row.poa is None else Poa(row.poa),
        # Before the coder could take words away, words of the coder were always some.
        own_evidence=bool(row.own_evidence) or bool(evidence),
        finding=row.finding,
        finding_reason=row.finding_reason,
        other_code=row.other_code,
        step_id=row.step_id,
        round_id=row.round_id,
        settles_id=row.settles_id,
    )
