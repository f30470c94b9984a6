"""The threads: one after the other, step by step, stopped at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from chartlight_app.workers import Worker


class Box:
    """What a worker of these tests opens."""

    def __init__(self) -> None:
        self.thread = threading.get_ident()
        self.closed_in: int | None = None

    def close(self) -> None:
        self.closed_in = threading.get_ident()


class Heard:
    """Notes what a job reports, and in which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.steps: list[Any] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def result(self, value: Any) -> None:
        self.threads.add(threading.get_ident())
        self.results.append(value)

    def submit(self, worker: Worker, function: Callable[[Any], Any]) -> Any:
        return worker.submit(function, on_result=self.result, on_step=self.steps.append, on_error=self.errors.append)


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def worker(parent: QObject) -> Iterator[Worker]:
    made = Worker(parent, name="test", opener=Box, closer=Box.close)
    yield made
    made.request_stop()
    made.wait()
    assert all(thread.isFinished() or not thread.isRunning() for thread in parent.findChildren(QThread))


def test_jobs_run_in_the_thread_in_order_and_report_in_the_window(worker: Worker, qtbot: QtBot) -> None:
    heard = Heard()
    for number in range(20):
        heard.submit(worker, lambda box, number=number: (number, box.thread))
    assert heard.results == []
    worker.start()
    qtbot.waitUntil(lambda: len(heard.results) == 20)
    assert [number for number, _ in heard.results] == list(range(20))
    opened_in = {thread for _, thread in heard.results}
    assert len(opened_in) == 1
    assert heard.threads == {threading.get_ident()}
    assert opened_in.isdisjoint(heard.threads)


def test_a_long_job_lets_others_in_between(worker: Worker, qtbot: QtBot) -> None:
    heard, order = Heard(), []

    def long(_box: Box) -> Iterator[str]:
        for part in range(5):
            order.append(part)
            yield f"part {part}"
        return "whole"

    heard.submit(worker, long)
    heard.submit(worker, lambda _box: order.append("short"))
    worker.start()
    qtbot.waitUntil(lambda: len(heard.results) == 2)
    assert order == [0, "short", 1, 2, 3, 4]
    assert heard.steps == [f"part {part}" for part in range(5)]
    assert heard.results == [None, "whole"]


def test_a_cancelled_job_ends_at_its_next_step(worker: Worker, qtbot: QtBot) -> None:
    heard, tidied, go_on = Heard(), threading.Event(), threading.Event()

    def endless(_box: Box) -> Iterator[int]:
        try:
            for number in range(1_000_000):
                yield number
                go_on.wait()
        finally:
            tidied.set()

    job = heard.submit(worker, endless)
    worker.start()
    qtbot.waitUntil(lambda: heard.steps == [0])
    job.cancel()
    go_on.set()
    heard.submit(worker, lambda _box: "after")
    qtbot.waitUntil(lambda: heard.results == ["after"])
    assert tidied.is_set()
    assert heard.steps == [0]
    assert heard.errors == []


def test_an_error_is_reported_and_the_thread_goes_on(worker: Worker, qtbot: QtBot) -> None:
    heard = Heard()

    def broken(_box: Box) -> None:
        raise ValueError("broken")

    heard.submit(worker, broken)
    heard.submit(worker, lambda _box: "well")
    worker.start()
    qtbot.waitUntil(lambda: heard.results == ["well"])
    assert [str(error) for error in heard.errors] == ["broken"]


def test_what_cannot_be_opened_is_tried_again_with_the_next_job(parent: QObject, qtbot: QtBot) -> None:
    attempts: list[int] = []

    def opener() -> Box:
        attempts.append(1)
        if len(attempts) == 1:
            raise OSError("not yet")
        return Box()

    worker, heard = Worker(parent, name="test", opener=opener), Heard()
    heard.submit(worker, lambda _box: "first")
    heard.submit(worker, lambda _box: "second")
    worker.start()
    qtbot.waitUntil(lambda: heard.results == ["second"])
    assert [str(error) for error in heard.errors] == ["not yet"]
    worker.request_stop()
    worker.wait()


def test_nothing_is_reported_after_the_stop_and_what_was_opened_is_closed(worker: Worker, qtbot: QtBot) -> None:
    heard, boxes, began = Heard(), [], threading.Event()

    def slow(box: Box) -> Iterator[int]:
        boxes.append(box)
        began.set()
        for number in range(1_000):
            time.sleep(0.01)
            yield number

    heard.submit(worker, slow)
    worker.start()
    assert began.wait(10)
    worker.request_stop()
    before = time.monotonic()
    worker.wait()
    assert time.monotonic() - before < 1.0
    told = len(heard.steps)
    qtbot.wait(50)
    assert len(heard.steps) == told
    assert heard.results == []
    assert boxes[0].closed_in == boxes[0].thread
    heard.submit(worker, lambda _box: "too late")
    qtbot.wait(20)
    assert heard.results == []


def test_a_worker_that_never_began_can_be_stopped(parent: QObject) -> None:
    worker = Worker(parent, name="test", opener=Box)
    worker.request_stop()
    worker.wait()
    worker.start()
    assert not worker.is_running
