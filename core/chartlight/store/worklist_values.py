"""What the worklist is asked, and what it answers."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chartlight.store.decision_records import Action
from chartlight.store.note_records import NoteState, NoteSummary

_NUMBER = re.compile(r"\d+")
_DIGITS = 12


class NoteAction(StrEnum):
    """What a coder did with a note as a whole; undo and redo of it are those of `Action`."""

    FINISH = "finish"
    HOLD = "hold"
    REOPEN = "reopen"
    ASSIGN = "assign"
    SPECIALTY = "specialty"


class Sort(StrEnum):
    """What the worklist is sorted by."""

    LOADED = "order of loading"
    NAME = "name"
    STATE = "state"
    OPEN = "open suggestions"
    LENGTH = "length"
    SPECIALTY = "specialty"


@dataclass(frozen=True, slots=True)
class SeenNote:
    """How a note looks to a coder who may not see what others did with it.

    Attributes:
        state: how far the coder's own work has come.
        assignee: who it seems to be assigned to.
        open: how many suggested codes the coder has not decided.
        specialty: what the coder or else the model says, or None.
    """

    state: NoteState
    assignee: str | None
    open: int
    specialty: str | None = None


@dataclass(frozen=True, slots=True)
class WorklistQuery:
    """Which notes are listed, and in which order.

    Attributes:
        states: only notes in these states; all where empty.
        assignee: only notes assigned to this coder; "" for those assigned to nobody, None for all.
        specialty: only notes of this specialty; None for all.
        words: only notes that hold all of these words, in their name or their text. Accents and case do not count,
            the last word may be the beginning of one, and words in "quotation marks" must stand side by side.
        sort: what they are sorted by.
        falling: the other way round.
        me: whose desk it is; notes assigned to others are marked.
    """

    states: frozenset[NoteState] = frozenset()
    assignee: str | None = None
    specialty: str | None = None
    words: str = ""
    sort: Sort = Sort.LOADED
    falling: bool = False
    me: str = ""

    @property
    def is_narrow(self) -> bool:
        """Whether it leaves notes out."""
        narrowed = self.assignee is not None or self.specialty is not None
        return bool(self.states or self.words.strip()) or narrowed


@dataclass(frozen=True, slots=True)
class ListedNotes:
    """The notes of a query, in order, each as a few numbers: nothing of a line is known that nobody has seen.

    Attributes:
        keys: the notes' keys.
        states: for each the place of its state in `NoteState`.
        others: for each 1 where it is assigned to another coder than the one who asks.
        rows: the place of each key.
    """

    keys: array[int]
    states: bytearray
    others: bytearray
    rows: dict[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a note around what was searched for; `start` and `end` mark the find in `text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WorklistLine:
    """One line of the worklist as it is shown; `snippet` only where words are searched for in the text."""

    summary: NoteSummary
    snippet: Snippet | None = None


@dataclass(frozen=True, slots=True)
class WorklistCounts:
    """How many notes there are: by state, by the coder they are assigned to ("" for nobody), and by specialty."""

    states: Mapping[NoteState, int]
    assignees: Mapping[str, int]
    specialties: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All notes."""
        return sum(self.states.values())


@dataclass(frozen=True, slots=True)
class NoteStatus:
    """What a coder has set for a note as a whole.

    Attributes:
        settled: DONE, ON_HOLD, or None while the note is open.
        reason: why it is on hold.
        assignee: the coder it is assigned to, or None.
    """

    settled: NoteState | None = None
    reason: str | None = None
    assignee: str | None = None


@dataclass(frozen=True, slots=True)
class NoteEvent:
    """One record of the append-only log of what was done with whole notes.

    Attributes:
        id: number of the record.
        note_key: the note.
        action: what the coder did.
        subject: which half of the status it sets: "state" or "assignee".
        status: the note's status once the record is written.
        coder: who.
        done_at: when (UTC).
        batch: records of one step have the same number, that of the first; undo takes them back together.
        target_id: for undo and redo the record that is taken back or made again.
    """

    id: int
    note_key: int
    action: NoteAction | Action
    subject: str
    status: NoteStatus
    coder: str
    done_at: datetime
    batch: int
    target_id: int | None


@dataclass(frozen=True, slots=True)
class SpecialtyEvent:
    """One record of the append-only log of what coders say of the specialties of notes.

    Attributes:
        id: number of the record.
        note_key: the note.
        action: what the coder did.
        name: the specialty once the record is written; None for what the model suggests.
        coder: who.
        set_at: when (UTC).
        target_id: for undo and redo the record that is taken back or made again.
    """

    id: int
    note_key: int
    action: NoteAction | Action
    name: str | None
    coder: str
    set_at: datetime
    target_id: int | None


def folded(text: str) -> str:
    """The text without accents and case."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def name_key(name: str) -> str:
    """What a name is sorted by: without accents and case, and its numbers by their value."""
    return _NUMBER.sub(lambda number: number.group().zfill(_DIGITS), folded(name))
