from __future__ import annotations

import pytest

from chartlight.training.metrics import average_precision, measure
from chartlight.training.records import CodedRecord
from chartlight.types import CodingResult, EvidenceSpan, Kind, Source, Suggestion


def suggestion(code: str, score: float, *spans: tuple[int, int], suggested: bool = True) -> Suggestion:
    evidence = tuple(EvidenceSpan(a, b, 1.0, Source.TERM) for a, b in spans)
    return Suggestion(code, score, suggested, (Source.TERM,), evidence)


def result(*suggestions: Suggestion) -> CodingResult:
    return CodingResult("n", Kind.DIAGNOSES, "hash", suggestions)


GOLD = CodedRecord(
    id="n",
    text="x" * 200,
    codes=("A01.1", "B02.2", "C03.3"),
    spans={"A01.1": (((10, 20),), ((50, 55), (60, 70))), "B02.2": (((100, 110),),)},
)


def test_average_precision_by_hand() -> None:
    ranked = [suggestion(code, 0.5) for code in ("A01.1", "Z99.9", "C03.3")]
    assert average_precision(ranked, set(GOLD.codes)) == pytest.approx((1 + 2 / 3) / 3)


def test_figures_by_hand() -> None:
    figures = measure(
        [
            (
                GOLD,
                result(
                    suggestion(
                        "A01.1", 0.9, (45, 72)
                    ),  # holds the interval of the discontinuous mention, 5 and 2 to spare
                    suggestion("B02.2", 0.8, (85, 110)),  # 15 characters to spare: too many
                    suggestion("C03.9", 0.6),  # the right category, the wrong code
                    suggestion("C03.3", 0.1, suggested=False),
                ),
            )
        ]
    )
    assert (figures.precision, figures.recall, figures.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert figures.f1_3char == 1.0
    assert (figures.x_precision, figures.x_recall) == pytest.approx((1 / 3, 1 / 2))
    assert figures.map == pytest.approx((1 + 1 + 3 / 4) / 3)
    assert figures.evidence_f1 == pytest.approx((2 * 15 / (25 + 27) + 2 * 10 / (10 + 25)) / 2)


def test_nothing_suggested_is_nought_not_an_error() -> None:
    figures = measure([(GOLD, result())])
    assert figures.f1 == figures.map == figures.ece == figures.evidence_f1 == 0.0
