"""What happened to a note as a whole, in a sentence with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chartlight.store.decision_records import Action
from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.translation import tr
from chartlight_app.specialty_words import specialty_words

if TYPE_CHECKING:
    from chartlight.review.note_actions import NoteChange
    from chartlight.review.specialty_actions import SpecialtyChange


def told_of_note(change: NoteChange, note: NoteSummary) -> str:
    """What a step did to its only note.

    Args:
        change: the step.
        note: the note as it is now.
    """
    told = _assigned(note) if change.is_assignment else _settled(note)
    if change.action is Action.UNDO:
        return tr("Undone: {what}", what=told)
    return tr("Done again: {what}", what=told) if change.action is Action.REDO else told


def told_of_specialty(change: SpecialtyChange, note: NoteSummary) -> str:
    """What a step did to the specialty of a note; the arguments are as for `told_of_note`."""
    by_model = tr("The specialty of {note} is what the model suggests.", note=note.note_id)
    named = tr("The specialty of {note} is {name}.", note=note.note_id, name=specialty_words(change.name or ""))
    told = named if change.name else by_model
    if change.action is Action.UNDO:
        return tr("Undone: {what}", what=told)
    return tr("Done again: {what}", what=told) if change.action is Action.REDO else told


def _assigned(note: NoteSummary) -> str:
    if note.assignee:
        return tr("{note} is assigned to {coder}.", note=note.note_id, coder=note.assignee)
    return tr("{note} is assigned to nobody.", note=note.note_id)


def _settled(note: NoteSummary) -> str:
    if note.state is NoteState.DONE:
        return tr("{note} is done.", note=note.note_id)
    if note.state is NoteState.ON_HOLD:
        return tr("{note} is on hold: {reason}", note=note.note_id, reason=note.reason)
    return tr("{note} is open again.", note=note.note_id)
