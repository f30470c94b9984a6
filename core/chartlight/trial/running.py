"""A trial from its start to its end: what a coder may see of a note, and what is written down.

A trial writes nothing into the decision log. The second coder of a crossover codes in a blind second review, which
begins by itself when the note is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chartlight.errors import KnownError
from chartlight.review.actions import name_of
from chartlight.review.note_actions import assign
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.round_values import RoundMode
from chartlight.store.trial_values import (
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
from chartlight.translation import tr
from chartlight.trial.allocation import allocate
from chartlight.types import State


@dataclass(frozen=True, slots=True)
class TrialPlace:
    """What a trial that goes on means for a coder and a note.

    Attributes:
        trial: the trial.
        own: the note as this coder is to code it; None where only others are.
        coders: who codes it.
        opened: whether the coder has opened it, so that the allocation is known.
        revealed: whether the coder has coded it unassisted and sees the suggestions.
        finished: whether the coder has finished it.
        waits_for: the coder who is at it just now, so that this one has to wait; or "".
    """

    trial: Trial
    own: TrialNote | None
    coders: tuple[str, ...]
    opened: bool = False
    revealed: bool = False
    finished: bool = False
    waits_for: str = ""

    @property
    def arm(self) -> Arm | None:
        """How the coder codes the note; None before it is opened."""
        return self.own.allocated.arm if self.own is not None and self.opened else None

    @property
    def concealed(self) -> bool:
        """Whether nothing of the model may be seen."""
        return self.own is not None and self.arm is not Arm.ASSISTED and not self.revealed

    @property
    def phase(self) -> Phase:
        """What the coder sees."""
        return Phase.UNASSISTED if self.concealed else Phase.ASSISTED

    @property
    def running(self) -> bool:
        """Whether the coder's work on the note counts now."""
        return self.own is not None and self.opened and self.trial.state is TrialState.RUNNING

    @property
    def can_reveal(self) -> bool:
        """Whether the suggestions are to appear when the coder says so."""
        return self.running and self.arm is Arm.BLIND_FIRST and not self.revealed


def current_trial(repo: Repository) -> Trial | None:
    """The trial that goes on or is paused, or None."""
    newest = next(reversed(repo.trials()), None)
    return newest if newest is not None and newest.state is not TrialState.ENDED else None


def start(
    repo: Repository,
    *,
    name: str,
    design: TrialDesign,
    coders: Sequence[str],
    note_keys: Sequence[int],
    seed: int,
    coder: str,
) -> Trial:
    """Start a trial over those of the notes that nobody has coded; each is assigned to its coder where it has one.

    Raises:
        KnownError: a trial goes on, it has no name, the design does not go with the coders, or every note is coded.
    """
    by, name = name_of(coder), " ".join(name.split())
    coders = tuple(name_of(each) for each in coders)
    if not name:
        raise KnownError(tr("Give the trial a name, so that its report can be told from others."))
    with repo.transaction():
        running = current_trial(repo)
        if running is not None:
            raise KnownError(tr("The trial “{name}” goes on. End it before you start another.", name=running.name))
        lengths = fit_notes(repo, note_keys)
        allocated = allocate(lengths, design=design, coders=coders, seed=seed)
        trial = repo.start_trial(allocated, name=name, design=design, coders=coders, seed=seed, by=by)
        if len(coders) > 1 and design is not TrialDesign.CROSSOVER:
            for each in coders:
                keys = [found.note_key for found in allocated if found.coder == each]
                if keys:
                    assign(repo, note_keys=keys, coder=by, assignee=each)
    return trial


def fit_notes(repo: Repository, note_keys: Sequence[int]) -> dict[int, int]:
    """Those of the notes that a trial may have, by key, with their lengths: new to every coder."""
    untouched = (NoteState.NEW, NoteState.SUGGESTED)
    lines = (line.summary for line in repo.lines(sorted(set(note_keys))))
    return {each.key: each.characters for each in lines if each.state in untouched and not repo.rounds(each.key)}


def take_step(repo: Repository, step: TrialStep, *, coder: str) -> Trial:
    """Pause, resume or end the trial.

    Raises:
        KnownError: no trial goes on.
    """
    with repo.transaction():
        trial = current_trial(repo)
        if trial is None:
            raise KnownError(tr("No trial goes on."))
        repo.append_trial_step(trial.id, step, coder=name_of(coder))
        return next(each for each in repo.trials() if each.id == trial.id)


def place_of(repo: Repository, note_key: int, coder: str) -> TrialPlace | None:
    """What the trial means for a coder and a note; None where the note is in no trial that goes on."""
    trial = current_trial(repo)
    notes = repo.trial_notes(trial.id, note_key=note_key) if trial else []
    if trial is None or not notes:
        return None
    own = next((each for each in notes if each.allocated.coder == coder), None)
    coders = tuple(each.allocated.coder for each in notes)
    if own is None:
        return TrialPlace(trial, None, coders)
    kinds = {each.said.kind for each in _records(repo, own)}
    opened = RecordKind.OPEN in kinds
    return TrialPlace(
        trial,
        own,
        coders,
        opened=opened,
        revealed=RecordKind.REVEAL in kinds,
        finished=RecordKind.FINISH in kinds,
        waits_for="" if opened else _who_is_at_it(repo, notes, own),
    )


def enter(repo: Repository, note_key: int, coder: str) -> TrialPlace | None:
    """The coder opens a note: from the first time on the allocation is known."""
    place = place_of(repo, note_key, coder)
    if place is None or place.own is None or place.opened or place.waits_for:
        return place
    if place.trial.state is not TrialState.RUNNING:
        return place
    with repo.transaction():
        others = [each for each in repo.trial_notes(place.trial.id, note_key=note_key) if each != place.own]
        round_id = None
        if any(_records(repo, each) for each in others):
            round_id = repo.begin_round(note_key=note_key, coder=coder, mode=RoundMode.BLIND).id
        phase = Phase.ASSISTED if place.own.allocated.arm is Arm.ASSISTED else Phase.UNASSISTED
        repo.append_trial_record(NewTrialRecord(place.own.id, RecordKind.OPEN, phase, round_id=round_id))
    return place_of(repo, note_key, coder)


def refuse_out_of_turn(place: TrialPlace | None) -> None:
    """Refuse a decision on a note of a trial that would not count.

    Raises:
        KnownError: the trial is paused, or another coder is at the note.
    """
    if place is None or place.own is None or place.running:
        return
    if place.waits_for:
        raise KnownError(
            tr(
                "{coder} is coding this note for the trial. Your turn comes as soon as it is finished.",
                coder=place.waits_for,
            )
        )
    if place.trial.state is TrialState.PAUSED:
        raise KnownError(tr("The trial is paused. Resume it in the menu Trial, then code its notes."))
    raise KnownError(tr("Open this note before you code it: it is part of the trial."))


def reveal(repo: Repository, *, note_key: int, coder: str) -> TrialPlace:
    """The coder has coded the note unassisted: from now on the suggestions are shown.

    Raises:
        KnownError: the note is not coded blind first, or the model has not read it yet.
    """
    with repo.transaction():
        place = place_of(repo, note_key, coder)
        if place is None or place.own is None or not place.can_reveal:
            raise KnownError(tr("There is nothing to show here: this note is not coded unassisted first."))
        if repo.summary(note_key).run_id is None:
            raise KnownError(tr("The model has not read this note yet. Suggest codes first: nothing is shown by it."))
        _append(repo, place, RecordKind.REVEAL)
    found = place_of(repo, note_key, coder)
    assert found is not None  # noqa: S101 - it was there a moment ago
    return found


def refuse_unrevealed(place: TrialPlace | None) -> None:
    """Refuse to finish a note that is to be looked at again with the suggestions.

    Raises:
        KnownError: it is such a note.
    """
    if place is not None and place.can_reveal:
        raise KnownError(
            tr("Say first that you have coded this note unassisted. The suggestions appear, and you may revise.")
        )


def record_finish(repo: Repository, note_key: int, coder: str) -> None:
    """Write down that the coder has finished a note, where it is one of the trial."""
    place = place_of(repo, note_key, coder)
    if place is not None and place.running:
        _append(repo, place, RecordKind.FINISH)


def add_time(repo: Repository, *, trial_note_id: int, phase: Phase, seconds: float) -> None:
    """Write down how long the coder has worked on a note."""
    repo.append_trial_record(NewTrialRecord(trial_note_id, RecordKind.TIME, phase, seconds=round(seconds, 2)))


def trial_keys(repo: Repository, trial: Trial, coder: str) -> dict[int, bool]:
    """The notes that a coder has in a trial, in their order; True for those that are finished."""
    records = repo.trial_records(trial.id)
    return {
        each.allocated.note_key: any(found.said.kind is RecordKind.FINISH for found in records.get(each.id, ()))
        for each in repo.trial_notes(trial.id, coder=coder)
    }


def _append(repo: Repository, place: TrialPlace, kind: RecordKind) -> None:
    assert place.own is not None  # noqa: S101 - the callers have seen to it
    key, coder = place.own.allocated.note_key, place.own.allocated.coder
    round_id = next((each.said.round_id for each in _records(repo, place.own)), None)
    with repo.in_round(round_id):
        codes = [code for code, each in repo.decisions_in_effect(key).items() if each.state is State.ACCEPTED]
    repo.append_trial_record(
        NewTrialRecord(
            trial_note_id=place.own.id,
            kind=kind,
            phase=place.phase,
            decisions=repo.decisions_made(key, coder=coder, round_id=round_id),
            codes=tuple(sorted(codes)),
            run_id=repo.summary(key).run_id,
            round_id=round_id,
        )
    )


def _records(repo: Repository, note: TrialNote) -> list[TrialRecord]:
    return repo.trial_records(note.trial_id, trial_note_id=note.id).get(note.id, [])


def _who_is_at_it(repo: Repository, notes: Sequence[TrialNote], own: TrialNote) -> str:
    """The other coder of a crossover who has opened the note and not finished it, or ""."""
    for other in (each for each in notes if each != own):
        kinds = {each.said.kind for each in _records(repo, other)}
        if RecordKind.OPEN in kinds and RecordKind.FINISH not in kinds:
            return other.allocated.coder
    return ""
