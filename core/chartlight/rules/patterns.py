"""The codes that a note of the tabular list names: "I12.-", "N18.1-N18.6", "E08-E13 with .22"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_CODE = r"[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4}|\.(?=\s|-))?"
_DASH = r"(?:\.?-(?![0-9A-Z.]))?"
_ONE = re.compile(rf"(?<![0-9A-Za-z])({_CODE}){_DASH}(?:\s*-\s*({_CODE}){_DASH})?(?![0-9A-Za-z])")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_ORDINALS = {"fifth": 5, "5th": 5, "sixth": 6, "six": 6, "6th": 6, "seventh": 7, "7th": 7}
_QUALIFIED = re.compile(r",?\s*with (.*)$")
_SUBDIVISION = re.compile(r"\.(\d+)-?(?:-\.(\d+))?")
_FINAL = re.compile(r"final characters? [-.]?(\w+)")
_AT_PLACE = re.compile(r"(\w+)(?:(?: or | to )(\w+))?[ -]characters? \.?(\w+?)(?:-(\d+))?")


@dataclass(frozen=True, slots=True)
class CodePattern:
    """A code with all below it, or a range of codes, perhaps only those with certain characters.

    Codes are written without their dot.

    Attributes:
        low: the first code.
        high: the last code; the same as `low` for a single one.
        starts: what must follow the three characters of the category (any one of these).
        ends: what the code must end in.
        place: the character (1 is the letter) that must be one of `characters`; 0 for none.
        characters: allowed characters at `place`, and after it where they are written as one word.
    """

    low: str
    high: str
    starts: tuple[str, ...] = ()
    ends: str = ""
    place: int = 0
    characters: tuple[str, ...] = ()

    def fits(self, code: str) -> bool:
        """Whether a code, with or without its dot, is one of these."""
        plain = code.replace(".", "").upper()
        if not (plain[: len(self.low)] >= self.low and plain[: len(self.high)] <= self.high):
            return False
        if self.starts and not plain[3:].startswith(self.starts):
            return False
        return plain.endswith(self.ends) and (not self.place or self._has_character(plain))

    def _has_character(self, plain: str) -> bool:
        return plain[self.place - 1 :].startswith(self.characters)


@lru_cache(maxsize=4096)
def patterns_in(text: str) -> tuple[CodePattern, ...]:
    """The codes that a line names: those in brackets, or, where none stand there, those in the open.

    What is qualified in a way that cannot be read ("with open fracture 7th character") is left out.
    """
    bracketed = [inner for inner in _BRACKETED.findall(text) if _ONE.search(inner)]
    return tuple(pattern for part in bracketed or [text] for pattern in _patterns(part))


def _patterns(text: str) -> Iterator[CodePattern]:
    named, condition = text, ""
    if (found := _QUALIFIED.search(text)) and _ONE.search(text[: found.start()]):
        named, condition = text[: found.start()], found[1]
    for low, high in _ONE.findall(named):
        plain = low.replace(".", "")
        pattern = _limited(CodePattern(plain, high.replace(".", "") or plain), condition)
        if pattern is not None:
            yield pattern


def _limited(pattern: CodePattern, condition: str) -> CodePattern | None:
    """The pattern with what a "with …" asks for; None where that cannot be read."""
    if not condition or condition.endswith("to indicate intent"):
        return pattern
    if found := _SUBDIVISION.fullmatch(condition):
        return replace(pattern, starts=_numbers(found[1], found[2]))
    if found := _FINAL.fullmatch(condition):
        return replace(pattern, ends=found[1])
    found = _AT_PLACE.fullmatch(condition)
    if found is None or found[1] not in _ORDINALS:
        return None
    # "Fifth or sixth": the codes of these categories have six characters by now, and the sixth is meant.
    place = _ORDINALS[found[2] if found[2] and " or " in condition else found[1]]
    return replace(pattern, place=place, characters=_numbers(found[3], found[4]))


def _numbers(first: str, last: str | None) -> tuple[str, ...]:
    if last is None:
        return (first,)
    return tuple(str(number).zfill(len(first)) for number in range(int(first), int(last) + 1))
