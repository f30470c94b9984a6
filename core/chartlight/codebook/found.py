"""Codes that a look-up brings, and how they are listed together with what the model takes the words to mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

CLEAR_MEANING = 0.15  # probability from which on the model's reading of the words leads
LEAST_MEANING = 0.02  # below this the model guesses
LEAST_BESIDE = 0.1  # and below this it has nothing to add to a name
_MOST_LEADING = 3


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code that a look-up brings.

    Attributes:
        code: the code.
        description: its title.
        billable: whether it may be reported as it is.
        because: the everyday name it was found by, or "".
        sure: whether what was typed is a name of it, rather than words that occur in its title.
    """

    code: str
    description: str
    billable: bool = True
    because: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One entry of either book, as the tree of codes shows it; only what is billable has nothing below it.

    Attributes:
        key: the number of an entry of the tabular list; of a procedure, what its codes begin with.
        code: what stands before the title.
        title: what it is called.
        billable: whether it may be reported as it is.
    """

    key: int | str
    code: str
    title: str
    billable: bool


def in_turn(
    one: Sequence[FoundCode], other: Sequence[FoundCode], *, other_first: bool = False, limit: int = 30
) -> list[FoundCode]:
    """Two answers of a look-up as one: what is sure of both, in turn, then the rest of both, in turn.

    Args:
        one: the first answer.
        other: the second answer.
        other_first: begin with what is sure of the second answer.
        limit: most codes.
    """
    listed = []
    for sure in (True, False):
        parts = [[each for each in found if each.sure is sure] for found in (one, other)]
        rounds = zip_longest(*(reversed(parts) if sure and other_first else parts))
        listed += [each for each in chain.from_iterable(rounds) if each is not None]
    return listed[:limit]


def with_meaning(
    found: Sequence[FoundCode], meant: Sequence[tuple[FoundCode, float]], *, limit: int = 30
) -> list[FoundCode]:
    """What a look-up found together with what the model takes the words to mean.

    Where the words name a code, its lines stay first; where they merely occur in titles, a clear meaning comes first.

    Args:
        found: the answer of `CodeLookup.find`.
        meant: codes by falling probability.
        limit: most codes.
    """
    named = [each for each in found if each.sure]
    meant = [pair for pair in meant if pair[1] >= (LEAST_BESIDE if named else LEAST_MEANING)]
    clear = [each for each, probability in meant if probability >= CLEAR_MEANING]
    lead = named[:_MOST_LEADING] or clear[:1] or list(found[:1])
    second = [each for each, _ in meant[:_MOST_LEADING]]
    order = [*lead, *second, *found, *(each for each, _ in meant)]
    known = {each.code: each for each in [*(each for each, _ in meant), *found]}
    return [known[code] for code in dict.fromkeys(each.code for each in order)][:limit]
