"""Teachers for single specialties, and how much each of them may tell the student of every other specialty.

Adaptive knowledge distillation, our reading of Zhang, Chen and Liu (2025). Teacher j is a logistic regression for
specialty j alone, on the mean and maximum of the frozen token states. Its score p_j(x) of a training note comes from
a fold that had not seen the note. What it says of task i follows from how often the two go together in the notes:

    m_ji(x) = p_j(x) P(y_i = 1 | y_j = 1) + (1 - p_j(x)) P(y_i = 1 | y_j = 0),      m_ii = p_i

How much it may pull is the similarity of the two specialties, measured from the data:

    S_ij = max(0, corr(y_i, p_j))²,     A_ij = S_ij / Σ_j S_ij,     A_ij = 0 where S_ij < S_ii / 20

so a teacher of a dissimilar specialty has no pull, which is what keeps it from doing harm (negative transfer).
The student's soft target for task i is q_i(x) = Σ_j A_ij m_ji(x), and it replaces the share λ ρ_i of the gold label,
where ρ_i = max(0, corr(y_i, p_i)) is how far teacher i is to be trusted: those of rare specialties have learned little.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

FOLDS = 5
DECAY = 0.03  # λ of the quadratic penalty
STEPS = 60
LEAST_PULL = 0.05  # of a task's own teacher


@dataclass(frozen=True)
class Teaching:
    """What the teachers tell.

    Attributes:
        targets: q: (notes, specialties), 0..1.
        similarity: S: (specialties, specialties), task by teacher.
        pull: A: (specialties, specialties); rows sum to 1.
    """

    targets: Tensor
    similarity: Tensor
    pull: Tensor

    def soften(self, labels: Tensor, share: float) -> Tensor:
        """Gold labels (notes, specialties) mixed with the soft targets, up to `share` = λ."""
        return labels.lerp(self.targets, share * self.similarity.diagonal().sqrt())


def teach(features: Tensor, labels: Tensor, *, seed: int) -> Teaching:
    """Fit the teachers on all but each fold, and join what they say of it.

    Args:
        features: (notes, d).
        labels: 0 or 1: (notes, specialties).
        seed: draws the folds.
    """
    scores = out_of_fold(features, labels, seed=seed)
    return join(scores, labels)


def out_of_fold(features: Tensor, labels: Tensor, *, seed: int) -> Tensor:
    """p: the score of each note by teachers that have not seen it: (notes, specialties)."""
    order = torch.randperm(len(features), generator=torch.Generator().manual_seed(seed))
    scores = torch.zeros_like(labels)
    for fold in order.chunk(min(FOLDS, len(order))):
        rest = torch.ones(len(features), dtype=torch.bool)
        rest[fold] = False
        scores[fold] = fit_teachers(features[rest], labels[rest])(features[fold])
    return scores


def join(scores: Tensor, labels: Tensor) -> Teaching:
    """Similarities and soft targets from the teachers' scores (notes, specialties)."""
    similarity = correlation(labels, scores).clamp(min=0).square()
    own = similarity.diagonal().clamp(min=1e-6)
    pull = similarity.masked_fill(similarity < LEAST_PULL * own[:, None], 0.0)
    # A task whose own teacher has learned nothing keeps it all the same: it says the base rate.
    pull = pull + torch.diag((pull.diagonal() == 0).float())
    pull = pull / pull.sum(dim=1, keepdim=True)
    with_j, without_j = _conditional(labels)
    own_only = torch.diag(pull.diagonal())
    others = pull - own_only
    # Σ_j A_ij m_ji in two products: one with P(y_i | y_j = 1), one with P(y_i | y_j = 0).
    targets = scores @ (others * with_j).T + (1 - scores) @ (others * without_j).T + scores * pull.diagonal()
    return Teaching(targets=targets.clamp(0, 1), similarity=similarity, pull=pull)


def correlation(left: Tensor, right: Tensor) -> Tensor:
    """Pearson correlation of each column of `left` with each of `right`; 0 for a column without variance."""
    a, b = (side - side.mean(dim=0) for side in (left, right))
    norm = a.norm(dim=0)[:, None] * b.norm(dim=0)[None]
    return torch.where(norm > 0, (a.T @ b) / norm.clamp(min=1e-12), torch.zeros_like(norm))


def fit_teachers(features: Tensor, labels: Tensor) -> Callable[[Tensor], Tensor]:
    """One logistic regression a specialty, fitted by L-BFGS; returns features → scores (notes, specialties)."""
    mean, scale = features.mean(dim=0), 1 / features.std(dim=0).clamp(min=1e-3)
    rows = (features - mean) * scale
    weight = torch.zeros(features.shape[1], labels.shape[1], requires_grad=True)
    bias = torch.full((labels.shape[1],), -3.0, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=STEPS, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(rows @ weight + bias, labels, reduction="sum")
        loss = loss / len(rows) + DECAY * weight.square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    fixed_weight, fixed_bias = weight.detach(), bias.detach()
    return lambda some: torch.sigmoid((some - mean) * scale @ fixed_weight + fixed_bias)


def _conditional(labels: Tensor) -> tuple[Tensor, Tensor]:
    """P(y_i = 1 | y_j = 1) and P(y_i = 1 | y_j = 0), smoothed by one note: both (i, j)."""
    rate = labels.mean(dim=0)[:, None]
    together, count = labels.T @ labels, labels.sum(dim=0)[None]
    apart = labels.T @ (1 - labels)
    return (together + rate) / (count + 1), (apart + rate) / (len(labels) - count + 1)
