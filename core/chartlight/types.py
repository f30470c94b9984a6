"""The values that travel between the stages, from a file to a stored decision.

All offsets are half-open character offsets (Python `str` indices) into the note's own text, so evidence
survives any change of tokenizer.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Which list of codes a suggestion belongs to; the names are those of the corpus files."""

    DIAGNOSES = "diagnoses"
    PROCEDURES = "procedures"


EVIDENCE_KIND = {Kind.DIAGNOSES: "diagnosis", Kind.PROCEDURES: "procedure"}
"""What files call a single code of a kind."""


class Source(StrEnum):
    """Where a suggestion or an evidence span comes from."""

    ATTENTION = "attention"
    TERM = "term"
    MENTION = "mention"
    CODER = "coder"


class State(StrEnum):
    """What the coder has said of a suggestion so far."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Assertion(StrEnum):
    """What the note says of a finding: there or not, not the patient's, past, in doubt, or only spoken of."""

    PRESENT = "present"
    NEGATED = "negated"
    FAMILY = "family"
    HISTORICAL = "historical"
    UNCERTAIN = "uncertain"
    HYPOTHETICAL = "hypothetical"


NOT_THE_PATIENTS = frozenset({Assertion.NEGATED, Assertion.FAMILY, Assertion.HYPOTHETICAL})
"""What is named in the note and is not a finding of the patient: folded away until the coder asks for it."""


class Soap(StrEnum):
    """The four parts of a problem-oriented note."""

    SUBJECTIVE = "subjective"
    OBJECTIVE = "objective"
    ASSESSMENT = "assessment"
    PLAN = "plan"


class SectionName(StrEnum):
    """The sections of a clinical note."""

    ADMINISTRATIVE = "administrative"
    REASON = "reason for admission"
    PRESENT_ILLNESS = "present illness"
    PAST_HISTORY = "past history"
    FAMILY_HISTORY = "family history"
    SOCIAL_HISTORY = "social history"
    MEDICATIONS = "medications"
    ALLERGIES = "allergies"
    SYSTEMS_REVIEW = "review of systems"
    EXAMINATION = "examination"
    RESULTS = "results"
    PROCEDURE = "procedure"
    COURSE = "hospital course"
    DIAGNOSES = "diagnoses"
    PLAN = "plan"

    @property
    def soap(self) -> Soap | None:
        """The SOAP part that the section belongs to; None for what is administrative."""
        return _SOAP.get(self)


_SOAP = {
    **dict.fromkeys(
        (
            SectionName.REASON,
            SectionName.PRESENT_ILLNESS,
            SectionName.PAST_HISTORY,
            SectionName.FAMILY_HISTORY,
            SectionName.SOCIAL_HISTORY,
            SectionName.MEDICATIONS,
            SectionName.ALLERGIES,
            SectionName.SYSTEMS_REVIEW,
        ),
        Soap.SUBJECTIVE,
    ),
    **dict.fromkeys((SectionName.EXAMINATION, SectionName.RESULTS, SectionName.PROCEDURE), Soap.OBJECTIVE),
    **dict.fromkeys((SectionName.COURSE, SectionName.DIAGNOSES), Soap.ASSESSMENT),
    SectionName.PLAN: Soap.PLAN,
}


@dataclass(frozen=True, slots=True)
class Note:
    """One clinical note, its text exactly as read.

    Attributes:
        id: the name the note came with (file name, or the `id` of its record).
        text: the text that every offset points into.
        language: ISO 639-1 code, or None where nobody has said it.
        origin: the file it was read from, or None.
        notice: a sentence for the coder on how the text was read, or None.
    """

    id: str
    text: str
    language: str | None = None
    origin: str | None = None
    notice: str | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 (hex) of the text in UTF-8: the same text is the same note."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class EvidenceSpan:
    """Words that speak for a code.

    Attributes:
        start: first character.
        end: one past the last character.
        weight: strength in 0..1, relative to the strongest span of the same suggestion.
        source: what found it.
    """

    start: int
    end: int
    weight: float
    source: Source


@dataclass(frozen=True, slots=True)
class WordWeight:
    """The share of a code's attention that falls on one word of the note (all words together: 1)."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One code proposed for a note.

    Attributes:
        code: full ICD-10 code, upper case, with its dot for ICD-10-CM.
        score: probability that the code is right, 0..1.
        suggested: True where the score passes the pack's decision boundary.
        sources: what proposed it, strongest first.
        evidence: spans in the note, strongest first.
        attention: the words that hold nearly all of the code's attention, in the order of the text.
        assertion: what the note says of the finding, from the context of the evidence.
    """

    code: str
    score: float
    suggested: bool
    sources: tuple[Source, ...]
    evidence: tuple[EvidenceSpan, ...] = ()
    attention: tuple[WordWeight, ...] = ()
    assertion: Assertion = Assertion.PRESENT


@dataclass(frozen=True, slots=True)
class SpecialtyScore:
    """One specialty that a note may belong to.

    Attributes:
        name: as the training notes were filed.
        score: probability, 0..1.
        suggested: True where the score passes the specialty's own decision boundary.
        evidence: phrases that hold most of its attention, strongest first.
    """

    name: str
    score: float
    suggested: bool
    evidence: tuple[EvidenceSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteSection:
    """A stretch of a note that is one section; half-open character offsets, its heading included.

    Attributes:
        name: what it is.
        start: first character.
        end: one past the last character.
        heading: True where a heading of the note says so, False where it was inferred from the sentences.
        score: probability; 1 under a heading.
    """

    name: SectionName
    start: int
    end: int
    heading: bool
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class OperatingPoint:
    """What a pack reaches when everything from one score on is suggested, measured on notes it had not seen."""

    boundary: float
    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class CodingResult:
    """Everything one run says about one note.

    Attributes:
        note_id: the note.
        kind: kind of the codes; the main one where there are several.
        pack_hash: content hash of the pack that read it.
        suggestions: by falling score, kind by kind.
        specialties: by falling score; empty where the pack knows none.
        sections: in the order of the text, not overlapping.
    """

    note_id: str
    kind: Kind
    pack_hash: str
    suggestions: tuple[Suggestion, ...] = field(default=())
    specialties: tuple[SpecialtyScore, ...] = ()
    sections: tuple[NoteSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is with one note: `done` of `total` windows are read."""

    note_id: str
    done: int
    total: int
