"""What the codebook says about one code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chartlight.codebook.layout import Level, NoteKind

UNDOTTED = re.compile(r"([A-Z][0-9A-Z]{2})\.?([0-9A-Z]+)")


@dataclass(frozen=True, slots=True)
class CodeNote:
    """One note of the tabular list and the entry it is printed under."""

    kind: NoteKind
    text: str
    stands_at: str


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One chapter, block, category or code of ICD-10-CM.

    Includes, Excludes and the instructions hold for everything below the entry they are printed under, so
    those of the ancestors follow the entry's own, the nearest first. Inclusion terms are its own alone.

    Attributes:
        key: what the codebook file calls the entry; a block may bear the same code as its only category.
        code: the code with its dot (`E11.9`), the range of a block (`E08-E13`) or the number of a chapter.
        description: the full title.
        level: chapter, block, category or subcategory.
        billable: True where the code has no subdivision, so that it may be reported.
        chapter: the number of the chapter.
        block: the innermost block that the entry lies in or is.
        parent: the code one level up; None for a chapter.
        inclusion_terms: names of conditions that the code stands for.
    """

    key: int
    code: str
    description: str
    level: Level
    billable: bool
    chapter: str
    block: str | None
    parent: str | None
    inclusion_terms: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    excludes1: tuple[str, ...] = ()
    excludes2: tuple[str, ...] = ()
    code_first: tuple[str, ...] = ()
    use_additional_code: tuple[str, ...] = ()
    code_also: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def normalise_code(text: str) -> str:
    """`text` as the codebook writes a code: upper case, with the dot after the third character."""
    code = text.strip().upper()
    match = UNDOTTED.fullmatch(code)
    return f"{match[1]}.{match[2]}" if match else code
