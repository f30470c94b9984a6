"""From attention over tokens to words and spans that a coder can read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from chartlight.suggest.features import LinkedSpan
from chartlight.suggest.terms import TermMatch
from chartlight.types import EvidenceSpan, Source, WordWeight

# A word keeps its inner hyphens, apostrophes and decimal points: "X-ray", "2.5", "β-blocker".
_WORD = re.compile(r"\w+(?:[-'’.,/]\w+)*")

WORD_SHARE = 0.25  # least weight of an evidence word, relative to the strongest word of its code
SPAN_SHARE = 0.4  # least mass of a further span, relative to the strongest span
# Least share of its code's attention that the strongest phrase must hold. On notes held out of the training, at most
# half of the phrases below it met the coders' words (`chartlight experiment evidence` measures it).
LEAST_MASS = 0.2
# Least precision of a term that is shown, relative to the most precise one of its code: of the weaker places hardly one
# in ten lay on the coders' words.
PRECISION_SHARE = 0.2
# Places of terms less precise than this, relative to the most precise one, need a witness: the tagger, with at least
# this probability of a mention, or the attention, with at least this share of what it gives the place it gives most to.
# Chosen on notes held out of the training: of the places that are left out there one in five lay on the coders' words.
SURE_SHARE = 0.8
LEAST_TAGGED = 0.3
LEAST_ATTENDED = 0.05
SHOWN_WEIGHT = 0.01  # least share of attention of a word that is kept for the heatmap
MOST_SPANS = 3

# The side of a finding stands behind it in Spanish, before it in English and Swedish.
_SIDE_BEHIND = re.compile(r"\s+(?:derech[oa]s?|izquierd[oa]s?|bilateral(?:es)?)\b", re.IGNORECASE)
_SIDE_BEFORE = re.compile(r"\b(?:right|left|bilateral|höger|vänster|bilaterala?)\s+\Z", re.IGNORECASE)


def words_of(text: str) -> list[tuple[int, int]]:
    """The words of a text as half-open character offsets."""
    return [match.span() for match in _WORD.finditer(text)]


def word_weights(
    words: Sequence[tuple[int, int]], offsets: Sequence[tuple[int, int]], attention: Sequence[float]
) -> list[float]:
    """The attention of each word: the sum over the tokens that begin or lie in it.

    Args:
        words: half-open offsets in the order of the text, not overlapping.
        offsets: half-open offsets of the tokens.
        attention: one value a token.

    Returns:
        One value a word; the attention of tokens outside all words is left out.
    """
    return summed_by_word(token_words(words, offsets), attention, words=len(words))


def token_words(words: Sequence[tuple[int, int]], offsets: Sequence[tuple[int, int]]) -> list[int]:
    """For each token the place of the word that it begins or lies in, or the number of words where there is none."""
    ends = [end for _, end in words]
    places: list[int] = []
    for start, end in offsets:
        # A token's offsets can include the blank before it, so its last character says where it belongs.
        place = bisect_left(ends, end)
        touches = place < len(words) and words[place][0] < end and start < words[place][1]
        places.append(place if touches else len(words))
    return places


def summed_by_word(places: Sequence[int], attention: Sequence[float], *, words: int) -> list[float]:
    """The attention of each word, from what `token_words` says of the tokens."""
    if len(places) != len(attention):
        raise ValueError(f"{len(attention)} values of attention for {len(places)} tokens")
    if not places:
        return [0.0] * words
    total: list[float] = np.bincount(places, weights=attention, minlength=words + 1)[:words].tolist()
    return total


def shares_by_word(words: Sequence[tuple[int, int]], shares: Sequence[tuple[int, int, float]]) -> list[float]:
    """What falls on each word of `words_of` of the shares of stretches of the text, which lie in words."""
    starts, total = [start for start, _ in words], [0.0] * len(words)
    for start, end, share in shares:
        place = bisect_right(starts, start) - 1
        if place >= 0 and end <= words[place][1]:
            total[place] += share
    return total


def shown_words(words: Sequence[tuple[int, int]], weights: Sequence[float]) -> tuple[WordWeight, ...]:
    """The words that hold nearly all of a code's attention, in the order of the text."""
    return tuple(
        WordWeight(start, end, round(weight, 4))
        for (start, end), weight in zip(words, weights, strict=True)
        if weight >= SHOWN_WEIGHT
    )


def attention_spans(
    text: str, words: Sequence[tuple[int, int]], weights: Sequence[float], *, least_mass: float = LEAST_MASS
) -> tuple[EvidenceSpan, ...]:
    """Phrases of strongly attended words, strongest first; none where even the strongest is not reliable.

    Neighbouring words of at least `WORD_SHARE` of the strongest word form a phrase; one weaker word between them
    is bridged. A sentence end is not. Phrases below `SPAN_SHARE` of the strongest phrase are left out, and so are all
    where the strongest holds less than `least_mass` of the code's attention.
    """
    peak = max(weights, default=0.0)
    if peak <= 0:
        return ()
    groups: list[list[int]] = []
    for index in (i for i, weight in enumerate(weights) if weight >= WORD_SHARE * peak):
        if groups and index - groups[-1][-1] <= 2 and _same_sentence(text, words, groups[-1][-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    masses = [sum(weights[group[0] : group[-1] + 1]) for group in groups]
    strongest = max(masses)
    if strongest < least_mass:
        return ()
    ranked = sorted(zip(masses, groups, strict=True), key=lambda pair: -pair[0])
    return tuple(
        EvidenceSpan(words[group[0]][0], words[group[-1]][1], round(mass / strongest, 4), Source.ATTENTION)
        for mass, group in ranked[:MOST_SPANS]
        if mass >= SPAN_SHARE * strongest
    )


def _same_sentence(text: str, words: Sequence[tuple[int, int]], left: int, right: int) -> bool:
    between = text[words[left][1] : words[right][0]]
    return not any(mark in between for mark in ".;:!?\n\r")


def term_spans(code: str, matches: Sequence[TermMatch]) -> tuple[EvidenceSpan, ...]:
    """The places of a code's terms, the most precise first; without those that are far less precise than the best."""
    found = [
        (precision, match) for match in matches for name, precision in match.codes if name == code and precision > 0
    ]
    peak = max((precision for precision, _ in found), default=1.0)
    ranked = sorted(found, key=lambda pair: (-pair[0], pair[1].start))
    return tuple(
        EvidenceSpan(match.start, match.end, round(precision / peak, 4), Source.TERM)
        for precision, match in ranked
        if precision >= PRECISION_SHARE * peak
    )


def witnessed(
    spans: Sequence[EvidenceSpan],
    tagged: Mapping[tuple[int, int], float],
    words: Sequence[tuple[int, int]],
    weights: Sequence[float],
) -> tuple[EvidenceSpan, ...]:
    """The places of a code's terms, without those of less precise terms at which nothing else points.

    Args:
        spans: made by `term_spans`.
        tagged: half-open offsets of a term → the tagger's probability that it is a mention.
        words: of the note.
        weights: attention of the code, one value a word; where it is empty, no place is left out for want of it.
    """
    attended = [_weight_within(words, weights, span) for span in spans]
    least = LEAST_ATTENDED * max(attended, default=0.0)
    return tuple(
        span
        for span, weight in zip(spans, attended, strict=True)
        if span.weight >= SURE_SHARE or tagged.get((span.start, span.end), 0.0) >= LEAST_TAGGED or weight >= least
    )


def _weight_within(words: Sequence[tuple[int, int]], weights: Sequence[float], span: EvidenceSpan) -> float:
    first, past = bisect_left(words, (span.start, 0)), bisect_left(words, (span.end, 0))
    return sum(weights[first:past])


def touching(spans: Sequence[EvidenceSpan], others: Sequence[EvidenceSpan]) -> tuple[EvidenceSpan, ...]:
    """The spans that share a character with one of the others."""
    return tuple(one for one in spans if any(one.start < other.end and other.start < one.end for other in others))


def with_side(text: str, span: EvidenceSpan) -> EvidenceSpan:
    """The span with a word beside it that tells the side, as coders mark it: "hernia inguinal derecha"."""
    behind = _SIDE_BEHIND.match(text, span.end)
    before = _SIDE_BEFORE.search(text, max(0, span.start - 12), span.start)
    return replace(span, start=before.start() if before else span.start, end=behind.end() if behind else span.end)


def outermost(spans: Sequence[EvidenceSpan]) -> tuple[EvidenceSpan, ...]:
    """The spans without those that lie within another one, so that words are one place and not two.

    A term stays where only a phrase of the attention holds it, since what the note says of the code is read from terms.
    """

    def holds(outer: EvidenceSpan, inner: EvidenceSpan) -> bool:
        within = outer.start <= inner.start and inner.end <= outer.end
        larger = outer.end - outer.start > inner.end - inner.start
        return within and larger and Source.ATTENTION not in {outer.source} - {inner.source}

    return tuple(span for span in spans if not any(holds(other, span) for other in spans))


def joined(*ways: Sequence[EvidenceSpan]) -> tuple[EvidenceSpan, ...]:
    """What several ways show, each place once and as widely as any shows it, strongest first."""
    places: dict[tuple[int, int], EvidenceSpan] = {}
    for span in sorted((span for way in ways for span in way), key=lambda span: -span.weight):
        places.setdefault((span.start, span.end), span)
    return outermost(tuple(places.values()))


def specialty_spans(
    text: str, words: Sequence[tuple[int, int]], attended: Sequence[float], counted: Sequence[float]
) -> tuple[EvidenceSpan, ...]:
    """The phrases that a specialty attends to and the words that speak for it by themselves, strongest first.

    They stand beside each other: one word that holds much of the attention would hide in one sum what the others say.

    Args:
        text: the note.
        words: made by `words_of`.
        attended: the attention of each word.
        counted: what each word adds by itself; together they make up how far the note's words are understood, 0..1.
    """
    attention, spoken = (attention_spans(text, words, one, least_mass=0.0) for one in (attended, counted))
    understood = sum(counted)
    return joined(attention, [replace(span, weight=round(understood * span.weight, 4)) for span in spoken])


def mention_spans(code: str, spans: Sequence[LinkedSpan]) -> tuple[EvidenceSpan, ...]:
    """The mentions that clearly name a code, the likeliest first."""
    found = [
        (span.probability * probability, span)
        for span in spans
        for name, probability, _ in span.codes
        if name == code and span.speaks_for(probability)
    ]
    peak = max((weight for weight, _ in found), default=1.0)
    ranked = sorted(found, key=lambda pair: (-pair[0], pair[1].start))
    return tuple(EvidenceSpan(s.start, s.end, round(weight / peak, 4), Source.MENTION) for weight, s in ranked)
