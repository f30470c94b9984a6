"""Fit a complete model pack for codes: attention model, term list, fusion.

1. Some records are held out; the attention model and the term list are fitted on the others.
2. The fusion and its decision boundary are fitted on the held-out records, which neither has seen.
3. The attention model reads all records a little longer, and the term list is learned from all of them.

Each step's result stays in a work folder, so that an interrupted run goes on after the last finished step.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from safetensors import SafetensorError
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerBase
from transformers.utils import logging as transformers_logging

from chartlight.errors import KnownError
from chartlight.models.pack import save_pack, write_card
from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
from chartlight.suggest.engine import Engine
from chartlight.suggest.fusion import Fusion
from chartlight.training.attention import AttentionRecipe, TrainingStep, fit_attention
from chartlight.training.card import card_text
from chartlight.training.fusion import ScoredNote, fit_fusion
from chartlight.training.metrics import Figures, measure
from chartlight.training.records import CodedRecord
from chartlight.training.terms import learn_terms
from chartlight.types import CodingResult, Kind, Note

FINAL = AttentionRecipe(epochs=1.5, encoder_rate=4e-5, head_rate=1.5e-3, warmup_steps=30, seed=2)
WINDOW_SIZE = 224
WINDOW_OVERLAP = 32
UNFITTED = Fusion.linear({}, decision_boundary=0.5)


@dataclass(frozen=True, kw_only=True)
class PackPlan:
    """What to fit and where to put it.

    Attributes:
        name: what people will call the pack.
        kind: diagnoses or procedures.
        language: ISO 639-1 code of the records' main text.
        base: a Hugging Face folder or hub name of the encoder.
        output: folder of the pack.
        work: folder of the interim results.
        recipe: first pass, on the records that are not held out.
        final: second pass, on all records.
        held_share: share of the records that the fusion is fitted on.
        device: "auto", "cuda", "mps" or "cpu".
        data_statement: a paragraph for the card on where the records come from and their licence.
    """

    name: str
    kind: Kind
    language: str
    base: str
    output: Path
    work: Path
    recipe: AttentionRecipe = field(default_factory=AttentionRecipe)
    final: AttentionRecipe = FINAL
    held_share: float = 0.14
    device: str = "auto"
    data_statement: str = ""


Report = Callable[[str, TrainingStep], None]


def train_pack(
    plan: PackPlan,
    records: Sequence[CodedRecord],
    *,
    test: Sequence[CodedRecord] = (),
    report: Report | None = None,
) -> dict[str, Figures]:
    """Fit and write a pack; returns its figures on `test`, by language.

    Args:
        plan: what to fit.
        records: the training records.
        test: records that are only read, for the card; they must not be among the training records.
        report: called with the name of the pass and each step.

    Raises:
        KnownError: if there are too few records, or the encoder cannot be loaded.
    """
    if {record.id for record in records} & {record.id for record in test}:
        raise KnownError("Some test records are also training records, so their figures would say nothing.")
    # Bars of our own tell how far it is; the library's would run between them.
    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    rest, held = split(records, share=plan.held_share, seed=plan.recipe.seed)
    counts = Counter(code for record in records for code in record.codes)
    tokenizer = load_tokenizer(plan.base)
    tokenizer.save_pretrained(plan.work / "tokenizer")
    first = _stage(plan, "first", lambda: new_model(plan.base, sorted(counts)), tokenizer, rest, report)
    fusions = _fit_fusions(plan, first, counts, rest, held)
    second = _stage(plan, "second", lambda: first, tokenizer, records, report)
    _save(plan, plan.output, second, counts, records, fusions, card=card_text(plan, records, {}))
    figures = evaluate_pack(plan.output, test, language=plan.language, device=plan.device) if test else {}
    write_card(plan.output, card=card_text(plan, records, figures), name=plan.name, kind=plan.kind)
    return figures


def split(records: Sequence[CodedRecord], *, share: float, seed: int) -> tuple[list[CodedRecord], list[CodedRecord]]:
    """Part the records at random into those to fit on and those held out; the same seed parts them alike."""
    ids = sorted({record.id for record in records})
    random.Random(seed).shuffle(ids)  # noqa: S311 - a draw, not a secret
    held = set(ids[: max(1, round(share * len(ids)))])
    if len(held) >= len(ids):
        raise KnownError(f"{len(ids)} records are too few to train on. Please bring at least a few dozen.")
    return [r for r in records if r.id not in held], [r for r in records if r.id in held]


def load_tokenizer(base: str) -> PreTrainedTokenizerBase:
    """The fast tokenizer of an encoder folder or hub name.

    Raises:
        KnownError: if it cannot be loaded or gives no character offsets.
    """
    try:
        tokenizer: PreTrainedTokenizerBase = AutoTokenizer.from_pretrained(base)
    except (OSError, ValueError) as error:
        raise KnownError(f"No encoder can be loaded from {base!r}. Give a folder of one, or its hub name.") from error
    if not tokenizer.is_fast:
        raise KnownError(f"The tokenizer of {base!r} gives no character offsets. Choose an encoder with a fast one.")
    return tokenizer


def new_model(base: str, codes: Sequence[str]) -> PerIcdAttentionModel:
    """A model with a pretrained encoder and a fresh head.

    Raises:
        KnownError: if the encoder cannot be loaded.
    """
    try:
        encoder = AutoModel.from_pretrained(base)
    except (OSError, ValueError, SafetensorError) as error:
        raise KnownError(f"No encoder can be loaded from {base!r}. Give a folder of one, or its hub name.") from error
    settings = encoder.config.to_dict()
    # Two special tokens frame a window, and some encoders number positions from two on.
    window = min(WINDOW_SIZE, settings.get("max_position_embeddings", WINDOW_SIZE + 4) - 4)
    config = PerIcdAttentionConfig(
        encoder=settings, codes=list(codes), window_size=window, window_overlap=min(WINDOW_OVERLAP, window // 4)
    )
    model = PerIcdAttentionModel(config)
    model.encoder.load_state_dict(encoder.state_dict(), strict=False)
    return model


def _stage(
    plan: PackPlan,
    name: str,
    start: Callable[[], PerIcdAttentionModel],
    tokenizer: PreTrainedTokenizerBase,
    records: Sequence[CodedRecord],
    report: Report | None,
) -> PerIcdAttentionModel:
    """One pass of training, or its result where an earlier run has finished it."""
    recipe = plan.recipe if name == "first" else plan.final
    folder = plan.work / name
    done = folder / "done.json"
    fingerprint = json.dumps([repr(recipe), plan.base, sorted(record.id for record in records)])
    if done.exists() and done.read_text(encoding="utf-8") == fingerprint:
        loaded: PerIcdAttentionModel = PerIcdAttentionModel.from_pretrained(folder)
        torch.nn.Module.eval(loaded)
        return loaded
    torch.manual_seed(recipe.seed)
    model = start()
    fit_attention(
        model,
        tokenizer,
        records,
        recipe=recipe,
        on_step=(lambda step: report(name, step)) if report else None,
    )
    model.save_pretrained(folder)
    done.write_text(fingerprint, encoding="utf-8")
    return model


def _fit_fusions(
    plan: PackPlan,
    model: PerIcdAttentionModel,
    counts: Counter[str],
    rest: Sequence[CodedRecord],
    held: Sequence[CodedRecord],
) -> tuple[Fusion, Fusion]:
    """The fusion with terms, and the one for languages without; fitted through the same path as suggesting."""
    folder = plan.work / "interim-pack"
    _save(plan, folder, model, counts, rest, (UNFITTED, UNFITTED), card="")
    engine = Engine.open(folder, device=plan.device)
    with_terms = [_scored(engine, r, r.text, plan.language) for r in held]
    # "und": a language that no term list knows.
    wordings = [(r, text) for r in held for text in (r.translations.values() or (r.text,))]
    without = [_scored(engine, r, text, "und") for r, text in wordings]
    return fit_fusion(with_terms), fit_fusion(without)


def _scored(engine: Engine, record: CodedRecord, text: str, language: str) -> ScoredNote:
    features = engine.features(Note(id=record.id, text=text), language=language)
    return ScoredNote(features=features, gold=frozenset(record.codes))


def _save(
    plan: PackPlan,
    folder: Path,
    model: PerIcdAttentionModel,
    counts: Counter[str],
    records: Sequence[CodedRecord],
    fusions: tuple[Fusion, Fusion],
    *,
    card: str,
) -> None:
    save_pack(
        folder,
        name=plan.name,
        model=model,
        tokenizer_folder=plan.work / "tokenizer",
        kind=plan.kind,
        code_counts={code: counts[code] for code in model.config.codes},
        terms={plan.language: learn_terms(records, language=plan.language)},
        fusion=fusions[0],
        attention_fusion=fusions[1],
        card=card,
    )


def evaluate_pack(
    pack: Path, records: Sequence[CodedRecord], *, language: str, device: str = "auto"
) -> dict[str, Figures]:
    """Figures of a pack on records, for the main text and for each translation."""
    engine = Engine.open(pack, device=device)
    languages = sorted({name for record in records for name in record.translations})
    figures = {language: measure(predictions(engine, records, language=language))}
    for other in languages:
        translated = [
            replace(record, text=record.translations[other], spans={})
            for record in records
            if other in record.translations
        ]
        figures[other] = measure(predictions(engine, translated, language=other))
    return figures


def predictions(
    engine: Engine, records: Sequence[CodedRecord], *, language: str | None
) -> list[tuple[CodedRecord, CodingResult]]:
    """Each record with what the engine suggests for it."""
    return [(record, engine.run(Note(id=record.id, text=record.text, language=language))) for record in records]
