"""The right-hand dock: what is suggested, what was decided, and a code by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from chartlight.translation import tr
from chartlight.types import State
from chartlight_app.code_rows import Section
from chartlight_app.code_search import CodeSearch
from chartlight_app.empty_state import EmptyState
from chartlight_app.keys import key_of
from chartlight_app.labels import ElidedLabel
from chartlight_app.sibling_picker import SiblingPicker
from chartlight_app.suggestion_table import SuggestionTable
from chartlight_app.suggestions import SECTION_ACTIONS, SuggestionModel
from chartlight_app.sureness_bar import SurenessBar
from chartlight_app.theme import Theme


class SuggestionPanel(QWidget):
    """The table of codes, how sure they must be and what they come to above it, and the search below."""

    unfold_toggled = Signal(object)
    """The coder wants to see the codes of this `Section`, or to fold them away."""
    suggest_requested = Signal()
    words_dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unassisted = False
        self.model = SuggestionModel(self)
        self.table = SuggestionTable(self.model, self)
        self.search = CodeSearch(self)
        self._summary = ElidedLabel(self)
        self._summary.setObjectName("summary")
        self._words = self._make_words_label()
        self.sureness = SurenessBar(self)
        self._empty = EmptyState(self, button="suggestHereButton")
        self._empty.chosen.connect(self._empty_chosen)
        self._model_lost = False
        self.table.section_toggled.connect(self.unfold_toggled)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self.picker = SiblingPicker(self)
        self._stack.addWidget(self.picker)
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No note is open."""
        self.search.setEnabled(False)
        self._show_empty(tr("Suggested codes"), tr("Choose a note on the left to see its codes."), "")

    def show_unread(self, *, reading: bool) -> None:
        """A note is open and has no codes yet."""
        self.search.setEnabled(True)
        if reading:
            self._show_empty(tr("Reading the note…"), tr("Its codes appear here when the model is through."), "")
        elif self._model_lost:
            told = tr("The message above the note says why, and what to do. Codes can be added by hand below.")
            action = tr("Try again ({key})", key=key_of("suggestAction"))
            self._show_empty(tr("The model cannot be used"), told, action)
        else:
            action = tr("Suggest codes ({key})", key=key_of("suggestAction"))
            self._show_empty(tr("No suggestions yet"), tr("The model has not read this note."), action)

    def set_model_lost(self, lost: bool) -> None:
        """Say of notes without codes, from now on, that the model cannot be used, or no longer."""
        self._model_lost = lost

    def show_none_found(self) -> None:
        """The model has read the note and proposes nothing."""
        self.search.setEnabled(True)
        told = tr("The model found none in this note. Add codes by hand below.")
        self._show_empty(tr("No codes suggested"), told, "")

    def show_unassisted(self) -> None:
        """The note is coded without suggestions, and has no codes yet."""
        self.search.setEnabled(True)
        told = tr("Nothing of the model is shown for this note. Look codes up below, or browse the tree of codes.")
        self._show_empty(tr("You code this note unassisted"), told, "")

    def show_codes(self) -> None:
        """Show the table, or what to do where all of its codes are folded away."""
        self.search.setEnabled(True)
        if self.shows_picker():
            self.refresh_summary()
        elif self.model.shown_codes():
            self._stack.setCurrentWidget(self.table)
            self.refresh_summary()
        else:
            folded = ", ".join(self._folded())
            told = tr("No code of this note is above the line. Folded away: {codes}.", codes=folded)
            section = self._first_folded()
            key = key_of(SECTION_ACTIONS[section])
            candidates = section is Section.CANDIDATES
            action = tr("Show the candidates ({key})", key=key) if candidates else tr("Show them ({key})", key=key)
            self._show_empty(tr("No sure suggestions"), told, action)

    def open_picker(self) -> None:
        """Make room for the family of a code in place of the table."""
        self._stack.setCurrentWidget(self.picker)
        self.picker.get_ready()

    def close_picker(self) -> None:
        """Show the table again, and give it the keys."""
        if self.shows_picker():
            self._stack.setCurrentWidget(self.table)
            self.show_codes()
            self.table.setFocus()

    def shows_picker(self) -> bool:
        """Whether the family of a code is on screen."""
        return self._stack.currentWidget() is self.picker

    def shows_codes(self) -> bool:
        """Whether the table is on screen."""
        return self._stack.currentWidget() is self.table

    def refresh_summary(self) -> None:
        """Count the rows anew."""
        sure = self.model.above_the_line()
        states = [row.code.state for row in self.model.rows]
        held = sum(row.code.held for row in self.model.rows)
        parts = [tr("{count} open", count=sum(row.is_open for row in sure))]
        parts += [tr("{count} on hold", count=held)] if held else []
        parts += self._decided(states)
        folded = ", ".join(self._folded())
        parts += [tr("folded: {codes}", codes=folded)] if folded else []
        self._summary.setText(" · ".join(parts) if self.model.rows else "")
        self.sureness.setVisible(bool(self.model.rows) and not self.unassisted)

    def summary_told(self) -> str:
        """The line above the codes."""
        return self._summary.text()

    def _folded(self) -> list[str]:
        """What is folded away, each section with its count."""
        candidates, denied = (self._count_folded(section) for section in SECTION_ACTIONS)
        some = tr("1 candidate") if candidates == 1 else tr("{count} candidates", count=candidates)
        apart = tr("{count} not the patient's", count=denied)
        return ([some] if candidates else []) + ([apart] if denied else [])

    def _count_folded(self, section: Section) -> int:
        return 0 if self.model.is_unfolded(section) else self.model.open_codes(section)

    def _first_folded(self) -> Section:
        return next((section for section in SECTION_ACTIONS if self._count_folded(section)), Section.CANDIDATES)

    def show_words(self, words: str, attending: int) -> None:
        """Say how many codes speak for the selected words; no words, no line."""
        self._words.setVisible(bool(words) and not self.unassisted)
        if words and attending:
            more = tr("{count} codes for the selected words", count=attending)
            self._words.setText(tr("1 code for the selected words") if attending == 1 else more)
        elif words:
            key = key_of("addCodeAction")
            self._words.setText(tr("No suggested code for the selected words. Add one below ({key}).", key=key))

    def words_told(self) -> str:
        """What is said of the selected words; nothing where none are."""
        return self._words.text() if self._words.isVisible() else ""

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.table.use_theme(theme)
        self.picker.use_theme(theme)
        self.search.use_theme(theme)

    def _empty_chosen(self) -> None:
        if self.model.rows:
            self.toggle(self._first_folded())
        else:
            self.suggest_requested.emit()

    def _show_empty(self, title: str, text: str, action: str) -> None:
        self._empty.say(title, text, action)
        self._stack.setCurrentWidget(self._empty)
        self.refresh_summary()

    @staticmethod
    def _decided(states: list[State]) -> list[str]:
        accepted, rejected = states.count(State.ACCEPTED), states.count(State.REJECTED)
        told = [tr("{count} accepted", count=accepted)] if accepted else []
        return told + ([tr("{count} rejected", count=rejected)] if rejected else [])

    def _make_words_label(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("found")
        label.setAccessibleName(tr("Codes for the selected words"))
        label.setWordWrap(True)
        label.hide()
        return label

    def toggle(self, section: Section) -> None:
        """Show the codes of a section, or fold them away."""
        self.unfold_toggled.emit(section)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(5)
        column.addWidget(self._summary)
        column.addWidget(self.sureness)
        column.addWidget(self._words)
        column.addWidget(self._stack, 1)
        column.addWidget(self.search)
