"""What a trial has found, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from chartlight.codebook.procedures import is_procedure
from chartlight.store.trial_values import Arm, Phase, Trial

LEAST_NOTES = 10
"""Fewer notes on either side allow no statement on an effect."""
BOOTSTRAPS = 2000
ALL = "all"


class Topic(StrEnum):
    """What a figure is about."""

    TIME = "time"
    ACCURACY = "accuracy"
    ANCHORING = "anchoring"
    AGREEMENT = "agreement"


class Unit(StrEnum):
    """What a figure is measured in."""

    SECONDS = "seconds"
    SHARE = "share"
    RATIO = "ratio"


def stands_for(suggested: str, code: str) -> bool:
    """Whether a suggestion is a code, or the beginning that a coder makes it of, as `0TTB` is of `0TTB0ZZ`."""
    return code.startswith(suggested) and is_procedure(code) == is_procedure(suggested)


def has_procedures(codes_of_notes: Iterable[frozenset[str]]) -> bool:
    """Whether there is any procedure among the codes of some notes."""
    return any(is_procedure(code) for codes in codes_of_notes for code in codes)


@dataclass(frozen=True, slots=True)
class PhaseWork:
    """What a coder did in one phase of a note.

    Attributes:
        seconds: time worked in it.
        decisions: records of the decision log made in it.
        codes: the accepted codes at its end.
    """

    seconds: float
    decisions: int
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class TrialCoding:
    """A note as a coder has finished it.

    Attributes:
        note_key: the note.
        note_id: its name.
        coder: who.
        arm: how.
        stratum: "short", "long" or "".
        characters: length of the note.
        phases: the work in each phase; for a note coded blind first the unassisted one and the revision.
        suggested: what the model suggested, shown or not; None where it has not read the note.
        gold: the right codes; None where nobody knows them.
        gold_has_procedures: whether the right codes of any note hold a procedure, so that procedures are judged too.
    """

    note_key: int
    note_id: str
    coder: str
    arm: Arm
    stratum: str
    characters: int
    phases: Mapping[Phase, PhaseWork]
    suggested: frozenset[str] | None = None
    gold: frozenset[str] | None = None
    gold_has_procedures: bool = False

    def judged(self, codes: Iterable[str]) -> frozenset[str]:
        """Those of some codes that the right codes can tell of: diagnoses, and procedures only where they have any."""
        return frozenset(code for code in codes if self.gold_has_procedures or not is_procedure(code))

    def was_suggested(self, code: str) -> bool:
        """Whether a code, or its beginning, was suggested: what a coder completes was right as far as it went."""
        return any(stands_for(each, code) for each in self.suggested or ())


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, for unassisted and for assisted coding, with the effect of the suggestions.

    Attributes:
        topic: what it is about.
        name: what is measured; also the key under which a translation is found.
        unit: of the figures.
        part: "all" notes, or the "short" or "long" ones.
        unassisted: the figure without suggestions, or None.
        assisted: the figure with them, or None.
        effect: assisted less unassisted, or their ratio; where there is one side only, its figure. None for none.
        low: lower end of the 95 % interval of the effect, or None.
        high: its upper end, or None.
        notes_unassisted: notes that the first figure is made of.
        notes_assisted: notes that the second figure is made of.
        one_sided: whether there is only one side to it.
    """

    topic: Topic
    name: str
    unit: Unit
    part: str = ALL
    unassisted: float | None = None
    assisted: float | None = None
    effect: float | None = None
    low: float | None = None
    high: float | None = None
    notes_unassisted: int = 0
    notes_assisted: int = 0
    one_sided: bool = False

    @property
    def enough(self) -> bool:
        """Whether there are enough notes to say anything of an effect."""
        fewest = self.notes_unassisted if self.one_sided else min(self.notes_unassisted, self.notes_assisted)
        return fewest >= LEAST_NOTES and self.effect is not None

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out that there is no effect."""
        none = 1.0 if self.unit is Unit.RATIO else 0.0
        known = self.enough and not self.one_sided and self.low is not None and self.high is not None
        return known and not (self.low or 0.0) <= none <= (self.high or 0.0)


@dataclass(frozen=True, slots=True)
class Changes:
    """What coders changed after the suggestions appeared, in notes coded blind first.

    Towards the suggestions: a suggested code was added, or one that is not suggested was taken away. Away from them:
    the other way round. With the right codes known, adding a right one or taking away a wrong one is for the better.

    Attributes:
        notes: notes coded blind first.
        changed: those in which anything was changed.
        towards: counts of (better, worse, not known).
        away: the same.
    """

    notes: int = 0
    changed: int = 0
    towards: tuple[int, int, int] = (0, 0, 0)
    away: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a coder is.

    Attributes:
        coder: who.
        notes: notes to code.
        opened: notes opened.
        finished: notes finished.
        seconds: time worked on them.
    """

    coder: str
    notes: int
    opened: int
    finished: int
    seconds: float


@dataclass(frozen=True, slots=True)
class TrialReport:
    """What a trial has found so far.

    Attributes:
        trial: the trial.
        progress: by coder.
        codings: every note that is finished.
        gold_source: where the right codes come from, in words.
        gold_notes: notes of `codings` whose right codes are known.
        measures: the figures, by topic.
        changes: what was changed after the suggestions appeared.
    """

    trial: Trial
    progress: tuple[Progress, ...]
    codings: tuple[TrialCoding, ...]
    gold_source: str
    gold_notes: int
    measures: tuple[Measure, ...]
    changes: Changes = Changes()

    def of_topic(self, topic: Topic) -> tuple[Measure, ...]:
        """The figures on one topic."""
        return tuple(each for each in self.measures if each.topic is topic)
