"""Match a learned term list against a note: whole, within longer terms, and with a few other words between."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import snowballstemmer

STEMMERS = {
    "en": "english",
    "es": "spanish",
    "sv": "swedish",
    "fr": "french",
    "pt": "portuguese",
    "de": "german",
}

# Words that a term is found with or without: "carcinoma de lengua" is "carcinoma de la lengua".
FUNCTION_WORDS = {
    "en": frozenset({"a", "an", "in", "of", "the"}),
    "es": frozenset({"al", "de", "del", "el", "en", "la", "las", "los", "un", "una"}),
}

MOST_BETWEEN = 5  # other words that may stand between the words of a scattered term

# A word, or the letters of an abbreviation between points: "T.A.C." is "TAC".
_WORD = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b|\w+")
_CLAUSE_END = re.compile(r"[.;:\n]")

Stems = tuple[str, ...]
Word = tuple[str, int, int]  # stem, first character, one past the last
Codes = tuple[tuple[str, float], ...]  # what a term may stand for, and how often it is right


class Use(IntEnum):
    """How a term stands in a note; the nearer to the end of this list, the less it tells."""

    WHOLE = 0  # read from left to right, the longest term from its first word on
    INNER = 1  # within a longer one, or across its edge: "tumor" in "biopsy of the tumor"
    SCATTERED = 2  # its words in their order, with a few others between


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term that stands in a note: half-open character offsets from its first word to its last."""

    stems: Stems
    start: int
    end: int
    use: Use


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a note: half-open character offsets, and the codes it may stand for with their precision."""

    start: int
    end: int
    codes: Codes
    use: Use = Use.WHOLE


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The stem of a word, lower case and without accents; the word itself where no stemmer knows the language."""
    stemmer, bare = _stemmer(language), word.lower().replace(".", "")
    stemmed = stemmer.stemWord(bare) if stemmer else bare
    decomposed = unicodedata.normalize("NFKD", stemmed)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache
def _stemmer(language: str) -> snowballstemmer.stemmer | None:
    name = STEMMERS.get(language)
    return snowballstemmer.stemmer(name) if name else None


def stemmed_words(text: str, language: str) -> list[Word]:
    """The words of a text as (stem, start, end), without the function words of the language."""
    left_out = FUNCTION_WORDS.get(language, frozenset())
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text) if m.group().lower() not in left_out]
    return [(stem(word, language), start, end) for word, start, end in words]


def without_function_words(stems: Iterable[str], language: str) -> Stems:
    """A term of a time when function words were a part of terms, as it would be learned today."""
    left_out = FUNCTION_WORDS.get(language, frozenset())
    return tuple(stem for stem in stems if stem not in left_out)


class TermList:
    """Terms of one language, each with the codes it may stand for and how often it is right."""

    def __init__(
        self,
        *,
        language: str,
        terms: Mapping[Stems, Sequence[tuple[str, float]]],
        weaker: Mapping[Use, Mapping[Stems, Sequence[tuple[str, float]]]] | None = None,
    ) -> None:
        """Make the list.

        Args:
            language: ISO 639-1 code, chooses the stemmer.
            terms: the terms, with the precisions of their whole uses.
            weaker: the precisions of other uses; a use of a term that is not told here is not looked for.
        """
        self.language = language
        self.terms: dict[Stems, Codes] = {stems: tuple(codes) for stems, codes in terms.items() if stems}
        self.weaker: dict[Use, dict[Stems, Codes]] = {
            use: {stems: tuple(codes) for stems, codes in told.items()} for use, told in (weaker or {}).items() if told
        }
        self._longest: dict[str, int] = {}
        self._of_many: defaultdict[str, list[Stems]] = defaultdict(list)
        for stems in self.terms:
            self._longest[stems[0]] = max(self._longest.get(stems[0], 0), len(stems))
            if len(stems) > 1:
                self._of_many[stems[0]].append(stems)

    def codes_of(self, stems: Stems, use: Use) -> Codes:
        """What a term stands for in such a use, with precisions."""
        return self.terms[stems] if use is Use.WHOLE else self.weaker.get(use, {}).get(stems, ())

    def match(self, text: str) -> list[TermMatch]:
        """The matches of a note: those of whole terms in the order of the text, then the others."""
        uses = frozenset({Use.WHOLE, *self.weaker})
        found = [(one, self.codes_of(one.stems, one.use)) for one in self.occurrences(text, uses=uses)]
        together = {code for one, codes in found if one.use is not Use.SCATTERED for code, _ in codes}
        matches: list[TermMatch] = []
        for one, codes in found:
            # Scattered words tell nothing new of a code that a term of its own stands for already.
            told = tuple(pair for pair in codes if one.use is not Use.SCATTERED or pair[0] not in together)
            if told:
                matches.append(TermMatch(one.start, one.end, told, one.use))
        return matches

    def occurrences(self, text: str, *, uses: Iterable[Use] = tuple(Use)) -> Iterator[Occurrence]:
        """Every term found: the whole ones from left to right, then the inner, then the scattered ones.

        A term whose words stand together somewhere in the text is not looked for scattered.
        """
        words = stemmed_words(text, self.language)
        stretches = list(self._stretches(words))
        whole = set(self._whole(stretches))
        found = {Use.WHOLE: sorted(whole), Use.INNER: [one for one in stretches if one not in whole]}
        for use in (Use.WHOLE, Use.INNER):
            if use in uses:
                yield from (_occurrence(words, first, last, use) for first, last in found[use])
        if Use.SCATTERED in uses:
            together = {_stems(words, first, last) for first, last in stretches}
            for stems, first, last in self._scattered(words, _clauses(text, words)):
                if stems not in together:
                    yield Occurrence(stems, words[first][1], words[last][2], Use.SCATTERED)

    def _stretches(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """First and last word of every term of neighbouring words, by first word; the longest last."""
        for first, (stem, _, _) in enumerate(words):
            longest = min(self._longest.get(stem, 0), len(words) - first)
            for last in range(first, first + longest):
                if _stems(words, first, last) in self.terms:
                    yield first, last

    def _whole(self, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        longest = dict(stretches)  # the last of a first word is the longest
        free = 0
        for first, last in longest.items():
            if first >= free:
                yield first, last
                free = last + 1

    def _scattered(self, words: Sequence[Word], clauses: Sequence[int]) -> Iterator[tuple[Stems, int, int]]:
        for first, (stem, _, _) in enumerate(words):
            for stems in self._of_many.get(stem, ()):
                last = _last_of(stems, words, clauses, first)
                if last is not None:
                    yield stems, first, last


def _stems(words: Sequence[Word], first: int, last: int) -> Stems:
    return tuple(word[0] for word in words[first : last + 1])


def _occurrence(words: Sequence[Word], first: int, last: int, use: Use) -> Occurrence:
    return Occurrence(_stems(words, first, last), words[first][1], words[last][2], use)


def _clauses(text: str, words: Sequence[Word]) -> list[int]:
    """For each word the number of its clause: a full stop, a semicolon, a colon or a line's end parts them."""
    numbers: list[int] = []
    number, before = 0, 0
    for _, start, end in words:
        number += _CLAUSE_END.search(text, before, start) is not None
        numbers.append(number)
        before = end
    return numbers


def _last_of(stems: Stems, words: Sequence[Word], clauses: Sequence[int], first: int) -> int | None:
    """The last word of a term that begins at a word, with at most `MOST_BETWEEN` others between; None without one."""
    place, left = first, MOST_BETWEEN
    for stem in stems[1:]:
        reach = range(place + 1, min(place + left + 2, len(words)))
        found = next((i for i in reach if words[i][0] == stem and clauses[i] == clauses[first]), None)
        if found is None:
            return None
        left -= found - place - 1
        place = found
    return place


def term_scores(matches: Iterable[TermMatch]) -> dict[str, float]:
    """Noisy-or of the precisions of all matches of a code: 1 - Π (1 - p)."""
    logs: dict[str, float] = {}
    for match in matches:
        for code, precision in match.codes:
            logs[code] = logs.get(code, 0.0) + math.log1p(-min(precision, 0.999))
    return {code: -math.expm1(value) for code, value in logs.items()}
