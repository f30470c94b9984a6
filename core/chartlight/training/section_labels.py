"""What the section model learns from: sentences with the section that a heading or a person gave them.

Weak supervision after Kwon, Yang and Yu (2022): where a note has headings, they label the sentences below them. The
headings themselves are cut out of the text, so that the model has to tell from the content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from chartlight.sections.sentences import NoteOutline, outline
from chartlight.training.note_records import SectionRecord
from chartlight.types import SectionName

LABELS = tuple(name for name in SectionName if name is not SectionName.ADMINISTRATIVE)
"""The sections that can be inferred; what is administrative is told by its headings alone."""

UNKNOWN = -1
LEAST_LABELLED = 3  # a note with fewer labelled sentences teaches nothing of their order
# A heading for two sections at once labels none of them.
_TWO_IN_ONE = re.compile(
    r"\b(?:and|y|och)\b.*\bplan|/\s*plan|&\s*plan|^\W*a\s*/\s*p\b|assessment.*recommend", re.IGNORECASE
)


@dataclass(frozen=True)
class LabelledSentences:
    """The sentences of one note without its headings.

    Attributes:
        text: the sentences, one a line.
        spans: where each lies in `text`.
        labels: index into `LABELS` of each, or `UNKNOWN`.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    labels: tuple[int, ...]

    @property
    def known(self) -> int:
        """How many sentences have a label."""
        return sum(label != UNKNOWN for label in self.labels)

    def tensor(self) -> Tensor:
        """The labels as a tensor: (sentences,)."""
        return torch.tensor(self.labels, dtype=torch.long)


def labelled_sentences(record: SectionRecord) -> LabelledSentences:
    """The sentences of a record with the sections that people marked, or else that its headings tell."""
    found = outline(record.text, record.language)
    labels = [
        _marked(record.sections, sentence.start) if record.sections else _by_heading(record.text, found, place)
        for place, sentence in enumerate(found.sentences)
    ]
    pieces, spans, at = [], [], 0
    for sentence in found.sentences:
        piece = record.text[sentence.start : sentence.end]
        spans.append((at, at + len(piece)))
        pieces.append(piece)
        at += len(piece) + 1
    return LabelledSentences("\n".join(pieces), tuple(spans), tuple(labels))


def _marked(sections: Sequence[tuple[int, int, SectionName]], place: int) -> int:
    name = next((name for start, end, name in sections if start <= place < end), None)
    return LABELS.index(name) if name in LABELS else UNKNOWN


def _by_heading(text: str, found: NoteOutline, place: int) -> int:
    sentence = found.sentences[place]
    name = found.named(sentence)
    if name not in LABELS or name is None:
        return UNKNOWN
    heading = sentence.heading
    while heading and found.headings[heading].continues:
        heading -= 1
    words = text[found.headings[heading or 0].start : found.headings[heading or 0].end]
    return UNKNOWN if _TWO_IN_ONE.search(words) else LABELS.index(name)
