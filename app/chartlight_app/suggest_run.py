"""Suggesting for many notes: one after the other through the model, each kept as soon as it is read."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from chartlight.errors import KnownError
from chartlight.store.note_records import StoredNote
from chartlight.translation import tr
from chartlight.types import Progress
from chartlight_app.model_work import ModelReady, reading
from chartlight_app.remaining import Remaining
from chartlight_app.session_values import Changed, ModelRun
from chartlight_app.workers import Job, Worker

_WHOLE = 1000


class SuggestionRun(QObject):
    """Feeds the model note by note; a note is fetched only when its turn comes."""

    activity_changed = Signal(int, str)
    """Key of a note, and what is being done with it; no words for nothing."""
    waiting = Signal(object)
    """Keys of notes that wait for the model from now on."""
    activity_ended = Signal()
    """Nothing is being done with any note."""
    work_changed = Signal(str, int, int)
    """What is going on in words, how far it is, and how far in all: windows of one note, thousandths of several."""
    device_known = Signal(str)
    suggested = Signal(object)
    """The `Changed` that a run has left."""
    model_lost = Signal()
    """The model cannot be used; `failed` tells why."""
    failed = Signal(object)
    """The exception of a run that came to nothing."""
    paused = Signal()
    """Nothing is left to do until more notes come."""
    ended = Signal(str)
    """Nothing is left to do; a sentence on what was done."""

    def __init__(self, parent: QObject, *, store: Worker, model: Worker, more_to_come: Callable[[], bool]) -> None:
        """Make it.

        Args:
            parent: the desk.
            store: the database thread.
            model: the thread of the model.
            more_to_come: whether notes are on their way here; those are told of together with those read before.
        """
        super().__init__(parent)
        self._store = store
        self._model = model
        self._more_to_come = more_to_come
        self.weighs_context = True
        """Whether sections and specialty count in the scores of the notes that are read from now on."""
        self.suggests_procedures = False
        """Whether procedures are suggested too, for the notes that are read from now on."""
        self._waiting: OrderedDict[int, None] = OrderedDict()
        self._key: int | None = None
        self._job: Job | None = None
        self._model_is_open = False
        self._remaining = Remaining(time.monotonic)
        self._done = 0
        self._read = 0
        self._total = 0

    @property
    def running(self) -> bool:
        """Whether a note is being read or waits for it."""
        return self._key is not None or bool(self._waiting)

    def concerns(self, key: int) -> bool:
        """Whether this note is being read or waits for it."""
        return key == self._key or key in self._waiting

    def ask(self, keys: Iterable[int]) -> None:
        """Read these notes too; one that waits or is being read already is not read twice."""
        new = [key for key in dict.fromkeys(keys) if not self.concerns(key)]
        self._waiting.update(dict.fromkeys(new))
        self._total += len(new)
        if new:
            self.waiting.emit(new)
        self._feed()

    def prefer(self, key: int) -> None:
        """The coder looks at this note: read it next."""
        if key in self._waiting:
            self._waiting.move_to_end(key, last=False)

    def cancel(self) -> None:
        """Stop after the window that is being read; what was read is kept."""
        if not self.running:
            return
        left = self._total - self._done
        one = tr("Cancelled. 1 note was not read.")
        self._end(one if left == 1 else tr("Cancelled. {count} notes were not read.", count=left))

    def no_more_to_come(self) -> None:
        """What was on its way is here: where all of it is read already, say so."""
        if self._done:
            self._go_on()

    def _end(self, sentence: str) -> None:
        if self._job is not None:
            self._job.cancel()
        self._waiting.clear()
        self._key = self._job = None
        self._done = self._read = self._total = 0
        self.activity_ended.emit()
        self.ended.emit(sentence)

    def _feed(self) -> None:
        if self._key is not None or not self._waiting:
            return
        key = self._key = self._waiting.popitem(last=False)[0]
        self.activity_changed.emit(key, tr("reading…"))
        self._tell(0, 0)
        self._job = self._store.submit(
            lambda session: session.note(key), on_result=self._read_note, on_error=self._note_failed
        )

    def _read_note(self, stored: StoredNote) -> None:
        self._job = self._model.submit(
            reading(stored, with_context=self.weighs_context, procedures=self.suggests_procedures),
            on_step=self._step,
            on_result=self._keep,
            on_error=self._reading_failed,
        )

    def _step(self, step: ModelReady | Progress) -> None:
        if isinstance(step, ModelReady):
            if not self._model_is_open or not self._done:
                self._remaining.begin()
            self._remaining.go_on()
            self._model_is_open = True
            self.device_known.emit(step.device)
        elif self._key is not None:
            part = min(step.done + 1, step.total)
            self.activity_changed.emit(self._key, tr("reading, part {part} of {total}", part=part, total=step.total))
            self._tell(step.done, step.total)

    def _keep(self, run: ModelRun) -> None:
        # What the model has found is kept even where the coder cancels now: the job is not remembered.
        self._job = None
        self._store.submit(lambda session: session.save(run), on_result=self._kept, on_error=self._note_failed)

    def _kept(self, changed: Changed) -> None:
        if self._key != changed.opened.key:
            self.suggested.emit(changed)
            return
        self._finish_note()
        self._read += 1
        self.suggested.emit(changed)
        self._go_on()

    def _reading_failed(self, error: Exception) -> None:
        if isinstance(error, KnownError) and not self._model_is_open:
            self.model_lost.emit()
        self._note_failed(error)

    def _note_failed(self, error: Exception) -> None:
        self._finish_note()
        self.failed.emit(error)
        if isinstance(error, KnownError) and not self._model_is_open:
            # Without a model every other note would fail in the same words.
            self._end(tr("No codes were suggested."))
        else:
            self._go_on()

    def _finish_note(self) -> None:
        key, self._key, self._job = self._key, None, None
        self._done += 1
        if key is not None:
            self.activity_changed.emit(key, "")

    def _go_on(self) -> None:
        if self.running:
            self._feed()
        elif self._more_to_come():
            self._remaining.pause()
            self.paused.emit()
        else:
            self._end(_told(self._read, self._done))

    def _tell(self, done: int, total: int) -> None:
        if not self._model_is_open:
            self.work_changed.emit(tr("Loading the model…"), 0, 0)
            return
        words = [tr("Reading note {note:,} of {total:,}", note=self._done + 1, total=self._total)]
        words += [tr("part {part} of {total}", part=min(done + 1, total), total=total)] if total else []
        share = (self._done + done / max(total, 1)) / self._total
        words += filter(None, [self._remaining.told(share)])
        if self._total > 1:
            done, total = round(share * _WHOLE), _WHOLE
        self.work_changed.emit(" · ".join(words), done, total)


def _told(read: int, total: int) -> str:
    """How many notes the model has read of those that it was given."""
    if read == total:
        return tr("The model has read 1 note.") if total == 1 else tr("The model has read {count} notes.", count=total)
    if total == 1:
        return tr("The model has read {count} of 1 note.", count=read)
    return tr("The model has read {count} of {total} notes.", count=read, total=total)
