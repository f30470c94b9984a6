"""A decision boundary for each frequent code: fitted, shrunk, kept only where it gains, stored and used."""

from __future__ import annotations

import gzip
import json
import math
import shutil
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from chartlight.models.pack import ModelPack
from chartlight.models.pack_writing import write_card
from chartlight.suggest.candidates import Reading, Weighed, choose
from chartlight.suggest.engine import Engine
from chartlight.suggest.features import FEATURES
from chartlight.suggest.fusion import Fusion, moved
from chartlight.training import boundaries
from chartlight.training.boundaries import CodeBoundaries, code_boundaries
from chartlight.training.card import card_text
from chartlight.training.fusion import ScoredNote, best_boundary
from chartlight.training.held import HeldScores
from chartlight.training.plans import PackPlan
from chartlight.training.records import CodedRecord
from chartlight.types import Kind, Note

Scores = list[dict[str, float]]


def notes_with(*, shift: float, count: int = 400, seed: int = 1) -> tuple[Scores, list[ScoredNote]]:
    """Notes in which the scores of A are calibrated, and those of B too high by a number of logits."""
    rng = np.random.default_rng(seed)
    scores: Scores = []
    notes: list[ScoredNote] = []
    for number in range(count):
        logits = {"A": rng.normal() * 2, "B": rng.normal() * 2}
        gold = frozenset(code for code, logit in logits.items() if rng.random() < 1 / (1 + math.exp(-logit)))
        told = {"A": logits["A"], "B": logits["B"] + shift}
        scores.append({code: 1 / (1 + math.exp(-logit)) for code, logit in told.items()})
        notes.append(ScoredNote(f"n{number}", {}, gold))
    return scores, notes


def slow_boundary(scores: Scores, notes: list[ScoredNote], code: str, *, boundary: float) -> float:
    """The formula of the module, threshold by threshold."""
    pairs = [(c, s, c in note.gold) for one, note in zip(scores, notes, strict=True) for c, s in one.items()]
    gold = sum(len(note.gold) for note in notes)
    own_gold = sum(code in note.gold for note in notes)
    values = sorted({s for _, s, _ in pairs})
    middles = [(a + b) / 2 for a, b in pairwise(values)]
    low, high = moved(boundary, -boundaries.NEAR), moved(boundary, boundaries.NEAR)

    def f(t: float) -> float:
        k = boundaries.PSEUDO_PAIRS
        hits = sum(r for c, s, r in pairs if s >= t and c == code) + k / gold * sum(r for _, s, r in pairs if s >= t)
        said = sum(1 for c, s, _ in pairs if s >= t and c == code) + k / gold * sum(1 for _, s, _ in pairs if s >= t)
        return 2 * hits / (said + own_gold + k)

    return max([boundary, *(t for t in middles if low <= t <= high)], key=f)


def test_a_code_that_is_scored_too_high_gets_a_higher_boundary_by_the_formula() -> None:
    scores, notes = notes_with(shift=2.0)
    boundary = best_boundary(scores, notes)
    found = code_boundaries(scores, notes, boundary=boundary)
    assert found.f1_with > found.f1_without + boundaries.LEAST_GAIN
    assert found.offsets["B"] > 0.3 > found.offsets.get("A", 0.0)
    for code in ("A", "B"):
        expected = slow_boundary(scores, notes, code, boundary=boundary)
        assert moved(boundary, found.offsets.get(code, 0.0)) == pytest.approx(expected, abs=1e-9)
    assert code_boundaries(scores, notes, boundary=boundary) == found


def test_where_all_codes_are_scored_alike_none_gets_its_own() -> None:
    scores, notes = notes_with(shift=0.0)
    found = code_boundaries(scores, notes, boundary=best_boundary(scores, notes))
    assert found.offsets == {}
    assert found.f1_with - found.f1_without < boundaries.LEAST_GAIN


def test_rare_codes_and_few_notes_keep_the_boundary_of_the_pack() -> None:
    scores, notes = notes_with(shift=2.0)
    rare = [replace(note, gold=note.gold - {"B"} if place >= 6 else note.gold) for place, note in enumerate(notes)]
    assert sum("B" in note.gold for note in rare) < boundaries.LEAST_PAIRS
    assert "B" not in code_boundaries(scores, rare, boundary=0.5).offsets
    assert code_boundaries(scores[:1], notes[:1], boundary=0.5) == CodeBoundaries()


def test_a_boundary_is_moved_in_logits() -> None:
    assert moved(0.5, math.log(3)) == pytest.approx(0.75)
    assert moved(0.2, 1.0) == pytest.approx(1 / (1 + math.exp(-(math.log(0.25) + 1))))
    assert (moved(0.3, 0.0), moved(0.0, 1.0), moved(1.0, 1.0)) == (0.3, 0.0, 1.0)


def test_each_candidate_is_held_against_the_boundary_of_its_code() -> None:
    scores = {"A": 0.6, "B": 0.5, "C": 0.4, "D": 0.1, "E": 0.001}
    offsets = {"A": math.log(3), "C": -1.0}
    weighed = Weighed(scores, 0.5, {}, (), offsets)
    assert [code for code in scores if weighed.passes(code)] == ["B", "C"]
    reading = Reading({}, {}, (), (), knows_terms=False)
    assert [one.code for one in choose(weighed, reading, limit=1)] == ["A", "B", "C"]
    assert [one.code for one in choose(weighed, reading, limit=9)] == ["A", "B", "C", "D"]
    # Another line, from sections and specialty say, moves all of them alike.
    assert [code for code in scores if replace(weighed, boundary=0.3).passes(code)] == ["A", "B", "C"]


def test_held_out_notes_give_a_pack_the_boundaries_of_its_codes() -> None:
    """The features of the fusion cannot tell the codes apart, so B stays scored too high."""
    scores, told = notes_with(shift=3.0, count=200)
    place = FEATURES.index("attention")

    def features(one: Mapping[str, float]) -> dict[str, tuple[float, ...]]:
        rows = {code: [0.0] * len(FEATURES) for code in one}
        for code, score in one.items():
            rows[code][place] = math.log(score / (1 - score))
        return {code: tuple(row) for code, row in rows.items()}

    notes = [ScoredNote(note.id, features(one), note.gold) for one, note in zip(scores, told, strict=True)]
    weighing = HeldScores({Kind.DIAGNOSES: notes}, {Kind.DIAGNOSES: notes[:2]}).weighings()[Kind.DIAGNOSES]
    assert weighing.with_terms.offsets["B"] > 0
    assert weighing.without_terms.offsets == {}


def test_a_pack_keeps_the_boundaries_of_its_codes_and_its_card_tells(tiny_pack: Path, tmp_path: Path) -> None:
    note = Note(id="n", text="the patient has pneumonia and fever", language="en")
    old = ModelPack.open(tiny_pack)
    weighing = old.weighings[Kind.DIAGNOSES]
    assert (weighing.with_terms.offsets, "offsets" in weighing.with_terms.as_json()) == ({}, False)
    [before] = [s for s in Engine.open(tiny_pack, device="cpu").run(note).suggestions if s.code == "J18.9"]
    up = 40.0 if before.suggested else -40.0
    own = replace(weighing, with_terms=replace(weighing.with_terms, offsets={"J18.9": up}))
    folder = tmp_path / "pack"
    shutil.copytree(tiny_pack, folder)
    plan = PackPlan(name="p", kinds=(Kind.DIAGNOSES,), language="en", base="b", output=folder, work=tmp_path)
    records = [CodedRecord("1", "fever", ("R50.9",))]
    weighings = {**old.weighings, Kind.DIAGNOSES: own}
    path = folder / "thresholds.json.gz"
    thresholds = json.loads(gzip.decompress(path.read_bytes()))
    thresholds["diagnoses"]["with_terms"] = own.with_terms.as_json()
    path.write_bytes(gzip.compress(json.dumps(thresholds).encode()))
    write_card(folder, card=card_text(plan, records, {}, weighings), name="p")
    assert ModelPack.open(folder).weighings[Kind.DIAGNOSES].with_terms.offsets == {"J18.9": up}
    [after] = [s for s in Engine.open(folder, device="cpu").run(note).suggestions if s.code == "J18.9"]
    assert (after.score, after.suggested) == (before.score, not before.suggested)
    assert "boundaries of their own: 1 diagnoses" in (folder / "card.md").read_text(encoding="utf-8")
    assert "share one decision boundary" in card_text(plan, records, {}, old.weighings)
    assert Fusion.from_json(own.with_terms.as_json()).offsets == {"J18.9": up}
