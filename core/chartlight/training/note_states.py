"""The states of whole notes for heads that learn on top of a fixed encoder: read once, kept in half precision."""

from __future__ import annotations

import torch
from torch import Tensor
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from chartlight.models.batching import EncodedNote, encode_note
from chartlight.models.mentions import MentionHead
from chartlight.models.note_heads import default_layers
from chartlight.models.specialty import NoteStates
from chartlight.suggest.runtime import choose_device, choose_dtype, layered_states, term_weights
from chartlight.training.base import WINDOW_OVERLAP, WINDOW_SIZE, base_pack, load_encoder, load_tokenizer


class NoteReader:
    """An encoder, of a model pack or a Hugging Face folder, that reads notes for the heads.

    Attributes:
        encoder: what reads them, in evaluation mode.
        layers: the layers whose states it gives, numbered from 1.
        hidden_size: d of one layer.
    """

    def __init__(self, base: str, *, device: str = "auto") -> None:
        """Load it.

        Args:
            base: folder of a model pack or of an encoder, or a hub name.
            device: "auto", "cuda", "mps" or "cpu".

        Raises:
            KnownError: if it cannot be loaded.
        """
        self.device = choose_device(device)
        self._tokenizer: PreTrainedTokenizerBase = load_tokenizer(base)
        self.encoder, self._mentions, self._size, self._overlap = _parts(base)
        self.encoder.to(self.device, choose_dtype(self.device))  # type: ignore[arg-type]
        settings = self.encoder.config
        self.layers = default_layers(settings.num_hidden_layers)
        self.hidden_size = int(settings.hidden_size)

    def encode(self, text: str) -> EncodedNote:
        """Tokens, offsets and windows."""
        return encode_note(self._tokenizer, text, window_size=self._size, window_overlap=self._overlap)

    @torch.inference_mode()
    def states(self, note: EncodedNote) -> Tensor:
        """(tokens, layers · d) in fp16 on the CPU; one row of zeros for a note without tokens."""
        parts = list(layered_states(self.encoder, self._tokenizer, note, self.layers))
        if not parts:
            return torch.zeros(1, len(self.layers) * self.hidden_size, dtype=torch.float16)
        return torch.cat(parts).half().cpu()

    def read(self, text: str) -> NoteStates:
        """A note for the specialty head."""
        states = self.states(self.encode(text))
        # Clones, since what comes out of inference mode can take no part in a training.
        return NoteStates(states.clone(), self._terms(states).clone())

    @torch.inference_mode()
    def _terms(self, states: Tensor) -> Tensor:
        if self._mentions is None:
            return torch.zeros(len(states))
        last = states[:, -self.hidden_size :].float().to(self.device)
        return term_weights(self._mentions.to(self.device), last).cpu()


def _parts(base: str) -> tuple[PreTrainedModel, MentionHead | None, int, int]:
    if pack := base_pack(base):
        model = pack.load_model()
        return model.encoder, model.mentions, model.config.window_size, model.config.window_overlap
    encoder = load_encoder(base)
    window = min(WINDOW_SIZE, encoder.config.max_position_embeddings - 4)
    return encoder, None, window, min(WINDOW_OVERLAP, window // 4)
