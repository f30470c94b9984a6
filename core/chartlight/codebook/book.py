"""The ICD-10-CM codebook: look-up, hierarchy and search in the compiled file, read-only."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Self

from chartlight import paths
from chartlight.codebook.entry import CodeEntry, CodeNote, normalise_code
from chartlight.codebook.file import CodebookFile, Step
from chartlight.codebook.layout import NOTE_KINDS, Level, NoteKind
from chartlight.codebook.search import find_keys


class Codebook:
    """All of ICD-10-CM. Open it with `Codebook.open`; it may be used from any thread until it is closed.

    Where a method takes a code, any way of writing it will do (`E11.9`, `e119`), and so will a `CodeEntry`. A
    code alone names the category rather than a block of the same name.
    """

    def __init__(self, file: CodebookFile) -> None:
        self._file = file

    @classmethod
    def open(cls, path: Path | None = None) -> Codebook:
        """Open the codebook at `path`, or the one that ships with Chartlight.

        Raises:
            KnownError: the file is missing, damaged or not a codebook of this version.
        """
        return cls(CodebookFile(path or paths.codebook_path()))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def release(self) -> str:
        """The release of ICD-10-CM that the file was compiled from, as in "April 2026"."""
        return self._file.meta.get("release", "unknown")

    def __len__(self) -> int:
        """How many entries there are, chapters and blocks among them."""
        return self._file.count

    def get(self, code: str) -> CodeEntry | None:
        """The entry of `code`, or None if there is none."""
        return self._first(self._keys(code))

    def description(self, code: str) -> str:
        """The title of `code`; empty if there is no such code."""
        keys = self._keys(code)
        return self._file.lines(keys)[keys[0]][0].title if keys else ""

    def titles(self, codes: Iterable[str]) -> dict[str, tuple[str, bool]]:
        """The title of each code that the codebook has, and whether it may be reported as it is."""
        keys = {code: key for code in codes for key in self._keys(code)}
        lines = self._file.lines(keys.values())
        return {code: (lines[key][0].title, lines[key][0].billable) for code, key in keys.items()}

    def chapters(self) -> list[CodeEntry]:
        """The chapters, from the first to the last."""
        return self._entries(self._file.children(None))

    def parent(self, code: str | CodeEntry) -> CodeEntry | None:
        """The entry one level up; None for a chapter or an unknown code."""
        return self._first(self._above(code)[:1])

    def ancestors(self, code: str | CodeEntry) -> list[CodeEntry]:
        """The entries above `code`, from its parent up to its chapter."""
        return self._entries(self._above(code))

    def children(self, code: str | CodeEntry) -> list[CodeEntry]:
        """The entries one level down, in the order of their codes."""
        return [child for key in self._keys(code) for child in self._entries(self._file.children(key))]

    def siblings(self, code: str | CodeEntry) -> list[CodeEntry]:
        """The other children of the parent of `code`, in the order of their codes."""
        own = self._keys(code)
        keys = [key for parent in self._above(code)[:1] for key in self._file.children(parent)]
        return self._entries([key for key in keys if key not in own])

    def notes(self, code: str | CodeEntry) -> list[CodeNote]:
        """Every note that holds for `code`, kind by kind: its own first, then those of its ancestors."""
        return [note for key in self._keys(code) for note in self._notes(self._file.lines([key])[key])]

    def search(self, query: str, *, limit: int = 20, billable_only: bool = False) -> list[CodeEntry]:
        """The entries that fit what a coder types, the best first; fit for searching at every key stroke.

        A code or its beginning brings that code and those below it. Words bring the entries that hold all
        of them, whole or begun, in any order: title before inclusion terms, short titles before long ones,
        billable codes before others of the same length. If nothing holds all the words, the rarest count.
        """
        return self._entries(find_keys(self._file, query, limit=limit, billable_only=billable_only))

    def _keys(self, code: str | CodeEntry) -> list[int]:
        if isinstance(code, CodeEntry):
            return [code.key]
        return self._file.keys_of(normalise_code(code))

    def _above(self, code: str | CodeEntry) -> list[int]:
        keys = self._keys(code)
        return [step.key for step in self._file.lines(keys)[keys[0]][1:]] if keys else []

    def _first(self, keys: list[int]) -> CodeEntry | None:
        return next(iter(self._entries(keys[:1])), None)

    def _entries(self, keys: list[int]) -> list[CodeEntry]:
        lines = self._file.lines(keys)
        texts = self._file.notes({step.key for line in lines.values() for step in line})
        return [_entry(lines[key], _collect(lines[key], texts)) for key in keys]

    def _notes(self, line: list[Step]) -> list[CodeNote]:
        return _collect(line, self._file.notes(step.key for step in line))


def _collect(line: list[Step], texts: dict[int, list[tuple[int, str]]]) -> list[CodeNote]:
    """The notes that hold for the first of `line`, by kind and then from near to far."""
    notes = [
        CodeNote(kind=NOTE_KINDS[kind], text=text, stands_at=step.code)
        for step in line
        for kind, text in texts.get(step.key, ())
        if step is line[0] or NOTE_KINDS[kind] is not NoteKind.INCLUSION_TERM
    ]
    return sorted(notes, key=lambda note: NOTE_KINDS.index(note.kind))


def _entry(line: list[Step], notes: Iterable[CodeNote]) -> CodeEntry:
    own = line[0]
    groups = groupby(notes, attrgetter("kind"))
    by_kind = {kind.value: tuple(note.text for note in group) for kind, group in groups}
    return CodeEntry(
        key=own.key,
        code=own.code,
        description=own.title,
        level=own.level,
        billable=own.billable,
        chapter=line[-1].code,
        block=next((step.code for step in line if step.level is Level.BLOCK), None),
        parent=line[1].code if len(line) > 1 else None,
        **by_kind,
    )
