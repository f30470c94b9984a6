"""What the rules say of one note, and whether it may be finished."""

from __future__ import annotations

from dataclasses import dataclass

from chartlight.rules.findings import Finding, Patient

_NOBODY = Patient()


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding, and why it was overruled where it was."""

    finding: Finding
    reason: str = ""
    overruled_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still wants something of the coder."""
        return not self.overruled_by


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules say of the accepted codes of a note.

    Attributes:
        findings: errors first, then warnings, then what is overruled.
        patient: what the note says of the patient.
    """

    findings: tuple[ToldFinding, ...] = ()
    patient: Patient = _NOBODY

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be settled before the note is finished."""
        return tuple(told.finding for told in self.findings if told.finding.is_error)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Warnings that nobody has overruled."""
        return tuple(told.finding for told in self.findings if told.is_open and not told.finding.is_error)


@dataclass(frozen=True, slots=True)
class Finishing:
    """Whether a note may be called finished.

    Attributes:
        allowed: False while an error is open.
        reasons: why not, a sentence each, for the coder to read.
    """

    allowed: bool
    reasons: tuple[str, ...] = ()
