"""The collector of garbage while a pack is loaded."""

from __future__ import annotations

import gc

import pytest

from chartlight.suggest.loading import uncollected


def test_nothing_is_collected_until_all_is_loaded() -> None:
    assert gc.isenabled()
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled(), "another pack is still being loaded"
    assert gc.isenabled()


def test_a_pack_that_cannot_be_loaded_leaves_the_collector_on() -> None:
    with pytest.raises(ValueError, match="damaged"), uncollected():
        raise ValueError("damaged")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
