"""Fit the fusion on notes that neither the attention model nor the term list has seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch

from chartlight.suggest.fusion import FEATURES, Fusion

PENALTY = 0.01  # of the squared weights, on standardised features


@dataclass(frozen=True)
class ScoredNote:
    """The candidates of one note with their features, and its gold codes."""

    features: Mapping[str, Mapping[str, float]]  # code → feature → value
    gold: frozenset[str]


def fit_fusion(notes: Sequence[ScoredNote]) -> Fusion:
    """Logistic regression by L-BFGS, then the boundary with the best micro-F1.

    Args:
        notes: notes with at least one candidate and one right candidate between them.
    """
    rows = [(features, code in note.gold) for note in notes for code, features in note.features.items()]
    x = torch.tensor([[features[name] for name in FEATURES] for features, _ in rows], dtype=torch.float64)
    y = torch.tensor([right for _, right in rows], dtype=torch.float64)
    mean, spread = x.mean(dim=0), x.std(dim=0).clamp(min=1e-6)
    solution = _logistic_regression((x - mean) / spread, y)
    weights = solution[:-1] / spread
    bias = float(solution[-1] - (weights * mean).sum())
    named = {name: round(float(weight), 5) for name, weight in zip(FEATURES, weights, strict=True)}
    fusion = Fusion(weights=named, bias=round(bias, 5), decision_boundary=0.5)
    return Fusion(weights=named, bias=fusion.bias, decision_boundary=best_boundary(fusion, notes))


def _logistic_regression(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Weights and, last, the constant: (features + 1,)."""
    solution = torch.zeros(x.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([solution], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        logits = x @ solution[:-1] + solution[-1]
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, y)
        loss = loss + PENALTY * solution[:-1].square().mean()
        loss.backward()
        return loss

    optimizer.step(closure)
    return solution.detach()


def best_boundary(fusion: Fusion, notes: Sequence[ScoredNote]) -> float:
    """The score from which on suggesting gives the best micro-F1 over all gold codes.

    It lies midway between the last score that is suggested and the next one below.
    """
    scored = sorted(
        ((fusion.score(features), code in note.gold) for note in notes for code, features in note.features.items()),
        reverse=True,
    )
    gold = sum(len(note.gold) for note in notes)
    best, boundary, hits = 0.0, 0.5, 0
    for rank, (score, right) in enumerate(scored, 1):
        hits += right
        f1 = 2 * hits / (rank + gold)
        if f1 > best:
            below = scored[rank][0] if rank < len(scored) else 0.0
            best, boundary = f1, (score + below) / 2
    return boundary
