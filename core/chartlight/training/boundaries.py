"""A decision boundary for each code that is frequent enough in the held-out notes, shrunk to that of the pack.

For a code c with the held-out gold pairs G_c, and the pack's G, the boundary is the score t with the highest

    F_c(t) = 2 (TP_c(t) + k TP(t) / G)  /  (S_c(t) + k S(t) / G + G_c + k)

where TP(t) are the right and S(t) all candidates with a score of at least t. So k pseudo-pairs from the whole pack's
distribution stand beside the code's own: the fewer pairs a code has, the nearer it stays to the pack's boundary, and
without any it would be that boundary. Codes with fewer than `LEAST_PAIRS` gold pairs keep the pack's.

Whether this gains anything is read off by cross-validation over the notes; where it does not, no code gets its own.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from chartlight.suggest.fusion import moved
from chartlight.training.calibration import promised_boundary
from chartlight.training.fusion import FOLDS, ScoredNote

Array = NDArray[np.float64]
LEAST_PAIRS = 5
PSEUDO_PAIRS = 50.0  # k: with fewer, codes followed the chance of their few notes
LEAST_GAIN = 0.005  # of the micro-F1; less is chance with some dozens of held-out notes
NEAR = 1.5  # logits that a code's boundary may lie from the pack's


@dataclass(frozen=True)
class CodeBoundaries:
    """Boundaries of codes, and what they bring to notes they were not fitted on.

    Attributes:
        offsets: code → logits by which its boundary lies above the pack's; empty where nothing is gained.
        f1_without: micro-F1 in cross-validation with the pack's boundary for all.
        f1_with: the same with the codes' own.
    """

    offsets: Mapping[str, float] = field(default_factory=dict)
    f1_without: float = 0.0
    f1_with: float = 0.0


def code_boundaries(
    scores: Sequence[Mapping[str, float]], notes: Sequence[ScoredNote], *, boundary: float, seed: int = 0
) -> CodeBoundaries:
    """The boundaries that held-out notes ask for.

    Args:
        scores: of each note code → probability by a fusion that was not fitted on it, calibrated.
        notes: the notes.
        boundary: the pack's.
        seed: of the folds.
    """
    ids = sorted({note.id for note in notes})
    folds = min(FOLDS, len(ids))
    if folds < 2 or not 0 < boundary < 1:
        return CodeBoundaries()
    order = np.random.default_rng(seed).permutation(len(ids))
    fold_of = {ids[place]: number % folds for number, place in enumerate(order.tolist())}
    plain, own = np.zeros(3), np.zeros(3)
    for fold in range(folds):
        fitted = [(one, note) for one, note in zip(scores, notes, strict=True) if fold_of[note.id] != fold]
        there = [(one, note) for one, note in zip(scores, notes, strict=True) if fold_of[note.id] == fold]
        least = promised_boundary(score for one, _ in fitted for score in one.values())
        plain += _counts(there, {}, least)
        own += _counts(there, _fit(fitted, least), least)
    without, found = _f1(plain), _f1(own)
    gained = found - without >= LEAST_GAIN
    fitted = list(zip(scores, notes, strict=True))
    return CodeBoundaries(_offsets(_fit(fitted, boundary), boundary) if gained else {}, without, found)


def _offsets(boundaries: Mapping[str, float], boundary: float) -> dict[str, float]:
    return {code: _logit(own) - _logit(boundary) for code, own in boundaries.items() if own != boundary}


def _logit(score: float) -> float:
    return math.log(score / (1 - score))


def _counts(pairs: Sequence[tuple[Mapping[str, float], ScoredNote]], own: Mapping[str, float], least: float) -> Array:
    """Right suggestions, suggestions, gold pairs."""
    said = hits = gold = 0
    for scores, note in pairs:
        passed = {code for code, score in scores.items() if score >= own.get(code, least)}
        said, hits, gold = said + len(passed), hits + len(passed & note.gold), gold + len(note.gold)
    return np.array([hits, said, gold], dtype=np.float64)


def _f1(counts: Array) -> float:
    hits, said, gold = counts.tolist()
    return float(2 * hits / (said + gold)) if said + gold else 0.0


def _fit(pairs: Sequence[tuple[Mapping[str, float], ScoredNote]], boundary: float) -> dict[str, float]:
    gold = Counter(code for _, note in pairs for code in note.gold)
    candidates: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for scores, note in pairs:
        for code, score in scores.items():
            candidates[code].append((score, code in note.gold))
    whole = _Curve([pair for some in candidates.values() for pair in some])
    thresholds = _thresholds(whole.scores, boundary)
    pseudo = PSEUDO_PAIRS / max(1, gold.total())
    hits, said = whole.at(thresholds)
    found: dict[str, float] = {}
    for code, count in sorted(gold.items()):
        if count >= LEAST_PAIRS and code in candidates:
            own_hits, own_said = _Curve(candidates[code]).at(thresholds)
            value = 2 * (own_hits + pseudo * hits) / (own_said + pseudo * said + count + PSEUDO_PAIRS)
            # Of equally good boundaries the one nearest to the pack's.
            best = np.flatnonzero(value >= value.max() - 1e-12)
            found[code] = float(thresholds[best[np.abs(thresholds[best] - boundary).argmin()]])
    return found


def _thresholds(scores: Array, boundary: float) -> Array:
    """The pack's boundary and the midpoints between neighbouring scores that lie near it."""
    rising = np.unique(scores)
    middles = (rising[1:] + rising[:-1]) / 2
    low, high = moved(boundary, -NEAR), moved(boundary, NEAR)
    return np.unique(np.append(middles[(middles >= low) & (middles <= high)], boundary))


class _Curve:
    """How many candidates, and how many right ones, have at least a score."""

    def __init__(self, pairs: Sequence[tuple[float, bool]]) -> None:
        ordered = sorted(pairs)
        self.scores = np.array([score for score, _ in ordered])
        rights = np.array([right for _, right in ordered], dtype=np.float64)
        self._above = np.append(rights[::-1].cumsum()[::-1], 0.0)

    def at(self, thresholds: Array) -> tuple[Array, Array]:
        """Right candidates and candidates from each threshold on."""
        first = np.searchsorted(self.scores, thresholds, side="left")
        return self._above[first], (len(self.scores) - first).astype(np.float64)
