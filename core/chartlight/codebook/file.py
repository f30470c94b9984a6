"""The compiled codebook file, unpacked into memory, and the questions it answers in SQL."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from chartlight.codebook.layout import APPLICATION_ID, LAYOUT_VERSION, Level
from chartlight.codebook.unpacking import unpacked
from chartlight.errors import KnownError
from chartlight.translation import tr

LINES = """
WITH RECURSIVE line (start, key, distance) AS (
    SELECT key, key, 0 FROM entry WHERE key IN ({marks})
    UNION ALL
    SELECT start, parent, distance + 1 FROM line JOIN entry USING (key) WHERE parent IS NOT NULL
)
SELECT start, entry.key, code, level, billable, title, text
FROM line JOIN entry ON entry.key = line.key LEFT JOIN ending ON ending.key = entry.ending
ORDER BY start, distance
"""
NOTES = "SELECT entry, kind, text FROM note WHERE entry IN ({marks}) ORDER BY entry, kind, position"
BY_CODE = """
SELECT key FROM entry WHERE code >= ? AND code < ? AND level >= 2 AND (billable OR NOT ?)
ORDER BY length(code), code LIMIT ?
"""
BY_WORDS = """
SELECT entry.key FROM words JOIN entry ON entry.key = words.rowid
WHERE words MATCH ? AND (billable OR NOT ?) AND code >= ? AND code < ? ORDER BY words.rowid LIMIT ?
"""
BELOW = """
WITH RECURSIVE below (key, billable) AS (
    SELECT key, billable FROM entry WHERE key = ?
    UNION ALL
    SELECT entry.key, entry.billable FROM below JOIN entry ON entry.parent = below.key
)
SELECT key FROM below WHERE billable
"""
VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'words', 'row')"
LAST = "\U0010ffff"  # sorts after every character of a code


@dataclass(frozen=True, slots=True)
class Step:
    """One entry on the way from a code up to its chapter."""

    key: int
    code: str
    level: Level
    billable: bool
    title: str


class CodebookFile:
    """One open codebook file. One connection serves all threads, one question at a time."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise KnownError(tr("The codebook {path} is missing. Install Chartlight again to put it back.", path=path))
        self._path = path
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            self._load()
            self.meta: dict[str, str] = dict(self.rows("SELECT name, value FROM meta"))
            self.count = self.number("SELECT count(*) FROM entry")
        except BaseException:
            self.close()
            raise

    def _load(self) -> None:
        try:
            content = unpacked(self._path)
            self._connection.deserialize(content)
        except (ValueError, sqlite3.DatabaseError) as error:
            raise self._damaged() from error
        self._check(len(content))
        self.rows(VOCABULARY)  # now, since nothing can be made once the connection only reads
        self.rows("PRAGMA query_only = ON")

    def _check(self, length: int) -> None:
        found = self.number("PRAGMA application_id"), self.number("PRAGMA user_version")
        size = self.number("PRAGMA page_count") * self.number("PRAGMA page_size")
        if found != (APPLICATION_ID, LAYOUT_VERSION) or size != length:
            raise self._damaged()

    def _damaged(self) -> KnownError:
        return KnownError(
            tr(
                "The codebook {path} is damaged or belongs to another version of Chartlight. Install Chartlight "
                "again to put it back.",
                path=self._path,
            )
        )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows that `sql` gives.

        Raises:
            KnownError: the file cannot be read.
        """
        try:
            with self._lock:
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.ProgrammingError):
                raise
            raise self._damaged() from error

    def number(self, sql: str, *values: object) -> int:
        """The one number that `sql` gives."""
        return int(self.rows(sql, *values)[0][0])

    def keys_of(self, code: str) -> list[int]:
        """The key of `code`, or nothing; a category comes before the block of the same name."""
        found = self.rows("SELECT key FROM entry WHERE code = ? ORDER BY level DESC LIMIT 1", code)
        return [key for (key,) in found]

    def children(self, key: int | None) -> list[int]:
        """The keys of the entries right below `key`, or of the chapters, in the order of their codes."""
        found = self.rows("SELECT key, code FROM entry WHERE parent IS ?", key)
        return [child for child, code in sorted(found, key=lambda row: row[1].zfill(2))]

    def billable_below(self, key: int) -> list[int]:
        """The keys of the codes at or below an entry that may be reported."""
        return [below for (below,) in self.rows(BELOW, key)]

    def with_code(self, start: str, *, billable_only: bool, limit: int) -> list[int]:
        """The keys of the categories and codes that begin with `start`, short codes first."""
        return [key for (key,) in self.rows(BY_CODE, start, start + LAST, billable_only, limit)]

    def with_words(self, match: str, *, under: str = "", billable_only: bool = False, limit: int) -> list[int]:
        """The keys of the entries that fit an FTS5 `match`, with a code that begins with `under`."""
        return [key for (key,) in self.rows(BY_WORDS, match, billable_only, under, under + LAST, limit)]

    def vocabulary(self) -> list[str]:
        """Every word of the titles and terms, in lower case without accents."""
        return [word for (word,) in self.rows("SELECT term FROM temp.vocabulary")]

    def how_many(self, match: str, *, limit: int) -> int:
        """How many entries fit an FTS5 `match`, counted up to `limit`."""
        return self.number("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)", match, limit)

    def lines(self, keys: Iterable[int]) -> dict[int, list[Step]]:
        """For each of `keys`, the entry itself and its ancestors up to the chapter."""
        found = self._among(LINES, keys)
        return {start: _steps(list(group)) for start, group in groupby(found, itemgetter(0))}

    def notes(self, keys: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
        """For each of `keys` that has any, the notes that stand there: number of the kind, text."""
        found = self._among(NOTES, keys)
        return {entry: [row[1:] for row in group] for entry, group in groupby(found, itemgetter(0))}

    def _among(self, sql: str, keys: Iterable[int]) -> list[tuple[Any, ...]]:
        values = tuple(keys)
        return self.rows(sql.format(marks=",".join("?" * len(values))), *values)


def _steps(rows: list[tuple[Any, ...]]) -> list[Step]:
    steps: list[Step] = []
    for _, key, code, level, billable, title, ending in reversed(rows):
        text = title if title is not None else steps[-1].title + ending
        steps.append(Step(key=key, code=code, level=Level(level), billable=bool(billable), title=text))
    return steps[::-1]
