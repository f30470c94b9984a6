"""What a training of a pack for codes shall do: its passes, their recipes and their steps."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from chartlight.errors import KnownError
from chartlight.training.attention import AttentionRecipe, count_steps
from chartlight.training.checkpoint import MINUTES
from chartlight.training.names import CodeName
from chartlight.training.records import CodedRecord
from chartlight.training.self_training import unread
from chartlight.types import Kind, Note

ALONE = AttentionRecipe()  # the attention model, where no evidence is marked
JOINT = AttentionRecipe(epochs=8.0, encoder_rate=1.2e-4, head_rate=4e-3, warmup_steps=80)
SELF_TRAINING = AttentionRecipe(epochs=2.5, encoder_rate=1e-4, head_rate=3e-3, warmup_steps=40, seed=12)
FINAL = AttentionRecipe(epochs=1.5, encoder_rate=4e-5, head_rate=1.5e-3, mention_rate=5e-4, warmup_steps=30, seed=2)
JOINT_PASS, ATTENTION_PASS, SELF_TRAINING_PASS = "joint", "attention", "self-training"
READING = "reading"  # of the unlabelled notes, in the bar
# What else takes minutes, between the passes.
CARRYING, EMBEDDING = "evidence into translations", "titles of codes"
SCORING, WEIGHING, MEASURING = "held-out notes", "weights of the sources", "test notes"


@dataclass(frozen=True, kw_only=True)
class PackPlan:
    """What to fit and where to put it.

    Attributes:
        name: what people will call the pack.
        kinds: the kinds of code, the main one first.
        language: ISO 639-1 code of the records' main text.
        base: a Hugging Face folder or hub name of the encoder, or the folder of a model pack to start from.
        output: folder of the pack.
        work: folder of the interim results.
        recipe: first pass, on the records that are not held out; `first_recipe` gives a good one.
        self_training: second pass, on the same records and the unlabelled notes, where there are any.
        final: last pass, on all records.
        held_share: share of the records that the fusion is fitted on.
        learn_test: after measuring, learn from the test records too.
        names: names of codes to learn from besides; only for records with marked evidence.
        unlabelled: notes without codes to learn from besides; those with the text of a record are passed over.
        whole_book: link mentions to all codes of the codebook, not only to those of the records.
        device: "auto", "cuda", "mps" or "cpu".
        data_statement: a paragraph for the card on where the records come from and their licence.
        checkpoint_minutes: time between two saved states of an unfinished pass.
    """

    name: str
    kinds: tuple[Kind, ...]
    language: str
    base: str
    output: Path
    work: Path
    recipe: AttentionRecipe = JOINT
    self_training: AttentionRecipe = SELF_TRAINING
    final: AttentionRecipe = FINAL
    held_share: float = 0.14
    learn_test: bool = False
    names: tuple[CodeName, ...] = ()
    unlabelled: tuple[Note, ...] = ()
    whole_book: bool = True
    device: str = "auto"
    data_statement: str = ""
    checkpoint_minutes: float = MINUTES


def has_evidence(records: Iterable[CodedRecord]) -> bool:
    """True where coders marked words."""
    return any(record.spans for record in records)


def first_recipe(records: Iterable[CodedRecord]) -> AttentionRecipe:
    """A good recipe of the first pass: joint where evidence is marked, else of the attention alone."""
    return JOINT if has_evidence(records) else ALONE


def planned_steps(plan: PackPlan, records: Sequence[CodedRecord], test: Sequence[CodedRecord] = ()) -> dict[str, int]:
    """The steps of each pass, by its name: what a progress bar for the whole run needs."""
    rest, _ = split(records, share=plan.held_share, seed=plan.recipe.seed)
    steps = {JOINT_PASS if has_evidence(records) else ATTENTION_PASS: count_steps(plan.recipe, rest)[1]}
    if unlabelled := len(unread(plan.unlabelled, [*records, *test])):
        steps[READING] = unlabelled
        steps[SELF_TRAINING_PASS] = count_steps(plan.self_training, rest, unlabelled=unlabelled)[1]
    steps["final"] = count_steps(plan.final, records)[1]
    if plan.learn_test:
        steps["whole"] = count_steps(plan.final, [*records, *test])[1]
    return steps


def split(records: Sequence[CodedRecord], *, share: float, seed: int) -> tuple[list[CodedRecord], list[CodedRecord]]:
    """Part the records at random into those to fit on and those held out; the same seed parts them alike."""
    ids = sorted({record.id for record in records})
    random.Random(seed).shuffle(ids)  # noqa: S311 - a draw, not a secret
    held = set(ids[: max(1, round(share * len(ids)))])
    if len(held) >= len(ids):
        raise KnownError(f"{len(ids)} records are too few to train on. Please bring at least a few dozen.")
    return [r for r in records if r.id not in held], [r for r in records if r.id in held]
