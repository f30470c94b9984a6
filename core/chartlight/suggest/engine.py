"""The way from a note to its suggestions: read the windows, score the codes, fuse, find the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight import paths
from chartlight.errors import KnownError
from chartlight.models.pack import ModelPack
from chartlight.notes.language import guess_language
from chartlight.suggest.assertion import AssertionReader
from chartlight.suggest.evidence import attention_spans, shown_words, term_spans, word_weights, words_of
from chartlight.suggest.fusion import Fusion, fusion_features
from chartlight.suggest.terms import TermList, TermMatch, term_scores
from chartlight.types import CodingResult, EvidenceSpan, Kind, Note, Progress, Source, Suggestion

if TYPE_CHECKING:
    import torch

    from chartlight.models.batching import EncodedNote
    from chartlight.suggest.runtime import Runtime

ATTENTION_CANDIDATES = 60  # codes that the attention model may put forward for a note
LEAST_SCORE = 0.01  # below this a candidate is not worth a line
CLEAR_LOGIT = -2.5  # from this attention logit on, "attention" counts as a source beside a term


@dataclass(frozen=True)
class Candidate:
    """A code on its way through the engine."""

    code: str
    score: float
    attention_logit: float | None
    has_term: bool


class Engine:
    """A model pack at work. Not for use by two threads at once."""

    def __init__(self, *, pack: ModelPack, runtime: Runtime) -> None:
        self.pack = pack
        self.runtime = runtime

    @classmethod
    def open(cls, pack_dir: Path | None = None, *, device: str = "auto") -> Engine:
        """Load a pack; takes a second or two and imports torch.

        Args:
            pack_dir: the pack's folder; the starter pack where None.
            device: "auto" (CUDA, then MPS, then CPU), "cuda", "mps" or "cpu".

        Raises:
            KnownError: if the pack or the device cannot be used.
        """
        pack = ModelPack.open(pack_dir or paths.starter_pack_dir())
        from chartlight.suggest.runtime import Runtime

        return cls(pack=pack, runtime=Runtime.load(pack, device=device))

    @property
    def pack_hash(self) -> str:
        """Content hash of the pack."""
        return self.pack.content_hash

    @property
    def kind(self) -> Kind:
        """Which codes the pack suggests."""
        return self.pack.kind

    @property
    def decision_boundary(self) -> float:
        """Least score of a code that is suggested."""
        return self.pack.fusion.decision_boundary

    @property
    def device(self) -> str:
        """Device and number format, for people: "cpu, bf16"."""
        return self.runtime.description

    def suggest(self, note: Note, *, limit: int = 40, language: str | None = None) -> Iterator[Progress | CodingResult]:
        """Suggest codes for one note.

        Args:
            note: the note.
            limit: most candidates below the decision boundary; those that pass it are all kept.
            language: language of the term list; the note's own, or else guessed, where None.

        Yields:
            `Progress` before the first and after each window, lastly one `CodingResult`. Stop iterating to cancel.
        """
        encoded = self.runtime.encode(note.text)
        total = len(encoded.windows)
        yield Progress(note.id, 0, total)
        states: list[torch.Tensor] = []
        for done, state in enumerate(self.runtime.window_states(encoded), 1):
            states.append(state)
            yield Progress(note.id, done, total)
        yield self._result(note, encoded, states, limit, language)

    def run(self, note: Note, *, limit: int = 40, language: str | None = None) -> CodingResult:
        """Suggest codes for one note in one go."""
        for step in self.suggest(note, limit=limit, language=language):
            if isinstance(step, CodingResult):
                return step
        raise KnownError("The run ended without a result.")

    def _result(
        self,
        note: Note,
        encoded: EncodedNote,
        states: Sequence[torch.Tensor],
        limit: int,
        language: str | None,
    ) -> CodingResult:
        terms = self._terms(note, language)
        matches = terms.match(note.text) if terms else []
        fusion = self.pack.fusion if terms else self.pack.attention_fusion
        logits = self.runtime.top_logits(states, most=ATTENTION_CANDIDATES)
        chosen = choose(fusion, logits, term_scores(matches), limit=limit)
        attention = self.runtime.attention(states, [c.code for c in chosen])
        words = words_of(note.text)
        assertions = AssertionReader(note.text, language or note.language)
        suggestions = []
        for candidate in chosen:
            weights = (
                word_weights(words, encoded.offsets, attention[candidate.code]) if candidate.code in attention else []
            )
            spans = self._evidence(note.text, candidate, words, weights, matches)
            suggestions.append(
                Suggestion(
                    code=candidate.code,
                    score=round(candidate.score, 4),
                    suggested=candidate.score >= fusion.decision_boundary,
                    sources=_sources(candidate),
                    evidence=spans,
                    attention=shown_words(words, weights) if weights else (),
                    assertion=assertions.of_evidence(spans),
                )
            )
        return CodingResult(note.id, self.kind, self.pack_hash, tuple(suggestions))

    def _terms(self, note: Note, language: str | None) -> TermList | None:
        spoken = language or note.language or guess_language(note.text)
        return self.pack.terms.get(spoken) if spoken else None

    def features(self, note: Note, *, language: str | None = None) -> dict[str, dict[str, float]]:
        """The fusion's features of every candidate of a note: code → feature → value (used to fit the fusion)."""
        terms = self._terms(note, language)
        states = list(self.runtime.window_states(self.runtime.encode(note.text)))
        logits = self.runtime.top_logits(states, most=ATTENTION_CANDIDATES)
        return fusion_features(logits, term_scores(terms.match(note.text)) if terms else {})

    @staticmethod
    def _evidence(
        text: str,
        candidate: Candidate,
        words: Sequence[tuple[int, int]],
        weights: Sequence[float],
        matches: Sequence[TermMatch],
    ) -> tuple[EvidenceSpan, ...]:
        # A learned term is mostly exact to the character, so it goes before what the attention marks. Both are shown:
        # on notes held out of the training this finds more of the coders' spans than either alone.
        found = term_spans(candidate.code, matches)
        places = {(span.start, span.end) for span in found}
        attended = attention_spans(text, words, weights)
        return found + tuple(span for span in attended if (span.start, span.end) not in places)


def choose(fusion: Fusion, logits: dict[str, float], terms: dict[str, float], *, limit: int) -> list[Candidate]:
    """The candidates worth a line, best first: all past the boundary, and at most `limit` below it."""
    ranked = sorted(
        (
            Candidate(code, fusion.score(features), logits.get(code), code in terms)
            for code, features in fusion_features(logits, terms).items()
        ),
        key=lambda candidate: (-candidate.score, candidate.code),
    )
    suggested = sum(candidate.score >= fusion.decision_boundary for candidate in ranked)
    below = [candidate for candidate in ranked[suggested:] if candidate.score >= LEAST_SCORE]
    return ranked[:suggested] + below[:limit]


def _sources(candidate: Candidate) -> tuple[Source, ...]:
    if not candidate.has_term:
        return (Source.ATTENTION,)
    if candidate.attention_logit is None or candidate.attention_logit < CLEAR_LOGIT:
        return (Source.TERM,)
    return (Source.TERM, Source.ATTENTION)
