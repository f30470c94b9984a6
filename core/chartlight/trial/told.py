"""The report in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chartlight.statistics.charts import duration
from chartlight.store.trial_values import TrialDesign
from chartlight.translation import mark, number, tr
from chartlight.trial.values import ALL, LEAST_NOTES, Changes, Measure, Topic, TrialReport, Unit

DESIGN_NAMES = {
    TrialDesign.SHADOW: mark("Shadow"),
    TrialDesign.BLIND_FIRST: mark("Blind first"),
    TrialDesign.RANDOMISED: mark("Randomised"),
    TrialDesign.CROSSOVER: mark("Crossover"),
}
PART_NAMES = {ALL: mark("all notes"), "short": mark("short notes"), "long": mark("long notes")}
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Page:
    """One figure of the report.

    Attributes:
        name: of its files.
        title: what stands above it.
        about: how it is counted.
        missing: what it lacks, "" where it can be drawn.
    """

    name: str
    title: str
    about: str
    missing: Callable[[TrialReport], str]


def _nothing_finished(report: TrialReport) -> str:
    return "" if report.codings else tr("No note of the trial is finished yet.")


def _time_missing(report: TrialReport) -> str:
    if report.trial.design is TrialDesign.SHADOW:
        return _nothing_finished(report) or tr("In a shadow trial no suggestion is shown, so no time is saved.")
    timed = any(each.notes_assisted or each.notes_unassisted for each in report.of_topic(Topic.TIME))
    return "" if timed else tr("No note of the trial is finished yet.")


def _gold_missing(report: TrialReport) -> str:
    if not report.codings or report.gold_notes:
        return _nothing_finished(report)
    return tr(
        "The right codes are not known yet. Have notes coded by two coders and settle their differences, or choose a "
        "table with the columns “note” and “code”."
    )


def _anchoring_missing(report: TrialReport) -> str:
    if report.trial.design is TrialDesign.SHADOW:
        return tr("In a shadow trial no suggestion is shown, so nobody can be led by one.")
    return _gold_missing(report)


def _changes_missing(report: TrialReport) -> str:
    if report.trial.design is not TrialDesign.BLIND_FIRST:
        return tr("Only in a blind-first trial does a coder code a note without and then with the suggestions.")
    return "" if report.changes.notes else _nothing_finished(report) or tr("The model has not read the notes.")


def _agreement_missing(report: TrialReport) -> str:
    some = any(each.notes_unassisted for each in report.of_topic(Topic.AGREEMENT))
    return "" if some else _nothing_finished(report) or tr("No note was coded unassisted that the model has read.")


PAGES = (
    Page(
        "time",
        mark("Time"),
        mark(
            "Each dot is a note. Time with no key, click or turn of the wheel for more than 5 minutes is left out. A "
            "note coded blind first counts assisted with its revision."
        ),
        _time_missing,
    ),
    Page(
        "accuracy",
        mark("Accuracy"),
        mark("Codes given beside the right codes, over all notes together. Intervals are of the difference."),
        _gold_missing,
    ),
    Page(
        "anchoring",
        mark("Anchoring"),
        mark(
            "Wrong suggestions that the coder gave, shown and not shown; and right codes that were not suggested, "
            "found with and without suggestions on screen."
        ),
        _anchoring_missing,
    ),
    Page(
        "changes",
        mark("Changes after the reveal"),
        mark("Codes added or taken away after the suggestions appeared, towards them or away from them."),
        _changes_missing,
    ),
    Page(
        "agreement",
        mark("Coder and model"),
        mark("What coders gave without seeing the suggestions, beside what the model suggested by its own line."),
        _agreement_missing,
    ),
)


def sentences(page: Page, report: TrialReport) -> Iterator[str]:
    """What a page of the report says, a line each."""
    if page.name == "changes":
        yield from changes_told(report.changes)
        return
    for each in report.of_topic(Topic(page.name)):
        yield told(each)


def told(measure: Measure) -> str:
    """One figure in a sentence, with its notes, or that there are too few of them."""
    name = tr(measure.name).capitalize() if measure.name.islower() else tr(measure.name)
    if measure.part != ALL:
        name = tr("{figure}, {notes}", figure=name, notes=tr(PART_NAMES[measure.part]))
    if not measure.enough:
        return tr("{figure}: {why}", figure=name, why=too_few(measure))
    figures = {"figure": name, "low": amount(measure.low, measure), "high": amount(measure.high, measure)}
    if measure.one_sided:
        return tr(
            "{figure}: {value} (95 % {low} to {high}) · {count:,} notes",
            value=amount(measure.effect, measure),
            count=measure.notes_unassisted,
            **figures,
        )
    return tr(
        "{figure}: {unassisted} unassisted, {assisted} assisted · {effect} (95 % {low} to {high}) · "
        "{left:,} and {right:,} notes",
        unassisted=plain_amount(measure.unassisted, measure),
        assisted=plain_amount(measure.assisted, measure),
        effect=amount(measure.effect, measure),
        left=measure.notes_unassisted,
        right=measure.notes_assisted,
        **figures,
    )


def too_few(measure: Measure) -> str:
    """Why nothing is said of an effect."""
    have = min(measure.notes_unassisted, measure.notes_assisted)
    if measure.one_sided:
        have = measure.notes_unassisted
    if have >= LEAST_NOTES:
        return tr("there is nothing to count")
    return tr("too few notes to say ({have:,} of {least:,})", have=have, least=LEAST_NOTES)


def changes_told(changes: Changes) -> Iterator[str]:
    """What was changed after the reveal."""
    yield tr("{changed:,} of {count:,} notes were changed.", changed=changes.changed, count=changes.notes)
    for words, (better, worse, unknown) in (
        (tr("Towards the suggestions"), changes.towards),
        (tr("Away from the suggestions"), changes.away),
    ):
        yield tr(
            "{direction}: {better:,} for the better, {worse:,} for the worse, {unknown:,} not known.",
            direction=words,
            better=better,
            worse=worse,
            unknown=unknown,
        )
    if changes.notes < LEAST_NOTES:
        yield tr("Too few notes to say more ({have:,} of {least:,}).", have=changes.notes, least=LEAST_NOTES)


def amount(value: float | None, measure: Measure) -> str:
    """A figure of an effect: with its sign where it is a difference."""
    if value is None:
        return "–"
    if measure.unit is Unit.RATIO:
        return number(value, ".2f")
    if measure.one_sided:
        return plain_amount(value, measure)
    sign = MINUS if value < 0 else "+"
    if measure.unit is Unit.SECONDS:
        return f"{sign}{duration(abs(value))}"
    return tr("{sign}{points:.1f} points", sign=sign, points=abs(value) * 100)


def plain_amount(value: float | None, measure: Measure) -> str:
    """A figure on one side."""
    if value is None:
        return "–"
    if measure.unit is not Unit.SHARE:
        return duration(value)  # the sides of a ratio are geometric means of seconds
    return number(value, ".1%")
