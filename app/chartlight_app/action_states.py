"""Which actions can be chosen just now."""

from __future__ import annotations

from PySide6.QtGui import QAction

from chartlight_app.detailing import NEED_A_NOTE as DETAILS_NEED_A_NOTE
from chartlight_app.session_values import OpenedNote

NEED_A_NOTE = (
    "acceptAction",
    "rejectAction",
    "siblingsAction",
    "holdCodeAction",
    "acceptAllAction",
    "rejectAllAction",
    "suggestAction",
    "findAction",
    "addCodeAction",
    "nextNoteAction",
    "previousNoteAction",
    "finishAction",
    "holdAction",
    "reopenAction",
    "assignAction",
    "secondAskAction",
    "secondBlindAction",
    "secondOpenAction",
    "secondFinishAction",
    "secondReopenAction",
    "compareAction",
)
"""They are about the note on screen; those that say more of its codes stand in `detailing`."""

BY_THE_MODEL = (
    "missedAction",
    "nextMissedAction",
    "takeMissedAction",
    "surerAction",
    "lessSureAction",
    "ownLineAction",
)
"""They show what the model says, and are shut while a note of a trial is coded unassisted."""


def show_states(actions: dict[str, QAction], *, opened: OpenedNote | None, has_note: bool, working: bool) -> None:
    """Open the actions that make sense, and shut the others.

    Args:
        actions: all of them, by name.
        opened: the note on screen.
        has_note: whether one is on screen or on its way there.
        working: whether something goes on that can be cancelled.
    """
    for name in (*NEED_A_NOTE, *DETAILS_NEED_A_NOTE):
        actions[name].setEnabled(has_note)
    concealed = opened is not None and opened.concealed
    for name in BY_THE_MODEL:
        actions[name].setEnabled(not concealed and (has_note or name not in DETAILS_NEED_A_NOTE))
    place = opened.trial if opened is not None else None
    actions["revealAction"].setEnabled(place is not None and place.can_reveal)
    actions["cancelAction"].setEnabled(working)
