"""How well highlighted words agree with the coders' words, and how much the score hangs on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chartlight.types import EvidenceSpan

Span = tuple[int, int]  # half-open character offsets


@dataclass(frozen=True)
class Highlight:
    """What is lit for one code of one note, and what the coders marked.

    Attributes:
        lit: numbers of the note's words that are lit.
        gold: numbers of the words that the coders marked.
        mentions: the coders' mentions, each as its words.
        fall: how far the probability falls when the lit words are masked (comprehensiveness); 0 where none is lit.
    """

    lit: frozenset[int]
    gold: frozenset[int]
    mentions: tuple[frozenset[int], ...]
    fall: float


@dataclass(frozen=True)
class Agreement:
    """Means over the codes; precision, recall and F1 pool their words."""

    codes: int
    precision: float
    recall: float
    f1: float
    iou: float  # words lit and marked / words lit or marked, mean over the codes
    span_recall: float  # share of the coders' mentions of which a word is lit
    empty: float  # share of the codes without a lit word
    comprehensiveness: float


def words_touched(words: Sequence[Span], pieces: Sequence[Span]) -> frozenset[int]:
    """Numbers of the words that share a character with one of the pieces."""
    return frozenset(
        place
        for place, (start, end) in enumerate(words)
        if any(start < piece_end and piece_start < end for piece_start, piece_end in pieces)
    )


def highlight(
    words: Sequence[Span],
    spans: Sequence[EvidenceSpan] | Sequence[Span],
    mentions: Sequence[Sequence[Span]],
    *,
    fall: float,
) -> Highlight:
    """Lay lit spans and the coders' mentions over the words of a note."""
    lit = words_touched(words, [(s.start, s.end) if isinstance(s, EvidenceSpan) else s for s in spans])
    marked = tuple(words_touched(words, mention) for mention in mentions)
    return Highlight(lit=lit, gold=frozenset().union(*marked), mentions=marked, fall=fall)


def agreement(highlights: Sequence[Highlight]) -> Agreement:
    """The figures of one way of lighting words, over at least one code."""
    both = sum(len(one.lit & one.gold) for one in highlights)
    lit, gold = sum(len(one.lit) for one in highlights), sum(len(one.gold) for one in highlights)
    found = [bool(mention & one.lit) for one in highlights for mention in one.mentions]
    count = len(highlights)
    return Agreement(
        codes=count,
        precision=both / max(1, lit),
        recall=both / max(1, gold),
        f1=2 * both / max(1, lit + gold),
        iou=sum(len(one.lit & one.gold) / max(1, len(one.lit | one.gold)) for one in highlights) / count,
        span_recall=sum(found) / max(1, len(found)),
        empty=sum(not one.lit for one in highlights) / count,
        comprehensiveness=sum(one.fall for one in highlights) / count,
    )
