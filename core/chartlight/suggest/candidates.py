"""Candidate codes of a note: what is found for them, which are worth a line, and which words are shown for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from chartlight.suggest.evidence import (
    attention_spans,
    mention_spans,
    outermost,
    term_spans,
    touching,
    with_side,
    witnessed,
)
from chartlight.suggest.features import LinkedSpan
from chartlight.suggest.fusion import moved
from chartlight.suggest.terms import TermMatch, Use
from chartlight.types import EvidenceSpan, Source, SpecialtyScore

LEAST_SCORE = 0.003  # below this a candidate is not worth a line
CLEAR_LOGIT = -2.5  # from this attention logit on, "attention" counts as a source beside a term


@dataclass(frozen=True)
class Candidate:
    """A code on its way through the engine."""

    code: str
    score: float
    attention_logit: float | None
    has_term: bool
    has_link: bool = False


@dataclass(frozen=True)
class Reading:
    """What the pack finds in one note before anything is weighed."""

    features: dict[str, tuple[float, ...]]  # code → values in the order of `FEATURES`
    logits: dict[str, float]
    matches: tuple[TermMatch, ...]
    spans: tuple[LinkedSpan, ...]
    knows_terms: bool  # the pack has a term list of the note's language

    @cached_property
    def scattered(self) -> frozenset[str]:
        """The codes whose terms have other words between theirs; where one of a code stands together, none has."""
        scattered = (match for match in self.matches if match.use is Use.SCATTERED)
        return frozenset(code for match in scattered for code, _ in match.codes)

    @cached_property
    def tagged(self) -> dict[tuple[int, int], float]:
        """Half-open offsets of each term → the tagger's probability that a coder would mark it."""
        return {(span.start, span.end): span.probability for span in self.spans if span.is_term}


@dataclass(frozen=True)
class Weighed:
    """The candidates of a note with what decides on them.

    Attributes:
        scores: code → probability.
        boundary: least score of a code that is suggested.
        places: code → place features, see `chartlight.suggest.context`; empty where the context does not count.
        specialties: all specialties of the pack.
        offsets: code → logits by which its own boundary lies above that; all others have none of their own.
    """

    scores: Mapping[str, float]
    boundary: float
    places: Mapping[str, tuple[float, ...]]
    specialties: tuple[SpecialtyScore, ...]
    offsets: Mapping[str, float] = field(default_factory=dict)

    def passes(self, code: str) -> bool:
        """Whether a candidate is suggested: by the boundary of its code, or else by that of the pack."""
        return self.scores[code] >= moved(self.boundary, self.offsets.get(code, 0.0))


def choose(weighed: Weighed, reading: Reading, *, limit: int) -> list[Candidate]:
    """The candidates worth a line, best first: all past the boundary, and at most `limit` below it."""
    terms = {code for match in reading.matches for code, _ in match.codes}
    links = {code for span in reading.spans for code, probability, _ in span.codes if span.speaks_for(probability)}
    ranked = sorted(
        (
            Candidate(code, score, reading.logits.get(code), code in terms, code in links)
            for code, score in weighed.scores.items()
        ),
        key=lambda candidate: (-candidate.score, candidate.code),
    )
    below = [one for one in ranked if not weighed.passes(one.code) and one.score >= LEAST_SCORE]
    left = {one.code for one in below[:limit]}
    return [one for one in ranked if one.code in left or weighed.passes(one.code)]


def sources_of(candidate: Candidate) -> tuple[Source, ...]:
    """What proposed a candidate, strongest first."""
    known = candidate.attention_logit is not None
    attended = candidate.attention_logit is not None and candidate.attention_logit >= CLEAR_LOGIT
    alone = not (candidate.has_term or candidate.has_link)
    there = {
        Source.TERM: candidate.has_term,
        Source.MENTION: candidate.has_link or (alone and not known),
        Source.ATTENTION: attended or (alone and known),
    }
    return tuple(source for source, speaks in there.items() if speaks)


def evidence_of(
    text: str,
    candidate: Candidate,
    words: Sequence[tuple[int, int]],
    weights: Sequence[float],
    reading: Reading,
) -> tuple[EvidenceSpan, ...]:
    """What is shown as evidence of a candidate, strongest first.

    Args:
        text: the note.
        candidate: the code.
        words: of the note.
        weights: attention of the code, one value a word; empty where the model does not know the code.
        reading: what was found in the note.
    """
    # A term is mostly exact to the character; what the tagger marks besides one is seldom what coders mark. The
    # strongest phrase of the attention is shown with a place that it touches; far from all of them it was wrong nine
    # times out of ten on notes held out of the training. Where nothing else is found, it is what there is.
    terms = witnessed(term_spans(candidate.code, reading.matches), reading.tagged, words, weights)
    found = terms or mention_spans(candidate.code, reading.spans)
    found = tuple(dict.fromkeys(with_side(text, span) for span in found))
    attended = attention_spans(text, words, weights)
    places = {(span.start, span.end) for span in found}
    beside = touching(attended[:1], found) if found else attended
    return outermost(found + tuple(span for span in beside if (span.start, span.end) not in places))
