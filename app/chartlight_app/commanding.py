"""What the command palette finds, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, Signal

from chartlight.codebook.found import FoundCode
from chartlight_app.actions import shown_keys
from chartlight_app.code_search import line_of
from chartlight_app.keys import ACTIONS, plain_text
from chartlight_app.looking_up import LookingUp
from chartlight_app.palette import Palette, fits
from chartlight_app.parts import Parts
from chartlight_app.pieces import Line, Piece, Tone
from chartlight_app.workers import Worker

_MOST_ACTIONS, _MOST_NOTES, _MOST_CODES = 6, 6, 12


class Commanding(QObject):
    """Feeds the palette with actions, notes and codes, and carries out what is chosen."""

    code_chosen = Signal(str)
    """The code to add, or to go to where the note has it."""
    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        palette: Palette,
        parts: Parts,
        lookup: Worker,
        model: Worker,
        language: Callable[[], str | None],
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._parts = parts
        self._query = ""
        self._looking_up = LookingUp(
            self,
            lookup=lookup,
            model=model,
            language=language,
            show_found=self._show_codes,
            show_meant=self._show_codes,
        )
        self._looking_up.failed.connect(self.failed)
        palette.searched.connect(self._search)
        palette.chosen.connect(self._carry_out)

    def open(self) -> None:
        """Show the palette."""
        self._palette.open_over(self._parts.window)

    def _search(self, query: str) -> None:
        self._query = query
        self._palette.show_lines(self._known())
        if query:
            self._looking_up.ask(query)

    def _show_codes(self, query: str, found: Sequence[FoundCode]) -> None:
        if query == self._query and self._palette.isVisible():
            codes = [_code_line(each) for each in found[:_MOST_CODES]]
            self._palette.show_lines([*self._known(), *codes])

    def _known(self) -> list[Line]:
        """The actions and notes that fit; every action where nothing is typed."""
        most = _MOST_ACTIONS if self._query else len(ACTIONS)
        return [*islice(self._actions(), most), *(islice(self._notes(), _MOST_NOTES) if self._query else ())]

    def _actions(self) -> Iterator[Line]:
        for spec in ACTIONS:
            text = plain_text(spec)
            if self._parts.actions[spec.name].isEnabled() and fits(f"{text} {spec.tip} {spec.group}", self._query):
                yield Line(f"action:{spec.name}", (Piece(text), Piece(f"  {spec.group}", Tone.QUIET)), shown_keys(spec))

    def _notes(self) -> Iterator[Line]:
        for note in self._parts.worklist.model.notes():
            if fits(f"{note.note_id} {note.title}", self._query):
                pieces = (Piece(note.note_id, Tone.STRONG), Piece(f"  {note.title}", Tone.QUIET))
                yield Line(f"note:{note.key}", pieces, "note")

    def _carry_out(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "action":
            self._parts.actions[name].trigger()
        elif kind == "note":
            self._parts.worklist.select(int(name))
        else:
            self.code_chosen.emit(name)


def _code_line(found: FoundCode) -> Line:
    line = line_of(found)
    return Line(f"code:{line.key}", line.pieces, line.aside or "code")
