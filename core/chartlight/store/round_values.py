"""What the store says of second reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RoundMode(StrEnum):
    """What the second coder sees of the first one's decisions."""

    BLIND = "blind"
    """Nothing, until the second review is finished."""
    OPEN = "open"
    """Everything: the second coder begins with them and changes what is to be changed."""


class RoundStep(StrEnum):
    """What happened to a second review as a whole."""

    BEGIN = "begin"
    FINISH = "finish"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class ReviewRound:
    """The second review of a note by another coder, with decisions of its own beside those that hold.

    Attributes:
        id: its number.
        note_key: the note.
        coder: who reviews.
        mode: blind or open.
        began_at: when it was begun (UTC).
        finished_at: when it was finished (UTC), or None while it goes on.
    """

    id: int
    note_key: int
    coder: str
    mode: RoundMode
    began_at: datetime
    finished_at: datetime | None = None
