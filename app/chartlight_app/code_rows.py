"""The codes of a note in sections: sure ones, procedures, candidates below the line, what is not the patient's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from chartlight.codebook.procedures import is_procedure
from chartlight.store.review_records import ReviewedCode
from chartlight.translation import mark, tr
from chartlight.types import NOT_THE_PATIENTS, Assertion, EvidenceSpan, Source, State

SOURCE_WORDS = {
    Source.ATTENTION: mark("attention"),
    Source.TERM: mark("term"),
    Source.MENTION: mark("mention"),
    Source.CODER: mark("coder"),
}
STATE_WORDS = {State.OPEN: "", State.ACCEPTED: mark("✓ accepted"), State.REJECTED: mark("✗ rejected")}
ASSERTION_COMMENT = "what the note says of a finding"
ASSERTION_WORDS = {
    Assertion.NEGATED: mark("denied", "what the note says of a finding"),
    Assertion.FAMILY: mark("family", "what the note says of a finding"),
    Assertion.HISTORICAL: mark("past", "what the note says of a finding"),
    Assertion.UNCERTAIN: mark("uncertain", "what the note says of a finding"),
    Assertion.HYPOTHETICAL: mark("hypothetical", "what the note says of a finding"),
}
ASSERTION_SENTENCES = {
    Assertion.NEGATED: mark("The note denies it."),
    Assertion.FAMILY: mark("The note says it of the family."),
    Assertion.HISTORICAL: mark("The note says it of the past."),
    Assertion.UNCERTAIN: mark("The note is not certain of it."),
    Assertion.HYPOTHETICAL: mark("The note only speaks of it: it may come, or is to be prevented."),
}
HELD_WORDS = mark("‖ on hold")
NEEDS_DIGITS = mark("more digits")
NEEDS_CHARACTERS = mark("incomplete")
NO_EVIDENCE = mark("No reliable evidence")
_TOLD_STATES = {
    State.OPEN: mark("Not decided."),
    State.ACCEPTED: mark("Accepted."),
    State.REJECTED: mark("Rejected."),
}
_TOLD_REPLACING = {
    State.OPEN: mark("Not decided, instead of {code}."),
    State.ACCEPTED: mark("Accepted, instead of {code}."),
    State.REJECTED: mark("Rejected, instead of {code}."),
}


def source_words(source: Source) -> str:
    """Where a suggestion comes from, in a word."""
    return tr(SOURCE_WORDS[source])


def assertion_words(assertion: Assertion) -> str:
    """What a note says of a finding, in a word; "" where it is simply present."""
    words = ASSERTION_WORDS.get(assertion, "")
    return tr(words, ASSERTION_COMMENT) if words else ""


class Section(StrEnum):
    """Where a code stands in the table; the order is that on screen."""

    SURE = "sure"
    PROCEDURES = "procedures"
    CANDIDATES = "candidates"
    DENIED = "denied"


ABOVE_THE_LINE = (Section.SURE, Section.PROCEDURES)
"""The sections of what the coder is to decide on, never folded away."""


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
    def is_procedure(self) -> bool:
        """Whether it is a code of ICD-10-PCS, or of another list of procedures."""
        return is_procedure(self.code.code)

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
            return tr(HELD_WORDS)
        if self.code.replaced_by:
            return f"⇄ {self.code.replaced_by}"
        return "" if self.is_open else tr(STATE_WORDS[self.code.state])

    def section(self, boundary: float | None) -> Section:
        """Where the code stands.

        Args:
            boundary: least score above the line; the model's own decision where None.
        """
        above = Section.PROCEDURES if self.is_procedure else Section.SURE
        if self.code.score is None or Source.CODER in self.code.sources:
            return above
        if self.assertion in NOT_THE_PATIENTS:
            return Section.DENIED
        sure = self.code.suggested if boundary is None else self.code.score >= boundary
        return above if sure else Section.CANDIDATES

    def marks(self) -> tuple[str, ...]:
        """What must be known of the code at a glance, each in a word or two; nothing for most codes."""
        status = (
            assertion_words(self.assertion),
            "" if self.billable else tr(NEEDS_CHARACTERS if self.is_procedure else NEEDS_DIGITS),
            tr(NO_EVIDENCE) if self.lacks_evidence else "",
        )
        return tuple(filter(None, status))

    def told(self) -> str:
        """The row in sentences, for tooltips and for programs that read aloud."""
        parts = [f"{self.code.code} {self.description}."]
        parts += [] if self.code.score is None else [tr("Score {score:.2f}.", score=self.code.score)]
        parts += [tr("From {sources}.", sources=", ".join(map(source_words, self.code.sources)))]
        parts += [f"{self.told_evidence()}."]
        parts += [tr(ASSERTION_SENTENCES[self.assertion])] if self.assertion in ASSERTION_SENTENCES else []
        parts += [] if self.billable else [self._told_incomplete()]
        return " ".join([*parts, self._told_state()])

    def _told_incomplete(self) -> str:
        if self.is_procedure:
            return tr("It is the beginning of a code: accepting it shows the whole codes.")
        return tr("It needs more digits: accepting it shows the codes below it.")

    def _told_state(self) -> str:
        if self.code.held:
            return tr("On hold.")
        if self.code.replaced_by:
            return tr("Replaced by {code}.", code=self.code.replaced_by)
        if self.code.replaces:
            return tr(_TOLD_REPLACING[self.code.state], code=self.code.replaces)
        return tr(_TOLD_STATES[self.code.state])

    def told_evidence(self) -> str:
        """In how many places words speak for the code."""
        if self.code.evidence:
            return _told_places(_count_places(self.code.evidence), chosen=self.has_own_words)
        if self.has_own_words:
            return tr("No words of the note, as a coder decided")
        if self.lacks_evidence:
            return tr("No reliable evidence in the note")
        return tr("Added by hand, without words of the note")


def _count_places(spans: Iterable[EvidenceSpan]) -> int:
    """How many stretches of the note the spans cover: words and a phrase that holds them are one place."""
    count = reached = 0
    for span in sorted(spans, key=lambda span: span.start):
        count += span.start >= reached
        reached = max(reached, span.end)
    return count


def _told_places(count: int, *, chosen: bool) -> str:
    if chosen and count == 1:
        return tr("1 place in the note, chosen by a coder")
    if chosen:
        return tr("{count} places in the note, chosen by a coder", count=count)
    return tr("1 place in the note") if count == 1 else tr("{count} places in the note", count=count)


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
