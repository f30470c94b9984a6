"""What can be expected of the codes above the line, by where it is drawn; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from chartlight.translation import tr
from chartlight.types import OperatingPoint

LEAST, MOST = 1, 99
"""Ends of the slider, in hundredths of the score."""


@dataclass(frozen=True, slots=True)
class Sureness:
    """What a model pack says of its own scores.

    Attributes:
        pack_hash: the pack; "" where none could be read.
        boundary: where the pack itself draws the line, as a score.
        points: measured precision and recall by falling boundary; empty where none were measured.
        procedures: the same of the procedures that it suggests besides, or None.
    """

    pack_hash: str = ""
    boundary: float = 0.5
    points: tuple[OperatingPoint, ...] = ()
    procedures: Sureness | None = None

    def expected(self, boundary: float) -> OperatingPoint | None:
        """Precision and recall of all codes from a score on; None outside of the scores that were measured.

        Between two measured points they are taken to lie on a straight line.
        """
        points = sorted(self.points, key=lambda point: point.boundary)
        for low, high in pairwise(points):
            if low.boundary <= boundary <= high.boundary:
                return _between(low, high, boundary)
        return points[0] if len(points) == 1 and points[0].boundary == boundary else None

    def told(self, boundary: float | None, *, pack_hash: str | None, procedures: bool = False) -> str:
        """The expected figures in words.

        Args:
            boundary: where the coder draws the line; the pack's own line where None.
            pack_hash: the pack that suggested the codes of the note; None where no model has read it.
            procedures: whether there are procedures among them.
        """
        if pack_hash not in (None, self.pack_hash):
            return tr("Another model suggested these codes, so no figures are known. F5 suggests anew")
        if not self.points:
            return tr("Precision and recall were not measured for this model")
        found = self._at(boundary)
        if found is None:
            return tr("Precision and recall were not measured for this line")
        figures = {"precision": found.precision, "recall": found.recall}
        others = self.procedures._at(boundary) if procedures and self.procedures else None
        if others is None:
            return tr("Expected precision {precision:.0%}, recall {recall:.0%}", **figures)
        return tr(
            "Expected precision {precision:.0%}, recall {recall:.0%}; of procedures {others:.0%}, {found:.0%}",
            **figures,
            others=others.precision,
            found=others.recall,
        )

    def _at(self, boundary: float | None) -> OperatingPoint | None:
        return self.expected(self.boundary if boundary is None else boundary)


def _between(low: OperatingPoint, high: OperatingPoint, boundary: float) -> OperatingPoint:
    width = high.boundary - low.boundary
    share = (boundary - low.boundary) / width if width else 0.0
    return OperatingPoint(
        boundary=boundary,
        precision=low.precision + share * (high.precision - low.precision),
        recall=low.recall + share * (high.recall - low.recall),
    )
