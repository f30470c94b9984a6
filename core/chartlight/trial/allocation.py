"""Who codes which note, and how: permuted blocks within strata of note length.

Blocks of mixed size keep the arms balanced after every few notes while nobody can tell the next one
(Schulz and Grimes, Lancet 2002;359:515-519). The same notes, coders and seed give the same allocation.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeVar

from chartlight.errors import KnownError
from chartlight.store.trial_values import Allocation, Arm, TrialDesign

_T = TypeVar("_T")

LEAST_FOR_STRATA = 4
SHORT, LONG = "short", "long"
_TIMES = (1, 2)  # a block holds every treatment once or twice
_BOTH = (Arm.ASSISTED, Arm.UNASSISTED)
Treatment = tuple[tuple[str, Arm], ...]
"""Who codes a note, and how."""


def allocate(
    lengths: Mapping[int, int], *, design: TrialDesign, coders: Sequence[str], seed: int
) -> tuple[Allocation, ...]:
    """Allocate notes at random.

    Args:
        lengths: the length of each note in characters, by its key.
        design: how the trial goes.
        coders: who codes; exactly two in a crossover, at least one else.
        seed: of the random numbers.

    Returns:
        one value for each note and coder, in the order of the keys.

    Raises:
        KnownError: the design does not go with so many coders, or there is no note.
    """
    _refuse_unfit(lengths, design, coders)
    numbers = random.Random(seed)  # noqa: S311 - not for secrets, and it must give the same again
    treatments = _treatments(design, coders)
    found = [
        Allocation(key, coder, arm, stratum, block)
        for stratum, keys in strata(lengths).items()
        for key, (block, treatment) in zip(_shuffled(keys, numbers), _blocks(treatments, numbers), strict=False)
        for coder, arm in treatment
    ]
    return tuple(sorted(found, key=lambda each: (each.note_key, each.coder)))


def strata(lengths: Mapping[int, int]) -> dict[str, list[int]]:
    """The notes up to the median length and those above it; one stratum where they are few or equally long."""
    keys = sorted(lengths)
    middle = statistics.median(lengths.values())
    parts = {
        SHORT: [key for key in keys if lengths[key] <= middle],
        LONG: [key for key in keys if lengths[key] > middle],
    }
    return parts if len(keys) >= LEAST_FOR_STRATA and all(parts.values()) else {"": keys}


def _treatments(design: TrialDesign, coders: Sequence[str]) -> list[Treatment]:
    if design is TrialDesign.CROSSOVER:
        first, second = coders
        return [((first, one), (second, other)) for one, other in (_BOTH, _BOTH[::-1])]
    if design is TrialDesign.RANDOMISED:
        return [((coder, arm),) for coder, arm in product(coders, _BOTH)]
    arm = Arm.BLIND_FIRST if design is TrialDesign.BLIND_FIRST else Arm.UNASSISTED
    return [((coder, arm),) for coder in coders]


def _blocks(treatments: Sequence[Treatment], numbers: random.Random) -> Iterator[tuple[int, Treatment]]:
    block = 0
    while True:
        block += 1
        for treatment in _shuffled(list(treatments) * numbers.choice(_TIMES), numbers):
            yield block, treatment


def _shuffled(values: Sequence[_T], numbers: random.Random) -> list[_T]:
    return numbers.sample(list(values), len(values))


def _refuse_unfit(lengths: Mapping[int, int], design: TrialDesign, coders: Sequence[str]) -> None:
    if not lengths:
        raise KnownError("There is no note for the trial that nobody has coded yet. Open notes first.")
    if not coders or len(set(coders)) < len(coders):
        raise KnownError("Name the coders of the trial, each once.")
    if design is TrialDesign.CROSSOVER and len(coders) != 2:
        raise KnownError("In a crossover trial two coders code the same notes. Name exactly two coders.")
