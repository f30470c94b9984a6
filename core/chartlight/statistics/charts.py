"""Which charts there are, what each one says in words, and whether there is enough to draw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chartlight.statistics.values import PAUSE_SECONDS, Statistics, WorkDone

LEAST_DECIDED = 20
LEAST_TIMED = 3
_NOT_ALL = "Only codes that were decided on count; candidates that nobody looked at do not."
_PAUSES = f"Pauses of more than {PAUSE_SECONDS // 60} minutes are left out."


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart.

    Attributes:
        name: of its files.
        title: what stands above it.
        about: a sentence on what it shows, and how it is counted.
        told: what it says, in a sentence of figures.
        missing: what it lacks, "" where it can be drawn.
    """

    name: str
    title: str
    about: str
    told: Callable[[Statistics], str]
    missing: Callable[[Statistics], str]


def _decisions_missing(figures: Statistics) -> str:
    have = figures.calibration.decided
    if have >= LEAST_DECIDED:
        return ""
    return f"{LEAST_DECIDED} decisions on suggested codes are needed for a share that means anything; so far: {have}."


def _times_missing(figures: Statistics) -> str:
    have = len(figures.times.notes)
    if have >= LEAST_TIMED:
        return ""
    return f"{LEAST_TIMED} notes with two decisions or more are needed; so far: {have}."


def _work_missing(figures: Statistics) -> str:
    done = any(day.decided for day in figures.days)
    return "" if done else "Nothing was decided in this time. Choose a longer period, or accept and reject some codes."


def _accepted(figures: Statistics) -> str:
    decided = figures.calibration.decided
    accepted = sum(each.rate.accepted for each in figures.calibration.bins)
    return f"{accepted:,} of {decided:,} decided suggestions were accepted ({accepted / max(decided, 1):.0%})."


def _calibrated(figures: Statistics) -> str:
    words = f"Scores are {100 * figures.calibration.error:.0f} percentage points from the share accepted, on average."
    return f"{words} {_accepted(figures)}"


def _times(figures: Statistics) -> str:
    low, middle, high = map(duration, figures.times.quartiles)
    words = f"Half of {len(figures.times.notes):,} notes took {middle} or less; the middle half {low} to {high}."
    untimed = figures.times.untimed
    return f"{words} Not timed, for lack of a second record: {untimed:,}." if untimed else words


def _hours(figures: Statistics) -> str:
    return _work(figures.days[-1]) if figures.days else ""


def _work(day: WorkDone) -> str:
    words = f"{day.day:%A, %d %B %Y}: {_many(day.notes, 'note')}, {_many(day.decided, 'code')} decided on"
    if day.notes_an_hour is None or day.codes_an_hour is None:
        return f"{words}."
    pace = f"{day.notes_an_hour:.1f} notes and {day.codes_an_hour:.0f} codes an hour"
    return f"{words} in {duration(day.seconds)} of work: {pace}."


def _days(figures: Statistics) -> str:
    decided, seconds = (sum(getattr(day, name) for day in figures.days) for name in ("decided", "seconds"))
    worked = f"{_many(len(figures.days), 'day')}, {_many(decided, 'code')} decided on in {duration(seconds)} of work"
    return f"{worked}: {decided * 3600 / seconds:.0f} codes an hour." if seconds else f"{worked}."


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def duration(seconds: float) -> str:
    """A length of time in words."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s" if whole < 600 and whole % 60 else f"{round(whole / 60)} min"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


CHARTS = (
    Chart(
        name="hours",
        title="The latest day",
        about=f"What was decided in each hour, less what was taken back. {_PAUSES}",
        told=_hours,
        missing=_work_missing,
    ),
    Chart(
        name="days",
        title="Day by day",
        about=f"What was decided on each day, less what was taken back. {_PAUSES}",
        told=_days,
        missing=_work_missing,
    ),
    Chart(
        name="times",
        title="Time per note",
        about=f"From the moments of the decisions on a note. {_PAUSES}",
        told=_times,
        missing=_times_missing,
    ),
    Chart(
        name="calibration",
        title="Do the scores hold?",
        about=f"A score of 0.8 should be accepted eight times out of ten: the points on the line. {_NOT_ALL}",
        told=_calibrated,
        missing=_decisions_missing,
    ),
    Chart(
        name="scores",
        title="Accepted by score",
        about=f"The share of decided suggestions that were accepted, by their score. {_NOT_ALL}",
        told=_accepted,
        missing=_decisions_missing,
    ),
    Chart(
        name="codes",
        title="Accepted by code",
        about="The codes decided on most often. The thin line is the range that chance leaves open (95 %).",
        told=_accepted,
        missing=_decisions_missing,
    ),
    Chart(
        name="chapters",
        title="Accepted by chapter",
        about="By chapter of ICD-10-CM. The thin line is the range that chance leaves open (95 %).",
        told=_accepted,
        missing=_decisions_missing,
    ),
    Chart(
        name="packs",
        title="Accepted by model pack",
        about="By the model pack whose suggestion was decided on. A pack is named by the beginning of its fingerprint.",
        told=_accepted,
        missing=_decisions_missing,
    ),
)
