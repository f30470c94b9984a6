"""Between tokens and characters: term matches as stretches of tokens, linked tokens as stretches of text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chartlight.suggest.features import LinkedSpan
from chartlight.suggest.terms import TermMatch

if TYPE_CHECKING:
    from chartlight.models.linking import CodeLink, TokenSpan

Offsets = Sequence[tuple[int, int]]


def own_matches(matches: Sequence[TermMatch], codes: Container[str]) -> Iterator[TermMatch]:
    """The matches that may stand for one of the codes, with those codes only."""
    for match in matches:
        kept = tuple((code, precision) for code, precision in match.codes if code in codes)
        if kept:
            yield replace(match, codes=kept)


def touched_tokens(offsets: Offsets, start: int, end: int) -> tuple[int, int]:
    """The half-open stretch of tokens that touch the characters from start to end; at least one token."""
    first = bisect_right(offsets, start, key=lambda offset: offset[1])
    last = bisect_left(offsets, end, key=lambda offset: offset[0])
    first = min(first, len(offsets) - 1)
    return first, max(last, first + 1)


def whole_words(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words that a stretch of characters touches, from the first to the last; None where it touches none."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    if start == end:
        return None
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def linked_spans(
    found: Sequence[tuple[TokenSpan, tuple[CodeLink, ...]]],
    offsets: Offsets,
    matches: Sequence[TermMatch],
    text: str,
) -> Iterator[LinkedSpan]:
    """The found spans in characters; the last ones of them are those of the term matches, in their order.

    Tagged spans are widened to whole words and lose the blanks and marks at their edges; one without any word is left
    out.
    """
    tagged = len(found) - len(matches)
    for span, links in found[:tagged]:
        codes = tuple((link.code, link.probability, link.cosine) for link in links)
        words = whole_words(text, offsets[span.start][0], offsets[span.end - 1][1])
        if words:
            yield LinkedSpan(*words, span.probability, codes, is_term=False)
    for (span, links), match in zip(found[tagged:], matches, strict=bool(found)):
        known = {link.code: link for link in links}
        codes = tuple(
            (code, known[code].probability, known[code].cosine) if code in known else (code, 0.0, 0.0)
            for code, _ in match.codes
        )
        yield LinkedSpan(match.start, match.end, span.probability, codes, is_term=True)
