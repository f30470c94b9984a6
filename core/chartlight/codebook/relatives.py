"""What is asked of the family of a code and what is answered; light to import, so that the window is there at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clues:
    """What the note says.

    Attributes:
        text: the note.
        places: half-open offsets of the words that speak for the code.
        scores: the codes that the model suggests for the note, with their scores.
        language: what the note is written in, ISO 639-1, or None.
    """

    text: str = ""
    places: tuple[tuple[int, int], ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """One code of a family.

    Attributes:
        code: the code.
        title: its title.
        differs: half-open offsets of the words of the title that the code asked about does not have.
        hints: what in the note speaks for it, in words; the strongest first.
    """

    code: str
    title: str
    differs: tuple[tuple[int, int], ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The codes that may stand in the place of one.

    Attributes:
        code: the code asked about.
        title: its title; "" where the codebook does not have it.
        billable: whether it may be reported as it is.
        top: the entry that all members lie below.
        top_title: its title.
        wider: the next entry above it with more codes, or None.
        narrower: the next entry below it, towards the code, or None.
        members: the codes that can be reported, the likeliest first; never the code itself.
    """

    code: str
    title: str
    billable: bool
    top: str
    top_title: str
    wider: str | None
    narrower: str | None
    members: tuple[Relative, ...]
