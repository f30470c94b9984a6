"""Measured figures as Markdown tables: what the card of a pack, the report and the terminal show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chartlight.training.bands import CodeGroup, LengthGroup
from chartlight.training.calibration import CalibrationBin
from chartlight.training.evaluation import Evaluation
from chartlight.training.metrics import Figures
from chartlight.training.resampling import Interval

COLUMNS = ("map", "precision", "recall", "f1", "f1_3char", "x_f1", "evidence_f1", "ece")
HEADINGS = ("MAP", "precision", "recall", "F1", "3-char F1", "X-F1", "evidence F1", "ECE")
NONE = "–"
MARGINS_NOTE = (
    "Below each figure stands where it lies in 95 % of draws of as many of these notes (bootstrap), and below the "
    "calibration error the one that right probabilities would have by chance on so many scores."
)
FIGURES_NOTE = (
    "Read on records that the training never saw. MAP ranks all codes; precision, recall and F1 are micro-averages "
    "over the suggestions past the decision boundary; X-F1 also asks for the right words (CodiEsp-X); ECE is the "
    f"calibration error. Texts without gold spans have no X-F1 and evidence F1. {MARGINS_NOTE}"
)
GROUPS_NOTE = (
    "Gold: pairs of a note and a code that coders gave it. Recall@20: share of them among the first 20 codes of the "
    "note's list, suggested or not."
)


def evaluation_text(evaluations: Mapping[str, Evaluation], *, level: int = 3) -> str:
    """All tables, those of each language under a heading of that level."""
    parts = [figures_table(evaluations)]
    for language, one in evaluations.items():
        parts += [f"{'#' * level} {language}", *parts_of(one)]
    return "\n\n".join(parts)


def parts_of(evaluation: Evaluation) -> list[str]:
    """The tables of one language that look at parts of the whole."""
    return [
        "Codes by the number of training notes that carry them:",
        groups_table("training notes", evaluation.frequency),
        "Notes by their length:",
        lengths_table(evaluation.lengths),
        "Codes by chapter:",
        groups_table("chapter", evaluation.chapters),
        GROUPS_NOTE,
        "Calibration:",
        bins_table(evaluation.bins),
    ]


def figures_table(evaluations: Mapping[str, Evaluation]) -> str:
    """Two lines a language, with a note on what the columns mean."""
    rows: list[list[str]] = []
    for language, one in evaluations.items():
        told = [name for name in COLUMNS if not _is_missing(one.figures, name)]
        values = {name: _number(getattr(one.figures, name)) for name in told}
        around = {name: range_text(one.intervals[name]) for name in told if name in one.intervals}
        around["ece"] = by_chance(one.chance_error)
        rows.append([language, str(one.figures.notes), *(values.get(name, NONE) for name in COLUMNS)])
        rows.append(["95 %", "", *(around.get(name, NONE) for name in COLUMNS)])
    return table(["text", "notes", *HEADINGS], rows) + "\n\n" + FIGURES_NOTE


def range_text(between: Interval) -> str:
    """From where to where a figure may lie."""
    low, high = between
    return f"{low:.3f} to {high:.3f}"


def by_chance(error: float) -> str:
    """A calibration error that is due to chance."""
    return f"{error:.3f} by chance"


def groups_table(heading: str, groups: Iterable[CodeGroup]) -> str:
    """One line a group of codes."""
    rows = [
        [one.name, str(one.gold), *map(_number, (one.precision, one.recall, one.f1, one.recall_at_20))]
        for one in groups
    ]
    return table([heading, "gold", "precision", "recall", "F1", "recall@20"], rows)


def lengths_table(groups: Iterable[LengthGroup]) -> str:
    """One line a group of notes."""
    rows = [
        [f"{one.shortest} to {one.longest}", str(one.figures.notes)]
        + [_number(getattr(one.figures, name)) for name in COLUMNS[:4]]
        for one in groups
    ]
    return table(["words", "notes", *HEADINGS[:4]], rows)


def bins_table(bins: Iterable[CalibrationBin]) -> str:
    """One line a bin that holds anything."""
    rows = [
        [f"{one.low:.2f} to {one.high:.2f}", str(one.count), _number(one.mean_score), _number(one.share_right)]
        for one in bins
        if one.count
    ]
    return table(["score", "codes", "mean score", "right"], rows)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _number(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"


def _is_missing(figures: Figures, name: str) -> bool:
    """Whether a figure says nothing, since no spans were marked."""
    return name in ("x_f1", "evidence_f1") and figures.x_recall == figures.evidence_f1 == 0
