"""One probability per code from everything that speaks for it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chartlight.suggest.features import FEATURES, clipped_logit, sigmoid

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Member:
    """One network of the committee: logit = w₂ · tanh(W₁ z + b₁) + v · z + b₂ over the standardised features z.

    Attributes:
        inner: W₁: (hidden, features).
        inner_bias: b₁: (hidden,).
        outer: w₂: (hidden,).
        direct: v: (features,).
        bias: b₂.
    """

    inner: Array
    inner_bias: Array
    outer: Array
    direct: Array
    bias: float

    def logits(self, z: Array) -> Array:
        """(candidates,) from (candidates, features)."""
        return np.tanh(z @ self.inner.T + self.inner_bias) @ self.outer + z @ self.direct + self.bias


@dataclass(frozen=True)
class Curve:
    """What makes logits those of probabilities: logit' = logit + shift, rising; straight between two points.

    Attributes:
        at: logits, rising: (points,); without any, every logit stays.
        shifts: what is added there: (points,); what lies beyond the ends gets the shift of the end.
    """

    at: tuple[float, ...] = ()
    shifts: tuple[float, ...] = ()

    def __call__(self, logits: Array) -> Array:
        """(candidates,) from (candidates,)."""
        return logits + np.interp(logits, self.at, self.shifts) if self.at else logits

    def probability(self, score: float) -> float:
        """The calibrated probability in place of one that is not."""
        return sigmoid(float(self(np.array(clipped_logit(score)))))


@dataclass(frozen=True)
class Fusion:
    """A committee of small networks over `FEATURES`: score = σ(curve(mean of the members' logits)).

    Attributes:
        mean: of each feature where it was fitted: (features,).
        spread: standard deviation of each: (features,).
        members: the networks; without any, every score is 0.5.
        decision_boundary: least score of a code that is suggested.
        offsets: code → logits by which its own boundary lies above that; all others have none of their own.
        curve: what calibrates the logits.
    """

    mean: Array
    spread: Array
    members: tuple[Member, ...]
    decision_boundary: float
    offsets: Mapping[str, float] = field(default_factory=dict)
    curve: Curve = Curve()

    @classmethod
    def linear(cls, weights: Mapping[str, float], *, decision_boundary: float, bias: float = 0.0) -> Fusion:
        """A logistic regression: score = σ(bias + Σ weight · feature); features that are not named weigh nothing."""
        direct = np.array([weights.get(name, 0.0) for name in FEATURES])
        size = len(FEATURES)
        member = Member(np.zeros((0, size)), np.zeros(0), np.zeros(0), direct, bias)
        return cls(np.zeros(size), np.ones(size), (member,), decision_boundary)

    def scores(self, features: Mapping[str, Sequence[float]]) -> dict[str, float]:
        """Probability that each code is right: code → score, from code → values in the order of `FEATURES`."""
        if not features:
            return {}
        z = (np.array(list(features.values()), dtype=np.float64) - self.mean) / self.spread
        logits = np.mean([member.logits(z) for member in self.members], axis=0) if self.members else np.zeros(len(z))
        probabilities = 1 / (1 + np.exp(-np.clip(self.curve(logits), -30, 30)))
        return dict(zip(features, probabilities.tolist(), strict=True))

    def as_json(self) -> dict[str, Any]:
        """Plain lists and numbers, to five digits."""
        found: dict[str, Any] = {
            "features": list(FEATURES),
            "mean": _plain(self.mean),
            "spread": _plain(self.spread),
            "members": [{name: _plain(value) for name, value in vars(member).items()} for member in self.members],
            "decision_boundary": self.decision_boundary,
        }
        if self.offsets:
            found["offsets"] = {code: round(value, 4) for code, value in self.offsets.items()}
        if self.curve.at:
            found["curve"] = [_plain(np.array(values)) for values in (self.curve.at, self.curve.shifts)]
        return found

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Fusion:
        """The fusion of `as_json`; features that it was fitted without weigh nothing.

        Raises:
            ValueError: if it was fitted on features of another program, or its parts do not fit together.
        """
        names = raw["features"]
        if not set(names) <= set(FEATURES):
            raise ValueError("The fusion was fitted on other features.")
        places = [FEATURES.index(name) for name in names]

        def widened(values: Any, *, rows: int, fill: float = 0.0) -> Array:
            wide = np.full((rows, len(FEATURES)), fill)
            wide[:, places] = np.array(values, dtype=np.float64).reshape(rows, len(names))
            return wide

        members = tuple(
            Member(
                inner=widened(one["inner"], rows=len(one["inner_bias"])),
                inner_bias=np.array(one["inner_bias"], dtype=np.float64),
                outer=np.array(one["outer"], dtype=np.float64),
                direct=widened(one["direct"], rows=1)[0],
                bias=float(one["bias"]),
            )
            for one in raw["members"]
        )
        mean, spread = widened(raw["mean"], rows=1)[0], widened(raw["spread"], rows=1, fill=1.0)[0]
        # Packs of before have one boundary for all codes, and no curve.
        curve = Curve(*(tuple(float(value) for value in values) for values in raw.get("curve", ())))
        if len(curve.at) != len(curve.shifts):
            raise ValueError("not as many shifts as points")
        offsets = {str(code): float(value) for code, value in raw.get("offsets", {}).items()}
        return cls(mean, spread, members, float(raw["decision_boundary"]), offsets, curve)


def moved(boundary: float, logits: float) -> float:
    """A boundary moved by a number of logits: σ(ln(b / (1 - b)) + logits)."""
    if logits == 0 or not 0 < boundary < 1:
        return boundary
    odds = boundary / (1 - boundary) * math.exp(logits)
    return odds / (1 + odds)


def _plain(value: Array | float) -> Any:
    return np.round(value, 5).tolist()
