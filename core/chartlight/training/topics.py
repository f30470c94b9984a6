"""Fit what the words of a note say of its specialties together; see `models.topics` for the formulas."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from chartlight.models.topics import SCALE, TopicNetwork, TopicReader, topics_of
from chartlight.training.lexical import WordTable, directions

# Chosen by cross-validation on the training notes of MTSamples.
TOPICS = 160
HIDDEN = 512
NETWORKS = 3
EPOCHS = 50
NOTES_PER_STEP = 64
RATE = 2e-3
DECAY = 0.1
DROPPED_TOPICS, DROPPED_HIDDEN = 0.2, 0.5


def fit_topics(table: WordTable, labels: Tensor) -> TopicReader:
    """The topics of some notes, and the networks that read them.

    Args:
        table: the notes.
        labels: 0 or 1: (notes, specialties).
    """
    return _fit(_rows(table), labels)


def fit_topics_out_of_fold(table: WordTable, labels: Tensor, folds: Tensor) -> Tensor:
    """The logits of each note by topics and networks that have not seen its fold: (notes, specialties).

    Args:
        table: the notes.
        labels: 0 or 1: (notes, specialties).
        folds: the fold of each note: (notes,).
    """
    rows = _rows(table)
    logits = torch.zeros_like(labels)
    for fold in folds.unique():
        rest = folds != fold
        reader = _fit(rows[rest], labels[rest])
        logits[~rest] = reader.logits(topics_of(rows[~rest], reader.directions))
    return logits


def _rows(table: WordTable) -> Tensor:
    return nn.functional.normalize(table.rows / table.rarity * (table.rarity - 1), dim=1)


def _fit(rows: Tensor, labels: Tensor) -> TopicReader:
    strongest = strongest_directions(rows, TOPICS)
    topics = topics_of(rows, strongest)
    return TopicReader(strongest, tuple(_fit_network(topics, labels, seed=seed) for seed in range(NETWORKS)))


def strongest_directions(rows: Tensor, most: int) -> Tensor:
    """The right singular vectors with the highest singular values: (words, topics), at most `most`.

    Where no word is known, it is one direction that says nothing.
    """
    found = directions(rows)[1][:, -most:].flip(1)
    return found if found.shape[1] else rows.new_zeros(rows.shape[1], 1)


def _fit_network(topics: Tensor, labels: Tensor, *, seed: int) -> TopicNetwork:
    rate = labels.mean(dim=0).clamp(1e-3, 1 - 1e-3)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        inner, outer = nn.Linear(topics.shape[1], HIDDEN), nn.Linear(HIDDEN, labels.shape[1])
        outer.bias.data.copy_(torch.logit(rate))
        network = nn.Sequential(nn.Dropout(DROPPED_TOPICS), inner, nn.ReLU(), nn.Dropout(DROPPED_HIDDEN), outer)
        steps = EPOCHS * -(-len(topics) // NOTES_PER_STEP)
        optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
        for _ in range(EPOCHS):
            for some in torch.randperm(len(topics)).split(NOTES_PER_STEP):
                optimizer.zero_grad()
                told = network(SCALE * topics[some])
                nn.functional.binary_cross_entropy_with_logits(told, labels[some]).backward()
                optimizer.step()
                schedule.step()
    return TopicNetwork(*(one.detach() for one in (inner.weight, inner.bias, outer.weight, outer.bias)))
