"""The coder's hand on evidence: add words, take words away, widen and narrow, by characters or by whole words.

What is not touched keeps its source and its weight; what the coder touches is the coder's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from chartlight.types import EvidenceSpan, Source

Spans = tuple[EvidenceSpan, ...]
_WORD = re.compile(r"\w+(?:[-'’.,/]\w+)*")


class Edge(StrEnum):
    """An end of a span."""

    START = "start"
    END = "end"


def coders_span(start: int, end: int) -> EvidenceSpan:
    """Words that the coder chose."""
    return EvidenceSpan(start, end, 1.0, Source.CODER)


def with_words(spans: Iterable[EvidenceSpan], start: int, end: int) -> Spans:
    """The spans with these words too; spans that they overlap or touch become one with them."""
    apart = []
    for span in spans:
        if span.end < start or span.start > end:
            apart.append(span)
        else:
            start, end = min(start, span.start), max(end, span.end)
    return _in_order([*apart, coders_span(start, end)])


def without_words(spans: Iterable[EvidenceSpan], start: int, end: int) -> Spans:
    """The spans without these words; a span that holds them in its middle falls in two."""
    left: list[EvidenceSpan] = []
    for span in spans:
        if span.end <= start or span.start >= end:
            left.append(span)
            continue
        pieces = ((span.start, min(span.end, start)), (max(span.start, end), span.end))
        left += [coders_span(*piece) for piece in pieces if piece[0] < piece[1]]
    return _in_order(left)


def with_edge(spans: Iterable[EvidenceSpan], span: EvidenceSpan, *, edge: Edge, offset: int) -> Spans:
    """The spans with an end of one of them elsewhere; spans that it reaches become one with it."""
    start, end = (offset, span.end) if edge is Edge.START else (span.start, offset)
    others = [other for other in spans if other != span]
    return with_words(others, start, end) if start < end else _in_order(others)


def stepped_edge(text: str, span: EvidenceSpan, *, edge: Edge, outward: bool) -> int:
    """Where an end of a span comes to when it is widened or narrowed by a word.

    Narrowed, at least one word stays; widened, it stops at the end of the note.
    """
    words = [match.span() for match in _WORD.finditer(text, *_neighbourhood(text, span))]
    inner = [word for word in words if word[0] >= span.start and word[1] <= span.end]
    if edge is Edge.START:
        before = [start for start, _ in words if start < span.start]
        return (before[-1] if before else span.start) if outward else (inner[1][0] if len(inner) > 1 else span.start)
    after = [end for _, end in words if end > span.end]
    return (after[0] if after else span.end) if outward else (inner[-2][1] if len(inner) > 1 else span.end)


def nearest_word_edge(text: str, offset: int, *, edge: Edge) -> int:
    """The start (or the end) of a word that is nearest to a place in the note, for dragging word by word."""
    low, high = max(offset - 80, 0), min(offset + 80, len(text))
    places = [match.start() if edge is Edge.START else match.end() for match in _WORD.finditer(text, low, high)]
    return min(places, key=lambda place: abs(place - offset), default=offset)


def dragged_edge(text: str, span: EvidenceSpan, *, edge: Edge, offset: int) -> int:
    """Where an end of a span comes to when it is dragged to a place: word by word, and one word always stays."""
    words = [match.span() for match in _WORD.finditer(text, span.start, span.end)] or [(span.start, span.end)]
    target = nearest_word_edge(text, offset, edge=edge)
    return min(target, words[-1][0]) if edge is Edge.START else max(target, words[0][1])


def _neighbourhood(text: str, span: EvidenceSpan) -> tuple[int, int]:
    """A stretch around a span that holds the words next to it, begun and ended between words."""
    low, high = max(span.start - 200, 0), min(span.end + 200, len(text))
    while low > 0 and not text[low].isspace():
        low -= 1
    while high < len(text) and not text[high].isspace():
        high += 1
    return low, high


def _in_order(spans: Iterable[EvidenceSpan]) -> Spans:
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))
