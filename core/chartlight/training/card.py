"""The card of a pack: what it is made of, how good it is, what it cannot do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from chartlight.training.metrics import Figures
from chartlight.training.records import CodedRecord

if TYPE_CHECKING:
    from chartlight.training.codes import PackPlan

COLUMNS = ("map", "precision", "recall", "f1", "f1_3char", "x_f1", "evidence_f1", "ece")
HEADINGS = ("MAP", "precision", "recall", "F1", "3-char F1", "X-F1", "evidence F1", "ECE")


def card_text(plan: PackPlan, records: Sequence[CodedRecord], figures: Mapping[str, Figures]) -> str:
    """The text of `card.md`.

    Args:
        plan: how the pack was made.
        records: what it was trained on.
        figures: measured figures by language, on records that the training never saw; may be empty.
    """
    counts = Counter(code for record in records for code in record.codes)
    parts = [
        f"# Model pack {plan.name}",
        _purpose(plan),
        "## Data",
        plan.data_statement or "The records were given by whoever trained this pack; nothing else is known of them.",
        _counts(records, counts),
        "## How it was made",
        _recipe(plan),
        "## Measured figures",
        figures_table(figures) if figures else "None measured: no test records were given.",
        "## Limits",
        _limits(plan),
    ]
    return "\n\n".join(parts) + "\n"


def figures_table(figures: Mapping[str, Figures]) -> str:
    """A Markdown table, one line a language."""
    head = f"| text | notes | {' | '.join(HEADINGS)} |\n|---|---|{'---|' * len(HEADINGS)}"
    rows = [
        f"| {language} | {one.notes} | " + " | ".join(_cell(one, name) for name in COLUMNS) + " |"
        for language, one in figures.items()
    ]
    notes = (
        "Read on records that the training never saw. MAP ranks all codes; precision, recall and F1 are micro-averages "
        "over the suggestions past the decision boundary; X-F1 also asks for the right words (CodiEsp-X); ECE is the "
        "calibration error. Texts without gold spans have no X-F1 and evidence F1."
    )
    return "\n".join([head, *rows]) + "\n\n" + notes


def _cell(figures: Figures, name: str) -> str:
    without_spans = figures.x_recall == figures.evidence_f1 == 0
    return "–" if without_spans and name in ("x_f1", "evidence_f1") else f"{getattr(figures, name):.3f}"


def _purpose(plan: PackPlan) -> str:
    return (
        f"Suggests ICD-10 {plan.kind.value} for clinical notes with per-ICD label attention (Blanco et al. 2021, "
        "RANLP) over a pretrained encoder and a term list learned from coders' evidence. "
        "It proposes; a coder decides."
    )


def _counts(records: Sequence[CodedRecord], counts: Counter[str]) -> str:
    single = sum(1 for count in counts.values() if count == 1)
    languages = Counter(language for record in records for language in record.translations)
    translated = "".join(f", {count} of them also in {language}" for language, count in languages.items())
    return (
        f"{len(records)} training notes{translated}, {sum(counts.values())} note-code pairs, "
        f"{len(counts)} different codes, {single} of them in one note only."
    )


def _recipe(plan: PackPlan) -> str:
    first, final = plan.recipe, plan.final
    return (
        f"The encoder was fine-tuned with its word embeddings frozen: {first.epochs:g} passes over "
        f"{1 - plan.held_share:.0%} of the notes (AdamW, {first.encoder_rate:g} encoder, {first.head_rate:g} head, "
        f"{first.notes_per_step} notes a step, seed {first.seed}; {first.translation_share:.0%} of the translations a "
        f"pass), the fusion and its decision boundary were fitted on the notes held out, then {final.epochs:g} passes "
        f"over all notes followed. Loss: binary cross-entropy over all codes, plus the divergence of each code's "
        f"attention from the coders' evidence spans. Stored as int8 rows, the word embeddings as 4-bit blocks."
    )


def _limits(plan: PackPlan) -> str:
    return (
        "Only codes that occur in the training notes can be suggested. Codes seen once or twice are found "
        f"mostly by their terms. The term list is of one language ({plan.language}); notes in other languages are read "
        "by the attention model alone. Negated findings, family history and past events are not told apart from "
        "present ones. Scores are calibrated on notes like the training notes; other hospitals need their own check."
    )
