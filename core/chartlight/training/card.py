"""The card of a pack: what it is made of, how good it is, what it cannot do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight.codebook.procedures import Procedures
from chartlight.codebook.synonyms import LANGUAGES
from chartlight.training.bands import FREQUENCY, frequency_name
from chartlight.training.evaluation import Evaluation
from chartlight.training.records import CodedRecord
from chartlight.training.tables import evaluation_text
from chartlight.types import Kind

if TYPE_CHECKING:
    from chartlight.models.pack import Weighing
    from chartlight.training.plans import PackPlan


def card_text(
    plan: PackPlan,
    records: Sequence[CodedRecord],
    evaluations: Mapping[Kind, Mapping[str, Evaluation]],
    weighings: Mapping[Kind, Weighing],
) -> str:
    """The text of `card.md`.

    Args:
        plan: how the pack was made.
        records: what it was trained on.
        evaluations: what was measured, by kind and language, on records that the training never saw; may be empty.
        weighings: its fusions with their boundaries.
    """
    counts = Counter(code for record in records for code in record.codes)
    parts = [
        f"# Model pack {plan.name}",
        _purpose(plan),
        "## Data",
        plan.data_statement or "The records were given by whoever trained this pack; nothing else is known of them.",
        _counts(records, counts),
        "## How it was made",
        _recipe(plan, records),
        _boundaries(weighings),
        "## Measured figures",
        _measured(plan, evaluations) if evaluations else "None measured: no test records were given.",
        "## Limits",
        _limits(plan, records, counts, evaluations),
    ]
    return "\n\n".join(parts) + "\n"


def _measured(plan: PackPlan, evaluations: Mapping[Kind, Mapping[str, Evaluation]]) -> str:
    parts = [f"### {kind.value.capitalize()}\n\n{evaluation_text(one)}" for kind, one in evaluations.items()]
    if plan.learn_test:
        parts.insert(
            0,
            "These figures are those of a pack whose last pass had not seen the test records. After measuring, that "
            "pass was made again with them.",
        )
    return "\n\n".join(parts)


def _purpose(plan: PackPlan) -> str:
    return (
        f"Suggests ICD-10 {' and '.join(plan.kinds)} for clinical notes with per-ICD label attention (Blanco et al. "
        "2021, RANLP) over a pretrained encoder, terms (coders' evidence and names of codes) with what the notes tell "
        "of them, and mentions that are linked to the texts of the codebook. It proposes; a coder decides."
    )


def _counts(records: Sequence[CodedRecord], counts: Counter[str]) -> str:
    bands = Counter(frequency_name(count) for count in counts.values())
    languages = Counter(language for record in records for language in record.translations)
    translated = "".join(f", {count} of them also in {language}" for language, count in languages.items())
    words = sorted(len(record.text.split()) for record in records)
    mentions = sum(len(mentions) for record in records for mentions in record.spans.values())
    frequencies = "\n".join(f"| {name} | {bands[name]} |" for name in FREQUENCY[:-1])
    return (
        f"{len(records)} training notes{translated}, {words[len(words) // 2]} words in the middle one and "
        f"{words[-1]} in the longest; {sum(counts.values())} note-code pairs, {len(counts)} different codes, "
        f"{mentions} marked mentions, {sum(not record.codes for record in records)} notes without a code.\n\n"
        f"| training notes with the code | codes |\n| --- | --- |\n{frequencies}"
    )


def _recipe(plan: PackPlan, records: Sequence[CodedRecord]) -> str:
    first, final = plan.recipe, plan.final
    early = (
        f" (fewer, where {first.patience} passes brought no better ranking of the notes held out; the best one counts)"
        if first.patience
        else ""
    )
    marked = any(record.spans for record in records)
    learned = (
        "for all codes together with a head that tags mentions and links them to the codebook; evidence was carried "
        "over to the translations by aligning words"
        if marked
        else "for all codes together"
    )
    return (
        f"Started from {Path(plan.base).name}. "
        f"The encoder was fine-tuned with its word embeddings frozen: {first.epochs:g} passes over "
        f"{1 - plan.held_share:.0%} of the notes{early} (AdamW, {first.encoder_rate:g} encoder, {first.head_rate:g} "
        f"head, {first.notes_per_step} notes a step, seed {first.seed}; {first.translation_share:.0%} of the "
        f"translations a pass), {learned}. {_names(plan)}{_self_training(plan)}"
        "The fusion and its decision boundaries were fitted on the notes "
        f"held out{', then on the test records besides' if plan.learn_test else ''}. {final.epochs:g} passes over all "
        f"notes{', the test records among them,' if plan.learn_test else ''} followed. "
        "Loss: binary cross-entropy over all codes"
        + (
            ", the divergence of each code's attention from the coders' evidence spans, and cross-entropy of the "
            "mentions' tags and codes"
            if marked
            else ""
        )
        + (", and of the names' codes" if plan.names else "")
        + ". Stored as int8 rows, the word embeddings and the codebook's texts as 4-bit blocks."
    )


def _boundaries(weighings: Mapping[Kind, Weighing]) -> str:
    own = {kind: set(one.with_terms.offsets) | set(one.without_terms.offsets) for kind, one in weighings.items()}
    if not any(own.values()):
        return (
            "All codes of a kind share one decision boundary: a boundary for each frequent code was tried, and it "
            "gained nothing in cross-validation on the notes held out."
        )
    counts = " and ".join(f"{len(codes)} {kind.value}" for kind, codes in own.items())
    return (
        f"Decision boundaries of their own: {counts}, where that gained in cross-validation on the notes held out. "
        "All other codes of a kind share one."
    )


def _names(plan: PackPlan) -> str:
    if not plan.names:
        return ""
    languages = ", ".join(sorted({name.language for name in plan.names}))
    return (
        f"In each step of every pass {plan.recipe.names_per_step} names of codes, drawn from {len(plan.names)} "
        f"({languages}), were read as texts of their own and linked to the codebook; the names themselves are not in "
        "the pack. "
    )


def _self_training(plan: PackPlan) -> str:
    if not plan.unlabelled:
        return ""
    recipe = plan.self_training
    return (
        f"An interim pack with its own fusion then told the codes of {len(plan.unlabelled)} notes that nobody has "
        f"coded, and {recipe.epochs:g} passes followed in which {recipe.unlabelled_share:.0%} of the texts were such "
        f"notes (weight {recipe.unlabelled_weight:g}), learned with the probabilities it gave. "
    )


def _limits(
    plan: PackPlan, records: Sequence[CodedRecord], counts: Counter[str], evaluations: Mapping[Kind, object]
) -> str:
    single = sum(1 for count in counts.values() if count == 1)
    limits = [
        _reach(plan, records),
        f"{single} of {len(counts)} codes were seen in one note only; such codes are found mostly by their terms.",
        _term_limit(plan, records),
        "Negated findings, family history and past events are coded here as the coders of the training notes did it.",
        "Scores are calibrated on notes like the training notes; other hospitals need their own check.",
    ]
    if not evaluations:
        limits.append("Nothing was measured, so nothing is known of how good the suggestions are.")
    return "\n".join(f"- {limit}" for limit in limits)


def _term_limit(plan: PackPlan, records: Sequence[CodedRecord]) -> str:
    if not any(record.spans for record in records):
        return "The records mark no evidence, so there is no term list: the attention model alone finds the codes."
    learned = {plan.language, *(name for record in records for name in record.translated_spans)}
    told = f"There are term lists learned from notes for {', '.join(sorted(learned))}"
    named = [name for name in LANGUAGES if name not in learned]
    if named:
        told += f", and lists of names alone, not measured, for {', '.join(named)}"
    return f"{told}; other languages are read without one."


def _reach(plan: PackPlan, records: Sequence[CodedRecord]) -> str:
    if not plan.whole_book or not any(record.spans for record in records):
        return "Only codes that occur in the training notes can be suggested."
    told = "; ".join(f"{kind.value}: {_reach_of(kind, records)}" for kind in plan.kinds)
    told = f"{told[0].upper()}{told[1:]}"
    return f"{told}. Codes without training notes are found by their text alone, which is less sure."


def _reach_of(kind: Kind, records: Sequence[CodedRecord]) -> str:
    if kind is Kind.DIAGNOSES:
        return "any billable ICD-10-CM code"
    trained = {code for record in records for code in record.of_kind(kind).codes}
    if not Procedures.open().holds_most_of(trained):
        return "only codes that occur in the training notes"
    return "any beginning of four characters of ICD-10-PCS, and the whole codes that coders mostly write out"
