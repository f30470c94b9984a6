"""Trials, as work for the database thread: nothing of the model leaves it for a note that is coded unassisted."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.review_records import NoteReview
from chartlight.store.round_values import RoundMode
from chartlight.store.trial_values import Phase, Trial, TrialDesign, TrialStep
from chartlight.store.worklist_values import ListedNotes, Sort, WorklistCounts, WorklistQuery
from chartlight.translation import tr
from chartlight_app.session_rounds import RoundSession

if TYPE_CHECKING:
    from chartlight.store.round_values import ReviewRound
    from chartlight.trial.running import TrialPlace
    from chartlight.trial.values import Progress, TrialReport
    from chartlight_app.session_values import Changed, OpenedNote

_BY_THE_MODEL = (Sort.OPEN, Sort.SPECIALTY)


@dataclass(frozen=True, slots=True)
class TrialStand:
    """How far the trial is that goes on, or what one could be started with.

    Attributes:
        trial: the trial that goes on, or None.
        progress: by coder.
        fit: how many of the notes asked about nobody has coded.
        asked: how many notes that were.
    """

    trial: Trial | None
    progress: tuple[Progress, ...] = ()
    fit: int = 0
    asked: int = 0


class TrialSession(RoundSession):
    """The part of the session that knows of trials."""

    _mine: tuple[int, str, frozenset[int]] = (0, "", frozenset())
    _all: frozenset[int] = frozenset()
    _masked: frozenset[int] = frozenset()
    _entered: frozenset[int] = frozenset()

    def open_note(self, key: int) -> OpenedNote:
        """One note for the coder at the desk to work on; in a trial its allocation is known from now on."""
        from chartlight.trial.running import enter

        if self._coder:
            enter(self._repository, key, self._coder)
        session: Any = self
        opened: OpenedNote = session.opened(key)
        return opened

    def place_of(self, key: int) -> TrialPlace | None:
        """What the trial means for a note."""
        from chartlight.trial.running import place_of

        return place_of(self._repository, key, self._coder) if key in self._trial_notes() else None

    def check_turn(self, key: int | None) -> None:
        """Refuse a decision that would not count for the trial."""
        from chartlight.trial.running import refuse_out_of_turn

        if key is not None and key in self._own_keys():
            refuse_out_of_turn(self.place_of(key))

    def hidden(self) -> dict[int, ReviewRound]:
        """The blind reviews under way; looks up the notes of the trial as well, for `as_seen`."""
        self._masked = self._own_keys()
        opened = self._repository.trial_opened(self._mine[0], coder=self._coder) if self._masked else ()
        self._entered = frozenset(opened)
        return super().hidden()

    def as_seen(self, summary: NoteSummary, hidden: Mapping[int, ReviewRound]) -> NoteSummary:
        """A line as the coder may see it: of the notes of a trial nothing by the model, nor another's work."""
        seen = super().as_seen(summary, hidden)
        if seen.key not in self._masked:
            return seen
        if seen.key not in self._entered:
            seen = replace(seen, state=NoteState.NEW, accepted=0, rejected=0)
        state = NoteState.NEW if seen.state is NoteState.SUGGESTED else seen.state
        return replace(seen, suggested=0, open=0, run_id=None, pack_hash=None, state=state)

    def in_order(self, query: WorklistQuery, listed: ListedNotes) -> ListedNotes:
        """The list without what it would tell by its order: the notes of the trial come last, as they were loaded."""
        own = self._own_keys()
        if not own or (query.sort not in _BY_THE_MODEL and query.specialty is None):
            return listed
        rows = [row for row, key in enumerate(listed.keys) if key not in own]
        if query.specialty is None:
            rows += sorted((row for row, key in enumerate(listed.keys) if key in own), key=listed.keys.__getitem__)
        keys = array("q", (listed.keys[row] for row in rows))
        states, others = (bytearray(part[row] for row in rows) for part in (listed.states, listed.others))
        return ListedNotes(keys=keys, states=states, others=others, rows={key: row for row, key in enumerate(keys)})

    def without_trial(self, counts: WorklistCounts) -> WorklistCounts:
        """The counts without the specialties of the notes of the trial."""
        if not self._own_keys():
            return counts
        of_trial = self._repository.trial_specialties(self._mine[0], coder=self._coder)
        left = {name: number - of_trial.get(name, 0) for name, number in counts.specialties.items()}
        return replace(counts, specialties={name: number for name, number in left.items() if number})

    def begin_second(self, *, key: int, coder: str, mode: RoundMode) -> Changed:
        """Begin the coder's second review of a note, unless the note is the coder's in a trial."""
        self._refuse_second(key, coder)
        return super().begin_second(key=key, coder=coder, mode=mode)

    def ask_second(self, *, keys: Sequence[int], reviewer: str) -> int:
        """Begin blind second reviews for another coder, unless a note is that coder's in a trial."""
        for key in keys:
            self._refuse_second(key, reviewer)
        return super().ask_second(keys=keys, reviewer=reviewer)

    def finish_second(self, *, key: int, coder: str) -> Changed:
        """Finish the coder's second review; in a trial that finishes the note for the coder."""
        from chartlight.trial.running import record_finish, refuse_unrevealed

        with self._repository.transaction():
            refuse_unrevealed(self.place_of(key))
            changed = super().finish_second(key=key, coder=coder)
            record_finish(self._repository, key, coder)
        return changed

    def stand(self, keys: Sequence[int]) -> TrialStand:
        """How far the trial is, or how many of these notes one could have."""
        from chartlight.trial.gather import progress_of
        from chartlight.trial.running import current_trial, fit_notes

        trial = current_trial(self._repository)
        if trial is not None:
            return TrialStand(trial, progress_of(self._repository, trial))
        return TrialStand(None, fit=len(fit_notes(self._repository, keys)), asked=len(keys))

    def start_trial(
        self, *, name: str, design: TrialDesign, coders: Sequence[str], keys: Sequence[int], seed: int, coder: str
    ) -> tuple[Trial, tuple[int, ...]]:
        """Start a trial; returns it with its notes that no model has read."""
        from chartlight.trial.running import start

        trial = start(self._repository, name=name, design=design, coders=coders, note_keys=keys, seed=seed, coder=coder)
        notes = {each.allocated.note_key for each in self._repository.trial_notes(trial.id)}
        return trial, tuple(self._repository.unread_keys(notes))

    def step_trial(self, step: TrialStep, *, coder: str) -> Trial:
        """Pause, resume or end the trial."""
        from chartlight.trial.running import take_step

        return take_step(self._repository, step, coder=coder)

    def reveal(self, *, key: int, coder: str) -> Changed:
        """The coder has coded the note unassisted: show the suggestions."""
        from chartlight.trial.running import reveal

        reveal(self._repository, note_key=key, coder=coder)
        return self._told(key, tr("Here are the suggestions. Change what you would code otherwise now, then finish."))

    def add_trial_time(self, *, trial_note_id: int, phase: Phase, seconds: float) -> None:
        """Keep how long the coder has worked on a note."""
        from chartlight.trial.running import add_time

        add_time(self._repository, trial_note_id=trial_note_id, phase=phase, seconds=seconds)

    def next_trial_note(self, after: int) -> int | None:
        """The coder's next note of the trial that is not finished and waits for nobody; None for none."""
        from chartlight.trial.running import current_trial, trial_keys

        trial = current_trial(self._repository)
        if trial is None:
            return None
        finished = trial_keys(self._repository, trial, self._coder)
        keys = sorted(finished, key=lambda key: (key <= after, key))
        for key in (key for key in keys if not finished[key] and key != after):
            place = self.place_of(key)
            if place is not None and not place.waits_for:
                return key
        return None

    def trials(self) -> tuple[Trial, ...]:
        """Every trial, the newest first."""
        return tuple(reversed(self._repository.trials()))

    def trial_report(self, trial: Trial, gold: Path | None) -> TrialReport:
        """What a trial has found so far."""
        from chartlight.trial.report import report_of

        return report_of(self._repository, trial, gold=gold)

    def stripped(self, review: NoteReview, place: TrialPlace | None) -> NoteReview:
        """The note without anything by the model, and before the coder's turn without another's codes."""
        if place is None or not place.concealed:
            return review
        mine = [replace(each, suggestion=None) for each in review.codes if each.decision is not None and place.opened]
        sequence = tuple(replace(each, suggestion=None) for each in review.sequence if place.opened)
        principal = review.principal if place.opened else None
        return replace(review, run=None, codes=tuple(mine), sequence=sequence, principal=principal)

    def _refuse_second(self, key: int, coder: str) -> None:
        from chartlight.errors import KnownError
        from chartlight.trial.running import place_of

        place = place_of(self._repository, key, coder)
        if place is not None and place.own is not None:
            raise KnownError(
                tr(
                    "{coder} codes this note in the trial “{name}”. Opening it is enough; no second review is needed.",
                    coder=coder,
                    name=place.trial.name,
                )
            )

    def _trial_notes(self) -> frozenset[int]:
        """The notes of the trial that goes on, whoever codes them."""
        trial = self._running()
        return self._all if trial is not None else frozenset()

    def _own_keys(self) -> frozenset[int]:
        """The notes of the trial that goes on that are the coder's at the desk."""
        trial = self._running()
        return self._mine[2] if trial is not None else frozenset()

    def _running(self) -> Trial | None:
        from chartlight.trial.running import current_trial

        trial = current_trial(self._repository)
        if trial is not None and self._mine[:2] != (trial.id, self._coder):
            notes = [each.allocated for each in self._repository.trial_notes(trial.id)]
            self._all = frozenset(each.note_key for each in notes)
            mine = frozenset(each.note_key for each in notes if each.coder == self._coder)
            self._mine = trial.id, self._coder, mine
        return trial
