"""The words of a query as the codebook may put them: translated, spelt right, or begun."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chartlight import paths
from chartlight.codebook import query as q
from chartlight.codebook.synonyms import LANGUAGES
from chartlight.suggest.terms import stem

SHORTEST_TYPO = 4
LEAST_ALIKE = 0.74  # share of the letters that must agree in a word with typing errors
MOST_SPELLINGS = 3


class Wording:
    """Knows the words of the codebook, and clinical words of Spanish and Swedish in English."""

    def __init__(self, *, vocabulary: Iterable[str], table: Path | None = None) -> None:
        """Read the table of words.

        Args:
            vocabulary: every word that a query may hold without being a typing error.
            table: the table; the one that ships with Chartlight where None.
        """
        self._english: dict[str, list[str]] = {}
        self._foreign: dict[tuple[str, str], list[str]] = {}
        self._known = set(vocabulary)
        self._read(table or paths.words_path())
        self._spelled = sorted(word for word in self._known if len(word) >= SHORTEST_TYPO)
        self._starts = {word[:length] for word in self._known for length in range(1, len(word) + 1)}

    def alternatives(self, word: str) -> tuple[str, ...]:
        """The word itself and what else the codebook may say for it; each may be several words."""
        found = [word, *self._english.get(word, ())]
        for language in LANGUAGES[1:]:
            found += self._foreign.get((language, stem(word, language)), ())
        return tuple(dict.fromkeys(found))

    def whole(self, words: Sequence[str]) -> str:
        """A match for the entries that hold all words or alternatives."""
        return " AND ".join(_any(_whole(form) for form in self.alternatives(word)) for word in words)

    def begun(self, words: Sequence[str]) -> str:
        """A match for the entries that hold words beginning with all words, or alternatives whole."""
        return " AND ".join(
            _any([q.begun(word), *(_whole(form) for form in self.alternatives(word)[1:])])
            if len(word) > 1 or len(words) == 1
            else f'"{word}"'
            for word in words
        )

    def is_known(self, word: str, *, unfinished: bool) -> bool:
        """Whether a word is spelt right, or may become so where it is still being typed."""
        if len(word) < SHORTEST_TYPO or any(char.isdigit() for char in word):
            return True
        return any(form in (self._starts if unfinished else self._known) for form in q.spellings(word))

    def corrected(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The words with those that nobody knows put right, the likeliest first; none where all are known."""
        spellings = [
            [word] if self.is_known(word, unfinished=word == words[-1]) else self._spellings(word) for word in words
        ]
        if all(forms == [word] for forms, word in zip(spellings, words, strict=True)):
            return []
        return [
            tuple(forms[min(choice, len(forms) - 1)] for forms in spellings)
            for choice in range(max(map(len, spellings)))
        ]

    def _spellings(self, word: str) -> list[str]:
        found = process.extract(
            word, self._spelled, scorer=OSA.normalized_similarity, score_cutoff=LEAST_ALIKE, limit=MOST_SPELLINGS
        )
        return [spelled for spelled, _, _ in found] or [word]

    def _read(self, path: Path) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                english = row["en"].split("|")
                for form in english:
                    others = [other for other in english if other != form]
                    self._english.setdefault(form, []).extend(others)
                for language in LANGUAGES[1:]:
                    for foreign in filter(None, row[language].split("|")):
                        self._add_foreign(language, q.split_words(foreign), english)

    def _add_foreign(self, language: str, words: Sequence[str], english: Sequence[str]) -> None:
        self._known.update(words)
        if len(words) == 1:
            self._foreign.setdefault((language, stem(words[0], language)), []).extend(english)


def _whole(form: str) -> str:
    return (
        "("
        + " AND ".join(_any(f'"{spelling}"' for spelling in q.spellings(word)) for word in q.split_words(form))
        + ")"
    )


def _any(terms: Iterable[str]) -> str:
    return "(" + " OR ".join(terms) + ")"
