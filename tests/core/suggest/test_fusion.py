from __future__ import annotations

import json
import math
import random
from dataclasses import replace

import numpy as np
import pytest

from chartlight.suggest.features import FEATURES, sigmoid
from chartlight.suggest.fusion import Curve, Fusion, Member
from chartlight.training.fusion import FOLDS, ScoredNote, best_boundary, committees, fit_fusion


def values(**named: float) -> tuple[float, ...]:
    return tuple(named.get(name, 0.0) for name in FEATURES)


def notes(count: int) -> list[ScoredNote]:
    """Notes whose codes are right with a probability that the features determine."""
    rng = random.Random(4)
    listed = []
    for number in range(count):
        features, gold = {}, set()
        for code in range(20):
            attention, has_term = rng.uniform(-6, 3), float(rng.random() < 0.5)
            features[f"C{code}"] = values(attention=attention, has_term=has_term)
            if rng.random() < sigmoid(0.8 * attention + 1.5 * has_term - 0.5):
                gold.add(f"C{code}")
        listed.append(ScoredNote(id=str(number), features=features, gold=frozenset(gold)))
    return listed


def test_a_score_is_the_formula_of_the_committee() -> None:
    rng = np.random.default_rng(1)
    size = len(FEATURES)
    members = tuple(
        Member(rng.normal(size=(3, size)), rng.normal(size=3), rng.normal(size=3), rng.normal(size=size), 0.3)
        for _ in range(2)
    )
    mean, spread = rng.normal(size=size), rng.uniform(0.5, 2, size=size)
    x = rng.normal(size=size)
    slow = 0.0
    for m in members:
        z = [(x[i] - mean[i]) / spread[i] for i in range(size)]
        hidden = [math.tanh(sum(m.inner[h, i] * z[i] for i in range(size)) + m.inner_bias[h]) for h in range(3)]
        logit = sum(m.outer[h] * hidden[h] for h in range(3)) + sum(m.direct[i] * z[i] for i in range(size)) + m.bias
        slow += logit / len(members)
    fusion = Fusion(mean, spread, members, 0.5)
    assert fusion.scores({"A": tuple(x)})["A"] == pytest.approx(sigmoid(slow), abs=1e-12)


@pytest.mark.parametrize(("some", "count"), [(30, 1 + FOLDS), (3, 4), (1, 1)])
def test_every_committee_that_is_fitted_is_told(some: int, count: int) -> None:
    told: list[int] = []
    fusion, scores = fit_fusion(notes(some), fitted=lambda: told.append(1))
    assert len(told) == committees(notes(some)) == count
    assert all(scores)
    if some == 1:
        assert scores == [fusion.scores(notes(1)[0].features)]


def test_a_fusion_comes_back_from_its_json() -> None:
    fusion, scores = fit_fusion(notes(30))
    again = Fusion.from_json(json.loads(json.dumps(fusion.as_json())))
    some = notes(30)[3].features
    assert again.scores(some) == pytest.approx(fusion.scores(some), abs=1e-3)
    assert again.decision_boundary == fusion.decision_boundary
    assert len(scores) == 30


def test_the_curve_of_a_fusion_moves_its_logits_and_comes_back_from_json() -> None:
    plain = Fusion.linear({"attention": 1.0}, decision_boundary=0.5)
    curved = replace(plain, curve=Curve(at=(-2.0, 0.0, 2.0), shifts=(-1.0, 0.0, 0.5)))
    features = {str(logit): values(attention=logit) for logit in (-3.0, -2.0, -1.0, 0.0, 1.0, 3.0)}
    expected = {"-3.0": -4.0, "-2.0": -3.0, "-1.0": -1.5, "0.0": 0.0, "1.0": 1.25, "3.0": 3.5}
    assert curved.scores(features) == pytest.approx({code: sigmoid(logit) for code, logit in expected.items()})
    raw = json.loads(json.dumps(curved.as_json()))
    assert Fusion.from_json(raw).curve == curved.curve
    assert "curve" not in plain.as_json()
    with pytest.raises(ValueError, match="not as many shifts as points"):
        Fusion.from_json(raw | {"curve": [[0.0, 1.0], [0.5]]})


def test_a_fusion_of_other_features_is_refused() -> None:
    raw = Fusion.linear({}, decision_boundary=0.5).as_json()
    with pytest.raises(ValueError, match="other features"):
        Fusion.from_json(raw | {"features": [*FEATURES[1:], "moon"]})
    with pytest.raises(ValueError, match="reshape"):
        Fusion.from_json(raw | {"features": ["attention"]})


def test_a_fusion_of_before_is_read_without_the_features_that_came_later() -> None:
    raw = json.loads(json.dumps(fit_fusion(notes(30))[0].as_json()))
    kept = [place for place, name in enumerate(FEATURES) if name not in {"term_inner", "term_scattered"}]

    def without(row: list[float]) -> list[float]:
        return [row[place] for place in kept]

    older = {**raw, **{name: without(raw[name]) for name in ("features", "mean", "spread")}}
    older["members"] = [
        {**one, "inner": [without(row) for row in one["inner"]], "direct": without(one["direct"])}
        for one in raw["members"]
    ]
    # These notes never show the two features, so the fusion of before must say the same.
    some = notes(30)[3].features
    assert Fusion.from_json(older).scores(some) == pytest.approx(Fusion.from_json(raw).scores(some))
    marked = {code: tuple(1.0 if place not in kept else v for place, v in enumerate(x)) for code, x in some.items()}
    assert Fusion.from_json(older).scores(marked) == Fusion.from_json(older).scores(some)


def test_the_fit_finds_the_probabilities_that_made_the_data() -> None:
    fusion, _ = fit_fusion(notes(300))
    errors = []
    for attention in (-4.0, -1.0, 1.0, 2.5):
        for has_term in (0.0, 1.0):
            score = fusion.scores({"C": values(attention=attention, has_term=has_term)})["C"]
            errors.append(abs(score - sigmoid(0.8 * attention + 1.5 * has_term - 0.5)))
    assert max(errors) < 0.08


def test_the_scores_of_a_note_come_from_a_fit_without_it() -> None:
    """A note whose feature tells the truth by chance only must not be scored as if it were a rule."""
    lucky = [
        ScoredNote(
            id="lucky",
            features={f"L{i}": values(cosine=i % 2 * 50.0) for i in range(40)},
            gold=frozenset(f"L{i}" for i in range(1, 40, 2)),
        )
    ]
    fusion, scores = fit_fusion([*notes(20), *lucky])
    fitted = fusion.scores(lucky[0].features)
    assert fitted["L1"] - fitted["L0"] > 0.3
    assert scores[-1]["L1"] == pytest.approx(scores[-1]["L0"], abs=0.05)


def test_the_boundary_gives_the_best_f1_of_all() -> None:
    some = notes(30)
    fusion = Fusion.linear({"attention": 1.0}, decision_boundary=0.0)
    scores = [fusion.scores(note.features) for note in some]
    scored = [(score, code in n.gold) for one, n in zip(scores, some, strict=True) for code, score in one.items()]
    gold = sum(len(n.gold) for n in some)

    def f1(boundary: float) -> float:
        chosen = [right for score, right in scored if score >= boundary]
        return 2 * sum(chosen) / (len(chosen) + gold)

    best = max(f1(score) for score, _ in scored)
    assert f1(best_boundary(scores, some)) == pytest.approx(best, abs=2e-3)
