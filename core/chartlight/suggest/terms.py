"""Match a learned term list against a note: longest stemmed match first, no two matches overlap."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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

_WORD = re.compile(r"\w+")

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a note: half-open character offsets, and the codes it may stand for with their precision."""

    start: int
    end: int
    codes: tuple[tuple[str, float], ...]


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The stem of a word, lower case and without accents; the word itself where no stemmer knows the language."""
    stemmer = _stemmer(language)
    stemmed = stemmer.stemWord(word.lower()) if stemmer else word.lower()
    decomposed = unicodedata.normalize("NFKD", stemmed)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache
def _stemmer(language: str) -> snowballstemmer.stemmer | None:
    name = STEMMERS.get(language)
    return snowballstemmer.stemmer(name) if name else None


def stemmed_words(text: str, language: str) -> list[tuple[str, int, int]]:
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

    def __init__(self, *, language: str, terms: Mapping[Stems, Sequence[tuple[str, float]]]) -> None:
        self.language = language
        self.terms = {stems: tuple(codes) for stems, codes in terms.items() if stems}
        self._longest: dict[str, int] = {}
        for stems in self.terms:
            self._longest[stems[0]] = max(self._longest.get(stems[0], 0), len(stems))

    def occurrences(self, text: str) -> Iterator[tuple[Stems, int, int]]:
        """Every term found, as (stems, start, end): from left to right the longest, without overlap."""
        words = stemmed_words(text, self.language)
        position = 0
        while position < len(words):
            found = self._longest_at(words, position)
            if found:
                yield found, words[position][1], words[position + len(found) - 1][2]
            position += len(found) or 1

    def _longest_at(self, words: list[tuple[str, int, int]], position: int) -> Stems:
        longest = min(self._longest.get(words[position][0], 0), len(words) - position)
        for length in range(longest, 0, -1):
            stems = tuple(word[0] for word in words[position : position + length])
            if stems in self.terms:
                return stems
        return ()

    def match(self, text: str) -> list[TermMatch]:
        """The matches of a note in the order of the text."""
        return [TermMatch(start, end, self.terms[stems]) for stems, start, end in self.occurrences(text)]


def term_scores(matches: Iterable[TermMatch]) -> dict[str, float]:
    """Noisy-or of the precisions of all matches of a code: 1 - Π (1 - p)."""
    logs: dict[str, float] = {}
    for match in matches:
        for code, precision in match.codes:
            logs[code] = logs.get(code, 0.0) + math.log1p(-min(precision, 0.999))
    return {code: -math.expm1(value) for code, value in logs.items()}
