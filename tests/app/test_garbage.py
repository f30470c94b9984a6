"""Full collections of garbage, which halt every thread, are rare and leave out the program itself."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from chartlight_app import garbage


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the collector as it was."""
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)


def test_a_calm_collector_looks_at_everything_far_less_often() -> None:
    gc.set_threshold(700, 10, 10)
    garbage.be_calm()
    young, middle, old = gc.get_threshold()
    assert young > 700
    assert young * middle * old >= 50 * 700 * 10 * 10


def test_what_has_settled_is_left_out_once_for_each_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[int] = []
    monkeypatch.setattr(garbage.gc, "freeze", lambda: frozen.append(1))
    for stage in ("test: open", "test: first job", "test: open"):
        garbage.settle(stage)
    assert len(frozen) == 2


def test_what_becomes_garbage_afterwards_is_still_collected() -> None:
    garbage.be_calm()
    garbage.settle("test: before the circle")

    class Circle:
        pass

    circle = Circle()
    circle.itself = circle  # type: ignore[attr-defined]
    number = id(circle)
    del circle
    gc.collect()
    assert not any(id(each) == number and isinstance(each, Circle) for each in gc.get_objects())
