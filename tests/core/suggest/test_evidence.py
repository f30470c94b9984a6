from __future__ import annotations

import pytest

from chartlight.suggest.evidence import (
    attention_spans,
    outermost,
    shares_by_word,
    shown_words,
    term_spans,
    with_side,
    word_weights,
    words_of,
)
from chartlight.suggest.terms import TermMatch
from chartlight.types import EvidenceSpan, Source

TEXT = "Pt has severe left-sided pneumonia. No fever 🙂, 38,5 °C;\r\nacute renal failure."


def weights_for(**share: float) -> tuple[list[tuple[int, int]], list[float]]:
    words = words_of(TEXT)
    return words, [share.get(TEXT[a:b].replace("-", "_"), 0.0) for a, b in words]


def test_words_keep_hyphens_and_decimals_and_point_into_the_text() -> None:
    assert [TEXT[a:b] for a, b in words_of(TEXT)] == (
        [
            "Pt",
            "has",
            "severe",
            "left-sided",
            "pneumonia",
            "No",
            "fever",
            "38,5",
            "C",
            "acute",
            "renal",
            "failure",
        ]
    )


def test_a_word_gets_the_attention_of_its_tokens() -> None:
    words = [(0, 2), (3, 9), (11, 15)]
    # The second token begins with the blank before its word; the fourth is punctuation between words.
    offsets = [(0, 2), (2, 5), (5, 9), (9, 10), (11, 15)]
    assert word_weights(words, offsets, [0.1, 0.2, 0.3, 0.15, 0.25]) == pytest.approx([0.1, 0.5, 0.25])


def test_neighbouring_words_become_one_phrase_and_weak_phrases_are_dropped() -> None:
    words, weights = weights_for(severe=0.2, pneumonia=0.4, renal=0.3, fever=0.15)
    spans = attention_spans(TEXT, words, weights)
    assert [TEXT[s.start : s.end] for s in spans] == ["severe left-sided pneumonia", "renal"]
    assert spans[0].weight == 1.0
    assert spans[1].weight == pytest.approx(0.5)
    assert all(s.source is Source.ATTENTION for s in spans)


def test_a_phrase_does_not_cross_a_sentence_end() -> None:
    words, weights = weights_for(pneumonia=0.4, No=0.4)
    assert [TEXT[s.start : s.end] for s in attention_spans(TEXT, words, weights)] == ["pneumonia", "No"]


def test_no_attention_gives_no_evidence() -> None:
    words, weights = weights_for()
    assert attention_spans(TEXT, words, weights) == ()
    assert attention_spans("", [], []) == ()


def test_the_heatmap_keeps_words_with_a_share_worth_seeing() -> None:
    words, weights = weights_for(pneumonia=0.9, fever=0.009)
    assert [TEXT[w.start : w.end] for w in shown_words(words, weights)] == ["pneumonia"]


def test_the_most_precise_term_comes_first() -> None:
    matches = [TermMatch(0, 2, (("X", 0.2), ("Y", 0.9))), TermMatch(5, 9, (("X", 0.8),))]
    spans = term_spans("X", matches)
    assert [(s.start, s.end, s.weight) for s in spans] == [(5, 9, 1.0), (0, 2, 0.25)]
    assert term_spans("Z", matches) == ()
    # A place that is hardly ever meant, beside one that mostly is, is not shown.
    assert [s.start for s in term_spans("X", [*matches, TermMatch(12, 14, (("X", 0.15),))])] == [5, 0]


@pytest.mark.parametrize(
    ("text", "term", "shown"),
    [
        ("Tiene hernia inguinal derecha, dolor", "hernia inguinal", "hernia inguinal derecha"),
        ("nódulos mamarios Bilaterales.", "nódulos mamarios", "nódulos mamarios Bilaterales"),
        ("hernia. Izquierdo el riñón", "hernia", "hernia"),
        ("a left inguinal hernia", "inguinal hernia", "left inguinal hernia"),
        ("vänster njursten", "njursten", "vänster njursten"),
        ("upright posture", "posture", "posture"),
        ("dolor", "dolor", "dolor"),
    ],
)
def test_a_side_beside_the_words_belongs_to_them(text: str, term: str, shown: str) -> None:
    start = text.index(term)
    span = with_side(text, EvidenceSpan(start, start + len(term), 1.0, Source.TERM))
    assert text[span.start : span.end] == shown


def test_words_within_other_words_of_a_code_are_no_place_of_their_own() -> None:
    whole, inner, apart = (EvidenceSpan(a, b, 1.0, Source.TERM) for a, b in ((0, 19), (0, 11), (30, 41)))
    crossing = EvidenceSpan(15, 25, 0.5, Source.TERM)
    assert outermost((inner, whole, apart, crossing)) == (whole, apart, crossing)
    attended = EvidenceSpan(2, 8, 0.3, Source.ATTENTION)
    assert outermost((whole, attended)) == (whole,)
    around = EvidenceSpan(0, 30, 0.3, Source.ATTENTION)
    assert outermost((whole, around)) == (whole, around)
    assert outermost((around, attended)) == (around,)
    assert outermost((whole, whole)) == (whole, whole)
    assert outermost(()) == ()


def test_attention_that_is_spread_thin_is_no_evidence() -> None:
    words = words_of(TEXT)
    apart = [0.19 if place in (4, 9) else 0.01 for place in range(len(words))]
    assert attention_spans(TEXT, words, apart) == ()
    assert [TEXT[s.start : s.end] for s in attention_spans(TEXT, words, apart, least_mass=0.1)] == [
        "pneumonia",
        "acute",
    ]
    apart[4] = 0.2
    # Where the strongest phrase is reliable, the weaker one is shown too.
    assert len(attention_spans(TEXT, words, apart)) == 2


def test_shares_of_stretches_fall_on_the_words_they_lie_in() -> None:
    text = "X-ray of the heart, heart-lung."
    words = words_of(text)
    heart, lung = text.rindex("heart"), text.index("lung")
    shares = [(2, 5, 0.25), (heart, heart + 5, 0.5), (lung, lung + 4, 0.125), (0, 8, 9.0)]
    found = {text[start:end]: share for (start, end), share in zip(words, shares_by_word(words, shares), strict=True)}
    assert found == {"X-ray": 0.25, "of": 0.0, "the": 0.0, "heart": 0.0, "heart-lung": 0.625}
    assert shares_by_word([], [(0, 1, 1.0)]) == []
