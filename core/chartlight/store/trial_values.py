"""What the store says of trials: notes coded with and without the suggestions, to see what these do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TrialDesign(StrEnum):
    """How a trial goes."""

    SHADOW = "shadow"
    """Suggestions are kept and never shown."""
    BLIND_FIRST = "blind first"
    """A note is coded unassisted, then the suggestions appear and the coder may revise."""
    RANDOMISED = "randomised"
    """Each note is coded by one coder, assisted or unassisted at random."""
    CROSSOVER = "crossover"
    """Two coders code each note; what one gets assisted the other gets unassisted."""


class Arm(StrEnum):
    """How a coder is to code a note of a trial."""

    UNASSISTED = "unassisted"
    ASSISTED = "assisted"
    BLIND_FIRST = "blind first"


class Phase(StrEnum):
    """What the coder sees."""

    UNASSISTED = "unassisted"
    ASSISTED = "assisted"


class TrialStep(StrEnum):
    """What happened to a trial as a whole."""

    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


class TrialState(StrEnum):
    """Whether a trial goes on."""

    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class RecordKind(StrEnum):
    """What a record of the coding of a note says."""

    OPEN = "open"
    """The coder has opened it for the first time."""
    TIME = "time"
    """The coder has worked on it for so many seconds."""
    REVEAL = "reveal"
    """The coder has coded it unassisted and sees the suggestions from now on."""
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Trial:
    """A trial; of all trials only the newest may be going on.

    Attributes:
        id: its number.
        name: as its starter named it.
        design: how it goes.
        coders: who codes.
        seed: of the allocation, which can be made again from it.
        started_by: who started it.
        started_at: when (UTC).
        state: whether it goes on.
        ended_at: when it ended (UTC), or None.
    """

    id: int
    name: str
    design: TrialDesign
    coders: tuple[str, ...]
    seed: int
    started_by: str
    started_at: datetime
    state: TrialState = TrialState.RUNNING
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Allocation:
    """A note as one coder is to code it.

    Attributes:
        note_key: the note.
        coder: who.
        arm: how.
        stratum: notes like it by length, "short" or "long"; "" where all notes are one stratum.
        block: the number of the permuted block it was allocated in.
    """

    note_key: int
    coder: str
    arm: Arm
    stratum: str
    block: int


@dataclass(frozen=True, slots=True)
class TrialNote:
    """An allocation with its number and its trial."""

    id: int
    trial_id: int
    allocated: Allocation


@dataclass(frozen=True, slots=True)
class NewTrialRecord:
    """One record of the coding of a note, as it is written.

    Attributes:
        trial_note_id: which allocation it is of.
        kind: what it says.
        phase: what the coder saw until then.
        seconds: worked since the record before; for TIME.
        decisions: records of the decision log made by the coder on the note so far; for REVEAL and FINISH.
        codes: the accepted codes then; for REVEAL and FINISH.
        run_id: the latest run of the note then, or None.
        round_id: the second review that the coder codes it in, or None.
    """

    trial_note_id: int
    kind: RecordKind
    phase: Phase
    seconds: float = 0.0
    decisions: int = 0
    codes: tuple[str, ...] = ()
    run_id: int | None = None
    round_id: int | None = None


@dataclass(frozen=True, slots=True)
class TrialRecord:
    """A record with its number and its moment (UTC)."""

    id: int
    at: datetime
    said: NewTrialRecord
