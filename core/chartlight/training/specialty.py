"""Fit the specialty head on frozen states of the encoder."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from chartlight.models.specialty import NoteStates, SpecialtyHead
from chartlight.models.specialty_branches import pooled
from chartlight.training.specialty_teachers import Teaching, teach
from chartlight.training.task_weights import TaskWeights

WARM_UP = 0.1
STANDARD_NOTES = 200  # from which mean and scale are taken


@dataclass(frozen=True, kw_only=True)
class SpecialtyRecipe:
    """How to fit; each of the last eight switches one part of the method off.

    Attributes:
        epochs: passes over the notes.
        rate: highest learning rate.
        weight_decay: of AdamW.
        notes_per_step: notes a step.
        seed: draws the order and the folds.
        axes: the states are turned and cut to so many values, where they have more; 0 reads them as they are.
        folds: parts of the notes, each of which is judged by a fit of the others to find weights and boundaries.
        distillation: share of the teachers in the loss, 0..1; 0 leaves them out.
        dynamic_weights: let the weights of the specialties follow their progress.
        hierarchical: attend at both levels; else means.
        term_bias: let the local attention prefer medical terms.
        head: let the head count; else it is not fitted, and what stands beside it judges alone.
        words: let counted words count beside the head.
        whole: let a linear look at the whole note count beside the head.
        topics: let what the words are about together count beside the head.

    Raises:
        ValueError: if nothing is left that could judge.
    """

    epochs: int = 12
    rate: float = 2e-3
    weight_decay: float = 0.05
    notes_per_step: int = 16
    seed: int = 1
    axes: int = 0
    folds: int = 4
    distillation: float = 0.5
    dynamic_weights: bool = True
    hierarchical: bool = True
    term_bias: bool = True
    head: bool = True
    words: bool = True
    whole: bool = True
    topics: bool = True

    def __post_init__(self) -> None:
        if not (self.head or self.words or self.whole or self.topics):
            raise ValueError("nothing is left that could judge a note")

    @property
    def plain(self) -> SpecialtyRecipe:
        """The same without any of the method's parts."""
        return replace(
            self,
            distillation=0.0,
            dynamic_weights=False,
            hierarchical=False,
            term_bias=False,
            words=False,
            whole=False,
            topics=False,
        )


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


@dataclass(frozen=True)
class TurnedNotes:
    """Notes as the attention reads them, and what made them so.

    Attributes:
        frame: a head that is not fitted, with the mean, scale and axes of the notes.
        notes: as its `turned` gives them, in half precision.
    """

    frame: SpecialtyHead
    notes: Sequence[NoteStates]

    def chosen(self, places: Sequence[int]) -> TurnedNotes:
        """Some of the notes."""
        return TurnedNotes(self.frame, [self.notes[place] for place in places])

    def pooled(self) -> Tensor:
        """x̄ of each note: (notes, 2 d)."""
        return torch.stack([pooled(note) for note in self.notes])


def turn(notes: Sequence[NoteStates], *, axes: int) -> TurnedNotes:
    """Notes as the attention reads them.

    Args:
        notes: the states of each note.
        axes: of the head; none where the states have no more values than that.
    """
    size = notes[0].states.shape[1]
    frame = SpecialtyHead(input_size=size, specialties=1, axes=axes if axes < size else 0)
    frame.standardise(notes[:: max(1, len(notes) // STANDARD_NOTES)])
    frame.choose_axes(notes)
    rows = (frame.turned(note) for note in notes)
    return TurnedNotes(frame, [NoteStates(note.states.half(), note.terms) for note in rows])


def fit_head(
    turned: TurnedNotes, labels: Tensor, recipe: SpecialtyRecipe, report: Report | None = None
) -> SpecialtyFit:
    """Fit a head.

    Args:
        turned: the notes.
        labels: 0 or 1: (notes, specialties).
        recipe: how.
        report: told of every step.
    """
    notes = turned.notes
    torch.manual_seed(recipe.seed)
    head = new_head(turned.frame, labels.shape[1], recipe)
    teaching = teach(turned.pooled(), labels, seed=recipe.seed) if recipe.distillation else None
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
                head.attend([notes[row] for row in rows]).logits, targets[rows], reduction="none"
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


def new_head(frame: SpecialtyHead, specialties: int, recipe: SpecialtyRecipe) -> SpecialtyHead:
    """A head of a recipe that is not fitted yet.

    Args:
        frame: with the mean, scale and axes of the notes; see `TurnedNotes`.
        specialties: how many.
        recipe: how it will be fitted.
    """
    head = SpecialtyHead(
        input_size=len(frame.mean),
        specialties=specialties,
        axes=frame.axes.shape[1],
        hierarchical=recipe.hierarchical,
        term_bias=recipe.term_bias,
    )
    for name in ("mean", "scale", "axes"):
        getattr(head, name).copy_(getattr(frame, name))
    return head


@torch.no_grad()
def logits_of(head: SpecialtyHead, notes: Sequence[NoteStates]) -> Tensor:
    """(notes, specialties) for notes that `turned` gave, read one by one."""
    return torch.cat([head.attend([note]).logits for note in notes])
