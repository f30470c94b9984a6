"""Keys typed faster than the disk answers, carried out one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

Step = Callable[[], bool]


class IntentQueue:
    """Carries out what the coder asked for in the order of the keys, each on what the one before has left.

    A decision is done only when it is on disk and shown. Typed before that, the next key waits, so that three
    quick accepts decide three suggestions and an undo among them takes back the one it was meant for.
    """

    def __init__(self) -> None:
        self._waiting: deque[Step] = deque()
        self._busy = False
        self._on_decision: Callable[[], None] = _nobody_follows
        self._on_rest: Callable[[], None] = _nobody_follows

    def follow(self, *, on_decision: Callable[[], None], on_rest: Callable[[], None]) -> None:
        """Have these called whenever a decision is asked for, and whenever every step is done."""
        self._on_decision, self._on_rest = on_decision, on_rest

    @property
    def busy(self) -> bool:
        """Whether a step is still at work."""
        return self._busy

    def push(self, step: Step) -> None:
        """Add a step; it returns True where it is still at work, and then `done` must follow."""
        self._waiting.append(step)
        self._run()

    def push_decision(self, step: Step) -> None:
        """Add a step that changes what undo and redo go back on."""
        self._on_decision()
        self._waiting.append(step)
        self._run()

    def push_first(self, step: Step) -> None:
        """Add a step that belongs to the one at work: it comes before all that were asked for since."""
        self._waiting.appendleft(step)
        self._run()

    def done(self) -> None:
        """The step at work has ended; carry out the next."""
        self._busy = False
        self._run()

    def clear(self) -> None:
        """Forget what has not begun."""
        self._waiting.clear()

    def _run(self) -> None:
        while self._waiting and not self._busy:
            # Busy before the step runs: a step that pushes another must not overtake itself.
            self._busy = True
            still_at_work = False
            try:
                still_at_work = self._waiting.popleft()()
            finally:
                self._busy = still_at_work
        if not self._busy:
            self._on_rest()


def _nobody_follows() -> None:
    """As long as nobody wants to know."""
