"""The model on its device: the one module of the suggesting path that touches tensors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy

import torch
from torch import Tensor
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from chartlight.errors import KnownError
from chartlight.models.batching import EncodedNote, encode_note
from chartlight.models.linking import CodeLink, TokenSpan, link_spans, span_probability, tagged_spans
from chartlight.models.mentions import OUTSIDE, MentionHead
from chartlight.models.note_heads import NoteHeads
from chartlight.models.pack import ModelPack
from chartlight.models.per_icd_attention import LabelAttention, PerIcdAttentionModel
from chartlight.models.sections import sentence_vectors
from chartlight.models.specialty import NoteStates
from chartlight.models.specialty_part import SpecialtyReading
from chartlight.translation import tr
from chartlight.types import SectionName


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
        self._suggestable = [
            _suggestable(model.mentions, kind, [*counts]) for kind, counts in enumerate(pack.code_counts.values())
        ]
        self.device = device
        self.dtype = dtype
        self.model = model
        torch.nn.Module.to(model, device)
        # The head stays in fp32: it is small, and a softmax over a whole note wants the digits.
        self.model.encoder.to(dtype)
        self._size = int(self.model.encoder.config.hidden_size)
        self.note_heads: NoteHeads | None = pack.load_note_heads(hidden_size=self._size)
        self._layers = self.note_heads.layers if self.note_heads else (self.model.encoder.config.num_hidden_layers,)
        for part in self._parts():
            part.to(device)

    @classmethod
    def load(cls, pack: ModelPack, *, device: str = "auto") -> Runtime:
        """Put a pack's model on the best device there is, or on the one asked for."""
        chosen = choose_device(device)
        return cls(pack=pack, model=pack.load_model(), device=chosen, dtype=choose_dtype(chosen))

    def suggestable(self, kind: int) -> frozenset[str]:
        """The codes of a kind, by its number, that can be suggested: those of the training, and of the catalogue."""
        return self._suggestable[kind]

    def without_note_heads(self) -> Runtime:
        """The same loaded model, which reads the last layer alone."""
        lean = copy(self)
        lean.note_heads, lean._layers = None, (self.model.encoder.config.num_hidden_layers,)
        return lean

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
        """For each window in turn the states of the tokens that are kept from it: (kept tokens, layers · d), fp32.

        The last d values are those of the last layer; the others are for the heads that read more layers.
        """
        yield from layered_states(self.model.encoder, self.tokenizer, note, self._layers)

    def _last(self, states: Sequence[Tensor]) -> Tensor:
        """The last layer's states of a whole note: (tokens, d)."""
        return torch.cat([state[:, -self._size :] for state in states])

    def _parts(self) -> Iterator[torch.nn.Module]:
        if self.note_heads and self.note_heads.specialties:
            yield self.note_heads.specialties.head
        if self.note_heads and self.note_heads.sections:
            yield self.note_heads.sections.tagger

    @torch.inference_mode()
    def top_logits(self, states: Sequence[Tensor], *, kind: int, most: int) -> dict[str, float]:
        """The `most` codes of a kind (by its number) with the highest logits, best first."""
        own = (self._kinds == kind).nonzero()[:, 0]
        if not states or not len(own):
            return {}
        whole = self._last(states)[None]
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
        whole = self._last(states)
        tags = head.tag_probabilities(whole)
        spans = [span for span in tagged_spans(tags) if span.kind == kind]
        spans += [
            TokenSpan(kind, start, end, span_probability(tags, kind=kind, start=start, end=end)) for start, end in given
        ]
        return list(zip(spans, link_spans(head, whole, spans), strict=True))

    @torch.inference_mode()
    def link_text(self, text: str, *, kind: int, most: int) -> tuple[CodeLink, ...]:
        """The codes of a kind that a text as a whole may mean, the likeliest first; none without a mention head.

        Args:
            text: a phrase; what goes beyond one window is not read.
            kind: number of the kind.
            most: most codes.
        """
        encoded = self.encode(text)
        head = self.model.mentions
        if head is None or not encoded.ids:
            return ()
        states = self._last([next(self.window_states(encoded))])
        [links] = link_spans(head, states, [TokenSpan(kind, 0, len(states), 1.0)], most=most)
        return links

    @torch.inference_mode()
    def attention(self, states: Sequence[Tensor], codes: Sequence[str]) -> dict[str, list[float]]:
        """α_c over the note's tokens for the given codes that the model knows."""
        head = self.model.head
        known = [code for code in codes if code in self._index]
        if not states or not known or not isinstance(head, LabelAttention):
            return {}
        whole = self._last(states)[None]
        mask = torch.ones(whole.shape[:2], dtype=torch.bool, device=self.device)
        places = torch.tensor([self._index[code] for code in known], device=self.device)
        alpha = head.attention(whole, mask, places)[0]  # (tokens, codes)
        return dict(zip(known, alpha.T.tolist(), strict=True))

    @torch.inference_mode()
    def specialties(self, states: Sequence[Tensor], text: str) -> list[SpecialtyReading]:
        """What is said of each specialty of a note, from the states of its windows and its words."""
        part = self.note_heads.specialties if self.note_heads else None
        if part is None or not states:
            return []
        whole = torch.cat(list(states))
        mentions = self.model.mentions
        terms = term_weights(mentions, self._last(states)) if mentions is not None else whole.new_zeros(len(whole))
        return part.readings(NoteStates(whole, terms), text)

    @torch.inference_mode()
    def sections(
        self, states: Sequence[Tensor], spans: Sequence[tuple[int, int]], given: Sequence[SectionName | None]
    ) -> list[tuple[SectionName, float]] | None:
        """The section of each sentence and its probability; None where the pack cannot tell.

        Args:
            states: of the note's windows.
            spans: the sentences as half-open stretches of tokens.
            given: what a heading says of each; None where none does.
        """
        part = self.note_heads.sections if self.note_heads else None
        if part is None or not states or not spans:
            return None
        places = {name: place for place, name in enumerate(part.names)}
        allowed = torch.ones(len(spans), len(places), dtype=torch.bool, device=self.device)
        for row, name in enumerate(given):
            if name in places:
                allowed[row] = False
                allowed[row, places[name]] = True
        vectors = sentence_vectors(torch.cat(list(states)), list(spans))
        emissions = part.tagger.emissions(vectors) / part.temperature
        probabilities = part.tagger.crf.marginals(emissions, allowed)
        labels = part.tagger.crf.decode(emissions, allowed)
        return [(part.names[label], float(row[label])) for label, row in zip(labels, probabilities, strict=True)]


def _suggestable(head: MentionHead | None, kind: int, trained: Sequence[str]) -> frozenset[str]:
    if head is None:
        return frozenset(trained)
    pairs = zip(head.catalogue_codes, head.code_kinds.tolist(), strict=True)
    return frozenset(trained).union(code for code, own in pairs if own == kind)


def layered_states(
    encoder: PreTrainedModel, tokenizer: PreTrainedTokenizerBase, note: EncodedNote, layers: Sequence[int]
) -> Iterator[Tensor]:
    """For each window the states of some layers, side by side, of the tokens kept from it: (kept, layers · d), fp32."""
    device = next(encoder.parameters()).device
    for window in note.windows:
        ids = [tokenizer.cls_token_id, *note.ids[window.start : window.end], tokenizer.sep_token_id]
        input_ids = torch.tensor([ids], device=device)
        output = encoder(
            input_ids=input_ids, attention_mask=torch.ones_like(input_ids), output_hidden_states=len(layers) > 1
        )
        wanted = [output.hidden_states[layer] for layer in layers] if len(layers) > 1 else [output.last_hidden_state]
        first = 1 + window.keep_start - window.start
        kept = slice(first, first + window.keep_end - window.keep_start)
        yield torch.cat([hidden[0, kept].float() for hidden in wanted], dim=1)


def term_weights(mentions: MentionHead, last: Tensor) -> Tensor:
    """How surely each token belongs to a mention of any kind, by the tagger: (tokens,) from last-layer states."""
    return (1 - mentions.tag_probabilities(last)[..., OUTSIDE]).amax(dim=-1)


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
        raise KnownError(
            tr(
                "This computer has no device {device} for the model. Choose one of: {there}, or auto.",
                device=repr(wanted),
                there=there,
            )
        )
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
