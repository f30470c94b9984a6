"""From logits to probabilities and decisions: one calibration for all specialties, a boundary for each."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import logsigmoid

from chartlight.models.specialty_calibration import Calibration
from chartlight.training.calibration import promised_boundary

SHIFT_PENALTY = 0.3


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
    """Calibrate, and choose the boundaries with the best F1 of each specialty.

    Args:
        logits: of notes that the head has not learned from: (notes, specialties).
        labels: 0 or 1: (notes, specialties).
    """
    calibration = fit_calibration(logits, labels)
    return SpecialtyDecision(calibration, boundaries_of(calibration.scores(logits)))


def decide_out_of_fold(logits: Tensor, labels: Tensor, folds: Tensor) -> tuple[Tensor, Tensor]:
    """What is said of each note with the calibration and boundaries of the other folds.

    Args:
        logits: of each note, out of fold: (notes, specialties).
        labels: 0 or 1: (notes, specialties).
        folds: the fold of each note: (notes,).

    Returns:
        Probabilities and boundaries, both (notes, specialties).
    """
    scores, boundaries = torch.zeros_like(logits), torch.zeros_like(logits)
    for fold in folds.unique():
        own = folds == fold
        decision = fit_decision(logits[~own], labels[~own])
        scores[own], boundaries[own] = decision.calibration.scores(logits[own]), decision.boundaries
    return scores, boundaries


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


def boundaries_of(scores: Tensor) -> Tensor:
    """The boundary of each specialty, between .1 and .9: half-way between its own best one and that of all together.

    Half the best F1 that its probabilities promise is the best boundary for the F1 of a specialty by itself, and the
    same of all specialties taken together for that of all decisions. In cross-validation the middle has nearly all of
    what either has.

    Args:
        scores: probabilities of notes that the model has not learned from: (notes, specialties).

    Returns:
        (specialties,).
    """
    together = promised_boundary(scores.flatten().tolist())
    own = torch.tensor([promised_boundary(column.tolist()) for column in scores.T])
    return ((own + together) / 2).clamp(0.1, 0.9)
