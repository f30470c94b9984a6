"""Heads that are compared on one encoder, and how a head is fitted while the encoder stays as it is."""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.errors import KnownError
from chartlight.experiments.rates import Scores
from chartlight.models.batching import EncodedNote, encode_note, make_batch
from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
from chartlight.training.attention import AttentionRecipe, TrainingStep
from chartlight.training.examples import evidence_rows
from chartlight.training.records import CodedRecord


@dataclass(frozen=True, kw_only=True)
class HeadChoice:
    """One head of the comparison; the names of the fields are those of `PerIcdAttentionConfig`."""

    name: str
    head: str
    pooling: str = "label-wise"
    evidence_weight: float = 0.0


PAPER_HEADS = (
    HeadChoice(name="baseline", head="baseline"),
    HeadChoice(name="per-ICD, max", head="per-icd", pooling="max"),
    HeadChoice(name="per-ICD, label-wise", head="per-icd"),
)


@dataclass(frozen=True)
class FrozenNote:
    """A record with the token states of a frozen encoder.

    Attributes:
        record: the note and its codes.
        encoded: its tokens and their offsets.
        states: (tokens, d) in bf16, which halves the memory of some hundred notes to about 0.5 MB each.
    """

    record: CodedRecord
    encoded: EncodedNote
    states: Tensor


def with_head(
    model: PerIcdAttentionModel, choice: HeadChoice, *, codes: Sequence[str], seed: int, own_encoder: bool
) -> PerIcdAttentionModel:
    """A model with the encoder of `model` and a fresh head; the same seed draws the same start.

    Args:
        model: where encoder and windows are taken from.
        choice: the head.
        codes: the codes in the order of the logits.
        seed: of the head's first weights.
        own_encoder: True for a copy of the encoder, which may be trained; False to share it.
    """
    torch.manual_seed(seed)
    config = PerIcdAttentionConfig(
        encoder=model.config.encoder,
        codes=list(codes),
        head=choice.head,
        pooling=choice.pooling,
        window_size=model.config.window_size,
        window_overlap=model.config.window_overlap,
        evidence_weight=choice.evidence_weight,
    )
    other = PerIcdAttentionModel(config)
    other.encoder = copy.deepcopy(model.encoder) if own_encoder else model.encoder
    torch.nn.Module.eval(other)
    torch.nn.Module.to(other, model.device)
    return other


def tokenized(model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase, text: str) -> EncodedNote:
    """The tokens of a text in the windows that the model reads."""
    config = model.config
    return encode_note(tokenizer, text, window_size=config.window_size, window_overlap=config.window_overlap)


@torch.inference_mode()
def token_states(model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase, note: EncodedNote) -> Tensor:
    """The states of a note's tokens: (tokens, d) in fp32 on the model's device."""
    batch = make_batch(
        [note],
        cls_id=tokenizer.cls_token_id,
        sep_id=tokenizer.sep_token_id,
        pad_id=tokenizer.pad_token_id,
        device=model.device,
    )
    with torch.autocast(model.device.type, torch.bfloat16):
        return model.encode(batch.input_ids, batch.attention_mask, batch.gather)[0]


def freeze(model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase, record: CodedRecord) -> FrozenNote:
    """Read a record once.

    Raises:
        KnownError: if its text has no words.
    """
    encoded = tokenized(model, tokenizer, record.text)
    if not encoded.ids:
        raise KnownError(f"Record {record.id} has no words. Please take it out of the file.")
    # Cloned outside of inference mode, because a head is trained on it.
    return FrozenNote(record, encoded, token_states(model, tokenizer, encoded).to(torch.bfloat16).clone())


def fit_head(
    model: PerIcdAttentionModel,
    notes: Sequence[FrozenNote],
    *,
    recipe: AttentionRecipe,
    on_step: Callable[[TrainingStep], None] | None = None,
) -> None:
    """Fit the head in place on frozen states, by the loss and the recipe of `fit_attention`.

    Args:
        model: its head is fitted; its encoder is not touched.
        notes: what to fit on.
        recipe: its encoder rate and translation share play no part here.
        on_step: called after each step.
    """
    parameters = list(model.head.parameters())
    optimizer = torch.optim.AdamW(parameters, lr=recipe.head_rate, weight_decay=recipe.weight_decay)
    steps = max(1, math.ceil(recipe.epochs * len(notes) / recipe.notes_per_step))
    warmup = min(recipe.warmup_steps, max(1, steps // 10))
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warmup, (steps - step) / max(1, steps - warmup))
    )
    index = {code: place for place, code in enumerate(model.config.codes)}
    order = _endless_order(notes, recipe.seed)
    for step in range(1, steps + 1):
        total = 0.0
        for _ in range(recipe.notes_per_step):
            loss = _loss(model, next(order), index) / recipe.notes_per_step
            loss.backward()
            total += loss.item()
        torch.nn.utils.clip_grad_norm_(parameters, recipe.gradient_norm)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad(set_to_none=True)
        if on_step:
            on_step(TrainingStep(step, steps, step * recipe.notes_per_step / len(notes), total))


def _endless_order(notes: Sequence[FrozenNote], seed: int) -> Iterator[FrozenNote]:
    rng = random.Random(seed)  # noqa: S311 - an order, not a secret
    while True:
        yield from rng.sample(notes, len(notes))


def _loss(model: PerIcdAttentionModel, note: FrozenNote, index: dict[str, int]) -> Tensor:
    states = note.states[None].float()
    mask = torch.ones(states.shape[:2], dtype=torch.bool, device=states.device)
    labels = torch.zeros(1, len(index), device=states.device)
    labels[0, [index[code] for code in note.record.codes if code in index]] = 1.0
    rows = evidence_rows(note.encoded, note.record.spans, index) if model.config.evidence_weight else []
    evidence = torch.tensor(rows, device=states.device) if rows else None
    return model.loss(model.head(states, mask), labels, states, mask, evidence)


@torch.inference_mode()
def probabilities(model: PerIcdAttentionModel, states: Iterable[Tensor]) -> Scores:
    """σ(logits) for notes given by their states (tokens, d), one note at a time: (notes, codes)."""
    rows = []
    for one in states:
        mask = torch.ones(1, len(one), dtype=torch.bool, device=one.device)
        rows.append(model.head(one[None].float(), mask)[0].sigmoid().cpu())
    return torch.stack(rows).double().numpy()
