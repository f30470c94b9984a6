"""The right-hand dock: what is suggested, what was decided, and a code by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from chartlight.types import State
from chartlight_app.code_search import CodeSearch
from chartlight_app.empty_state import EmptyState
from chartlight_app.suggestion_table import SuggestionTable
from chartlight_app.suggestions import SuggestionModel
from chartlight_app.theme import Theme


class SuggestionPanel(QWidget):
    """The table of codes with a line above that sums it up and the search below."""

    unfold_toggled = Signal(bool)
    suggest_requested = Signal()
    words_dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SuggestionModel(self)
        self.table = SuggestionTable(self.model, self)
        self.search = CodeSearch(self)
        self._summary = QLabel(self)
        self._summary.setObjectName("summary")
        self._words = self._make_words_label()
        self._unfold = self._make_unfold_button()
        self._empty = EmptyState(self, button="suggestHereButton")
        self._empty.chosen.connect(self._empty_chosen)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No note is open."""
        self.search.setEnabled(False)
        self._show_empty("Suggested codes", "Choose a note on the left to see its codes.", "")

    def show_unread(self, *, reading: bool) -> None:
        """A note is open and has no codes yet."""
        self.search.setEnabled(True)
        if reading:
            self._show_empty("Reading the note…", "Its codes appear here when the model is through.", "")
        else:
            self._show_empty("No suggestions yet", "The model has not read this note.", "Suggest codes (F5)")

    def show_none_found(self) -> None:
        """The model has read the note and proposes nothing."""
        self.search.setEnabled(True)
        self._show_empty("No codes suggested", "The model found none in this note. Add codes by hand below.", "")

    def show_codes(self) -> None:
        """Show the table, or what to do where all of its rows are folded away."""
        self.search.setEnabled(True)
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
            self.refresh_summary()
        else:
            told = f"The model is not sure of any code. {self._count_candidates()} lie below the line."
            self._show_empty("No sure suggestions", told, "Show the candidates (M)")

    def shows_codes(self) -> bool:
        """Whether the table is on screen."""
        return self._stack.currentWidget() is self.table

    def refresh_summary(self) -> None:
        """Count the rows anew."""
        rows = self.model.rows
        states = [row.code.state for row in rows if not row.is_candidate]
        parts = [f"{states.count(State.OPEN)} open"]
        parts += [f"{n} {word}" for n, word in self._decided(states) if n]
        self._summary.setText(" · ".join(parts) if rows else "")
        self._unfold.setVisible(self.model.candidates() > 0 and self.shows_codes())
        arrow, verb = ("▾", "Fold away") if self.model.unfolded else ("▸", "Show")
        self._unfold.setText(f"{arrow} {verb} {self._count_candidates()} below the line (M)")

    def _count_candidates(self) -> str:
        candidates = self.model.candidates()
        return f"{candidates} candidate{'s' if candidates != 1 else ''}"

    def show_words(self, words: str, attending: int) -> None:
        """Say how many codes speak for the selected words; no words, no line."""
        self._words.setVisible(bool(words))
        if words and attending:
            self._words.setText(f"{attending} code{'s' if attending != 1 else ''} for the selected words")
        elif words:
            self._words.setText("No suggested code for the selected words. Add one below (C).")

    def words_told(self) -> str:
        """What is said of the selected words; nothing where none are."""
        return self._words.text() if self._words.isVisible() else ""

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.table.use_theme(theme)

    def _empty_chosen(self) -> None:
        if self.model.candidates():
            self.toggle_candidates()
        else:
            self.suggest_requested.emit()

    def _show_empty(self, title: str, text: str, action: str) -> None:
        self._empty.say(title, text, action)
        self._stack.setCurrentWidget(self._empty)
        self.refresh_summary()

    @staticmethod
    def _decided(states: list[State]) -> list[tuple[int, str]]:
        return [(states.count(State.ACCEPTED), "accepted"), (states.count(State.REJECTED), "rejected")]

    def _make_words_label(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("found")
        label.setAccessibleName("Codes for the selected words")
        label.setWordWrap(True)
        label.hide()
        return label

    def _make_unfold_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("candidatesButton")
        button.setAccessibleName("Show or fold away the candidates below the line")
        button.setFlat(True)
        button.setCheckable(True)
        button.toggled.connect(self.unfold_toggled)
        button.hide()
        return button

    def toggle_candidates(self) -> None:
        """Unfold the candidates, or fold them away."""
        self._unfold.toggle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(5)
        line = QHBoxLayout()
        line.addWidget(self._summary, 1)
        column.addLayout(line)
        column.addWidget(self._words)
        column.addWidget(self._stack, 1)
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.search)
