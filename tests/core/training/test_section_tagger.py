"""The section tagger: what it learns, how it goes on learning, and how it is measured."""

from __future__ import annotations

import random
from copy import deepcopy

import torch

from chartlight.training.section_labels import LABELS, UNKNOWN
from chartlight.training.section_tagger import (
    SectionRecipe,
    TaggedNote,
    adapting,
    figures,
    fit_tagger,
    measure_tagger,
)

SIZE = 6


def notes(count: int, *, seed: int, turned: bool = False) -> list[TaggedNote]:
    """Notes of four sections; in those of another hospital one of them is told by other words."""
    draw = random.Random(seed)
    torch.manual_seed(seed)
    made = []
    for _ in range(count):
        labels = [label for label in (1, 3, 5, 7) for _ in range(draw.randint(1, 3))]
        vectors = 0.3 * torch.randn(len(labels), SIZE)
        for place, label in enumerate(labels):
            vectors[place, (label - 1) // 2 if not (turned and label == 7) else 5] += 1.5
        made.append(TaggedNote(vectors, torch.tensor(labels)))
    return made


def test_a_tagger_that_goes_on_keeps_what_it_knew_and_learns_what_is_new() -> None:
    first = fit_tagger(notes(60, seed=1), SectionRecipe())
    assert measure_tagger(first, notes(30, seed=2)).sections > 0.95
    few, others = notes(10, seed=3, turned=True), notes(30, seed=4, turned=True)
    on = fit_tagger(few, adapting(len(few)), start=deepcopy(first))
    alone = fit_tagger(few, SectionRecipe())
    assert measure_tagger(on, others).sections > measure_tagger(first, others).sections
    assert measure_tagger(on, others).sections > measure_tagger(alone, others).sections


def test_few_notes_are_read_a_few_times_and_hundreds_no_more_often_than_at_first() -> None:
    passes = [adapting(count).epochs for count in (3, 29, 30, 120, 200, 1000, 10**6)]
    assert passes == [6, 6, 20, 20, 12, 8, 8]
    assert {adapting(count).rate for count in (3, 1000)} == {1e-3}


def test_figures_count_sentences_and_leave_out_those_without_a_label() -> None:
    told = figures([0, 0, 1, 2], [0, 1, 1, 1])
    assert (told.sentences, told.sections) == (4, 0.5)
    assert told.by_section[LABELS[0].value] == (1, 0.5, 1.0)
    assert told.by_section[LABELS[1].value] == (3, 1.0, 1 / 3)
    same_part = sum(LABELS[a].soap is LABELS[b].soap for a, b in ((0, 0), (0, 1), (1, 1), (2, 1)))
    assert told.soap == same_part / 4
    first = fit_tagger(notes(8, seed=1), SectionRecipe(epochs=1))
    some = notes(5, seed=2)
    known = sum(len(note.labels) for note in some)
    for note in some:
        note.labels[0] = UNKNOWN
    assert measure_tagger(first, some).sentences == known - 5
