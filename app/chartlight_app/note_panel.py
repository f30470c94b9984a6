"""The middle of the desk: messages, the note's head, its text, and the search in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from chartlight.notes.notices import told_notice
from chartlight.store.note_records import NoteState, StoredNote
from chartlight.store.worklist_values import NoteStatus
from chartlight.translation import tr
from chartlight.types import SpecialtyScore
from chartlight_app.code_rows import CodeRow, assertion_words
from chartlight_app.empty_state import EmptyState
from chartlight_app.evidence_strip import EvidenceStrip
from chartlight_app.find_bar import FindBar
from chartlight_app.hold_bar import HoldBar
from chartlight_app.labels import ElidedLabel
from chartlight_app.messages import MessageArea
from chartlight_app.missed_bar import MissedBar
from chartlight_app.note_view import NoteView
from chartlight_app.round_bar import CoderBar, RoundBar
from chartlight_app.specialty_bar import SpecialtyBar
from chartlight_app.specialty_words import specialty_words
from chartlight_app.theme import Theme
from chartlight_app.trial_bar import TrialBar


class NotePanel(QWidget):
    """Shows one note, or what to do where there is none."""

    open_requested = Signal()
    folder_requested = Signal()
    samples_requested = Signal()
    retry_requested = Signal()
    """The notes could not be read; the coder has done something about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.messages = MessageArea(self)
        self.view = NoteView(self)
        self.strip = EvidenceStrip(self.view, self)
        self.find_bar = FindBar(self)
        self.hold_bar = HoldBar(self)
        self.specialties = SpecialtyBar(self)
        self.round_bar = RoundBar(self)
        self.trial_bar = TrialBar(self)
        self.coder_bar = CoderBar(self)
        self._title = _line("noteTitle", self)
        self._details = _label("muted", self)
        self._status = _line("noteStatus", self)
        self._evidence = _line("evidenceLine", self)
        self._notice = _label("noteNotice", self)
        self._notice.setWordWrap(True)
        self.missed = MissedBar(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self._make_note())
        self._unavailable = self._make_unavailable()
        self._stack.addWidget(self._unavailable)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 4)
        column.setSpacing(5)
        column.addWidget(self.coder_bar)
        column.addWidget(self.messages)
        column.addWidget(self._stack, 1)
        self.find_bar.wanted.connect(lambda words: self.find_bar.show_finds(self.view.find_words(words)))
        self.find_bar.stepped.connect(lambda step: self.find_bar.show_finds(self.view.find_step(step)))
        self.find_bar.closed.connect(self.view.take_find)
        self.find_bar.closed.connect(self.view.setFocus)
        self.hold_bar.closed.connect(self.view.setFocus)

    def show_note(self, stored: StoredNote) -> None:
        """Show a note from its top."""
        note = stored.note
        self._title.setText(note.id)
        words = len(note.text.split())
        details = [tr("1 word") if words == 1 else tr("{count:,} words", count=words)]
        details += [note.language.upper()] if note.language else []
        self._details.setText(" · ".join(details))
        self._notice.setText(told_notice(note.notice) if note.notice else "")
        self._notice.setVisible(bool(note.notice))
        self.view.show_note(note.text)
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        self.hold_bar.hide()
        self.say_evidence(None)
        self._stack.setCurrentIndex(1)

    def show_status(self, status: NoteStatus) -> None:
        """Say what holds for the note as a whole."""
        settled = {
            NoteState.DONE: tr("● Done"),
            NoteState.ON_HOLD: tr("‖ On hold: {reason}", reason=status.reason),
        }
        words = [settled[status.settled]] if status.settled else []
        words += [tr("assigned to {coder}", coder=status.assignee)] if status.assignee else []
        self._status.setText(" · ".join(words))

    def status_told(self) -> str:
        """What is said of the note as a whole."""
        return self._status.text()

    def show_nothing(self) -> None:
        """No note is open."""
        self.view.show_note("")
        self._stack.setCurrentIndex(0)

    def show_unavailable(self) -> None:
        """Nobody knows which notes there are."""
        self._stack.setCurrentWidget(self._unavailable)

    def say_evidence(self, row: CodeRow | None) -> None:
        """Say what is lit for a code, or that there is no reliable evidence."""
        if row is None:
            self._evidence.setText("")
            return
        status = [words] if (words := assertion_words(row.assertion)) else []
        # The description comes last: it is what may be cut where there is no room.
        self._evidence.setText(" · ".join([row.told_evidence(), *status, f"{row.code.code} {row.description}"]))
        self._evidence.setProperty("missing", row.lacks_evidence)
        self._evidence.style().polish(self._evidence)

    def say_specialty(self, specialty: SpecialtyScore | None) -> None:
        """Say that the words of a specialty are lit."""
        told = ""
        if specialty:
            name = specialty_words(specialty.name)
            told = tr("Words that speak for {name} · {share:.0%} likely", name=name, share=specialty.score)
        self._evidence.setText(told)
        self._evidence.setProperty("missing", False)
        self._evidence.style().polish(self._evidence)

    def evidence_told(self) -> str:
        """What is said of the evidence of the current code."""
        return self._evidence.text()

    def open_find(self) -> None:
        """Open the search, with the selected words where there are any."""
        words = self.view.textCursor().selectedText()
        self.find_bar.open(words if "\u2029" not in words else "")

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.view.use_theme(theme)
        self.strip.use_theme(theme)
        self.find_bar.use_theme(theme)
        self.missed.use_theme(theme)

    def _make_note(self) -> QWidget:
        page = QWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(6, 2, 6, 0)
        head.addWidget(self._title)
        head.addWidget(self._details)
        head.addWidget(self._status, 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.specialties)
        column.addWidget(self.round_bar)
        column.addWidget(self.trial_bar)
        column.addWidget(self._notice)
        column.addWidget(self.find_bar)
        column.addWidget(self.hold_bar)
        text = QHBoxLayout()
        text.setSpacing(2)
        text.addWidget(self.view, 1)
        text.addWidget(self.strip)
        column.addLayout(text, 1)
        column.addWidget(self.missed)
        column.addWidget(self._evidence)
        return page

    def _make_unavailable(self) -> QFrame:
        page = EmptyState(self, button="tryAgainHere")
        told = tr("The message above says why, and what to do. Your notes and decisions are left as they are.")
        page.say(tr("The notes cannot be read"), told, tr("Try again"))
        page.chosen.connect(self.retry_requested)
        return page

    def _make_empty(self) -> QFrame:
        page = EmptyState(self, button="openButtonHere")
        page.say(
            tr("No notes yet"),
            tr(
                "Drop discharge summaries here: Word, PDF, RTF and text files, tables, lists or folders, or paste one "
                "with Ctrl+V. Everything stays on this computer."
            ),
            tr("Open files…"),
        )
        page.chosen.connect(self.open_requested)
        row = QHBoxLayout()
        row.addStretch(1)
        for name, text, signal in (
            ("openFolderButton", tr("Open a folder…"), self.folder_requested),
            ("samplesButton", tr("Try the sample notes"), self.samples_requested),
        ):
            button = QPushButton(text, page)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setFlat(True)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        page.column.insertLayout(page.column.count() - 1, row)
        return page


def _line(name: str, parent: QWidget) -> ElidedLabel:
    label = ElidedLabel(parent)
    label.setObjectName(name)
    label.setContentsMargins(6, 0, 6, 0)
    return label


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(6, 0, 6, 0)
    return label
