"""What an action on codes did, or why it cannot be done, in a sentence."""

from __future__ import annotations

from chartlight.store.decision_records import Action, Change, NewDecision
from chartlight.translation import mark, tr
from chartlight.types import State

NEVER_ON_ADMISSION = mark("{code} is a procedure. Only of a diagnosis is it said whether it was present on admission.")
NEVER_PRINCIPAL = mark("{code} is a procedure. Only a diagnosis can be the principal diagnosis.")
_UNDONE = {
    Change.EVIDENCE: mark("Undone: the words for {code}."),
    Change.PRINCIPAL: mark("Undone: the principal diagnosis {code}."),
    Change.SEQUENCE: mark("Undone: the place of {code}."),
    Change.POA: mark("Undone: present on admission of {code}."),
    Change.OVERRULE: mark("Undone: overruling the warning on {code}."),
    Change.WITHDRAW: mark("Undone: giving back the warning on {code}."),
}
_DONE_AGAIN = {
    Change.EVIDENCE: mark("Done again: the words for {code}."),
    Change.PRINCIPAL: mark("Done again: the principal diagnosis {code}."),
    Change.SEQUENCE: mark("Done again: the place of {code}."),
    Change.POA: mark("Done again: present on admission of {code}."),
    Change.OVERRULE: mark("Done again: overruling the warning on {code}."),
    Change.WITHDRAW: mark("Done again: giving back the warning on {code}."),
}
_UNDONE_STATE = {
    State.OPEN: mark("Undone: {code} is now open."),
    State.ACCEPTED: mark("Undone: {code} is now accepted."),
    State.REJECTED: mark("Undone: {code} is now rejected."),
}
_DONE_AGAIN_STATE = {
    State.OPEN: mark("Done again: {code} is now open."),
    State.ACCEPTED: mark("Done again: {code} is now accepted."),
    State.REJECTED: mark("Done again: {code} is now rejected."),
}
_ALREADY = {
    State.OPEN: mark("{code} is already open."),
    State.ACCEPTED: mark("{code} is already accepted."),
    State.REJECTED: mark("{code} is already rejected."),
}
_NOW = {
    State.OPEN: mark("{code} is open."),
    State.ACCEPTED: mark("{code} is accepted."),
    State.REJECTED: mark("{code} is rejected."),
}


def told(record: NewDecision, *, recorded: bool) -> str:
    """What a record did to its code; `recorded` is False where it was so already."""
    if record.action in (Action.UNDO, Action.REDO):
        back = record.action is Action.UNDO
        if record.change and record.state is State.ACCEPTED:
            template = (_UNDONE if back else _DONE_AGAIN)[record.change]
        else:
            template = (_UNDONE_STATE if back else _DONE_AGAIN_STATE)[record.state]
    elif not recorded:
        template = _ALREADY[record.state]
    else:
        template = mark("{code} is added and accepted.") if record.action is Action.ADD else _NOW[record.state]
    return tr(template, code=record.code)


def told_together(action: Action, decisions: int) -> str:
    """What an undo or redo of several decisions did."""
    if action is Action.UNDO:
        return tr("Undone: {count} decisions that were made together.", count=decisions)
    return tr("Done again: {count} decisions that were made together.", count=decisions)
