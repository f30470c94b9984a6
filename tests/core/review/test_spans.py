"""Words added to evidence and taken away, widened and narrowed."""

from __future__ import annotations

import pytest

from chartlight.review.spans import (
    Edge,
    dragged_edge,
    nearest_word_edge,
    stepped_edge,
    with_edge,
    with_words,
    without_words,
)
from chartlight.types import EvidenceSpan, Source

TEXT = "Left-sided heart failure, 2.5 mg; niega disnea."
Pairs = list[tuple[int, int]]


def spans(*pairs: tuple[int, int]) -> tuple[EvidenceSpan, ...]:
    return tuple(EvidenceSpan(start, end, 0.5, Source.TERM) for start, end in pairs)


def pairs(found: tuple[EvidenceSpan, ...]) -> Pairs:
    return [(span.start, span.end) for span in found]


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ([], (3, 5), [(3, 5)]),
        ([(10, 12)], (3, 5), [(3, 5), (10, 12)]),
        ([(0, 4)], (3, 8), [(0, 8)]),
        ([(0, 3)], (3, 8), [(0, 8)]),
        ([(0, 4), (6, 9), (20, 22)], (3, 7), [(0, 9), (20, 22)]),
        ([(0, 9)], (2, 4), [(0, 9)]),
    ],
)
def test_words_are_added(before: Pairs, words: tuple[int, int], after: Pairs) -> None:
    assert pairs(with_words(spans(*before), *words)) == after


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ([], (3, 5), []),
        ([(3, 5)], (3, 5), []),
        ([(0, 9)], (3, 5), [(0, 3), (5, 9)]),
        ([(0, 9)], (0, 5), [(5, 9)]),
        ([(0, 4), (6, 9)], (3, 7), [(0, 3), (7, 9)]),
        ([(0, 4)], (4, 9), [(0, 4)]),
    ],
)
def test_words_are_taken_away(before: Pairs, words: tuple[int, int], after: Pairs) -> None:
    assert pairs(without_words(spans(*before), *words)) == after


def test_only_what_is_touched_becomes_the_coders() -> None:
    added = with_words(spans((0, 4), (20, 22)), 3, 8)
    assert [(span.source, span.weight) for span in added] == [(Source.CODER, 1.0), (Source.TERM, 0.5)]
    cut = without_words(spans((0, 4), (20, 22)), 3, 8)
    assert [(span.source, span.weight) for span in cut] == [(Source.CODER, 1.0), (Source.TERM, 0.5)]


@pytest.mark.parametrize(
    ("words", "edge", "outward", "after"),
    [
        ("heart", Edge.END, True, "heart failure"),
        ("heart failure", Edge.END, True, "heart failure, 2.5"),
        ("heart failure", Edge.END, False, "heart"),
        ("heart", Edge.END, False, "heart"),
        ("heart failure", Edge.START, True, "Left-sided heart failure"),
        ("Left-sided heart", Edge.START, True, "Left-sided heart"),
        ("heart failure", Edge.START, False, "failure"),
        ("disnea", Edge.END, True, "disnea"),
        ("art fail", Edge.END, True, "art failure"),
    ],
)
def test_an_end_moves_by_a_word(words: str, edge: Edge, outward: bool, after: str) -> None:
    start = TEXT.index(words)
    [span] = spans((start, start + len(words)))
    offset = stepped_edge(TEXT, span, edge=edge, outward=outward)
    [moved] = with_edge((span,), span, edge=edge, offset=offset)
    assert TEXT[moved.start : moved.end] == after


def test_an_end_dragged_over_a_neighbour_swallows_it_and_over_the_other_end_removes_the_span() -> None:
    first, second = spans((0, 4), (10, 14))
    assert pairs(with_edge((first, second), first, edge=Edge.END, offset=12)) == [(0, 14)]
    assert pairs(with_edge((first, second), first, edge=Edge.END, offset=0)) == [(10, 14)]


@pytest.mark.parametrize(
    ("edge", "to", "after"),
    [
        (Edge.END, 0, "heart"),
        (Edge.END, TEXT.index("mg") + 1, "heart failure, 2.5 mg"),
        (Edge.START, len(TEXT), "failure"),
        (Edge.START, 2, "Left-sided heart failure"),
        (Edge.START, TEXT.index("failure") + 1, "failure"),
    ],
)
def test_a_dragged_end_leaves_a_word(edge: Edge, to: int, after: str) -> None:
    [span] = spans((TEXT.index("heart"), TEXT.index("heart") + len("heart failure")))
    [moved] = with_edge((span,), span, edge=edge, offset=dragged_edge(TEXT, span, edge=edge, offset=to))
    assert TEXT[moved.start : moved.end] == after


def test_dragging_goes_word_by_word() -> None:
    assert nearest_word_edge(TEXT, TEXT.index("failure") + 5, edge=Edge.END) == TEXT.index("failure") + 7
    assert nearest_word_edge(TEXT, TEXT.index("failure") + 2, edge=Edge.START) == TEXT.index("failure")
    assert nearest_word_edge("   ", 1, edge=Edge.END) == 1
