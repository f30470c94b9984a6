"""Fit the per-ICD attention model: one note at a time, several notes a step."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.models.batching import make_batch
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.training.checkpoint import Checkpoint
from chartlight.training.early_stopping import EarlyStopping, HeldNote, mean_average_precision, trainable_weights
from chartlight.training.examples import Example, Examples, endless_order, make_example, texts_an_epoch
from chartlight.training.records import CodedRecord


@dataclass(frozen=True, kw_only=True)
class AttentionRecipe:
    """How the attention model is fitted.

    Attributes:
        epochs: passes over the notes (a fraction ends in the middle of a pass).
        translation_share: share of the notes whose translation is read too in each pass.
        encoder_rate: highest learning rate of the encoder.
        head_rate: highest learning rate of the head.
        mention_rate: highest learning rate of the mention head, where there is one.
        weight_decay: of AdamW.
        warmup_steps: steps until the highest learning rate; from there it falls linearly to zero.
        notes_per_step: gradients of that many notes are added up.
        gradient_norm: longest gradient.
        unlabelled_share: share of the texts that are notes without codes, where such notes are given.
        unlabelled_weight: of the loss of such a note.
        names_per_step: names of codes that are read in each step besides, where names are given.
        seed: of the order of the notes.
        patience: epochs without a better ranking of the held-out notes after which to stop; 0 never stops.
    """

    epochs: float = 8.0
    translation_share: float = 0.5
    encoder_rate: float = 1e-4
    head_rate: float = 4e-3
    mention_rate: float = 1e-3
    weight_decay: float = 0.01
    warmup_steps: int = 100
    notes_per_step: int = 4
    gradient_norm: float = 1.0
    unlabelled_share: float = 0.4
    unlabelled_weight: float = 0.7
    names_per_step: int = 24
    seed: int = 1
    patience: int = 0

    @property
    def shares(self) -> tuple[float, float]:
        """Of the translations that is read in an epoch, and of all texts that are unlabelled notes."""
        return self.translation_share, self.unlabelled_share


@dataclass(frozen=True)
class TrainingStep:
    """What `fit_attention` tells after each step.

    Attributes:
        step: steps done, from 1.
        steps: steps of the whole pass.
        epoch: how often the notes have been read.
        loss: running mean; None where notes are only read.
        held_map: highest mean average precision on the held-out notes so far; None before it is measured.
    """

    step: int
    steps: int
    epoch: float
    loss: float | None
    held_map: float | None = None


def count_steps(recipe: AttentionRecipe, records: Sequence[CodedRecord], *, unlabelled: int = 0) -> tuple[int, int]:
    """Texts read in an epoch, and steps of the whole pass."""
    translations = sum(len(record.translations) for record in records)
    per_epoch = sum(
        texts_an_epoch(originals=len(records), translations=translations, unlabelled=unlabelled, shares=recipe.shares)
    )
    return per_epoch, max(1, math.ceil(recipe.epochs * per_epoch / recipe.notes_per_step))


def fit_attention(
    model: PerIcdAttentionModel,
    tokenizer: PreTrainedTokenizerBase,
    records: Sequence[CodedRecord],
    *,
    recipe: AttentionRecipe,
    held: Sequence[CodedRecord] = (),
    unlabelled: Sequence[Example] = (),
    besides: Callable[[int], Tensor] | None = None,
    on_step: Callable[[TrainingStep], None] | None = None,
    checkpoint: Checkpoint | None = None,
) -> None:
    """Fit the model in place with AdamW, the word embeddings frozen and drop-out off.

    A pass that is taken up from a checkpoint ends with the same weights as one that was never broken off.

    Args:
        model: the model; its device is kept, matrix products run in bf16.
        tokenizer: the encoder's tokenizer.
        records: notes with their codes.
        recipe: rates and lengths.
        held: notes that are not learned from; measured after each epoch where the recipe has a patience.
        unlabelled: notes whose codes another model has told, mixed among the others.
        besides: a further loss of each step, by its number from 0; that number alone may decide its draws.
        on_step: called after each step; a KeyboardInterrupt from it breaks the pass off and saves its state.
        checkpoint: where the state is kept, and taken up again.
    """
    originals = [make_example(model, tokenizer, r.text, r, spans=r.spans) for r in records]
    translations = [
        make_example(model, tokenizer, text, r, spans=r.translated_spans.get(language, {}))
        for r in records
        for language, text in r.translations.items()
    ]
    per_epoch, steps = count_steps(recipe, records, unlabelled=len(unlabelled))
    run = _Run(model, recipe, steps)
    held_notes = _held_notes(model, tokenizer, held) if recipe.patience else []
    if checkpoint and (state := checkpoint.load()):
        run.load(state)
    order = endless_order(Examples(originals, translations, unlabelled), shares=recipe.shares, seed=recipe.seed)
    order = islice(order, run.step * recipe.notes_per_step, None)
    # Evaluation mode switches drop-out off; gradients flow all the same.
    torch.nn.Module.eval(model)
    while run.step < steps and not run.over:
        run.take_step(order, tokenizer, besides)
        read = run.step * recipe.notes_per_step
        epoch_ends = read // per_epoch > (read - recipe.notes_per_step) // per_epoch
        if held_notes and (epoch_ends or run.step == steps):
            run.measure(tokenizer, held_notes)
        if checkpoint and checkpoint.due:
            checkpoint.save(run.state())
        if on_step:
            _tell(on_step, run, steps, read / per_epoch, checkpoint)
    run.stopping.restore(model)


def _tell(
    on_step: Callable[[TrainingStep], None], run: _Run, steps: int, epoch: float, checkpoint: Checkpoint | None
) -> None:
    best = run.stopping.best if run.stopping.best_weights else None
    try:
        on_step(TrainingStep(run.step, steps, epoch, run.running, best))
    except KeyboardInterrupt:
        if checkpoint:
            checkpoint.save(run.state())
        raise


def _held_notes(
    model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase, held: Sequence[CodedRecord]
) -> list[HeldNote]:
    examples = [(make_example(model, tokenizer, r.text, r, spans={}), len(r.codes)) for r in held]
    return [HeldNote(note=example.note, labels=tuple(example.labels), gold=gold) for example, gold in examples]


class _Run:
    """All that changes from step to step."""

    def __init__(self, model: PerIcdAttentionModel, recipe: AttentionRecipe, steps: int) -> None:
        self.model = model
        self.recipe = recipe
        self.step = 0
        self.running = 0.0  # loss
        self.over = False  # stopped early
        self.stopping = EarlyStopping(patience=recipe.patience)
        self.optimizer, self.scheduler = _optimizer(model, recipe, steps)

    def take_step(
        self, order: Iterator[Example], tokenizer: PreTrainedTokenizerBase, besides: Callable[[int], Tensor] | None
    ) -> None:
        total = 0.0
        for example in islice(order, self.recipe.notes_per_step):
            loss = _loss(self.model, example, tokenizer) / self.recipe.notes_per_step
            loss.backward()
            total += loss.item()
        if besides:
            besides(self.step).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.gradient_norm)
        self.optimizer.step()
        self.scheduler.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self.running = total if self.step == 1 else 0.98 * self.running + 0.02 * total

    def measure(self, tokenizer: PreTrainedTokenizerBase, held: Sequence[HeldNote]) -> None:
        score = mean_average_precision(self.model, tokenizer, held)
        self.over = self.stopping.is_over(score, self.model)

    def state(self) -> dict[str, Any]:
        return {
            "step": self.step,
            "running": self.running,
            "over": self.over,
            "stopping": self.stopping.state(),
            "weights": trainable_weights(self.model),
            "optimizer": self.optimizer.state_dict(),
            "scheduler": self.scheduler.state_dict(),
            "random": torch.get_rng_state(),
        }

    def load(self, state: dict[str, Any]) -> None:
        self.step, self.running, self.over = state["step"], state["running"], state["over"]
        self.stopping.load(state["stopping"])
        self.model.load_state_dict(state["weights"], strict=False)
        self.optimizer.load_state_dict(state["optimizer"])
        self.scheduler.load_state_dict(state["scheduler"])
        torch.set_rng_state(state["random"])


def _optimizer(
    model: PerIcdAttentionModel, recipe: AttentionRecipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    for parameter in model.encoder.get_input_embeddings().parameters():
        parameter.requires_grad_(False)
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": recipe.encoder_rate},
            {"params": list(model.head.parameters()), "lr": recipe.head_rate},
            {"params": list(model.mentions.parameters()) if model.mentions else [], "lr": recipe.mention_rate},
        ],
        weight_decay=recipe.weight_decay,
    )
    warmup = min(recipe.warmup_steps, max(1, steps // 10))
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warmup, (steps - step) / max(1, steps - warmup))
    )
    return optimizer, scheduler


def _loss(model: PerIcdAttentionModel, example: Example, tokenizer: PreTrainedTokenizerBase) -> Tensor:
    device = next(model.parameters()).device
    batch = make_batch(
        [example.note],
        cls_id=tokenizer.cls_token_id,
        sep_id=tokenizer.sep_token_id,
        pad_id=tokenizer.pad_token_id,
        device=device,
    )
    labels = example.targets(len(model.config.codes), device)
    evidence = None if example.evidence is None else example.evidence.to(device)
    mentions = None if example.mentions is None else example.mentions.to(device)
    with torch.autocast(device.type, torch.bfloat16):
        loss = model(**batch.tensors(), labels=labels, evidence=evidence, mentions=mentions).loss
    assert loss is not None  # noqa: S101 - labels were given
    return example.weight * loss  # type: ignore[no-any-return]
