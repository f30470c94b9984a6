"""Notes are allocated evenly, by chance, and the same again by the same seed."""

from __future__ import annotations

from collections import Counter

import pytest

from chartlight.errors import KnownError
from chartlight.store.trial_values import Arm, TrialDesign
from chartlight.trial.allocation import allocate, strata

LENGTHS = {key: 100 * (key % 17) + key for key in range(1, 61)}


@pytest.mark.parametrize("seed", range(20))
def test_one_coders_arms_are_balanced_in_each_stratum_and_after_every_block(seed: int) -> None:
    found = allocate(LENGTHS, design=TrialDesign.RANDOMISED, coders=["Ann"], seed=seed)
    assert sorted(each.note_key for each in found) == sorted(LENGTHS)
    for name, keys in strata(LENGTHS).items():
        inside = [each for each in found if each.stratum == name]
        assert sorted(each.note_key for each in inside) == sorted(keys)
        arms = Counter(each.arm for each in inside)
        assert abs(arms[Arm.ASSISTED] - arms[Arm.UNASSISTED]) <= 2
        last = max(each.block for each in inside)
        for block in range(1, last):
            of_block = Counter(each.arm for each in inside if each.block == block)
            assert of_block[Arm.ASSISTED] == of_block[Arm.UNASSISTED] in (1, 2)


def test_several_coders_share_the_notes_evenly() -> None:
    found = allocate(LENGTHS, design=TrialDesign.RANDOMISED, coders=["Ann", "Bo", "Cy"], seed=3)
    assert sorted(each.note_key for each in found) == sorted(LENGTHS)
    shares = Counter((each.coder, each.arm) for each in found)
    assert len(shares) == 6
    assert max(shares.values()) - min(shares.values()) <= 4


def test_in_a_crossover_what_one_gets_assisted_the_other_gets_unassisted() -> None:
    found = allocate(LENGTHS, design=TrialDesign.CROSSOVER, coders=["Ann", "Bo"], seed=3)
    of_note: dict[int, dict[str, Arm]] = {}
    for each in found:
        of_note.setdefault(each.note_key, {})[each.coder] = each.arm
    assert set(of_note) == set(LENGTHS)
    assert all({*arms.values()} == {Arm.ASSISTED, Arm.UNASSISTED} for arms in of_note.values())
    assisted = Counter(coder for arms in of_note.values() for coder, arm in arms.items() if arm is Arm.ASSISTED)
    assert abs(assisted["Ann"] - assisted["Bo"]) <= 4


def test_the_seed_makes_the_allocation() -> None:
    made = [allocate(LENGTHS, design=TrialDesign.RANDOMISED, coders=["Ann"], seed=seed) for seed in (5, 5, 6)]
    assert made[0] == made[1] != made[2]


def test_designs_without_arms_give_every_note_the_same_one() -> None:
    for design, arm in ((TrialDesign.SHADOW, Arm.UNASSISTED), (TrialDesign.BLIND_FIRST, Arm.BLIND_FIRST)):
        found = allocate(LENGTHS, design=design, coders=["Ann", "Bo"], seed=1)
        assert {each.arm for each in found} == {arm}
        shares = Counter(each.coder for each in found)
        assert abs(shares["Ann"] - shares["Bo"]) <= 4


def test_few_or_equal_notes_are_one_stratum() -> None:
    assert set(strata({1: 5, 2: 9, 3: 20})) == {""}
    assert set(strata(dict.fromkeys(range(9), 7))) == {""}


@pytest.mark.parametrize(
    ("lengths", "coders"), [({}, ["Ann", "Bo"]), ({1: 1}, []), ({1: 1}, ["Ann"]), ({1: 1}, ["Ann", "Ann"])]
)
def test_what_does_not_go_together_is_refused(lengths: dict[int, int], coders: list[str]) -> None:
    with pytest.raises(KnownError):
        allocate(lengths, design=TrialDesign.CROSSOVER, coders=coders, seed=1)
