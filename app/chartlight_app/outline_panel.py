"""The outline of a note: its sections, those told by headings and those inferred, to go there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from chartlight.translation import mark, tr
from chartlight.types import NoteSection, SectionName

SECTION_WORDS = {
    SectionName.ADMINISTRATIVE: mark("Administrative"),
    SectionName.REASON: mark("Reason for admission"),
    SectionName.PRESENT_ILLNESS: mark("Present illness"),
    SectionName.PAST_HISTORY: mark("Past history"),
    SectionName.FAMILY_HISTORY: mark("Family history"),
    SectionName.SOCIAL_HISTORY: mark("Social history"),
    SectionName.MEDICATIONS: mark("Medications"),
    SectionName.ALLERGIES: mark("Allergies"),
    SectionName.SYSTEMS_REVIEW: mark("Review of systems"),
    SectionName.EXAMINATION: mark("Examination"),
    SectionName.RESULTS: mark("Results"),
    SectionName.PROCEDURE: mark("Procedure"),
    SectionName.COURSE: mark("Hospital course"),
    SectionName.DIAGNOSES: mark("Diagnoses"),
    SectionName.PLAN: mark("Plan"),
}
"""What a section is called."""
_LEAST_WIDTH = 24
_PLACE = Qt.ItemDataRole.UserRole
_NOISE = 0.35  # sections inferred with a lower probability are not listed
_UNSURE = 0.6  # inferred sections below it are marked with a question mark


class OutlinePanel(QWidget):
    """A list of sections in the order of the text."""

    section_chosen = Signal(int, int)
    """Half-open character offsets of the section to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = _List(self)
        self._list.setObjectName("outline")
        self._list.setAccessibleName(tr("Outline of the note"))
        self._empty = QLabel(self)
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        self._list.itemClicked.connect(self._choose)
        self._list.activated_by_key.connect(self._choose)
        self.show_sections((), "")

    def show_sections(
        self, sections: Sequence[NoteSection], text: str, *, read: bool = False, unassisted: bool = False
    ) -> None:
        """Show the sections of a note with this text, or that there are none, or none yet."""
        self._list.clear()
        for section in outlined(sections):
            item = _item(section, text)
            # Any width will do: the list gives each line its own, and a name that is too long ends in an ellipsis.
            item.setSizeHint(QSize(_LEAST_WIDTH, self._list.fontMetrics().height() + 6))
            self._list.addItem(item)
        none_yet = tr("The sections of a note stand here once it has been read.")
        hidden = tr("While you code unassisted, only sections that have a heading stand here.")
        none = tr("No sections were found in this note.") if read else none_yet
        self._empty.setText(hidden if unassisted else none)
        self._empty.setVisible(not self._list.count())
        self._list.setVisible(bool(self._list.count()))

    def told(self) -> list[str]:
        """The lines of the list."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _choose(self, item: QListWidgetItem) -> None:
        start, end = item.data(_PLACE)
        self.section_chosen.emit(start, end)


def outlined(sections: Sequence[NoteSection]) -> list[NoteSection]:
    """One line for neighbours of one name; without what is inferred so unsurely that it would be noise."""
    lines: list[NoteSection] = []
    for section in sections:
        if not section.heading and section.score < _NOISE:
            continue
        last = lines[-1] if lines else None
        if last is not None and (last.name, last.heading) == (section.name, section.heading):
            lines[-1] = replace(last, end=section.end, score=min(last.score, section.score))
        else:
            lines.append(section)
    return lines


class _List(QListWidget):
    activated_by_key = Signal(QListWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item is not None:
            self.activated_by_key.emit(item)
        else:
            super().keyPressEvent(event)


def _item(section: NoteSection, text: str) -> QListWidgetItem:
    name = tr(SECTION_WORDS[section.name])
    if section.heading:
        item = QListWidgetItem(name)
        heading = text[section.start : section.end].splitlines()[0].strip()[:60]
        told = tr("{section}: told by the heading “{heading}”", section=name, heading=heading)
    else:
        unsure = "?" if section.score < _UNSURE else ""
        item = QListWidgetItem(f"~ {name}{unsure}")
        font = item.font()
        font.setItalic(True)
        item.setFont(font)
        told = tr("{section}: inferred from its sentences, {share:.0%} likely", section=name, share=section.score)
    item.setToolTip(told)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
    item.setData(_PLACE, (section.start, section.end))
    return item
