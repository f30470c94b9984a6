"""Stop a pass of training that no longer ranks the held-out notes better, and keep its best state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.models.batching import EncodedNote, make_batch
from chartlight.models.per_icd_attention import PerIcdAttentionModel


@dataclass(frozen=True)
class HeldNote:
    """A note that the pass does not learn from.

    Attributes:
        note: its tokens.
        labels: places of its gold codes among the model's codes.
        gold: number of its gold codes, those that the model does not know among them.
    """

    note: EncodedNote
    labels: tuple[int, ...]
    gold: int


@dataclass
class EarlyStopping:
    """Counts the epochs without a better ranking.

    Attributes:
        patience: epochs without a better ranking after which to stop; 0 never stops and never measures.
        best: highest mean average precision so far.
        stale: epochs since then.
        best_weights: the trainable weights of that epoch, on the CPU.
    """

    patience: int
    best: float = -1.0
    stale: int = 0
    best_weights: dict[str, Tensor] = field(default_factory=dict)

    def is_over(self, score: float, model: PerIcdAttentionModel) -> bool:
        """Take note of an epoch's mean average precision; True where the patience is at its end."""
        if score > self.best:
            self.best, self.stale, self.best_weights = score, 0, trainable_weights(model)
        else:
            self.stale += 1
        return self.stale >= self.patience

    def restore(self, model: PerIcdAttentionModel) -> None:
        """Give the model the weights of its best epoch, where one was measured."""
        model.load_state_dict(self.best_weights, strict=False)

    def state(self) -> dict[str, Any]:
        """What a checkpoint keeps."""
        return dict(vars(self))

    def load(self, state: dict[str, Any]) -> None:
        """Go on from a checkpoint; the patience stays as it was given."""
        vars(self).update({**state, "patience": self.patience})


def trainable_weights(model: PerIcdAttentionModel) -> dict[str, Tensor]:
    """Copies on the CPU of all weights that training changes."""
    return {name: p.detach().to("cpu", copy=True) for name, p in model.named_parameters() if p.requires_grad}


@torch.inference_mode()
def mean_average_precision(
    model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase, notes: Sequence[HeldNote]
) -> float:
    """MAP of the attention model alone over the notes that have codes and tokens; 0 where there are none."""
    device = next(model.parameters()).device
    values = []
    for held in notes:
        if not held.gold or not held.note.ids:
            continue
        batch = make_batch(
            [held.note],
            cls_id=tokenizer.cls_token_id,
            sep_id=tokenizer.sep_token_id,
            pad_id=tokenizer.pad_token_id,
            device=device,
        )
        with torch.autocast(device.type, torch.bfloat16):
            logits = model(**batch.tensors()).logits[0]
        values.append(_average_precision(logits, held))
    return sum(values) / len(values) if values else 0.0


def _average_precision(logits: Tensor, held: HeldNote) -> float:
    ranks = torch.empty_like(logits, dtype=torch.long)
    ranks[logits.argsort(descending=True, stable=True)] = torch.arange(1, len(logits) + 1, device=logits.device)
    found: list[int] = sorted(ranks[list(held.labels)].tolist())
    return sum(place / rank for place, rank in enumerate(found, 1)) / held.gold
