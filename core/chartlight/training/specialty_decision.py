"""From logits to probabilities and decisions: one calibration for all specialties, a boundary for each."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

LEAST_HELD = 5  # notes of a specialty from which on it has a boundary of its own


@dataclass(frozen=True)
class SpecialtyDecision:
    """How logits become probabilities and decisions.

    Attributes:
        slope: of the calibration σ(slope · logit + shift).
        shift: see `slope`.
        boundaries: least probability at which each specialty is said: (specialties,).
    """

    slope: float
    shift: float
    boundaries: Tensor

    def scores(self, logits: Tensor) -> Tensor:
        """Probabilities from logits."""
        return torch.sigmoid(self.slope * logits + self.shift)


def fit_decision(logits: Tensor, labels: Tensor) -> SpecialtyDecision:
    """Calibrate by one slope and shift for all specialties (Platt 1999), and choose the boundaries with the best F1.

    Specialties with fewer than `LEAST_HELD` notes are taken together for one boundary; another one takes the mean of
    its own and that of all, since its own comes from few notes.

    Args:
        logits: of notes that the head has not learned from: (notes, specialties).
        labels: 0 or 1: (notes, specialties).
    """
    parameters = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([parameters], max_iter=50, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(logits * parameters[0] + parameters[1], labels)
        loss.backward()
        return loss

    optimizer.step(closure)
    slope, shift = parameters.tolist()
    scores = torch.sigmoid(slope * logits + shift)
    return SpecialtyDecision(slope, shift, fit_boundaries(scores, labels))


def fit_boundaries(scores: Tensor, labels: Tensor) -> Tensor:
    """The boundaries of `fit_decision` from probabilities: (specialties,)."""
    common = best_boundary(scores.flatten(), labels.flatten())
    frequent = labels.sum(dim=0) >= LEAST_HELD
    rare = ~frequent
    of_rare = best_boundary(scores[:, rare].flatten(), labels[:, rare].flatten()) if labels[:, rare].any() else common
    return torch.tensor(
        [
            (best_boundary(scores[:, i], labels[:, i]) + common) / 2 if frequent[i] else of_rare
            for i in range(labels.shape[1])
        ]
    )


def best_boundary(scores: Tensor, labels: Tensor) -> float:
    """The boundary with the highest F1, half way to the next lower score; between .1 and .9."""
    ranked, order = scores.sort(descending=True)
    hits = labels[order].cumsum(dim=0)
    f1 = 2 * hits / (torch.arange(1, len(ranked) + 1) + labels.sum().clamp(min=1))
    place = int(f1.argmax())
    below = float(ranked[place + 1]) if place + 1 < len(ranked) else 0.0
    return min(0.9, max(0.1, (float(ranked[place]) + below) / 2))
