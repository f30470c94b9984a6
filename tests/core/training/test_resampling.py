"""Figures of drawn notes, against slow forms that measure each draw anew."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from chartlight.training.metrics import figure_intervals, measure
from chartlight.training.records import CodedRecord
from chartlight.training.resampling import chance_error, drawn, interval
from chartlight.training.specialty_metrics import measure_specialties, specialty_margins
from chartlight.types import CodingResult, EvidenceSpan, Kind, Source, Suggestion

CODES = ("A01.1", "A01.2", "B02.2", "C03.3")


def made_pairs(count: int = 12) -> list[tuple[CodedRecord, CodingResult]]:
    """Notes whose codes and suggestions differ; one has no codes at all, and one no suggestions."""
    generator = np.random.default_rng(1)
    pairs = []
    for place in range(count):
        own = tuple(code for code in CODES if generator.random() < 0.5) if place else ()
        spans = {code: (((10 * at, 10 * at + 6),),) for at, code in enumerate(own)}
        record = CodedRecord(id=str(place), text="x" * 100, codes=own, spans=spans)
        said = []
        for at, code in enumerate(CODES if place != 1 else ()):
            score, start = float(generator.random()), 10 * at + int(generator.integers(0, 3))
            span = EvidenceSpan(start, start + 7, 1.0, Source.TERM)
            said.append(Suggestion(code, score, score > 0.4, (Source.TERM,), (span,)))
        said.sort(key=lambda one: -one.score)
        pairs.append((record, CodingResult(str(place), Kind.DIAGNOSES, "hash", tuple(said))))
    return pairs


def test_as_many_notes_are_drawn_as_there_are() -> None:
    draws = drawn(7, draws=300)
    assert draws.shape == (300, 7)
    assert set(draws.sum(axis=1)) == {7.0}
    assert draws.mean(axis=0) == pytest.approx(np.ones(7), abs=0.15)
    assert drawn(0).shape[1] == 0


def test_the_intervals_are_those_of_measuring_each_draw_anew() -> None:
    pairs = made_pairs()
    slow: dict[str, list[float]] = {}
    for draw in drawn(len(pairs)).astype(int):
        figures = measure([pair for pair, times in zip(pairs, draw, strict=True) for _ in range(times)])
        for name in ("map", "precision", "recall", "f1", "f1_3char", "x_precision", "x_recall", "x_f1", "evidence_f1"):
            slow.setdefault(name, []).append(getattr(figures, name))
    found = figure_intervals(pairs)
    assert found.keys() == slow.keys()
    for name, values in slow.items():
        assert found[name] == pytest.approx(interval(np.array(values))), name
        assert found[name][0] < getattr(measure(pairs), name) < found[name][1]


def test_the_margins_of_specialties_are_those_of_measuring_each_draw_anew() -> None:
    torch.manual_seed(2)
    names, boundaries = ["A", "B", "C"], torch.tensor([0.4, 0.5, 0.6])
    scores = torch.rand(15, 3)
    gold = [[n for n, yes in zip([*names, "D"], row, strict=True) if yes] or ["A"] for row in torch.rand(15, 4) < 0.4]
    slow = []
    for draw in drawn(15).astype(int):
        chosen = [place for place, times in enumerate(draw) for _ in range(times)]
        figures = measure_specialties(scores[chosen], boundaries, names=names, gold=[gold[i] for i in chosen])
        slow.append((figures.micro_f1, figures.macro_f1, figures.lrap, figures.top1))
    found = specialty_margins(scores, boundaries, names=names, gold=gold)
    for place, between in enumerate(found.between):
        assert between == pytest.approx(interval(np.array(slow)[:, place]), abs=1e-6)


def test_right_probabilities_have_an_error_that_shrinks_with_their_number() -> None:
    # All scores lie in one bin, so the error is |share right - 0.5|, whose mean is known for many codes.
    for count in (50, 800):
        expected = math.sqrt(0.25 / count) * math.sqrt(2 / math.pi)
        assert chance_error([0.5] * count, draws=2000) == pytest.approx(expected, rel=0.06)
    assert chance_error([1.0] * 20) == 0.0
    assert chance_error([0.01] * 20) == chance_error([]) == 0.0, "scores that low are not counted"
