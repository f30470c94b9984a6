"""Figures of merit of specialties: multi-label, never by single rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from chartlight.training.calibration import calibration_error


@dataclass(frozen=True)
class SpecialtyFigures:
    """All in 0..1.

    Attributes:
        notes: how many were measured.
        micro_f1: over all decisions.
        macro_f1: mean of the F1 of the specialties that occur in the notes.
        lrap: label ranking average precision (Schapire and Singer 2000).
        top1: share of notes whose likeliest specialty is one of theirs.
        ece: expected calibration error, 15 equal bins.
        by_specialty: specialty → (notes, precision, recall, F1), the most frequent first.
    """

    notes: int
    micro_f1: float
    macro_f1: float
    lrap: float
    top1: float
    ece: float
    by_specialty: dict[str, tuple[int, float, float, float]]

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
        boundaries: of each specialty: (specialties,).
        names: of the specialties.
        gold: those of each note, at least one.
    """
    unknown = sorted({name for one in gold for name in one} - set(names))
    every = [*names, *unknown]
    scores = torch.cat([scores, torch.zeros(len(scores), len(unknown))], dim=1)
    limits = torch.cat([boundaries, torch.full((len(unknown),), 2.0)])
    labels = torch.tensor([[name in one for name in every] for one in gold])
    said = scores >= limits
    right, predicted, wanted = (said & labels).sum(dim=0), said.sum(dim=0), labels.sum(dim=0)
    f1 = 2 * right / (predicted + wanted).clamp(min=1)
    order = sorted((i for i in range(len(every)) if wanted[i]), key=lambda i: (-int(wanted[i]), every[i]))
    return SpecialtyFigures(
        notes=len(scores),
        micro_f1=float(2 * right.sum() / (predicted.sum() + wanted.sum()).clamp(min=1)),
        macro_f1=float(f1[wanted > 0].mean()),
        lrap=label_ranking_average_precision(scores, labels),
        top1=float(labels[torch.arange(len(scores)), scores.argmax(dim=1)].float().mean()),
        ece=calibration_error(zip(scores.flatten().tolist(), labels.flatten().tolist(), strict=True)),
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


def label_ranking_average_precision(scores: Tensor, labels: Tensor) -> float:
    """Of all specialties ranked as high as one of the note or higher, the share that are the note's: mean over both."""
    total = []
    for row, own in zip(scores, labels, strict=True):
        if own.any():
            above = row[None] >= row[own][:, None]  # (own labels, specialties)
            total.append(float(((above & own[None]).sum(dim=1) / above.sum(dim=1)).mean()))
    return sum(total) / len(total) if total else 0.0
