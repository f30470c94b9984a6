"""From logits to probabilities and decisions: one calibration for all specialties, a boundary for each."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import logsigmoid

from chartlight.models.specialty_calibration import Calibration

SHIFT_PENALTY = 0.3
TRUSTED_NOTES = 20.0
"""A boundary from so many notes of a specialty counts as much as what the probabilities alone would have it be."""


@dataclass(frozen=True)
class SpecialtyDecision:
    """How logits become probabilities and decisions.

    Attributes:
        calibration: from logits to probabilities.
        boundaries: least probability at which each specialty is said: (specialties,).
    """

    calibration: Calibration
    boundaries: Tensor


def fit_decision(logits: Tensor, labels: Tensor) -> SpecialtyDecision:
    """Calibrate, and choose the boundaries with the best F1.

    Args:
        logits: of notes that the head has not learned from: (notes, specialties).
        labels: 0 or 1: (notes, specialties).
    """
    calibration = fit_calibration(logits, labels)
    return SpecialtyDecision(calibration, fit_boundaries(calibration.scores(logits), labels))


def fit_calibration(logits: Tensor, labels: Tensor) -> Calibration:
    """The calibration with the least cross-entropy, summed, and half the square of each specialty's own shift."""
    ends = torch.ones(2, requires_grad=True)
    common = torch.zeros(1, requires_grad=True)
    own = torch.zeros(labels.shape[1], requires_grad=True)
    up, down = logsigmoid(logits), logsigmoid(-logits)
    optimizer = torch.optim.LBFGS([ends, common, own], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        bent = ends[0] * up - ends[1] * down + common + own
        loss = nn.functional.binary_cross_entropy_with_logits(bent, labels, reduction="sum")
        loss = loss + SHIFT_PENALTY * own.square().sum() / 2
        loss.backward()
        return loss

    optimizer.step(closure)
    rise, fall = ends.tolist()
    shifts = tuple(round(shift, 5) for shift in (common + own).tolist())
    return Calibration(round(rise, 5), round(fall, 5), shifts)


def fit_boundaries(scores: Tensor, labels: Tensor) -> Tensor:
    """The boundary of each specialty: (specialties,).

    It lies between the best on these n notes of the specialty and half the best F1 that its probabilities promise,
    which is where the best boundary lies if they are right (Lipton, Elkan and Naryanaswamy 2014); the weights of the
    two are n and `TRUSTED_NOTES`.
    """
    counts = labels.sum(dim=0).tolist()
    return torch.tensor(
        [
            (count * best_boundary(scores[:, i], labels[:, i]) + TRUSTED_NOTES * promised_boundary(scores[:, i]))
            / (count + TRUSTED_NOTES)
            for i, count in enumerate(counts)
        ]
    )


def promised_boundary(scores: Tensor) -> float:
    """Half the best F1 that probabilities of notes promise; between .1 and .9.

    With the k surest said, the promise is F1 = 2 Σ of their probabilities / (k + Σ of all probabilities).
    """
    ranked = scores.sort(descending=True).values
    promised = 2 * ranked.cumsum(dim=0) / (torch.arange(1, len(ranked) + 1) + ranked.sum())
    return min(0.9, max(0.1, float(promised.max()) / 2))


def best_boundary(scores: Tensor, labels: Tensor) -> float:
    """The boundary with the highest F1, half way to the next lower score; between .1 and .9."""
    ranked, order = scores.sort(descending=True)
    hits = labels[order].cumsum(dim=0)
    f1 = 2 * hits / (torch.arange(1, len(ranked) + 1) + labels.sum().clamp(min=1))
    place = int(f1.argmax())
    below = float(ranked[place + 1]) if place + 1 < len(ranked) else 0.0
    return min(0.9, max(0.1, (float(ranked[place]) + below) / 2))
