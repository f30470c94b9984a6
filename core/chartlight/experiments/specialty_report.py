"""What `chartlight experiment specialty` writes: the tables, the similarity of the specialties, the task weights."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from chartlight.experiments.specialty import SpecialtyRow
from chartlight.experiments.tables import SPREAD_NOTE, markdown, mean_and_spread
from chartlight.training.specialty import SpecialtyFit
from chartlight.training.specialty_metrics import SpecialtyFigures

Values = NDArray[np.float32]
FIGURES = {
    "micro-F1": "micro_f1",
    "macro-F1": "macro_f1",
    "LRAP": "lrap",
    "top-1 in the true set": "top1",
    "calibration error": "ece",
    "cross-entropy": "cross_entropy",
}
"""Title → name in `SpecialtyFigures`."""
WITHIN = (
    "Cross-validated within the training notes, where calibration and boundaries come from the other folds, "
    "and penalties and the weights of head, whole note, words and topics from all of them:"
)
MOST_LINES = 8  # task weights that are named in the plot


def write_specialty(folder: Path, rows: Sequence[SpecialtyRow]) -> str:
    """Write `specialty.md`; returns its text."""
    folder.mkdir(parents=True, exist_ok=True)
    on_test = [(row, [run.test for run in row.runs]) for row in rows]
    within = [(row, [run.cross_validated for run in row.runs if run.cross_validated]) for row in rows]
    parts = [
        "On the test notes:",
        _table(on_test),
        WITHIN,
        _table([(row, runs) for row, runs in within if runs]),
        SPREAD_NOTE,
    ]
    best = next((row for row in rows if row.system == "full model"), None)
    if best is not None:
        parts.append(best.runs[0].test.table())
    text = "\n\n".join(parts) + "\n"
    (folder / "specialty.md").write_text(text, encoding="utf-8", newline="\n")
    return text


def _table(rows: Sequence[tuple[SpecialtyRow, Sequence[SpecialtyFigures]]]) -> str:
    return markdown([{"System": row.system, "notes": row.notes, **_cells(runs)} for row, runs in rows])


def _cells(runs: Sequence[SpecialtyFigures]) -> dict[str, str]:
    return {title: mean_and_spread([getattr(run, name) for run in runs]) for title, name in FIGURES.items()}


def write_fit(folder: Path, fit: SpecialtyFit, names: Sequence[str]) -> None:
    """The similarity matrix as a heatmap and the task weights over the epochs, each as PNG and SVG."""
    folder.mkdir(parents=True, exist_ok=True)
    if fit.teaching is not None:
        _save(similarity_figure(fit.teaching.pull.numpy(), names), folder / "similarity")
    _save(weights_figure(fit.task_weights.numpy(), names), folder / "task_weights")


def similarity_figure(pull: Values, names: Sequence[str]) -> Figure:
    """A: a row a specialty, a column the teacher whose word it takes."""
    figure = Figure(figsize=(11, 10), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    image = axes.imshow(pull, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=7)
    axes.set_yticks(range(len(names)), names, fontsize=7)
    axes.set_xlabel("teacher")
    axes.set_ylabel("task")
    axes.set_title("Pull of each teacher on each task")
    figure.colorbar(image, ax=axes, shrink=0.8)
    return figure


def weights_figure(weights: Values, names: Sequence[str]) -> Figure:
    """The weight of each task in each epoch; those that end highest and lowest are named."""
    figure = Figure(figsize=(9, 5.5), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    order = list(np.argsort(weights[-1]))
    named = {*order[: MOST_LINES // 2], *order[-MOST_LINES // 2 :]}
    for place, name in enumerate(names):
        axes.plot(
            range(1, len(weights) + 1),
            weights[:, place],
            label=name if place in named else None,
            color=None if place in named else "0.8",
            zorder=2 if place in named else 1,
        )
    axes.set_xlabel("epoch")
    axes.set_ylabel("weight of the task")
    axes.set_title("Task weights over the training")
    axes.legend(fontsize=8)
    return figure


def _save(figure: Figure, file: Path) -> None:
    for suffix in (".png", ".svg"):
        figure.savefig(file.with_suffix(suffix), dpi=120)
