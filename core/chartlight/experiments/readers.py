"""Two ways from notes to scores: heads on a frozen encoder, or a fine-tuned encoder a head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol

import torch
from transformers import PreTrainedTokenizerBase

from chartlight.experiments.heads import (
    FrozenNote,
    HeadChoice,
    fit_head,
    freeze,
    probabilities,
    token_states,
    tokenized,
    with_head,
)
from chartlight.experiments.rates import Scores
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.suggest.runtime import choose_device
from chartlight.training.attention import AttentionRecipe, TrainingStep, fit_attention
from chartlight.training.base import load_tokenizer, new_model
from chartlight.training.records import CodedRecord

OnStep = Callable[[TrainingStep], None] | None


class Reader(Protocol):
    """Fits a head on some notes and scores others."""

    @property
    def identity(self) -> str:
        """What tells it from other readers in stored results."""
        ...

    def scores(
        self,
        choice: HeadChoice,
        codes: Sequence[str],
        *,
        fit: Sequence[CodedRecord],
        read: tuple[Sequence[CodedRecord], Sequence[CodedRecord]],
        recipe: AttentionRecipe,
        on_step: OnStep = None,
    ) -> tuple[Scores, Scores]:
        """Probabilities (notes, codes) for the two lists of notes in `read`."""
        ...


class Base:
    """A pretrained encoder with its tokenizer, loaded when it is first needed."""

    def __init__(self, base: str, *, device: str = "auto") -> None:
        self.base = base
        self.device = choose_device(device)

    @cached_property
    def tokenizer(self) -> PreTrainedTokenizerBase:
        """The encoder's tokenizer."""
        return load_tokenizer(self.base)

    @cached_property
    def model(self) -> PerIcdAttentionModel:
        """The encoder on its device, without codes."""
        model = new_model(self.base, [])
        torch.nn.Module.eval(model)
        torch.nn.Module.to(model, self.device)
        return model


class FrozenReader(Base):
    """Reads each note once with the encoder as it is, keeps the token states in memory, and fits only heads."""

    def __init__(self, base: str, *, device: str = "auto") -> None:
        super().__init__(base, device=device)
        self._notes: dict[str, FrozenNote] = {}

    @property
    def identity(self) -> str:
        """What tells it from other readers in stored results."""
        return f"frozen {self.base}"

    def frozen(self, records: Sequence[CodedRecord]) -> list[FrozenNote]:
        """The records with their token states; a text that has been read before is not read again."""
        notes = []
        for record in records:
            if record.text not in self._notes:
                self._notes[record.text] = freeze(self.model, self.tokenizer, record)
            known = self._notes[record.text]
            notes.append(FrozenNote(record, known.encoded, known.states))
        return notes

    def fitted(
        self,
        choice: HeadChoice,
        codes: Sequence[str],
        *,
        fit: Sequence[CodedRecord],
        recipe: AttentionRecipe,
        on_step: OnStep = None,
    ) -> PerIcdAttentionModel:
        """A model with this encoder and a head that was fitted on some notes."""
        model = with_head(self.model, choice, codes=codes, seed=recipe.seed, own_encoder=False)
        fit_head(model, self.frozen(fit), recipe=recipe, on_step=on_step)
        return model

    def scores(
        self,
        choice: HeadChoice,
        codes: Sequence[str],
        *,
        fit: Sequence[CodedRecord],
        read: tuple[Sequence[CodedRecord], Sequence[CodedRecord]],
        recipe: AttentionRecipe,
        on_step: OnStep = None,
    ) -> tuple[Scores, Scores]:
        """Probabilities (notes, codes) for the two lists of notes in `read`."""
        model = self.fitted(choice, codes, fit=fit, recipe=recipe, on_step=on_step)
        first, second = (probabilities(model, (note.states for note in self.frozen(some))) for some in read)
        return first, second


class FineTunedReader(Base):
    """Trains the whole encoder with each head, as `chartlight train` does."""

    @property
    def identity(self) -> str:
        """What tells it from other readers in stored results."""
        return f"fine-tuned {self.base}"

    def scores(
        self,
        choice: HeadChoice,
        codes: Sequence[str],
        *,
        fit: Sequence[CodedRecord],
        read: tuple[Sequence[CodedRecord], Sequence[CodedRecord]],
        recipe: AttentionRecipe,
        on_step: OnStep = None,
    ) -> tuple[Scores, Scores]:
        """Probabilities (notes, codes) for the two lists of notes in `read`."""
        model = with_head(self.model, choice, codes=codes, seed=recipe.seed, own_encoder=True)
        fit_attention(model, self.tokenizer, fit, recipe=recipe, on_step=on_step)
        first, second = (
            probabilities(
                model,
                (token_states(model, self.tokenizer, tokenized(model, self.tokenizer, r.text)) for r in some),
            )
            for some in read
        )
        return first, second
