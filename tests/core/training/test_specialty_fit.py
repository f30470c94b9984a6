"""What stands beside the specialty head: folds, counted words, fusion, and the switches of the recipe."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from chartlight.models.lexical import WordWeights
from chartlight.models.specialty import WINDOW, NoteStates
from chartlight.models.specialty_branches import Fusion
from chartlight.models.topics import OPENING_WORDS, NoteWords
from chartlight.training.lexical import WordTable, directions, fit_out_of_fold, fit_ridge, fit_words
from chartlight.training.specialty import SpecialtyRecipe
from chartlight.training.specialty_fit import FittedSpecialties, fit_fusion, fit_heads, fit_specialty, prepare
from chartlight.training.specialty_folds import draw_folds, joined, largest
from chartlight.training.topics import TopicRows, fit_topics, fit_topics_out_of_fold, strongest_directions

RECIPE = SpecialtyRecipe(epochs=4, rate=1e-2, notes_per_step=8, axes=4)
NAMES = ("Cardiology", "Pulmonary", "Rare")
SAID = (
    ["heart", "aorta", "murmur", "valve", "rhythm", "beat"],
    ["lung", "cough", "bronchus", "sputum", "pleura", "breath"],
)


def made_notes(count: int = 60) -> tuple[list[NoteStates], list[str], Tensor]:
    """Notes whose states tell some of what their words tell; the third specialty is named by three of them."""
    torch.manual_seed(0)
    draw = random.Random(1)
    labels = torch.zeros(count, 3)
    notes, texts = [], []
    for place in range(count):
        kind = place % 2
        states = torch.randn(2 * WINDOW, 6)
        states[:10, kind] += 2.0
        labels[place, kind], labels[place, 2] = 1.0, float(place < 3)
        notes.append(NoteStates(states.half(), torch.rand(2 * WINDOW)))
        own = [draw.choice(SAID[kind if draw.random() < 0.8 else 1 - kind]) for _ in range(12)]
        texts.append(f"the patient had {' '.join(own)} and was seen again")
    return notes, texts, labels


def fitted(recipe: SpecialtyRecipe) -> FittedSpecialties:
    notes, texts, labels = made_notes()
    return fit_specialty(prepare(notes, texts, labels, recipe), NAMES, recipe)


def test_counted_words_are_the_formula() -> None:
    texts = ["heart heart lung", "heart valve", "heart lung lung", "lung valve x"]
    table = WordTable.of(texts)
    assert table.words == ("heart", "lung")  # valve stands in two notes only
    idf = [1 + math.log(5 / 4), 1 + math.log(5 / 4)]
    assert table.rarity.tolist() == pytest.approx(idf)
    x = [(1 + math.log(2)) * idf[0], idf[1]]
    assert table.rows[0].tolist() == pytest.approx([value / math.hypot(*x) for value in x])
    assert table.rows[1].tolist() == pytest.approx([1.0, 0.0])
    assert WordTable.of(["one", "two"]).rows.shape == (2, 0)


def test_weights_of_words_say_of_a_text_what_the_fit_says_of_its_row() -> None:
    _, texts, labels = made_notes()
    table = WordTable.of(texts)
    penalty = torch.full((3,), 0.1)
    words = fit_words(table, labels, penalty)
    values, back = directions(table.rows)
    assert torch.allclose(table.rows @ back, values, atol=1e-4)
    told = fit_ridge(values, labels, penalty)(values)
    assert torch.allclose(torch.stack([words.logits(words.read(text)) for text in texts]), told, atol=1e-3)
    assert isinstance(words, WordWeights)


def test_ridge_is_the_logistic_regression_of_scikit_learn() -> None:
    from sklearn.linear_model import LogisticRegression

    _, texts, labels = made_notes()
    rows = WordTable.of(texts).rows
    told = fit_ridge(directions(rows)[0], labels, torch.tensor([0.1, 0.5, 2.0]))(directions(rows)[0])
    for place, penalty in enumerate((0.1, 0.5, 2.0)):
        other = LogisticRegression(C=1 / penalty, tol=1e-8, max_iter=1000).fit(rows.numpy(), labels[:, place].numpy())
        assert told[:, place].tolist() == pytest.approx(other.decision_function(rows.numpy()).tolist(), abs=0.02)


def test_out_of_fold_logits_come_from_fits_that_have_not_seen_the_note() -> None:
    torch.manual_seed(5)
    rows, labels = torch.randn(40, 30), (torch.rand(40, 1) < 0.5).float()
    folds = torch.arange(40) % 4
    logits, penalty = fit_out_of_fold(rows, labels, folds, (0.1, 10.0))
    for place in (0, 5, 39):
        rest = folds != folds[place]
        slow = fit_ridge(rows[rest], labels[rest], penalty)(rows[place : place + 1])
        assert logits[place].tolist() == pytest.approx(slow[0].tolist(), abs=1e-5)
    # Nothing is there to be learned, so the stronger penalty does less harm.
    assert penalty.tolist() == [10.0]


def test_notes_that_are_alike_stay_in_one_fold() -> None:
    assert joined(6, [(4, 1), (1, 2), (5, 3)]) == [0, 1, 1, 3, 1, 3]
    folds = draw_folds(40, [(0, 7), (7, 30), (3, 4)], folds=4, seed=1)
    assert folds[0] == folds[7] == folds[30]
    assert folds[3] == folds[4]
    assert sorted(folds.unique().tolist()) == [0, 1, 2, 3]
    assert draw_folds(40, [], folds=4, seed=1).tolist() != draw_folds(40, [], folds=4, seed=2).tolist()
    assert draw_folds(10, [(i, i + 1) for i in range(4)], folds=2, seed=1).bincount().tolist() == [5, 5]
    assert largest(40, [(0, 7), (7, 30), (3, 4)]) == 3
    texts = ["heart valve murmur rhythm", "heart valve murmur beat", "lung cough sputum pleura"] * 3
    assert (0, 3) in WordTable.of(texts).near(0.7)
    assert (0, 2) not in WordTable.of(texts).near(0.7)


def test_notes_over_one_template_are_drawn_as_if_they_were_not_alike() -> None:
    notes, _, labels = made_notes()
    prepared = prepare(notes, [f"the patient was seen today {'for pain' * (i % 2)}" for i in range(60)], labels, RECIPE)
    assert prepared.folds.bincount().tolist() == [15] * 4


def test_fusion_has_the_least_loss_of_all_weights_that_are_not_negative() -> None:
    torch.manual_seed(4)
    truth = torch.randn(500, 2)
    labels = (torch.rand(500, 2) < torch.sigmoid(2 * truth - 1)).float()
    nothing = torch.zeros(500, 2)
    logits = [truth + spread * torch.randn(500, 2) for spread in (0.5, 1.0, 0.8)]
    fusion = fit_fusion([logits[0], nothing, *logits[1:]], labels)
    assert fusion.whole == 0.0
    assert fusion.head > fusion.topics > fusion.words > 0  # the surer one counts for more

    def loss(one: Fusion) -> float:
        return float(binary_cross_entropy_with_logits(one(logits[0], nothing, *logits[1:]), labels))

    best = loss(fusion)
    for step in (-0.1, 0.1):
        for name in ("head", "words", "topics", "shift"):
            assert best <= loss(replace(fusion, **{name: getattr(fusion, name) + step}))
    assert fit_fusion([truth, nothing, -truth, nothing], labels).words == pytest.approx(0.0, abs=0.02)
    rate = float(labels.mean())  # what is said of every note where nothing tells them apart
    assert fit_fusion([nothing] * 4, labels).shift == pytest.approx(math.log(rate / (1 - rate)), abs=1e-3)


def test_the_whole_fit_learns_and_tells_the_same_again() -> None:
    notes, texts, labels = made_notes()
    steps: list[tuple[int, int]] = []
    prepared = prepare(notes, texts, labels, RECIPE)
    done = fit_specialty(prepared, NAMES, RECIPE, lambda step, total: steps.append((step, total)))
    scores = done.scores(notes, texts)
    assert float((scores[:, :2].argmax(dim=1) == labels[:, :2].argmax(dim=1)).float().mean()) > 0.95
    assert torch.equal(scores, fitted(RECIPE).scores(notes, texts))
    assert all(0.1 <= boundary <= 0.9 for boundary in done.part.boundaries)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


def test_topics_are_the_singular_vectors_of_the_rows() -> None:
    torch.manual_seed(9)
    rows = torch.randn(12, 30)
    found = strongest_directions(rows, 5)
    slow = torch.linalg.svd(rows)[2][:5].T
    assert torch.allclose(found.abs(), slow.abs(), atol=1e-4)
    assert strongest_directions(rows, 50).shape == (30, 12)
    assert not strongest_directions(torch.zeros(3, 4), 2).any()
    assert not strongest_directions(torch.zeros(3, 0), 2).any()


def test_topics_tell_what_words_mean_beside_each_other_and_a_note_is_judged_by_a_fit_without_it() -> None:
    """Either word alone is in half of both kinds of notes; only together they tell."""
    draw = random.Random(2)
    labels, texts = torch.zeros(240, 1), []
    for place in range(240):
        left, right = draw.random() < 0.5, draw.random() < 0.5
        labels[place, 0] = float(left == right)
        rest = draw.choices(["seen", "today", "again", "felt", "well", "better"], k=6)
        texts.append(" ".join([*(["heart"] if left else ["lung"]) * 3, *(["left"] if right else ["right"]) * 3, *rest]))
    table, folds = WordTable.of(texts), torch.arange(240) % 4
    by_words = fit_out_of_fold(directions(table.rows)[0], labels, folds)[0]
    rows = TopicRows.of(table, texts, torch.randn(240, 4))
    by_topics = fit_topics_out_of_fold(rows, labels, folds)
    assert float(((by_words > 0) == (labels > 0)).float().mean()) < 0.65
    assert float(((by_topics > 0) == (labels > 0)).float().mean()) > 0.95
    turned = labels.clone()
    turned[folds == 0] = 1 - labels[folds == 0]  # what the own fold says must not count
    assert torch.equal(fit_topics_out_of_fold(rows, turned, folds)[folds == 0], by_topics[folds == 0])
    reader, words = fit_topics(rows, labels), fit_words(table, labels, torch.ones(1))
    noted = [NoteWords.of(words, text) for text in texts]
    values = [reader.values(one, words.rarity, own) for one, own in zip(noted, rows.states, strict=True)]
    told = torch.stack([reader.logits(one) for one in values])
    assert float(((told > 0) == (labels > 0)).float().mean()) > 0.95
    # What the reader makes of a text is what it was fitted on.
    assert torch.allclose(torch.stack(values), rows.values(reader.directions, reader.components), atol=1e-4)


def test_opening_and_states_tell_what_the_words_do_not() -> None:
    torch.manual_seed(6)
    draw = random.Random(3)
    labels, states, texts = torch.zeros(240, 2), torch.randn(240, 4), []
    for place in range(240):
        first, second = draw.random() < 0.5, draw.random() < 0.5
        labels[place] = torch.tensor([float(first), float(second)])
        states[place, 0] = 3.0 if second else -3.0
        filler = " ".join(draw.choices(["seen", "today", "again", "felt", "well"], k=OPENING_WORDS))
        heart, lung = (" ".join(draw.sample(said, 3)) for said in SAID)
        texts.append(f"{heart} {filler} {lung}" if first else f"{lung} {filler} {heart}")
    table, folds = WordTable.of(texts), torch.arange(240) % 4
    rows = TopicRows.of(table, texts, states)
    told = fit_topics_out_of_fold(rows, labels, folds)
    assert float(((told > 0) == (labels > 0)).float().mean()) > 0.95
    blind = replace(rows, openings=torch.zeros_like(rows.openings), states=torch.ones_like(states))
    by_words = fit_topics_out_of_fold(blind, labels, folds)
    assert float(((by_words > 0) == (labels > 0)).float().mean()) < 0.65


def test_headings_tell_what_the_words_of_the_whole_note_do_not() -> None:
    torch.manual_seed(6)
    draw = random.Random(4)
    labels, texts = torch.zeros(240, 1), []
    for place in range(240):
        first = draw.random() < 0.5
        labels[place] = float(first)
        filler = " ".join(draw.choices(["seen", "today", "again", "felt", "well"], k=OPENING_WORDS))
        heart, lung = (" ".join(draw.sample(said, 3)) for said in SAID)
        heading, body = (heart, lung) if first else (lung, heart)
        texts.append(f"{filler}\n\n{heading.upper()}:\n{body}")
    table, folds = WordTable.of(texts), torch.arange(240) % 4
    rows = TopicRows.of(table, texts, torch.randn(240, 4))
    told = fit_topics_out_of_fold(rows, labels, folds)
    assert float(((told > 0) == (labels > 0)).float().mean()) > 0.95
    blind = replace(rows, headings=torch.zeros_like(rows.headings))
    by_words = fit_topics_out_of_fold(blind, labels, folds)
    assert float(((by_words > 0) == (labels > 0)).float().mean()) < 0.65


SWITCHES = [
    {"head": False},
    {"words": False},
    {"whole": False},
    {"topics": False},
    {"words": False, "topics": False},
    {"words": False, "topics": False, "whole": False},
    {"head": False, "whole": False, "topics": False},
    {"head": False, "whole": False, "words": False},
]


@pytest.mark.parametrize("switch", SWITCHES)
def test_each_branch_is_switched_off(switch: dict[str, bool]) -> None:
    notes, texts, _ = made_notes()
    less = fitted(replace(RECIPE, **switch))  # type: ignore[arg-type]
    assert not torch.equal(less.scores(notes, texts), fitted(RECIPE).scores(notes, texts))
    branches, wordless = less.part.branches, {"words", "topics"} <= set(switch)
    assert (branches is None) is (wordless and "whole" in switch)
    if branches is not None:
        assert (branches.words is None) is wordless
        assert (branches.understood.head == 0) is ("head" in switch)
        assert (branches.understood.words == 0) is ("words" in switch)
        assert bool((branches.whole.weights == 0).all()) is ("whole" in switch)
        assert (branches.topics is None) is ("topics" in switch)
    blind = less.scores(notes[:5], ["lung cough"] * 5)
    assert torch.equal(blind, less.scores(notes[:5], texts[:5])) is wordless


def test_a_recipe_without_anything_that_judges_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is left"):
        replace(RECIPE, head=False, words=False, whole=False, topics=False)


def test_what_is_told_of_the_training_notes_is_fused_from_fits_that_have_not_seen_them() -> None:
    notes, texts, labels = made_notes()
    prepared = prepare(notes, texts, labels, RECIPE)
    heads = fit_heads(prepared, RECIPE)
    done = fit_specialty(prepared, NAMES, RECIPE, heads=heads)
    assert done.part.branches is not None
    told = (heads.logits, prepared.by_whole[0], prepared.by_words[0], prepared.by_topics)
    assert torch.equal(done.logits, done.part.branches.understood(*told))
    own, turned = prepared.folds == 0, labels.clone()
    turned[own] = 1 - labels[own]  # what the own fold says must not count
    assert torch.equal(fit_heads(replace(prepared, labels=turned), RECIPE).logits[own], heads.logits[own])
    without = fit_heads(prepared, replace(RECIPE, head=False))
    assert not without.logits.any()
