"""Takes the time that a coder works on the notes of a trial."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from chartlight.store.note_records import NoteState
from chartlight_app.activity_watch import ActivityWatch
from chartlight_app.session import DeskSession
from chartlight_app.session_values import OpenedNote

if TYPE_CHECKING:
    from chartlight.store.trial_values import Phase
    from chartlight.trial.activity import ActiveTime
    from chartlight_app.desk import Desk

_WRITE_MS = 20_000
_LEAST_SECONDS = 0.05


class TrialClock(QObject):
    """Runs while a note of the trial is on screen that counts; what it has taken is written every 20 seconds."""

    def __init__(self, parent: QObject, *, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at: tuple[int, Phase] | None = None
        self._active: ActiveTime | None = None
        self._watch = ActivityWatch(self, act=self._touch)
        self._timer = QTimer(self)
        self._timer.setInterval(_WRITE_MS)
        self._timer.timeout.connect(self._write)

    def follow(self, opened: OpenedNote | None) -> None:
        """This note is on screen now, perhaps in another phase than before."""
        at = _counted(opened)
        if at == self._at:
            return
        self._touch()
        self._write()
        self._at = at
        self._watch.watch(wanted=at is not None)
        if at is None:
            self._timer.stop()
            return
        if self._active is None:
            from chartlight.trial.activity import ActiveTime

            self._active = ActiveTime(time.monotonic)
        self._active.begin()
        self._timer.start()

    def write(self) -> None:
        """Write what was taken up to now."""
        self._touch()
        self._write()

    def close(self) -> None:
        """The window closes: leave what was taken to the database thread as the last it does."""
        self._touch()
        act = self._taken()
        if act is not None:
            self._desk.workers.last_words.append(act)
        self._at = None
        self._watch.watch(wanted=False)
        self._timer.stop()

    def _touch(self) -> None:
        if self._active is not None and self._at is not None:
            self._active.touch()

    def _write(self) -> None:
        act = self._taken()
        if act is not None:
            self._desk.store.submit(act, on_result=_done, on_error=self._desk.report)

    def _taken(self) -> partial[None] | None:
        seconds = self._active.take() if self._active is not None and self._at is not None else 0.0
        if self._at is None or seconds < _LEAST_SECONDS:
            return None
        trial_note_id, phase = self._at
        return partial(DeskSession.add_trial_time, trial_note_id=trial_note_id, phase=phase, seconds=seconds)


def _counted(opened: OpenedNote | None) -> tuple[int, Phase] | None:
    """The allocation and phase whose time is to be taken; None where the coder's work is over or does not count."""
    place = opened.trial if opened is not None else None
    if opened is None or place is None or place.own is None or not place.running:
        return None
    if place.finished and opened.status.settled is NoteState.DONE:
        return None
    return place.own.id, place.phase


def _done(_nothing: object) -> None:
    """Nothing is shown of it."""
