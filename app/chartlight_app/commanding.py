"""What the command palette finds, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chartlight.codebook.found import FoundCode
from chartlight.store.note_records import NoteSummary
from chartlight.translation import tr
from chartlight_app.action_table import ACTIONS
from chartlight_app.code_search import line_of
from chartlight_app.keys import group_name, plain_text, told_of
from chartlight_app.keys_table import shown_keys
from chartlight_app.looking_up import LookingUp
from chartlight_app.palette import Palette, fits
from chartlight_app.parts import Parts
from chartlight_app.pieces import Line, Piece, Tone
from chartlight_app.workers import Job, Worker

if TYPE_CHECKING:
    from chartlight_app.session_values import OpenedNote

_MOST_ACTIONS, _MOST_NOTES, _MOST_CODES = 6, 6, 12


class Commanding(QObject):
    """Feeds the palette with actions, notes and codes, and carries out what is chosen."""

    code_chosen = Signal(str)
    """The code to add, or to go to where the note has it."""
    note_chosen = Signal(int)
    """The key of the note to show."""
    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        palette: Palette,
        parts: Parts,
        store: Worker,
        lookup: Worker,
        model: Worker,
        language: Callable[[], str | None],
        procedures: Callable[[], bool],
        unassisted: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._parts = parts
        self._store = store
        self._query = ""
        self._notes: tuple[Line, ...] = ()
        self._codes: tuple[Line, ...] = ()
        self._note_job: Job | None = None
        self._looking_up = LookingUp(
            self,
            lookup=lookup,
            model=model,
            language=language,
            procedures=procedures,
            unassisted=unassisted,
            show_found=self._show_codes,
            show_meant=self._show_codes,
        )
        self._looking_up.failed.connect(self.failed)
        palette.searched.connect(self._search)
        palette.chosen.connect(self._carry_out)

    def open(self) -> None:
        """Show the palette."""
        self._palette.open_over(self._parts.window)

    def show_note(self, opened: OpenedNote | None) -> None:
        """Another note is on screen, or it changed: an unassisted one shows no codes that the model found before."""
        if opened is not None and opened.concealed and self._palette.isVisible() and self._query:
            self._search(self._query)

    def _search(self, query: str) -> None:
        self._query, self._notes, self._codes = query, (), ()
        if self._note_job is not None:
            self._note_job.cancel()
        self._show()
        if query:
            self._looking_up.ask(query)
            self._note_job = self._store.submit(
                lambda session: session.find_notes(query, _MOST_NOTES),
                on_result=self._show_notes,
                on_error=self.failed.emit,
            )

    def _show_codes(self, query: str, found: Sequence[FoundCode]) -> None:
        if query == self._query:
            self._codes = tuple(_code_line(each) for each in found[:_MOST_CODES])
            self._show()

    def _show_notes(self, notes: Sequence[NoteSummary]) -> None:
        self._notes = tuple(map(_note_line, notes))
        self._show()

    def _show(self) -> None:
        """Show the actions that fit (every one where nothing is typed), then notes, then codes."""
        most = _MOST_ACTIONS if self._query else len(ACTIONS)
        self._palette.show_lines([*islice(self._actions(), most), *self._notes, *self._codes])

    def _actions(self) -> Iterator[Line]:
        for spec in ACTIONS:
            text, group = plain_text(spec), group_name(spec.group)
            if self._parts.actions[spec.name].isEnabled() and fits(f"{text} {told_of(spec)} {group}", self._query):
                yield Line(f"action:{spec.name}", (Piece(text), Piece(f"  {group}", Tone.QUIET)), shown_keys(spec))

    def _carry_out(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "action":
            self._parts.actions[name].trigger()
        elif kind == "note":
            self.note_chosen.emit(int(name))
        else:
            self.code_chosen.emit(name)


def _note_line(note: NoteSummary) -> Line:
    pieces = (Piece(note.note_id, Tone.STRONG), Piece(f"  {note.title}", Tone.QUIET))
    return Line(f"note:{note.key}", pieces, tr("note", "kind of a line of the palette"))


def _code_line(found: FoundCode) -> Line:
    line = line_of(found)
    return Line(f"code:{line.key}", line.pieces, line.aside or tr("code", "kind of a line of the palette"))
