"""The family of the current code on one key, and the code that is chosen from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from chartlight.codebook.relatives import Clues, Family
from chartlight_app.code_rows import CodeRow
from chartlight_app.deciding import Deciding
from chartlight_app.session_values import OpenedNote
from chartlight_app.suggestion_panel import SuggestionPanel
from chartlight_app.workers import Job, Worker

_STRONGEST = 3  # places of the evidence that are looked at


class Picking(QObject):
    """Opens the picker, feeds it, and hands the choice to the decisions."""

    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        panel: SuggestionPanel,
        lookup: Worker,
        deciding: Deciding,
        opened: Callable[[], OpenedNote | None],
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._lookup = lookup
        self._deciding = deciding
        self._opened = opened
        self._row: CodeRow | None = None
        self._job: Job | None = None
        panel.picker.chosen.connect(self._take)
        panel.picker.scope_wanted.connect(self._load)
        panel.picker.left.connect(panel.close_picker)
        deciding.family_wanted.connect(self.show_for)

    def open(self) -> None:
        """Show the family of the current code, after the decisions that were asked for before."""
        if self._panel.shows_codes():
            self._drop_job()
            # At once, so that what is typed next is for the picker, even where decisions are still on their way.
            self._panel.open_picker()
            self._deciding.want_family()

    def show_for(self, row: CodeRow | None) -> None:
        """Show the family of a code; None where there is no code to show it of."""
        self._row = row
        if row is None:
            self._panel.close_picker()
            return
        if not self._panel.shows_picker():
            self._panel.open_picker()
        self._panel.picker.ask_about(row.code.code, row.description)
        self._load(None)

    def _load(self, top: str | None) -> None:
        if self._row is None:
            return
        self._drop_job()
        code, clues = self._row.code.code, self._clues(self._row)
        self._job = self._lookup.submit(
            lambda lookup: lookup.family(code, clues=clues, top=top),
            on_result=partial(self._show, self._note()),
            on_error=self.failed.emit,
        )

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _note(self) -> tuple[int, bool]:
        """The note on screen, and whether the model may speak of it."""
        opened = self._opened()
        return (opened.key, opened.concealed) if opened is not None else (0, False)

    def _show(self, note: tuple[int, bool], family: Family | None) -> None:
        if note != self._note():
            return  # the picker was closed with the note it was opened for
        if family is None:
            self._panel.picker.show_nothing()
        else:
            self._panel.picker.show_family(family)

    def _take(self, code: str, by: str) -> None:
        self._panel.close_picker()
        self._deciding.replace(code, by)

    def _clues(self, row: CodeRow) -> Clues:
        opened = self._opened()
        if opened is None or opened.concealed:
            return Clues()
        scores = {each.code.code: each.code.score for each in opened.rows if each.code.score is not None}
        places = tuple((span.start, span.end) for span in row.code.evidence[:_STRONGEST])
        return Clues(text=opened.stored.note.text, places=places, scores=scores, language=opened.language)
