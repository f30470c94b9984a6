"""Progress bars of what takes minutes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from tqdm import tqdm

from chartlight.training.attention import TrainingStep


class StageBar:
    """One progress bar for each stage of the work.

    Args:
        in_logs: draw also where the error stream is no terminal.
    """

    def __init__(self, *, in_logs: bool = False) -> None:
        self._disable = False if in_logs else None
        self._name = ""
        self._bar: tqdm[NoReturn] | None = None

    def __call__(self, name: str, done: int, total: int) -> None:
        """Draw a step."""
        if self._bar is None or name != self._name:
            self.close()
            self._name, self._bar = name, tqdm(total=total, desc=name, unit="step", disable=self._disable)
        self._bar.update(done - self._bar.n)

    def step(self, name: str, step: TrainingStep) -> None:
        """Draw a step of a training."""
        self(name, step.step, step.steps)

    def close(self) -> None:
        """Finish the bar that is drawn."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class TrainingBar:
    """Shows the pass, the step of the whole run, the loss, and the time left; a stage between passes has its own bar.

    Args:
        planned: steps of each pass by its name, in their order.
    """

    def __init__(self, planned: Mapping[str, int]) -> None:
        self._planned = dict(planned)
        self._bar: tqdm[NoReturn] | None = None
        self._stage = StageBar(in_logs=True)

    def __call__(self, name: str, step: TrainingStep) -> None:
        """Draw a step."""
        if name not in self._planned:
            self._stage.step(name, step)
            return
        self._stage.close()
        names = list(self._planned)
        before = sum(self._planned[other] for other in names[: names.index(name)])
        # Steps that an earlier run has done, and those that a pass stopped early left out, tell nothing of the speed.
        if self._bar is None:
            total = sum(self._planned.values())
            self._bar = tqdm(total=total, initial=before + step.step - 1, unit="step", smoothing=0.1)
        elif step.step == 1:
            self._bar.initial += before - self._bar.n
            self._bar.n = before
            self._bar.unpause()  # what lay between the passes tells nothing of the speed either
        self._bar.set_description(f"{name} pass ({names.index(name) + 1} of {len(names)})", refresh=False)
        figures = {"epoch": f"{step.epoch:.1f}", "loss": f"{step.loss:.2f}"} if step.loss is not None else {}
        if step.held_map is not None:
            figures["held-out MAP"] = f"{step.held_map:.3f}"
        self._bar.set_postfix(figures, refresh=False)
        self._bar.update(before + step.step - self._bar.n)

    def close(self) -> None:
        """Finish drawing."""
        self._stage.close()
        if self._bar is not None:
            self._bar.close()
