"""Are the scores probabilities, and what does each decision boundary bring? Both from (score, right) pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from chartlight.suggest.fusion import Curve
from chartlight.types import OperatingPoint

BINS = 15
LEAST_CALIBRATED = 0.05  # lower scores are left out of the calibration error
POINTS = 40
_CURVE_AT = np.linspace(-6.0, 6.0, 49)  # logits; a score below .0025 is not worth a line
_CURVE_WIDTH = 0.3  # h, in logits; chosen with the next by the cross-entropy on held-out notes, in cross-validation
_CURVE_PRIOR = 3.0  # λ
_CURVE_RISE = 0.05  # least slope, so that no two scores become one
_NEWTON_STEPS = 30

Scored = tuple[float, bool]
"""The score of a candidate code, 0..1, and whether the code is right."""


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """The candidates with a score from `low` up to, but not including, `high` (the last bin holds 1 too).

    Attributes:
        low: least score.
        high: where the next bin begins.
        count: candidates in it.
        mean_score: what they promise, 0 where there are none.
        share_right: what they keep, 0 where there are none.
    """

    low: float
    high: float
    count: int
    mean_score: float
    share_right: float


def calibration_bins(scored: Iterable[Scored]) -> tuple[CalibrationBin, ...]:
    """The pairs with a score of at least 0.05 in 15 equal bins, from low to high."""
    held: list[list[Scored]] = [[] for _ in range(BINS)]
    for score, right in scored:
        if score >= LEAST_CALIBRATED:
            held[min(BINS - 1, int(score * BINS))].append((score, right))
    return tuple(_bin(place, pairs) for place, pairs in enumerate(held))


def _bin(place: int, pairs: Sequence[Scored]) -> CalibrationBin:
    count = len(pairs)
    return CalibrationBin(
        low=place / BINS,
        high=(place + 1) / BINS,
        count=count,
        mean_score=sum(score for score, _ in pairs) / count if count else 0.0,
        share_right=sum(right for _, right in pairs) / count if count else 0.0,
    )


def calibration_error(scored: Iterable[Scored]) -> float:
    """Expected calibration error of the pairs with a score of at least 0.05 (Naeini et al. 2015, AAAI).

    It is Σ_b n_b / n · |share right in b - mean score in b| over the bins b.
    """
    bins = calibration_bins(scored)
    count = sum(one.count for one in bins)
    return sum(one.count * abs(one.share_right - one.mean_score) for one in bins) / count if count else 0.0


def precision_recall(scored: Iterable[Scored], *, gold: int) -> tuple[OperatingPoint, ...]:
    """What every possible boundary brings, by falling boundary.

    Args:
        scored: all candidates of all notes.
        gold: number of right (note, code) pairs, those that are no candidate among them.

    Returns:
        One point for each score that occurs; none where there are no gold codes.
    """
    return tuple(_points(sorted(scored, reverse=True), gold)) if gold else ()


def _points(ranked: Sequence[Scored], gold: int) -> Iterator[OperatingPoint]:
    said = hits = 0
    # Equal scores pass a boundary together.
    for score, group in groupby(ranked, key=lambda pair: pair[0]):
        rights = [right for _, right in group]
        said += len(rights)
        hits += sum(rights)
        yield OperatingPoint(boundary=score, precision=hits / said, recall=hits / gold)


def operating_points(scored: Iterable[Scored], *, gold: int, most: int = POINTS) -> tuple[OperatingPoint, ...]:
    """The points of `precision_recall` that lie evenly over the recall, for a slider.

    Evenly over the recall, because most candidates have low scores and are wrong: even steps of the score or of the
    number of candidates would spend most points where nothing changes.

    Args:
        scored: all candidates of all notes, on notes that the model has not seen.
        gold: number of right (note, code) pairs, those that are no candidate among them.
        most: most points.

    Returns:
        At most `most` points by falling boundary and rising recall; none where nothing is right.
    """
    points = precision_recall(scored, gold=gold)
    highest = points[-1].recall if points else 0.0
    chosen: list[OperatingPoint] = []
    reached = 0.0
    for point in points:
        if point.recall > reached and point.recall >= highest * (len(chosen) + 1) / most - 1e-12:
            chosen.append(point)
            reached = point.recall
    return tuple(chosen)


def promised_boundary(scores: Iterable[float]) -> float:
    """Half the best F1 that probabilities promise: the best boundary, if they are right (Lipton et al. 2014).

    With the k surest suggested, the promise is F1 = 2 Σ of their probabilities / (k + Σ of all probabilities). It hangs
    on all scores, so it varies far less from one set of notes to another than the boundary that was best on them.

    Args:
        scores: probabilities of all candidates; without any, the boundary is 0.5.
    """
    ranked = np.sort(np.fromiter(scores, dtype=np.float64))[::-1]
    if not ranked.sum() > 0:
        return 0.5
    reached = ranked.cumsum()
    return float((2 * reached / (np.arange(1, len(ranked) + 1) + reached[-1])).max()) / 2


def fit_curve(scored: Iterable[Scored]) -> Curve:
    """What makes scores probabilities: around each logit t the shift d with the highest local likelihood.

    d maximises Σ_i K((z_i - t) / h) · ln p(y_i | z_i + d) - λ d² / 2 over all candidates i with the logit z_i, K being
    the normal density without its factor (Tibshirani and Hastie 1987, Local likelihood estimation). Where there are few
    candidates, d stays near 0. The curve is then made rising, so that the order of the codes stays.

    Args:
        scored: of notes that the scores were not fitted on.
    """
    pairs = np.array([(score, right) for score, right in scored], dtype=np.float64).reshape(-1, 2)
    score = np.clip(pairs[:, 0], 1e-9, 1 - 1e-9)
    logits, right = np.log(score / (1 - score)), pairs[:, 1]
    shifts = np.array([_local_shift(logits, right, at) for at in _CURVE_AT])
    rising = np.maximum.accumulate(_CURVE_AT + shifts - _CURVE_RISE * _CURVE_AT) + _CURVE_RISE * _CURVE_AT
    return Curve(tuple(_CURVE_AT.tolist()), tuple(np.round(rising - _CURVE_AT, 4).tolist()))


def _local_shift(logits: NDArray[np.float64], right: NDArray[np.float64], at: float) -> float:
    near = np.exp(-(((logits - at) / _CURVE_WIDTH) ** 2) / 2)
    shift = 0.0
    for _ in range(_NEWTON_STEPS):
        promised = 1 / (1 + np.exp(-(logits + shift)))
        rise = float(near @ (right - promised)) - _CURVE_PRIOR * shift
        fall = float(near @ (promised * (1 - promised))) + _CURVE_PRIOR
        # Far from the optimum the likelihood is flat, and a whole Newton step would overshoot it.
        shift += min(1.0, max(-1.0, rise / fall))
    return shift
