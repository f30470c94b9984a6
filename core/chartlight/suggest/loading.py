"""Holds the collector of Python's garbage back while a model pack is loaded."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Make many objects that all stay, without looking for garbage among them again and again.

    A pack's term lists and the modules of the model are some million objects, which take the collector a fifth to a
    quarter of the time of loading. Of threads that load at once, the first to begin is the one that lets it go on.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
