"""Texts as the model learns from them: tokens, codes, spans; and the order in which they are read."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.models.batching import EncodedNote, encode_note
from chartlight.models.mentions import MentionTargets
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.training.mentions import mention_targets
from chartlight.training.records import CodedRecord, Spans


@dataclass(frozen=True)
class Example:
    """One text, ready for the model.

    Attributes:
        note: its tokens.
        labels: place of a code → probability that the text has it; 0 for all others. Coders are sure: 1.
        evidence: gold span distributions as rows (0, code, token, mass): (rows, 4); None where there are none.
        mentions: targets of the mention head.
        weight: of its loss.
    """

    note: EncodedNote
    labels: Mapping[int, float]
    evidence: Tensor | None
    mentions: MentionTargets | None = None
    weight: float = 1.0

    def targets(self, codes: int, device: torch.device) -> Tensor:
        """The labels of the only note of a batch: (1, codes)."""
        labels = torch.zeros(1, codes, device=device)
        labels[0, list(self.labels)] = torch.tensor(list(self.labels.values()), device=device)
        return labels


@dataclass(frozen=True)
class Examples:
    """All that a pass reads.

    Attributes:
        originals: read once in each epoch.
        translations: a share of them is read in each epoch.
        unlabelled: so many of them are read in each epoch that they are a share of all texts.
    """

    originals: Sequence[Example]
    translations: Sequence[Example]
    unlabelled: Sequence[Example] = ()


def make_example(
    model: PerIcdAttentionModel,
    tokenizer: PreTrainedTokenizerBase,
    text: str,
    record: CodedRecord,
    *,
    spans: Spans,
) -> Example:
    """Tokenize a text and lay its gold codes and spans beside it; codes the model does not know are left out."""
    return weighted_example(model, tokenizer, text, labels=dict.fromkeys(record.codes, 1.0), evidence=spans, tags=spans)


def weighted_example(
    model: PerIcdAttentionModel,
    tokenizer: PreTrainedTokenizerBase,
    text: str,
    *,
    labels: Mapping[str, float],
    evidence: Spans,
    tags: Spans,
    weight: float = 1.0,
) -> Example:
    """Tokenize a text and lay what is known of it beside it; codes the model does not know are left out.

    Args:
        model: gives the codes, the windows, and says whether mentions are learned.
        tokenizer: the encoder's tokenizer.
        text: the text.
        labels: code → probability that the text has it.
        evidence: mentions that the codes' attention shall rest on.
        tags: mentions for the mention head.
        weight: of the loss.
    """
    config = model.config
    index = {code: i for i, code in enumerate(config.codes)}
    note = encode_note(tokenizer, text, window_size=config.window_size, window_overlap=config.window_overlap)
    rows = evidence_rows(note, evidence, index)
    return Example(
        note=note,
        labels={index[code]: value for code, value in labels.items() if code in index},
        evidence=torch.tensor(rows) if rows else None,
        mentions=mention_targets(note, tags, index=index, code_kinds=config.code_kinds) if model.mentions else None,
        weight=weight,
    )


def evidence_rows(note: EncodedNote, spans: Spans, index: dict[str, int]) -> list[list[float]]:
    """Gold span distribution of each code: equal mass on every token that touches one of its spans."""
    rows: list[list[float]] = []
    for code, mentions in spans.items():
        pieces = [piece for mention in mentions for piece in mention]
        tokens = [
            position
            for position, (start, end) in enumerate(note.offsets)
            if any(start < piece_end and piece_start < end for piece_start, piece_end in pieces)
        ]
        if code in index:
            rows.extend([0.0, float(index[code]), float(token), 1 / len(tokens)] for token in tokens)
    return rows


def texts_an_epoch(*, originals: int, translations: int, unlabelled: int, shares: tuple[float, float]) -> list[int]:
    """Originals, translations and unlabelled notes that are read in an epoch.

    Args:
        originals: how many there are.
        translations: how many there are.
        unlabelled: how many there are.
        shares: of the translations that is read, and of all texts that shall be unlabelled notes.
    """
    translated = round(shares[0] * translations)
    besides = round((originals + translated) * shares[1] / (1 - shares[1])) if unlabelled else 0
    return [originals, translated, besides]


def endless_order(examples: Examples, *, shares: tuple[float, float], seed: int) -> Iterator[Example]:
    """The texts epoch after epoch, each mixed anew; the same seed gives the same order.

    Args:
        examples: all there are.
        shares: see `texts_an_epoch`.
        seed: of the order.
    """
    rng = random.Random(seed)  # noqa: S311 - an order, not a secret
    _, translated, besides = texts_an_epoch(
        originals=len(examples.originals),
        translations=len(examples.translations),
        unlabelled=len(examples.unlabelled),
        shares=shares,
    )
    translations, unlabelled = _dealt(examples.translations, rng), _dealt(examples.unlabelled, rng)
    while True:
        chosen = [*examples.originals, *islice(translations, translated), *islice(unlabelled, besides)]
        epoch = [example for example in chosen if example.note.ids]
        rng.shuffle(epoch)
        yield from epoch


def _dealt(examples: Sequence[Example], rng: random.Random) -> Iterator[Example]:
    """The examples dealt out like cards, so that each is read as often as the others."""
    while True:
        yield from rng.sample(examples, len(examples))
