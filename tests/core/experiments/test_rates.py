"""The figures against slow definitions of them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from chartlight.experiments.rates import (
    average_confusion,
    best_boundary,
    mean_average_precision,
    micro_auc,
    micro_confusion,
    micro_f1,
)


@pytest.fixture
def scored() -> tuple[np.ndarray, np.ndarray]:
    """Scores with many ties, and gold codes; the last code is never right."""
    rng = np.random.default_rng(3)
    gold = rng.random((12, 7)) < 0.3
    gold[:, -1] = False
    return np.round(rng.random((12, 7)) * 0.6 + gold * 0.3, 1), gold


def test_auc_is_the_share_of_pairs_in_the_right_order(scored: tuple[np.ndarray, np.ndarray]) -> None:
    scores, gold = scored
    pairs = list(product(scores[gold], scores[~gold]))
    slow = sum((right > wrong) + (right == wrong) / 2 for right, wrong in pairs) / len(pairs)
    assert micro_auc(scores, gold) == pytest.approx(slow)


def test_each_code_has_its_own_matrix_before_they_are_averaged() -> None:
    gold = np.array([[1, 1, 0], [0, 1, 0], [0, 1, 0], [0, 0, 0]], dtype=bool)
    scores = np.array([[0.9, 0.2, 0.0], [0.8, 0.9, 0.0], [0.0, 0.1, 0.0], [0.0, 0.0, 0.9]])
    # Code 0: found 1 of 1, 1 false alarm of 3. Code 1: found 1 of 3, none of 1. Code 2 is never right.
    plain = average_confusion(scores, gold, 0.5, by_support=False)
    assert (plain.tpr, plain.fpr) == pytest.approx((2 / 3, 1 / 6))
    weighted = average_confusion(scores, gold, 0.5, by_support=True)
    assert (weighted.tpr, weighted.fpr) == pytest.approx((0.5, 1 / 12))
    pooled = micro_confusion(scores, gold, 0.5)
    assert (pooled.tpr, pooled.fnr, pooled.fpr, pooled.tnr) == pytest.approx((0.5, 0.5, 0.25, 0.75))


def test_average_precision_ranks_each_note() -> None:
    gold = np.array([[1, 0, 1], [0, 0, 0], [0, 1, 0]], dtype=bool)
    scores = np.array([[0.9, 0.5, 0.1], [0.1, 0.2, 0.3], [0.9, 0.8, 0.1]])
    # First note: right at ranks 1 and 3; second: no code; third: right at rank 2.
    assert mean_average_precision(scores, gold) == pytest.approx(((1 + 2 / 3) / 2 + 1 / 2) / 2)


def test_the_best_boundary_beats_every_other(scored: tuple[np.ndarray, np.ndarray]) -> None:
    scores, gold = scored
    tried = [micro_f1(scores, gold, boundary) for boundary in np.arange(-0.05, 1.05, 0.01)]
    assert micro_f1(scores, gold, best_boundary(scores, gold)) == pytest.approx(max(tried))
