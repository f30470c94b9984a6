"""How long a piece of work will still take, told from how far it has come."""

from __future__ import annotations

from collections.abc import Callable

from chartlight.translation import tr

_SOONEST_SECONDS = 2.0
_LEAST_SHARE = 0.01
_MINUTE = 60
_HOUR = 60 * _MINUTE


class Remaining:
    """Tells the time that is left, once there is something to tell it from."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Make it.

        Args:
            clock: seconds, from any moment on.
        """
        self._clock = clock
        self._spent = 0.0
        self._since: float | None = clock()

    def begin(self) -> None:
        """The work begins now."""
        self._spent, self._since = 0.0, self._clock()

    def pause(self) -> None:
        """The work waits for something else; that time does not count."""
        self._spent, self._since = self._worked(), None

    def go_on(self) -> None:
        """The work goes on, where it paused."""
        if self._since is None:
            self._since = self._clock()

    def told(self, share: float) -> str:
        """The time left in words, where `share` (0..1) of the work is done; "" while nobody can say."""
        spent = self._worked()
        if spent < _SOONEST_SECONDS or share < _LEAST_SHARE or share >= 1:
            return ""
        return _words(spent * (1 - share) / share)

    def _worked(self) -> float:
        return self._spent + (self._clock() - self._since if self._since is not None else 0.0)


def _words(seconds: float) -> str:
    if seconds < _MINUTE:
        return tr("about {seconds} s left", seconds=max(5, round(seconds / 5) * 5))
    if seconds < _HOUR:
        return tr("about {minutes} min left", minutes=round(seconds / _MINUTE))
    return tr("about {hours:.1f} h left", hours=seconds / _HOUR)
