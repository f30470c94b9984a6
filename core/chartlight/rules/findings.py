"""What the rules are asked about, and what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from chartlight.translation import mark, tr
from chartlight.types import EvidenceSpan


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """Must be settled before the note is finished."""
    WARNING = "warning"
    """May be overruled by the coder, with a reason."""


class Rule(StrEnum):
    """What a finding is about."""

    UNKNOWN_CODE = "unknown code"
    NOT_BILLABLE = "not billable"
    DUPLICATE = "duplicate"
    CODE_AND_PART = "code and part of it"
    NO_PRINCIPAL = "no principal diagnosis"
    EXTERNAL_PRINCIPAL = "external cause as principal diagnosis"
    MANIFESTATION_PRINCIPAL = "manifestation as principal diagnosis"
    EXCLUDES1 = "Excludes1"
    CODE_FIRST = "code first"
    USE_ADDITIONAL = "use additional code"
    LATERALITY = "side"
    AGE = "age"
    SEX = "sex"


class Sex(StrEnum):
    """The patient's sex as the note says it."""

    FEMALE = "female"
    MALE = "male"


_SEXES = {Sex.FEMALE: mark("female", "sex of a patient"), Sex.MALE: mark("male", "sex of a patient")}


@dataclass(frozen=True, slots=True)
class Patient:
    """What the note says plainly of the patient; None where it does not.

    Attributes:
        age: in years; a fraction for a child below two.
        sex: female or male.
    """

    age: float | None = None
    sex: Sex | None = None


@dataclass(frozen=True, slots=True)
class CodedCode:
    """An accepted code and the words that speak for it."""

    code: str
    evidence: tuple[EvidenceSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """Everything that the rules look at.

    Attributes:
        codes: the accepted diagnoses in their sequence.
        principal: the code that the coder made the principal diagnosis, or None.
        likely: diagnoses that the note seems to support, none of them accepted or rejected.
        rejected: diagnoses that the coder has rejected.
        text: the note.
        patient: what the note says of the patient.
        procedures: the accepted procedures in their sequence, which only rules of their own look at.
    """

    codes: tuple[CodedCode, ...]
    principal: str | None = None
    likely: tuple[str, ...] = ()
    rejected: frozenset[str] = frozenset()
    text: str = ""
    patient: Patient = Patient()
    procedures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that the rules say of the accepted codes.

    Attributes:
        rule: which rule.
        severity: error or warning.
        code: the accepted code it is about; "" where it is about the whole note.
        others: other codes it names, accepted or not.
        message: what is wrong and what to do, in a sentence or two.
        quote: the tabular list's own words; "" where it has none on this.
        source: where those words stand, as in "Excludes1 at E11"; English, as it is part of the key (`told_source`).
        move_first: an accepted code that should come before `code`, or "".
    """

    rule: Rule
    severity: Severity
    code: str
    others: tuple[str, ...] = ()
    message: str
    quote: str = ""
    source: str = ""
    move_first: str = ""

    @property
    def key(self) -> str:
        """Tells the finding from every other of the note; the same codes give the same key again."""
        return "|".join((self.rule.value, self.code, "+".join(self.others), self.source))

    @property
    def is_error(self) -> bool:
        """Whether it must be settled."""
        return self.severity is Severity.ERROR


def listed(words: Sequence[str]) -> str:
    """Words as a phrase: "a", "a or b", "a, b or c"."""
    *first, last = words
    return tr("{first} or {last}", first=", ".join(first), last=last) if first else last


def told_age(age: float) -> str:
    """An age for reading: "78 years", "3 months", "12 days"."""
    if age >= 2:
        return tr("{count} years", count=int(age))
    if age >= 1 / 12:
        months = round(age * 12)
        return tr("1 month") if months == 1 else tr("{count} months", count=months)
    days = round(age * 365)
    return tr("1 day") if days == 1 else tr("{count} days", count=days)


def told_patient(patient: Patient) -> str:
    """Age and sex for reading, as far as they are known: "78 years, male"."""
    parts = [] if patient.age is None else [told_age(patient.age)]
    return ", ".join([*parts, *([told_sex(patient.sex)] if patient.sex else [])])


def told_sex(sex: Sex) -> str:
    """The sex of a patient for reading."""
    return tr(_SEXES[sex], "sex of a patient")
