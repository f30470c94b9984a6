"""What `chartlight experiment evidence` writes: ways of lighting words, and when the attention can be relied on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from chartlight.experiments.evidence import EvidenceRow
from chartlight.experiments.reliability import Phrase, cut_rows, recommended_cut, separation
from chartlight.experiments.tables import Cells, markdown, write_csv

LEGEND = (
    "Over the right codes with marked words that each model suggests. Precision, recall and F1 count the words of all "
    "codes together; IoU is words lit and marked / words lit or marked; span recall is the share of the coders' "
    "mentions of which a word is lit; empty is the share of codes without a lit word; fall is how far the model's "
    "probability falls when the lit words are masked (comprehensiveness)."
)
CUT_LEGEND = (
    "Strongest phrase of the attention for each right code that the pack puts forward, by its mass: the share of the "
    "code's attention that falls on it. Below is the share of phrases under the cut-off; met is how often phrases "
    "share a word with the coders'."
)


def write_evidence(folder: Path, rows: Sequence[EvidenceRow], phrases: Mapping[str, Sequence[Phrase]]) -> str:
    """Write `evidence.md`, `evidence.csv` and `reliability.csv`; returns the text of `evidence.md`.

    Args:
        folder: made if missing.
        rows: the comparison.
        phrases: strongest phrases by what they were measured on; the cut-off is recommended by the first.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cells = [evidence_cells(row) for row in rows]
    cuts = [line for notes, some in phrases.items() if some for line in cut_rows(some, notes=notes)]
    parts = [markdown(cells), LEGEND]
    write_csv(folder / "evidence.csv", cells)
    if cuts:
        write_csv(folder / "reliability.csv", cuts)
        parts += [markdown(cuts, digits={"cut-off": 2}), CUT_LEGEND, _advice(phrases)]
    text = "\n\n".join(parts) + "\n"
    (folder / "evidence.md").write_text(text, encoding="utf-8", newline="\n")
    return text


def evidence_cells(row: EvidenceRow) -> Cells:
    """One line of the comparison."""
    one = row.figures
    return {
        "model": row.system,
        "lit by": row.way,
        "codes": one.codes,
        "precision": one.precision,
        "recall": one.recall,
        "F1": one.f1,
        "IoU": one.iou,
        "span recall": one.span_recall,
        "empty": one.empty,
        "fall": one.comprehensiveness,
    }


def _advice(phrases: Mapping[str, Sequence[Phrase]]) -> str:
    lines = []
    for notes, some in phrases.items():
        areas = ", ".join(f"{name} {area:.3f}" for name, area in separation(some).items())
        lines.append(f"- {notes}: AUC of telling phrases that meet from those that do not: {areas or 'not defined'}.")
    notes, some = next((notes, some) for notes, some in phrases.items() if some)
    cut = recommended_cut(some)
    lines.append(f"- On {notes}, {cut:.2f} is the greatest cut-off below which at most half of the phrases meet.")
    return "\n".join(lines)
