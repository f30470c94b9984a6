"""What did we miss? Goes through the words that no accepted code covers, and accepts a code for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from chartlight.review.missed import MissedWords
from chartlight.translation import mark, tr
from chartlight_app import detail_work as work
from chartlight_app.deciding import Deciding, Refinement
from chartlight_app.parts import Parts
from chartlight_app.session_values import OpenedNote

_NOTHING = mark("Nothing is missed: an accepted code covers all the words that the model marks.")


class Missing(QObject):
    """Underlines the missed words on demand, and keeps the line under the note in step."""

    said = Signal(str)

    def __init__(self, parent: QObject, *, parts: Parts, deciding: Deciding) -> None:
        super().__init__(parent)
        self._parts = parts
        self._deciding = deciding
        self._opened: OpenedNote | None = None
        self._missed_at = 0
        self._missed_on = False
        parts.missed.accepted.connect(lambda code: deciding.refine(partial(self._accepted, code)))
        parts.missed.stepped.connect(self.next_missed)
        parts.missed.closed.connect(self.toggle_missed)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What each of its actions does, by name."""
        return (
            ("missedAction", self.toggle_missed),
            ("nextMissedAction", self.next_missed),
            ("takeMissedAction", self.take_missed),
        )

    def show_note(self, opened: OpenedNote | None) -> None:
        """Another note is on screen, or the same one after a change."""
        if opened is None or self._opened is None or opened.key != self._opened.key:
            self._missed_at = 0
        self._opened = opened
        self._show_missed(scroll=False)

    def toggle_missed(self) -> None:
        """Underline the words that no accepted code covers, or no longer."""
        self._missed_on, self._missed_at = not self._missed_on, 0
        self._show_missed(scroll=True)

    def next_missed(self) -> None:
        """Go to the next missed words, and show them where they are not shown."""
        if not self._missed_on:
            self.toggle_missed()
            return
        self._missed_at += 1
        self._show_missed(scroll=True)

    def take_missed(self) -> None:
        """Accept the likeliest code for the missed words that are shown."""
        if not self._missed_on:
            self.toggle_missed()
            return
        self._deciding.refine(self._taken)

    def _accepted(self, code: str) -> Refinement | None:
        rows = self._opened.rows if self._opened is not None else ()
        row = next((row for row in rows if row.code.code == code), None)
        if self._opened is None or row is None:
            return None
        if not row.billable:
            self._deciding.complete(row)
            return None
        return work.accept(self._opened.key, code)

    def _missed(self) -> MissedWords | None:
        missed = self._opened.coding.missed if self._opened else ()
        return missed[self._missed_at % len(missed)] if missed else None

    def _taken(self) -> Refinement | None:
        current = self._missed()
        if current is None or self._opened is None:
            self.said.emit(tr(_NOTHING))
            return None
        return self._accepted(current.candidates[0].code.code)

    def _show_missed(self, *, scroll: bool) -> None:
        view, bar = self._parts.note.view, self._parts.missed
        shown = self._missed_on and self._opened is not None and not self._opened.concealed
        missed = self._opened.coding.missed if shown and self._opened else ()
        self._missed_at = self._missed_at % len(missed) if missed else 0
        view.underline([(words.start, words.end) for words in missed], self._missed_at)
        bar.setVisible(shown)
        if not shown or self._opened is None:
            return
        current = self._missed()
        descriptions = {row.code.code: row.description for row in self._opened.rows}
        candidates = current.candidates if current else ()
        bar.show_words(
            " ".join(self._opened.stored.note.text[current.start : current.end].split()) if current else "",
            self._missed_at + 1,
            len(missed),
            [(each.code.code, descriptions[each.code.code], each.code.score or 0.0) for each in candidates],
        )
        if scroll and current is not None:
            view.show_offset(current.start)
