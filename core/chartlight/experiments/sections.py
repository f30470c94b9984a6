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

from chartlight.training.section_tagger import (
    SectionFigures,
    SectionRecipe,
    TaggedNote,
    fit_tagger,
    measure_tagger,
)

STEPS = (0, 10, 50, 200)
ADAPTING = replace(SectionRecipe(), epochs=6, rate=1e-3)


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


def transfer_curve(
    source: Sequence[TaggedNote],
    target: Sequence[TaggedNote],
    test: Sequence[TaggedNote],
    *,
    seed: int,
    report: Callable[[str, int, int], None],
) -> list[TransferPoint]:
    """Fit on `source`, adapt to more and more notes of `target`, measure on `test`.

    Args:
        source: notes of the first group.
        target: notes of the other group to adapt to.
        test: other notes of that group.
        seed: of all draws.
        report: told of every step.
    """
    first = fit_tagger(source, replace(SectionRecipe(), seed=seed), report=lambda d, t: report("first group", d, t))
    order = random.Random(seed).sample(list(target), len(target))  # noqa: S311 - a draw, not a secret
    points = []
    for count in STEPS:
        if count > len(target):
            continue
        some = order[:count]
        if not some:
            points.append(TransferPoint(0, measure_tagger(first, test), None))
            continue
        adapted = fit_tagger(some, replace(ADAPTING, seed=seed), start=deepcopy(first), report=_named(report, count))
        alone = fit_tagger(some, replace(SectionRecipe(), seed=seed), report=_named(report, count))
        points.append(TransferPoint(count, measure_tagger(adapted, test), measure_tagger(alone, test)))
    return points


def _named(report: Callable[[str, int, int], None], count: int) -> Callable[[int, int], None]:
    return lambda done, total: report(f"{count} notes", done, total)


def write_sections(folder: Path, figures: SectionFigures, points: Sequence[TransferPoint]) -> str:
    """Write `sections.md`; returns its text."""
    folder.mkdir(parents=True, exist_ok=True)
    told = (
        f"Same source, {figures.sentences} sentences without their headings: micro-F1 {figures.soap:.3f} (SOAP), "
        f"{figures.sections:.3f} (sections)."
    )
    lines = [
        told,
        "",
        "| Section | sentences | precision | recall |",
        "|---|---|---|---|",
    ]
    for name, (count, precision, recall) in figures.by_section.items():
        lines.append(f"| {name} | {count} | {precision:.2f} | {recall:.2f} |")
    lines += [
        "",
        "| Adapted to | SOAP, adapted | sections, adapted | SOAP, these alone | sections, these alone |",
    ]
    lines.append("|---|---|---|---|---|")
    for point in points:
        alone = (f"{point.alone.soap:.3f}", f"{point.alone.sections:.3f}") if point.alone else ("–", "–")
        lines.append(
            f"| {point.notes} | {point.adapted.soap:.3f} | {point.adapted.sections:.3f} | {alone[0]} | {alone[1]} |"
        )
    text = "\n".join(lines) + "\n"
    (folder / "sections.md").write_text(text, encoding="utf-8", newline="\n")
    return text
