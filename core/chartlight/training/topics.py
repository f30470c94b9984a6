"""Fit what words and states of a note say of its specialties together; see `models.topics` for the formulas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from chartlight.models.topics import SCALE, TopicNetwork, TopicReader, opening_of, topics_of
from chartlight.sections.headings import heading_words
from chartlight.training.lexical import WordTable, directions

# Chosen by cross-validation on the training notes of MTSamples.
TOPICS, COMPONENTS = 160, 64
HIDDEN = 416
NETWORKS = 2
EPOCHS = 50
NOTES_PER_STEP = 64
RATE = 2e-3
DECAY = 0.1
DROPPED_VALUES, DROPPED_HIDDEN = 0.5, 0.5


@dataclass(frozen=True)
class TopicRows:
    """What the topics of some notes are found in.

    Attributes:
        words: x of each note: (notes, words).
        openings: x of its opening: (notes, words).
        headings: x of its headings: (notes, words).
        states: x̄ of each note, standardised: (notes, 2 d).
    """

    words: Tensor
    openings: Tensor
    headings: Tensor
    states: Tensor

    @classmethod
    def of(cls, table: WordTable, texts: Sequence[str], states: Tensor) -> TopicRows:
        """Of notes, their words counted, and their states; see `TopicRows`."""
        openings, headings = (table.counted([told(text) for text in texts]) for told in (opening_of, heading_words))
        words, openings, headings = (_without_common(table, rows) for rows in (table.rows, openings, headings))
        return cls(words, openings, headings, states)

    def chosen(self, which: Tensor) -> TopicRows:
        """Some of the notes, by their numbers or True for each that is wanted."""
        return TopicRows(self.words[which], self.openings[which], self.headings[which], self.states[which])

    def values(self, directions: Tensor, components: Tensor) -> Tensor:
        """[u, o, e, s]: (notes, values)."""
        topics = [topics_of(rows, directions) for rows in (self.words, self.openings, self.headings)]
        return torch.cat([*topics, topics_of(self.states, components)], dim=1)


def fit_topics(rows: TopicRows, labels: Tensor) -> TopicReader:
    """The topics of some notes, and the networks that read them.

    Args:
        rows: the notes.
        labels: 0 or 1: (notes, specialties).
    """
    topics, components = strongest_directions(rows.words, TOPICS), strongest_directions(rows.states, COMPONENTS)
    values = rows.values(topics, components)
    return TopicReader(topics, components, tuple(_fit_network(values, labels, seed=seed) for seed in range(NETWORKS)))


def fit_topics_out_of_fold(rows: TopicRows, labels: Tensor, folds: Tensor) -> Tensor:
    """The logits of each note by topics and networks that have not seen its fold: (notes, specialties).

    Args:
        rows: the notes.
        labels: 0 or 1: (notes, specialties).
        folds: the fold of each note: (notes,).
    """
    logits = torch.zeros_like(labels)
    for fold in folds.unique():
        own = folds == fold
        reader = fit_topics(rows.chosen(~own), labels[~own])
        logits[own] = reader.logits(rows.chosen(own).values(reader.directions, reader.components))
    return logits


def _without_common(table: WordTable, rows: Tensor) -> Tensor:
    """The x that topics are found in: words of all notes tell nothing there."""
    return nn.functional.normalize(rows / table.rarity * (table.rarity - 1), dim=1)


def strongest_directions(rows: Tensor, most: int) -> Tensor:
    """The right singular vectors with the highest singular values: (words, topics), at most `most`.

    Where no word is known, it is one direction that says nothing.
    """
    found = directions(rows)[1][:, -most:].flip(1)
    return found if found.shape[1] else rows.new_zeros(rows.shape[1], 1)


def _fit_network(values: Tensor, labels: Tensor, *, seed: int) -> TopicNetwork:
    rate = labels.mean(dim=0).clamp(1e-3, 1 - 1e-3)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        inner, outer = nn.Linear(values.shape[1], HIDDEN), nn.Linear(HIDDEN, labels.shape[1])
        outer.bias.data.copy_(torch.logit(rate))
        network = nn.Sequential(nn.Dropout(DROPPED_VALUES), inner, nn.ReLU(), nn.Dropout(DROPPED_HIDDEN), outer)
        steps = EPOCHS * -(-len(values) // NOTES_PER_STEP)
        optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
        for _ in range(EPOCHS):
            for some in torch.randperm(len(values)).split(NOTES_PER_STEP):
                optimizer.zero_grad()
                told = network(SCALE * values[some])
                nn.functional.binary_cross_entropy_with_logits(told, labels[some]).backward()
                optimizer.step()
                schedule.step()
    return TopicNetwork(*(one.detach() for one in (inner.weight, inner.bias, outer.weight, outer.bias)))
