"""Trials, in and out of their append-only tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from chartlight.store.schema import (
    DecisionRow,
    SuggestionRow,
    TrialNoteRow,
    TrialRecordRow,
    TrialRow,
    TrialStepRow,
    WorklistRow,
)
from chartlight.store.trial_values import (
    Allocation,
    Arm,
    NewTrialRecord,
    Phase,
    RecordKind,
    Trial,
    TrialDesign,
    TrialNote,
    TrialRecord,
    TrialState,
    TrialStep,
)
from chartlight.types import NOT_THE_PATIENTS

_STATES = {
    TrialStep.PAUSE.value: TrialState.PAUSED,
    TrialStep.RESUME.value: TrialState.RUNNING,
    TrialStep.END.value: TrialState.ENDED,
}


def start(
    session: Session,
    allocated: Sequence[Allocation],
    *,
    name: str,
    design: TrialDesign,
    coders: Sequence[str],
    seed: int,
    by: str,
) -> Trial:
    """Write that a trial has begun, with its allocation."""
    row = TrialRow(name=name, design=design.value, coders=list(coders), seed=seed, started_by=by)
    row.started_at = datetime.now(UTC)
    session.add(row)
    session.flush()
    rows = [
        {
            "trial_id": row.id,
            "note_key": each.note_key,
            "coder": each.coder,
            "arm": each.arm.value,
            "stratum": each.stratum,
            "block": each.block,
        }
        for each in allocated
    ]
    session.execute(insert(TrialNoteRow), rows)
    return _trial(row)


def append_step(session: Session, trial_id: int, step: TrialStep, coder: str) -> None:
    """Write that a trial was paused, resumed or ended."""
    session.add(TrialStepRow(trial_id=trial_id, step=step.value, coder=coder, done_at=datetime.now(UTC)))
    session.flush()


def trials(session: Session) -> list[Trial]:
    """Every trial, in the order they were started."""
    found = {row.id: _trial(row) for row in session.scalars(select(TrialRow).order_by(TrialRow.id))}
    for step in session.scalars(select(TrialStepRow).order_by(TrialStepRow.id)) if found else ():
        ended_at = step.done_at if step.step == TrialStep.END.value else None
        found[step.trial_id] = replace(found[step.trial_id], state=_STATES[step.step], ended_at=ended_at)
    return list(found.values())


def notes(session: Session, trial_id: int, *, note_key: int | None, coder: str | None) -> list[TrialNote]:
    """The notes of a trial, limited as asked."""
    query = select(TrialNoteRow).where(TrialNoteRow.trial_id == trial_id).order_by(TrialNoteRow.id)
    if note_key is not None:
        query = query.where(TrialNoteRow.note_key == note_key)
    if coder is not None:
        query = query.where(TrialNoteRow.coder == coder)
    return [
        TrialNote(row.id, row.trial_id, Allocation(row.note_key, row.coder, Arm(row.arm), row.stratum, row.block))
        for row in session.scalars(query)
    ]


def append_record(session: Session, said: NewTrialRecord) -> None:
    """Write one record."""
    row = TrialRecordRow(trial_note_id=said.trial_note_id, kind=said.kind.value, phase=said.phase.value)
    row.seconds, row.decisions, row.codes = said.seconds, said.decisions, list(said.codes)
    row.run_id, row.round_id, row.done_at = said.run_id, said.round_id, datetime.now(UTC)
    session.add(row)
    session.flush()


def records(session: Session, *, trial_id: int, trial_note_id: int | None) -> dict[int, list[TrialRecord]]:
    """The records of a trial by the number of their allocation, in their order."""
    query = select(TrialRecordRow).order_by(TrialRecordRow.id)
    if trial_note_id is not None:
        query = query.where(TrialRecordRow.trial_note_id == trial_note_id)
    else:
        query = query.join(TrialNoteRow).where(TrialNoteRow.trial_id == trial_id)
    found: dict[int, list[TrialRecord]] = {}
    for row in session.scalars(query):
        found.setdefault(row.trial_note_id, []).append(TrialRecord(row.id, row.done_at, _said(row)))
    return found


def decisions_made(session: Session, note_key: int, *, coder: str, round_id: int | None) -> int:
    """How many records of the decision log a coder has made on a note, in a second review or outside."""
    layer = DecisionRow.round_id.is_(None) if round_id is None else DecisionRow.round_id == round_id
    query = select(func.count()).where(DecisionRow.note_key == note_key, DecisionRow.coder == coder, layer)
    return session.execute(query).scalar_one()


def suggested(session: Session, run_id: int) -> frozenset[str]:
    """The codes of a run above the model's own line, less what is not the patient's."""
    query = select(SuggestionRow.code).where(
        SuggestionRow.run_id == run_id,
        SuggestionRow.suggested,
        SuggestionRow.assertion.not_in(sorted(NOT_THE_PATIENTS)),
    )
    return frozenset(session.scalars(query))


def opened(session: Session, trial_id: int, *, coder: str) -> set[int]:
    """The notes of a trial that a coder has opened."""
    query = (
        select(TrialNoteRow.note_key)
        .join(TrialRecordRow, TrialRecordRow.trial_note_id == TrialNoteRow.id)
        .where(TrialNoteRow.trial_id == trial_id, TrialNoteRow.coder == coder)
        .where(TrialRecordRow.kind == RecordKind.OPEN.value)
    )
    return set(session.scalars(query))


def specialties(session: Session, trial_id: int, *, coder: str) -> dict[str, int]:
    """How many of a coder's notes of a trial have each specialty."""
    query = (
        select(WorklistRow.specialty, func.count())
        .join(TrialNoteRow, TrialNoteRow.note_key == WorklistRow.note_key)
        .where(TrialNoteRow.trial_id == trial_id, TrialNoteRow.coder == coder, WorklistRow.specialty.is_not(None))
        .group_by(WorklistRow.specialty)
    )
    return {name: number for name, number in session.execute(query).all() if name}


def _trial(row: TrialRow) -> Trial:
    coders = tuple(row.coders)
    return Trial(row.id, row.name, TrialDesign(row.design), coders, row.seed, row.started_by, row.started_at)


def _said(row: TrialRecordRow) -> NewTrialRecord:
    return NewTrialRecord(
        trial_note_id=row.trial_note_id,
        kind=RecordKind(row.kind),
        phase=Phase(row.phase),
        seconds=row.seconds,
        decisions=row.decisions,
        codes=tuple(row.codes),
        run_id=row.run_id,
        round_id=row.round_id,
    )
