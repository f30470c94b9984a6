"""A note with its codes: what suggestions and decisions make of it together."""

from __future__ import annotations

from dataclasses import dataclass

from chartlight.store.decision_records import Action, Decision, Poa
from chartlight.store.note_records import Run, StoredNote
from chartlight.types import (
    Assertion,
    EvidenceSpan,
    Source,
    State,
    Suggestion,
    WordWeight,
)


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
        sequence: the accepted codes, diagnoses first, in the coder's order, or else in that of acceptance.
        principal: the diagnosis that the coder made the principal one, the first of them; or None.
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
        sequence: 1, 2, … within the note, of diagnoses and procedures each from 1, in the coder's order or else that
            of acceptance.
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
