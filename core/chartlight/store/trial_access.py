"""What the rest of Chartlight asks of trials; `Repository` has all of it."""

from __future__ import annotations

from collections.abc import Sequence

from chartlight.store import trial_rows
from chartlight.store.database import Database
from chartlight.store.trial_values import (
    Allocation,
    NewTrialRecord,
    Trial,
    TrialDesign,
    TrialNote,
    TrialRecord,
    TrialStep,
)


class TrialAccess:
    """The part of the repository that keeps trials; `chartlight.trial.running` decides what goes in."""

    _database: Database

    def start_trial(
        self,
        allocated: Sequence[Allocation],
        *,
        name: str,
        design: TrialDesign,
        coders: Sequence[str],
        seed: int,
        by: str,
    ) -> Trial:
        """Write that a trial has begun."""
        with self._database.writing() as session:
            return trial_rows.start(session, allocated, name=name, design=design, coders=coders, seed=seed, by=by)

    def append_trial_step(self, trial_id: int, step: TrialStep, *, coder: str) -> None:
        """Write that a trial was paused, resumed or ended."""
        with self._database.writing() as session:
            trial_rows.append_step(session, trial_id, step, coder)

    def trials(self) -> list[Trial]:
        """Every trial, in the order they were started."""
        with self._database.reading() as session:
            return trial_rows.trials(session)

    def trial_notes(self, trial_id: int, *, note_key: int | None = None, coder: str | None = None) -> list[TrialNote]:
        """The notes of a trial, or only those of a key or a coder."""
        with self._database.reading() as session:
            return trial_rows.notes(session, trial_id, note_key=note_key, coder=coder)

    def append_trial_record(self, said: NewTrialRecord) -> None:
        """Write how the coding of a note goes."""
        with self._database.writing() as session:
            trial_rows.append_record(session, said)

    def trial_records(self, trial_id: int, *, trial_note_id: int | None = None) -> dict[int, list[TrialRecord]]:
        """What is written of a trial, or of one allocation, by the allocation's number."""
        with self._database.reading() as session:
            return trial_rows.records(session, trial_id=trial_id, trial_note_id=trial_note_id)

    def decisions_made(self, note_key: int, *, coder: str, round_id: int | None) -> int:
        """How many records of the decision log a coder has made on a note."""
        with self._database.reading() as session:
            return trial_rows.decisions_made(session, note_key, coder=coder, round_id=round_id)

    def suggested_codes(self, run_id: int) -> frozenset[str]:
        """The codes that a run suggests, by the model's own line."""
        with self._database.reading() as session:
            return trial_rows.suggested(session, run_id)

    def trial_specialties(self, trial_id: int, *, coder: str) -> dict[str, int]:
        """How many of a coder's notes of a trial have each specialty."""
        with self._database.reading() as session:
            return trial_rows.specialties(session, trial_id, coder=coder)

    def trial_opened(self, trial_id: int, *, coder: str) -> set[int]:
        """The notes of a trial that a coder has opened."""
        with self._database.reading() as session:
            return trial_rows.opened(session, trial_id, coder=coder)
