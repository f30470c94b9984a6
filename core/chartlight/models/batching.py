"""Text → tensors: tokenize whole notes, cut them into windows, lay several notes into one batch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.models.windows import Window, split_windows

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class EncodedNote:
    """A note's tokens with their places in its text.

    Attributes:
        ids: token ids, special tokens not included.
        offsets: for each token its half-open character offsets in the text.
        windows: the windows that cover the tokens.
    """

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    windows: tuple[Window, ...]


@dataclass(frozen=True)
class Batch:
    """Several notes as tensors."""

    input_ids: Tensor  # (windows, length)
    attention_mask: Tensor  # (windows, length)
    gather: Tensor  # (notes, tokens)
    token_mask: Tensor  # (notes, tokens), True at real tokens

    def tensors(self) -> dict[str, Tensor]:
        """The tensors under the names that the model's `forward` takes."""
        return dict(vars(self))


def encode_note(tokenizer: PreTrainedTokenizerBase, text: str, *, window_size: int, window_overlap: int) -> EncodedNote:
    """Tokenize a whole note once and cut it into windows.

    A lone surrogate (a character that a damaged file can hold) is read as U+FFFD, which is as long, so that the
    offsets hold.
    """
    safe = _LONE_SURROGATE.sub("\ufffd", text)
    encoding: Any = tokenizer(safe, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
    ids = tuple(encoding["input_ids"])
    windows = split_windows(len(ids), size=window_size, overlap=window_overlap)
    offsets = tuple((int(start), int(end)) for start, end in encoding["offset_mapping"])
    return EncodedNote(ids=ids, offsets=offsets, windows=tuple(windows))


def make_batch(
    notes: Sequence[EncodedNote], *, cls_id: int, sep_id: int, pad_id: int, device: torch.device | str = "cpu"
) -> Batch:
    """Lay the windows of several notes under each other.

    Args:
        notes: at least one note, each with at least one token.
        cls_id: id of the token that opens a window.
        sep_id: id of the token that closes a window.
        pad_id: id of the padding token.
        device: where the tensors go.
    """
    rows = [[cls_id, *note.ids[w.start : w.end], sep_id] for note in notes for w in note.windows]
    length, tokens = max(map(len, rows)), max(len(note.ids) for note in notes)
    input_ids = torch.full((len(rows), length), pad_id, dtype=torch.long)
    for row, ids in enumerate(rows):
        input_ids[row, : len(ids)] = torch.tensor(ids)
    lengths = torch.tensor([len(ids) for ids in rows])
    attention_mask = (torch.arange(length)[None] < lengths[:, None]).long()
    gather = torch.zeros(len(notes), tokens, dtype=torch.long)
    row = 0
    for index, note in enumerate(notes):
        for window in note.windows:
            first = row * length + 1 + window.keep_start - window.start
            gather[index, window.keep_start : window.keep_end] = torch.arange(
                first, first + window.keep_end - window.keep_start
            )
            row += 1
    token_mask = torch.arange(tokens)[None] < torch.tensor([len(note.ids) for note in notes])[:, None]
    return Batch(
        input_ids=input_ids.to(device),
        attention_mask=attention_mask.to(device),
        gather=gather.to(device),
        token_mask=token_mask.to(device),
    )
