"""The codes of the note on screen, as a table model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chartlight.translation import mark, number, tr
from chartlight_app.code_rows import (
    ABOVE_THE_LINE,
    CodeRow,
    Section,
    SectionRow,
    in_sections,
    share_of_words,
    source_words,
)
from chartlight_app.keys import key_of

Index = QModelIndex | QPersistentModelIndex
Line = CodeRow | SectionRow

CODE, DESCRIPTION, SCORE, SOURCE, STATE = range(5)
HEADERS = (mark("Code"), mark("Description"), mark("Score"), mark("Source"), mark("State"))

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `CodeRow` of an index, or the `SectionRow` of a heading."""
ATTENDS_ROLE = Qt.ItemDataRole.UserRole + 1
"""How strongly the code speaks for the selected words, 0..1; None where no words are selected."""
SECTION_ROLE = Qt.ItemDataRole.UserRole + 2
"""The `Section` of an index."""

SECTION_NAMES = {
    Section.PROCEDURES: mark("Procedures"),
    Section.CANDIDATES: mark("Candidates"),
    Section.DENIED: mark("Denied, family or hypothetical"),
}
SECTION_ACTIONS = {Section.CANDIDATES: "candidatesAction", Section.DENIED: "deniedAction"}
_NOTABLE = 0.1


class SuggestionModel(QAbstractTableModel):
    """The codes in their sections; each but the first has a heading, and what is not above the line is folded away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[CodeRow, ...] = ()
        self._all: tuple[CodeRow, ...] = ()
        self._shown: list[Line] = []
        self._unfolded: set[Section] = set()
        self._boundary: float | None = None
        self._words: tuple[int, int] | None = None
        self._kept: set[str] = set()

    def set_rows(self, rows: Sequence[CodeRow]) -> None:
        """Show other codes; the order within a section is that of the review."""
        self._given = tuple(rows)
        self._sort()

    def replace_row(self, row: CodeRow) -> None:
        """Show what became of one code."""
        self.set_rows([row if old.code.code == row.code.code else old for old in self._given])

    def clear(self) -> None:
        """Show nothing; the next rows are those of another note."""
        self._kept.clear()
        self._words = None
        self.set_rows(())

    def keep(self, code: str) -> None:
        """Do not fold this code away again: the coder has had it in hand."""
        self._kept.add(code)
        self._refresh()

    def set_boundary(self, boundary: float | None) -> None:
        """Draw the line at another score; where None the model decides what is above it."""
        self._boundary = boundary
        self._sort()

    def set_unfolded(self, section: Section, unfolded: bool) -> None:
        """Show the codes of a section, or fold them away."""
        (self._unfolded.add if unfolded else self._unfolded.discard)(section)
        self._refresh()

    def set_words(self, words: tuple[int, int] | None) -> None:
        """Mark the codes that attend to these words of the note; None marks none."""
        if words != self._words:
            self._words = words
            self._refresh()

    @property
    def rows(self) -> tuple[CodeRow, ...]:
        """Every code of the note, folded away or not."""
        return self._all

    @property
    def boundary(self) -> float | None:
        """Least score above the line; None where the model decides."""
        return self._boundary

    def section_of(self, row: CodeRow) -> Section:
        """The section a code stands in now."""
        return row.section(self._boundary)

    def of_section(self, section: Section) -> tuple[CodeRow, ...]:
        """Every code of a section, folded away or not."""
        return tuple(row for row in self._all if self.section_of(row) is section)

    def above_the_line(self) -> tuple[CodeRow, ...]:
        """Every code that the coder is to decide on."""
        return tuple(row for row in self._all if self.section_of(row) in ABOVE_THE_LINE)

    def open_codes(self, section: Section) -> int:
        """How many codes of a section are not decided."""
        return sum(row.is_open for row in self.of_section(section))

    def is_unfolded(self, section: Section) -> bool:
        """Whether all codes of a section are on screen."""
        return section in ABOVE_THE_LINE or section in self._unfolded

    def shown_codes(self) -> tuple[str, ...]:
        """The codes on screen, from the top."""
        return tuple(line.code.code for line in self._shown if isinstance(line, CodeRow))

    def row_of(self, code: str) -> int:
        """The row that shows a code, or -1."""
        return next((i for i, line in enumerate(self._shown) if _key(line) == code), -1)

    def row_at(self, row: int) -> CodeRow | None:
        """The code that a row shows; None for a heading."""
        line = self.line_at(row)
        return line if isinstance(line, CodeRow) else None

    def line_at(self, row: int) -> Line | None:
        """What a row shows."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def headings(self) -> tuple[int, ...]:
        """The rows that are headings."""
        return tuple(i for i, line in enumerate(self._shown) if isinstance(line, SectionRow))

    def attends(self, row: CodeRow) -> float | None:
        """How strongly a code speaks for the selected words; None where none are selected."""
        if self._words is None:
            return None
        share = share_of_words(row.code, *self._words)
        return share if share >= _NOTABLE else 0.0

    def next_open(self, after: int) -> int:
        """The next row that is not decided, round the end, those on hold last; -1 where every shown one is."""
        order = [*range(after + 1, len(self._shown)), *range(max(after, 0))]
        still_open = [i for i in order if (row := self.row_at(i)) is not None and row.is_open]
        waiting = [i for i in still_open if not self._is_held(i)]
        return next(iter(waiting or still_open), -1)

    def _is_held(self, row: int) -> bool:
        line = self.row_at(row)
        return line is not None and line.code.held

    def next_code(self, row: int, step: int) -> int:
        """The row of the next code in a direction, past headings; `row` itself where there is none."""
        end = len(self._shown) if step > 0 else -1
        return next((i for i in range(row + step, end, step) if self.row_at(i) is not None), row)

    def nearest_code(self, row: int) -> int:
        """The row nearest to a place that shows a code, or -1."""
        rows = [i for i in range(len(self._shown)) if self.row_at(i) is not None]
        return min(rows, key=lambda i: abs(i - row), default=-1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Rows shown, headings included."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Code, description, score, source, state."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return tr(HEADERS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected, so that keys pass them by."""
        if isinstance(self.line_at(index.row()), SectionRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows or means."""
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == ROW_ROLE:
            return line
        if isinstance(line, SectionRow):
            return _heading_data(line, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(line, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return line.told()
        if role == ATTENDS_ROLE:
            return self.attends(line)
        return self.section_of(line) if role == SECTION_ROLE else None

    def _is_shown(self, row: CodeRow) -> bool:
        if self.is_unfolded(self.section_of(row)) or not row.is_open or row.code.code in self._kept:
            return True
        return bool(self.attends(row))

    def _lines(self) -> Iterator[Line]:
        counts = Counter(map(self.section_of, self._all))
        for section in Section:
            if section is not Section.SURE and counts[section]:
                yield SectionRow(section, self.open_codes(section), self.is_unfolded(section))
            yield from filter(self._is_shown, self.of_section(section))

    def _sort(self) -> None:
        self._all = in_sections(self._given, self._boundary)
        self._refresh()

    def _refresh(self) -> None:
        shown = list(self._lines())
        if list(map(_key, shown)) == list(map(_key, self._shown)):
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, STATE))
            return
        # Keep the view's selection by code: a reset forgets it, and the coder's place would be lost.
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [_key(self._shown[index.row()]) for index in before]
        self._shown = shown
        place = {_key(line): i for i, line in enumerate(shown)}
        after = [
            self.index(place[key], index.column()) if key in place else QModelIndex()
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _key(line: Line) -> str:
    return line.code.code if isinstance(line, CodeRow) else line.section.value


def _text(row: CodeRow, column: int) -> str:
    if column == CODE:
        return row.code.code
    if column == DESCRIPTION:
        return row.description or tr("(not in the codebook)")
    if column == SCORE:
        return "" if row.code.score is None else number(row.code.score, ".2f")
    if column == SOURCE:
        return " + ".join(source_words(source) for source in row.code.sources)
    return row.state_words


def heading_text(line: SectionRow) -> str:
    """What the heading of a section says, with the key that unfolds it."""
    count = f"({number(line.open_codes)})" if line.open_codes else tr("(all decided)")
    if line.section not in SECTION_ACTIONS:
        return f"{_name(line.section)} {count}"
    key = key_of(SECTION_ACTIONS[line.section])
    what = tr("{key} folds them away", key=key) if line.unfolded else tr("{key} shows them", key=key)
    sign = "▾" if line.unfolded else "▸"
    return f"{sign} {_name(line.section)} {count} · {what}"


def _name(section: Section) -> str:
    return tr(SECTION_NAMES[section])


def _heading_data(line: SectionRow, column: int, role: int) -> Any:
    if role == SECTION_ROLE:
        return line.section
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and column == CODE:
        return heading_text(line)
    if role != Qt.ItemDataRole.ToolTipRole:
        return None
    if line.section not in SECTION_ACTIONS:
        return tr("Procedures above the line")
    return tr("Click to show these codes or to fold them away")
