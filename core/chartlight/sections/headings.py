"""The headings of a note, found by rules: lines that name a section, and names in capitals before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chartlight.sections.heading_rules import heading_names
from chartlight.suggest.assertion_grammar import fold
from chartlight.suggest.note_structure import LETTER, restore_line_breaks
from chartlight.types import SectionName

_LONGEST = 64  # characters of a name
# At the start of a line, after a bullet or number: a name up to a colon, or alone on its line.
_AT_LINE = re.compile(
    rf"^[ \t]*(?:[-*•·#]+[ \t]*|\d{{1,2}}[.)][ \t]+)?(?P<name>[{LETTER}][^\n:.;]{{0,{_LONGEST}}}?)[ \t]*(?P<end>:|$)",
    re.MULTILINE,
)
# Anywhere after a stop, a comma or two blanks: a name all in capitals up to a colon.
_INLINE = re.compile(
    rf"(?:(?<=[.,;?!])|(?<=  ))[ \t]*(?P<name>[{LETTER}][{LETTER}0-9 /&()'.,-]{{1,{_LONGEST}}}?)[ \t]*(?P<end>:)"
)
_NAME_NOISE = re.compile(r"[\d()\[\]#*_=\"]+|\s*[-–—,]\s*$|^\s*[-–—]")
_NO_NAME = re.compile(r"\d| {2}|\t")  # a row of a table, or a sentence
_BLANKS = re.compile(r"\s+")
_LEAST_CAPITALS = 6  # shorter lines in capitals are often findings: "COPD", "HTA"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at half-open character offsets, its colon included.

    Attributes:
        start: first character of its name.
        end: one past its colon or its last character.
        section: what it opens; None where the rules do not know its name.
        continues: it stands inside a section ("Lungs:") and opens none.
    """

    start: int
    end: int
    section: SectionName | None
    continues: bool = False


def find_headings(text: str, language: str | None = None) -> list[Heading]:
    """The headings of a note in the order of the text.

    Args:
        text: the note.
        language: ISO 639-1 code; the names of all languages count where it is None or has no rules.
    """
    lines = restore_line_breaks(text)
    found: dict[int, Heading] = {}
    for match in (*_AT_LINE.finditer(lines), *_INLINE.finditer(lines)):
        heading = _heading(match, language)
        if heading is not None:
            found.setdefault(heading.start, heading)
    return list(_without_overlap(sorted(found.values(), key=lambda heading: heading.start)))


def heading_words(text: str) -> str:
    """What the headings of a note say, one a line, in whatever language."""
    return "\n".join(text[heading.start : heading.end] for heading in find_headings(text))


def _heading(match: re.Match[str], language: str | None) -> Heading | None:
    name, with_colon = match["name"], bool(match["end"])
    known, section = _section(name, language)
    in_capitals = name.isupper()
    if not known:
        # An unknown name ends the section before it only if it is surely a heading: alone on its line, in capitals.
        if not in_capitals or len(name) < _LEAST_CAPITALS or _NO_NAME.search(name):
            return None
    elif not with_colon and not in_capitals and not _stands_alone(match):
        return None
    return Heading(match.start("name"), match.end("end"), section, continues=known and section is None)


def _stands_alone(match: re.Match[str]) -> bool:
    """True for a line in small letters with a blank line before it: "Discharge diagnoses"."""
    before = match.string[max(0, match.start() - 3) : match.start()].replace("\r", "").replace(" ", "")
    return before in ("", "\n") or before.endswith("\n\n")


def _section(name: str, language: str | None) -> tuple[bool, SectionName | None]:
    plain = _BLANKS.sub(" ", _NAME_NOISE.sub(" ", fold(name))).strip(" .,-/&")
    for section, pattern in heading_names(language):
        if plain and pattern.fullmatch(plain):
            return True, section
    return False, None


def _without_overlap(headings: list[Heading]) -> Iterator[Heading]:
    end = 0
    for heading in headings:
        if heading.start >= end:
            yield heading
            end = heading.end
