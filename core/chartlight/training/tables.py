"""Measured figures as Markdown tables: what the card of a pack, the report and the terminal show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chartlight.training.bands import CodeGroup, LengthGroup
from chartlight.training.calibration import CalibrationBin
from chartlight.training.evaluation import Evaluation
from chartlight.training.metrics import Figures

COLUMNS = ("map", "precision", "recall", "f1", "f1_3char", "x_f1", "evidence_f1", "ece")
HEADINGS = ("MAP", "precision", "recall", "F1", "3-char F1", "X-F1", "evidence F1", "ECE")
NONE = "–"
FIGURES_NOTE = (
    "Read on records that the training never saw. MAP ranks all codes; precision, recall and F1 are micro-averages "
    "over the suggestions past the decision boundary; X-F1 also asks for the right words (CodiEsp-X); ECE is the "
    "calibration error. Texts without gold spans have no X-F1 and evidence F1."
)
GROUPS_NOTE = (
    "Gold: pairs of a note and a code that coders gave it. Recall@20: share of them among the first 20 codes of the "
    "note's list, suggested or not."
)


def evaluation_text(evaluations: Mapping[str, Evaluation], *, level: int = 3) -> str:
    """All tables, those of each language under a heading of that level."""
    parts = [figures_table({language: one.figures for language, one in evaluations.items()})]
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


def figures_table(figures: Mapping[str, Figures]) -> str:
    """One line a language, with a note on what the columns mean."""
    rows = [[language, str(one.notes), *(_cell(one, name) for name in COLUMNS)] for language, one in figures.items()]
    return table(["text", "notes", *HEADINGS], rows) + "\n\n" + FIGURES_NOTE


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


def _cell(figures: Figures, name: str) -> str:
    without_spans = figures.x_recall == figures.evidence_f1 == 0
    return NONE if without_spans and name in ("x_f1", "evidence_f1") else _number(getattr(figures, name))
