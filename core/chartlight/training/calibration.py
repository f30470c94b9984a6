"""Are the scores probabilities, and what does each decision boundary bring? Both from (score, right) pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from chartlight.types import OperatingPoint

BINS = 15
LEAST_CALIBRATED = 0.05  # lower scores are left out of the calibration error
POINTS = 40

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
