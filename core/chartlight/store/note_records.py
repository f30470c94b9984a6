"""Notes as the store gives them back, and the runs of models over them; frozen, and no longer tied to the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chartlight.types import (
    Kind,
    Note,
    NoteSection,
    SpecialtyScore,
)


class NoteState(StrEnum):
    """How far a note has come in the worklist."""

    NEW = "new"
    """Nothing has been suggested or decided."""
    SUGGESTED = "suggested"
    """Codes are suggested, none is decided."""
    IN_REVIEW = "in review"
    """Some codes are decided, and nobody has said that the note is done."""
    ON_HOLD = "on hold"
    """A coder has put it aside for a reason."""
    DONE = "done"
    """A coder has said so."""


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note in the store.

    Attributes:
        key: the store's own number for it; note ids need not be unique, keys are.
        note: the note as it was read.
        added_at: when it was first added (UTC).
    """

    key: int
    note: Note
    added_at: datetime


@dataclass(frozen=True, slots=True)
class AddedNote:
    """One note handed to the store; `new` is False where the same text was there already.

    A note that was there keeps the id and language it was first stored with.
    """

    stored: StoredNote
    new: bool


@dataclass(frozen=True, slots=True)
class NoteSummary:
    """One line of the worklist; holds no text beyond the title.

    Attributes:
        key: the note's key.
        note_id: the name the note came with.
        title: its first line that is not blank, shortened.
        language: ISO 639-1 code or None.
        notice: a sentence on how the text was read, or None.
        characters: length of the text.
        added_at: when it was added (UTC).
        state: how far it has come.
        suggested: codes of the latest run that pass the decision boundary, the model's own or the one asked for,
            less what the note negates or says of the family.
        open: how many of those are not decided.
        accepted: accepted codes, by hand or suggested.
        rejected: rejected codes.
        run_id: the latest run, or None.
        pack_hash: the model pack of that run, or None.
        reason: why it is on hold, or None.
        assignee: the coder it is assigned to, or None.
    """

    key: int
    note_id: str
    title: str
    language: str | None
    notice: str | None
    characters: int
    added_at: datetime
    state: NoteState
    suggested: int
    open: int
    accepted: int
    rejected: int
    run_id: int | None
    pack_hash: str | None
    reason: str | None = None
    assignee: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One pass of a model pack over one note.

    Attributes:
        id: number of the run.
        note_key: the note it read.
        kind: which list of codes it suggested from.
        pack_hash: content hash of the model pack.
        settings: what it ran with.
        device: what it ran on, in words.
        started_at: start (UTC).
        finished_at: end (UTC).
        seconds: how long the model took.
        suggestion_count: suggestions kept, candidates included.
        suggested_count: those that pass the decision boundary, less what the note negates or says of the family.
        specialties: of the note, likeliest first.
        sections: of the note, in the order of the text.
    """

    id: int
    note_key: int
    kind: Kind
    pack_hash: str
    settings: Mapping[str, object]
    device: str
    started_at: datetime
    finished_at: datetime
    seconds: float
    suggestion_count: int
    suggested_count: int
    specialties: tuple[SpecialtyScore, ...] = ()
    sections: tuple[NoteSection, ...] = ()
