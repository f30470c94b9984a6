"""Effects with their uncertainty: percentile bootstrap over notes.

Whole notes are drawn with replacement, with everything that is known of each, so that the two codings of a note in a
crossover stay together (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapters 8 and 13). The random
numbers have a fixed seed: the same trial gives the same intervals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chartlight.trial.values import BOOTSTRAPS

Floats = NDArray[np.float64]
Values = Mapping[int, float]
"""A value for each note, by its key."""
Counts = Mapping[int, tuple[float, float]]
"""For each note how many of how many."""
_SEED = 20_260
_SPAN = (2.5, 97.5)


class Effect(NamedTuple):
    """A figure on each side, and the effect with its 95 % interval; None where there is nothing to say."""

    unassisted: float | None
    assisted: float | None
    effect: float | None
    low: float | None
    high: float | None


def difference(unassisted: Values, assisted: Values, *, middle: Callable[..., Floats]) -> Effect:
    """How much more it is assisted than unassisted.

    Where every note has both values: the middle of the differences within notes. Else: the difference of the middles.

    Args:
        unassisted: the values without suggestions.
        assisted: the values with them.
        middle: `np.mean` or `np.median`, or anything like them that takes an axis and may skip what is not a number.
    """
    keys = sorted(unassisted.keys() | assisted.keys())
    left, right = _column(unassisted, keys), _column(assisted, keys)
    paired = unassisted.keys() == assisted.keys()

    def effect(one: Floats, other: Floats) -> Floats:
        return middle(other - one, axis=-1) if paired else middle(other, axis=-1) - middle(one, axis=-1)

    return _with_interval(left, right, middle, effect)


def ratio(unassisted: Values, assisted: Values) -> Effect:
    """Assisted time for unassisted time: the ratio of geometric means, exp(mean(log assisted) - mean(log unassisted)).

    Of notes with both values that is the geometric mean of their ratios. Values must be above 0.
    """
    logs = ({key: float(np.log(value)) for key, value in side.items()} for side in (unassisted, assisted))
    return Effect(*(None if each is None else float(np.exp(each)) for each in difference(*logs, middle=np.nanmean)))


def share_difference(unassisted: Counts, assisted: Counts) -> Effect:
    """How much higher a share of counts over all notes together is, assisted less unassisted."""
    keys = sorted(unassisted.keys() | assisted.keys())
    columns = [_column({key: side[key][at] for key in side}, keys) for side in (unassisted, assisted) for at in (0, 1)]
    shares = [_share(*columns[:2]), _share(*columns[2:])]
    if None in shares:
        return Effect(shares[0], shares[1], None, None, None)
    drawn = _draws(len(keys))
    with np.errstate(invalid="ignore", divide="ignore"):
        sums = [np.nansum(column[drawn], axis=-1) for column in columns]
        low, high = _interval(sums[2] / sums[3] - sums[0] / sums[1])
    return Effect(shares[0], shares[1], (shares[1] or 0.0) - (shares[0] or 0.0), low, high)


def share(counts: Counts) -> Effect:
    """A share of counts over all notes together with its interval; there is no other side."""
    keys = sorted(counts)
    some, of = (_column({key: counts[key][at] for key in keys}, keys) for at in (0, 1))
    found = _share(some, of)
    if found is None:
        return Effect(None, None, None, None, None)
    drawn = _draws(len(keys))
    with np.errstate(invalid="ignore", divide="ignore"):
        low, high = _interval(some[drawn].sum(axis=-1) / of[drawn].sum(axis=-1))
    return Effect(found, None, found, low, high)


def _with_interval(
    left: Floats, right: Floats, middle: Callable[..., Floats], effect: Callable[[Floats, Floats], Floats]
) -> Effect:
    sides = [None if np.isnan(each).all() else float(middle(each)) for each in (left, right)]
    if None in sides:
        return Effect(sides[0], sides[1], None, None, None)
    drawn = _draws(len(left))
    one, other = left[drawn], right[drawn]
    # A draw may by chance hold no note of one side.
    whole = ~(np.isnan(one).all(axis=-1) | np.isnan(other).all(axis=-1))
    low, high = _interval(effect(one[whole], other[whole]))
    return Effect(sides[0], sides[1], float(effect(left, right)), low, high)


def _interval(values: Floats) -> tuple[float | None, float | None]:
    known = values[np.isfinite(values)]
    if not known.size:
        return None, None
    low, high = np.percentile(known, _SPAN)
    return float(low), float(high)


def _share(some: Floats, of: Floats) -> float | None:
    total = float(np.nansum(of))
    return float(np.nansum(some)) / total if total else None


def _column(values: Values, keys: list[int]) -> Floats:
    return np.array([values.get(key, np.nan) for key in keys], dtype=np.float64)


def _draws(count: int) -> NDArray[np.int64]:
    return np.random.default_rng(_SEED).integers(0, count, size=(BOOTSTRAPS, count))
