"""Files and folders into the worklist, in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chartlight_app.session import Loaded
from chartlight_app.workers import Job, Worker


class Loading(QObject):
    """Reads what the coder opened; each slice is on screen before the next is read."""

    loaded = Signal(object)
    """A `Loaded` slice."""
    work_changed = Signal(str)
    """What is going on, in words; none for nothing."""
    ended = Signal(object, str)
    """Key of the note to show (or None), and a sentence on what was read."""
    failed = Signal(object)

    def __init__(self, parent: QObject, *, store: Worker) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs: list[Job] = []
        self._new = 0
        self._known = 0
        self._problems = 0
        self._first: int | None = None
        self._show = False

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
        self._show |= show
        job = self._store.submit(
            lambda session: session.load(paths),
            on_step=self._slice,
            on_result=lambda _none: self._end_of(job),
            on_error=lambda error: self._failed(job, error),
        )
        self._jobs.append(job)
        self.work_changed.emit("Reading files…")

    def cancel(self) -> None:
        """Stop reading; what was read stays in the worklist."""
        for job in self._jobs:
            job.cancel()
        if self._jobs:
            self._jobs.clear()
            self._finish("Cancelled. ")

    def _slice(self, loaded: Loaded) -> None:
        self._new += len(loaded.notes)
        self._known += len(loaded.known)
        self._problems += sum(is_problem for is_problem, _ in loaded.sentences)
        if self._first is None:
            self._first = next(iter(loaded.keys), None)
        self.loaded.emit(loaded)
        notes = self._new + self._known
        self.work_changed.emit(f"Reading files: {notes:,} note{'s' if notes != 1 else ''}")

    def _end_of(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._finish("")

    def _failed(self, job: Job, error: Exception) -> None:
        self.failed.emit(error)
        self._end_of(job)

    def _finish(self, prefix: str) -> None:
        parts = [f"{self._new:,} new note{'s' if self._new != 1 else ''}"]
        if self._known:
            parts.append(f"{self._known:,} already in the worklist")
        if self._problems:
            parts.append(f"{self._problems:,} could not be read")
        first = self._first if self._show else None
        self._first, self._show = None, False
        self._new = self._known = self._problems = 0
        self.work_changed.emit("")
        self.ended.emit(first, prefix + ", ".join(parts) + ".")
