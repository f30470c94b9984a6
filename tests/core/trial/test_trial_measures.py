"""The figures of a report against small cases reckoned by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from chartlight.store.trial_values import Arm, Phase
from chartlight.trial import measures as m
from chartlight.trial.activity import ActiveTime
from chartlight.trial.effects import difference, ratio, share_difference
from chartlight.trial.told import told
from chartlight.trial.values import ALL, Changes, Measure, PhaseWork, TrialCoding


def coding(
    key: int,
    arm: Arm,
    *works: tuple[float, str],
    suggested: str = "",
    gold: str | None = None,
    stratum: str = "",
) -> TrialCoding:
    phases = list(Phase) if arm is Arm.BLIND_FIRST else [Phase(arm.value)]
    return TrialCoding(
        note_key=key,
        note_id=f"n{key}",
        coder="Ann",
        arm=arm,
        stratum=stratum,
        characters=100,
        phases={
            phase: PhaseWork(seconds, 1, frozenset(codes.split()))
            for phase, (seconds, codes) in zip(phases, works, strict=True)
        },
        suggested=frozenset(suggested.split()),
        gold=None if gold is None else frozenset(gold.split()),
    )


def one(found: tuple[Measure, ...], name: str, part: str = ALL) -> Measure:
    [measure] = [each for each in found if each.name == name and each.part == part]
    return measure


def test_times_of_two_arms() -> None:
    seconds = {Arm.UNASSISTED: (100, 200, 600), Arm.ASSISTED: (50, 150, 400)}
    found = m.measures(
        [
            coding(key + 10 * place, arm, (value, ""))
            for place, (arm, values) in enumerate(seconds.items())
            for key, value in enumerate(values)
        ]
    )
    assert (one(found, m.MEDIAN).unassisted, one(found, m.MEDIAN).assisted, one(found, m.MEDIAN).effect) == (
        200,
        150,
        -50,
    )
    assert (one(found, m.MEAN).unassisted, one(found, m.MEAN).assisted, one(found, m.MEAN).effect) == (300, 200, -100)
    expected = (50 * 150 * 400 / (100 * 200 * 600)) ** (1 / 3)
    assert one(found, m.RATIO).effect == pytest.approx(expected)
    assert not one(found, m.MEAN).enough


def test_a_note_with_both_sides_is_compared_with_itself() -> None:
    unassisted, assisted = {1: 10.0, 2: 100.0, 3: 1000.0}, {1: 5.0, 2: 60.0, 3: 999.0}
    # Within notes: -5, -40, -1; the medians alone would say -40.
    assert difference(unassisted, assisted, middle=np.nanmedian).effect == -5
    assert ratio(unassisted, assisted).effect == pytest.approx(
        math.exp((math.log(0.5) + math.log(0.6) + math.log(0.999)) / 3)
    )


def test_an_effect_that_is_the_same_in_every_note_has_no_width() -> None:
    unassisted = {key: float(key) for key in range(1, 13)}
    found = difference(unassisted, {key: value - 0.5 for key, value in unassisted.items()}, middle=np.nanmean)
    assert (found.low, found.effect, found.high) == pytest.approx((-0.5, -0.5, -0.5))


def test_the_interval_is_that_of_the_normal_theory_where_there_are_many_notes() -> None:
    numbers = np.random.default_rng(1)
    unassisted = {key: float(value) for key, value in enumerate(numbers.normal(10, 2, 400))}
    assisted = {1000 + key: float(value) for key, value in enumerate(numbers.normal(8, 2, 400))}
    found = difference(unassisted, assisted, middle=np.nanmean)
    half = 1.96 * math.sqrt(2 * 4 / 400)
    assert found.low is not None
    assert found.high is not None
    assert (found.high - found.low) / 2 == pytest.approx(half, rel=0.12)
    assert found.low < -2 < found.high


def test_accuracy_and_anchoring_by_hand() -> None:
    found = m.measures(
        [
            # Right: A B; suggested: A X, so X is wrong and B was not suggested.
            coding(1, Arm.ASSISTED, (60, "A X"), suggested="A X", gold="A B"),
            coding(2, Arm.ASSISTED, (60, "A B"), suggested="A X", gold="A B"),
            coding(3, Arm.UNASSISTED, (60, "A B"), suggested="A X", gold="A B"),
            coding(4, Arm.UNASSISTED, (60, "B C"), suggested="A", gold="A B"),
            coding(5, Arm.UNASSISTED, (60, "Z")),
        ]
    )
    f1 = one(found, m.F1)
    assert (f1.unassisted, f1.assisted) == (2 * 3 / 8, 2 * 3 / 8)
    assert (f1.notes_unassisted, f1.notes_assisted) == (2, 2)
    assert (one(found, m.PRECISION).assisted, one(found, m.RECALL).unassisted) == (3 / 4, 3 / 4)
    wrong, missed = one(found, m.WRONG), one(found, m.MISSED)
    assert (wrong.unassisted, wrong.assisted, wrong.effect) == (0, 1 / 2, 1 / 2)
    assert (missed.unassisted, missed.assisted, missed.effect) == (1, 1 / 2, -1 / 2)


def test_a_blind_first_note_counts_on_both_sides() -> None:
    found = m.measures([coding(1, Arm.BLIND_FIRST, (100, "A"), (20, "A B"), suggested="A B", gold="A B")])
    assert (one(found, m.MEAN).unassisted, one(found, m.MEAN).assisted) == (100, 120)
    assert (one(found, m.RECALL).unassisted, one(found, m.RECALL).assisted) == (1 / 2, 1)
    assert one(found, m.AGREEMENT).effect == 2 / 3
    assert one(found, m.TAKEN).effect == 1 / 2
    assert one(found, m.COVERED).effect == 1


def test_changes_after_the_reveal() -> None:
    found = m.changes(
        [
            # B added as suggested and right; C taken away, not suggested, and it was right.
            coding(1, Arm.BLIND_FIRST, (1, "A C"), (1, "A B"), suggested="A B", gold="A B C"),
            # D added against the suggestions and right; B taken away though suggested, and wrong.
            coding(2, Arm.BLIND_FIRST, (1, "B"), (1, "D"), suggested="B", gold="D"),
            coding(3, Arm.BLIND_FIRST, (1, ""), (1, "B"), suggested="B"),
            coding(4, Arm.BLIND_FIRST, (1, "B"), (1, "B"), suggested="B", gold="B"),
        ]
    )
    assert found == Changes(notes=4, changed=3, towards=(1, 1, 1), away=(2, 0, 0))


def test_the_parts_are_short_and_long_notes() -> None:
    found = m.measures(
        [
            coding(key, arm, (seconds, ""), stratum=stratum)
            for key, (arm, seconds, stratum) in enumerate(
                [
                    (Arm.UNASSISTED, 60, "short"),
                    (Arm.ASSISTED, 60, "short"),
                    (Arm.UNASSISTED, 600, "long"),
                    (Arm.ASSISTED, 324, "long"),
                ]
            )
        ]
    )
    assert one(found, m.RATIO, "short").effect == pytest.approx(1)
    assert one(found, m.RATIO, "long").effect == pytest.approx(0.54)


def test_shares_are_of_all_notes_together() -> None:
    found = share_difference({1: (1, 1), 2: (0, 3)}, {1: (1, 1), 2: (3, 3)})
    assert (found.unassisted, found.assisted, found.effect) == (0.25, 1, 0.75)


def test_pauses_are_no_work() -> None:
    now = [0.0]
    taken = ActiveTime(lambda: now[0])
    taken.begin()
    for moment in (10.0, 290.0, 1000.0, 1005.0):
        now[0] = moment
        taken.touch()
    assert taken.take() == 10 + 280 + 5
    assert taken.take() == 0


def test_an_effect_is_told_with_its_notes() -> None:
    seconds = [(Arm.UNASSISTED, 120.0)] * 12 + [(Arm.ASSISTED, 60.0)] * 12
    found = m.measures([coding(key, arm, (each, "")) for key, (arm, each) in enumerate(seconds)])
    assert told(one(found, m.RATIO)) == (
        "Time ratio: 2 min unassisted, 1 min assisted · 0.50 (95 % 0.50 to 0.50) · 12 and 12 notes"
    )
    assert one(found, m.RATIO).clear
    few = m.measures([coding(1, Arm.ASSISTED, (5, ""))])
    assert told(one(few, m.MEAN)) == "Mean time: too few notes to say (0 of 10)"
