"""Teachers, task weights, decisions and figures of the specialty model against slow forms, and its switches."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from chartlight.models.specialty import WINDOW, NoteStates, evidence_of
from chartlight.training.calibration import promised_boundary
from chartlight.training.specialty import SpecialtyRecipe, TurnedNotes, batches, fit_head, logits_of, turn
from chartlight.training.specialty_decision import boundaries_of, decide_out_of_fold, fit_calibration, fit_decision
from chartlight.training.specialty_metrics import label_ranking_average_precision, measure_specialties
from chartlight.training.specialty_teachers import LEAST_PULL, correlation, join, out_of_fold
from chartlight.training.task_weights import TaskWeights

RECIPE = SpecialtyRecipe(epochs=8, rate=1e-2, notes_per_step=8)


def made_notes(count: int = 60, *, axes: int = 0) -> tuple[TurnedNotes, Tensor]:
    """Notes of two specialties: each has its own direction in some of the tokens; a third never occurs."""
    torch.manual_seed(0)
    labels = torch.zeros(count, 3)
    notes = []
    for place in range(count):
        states = torch.randn(2 * WINDOW, 6)
        labels[place, place % 2] = 1.0
        states[:10, place % 2] += 4.0
        notes.append(NoteStates(states.half(), torch.rand(2 * WINDOW)))
    return turn(notes, axes=axes), labels


def test_task_weights_are_the_formula() -> None:
    labels = torch.tensor([[1.0, 0.0], [0.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
    weights = TaskWeights.for_labels(labels, temperature=2.0)
    assert weights.now.tolist() == [1.0, 1.0]
    weights.epoch_over(torch.tensor([0.6, 0.4]))
    assert weights.now.tolist() == [1.0, 1.0]
    weights.epoch_over(torch.tensor([0.3, 0.4]))
    bases = [-(p * math.log(p) + (1 - p) * math.log(1 - p)) for p in (0.5, 0.25)]
    relative = [0.3 / bases[0], 0.4 / bases[1]]
    urgency = [0.5 + relative[0] / (sum(relative) / 2), 1.0 + relative[1] / (sum(relative) / 2)]
    total = sum(math.exp(value / 2) for value in urgency)
    assert weights.now.tolist() == pytest.approx([2 * math.exp(value / 2) / total for value in urgency], abs=1e-5)
    assert float(weights.now.sum()) == pytest.approx(2.0)


def test_soft_targets_are_the_formula() -> None:
    torch.manual_seed(2)
    labels = (torch.rand(50, 4) < 0.4).float()
    labels[:, 1] = torch.where(torch.rand(50) < 0.8, labels[:, 0], labels[:, 1])
    scores = (0.6 * labels + 0.4 * torch.rand(50, 4)).clamp(0, 1)
    teaching = join(scores, labels)
    for i in range(4):
        similar = [max(0.0, float(correlation(labels[:, [i]], scores[:, [j]]))) ** 2 for j in range(4)]
        assert teaching.similarity[i].tolist() == pytest.approx(similar, abs=1e-5)
        kept = [value if value >= LEAST_PULL * similar[i] else 0.0 for value in similar]
        pull = [value / sum(kept) for value in kept]
        assert teaching.pull[i].tolist() == pytest.approx(pull, abs=1e-5)
        rate = float(labels[:, i].mean())
        for note in range(5):
            told = 0.0
            for j in range(4):
                p, own = float(scores[note, j]), labels[:, j]
                with_j = (float((labels[:, i] * own).sum()) + rate) / (float(own.sum()) + 1)
                without = (float((labels[:, i] * (1 - own)).sum()) + rate) / (50 - float(own.sum()) + 1)
                told += pull[j] * (p if i == j else p * with_j + (1 - p) * without)
            assert float(teaching.targets[note, i]) == pytest.approx(told, abs=1e-4)
    assert float(teaching.pull[0, 1]) > 0  # they go together
    trust = teaching.similarity.diagonal().sqrt()
    assert torch.allclose(teaching.soften(labels, 0.5), labels + 0.5 * trust * (teaching.targets - labels), atol=1e-5)


def test_a_teacher_has_not_seen_the_note_it_judges() -> None:
    torch.manual_seed(5)
    features, labels = torch.randn(40, 30), (torch.rand(40, 1) < 0.5).float()
    # Nothing is there to be learned, so only a teacher that knows the note could be right about it.
    scores = out_of_fold(features, labels, seed=1)
    assert abs(float(correlation(labels, scores))) < 0.45


@pytest.mark.parametrize("axes", [0, 4])
def test_the_head_learns_and_tells_the_same_again(axes: int) -> None:
    turned, labels = made_notes(axes=axes)
    fit = fit_head(turned, labels, RECIPE)
    logits = logits_of(fit.head, turned.notes)
    assert float((logits[:, :2].argmax(dim=1) == labels.argmax(dim=1)).float().mean()) > 0.95
    assert torch.equal(logits, logits_of(fit_head(turned, labels, RECIPE).head, turned.notes))
    with torch.no_grad():
        outputs = [fit.head.attend([note]) for note in turned.notes]
        evidence = torch.stack([evidence_of(one, tokens=2 * WINDOW)[i % 2] for i, one in enumerate(outputs)])
    assert float(evidence[:, :WINDOW].sum(dim=1).mean()) > 0.7  # the window that tells draws the attention
    assert float(evidence[:, :10].sum(dim=1).mean()) > 1.3 * 10 / (2 * WINDOW)  # and so do its own tokens


@pytest.mark.parametrize(
    "switch", [{"hierarchical": False}, {"term_bias": False}, {"distillation": 0.0}, {"dynamic_weights": False}]
)
def test_each_switch_switches(switch: dict[str, float]) -> None:
    turned, labels = made_notes(30)
    full = fit_head(turned, labels, RECIPE)
    less = fit_head(turned, labels, replace(RECIPE, **switch))  # type: ignore[arg-type]
    assert not torch.equal(logits_of(full.head, turned.notes), logits_of(less.head, turned.notes))
    assert (less.teaching is None) is ("distillation" in switch)
    assert bool((less.task_weights == 1).all()) is ("dynamic_weights" in switch)
    assert bool((less.head.term_weight == 0).all()) is ("term_bias" in switch or "hierarchical" in switch)


def test_batches_hold_every_note_once() -> None:
    lengths = list(range(50, 0, -1))
    found = batches(lengths, 8, seed=3)
    assert sorted(place for batch in found for place in batch) == list(range(50))
    assert found != batches(lengths, 8, seed=4)


def test_calibration_mends_logits_that_are_too_sure() -> None:
    torch.manual_seed(1)
    truth = torch.randn(4000, 1)
    labels = (torch.rand(4000, 1) < torch.sigmoid(truth)).float()
    calibration = fit_calibration(3 * truth + 1, labels)
    assert torch.allclose(calibration.scores(3 * truth + 1), torch.sigmoid(truth), atol=0.06)


def test_calibration_bends_the_ends_apart_and_shifts_the_cautious() -> None:
    torch.manual_seed(2)
    truth = torch.randn(4000, 2)
    labels = (torch.rand(4000, 2) < torch.sigmoid(truth)).float()
    # The second specialty is told with too much caution, and high scores are less sure than they should be.
    told = torch.where(truth > 0, truth / 2, truth) - torch.tensor([0.0, 1.5])
    calibration = fit_calibration(told, labels)
    assert calibration.shifts[1] - calibration.shifts[0] > 0.7

    def loss(scores: Tensor) -> float:
        return float(torch.nn.functional.binary_cross_entropy(scores, labels))

    assert loss(calibration.scores(told)) < loss(torch.sigmoid(told)) - 0.02


def test_boundaries_lie_between_the_best_of_each_specialty_and_the_best_of_all_decisions() -> None:
    torch.manual_seed(3)
    scores = torch.stack([torch.rand(5000) * 0.6, torch.rand(5000) ** 8, torch.full((5000,), 1e-4)], dim=1)
    labels = (torch.rand_like(scores) < scores).float()
    boundaries = boundaries_of(scores).tolist()
    assert boundaries_of(torch.full((50, 2), 1e-4)).tolist() == pytest.approx([0.1, 0.1])
    together = promised_boundary(scores.flatten().tolist())
    for i in range(3):
        assert boundaries[i] == pytest.approx((promised_boundary(scores[:, i].tolist()) + together) / 2)

    def f1(boundary: Tensor, own: Tensor, right: Tensor) -> float:
        said = own >= boundary
        return float(2 * (said * right).sum() / (said.sum() + right.sum()))

    steps = torch.arange(100) / 100
    for i in (0, 1):
        own, right = scores[:, i], labels[:, i]
        assert f1(torch.tensor(boundaries[i]), own, right) > max(f1(step, own, right) for step in steps) - 0.02
    best = max(f1(step, scores, labels) for step in steps)
    assert f1(torch.tensor(boundaries), scores, labels) > best - 0.01


def test_ranking_precision_by_hand() -> None:
    scores = torch.tensor([[0.9, 0.5, 0.1], [0.2, 0.8, 0.5]])
    labels = torch.tensor([[True, False, True], [True, False, False]])
    # First note: 1/1 and 2/3; second: 1/3.
    assert label_ranking_average_precision(scores, labels) == pytest.approx(((1 + 2 / 3) / 2 + 1 / 3) / 2)


def test_a_specialty_that_the_head_does_not_know_counts_as_missed() -> None:
    figures = measure_specialties(
        torch.tensor([[0.9, 0.2], [0.3, 0.8]]),
        torch.tensor([0.5, 0.5]),
        names=["A", "B"],
        gold=[("A", "C"), ("B",)],
    )
    assert figures.micro_f1 == pytest.approx(4 / 5)
    assert figures.by_specialty["C"] == (1, 0.0, 0.0, 0.0)
    assert figures.macro_f1 == pytest.approx(2 / 3)
    assert figures.top1 == 1.0
    assert "| C | 1 | 0.00 | 0.00 | 0.00 |" in figures.table()
    # C, which has no probability, is left out of the cross-entropy.
    assert figures.cross_entropy == pytest.approx(-(math.log(0.9 * 0.8) + math.log(0.7 * 0.8)) / 2)


def test_a_wrong_certainty_costs_a_lot_but_not_without_end() -> None:
    sure = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    figures = measure_specialties(sure, torch.tensor([0.5, 0.5]), names=["A", "B"], gold=[("B",), ("B",)])
    assert 10 < figures.cross_entropy < 20


def test_decisions_out_of_fold_do_not_know_what_their_fold_says() -> None:
    torch.manual_seed(3)
    logits, folds = 3 * torch.randn(400, 2), torch.arange(400) % 4
    labels = (torch.rand(400, 2) < torch.sigmoid(logits)).float()
    scores, boundaries = decide_out_of_fold(logits, labels, folds)
    for fold in range(4):
        own = folds == fold
        slow = fit_decision(logits[~own], labels[~own])
        assert torch.equal(scores[own], slow.calibration.scores(logits[own]))
        assert torch.equal(boundaries[own], slow.boundaries.repeat(int(own.sum()), 1))
    assert len(boundaries.unique(dim=0)) > 1
    turned = torch.where(folds[:, None] == 2, 1 - labels, labels)
    again = decide_out_of_fold(logits, turned, folds)
    assert torch.equal(again[0][folds == 2], scores[folds == 2])
    assert not torch.equal(again[0][folds == 1], scores[folds == 1])
    # Each note is held against its own boundaries.
    gold = [tuple(name for name, own in zip("AB", row, strict=True) if own) or ("A",) for row in labels.tolist()]
    labels[:, 0] = torch.tensor([float("A" in names) for names in gold])
    figures = measure_specialties(scores, boundaries, names=["A", "B"], gold=gold)
    right = float(((scores >= boundaries) & (labels > 0)).sum())
    said = float((scores >= boundaries).sum() + labels.sum())
    assert figures.micro_f1 == pytest.approx(2 * right / said)
