"""The only module of the desk that knows about threads.

A `Worker` is one thread that carries out jobs one after the other on one thing it opened itself (the store,
the model). A job is a function of that thing. Where the function is a generator, the job moves one step at a
time: every yielded value is reported, other jobs get their turn in between, and a cancelled job ends there.
Results come to the thread of the window as calls of the functions given with the job, never after `stop`.
"""

from __future__ import annotations

import logging
import sys
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from chartlight_app import garbage

_log = logging.getLogger(__name__)

# How long a busy thread keeps the interpreter to itself, seconds. Drawing the window asks for it many times in a row.
_TURN_SECONDS = 0.001

Function = Callable[[Any], Any]
Receiver = Callable[[Any], None]


class Job:
    """One piece of work handed to a worker.

    Attributes:
        cancelled: True once nobody wants the result any more.
    """

    def __init__(self, function: Function, *, on_result: Receiver, on_step: Receiver, on_error: Receiver) -> None:
        self.function = function
        self.on_result = on_result
        self.on_step = on_step
        self.on_error = on_error
        self.cancelled = False
        self.steps: Iterator[Any] | None = None

    def cancel(self) -> None:
        """End the job at its next step; its functions are not called again."""
        self.cancelled = True


@dataclass(frozen=True, slots=True)
class _Report:
    job: Job
    receiver: Receiver
    value: object
    last: bool


class _Runner(QObject):
    """The half of a worker that lives in its thread."""

    reported = Signal(object)

    def __init__(self, *, opener: Callable[[], Any], closer: Callable[[Any], None]) -> None:
        super().__init__()
        self.jobs: deque[Job] = deque()
        self.stopping = False
        self._opener = opener
        self._closer = closer
        self._subject: Any = None
        self._first = True

    @Slot()
    def work(self) -> None:
        while self.jobs and not self.stopping:
            self._advance(self.jobs.popleft())

    @Slot()
    def finish(self) -> None:
        for job in self.jobs:
            _close(job)
        self.jobs.clear()
        if self._subject is not None:
            try:
                self._closer(self._subject)
            except Exception:
                _log.warning("A worker could not close what it had opened.")
            self._subject = None
        QThread.currentThread().quit()

    def _advance(self, job: Job) -> None:
        if job.cancelled:
            _close(job)
            self._report(job, _ignore, None)
            return
        try:
            if self._subject is None:
                self._subject = self._opener()
                self._settle("open")
            self._step(job)
        except Exception as error:  # reported to the window, which logs it or says it
            self._report(job, job.on_error, error)

    def _step(self, job: Job) -> None:
        if job.steps is None:
            made = job.function(self._subject)
            if not isinstance(made, Iterator):
                self._report(job, job.on_result, made)
                return
            job.steps = made
        try:
            value = next(job.steps)
        except StopIteration as end:
            self._report(job, job.on_result, end.value)
            return
        self._report(job, job.on_step, value, last=False)
        self.jobs.append(job)

    def _settle(self, stage: str) -> None:
        garbage.settle(f"{QThread.currentThread().objectName()}: {stage}")

    def _report(self, job: Job, receiver: Receiver, value: object, *, last: bool = True) -> None:
        if last and self._first:
            self._first = False
            self._settle("first job")  # which imported what it needs
        self.reported.emit(_Report(job, receiver, value, last))


class Worker(QObject):
    """One thread and the jobs for it; made, called and stopped in the thread of the window."""

    _wake = Signal()
    _finish = Signal()

    def __init__(
        self,
        parent: QObject,
        *,
        name: str,
        opener: Callable[[], Any],
        closer: Callable[[Any], None] = lambda _subject: None,
    ) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._runner = _Runner(opener=opener, closer=closer)
        self._runner.moveToThread(self._thread)
        self._runner.reported.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._wake.connect(self._runner.work, Qt.ConnectionType.QueuedConnection)
        self._finish.connect(self._runner.finish, Qt.ConnectionType.QueuedConnection)
        self._jobs: set[Job] = set()
        self._stopped = False

    def start(self) -> None:
        """Let the thread begin; jobs given before wait for this."""
        if not self._stopped and not self._thread.isRunning():
            sys.setswitchinterval(_TURN_SECONDS)
            garbage.be_calm()
            self._thread.start()
            self._wake.emit()

    @property
    def is_running(self) -> bool:
        """Whether the thread has begun and not ended."""
        return self._thread.isRunning()

    @property
    def busy(self) -> bool:
        """Whether a job is not done yet."""
        return bool(self._jobs)

    def submit(
        self, function: Function, *, on_result: Receiver, on_error: Receiver, on_step: Receiver | None = None
    ) -> Job:
        """Have `function` called in the thread, on what the worker opened.

        Args:
            function: what to do; a generator is carried out step by step.
            on_result: is given what the function returned.
            on_error: is given the exception that ended it.
            on_step: is given every value that a generator yields.
        """
        job = Job(function, on_result=on_result, on_step=on_step or _ignore, on_error=on_error)
        if not self._stopped:
            self._jobs.add(job)
            self._runner.jobs.append(job)
            self._wake.emit()
        return job

    def request_stop(self) -> None:
        """Ask the thread to end after the step it is at; no result is delivered from now on."""
        if self._stopped:
            return
        self._stopped = True
        self._runner.stopping = True
        for job in self._jobs:
            job.cancel()
        if self._thread.isRunning():
            self._finish.emit()

    def wait(self) -> None:
        """Wait until the thread has ended, after `request_stop`."""
        self._thread.wait()

    @Slot(object)
    def _deliver(self, report: _Report) -> None:
        job = report.job
        if report.last:
            self._jobs.discard(job)
        if not self._stopped and not job.cancelled:
            report.receiver(report.value)


def _close(job: Job) -> None:
    close = getattr(job.steps, "close", None)
    if close is not None:
        try:
            close()
        except Exception:
            _log.warning("A cancelled job could not tidy up.")


def _ignore(_value: object) -> None:
    """Nobody asked for the steps."""
