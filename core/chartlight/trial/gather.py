"""Reads a trial from the store: what every coder has done, and how far everybody is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chartlight.store.repository import Repository
from chartlight.store.trial_values import Arm, Phase, RecordKind, Trial, TrialNote, TrialRecord
from chartlight.trial.values import PhaseWork, Progress, TrialCoding

Records = Sequence[TrialRecord]


def progress_of(repo: Repository, trial: Trial) -> tuple[Progress, ...]:
    """How far each coder is."""
    records = repo.trial_records(trial.id)
    notes = repo.trial_notes(trial.id)
    return tuple(
        _progress(coder, [records.get(each.id, []) for each in notes if each.allocated.coder == coder])
        for coder in trial.coders
    )


def codings_of(repo: Repository, trial: Trial) -> tuple[TrialCoding, ...]:
    """Every finished coding of a trial, without the right codes."""
    return tuple(_codings(repo, trial))


def _progress(coder: str, records: Sequence[Records]) -> Progress:
    def with_kind(kind: RecordKind) -> int:
        return sum(any(each.said.kind is kind for each in of_note) for of_note in records)

    seconds = sum(each.said.seconds for of_note in records for each in of_note)
    return Progress(coder, len(records), with_kind(RecordKind.OPEN), with_kind(RecordKind.FINISH), seconds)


def _codings(repo: Repository, trial: Trial) -> Iterator[TrialCoding]:
    records = repo.trial_records(trial.id)
    notes = repo.trial_notes(trial.id)
    lines = {line.summary.key: line.summary for line in repo.lines([each.allocated.note_key for each in notes])}
    for each in notes:
        found = records.get(each.id, [])
        if any(record.said.kind is RecordKind.FINISH for record in found):
            line = lines[each.allocated.note_key]
            yield TrialCoding(
                note_key=line.key,
                note_id=line.note_id,
                coder=each.allocated.coder,
                arm=each.allocated.arm,
                stratum=each.allocated.stratum,
                characters=line.characters,
                phases=_phases(each, found),
                suggested=_suggested(repo, found, line.run_id),
            )


def _phases(note: TrialNote, records: Records) -> Mapping[Phase, PhaseWork]:
    seconds = {phase: sum(each.said.seconds for each in records if each.said.phase is phase) for phase in Phase}
    finish = [each.said for each in records if each.said.kind is RecordKind.FINISH][-1]
    done, codes = finish.decisions, frozenset(finish.codes)
    if note.allocated.arm is not Arm.BLIND_FIRST:
        phase = Phase(note.allocated.arm.value)
        return {phase: PhaseWork(seconds[phase], done, codes)}
    reveal = next(each.said for each in records if each.said.kind is RecordKind.REVEAL)
    return {
        Phase.UNASSISTED: PhaseWork(seconds[Phase.UNASSISTED], reveal.decisions, frozenset(reveal.codes)),
        Phase.ASSISTED: PhaseWork(seconds[Phase.ASSISTED], done - reveal.decisions, codes),
    }


def _suggested(repo: Repository, records: Records, latest: int | None) -> frozenset[str] | None:
    """The suggestions that were shown or kept then; those of the latest run where there were none yet."""
    kinds = (RecordKind.REVEAL, RecordKind.FINISH)
    runs = [each.said.run_id for each in records if each.said.kind in kinds and each.said.run_id is not None]
    run_id = runs[0] if runs else latest
    return None if run_id is None else repo.suggested_codes(run_id)
