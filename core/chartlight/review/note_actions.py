"""What a coder can do with whole notes: finish, put on hold, reopen, assign; each step is kept and can be undone.

A step is one transaction and may concern many notes. The log only grows: undo and redo are records too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chartlight.errors import KnownError
from chartlight.review.history import last_standing, last_undone
from chartlight.store.decision_records import Action
from chartlight.store.note_event_rows import NewNoteEvent
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.worklist_values import NoteAction, NoteEvent, NoteStatus
from chartlight.translation import mark, tr

_STATE, _ASSIGNEE = "state", "assignee"
# What holds after a step, and where it held before.
_ONE = {
    NoteAction.FINISH: (mark("{note} is done."), mark("{note} is already done.")),
    NoteAction.HOLD: (mark("{note} is on hold: {reason}"), mark("{note} is already on hold: {reason}")),
    NoteAction.REOPEN: (mark("{note} is open again."), mark("{note} is already open.")),
    NoteAction.ASSIGN: (mark("{note} is assigned to {coder}."), mark("{note} is already assigned to {coder}.")),
}
_NOBODYS_NOTE = {
    NoteAction.ASSIGN: (mark("{note} is assigned to nobody."), mark("{note} is already assigned to nobody."))
}
_MANY = {
    NoteAction.FINISH: (mark("{count:,} notes are done."), mark("{count:,} notes are already done.")),
    NoteAction.HOLD: (
        mark("{count:,} notes are on hold: {reason}"),
        mark("{count:,} notes are already on hold: {reason}"),
    ),
    NoteAction.REOPEN: (mark("{count:,} notes are open again."), mark("{count:,} notes are already open.")),
    NoteAction.ASSIGN: (
        mark("{count:,} notes are assigned to {coder}."),
        mark("{count:,} notes are already assigned to {coder}."),
    ),
}
_NOBODYS_NOTES = {
    NoteAction.ASSIGN: (
        mark("{count:,} notes are assigned to nobody."),
        mark("{count:,} notes are already assigned to nobody."),
    )
}


@dataclass(frozen=True, slots=True)
class NoteChange:
    """What a step did.

    Attributes:
        keys: the notes it changed; empty where they all were so already and nothing was recorded.
        action: what the coder did.
        message: a sentence that says what happened.
        is_assignment: whether it is about who codes the notes, not about how far they are.
    """

    keys: tuple[int, ...]
    action: NoteAction | Action
    message: str
    is_assignment: bool = False


def finish(repo: Repository, *, note_keys: Sequence[int], coder: str) -> NoteChange:
    """Say that notes are done.

    Args:
        repo: the store.
        note_keys: the notes.
        coder: who says so.

    Raises:
        KnownError: there is no such note, or the coder has no name.
    """
    return _set(repo, NoteAction.FINISH, NoteStatus(settled=NoteState.DONE), note_keys, coder)


def hold(repo: Repository, *, note_keys: Sequence[int], coder: str, reason: str) -> NoteChange:
    """Put notes aside, and say why.

    Raises:
        KnownError: no reason is given, there is no such note, or the coder has no name.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise KnownError(tr("A note on hold needs a reason, so that you know what it waits for."))
    return _set(repo, NoteAction.HOLD, NoteStatus(settled=NoteState.ON_HOLD, reason=reason), note_keys, coder)


def reopen(repo: Repository, *, note_keys: Sequence[int], coder: str) -> NoteChange:
    """Go on with notes that are done or on hold; arguments and errors as for `finish`."""
    return _set(repo, NoteAction.REOPEN, NoteStatus(), note_keys, coder)


def assign(repo: Repository, *, note_keys: Sequence[int], coder: str, assignee: str | None) -> NoteChange:
    """Give notes to a coder, or to nobody with None; the other arguments and the errors as for `finish`."""
    assignee = " ".join((assignee or "").split()) or None
    return _set(repo, NoteAction.ASSIGN, NoteStatus(assignee=assignee), note_keys, coder)


def undo_note_step(repo: Repository, *, coder: str) -> NoteChange | None:
    """Take back the coder's last step that stands; what others have done with its notes since goes on holding."""
    with repo.transaction():
        target = standing_step(repo, coder=coder.strip())
        return None if target is None else _take_back(repo, target)


def redo_note_step(repo: Repository, *, coder: str) -> NoteChange | None:
    """Take the step again that was taken back last; a new step since then ends that."""
    with repo.transaction():
        target = undone_step(repo, coder=coder.strip())
        if target is None:
            return None
        steps = repo.note_step(target.batch)
        return _write(repo, steps, Action.REDO, {step.note_key: step.status for step in steps})


def standing_step(repo: Repository, *, coder: str) -> NoteEvent | None:
    """The step that undo would take back: the first of its records."""
    with repo.note_log(coder=coder) as records:
        found = last_standing(records)
    return None if found is None else repo.note_step(found)[0]


def undone_step(repo: Repository, *, coder: str) -> NoteEvent | None:
    """The step that redo would take again: the first of its records."""
    with repo.note_log(coder=coder) as records:
        found = last_undone(records)
    return None if found is None else repo.note_step(found)[0]


def _set(repo: Repository, action: NoteAction, wanted: NoteStatus, note_keys: Sequence[int], coder: str) -> NoteChange:
    if not coder.strip():
        raise KnownError(tr("A change needs the name of its coder. Enter your name in the settings."))
    subject = _ASSIGNEE if action is NoteAction.ASSIGN else _STATE
    with repo.transaction():
        known = repo.existing_keys(note_keys)
        if len(known) < len(set(note_keys)):
            raise KnownError(tr("This note is not in the store. Load its file again."))
        held = repo.note_statuses(known)
        statuses = {key: _with(held.get(key, NoteStatus()), wanted, subject) for key in known}
        events = [
            NewNoteEvent(note_key=key, action=action, subject=subject, status=status, coder=coder.strip())
            for key, status in statuses.items()
            if status != held.get(key, NoteStatus())
        ]
        if events:
            repo.append_note_events(events)
    keys = tuple(event.note_key for event in events)
    told = _message(action, wanted, len(keys) or len(known), changed=bool(keys))
    return NoteChange(keys, action, told, subject == _ASSIGNEE)


def _take_back(repo: Repository, target: NoteEvent) -> NoteChange:
    steps = repo.note_step(target.batch)
    about = repo.note_events_about(target.batch, target.subject)
    statuses = {}
    for step in steps:
        records = about[step.note_key]
        holding_id = last_standing(records, without=step.id)
        holding = next((record.status for record in records if record.id == holding_id), NoteStatus())
        statuses[step.note_key] = holding
    return _write(repo, steps, Action.UNDO, statuses)


def _write(repo: Repository, steps: Sequence[NoteEvent], action: Action, statuses: dict[int, NoteStatus]) -> NoteChange:
    """Undo or redo a step: each note gets this half of the status, and keeps the other as it is now."""
    subject = steps[0].subject
    now = repo.note_statuses([step.note_key for step in steps])
    events = [
        NewNoteEvent(
            note_key=step.note_key,
            action=action,
            subject=subject,
            status=_with(now[step.note_key], statuses[step.note_key], subject),
            coder=step.coder,
            target_id=step.id,
        )
        for step in steps
    ]
    repo.append_note_events(events)
    keys = tuple(step.note_key for step in steps)
    if action is Action.UNDO:
        message = tr("Undone: {what}", what=_taken_back([event.status for event in events], subject))
    else:
        done = _message(NoteAction(steps[0].action), steps[0].status, len(steps), changed=True, begins=False)
        message = tr("Done again: {what}", what=done)
    return NoteChange(keys, action, message, subject == _ASSIGNEE)


def _with(status: NoteStatus, wanted: NoteStatus, subject: str) -> NoteStatus:
    if subject == _ASSIGNEE:
        return replace(status, assignee=wanted.assignee)
    return replace(wanted, assignee=status.assignee)


def _taken_back(statuses: Sequence[NoteStatus], subject: str) -> str:
    """What holds for the notes of a step that was undone."""
    status = statuses[0]
    if len({_with(NoteStatus(), each, subject) for each in statuses}) > 1:
        return tr("{count:,} notes are as they were before.", count=len(statuses))
    if subject == _ASSIGNEE:
        return _message(NoteAction.ASSIGN, status, len(statuses), changed=True, begins=False)
    action = {NoteState.DONE: NoteAction.FINISH, NoteState.ON_HOLD: NoteAction.HOLD}
    settled = action[status.settled] if status.settled else NoteAction.REOPEN
    return _message(settled, status, len(statuses), changed=True, begins=False)


def _message(action: NoteAction, status: NoteStatus, notes: int, *, changed: bool, begins: bool = True) -> str:
    """What holds for notes now; `begins` tells whether it begins a sentence."""
    which = 0 if changed else 1
    if notes == 1:
        template = (_NOBODYS_NOTE if _is_nobodys(action, status) else _ONE)[action][which]
        return tr(template, note=tr("The note") if begins else tr("the note"), **_values(action, status))
    template = (_NOBODYS_NOTES if _is_nobodys(action, status) else _MANY)[action][which]
    return tr(template, count=notes, **_values(action, status))


def _is_nobodys(action: NoteAction, status: NoteStatus) -> bool:
    return action is NoteAction.ASSIGN and not status.assignee


def _values(action: NoteAction, status: NoteStatus) -> dict[str, str]:
    if action is NoteAction.HOLD:
        return {"reason": status.reason or ""}
    return {"coder": status.assignee} if action is NoteAction.ASSIGN and status.assignee else {}
