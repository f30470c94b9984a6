"""Fit the specialty head on frozen states of the encoder, its calibration and its decision boundaries."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from chartlight.models.specialty import NoteStates, SpecialtyHead
from chartlight.training.specialty_teachers import Teaching, teach
from chartlight.training.task_weights import TaskWeights

HELD_SHARE = 0.15
LEAST_HELD = 5  # held-out notes of a specialty from which on it has a boundary of its own
WARM_UP = 0.1


@dataclass(frozen=True, kw_only=True)
class SpecialtyRecipe:
    """How to fit; each of the last four switches one part of the method off.

    Attributes:
        epochs: passes over the notes.
        rate: highest learning rate.
        weight_decay: of AdamW.
        notes_per_step: notes a step.
        seed: draws the order, the folds and what is held out.
        distillation: share of the teachers in the loss, 0..1; 0 leaves them out.
        dynamic_weights: let the weights of the specialties follow their progress.
        hierarchical: attend at both levels; else means.
        term_bias: let the local attention prefer medical terms.
    """

    epochs: int = 12
    rate: float = 2e-3
    weight_decay: float = 0.05
    notes_per_step: int = 16
    seed: int = 1
    distillation: float = 0.5
    dynamic_weights: bool = True
    hierarchical: bool = True
    term_bias: bool = True

    @property
    def plain(self) -> SpecialtyRecipe:
        """The same without any of the method's parts."""
        return replace(self, distillation=0.0, dynamic_weights=False, hierarchical=False, term_bias=False)


@dataclass(frozen=True)
class SpecialtyFit:
    """A fitted head and how it came about.

    Attributes:
        head: in evaluation mode.
        teaching: what the teachers told; None where there were none.
        task_weights: the weights of each epoch: (epochs, specialties).
    """

    head: SpecialtyHead
    teaching: Teaching | None
    task_weights: Tensor


Report = Callable[[int, int], None]
"""Called with the steps done and the steps in all."""


def fit_head(
    notes: Sequence[NoteStates], labels: Tensor, recipe: SpecialtyRecipe, report: Report | None = None
) -> SpecialtyFit:
    """Fit a head.

    Args:
        notes: the states of each note.
        labels: 0 or 1: (notes, specialties).
        recipe: how.
        report: told of every step.
    """
    torch.manual_seed(recipe.seed)
    head = SpecialtyHead(
        input_size=notes[0].states.shape[1],
        specialties=labels.shape[1],
        hierarchical=recipe.hierarchical,
        term_bias=recipe.term_bias,
    )
    head.standardise(notes[:: max(1, len(notes) // 200)])
    teaching = teach(torch.stack([pooled(n) for n in notes]), labels, seed=recipe.seed) if recipe.distillation else None
    targets = labels if teaching is None else teaching.soften(labels, recipe.distillation)
    weights = TaskWeights.for_labels(labels)
    optimizer = torch.optim.AdamW(head.parameters(), lr=recipe.rate, weight_decay=recipe.weight_decay)
    size = recipe.notes_per_step
    lengths, done = [len(note.states) for note in notes], 0
    steps = recipe.epochs * len(batches(lengths, size, seed=0))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, recipe.rate, steps, pct_start=WARM_UP)
    for _ in range(recipe.epochs):
        now, losses = weights.now, torch.zeros(labels.shape[1])
        for rows in batches(lengths, size, seed=recipe.seed * 1000 + done):
            loss = nn.functional.binary_cross_entropy_with_logits(
                head([notes[row] for row in rows]).logits, targets[rows], reduction="none"
            )
            losses += loss.detach().sum(dim=0)
            optimizer.zero_grad()
            (loss * now).sum(dim=1).mean().backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if report:
                report(done, steps)
        if recipe.dynamic_weights:
            weights.epoch_over(losses / len(notes))
    head.eval()
    history = torch.stack(weights.history) if weights.history else torch.ones(recipe.epochs, labels.shape[1])
    return SpecialtyFit(head, teaching, history)


def batches(lengths: Sequence[int], size: int, *, seed: int) -> list[list[int]]:
    """The places of all notes in batches of notes of similar length, drawn anew with each seed."""
    draw = random.Random(seed)  # noqa: S311 - a draw, not a secret
    order = list(range(len(lengths)))
    draw.shuffle(order)
    pools = [sorted(order[i : i + 8 * size], key=lengths.__getitem__) for i in range(0, len(order), 8 * size)]
    found = [pool[i : i + size] for pool in pools for i in range(0, len(pool), size)]
    draw.shuffle(found)
    return found


def pooled(note: NoteStates) -> Tensor:
    """Mean and maximum of a note's states: (2 d,), what the teachers read."""
    states = note.states.float()
    return torch.cat([states.mean(dim=0), states.amax(dim=0)])


@torch.no_grad()
def logits_of(head: SpecialtyHead, notes: Sequence[NoteStates]) -> Tensor:
    """(notes, specialties), read one by one."""
    return torch.cat([head([note]).logits for note in notes])


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


def fit_specialty(
    notes: Sequence[NoteStates],
    labels: Tensor,
    recipe: SpecialtyRecipe,
    report: Report | None = None,
    *,
    refit: bool = True,
) -> tuple[SpecialtyFit, SpecialtyDecision]:
    """Fit a head on most of the notes and the decision on the others, which it has not seen.

    Args:
        notes: the states of each note.
        labels: 0 or 1: (notes, specialties).
        recipe: how.
        report: told of every step.
        refit: fit the head that is returned on all notes; without, it is the one that the decision was fitted for.
    """
    order = list(range(len(notes)))
    random.Random(recipe.seed).shuffle(order)  # noqa: S311 - a draw, not a secret
    cut = max(1, round(HELD_SHARE * len(order)))
    held, rest = order[:cut], order[cut:]
    first = fit_head([notes[i] for i in rest], labels[rest], recipe, report)
    decision = fit_decision(logits_of(first.head, [notes[i] for i in held]), labels[held])
    return fit_head(notes, labels, recipe, report) if refit else first, decision
