"""Keys that come faster than the disk."""

from __future__ import annotations

from functools import partial

import pytest

from chartlight_app.intents import IntentQueue


def test_a_step_waits_for_the_one_before() -> None:
    queue, begun = IntentQueue(), []

    def step(name: str) -> bool:
        begun.append(name)
        return True

    for name in "abc":
        queue.push(partial(step, name))
    assert begun == ["a"]
    queue.done()
    assert begun == ["a", "b"]
    queue.done()
    queue.done()
    assert begun == ["a", "b", "c"]
    assert not queue.busy


def test_a_step_that_asks_for_another_is_finished_first() -> None:
    queue, order = IntentQueue(), []

    def outer() -> bool:
        queue.push(inner)
        order.append("outer")
        return False

    def inner() -> bool:
        order.append("inner")
        return False

    queue.push(outer)
    assert order == ["outer", "inner"]


def test_a_step_can_be_lengthened_before_all_others() -> None:
    queue, order = IntentQueue(), []

    def step(name: str) -> bool:
        order.append(name)
        return True

    queue.push(partial(step, "undo"))
    queue.push(partial(step, "accept"))
    queue.push_first(partial(step, "show the note"))
    queue.done()
    assert order == ["undo", "show the note"]
    queue.done()
    assert order == ["undo", "show the note", "accept"]


def test_a_step_that_breaks_does_not_stop_the_queue() -> None:
    queue, order = IntentQueue(), []

    def broken() -> bool:
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        queue.push(broken)
    queue.push(lambda: bool(order.append("next")))
    assert order == ["next"]


def test_what_has_not_begun_can_be_forgotten() -> None:
    queue, begun = IntentQueue(), []
    queue.push(lambda: True)
    queue.push(lambda: bool(begun.append("late")))
    queue.clear()
    queue.done()
    assert begun == []


def test_who_follows_hears_of_decisions_at_once_and_of_the_end_of_all_steps() -> None:
    queue, heard = IntentQueue(), []
    queue.follow(on_decision=partial(heard.append, "decision"), on_rest=partial(heard.append, "rest"))
    queue.push(lambda: True)
    queue.push_decision(lambda: True)
    assert heard == ["decision"]
    queue.done()
    assert heard == ["decision"]
    queue.done()
    assert heard == ["decision", "rest"]
    queue.push_decision(lambda: False)
    assert heard == ["decision", "rest", "decision", "rest"]
