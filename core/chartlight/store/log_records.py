"""The review log in slim records, for figures over all of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chartlight.store.decision_records import Action, Decision
from chartlight.types import State


@dataclass(frozen=True, slots=True)
class LoggedDecision:
    """One record of the decision log, with what the model had said of its code.

    Attributes:
        id: number of the record.
        note_key: the note.
        code: the code.
        action: what the coder did.
        state: state of the code once this record was written.
        coder: who.
        at: when (UTC).
        target_id: for undo and redo the decision taken back or made again.
        in_effect_id: the decision that held once this record was written; None for itself.
        basis_id: for a change of an accepted code, the decision that accepted it; else None.
        is_change: whether the record changes an accepted code, and does not decide on it.
        score: the model's score for the code, or None where no run had proposed it.
        pack_hash: the model pack of that run, or None.
        other_code: where one code was put in the place of another, that other one; else None.
    """

    id: int
    note_key: int
    code: str
    action: Action
    state: State
    coder: str
    at: datetime
    target_id: int | None
    in_effect_id: int | None
    basis_id: int | None
    is_change: bool
    score: float | None
    pack_hash: str | None
    other_code: str | None


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One record of what was done with the state of a single note as a whole: finish, hold, open again.

    Attributes:
        id: number of the record.
        note_key: the note.
        coder: who.
        at: when (UTC).
    """

    id: int
    note_key: int
    coder: str
    at: datetime


def completion(decision: Decision | LoggedDecision) -> str | None:
    """The code that a decision put in the place of its beginning, as `0TTB0ZZ` in that of `0TTB`; None for any other.

    A suggestion that was completed was right as far as it went.
    """
    replaced = decision.action is Action.REPLACE and decision.state is State.REJECTED
    return decision.other_code if replaced and (decision.other_code or "").startswith(decision.code) else None
