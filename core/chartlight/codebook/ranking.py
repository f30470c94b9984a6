"""The order in which a look-up lists diagnoses that fit the words equally well."""

from __future__ import annotations

from collections.abc import Mapping

from chartlight.codebook import query as q
from chartlight.codebook.file import Step

CODE_LENGTH = 8  # characters of a code with a seventh character, its dot included


def alike_at_start(one: str, other: str) -> int:
    """With how many characters both codes begin."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def ending_alike_first(lines: Mapping[int, list[Step]], keys: list[int], code: str) -> list[int]:
    """The keys, those first whose code ends in the same seventh character."""
    end = code[CODE_LENGTH - 1 :]
    return sorted(keys, key=lambda key: lines[key][0].code[CODE_LENGTH - 1 :] != end)


def rank(lines: Mapping[int, list[Step]], found: Mapping[int, int], words: tuple[str, ...]) -> list[int]:
    """The keys by quality, then common things before rare ones."""

    def order(key: int) -> tuple[int, float, int]:
        title = lines[key][0].title
        return found[key], q.title_order(title, words) + _rareness(lines[key][0], words), key

    return sorted(found, key=order)


_RARE_STARTS = ("personal history", "family history", "encounter for", "newborn", "underdosing", "adverse effect")
_RARE_ENDINGS = {", sequela": 4, ", subsequent encounter": 2}
_RARE_CHAPTERS = "VWXY"


def _rareness(step: Step, words: tuple[str, ...]) -> int:
    """How much later a code is listed than others with a title as long: who wants such a one says so."""
    title = step.title.lower()
    rare = 2 * (title.startswith(_RARE_STARTS) and not any(word in words for word in q.split_words(title)[:2]))
    rare += 2 * (step.code[0] in _RARE_CHAPTERS)
    return rare + sum(weight for ending, weight in _RARE_ENDINGS.items() if title.endswith(ending))
