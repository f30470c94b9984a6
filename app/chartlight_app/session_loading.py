"""Notes into the store, from files and from copied text; all of it runs in the database thread.

`DeskSession` has all of it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight.notes.notices import told_notice
from chartlight.types import Note
from chartlight_app.session_values import Loaded
from chartlight_app.worklist_session import WorklistSession

if TYPE_CHECKING:
    from chartlight.notes.reader import Reading

_SLICE_SECONDS = 0.05


@dataclass(slots=True)
class _Slice:
    """What was read since the last slice."""

    notes: list[Note] = field(default_factory=list)
    sentences: list[tuple[bool, str]] = field(default_factory=list)
    reading: Reading | None = None


class LoadingSession(WorklistSession):
    """Reads a slice at a time, so that each is on screen before the next is read."""

    def load(self, paths: Iterable[Path]) -> Iterator[Loaded]:
        """Read files and folders into the store, a slice at a time."""
        from chartlight.notes.reader import reading_notes

        # Closed at once where the coder cancels: a document may be in the middle of being read.
        with closing(reading_notes(paths)) as found:
            more = True
            while more:
                read, more = _read_slice(found)
                yield self._add(read)

    def paste(self, text: str) -> Iterator[Loaded]:
        """Put copied text into the store as a note."""
        from chartlight.notes.pasted import pasted_note

        yield self._add(_Slice(notes=[pasted_note(text, at=datetime.now())], sentences=[]))  # noqa: DTZ005 - the coder's clock

    def _add(self, read: _Slice) -> Loaded:
        added = self._repository.add_notes(read.notes)
        new = [each.stored.key for each in added if each.new]
        known = [each.stored.key for each in added if not each.new]
        return Loaded(
            notes=tuple(line.summary for line in self.lines(new, "")),
            known=tuple(known),
            sentences=tuple(read.sentences),
            unread=(*new, *(self._repository.unread_keys(known) if known else ())),
            reading=read.reading,
        )


def _read_slice(found: Iterator[object]) -> tuple[_Slice, bool]:
    """What can be read in a moment; the last value is False once nothing is left."""
    read = _Slice()
    end = time.monotonic() + _SLICE_SECONDS
    for item in found:
        if isinstance(item, Note):
            read.notes.append(item)
            if item.notice:
                read.sentences.append((False, f"{item.id}: {told_notice(item.notice)}"))
        elif hasattr(item, "share"):
            read.reading = item  # type: ignore[assignment]
        else:
            read.sentences.append((True, _told(item)))
        if time.monotonic() >= end:
            return read, True
    return read, False


def _told(problem: object) -> str:
    path, message = (str(getattr(problem, name)) for name in ("path", "message"))
    return message if Path(path).name in message else f"{path}: {message}"
