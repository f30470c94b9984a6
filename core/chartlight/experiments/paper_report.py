"""What `chartlight experiment paper` writes: a table, a comparison in words, the confusion matrices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from chartlight.experiments.figures import write_confusions
from chartlight.experiments.paper import PaperRow
from chartlight.experiments.tables import Cells, markdown, write_csv

CLAIM = 9.0  # AUC points by which the per-ICD head is said to lead with few notes
LEGEND = (
    "One line a head: the same encoder, notes, rates, epochs and seed. All figures are over the codes that the line's "
    "training notes show; `unseen` is the share of the test notes' codes that they do not show, which no head can "
    "find. AUC, TPR, FNR, FPR and TNR pool all pairs of a note and a code; TPR to TNR and F1 are taken at a score of "
    ".5, as in the paper; the last column is F1 at the score that is best on training notes held out."
)
DIGITS = {"share": 2, "FPR": 5, "TNR": 5}


def write_paper(folder: Path, rows: Sequence[PaperRow]) -> str:
    """Write `paper.md`, `paper.csv` and the pictures; returns the text of `paper.md`."""
    folder.mkdir(parents=True, exist_ok=True)
    cells = [paper_cells(row) for row in rows]
    text = "\n\n".join([markdown(cells, digits=DIGITS), LEGEND, "\n".join(leads(rows))]) + "\n"
    (folder / "paper.md").write_text(text, encoding="utf-8", newline="\n")
    write_csv(folder / "paper.csv", [{**line, **_matrices(row)} for line, row in zip(cells, rows, strict=True)])
    write_confusions(folder, rows)
    return text


def paper_cells(row: PaperRow) -> Cells:
    """One line of the table."""
    return {
        "codes": row.cell.codes,
        "text": row.cell.language,
        "share": row.cell.share,
        "notes": row.notes,
        "labels": row.labels,
        "unseen": row.unseen,
        "head": row.head,
        "AUC": row.auc,
        "TPR": row.pooled.tpr,
        "FNR": row.pooled.fnr,
        "FPR": row.pooled.fpr,
        "TNR": row.pooled.tnr,
        "MAP": row.map,
        "F1": row.f1,
        "F1 best": row.f1_at_boundary,
    }


def _matrices(row: PaperRow) -> Cells:
    return {
        f"{name} {rate}": getattr(getattr(row, name), rate)
        for name in ("averaged", "weighted")
        for rate in ("tpr", "fnr", "fpr", "tnr")
    }


def leads(rows: Sequence[PaperRow]) -> Iterator[str]:
    """For each cell in words, by how many AUC points the attention heads lead the baseline."""
    for cell in dict.fromkeys(row.cell for row in rows):
        baseline, *others = (row for row in rows if row.cell == cell)
        points = [(other.head, 100 * (other.auc - baseline.auc)) for other in others]
        said = ", ".join(f"{name} {lead:+.1f}" for name, lead in points)
        holds = "holds" if max(lead for _, lead in points) >= CLAIM else "does not hold"
        claim = f" A lead of {CLAIM:g} points {holds}." if cell.share < 1 else ""
        place = f"{cell.codes}, {cell.language}, {cell.share:.0%} of the notes"
        yield f"- {place}: AUC points against the baseline: {said}.{claim}"
