"""The help: a page that ships with Chartlight, section by section, with a search."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from chartlight import paths
from chartlight.translation import language_in_use, tr
from chartlight_app.theme import LIGHT, Theme

_SIZE, _LIST_WIDTH = (860, 620), 210
_HEADING = "## "


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the help, as Markdown."""

    title: str
    text: str

    def has(self, words: str) -> bool:
        """Whether every one of these words stands in it."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def sections(page: str) -> tuple[Section, ...]:
    """The sections of a page, each with its heading."""
    parts = f"\n{page}".split(f"\n{_HEADING}")[1:]
    return tuple(Section(part.splitlines()[0].strip(), _HEADING + part) for part in parts)


class HelpWindow(QDialog):
    """Sections on the left, the one in hand on the right; a search leaves only what has the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(tr("Help"))
        self.resize(*_SIZE)
        self._theme = LIGHT
        self._sections = sections(paths.help_page(language_in_use()).read_text(encoding="utf-8"))
        self.field = self._make_field()
        self.list = self._make_list()
        self.page = QTextBrowser(self)
        self.page.setObjectName("helpPage")
        self.page.setAccessibleName(tr("Help text"))
        self.page.document().setDocumentMargin(16)
        font = self.page.font()
        font.setPointSize(font.pointSize() + 1)
        self.page.setFont(font)
        self._lay_out()
        self.field.textChanged.connect(self.search)
        self.list.currentItemChanged.connect(lambda _item: self._show())
        self.list.setCurrentRow(0)

    def open(self) -> None:
        """Show the help where it was left."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search(self, words: str) -> None:
        """List only the sections with these words, and mark the words in them."""
        found = [section.has(words) for section in self._sections]
        for row, has in enumerate(found):
            self.list.item(row).setHidden(not has)
        if not any(found):
            self.page.setPlainText(tr("No section has these words. Try fewer or other words."))
        elif not found[max(self.list.currentRow(), 0)]:
            self.list.setCurrentRow(found.index(True))
        else:
            self._show()

    def listed(self) -> tuple[str, ...]:
        """The titles of the sections that are listed."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.text() for item in items if not item.isHidden())

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self._show()

    def _show(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        palette = QPalette(self.page.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.text))
        self.page.setPalette(palette)
        self.page.setMarkdown(self._sections[row].text)
        self._mark(self.field.text().split())

    def _mark(self, words: list[str]) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.found))
        look.setForeground(QColor(self._theme.text))
        marks = []
        for word in words:
            at = self.page.document().find(word, 0)
            while not at.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = QTextCursor(at), look
                marks.append(mark)
                at = self.page.document().find(word, at)
        self.page.setExtraSelections(marks)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("helpSearch")
        field.setAccessibleName(tr("Search the help"))
        field.setToolTip(tr("Words to look for in the help"))
        field.setPlaceholderText(tr("Search the help"))
        field.setClearButtonEnabled(True)
        return field

    def _make_list(self) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("helpSections")
        made.setAccessibleName(tr("Sections of the help"))
        made.setFixedWidth(_LIST_WIDTH)
        for section in self._sections:
            made.addItem(QListWidgetItem(section.title))
        return made

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(10)
        self.field.setFixedWidth(_LIST_WIDTH)
        row.addLayout(left)
        row.addWidget(self.page, 1)
