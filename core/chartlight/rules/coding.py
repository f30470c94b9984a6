"""From a stored note to what the rules look at, and whether the note may be finished."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from chartlight.codebook.procedures import is_procedure
from chartlight.review.details import overruled
from chartlight.rules.check import check_coding
from chartlight.rules.checked import Checked, Finishing, ToldFinding
from chartlight.rules.findings import CodedCode, Coding, Finding, Patient
from chartlight.rules.patient import read_patient
from chartlight.rules.tabular import Tabular
from chartlight.store.decision_records import Decision
from chartlight.store.repository import Repository
from chartlight.store.review_records import NoteReview, ReviewedCode
from chartlight.types import NOT_THE_PATIENTS, Assertion, State

LIKELY_SCORE = 0.2
"""From this score on an open candidate counts as something that the note seems to name."""


def may_finish(repo: Repository, tabular: Tabular, note_key: int) -> Finishing:
    """Whether a note may be called finished, and if not, why.

    A note without any accepted code may be finished: there may be nothing in it to code.

    Raises:
        KnownError: there is no such note.
    """
    errors = check_note(repo, tabular, repo.review(note_key)).errors
    return Finishing(not errors, tuple(error.message for error in errors))


def check_note(repo: Repository, tabular: Tabular, review: NoteReview) -> Checked:
    """What the rules say of a note as it is stored, with the warnings that were overruled at the end."""
    coding = coding_of(review)
    settled = overruled(repo, review.stored.key) if coding.codes else {}
    told = [_told(finding, settled) for finding in check_coding(coding, tabular)]
    return Checked(tuple(sorted(told, key=lambda each: not each.is_open)), coding.patient)


def coding_of(review: NoteReview) -> Coding:
    """The accepted codes of a note in their sequence, and what else the rules ask.

    The rules are those of ICD-10-CM: all but a few are about diagnoses alone.
    """
    text = review.stored.note.text
    diagnoses = [code for code in review.codes if not is_procedure(code.code)]
    return Coding(
        codes=tuple(CodedCode(code.code, code.evidence) for code in review.sequence if not is_procedure(code.code)),
        principal=review.principal,
        likely=tuple(code.code for code in diagnoses if _is_likely(code)),
        rejected=frozenset(code.code for code in diagnoses if code.state is State.REJECTED),
        text=text,
        patient=_patient(text),
        procedures=tuple(code.code for code in review.sequence if is_procedure(code.code)),
    )


@lru_cache(maxsize=8)
def _patient(text: str) -> Patient:
    return read_patient(text)


def _is_likely(code: ReviewedCode) -> bool:
    """Whether a code is open, and the note speaks of it as something that the patient has."""
    absent = {*NOT_THE_PATIENTS, Assertion.UNCERTAIN}
    sure = code.suggested or (code.score or 0.0) >= LIKELY_SCORE
    return code.state is State.OPEN and sure and code.assertion not in absent


def _told(finding: Finding, settled: Mapping[str, Decision]) -> ToldFinding:
    record = None if finding.is_error else settled.get(finding.key)
    if record is None:
        return ToldFinding(finding)
    return ToldFinding(finding, record.finding_reason or "", record.coder)
