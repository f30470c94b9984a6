"""How far the reading of files and folders is."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from chartlight.notes.documents import PagesRead
from chartlight.types import Note


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the reading is.

    Attributes:
        name: the file that is being read, or "" while files are still being counted.
        files: files read so far.
        files_found: files in all, as far as they are counted.
        share: part of the bytes that is read, 0..1.
        page: page of the document that is being read, or 0.
        pages: pages of that document, or 0.
    """

    name: str
    files: int
    files_found: int
    share: float
    page: int = 0
    pages: int = 0


class Tally:
    """Counts files and bytes on the way."""

    def __init__(self) -> None:
        self._files = self._found = self._done = self._total = 0
        self._name = ""
        self._sizes: list[int] = []
        self._size = self._within = 0
        self._pages = PagesRead(0, 0)

    def found(self, size: int) -> None:
        """Another file is to be read."""
        self._found += 1
        self._total += size
        self._sizes.append(size)

    def begin(self, path: Path) -> None:
        """The next of the files found is being read."""
        self._name = path.name
        self._size, self._within, self._pages = self._sizes[self._files], 0, PagesRead(0, 0)

    def end(self) -> None:
        """That file is read."""
        self._files += 1
        self._done += self._size
        self._within = 0

    def after(self, step: Note | PagesRead) -> Reading:
        """Another page of the file is read, or another of its notes."""
        if isinstance(step, Note):
            self._within += len(step.text)
        else:
            self._pages = step
            self._within = self._size * step.done // max(step.total, 1)
        return self.now()

    def now(self, *, counting: bool = False) -> Reading:
        """Where the reading is."""
        done = self._done + min(self._within, self._size)
        return Reading(
            name="" if counting else self._name,
            files=self._files,
            files_found=self._found,
            share=0.0 if counting else done / max(self._total, 1),
            page=self._pages.done,
            pages=self._pages.total,
        )


def file_size(path: Path) -> int:
    """Bytes of a file; of a compressed one, those it unpacks to. 0 where nobody can tell."""
    try:
        if path.suffix.lower() != ".gz":
            return path.stat().st_size
        with path.open("rb") as file:
            file.seek(-4, 2)
            return int(struct.unpack("<I", file.read(4))[0])
    except OSError:
        return 0
