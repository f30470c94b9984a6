"""The experiment of Blanco et al. (2021, RANLP): three heads on one encoder, in two languages, on two sets of codes.

Blanco, Remmer, Pérez, Dalianis, Casillas (2021), "On the contribution of per-ICD attention mechanisms to classify
health records in languages with fewer resources than English". The heads differ in nothing but their pooling: the same
encoder, rates, epochs, seed and notes. None learns from evidence spans, since the baseline has no attention to teach.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from chartlight.errors import KnownError
from chartlight.experiments import rates
from chartlight.experiments.heads import PAPER_HEADS, HeadChoice
from chartlight.experiments.readers import Reader
from chartlight.training.attention import AttentionRecipe, TrainingStep
from chartlight.training.plans import split
from chartlight.training.records import CodedRecord

PLAIN_BOUNDARY = 0.5  # the paper's
ALL_CODES = "all"
_RANGE = re.compile(r"([A-Z]\d\w)-([A-Z]\d\w)")


@dataclass(frozen=True, kw_only=True)
class PaperPlan:
    """What to compare and where to put it.

    Attributes:
        output: folder of the results.
        language: ISO 639-1 code of the records' main text; translations are compared too.
        codes: sets of codes, each "all" or a range of categories such as "K00-K95" (Chapter XI).
        shares: shares of the training notes; less than 1 is the low-resource setting.
        recipe: one recipe for all heads.
        held_share: share of the training records on which the second boundary is chosen.
    """

    output: Path
    language: str = "es"
    codes: tuple[str, ...] = ("K00-K95", ALL_CODES)
    shares: tuple[float, ...] = (1.0, 0.3)
    recipe: AttentionRecipe = field(default_factory=AttentionRecipe)
    held_share: float = 0.14


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What the heads that are compared with each other have in common."""

    codes: str
    language: str
    share: float


@dataclass(frozen=True, kw_only=True)
class PaperRow:
    """The figures of one head on the test notes, all in 0..1, over the codes that its training notes show.

    Attributes:
        cell: codes, language and share of the training notes.
        head: name of the head.
        notes: training notes it was fitted on.
        labels: codes it knows.
        pairs: right (note, code) pairs of the test notes among them.
        unseen: share of the test notes' right pairs whose codes it does not know.
        auc: micro-averaged area under the ROC curve.
        map: mean average precision.
        f1: micro-F1 at .5.
        boundary: the score with the best micro-F1 on the training notes held out.
        f1_at_boundary: micro-F1 there.
        pooled: confusion matrix at .5 of all pairs together.
        averaged: mean of the codes' matrices.
        weighted: the same, each code weighted with its number of test notes.
    """

    cell: Cell
    head: str
    notes: int
    labels: int
    pairs: int
    unseen: float
    auc: float
    map: float
    f1: float
    boundary: float
    f1_at_boundary: float
    pooled: rates.Confusion
    averaged: rates.Confusion
    weighted: rates.Confusion


Report = Callable[[str, TrainingStep], None]


def run_paper(
    plan: PaperPlan,
    make_reader: Callable[[], Reader],
    *,
    records: Sequence[CodedRecord],
    test: Sequence[CodedRecord],
    report: Report | None = None,
) -> list[PaperRow]:
    """Fit and measure every head in every cell; finished ones are taken from the output folder.

    Args:
        plan: what to compare.
        make_reader: makes the encoder of the comparison, anew for each language.
        records: the training records.
        test: records that are only read.
        report: called with the name of what is fitted and each step.

    Raises:
        KnownError: if a set of codes is not understood or empty.
    """
    rows = []
    for language in wordings(plan.language, [*records, *test]):
        reader = make_reader()
        worded = in_language(records, language), in_language(test, language)
        for codes in plan.codes:
            for share in plan.shares:
                cell = Cell(codes=codes, language=language, share=share)
                rows += list(_cell_rows(plan, cell, reader, worded, report))
    return rows


def check_apart(records: Sequence[CodedRecord], test: Sequence[CodedRecord]) -> None:
    """See that no record is both trained on and measured on.

    Raises:
        KnownError: if one is.
    """
    if {record.id for record in records} & {record.id for record in test}:
        raise KnownError("Some test records are also training records, so their figures would say nothing.")


def wordings(main: str, records: Sequence[CodedRecord]) -> list[str]:
    """The main language, then those that every record is translated to, each once."""
    return list(dict.fromkeys([main, *sorted(set.intersection(*(set(record.translations) for record in records)))]))


def in_language(records: Sequence[CodedRecord], language: str) -> list[CodedRecord]:
    """The records in one wording, without spans; their main text where `language` is no translation."""
    return [replace(r, text=r.translations.get(language, r.text), spans={}, translations={}) for r in records]


def in_codes(records: Sequence[CodedRecord], codes: str) -> list[CodedRecord]:
    """The records with the codes of one set only.

    Raises:
        KnownError: if the set is neither "all" nor a range of categories.
    """
    if codes == ALL_CODES:
        return list(records)
    found = _RANGE.fullmatch(codes)
    if not found:
        raise KnownError(f"{codes!r} is no set of codes. Write all, or a range of categories such as K00-K95.")
    first, last = found.groups()
    return [replace(r, codes=tuple(c for c in r.codes if first <= c[:3] <= last)) for r in records]


def _cell_rows(
    plan: PaperPlan,
    cell: Cell,
    reader: Reader,
    worded: tuple[list[CodedRecord], list[CodedRecord]],
    report: Report | None,
) -> Iterator[PaperRow]:
    records, test = (in_codes(some, cell.codes) for some in worded)
    fit, held = split(records, share=plan.held_share, seed=plan.recipe.seed)
    if cell.share < 1:
        fit, _ = split(fit, share=1 - cell.share, seed=plan.recipe.seed)
    codes = sorted({code for record in fit for code in record.codes})
    if not codes or not any(code in codes for record in test for code in record.codes):
        raise KnownError(f"No code of {cell.codes} is both in the training and in the test records.")
    for choice in PAPER_HEADS:
        name = f"{cell.language}, {cell.codes}, {cell.share:.0%}, {choice.name}"
        file = plan.output / "cells" / f"{re.sub(r'[^A-Za-z0-9-]+', '_', name)}.json"
        settings = [reader.identity, repr(plan.recipe), sorted(r.id for r in fit), sorted(r.id for r in test)]
        row = _finished(file, settings)
        if row is None:
            scores = reader.scores(
                choice, codes, fit=fit, read=(held, test), recipe=plan.recipe, on_step=_named(report, name)
            )
            row = _measured(cell, choice, codes, fit, (held, test), scores)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps({"settings": settings, "row": asdict(row)}), encoding="utf-8")
        yield row


def _named(report: Report | None, name: str) -> Callable[[TrainingStep], None] | None:
    return (lambda step: report(name, step)) if report else None


def _measured(
    cell: Cell,
    choice: HeadChoice,
    codes: Sequence[str],
    fit: Sequence[CodedRecord],
    read: tuple[Sequence[CodedRecord], Sequence[CodedRecord]],
    scores: tuple[rates.Scores, rates.Scores],
) -> PaperRow:
    held, test = (gold_matrix(some, codes) for some in read)
    boundary = rates.best_boundary(scores[0], held)
    wanted = sum(len(record.codes) for record in read[1])
    return PaperRow(
        cell=cell,
        head=choice.name,
        notes=len(fit),
        labels=len(codes),
        pairs=int(test.sum()),
        unseen=1 - int(test.sum()) / wanted,
        auc=rates.micro_auc(scores[1], test),
        map=rates.mean_average_precision(scores[1], test),
        f1=rates.micro_f1(scores[1], test, PLAIN_BOUNDARY),
        boundary=boundary,
        f1_at_boundary=rates.micro_f1(scores[1], test, boundary),
        pooled=rates.micro_confusion(scores[1], test, PLAIN_BOUNDARY),
        averaged=rates.average_confusion(scores[1], test, PLAIN_BOUNDARY, by_support=False),
        weighted=rates.average_confusion(scores[1], test, PLAIN_BOUNDARY, by_support=True),
    )


def gold_matrix(records: Sequence[CodedRecord], codes: Sequence[str]) -> rates.Gold:
    """(notes, codes), True where the coders gave the code."""
    return np.array([[code in record.codes for code in codes] for record in records])


def _finished(file: Path, settings: list[Any]) -> PaperRow | None:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        if stored["settings"] != settings:
            return None
        row = stored["row"]
        matrices = {name: rates.Confusion(**row[name]) for name in ("pooled", "averaged", "weighted")}
        return PaperRow(**{**row, **matrices, "cell": Cell(**row["cell"])})
    except (OSError, ValueError, KeyError, TypeError):
        # Not there, or broken off while it was written: it is measured again.
        return None
