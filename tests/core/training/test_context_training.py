"""Fitting the context: what is planted is found, what is not there is not, and the pull is that of a slow form."""

from __future__ import annotations

import random

import numpy as np
import pytest

from chartlight.suggest.context import CONTEXT_FEATURES, NOWHERE
from chartlight.training.context import SMOOTHING, ContextNote, _newton, specialty_lifts, weigh_context
from chartlight.types import Kind

FAMILY = CONTEXT_FEATURES.index("family")
SPECIALTY = CONTEXT_FEATURES.index("specialty")


def notes(count: int, *, rng: random.Random, family: float, kind: Kind = Kind.DIAGNOSES) -> list[ContextNote]:
    """Notes with 20 candidates of honest scores; of those named in the family history only the share `family` holds."""
    made = []
    for number in range(count):
        scores, places, gold = {}, {}, set()
        for place in range(20):
            code, score, relative = f"A{place:02}", rng.uniform(0.05, 0.95), rng.random() < 0.3
            scores[code] = score
            places[code] = tuple(float(relative and i == FAMILY) for i in range(len(NOWHERE)))
            if rng.random() < score * (family if relative else 1):
                gold.add(code)
        made.append(ContextNote(f"n{number}", kind, number % 2 == 0, scores, places, (), frozenset(gold)))
    return made


def test_what_the_family_history_takes_away_is_found() -> None:
    context, figures = weigh_context(notes(60, rng=random.Random(1), family=0.1), ())
    assert context.weights[FAMILY] < -1
    assert np.abs(np.delete(context.weights, FAMILY)).max() < 1e-6
    found = figures[Kind.DIAGNOSES]
    assert found.notes == 60
    assert found.loss_with < found.loss_without - 0.05
    assert found.f1_with > found.f1_without
    boundary = context.boundaries[Kind.DIAGNOSES]
    assert 0 < boundary.with_terms < 1
    assert boundary.operating_points


def test_where_the_place_says_nothing_the_scores_stay_as_good_as_they_were() -> None:
    for seed in range(3):
        _, figures = weigh_context(notes(60, rng=random.Random(seed), family=1.0), ())
        assert figures[Kind.DIAGNOSES].loss_with <= figures[Kind.DIAGNOSES].loss_without


def test_a_specialty_that_goes_with_a_chapter_is_found_and_not_learned_by_heart() -> None:
    rng = random.Random(5)
    told, untold = [], []
    for number in range(80):
        heart = number % 2
        shares = (0.9, 0.1) if heart else (0.1, 0.9)
        scores = dict.fromkeys(("I10", "I50.9", "K35.80", "K21.9"), 0.4)
        gold = frozenset(code for code in scores if rng.random() < (0.7 if (code[0] == "I") == bool(heart) else 0.1))
        told.append(ContextNote(f"n{number}", Kind.DIAGNOSES, True, scores, {}, shares, gold))
        lucky = frozenset(code for code in scores if rng.random() < 0.4)
        untold.append(ContextNote(f"n{number}", Kind.DIAGNOSES, True, scores, {}, shares, lucky))
    context, figures = weigh_context(told, ("heart", "gut"))
    assert context.weights[SPECIALTY] > 0.5
    assert figures[Kind.DIAGNOSES].loss_with < figures[Kind.DIAGNOSES].loss_without - 0.05
    by_chance, _ = weigh_context(untold, ("heart", "gut"))
    assert abs(by_chance.weights[SPECIALTY]) < 0.5


def test_lifts_are_those_of_a_slow_count() -> None:
    some = [
        ContextNote("a", Kind.DIAGNOSES, True, {}, {}, (0.75, 0.25), frozenset({"I10", "I50.9", "K35.80"})),
        ContextNote("b", Kind.DIAGNOSES, True, {}, {}, (0.0, 1.0), frozenset({"K21.9"})),
        ContextNote("c", Kind.PROCEDURES, True, {}, {}, (1.0, 0.0), frozenset({"0DTJ0ZZ"})),
    ]
    lifts = specialty_lifts(some, ("heart", "gut"))
    share = 2 / 4
    heart = (2 * 0.75 + SMOOTHING * share) / ((3 * 0.75 + SMOOTHING) * share)
    gut = (2 * 0.25 + SMOOTHING * share) / ((3 * 0.25 + 1 + SMOOTHING) * share)
    assert lifts[Kind.DIAGNOSES]["I"] == pytest.approx((heart, gut))
    assert set(lifts[Kind.DIAGNOSES]) == {"I", "K"}
    assert lifts[Kind.PROCEDURES]["0D"] == pytest.approx((1.0, 1.0))


def test_newton_finds_the_point_where_the_slope_is_zero() -> None:
    rng = np.random.default_rng(0)
    z, given = rng.normal(size=(200, 4)), rng.normal(size=200)
    y = (rng.random(200) < 1 / (1 + np.exp(-given - z @ np.array([1.0, -2.0, 0.0, 0.5])))).astype(float)
    w = _newton(z, given, y, pull=5.0)

    def cost(at: np.ndarray) -> float:
        logits = given + z @ at
        return float((np.logaddexp(0, logits) - y * logits).sum() + 5.0 * (at**2).sum() / 2)

    for place in range(4):
        for step in (-1e-3, 1e-3):
            moved = w.copy()
            moved[place] += step
            assert cost(moved) > cost(w)


def test_the_logits_on_the_whole_stay_where_they_were() -> None:
    some = notes(60, rng=random.Random(2), family=0.1)
    context, _ = weigh_context(some, ())
    shift = [
        np.log(after / (1 - after)) - np.log(before / (1 - before))
        for note in some
        for before, after in zip(
            note.scores.values(),
            context.corrected(note.scores, note.places, note.shares, kind=note.kind).values(),
            strict=True,
        )
    ]
    assert np.std(shift) > 0.5
    assert abs(np.mean(shift)) < 1e-9
