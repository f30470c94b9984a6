"""What the desk does with the store and the codebook; all of it runs in the database thread.

Nothing here knows of Qt. Each function returns frozen values that the window shows as they are.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight.store.records import NoteReview, NoteSummary, StoredNote
from chartlight.types import CodingResult, EvidenceSpan, Note, Source
from chartlight_app.code_rows import CodeRow
from chartlight_app.code_search import FoundCode

if TYPE_CHECKING:
    from chartlight.codebook.book import Codebook
    from chartlight.review.actions import ReviewChange
    from chartlight.store.repository import Repository

_SLICE_SECONDS = 0.1
_MOST_FOUND = 30


@dataclass(frozen=True, slots=True)
class OpenedNote:
    """A note as the desk shows it.

    Attributes:
        stored: the note.
        rows: its codes with their descriptions.
        pack_hash: the model pack that has read it, or None.
    """

    stored: StoredNote
    rows: tuple[CodeRow, ...]
    pack_hash: str | None

    @property
    def read(self) -> bool:
        """Whether a model has read it."""
        return self.pack_hash is not None

    @property
    def key(self) -> int:
        """The note's key."""
        return self.stored.key


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change has left: its note's line in the worklist, and the note with its codes."""

    code: str
    summary: NoteSummary
    opened: OpenedNote


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one slice of reading brought.

    Attributes:
        notes: the lines of the new notes.
        known: keys of those that were there already.
        sentences: problems and notices, in the order of the files; True marks a problem.
    """

    notes: tuple[NoteSummary, ...]
    known: tuple[int, ...]
    sentences: tuple[tuple[bool, str], ...]

    @property
    def keys(self) -> tuple[int, ...]:
        """Keys of all notes read, the new ones first."""
        return (*(note.key for note in self.notes), *self.known)


@dataclass(frozen=True, slots=True)
class ModelRun:
    """A finished run of the model over one note."""

    key: int
    result: CodingResult
    device: str
    seconds: float
    limit: int


class DeskSession:
    """The open store with the codebook beside it."""

    def __init__(self, *, repository: Repository, codebook: Codebook) -> None:
        self._repository = repository
        self._codebook = codebook
        self._boundary: float | None = None

    @classmethod
    def open(cls, data_dir: Path) -> DeskSession:
        """Open both; the store is made or brought up to date where needed."""
        # Imported here, in the thread, so that the window need not wait for them.
        from chartlight.codebook.book import Codebook
        from chartlight.store.repository import Repository

        repository = Repository.open(data_dir)
        try:
            return cls(repository=repository, codebook=Codebook.open())
        except BaseException:
            repository.close()
            raise

    def close(self) -> None:
        """Close both."""
        self._codebook.close()
        self._repository.close()

    def worklist(self) -> tuple[NoteSummary, ...]:
        """Every note, in the order they were added."""
        return tuple(self._repository.list_notes())

    def draw_line(self, boundary: float | None, keys: Sequence[int]) -> Iterator[tuple[NoteSummary, ...]]:
        """Count by another boundary from now on; yields the lines of these notes anew, a slice at a time."""
        self._boundary = boundary
        waiting = iter(keys)
        more = True
        while more:
            lines, more = self._count_slice(waiting)
            yield lines

    def load(self, paths: Iterable[Path]) -> Iterator[Loaded]:
        """Read files and folders into the store, a slice at a time."""
        from chartlight.notes.reader import read_notes

        found = read_notes(paths)
        more = True
        while more:
            notes, sentences, more = _read_slice(found)
            added = self._repository.add_notes(notes)
            new = [each.stored.key for each in added if each.new]
            yield Loaded(
                notes=tuple(map(self._summary, new)),
                known=tuple(each.stored.key for each in added if not each.new),
                sentences=tuple(sentences),
            )

    def note(self, key: int) -> StoredNote:
        """One note."""
        return self._repository.get_note(key)

    def opened(self, key: int) -> OpenedNote:
        """One note with its codes."""
        return self._described(self._repository.review(key))

    def save(self, run: ModelRun) -> Changed:
        """Keep what the model said of a note."""
        settings = {"limit": run.limit}
        self._repository.save_result(run.key, run.result, settings, device=run.device, seconds=run.seconds)
        return self._changed(run.key, "")

    def accept(self, *, key: int, code: str, coder: str) -> Changed:
        """Accept a code."""
        from chartlight.review import actions

        return self._after(actions.accept(self._repository, note_key=key, code=code, coder=coder))

    def reject(self, *, key: int, code: str, coder: str) -> Changed:
        """Reject a code."""
        from chartlight.review import actions

        return self._after(actions.reject(self._repository, note_key=key, code=code, coder=coder))

    def add_code(self, *, key: int, code: str, coder: str, words: tuple[int, int] | None) -> Changed:
        """Add a code by hand, with the words of the note that speak for it."""
        from chartlight.review import actions

        evidence = (EvidenceSpan(*words, weight=1.0, source=Source.CODER),) if words else ()
        return self._after(actions.add_code(self._repository, note_key=key, code=code, coder=coder, evidence=evidence))

    def undo(self, *, coder: str) -> Changed | None:
        """Take back the coder's latest decision; None where there is none."""
        from chartlight.review import actions

        change = actions.undo(self._repository, coder=coder)
        return self._after(change) if change else None

    def redo(self, *, coder: str) -> Changed | None:
        """Make the decision again that was taken back last; None where there is none."""
        from chartlight.review import actions

        change = actions.redo(self._repository, coder=coder)
        return self._after(change) if change else None

    def search(self, query: str) -> list[FoundCode]:
        """Codes that can be given, best first."""
        found = self._codebook.search(query, limit=_MOST_FOUND, billable_only=True)
        return [FoundCode(entry.code, entry.description) for entry in found]

    def export(self, target: Path) -> int:
        """Write every accepted code; returns how many rows were written."""
        from chartlight.export.csv_file import export_csv

        return export_csv(self._repository, self._codebook, target)

    def _after(self, change: ReviewChange) -> Changed:
        return self._changed(change.note_key, change.code)

    def _changed(self, key: int, code: str) -> Changed:
        return Changed(code=code, summary=self._summary(key), opened=self.opened(key))

    def _summary(self, key: int) -> NoteSummary:
        return self._repository.summary(key, boundary=self._boundary)

    def _count_slice(self, keys: Iterator[int]) -> tuple[tuple[NoteSummary, ...], bool]:
        lines: list[NoteSummary] = []
        end = time.monotonic() + _SLICE_SECONDS
        for key in keys:
            lines.append(self._summary(key))
            if time.monotonic() >= end:
                return tuple(lines), True
        return tuple(lines), False

    def _described(self, review: NoteReview) -> OpenedNote:
        rows = tuple(CodeRow(code, self._codebook.description(code.code)) for code in review.codes)
        return OpenedNote(stored=review.stored, rows=rows, pack_hash=review.run.pack_hash if review.run else None)


def _read_slice(found: Iterator[object]) -> tuple[list[Note], list[tuple[bool, str]], bool]:
    """What can be read in a moment; the last value is False once nothing is left."""
    notes: list[Note] = []
    sentences: list[tuple[bool, str]] = []
    end = time.monotonic() + _SLICE_SECONDS
    for item in found:
        if isinstance(item, Note):
            notes.append(item)
            if item.notice:
                sentences.append((False, f"{item.id}: {item.notice}"))
        else:
            sentences.append((True, _told(item)))
        if time.monotonic() >= end:
            return notes, sentences, True
    return notes, sentences, False


def _told(problem: object) -> str:
    path, message = (str(getattr(problem, name)) for name in ("path", "message"))
    return message if Path(path).name in message else f"{path}: {message}"
