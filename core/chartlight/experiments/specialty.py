"""What each part of the specialty model brings: full model, minus each part, plain head, TF-IDF; full and few data.

On request an encoder that is fine-tuned in the usual way stands beside them.
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
from chartlight.training.lexical import fit_words
from chartlight.training.note_packs import labels_of
from chartlight.training.note_records import SpecialtyRecord
from chartlight.training.specialty import SpecialtyFit, SpecialtyRecipe
from chartlight.training.specialty_decision import fit_decision
from chartlight.training.specialty_fit import HeadFits, Prepared, fit_heads, fit_specialty, prepare
from chartlight.training.specialty_metrics import SpecialtyFigures, measure_specialties

TFIDF = "TF-IDF, logistic regression"
TUNED = "plain fine-tuning"
WORDS_ALONE = "the words alone"
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
HEADS = {
    "full model": FULL,
    "without the words and topics": replace(FULL, words=False, topics=False),
    "without the topics": replace(FULL, topics=False),
    "without the look at the whole note": replace(FULL, whole=False),
    **{name: replace(FULL, **off) for name, off in PARTS.items()},
    # Beside words and topics little is left to see of what a part of the head brings.
    HEAD_ALONE: ALONE,
    **{f"{HEAD_ALONE}, {name}": replace(ALONE, **off) for name, off in PARTS.items()},
    "plain head": FULL.plain,
}
SYSTEMS = (*HEADS, WORDS_ALONE, TFIDF)
FIGURES = ("micro_f1", "macro_f1", "lrap", "top1", "ece")
REGULARISATION = 100.0  # C of the logistic regression
LEAST_LOGIT = -6.0  # where there is nothing to learn


@dataclass(frozen=True)
class SpecialtyRow:
    """One line of the table: the figures of each seed."""

    system: str
    share: float
    notes: int
    runs: tuple[SpecialtyFigures, ...]

    def mean(self, name: str) -> float:
        """Mean of a figure over the seeds."""
        return sum(self._values(name)) / len(self.runs)

    def spread(self, name: str) -> float:
        """Half the distance between the highest and the lowest of the seeds."""
        values = self._values(name)
        return (max(values) - min(values)) / 2

    def _values(self, name: str) -> list[float]:
        return [getattr(run, name) for run in self.runs]


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
        """How a system's head is fitted; None for one without."""
        return replace(HEADS[system], axes=self.axes) if system in HEADS else None


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
    found: dict[tuple[float, str], list[SpecialtyFigures]] = {}
    for share in plan.shares:
        for seed in plan.seeds:
            cell = _Cells(plan, data, share=share, seed=seed)
            for system in plan.systems:
                figures, fit = cell.figures(system, report)
                found.setdefault((share, system), []).append(figures)
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

    def figures(self, system: str, report: Report) -> tuple[SpecialtyFigures, SpecialtyFit | None]:
        """What a system reaches, as it was found before or anew; with the fit of a head that was made anew."""
        name = f"{system.replace(' ', '-')}_{round(100 * self._share)}_{self._seed}.json"
        file = self._plan.output / "cells" / name
        settings = [self._plan.base, repr(self._plan.recipe(system)), len(self._chosen), len(self._data.test)]
        kept = _finished(file, settings)
        if kept is not None:
            return kept, None
        told = f"{system}, {self._share:.0%}, seed {self._seed}"
        found, fit = self._run(system, lambda done, total: report(told, done, total))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"settings": settings, "row": asdict(found)}), encoding="utf-8")
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

    def _run(self, system: str, report: StepReport) -> tuple[SpecialtyFigures, SpecialtyFit | None]:
        if wanted := self._plan.recipe(system):
            recipe = replace(wanted, seed=self._seed)
            heads = self._heads_of(recipe, report)
            fitted = fit_specialty(self._prepared, self._data.names, recipe, heads=heads)
            scores = fitted.scores(self._data.test_notes, [record.text for record in self._data.test])
            return self._measure(scores, torch.tensor(fitted.part.boundaries)), fitted.fit
        if system == TUNED:
            return self._measure(*self._tuned(report)), None
        alone = _words_alone if system == WORDS_ALONE else _tfidf
        return self._measure(*alone(self._prepared, self._data.test)), None

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
        told = tuned_logits(model, upper, self._data.test_notes)
        return decision.calibration.scores(told), decision.boundaries

    def _measure(self, scores: Tensor, boundaries: Tensor) -> SpecialtyFigures:
        gold = [record.specialties for record in self._data.test]
        return measure_specialties(scores, boundaries, names=self._data.names, gold=gold)


def drawn(count: int, share: float, *, seed: int) -> list[int]:
    """The places of a share of the notes, drawn with a seed, in their order; all of them for 1."""
    if share >= 1:
        return list(range(count))
    return sorted(random.Random(seed).sample(range(count), max(1, round(share * count))))  # noqa: S311 - a draw


def _finished(file: Path, settings: list[object]) -> SpecialtyFigures | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if kept["settings"] != settings:
        return None
    row = kept["row"]
    row["by_specialty"] = {name: tuple(values) for name, values in row["by_specialty"].items()}
    return SpecialtyFigures(**row)


def _words_alone(prepared: Prepared, test: Sequence[SpecialtyRecord]) -> tuple[Tensor, Tensor]:
    """Probabilities and boundaries of the model's own counted words, without the encoder."""
    logits, penalty = prepared.by_words
    decision = fit_decision(logits, prepared.labels)
    words = fit_words(prepared.table, prepared.labels, penalty)
    told = torch.stack([words.logits(words.read(record.text)) for record in test])
    return decision.calibration.scores(told), decision.boundaries


def _tfidf(prepared: Prepared, test: Sequence[SpecialtyRecord]) -> tuple[Tensor, Tensor]:
    """Probabilities and boundaries of words and pairs of words, with one weighted logistic regression a specialty.

    Calibration and boundaries come from the same folds as those of the model.
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
    decision = fit_decision(logits, prepared.labels)
    told = _regression(rows, prepared.labels, counted.transform([record.text for record in test]))
    return decision.calibration.scores(told), decision.boundaries


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
