"""What coders decide, as the store takes it and gives it back; frozen, and no longer tied to the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chartlight.types import (
    EvidenceSpan,
    State,
)


class Action(StrEnum):
    """What a coder did; each is one record that is never changed or deleted."""

    ACCEPT = "accept"
    REJECT = "reject"
    ADD = "add"
    REPLACE = "replace"
    """Rejected because another code stands in its place; that one is added by the same step."""
    HOLD = "hold"
    """Set aside for later; the code stays open."""
    UNDO = "undo"
    REDO = "redo"


class Change(StrEnum):
    """What a record changes of an accepted code, where it does not decide on the code itself."""

    EVIDENCE = "evidence"
    PRINCIPAL = "principal"
    SEQUENCE = "sequence"
    POA = "poa"
    OVERRULE = "overrule"
    WITHDRAW = "withdraw"


class Poa(StrEnum):
    """Whether a condition was present on admission, as it is reported."""

    YES = "Y"
    NO = "N"
    UNKNOWN = "U"
    """The record does not say enough."""
    UNDETERMINED = "W"
    """The clinician cannot tell."""
    EXEMPT = "1"
    """The code is exempt from the report."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """The order that a coder gave the accepted codes of a note.

    Attributes:
        codes: the codes in their order, diagnoses first; those accepted since come after the others of their kind.
        has_principal: whether the coder made the first of them the principal diagnosis.
    """

    codes: tuple[str, ...] = ()
    has_principal: bool = False

    def place_of(self, code: str) -> int:
        """The place of a code, from 0; one past the last for a code that has none yet."""
        return self.codes.index(code) if code in self.codes else len(self.codes)


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision about to be recorded; `Decision` explains the fields."""

    note_key: int
    code: str
    action: Action
    state: State
    coder: str
    reason: str | None = None
    run_id: int | None = None
    target_id: int | None = None
    in_effect_id: int | None = None
    place: int | None = None
    evidence: tuple[EvidenceSpan, ...] = ()
    change: Change | None = None
    basis_id: int | None = None
    sequence: Sequence | None = None
    poa: Poa | None = None
    own_evidence: bool = False
    finding: str | None = None
    finding_reason: str | None = None
    other_code: str | None = None
    step_id: int | None = None
    round_id: int | None = None
    settles_id: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One record of the decision log.

    Attributes:
        id: number of the record; later records have higher numbers.
        note_key: the note.
        code: the code.
        action: what the coder did.
        state: state of the code once this record is written.
        coder: who.
        decided_at: when (UTC).
        reason: why, in the coder's words, or None.
        run_id: the run that suggested the code, or None where none did.
        target_id: for undo and redo the decision that is taken back or made again.
        in_effect_id: the decision that holds for (note, code) once this record is written, or None.
        place: orders the accepted codes of a note; a decision that restates another keeps its place.
        evidence: the words the coder chose for the code; later decisions on it keep them.
        change: what the record changes of a code that stays accepted; None for a decision on the code itself.
        basis_id: for such a change, the decision that accepted the code; None where it is this record.
        sequence: for a change of the order, the order that the accepted codes of the note have from now on.
        poa: present on admission, or None where nobody has said.
        own_evidence: whether `evidence` is the coder's word even where it is empty.
        finding: for a warning that is overruled or no longer is, the key of the finding.
        finding_reason: why it is overruled.
        other_code: for a replaced code the one in its place, and for that one the code it replaces.
        step_id: the first record of those made by one key, which undo takes back together; None for one alone.
        round_id: the second review that it was made in, and holds in; None for what holds for the note.
        settles_id: the second review whose difference from the first coder it settles, or None.
    """

    id: int
    note_key: int
    code: str
    action: Action
    state: State
    coder: str
    decided_at: datetime
    reason: str | None
    run_id: int | None
    target_id: int | None
    in_effect_id: int | None
    place: int
    evidence: tuple[EvidenceSpan, ...] = ()
    change: Change | None = None
    basis_id: int | None = None
    sequence: Sequence | None = None
    poa: Poa | None = None
    own_evidence: bool = False
    finding: str | None = None
    finding_reason: str | None = None
    other_code: str | None = None
    step_id: int | None = None
    round_id: int | None = None
    settles_id: int | None = None
