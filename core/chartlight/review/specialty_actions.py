"""What a coder says of the specialty of a note; each step is kept and can be undone.

The log only grows: undo and redo are records too.
"""

from __future__ import annotations

from dataclasses import dataclass

from chartlight.errors import KnownError
from chartlight.review.history import last_standing, last_undone
from chartlight.store.decision_records import Action
from chartlight.store.repository import Repository
from chartlight.store.worklist_values import NoteAction, SpecialtyEvent
from chartlight.translation import tr


@dataclass(frozen=True, slots=True)
class SpecialtyChange:
    """What a step did.

    Attributes:
        note_key: the note.
        action: what the coder did.
        name: the specialty that holds now; None for what the model suggests.
    """

    note_key: int
    action: NoteAction | Action
    name: str | None

    @property
    def message(self) -> str:
        """A sentence that says what happened."""
        held = tr("the specialty of the note is {name}.", name=self.name)
        told = held if self.name else tr("the specialty of the note is what the model suggests.")
        if self.action is Action.UNDO:
            return tr("Undone: {what}", what=told)
        if self.action is Action.REDO:
            return tr("Done again: {what}", what=told)
        return told[:1].upper() + told[1:]


def set_specialty(repo: Repository, *, note_key: int, name: str | None, coder: str) -> SpecialtyChange:
    """Say what the specialty of a note is; where that was said already, nothing is recorded.

    Args:
        repo: the store.
        note_key: the note.
        name: the specialty; None goes back to what the model suggests.
        coder: who says so.

    Raises:
        KnownError: there is no such note, or the coder has no name.
    """
    if not coder.strip():
        raise KnownError(tr("A change needs the name of its coder. Enter your name in the settings."))
    name = " ".join((name or "").split()) or None
    with repo.transaction():
        if not repo.existing_keys([note_key]):
            raise KnownError(tr("This note is not in the store. Load its file again."))
        # Who says what another has said already, says it too: in a blind review each coder's own word is what is shown.
        if {repo.own_specialty(note_key), said_by(repo, note_key=note_key, coder=coder)} != {name}:
            repo.append_specialty(note_key, name, coder=coder.strip())
    return SpecialtyChange(note_key, NoteAction.SPECIALTY, name)


def said_by(repo: Repository, *, note_key: int, coder: str) -> str | None:
    """What one coder has said last of a note's specialty, and not taken back; whatever others say."""
    with repo.specialty_log(coder=coder.strip(), note_key=note_key) as log:
        records = list(log)
    holding_id = last_standing(records)
    return next((record.name for record in records if record.id == holding_id), None)


def undo_specialty(repo: Repository, *, coder: str, note_key: int | None = None) -> SpecialtyChange | None:
    """Take back the last specialty that stands, of this note or of all; what another has said since goes on holding."""
    with repo.transaction():
        with repo.specialty_log(coder=coder.strip(), note_key=note_key) as records:
            target = _found(repo, last_standing(records), coder)
        if target is None:
            return None
        with repo.specialty_log(note_key=target.note_key) as about:
            records_of_note = list(about)
        holding_id = last_standing(records_of_note, without=target.id)
        name = next((record.name for record in records_of_note if record.id == holding_id), None)
        return _write(repo, target, Action.UNDO, name)


def redo_specialty(repo: Repository, *, coder: str, note_key: int | None = None) -> SpecialtyChange | None:
    """Say again what was taken back last; anything new that was said since ends that."""
    with repo.transaction():
        with repo.specialty_log(coder=coder.strip(), note_key=note_key) as records:
            target = _found(repo, last_undone(records), coder)
        return None if target is None else _write(repo, target, Action.REDO, target.name)


def _found(repo: Repository, event_id: int | None, coder: str) -> SpecialtyEvent | None:
    if event_id is None:
        return None
    with repo.specialty_log(coder=coder.strip()) as records:
        return next(record for record in records if record.id == event_id)


def _write(repo: Repository, target: SpecialtyEvent, action: Action, name: str | None) -> SpecialtyChange:
    repo.append_specialty(target.note_key, name, coder=target.coder, action=action, target_id=target.id)
    return SpecialtyChange(target.note_key, action, name)
