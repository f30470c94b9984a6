"""What two model packs say of the same note: their scores, and the words they attend to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chartlight.types import WordWeight


@dataclass(frozen=True, slots=True)
class PackView:
    """What one pack says of one code of a note.

    Attributes:
        score: probability that the code is right; None where the pack does not put the code forward.
        suggested: whether the score passes the pack's decision boundary.
        known: whether its attention model knows the code.
        reliable: whether a phrase holds enough of the attention to be believed.
        attention: the words that hold nearly all of the attention, in the order of the text.
    """

    score: float | None = None
    suggested: bool = False
    known: bool = False
    reliable: bool = False
    attention: tuple[WordWeight, ...] = ()


@dataclass(frozen=True, slots=True)
class PackReading:
    """What one pack says of a note: its name, its content hash, and a view of every code that is compared."""

    name: str
    pack_hash: str
    views: Mapping[str, PackView]


@dataclass(frozen=True, slots=True)
class PackComparison:
    """Two packs on one note.

    Attributes:
        note_id: the note.
        codes: what at least one of the packs suggests, procedures after diagnoses: of each first what only one does,
            then by the higher score.
        first: pack A.
        second: pack B.
    """

    note_id: str
    codes: tuple[str, ...]
    first: PackReading
    second: PackReading
