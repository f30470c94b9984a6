"""What a coder can do with the codes of a note: one function an action, each one new record in the log.

An action is one transaction: it reads the state and writes its record under the write lock, and when it
returns, the record is on the disk. Nothing is ever changed or deleted; undo and redo are records too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chartlight.errors import KnownError
from chartlight.review.history import last_standing, last_undone
from chartlight.review.told import told, told_together
from chartlight.store.decision_records import Action, Decision, NewDecision
from chartlight.store.repository import Repository
from chartlight.translation import tr
from chartlight.types import EvidenceSpan, State

_STATES = {Action.ACCEPT: State.ACCEPTED, Action.ADD: State.ACCEPTED, Action.REJECT: State.REJECTED}


@dataclass(frozen=True, slots=True)
class Step:
    """A decision that undo would take back next, or redo make again."""

    note_key: int
    code: str
    action: Action


@dataclass(frozen=True, slots=True)
class ReviewChange:
    """What an action did.

    Attributes:
        note_key: the note.
        code: the code.
        action: what the coder did.
        before: state of the code before it.
        after: state of the code after it.
        decision_id: the new record, or None where there was nothing to record.
        message: a sentence that says what happened.
        undo_next: what this coder's next undo takes back, or None. After an undo or redo limited to one note,
            the next one within that note.
        redo_next: what this coder's next redo makes again, or None.
        codes: every code that the step changed, where it changed several.
    """

    note_key: int
    code: str
    action: Action
    before: State
    after: State
    decision_id: int | None
    message: str
    undo_next: Step | None
    redo_next: Step | None
    codes: tuple[str, ...] = ()

    @property
    def recorded(self) -> bool:
        """False where the code was in that state already, by the same coder, and nothing was written."""
        return self.decision_id is not None


def accept(repo: Repository, *, note_key: int, code: str, coder: str, reason: str | None = None) -> ReviewChange:
    """Accept a suggested code, or one that was rejected.

    Args:
        repo: the store.
        note_key: the note.
        code: a code that a run suggests for the note, or that was decided before.
        coder: who decides.
        reason: why, in the coder's words.

    Raises:
        KnownError: the code is not among the note's, there is no such note, or the coder has no name.
    """
    return _decide(repo, Action.ACCEPT, note_key=note_key, code=code, coder=coder, reason=reason)


def reject(repo: Repository, *, note_key: int, code: str, coder: str, reason: str | None = None) -> ReviewChange:
    """Reject a suggested code, or one that was accepted; arguments and errors as for `accept`."""
    return _decide(repo, Action.REJECT, note_key=note_key, code=code, coder=coder, reason=reason)


def add_code(
    repo: Repository,
    *,
    note_key: int,
    code: str,
    coder: str,
    evidence: tuple[EvidenceSpan, ...],
    reason: str | None = None,
) -> ReviewChange:
    """Add a code by hand, accepted, with the words that the coder chose for it (which may be none).

    A suggested code may be added too: then the coder's words stand for it from now on.

    Raises:
        KnownError: there is no such note, the coder has no name, or the code is blank.
        ValueError: an evidence span lies outside the text or is empty.
    """
    return _decide(repo, Action.ADD, note_key=note_key, code=code, coder=coder, reason=reason, evidence=evidence)


def undo(repo: Repository, *, coder: str, note_key: int | None = None) -> ReviewChange | None:
    """Take back the coder's last decision that stands, in this or an earlier session.

    Where another coder has decided on the same code since, that decision goes on holding.

    Args:
        repo: the store.
        coder: whose decision.
        note_key: only decisions on this note; else on any.

    Returns:
        what changed, or None where there is nothing to undo.
    """
    coder = name_of(coder)
    with repo.transaction():
        target = _next_undo(repo, coder, note_key)
        if target is None:
            return None
        changes = [_take_back(repo, each, coder, note_key) for each in reversed(repo.step_of(target))]
        return _together(changes)


def redo(repo: Repository, *, coder: str, note_key: int | None = None) -> ReviewChange | None:
    """Make the decision again that the coder undid last; a new decision since then ends that.

    Arguments and result as for `undo`.
    """
    coder = name_of(coder)
    with repo.transaction():
        target = _next_redo(repo, coder, note_key)
        if target is None:
            return None
        changes = [
            write_record(repo, _record_about(each, Action.REDO, coder, each.state, each), scope=note_key)
            for each in repo.step_of(target)
        ]
        return _together(changes)


def next_steps(repo: Repository, *, coder: str, note_key: int | None = None) -> tuple[Step | None, Step | None]:
    """What undo would take back and what redo would make again, for buttons and menus."""
    coder = name_of(coder)
    return _step(_next_undo(repo, coder, note_key)), _step(_next_redo(repo, coder, note_key))


def _decide(
    repo: Repository,
    action: Action,
    *,
    note_key: int,
    code: str,
    coder: str,
    reason: str | None,
    evidence: tuple[EvidenceSpan, ...] = (),
) -> ReviewChange:
    record = NewDecision(
        note_key=note_key,
        code=normalised(code),
        action=action,
        state=_STATES[action],
        coder=name_of(coder),
        reason=(reason or "").strip() or None,
        evidence=evidence,
    )
    with repo.transaction():
        check_evidence(repo, record)
        holding = repo.decision_in_effect(note_key, record.code)
        if holding is not None and _says_the_same(holding, record):
            return _nothing_new(repo, record)
        run_id = repo.run_suggesting(note_key, record.code)
        if run_id is None and holding is None and action is not Action.ADD:
            raise KnownError(
                tr("The code {code} is not suggested for this note. Add it by hand instead.", code=record.code)
            )
        return write_record(repo, _following(replace(record, run_id=run_id), holding))


def _following(record: NewDecision, holding: Decision | None) -> NewDecision:
    """The record with what it takes over from the decision that holds: the coder's words, its place, and so on."""
    if holding is None:
        return replace(record, own_evidence=bool(record.evidence))
    kept = replace(record, evidence=record.evidence or holding.evidence, poa=holding.poa)
    kept = replace(kept, own_evidence=bool(record.evidence) or holding.own_evidence)
    if holding.state is not record.state:
        return kept
    return replace(kept, place=holding.place)


def check_evidence(repo: Repository, record: NewDecision) -> None:
    """Raise a `ValueError` where an evidence span of a record is empty or lies outside the note."""
    length = len(repo.get_note(record.note_key).note.text)
    if not all(0 <= span.start < span.end <= length for span in record.evidence):
        raise ValueError("an evidence span is empty or lies outside the note's text")


def _says_the_same(holding: Decision, record: NewDecision) -> bool:
    """True where the record would repeat what holds: same coder and state, no new reason and no new words."""
    same_words = not record.evidence or record.evidence == holding.evidence
    same_reason = record.reason is None or record.reason == holding.reason
    return (holding.state, holding.coder) == (record.state, record.coder) and same_words and same_reason


def _nothing_new(repo: Repository, record: NewDecision) -> ReviewChange:
    return _change(repo, record, before=record.state, decision_id=None, scope=None)


def _take_back(repo: Repository, target: Decision, coder: str, scope: int | None) -> ReviewChange:
    with repo.log(note_key=target.note_key, code=target.code) as records:
        holding_id = last_standing(records, without=target.id)
    holding = None if holding_id is None else repo.decision(holding_id)
    state = State.OPEN if holding is None else holding.state
    return write_record(repo, _record_about(target, Action.UNDO, coder, state, holding), scope=scope)


def _together(changes: Sequence[ReviewChange]) -> ReviewChange:
    """Several changes of one step as one, that of the last."""
    last = changes[-1]
    if len(changes) == 1:
        return last
    codes = tuple(change.code for change in changes)
    return replace(last, codes=codes, message=told_together(last.action, len(codes)))


def _record_about(target: Decision, action: Action, coder: str, state: State, holding: Decision | None) -> NewDecision:
    return NewDecision(
        note_key=target.note_key,
        code=target.code,
        action=action,
        state=state,
        coder=coder,
        run_id=target.run_id,
        target_id=target.id,
        in_effect_id=None if holding is None else holding.id,
        change=target.change,
        finding=target.finding,
        finding_reason=target.finding_reason,
        sequence=target.sequence,
        settles_id=target.settles_id,
    )


def write_record(repo: Repository, record: NewDecision, *, scope: int | None = None) -> ReviewChange:
    """Write a record that is complete, inside the transaction of the action; says what changed by it."""
    holding = repo.decision_in_effect(record.note_key, record.code)
    before = State.OPEN if holding is None else holding.state
    written = repo.append_decision(record)
    return _change(repo, record, before=before, decision_id=written.id, scope=scope)


def _change(
    repo: Repository, record: NewDecision, *, before: State, decision_id: int | None, scope: int | None
) -> ReviewChange:
    undo_next, redo_next = next_steps(repo, coder=record.coder, note_key=scope)
    return ReviewChange(
        note_key=record.note_key,
        code=record.code,
        action=record.action,
        before=before,
        after=record.state,
        decision_id=decision_id,
        message=told(record, recorded=decision_id is not None),
        undo_next=undo_next,
        redo_next=redo_next,
    )


def _next_undo(repo: Repository, coder: str, note_key: int | None) -> Decision | None:
    with repo.log(coder=coder, note_key=note_key) as records:
        found = last_standing(records)
    return None if found is None else repo.decision(found)


def _next_redo(repo: Repository, coder: str, note_key: int | None) -> Decision | None:
    with repo.log(coder=coder, note_key=note_key) as records:
        found = last_undone(records)
    return None if found is None else repo.decision(found)


def _step(decision: Decision | None) -> Step | None:
    return None if decision is None else Step(decision.note_key, decision.code, decision.action)


def name_of(coder: str) -> str:
    """The name of a coder as it is recorded.

    Raises:
        KnownError: it is blank.
    """
    if not coder.strip():
        raise KnownError(tr("A decision needs the name of its coder. Enter your name in the settings."))
    return coder.strip()


def normalised(code: str) -> str:
    """A code as it is recorded.

    Raises:
        KnownError: it is blank.
    """
    if not code.strip():
        raise KnownError(tr("A decision needs a code. Choose one and try again."))
    return code.strip().upper()
