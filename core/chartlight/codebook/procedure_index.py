"""The titles of procedures for looking up: what lies below a beginning, and a word index made in memory."""

from __future__ import annotations

import re
import sqlite3
import threading
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from chartlight.codebook.procedures import LENGTH, PREFIX, Procedures

# A row's number is its place in the order of search results, so that a search can stop at the first matches. No text,
# places or lengths are kept: nothing asks for them, and the index is made anew each time Chartlight looks one up.
SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(title, content='', columnsize=0, detail=none, tokenize="ascii");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('words', 'row');
"""
LAST = "~"  # sorts after every character of a code or word
_BEGUN = re.compile(r'"(\w+)"\*')
BY_WORDS = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"

# Where the note tells nothing more: nearly all operations are open (what is on the skin: external) or by keyhole; an
# endoscope is told of far more often than an opening used without one, and a needle does little that has no name of
# its own. An inspection is an endoscopy first of all.
_APPROACHES = "0X4873F"
_INSPECTION, _INSPECTING = "J", "84X037F"
_SURGERY, _IMAGING = "0", "B"
_CONTRASTS = "Z1"  # an image is mostly made without contrast, otherwise with one of low osmolality


class ProcedureIndex:
    """Finds titles by code and by word. The word index is made when it is first asked; any thread may ask."""

    def __init__(self, book: Procedures) -> None:
        self.titles = book.titles
        self._codes = sorted(book.titles)
        self._lock = threading.Lock()

    def begun(self, start: str) -> list[str]:
        """Whole codes and beginnings of four characters that begin so, in the order of the codes."""
        return _within(self._codes, start)

    def below(self, start: str) -> list[str]:
        """The whole codes that begin so, in the order of the codes."""
        return [code for code in self.begun(start) if len(code) == LENGTH]

    def beginnings(self, start: str) -> list[str]:
        """The beginnings of four characters that begin so, in the order of the codes."""
        return [code for code in self.begun(start) if len(code) == PREFIX]

    def with_words(self, match: str, *, whole: bool, limit: int) -> list[str]:
        """The whole codes, or the beginnings, with titles that fit an FTS5 `match`; short titles first."""
        ranked = self._ranked
        match = _BEGUN.sub(self._words_begun, match)
        half = bisect_left(ranked, LENGTH, key=len)
        first, last = (half + 1, len(ranked)) if whole else (1, half)
        return [ranked[row - 1] for (row,) in self._rows(BY_WORDS, match, first, last, limit)]

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every word of the titles, in lower case and in order."""
        return [word for (word,) in self._rows("SELECT term FROM vocabulary ORDER BY term")]

    def close(self) -> None:
        """Let go of the word index, if there is one."""
        with self._lock:
            if "_words" in vars(self):
                self._words.close()

    @cached_property
    def _ranked(self) -> list[str]:
        return sorted(self._codes, key=lambda code: (len(code), self.titles[code].count(" "), code))

    @cached_property
    def _words(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.executescript(SCHEMA)
        rows = enumerate((self.titles[code] for code in self._ranked), 1)
        connection.executemany("INSERT INTO words (rowid, title) VALUES (?, ?)", rows)
        connection.commit()
        return connection

    def _words_begun(self, start: re.Match[str]) -> str:
        """The words that begin so: FTS5 looks for any of them far faster than for the beginning, and they are few."""
        words = _within(self.vocabulary, start[1])
        return "(" + " OR ".join(f'"{word}"' for word in words) + ")" if words else start[0]

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._words.execute(sql, values).fetchall()


def _within(ordered: Sequence[str], start: str) -> list[str]:
    """Those that begin so."""
    return list(ordered[bisect_left(ordered, start) : bisect_left(ordered, start + LAST)])


def rareness(code: str) -> tuple[int, int]:
    """Sorts the whole codes of a beginning, the commonest first: no device or qualifier, then the usual approach."""
    added = sum(character != "Z" for character in code[PREFIX + 1 :])
    if code[0] == _IMAGING:
        usual = _CONTRASTS
    else:
        usual = _INSPECTING if code[0] == _SURGERY and code[PREFIX - 2] == _INSPECTION else _APPROACHES
    place = usual.find(code[PREFIX])
    return added, len(usual) if place < 0 else place
