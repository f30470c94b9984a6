"""What a coder says of an accepted code besides: words, place, present on admission, a warning overruled.

Each is one record of the decision log, like every other action: undo takes it back. A code that is still open
is accepted by it, because whoever chooses its words or its place means that it is right.

Diagnoses come before procedures. The principal diagnosis and present on admission are said of diagnoses only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chartlight.codebook.procedures import is_procedure
from chartlight.errors import KnownError
from chartlight.review.actions import ReviewChange, check_evidence, name_of, normalised, write_record
from chartlight.review.history import decision_of
from chartlight.review.told import NEVER_ON_ADMISSION, NEVER_PRINCIPAL
from chartlight.store.decision_records import Action, Change, Decision, NewDecision, Poa, Sequence
from chartlight.store.repository import Repository
from chartlight.translation import tr
from chartlight.types import EvidenceSpan, State


def set_evidence(
    repo: Repository, *, note_key: int, code: str, coder: str, evidence: tuple[EvidenceSpan, ...]
) -> ReviewChange:
    """Choose the words that speak for a code, which may be none; the model's own stay stored beside them.

    Raises:
        KnownError: the code is rejected or not among the note's, or the coder has no name.
        ValueError: a span lies outside the text or is empty.
    """
    kept = tuple(sorted(evidence, key=lambda span: span.start))
    return _refine(
        repo,
        Change.EVIDENCE,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: replace(record, evidence=kept, own_evidence=True),
    )


def set_poa(repo: Repository, *, note_key: int, code: str, coder: str, poa: Poa | None) -> ReviewChange:
    """Say whether a diagnosis was present on admission; None takes it back.

    Raises:
        KnownError: the code is a procedure, or as for `set_evidence`.
    """
    code = normalised(code)
    if is_procedure(code):
        raise KnownError(tr(NEVER_ON_ADMISSION, code=code))
    return _refine(
        repo,
        Change.POA,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: replace(record, poa=poa),
    )


def set_missing_poa(repo: Repository, *, note_key: int, coder: str, poa: Poa = Poa.YES) -> ReviewChange | None:
    """Say whether they were present on admission of all accepted diagnoses of which nobody has said it, as one step.

    Returns:
        what changed by the last of them; None where nothing was left to say.

    Raises:
        KnownError: there is no such note, or the coder has no name.
    """
    coder, written = name_of(coder), None
    with repo.transaction():
        unsaid = [each.code.code for each in repo.accepted_codes(note_key) if each.poa is None]
        missing = [code for code in unsaid if not is_procedure(code)]
        step = repo.next_decision_id()
        for code in missing:
            record = replace(_restated(repo, note_key, code, coder), poa=poa, step_id=step)
            written = write_record(repo, replace(record, change=Change.POA))
    if written is None:
        return None
    return replace(written, message=_said_of(len(missing), poa))


def _said_of(count: int, poa: Poa) -> str:
    if count == 1:
        return tr("Present on admission {poa}: said of 1 code.", poa=poa.value)
    return tr("Present on admission {poa}: said of {count:,} codes.", poa=poa.value, count=count)


def make_principal(repo: Repository, *, note_key: int, code: str, coder: str) -> ReviewChange:
    """Put a diagnosis first, as the principal one.

    Raises:
        KnownError: the code is a procedure, or as for `set_evidence`.
    """
    code = normalised(code)
    if is_procedure(code):
        raise KnownError(tr(NEVER_PRINCIPAL, code=code))
    return _refine(
        repo,
        Change.PRINCIPAL,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: _placed(repo, record, 0),
    )


def move(repo: Repository, *, note_key: int, code: str, coder: str, place: int) -> ReviewChange:
    """Put a code at a place in the sequence, 0 for the first, which makes a diagnosis the principal one.

    It stays among its own kind: a procedure comes after the last diagnosis at the earliest, and a diagnosis before
    the first procedure at the latest. Errors as for `set_evidence`.
    """
    code = normalised(code)
    return _refine(
        repo,
        Change.SEQUENCE if place > 0 or is_procedure(code) else Change.PRINCIPAL,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: _placed(repo, record, place),
    )


def overrule(repo: Repository, *, note_key: int, code: str, coder: str, finding: str, reason: str) -> ReviewChange:
    """Overrule a warning about an accepted code.

    Args:
        repo: the store.
        note_key: the note.
        code: the code it is about.
        coder: who overrules it.
        finding: the key of the finding.
        reason: why, in the coder's words.

    Raises:
        KnownError: there is no reason, or as for `set_evidence`.
    """
    if not reason.strip():
        raise KnownError(tr("A warning is overruled with a reason. Say in a few words why the code is right."))
    return _refine(
        repo,
        Change.OVERRULE,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: replace(record, finding=finding, finding_reason=reason.strip()),
    )


def withdraw(repo: Repository, *, note_key: int, code: str, coder: str, finding: str) -> ReviewChange:
    """Give back a warning that was overruled. Arguments and errors as for `overrule`."""
    return _refine(
        repo,
        Change.WITHDRAW,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: replace(record, finding=finding),
    )


def overruled(repo: Repository, note_key: int) -> dict[str, Decision]:
    """The warnings of a note that are overruled: key of the finding → the record that says who and why."""
    settled: set[int] = set()
    newest: dict[str, Decision] = {}
    with repo.log(note_key=note_key) as records:
        for record in records:
            if decision_of(record) not in settled and record.action is not Action.UNDO and record.finding:
                newest.setdefault(record.finding, record)
            settled.add(decision_of(record))
    return {key: record for key, record in newest.items() if record.change is Change.OVERRULE}


def _refine(
    repo: Repository,
    change: Change,
    *,
    note_key: int,
    code: str,
    coder: str,
    refined: Callable[[NewDecision], NewDecision],
) -> ReviewChange:
    coder, code = name_of(coder), normalised(code)
    with repo.transaction():
        record = refined(_restated(repo, note_key, code, coder))
        check_evidence(repo, record)
        written = write_record(repo, replace(record, change=change))
        return replace(written, message=_message(change, record, repo))


def _restated(repo: Repository, note_key: int, code: str, coder: str) -> NewDecision:
    """The acceptance that holds, said again by this coder; or a new one of a code that is open."""
    holding = repo.decision_in_effect(note_key, code)
    if holding is None:
        run_id = repo.run_suggesting(note_key, code)
        if run_id is None:
            raise KnownError(tr("The code {code} is not suggested for this note. Add it by hand instead.", code=code))
        return NewDecision(
            note_key=note_key, code=code, action=Action.ACCEPT, state=State.ACCEPTED, coder=coder, run_id=run_id
        )
    if holding.state is not State.ACCEPTED:
        raise KnownError(tr("{code} is rejected. Accept it first.", code=code))
    return NewDecision(
        note_key=note_key,
        code=code,
        action=holding.action,
        state=holding.state,
        coder=coder,
        reason=holding.reason,
        run_id=holding.run_id,
        place=holding.place,
        evidence=holding.evidence,
        basis_id=holding.id if holding.basis_id is None else holding.basis_id,
        poa=holding.poa,
        own_evidence=holding.own_evidence,
        other_code=holding.other_code,
    )


def _placed(repo: Repository, record: NewDecision, place: int) -> NewDecision:
    """The record with the order that the accepted codes have once its code stands at a place."""
    others = [code for code in _order(repo, record.note_key) if code != record.code]
    diagnoses, own = sum(not is_procedure(code) for code in others), is_procedure(record.code)
    first, last = (diagnoses, len(others)) if own else (0, diagnoses)
    # The only diagnosis stays where it is if it is put further back, and is not made the principal one by that.
    chosen = repo.review(record.note_key).principal is not None or (place <= 0 and not own)
    place = min(max(place, first), last)
    codes = (*others[:place], record.code, *others[place:])
    return replace(record, sequence=Sequence(codes, has_principal=chosen))


def _order(repo: Repository, note_key: int) -> list[str]:
    return [accepted.code.code for accepted in repo.accepted_codes(note_key)]


def _number(repo: Repository, record: NewDecision) -> int:
    """The number of an accepted code among those of its kind."""
    return next(each.sequence for each in repo.accepted_codes(record.note_key) if each.code.code == record.code)


def _message(change: Change, record: NewDecision, repo: Repository) -> str:
    code = record.code
    if change is Change.PRINCIPAL:
        return tr("{code} is the principal diagnosis.", code=code)
    if change is Change.SEQUENCE:
        return tr("{code} is now number {place}.", code=code, place=_number(repo, record))
    if change is Change.POA:
        if record.poa:
            return tr("{code}: present on admission {letter}.", code=code, letter=record.poa.value)
        return tr("{code}: nothing said.", code=code)
    if change is Change.EVIDENCE:
        return _with_words(code, len(record.evidence))
    if change is Change.OVERRULE:
        return tr("The warning on {code} is overruled.", code=code)
    return tr("The warning on {code} is back.", code=code)


def _with_words(code: str, places: int) -> str:
    if not places:
        return tr("{code} is accepted with no words of the note.", code=code)
    if places == 1:
        return tr("{code} is accepted with words in 1 place.", code=code)
    return tr("{code} is accepted with words in {places} places.", code=code, places=places)
