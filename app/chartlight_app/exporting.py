"""What leaves the desk as a file: the accepted codes, and coded notes to train on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chartlight.translation import tr
from chartlight_app.messages import Weight
from chartlight_app.parts import Parts
from chartlight_app.session import DeskSession
from chartlight_app.workers import Worker


class Exporting(QObject):
    """Has the database thread write, and says what was written and what was left out."""

    failed = Signal(object)

    def __init__(self, parent: QObject, *, parts: Parts, store: Worker) -> None:
        super().__init__(parent)
        self._parts = parts
        self._store = store

    def export(self, target: Path) -> None:
        """Write the accepted codes of all notes."""
        self._write(lambda session: session.export(target), partial(self._exported, target))

    def export_training(self, target: Path) -> None:
        """Write the notes that are done as a training file."""
        self._write(lambda session: session.export_training(target), partial(self._exported_training, target))

    def _write(self, act: Callable[[DeskSession], int], on_result: Callable[[int], None]) -> None:
        self._store.submit(act, on_result=on_result, on_error=self.failed.emit)
        self._store.submit(DeskSession.left_out, on_result=self._left_out, on_error=self.failed.emit)

    def _exported(self, target: Path, rows: int) -> None:
        if rows == 1:
            self._parts.status.say(tr("1 accepted code saved to {file}", file=target))
        elif rows:
            self._parts.status.say(tr("{count:,} accepted codes saved to {file}", count=rows, file=target))
        else:
            self._parts.status.say(tr("No code is accepted yet: {file} holds only the headings.", file=target))

    def _exported_training(self, target: Path, notes: int) -> None:
        if notes == 1:
            self._parts.status.say(tr("1 coded note saved to {file}", file=target))
        elif notes:
            self._parts.status.say(tr("{count:,} coded notes saved to {file}", count=notes, file=target))
        else:
            self._parts.status.say(tr("No note is done yet: {file} is empty.", file=target))

    def _left_out(self, count: int) -> None:
        if count:
            one = tr("1 note that you review blind was left out of the file.")
            many = tr("{count:,} notes that you review blind were left out of the file.", count=count)
            self._parts.note.messages.say(Weight.NOTICE, one if count == 1 else many)
