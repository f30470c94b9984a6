"""Keeps the collector of Python's garbage from halting the window.

A full collection walks over every object there is, and no thread runs meanwhile. Most of the objects are the imported
program itself, some hundred thousand with the model, which never become garbage.
"""

from __future__ import annotations

import gc

# How many new objects there are before the young ones are looked at, how many such looks before one at the middle
# generation, and how many of those before a full one. Python's own 700, 10, 10 suit programs without a window.
_THRESHOLDS = 5_000, 5, 200
_settled: set[str] = set()


def be_calm() -> None:
    """Let full collections be rare; those of young objects, where nearly all garbage is, go on as ever."""
    gc.set_threshold(*_THRESHOLDS)


def settle(stage: str) -> None:
    """Leave what is there now out of later collections.

    Args:
        stage: what has just been imported. The second time it changes nothing, so that only the program itself is
            left out, and not what windows leave behind.
    """
    if stage not in _settled:
        _settled.add(stage)
        gc.freeze()
