"""The chapters of a pack's card on specialties and sections."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chartlight.training.section_tagger import SectionFigures
from chartlight.training.specialty_metrics import SpecialtyFigures

SPECIALTIES, SECTIONS = "## Specialties", "## Sections"
_UNMEASURED = "They have not been measured."


def replace_chapter(card: str, chapter: str) -> str:
    """The card with a chapter put in place of the one with the same heading, or at its end."""
    heading = chapter.splitlines()[0]
    without = re.sub(rf"(?ms)^{re.escape(heading)}$.*?(?=^## |\Z)", "", card)
    return f"{without.rstrip()}\n\n{chapter.rstrip()}\n"


def specialty_chapter(
    *, counts: Mapping[str, int], notes: int, figures: SpecialtyFigures | None, statement: str
) -> str:
    """What the card says of specialties.

    Args:
        counts: specialty → training notes.
        notes: training notes in all.
        figures: what was measured, if anything.
        statement: where the notes come from.
    """
    listed = ", ".join(f"{name} {count}" for name, count in sorted(counts.items(), key=lambda item: -item[1]))
    parts = [
        SPECIALTIES,
        f"{len(counts)} specialties, learned from {notes} notes, each filed under one or more of them: {listed}.",
        statement,
        figures.table() if figures else _UNMEASURED,
    ]
    return "\n\n".join(part for part in parts if part)


def section_chapter(*, notes: int, sentences: int, figures: SectionFigures | None, statement: str) -> str:
    """What the card says of sections.

    Args:
        notes: training notes.
        sentences: their sentences with a label.
        figures: what was measured, if anything.
        statement: where the notes come from.
    """
    told = (
        f"Inferred sections were learned from {sentences} sentences of {notes} notes, labelled by the notes' own "
        "headings or by people; the headings were cut out."
    )
    parts = [
        SECTIONS,
        told,
        statement,
        _section_table(figures) if figures else _UNMEASURED,
    ]
    return "\n\n".join(part for part in parts if part)


def _section_table(figures: SectionFigures) -> str:
    told = (
        f"On {figures.sentences} sentences of notes that took no part in the training, their headings cut out: "
        f"micro-F1 {figures.soap:.3f} over the four parts of SOAP, {figures.sections:.3f} over the sections."
    )
    rows = [
        told,
        "",
        "| Section | sentences | precision | recall |",
        "|---|---|---|---|",
    ]
    for name, (count, precision, recall) in figures.by_section.items():
        rows.append(f"| {name} | {count} | {precision:.2f} | {recall:.2f} |")
    return "\n".join(rows)
