"""The lines of a PDF page with the place where each stands."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_LINE_ENDS = frozenset("\r\n")
_HYPHEN_AT_LINE_END = "\ufffe"
_PDFIUMS_HYPHEN = 2  # what some of its versions give for it
_WIDE_GAP = 18.0  # points between two words from which on they stand in two columns of a table
WIDE = "   "
"""Stands between two columns of a table."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in points from the lower left corner.

    Attributes:
        text: its words.
        left: where its first character begins.
        right: where its last character ends.
        baseline: its height on the page.
        first_word: width of its first word.
    """

    text: str
    left: float
    right: float
    baseline: float
    first_word: float

    @property
    def is_row(self) -> bool:
        """Whether it looks like the row of a table."""
        return WIDE in self.text


def page_lines(page: Any) -> list[Line]:
    """The lines of a page in the order in which the PDF holds them."""
    text_page = page.get_textpage()
    try:
        return [line for start, characters in _runs(text_page) if (line := _line(text_page, start, characters))]
    finally:
        text_page.close()


def _runs(text_page: Any) -> Iterator[tuple[int, str]]:
    """(place of the first character, characters) of each line."""
    import pypdfium2.raw

    start = 0
    found: list[str] = []
    for place in range(text_page.count_chars()):
        character = _character(pypdfium2.raw.FPDFText_GetUnicode(text_page, place))
        if character in _LINE_ENDS:
            yield start, "".join(found)
            start, found = place + 1, []
        else:
            found.append(character)
    yield start, "".join(found)


def _character(code: int) -> str:
    """One character, so that places in a line stay true; what is none is a blank."""
    if code == _PDFIUMS_HYPHEN:
        return _HYPHEN_AT_LINE_END
    return chr(code) if code and not 0xD800 <= code <= 0xDFFF else " "


def _line(text_page: Any, start: int, characters: str) -> Line | None:
    stripped = characters.strip()
    if not stripped:
        return None
    first = start + characters.index(stripped[0])
    last = first + len(stripped) - 1
    left, right = _box(text_page, first)[0], _box(text_page, last)[2]
    word_end = first + len(stripped.split(None, 1)[0]) - 1
    return Line(
        text=_divided(_with_gaps(text_page, first, stripped)),
        left=left,
        right=right,
        baseline=_baseline(text_page, first),
        first_word=_box(text_page, word_end)[2] - left,
    )


def _with_gaps(text_page: Any, first: int, text: str) -> str:
    """The text with wide blanks where the page has a wide gap."""
    pieces = []
    for place, character in enumerate(text):
        if character == " " and 0 < place < len(text) - 1 and text[place + 1] != " ":
            gap = _box(text_page, first + place + 1)[0] - _box(text_page, first + place - 1)[2]
            pieces.append(WIDE if gap >= _WIDE_GAP else " ")
        else:
            pieces.append(character)
    return "".join(pieces)


def _divided(text: str) -> str:
    """The text without the hyphens that only divide a word at the end of a line."""
    pieces = text.split(_HYPHEN_AT_LINE_END)
    joined = pieces[0]
    for piece in pieces[1:]:
        divides = joined[-2:].isalpha() and joined[-1:].islower() and piece[:1].islower()
        joined += piece if divides else f"-{piece}"
    return joined


def _box(text_page: Any, place: int) -> tuple[float, float, float, float]:
    box: tuple[float, float, float, float] = text_page.get_charbox(place)
    return box


def _baseline(text_page: Any, place: int) -> float:
    import pypdfium2.raw

    x, y = ctypes.c_double(), ctypes.c_double()
    pypdfium2.raw.FPDFText_GetCharOrigin(text_page, place, x, y)
    return y.value
