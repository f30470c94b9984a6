"""How long a coder has worked on a note."""

from __future__ import annotations

from collections.abc import Callable

from chartlight.statistics.values import PAUSE_SECONDS


class ActiveTime:
    """Adds up the time between signs of activity: keys, clicks, turns of the wheel.

    As on the dashboards, a gap longer than `PAUSE_SECONDS` is taken for a pause and counts as no work.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Make one that has not begun.

        Args:
            clock: seconds from any moment on, never going back.
        """
        self._clock = clock
        self._last: float | None = None
        self._seconds = 0.0

    def begin(self) -> None:
        """From now on; what was counted before is dropped."""
        self._last, self._seconds = self._clock(), 0.0

    def touch(self) -> None:
        """The coder did something just now."""
        if self._last is None:
            return
        now = self._clock()
        gap = now - self._last
        self._seconds += gap if gap <= PAUSE_SECONDS else 0.0
        self._last = now

    def take(self) -> float:
        """The seconds since the last time they were taken."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds
