"""What the tour tells, and when it shows itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

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
                "Your notes",
                f"Open files with {key_of('openAction')}, drop them on the window, or try the sample notes. "
                f"{key_of('nextNoteAction')} and {key_of('previousNoteAction')} go to the next and the previous note.",
            ),
            Step(
                parts.note,
                "The note and its evidence",
                "The words that speak for the selected code light up here. "
                "Select words to see which codes they speak for.",
            ),
            Step(
                parts.suggestions,
                "Decide with one key",
                f"{key_of('acceptAction')} accepts a code, {key_of('rejectAction')} rejects it, and "
                f"{key_of('undoAction')} takes it back. {key_of('addCodeAction')} adds a code that is missing.",
            ),
            Step(
                parts.rules,
                "Check, finish, and find help",
                f"What the coding rules say stands here. {key_of('finishAction')} finishes the note. "
                f"{key_of('keysAction')} shows all keys, {key_of('helpAction')} opens the help.",
            ),
        ],
    )


def begin_once(tour: Tour, settings: DeskSettings) -> None:
    """Show the tour on the first day, and never again by itself."""
    if not settings.tour_shown:
        settings.tour_shown = True
        tour.begin()
