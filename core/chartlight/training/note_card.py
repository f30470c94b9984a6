"""The chapters of a pack's card on specialties and sections."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chartlight.suggest.context import CONTEXT_FEATURES, Context
from chartlight.training.context import ContextFigures
from chartlight.training.section_tagger import SectionFigures
from chartlight.training.specialty_metrics import SpecialtyFigures
from chartlight.types import Kind

SPECIALTIES, SECTIONS = "## Specialties", "## Sections"
CONTEXT_CHAPTER = "## Sections and specialty in the scores"
_UNMEASURED = "They have not been measured."


def replace_chapter(card: str, chapter: str) -> str:
    """The card with a chapter put in place of the one with the same heading, or at its end."""
    return f"{without_chapter(card, chapter.splitlines()[0]).rstrip()}\n\n{chapter.rstrip()}\n"


def without_chapter(card: str, heading: str) -> str:
    """The card without the chapter of a heading."""
    return re.sub(_chapter(heading), "", card)


def chapter_of_card(card: str, heading: str) -> str:
    """The chapter with a heading, the heading included."""
    found = re.search(_chapter(heading), card)
    return found.group().rstrip() if found else f"{heading}\n"


def _body(chapter: str) -> str:
    return chapter.partition("\n")[2].strip()


def _chapter(heading: str) -> str:
    return rf"(?ms)^{re.escape(heading)}$.*?(?=^## |\Z)"


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


def section_chapter(
    *,
    notes: int,
    sentences: int,
    figures: SectionFigures | None,
    statement: str,
    base: str | None = None,
    base_card: str = "",
) -> str:
    """What the card says of sections.

    Args:
        notes: training notes.
        sentences: their sentences with a label.
        figures: what was measured, if anything.
        statement: where the notes come from.
        base: name of the pack from whose sections the tagger went on; None where it learned from these notes alone.
        base_card: the card of that pack; what it says of sections, their sources before all, is kept at the end.
    """
    told = (
        f"Inferred sections were learned from {sentences} sentences of {notes} notes, labelled by the notes' own "
        "headings or by people; the headings were cut out."
    )
    before: list[str] = []
    if base is not None:
        told += f' They go on from what the pack "{base}" had learned of sections from other notes (below).'
        before = [f'### What "{base}" had learned from', _body(chapter_of_card(base_card, SECTIONS))]
    parts = [SECTIONS, told, statement, section_table(figures) if figures else _UNMEASURED, *before]
    return "\n\n".join(part for part in parts if part)


def context_chapter(context: Context, figures: Mapping[Kind, ContextFigures], *, statement: str) -> str:
    """What the card says of how sections and specialties correct the scores.

    Args:
        context: what was fitted.
        figures: kind → what it brings, cross-validated on the records.
        statement: where the records come from.
    """
    told = (
        "Each score is corrected by where in the note its words stand and by the note's specialty. The correction was "
        "fitted on notes that the pack had not learned from; the figures are those of notes left out of its fit in "
        "turn (best F1 over all boundaries; mean of -log p of the right answer over the candidates with at least .05 "
        "without it)."
    )
    rows = ["| Codes | notes | F1 without | F1 with | -log p without | with |", "|---|---|---|---|---|---|"]
    rows += [
        f"| {kind.value} | {one.notes} | {one.f1_without:.3f} | {one.f1_with:.3f} | {one.loss_without:.4f} | "
        f"{one.loss_with:.4f} |"
        for kind, one in figures.items()
    ]
    weights = ", ".join(f"{name} {value:+.2f}" for name, value in zip(CONTEXT_FEATURES, context.weights, strict=True))
    parts = [CONTEXT_CHAPTER, told, statement, "\n".join(rows), f"Weights in the logit: {weights}."]
    return "\n\n".join(part for part in parts if part)


def section_table(figures: SectionFigures) -> str:
    """What was measured of sections, in Markdown."""
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
