"""What speaks for each candidate code of a note, as numbers that the fusion weighs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chartlight.suggest.terms import TermMatch, Use, term_scores

LOGIT_LIMIT = 8.0
HOPELESS = -6.0  # a logit that alone makes no candidate
CLEAR_LINK = 0.2  # from this P(mention) P(code | mention) on, a mention counts as a source of its code

FEATURES = (
    "attention",  # logit of the attention model; the limit below zero where it did not put the code forward
    "attention_rank",  # log of the code's rank by it
    "term",  # logit of the noisy-or over the code's terms; 0 without one
    "has_term",  # 1 where a term of the code stands in the note
    "term_best",  # logit of its most precise term; 0 without one
    "term_count",  # log of 1 + the number of its terms' occurrences
    "term_inner",  # 1 where terms of the code stand only within longer ones
    "term_scattered",  # 1 where the words of its terms only stand scattered
    "term_tagged",  # highest probability that one of its terms is a mention; 0 without one
    "term_linked",  # logit of the code's highest probability given the words of one of its terms; the limit without
    "attention_with_term",  # attention, where has_term
    "link",  # logit of the noisy-or over mentions of P(mention) P(code | mention)
    "link_best",  # logit of the highest of these
    "cosine",  # of the nearest mention and text of the code; 0 without one
    "category_attention",  # highest attention logit of another code of the same 3-character category
    "category_term",  # highest term score (0..1) of another code of the same category
    "category_link",  # highest link of another code of the same category
    "trained",  # log of 1 + the number of training notes that carry the code
    "untrained",  # 1 where none does
    "length",  # log of the note's number of tokens
)


@dataclass(frozen=True)
class LinkedSpan:
    """Words that may name codes.

    Attributes:
        start: first character.
        end: one past the last character.
        probability: that a coder would mark a mention here.
        codes: (code, probability given the words, cosine of the code's nearest text), best first.
        is_term: True where the words were chosen because they match the term list, not by the tagger.
    """

    start: int
    end: int
    probability: float
    codes: tuple[tuple[str, float, float], ...]
    is_term: bool

    def speaks_for(self, probability: float) -> bool:
        """Whether a code of this probability is one that the words clearly name."""
        return not self.is_term and self.probability * probability >= CLEAR_LINK


def sigmoid(logit: float) -> float:
    """1 / (1 + e^-x) without overflow."""
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))


def clipped_logit(probability: float) -> float:
    """log(p / (1 - p)), held within ±8."""
    if probability <= 0 or probability >= 1:
        return math.copysign(LOGIT_LIMIT, probability - 0.5)
    return max(-LOGIT_LIMIT, min(LOGIT_LIMIT, math.log(probability / (1 - probability))))


def candidate_features(
    attention_logits: Mapping[str, float],
    matches: Sequence[TermMatch],
    spans: Sequence[LinkedSpan],
    *,
    code_counts: Mapping[str, int],
    tokens: int,
) -> dict[str, tuple[float, ...]]:
    """The features of every candidate: every code that a term, or clearly enough the attention or a link puts forward.

    Args:
        attention_logits: code → logit of the attention model, best first.
        matches: terms found in the note.
        spans: linked spans of the note.
        code_counts: code → training notes that carry it.
        tokens: length of the note.

    Returns:
        code → values in the order of `FEATURES`.
    """
    links = _Links(spans)
    term = term_scores(matches)
    precisions = _precisions(matches)
    uses = _best_uses(matches)
    link = {code: clipped_logit(-math.expm1(links.total[code])) for code in links.total}
    codes = term.keys() | {
        code for hopes in (attention_logits, link) for code, logit in hopes.items() if logit > HOPELESS
    }
    attention = {c: max(-LOGIT_LIMIT, min(LOGIT_LIMIT, attention_logits.get(c, -LOGIT_LIMIT))) for c in codes}
    ranks = {code: rank for rank, code in enumerate(attention_logits, 1)}
    tops = [_BestTwo(attention), _BestTwo(term), _BestTwo(link)]
    features: dict[str, tuple[float, ...]] = {}
    for code in codes:
        has_term = float(code in term)
        count = code_counts.get(code, 0)
        named = {
            "attention": attention[code],
            "attention_rank": math.log(ranks.get(code, len(ranks) + 1)),
            "term": clipped_logit(term[code]) if has_term else 0.0,
            "has_term": has_term,
            "term_best": clipped_logit(max(precisions[code])) if has_term else 0.0,
            "term_count": math.log1p(len(precisions.get(code, ()))),
            "term_inner": float(uses.get(code) is Use.INNER),
            "term_scattered": float(uses.get(code) is Use.SCATTERED),
            "term_tagged": links.term_tagged.get(code, 0.0),
            "term_linked": clipped_logit(links.term_linked.get(code, 0.0)) if has_term else -LOGIT_LIMIT,
            "attention_with_term": attention[code] * has_term,
            "link": link.get(code, -LOGIT_LIMIT),
            "link_best": clipped_logit(links.best.get(code, 0.0)),
            "cosine": links.cosine.get(code, 0.0),
            "category_attention": tops[0].other(code, absent=-LOGIT_LIMIT),
            "category_term": tops[1].other(code, absent=0.0),
            "category_link": tops[2].other(code, absent=-LOGIT_LIMIT),
            "trained": math.log1p(count),
            "untrained": float(count == 0),
            "length": math.log(max(tokens, 1)),
        }
        features[code] = tuple(named[name] for name in FEATURES)
    return features


def _precisions(matches: Sequence[TermMatch]) -> dict[str, list[float]]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    for match in matches:
        for code, precision in match.codes:
            found[code].append(precision)
    return dict(found)


def _best_uses(matches: Sequence[TermMatch]) -> dict[str, Use]:
    """How the terms of a code stand in the note, where several do the use that tells most."""
    best: dict[str, Use] = {}
    for match in matches:
        for code, _ in match.codes:
            best[code] = min(best.get(code, match.use), match.use)
    return best


class _Links:
    """The linked spans, gathered by code."""

    def __init__(self, spans: Sequence[LinkedSpan]) -> None:
        self.total: dict[str, float] = {}  # Σ log(1 - P(mention) P(code | mention))
        self.best: dict[str, float] = {}
        self.cosine: dict[str, float] = {}
        self.term_tagged: dict[str, float] = {}
        self.term_linked: dict[str, float] = {}
        for span in spans:
            for code, probability, cosine in span.codes:
                if span.is_term:
                    _raise(self.term_tagged, code, span.probability)
                    _raise(self.term_linked, code, probability)
                else:
                    product = min(span.probability * probability, 0.9999)
                    self.total[code] = self.total.get(code, 0.0) + math.log1p(-product)
                    _raise(self.best, code, product)
                    _raise(self.cosine, code, cosine)


def _raise(highest: dict[str, float], code: str, value: float) -> None:
    highest[code] = max(highest.get(code, value), value)


class _BestTwo:
    """For each category the two codes with the highest values, so that "another code" can be answered."""

    def __init__(self, values: Mapping[str, float]) -> None:
        self._best: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
        for code, value in values.items():
            self._best[code[:3]] = sorted([*self._best[code[:3]], (value, code)], reverse=True)[:2]

    def other(self, code: str, *, absent: float) -> float:
        return next((value for value, name in self._best.get(code[:3], ()) if name != code), absent)
