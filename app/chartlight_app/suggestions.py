"""The codes of the note on screen, as a table model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chartlight.store.records import ReviewedCode
from chartlight.types import Source, State

Index = QModelIndex | QPersistentModelIndex

CODE, DESCRIPTION, SCORE, SOURCE, STATE = range(5)
HEADERS = ("Code", "Description", "Score", "Source", "State")

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `CodeRow` of an index."""
ATTENDS_ROLE = Qt.ItemDataRole.UserRole + 1
"""How strongly the code speaks for the selected words, 0..1; None where no words are selected."""
BOUNDARY_ROLE = Qt.ItemDataRole.UserRole + 2
"""True for the first row below the decision boundary."""

SOURCE_WORDS = {Source.ATTENTION: "attention", Source.TERM: "term", Source.CODER: "coder"}
STATE_WORDS = {State.OPEN: "", State.ACCEPTED: "✓ accepted", State.REJECTED: "✗ rejected"}


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code of the note with its description from the codebook."""

    code: ReviewedCode
    description: str

    @property
    def is_candidate(self) -> bool:
        """Below the decision boundary, and not touched by the coder yet."""
        return not self.code.suggested and self.code.state is State.OPEN and Source.CODER not in self.code.sources


def share_of_words(code: ReviewedCode, start: int, end: int) -> float:
    """How strongly a code speaks for the words between two offsets: 0 not at all, 1 its strongest words."""
    evidence = [span.weight for span in code.evidence if span.start < end and span.end > start]
    strongest = max((word.weight for word in code.attention), default=0.0)
    words = [w.weight / strongest for w in code.attention if w.start < end and w.end > start and strongest > 0]
    return max([*evidence, *words], default=0.0)


_NOTABLE = 0.1


class SuggestionModel(QAbstractTableModel):
    """The codes in their order: suggested ones first, then candidates while they are unfolded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[CodeRow, ...] = ()
        self._shown: list[CodeRow] = []
        self._unfolded = False
        self._words: tuple[int, int] | None = None
        self._kept: set[str] = set()

    def set_rows(self, rows: Sequence[CodeRow]) -> None:
        """Show other codes; the order is that of the review, candidates last."""
        self._all = tuple(sorted(rows, key=lambda row: not (row.code.suggested or row.code.score is None)))
        self._refresh()

    def replace_row(self, row: CodeRow) -> None:
        """Show what became of one code."""
        self.set_rows([row if old.code.code == row.code.code else old for old in self._all])

    def clear(self) -> None:
        """Show nothing; the next rows are those of another note."""
        self._kept.clear()
        self._words = None
        self.set_rows(())

    def keep(self, code: str) -> None:
        """Do not fold this code away again: the coder has had it in hand."""
        self._kept.add(code)
        self._refresh()

    def set_unfolded(self, unfolded: bool) -> None:
        """Show the candidates below the decision boundary, or fold them away."""
        self._unfolded = unfolded
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
    def unfolded(self) -> bool:
        """Whether the candidates are shown."""
        return self._unfolded

    def row_of(self, code: str) -> int:
        """The row that shows a code, or -1."""
        return next((i for i, row in enumerate(self._shown) if row.code.code == code), -1)

    def row_at(self, row: int) -> CodeRow | None:
        """What a row shows."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def attends(self, row: CodeRow) -> float | None:
        """How strongly a code speaks for the selected words; None where none are selected."""
        if self._words is None:
            return None
        share = share_of_words(row.code, *self._words)
        return share if share >= _NOTABLE else 0.0

    def candidates(self) -> int:
        """How many codes lie below the decision boundary and are undecided."""
        return sum(row.is_candidate for row in self._all)

    def next_open(self, after: int) -> int:
        """The next row that is not decided, round the end; -1 where every shown one is."""
        order = [*range(after + 1, len(self._shown)), *range(max(after, 0))]
        return next((i for i in order if self._shown[i].code.state is State.OPEN), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Code, description, score, source, state."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows or means."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return _told(row)
        if role == ROW_ROLE:
            return row
        if role == ATTENDS_ROLE:
            return self.attends(row)
        if role == BOUNDARY_ROLE:
            return self._is_first_candidate(index.row())
        return None

    def _is_shown(self, row: CodeRow) -> bool:
        if self._unfolded or not row.is_candidate or row.code.code in self._kept:
            return True
        return bool(self.attends(row))

    def _is_first_candidate(self, row: int) -> bool:
        above = self.row_at(row - 1)
        return _below(self._shown[row]) and (above is None or not _below(above)) and row > 0

    def _refresh(self) -> None:
        shown = [row for row in self._all if self._is_shown(row)]
        same = [row.code.code for row in shown] == [row.code.code for row in self._shown]
        if same:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, STATE))
            return
        # Keep the view's selection by code: a reset forgets it, and the coder's place would be lost.
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        codes = [self._shown[index.row()].code.code for index in before]
        self._shown = shown
        place = {row.code.code: i for i, row in enumerate(shown)}
        after = [
            self.index(place[code], index.column()) if code in place else QModelIndex()
            for code, index in zip(codes, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _below(row: CodeRow) -> bool:
    return not row.code.suggested and row.code.score is not None


def _text(row: CodeRow, column: int) -> str:
    if column == CODE:
        return row.code.code
    if column == DESCRIPTION:
        return row.description or "(not in the codebook)"
    if column == SCORE:
        return "" if row.code.score is None else f"{row.code.score:.2f}"
    if column == SOURCE:
        return " + ".join(SOURCE_WORDS[source] for source in row.code.sources)
    return STATE_WORDS[row.code.state]


def _told(row: CodeRow) -> str:
    score = "" if row.code.score is None else f" Score {row.code.score:.2f}."
    words = len(row.code.evidence)
    places = f" {words} place{'s' if words != 1 else ''} in the note." if words else " No reliable words in the note."
    decided = STATE_WORDS[row.code.state] or "not decided"
    return f"{row.code.code} {row.description}.{score}{places} {decided.strip('✓✗ ').capitalize()}."
