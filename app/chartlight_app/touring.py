"""What the tour tells, and when it shows itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chartlight.translation import tr
from chartlight_app.keys import key_of
from chartlight_app.parts import Parts
from chartlight_app.settings import DeskSettings
from chartlight_app.tour import Step, Tour


def make_tour(window: QWidget, parts: Parts) -> Tour:
    """The tour of the window: the worklist, the note, the codes, and what helps."""
    return Tour(
        window,
        [
            Step(
                parts.worklist,
                tr("Your notes"),
                tr(
                    "Open files with {open}, drop them on the window, or try the sample notes. "
                    "{next} and {previous} go to the next and the previous note.",
                    open=key_of("openAction"),
                    next=key_of("nextNoteAction"),
                    previous=key_of("previousNoteAction"),
                ),
            ),
            Step(
                parts.note,
                tr("The note and its evidence"),
                tr(
                    "The words that speak for the selected code light up here. "
                    "Select words to see which codes they speak for."
                ),
            ),
            Step(
                parts.suggestions,
                tr("Decide with one key"),
                tr(
                    "{accept} accepts a code, {reject} rejects it, and {undo} takes it back. "
                    "{add} adds a code that is missing.",
                    accept=key_of("acceptAction"),
                    reject=key_of("rejectAction"),
                    undo=key_of("undoAction"),
                    add=key_of("addCodeAction"),
                ),
            ),
            Step(
                parts.rules,
                tr("Check, finish, and find help"),
                tr(
                    "What the coding rules say stands here. {finish} finishes the note. "
                    "{keys} shows all keys, {help} opens the help.",
                    finish=key_of("finishAction"),
                    keys=key_of("keysAction"),
                    help=key_of("helpAction"),
                ),
            ),
        ],
    )


def begin_once(tour: Tour, settings: DeskSettings) -> None:
    """Show the tour on the first day, and never again by itself."""
    if not settings.tour_shown:
        settings.tour_shown = True
        tour.begin()
