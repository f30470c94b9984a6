"""Sections and specialty in the scores: each feature by hand, and the formula in a slow form."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from chartlight.suggest.context import (
    CONTEXT_FEATURES,
    NOWHERE,
    Context,
    ContextBoundary,
    chapter_of,
    place_features,
    specialty_feature,
    specialty_shares,
)
from chartlight.suggest.features import LinkedSpan
from chartlight.suggest.terms import TermMatch
from chartlight.types import Kind, NoteSection, OperatingPoint, SectionName, SpecialtyScore

SECTIONS = (
    NoteSection(SectionName.FAMILY_HISTORY, 0, 100, heading=True),
    NoteSection(SectionName.ADMINISTRATIVE, 100, 150, heading=True),
    NoteSection(SectionName.DIAGNOSES, 200, 400, heading=False, score=0.5),
)


def named(values: tuple[float, ...]) -> dict[str, float]:
    return {name: value for name, value in zip(CONTEXT_FEATURES, values, strict=False) if value}


def term(start: int, code: str, precision: float) -> TermMatch:
    return TermMatch(start=start, end=start + 4, codes=((code, precision),))


def test_the_share_of_each_place_weighs_the_mentions_by_their_strength() -> None:
    link = LinkedSpan(210, 220, 0.8, (("I10", 0.5, 0.9),), is_term=False)
    found = place_features([term(50, "I10", 0.6)], [link], SECTIONS, length=1000)
    # .6 in the family history, .8 · .5 in the diagnoses, of which the note is only half sure.
    assert named(found["I10"]) == pytest.approx(
        {"family": 0.6, "diagnoses": 0.2, "placed": 1.0, "repeated": math.log(2), "opening": 1.0}
    )


def test_words_outside_all_sections_or_among_the_administrative_have_no_place() -> None:
    found = place_features([term(170, "A", 1.0), term(120, "B", 1.0)], [], SECTIONS, length=1000)
    assert named(found["A"]) == named(found["B"]) == {"placed": 1.0}


def test_a_span_that_stands_for_a_term_does_not_count_twice() -> None:
    span = LinkedSpan(50, 54, 0.9, (("I10", 0.9, 0.9),), is_term=True)
    assert place_features([], [span], SECTIONS, length=1000) == {}


@pytest.mark.parametrize(
    ("code", "kind", "chapter"),
    [
        ("I10", Kind.DIAGNOSES, "I"),
        ("D49.9", Kind.DIAGNOSES, "D"),
        ("D50.0", Kind.DIAGNOSES, "D+"),
        ("H59.8", Kind.DIAGNOSES, "H"),
        ("H60.0", Kind.DIAGNOSES, "H+"),
        ("C4A.0", Kind.DIAGNOSES, "C"),
        ("0DTJ0ZZ", Kind.PROCEDURES, "0D"),
    ],
)
def test_codes_are_taken_together_as_the_chapters_are(code: str, kind: Kind, chapter: str) -> None:
    assert chapter_of(code, kind) == chapter


def test_shares_of_specialties_sum_to_one_in_the_order_of_the_names() -> None:
    told = [SpecialtyScore("B", 0.6, True), SpecialtyScore("A", 0.2, False), SpecialtyScore("other", 0.9, True)]
    assert specialty_shares(told, ("A", "B", "C")) == pytest.approx((0.25, 0.75, 0.0))
    assert specialty_shares([], ("A",)) == ()
    assert specialty_feature((2.0, 0.5), (0.25, 0.75)) == pytest.approx(math.log(0.875))
    assert specialty_feature(None, (1.0,)) == specialty_feature((2.0,), ()) == 0.0


def a_context() -> Context:
    weights = np.linspace(-1, 1, len(CONTEXT_FEATURES))
    boundary = ContextBoundary(0.4, 0.3, (OperatingPoint(0.5, 0.8, 0.6),))
    lifts = {Kind.DIAGNOSES: {"I": (2.0, 0.5)}}
    mean = np.linspace(0, 0.5, len(CONTEXT_FEATURES))
    return Context(weights, mean, ("A", "B"), lifts, {Kind.DIAGNOSES: boundary})


def test_the_correction_is_a_logistic_regression_on_the_logit() -> None:
    context = a_context()
    place = tuple(float(i % 3) for i in range(len(NOWHERE)))
    found = context.corrected({"I10": 0.7, "J18.9": 0.2}, {"I10": place}, (0.25, 0.75), kind=Kind.DIAGNOSES)
    for code, score, x in (("I10", 0.7, (*place, math.log(0.875))), ("J18.9", 0.2, (0.0,) * len(CONTEXT_FEATURES))):
        total = math.log(score / (1 - score))
        for weight, mean, value in zip(context.weights.tolist(), context.mean.tolist(), x, strict=True):
            total += weight * (value - mean)
        assert found[code] == pytest.approx(1 / (1 + math.exp(-total)))


def test_a_context_survives_its_file() -> None:
    raw = json.loads(json.dumps(a_context().as_json()))
    again = Context.from_json(raw)
    assert again.as_json() == raw
    with pytest.raises(ValueError, match="other features"):
        Context.from_json({**raw, "features": ["family"]})
    with pytest.raises(ValueError, match="lifts"):
        Context.from_json({**raw, "specialties": ["A"]})
