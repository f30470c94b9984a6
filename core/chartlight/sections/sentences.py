"""The sentences of a note without its headings: what the section model reads and what sections are made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chartlight.sections.headings import Heading, find_headings
from chartlight.suggest.assertion_grammar import fold, grammar
from chartlight.suggest.note_structure import restore_line_breaks, sentences
from chartlight.types import SectionName

_LEAST_CHARACTERS = 3
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class SectionSentence:
    """A sentence or a line of a list at half-open character offsets, without its heading and the blanks around it.

    Attributes:
        start: first character.
        end: one past the last character.
        heading: the heading that it stands under, as its place in the list of headings; None before the first.
    """

    start: int
    end: int
    heading: int | None


@dataclass(frozen=True, slots=True)
class NoteOutline:
    """A note's headings and sentences, both in the order of the text."""

    headings: tuple[Heading, ...]
    sentences: tuple[SectionSentence, ...]

    def named(self, sentence: SectionSentence) -> SectionName | None:
        """The section that the headings above a sentence tell; None where they tell none."""
        place = sentence.heading
        while place is not None and place >= 0 and self.headings[place].continues:
            place -= 1
        return self.headings[place].section if place is not None and place >= 0 else None


def outline(text: str, language: str | None = None) -> NoteOutline:
    """Find the headings of a note and the sentences between them.

    Args:
        text: the note.
        language: ISO 639-1 code; the rules of all languages are used where it is None or has none.
    """
    headings = find_headings(text, language)
    lines = restore_line_breaks(text)
    rules = grammar(language)
    reaches = _reaches(lines, headings, true_lines=lines == text)
    found: list[SectionSentence] = []
    for sentence in sentences(lines, fold(lines), rules.headings, rules.abbreviations):
        found += _pieces(lines, sentence.start, sentence.end, headings, reaches)
    return NoteOutline(tuple(headings), tuple(found))


def _pieces(
    text: str, start: int, end: int, headings: Sequence[Heading], reaches: Sequence[_Reach]
) -> Iterator[SectionSentence]:
    """What is left of a sentence without its headings, each piece under the heading before it."""
    at = start
    place = bisect_right(headings, start, key=lambda heading: heading.start) - 1
    if place >= 0:
        at = max(at, headings[place].end)
    while True:
        following = headings[place + 1] if place + 1 < len(headings) else None
        stop = min(end, following.start) if following else end
        left = at + len(text[at:stop]) - len(text[at:stop].lstrip(" \t\r\n,"))
        right = at + len(text[at:stop].rstrip(" \t\r\n,"))
        if _says_something(text[left:right]):
            yield SectionSentence(left, right, _governing(reaches[place], place, left) if place >= 0 else None)
        if following is None or following.start >= end:
            return
        place, at = place + 1, following.end


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where the line of a heading ends, if text stands on it, and which heading goes on after that line."""

    line_end: int | None
    around: int | None


def _reaches(text: str, headings: Sequence[Heading], *, true_lines: bool) -> list[_Reach]:
    """For each heading whether it only interrupts another for a line.

    "Habits: non-smoker." inside a block headed "PAST HISTORY" ends with its line; the lines after it are past history.
    So does a heading in small letters with text on its line anywhere below a heading in capitals or alone on its line.
    Where the lines of a text had to be restored, every sentence may seem a line, and none of this is told.
    """
    if not true_lines:
        return [_Reach(None, None)] * len(headings)
    found: list[_Reach] = []
    around: int | None = None  # the heading alone on its line that the block at hand stands under
    major: int | None = None  # the last one that is in capitals or alone on its line
    for place, heading in enumerate(headings):
        following = headings[place + 1].start if place + 1 < len(headings) else len(text)
        end = text.find("\n", heading.end, following)
        alone = not text[heading.end : end if end >= 0 else following].strip()
        if place and _BLANK_LINE.search(text, headings[place - 1].end, heading.start):
            around = None
        capitals = text[heading.start : heading.end].isupper()
        found.append(_Reach(None if alone or end < 0 else end, around if capitals or around is not None else major))
        if heading.continues:
            continue
        if alone and end >= 0:
            around = place
        if alone or (capitals and around is None):
            major = place
    return found


def _governing(reach: _Reach, place: int, start: int) -> int:
    """The heading that a piece stands under: the one before it, or the one that this interrupts."""
    over = reach.line_end is not None and start >= reach.line_end
    return reach.around if over and reach.around is not None else place


def _says_something(piece: str) -> bool:
    """False for the number of a list and for rules of signs."""
    return sum(character.isalnum() for character in piece) >= _LEAST_CHARACTERS
