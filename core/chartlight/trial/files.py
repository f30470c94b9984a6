"""The report as files: tables, and a summary to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from chartlight.export.whole_file import replace_whole
from chartlight.statistics.charts import duration
from chartlight.statistics.tables import Row, Table
from chartlight.store.trial_values import Phase
from chartlight.translation import tr
from chartlight.trial.told import DESIGN_NAMES, PAGES, sentences
from chartlight.trial.values import BOOTSTRAPS, LEAST_NOTES, Topic, TrialReport

_MEASURES = (
    "topic",
    "measure",
    "unit",
    "notes",
    "unassisted",
    "assisted",
    "effect",
    "95 % from",
    "95 % to",
    "notes unassisted",
    "notes assisted",
    "enough notes",
)
_CODINGS = (
    "note",
    "coder",
    "arm",
    "length",
    "characters",
    "seconds unassisted",
    "seconds assisted",
    "decisions unassisted",
    "decisions assisted",
    "codes unassisted",
    "codes assisted",
    "suggested",
    "right codes",
)


def measures_table(report: TrialReport, topic: Topic | None = None) -> Table:
    """Every figure on a topic, or on all, a line each."""
    return Table(
        _MEASURES,
        tuple(
            (
                each.topic.value,
                each.name,
                each.unit.value,
                each.part,
                *(_rounded(value) for value in (each.unassisted, each.assisted, each.effect, each.low, each.high)),
                each.notes_unassisted,
                each.notes_assisted,
                "yes" if each.enough else "no",
            )
            for each in report.measures
            if topic in (None, each.topic)
        ),
    )


def changes_table(report: TrialReport) -> Table:
    """What was changed after the suggestions appeared, by direction."""
    rows = (("towards the suggestions", *report.changes.towards), ("away from them", *report.changes.away))
    return Table(("direction", "for the better", "for the worse", "not known"), rows)


def codings_table(report: TrialReport) -> Table:
    """Every finished coding, a line each, to be reckoned with elsewhere."""
    return Table(_CODINGS, tuple(_codings(report)))


def summary(report: TrialReport) -> str:
    """The report to read, as Markdown."""
    trial = report.trial
    lines = [
        "# " + tr("Trial “{name}”", name=trial.name),
        "",
        tr(
            "{design} · coders {coders} · seed {seed} · started {day}",
            design=tr(DESIGN_NAMES[trial.design]),
            coders=", ".join(trial.coders),
            seed=trial.seed,
            day=f"{trial.started_at:%Y-%m-%d}",
        ),
        "",
        *(f"- {line}" for line in _progress(report)),
        "- " + gold_told(report),
        "",
    ]
    for page in PAGES:
        title = tr(page.title)
        lines += [f"## {title}", "", tr(page.about), ""]
        missing = page.missing(report)
        lines += [missing] if missing else [f"- {line}" for line in sentences(page, report)]
        lines.append("")
    return "\n".join([*lines, method(), ""])


def gold_told(report: TrialReport) -> str:
    """Of how many notes the right codes are known, and where from."""
    known, source = report.gold_notes, report.gold_source
    return tr("Right codes known for {count:,} notes, from {source}.", count=known, source=source)


def method() -> str:
    """How the figures are made, in a sentence or two."""
    return tr(
        "Intervals are 95 % percentile intervals of {draws:,} bootstrap samples of whole notes. Under {least:,} notes "
        "on a side nothing is said of an effect. A suggestion that the coder completed counts as given.",
        draws=BOOTSTRAPS,
        least=LEAST_NOTES,
    )


def save_summary(report: TrialReport, target: Path) -> None:
    """Write the report to read.

    Raises:
        KnownError: the file cannot be written there.
    """
    replace_whole(target, lambda file: file.write(summary(report)))


def _progress(report: TrialReport) -> Iterator[str]:
    for each in report.progress:
        yield tr(
            "{coder}: {finished:,} of {count:,} notes finished, {time} of work",
            coder=each.coder,
            finished=each.finished,
            count=each.notes,
            time=duration(each.seconds),
        )


def _codings(report: TrialReport) -> Iterator[Row]:
    for each in report.codings:
        work = [each.phases.get(phase) for phase in Phase]
        yield (
            each.note_id,
            each.coder,
            each.arm.value,
            each.stratum,
            each.characters,
            *(None if found is None else round(found.seconds, 1) for found in work),
            *(None if found is None else found.decisions for found in work),
            *(None if found is None else " ".join(sorted(found.codes)) for found in work),
            " ".join(sorted(each.suggested)) if each.suggested is not None else None,
            " ".join(sorted(each.gold)) if each.gold is not None else None,
        )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
