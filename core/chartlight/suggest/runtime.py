"""The model on its device: the one module of the suggesting path that touches tensors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from chartlight.errors import KnownError
from chartlight.models.batching import EncodedNote, encode_note
from chartlight.models.linking import CodeLink, TokenSpan, link_spans, span_probability, tagged_spans
from chartlight.models.pack import ModelPack
from chartlight.models.per_icd_attention import LabelAttention, PerIcdAttentionModel


class Runtime:
    """Tokenizer and model, ready to read notes."""

    def __init__(
        self, *, pack: ModelPack, model: PerIcdAttentionModel, device: torch.device, dtype: torch.dtype
    ) -> None:
        self.tokenizer = pack.load_tokenizer()
        self.codes = [code for counts in pack.code_counts.values() for code in counts]
        self._index = {code: place for place, code in enumerate(self.codes)}
        kinds = [number for number, counts in enumerate(pack.code_counts.values()) for _ in counts]
        self._kinds = torch.tensor(kinds, device=device)
        self.device = device
        self.dtype = dtype
        self.model = model
        torch.nn.Module.to(model, device)
        # The head stays in fp32: it is small, and a softmax over a whole note wants the digits.
        self.model.encoder.to(dtype)

    @classmethod
    def load(cls, pack: ModelPack, *, device: str = "auto") -> Runtime:
        """Put a pack's model on the best device there is, or on the one asked for."""
        chosen = choose_device(device)
        return cls(pack=pack, model=pack.load_model(), device=chosen, dtype=choose_dtype(chosen))

    @property
    def description(self) -> str:
        """Device and number format, for people."""
        return f"{self.device.type}, {'bf16' if self.dtype == torch.bfloat16 else 'fp32'}"

    def encode(self, text: str) -> EncodedNote:
        """Tokens, offsets and windows of a text."""
        config = self.model.config
        return encode_note(self.tokenizer, text, window_size=config.window_size, window_overlap=config.window_overlap)

    @torch.inference_mode()
    def window_states(self, note: EncodedNote) -> Iterator[Tensor]:
        """For each window in turn the states of the tokens that are kept from it: (kept tokens, d), fp32."""
        for window in note.windows:
            ids = [self.tokenizer.cls_token_id, *note.ids[window.start : window.end], self.tokenizer.sep_token_id]
            input_ids = torch.tensor([ids], device=self.device)
            hidden = self.model.encoder(
                input_ids=input_ids, attention_mask=torch.ones_like(input_ids)
            ).last_hidden_state
            first = 1 + window.keep_start - window.start
            yield hidden[0, first : first + window.keep_end - window.keep_start].float()

    @torch.inference_mode()
    def top_logits(self, states: Sequence[Tensor], *, kind: int, most: int) -> dict[str, float]:
        """The `most` codes of a kind (by its number) with the highest logits, best first."""
        own = (self._kinds == kind).nonzero()[:, 0]
        if not states or not len(own):
            return {}
        whole = torch.cat(list(states))[None]
        logits = self.model.head(whole, torch.ones(whole.shape[:2], dtype=torch.bool, device=self.device))[0]
        values, places = logits[own].topk(min(most, len(own)))
        return {self.codes[place]: value for place, value in zip(own[places].tolist(), values.tolist(), strict=True)}

    @torch.inference_mode()
    def mentions(
        self, states: Sequence[Tensor], *, kind: int, given: Sequence[tuple[int, int]]
    ) -> list[tuple[TokenSpan, tuple[CodeLink, ...]]]:
        """The mentions of a kind that the tagger sees, then the given stretches of tokens, each with its codes.

        Args:
            states: of the note's windows.
            kind: number of the kind.
            given: half-open stretches of at least one token.
        """
        head = self.model.mentions
        if head is None or not states:
            return []
        whole = torch.cat(list(states))
        tags = head.tag_probabilities(whole)
        spans = [span for span in tagged_spans(tags) if span.kind == kind]
        spans += [
            TokenSpan(kind, start, end, span_probability(tags, kind=kind, start=start, end=end)) for start, end in given
        ]
        return list(zip(spans, link_spans(head, whole, spans), strict=True))

    @torch.inference_mode()
    def attention(self, states: Sequence[Tensor], codes: Sequence[str]) -> dict[str, list[float]]:
        """α_c over the note's tokens for the given codes that the model knows."""
        head = self.model.head
        known = [code for code in codes if code in self._index]
        if not states or not known or not isinstance(head, LabelAttention):
            return {}
        whole = torch.cat(list(states))[None]
        mask = torch.ones(whole.shape[:2], dtype=torch.bool, device=self.device)
        places = torch.tensor([self._index[code] for code in known], device=self.device)
        alpha = head.attention(whole, mask, places)[0]  # (tokens, codes)
        return dict(zip(known, alpha.T.tolist(), strict=True))


def choose_device(wanted: str) -> torch.device:
    """The device asked for, or the best there is.

    Raises:
        KnownError: if this computer has no such device.
    """
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return torch.device(next(name for name, there in available.items() if there))
    if not available.get(wanted, False):
        there = ", ".join(name for name, is_there in available.items() if is_there)
        raise KnownError(f"This computer has no device {wanted!r} for the model. Choose one of: {there}, or auto.")
    return torch.device(wanted)


def choose_dtype(device: torch.device) -> torch.dtype:
    """bf16 where the device has instructions for it, else fp32."""
    if device.type == "cuda":
        fast = torch.cuda.is_bf16_supported(including_emulation=False)
    else:
        # torch names these checks as private; a release without them computes in fp32, which is right everywhere.
        checks = ("_is_amx_tile_supported", "_is_avx512_bf16_supported")
        fast = device.type == "cpu" and any(getattr(torch.cpu, name, bool)() for name in checks)
    return torch.bfloat16 if fast else torch.float32
