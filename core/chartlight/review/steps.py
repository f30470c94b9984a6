"""What a coder does with more than one code by one key: put a sibling in place of a code, accept many, set aside.

The records of one step are written in one transaction and bear the same `step_id`; undo takes them back together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chartlight.codebook.procedures import is_procedure
from chartlight.errors import KnownError
from chartlight.review import actions
from chartlight.store.decision_records import Action, NewDecision
from chartlight.store.repository import Repository
from chartlight.translation import tr
from chartlight.types import EvidenceSpan, State


@dataclass(frozen=True, slots=True)
class StepChange:
    """What a step did.

    Attributes:
        note_key: the note.
        codes: the codes that it changed, in their order; none where there was nothing to do.
        message: a sentence that says what happened.
    """

    note_key: int
    codes: tuple[str, ...]
    message: str


def replace_code(repo: Repository, *, note_key: int, code: str, by: str, coder: str) -> StepChange:
    """Put another code in the place of one; its words of the note become those of the new one.

    Args:
        repo: the store.
        note_key: the note.
        code: a code that a run suggests for the note, or that was decided before.
        by: the code that is right.
        coder: who decides.

    Raises:
        KnownError: the code is not among the note's, both are the same, or the coder has no name.
    """
    old, new, coder = actions.normalised(code), actions.normalised(by), actions.name_of(coder)
    if old == new:
        raise KnownError(tr("{old} cannot replace itself. Choose another code of its family.", old=old))
    with repo.transaction():
        evidence, run_id = _of_note(repo, note_key, old)
        base = NewDecision(note_key=note_key, code=old, action=Action.REPLACE, state=State.REJECTED, coder=coder)
        holding = repo.decision_in_effect(note_key, old)
        standing = holding if holding is not None and holding.state is State.ACCEPTED else None
        place = standing.place if standing else None
        poa, own_evidence = (standing.poa, standing.own_evidence) if standing else (None, False)
        if is_procedure(new):
            poa = None  # present on admission is said of diagnoses
        first = _append(repo, replace(base, run_id=run_id, other_code=new), None)
        added = replace(base, code=new, action=Action.ADD, state=State.ACCEPTED, evidence=evidence, other_code=old)
        added = replace(added, place=place, poa=poa, own_evidence=own_evidence)
        _append(repo, replace(added, run_id=repo.run_suggesting(note_key, new)), first)
    return StepChange(note_key, (old, new), tr("{old} is replaced by {new}.", old=old, new=new))


def accept_all(repo: Repository, *, note_key: int, codes: Sequence[str], coder: str) -> StepChange:
    """Accept several suggested codes of a note at once; those that are decided already stay as they are.

    Raises:
        KnownError: a code is not suggested for the note, there is no such note, or the coder has no name.
    """
    return _decide_all(repo, NewDecision(note_key, "", Action.ACCEPT, State.ACCEPTED, coder), codes)


def reject_all(repo: Repository, *, note_key: int, codes: Sequence[str], coder: str) -> StepChange:
    """Reject several suggested codes of a note at once; otherwise as `accept_all`."""
    return _decide_all(repo, NewDecision(note_key, "", Action.REJECT, State.REJECTED, coder), codes)


def hold(repo: Repository, *, note_key: int, code: str, coder: str) -> StepChange:
    """Set a suggested code aside for later; it stays open, and a decision that held for it no longer does.

    Raises:
        KnownError: the code is not among the note's, there is no such note, or the coder has no name.
    """
    code, coder = actions.normalised(code), actions.name_of(coder)
    with repo.transaction():
        if repo.is_held(note_key, code):
            return StepChange(note_key, (), tr("{code} is already on hold.", code=code))
        _, run_id = _of_note(repo, note_key, code)
        if run_id is None:
            raise KnownError(tr("The code {code} was added by hand. Reject it, or undo the adding.", code=code))
        repo.append_decision(NewDecision(note_key, code, Action.HOLD, State.OPEN, coder, run_id=run_id))
    return StepChange(note_key, (code,), tr("{code} is on hold.", code=code))


def _decide_all(repo: Repository, record: NewDecision, codes: Sequence[str]) -> StepChange:
    record = replace(record, coder=actions.name_of(record.coder))
    decided: list[str] = []
    first: int | None = None
    with repo.transaction():
        for code in map(actions.normalised, codes):
            if repo.decision_in_effect(record.note_key, code) is None:
                _, run_id = _of_note(repo, record.note_key, code)
                first = _append(repo, replace(record, code=code, run_id=run_id), first)
                decided.append(code)
    return StepChange(record.note_key, tuple(decided), _decided(len(decided), record.state))


def _decided(codes: int, state: State) -> str:
    if state is State.ACCEPTED:
        return tr("1 code is accepted.") if codes == 1 else tr("{count} codes are accepted.", count=codes)
    return tr("1 code is rejected.") if codes == 1 else tr("{count} codes are rejected.", count=codes)


def _append(repo: Repository, record: NewDecision, first: int | None) -> int:
    """Write a record of a step, which is named after its first one; returns the step's name."""
    step = repo.next_decision_id() if first is None else first
    repo.append_decision(replace(record, step_id=step))
    return step


def _of_note(repo: Repository, note_key: int, code: str) -> tuple[tuple[EvidenceSpan, ...], int | None]:
    """The words that speak for a code of a note, and the run that suggests it.

    Raises:
        KnownError: the code is not among the note's.
    """
    found = next((each for each in repo.review(note_key).codes if each.code == code), None)
    if found is None:
        raise KnownError(tr("The code {code} is not suggested for this note. Add it by hand instead.", code=code))
    return found.evidence, repo.run_suggesting(note_key, code)
