"""Figures of merit of a matrix of scores, notes × codes, against the coders' codes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]  # (notes, codes)
Gold = NDArray[np.bool_]  # (notes, codes), True where the coders gave the code


@dataclass(frozen=True)
class Confusion:
    """A 2 × 2 confusion matrix whose rows sum to 1."""

    tpr: float  # right codes that are suggested
    fnr: float  # right codes that are not
    fpr: float  # wrong codes that are suggested
    tnr: float  # wrong codes that are not


def micro_auc(scores: Scores, gold: Gold) -> float:
    """Area under the ROC curve over all (note, code) pairs; ties count half (Mann and Whitney)."""
    _, rank_of, ties = np.unique(scores.ravel(), return_inverse=True, return_counts=True)
    mean_ranks = np.cumsum(ties) - (ties - 1) / 2
    positive = gold.ravel()
    right = int(positive.sum())
    wrong = positive.size - right
    total = float(mean_ranks[rank_of.ravel()][positive].sum())
    return (total - right * (right + 1) / 2) / (right * wrong)


def micro_confusion(scores: Scores, gold: Gold, boundary: float) -> Confusion:
    """All (note, code) pairs in one matrix; scores from the boundary on are suggested."""
    said = scores >= boundary
    return _confusion(float(said[gold].mean()), float(said[~gold].mean()))


def average_confusion(scores: Scores, gold: Gold, boundary: float, *, by_support: bool) -> Confusion:
    """The mean of the codes' own matrices, over the codes that some note has.

    Args:
        scores: (notes, codes).
        gold: (notes, codes).
        boundary: least score that is suggested.
        by_support: weigh each code with its number of notes; otherwise all codes alike.
    """
    support = gold.sum(axis=0)
    # A code that no note has, or that every note has, lacks one row of its matrix.
    there = (support > 0) & (support < len(gold))
    said = scores[:, there] >= boundary
    right, support = gold[:, there], support[there]
    hits = (said & right).sum(axis=0) / support
    false_alarms = (said & ~right).sum(axis=0) / (len(gold) - support)
    weights = support if by_support else np.ones_like(support)
    return _confusion(float(np.average(hits, weights=weights)), float(np.average(false_alarms, weights=weights)))


def _confusion(tpr: float, fpr: float) -> Confusion:
    return Confusion(tpr=tpr, fnr=1 - tpr, fpr=fpr, tnr=1 - fpr)


def mean_average_precision(scores: Scores, gold: Gold) -> float:
    """Mean over the notes that have a code of the average precision of all codes ranked by their scores."""
    precisions = []
    for row, right in zip(scores, gold, strict=True):
        if right.any():
            hits = right[np.argsort(-row, kind="stable")]
            places = np.flatnonzero(hits) + 1
            precisions.append(float((np.arange(1, len(places) + 1) / places).mean()))
    return float(np.mean(precisions))


def micro_f1(scores: Scores, gold: Gold, boundary: float) -> float:
    """2 hits / (suggested + right) over all (note, code) pairs."""
    said = scores >= boundary
    return float(2 * (said & gold).sum() / max(1, said.sum() + gold.sum()))


def best_boundary(scores: Scores, gold: Gold) -> float:
    """The score from which on suggesting has the best micro-F1, midway to the next score below."""
    order = np.argsort(-scores, axis=None, kind="stable")
    ranked, hits = scores.ravel()[order], np.cumsum(gold.ravel()[order])
    f1 = 2 * hits / (np.arange(1, len(ranked) + 1) + gold.sum())
    # Scores that are equal are suggested together, so only the last of them can be a boundary.
    f1[:-1][ranked[:-1] == ranked[1:]] = 0
    best = int(f1.argmax())
    below = ranked[best + 1] if best + 1 < len(ranked) else 0.0
    return float((ranked[best] + below) / 2)
