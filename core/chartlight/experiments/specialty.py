"""What each part of the specialty model brings: full model, minus each part, plain head, TF-IDF; full and few data."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from chartlight.errors import KnownError
from chartlight.models.specialty import NoteStates
from chartlight.training.note_packs import labels_of
from chartlight.training.note_records import SpecialtyRecord
from chartlight.training.specialty import SpecialtyDecision, SpecialtyFit, SpecialtyRecipe, fit_specialty, logits_of
from chartlight.training.specialty_metrics import SpecialtyFigures, measure_specialties

TFIDF = "TF-IDF, logistic regression"
FULL = SpecialtyRecipe()
HEADS = {
    "full model": FULL,
    "without hierarchical attention": replace(FULL, hierarchical=False, term_bias=False),
    "without the bias to terms": replace(FULL, term_bias=False),
    "without distillation": replace(FULL, distillation=0.0),
    "without dynamic task weights": replace(FULL, dynamic_weights=False),
    "plain head": FULL.plain,
}
FIGURES = ("micro_f1", "macro_f1", "lrap", "top1", "ece")
REGULARISATION = 100.0  # C of the logistic regression


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
    """What to compare, and where finished runs are kept."""

    output: Path
    base: str
    shares: tuple[float, ...] = (1.0, 0.3)
    seeds: tuple[int, ...] = (1, 2, 3)
    systems: tuple[str, ...] = (*HEADS, TFIDF)


@dataclass(frozen=True)
class SpecialtyData:
    """Training and test notes as they were read.

    Attributes:
        records: the training records.
        notes: their states.
        test: the test records.
        test_notes: their states.
        names: the specialties of the training records.
    """

    records: Sequence[SpecialtyRecord]
    notes: Sequence[NoteStates]
    test: Sequence[SpecialtyRecord]
    test_notes: Sequence[NoteStates]
    names: tuple[str, ...]


Report = Callable[[str, int, int], None]
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
    """
    rows = []
    for share in plan.shares:
        for system in plan.systems:
            runs = []
            for seed in plan.seeds if system in HEADS else plan.seeds[:1]:
                chosen = drawn(len(data.records), share, seed=seed)
                file = plan.output / "cells" / f"{system.replace(' ', '-')}_{round(100 * share)}_{seed}.json"
                settings = [plan.base, repr(HEADS.get(system)), len(chosen), len(data.test)]
                found = _finished(file, settings)
                if found is None:
                    found, fit = _run(system, data, chosen, seed, report, f"{system}, {share:.0%}, seed {seed}")
                    if fit and on_full and (system, share, seed) == ("full model", max(plan.shares), plan.seeds[0]):
                        on_full(fit)
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(json.dumps({"settings": settings, "row": asdict(found)}), encoding="utf-8")
                runs.append(found)
            rows.append(SpecialtyRow(system, share, len(drawn(len(data.records), share, seed=1)), tuple(runs)))
    return rows


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


def _run(
    system: str, data: SpecialtyData, chosen: Sequence[int], seed: int, report: Report, name: str
) -> tuple[SpecialtyFigures, SpecialtyFit | None]:
    records = [data.records[i] for i in chosen]
    labels = labels_of(records, data.names)
    fit: SpecialtyFit | None = None
    if system in HEADS:
        notes = [data.notes[i] for i in chosen]
        recipe = replace(HEADS[system], seed=seed)
        fit, decision = fit_specialty(notes, labels, recipe, lambda d, t: report(name, d, t), refit=False)
        scores = decision.scores(logits_of(fit.head, data.test_notes))
    else:
        scores, decision = _tfidf(records, labels, data.test)
    gold = [record.specialties for record in data.test]
    return measure_specialties(scores, decision.boundaries, names=data.names, gold=gold), fit


def _tfidf(
    records: Sequence[SpecialtyRecord], labels: Tensor, test: Sequence[SpecialtyRecord]
) -> tuple[Tensor, SpecialtyDecision]:
    """Words and pairs of words, one logistic regression a specialty, said from .5 on."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
    except ImportError as error:
        raise KnownError(
            'The comparison with TF-IDF needs scikit-learn. Install it with: pip install "chartlight[starter]"'
        ) from error
    words = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=3, max_features=60_000)
    rows = words.fit_transform([record.text for record in records])
    columns = []
    test_rows = words.transform([record.text for record in test])
    for column in labels.T.numpy():
        if 0 < column.sum() < len(column):
            model = LogisticRegression(C=REGULARISATION, max_iter=300).fit(rows, column)
            columns.append(torch.from_numpy(model.predict_proba(test_rows)[:, 1]).float())
        else:
            columns.append(torch.full((len(test),), float(column.mean())))
    return torch.stack(columns, dim=1), SpecialtyDecision(1.0, 0.0, torch.full((labels.shape[1],), 0.5))
