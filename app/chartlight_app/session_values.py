"""What the database thread tells the window of notes; frozen, and shown as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chartlight.store.note_records import NoteSummary, StoredNote
from chartlight.store.worklist_values import NoteStatus
from chartlight.types import CodingResult, NoteSection, SpecialtyScore
from chartlight_app.code_rows import CodeRow
from chartlight_app.note_coding import NO_CODING, NoteCoding
from chartlight_app.session_rounds import NO_ROUNDS, RoundsOfNote

if TYPE_CHECKING:
    from chartlight.notes.reader import Reading
    from chartlight.trial.running import TrialPlace


@dataclass(frozen=True, slots=True)
class OpenedNote:
    """A note as the desk shows it.

    Attributes:
        stored: the note.
        rows: its codes with their descriptions.
        pack_hash: the model pack that has read it, or None.
        status: what a coder has set for it as a whole.
        specialties: what the model says of its specialty, likeliest first.
        own_specialty: what a coder says its specialty is, or None.
        sections: in the order of the text.
        coding: its accepted codes in their order, what the rules say of them, and what they leave out.
        language: what it is written in, as it is known or guessed; ISO 639-1.
        rounds: what is to be said of its second reviews.
        trial: what a trial that goes on means for it, or None.
    """

    stored: StoredNote
    rows: tuple[CodeRow, ...]
    pack_hash: str | None
    status: NoteStatus = NoteStatus()  # noqa: RUF009 - a frozen value
    specialties: tuple[SpecialtyScore, ...] = ()
    own_specialty: str | None = None
    sections: tuple[NoteSection, ...] = ()
    coding: NoteCoding = NO_CODING
    language: str | None = None
    rounds: RoundsOfNote = NO_ROUNDS
    trial: TrialPlace | None = None

    @property
    def concealed(self) -> bool:
        """Whether it is coded unassisted, so that nothing by the model is here."""
        return self.trial is not None and self.trial.concealed

    @property
    def read(self) -> bool:
        """Whether a model has read it."""
        return self.pack_hash is not None

    @property
    def key(self) -> int:
        """The note's key."""
        return self.stored.key


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change has left: its note's line in the worklist, and the note with its codes.

    Attributes:
        code: the code it is about; "" where it is about the note.
        summary: the line.
        opened: the note.
        keys: notes whose lines have changed too, where it is about several.
        told: a sentence that says what happened.
    """

    code: str
    summary: NoteSummary
    opened: OpenedNote
    keys: tuple[int, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one slice of reading brought.

    Attributes:
        notes: the lines of the new notes.
        known: keys of those that were there already.
        sentences: problems and notices, in the order of the files; True marks a problem.
        unread: keys of those that no model has read.
        reading: how far the reading is, or None where nobody knows.
    """

    notes: tuple[NoteSummary, ...]
    known: tuple[int, ...]
    sentences: tuple[tuple[bool, str], ...]
    unread: tuple[int, ...] = ()
    reading: Reading | None = None

    @property
    def keys(self) -> tuple[int, ...]:
        """Keys of all notes read, the new ones first."""
        return (*(note.key for note in self.notes), *self.known)


@dataclass(frozen=True, slots=True)
class ModelRun:
    """A finished run of the model over one note."""

    key: int
    result: CodingResult
    device: str
    seconds: float
    limit: int
