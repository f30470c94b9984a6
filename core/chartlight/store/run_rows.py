"""Runs, their suggestions and the evidence, in and out of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, insert, select
from sqlalchemy.orm import Session

from chartlight.store.decision_records import Decision
from chartlight.store.note_records import Run
from chartlight.store.schema import EvidenceRow, RunRow, SuggestionRow
from chartlight.types import NOT_THE_PATIENTS, Assertion, CodingResult, EvidenceSpan, Kind, Source, Suggestion


def save(
    session: Session,
    note_key: int,
    result: CodingResult,
    *,
    settings: Mapping[str, object],
    device: str,
    seconds: float,
) -> Run:
    """Store one run of a note; see `Repository.save_result`."""
    finished_at = datetime.now(UTC)
    row = RunRow(
        note_key=note_key,
        kind=result.kind.value,
        pack_hash=result.pack_hash,
        settings=dict(settings),
        device=device,
        started_at=finished_at - timedelta(seconds=seconds),
        finished_at=finished_at,
        seconds=seconds,
        specialties=result.specialties,
        sections=result.sections,
        suggestion_count=len(result.suggestions),
        suggested_count=sum(each.suggested and each.assertion not in NOT_THE_PATIENTS for each in result.suggestions),
    )
    session.add(row)
    session.flush()
    _insert_suggestions(session, row.id, result.suggestions)
    return _run(row)


def _insert_suggestions(session: Session, run_id: int, suggestions: Sequence[Suggestion]) -> None:
    if not suggestions:
        return
    rows = [_suggestion_values(run_id, rank, suggestion) for rank, suggestion in enumerate(suggestions)]
    returning = insert(SuggestionRow).returning(SuggestionRow.id, sort_by_parameter_order=True)
    ids = session.execute(returning, rows).scalars().all()
    spans = [
        {"suggestion_id": owner, **values}
        for owner, suggestion in zip(ids, suggestions, strict=True)
        for values in span_values(suggestion.evidence)
    ]
    if spans:
        session.execute(insert(EvidenceRow), spans)


def _suggestion_values(run_id: int, rank: int, suggestion: Suggestion) -> dict[str, object]:
    return {
        "run_id": run_id,
        "rank": rank,
        "code": suggestion.code,
        "score": suggestion.score,
        "suggested": suggestion.suggested,
        "sources": ",".join(source.value for source in suggestion.sources),
        "attention": suggestion.attention,
        "assertion": suggestion.assertion.value,
    }


def span_values(spans: Iterable[EvidenceSpan]) -> list[dict[str, object]]:
    """Column values of evidence spans, in rank order, without their owner."""
    return [
        {
            "rank": rank,
            "start": span.start,
            "end": span.end,
            "weight": span.weight,
            "source": span.source.value,
        }
        for rank, span in enumerate(spans)
    ]


def span_of(row: Any) -> EvidenceSpan:
    """The evidence span of a row of either span table."""
    return EvidenceSpan(start=row.start, end=row.end, weight=row.weight, source=Source(row.source))


def latest(session: Session, note_key: int, kind: Kind) -> Run | None:
    """The newest run of a note, or None."""
    query = select(RunRow).where(RunRow.kind == kind.value, RunRow.note_key == note_key)
    row = session.scalars(query.order_by(RunRow.id.desc()).limit(1)).one_or_none()
    return None if row is None else _run(row)


def latest_with(session: Session, note_key: int, code: str) -> int | None:
    """The newest run of a note, of any kind, that has the code; None where none has."""
    has_code = exists().where(SuggestionRow.run_id == RunRow.id, SuggestionRow.code == code)
    query = select(RunRow.id).where(RunRow.note_key == note_key, has_code)
    return session.scalars(query.order_by(RunRow.id.desc()).limit(1)).one_or_none()


def suggestions(session: Session, run_id: int) -> list[Suggestion]:
    """All suggestions of a run by rank, with evidence and attention."""
    return _with_evidence(session, SuggestionRow.run_id == run_id)


def seen_by(session: Session, decisions: Iterable[Decision]) -> dict[str, Suggestion]:
    """What the runs that decisions were made on say of their codes; codes that no run has are left out."""
    codes: dict[int, list[str]] = {}
    for decision in decisions:
        if decision.run_id is not None:
            codes.setdefault(decision.run_id, []).append(decision.code)
    return {
        found.code: found
        for run_id, wanted in codes.items()
        for found in _with_evidence(session, SuggestionRow.run_id == run_id, SuggestionRow.code.in_(wanted))
    }


def _with_evidence(session: Session, *wanted: ColumnElement[bool]) -> list[Suggestion]:
    rows = session.scalars(select(SuggestionRow).where(*wanted).order_by(SuggestionRow.rank)).all()
    spans: dict[int, list[EvidenceSpan]] = {row.id: [] for row in rows}
    query = select(EvidenceRow).where(EvidenceRow.suggestion_id.in_(spans))
    for span in session.scalars(query.order_by(EvidenceRow.suggestion_id, EvidenceRow.rank)):
        spans[span.suggestion_id].append(span_of(span))
    return [_suggestion(row, tuple(spans[row.id])) for row in rows]


def _suggestion(row: SuggestionRow, evidence: tuple[EvidenceSpan, ...]) -> Suggestion:
    return Suggestion(
        code=row.code,
        score=row.score,
        suggested=row.suggested,
        sources=tuple(Source(name) for name in row.sources.split(",") if name),
        evidence=evidence,
        attention=row.attention,
        assertion=Assertion(row.assertion),
    )


def _run(row: RunRow) -> Run:
    return Run(
        id=row.id,
        note_key=row.note_key,
        kind=Kind(row.kind),
        pack_hash=row.pack_hash,
        settings=dict(row.settings),
        device=row.device,
        started_at=row.started_at,
        finished_at=row.finished_at,
        seconds=row.seconds,
        suggestion_count=row.suggestion_count,
        suggested_count=row.suggested_count,
        specialties=row.specialties,
        sections=row.sections,
    )
