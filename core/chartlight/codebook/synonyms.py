"""What people call a condition every day, in English, Spanish and Swedish, and the codes that they mean."""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chartlight import paths
from chartlight.codebook.query import FILLERS, split_words
from chartlight.suggest.terms import stem

LANGUAGES = ("en", "es", "sv")
FOREIGN_FILLERS = frozenset(
    {"de", "del", "la", "el", "los", "las", "en", "y", "al", "un", "una", "i", "av", "och", "pa", "den", "det", "ett"}
)
_ALL_FILLERS = FILLERS | FOREIGN_FILLERS
SHORTEST_TYPO = 5  # a shorter phrase is an abbreviation, and one letter less or more is another one
LEAST_ALIKE = 0.8  # share of the letters that must agree in a phrase with typing errors
SHORTEST_NAMED = 3  # letters of an abbreviation within a text
_FEW = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Synonym:
    """One way to name a condition.

    Attributes:
        phrase: as people write it.
        language: ISO 639-1 code.
        codes: what it may mean, the likeliest first; all of them can be reported.
        place: its line in the table, common conditions first within a field.
    """

    phrase: str
    language: str
    codes: tuple[str, ...]
    place: int


@dataclass(frozen=True, slots=True)
class PartMatch:
    """A synonym that is a part of what was typed, with the words that are left over."""

    synonym: Synonym
    rest: tuple[str, ...]


@dataclass
class Synonyms:
    """The table, indexed by its phrases."""

    _joined: dict[str, list[Synonym]] = field(default_factory=dict)
    _stemmed: dict[tuple[str, frozenset[str]], list[Synonym]] = field(default_factory=dict)
    _sorted: list[tuple[str, Synonym]] = field(default_factory=list)
    _spelled: dict[str, Synonym] = field(default_factory=dict)
    longest: int = 0

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Read the table at `path`, or the one that ships with Chartlight."""
        table = cls()
        for synonym in read_synonyms(path or paths.synonyms_path()):
            table._add(synonym)
        table._sorted.sort(key=lambda pair: pair[0])
        return table

    def words(self) -> set[str]:
        """Every word of the table, without accents."""
        return {word for phrase, _ in self._sorted for word in phrase.split()}

    def exact(self, words: Sequence[str], language: str | None = None) -> list[Synonym]:
        """The synonyms of just these words, in any order and inflection; those of the language come first."""
        found = list(self._joined.get("".join(words), ()))
        for spoken in LANGUAGES:
            found += self._stemmed.get((spoken, stems_of(words, spoken)), ())
        return _in_order(found, language)

    def begun(self, words: Sequence[str], language: str | None = None) -> list[Synonym]:
        """The synonyms that go on from what was typed, the shortest first."""
        start = " ".join(words)
        place = bisect_left(self._sorted, start, key=lambda pair: pair[0])
        found = []
        while place < len(self._sorted) and self._sorted[place][0].startswith(start):
            found.append(self._sorted[place])
            place += 1
        found.sort(key=lambda pair: (pair[1].language != (language or "en"), len(pair[0]), pair[1].place))
        return [synonym for _, synonym in found]

    def parts(self, words: Sequence[str], language: str | None = None) -> list[PartMatch]:
        """The longest runs of the words that are synonyms, each with the other words; none for the whole."""
        for length in range(min(len(words) - 1, self.longest), 0, -1):
            found = [
                PartMatch(synonym, (*words[:start], *words[start + length :]))
                for start in range(len(words) - length + 1)
                for synonym in self.exact(words[start : start + length], language)
            ]
            if found:
                return found
        return []

    def named_in(self, text: str, language: str | None = None) -> dict[str, list[tuple[int, int]]]:
        """The codes that a text names, each with the half-open offsets of the words; what is denied is named too.

        The longest name counts at each place. An abbreviation counts only as the table writes it ("he" is not hepatic
        encephalopathy), and one of two letters means too many things to count.
        """
        words = [(match, "".join(split_words(match[0]))) for match in _WORD.finditer(text)]
        found: dict[str, list[tuple[int, int]]] = {}
        place = 0
        while place < len(words):
            length, synonyms = self._longest_at(words, place, language)
            span = words[place][0].start(), words[place + max(length, 1) - 1][0].end()
            for code in dict.fromkeys(synonym.codes[0] for synonym in synonyms):
                found.setdefault(code, []).append(span)
            place += max(length, 1)
        return found

    def _longest_at(
        self, words: Sequence[tuple[re.Match[str], str]], place: int, language: str | None
    ) -> tuple[int, list[Synonym]]:
        for length in range(min(self.longest, len(words) - place), 0, -1):
            taken = words[place : place + length]
            candidates = self._joined.get("".join(plain for _, plain in taken), ())
            as_written = "".join(match[0] for match, _ in taken)
            fitting = [each for each in candidates if language in (None, each.language) and _is_meant(each, as_written)]
            if fitting:
                return length, fitting
        return 0, []

    def near(self, words: Sequence[str], language: str | None = None) -> list[Synonym]:
        """The synonyms that differ from these words by a few letters, the nearest first."""
        typed = " ".join(words)
        if len(typed) < SHORTEST_TYPO:
            return []
        found = process.extract(
            typed, self._spelled.keys(), scorer=OSA.normalized_similarity, score_cutoff=LEAST_ALIKE, limit=_FEW
        )
        ranked = sorted(found, key=lambda hit: (-round(hit[1], 2), self._spelled[hit[0]].language != language))
        return [self._spelled[phrase] for phrase, _, _ in ranked]

    def _add(self, synonym: Synonym) -> None:
        words = split_words(synonym.phrase)
        phrase = " ".join(words)
        self._joined.setdefault("".join(words), []).append(synonym)
        key = synonym.language, stems_of(words, synonym.language)
        self._stemmed.setdefault(key, []).append(synonym)
        self._sorted.append((phrase, synonym))
        if len(phrase) >= SHORTEST_TYPO:
            self._spelled.setdefault(phrase, synonym)
        self.longest = max(self.longest, len(words))


def read_synonyms(path: Path) -> Iterator[Synonym]:
    """The synonyms of a table: a line a meaning, with the codes and a column of phrases for each language."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for place, row in enumerate(rows):
            codes = tuple(row["codes"].split())
            for language in LANGUAGES:
                for phrase in filter(None, (row[language] or "").split("|")):
                    yield Synonym(phrase, language, codes, place)


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words that say something, in whichever language; all of them where none does."""
    given = tuple(words)
    return tuple(word for word in given if word not in _ALL_FILLERS) or given


def stems_of(words: Iterable[str], language: str) -> frozenset[str]:
    """The stems of the words that say something."""
    return frozenset(stem(word, language) for word in telling(words))


def _is_meant(synonym: Synonym, as_written: str) -> bool:
    """Whether words of a text, run together, are meant as a synonym and not as words of everyday language."""
    if not synonym.phrase.isupper():
        return True
    return as_written.isupper() and len(as_written) >= SHORTEST_NAMED


def _in_order(found: Iterable[Synonym], language: str | None) -> list[Synonym]:
    distinct = dict.fromkeys(found)
    return sorted(distinct, key=lambda synonym: language is not None and synonym.language != language)
