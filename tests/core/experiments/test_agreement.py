from __future__ import annotations

import pytest

from chartlight.experiments.agreement import agreement, highlight
from chartlight.experiments.reliability import Phrase, cut_rows, recommended_cut, separation

#        0    1     2      3      4
WORDS = [(0, 3), (4, 9), (10, 14), (15, 20), (21, 25)]


def test_agreement_counts_words_mentions_and_codes() -> None:
    # Lit: words 1 and 2. Marked: one mention in two pieces (words 2 and 4), and another (word 0).
    first = highlight(WORDS, [(4, 14)], [[(10, 12), (22, 24)], [(0, 3)]], fall=0.5)
    # Nothing lit, one word marked.
    second = highlight(WORDS, [], [[(15, 20)]], fall=0.0)
    figures = agreement([first, second])
    assert figures.codes == 2
    assert figures.precision == pytest.approx(1 / 2)
    assert figures.recall == pytest.approx(1 / 4)
    assert figures.f1 == pytest.approx(1 / 3)
    assert figures.iou == pytest.approx((1 / 4 + 0) / 2)
    assert figures.span_recall == pytest.approx(1 / 3)
    assert figures.empty == pytest.approx(1 / 2)
    assert figures.comprehensiveness == pytest.approx(0.25)


def test_the_cut_off_is_the_greatest_below_which_half_of_the_phrases_meet() -> None:
    def phrase(mass: float, *, met: bool) -> Phrase:
        return Phrase(mass=mass, peak=mass / 2, score=0.5, met=met)

    phrases = [
        phrase(0.08, met=False),
        phrase(0.12, met=False),
        phrase(0.17, met=True),
        phrase(0.22, met=True),
        phrase(0.27, met=True),
        phrase(0.9, met=True),
    ]
    # Below .25 two of four meet, below .3 three of five.
    assert recommended_cut(phrases) == 0.25
    quarter = next(row for row in cut_rows(phrases, notes="n") if row["cut-off"] == 0.25)
    assert (quarter["below"], quarter["met below"], quarter["met above"]) == pytest.approx((4 / 6, 0.5, 1.0))
    assert separation(phrases) == {"mass": 1.0, "peak": 1.0, "score": 0.5}
    assert separation(phrases[2:]) == {}
