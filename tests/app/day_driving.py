"""A coder's day at a real window: the documents of the morning, and what the coder sees and looks up in the store."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fingers import Fingers
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[1] / "core" / "notes"))
from desk_driving import current_code, states
from documents_at_hand import pdf, word

from chartlight.rules.checked import ToldFinding
from chartlight.store.repository import Repository
from chartlight.store.review_records import NoteReview
from chartlight_app.findings_list import FINDING_ROLE
from chartlight_app.main_window import MainWindow

WARD = (
    "Admitted with fever, cough and pneumonia of the left lung.",
    "History of heart failure and of sleep apnea.",
    "She has no chest pain.",
)
CLINIC = (
    "Admitted with acute heart failure and fever after pneumonia.",
    "He has a duodenal ulcer without bleeding, and no black stools.",
)
LETTER = (
    "She was treated for pneumonia.",
    "She has dementia in Alzheimer disease.",
    "The letter says type 1 diabetes, the ward says type 2 diabetes.",
)
PLAIN = "Fever for three days, and then pneumonia.\nThe heart failure is known, and the patient is well today.\n"
TABLE = "The patient was admitted with heart failure and fever. The results of the laboratory are awaited."
LIST = "The patient had fever and pneumonia. Chronic kidney disease stage 3b is known from the past."

NOTES = ("1-ward", "2-clinic", "3-letter", "4-plain", "bed 12", "bed 14")
"""The notes of the day in their order: Word, PDF, RTF, text, a row of a table, a line of a list."""


def lay_out_documents(folder: Path) -> Path:
    """A folder as it comes: six notes in six formats, a document that broke, and a scan."""
    folder.mkdir()
    word(folder / "1-ward.docx", *WARD)
    pdf(folder / "2-clinic.pdf", [CLINIC])
    lines = r"\par ".join(LETTER)
    (folder / "3-letter.rtf").write_text(rf"{{\rtf1\ansi {lines}}}", encoding="ascii")
    (folder / "4-plain.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "5-table.csv").write_text(f'id,text\nbed 12,"{TABLE}"\n', encoding="utf-8")
    (folder / "6-list.jsonl").write_text(json.dumps({"id": "bed 14", "text": LIST}) + "\n", encoding="utf-8")
    (folder / "damaged.docx").write_bytes((folder / "1-ward.docx").read_bytes()[:1500])
    pdf(folder / "scan.pdf", [None])
    return folder


@dataclass
class Day:
    """The coder, the window and the store.

    Attributes:
        window: what is on the screen; only looked at.
        fingers: the only way to do anything.
        data_dir: where the store is.
        folder: where documents come from and files go to.
        start: opens the window anew on the same data folder.
    """

    window: MainWindow
    fingers: Fingers
    data_dir: Path
    folder: Path
    start: Callable[[], MainWindow]
    qtbot: QtBot

    @classmethod
    def begin(cls, start: Callable[[], MainWindow], *, data_dir: Path, folder: Path, qtbot: QtBot) -> Day:
        """Open the window for the first time."""
        window = start()
        return cls(window, Fingers(qtbot, lambda: not window.desk.busy), data_dir, folder, start, qtbot)

    def begin_again(self) -> None:
        """Open the window on the data folder of before."""
        window = self.window = self.start()
        self.fingers = Fingers(self.qtbot, lambda: not window.desk.busy)
        self.fingers.until(lambda: window.desk.showing.opened is not None, "a note is shown after the restart")
        self.fingers.rest()

    def command(self, words: str, answer: Callable[[], None] | None = None) -> None:
        """Find an action in the palette and carry it out."""
        self.fingers.press("Ctrl+K")
        self.fingers.type(words)
        self.fingers.press("Return", answer=answer)

    def look_up(self, words: str, code: str) -> None:
        """Add a code by hand."""
        search = self.window.parts.suggestions.search
        self.fingers.press("C")
        self.fingers.type(words)
        self.fingers.until(lambda: not search.waiting, f"the codebook answers to “{words}”")
        self.fingers.rest()
        found = [line.key for line in search.lines()]
        assert code in found, f"“{words}” finds {found}, and not {code}"
        self.fingers.press(*["Down"] * found.index(code), "Return")
        self.expect({code: "accepted"})

    def go_to_code(self, code: str) -> None:
        """Make a code current with the arrow keys."""
        shown = self.window.parts.suggestions.model.shown_codes()
        assert code in shown, f"{code} is not on the screen, which shows {shown}"
        steps = shown.index(code) - shown.index(current_code(self.window))
        self.fingers.press(*["Down" if steps > 0 else "Up"] * abs(steps))
        assert current_code(self.window) == code

    def go_to_note(self, name: str) -> None:
        """Go to a note with N or P."""
        steps = NOTES.index(name) - NOTES.index(self.note_name())
        self.fingers.press(*["N" if steps > 0 else "P"] * abs(steps))
        assert self.note_name() == name

    def note_name(self) -> str:
        """The note on the screen."""
        opened = self.window.desk.showing.opened
        assert opened is not None, "no note is on the screen"
        return opened.stored.note.id

    def said(self) -> str:
        """The line at the bottom."""
        return self.window.parts.status.currentMessage()

    def state_of(self, name: str) -> str:
        """The state of a note in the worklist."""
        return {note.note_id: note.state.value for note in self.window.parts.worklist.model.notes()}[name]

    def lit(self) -> list[str]:
        """The words that are lit for the current code."""
        view = self.window.parts.note.view
        return [view.words_at(span.start, span.end) for span in sorted(view.lit(), key=lambda span: span.start)]

    def sequence(self) -> list[str]:
        """The accepted codes in their order, as the panel shows them."""
        return [row.code for row in self.window.parts.rules.model.rows]

    def findings(self) -> list[ToldFinding]:
        """What the coding rules say and nobody has settled, as the panel shows it."""
        model = self.window.parts.rules.findings.model()
        told = [model.index(row, 0).data(FINDING_ROLE) for row in range(model.rowCount())]
        return [each for each in told if each.is_open]

    def expect(self, expected: dict[str, str]) -> None:
        """These codes of the note have these states, on the screen and in the store."""
        shown = states(self.window)
        assert {code: shown.get(code) for code in expected} == expected, "on the screen"
        kept = {code.code: code.state.value for code in self.stored(self.note_name()).codes}
        assert {code: kept.get(code) for code in expected} == expected, "in the store"

    def stored(self, name: str) -> NoteReview:
        """What the store holds of a note, read by another program as it were."""
        with Repository.open(self.data_dir) as repository:
            keys = {line.note_id: line.key for line in repository.list_notes()}
            return repository.review(keys[name])


def open_window() -> str:
    """The object name of the window that has the keyboard."""
    window = QApplication.activeWindow()
    return window.objectName() if window is not None else ""
