"""Figures of merit of code suggestions and their evidence, by the CodiEsp rules with every gold note counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from chartlight.training.calibration import calibration_error
from chartlight.training.records import CodedRecord
from chartlight.types import CodingResult, Suggestion

SLACK = 10  # characters that a predicted interval may have to spare on each side of the gold one (CodiEsp-X)


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
    precisions = [average_precision(result.suggestions, set(gold.codes)) for gold, result in listed if gold.codes]
    chosen = [(gold, [s for s in result.suggestions if s.suggested]) for gold, result in listed]
    hits, predicted, wanted = _counts(({s.code for s in some}, set(gold.codes)) for gold, some in chosen)
    hits3, predicted3, wanted3 = _counts(
        ({s.code[:3] for s in some}, {code[:3] for code in gold.codes}) for gold, some in chosen
    )
    x_hits = sum(_evidence_hit(gold, s) for gold, some in chosen for s in some)
    x_wanted = sum(len(gold.spans) for gold, _ in chosen)
    overlaps = [_character_f1(gold, s) for gold, some in chosen for s in some if s.code in gold.spans]
    return Figures(
        notes=len(listed),
        map=_mean(precisions),
        precision=_ratio(hits, predicted),
        recall=_ratio(hits, wanted),
        f1=_ratio(2 * hits, predicted + wanted),
        f1_3char=_ratio(2 * hits3, predicted3 + wanted3),
        x_precision=_ratio(x_hits, predicted),
        x_recall=_ratio(x_hits, x_wanted),
        x_f1=_ratio(2 * x_hits, predicted + x_wanted),
        evidence_f1=_mean(overlaps),
        ece=calibration_error((s.score, s.code in gold.codes) for gold, r in listed for s in r.suggestions),
    )


def average_precision(ranked: Sequence[Suggestion], gold: set[str]) -> float:
    """Mean over the gold codes of the precision at their rank; codes not ranked count 0."""
    found, total = 0, 0.0
    for rank, suggestion in enumerate(ranked, 1):
        if suggestion.code in gold:
            found += 1
            total += found / rank
    return total / len(gold)


def _counts(sets: Iterable[tuple[set[str], set[str]]]) -> tuple[int, int, int]:
    hits = predicted = wanted = 0
    for said, gold in sets:
        hits += len(said & gold)
        predicted += len(said)
        wanted += len(gold)
    return hits, predicted, wanted


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
    return _ratio(2 * len(wanted & said), len(wanted) + len(said))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
