"""Fit the section tagger, and measure it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from chartlight.models.sections import SectionTagger
from chartlight.training.section_labels import LABELS, UNKNOWN

FEW_NOTES, FEW_EPOCHS = 30, 6
MOST_EPOCHS = 20
ADAPTING_READS = 2400  # notes read in all passes together, where that lies between the bounds
ADAPTING_RATE = 1e-3


@dataclass(frozen=True)
class TaggedNote:
    """Sentence vectors (sentences, 2 d) of one note, and its labels (sentences,), -1 where unknown."""

    vectors: Tensor
    labels: Tensor


@dataclass(frozen=True, kw_only=True)
class SectionRecipe:
    """How to fit: passes over the notes, highest learning rate, notes a step, seed of all draws."""

    epochs: int = 8
    rate: float = 2e-3
    weight_decay: float = 0.02
    notes_per_step: int = 8
    seed: int = 1


def adapting(notes: int) -> SectionRecipe:
    """How to go on with a tagger that has learned from other notes.

    A few notes are soon learned by heart; some dozen gain from many passes; hundreds need no more than the first fit.
    The passes were chosen on training notes of MTSamples: 10, 50 and 120 of one group, measured on 92 others of it.

    Args:
        notes: how many there are to go on with.
    """
    epochs = FEW_EPOCHS if notes < FEW_NOTES else min(MOST_EPOCHS, max(SectionRecipe().epochs, ADAPTING_READS // notes))
    return SectionRecipe(epochs=epochs, rate=ADAPTING_RATE)


@dataclass(frozen=True)
class SectionFigures:
    """Accuracy over the labelled sentences, which is their micro-F1, since each sentence has one label.

    Attributes:
        sentences: how many have a label.
        sections: share with the right section.
        soap: share with the right SOAP part.
        by_section: section → (sentences, precision, recall).
    """

    sentences: int
    sections: float
    soap: float
    by_section: dict[str, tuple[int, float, float]]


def fit_tagger(
    notes: Sequence[TaggedNote],
    recipe: SectionRecipe,
    *,
    start: SectionTagger | None = None,
    report: Callable[[int, int], None] | None = None,
) -> SectionTagger:
    """Fit a tagger, or go on with one (transfer to another hospital's notes).

    Args:
        notes: with at least one labelled sentence each.
        recipe: how.
        start: the tagger to go on from; it is changed.
        report: called with the steps done and the steps in all.
    """
    torch.manual_seed(recipe.seed)
    tagger = start
    if tagger is None:
        tagger = SectionTagger(input_size=notes[0].vectors.shape[1], labels=len(LABELS))
        tagger.standardise(torch.cat([note.vectors for note in notes]))
    optimizer = torch.optim.AdamW(tagger.parameters(), lr=recipe.rate, weight_decay=recipe.weight_decay)
    size = recipe.notes_per_step
    steps = max(2, recipe.epochs * -(-len(notes) // size))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, recipe.rate, steps, pct_start=0.1)
    draw, order, done = random.Random(recipe.seed), list(range(len(notes))), 0  # noqa: S311 - a draw, not a secret
    tagger.train()
    for _ in range(recipe.epochs):
        draw.shuffle(order)
        for first in range(0, len(order), size):
            chosen = [notes[place] for place in order[first : first + size]]
            loss = tagger.loss([note.vectors for note in chosen], [note.labels for note in chosen])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if report:
                report(done, steps)
    tagger.eval()
    return tagger


@torch.no_grad()
def fit_temperature(tagger: SectionTagger, notes: Sequence[TaggedNote]) -> float:
    """The divisor of the emissions with the least cross-entropy of the marginals, on notes that it has not seen."""

    def loss(temperature: float) -> float:
        total = 0.0
        for note in notes:
            known = note.labels != UNKNOWN
            shares = tagger.crf.marginals(tagger.emissions(note.vectors) / temperature)
            total -= float(shares[known, note.labels[known]].clamp(min=1e-9).log().sum())
        return total

    return min((1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0), key=loss)


@torch.no_grad()
def measure_tagger(tagger: SectionTagger, notes: Sequence[TaggedNote]) -> SectionFigures:
    """Decode whole notes and compare the sentences that have a label."""
    said, gold = [], []
    for note in notes:
        labels = tagger.crf.decode(tagger.emissions(note.vectors))
        for one, other in zip(labels, note.labels.tolist(), strict=True):
            if other != UNKNOWN:
                said.append(one)
                gold.append(other)
    return figures(said, gold)


def figures(said: Sequence[int], gold: Sequence[int]) -> SectionFigures:
    """Compare labels with gold labels, sentence by sentence."""
    count = max(1, len(gold))
    pairs = list(zip(said, gold, strict=True))
    by_section = {}
    for label, name in enumerate(LABELS):
        right = sum(a == b == label for a, b in pairs)
        predicted, wanted = sum(a == label for a in said), sum(b == label for b in gold)
        if wanted:
            by_section[name.value] = (wanted, right / predicted if predicted else 0.0, right / wanted)
    return SectionFigures(
        sentences=len(gold),
        sections=sum(a == b for a, b in pairs) / count,
        soap=sum(LABELS[a].soap is LABELS[b].soap for a, b in pairs) / count,
        by_section=by_section,
    )
