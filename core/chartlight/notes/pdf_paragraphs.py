"""Puts the lines of a page together to paragraphs, as they were before a line was full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from chartlight.notes.pdf_lines import WIDE, Line

_GAP_OF_PARAGRAPHS = 1.3  # distance of two paragraphs, as a multiple of that of the lines about them
_SAME_LINE = 3.0  # points
_LEAST_SHARE = 0.5  # of the column's width that a wrapped line fills
_RAGGED, _RAGGED_GOING_ON = 0.03, 0.2  # of that width that it may leave free, and where the next begins small
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
    text = lines[0].text
    gaps = _gaps(lines)
    for (line, following), margin, gap in zip(pairwise(lines), _right_margins(lines), gaps, strict=False):
        text = _joined(text, following.text, _break(line, following, margin=margin, gap=gap))
    return text


def _joined(text: str, following: str, between: str) -> str:
    if between == " " and _DIVIDED.search(text) and following[:1].islower():
        return text[:-1] + following
    return text + between + following


def _break(line: Line, following: Line, *, margin: float, gap: bool) -> str:
    distance = line.baseline - following.baseline
    if abs(distance) < _SAME_LINE and following.left >= line.right:
        return WIDE
    if gap:
        return "\n\n"
    return " " if distance > 0 and _is_wrapped(line, following, margin) else "\n"


def _is_wrapped(line: Line, following: Line, margin: float) -> bool:
    if line.is_row or following.is_row or _NEW_ITEM.match(following.text):
        return False
    width = margin - line.left
    ragged = _RAGGED_GOING_ON if following.text[:1].islower() else _RAGGED
    is_long = line.right - line.left > _LEAST_SHARE * width
    return is_long and line.right + _SPACE + max(following.first_word, ragged * width) > margin


def _gaps(lines: Sequence[Line]) -> list[bool]:
    """For each line but the last, whether more room is below it than between the lines about it."""
    steps = [line.baseline - following.baseline for line, following in pairwise(lines)]
    around = (
        [step for step in (*steps[max(0, i - 1) : i], *steps[i + 1 : i + 2]) if step > 1] for i in range(len(steps))
    )
    return [bool(usual) and step > _GAP_OF_PARAGRAPHS * min(usual) for step, usual in zip(steps, around, strict=True)]


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
