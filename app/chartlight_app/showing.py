"""The note on screen: its text, its codes, what is lit, and the codes for the words that are selected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, Signal

from chartlight.translation import tr
from chartlight.types import SpecialtyScore
from chartlight_app.code_rows import CodeRow, Section
from chartlight_app.intents import IntentQueue
from chartlight_app.parts import Parts
from chartlight_app.session_values import Changed, OpenedNote
from chartlight_app.workers import Job, Worker

_MOST_DRAWN = 8  # rows of the heatmap that can be told apart in a dock


class Showing(QObject):
    """Fetches a note when it is chosen and keeps its widgets in step."""

    shown = Signal(object)
    """The `OpenedNote` that is on screen now."""
    failed = Signal(object)
    refreshed = Signal(object)
    """The `OpenedNote` that is on screen, after a change."""
    said = Signal(str)

    def __init__(self, parent: QObject, *, parts: Parts, store: Worker, helper: Worker, intents: IntentQueue) -> None:
        super().__init__(parent)
        self._parts = parts
        self._store = store
        self._helper = helper
        self._intents = intents
        self.opened: OpenedNote | None = None
        self.words: tuple[int, int] | None = None
        self._wanted: int | None = None
        self._note_job: Job | None = None
        self._drawing_job: Job | None = None
        self._intent_waits = False
        self._code_to_show = ""
        self._connect()

    @property
    def has_note(self) -> bool:
        """Whether a note is on screen or on its way."""
        return self.opened is not None or self._wanted is not None

    @property
    def key(self) -> int:
        """The key of the note that is on screen or on its way there, or 0."""
        return self._wanted or 0

    def go(self, step: int) -> bool:
        """Choose the note `step` rows further; True while it is on its way."""
        key = self._parts.worklist.neighbour(step)
        if key is None:
            self.said.emit(tr("This is the last note.") if step > 0 else tr("This is the first note."))
            return False
        return self.go_to(key)

    def go_to(self, key: int) -> bool:
        """Show a note, whether or not it is in the list; True while it is on its way."""
        if not self._parts.worklist.select(key):
            self.show_key(key)
        return self._wait_for_note()

    def show_key(self, key: int) -> None:
        """Fetch a note and show it; what was on its way before is dropped."""
        if key == self._wanted:
            return
        self._wanted = key
        if self._note_job is not None:
            self._note_job.cancel()
        self._note_job = self._store.submit(
            lambda session: session.open_note(key), on_result=self._show, on_error=self._not_shown
        )

    def show_code(self, change: Changed) -> None:
        """Bring a changed code on screen, with its note where that is another."""
        self._code_to_show = change.code
        words = change.told
        if self.opened is not None and self.opened.key == change.opened.key:
            self._show_wanted_code()
        else:
            self._intents.push_first(partial(self.go_to, change.opened.key))
            words = _with_place(change) if change.code else words
        if words:
            self.said.emit(words)

    def refresh(self, opened: OpenedNote) -> None:
        """Show what became of a note's codes, if it is the one on screen; the coder's place is kept."""
        if self.opened is None or opened.key != self.opened.key:
            return
        revealed = self.opened.concealed and not opened.concealed
        if opened.concealed and not self.opened.concealed:
            self._forget_offers()
        self.opened = opened
        self._parts.note.show_status(opened.status)
        place = self._parts.suggestions.table.currentIndex().row()
        self._show_rows(opened)
        self._parts.suggestions.table.stay_near(place)
        if revealed:
            self._parts.suggestions.table.select_row(self._parts.suggestions.model.next_open(-1))
        self._show_current()
        self._take_focus()
        self.refreshed.emit(opened)

    def show_activity(self, key: int, *, reading: bool) -> None:
        """A note is being read, or no longer is."""
        if self.opened is not None and self.opened.key == key and not self.opened.rows and not self.opened.read:
            if self.opened.concealed:
                return
            self._parts.suggestions.show_unread(reading=reading)

    def _connect(self) -> None:
        parts, suggestions = self._parts, self._parts.suggestions
        parts.worklist.note_chosen.connect(self.show_key)
        parts.note.view.words_selected.connect(self._take_words)
        suggestions.table.current_changed.connect(self._light)
        suggestions.table.codes_selected.connect(self._draw_heat)
        suggestions.unfold_toggled.connect(self._unfold)
        suggestions.sureness.boundary_changed.connect(self._move_line)
        suggestions.search.left.connect(suggestions.table.setFocus)
        parts.note.specialties.evidence_wanted.connect(self._light_specialty)
        parts.outline.section_chosen.connect(self._go_to_section)
        parts.heatmap.word_chosen.connect(parts.note.view.show_offset)
        parts.heatmap.all_toggled.connect(self._redraw_heat)
        parts.heatmap.drawing_needed.connect(self._load_drawing)

    def _show(self, opened: OpenedNote) -> None:
        self._note_job = None
        try:
            self._show_note(opened)
        finally:
            self._end_intent()

    def _show_note(self, opened: OpenedNote) -> None:
        self.opened = opened
        suggestions = self._parts.suggestions
        suggestions.model.clear()
        self._forget_offers()
        self._parts.note.show_note(opened.stored)
        self._parts.note.show_status(opened.status)
        self._take_words(0, 0)
        self._show_rows(opened)
        suggestions.table.select_row(suggestions.model.next_open(-1))
        suggestions.table.stay_near(0)
        self._show_wanted_code()
        self._show_current()
        self._take_focus()
        self.shown.emit(opened)

    def _forget_offers(self) -> None:
        """Take away what was offered for the note before, or for this one while the model's word was shown."""
        self._parts.suggestions.search.clear()
        self._parts.suggestions.close_picker()

    def _not_shown(self, error: Exception) -> None:
        self._note_job, self._wanted = None, self.opened.key if self.opened else None
        self.failed.emit(error)
        self._end_intent()

    def _wait_for_note(self) -> bool:
        self._intent_waits = self._note_job is not None
        return self._intent_waits

    def _end_intent(self) -> None:
        if self._intent_waits:
            self._intent_waits = False
            self._intents.done()

    def _show_rows(self, opened: OpenedNote) -> None:
        suggestions = self._parts.suggestions
        suggestions.unassisted = opened.concealed
        suggestions.sureness.set_pack(opened.pack_hash, procedures=any(row.is_procedure for row in opened.rows))
        self._show_heads(opened)
        suggestions.model.set_rows(opened.rows)
        if opened.rows:
            suggestions.show_codes()
        elif opened.concealed:
            suggestions.show_unassisted()
        elif opened.read:
            suggestions.show_none_found()
        else:
            activity = self._parts.worklist.model.is_active(opened.key)
            suggestions.show_unread(reading=activity)

    def _take_focus(self) -> None:
        """The codes are where the keys belong, unless the coder has put them elsewhere."""
        suggestions = self._parts.suggestions
        if suggestions.shows_codes() and self._parts.window.focusWidget() in (None, self._parts.window):
            suggestions.table.setFocus()

    def _show_wanted_code(self) -> None:
        code, self._code_to_show = self._code_to_show, ""
        if code and any(row.code.code == code for row in self._parts.suggestions.model.rows):
            self._parts.suggestions.model.keep(code)
            self._parts.suggestions.table.select_row(self._parts.suggestions.model.row_of(code))

    def _show_current(self) -> None:
        """Light and draw what the rows say now; the table only tells when another row becomes current."""
        table, view = self._parts.suggestions.table, self._parts.note.view
        current = table.current()
        if view.lit() != (current.code.evidence if current else ()):
            self._light(current)
        self._redraw_heat()

    def _light(self, row: CodeRow | None) -> None:
        self._parts.note.specialties.release()
        self._parts.note.view.light(row.code.evidence if row else ())
        self._parts.note.say_evidence(row)

    def _show_heads(self, opened: OpenedNote) -> None:
        """What is known of the note as a whole."""
        self._parts.note.round_bar.show_rounds(opened.rounds)
        self._parts.note.trial_bar.show_place(opened.trial)
        self._parts.note.specialties.show_specialties(opened.specialties, opened.own_specialty)
        text, told = opened.stored.note.text, {"read": opened.read, "unassisted": opened.concealed}
        self._parts.outline.show_sections(opened.sections, text, **told)

    def _light_specialty(self, specialty: SpecialtyScore | None) -> None:
        if specialty is None:
            self._light(self._parts.suggestions.table.current())
            return
        self._parts.note.view.light(specialty.evidence)
        self._parts.note.say_specialty(specialty)

    def _go_to_section(self, start: int, end: int) -> None:
        self._parts.note.view.show_from(start, end)

    def _redraw_heat(self) -> None:
        self._draw_heat(self._parts.suggestions.table.selected())

    def _draw_heat(self, rows: Sequence[CodeRow]) -> None:
        if self._parts.heatmap.all_codes.isChecked():
            sure = self._parts.suggestions.model.above_the_line()
            rows = tuple(islice((row for row in sure if row.code.attention), _MOST_DRAWN))
        self._parts.heatmap.show_codes(rows, self.opened.stored.note.text if self.opened else "")

    def _unfold(self, section: Section) -> None:
        model = self._parts.suggestions.model
        place = self._parts.suggestions.table.currentIndex().row()
        model.set_unfolded(section, not model.is_unfolded(section))
        self._show_anew(place)

    def _move_line(self, boundary: float | None) -> None:
        place = self._parts.suggestions.table.currentIndex().row()
        self._parts.suggestions.model.set_boundary(boundary)
        self._show_anew(place)
        self._redraw_heat()

    def _show_anew(self, place: int) -> None:
        """Other codes are on screen than before; the coder's own stays, or else the one nearest to its place."""
        suggestions = self._parts.suggestions
        if suggestions.model.rows:
            suggestions.show_codes()
        suggestions.table.stay_near(place)

    def _take_words(self, start: int, end: int) -> None:
        self.words = (start, end) if start < end else None
        suggestions = self._parts.suggestions
        suggestions.model.set_words(self.words)
        text = self.opened.stored.note.text[start:end] if self.opened and self.words else ""
        attending = [row for row in suggestions.model.rows if suggestions.model.attends(row)]
        if suggestions.model.rows:
            suggestions.show_codes()
        suggestions.show_words(text, len(attending))
        suggestions.search.set_evidence(text)
        if attending:
            best = max(attending, key=lambda row: suggestions.model.attends(row) or 0.0)
            suggestions.table.show_row(suggestions.model.row_of(best.code.code))

    def _load_drawing(self) -> None:
        if self._drawing_job is None:
            self._drawing_job = self._helper.submit(
                _import_drawing,
                on_result=lambda _none: self._parts.heatmap.allow_drawing(),
                on_error=self.failed.emit,
            )


def _with_place(change: Changed) -> str:
    """What happened to a code, with where that is."""
    return tr("{code} in {note}: {message}", code=change.code, note=change.summary.note_id, message=change.told)


def _import_drawing(_nothing: object) -> None:
    """Load matplotlib away from the window, which would stand still for a second."""
    from chartlight_app.native_code import fetch_for_drawing

    fetch_for_drawing()
    from chartlight_app import heatmap_canvas

    heatmap_canvas.draw_once()
