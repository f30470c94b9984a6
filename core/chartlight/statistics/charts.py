"""Which charts there are, what each one says in words, and whether there is enough to draw it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chartlight.statistics.dates import told_day
from chartlight.statistics.values import PAUSE_SECONDS, Statistics, WorkDone, pace
from chartlight.translation import mark, tr

LEAST_DECIDED = 20
LEAST_TIMED = 3
_NOT_ALL = mark("Only codes that were decided on count; candidates that nobody looked at do not.")
_RANGE = mark("The thin line is the range that chance leaves open (95 %).")
_PAUSES = mark("Pauses of more than {minutes} minutes are left out.")


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart.

    Attributes:
        name: of its files.
        heading: what stands above it, in English.
        sentences: what it shows and how it is counted, in English.
        told: what it says, in a sentence of figures.
        missing: what it lacks, "" where it can be drawn.
    """

    name: str
    heading: str
    sentences: tuple[str, ...]
    told: Callable[[Statistics], str]
    missing: Callable[[Statistics], str]

    @property
    def title(self) -> str:
        """What stands above it."""
        return tr(self.heading)

    @property
    def about(self) -> str:
        """What it shows, and how it is counted."""
        return " ".join(tr(sentence, minutes=PAUSE_SECONDS // 60) for sentence in self.sentences)


def _decisions_missing(figures: Statistics) -> str:
    have = figures.calibration.decided
    if have >= LEAST_DECIDED:
        return ""
    return tr(
        "{needed} decisions on suggested codes are needed for a share that means anything; so far: {have}.",
        needed=LEAST_DECIDED,
        have=have,
    )


def _times_missing(figures: Statistics) -> str:
    have = len(figures.times.notes)
    if have >= LEAST_TIMED:
        return ""
    return tr("{needed} notes with two decisions or more are needed; so far: {have}.", needed=LEAST_TIMED, have=have)


def _work_missing(figures: Statistics) -> str:
    if any(day.decided for day in figures.days):
        return ""
    return tr("Nothing was decided in this time. Choose a longer period, or accept and reject some codes.")


def _accepted(figures: Statistics) -> str:
    decided = figures.calibration.decided
    accepted = sum(each.rate.accepted for each in figures.calibration.bins)
    return tr(
        "{accepted:,} of {decided:,} decided suggestions were accepted ({share:.0%}).",
        accepted=accepted,
        decided=decided,
        share=accepted / max(decided, 1),
    )


def _calibrated(figures: Statistics) -> str:
    words = tr(
        "Scores are {points:.0f} percentage points from the share accepted, on average.",
        points=100 * figures.calibration.error,
    )
    return f"{words} {_accepted(figures)}"


def _times(figures: Statistics) -> str:
    low, middle, high = map(duration, figures.times.quartiles)
    words = tr(
        "Half of {count:,} notes took {middle} or less; the middle half {low} to {high}.",
        count=len(figures.times.notes),
        middle=middle,
        low=low,
        high=high,
    )
    untimed = figures.times.untimed
    if not untimed:
        return words
    return f"{words} " + tr("Not timed, for lack of a second record: {count:,}.", count=untimed)


def _hours(figures: Statistics) -> str:
    return _work(figures.days[-1]) if figures.days else ""


def _work(day: WorkDone) -> str:
    done = {"day": told_day(day.day), "notes": _notes(day.notes), "codes": _codes(day.decided)}
    if day.notes_an_hour is None or day.codes_an_hour is None:
        return tr("{day}: {notes}, {codes} decided on.", **done)
    return tr(
        "{day}: {notes}, {codes} decided on in {time} of work: "
        "{note_pace:.1f} notes and {code_pace:.0f} codes an hour.",
        **done,
        time=duration(day.seconds),
        note_pace=day.notes_an_hour,
        code_pace=day.codes_an_hour,
    )


def _days(figures: Statistics) -> str:
    decided, seconds = (sum(getattr(day, name) for day in figures.days) for name in ("decided", "seconds"))
    count = len(figures.days)
    days = tr("1 day") if count == 1 else tr("{count:,} days", count=count)
    done = {"days": days, "codes": _codes(decided), "time": duration(seconds)}
    found = pace(decided, seconds)
    if found is None:
        return tr("{days}, {codes} decided on in {time} of work.", **done)
    return tr("{days}, {codes} decided on in {time} of work: {pace:.0f} codes an hour.", **done, pace=found)


def _notes(count: int) -> str:
    return tr("1 note") if count == 1 else tr("{count:,} notes", count=count)


def _codes(count: int) -> str:
    return tr("1 code") if count == 1 else tr("{count:,} codes", count=count)


def duration(seconds: float) -> str:
    """A length of time in words."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 600 and whole % 60:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    if whole < 3600:
        return tr("{minutes} min", minutes=round(whole / 60))
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


CHARTS = (
    Chart(
        name="hours",
        heading=mark("The latest day"),
        sentences=(mark("What was decided in each hour, less what was taken back."), _PAUSES),
        told=_hours,
        missing=_work_missing,
    ),
    Chart(
        name="days",
        heading=mark("Day by day"),
        sentences=(mark("What was decided on each day, less what was taken back."), _PAUSES),
        told=_days,
        missing=_work_missing,
    ),
    Chart(
        name="times",
        heading=mark("Time per note"),
        sentences=(mark("From the moments of the decisions on a note."), _PAUSES),
        told=_times,
        missing=_times_missing,
    ),
    Chart(
        name="calibration",
        heading=mark("Do the scores hold?"),
        sentences=(mark("A score of 0.8 should be accepted eight times out of ten: the points on the line."), _NOT_ALL),
        told=_calibrated,
        missing=_decisions_missing,
    ),
    Chart(
        name="scores",
        heading=mark("Accepted by score"),
        sentences=(mark("The share of decided suggestions that were accepted, by their score."), _NOT_ALL),
        told=_accepted,
        missing=_decisions_missing,
    ),
    Chart(
        name="codes",
        heading=mark("Accepted by code"),
        sentences=(mark("The codes decided on most often."), _RANGE),
        told=_accepted,
        missing=_decisions_missing,
    ),
    Chart(
        name="chapters",
        heading=mark("Accepted by chapter"),
        sentences=(mark("By chapter of ICD-10-CM."), _RANGE),
        told=_accepted,
        missing=_decisions_missing,
    ),
    Chart(
        name="packs",
        heading=mark("Accepted by model pack"),
        sentences=(
            mark("By the model pack whose suggestion was decided on."),
            mark("A pack is named by the beginning of its fingerprint."),
        ),
        told=_accepted,
        missing=_decisions_missing,
    ),
)
