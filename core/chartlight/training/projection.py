"""Carry the coders' evidence over to a translation of the note.

Words are aligned by the similarity of their states in the pretrained encoder's middle layer, as in SimAlign (Jalili
Sabet et al. 2020, Findings of EMNLP: mutual best matches of contextual states), with a prior on where in the note a
word's counterpart can stand: first by its relative place, then by the local shift of the matches found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from chartlight.models.batching import EncodedNote, encode_note, make_batch
from chartlight.training.records import CodedRecord, Spans

LAYER = 8  # of 12: words of like meaning lie closest across languages here
LEAST_MATCH = 0.35  # cosine of a mutual match that counts for the local shift
LEAST_SIMILARITY = 0.45  # cosine of a mention and its counterpart, below which it is dropped
NEIGHBOURS = 25  # matches that vote on the local shift
GAP = 4  # tokens between two parts of a counterpart
WINDOW, OVERLAP = 224, 32

_WORD = re.compile(r"\w+")
# Words that open or close an aligned stretch without belonging to the finding.
_EDGES = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "in",
        "on",
        "with",
        "and",
        "to",
        "for",
        "by",
        "at",
        "from",
        "or",
        "was",
        "were",
        "is",
        "el",
        "la",
        "los",
        "las",
        "de",
        "del",
        "en",
        "con",
        "y",
    ]
)


@dataclass(frozen=True)
class _Text:
    text: str
    note: EncodedNote
    states: Tensor  # (tokens, d), centred and of unit length
    places: Tensor  # (tokens,): where each token begins, as a share of the text


class Projector:
    """An encoder that aligns the words of a note with those of its translation."""

    def __init__(self, *, encoder: PreTrainedModel, tokenizer: PreTrainedTokenizerBase) -> None:
        """Take an encoder of `transformers` in evaluation mode, and its tokenizer."""
        self._encoder = encoder
        self._tokenizer = tokenizer
        # Two special tokens frame a window, and some encoders number positions from two on.
        self._window = min(WINDOW, getattr(encoder.config, "max_position_embeddings", WINDOW + 4) - 4)

    def carry_over(self, record: CodedRecord) -> CodedRecord:
        """The record with spans in each of its translations, where they can be told."""
        if not record.spans:
            return record
        source = self._read(record.text)
        carried = {name: self._spans(record.spans, source, text) for name, text in record.translations.items()}
        return replace(record, translated_spans=carried)

    def _spans(self, spans: Spans, source: _Text, translation: str) -> Spans:
        target = self._read(translation)
        if not source.note.ids or not target.note.ids:
            return {}
        forth, back = _alignment(source, target)
        carried: dict[str, tuple[tuple[tuple[int, int], ...], ...]] = {}
        for code, mentions in spans.items():
            found = [_counterpart(mention, source, target, forth, back) for mention in mentions]
            if any(found):
                carried[code] = tuple((piece,) for piece in found if piece)
        return carried

    @torch.inference_mode()
    def _read(self, text: str) -> _Text:
        note = encode_note(
            self._tokenizer, text, window_size=self._window, window_overlap=min(OVERLAP, self._window // 4)
        )
        if not note.ids:
            return _Text(text, note, torch.zeros(0, 1), torch.zeros(0))
        tokenizer, device = self._tokenizer, next(self._encoder.parameters()).device
        batch = make_batch(
            [note], cls_id=tokenizer.cls_token_id, sep_id=tokenizer.sep_token_id, pad_id=tokenizer.pad_token_id
        )
        layers = self._encoder(
            input_ids=batch.input_ids.to(device),
            attention_mask=batch.attention_mask.to(device),
            output_hidden_states=True,
        ).hidden_states
        hidden = layers[min(LAYER, len(layers) - 1)].float().cpu()
        states = hidden.reshape(-1, hidden.shape[-1])[batch.gather][0]
        # States of one text share a common part; without it the cosines tell words apart.
        states = nn.functional.normalize(states - states.mean(dim=0), dim=1)
        places = torch.tensor([start / len(text) for start, _ in note.offsets])
        return _Text(text, note, states, places)


def _alignment(source: _Text, target: _Text) -> tuple[list[int], list[int]]:
    """For each token its best counterpart, from the source to the target and back."""
    cosines = source.states @ target.states.T
    distance = (source.places[:, None] - target.places[None]).abs()
    forth, back = _best(cosines - 4 * (distance - 0.03).clamp(min=0))
    mutual = [i for i, j in enumerate(forth) if back[j] == i and cosines[i, j] > LEAST_MATCH]
    if len(mutual) > NEIGHBOURS // 5:
        shifts = target.places[[forth[i] for i in mutual]] - source.places[mutual]
        near = (source.places[:, None] - source.places[mutual][None]).abs().argsort(dim=1)[:, :NEIGHBOURS]
        expected = source.places + shifts[near].median(dim=1).values
        distance = (expected[:, None] - target.places[None]).abs()
        forth, back = _best(cosines - 6 * (distance - 0.015).clamp(min=0))
    return forth, back


def _best(scores: Tensor) -> tuple[list[int], list[int]]:
    return scores.argmax(dim=1).tolist(), scores.argmax(dim=0).tolist()


def _counterpart(
    mention: Sequence[tuple[int, int]], source: _Text, target: _Text, forth: Sequence[int], back: Sequence[int]
) -> tuple[int, int] | None:
    tokens = [
        place
        for place, (start, end) in enumerate(source.note.offsets)
        if any(start < piece_end and piece_start < end for piece_start, piece_end in mention)
    ]
    matched = sorted({forth[i] for i in tokens if any(abs(back[forth[i]] - j) <= 1 for j in tokens)})
    if not matched:
        return None
    first, last = _densest(matched)
    similarity = nn.functional.cosine_similarity(
        source.states[tokens].mean(dim=0), target.states[first : last + 1].mean(dim=0), dim=0
    )
    if similarity < LEAST_SIMILARITY or last - first + 1 > 2 * len(tokens) + 3:
        return None
    return _trimmed(target.text, target.note.offsets[first][0], target.note.offsets[last][1])


def _densest(places: Sequence[int]) -> tuple[int, int]:
    """First and last of the largest group of places with small gaps."""
    groups = [[places[0]]]
    for place in places[1:]:
        if place - groups[-1][-1] <= GAP:
            groups[-1].append(place)
        else:
            groups.append([place])
    best = max(groups, key=len)
    return best[0], best[-1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Whole words from start to end, without function words at the edges."""
    words = [m.span() for m in _WORD.finditer(text) if m.start() < end and start < m.end()]
    while words and text[slice(*words[0])].lower() in _EDGES:
        words.pop(0)
    while words and text[slice(*words[-1])].lower() in _EDGES:
        words.pop()
    return (words[0][0], words[-1][1]) if words else None
