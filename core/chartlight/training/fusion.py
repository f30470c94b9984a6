"""Fit the fusion on notes that neither the attention model, the term list nor the linker has learned from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from chartlight.suggest.features import FEATURES
from chartlight.suggest.fusion import Fusion, Member

MEMBERS = 8
HIDDEN = 12
STEPS = 150
RATE = 0.01
DECAY = 0.3
FOLDS = 5


@dataclass(frozen=True)
class ScoredNote:
    """A note's candidates with their features (in the order of `FEATURES`), and its gold codes.

    Notes with the same id (translations of each other, say) never stand on both sides of a fold.
    """

    id: str
    features: Mapping[str, Sequence[float]]
    gold: frozenset[str]


class _Network(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Linear(len(FEATURES), HIDDEN)
        self.outer = nn.Linear(HIDDEN, 1, bias=False)
        self.direct = nn.Linear(len(FEATURES), 1)

    def forward(self, z: torch.Tensor) -> torch.Tensor:
        return (self.outer(self.inner(z).tanh()) + self.direct(z))[:, 0]  # type: ignore[no-any-return]


def committees(notes: Sequence[ScoredNote]) -> int:
    """How many committees `fit_fusion` fits to these notes."""
    return 1 + _folds({note.id for note in notes})


def fit_fusion(
    notes: Sequence[ScoredNote], *, seed: int = 0, fitted: Callable[[], None] = lambda: None
) -> tuple[Fusion, list[dict[str, float]]]:
    """The committee fitted on all notes, and each note's scores by a committee that was not fitted on it.

    The boundary of the fusion is left at one half, for it is to be drawn by calibrated scores (`training.held`).

    Args:
        notes: held-out notes with at least one candidate between them.
        seed: of the networks' first weights and the folds.
        fitted: called after each of the `committees`.

    Returns:
        The fusion, and for each note code → score.
    """
    fusion = _committee(notes, seed=seed)
    fitted()
    return fusion, _cross_scores(notes, fusion, seed=seed, fitted=fitted)


def _folds(ids: Collection[str]) -> int:
    return min(FOLDS, len(ids)) if len(ids) > 1 else 0


def _cross_scores(
    notes: Sequence[ScoredNote], whole: Fusion, *, seed: int, fitted: Callable[[], None]
) -> list[dict[str, float]]:
    """Each note's scores by a committee of the other folds; a single note has those of the `whole`."""
    ids = sorted({note.id for note in notes})
    folds = _folds(ids)
    if not folds:
        return [whole.scores(note.features) for note in notes]
    order = np.random.default_rng(seed).permutation(len(ids))
    fold_of = {ids[place]: number % folds for number, place in enumerate(order.tolist())}
    scores: list[dict[str, float]] = [{} for _ in notes]
    for fold in range(folds):
        fusion = _committee([note for note in notes if fold_of[note.id] != fold], seed=seed)
        for index, note in enumerate(notes):
            if fold_of[note.id] == fold:
                scores[index] = fusion.scores(note.features)
        fitted()
    return scores


def _committee(notes: Sequence[ScoredNote], *, seed: int) -> Fusion:
    x = torch.tensor([values for note in notes for values in note.features.values()], dtype=torch.float32)
    y = torch.tensor([float(code in note.gold) for note in notes for code in note.features])
    mean, spread = x.mean(dim=0), x.std(dim=0)
    # A feature that never changes here (no links in a pack without a mention head) must not speak elsewhere either.
    spread = torch.where(spread < 1e-6, torch.inf, spread)
    members = tuple(_fit_member((x - mean) / spread, y, seed=seed + number) for number in range(MEMBERS))
    spread = torch.where(spread.isinf(), 1e9, spread)
    return Fusion(mean.double().numpy(), spread.double().numpy(), members, 0.5)


def _fit_member(z: torch.Tensor, y: torch.Tensor, *, seed: int) -> Member:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = _Network()
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, STEPS)
    for _ in range(STEPS):
        optimizer.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(network(z), y).backward()
        optimizer.step()
        schedule.step()
    weights = {name: value.detach().double().numpy() for name, value in network.named_parameters()}
    return Member(
        inner=weights["inner.weight"],
        inner_bias=weights["inner.bias"],
        outer=weights["outer.weight"][0],
        direct=weights["direct.weight"][0],
        bias=float(weights["direct.bias"][0]),
    )


def best_boundary(scores: Sequence[Mapping[str, float]], notes: Sequence[ScoredNote]) -> float:
    """The score from which on suggesting gives the best micro-F1 over all gold codes.

    It lies midway between the last score that is suggested and the next one below.
    """
    scored = sorted(
        ((score, code in note.gold) for one, note in zip(scores, notes, strict=True) for code, score in one.items()),
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
