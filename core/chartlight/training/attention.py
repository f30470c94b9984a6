"""Fit the per-ICD attention model: one note at a time, several notes a step."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.models.batching import EncodedNote, encode_note, make_batch
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.training.records import CodedRecord


@dataclass(frozen=True, kw_only=True)
class AttentionRecipe:
    """How the attention model is fitted.

    Attributes:
        epochs: passes over the notes (a fraction ends in the middle of a pass).
        translation_share: share of the notes whose translation is read too in each pass.
        encoder_rate: highest learning rate of the encoder.
        head_rate: highest learning rate of the head.
        weight_decay: of AdamW.
        warmup_steps: steps until the highest learning rate; from there it falls linearly to zero.
        notes_per_step: gradients of that many notes are added up.
        gradient_norm: longest gradient.
        seed: of the order of the notes.
    """

    epochs: float = 8.0
    translation_share: float = 0.5
    encoder_rate: float = 1e-4
    head_rate: float = 4e-3
    weight_decay: float = 0.01
    warmup_steps: int = 100
    notes_per_step: int = 4
    gradient_norm: float = 1.0
    seed: int = 1


@dataclass(frozen=True)
class TrainingStep:
    """What `fit_attention` tells after each step."""

    step: int
    steps: int
    epoch: float
    loss: float


@dataclass(frozen=True)
class Example:
    """One text of a record, ready for the model."""

    note: EncodedNote
    labels: tuple[int, ...]  # indices of its codes
    evidence: Tensor | None  # (rows, 4): 0, code, token, mass


def make_example(
    model: PerIcdAttentionModel,
    tokenizer: PreTrainedTokenizerBase,
    text: str,
    record: CodedRecord,
    *,
    spans: bool,
) -> Example:
    """Tokenize a text and lay its gold codes and spans beside it; codes the model does not know are left out."""
    config = model.config
    index = {code: i for i, code in enumerate(config.codes)}
    note = encode_note(tokenizer, text, window_size=config.window_size, window_overlap=config.window_overlap)
    labels = tuple(index[code] for code in record.codes if code in index)
    rows = evidence_rows(note, record, index) if spans else []
    return Example(note=note, labels=labels, evidence=torch.tensor(rows) if rows else None)


def evidence_rows(note: EncodedNote, record: CodedRecord, index: dict[str, int]) -> list[list[float]]:
    """Gold span distribution of each code: equal mass on every token that touches one of its spans."""
    rows: list[list[float]] = []
    for code, mentions in record.spans.items():
        pieces = [piece for mention in mentions for piece in mention]
        tokens = [
            position
            for position, (start, end) in enumerate(note.offsets)
            if any(start < piece_end and piece_start < end for piece_start, piece_end in pieces)
        ]
        if code in index and code in record.codes:
            rows.extend([0.0, float(index[code]), float(token), 1 / len(tokens)] for token in tokens)
    return rows


def fit_attention(
    model: PerIcdAttentionModel,
    tokenizer: PreTrainedTokenizerBase,
    records: Sequence[CodedRecord],
    *,
    recipe: AttentionRecipe,
    on_step: Callable[[TrainingStep], None] | None = None,
) -> None:
    """Fit the model in place with AdamW, the word embeddings frozen and drop-out off.

    Args:
        model: the model; its device is kept, matrix products run in bf16.
        tokenizer: the encoder's tokenizer.
        records: notes with their codes.
        recipe: rates and lengths.
        on_step: called after each step.
    """
    originals = [make_example(model, tokenizer, r.text, r, spans=True) for r in records]
    translations = [
        make_example(model, tokenizer, text, r, spans=False) for r in records for text in r.translations.values()
    ]
    per_epoch = len(originals) + round(recipe.translation_share * len(translations))
    steps = max(1, math.ceil(recipe.epochs * per_epoch / recipe.notes_per_step))
    optimizer, scheduler = _optimizer(model, recipe, steps)
    order = _endless_order(originals, translations, recipe)
    # Evaluation mode switches drop-out off; gradients flow all the same.
    torch.nn.Module.eval(model)
    running = 0.0
    for step in range(1, steps + 1):
        total = 0.0
        for _ in range(recipe.notes_per_step):
            loss = _loss(model, next(order), tokenizer) / recipe.notes_per_step
            loss.backward()
            total += loss.item()
        torch.nn.utils.clip_grad_norm_(model.parameters(), recipe.gradient_norm)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad(set_to_none=True)
        running = total if step == 1 else 0.98 * running + 0.02 * total
        if on_step:
            on_step(TrainingStep(step, steps, step * recipe.notes_per_step / per_epoch, running))


def _optimizer(
    model: PerIcdAttentionModel, recipe: AttentionRecipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    for parameter in model.encoder.get_input_embeddings().parameters():
        parameter.requires_grad_(False)
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": recipe.encoder_rate},
            {"params": list(model.head.parameters()), "lr": recipe.head_rate},
        ],
        weight_decay=recipe.weight_decay,
    )
    warmup = min(recipe.warmup_steps, max(1, steps // 10))
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warmup, (steps - step) / max(1, steps - warmup))
    )
    return optimizer, scheduler


def _endless_order(originals: list[Example], translations: list[Example], recipe: AttentionRecipe) -> Iterator[Example]:
    rng = random.Random(recipe.seed)  # noqa: S311 - an order, not a secret
    pool: list[Example] = []
    share = round(recipe.translation_share * len(translations))
    while True:
        # The translations are dealt out like cards, so that each is read as often as the others.
        chosen: list[Example] = []
        while len(chosen) < share:
            if not pool:
                pool = rng.sample(translations, len(translations))
            chosen.append(pool.pop())
        epoch = [example for example in originals + chosen if example.note.ids]
        rng.shuffle(epoch)
        yield from epoch


def _loss(model: PerIcdAttentionModel, example: Example, tokenizer: PreTrainedTokenizerBase) -> Tensor:
    device = next(model.parameters()).device
    batch = make_batch(
        [example.note],
        cls_id=tokenizer.cls_token_id,
        sep_id=tokenizer.sep_token_id,
        pad_id=tokenizer.pad_token_id,
        device=device,
    )
    labels = torch.zeros(1, len(model.config.codes), device=device)
    labels[0, list(example.labels)] = 1.0
    evidence = None if example.evidence is None else example.evidence.to(device)
    with torch.autocast(device.type, torch.bfloat16):
        loss = model(**batch.tensors(), labels=labels, evidence=evidence).loss
    assert loss is not None  # noqa: S101 - labels were given
    return loss  # type: ignore[no-any-return]
