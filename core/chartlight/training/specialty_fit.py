"""Fit everything that tells the specialties of a note: the head, its branches, their fusion, the decision.

Weights of the fusion and boundaries come from scores of all training notes, each by a fit that has not seen it nor a
note nearly like it. The head and the branches that are kept are then fitted on all notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor, nn

from chartlight.models.lexical import WordWeights
from chartlight.models.specialty import NoteStates
from chartlight.models.specialty_branches import Branches, Fusion, WholeNote
from chartlight.models.specialty_part import SpecialtyPart
from chartlight.models.topics import TopicReader
from chartlight.training.lexical import WordTable, directions, fit_out_of_fold, fit_ridge, fit_words
from chartlight.training.specialty import (
    Report,
    SpecialtyFit,
    SpecialtyRecipe,
    TurnedNotes,
    fit_head,
    logits_of,
    new_head,
    turn,
)
from chartlight.training.specialty_decision import fit_decision
from chartlight.training.specialty_folds import draw_folds, largest
from chartlight.training.topics import TopicRows, fit_topics, fit_topics_out_of_fold

# Cosines of two notes' words from which on they stay in one fold: the lowest at which no group fills a whole fold, as
# all notes written over one template would.
ALIKE = (0.7, 0.9)
WHOLE_PENALTIES = (1 / 30, 1 / 10, 1 / 3, 1.0)


@dataclass(frozen=True)
class Prepared:
    """The training notes, ready for any recipe; what no recipe changes is fitted once.

    Attributes:
        turned: as the attention reads them.
        texts: the notes.
        labels: 0 or 1: (notes, specialties).
        folds: the fold of each note: (notes,).
        table: their words.
    """

    turned: TurnedNotes
    texts: Sequence[str]
    labels: Tensor
    folds: Tensor
    table: WordTable

    @cached_property
    def by_words(self) -> tuple[Tensor, Tensor]:
        """The logits of the words, out of fold, and the penalty of each specialty."""
        return fit_out_of_fold(directions(self.table.rows)[0], self.labels, self.folds)

    @cached_property
    def words(self) -> WordWeights:
        """The words, fitted on all notes."""
        return fit_words(self.table, self.labels, self.by_words[1])

    @cached_property
    def topic_rows(self) -> TopicRows:
        """What the topics are found in."""
        return TopicRows.of(self.table, self.texts, self.standard[0])

    @cached_property
    def by_topics(self) -> Tensor:
        """The logits of the topics, out of fold."""
        return fit_topics_out_of_fold(self.topic_rows, self.labels, self.folds)

    @cached_property
    def topics(self) -> TopicReader:
        """The topics, fitted on all notes."""
        return fit_topics(self.topic_rows, self.labels)

    @cached_property
    def standard(self) -> tuple[Tensor, Tensor, Tensor]:
        """Each note's x̄, standardised and of length 1 on average, and what did that: mean and factor."""
        values = self.turned.pooled()
        mean = values.mean(dim=0)
        scale = 1 / (values.std(dim=0).clamp(min=1e-3) * values.shape[1] ** 0.5)
        return (values - mean) * scale, mean, scale

    @cached_property
    def by_whole(self) -> tuple[Tensor, Tensor]:
        """The logits of the look at the whole note, out of fold, and the penalty of each specialty."""
        rows = directions(self.standard[0])[0]
        return fit_out_of_fold(rows, self.labels, self.folds, WHOLE_PENALTIES)

    @cached_property
    def whole(self) -> WholeNote:
        """The look at the whole note, fitted on all notes."""
        rows, mean, scale = self.standard
        values, back = directions(rows)
        fitted = fit_ridge(values, self.labels, self.by_whole[1])
        return WholeNote(mean, scale, back @ fitted.weights, fitted.bias)


def prepare(notes: Sequence[NoteStates], texts: Sequence[str], labels: Tensor, recipe: SpecialtyRecipe) -> Prepared:
    """Make training notes ready; of the recipe only seed, folds and axes count.

    Args:
        notes: the states of each note.
        texts: the notes.
        labels: 0 or 1: (notes, specialties).
        recipe: how.
    """
    table = WordTable.of(texts)
    pairs = (table.near(least) for least in ALIKE)
    alike = next((some for some in pairs if largest(len(texts), some) <= len(texts) / recipe.folds), [])
    folds = draw_folds(len(texts), alike, folds=recipe.folds, seed=recipe.seed)
    return Prepared(turn(notes, axes=recipe.axes), texts, labels, folds, table)


@dataclass(frozen=True)
class FittedSpecialties:
    """What came of it.

    Attributes:
        fit: the head, fitted on all notes.
        part: the head with its branches and the decision, as a pack holds it.
        logits: of the training notes, each judged by fits that have not seen it; only the weights of the fusion, and of
            words and whole note the penalties, come from all of them: (notes, specialties).
    """

    fit: SpecialtyFit
    part: SpecialtyPart
    logits: Tensor

    @torch.no_grad()
    def scores(self, notes: Sequence[NoteStates], texts: Sequence[str]) -> Tensor:
        """The probabilities of some notes: (notes, specialties)."""
        told = zip(notes, texts, strict=True)
        return torch.stack([self.part.scores(note, text) for note, text in told])


@dataclass(frozen=True)
class HeadFits:
    """The head, which does not depend on the branches.

    Attributes:
        fit: the head, fitted on all notes.
        logits: of the training notes, each by a head that has not seen it; 0 where a recipe has none:
            (notes, specialties).
    """

    fit: SpecialtyFit
    logits: Tensor


def fit_heads(prepared: Prepared, recipe: SpecialtyRecipe, report: Report | None = None) -> HeadFits:
    """Fit a head without each fold, and one on all notes; see `fit_specialty`."""
    labels, folds = prepared.labels, prepared.folds.unique().tolist()
    logits = torch.zeros_like(labels)
    if not recipe.head:
        unfitted = new_head(prepared.turned.frame, labels.shape[1], recipe).eval()
        return HeadFits(SpecialtyFit(unfitted, None, torch.ones(0, labels.shape[1])), logits)
    for place, fold in enumerate(folds):
        rest, own = ((prepared.folds != fold).nonzero()[:, 0], (prepared.folds == fold).nonzero()[:, 0])
        counted = _part_of(report, place, len(folds) + 1)
        first = fit_head(prepared.turned.chosen(rest.tolist()), labels[rest], recipe, counted)
        logits[own] = logits_of(first.head, prepared.turned.chosen(own.tolist()).notes)
    counted = _part_of(report, len(folds), len(folds) + 1)
    return HeadFits(fit_head(prepared.turned, labels, recipe, counted), logits)


def fit_specialty(
    prepared: Prepared,
    names: Sequence[str],
    recipe: SpecialtyRecipe,
    report: Report | None = None,
    *,
    heads: HeadFits | None = None,
) -> FittedSpecialties:
    """Fit it all.

    Args:
        prepared: the notes.
        names: the specialties in the order of the labels.
        recipe: how.
        report: told of every step.
        heads: those of the recipe, where they are fitted already.
    """
    heads = heads or fit_heads(prepared, recipe, report)
    branches, logits = fit_branches(prepared, heads.logits, recipe)
    decision = fit_decision(logits, prepared.labels)
    boundaries = tuple(round(one, 4) for one in decision.boundaries.tolist())
    part = SpecialtyPart(heads.fit.head, tuple(names), decision.calibration, boundaries, branches)
    return FittedSpecialties(heads.fit, part, logits)


def fit_branches(prepared: Prepared, heads: Tensor, recipe: SpecialtyRecipe) -> tuple[Branches | None, Tensor]:
    """The branches that a recipe wants, and the fused logits of the training notes, out of fold.

    Args:
        prepared: the notes.
        heads: logits of the head, out of fold: (notes, specialties).
        recipe: how.
    """
    if not (recipe.words or recipe.whole or recipe.topics):
        return None, heads
    nothing = torch.zeros_like(heads)
    whole, by_whole = (prepared.whole, prepared.by_whole[0]) if recipe.whole else (_blind(prepared), nothing)
    foreign = fit_fusion([heads, by_whole, nothing, nothing], prepared.labels)
    if not (recipe.words or recipe.topics):
        return Branches(whole, None, foreign, foreign), foreign(heads, by_whole, nothing, nothing)
    by_words = prepared.by_words[0] if recipe.words else nothing
    by_topics = prepared.by_topics if recipe.topics else nothing
    understood = fit_fusion([heads, by_whole, by_words, by_topics], prepared.labels)
    # The topics read a note by the list of words and their rarity, whether the words themselves count or not.
    branches = Branches(whole, prepared.words, understood, foreign, prepared.topics if recipe.topics else None)
    return branches, understood(heads, by_whole, by_words, by_topics)


def _blind(prepared: Prepared) -> WholeNote:
    """A look at the whole note that sees nothing; the topics still need what makes its states standard."""
    rows, mean, scale = prepared.standard
    specialties = prepared.labels.shape[1]
    return WholeNote(mean, scale, torch.zeros(rows.shape[1], specialties), torch.zeros(specialties))


def fit_fusion(logits: Sequence[Tensor], labels: Tensor) -> Fusion:
    """The shared weights, none below 0, and the shift with the least cross-entropy.

    Args:
        logits: of head, whole note, words and topics, out of fold: each (notes, specialties); one that is 0
            throughout takes no part.
        labels: 0 or 1: (notes, specialties).
    """
    there = torch.tensor([bool(one.any()) for one in logits])
    told = torch.stack(list(logits))
    roots = (there / there.sum().clamp(min=1)).sqrt().requires_grad_()
    shift = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([roots, shift], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        fused = torch.einsum("bni,b->ni", told, roots.square()) + shift
        loss = nn.functional.binary_cross_entropy_with_logits(fused, labels)
        loss.backward()
        return loss

    optimizer.step(closure)
    head, whole, words, topics = (roots.detach().square() * there).tolist()
    return Fusion(head, whole, words, float(shift.detach()), topics)


def _part_of(report: Report | None, place: int, parts: int) -> Report | None:
    """Tells of the steps of one of several fits as of steps of all of them."""
    if report is None:
        return None
    return lambda done, total: report(place * total + done, parts * total)
