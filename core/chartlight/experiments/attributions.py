"""Which tokens speak for a code: attention, attention × gradient, and what the code's score loses without them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.models.batching import EncodedNote
from chartlight.models.per_icd_attention import LabelAttention, PerIcdAttentionModel
from chartlight.models.windows import Window


class Explainer:
    """A model with its tokenizer, asked for one note after the other.

    Args:
        model: with the per-ICD head, in fp32; matrix products run in bf16.
        tokenizer: the encoder's tokenizer.
    """

    def __init__(self, model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase) -> None:
        if not isinstance(model.head, LabelAttention):
            raise TypeError("only a per-ICD head has attention")
        self.model = model
        self.head = model.head
        self.tokenizer = tokenizer
        self.index = {code: place for place, code in enumerate(model.config.codes)}

    @torch.inference_mode()
    def states(self, note: EncodedNote) -> Tensor:
        """Token states of a note: (tokens, d)."""
        return self._stitched(note, note.windows, self._rows(note, note.windows), torch.empty(0))

    @torch.inference_mode()
    def probability(self, states: Tensor, code: str) -> float:
        """σ(logit) of one code."""
        return float(self.head(states[None], _all_true(states))[0, self.index[code]].sigmoid())

    @torch.inference_mode()
    def attention(self, states: Tensor, codes: Sequence[str]) -> Tensor:
        """α_c over the note's tokens: (codes, tokens); rows sum to 1."""
        return self.head.attention(states[None], _all_true(states), self._places(codes))[0].T

    def attention_times_gradient(self, note: EncodedNote, codes: Sequence[str]) -> Tensor:
        """AttInGrad (Edin et al. 2024, EMNLP): A_i ∝ α_ci · ‖x_i ⊙ ∂f_c/∂x_i‖₂, with x_i the word embedding of token i.

        f_c is the logit. Where windows overlap, a token's gradient is the sum over the windows that read it.

        Returns:
            (codes, tokens); rows sum to 1.
        """
        table = self.model.encoder.get_input_embeddings()
        with torch.no_grad():
            x = table(torch.tensor(note.ids, device=self.model.device))
            ends = table(torch.tensor([self.tokenizer.cls_token_id, self.tokenizer.sep_token_id], device=x.device))
        x.requires_grad_(True)
        embedded = torch.stack([torch.cat([ends[:1], x[w.start : w.end], ends[1:]]) for w in note.windows])
        states = self._stitched(note, note.windows, embedded, torch.empty(0))
        logits = self.head(states[None], _all_true(states))[0, self._places(codes)]
        gradients = [torch.autograd.grad(logit, x, retain_graph=True)[0] for logit in logits]
        norms = torch.stack([(x.detach() * gradient).norm(dim=1) for gradient in gradients])
        products = self.attention(states.detach(), codes) * norms
        return products / products.sum(dim=1, keepdim=True).clamp(min=1e-30)

    @torch.inference_mode()
    def states_without(self, note: EncodedNote, states: Tensor, hidden: Set[int]) -> Tensor:
        """The states after some tokens have been masked; only the windows that read one of them are read again.

        Args:
            note: the note.
            states: its states, (tokens, d).
            hidden: numbers of the tokens to mask.
        """
        mask = next(
            place
            for place in (self.tokenizer.mask_token_id, self.tokenizer.unk_token_id, self.tokenizer.pad_token_id)
            if place is not None
        )
        ids = tuple(mask if place in hidden else token for place, token in enumerate(note.ids))
        changed = [w for w in note.windows if any(place in hidden for place in range(w.start, w.end))]
        if not changed:
            return states
        masked = replace(note, ids=ids)
        return self._stitched(masked, changed, self._rows(masked, changed), states)

    def _places(self, codes: Sequence[str]) -> Tensor:
        return torch.tensor([self.index[code] for code in codes], device=self.model.device)

    def _rows(self, note: EncodedNote, windows: Sequence[Window]) -> Tensor:
        ends = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        rows = [[ends[0], *note.ids[w.start : w.end], ends[1]] for w in windows]
        return torch.tensor(rows, device=self.model.device)

    def _stitched(self, note: EncodedNote, windows: Sequence[Window], rows: Tensor, known: Tensor) -> Tensor:
        """The states of the windows given as token ids or embeddings, put in their places among the known ones."""
        name = "inputs_embeds" if rows.is_floating_point() else "input_ids"
        with torch.autocast(rows.device.type, torch.bfloat16):
            hidden = self.model.encoder(
                **{name: rows}, attention_mask=torch.ones(rows.shape[:2], dtype=torch.long, device=rows.device)
            ).last_hidden_state.float()
        read = {
            w: row[1 + w.keep_start - w.start : 1 + w.keep_end - w.start]
            for w, row in zip(windows, hidden, strict=True)
        }
        return torch.cat([read.get(w, known[w.keep_start : w.keep_end]) for w in note.windows])


def _all_true(states: Tensor) -> Tensor:
    return torch.ones(1, len(states), dtype=torch.bool, device=states.device)
