"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Clock:
    """The moment at which the next record is written."""

    def __init__(self) -> None:
        self.now = MORNING

    def go_on(self, *, seconds: float) -> None:
        """Let some time pass."""
        self.now += timedelta(seconds=seconds)
