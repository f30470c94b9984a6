"""How far figures hang on the very notes they were measured on."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from chartlight.training.calibration import LEAST_CALIBRATED, calibration_error

Array = NDArray[np.float64]
Interval = tuple[float, float]

DRAWS = 1000
CHANCE_DRAWS = 100
_ENDS = (2.5, 97.5)  # percentiles


def drawn(notes: int, *, draws: int = DRAWS, seed: int = 0) -> Array:
    """As many notes as there are, drawn with replacement, again and again: how often each is drawn: (draws, notes)."""
    if not notes:
        return np.zeros((draws, 0))
    generator = np.random.default_rng(seed)
    return generator.multinomial(notes, np.full(notes, 1 / notes), size=draws).astype(np.float64)


def interval(values: Array) -> Interval:
    """Where the middle 95 % of the draws' figures lie: the percentile bootstrap (Efron and Tibshirani 1993, ch. 13)."""
    low, high = np.percentile(values, _ENDS)
    return float(low), float(high)


def chance_error(scores: Iterable[float], *, draws: int = CHANCE_DRAWS, seed: int = 0) -> float:
    """The calibration error that right probabilities have on average, for no number of codes keeps them to the letter.

    It is the mean of `calibration_error` over draws in which a score of p is right with the probability p; 0 without
    scores that count.
    """
    generator = np.random.default_rng(seed)
    counted = np.array([score for score in scores if score >= LEAST_CALIBRATED])
    rights = generator.random((draws, len(counted))) < counted
    return float(np.mean([calibration_error(zip(counted.tolist(), one.tolist(), strict=True)) for one in rights]))
