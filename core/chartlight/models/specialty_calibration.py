"""From the logits of specialties to probabilities that can be taken at their word."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import logsigmoid


@dataclass(frozen=True)
class Calibration:
    """Beta calibration (Kull, Silva Filho and Flach 2017) with a shift of its own for each specialty.

        p_i = σ(a ln σ(z_i) - b ln σ(-z_i) + c_i)

    With a = b it is the calibration of Platt (1999), since ln σ(z) - ln σ(-z) = z; apart they bend the two ends of the
    scale differently. The shifts mend that a rare specialty is learned with too much caution.

    Attributes:
        rise: a.
        fall: b.
        shifts: c of each specialty.
    """

    rise: float
    fall: float
    shifts: tuple[float, ...]

    @classmethod
    def none(cls, specialties: int) -> Calibration:
        """That which takes the logits as they are."""
        return cls(1.0, 1.0, (0.0,) * specialties)

    def scores(self, logits: Tensor) -> Tensor:
        """Probabilities from logits, both (…, specialties)."""
        bent = self.rise * logsigmoid(logits) - self.fall * logsigmoid(-logits)
        return torch.sigmoid(bent + torch.tensor(self.shifts).to(bent))
