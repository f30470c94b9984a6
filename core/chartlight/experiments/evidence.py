"""Ways to light the words that speak for a code, compared with the words that coders marked.

Raw per-ICD attention, attention that was taught with spans, attention × gradient, learned terms, and what a pack shows.
All of them become words and phrases by the rules of `suggest.evidence`; only what a pack shows keeps to its cut-off.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from torch import Tensor

from chartlight.errors import KnownError
from chartlight.experiments import rates
from chartlight.experiments.agreement import Agreement, Highlight, agreement, highlight
from chartlight.experiments.attributions import Explainer
from chartlight.experiments.heads import HeadChoice, probabilities, tokenized
from chartlight.experiments.paper import gold_matrix
from chartlight.experiments.readers import FrozenReader, OnStep
from chartlight.models.batching import EncodedNote
from chartlight.suggest.engine import Engine
from chartlight.suggest.evidence import attention_spans, word_weights, words_of
from chartlight.training.attention import AttentionRecipe
from chartlight.training.plans import split
from chartlight.training.records import CodedRecord
from chartlight.types import EvidenceSpan, Note, Source

HELD_SHARE = 0.14
RAW = HeadChoice(name="frozen encoder, trained without spans", head="per-icd")
TAUGHT = HeadChoice(name="frozen encoder, trained with spans", head="per-icd", evidence_weight=0.3)
ATTENTION, GRADIENT = "attention", "attention × gradient"

Shown = dict[str, dict[str, tuple[EvidenceSpan, ...]]]  # way of lighting → code → spans


@dataclass(frozen=True)
class System:
    """A model that suggests codes and can be asked why.

    Attributes:
        name: what it is called in the table.
        explainer: the model.
        suggest: for a record the codes that are suggested, and the spans that are shown for them in further ways.
    """

    name: str
    explainer: Explainer
    suggest: Callable[[CodedRecord], tuple[set[str], Shown]]


@dataclass(frozen=True)
class EvidenceRow:
    """The figures of one way of lighting words for the codes of one system."""

    system: str
    way: str
    figures: Agreement


def frozen_system(
    reader: FrozenReader,
    choice: HeadChoice,
    records: Sequence[CodedRecord],
    *,
    recipe: AttentionRecipe,
    on_step: OnStep = None,
) -> System:
    """Fit a head on the frozen encoder; it suggests from the score on that is best on records held out."""
    fit, held = split(records, share=HELD_SHARE, seed=recipe.seed)
    codes = sorted({code for record in fit for code in record.codes})
    model = reader.fitted(choice, codes, fit=fit, recipe=recipe, on_step=on_step)
    scores = probabilities(model, (note.states for note in reader.frozen(held)))
    boundary = rates.best_boundary(scores, gold_matrix(held, codes))

    def suggest(record: CodedRecord) -> tuple[set[str], Shown]:
        row = probabilities(model, [note.states for note in reader.frozen([record])])[0]
        return {code for code, score in zip(codes, row, strict=True) if score >= boundary}, {}

    return System(choice.name, Explainer(model, reader.tokenizer), suggest)


def pack_system(engine: Engine, *, language: str) -> System:
    """A model pack; its terms, its mentions and all that it shows are further ways."""

    def suggest(record: CodedRecord) -> tuple[set[str], Shown]:
        result = engine.run(Note(id=record.id, text=record.text, language=language))
        chosen = [suggestion for suggestion in result.suggestions if suggestion.suggested]
        shown = {
            name: {s.code: tuple(e for e in s.evidence if e.source is source) for s in chosen}
            for name, source in (("terms", Source.TERM), ("mentions", Source.MENTION))
        }
        return {s.code for s in chosen}, shown | {"as shown": {s.code: s.evidence for s in chosen}}

    explainer = Explainer(engine.pack.load_model(), engine.pack.load_tokenizer())
    return System("model pack", explainer, suggest)


def sample(records: Sequence[CodedRecord], most: int, *, seed: int) -> list[CodedRecord]:
    """At most so many of the records that have spans, drawn at random.

    Raises:
        KnownError: if none has spans.
    """
    marked = [record for record in records if record.spans and record.text.strip()]
    if not marked:
        raise KnownError("The test records hold no evidence spans, so there is nothing to compare with.")
    return random.Random(seed).sample(marked, min(most, len(marked)))  # noqa: S311 - a draw, not a secret


def compare(system: System, records: Sequence[CodedRecord]) -> list[EvidenceRow]:
    """Every way of lighting words, over the right codes with spans that the system suggests.

    The coders' own words stand in the last row: what could be reached, and how much the score hangs on them.
    """
    found: defaultdict[str, list[Highlight]] = defaultdict(list)
    for record in records:
        for way, one in _highlights(system, record):
            found[way].append(one)
    return [EvidenceRow(system.name, way, agreement(highlights)) for way, highlights in found.items()]


def _highlights(system: System, record: CodedRecord) -> Iterator[tuple[str, Highlight]]:
    suggested, shown = system.suggest(record)
    explainer = system.explainer
    codes = sorted(suggested & set(record.codes) & record.spans.keys() & explainer.index.keys())
    note = tokenized(explainer.model, explainer.tokenizer, record.text)
    if not codes or not note.ids:
        return
    words, states = words_of(record.text), explainer.states(note)
    before = {code: explainer.probability(states, code) for code in codes}
    ways: Shown = {
        ATTENTION: _phrases(record.text, words, note, explainer.attention(states, codes), codes),
        GRADIENT: _phrases(record.text, words, note, explainer.attention_times_gradient(note, codes), codes),
        **shown,
        "the coders' words": {code: _as_spans(record, code) for code in codes},
    }
    for way, spans in ways.items():
        for code in codes:
            lit = [(span.start, span.end) for span in spans.get(code, ())]
            hidden = {i for i, (a, b) in enumerate(note.offsets) if any(a < end and start < b for start, end in lit)}
            fall = before[code] - explainer.probability(explainer.states_without(note, states, hidden), code)
            yield way, highlight(words, lit, record.spans[code], fall=fall)


def _phrases(
    text: str, words: Sequence[tuple[int, int]], note: EncodedNote, weights: Tensor, codes: Sequence[str]
) -> dict[str, tuple[EvidenceSpan, ...]]:
    return {
        code: attention_spans(text, words, word_weights(words, note.offsets, row), least_mass=0.0)
        for code, row in zip(codes, weights.tolist(), strict=True)
    }


def _as_spans(record: CodedRecord, code: str) -> tuple[EvidenceSpan, ...]:
    pieces = (piece for mention in record.spans[code] for piece in mention)
    return tuple(EvidenceSpan(start, end, 1.0, Source.CODER) for start, end in pieces)
