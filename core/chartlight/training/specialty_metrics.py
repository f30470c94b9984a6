"""Figures of merit of specialties: multi-label, never by single rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from chartlight.training.calibration import calibration_error
from chartlight.training.resampling import Interval, chance_error, drawn, interval
from chartlight.training.tables import MARGINS_NOTE, by_chance, range_text


@dataclass(frozen=True)
class SpecialtyMargins:
    """How far the figures hang on the very notes they were measured on.

    Attributes:
        between: of micro-F1, macro-F1, LRAP and top-1 where they lie in 95 % of draws of as many notes.
        chance_error: the calibration error that right probabilities have on so many notes, on average.
    """

    between: tuple[Interval, ...]
    chance_error: float

    def line(self) -> str:
        """All of it in one line of a table."""
        return " | ".join([*map(range_text, self.between), by_chance(self.chance_error)])


@dataclass(frozen=True)
class SpecialtyFigures:
    """All in 0..1 but the cross-entropy.

    Attributes:
        notes: how many were measured.
        micro_f1: over all decisions.
        macro_f1: mean of the F1 of the specialties that occur in the notes.
        lrap: label ranking average precision (Schapire and Singer 2000).
        top1: share of notes whose likeliest specialty is one of theirs.
        ece: expected calibration error, 15 equal bins.
        cross_entropy: of a note over the specialties that the model knows, in nats: sum over them, mean of the notes.
        by_specialty: specialty → (notes, precision, recall, F1), the most frequent first.
        margins: how far that hangs on these notes, where it was asked for.
    """

    notes: int
    micro_f1: float
    macro_f1: float
    lrap: float
    top1: float
    ece: float
    cross_entropy: float
    by_specialty: dict[str, tuple[int, float, float, float]]
    margins: SpecialtyMargins | None = None

    def line(self) -> str:
        """The figures in one line of a table."""
        return " | ".join(f"{v:.3f}" for v in (self.micro_f1, self.macro_f1, self.lrap, self.top1, self.ece))

    def table(self) -> str:
        """All of it in Markdown."""
        rows = [
            f"On {self.notes} notes that took no part in the training:",
            "",
            "| micro-F1 | macro-F1 | LRAP | top-1 in the true set | calibration error |",
            "|---|---|---|---|---|",
            f"| {self.line()} |",
            *([f"| {self.margins.line()} |", "", MARGINS_NOTE] if self.margins else []),
            "",
            "| Specialty | notes | precision | recall | F1 |",
            "|---|---|---|---|---|",
        ]
        for name, (count, precision, recall, f1) in self.by_specialty.items():
            rows.append(f"| {name} | {count} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")
        return "\n".join(rows)


def measure_specialties(
    scores: Tensor, boundaries: Tensor, *, names: Sequence[str], gold: Sequence[Sequence[str]]
) -> SpecialtyFigures:
    """Compare scores with the specialties of the notes; one that the head does not know counts as missed.

    Args:
        scores: probabilities: (notes, specialties).
        boundaries: of each specialty: (specialties,), or of each specialty in each note: (notes, specialties).
        names: of the specialties.
        gold: those of each note, at least one.
    """
    told = _told(scores, boundaries, names, gold)
    every, labels, said = told.names, told.labels, told.said
    right, predicted, wanted = (said & labels).sum(dim=0), said.sum(dim=0), labels.sum(dim=0)
    f1 = 2 * right / (predicted + wanted).clamp(min=1)
    order = sorted((i for i in range(len(every)) if wanted[i]), key=lambda i: (-int(wanted[i]), every[i]))
    return SpecialtyFigures(
        notes=len(scores),
        micro_f1=float(2 * right.sum() / (predicted.sum() + wanted.sum()).clamp(min=1)),
        macro_f1=float(f1[wanted > 0].mean()),
        lrap=label_ranking_average_precision(told.scores, labels),
        top1=float(told.first_right.mean()),
        ece=calibration_error(zip(told.scores.flatten().tolist(), labels.flatten().tolist(), strict=True)),
        cross_entropy=_cross_entropy(scores, labels[:, : len(names)]),
        by_specialty={
            every[i]: (
                int(wanted[i]),
                float(right[i] / predicted[i].clamp(min=1)),
                float(right[i] / wanted[i]),
                float(f1[i]),
            )
            for i in order
        },
    )


def specialty_margins(
    scores: Tensor, boundaries: Tensor, *, names: Sequence[str], gold: Sequence[Sequence[str]]
) -> SpecialtyMargins:
    """How far the figures of `measure_specialties` hang on the notes; the arguments are the same."""
    told = _told(scores, boundaries, names, gold)
    draws = torch.from_numpy(drawn(len(scores)))  # (draws, notes)
    right, predicted, wanted = (
        draws @ values.double() for values in (told.said & told.labels, told.said, told.labels)
    )  # (draws, specialties)
    f1 = 2 * right / (predicted + wanted).clamp(min=1)
    there = wanted > 0
    figures = (
        2 * right.sum(dim=1) / (predicted + wanted).sum(dim=1).clamp(min=1),
        (f1 * there).sum(dim=1) / there.sum(dim=1).clamp(min=1),
        _mean_over(draws, _ranking_precisions(told.scores, told.labels)),
        _mean_over(draws, told.first_right),
    )
    return SpecialtyMargins(
        tuple(interval(values.numpy()) for values in figures), chance_error(scores.flatten().tolist())
    )


@dataclass(frozen=True)
class _Told:
    """What is said of the notes and what is right, over the specialties of the head and of the notes."""

    names: tuple[str, ...]
    scores: Tensor  # (notes, specialties), as the next two
    labels: Tensor
    said: Tensor
    first_right: Tensor  # 1 where the likeliest specialty is right: (notes,)


def _told(scores: Tensor, boundaries: Tensor, names: Sequence[str], gold: Sequence[Sequence[str]]) -> _Told:
    unknown = sorted({name for one in gold for name in one} - set(names))
    every = (*names, *unknown)
    limits = torch.cat([boundaries.expand_as(scores), torch.full((len(scores), len(unknown)), 2.0)], dim=1)
    scores = torch.cat([scores, torch.zeros(len(scores), len(unknown))], dim=1)
    labels = torch.tensor([[name in one for name in every] for one in gold])
    first = labels[torch.arange(len(scores)), scores.argmax(dim=1)].double()
    return _Told(every, scores, labels, scores >= limits, first)


def _cross_entropy(scores: Tensor, labels: Tensor) -> float:
    least = torch.finfo(scores.dtype).eps  # a probability of 0 or 1 that is wrong would cost without end
    bounded = scores.clamp(least, 1 - least)
    return float(nn.functional.binary_cross_entropy(bounded, labels.float(), reduction="none").sum(dim=1).mean())


def _mean_over(draws: Tensor, values: Tensor) -> Tensor:
    """The mean of each draw's notes: (draws,) from (draws, notes) and (notes,); a note without a value is left out."""
    there = ~values.isnan()
    return draws[:, there] @ values[there] / draws[:, there].sum(dim=1).clamp(min=1)


def label_ranking_average_precision(scores: Tensor, labels: Tensor) -> float:
    """Of all specialties ranked as high as one of the note or higher, the share that are the note's: mean over both."""
    precisions = _ranking_precisions(scores, labels)
    found = precisions[~precisions.isnan()]
    return float(found.mean()) if len(found) else 0.0


def _ranking_precisions(scores: Tensor, labels: Tensor) -> Tensor:
    """The label ranking precision of each note, NaN for one without labels: (notes,)."""
    found = torch.full((len(scores),), torch.nan, dtype=torch.double)
    for place, (row, own) in enumerate(zip(scores, labels, strict=True)):
        if own.any():
            above = row[None] >= row[own][:, None]  # (own labels, specialties)
            found[place] = ((above & own[None]).sum(dim=1) / above.sum(dim=1)).double().mean()
    return found
