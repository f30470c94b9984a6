"""Folds for out-of-fold scores, in which notes that are nearly the same stay together.

Hospital notes are often written over older ones. A model that has seen the twin of a note knows its specialties, so
its score of the note would be surer than those of new notes are.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor


def draw_folds(count: int, alike: Sequence[tuple[int, int]], *, folds: int, seed: int) -> Tensor:
    """The fold of each note: (notes,).

    Args:
        count: number of notes.
        alike: pairs of notes that must stay together.
        folds: how many; fewer where there are fewer groups.
        seed: of the draw.
    """
    groups = joined(count, alike)
    sizes = Counter(groups)
    names = sorted(sizes)
    random.Random(seed).shuffle(names)  # noqa: S311 - a draw, not a secret
    held, of_group = [0] * folds, {}
    for name in sorted(names, key=lambda name: -sizes[name]):
        of_group[name] = held.index(min(held))
        held[of_group[name]] += sizes[name]
    return torch.tensor([of_group[group] for group in groups])


def largest(count: int, alike: Sequence[tuple[int, int]]) -> int:
    """The number of notes in the largest group that stays together."""
    return max(Counter(joined(count, alike)).values(), default=0)


def joined(count: int, alike: Sequence[tuple[int, int]]) -> list[int]:
    """For each note the lowest number of all notes that it is joined to by pairs."""
    lowest = list(range(count))

    def root(place: int) -> int:
        while lowest[place] != place:
            lowest[place] = lowest[lowest[place]]
            place = lowest[place]
        return place

    for left, right in alike:
        low, high = sorted((root(left), root(right)))
        lowest[high] = low
    return [root(place) for place in range(count)]
