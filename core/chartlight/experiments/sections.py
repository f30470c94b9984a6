"""How well sections are inferred, and how much a model of one kind of note gains from a few notes of another.

After Kwon, Yang and Yu (2022): the tagger is fitted on notes of one group of document types and then goes on with some
notes of the other, whose remaining notes it is measured on.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

from chartlight.experiments.tables import SPREAD_NOTE, Cells, markdown, mean_and_spread
from chartlight.training.section_tagger import (
    SectionFigures,
    SectionRecipe,
    TaggedNote,
    adapting,
    fit_tagger,
    measure_tagger,
)

STEPS = (0, 10, 50, 200)


@dataclass(frozen=True)
class SectionNotes:
    """The notes of both groups, without their headings.

    Attributes:
        source: training notes of the first group.
        target: training notes of the other group, to adapt to.
        same: test notes of the first group.
        beyond: test notes of the other group.
    """

    source: Sequence[TaggedNote]
    target: Sequence[TaggedNote]
    same: Sequence[TaggedNote]
    beyond: Sequence[TaggedNote]


@dataclass(frozen=True)
class TransferPoint:
    """What is reached on the other group after adapting to some of its notes.

    Attributes:
        notes: of the other group, that were adapted to.
        adapted: going on from the model of the first group.
        alone: fitted on those notes only; None for no notes.
    """

    notes: int
    adapted: SectionFigures
    alone: SectionFigures | None


@dataclass(frozen=True)
class SectionRun:
    """What one seed gave.

    Attributes:
        every: reached on all test notes by a fit on all training notes.
        points: of the transfer, the fewest notes first.
    """

    every: SectionFigures
    points: tuple[TransferPoint, ...]


Report = Callable[[str, int, int], None]


def run_sections(notes: SectionNotes, *, seed: int, report: Report) -> SectionRun:
    """Measure sections and their transfer.

    Args:
        notes: of both groups.
        seed: of all draws.
        report: told of every step.
    """
    told = _told(report, f"all notes, seed {seed}")
    tagger = fit_tagger([*notes.source, *notes.target], replace(SectionRecipe(), seed=seed), report=told)
    every = measure_tagger(tagger, [*notes.same, *notes.beyond])
    return SectionRun(every, transfer_curve(notes, seed=seed, report=report))


def transfer_curve(notes: SectionNotes, *, seed: int, report: Report) -> tuple[TransferPoint, ...]:
    """Fit on the first group, adapt to more and more notes of the other, measure on the rest of that.

    Args:
        notes: of both groups.
        seed: of all draws.
        report: told of every step.
    """
    recipe = replace(SectionRecipe(), seed=seed)
    first = fit_tagger(notes.source, recipe, report=_told(report, f"first group, seed {seed}"))
    order = random.Random(seed).sample(list(notes.target), len(notes.target))  # noqa: S311 - a draw, not a secret
    points = []
    for count in STEPS:
        if count > len(order):
            continue
        some = order[:count]
        if not some:
            points.append(TransferPoint(0, measure_tagger(first, notes.beyond), None))
            continue
        told = _told(report, f"{count} notes, seed {seed}")
        adapted = fit_tagger(some, replace(adapting(count), seed=seed), start=deepcopy(first), report=told)
        alone = fit_tagger(some, recipe, report=told)
        points.append(TransferPoint(count, measure_tagger(adapted, notes.beyond), measure_tagger(alone, notes.beyond)))
    return tuple(points)


def _told(report: Report, name: str) -> Callable[[int, int], None]:
    return lambda done, total: report(name, done, total)


def write_sections(folder: Path, runs: Sequence[SectionRun]) -> str:
    """Write `sections.md` from the runs of all seeds; returns its text."""
    folder.mkdir(parents=True, exist_ok=True)
    first = runs[0].every
    by_section: list[Cells] = [
        {"Section": name, "sentences": count, "precision": precision, "recall": recall}
        for name, (count, precision, recall) in first.by_section.items()
    ]
    soap, sections = (mean_and_spread([getattr(run.every, name) for run in runs]) for name in ("soap", "sections"))
    same = f"Same source, {first.sentences} sentences without their headings"
    parts = [
        f"{same}: micro-F1 {soap} (SOAP), {sections} (sections).",
        "By section, with the first seed:",
        markdown(by_section, digits={"precision": 2, "recall": 2}),
        "Transfer to the other group:",
        markdown([_cells(points) for points in zip(*(run.points for run in runs), strict=True)]),
        SPREAD_NOTE,
    ]
    text = "\n\n".join(parts) + "\n"
    (folder / "sections.md").write_text(text, encoding="utf-8", newline="\n")
    return text


def _cells(points: Sequence[TransferPoint]) -> Cells:
    """One line of the transfer, from the points of all seeds."""
    adapted, alone = [point.adapted for point in points], [point.alone for point in points if point.alone]
    return {
        "Adapted to": points[0].notes,
        "SOAP, adapted": mean_and_spread([figures.soap for figures in adapted]),
        "sections, adapted": mean_and_spread([figures.sections for figures in adapted]),
        "SOAP, these alone": mean_and_spread([figures.soap for figures in alone]) if alone else "–",
        "sections, these alone": mean_and_spread([figures.sections for figures in alone]) if alone else "–",
    }
