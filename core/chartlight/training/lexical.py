"""Fit what the words of a note say of its specialties; see `models.lexical` for the formulas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from chartlight.models.lexical import WordWeights, count_words

LEAST_NOTES = 3  # that use a word, for it to be known
MOST_WORDS = 8_000
PENALTIES = (1 / 300, 1 / 100, 1 / 40)  # λ, chosen for each specialty by cross-validation
STEPS = 60
_LEAST_SPREAD = 1e-6  # of the strongest direction, for a direction to count


@dataclass(frozen=True)
class WordTable:
    """The notes of a training as counted words.

    Attributes:
        words: those that are known, in the order of the alphabet.
        rarity: idf of each: (words,).
        rows: x of each note: (notes, words).
    """

    words: tuple[str, ...]
    rarity: Tensor
    rows: Tensor

    @classmethod
    def of(cls, texts: Sequence[str]) -> WordTable:
        """Count the words of some notes; those of too few notes are left out."""
        counts = count_words(texts)
        notes = Counter(word for one in counts for word in one)
        frequent = sorted(
            (word for word, n in notes.items() if n >= LEAST_NOTES), key=lambda word: (-notes[word], word)
        )
        words = tuple(sorted(frequent[:MOST_WORDS]))
        places = {word: place for place, word in enumerate(words)}
        used = torch.tensor([float(notes[word]) for word in words])
        rarity = 1 + torch.log((1 + len(texts)) / (1 + used))
        return cls(words, rarity, nn.functional.normalize(_damped(counts, places) * rarity, dim=1))

    def counted(self, texts: Sequence[str]) -> Tensor:
        """The x of other texts: (texts, words)."""
        places = {word: place for place, word in enumerate(self.words)}
        return nn.functional.normalize(_damped(count_words(texts), places) * self.rarity, dim=1)

    def near(self, least: float) -> list[tuple[int, int]]:
        """The pairs of notes whose words are alike: a cosine of at least `least`."""
        pairs = torch.triu(self.rows @ self.rows.T >= least, diagonal=1).nonzero()
        return [(int(left), int(right)) for left, right in pairs]


def _damped(counts: Sequence[Counter[str]], places: dict[str, int]) -> Tensor:
    """1 + ln n_t of each known word: (texts, words)."""
    rows = torch.zeros(len(counts), len(places))
    for row, one in zip(rows, counts, strict=True):
        known = [(places[word], float(count)) for word, count in one.items() if word in places]
        if known:
            where, often = zip(*known, strict=True)
            row[list(where)] = 1 + torch.tensor(often).log()
    return rows


@dataclass(frozen=True)
class Ridge:
    """Linear scores: rows (notes, d) → rows @ weights + bias (notes, specialties)."""

    weights: Tensor
    bias: Tensor

    def __call__(self, rows: Tensor) -> Tensor:
        """(notes, specialties)."""
        return rows @ self.weights + self.bias


def directions(rows: Tensor) -> tuple[Tensor, Tensor]:
    """Z = U S^(1/2) (notes, k) of the inner products U S Uᵀ of the rows X, and Xᵀ U S^(-1/2) (d, k).

    A logistic regression with a quadratic penalty says the same on the few values of Z as on the many of X, since its
    weights are a mixture of the rows. The second matrix makes weights of X from those of Z; its columns are the right
    singular vectors of X, the strongest one last.
    """
    spread, vectors = torch.linalg.eigh((rows @ rows.T).double())
    kept = spread > _LEAST_SPREAD * spread[-1]
    root, chosen = spread[kept].sqrt(), vectors[:, kept]
    return (chosen * root).float(), rows.T @ (chosen / root).float()


def fit_ridge(rows: Tensor, labels: Tensor, penalty: Tensor) -> Ridge:
    """The sum over the notes of the cross-entropy, and λ_i / 2 · |w_i|² for each specialty, made least by L-BFGS.

    Args:
        rows: (notes, d).
        labels: 0 or 1: (notes, specialties).
        penalty: λ: (specialties,).
    """
    rate = labels.mean(dim=0).clamp(1e-3, 1 - 1e-3)
    weights = torch.zeros(rows.shape[1], labels.shape[1], requires_grad=True)
    bias = torch.logit(rate).requires_grad_()
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=STEPS, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(rows @ weights + bias, labels, reduction="sum")
        loss = loss + (penalty * weights.square()).sum() / 2
        loss.backward()
        return loss

    optimizer.step(closure)
    return Ridge(weights.detach(), bias.detach())


def fit_out_of_fold(
    rows: Tensor, labels: Tensor, folds: Tensor, penalties: Sequence[float] = PENALTIES
) -> tuple[Tensor, Tensor]:
    """The logits of each note by a fit that has not seen its fold, and the best λ of each specialty.

    Args:
        rows: (notes, d).
        labels: 0 or 1: (notes, specialties).
        folds: the fold of each note: (notes,).
        penalties: the λ to choose from.
    """
    every = []
    for penalty in penalties:
        logits = torch.zeros_like(labels)
        for fold in folds.unique():
            rest = folds != fold
            fitted = fit_ridge(rows[rest], labels[rest], torch.full((labels.shape[1],), penalty))
            logits[~rest] = fitted(rows[~rest])
        every.append(logits)
    told = torch.stack(every)  # (penalties, notes, specialties)
    losses = nn.functional.binary_cross_entropy_with_logits(told, labels.expand_as(told), reduction="none").mean(dim=1)
    best = losses.argmin(dim=0)
    return told.gather(0, best.expand(1, *labels.shape))[0], torch.tensor(penalties)[best]


def fit_words(table: WordTable, labels: Tensor, penalty: Tensor) -> WordWeights:
    """One logistic regression a specialty on all notes.

    Args:
        table: the notes.
        labels: 0 or 1: (notes, specialties).
        penalty: λ: (specialties,).
    """
    values, back = directions(table.rows)
    fitted = fit_ridge(values, labels, penalty)
    return WordWeights(table.words, table.rarity, back @ fitted.weights, fitted.bias)
