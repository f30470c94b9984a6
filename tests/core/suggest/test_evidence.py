from __future__ import annotations

import pytest

from chartlight.suggest.candidates import Candidate, Reading, evidence_of
from chartlight.suggest.evidence import (
    attention_spans,
    joined,
    outermost,
    shares_by_word,
    shown_words,
    specialty_spans,
    term_spans,
    touching,
    with_side,
    witnessed,
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


def place(words: str, weight: float = 1.0, source: Source = Source.TERM) -> EvidenceSpan:
    return EvidenceSpan(TEXT.index(words), TEXT.index(words) + len(words), weight, source)


def test_a_less_precise_term_is_shown_where_something_else_points_at_it_too() -> None:
    best, weak, unsure = place("pneumonia"), place("renal failure", 0.5), place("fever", 0.9)
    words, weights = weights_for(pneumonia=0.5, renal=0.01, failure=0.01)
    assert witnessed((best, unsure, weak), {}, words, weights) == (best, unsure)
    assert witnessed((best, weak), {(weak.start, weak.end): 0.29}, words, weights) == (best,)
    assert witnessed((best, weak), {(weak.start, weak.end): 0.3}, words, weights) == (best, weak)
    attended = weights_for(pneumonia=0.5, renal=0.01, failure=0.02)[1]
    assert witnessed((best, weak), {}, words, attended) == (best, weak)
    # The attention of a code that the model has not learned says nothing against a place.
    assert witnessed((best, weak), {}, words, []) == (best, weak)
    assert witnessed((), {}, words, weights) == ()


def test_a_phrase_belongs_to_the_places_that_it_touches() -> None:
    phrase = place("severe left-sided pneumonia", source=Source.ATTENTION)
    assert touching((phrase,), (place("pneumonia"),)) == (phrase,)
    assert touching((phrase,), (place("No fever"), place("Pt has"))) == ()
    assert touching((phrase,), ()) == ()


def test_terms_speak_first_and_the_attention_where_it_touches_them_or_alone() -> None:
    candidate = Candidate("J18.9", 0.9, 1.0, has_term=True)
    start = TEXT.index("pneumonia")
    term = TermMatch(start, start + 9, (("J18.9", 0.8),))

    def shown(matches: tuple[TermMatch, ...], **share: float) -> list[str]:
        words, weights = weights_for(**share)
        reading = Reading({}, {}, matches, (), knows_terms=True)
        return [TEXT[s.start : s.end] for s in evidence_of(TEXT, candidate, words, weights, reading)]

    assert shown((term,), renal=0.4, failure=0.4) == ["pneumonia"]
    assert shown((term,), severe=0.3, pneumonia=0.5) == ["pneumonia", "severe left-sided pneumonia"]
    assert shown((), renal=0.4, failure=0.4) == ["renal failure"]


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


def test_places_of_several_ways_stand_once_as_widely_as_any_shows_them() -> None:
    attended = (EvidenceSpan(10, 20, 1.0, Source.ATTENTION), EvidenceSpan(40, 44, 0.5, Source.ATTENTION))
    counted = (
        EvidenceSpan(30, 35, 1.0, Source.ATTENTION),
        EvidenceSpan(40, 44, 0.8, Source.ATTENTION),
        EvidenceSpan(12, 16, 0.6, Source.ATTENTION),
    )
    assert joined(attended, counted) == (attended[0], *counted[:2])
    assert joined(attended, ()) == attended
    assert joined((), ()) == ()


def test_words_of_a_specialty_count_for_less_in_a_note_that_is_half_understood() -> None:
    words = words_of(TEXT)
    places = {TEXT[start:end]: place for place, (start, end) in enumerate(words)}
    attended, counted = [0.0] * len(words), [0.0] * len(words)
    attended[places["pneumonia"]], attended[places["renal"]] = 0.9, 0.1
    counted[places["renal"]], counted[places["fever"]] = 0.6, 0.4

    def shown(understood: float) -> dict[str, float]:
        spans = specialty_spans(TEXT, words, attended, [understood * one for one in counted])
        return {TEXT[span.start : span.end]: span.weight for span in spans}

    # "renal" holds too little of the attention to be shown for it.
    assert shown(1.0) == {"pneumonia": 1.0, "renal": 1.0, "fever": pytest.approx(0.6667)}
    assert shown(0.5) == {"pneumonia": 1.0, "renal": 0.5, "fever": pytest.approx(0.3333, abs=1e-4)}
    assert list(shown(0.5)) == ["pneumonia", "renal", "fever"]
    assert shown(0.0) == {"pneumonia": 1.0}
