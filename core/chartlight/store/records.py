"""What the store gives back: frozen values, never rows that are still tied to the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chartlight.types import (
    Assertion,
    EvidenceSpan,
    Kind,
    Note,
    NoteSection,
    Source,
    SpecialtyScore,
    State,
    Suggestion,
    WordWeight,
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
        codes: the codes in their order; those accepted since come after them.
        has_principal: whether the coder made the first of them the principal diagnosis.
    """

    codes: tuple[str, ...] = ()
    has_principal: bool = False

    def place_of(self, code: str) -> int:
        """The place of a code, from 0; one past the last for a code that has none yet."""
        return self.codes.index(code) if code in self.codes else len(self.codes)


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


@dataclass(frozen=True, slots=True)
class ReviewedCode:
    """A code of a note, with what the model and the coder say of it.

    Attributes:
        code: the code.
        state: what the coder has said so far.
        suggestion: what the latest run says, or else the run the decision was made on; None if none has it.
        decision: the decision that holds now, or None.
        held: whether the coder has set the open code aside for later.
    """

    code: str
    state: State
    suggestion: Suggestion | None
    decision: Decision | None
    held: bool = False

    @property
    def evidence(self) -> tuple[EvidenceSpan, ...]:
        """The coder's own words for the code where there are any, else the model's."""
        if self.decision is not None and self.decision.own_evidence:
            return self.decision.evidence
        return self.suggestion.evidence if self.suggestion else ()

    @property
    def attention(self) -> tuple[WordWeight, ...]:
        """The model's attention for the code; empty for a code no run suggests."""
        return self.suggestion.attention if self.suggestion else ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """What proposed the code, strongest first; a code added by hand names the coder."""
        found = self.suggestion.sources if self.suggestion else ()
        by_hand = self.decision is not None and (self.decision.action is Action.ADD or not found)
        return (Source.CODER, *found) if by_hand else found

    @property
    def score(self) -> float | None:
        """The model's score; None for a code that no run suggests."""
        return self.suggestion.score if self.suggestion else None

    @property
    def assertion(self) -> Assertion:
        """What the note says of the finding; present for a code that no run suggests."""
        return self.suggestion.assertion if self.suggestion else Assertion.PRESENT

    @property
    def replaces(self) -> str | None:
        """The code that an accepted one was put in the place of."""
        return self.decision.other_code if self.decision and self.state is State.ACCEPTED else None

    @property
    def replaced_by(self) -> str | None:
        """The code that stands in the place of a rejected one."""
        return self.decision.other_code if self.decision and self.state is State.REJECTED else None

    @property
    def suggested(self) -> bool:
        """True where the model's score passes the decision boundary."""
        return self.suggestion is not None and self.suggestion.suggested


@dataclass(frozen=True, slots=True)
class NoteReview:
    """A note with its latest run and all of its codes.

    Attributes:
        stored: the note.
        run: the latest run, or None.
        codes: the run's suggestions by falling score, then decided codes that the run does not have,
            in the order they were decided.
        own_specialty: what a coder says its specialty is, or None.
        sequence: the accepted codes in the coder's order, or else in that of acceptance.
        principal: the code that the coder made the principal diagnosis, the first of them; or None.
    """

    stored: StoredNote
    run: Run | None
    codes: tuple[ReviewedCode, ...]
    own_specialty: str | None = None
    sequence: tuple[ReviewedCode, ...] = ()
    principal: str | None = None


@dataclass(frozen=True, slots=True)
class AcceptedCode:
    """An accepted code as it is exported.

    Attributes:
        stored: the note.
        sequence: 1, 2, … within the note, in the coder's order or else that of acceptance.
        code: the code with its suggestion.
        decision: the decision that accepted it.
        principal: whether the coder made it the principal diagnosis.
    """

    stored: StoredNote
    sequence: int
    code: ReviewedCode
    decision: Decision
    principal: bool = False

    @property
    def poa(self) -> Poa | None:
        """Whether it was present on admission, or None where nobody has said."""
        return self.code.decision.poa if self.code.decision else None
