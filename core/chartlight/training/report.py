"""The report of an evaluation: its tables as a page, and its curves as pictures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from chartlight.errors import KnownError
from chartlight.training.calibration import BINS, LEAST_CALIBRATED
from chartlight.training.evaluation import Evaluation
from chartlight.training.tables import by_chance, figures_table, parts_of

BLUE, RED, GREY = "#2f6f9f", "#b3392f", "#8a8a8a"


def write_report(folder: Path, evaluations: Mapping[str, Evaluation], *, title: str) -> Path:
    """Write `report.md` and for each language a reliability diagram and a precision/recall curve (PNG and SVG).

    Args:
        folder: made if missing; files of an earlier report are replaced.
        evaluations: what was measured, by language.
        title: names the pack and the records.

    Returns:
        The page.

    Raises:
        KnownError: if the folder cannot be written.
    """
    page = folder / "report.md"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for language, one in evaluations.items():
            _save(reliability_diagram(one, language), folder / f"reliability-{language}")
            _save(precision_recall_curve(one, language), folder / f"precision-recall-{language}")
        page.write_text(report_text(evaluations, title=title), encoding="utf-8", newline="\n")
    except OSError as error:
        raise KnownError(f"The report cannot be written into {folder}: {error.strerror}. Choose another.") from error
    return page


def report_text(evaluations: Mapping[str, Evaluation], *, title: str) -> str:
    """The page, with the pictures beside the tables they belong to."""
    parts = [f"# {title}", figures_table(evaluations)]
    for language, one in evaluations.items():
        pictures = (
            f"![Reliability diagram, {language}](reliability-{language}.png)\n"
            f"![Precision and recall, {language}](precision-recall-{language}.png)"
        )
        parts += [f"## {language}", pictures, *parts_of(one)]
    return "\n\n".join(parts) + "\n"


def reliability_diagram(evaluation: Evaluation, language: str) -> Figure:
    """For each bin of scores the share of codes that are right; on the diagonal the scores are probabilities."""
    figure, axes = _axes("score", "share of these codes that are right")
    filled = [one for one in evaluation.bins if one.count]
    axes.bar([one.low for one in filled], [one.share_right for one in filled], 1 / BINS, align="edge", color=BLUE)
    axes.plot([0, 1], [0, 1], color=GREY, linestyle="--", linewidth=1)
    axes.plot([one.mean_score for one in filled], [one.share_right for one in filled], "o", color=RED, markersize=4)
    for one in filled:
        axes.annotate(
            str(one.count), (one.low + 0.5 / BINS, one.share_right), (0, 4), textcoords="offset points", ha="center"
        ).set_fontsize(7)
    error, chance = evaluation.figures.ece, by_chance(evaluation.chance_error)
    axes.set_title(
        f"Reliability, {language}: calibration error {error:.3f}\n({chance}; scores from {LEAST_CALIBRATED})"
    )
    return figure


def precision_recall_curve(evaluation: Evaluation, language: str) -> Figure:
    """Precision over recall for every boundary, with the pack's own decision boundary marked."""
    figure, axes = _axes("recall", "precision")
    figures = evaluation.figures
    axes.plot([point.recall for point in evaluation.curve], [point.precision for point in evaluation.curve], color=BLUE)
    label = f"decision boundary: precision {figures.precision:.2f}, recall {figures.recall:.2f}, F1 {figures.f1:.2f}"
    axes.plot([figures.recall], [figures.precision], "o", color=RED, label=label)
    # Seldom is a curve low where the recall is low, so the corner below is free.
    axes.legend(loc="lower left")
    axes.set_title(f"Precision and recall, {language}")
    return figure


def _axes(across: str, up: str) -> tuple[Figure, Axes]:
    # A Figure of its own and never pyplot: no window system, no state that outlives the call.
    figure = Figure(figsize=(6, 5), layout="constrained")
    axes = figure.add_subplot()
    axes.set(xlabel=across, ylabel=up, xlim=(0, 1), ylim=(0, 1.05))
    axes.grid(visible=True, alpha=0.3)
    return figure, axes


def _save(figure: Figure, stem: Path) -> None:
    figure.savefig(stem.with_name(f"{stem.name}.png"), dpi=150)
    figure.savefig(stem.with_name(f"{stem.name}.svg"), metadata={"Date": None})
