"""Weights of the tasks that follow their progress and difficulty while a model learns several at once."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor

LEAST_SHARE = 1e-4


@dataclass
class TaskWeights:
    """Dynamic task weights: our reading of Zhang, Chen and Liu (2025), with the progress of Liu, Johns, Davison (2019).

    After epoch t, with L_i(t) the mean loss of task i in it, relative to the loss of always saying its base rate:

        progress    r_i = L_i(t) / L_i(t-1)                   near 1: the task has stopped getting better
        difficulty  d_i = L_i(t) / mean over tasks of L(t)    above 1: harder than the others
        weight      w_i = K · softmax over i of ((r_i + d_i) / T)

    so the weights of K tasks always have the mean 1. The relative loss keeps rare tasks, whose plain loss is small,
    comparable with frequent ones. In the first two epochs all weights are 1.

    Attributes:
        base_losses: the cross-entropy of each task's base rate: (tasks,).
        temperature: T; the higher, the more even the weights.
        history: the weights of each epoch, for the plot.
    """

    base_losses: Tensor
    temperature: float = 2.0
    history: list[Tensor] = field(default_factory=list)
    _before: Tensor | None = None

    @classmethod
    def for_labels(cls, labels: Tensor, *, temperature: float = 2.0) -> TaskWeights:
        """The weights for the 0/1 labels of the training notes: (notes, tasks)."""
        rate = labels.float().mean(dim=0).clamp(LEAST_SHARE, 1 - LEAST_SHARE)
        return cls(-(rate * rate.log() + (1 - rate) * (1 - rate).log()), temperature)

    @property
    def now(self) -> Tensor:
        """The weights of the epoch that comes: (tasks,)."""
        return self.history[-1] if self.history else torch.ones_like(self.base_losses)

    def epoch_over(self, losses: Tensor) -> None:
        """Take note of each task's mean loss over an epoch: (tasks,)."""
        relative = (losses / self.base_losses).clamp(min=1e-6)
        if self._before is not None:
            urgency = relative / self._before + relative / relative.mean()
            self.history.append(len(relative) * (urgency.clamp(max=10) / self.temperature).softmax(dim=0))
        else:
            self.history.append(torch.ones_like(relative))
        self._before = relative
