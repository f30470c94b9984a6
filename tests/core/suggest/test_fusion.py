from __future__ import annotations

import random

import pytest

from chartlight.suggest.fusion import FEATURES, Fusion, clipped_logit, fusion_features, sigmoid
from chartlight.training.fusion import ScoredNote, best_boundary, fit_fusion


def test_features_of_codes_from_both_sides() -> None:
    features = fusion_features({"J18.9": 2.0, "J18.1": 1.0, "I10": -20.0}, {"J18.1": 0.5, "E11.9": 0.9})
    assert features.keys() == {"J18.9", "J18.1", "I10", "E11.9"}
    assert features["J18.9"]["category_attention"] == 1.0
    assert features["J18.9"]["category_term"] == 0.5
    assert features["J18.1"]["category_attention"] == 2.0
    assert features["J18.1"]["attention_with_term"] == 1.0
    assert features["E11.9"]["attention"] == -8.0
    assert features["E11.9"]["term"] == pytest.approx(2.1972, abs=1e-4)
    assert features["I10"] == pytest.approx(
        {
            "attention": -8,
            "term": 0,
            "has_term": 0,
            "attention_with_term": 0,
            "category_attention": -8,
            "category_term": 0,
        }
    )


@pytest.mark.parametrize("probability", [0.0, 1.0, 1e-9, 0.3, 1 - 1e-9])
def test_logits_are_held_within_limits(probability: float) -> None:
    logit = clipped_logit(probability)
    assert -8 <= logit <= 8
    assert sigmoid(logit) == pytest.approx(probability, abs=5e-4)


def test_sigmoid_does_not_overflow() -> None:
    assert sigmoid(-1e4) == 0.0
    assert sigmoid(1e4) == 1.0


def notes(count: int) -> list[ScoredNote]:
    """Notes whose codes are right with a probability that the features determine."""
    rng = random.Random(4)
    listed = []
    for _ in range(count):
        features, gold = {}, set()
        for code in range(20):
            attention = rng.uniform(-6, 3)
            values = dict.fromkeys(FEATURES, 0.0) | {
                "attention": attention,
                "has_term": float(rng.random() < 0.5),
            }
            features[f"C{code}"] = values
            if rng.random() < sigmoid(0.8 * attention + 1.5 * values["has_term"] - 0.5):
                gold.add(f"C{code}")
        listed.append(ScoredNote(features=features, gold=frozenset(gold)))
    return listed


def test_the_fit_finds_the_weights_that_made_the_data() -> None:
    fusion = fit_fusion(notes(400))
    assert fusion.weights["attention"] == pytest.approx(0.8, abs=0.1)
    assert fusion.weights["has_term"] == pytest.approx(1.5, abs=0.2)
    assert fusion.bias == pytest.approx(-0.5, abs=0.2)
    assert 0.2 < fusion.decision_boundary < 0.5


def test_the_boundary_gives_the_best_f1_of_all() -> None:
    some = notes(30)
    fusion = Fusion(weights=dict.fromkeys(FEATURES, 0.0) | {"attention": 1.0}, bias=0.0, decision_boundary=0.0)
    scored = [(fusion.score(f), code in n.gold) for n in some for code, f in n.features.items()]
    gold = sum(len(n.gold) for n in some)

    def f1(boundary: float) -> float:
        chosen = [right for score, right in scored if score >= boundary]
        return 2 * sum(chosen) / (len(chosen) + gold)

    best = max(f1(score) for score, _ in scored)
    assert f1(best_boundary(fusion, some)) == pytest.approx(best, abs=2e-3)
