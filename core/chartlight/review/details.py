"""What a coder says of an accepted code besides: words, place, present on admission, a warning overruled.

Each is one record of the decision log, like every other action: undo takes it back. A code that is still open
is accepted by it, because whoever chooses its words or its place means that it is right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chartlight.errors import KnownError
from chartlight.review.actions import ReviewChange, check_evidence, name_of, normalised, write_record
from chartlight.review.history import decision_of
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
    """Say whether a code was present on admission; None takes it back. Errors as for `set_evidence`."""
    return _refine(
        repo,
        Change.POA,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: replace(record, poa=poa),
    )


def set_missing_poa(repo: Repository, *, note_key: int, coder: str, poa: Poa = Poa.YES) -> ReviewChange | None:
    """Say whether they were present on admission of all accepted codes of which nobody has said it, as one step.

    Returns:
        what changed by the last of them; None where nothing was left to say.

    Raises:
        KnownError: there is no such note, or the coder has no name.
    """
    coder, written = name_of(coder), None
    with repo.transaction():
        missing = [each.code.code for each in repo.accepted_codes(note_key) if each.poa is None]
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
    """Put a code first, as the principal diagnosis. Errors as for `set_evidence`."""
    return _refine(
        repo,
        Change.PRINCIPAL,
        note_key=note_key,
        code=code,
        coder=coder,
        refined=lambda record: _placed(repo, record, 0),
    )


def move(repo: Repository, *, note_key: int, code: str, coder: str, place: int) -> ReviewChange:
    """Put a code at a place in the sequence, 0 for the first, which makes it the principal diagnosis.

    Errors as for `set_evidence`.
    """
    return _refine(
        repo,
        Change.SEQUENCE if place > 0 else Change.PRINCIPAL,
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
    place = min(max(place, 0), len(others))
    codes = (*others[:place], record.code, *others[place:])
    chosen = repo.review(record.note_key).principal is not None or place == 0
    return replace(record, sequence=Sequence(codes, has_principal=chosen))


def _order(repo: Repository, note_key: int) -> list[str]:
    return [accepted.code.code for accepted in repo.accepted_codes(note_key)]


def _message(change: Change, record: NewDecision, repo: Repository) -> str:
    code = record.code
    if change is Change.PRINCIPAL:
        return tr("{code} is the principal diagnosis.", code=code)
    if change is Change.SEQUENCE:
        return tr("{code} is now number {place}.", code=code, place=_order(repo, record.note_key).index(code) + 1)
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
