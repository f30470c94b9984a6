"""Files, folders and pasted text into the worklist, in the background."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chartlight.translation import tr
from chartlight_app.remaining import Remaining
from chartlight_app.session import DeskSession
from chartlight_app.session_values import Loaded
from chartlight_app.workers import Job, Worker

WHOLE = 1000
"""The steps of the bar."""


class Loading(QObject):
    """Reads what the coder opened; each slice is on screen before the next is read."""

    loaded = Signal(object)
    """A `Loaded` slice."""
    work_changed = Signal(str, int, int)
    """What is going on in words (none for nothing), how far it is, and how far in all (0 where nobody knows)."""
    ended = Signal(object, str)
    """Key of the note to show (or None), and a sentence on what was read."""
    failed = Signal(object)

    def __init__(self, parent: QObject, *, store: Worker) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs: list[Job] = []
        self._remaining = Remaining(time.monotonic)
        self._told = (tr("Reading files…"), 0, 0)
        self._new = 0
        self._known = 0
        self._problems = 0
        self._broke_off = False
        self._first: int | None = None
        self._shown_job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether something is being read."""
        return bool(self._jobs)

    def open(self, paths: Sequence[Path], *, show: bool) -> None:
        """Read these files and folders too.

        Args:
            paths: what to read.
            show: whether the first of the notes is to be shown at the end.
        """
        self._begin(lambda session: session.load(paths), show=show)

    def paste(self, text: str) -> None:
        """Make a note of this text, and show it."""
        self._begin(lambda session: session.paste(text), show=True)

    def cancel(self) -> None:
        """Stop reading; what was read stays in the worklist."""
        for job in self._jobs:
            job.cancel()
        if self._jobs:
            self._jobs.clear()
            self._finish(cancelled=True)

    def tell(self) -> None:
        """Say again what is going on, where something is."""
        if self._jobs:
            self.work_changed.emit(*self._told)

    def _begin(self, read: Callable[[DeskSession], Iterator[Loaded]], *, show: bool) -> None:
        if not self._jobs:
            self._remaining.begin()
        job = self._store.submit(
            read,
            on_step=lambda loaded: self._slice(job, loaded),
            on_result=lambda _none: self._end_of(job),
            on_error=lambda error: self._failed(job, error),
        )
        self._jobs.append(job)
        if show:
            # What was asked for last is what the coder wants to see, even where more is still being read.
            self._shown_job, self._first = job, None
        self._told = (tr("Reading files…"), 0, 0)
        self.tell()

    def _slice(self, job: Job, loaded: Loaded) -> None:
        self._new += len(loaded.notes)
        self._known += len(loaded.known)
        self._problems += sum(is_problem for is_problem, _ in loaded.sentences)
        if self._first is None and job is self._shown_job:
            self._first = next(iter(loaded.keys), None)
        if loaded.keys or loaded.sentences:
            self.loaded.emit(loaded)
        self._told = self._progress(loaded)
        self.tell()

    def _progress(self, loaded: Loaded) -> tuple[str, int, int]:
        notes, reading = self._new + self._known, loaded.reading
        told = tr("Reading files: 1 note") if notes == 1 else tr("Reading files: {count:,} notes", count=notes)
        if reading is None:
            return told, 0, 0
        if not reading.name:
            return tr("Counting files: {count:,} so far", count=reading.files_found), 0, 0
        words = [told]
        if reading.files_found > 1:
            place = min(reading.files + 1, reading.files_found)
            words.append(tr("file {place:,} of {count:,}", place=place, count=reading.files_found))
        if reading.pages > 1:
            words.append(tr("page {place:,} of {count:,}", place=reading.page, count=reading.pages))
        words += filter(None, [self._remaining.told(reading.share)])
        return " · ".join(words), round(reading.share * WHOLE), WHOLE

    def _end_of(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._finish()

    def _failed(self, job: Job, error: Exception) -> None:
        self.failed.emit(error)
        self._broke_off = True
        self._end_of(job)

    def _finish(self, *, cancelled: bool = False) -> None:
        parts = [tr("1 new note") if self._new == 1 else tr("{count:,} new notes", count=self._new)]
        if self._known:
            parts.append(tr("{count:,} already in the worklist", count=self._known))
        if self._problems:
            parts.append(tr("{count:,} could not be read", count=self._problems))
        if self._broke_off and not self._new + self._known + self._problems:
            parts = [tr("Nothing could be loaded")]
        self._broke_off = False
        told = [tr("Cancelled.")] if cancelled else []
        first = self._first
        self._first, self._shown_job = None, None
        self._new = self._known = self._problems = 0
        self.work_changed.emit("", 0, 0)
        self.ended.emit(first, " ".join([*told, f"{', '.join(parts)}."]))
