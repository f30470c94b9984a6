"""Figures of merit of code suggestions and their evidence, by the CodiEsp rules with every gold note counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from chartlight.training.calibration import calibration_error
from chartlight.training.records import CodedRecord
from chartlight.training.resampling import Array, Interval, drawn, interval
from chartlight.types import CodingResult, Suggestion

SLACK = 10  # characters that a predicted interval may have to spare on each side of the gold one (CodiEsp-X)
_COUNTED = (
    "precisions",  # average precision of the ranked list
    "coded",  # 1 where the note has codes
    "hits",
    "said",
    "wanted",
    "hits3",
    "said3",
    "wanted3",
    "x_hits",
    "x_wanted",
    "overlap",  # character F1 of the evidence, summed over right suggestions
    "overlaps",
)


@dataclass(frozen=True)
class Figures:
    """All in 0..1; F1, precision and recall are micro-averaged over suggestions past the decision boundary."""

    notes: int
    map: float  # mean over notes with codes of the average precision of the ranked list
    precision: float
    recall: float
    f1: float
    f1_3char: float  # the same on 3-character categories
    x_precision: float  # with evidence: one predicted interval holds a gold interval, ≤ 10 characters to spare
    x_recall: float
    x_f1: float
    evidence_f1: float  # character F1 of the evidence, mean over right suggestions
    ece: float  # expected calibration error, 15 equal bins

    def rounded(self) -> dict[str, float]:
        """The figures by name, to four decimals."""
        return {name: round(value, 4) for name, value in asdict(self).items()}


def measure(pairs: Iterable[tuple[CodedRecord, CodingResult]]) -> Figures:
    """Compare results with gold records, one pair a note."""
    listed = list(pairs)
    figures = _figures(_sums(listed).sum(axis=0))
    return Figures(
        notes=len(listed),
        ece=calibration_error((s.score, s.code in gold.codes) for gold, r in listed for s in r.suggestions),
        **{name: float(value) for name, value in figures.items()},
    )


def figure_intervals(pairs: Sequence[tuple[CodedRecord, CodingResult]]) -> dict[str, Interval]:
    """For each of the `Figures` but the calibration error where it lies in 95 % of draws of as many notes."""
    return {name: interval(values) for name, values in _figures(drawn(len(pairs)) @ _sums(pairs)).items()}


def _sums(pairs: Sequence[tuple[CodedRecord, CodingResult]]) -> Array:
    """What is counted in each note, so that any set of notes is measured by adding up: (notes, `_COUNTED`)."""
    return np.array([_counts(gold, result) for gold, result in pairs], dtype=np.float64).reshape(-1, len(_COUNTED))


def _counts(gold: CodedRecord, result: CodingResult) -> tuple[float, ...]:
    codes, chosen = set(gold.codes), [s for s in result.suggestions if s.suggested]
    said = {s.code for s in chosen}
    said3, codes3 = {code[:3] for code in said}, {code[:3] for code in codes}
    overlaps = [_character_f1(gold, s) for s in chosen if s.code in gold.spans]
    found = {
        "precisions": average_precision(result.suggestions, codes) if codes else 0.0,
        "coded": bool(codes),
        "hits": len(said & codes),
        "said": len(said),
        "wanted": len(codes),
        "hits3": len(said3 & codes3),
        "said3": len(said3),
        "wanted3": len(codes3),
        "x_hits": sum(_evidence_hit(gold, s) for s in chosen),
        "x_wanted": len(gold.spans),
        "overlap": sum(overlaps),
        "overlaps": len(overlaps),
    }
    return tuple(float(found[name]) for name in _COUNTED)


def _figures(sums: Array) -> dict[str, Array]:
    """The figures of sets of notes from their sums: each (...) from (..., `_COUNTED`)."""
    of = dict(zip(_COUNTED, np.moveaxis(sums, -1, 0), strict=True))
    return {
        "map": _ratio(of["precisions"], of["coded"]),
        "precision": _ratio(of["hits"], of["said"]),
        "recall": _ratio(of["hits"], of["wanted"]),
        "f1": _ratio(2 * of["hits"], of["said"] + of["wanted"]),
        "f1_3char": _ratio(2 * of["hits3"], of["said3"] + of["wanted3"]),
        "x_precision": _ratio(of["x_hits"], of["said"]),
        "x_recall": _ratio(of["x_hits"], of["x_wanted"]),
        "x_f1": _ratio(2 * of["x_hits"], of["said"] + of["x_wanted"]),
        "evidence_f1": _ratio(of["overlap"], of["overlaps"]),
    }


def average_precision(ranked: Sequence[Suggestion], gold: set[str]) -> float:
    """Mean over the gold codes of the precision at their rank; codes not ranked count 0."""
    found, total = 0, 0.0
    for rank, suggestion in enumerate(ranked, 1):
        if suggestion.code in gold:
            found += 1
            total += found / rank
    return total / len(gold)


def _evidence_hit(gold: CodedRecord, suggestion: Suggestion) -> bool:
    intervals = [
        (min(start for start, _ in mention), max(end for _, end in mention))
        for mention in gold.spans.get(suggestion.code, ())
    ]
    return any(
        0 <= start - span.start <= SLACK and 0 <= span.end - end <= SLACK
        for span in suggestion.evidence
        for start, end in intervals
    )


def _character_f1(gold: CodedRecord, suggestion: Suggestion) -> float:
    wanted = {i for mention in gold.spans[suggestion.code] for start, end in mention for i in range(start, end)}
    said = {i for span in suggestion.evidence for i in range(span.start, span.end)}
    return 2 * len(wanted & said) / max(1, len(wanted) + len(said))


def _ratio(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0)
