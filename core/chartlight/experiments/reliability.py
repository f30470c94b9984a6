"""When the attention's words can be relied on: does the strongest phrase meet the coders' words?

Measured over the right codes that a pack puts forward, since a wrong code has no words to meet. What is asked is
whether the share of a code's attention that its strongest phrase holds tells good phrases from noise, and from which
share on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from chartlight.experiments.rates import micro_auc
from chartlight.experiments.tables import Cells
from chartlight.suggest.engine import Engine
from chartlight.suggest.evidence import attention_spans, words_of
from chartlight.training.records import CodedRecord
from chartlight.types import Note, Suggestion

QUANTITIES = ("mass", "peak", "score")
CUTS = tuple(round(0.05 * step, 2) for step in range(1, 13))


@dataclass(frozen=True)
class Phrase:
    """The strongest phrase of the attention for one right code.

    Attributes:
        mass: share of the code's attention that falls on it.
        peak: share that falls on the code's strongest word.
        score: probability of the code.
        met: whether it shares a character with the coders' words.
    """

    mass: float
    peak: float
    score: float
    met: bool


def strongest_phrases(engine: Engine, records: Sequence[CodedRecord], *, language: str) -> list[Phrase]:
    """The strongest phrases of all right codes with spans that the pack puts forward, as candidates or suggested."""
    return [
        phrase
        for record in records
        for suggestion in engine.run(Note(id=record.id, text=record.text, language=language)).suggestions
        if suggestion.code in record.codes and suggestion.code in record.spans
        if (phrase := _strongest(record, suggestion)) is not None
    ]


def _strongest(record: CodedRecord, suggestion: Suggestion) -> Phrase | None:
    words = words_of(record.text)
    share = {(word.start, word.end): word.weight for word in suggestion.attention}
    weights = [share.get(word, 0.0) for word in words]
    spans = attention_spans(record.text, words, weights, least_mass=0.0)
    if not spans:
        return None
    start, end = spans[0].start, spans[0].end
    return Phrase(
        mass=sum(weight for (a, b), weight in zip(words, weights, strict=True) if start <= a and b <= end),
        peak=max(weights),
        score=suggestion.score,
        met=any(a < end and start < b for mention in record.spans[suggestion.code] for a, b in mention),
    )


def separation(phrases: Sequence[Phrase]) -> dict[str, float]:
    """For each quantity the area under the ROC curve: how well it tells phrases that meet from those that do not."""
    met = np.array([phrase.met for phrase in phrases])
    if met.all() or not met.any():
        return {}
    return {name: micro_auc(np.array([getattr(p, name) for p in phrases]), met) for name in QUANTITIES}


def cut_rows(phrases: Sequence[Phrase], *, notes: str) -> list[Cells]:
    """For each cut-off of the mass: how many phrases lie below it, and how often those below and above it meet."""
    return [
        {
            "notes": notes,
            "cut-off": cut,
            "phrases": len(phrases),
            "below": sum(phrase.mass < cut for phrase in phrases) / len(phrases),
            "met below": _met([phrase for phrase in phrases if phrase.mass < cut]),
            "met above": _met([phrase for phrase in phrases if phrase.mass >= cut]),
        }
        for cut in CUTS
    ]


def recommended_cut(phrases: Sequence[Phrase]) -> float:
    """The greatest cut-off below which at most half of the phrases meet the coders' words; 0 where there is none."""
    return max((cut for cut in CUTS if _met([p for p in phrases if p.mass < cut]) <= 0.5), default=0.0)


def _met(phrases: Sequence[Phrase]) -> float:
    return sum(phrase.met for phrase in phrases) / len(phrases) if phrases else 0.0
