"""Actions on notes as a whole and their suggestions: the menus Note and Suggest, and finding words in a note."""

from __future__ import annotations

from chartlight.translation import mark
from chartlight_app.action_table.spec import ActionSpec

NOTES = (
    ActionSpec(
        name="nextNoteAction",
        text=mark("&Next note"),
        keys=("N",),
        group="Note",
        tip=mark("Open the next note"),
        repeats=True,
    ),
    ActionSpec(
        name="previousNoteAction",
        text=mark("&Previous note"),
        keys=("P",),
        group="Note",
        tip=mark("Open the previous note"),
        repeats=True,
    ),
    ActionSpec(
        name="finishAction",
        text=mark("Fin&ish the note and open the next"),
        keys=("X",),
        icon="finish",
        short=mark("Finish"),
        group="Note",
        tip=mark("Say that the note is done and go to the next that is still to do"),
    ),
    ActionSpec(
        name="holdAction",
        text=mark("Put the note on &hold…"),
        keys=("H",),
        group="Note",
        tip=mark("Put the note aside for a reason"),
    ),
    ActionSpec(
        name="reopenAction",
        text=mark("&Reopen the note"),
        keys=("Shift+X",),
        group="Note",
        tip=mark("Go on with a note that is done or on hold"),
    ),
    ActionSpec(
        name="assignAction",
        text=mark("&Assign to…"),
        keys=("I",),
        group="Note",
        tip=mark("Give the selected notes to a coder"),
    ),
    ActionSpec(
        name="searchNotesAction",
        text=mark("&Search all notes"),
        keys=("Ctrl+Shift+F",),
        group="Note",
        tip=mark("Find notes by words in their text or name"),
    ),
    ActionSpec(
        name="findAction",
        text=mark("&Find in the note"),
        keys=("F", "Ctrl+F"),
        icon="find",
        short=mark("Find"),
        group="Review",
        tip=mark("Find words"),
    ),
    ActionSpec(
        name="suggestAction",
        text=mark("&Suggest codes"),
        keys=("F5",),
        icon="suggest",
        short=mark("Suggest"),
        group="Suggest",
        tip=mark("Let the model read the selected notes"),
    ),
    ActionSpec(
        name="suggestAllAction",
        text=mark("Suggest for all &new notes"),
        keys=("Shift+F5",),
        group="Suggest",
        tip=mark("Let the model read every note it has not read"),
    ),
    ActionSpec(
        name="cancelAction",
        text=mark("&Cancel"),
        keys=("Ctrl+.",),
        icon="cancel",
        short=mark("Cancel"),
        group="Suggest",
        tip=mark("Stop reading and suggesting"),
    ),
)
