"""Actions that bring notes in and codes out: the menu File."""

from __future__ import annotations

from chartlight.translation import mark
from chartlight_app.action_table.spec import ActionSpec

FILES = (
    ActionSpec(
        name="openAction",
        text=mark("&Open files…"),
        keys=("Ctrl+O",),
        icon="open",
        short=mark("Open"),
        group="File",
        tip=mark("Add notes to the worklist"),
    ),
    ActionSpec(
        name="openFolderAction",
        text=mark("Open a &folder…"),
        keys=("Ctrl+Shift+O",),
        group="File",
        tip=mark("Add every note of a folder"),
    ),
    ActionSpec(
        name="pasteAction",
        text=mark("&Paste as a new note"),
        keys=("Ctrl+V",),
        group="File",
        tip=mark("Make a note of the text that was copied, or open the files"),
    ),
    ActionSpec(
        name="samplesAction",
        text=mark("&Sample notes"),
        group="File",
        tip=mark("Add the notes that come with Chartlight"),
    ),
    ActionSpec(
        name="exportAction",
        text=mark("&Export accepted codes…"),
        keys=("E",),
        icon="export",
        short=mark("Export"),
        group="File",
        tip=mark("Save the accepted codes of all notes as CSV"),
    ),
    ActionSpec(
        name="exportTrainingAction",
        text=mark("Export for &training…"),
        group="File",
        tip=mark("Save the notes that are done, with your codes and words, as a training file"),
    ),
    ActionSpec(name="quitAction", text=mark("&Quit"), keys=("Ctrl+Q",), group="File", tip=mark("Close Chartlight")),
)
