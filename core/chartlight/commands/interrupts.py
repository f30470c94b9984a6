"""Ctrl+C while a model trains: the step is finished and its state saved first."""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import Any, Self

from tqdm import tqdm

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StopSignals:
    """While it is entered, a first Ctrl+C (or a request to end from the system) waits for the end of the step.

    Attributes:
        in_step: True while steps are running; otherwise there is nothing to save, and Ctrl+C stops at once.
        requested: True once a stop was asked for.
        saved: True where the run was stopped between two steps, so that nothing is lost.
    """

    def __init__(self) -> None:
        self.in_step = False
        self.requested = False
        self.saved = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        self._before = {number: signal.signal(number, self._ask) for number in _SIGNALS}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        if self.requested or not self.in_step:
            raise KeyboardInterrupt
        self.requested = True
        words = "chartlight: stopping after this step, which is saved. Press Ctrl+C again to stop at once."
        tqdm.write(words, file=sys.stderr)

    def check(self, *, in_step: bool) -> None:
        """Called between two steps.

        Args:
            in_step: True where another step follows.

        Raises:
            KeyboardInterrupt: if a stop was asked for.
        """
        self.in_step = in_step
        if self.requested:
            self.saved = True
            raise KeyboardInterrupt
