from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest

from chartlight.suggest.features import sigmoid
from chartlight.suggest.fusion import Curve
from chartlight.training.calibration import (
    calibration_bins,
    calibration_error,
    fit_curve,
    operating_points,
    precision_recall,
    promised_boundary,
)
from chartlight.types import OperatingPoint


def test_calibration_error_by_hand() -> None:
    scored = [(0.9, True), (0.92, False), (0.1, False), (0.01, True)]
    assert calibration_error(scored) == pytest.approx((abs(1.82 - 1) + 0.1) / 3)


def test_bins_hold_what_is_promised_and_what_is_kept() -> None:
    bins = calibration_bins([(0.9, True), (0.92, False), (1.0, True), (0.05, False), (0.04, True)])
    assert [one.count for one in bins] == [1, *[0] * 12, 2, 1]
    assert (bins[13].mean_score, bins[13].share_right) == (pytest.approx(0.91), 0.5)
    assert (bins[0].low, bins[14].high) == (0.0, 1.0)


def test_scores_drawn_by_their_own_probability_are_calibrated_and_others_are_not() -> None:
    draw = random.Random(3)
    scores = [draw.random() for _ in range(40_000)]
    assert calibration_error((score, draw.random() < score) for score in scores) < 0.015
    # Right with probability p², the error is the mean of p - p² over 0.05..1.
    assert calibration_error((score, draw.random() < score * score) for score in scores) == pytest.approx(
        0.174, abs=0.01
    )


def test_points_by_hand() -> None:
    scored = [(0.2, False), (0.9, True), (0.5, False), (0.5, True), (0.4, True)]
    assert precision_recall(scored, gold=4) == (
        OperatingPoint(0.9, 1.0, 0.25),
        OperatingPoint(0.5, 2 / 3, 0.5),
        OperatingPoint(0.4, 3 / 4, 0.75),
        OperatingPoint(0.2, 3 / 5, 0.75),
    )
    assert operating_points(scored, gold=4) == precision_recall(scored, gold=4)[:3]


def test_about_forty_points_lie_evenly_over_the_recall() -> None:
    draw = random.Random(5)
    scored = [(score, draw.random() < score) for score in (draw.random() ** 3 for _ in range(5000))]
    points = operating_points(scored, gold=2000)
    assert len(points) == 40
    assert [p.boundary for p in points] == sorted({p.boundary for p in points}, reverse=True)
    highest = sum(right for _, right in scored) / 2000
    assert [p.recall for p in points] == pytest.approx([highest * i / 40 for i in range(1, 41)], abs=2 / 2000)
    assert set(points) <= set(precision_recall(scored, gold=2000))


def test_where_nothing_is_right_there_are_no_points() -> None:
    assert operating_points([], gold=3) == operating_points([(0.5, False)], gold=3) == ()
    assert precision_recall([(0.5, False)], gold=0) == ()


def test_the_promised_boundary_is_half_of_the_best_promised_f1_and_best_where_scores_are_right() -> None:
    draw = random.Random(8)
    scores = [draw.random() ** 3 for _ in range(4000)]
    ranked = sorted(scores, reverse=True)
    promised = max(2 * sum(ranked[:k]) / (k + sum(ranked)) for k in range(1, 4001)) / 2
    boundary = promised_boundary(scores)
    assert boundary == pytest.approx(promised)
    rights = [draw.random() < score for score in scores]

    def f1(least: float) -> float:
        said = [right for score, right in zip(scores, rights, strict=True) if score >= least]
        return 2 * sum(said) / (len(said) + sum(rights))

    assert f1(boundary) > max(f1(number / 100) for number in range(100)) - 0.005
    assert f1(boundary) > f1(0.5) + 0.01
    assert promised_boundary([]) == promised_boundary([0.0]) == 0.5


def test_a_curve_makes_scores_probabilities_and_keeps_their_order() -> None:
    draw = random.Random(6)
    scores = [draw.random() ** 2 for _ in range(20_000)]
    scored = [(score, draw.random() < score * score) for score in scores]
    curve = fit_curve(scored)
    assert calibration_error(scored) > 0.1
    assert calibration_error((curve.probability(score), right) for score, right in scored) < 0.012
    ranked = sorted(score for score in scores if 0.001 < score < 0.999)  # beyond, all are clipped to one logit
    assert all(one < other for one, other in pairwise([curve.probability(score) for score in ranked]))


def test_a_shift_of_the_curve_maximises_the_local_likelihood() -> None:
    draw = random.Random(7)
    scored = [(score, draw.random() < score / 2) for score in (draw.random() for _ in range(300))]
    curve = fit_curve(scored)
    place = curve.at.index(0.0)

    def likelihood(shift: float) -> float:
        total = -3.0 * shift * shift / 2
        for score, right in scored:
            logit = math.log(score / (1 - score))
            promised = sigmoid(logit + shift)
            near = math.exp(-((logit / 0.3) ** 2) / 2)
            total += near * math.log(promised if right else 1 - promised)
        return total

    best = max((number / 1000 for number in range(-3000, 3000)), key=likelihood)
    assert best < -0.3
    assert curve.shifts[place] == pytest.approx(best, abs=1e-3)


def test_without_candidates_a_curve_leaves_scores_as_they_are() -> None:
    assert set(fit_curve([]).shifts) == {0.0}
    assert Curve().probability(0.3) == fit_curve([]).probability(0.3) == pytest.approx(0.3)
