"""The codes of a note in three sections: sure ones, candidates below the line, denied or family history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from chartlight.store.records import ReviewedCode
from chartlight.types import NOT_THE_PATIENTS, Assertion, Source, State

SOURCE_WORDS = {
    Source.ATTENTION: "attention",
    Source.TERM: "term",
    Source.MENTION: "mention",
    Source.CODER: "coder",
}
STATE_WORDS = {State.OPEN: "", State.ACCEPTED: "✓ accepted", State.REJECTED: "✗ rejected"}
ASSERTION_WORDS = {
    Assertion.NEGATED: "denied",
    Assertion.FAMILY: "family",
    Assertion.HISTORICAL: "past",
    Assertion.UNCERTAIN: "uncertain",
}
ASSERTION_SENTENCES = {
    Assertion.NEGATED: "The note denies it.",
    Assertion.FAMILY: "The note says it of the family.",
    Assertion.HISTORICAL: "The note says it of the past.",
    Assertion.UNCERTAIN: "The note is not certain of it.",
}
HELD_WORDS = "‖ on hold"
NEEDS_DIGITS = "more digits"
NO_EVIDENCE = "No reliable evidence"


class Section(StrEnum):
    """Where a code stands in the table; the order is that on screen."""

    SURE = "sure"
    CANDIDATES = "candidates"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code of the note with its description from the codebook, and whether it may be reported as it is."""

    code: ReviewedCode
    description: str
    billable: bool = True

    @property
    def assertion(self) -> Assertion:
        """What the note says of the finding; a code that no run suggests is taken to be present."""
        return self.code.assertion

    @property
    def lacks_evidence(self) -> bool:
        """Whether the model suggests the code and no words speak for it reliably."""
        return self.code.suggestion is not None and not self.code.evidence and not self.has_own_words

    @property
    def has_own_words(self) -> bool:
        """Whether a coder has said which words speak for the code, even if none do."""
        return self.code.decision is not None and self.code.decision.own_evidence

    @property
    def is_open(self) -> bool:
        """Whether the coder has not decided yet."""
        return self.code.state is State.OPEN

    @property
    def state_words(self) -> str:
        """What the coder has said of the code, in a word or two; nothing where it waits for a first look."""
        if self.code.held:
            return HELD_WORDS
        return f"⇄ {self.code.replaced_by}" if self.code.replaced_by else STATE_WORDS[self.code.state]

    def section(self, boundary: float | None) -> Section:
        """Where the code stands.

        Args:
            boundary: least score above the line; the model's own decision where None.
        """
        if self.code.score is None or Source.CODER in self.code.sources:
            return Section.SURE
        if self.assertion in NOT_THE_PATIENTS:
            return Section.DENIED
        sure = self.code.suggested if boundary is None else self.code.score >= boundary
        return Section.SURE if sure else Section.CANDIDATES

    def marks(self) -> tuple[str, ...]:
        """What must be known of the code at a glance, each in a word or two; nothing for most codes."""
        status: tuple[str, ...] = (ASSERTION_WORDS[self.assertion],) if self.assertion in ASSERTION_WORDS else ()
        status += () if self.billable else (NEEDS_DIGITS,)
        return (*status, NO_EVIDENCE) if self.lacks_evidence else status

    def told(self) -> str:
        """The row in sentences, for tooltips and for programs that read aloud."""
        parts = [f"{self.code.code} {self.description}."]
        parts += [] if self.code.score is None else [f"Score {self.code.score:.2f}."]
        parts += [f"From {', '.join(SOURCE_WORDS[source] for source in self.code.sources)}."]
        parts += [f"{self.told_evidence()}."]
        parts += [ASSERTION_SENTENCES[self.assertion]] if self.assertion in ASSERTION_SENTENCES else []
        parts += [] if self.billable else ["It needs more digits: accepting it shows the codes below it."]
        return " ".join([*parts, f"{self._told_state()}."])

    def _told_state(self) -> str:
        if self.code.held:
            return "On hold"
        if self.code.replaced_by:
            return f"Replaced by {self.code.replaced_by}"
        instead = f", instead of {self.code.replaces}" if self.code.replaces else ""
        return ((STATE_WORDS[self.code.state].strip("✓✗ ") or "not decided") + instead).capitalize()

    def told_evidence(self) -> str:
        """In how many places words speak for the code."""
        places = len(self.code.evidence)
        if places:
            chosen = ", chosen by a coder" if self.has_own_words else ""
            return f"{places} place{'s' if places != 1 else ''} in the note{chosen}"
        if self.has_own_words:
            return "No words of the note, as a coder decided"
        return f"{NO_EVIDENCE} in the note" if self.lacks_evidence else "Added by hand, without words of the note"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """The heading of a section that can be folded away.

    Attributes:
        section: which one.
        open_codes: how many of its codes are not decided, on screen or not.
        unfolded: whether all of them are on screen.
    """

    section: Section
    open_codes: int
    unfolded: bool


def in_sections(rows: Sequence[CodeRow], boundary: float | None) -> tuple[CodeRow, ...]:
    """The rows section by section, each in the order given."""
    order = list(Section)
    return tuple(sorted(rows, key=lambda row: order.index(row.section(boundary))))


def share_of_words(code: ReviewedCode, start: int, end: int) -> float:
    """How strongly a code speaks for the words between two offsets: 0 not at all, 1 its strongest words."""
    evidence = [span.weight for span in code.evidence if span.start < end and span.end > start]
    strongest = max((word.weight for word in code.attention), default=0.0)
    words = [w.weight / strongest for w in code.attention if w.start < end and w.end > start and strongest > 0]
    return max([*evidence, *words], default=0.0)
