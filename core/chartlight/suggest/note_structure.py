"""The sentences of a note, and which of them stand under a heading for family history or past illness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LETTER = "A-ZÅÄÖÁÉÍÓÚÜÑ"
_STOP = re.compile(r"[.!?;](?=\s|$)|\n")
_LAST_WORD = re.compile(r"\w+$")
_LEAD = r"[\s\-*•·#\d.)]*"
_ANY_HEADING = re.compile(_LEAD + r"[A-ZÅÄÖÁÉÍÓÚÑ][^\n:.;,]{1,40}:")
_BULLET = re.compile(r"\s*(?:[-*•·]|\d+[.)])")
_NEAR = 40  # characters looked at on either side of a place, so that a long note takes no longer a sentence
_LOST_BREAK = re.compile(rf",(?=[ \t]*(?:[{LETTER}0-9][^\n,:;]{{0,60}}:|\d{{1,2}}\.))|(?<=[.:?!]),|(?<=[.:?!] ),")
_COMMA_FOR_BREAK = re.compile(r"[.:?!] ?,")
_LEAST_CAPITALS = 8  # shorter lines in capitals are often findings: "COPD", "HTA"


class History(StrEnum):
    """Which history a heading opens; the sections of a note as the coder sees them are `SectionName`."""

    FAMILY = "family"
    PAST = "past"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line of a list, as half-open character offsets, and the history that it belongs to."""

    start: int
    end: int
    history: History


def heading_pattern(*, family: str, past: str, none: str) -> re.Pattern[str]:
    """Matches a heading at the start of a sentence; the name of the group that matched is its history."""
    names = f"(?P<family>{family})|(?P<past>{past})|(?P<none>{none})"
    return re.compile(rf"{_LEAD}(?:{names})\s*(?::|(?=\s*$))")


def has_lost_line_breaks(text: str) -> bool:
    """True where commas stand right behind full stops or colons more than once, so in place of line breaks."""
    return len(_COMMA_FOR_BREAK.findall(text)) > 1


def restore_line_breaks(text: str) -> str:
    """A text of the same length, with line breaks where a table export turned them into commas.

    Only a text without any line break is changed: in the MTSamples export "FINDINGS:,1.  Normal." stands for two.
    """
    return text if "\n" in text.strip() else _LOST_BREAK.sub("\n", text)


def sentences(text: str, folded: str, headings: re.Pattern[str], abbreviations: frozenset[str]) -> list[Sentence]:
    """The sentences of a note in the order of the text, without blank ones.

    Args:
        text: the note.
        folded: the same in lower case, of the same length.
        headings: made by `heading_pattern`.
        abbreviations: words in lower case whose full stop ends no sentence.
    """
    found: list[Sentence] = []
    histories = _Histories(text, folded, headings)
    start = 0
    for end in _ends(text, folded, headings, abbreviations):
        if text[start:end].strip():
            found.append(Sentence(start, end, histories.of(start, end)))
        start = end
    return found


def _ends(text: str, folded: str, headings: re.Pattern[str], abbreviations: frozenset[str]) -> Iterator[int]:
    line = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "\n":
            ends = not _goes_on(text, stop.start()) or bool(headings.fullmatch(folded, line, stop.start()))
            line = stop.end()
        else:
            ends = _is_full_stop(text, folded, stop.start(), abbreviations)
        if ends:
            yield stop.end()
    yield len(text)


def _goes_on(text: str, newline: int) -> bool:
    """True where a line is only wrapped: the next one begins with a small letter, and this one does not end."""
    before, after = text[max(0, newline - _NEAR) : newline].rstrip(" \t\r")[-1:], text[newline + 1 : newline + 2]
    return after.islower() and before not in ("", ".", ":", ";", "\n")


def _is_full_stop(text: str, folded: str, place: int, abbreviations: frozenset[str]) -> bool:
    if text[place] != ".":
        return text[place] != "?" or (place > 0 and not text[place - 1].isspace())
    word = _LAST_WORD.search(folded, max(0, place - _NEAR), place)
    if word and word.group() in abbreviations:
        return False
    following = text[place + 1 : place + _NEAR].lstrip(" \t")[:1]
    return not following.islower() or bool(word and len(word.group()) > 3)


class _Histories:
    """Follows the headings from sentence to sentence."""

    def __init__(self, text: str, folded: str, headings: re.Pattern[str]) -> None:
        self._text = text
        self._folded = folded
        self._headings = headings
        self._now = History.NONE
        self._inline = False  # the text below the heading began on the line of its heading, and ends with that line
        self._fresh = False  # nothing has come after the heading yet

    def of(self, start: int, end: int) -> History:
        heading = self._headings.match(self._folded, start, end)
        begins_line = self._begins_line(start)
        if heading and heading.lastgroup:
            self._now = History(heading.lastgroup)
            self._inline = bool(self._text[heading.end() : end].strip())
            self._fresh = not self._inline
        elif begins_line and self._is_over(start, end):
            self._now = History.NONE
        else:
            self._fresh = False
        return self._now

    def _begins_line(self, start: int) -> bool:
        return start == 0 or "\n" in self._text[max(0, start - 1) : start + 1]

    def _is_over(self, start: int, end: int) -> bool:
        line = self._text[start:end]
        before = self._text[max(0, start - _NEAR) : start].replace("\r", "").rstrip(" \t")
        blank = before.endswith("\n\n") or line.startswith(("\n", "\r\n"))
        if (blank and not self._fresh) or (self._inline and not _BULLET.match(line)):
            return True
        if self._now is History.FAMILY and _ANY_HEADING.match(line):
            return True
        name = line.strip()
        return name.isupper() and len(name) >= _LEAST_CAPITALS and "." not in name and not _BULLET.match(line)
