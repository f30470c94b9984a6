"""The way from a note to its suggestions: read the windows, score the codes, fuse, find the evidence."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight import paths
from chartlight.errors import KnownError
from chartlight.models.pack import ModelPack
from chartlight.notes.language import guess_language
from chartlight.sections.reading import named_by_headings, note_sections
from chartlight.sections.sentences import outline
from chartlight.suggest.assertion import AssertionReader
from chartlight.suggest.candidates import Reading, Weighed, choose, evidence_of, sources_of
from chartlight.suggest.context import place_features, specialty_shares
from chartlight.suggest.evidence import (
    shares_by_word,
    shown_words,
    specialty_spans,
    summed_by_word,
    token_words,
    words_of,
)
from chartlight.suggest.features import candidate_features
from chartlight.suggest.loading import uncollected
from chartlight.suggest.mentions import linked_spans, own_matches, touched_tokens
from chartlight.suggest.terms import TermList
from chartlight.translation import mark, tr
from chartlight.types import (
    CodingResult,
    EvidenceSpan,
    Kind,
    Note,
    NoteSection,
    OperatingPoint,
    Progress,
    SpecialtyScore,
    Suggestion,
)

if TYPE_CHECKING:
    import torch

    from chartlight.models.batching import EncodedNote
    from chartlight.models.specialty_part import SpecialtyReading
    from chartlight.suggest.runtime import Runtime

ATTENTION_CANDIDATES = 60  # codes that the attention model may put forward for a note
MOST_BELOW = 80  # candidates below the decision boundary that are kept for a note

_OTHER_KIND = {
    Kind.DIAGNOSES: mark("This model pack suggests procedures, not diagnoses. Choose another pack."),
    Kind.PROCEDURES: mark("This model pack suggests diagnoses, not procedures. Choose another pack."),
}


@dataclass(frozen=True)
class ReadNote:
    """A note that the encoder has read: its tokens, and the states of its windows."""

    encoded: EncodedNote
    states: Sequence[torch.Tensor]


class Engine:
    """A model pack at work. Not for use by two threads at once."""

    def __init__(
        self,
        *,
        pack: ModelPack,
        runtime: Runtime,
        kind: Kind,
        tells_sections: bool = True,
        uses_context: bool = True,
    ) -> None:
        self.pack = pack
        self.runtime = runtime
        self.kind = kind
        self.tells_sections = tells_sections
        self._uses_context = uses_context
        self.context = pack.context_of(kind) if uses_context and tells_sections else None

    @classmethod
    def open(
        cls,
        pack_dir: Path | None = None,
        *,
        device: str = "auto",
        kind: Kind | None = None,
        uses_context: bool = True,
    ) -> Engine:
        """Load a pack; takes a second or two and imports torch.

        Args:
            pack_dir: the pack's folder; the starter pack where None.
            device: "auto" (CUDA, then MPS, then CPU), "cuda", "mps" or "cpu".
            kind: which codes to suggest; the pack's main kind where None.
            uses_context: whether sections and specialty are weighed into the scores, where the pack can.

        Raises:
            KnownError: if the pack or the device cannot be used, or the pack has no codes of the kind.
        """
        with uncollected():
            pack = ModelPack.open(pack_dir or paths.starter_pack_dir())
            chosen = kind or pack.kinds[0]
            _check_kind(pack, chosen)
            from chartlight.suggest.runtime import Runtime

            return cls(pack=pack, runtime=Runtime.load(pack, device=device), kind=chosen, uses_context=uses_context)

    def of_kind(self, kind: Kind) -> Engine:
        """The same loaded pack for another kind of code.

        Raises:
            KnownError: the pack has no codes of the kind.
        """
        _check_kind(self.pack, kind)
        return Engine(
            pack=self.pack,
            runtime=self.runtime,
            kind=kind,
            tells_sections=self.tells_sections,
            uses_context=self._uses_context,
        )

    def without_note_heads(self) -> Engine:
        """The same pack for codes alone: it tells neither specialties nor sections."""
        return Engine(pack=self.pack, runtime=self.runtime.without_note_heads(), kind=self.kind, tells_sections=False)

    def with_context(self, wanted: bool) -> Engine:
        """The same loaded pack, with sections and specialty weighed into the scores or left out of them."""
        return Engine(
            pack=self.pack,
            runtime=self.runtime,
            kind=self.kind,
            tells_sections=self.tells_sections,
            uses_context=wanted,
        )

    @property
    def pack_hash(self) -> str:
        """Content hash of the pack."""
        return self.pack.content_hash

    @property
    def decision_boundary(self) -> float:
        """Least score of a code that is suggested."""
        return self._boundary(knows_terms=True)

    @property
    def operating_points(self) -> tuple[OperatingPoint, ...]:
        """Measured precision and recall by falling boundary."""
        return self.pack.operating_points(self.kind, with_context=self.context is not None)

    def _boundary(self, *, knows_terms: bool) -> float:
        return self.pack.boundary(self.kind, knows_terms=knows_terms, with_context=self.context is not None)

    @property
    def device(self) -> str:
        """Device and number format, for people: "cpu, bf16"."""
        return self.runtime.description

    def suggest(
        self, note: Note, *, limit: int = MOST_BELOW, language: str | None = None, besides: Collection[Kind] = ()
    ) -> Iterator[Progress | CodingResult]:
        """Suggest codes for one note.

        Args:
            note: the note.
            limit: most candidates of a kind below the decision boundary; those that pass it are all kept.
            language: language of the term list; the note's own, or else guessed, where None.
            besides: further kinds of code to suggest from the same reading, after those of the engine's own kind;
                one that the pack does not know is passed over.

        Yields:
            `Progress` before the first and after each window, lastly one `CodingResult`. Stop iterating to cancel.
        """
        read = yield from self.read(note)
        yield self.result(note, read, limit=limit, language=language, besides=besides)

    def _beside(self, kind: Kind) -> Engine:
        """The engine of another kind, which tells specialties and sections again only where its scores hang on them."""
        other = self.of_kind(kind)
        return other if other.context is not None else other.without_note_heads()

    def read(self, note: Note) -> Generator[Progress, None, ReadNote]:
        """Read the windows of a note; yields `Progress` before the first and after each."""
        encoded = self.runtime.encode(note.text)
        total = len(encoded.windows)
        yield Progress(note.id, 0, total)
        states: list[torch.Tensor] = []
        for done, state in enumerate(self.runtime.window_states(encoded), 1):
            states.append(state)
            yield Progress(note.id, done, total)
        return ReadNote(encoded, states)

    def read_through(self, note: Note) -> ReadNote:
        """Read the windows of a note in one go."""
        encoded = self.runtime.encode(note.text)
        return ReadNote(encoded, list(self.runtime.window_states(encoded)))

    def word_attention(self, note: Note, read: ReadNote, codes: Sequence[str]) -> dict[str, list[float]]:
        """The attention of each word of `words_of` for those of the codes that the attention model knows."""
        words = words_of(note.text)
        places = token_words(words, read.encoded.offsets)
        attention = self.runtime.attention(read.states, codes)
        return {code: summed_by_word(places, own, words=len(words)) for code, own in attention.items()}

    def run(
        self, note: Note, *, limit: int = MOST_BELOW, language: str | None = None, besides: Collection[Kind] = ()
    ) -> CodingResult:
        """Suggest codes for one note in one go; the arguments are those of `suggest`."""
        for step in self.suggest(note, limit=limit, language=language, besides=besides):
            if isinstance(step, CodingResult):
                return step
        raise KnownError(tr("The run ended without a result."))

    def codes_meant(self, phrase: str, *, limit: int = 10) -> tuple[tuple[str, float], ...]:
        """The codes of the whole codebook that a phrase may mean, with their probabilities, the likeliest first."""
        number = self.pack.kinds.index(self.kind)
        links = self.runtime.link_text(phrase, kind=number, most=limit)
        return tuple((link.code, link.probability) for link in links)

    def result(
        self,
        note: Note,
        read: ReadNote,
        *,
        limit: int = MOST_BELOW,
        language: str | None = None,
        besides: Collection[Kind] = (),
    ) -> CodingResult:
        """What the pack says of a note it has read; the arguments are those of `suggest`."""
        found = self._result(note, read, limit, language)
        others = [
            self._beside(kind)._result(note, read, limit, language).suggestions
            for kind in self.pack.kinds
            if kind in besides and kind is not self.kind
        ]
        return replace(found, suggestions=(*found.suggestions, *chain.from_iterable(others)))

    def _result(self, note: Note, read: ReadNote, limit: int, language: str | None) -> CodingResult:
        encoded, states = read.encoded, read.states
        reading = self._read(note, encoded, states, language)
        sections = self._sections(note, encoded, states, language) if self.tells_sections else ()
        weighed = self._weigh(note, encoded, states, reading, sections)
        chosen = choose(weighed, reading, limit=limit)
        attention = self.word_attention(note, read, [c.code for c in chosen])
        words = words_of(note.text)
        assertions = AssertionReader(note.text, language or note.language)
        suggestions = []
        for candidate in chosen:
            weights = attention.get(candidate.code, [])
            spans = evidence_of(note.text, candidate, words, weights, reading)
            suggestions.append(
                Suggestion(
                    code=candidate.code,
                    score=round(candidate.score, 4),
                    suggested=weighed.passes(candidate.code),
                    sources=sources_of(candidate),
                    evidence=spans,
                    attention=shown_words(words, weights) if weights else (),
                    assertion=assertions.of_evidence(spans, scattered=candidate.code in reading.scattered),
                )
            )
        return CodingResult(
            note.id,
            self.kind,
            self.pack_hash,
            tuple(suggestions),
            specialties=weighed.specialties,
            sections=sections,
        )

    def weigh(self, note: Note, *, language: str | None = None) -> Weighed:
        """The candidates of a note before any is chosen (used to fit the context)."""
        read = self.read_through(note)
        encoded, states = read.encoded, read.states
        sections = self._sections(note, encoded, states, language) if self.tells_sections else ()
        return self._weigh(note, encoded, states, self._read(note, encoded, states, language), sections)

    def _weigh(
        self,
        note: Note,
        encoded: EncodedNote,
        states: Sequence[torch.Tensor],
        reading: Reading,
        sections: Sequence[NoteSection],
    ) -> Weighed:
        weighing = self.pack.weighings[self.kind]
        fusion = weighing.with_terms if reading.knows_terms else weighing.without_terms
        scores = fusion.scores(reading.features)
        places = place_features(reading.matches, reading.spans, sections, length=len(note.text)) if sections else {}
        told = self._specialties(note.text, encoded, states)
        if self.context is not None:
            shares = specialty_shares(told, self.context.specialties)
            scores = self.context.corrected(scores, places, shares, kind=self.kind)
        return Weighed(scores, self._boundary(knows_terms=reading.knows_terms), places, told, fusion.offsets)

    def _specialties(
        self, text: str, encoded: EncodedNote, states: Sequence[torch.Tensor]
    ) -> tuple[SpecialtyScore, ...]:
        """All specialties of the pack, the likeliest first; with evidence those that are suggested."""
        words = words_of(text)
        places = token_words(words, encoded.offsets)
        told = self.runtime.specialties(states, text)

        def evidence(reading: SpecialtyReading) -> tuple[EvidenceSpan, ...]:
            attended = summed_by_word(places, reading.attention, words=len(words))
            return specialty_spans(text, words, attended, shares_by_word(words, reading.words))

        return tuple(
            SpecialtyScore(
                one.name,
                round(one.score, 4),
                one.said,
                evidence(one) if one.said else (),
            )
            for one in sorted(told, key=lambda one: (-one.score, one.name))
        )

    def _sections(
        self, note: Note, encoded: EncodedNote, states: Sequence[torch.Tensor], language: str | None
    ) -> tuple[NoteSection, ...]:
        found = outline(note.text, language or note.language or guess_language(note.text))
        spans = [touched_tokens(encoded.offsets, sentence.start, sentence.end) for sentence in found.sentences]
        return note_sections(found, self.runtime.sections(states, spans, named_by_headings(found)))

    def _terms(self, note: Note, language: str | None) -> TermList | None:
        spoken = language or note.language or guess_language(note.text)
        return self.pack.terms.get(spoken) if spoken else None

    def features(self, note: Note, read: ReadNote, *, language: str | None = None) -> dict[str, tuple[float, ...]]:
        """The fusion's features of every candidate of a note, in the order of `FEATURES` (used to fit the fusion)."""
        return self._read(note, read.encoded, read.states, language).features

    def _read(self, note: Note, encoded: EncodedNote, states: Sequence[torch.Tensor], language: str | None) -> Reading:
        terms = self._terms(note, language)
        counts = self.pack.code_counts[self.kind]
        number = self.pack.kinds.index(self.kind)
        matches = tuple(own_matches(terms.match(note.text), self.runtime.suggestable(number))) if terms else ()
        logits = self.runtime.top_logits(states, kind=number, most=ATTENTION_CANDIDATES)
        given = [touched_tokens(encoded.offsets, match.start, match.end) for match in matches]
        found = self.runtime.mentions(states, kind=number, given=given)
        spans = tuple(linked_spans(found, encoded.offsets, matches, note.text))
        features = candidate_features(logits, matches, spans, code_counts=counts, tokens=len(encoded.ids))
        return Reading(features, logits, matches, spans, knows_terms=terms is not None)


def _check_kind(pack: ModelPack, kind: Kind) -> None:
    if kind not in pack.kinds:
        raise KnownError(tr(_OTHER_KIND[kind]))
