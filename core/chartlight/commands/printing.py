"""Suggestions as text for a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Mapping
from itertools import groupby

from chartlight.codebook.book import Codebook
from chartlight.codebook.procedures import kind_of, titles_of
from chartlight.types import NOT_THE_PATIENTS, Assertion, CodingResult, EvidenceSpan, Note, Suggestion

CONTEXT = 40  # characters shown on each side of the evidence
INDENT = " " * 17


def result_lines(note: Note, result: CodingResult, codebook: Codebook, *, fold: bool = True) -> Iterator[str]:
    """A note's suggested codes, each with its strongest evidence in context, as lines; procedures after diagnoses.

    Args:
        note: the note.
        result: what the model says of it.
        codebook: gives the titles of diagnoses.
        fold: set apart what the note negates or says of the family.
    """
    likely = [suggestion for suggestion in result.suggestions if suggestion.suggested]
    apart = [each for each in likely if fold and each.assertion in NOT_THE_PATIENTS]
    chosen = [each for each in likely if each not in apart]
    further = len(result.suggestions) - len(likely)
    yield f"{note.id}: {len(chosen)} codes suggested, {further} further candidates"
    if said := [f"{one.name} ({one.score:.0%})" for one in result.specialties if one.suggested]:
        yield f"  Specialty: {', '.join(said)}"
    titles = titles_of([each.code for each in likely], codebook)
    for kind, of_kind in groupby(chosen, key=lambda each: kind_of(each.code)):
        if kind is not result.kind:
            yield f"  {kind.value.capitalize()}:"
        for suggestion in of_kind:
            yield from _suggestion_lines(note.text, suggestion, titles)
    if apart:
        yield "  Not suggested, because the note negates them, says them of the family or only speaks of them:"
    for suggestion in apart:
        yield from _suggestion_lines(note.text, suggestion, titles)
    yield ""


def _suggestion_lines(text: str, suggestion: Suggestion, titles: Mapping[str, tuple[str, bool]]) -> Iterator[str]:
    marks = " + ".join(source.value for source in suggestion.sources)
    if suggestion.assertion is not Assertion.PRESENT:
        marks += f", {suggestion.assertion.value}"
    width = max(60, shutil.get_terminal_size().columns)
    description, whole = titles.get(suggestion.code, ("(not in the current code book)", True))
    if not whole:
        marks += ", incomplete"
    title = f"  {suggestion.code:<8} {suggestion.score:5.2f} {description} [{marks}]"
    yield from textwrap.wrap(title, width, subsequent_indent=INDENT)
    for span in suggestion.evidence[:1]:
        yield INDENT + in_context(text, span)


def in_context(text: str, span: EvidenceSpan) -> str:
    """The evidence between « and » with the words around it, on one line."""
    before = " ".join(text[max(0, span.start - CONTEXT) : span.start].split(" "))
    after = text[span.end : span.end + CONTEXT]
    lead = "…" if span.start > CONTEXT else ""
    tail = "…" if span.end + CONTEXT < len(text) else ""
    return " ".join(f"{lead}{before}«{text[span.start : span.end]}»{after}{tail}".split())
