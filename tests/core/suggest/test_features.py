from __future__ import annotations

import math

import pytest

from chartlight.suggest.features import FEATURES, LinkedSpan, candidate_features, clipped_logit, sigmoid
from chartlight.suggest.mentions import linked_spans, own_matches, touched_tokens, whole_words
from chartlight.suggest.terms import TermMatch, Use


def named(features: dict[str, tuple[float, ...]], code: str) -> dict[str, float]:
    return dict(zip(FEATURES, features[code], strict=True))


@pytest.mark.parametrize("probability", [0.0, 1.0, 1e-9, 0.3, 1 - 1e-9])
def test_logits_are_held_within_limits(probability: float) -> None:
    logit = clipped_logit(probability)
    assert -8 <= logit <= 8
    assert sigmoid(logit) == pytest.approx(probability, abs=5e-4)


def test_sigmoid_does_not_overflow() -> None:
    assert sigmoid(-1e4) == 0.0
    assert sigmoid(1e4) == 1.0


def test_every_side_brings_candidates_and_hopeless_ones_are_left_out() -> None:
    span = LinkedSpan(0, 9, 0.9, (("J18.9", 0.5, 0.7), ("A00.0", 0.3, 0.6), ("B01.9", 1e-4, 0.1)), is_term=False)
    features = candidate_features(
        {"J18.9": 2.0, "J18.1": 1.0, "I10": -20.0},
        [TermMatch(0, 9, (("J18.1", 0.5),)), TermMatch(20, 24, (("J18.1", 0.5), ("E11.9", 0.9)))],
        [span],
        code_counts={"J18.9": 4},
        tokens=100,
    )
    assert features.keys() == {"J18.9", "J18.1", "E11.9", "A00.0"}
    pneumonia, lobar, diabetes = (named(features, code) for code in ("J18.9", "J18.1", "E11.9"))
    assert pneumonia["category_attention"] == 1.0
    assert pneumonia["category_term"] == pytest.approx(0.75)
    assert pneumonia["link"] == pytest.approx(clipped_logit(0.45))
    assert pneumonia["cosine"] == 0.7
    assert pneumonia["trained"] == pytest.approx(math.log(5))
    assert lobar["attention_rank"] == pytest.approx(math.log(2))
    assert lobar["term"] == pytest.approx(clipped_logit(0.75))
    assert lobar["term_best"] == 0.0
    assert lobar["term_count"] == pytest.approx(math.log(3))
    assert lobar["attention_with_term"] == 1.0
    assert lobar["category_link"] == pytest.approx(clipped_logit(0.45))
    assert lobar["term_inner"] == lobar["term_scattered"] == 0.0
    assert diabetes["attention"] == -8.0
    assert diabetes["untrained"] == 1.0
    assert diabetes["length"] == pytest.approx(math.log(100))


def test_how_the_terms_of_a_code_stand_is_told_by_the_use_that_tells_most() -> None:
    matches = [
        TermMatch(0, 9, (("A00.0", 0.5),)),
        TermMatch(0, 4, (("A00.0", 0.5), ("B01.9", 0.5)), Use.INNER),
        TermMatch(0, 30, (("B01.9", 0.2), ("I10", 0.2)), Use.SCATTERED),
    ]
    features = candidate_features({}, matches, [], code_counts={}, tokens=9)
    told = {code: (one["term_inner"], one["term_scattered"]) for code in features for one in [named(features, code)]}
    assert told == {"A00.0": (0, 0), "B01.9": (1, 0), "I10": (0, 1)}


def test_mentions_of_one_code_add_up_as_noisy_or() -> None:
    spans = [
        LinkedSpan(0, 4, 0.5, (("I10", 0.5, 0.2),), is_term=False),
        LinkedSpan(9, 12, 1.0, (("I10", 0.4, 0.9),), is_term=False),
    ]
    found = named(candidate_features({}, [], spans, code_counts={}, tokens=9), "I10")
    assert found["link"] == pytest.approx(clipped_logit(1 - 0.75 * 0.6))
    assert found["link_best"] == pytest.approx(clipped_logit(0.4))
    assert found["cosine"] == 0.9


def test_what_the_words_of_a_term_mean_does_not_count_as_a_mention() -> None:
    match = TermMatch(0, 4, (("I10", 0.5),))
    spans = [LinkedSpan(0, 4, 0.8, (("I10", 0.6, 0.3),), is_term=True)]
    found = named(candidate_features({}, [match], spans, code_counts={}, tokens=9), "I10")
    assert found["link"] == -8.0
    assert found["term_tagged"] == 0.8
    assert found["term_linked"] == pytest.approx(clipped_logit(0.6))


def test_matches_keep_the_codes_of_the_kind_only() -> None:
    matches = [TermMatch(0, 4, (("I10", 0.5), ("B030", 0.2))), TermMatch(6, 9, (("B030", 0.3),))]
    assert list(own_matches(matches, {"I10": 1})) == [TermMatch(0, 4, (("I10", 0.5),))]


def test_characters_are_found_among_the_tokens() -> None:
    offsets = [(0, 3), (3, 5), (6, 9), (10, 14)]
    assert touched_tokens(offsets, 0, 5) == (0, 2)
    assert touched_tokens(offsets, 4, 8) == (1, 3)
    assert touched_tokens(offsets, 10, 14) == (3, 4)
    # Between two tokens, and past the last: still one token.
    assert touched_tokens(offsets, 5, 6) == (2, 3)
    assert touched_tokens(offsets, 20, 22) == (3, 4)


def test_no_links_where_the_model_has_no_mention_head() -> None:
    assert list(linked_spans([], [(0, 3)], [TermMatch(0, 3, (("I10", 0.5),))], "HTA")) == []


def test_a_mention_is_widened_to_whole_words() -> None:
    text = "Tos, «neumonía» basal."
    assert whole_words(text, 4, 10) == (6, 14)
    assert whole_words(text, 8, 17) == (6, 21)
    assert whole_words(text, 3, 6) is None
