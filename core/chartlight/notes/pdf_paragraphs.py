"""Puts the lines of a page together to paragraphs, as they were before a line was full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from chartlight.notes.pdf_lines import WIDE, Line

_GAP_OF_PARAGRAPHS = 1.4  # distance of two paragraphs, as a multiple of that of two lines
_SAME_LINE = 0.3
_LEAST_SHARE = 0.5  # of the column's width that a wrapped line fills
_SPACE = 2.0  # points
_NEW_ITEM = re.compile(r"(?:[-–—*•·▪◦‣o]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s|[A-ZÅÄÖÁÉÍÓÚÑ][^.:]{0,40}:(?:\s|$)")
_DIVIDED = re.compile(r"[^\W\d_]{2}-$")


def paragraphs(lines: Sequence[Line]) -> str:
    """The text of a page: a line feed after each paragraph, a blank line where the page has a gap.

    Two lines belong to one paragraph where the next word had no room on the first. Cells of one row that come as
    lines of their own are put side by side.
    """
    if not lines:
        return ""
    pitch = _pitch(lines)
    margins = _right_margins(lines)
    text = lines[0].text
    for (line, following), margin in zip(pairwise(lines), margins, strict=False):
        text = _joined(text, following.text, _break(line, following, margin=margin, pitch=pitch))
    return text


def _joined(text: str, following: str, between: str) -> str:
    if between == " " and _DIVIDED.search(text) and following[:1].islower():
        return text[:-1] + following
    return text + between + following


def _break(line: Line, following: Line, *, margin: float, pitch: float) -> str:
    distance = line.baseline - following.baseline
    if abs(distance) < _SAME_LINE * pitch and following.left >= line.right:
        return WIDE
    if distance > _GAP_OF_PARAGRAPHS * pitch:
        return "\n\n"
    return " " if distance > 0 and _is_wrapped(line, following, margin) else "\n"


def _is_wrapped(line: Line, following: Line, margin: float) -> bool:
    if line.is_row or following.is_row or _NEW_ITEM.match(following.text):
        return False
    is_long = line.right - line.left > _LEAST_SHARE * (margin - line.left)
    return is_long and line.right + _SPACE + following.first_word > margin


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance of two lines, in points."""
    steps = [a.baseline - b.baseline for a, b in pairwise(lines) if a.baseline - b.baseline > 1]
    # Gaps between paragraphs are wide; most of the smaller half are lines of one paragraph.
    return median(sorted(steps)[: max(1, (len(steps) + 1) // 2)]) if steps else 12.0


def _right_margins(lines: Sequence[Line]) -> list[float]:
    """For each line, how far the longest line of its column reaches; a step up the page begins a new column."""
    margins: list[float] = []
    column: list[Line] = []
    for line in lines:
        if column and line.baseline > column[-1].baseline + 1:
            margins += [max(each.right for each in column)] * len(column)
            column = []
        column.append(line)
    return margins + [max(each.right for each in column)] * len(column)
