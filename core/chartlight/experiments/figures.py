"""Pictures of the results, drawn without a screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from chartlight.experiments.paper import PaperRow
from chartlight.experiments.rates import Confusion

AVERAGES = (("averaged", "mean over the codes"), ("weighted", "weighted with the codes' notes"))


def confusion_figure(rows: Sequence[PaperRow]) -> Figure:
    """The confusion matrices of the heads of one cell as heatmaps: a column a head, a row a way of averaging."""
    cell = rows[0].cell
    figure = Figure(figsize=(3.1 * len(rows), 6.2), layout="constrained")
    FigureCanvasAgg(figure)
    grid = figure.subplots(len(AVERAGES), len(rows), squeeze=False)
    for line, (name, words) in zip(grid, AVERAGES, strict=True):
        for axes, row in zip(line, rows, strict=True):
            draw_confusion(axes, getattr(row, name))
            axes.set_title(f"{row.head}\n{words}", fontsize=9)
    figure.suptitle(f"Codes {cell.codes}, text {cell.language}, {cell.share:.0%} of the training notes", fontsize=11)
    return figure


def draw_confusion(axes: Axes, matrix: Confusion) -> None:
    """One 2 × 2 matrix: a row what the coders say, a column what the head says at .5."""
    values = np.array([[matrix.tpr, matrix.fnr], [matrix.fpr, matrix.tnr]])
    axes.imshow(values, cmap="Blues", vmin=0, vmax=1)
    for (y, x), name in zip(np.ndindex(2, 2), ("TPR", "FNR", "FPR", "TNR"), strict=True):
        value = values[y, x]
        axes.text(x, y, f"{name}\n{value:.4f}", ha="center", va="center", color="white" if value > 0.5 else "black")
    axes.set_xticks([0, 1], ["suggested", "not suggested"], fontsize=8)
    axes.set_yticks([0, 1], ["right", "wrong"], fontsize=8)


def write_confusions(folder: Path, rows: Sequence[PaperRow]) -> list[Path]:
    """One PNG for each cell; returns the files."""
    files = []
    for cell in dict.fromkeys(row.cell for row in rows):
        file = folder / f"confusion_{cell.codes}_{cell.language}_{round(100 * cell.share)}.png"
        confusion_figure([row for row in rows if row.cell == cell]).savefig(file, dpi=120)
        files.append(file)
    return files
