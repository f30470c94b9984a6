"""What each part of the specialty model brings: full model, minus each part, each way alone, TF-IDF; full and few data.

All are read on test notes, and those that judge the training notes out of fold are cross-validated too. On request an
encoder that is fine-tuned in the usual way stands beside them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from chartlight.errors import KnownError
from chartlight.experiments.tuned_encoder import TuningRecipe, UpperLayers, fit_tuned, tuned_logits
from chartlight.models.specialty import NoteStates
from chartlight.training.note_packs import labels_of
from chartlight.training.note_records import SpecialtyRecord
from chartlight.training.specialty import SpecialtyFit, SpecialtyRecipe
from chartlight.training.specialty_decision import SpecialtyDecision, decide_out_of_fold, fit_decision
from chartlight.training.specialty_fit import HeadFits, Prepared, fit_heads, fit_specialty, prepare
from chartlight.training.specialty_metrics import SpecialtyFigures, measure_specialties

TFIDF = "TF-IDF, logistic regression"
TUNED = "plain fine-tuning"
FULL = SpecialtyRecipe()
HEAD_ALONE = "the head alone"
ALONE = replace(FULL, words=False, whole=False, topics=False)
PARTS: dict[str, dict[str, Any]] = {
    "without hierarchical attention": {"hierarchical": False, "term_bias": False},
    "without the bias to terms": {"term_bias": False},
    "without distillation": {"distillation": 0.0},
    "without dynamic task weights": {"dynamic_weights": False},
}
"""The parts of the method within the head, each by what switches it off."""
RECIPES = {
    "full model": FULL,
    "without the head": replace(FULL, head=False),
    "without the words and topics": replace(FULL, words=False, topics=False),
    "without the topics": replace(FULL, topics=False),
    "without the look at the whole note": replace(FULL, whole=False),
    **{name: replace(FULL, **off) for name, off in PARTS.items()},
    # Beside words and topics little is left to see of what a part of the head brings.
    HEAD_ALONE: ALONE,
    **{f"{HEAD_ALONE}, {name}": replace(ALONE, **off) for name, off in PARTS.items()},
    "plain head": FULL.plain,
    "words and topics alone": replace(FULL, head=False, whole=False),
    "the topics alone": replace(FULL, head=False, whole=False, words=False),
    "the words alone": replace(FULL, head=False, whole=False, topics=False),
}
SYSTEMS = (*RECIPES, TFIDF)
REGULARISATION = 100.0  # C of the logistic regression
LEAST_LOGIT = -6.0  # where there is nothing to learn


@dataclass(frozen=True)
class SpecialtyRun:
    """What a system reaches with one seed.

    Attributes:
        test: on the test notes.
        cross_validated: on the training notes, each judged by fits, a calibration and boundaries that have not seen
            it (see `FittedSpecialties.logits` for what has); None where the system is not fitted without each fold.
    """

    test: SpecialtyFigures
    cross_validated: SpecialtyFigures | None


@dataclass(frozen=True)
class SpecialtyRow:
    """One system with a share of the notes: what it reaches with each seed."""

    system: str
    share: float
    notes: int
    runs: tuple[SpecialtyRun, ...]


@dataclass(frozen=True, kw_only=True)
class SpecialtyPlan:
    """What to compare, and where finished runs are kept.

    Attributes:
        output: folder of the finished runs.
        base: folder of a model pack or of an encoder, or a hub name.
        shares: of the training notes.
        seeds: one run of each system for each.
        systems: names of what is compared.
        axes: of the heads, see `SpecialtyRecipe`.
        device: where an encoder is fine-tuned.
    """

    output: Path
    base: str
    shares: tuple[float, ...] = (1.0, 0.3)
    seeds: tuple[int, ...] = (1, 2, 3)
    systems: tuple[str, ...] = SYSTEMS
    axes: int = 0
    device: str = "cpu"

    def recipe(self, system: str) -> SpecialtyRecipe | None:
        """How a system is fitted; None for one that is no part of the model."""
        return replace(RECIPES[system], axes=self.axes) if system in RECIPES else None


@dataclass(frozen=True)
class SpecialtyData:
    """Training and test notes as they were read.

    Attributes:
        records: the training records.
        notes: their states.
        test: the test records.
        test_notes: their states.
        names: the specialties of the training records.
        upper: what is fine-tuned; None where nothing is.
    """

    records: Sequence[SpecialtyRecord]
    notes: Sequence[NoteStates]
    test: Sequence[SpecialtyRecord]
    test_notes: Sequence[NoteStates]
    names: tuple[str, ...]
    upper: UpperLayers | None = None


Report = Callable[[str, int, int], None]
StepReport = Callable[[int, int], None]
OnFit = Callable[[SpecialtyFit], None]


def compare_systems(
    plan: SpecialtyPlan, data: SpecialtyData, *, report: Report, on_full: OnFit | None = None
) -> list[SpecialtyRow]:
    """Fit and measure every system with every share of the notes and every seed.

    Args:
        plan: what to compare.
        data: the notes.
        report: told of every step.
        on_full: given the fit of the full model on all notes with the first seed, where it is made anew.

    Raises:
        KnownError: if TF-IDF is wanted and scikit-learn is not installed.
        ValueError: if fine-tuning is wanted and there is nothing to tune.
    """
    found: dict[tuple[float, str], list[SpecialtyRun]] = {}
    for share in plan.shares:
        for seed in plan.seeds:
            cell = _Cells(plan, data, share=share, seed=seed)
            for system in plan.systems:
                run, fit = cell.run(system, report)
                found.setdefault((share, system), []).append(run)
                if fit and on_full and (system, share, seed) == ("full model", max(plan.shares), plan.seeds[0]):
                    on_full(fit)
    return [
        SpecialtyRow(system, share, len(drawn(len(data.records), share, seed=1)), tuple(found[share, system]))
        for share in plan.shares
        for system in plan.systems
    ]


class _Cells:
    """The systems on one draw of the training notes; what does not depend on the system is made once."""

    def __init__(self, plan: SpecialtyPlan, data: SpecialtyData, *, share: float, seed: int) -> None:
        self._plan, self._data, self._share, self._seed = plan, data, share, seed
        self._chosen = drawn(len(data.records), share, seed=seed)
        self._heads: dict[SpecialtyRecipe, HeadFits] = {}

    def run(self, system: str, report: Report) -> tuple[SpecialtyRun, SpecialtyFit | None]:
        """What a system reaches, as it was found before or anew; with the fit of a head that was made anew."""
        name = f"{system.replace(' ', '-')}_{round(100 * self._share)}_{self._seed}.json"
        file = self._plan.output / "cells" / name
        settings = [self._plan.base, repr(self._plan.recipe(system)), len(self._chosen), len(self._data.test)]
        kept = _finished(file, settings)
        if kept is not None:
            return kept, None
        told = f"{system}, {self._share:.0%}, seed {self._seed}"
        found, fit = self._anew(system, lambda done, total: report(told, done, total))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"settings": settings, "run": asdict(found)}), encoding="utf-8")
        return found, fit

    @cached_property
    def _prepared(self) -> Prepared:
        records = [self._data.records[i] for i in self._chosen]
        return prepare(
            [self._data.notes[i] for i in self._chosen],
            [record.text for record in records],
            labels_of(records, self._data.names),
            replace(FULL, seed=self._seed, axes=self._plan.axes),
        )

    def _anew(self, system: str, report: StepReport) -> tuple[SpecialtyRun, SpecialtyFit | None]:
        if wanted := self._plan.recipe(system):
            recipe = replace(wanted, seed=self._seed)
            fitted = fit_specialty(self._prepared, self._data.names, recipe, heads=self._heads_of(recipe, report))
            scores = fitted.scores(self._data.test_notes, [record.text for record in self._data.test])
            run = SpecialtyRun(
                self._measured(scores, torch.tensor(fitted.part.boundaries)), self._cross_validated(fitted.logits)
            )
            return run, fitted.fit if recipe.head else None
        if system == TUNED:
            return SpecialtyRun(self._measured(*self._tuned(report)), None), None
        logits, told = _tfidf(self._prepared, self._data.test)
        decided = _decided(fit_decision(logits, self._prepared.labels), told)
        return SpecialtyRun(self._measured(*decided), self._cross_validated(logits)), None

    def _heads_of(self, recipe: SpecialtyRecipe, report: StepReport) -> HeadFits:
        """The heads of a recipe; those that differ in the branches alone share them."""
        key = replace(recipe, words=True, whole=True, topics=True)
        if key not in self._heads:
            self._heads[key] = fit_heads(self._prepared, key, report)
        return self._heads[key]

    def _tuned(self, report: StepReport) -> tuple[Tensor, Tensor]:
        """Probabilities and boundaries of the fine-tuned encoder.

        It learns from all folds but the first, from which calibration and boundaries come: to fine-tune once for each
        fold would take hours on a CPU.
        """
        upper, labels = self._data.upper, self._prepared.labels
        if upper is None:
            raise ValueError("no layers to fine-tune")
        notes, held = [self._data.notes[i] for i in self._chosen], self._prepared.folds == 0
        rest = (~held).nonzero()[:, 0].tolist()
        recipe = TuningRecipe(seed=self._seed)
        chosen = [notes[place] for place in rest]
        device = torch.device(self._plan.device)
        model = fit_tuned(upper, chosen, labels[rest], recipe, device=device, report=report)
        own = [notes[place] for place in held.nonzero()[:, 0].tolist()]
        decision = fit_decision(tuned_logits(model, upper, own), labels[held])
        return _decided(decision, tuned_logits(model, upper, self._data.test_notes))

    def _measured(self, scores: Tensor, boundaries: Tensor) -> SpecialtyFigures:
        gold = [record.specialties for record in self._data.test]
        return measure_specialties(scores, boundaries, names=self._data.names, gold=gold)

    def _cross_validated(self, logits: Tensor) -> SpecialtyFigures:
        """Of the logits of the training notes, out of fold."""
        scores, boundaries = decide_out_of_fold(logits, self._prepared.labels, self._prepared.folds)
        gold = [self._data.records[i].specialties for i in self._chosen]
        return measure_specialties(scores, boundaries, names=self._data.names, gold=gold)


def drawn(count: int, share: float, *, seed: int) -> list[int]:
    """The places of a share of the notes, drawn with a seed, in their order; all of them for 1."""
    if share >= 1:
        return list(range(count))
    return sorted(random.Random(seed).sample(range(count), max(1, round(share * count))))  # noqa: S311 - a draw


def _finished(file: Path, settings: list[object]) -> SpecialtyRun | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["settings"] != settings:
            return None
        test, cross_validated = kept["run"]["test"], kept["run"]["cross_validated"]
        return SpecialtyRun(_figures(test), _figures(cross_validated) if cross_validated else None)
    except (OSError, ValueError, KeyError, TypeError):  # none yet, broken off, or of a version that kept other figures
        return None


def _figures(row: dict[str, Any]) -> SpecialtyFigures:
    named = {name: tuple(values) for name, values in row["by_specialty"].items()}
    return SpecialtyFigures(**{**row, "by_specialty": named})


def _decided(decision: SpecialtyDecision, logits: Tensor) -> tuple[Tensor, Tensor]:
    """Probabilities and boundaries of test notes."""
    return decision.calibration.scores(logits), decision.boundaries


def _tfidf(prepared: Prepared, test: Sequence[SpecialtyRecord]) -> tuple[Tensor, Tensor]:
    """Logits of words and pairs of words, with one weighted logistic regression a specialty.

    Returns:
        Of the training notes out of fold, and of the test notes: both (notes, specialties).
    """
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError as error:
        raise KnownError(
            'The comparison with TF-IDF needs scikit-learn. Install it with: pip install "chartlight[starter]"'
        ) from error
    counted = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=min(3, len(prepared.texts)))
    rows = counted.fit_transform(prepared.texts)
    logits = torch.zeros_like(prepared.labels)
    for fold in prepared.folds.unique():
        own = prepared.folds == fold
        logits[own] = _regression(rows[(~own).numpy()], prepared.labels[~own], rows[own.numpy()])
    return logits, _regression(rows, prepared.labels, counted.transform([record.text for record in test]))


def _regression(rows: Any, labels: Tensor, others: Any) -> Tensor:
    """The logits of other notes: (notes, specialties)."""
    from sklearn.linear_model import LogisticRegression

    columns = []
    for column in labels.T.numpy():
        if 0 < column.sum() < len(column):
            model = LogisticRegression(C=REGULARISATION, class_weight="balanced", solver="liblinear")
            columns.append(torch.from_numpy(model.fit(rows, column).decision_function(others)).float())
        else:
            columns.append(torch.full((others.shape[0],), LEAST_LOGIT if column.sum() == 0 else -LEAST_LOGIT))
    return torch.stack(columns, dim=1)
