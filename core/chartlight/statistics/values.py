"""The figures, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from chartlight.codebook.procedures import CATEGORY, is_procedure
from chartlight.store.log_records import LoggedDecision, LoggedStep
from chartlight.translation import mark

PAUSE_SECONDS = 300
"""A longer gap between two records of a coder is taken for a pause and counts as no work."""
LEAST_PACED = 60  # seconds of work below which an hour of it cannot be told
OUTSIDE = mark("Not in ICD-10-CM")
PROCEDURES = mark("Procedures (ICD-10-PCS)")


@dataclass(frozen=True, slots=True)
class ReviewLog:
    """All that the figures are made from.

    Attributes:
        decisions: the decision log, in its order.
        steps: what was done with whole notes, in its order.
        chapters: the chapter of each category (the first three characters of a diagnosis).
        titles: the title of each code.
    """

    decisions: tuple[LoggedDecision, ...] = ()
    steps: tuple[LoggedStep, ...] = ()
    chapters: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def chapter_of(self, code: str) -> str:
        """The chapter of a code; `PROCEDURES` for every procedure, `OUTSIDE` for what the codebook does not have."""
        return PROCEDURES if is_procedure(code) else self.chapters.get(code[:CATEGORY], OUTSIDE)

    @property
    def coders(self) -> tuple[str, ...]:
        """Everybody who has decided anything, by name."""
        return tuple(sorted({each.coder for each in self.decisions}, key=str.casefold))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the figures are limited to.

    Attributes:
        coder: only this coder's decisions; None for everybody's.
        since: only decisions from this moment on (aware); None for all.
    """

    coder: str | None = None
    since: datetime | None = None

    def holds(self, coder: str, at: datetime) -> bool:
        """Whether something that a coder did at a moment counts."""
        return self.coder in (None, coder) and (self.since is None or at >= self.since)


@dataclass(frozen=True, slots=True)
class Rate:
    """How often suggested codes were accepted.

    Attributes:
        name: of what: a code, a chapter, a band of scores, a pack.
        decided: suggested codes that were decided on.
        accepted: those of them that were accepted.
        low: lower end of the 95 % interval of the share (Wilson).
        high: its upper end.
        title: of the code, or "".
    """

    name: str
    decided: int
    accepted: int
    low: float
    high: float
    title: str = ""

    @property
    def share(self) -> float:
        """Accepted of decided, 0..1."""
        return self.accepted / self.decided


@dataclass(frozen=True, slots=True)
class ScoreBin:
    """The decided codes whose score lies in one tenth of the scale.

    Attributes:
        mean_score: of the codes in it.
        rate: how many of them were accepted.
    """

    mean_score: float
    rate: Rate


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether a score of 0.8 is right eight times out of ten here.

    Attributes:
        bins: the tenths of the scale that hold a decided code, from the lowest.
        decided: decided codes in all of them.
        error: mean distance of score and share accepted, weighed by the codes in each bin; 0 is best.
    """

    bins: tuple[ScoreBin, ...] = ()
    decided: int = 0
    error: float = 0.0


@dataclass(frozen=True, slots=True)
class NoteTime:
    """How long a coder worked on a note, pauses left out.

    Attributes:
        note_key: the note.
        coder: who.
        seconds: the gaps before each record on the note, where they are no pauses.
        decided: codes of it that this coder decided on and did not take back.
    """

    note_key: int
    coder: str
    seconds: float
    decided: int


@dataclass(frozen=True, slots=True)
class NoteTimes:
    """The time that notes take.

    Attributes:
        notes: those whose time is known, quickest first.
        untimed: notes decided on whose every record came after a pause, so that nobody knows how long they took.
        quartiles: seconds in which a quarter, half and three quarters of the notes were done; zeros for no notes.
    """

    notes: tuple[NoteTime, ...] = ()
    untimed: int = 0
    quartiles: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class WorkDone:
    """What was done in one day, or in one hour of it; what was taken back is not counted.

    Attributes:
        day: the date, by the clock of this computer.
        hour: 0 to 23, or None for the whole day.
        notes: notes that something was done with.
        accepted: suggested codes accepted.
        rejected: codes rejected, or replaced by another one.
        added: codes added by hand, those in the place of another one among them.
        seconds: time worked, pauses left out.
    """

    day: date
    hour: int | None
    notes: int
    accepted: int
    rejected: int
    added: int
    seconds: float

    @property
    def decided(self) -> int:
        """All decisions together."""
        return self.accepted + self.rejected + self.added

    @property
    def notes_an_hour(self) -> float | None:
        """Notes for an hour of work; None where too little time is known."""
        return pace(self.notes, self.seconds)

    @property
    def codes_an_hour(self) -> float | None:
        """Codes decided on in an hour of work; None where too little time is known."""
        return pace(self.decided, self.seconds)


def pace(count: int, seconds: float) -> float | None:
    """So many an hour; None where there was too little work to tell an hour from."""
    return count * 3600 / seconds if seconds >= LEAST_PACED else None


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures for one choice of coder and period.

    Attributes:
        wanted: the choice.
        codes: acceptance by code, the most decided first.
        chapters: by chapter, in the order of the codebook, then procedures.
        packs: by model pack, the most decided first.
        calibration: score against share accepted; its bins are the score bands too.
        times: time for each note.
        days: day by day, from the first.
        hours: the hours of the latest day.
    """

    wanted: Wanted = Wanted()
    codes: tuple[Rate, ...] = ()
    chapters: tuple[Rate, ...] = ()
    packs: tuple[Rate, ...] = ()
    calibration: Calibration = Calibration()
    times: NoteTimes = NoteTimes()
    days: tuple[WorkDone, ...] = ()
    hours: tuple[WorkDone, ...] = ()
