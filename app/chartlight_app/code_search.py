"""The field that finds a code in the codebook and adds it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from chartlight_app.suggestions import Index

_PAUSE_MS = 90
_LINES_SHOWN = 7
_LONGEST_QUOTE = 48
CODE_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class FoundCode:
    """One code that the codebook found."""

    code: str
    description: str


class FoundCodes(QAbstractListModel):
    """What the codebook found, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[FoundCode, ...] = ()

    def show(self, found: Sequence[FoundCode]) -> None:
        """Show other codes."""
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Codes found."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The code with its description."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{found.code}  {found.description}"
        return found.code if role == CODE_ROLE else None


class CodeSearch(QWidget):
    """Type some of a code or of its words, choose with up and down, add with Enter."""

    searched = Signal(str)
    """The words to look up, once the coder pauses."""
    code_chosen = Signal(str)
    """The code to add."""
    left = Signal()
    """The coder is done here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setObjectName("codeSearch")
        self.field.setAccessibleName("Add a code: search the codebook")
        self.field.setPlaceholderText("Add a code: type its words or its number")
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)
        self.field.installEventFilter(self)
        self.results = self._make_results()
        self._hint = QLabel(self)
        self._hint.setObjectName("muted")
        self._hint.setWordWrap(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._searched = ""
        self._enter_waits = False
        self._evidence = ""
        self._lay_out()
        self.set_evidence("")

    def set_evidence(self, words: str) -> None:
        """Say which words of the note would be the evidence of an added code."""
        flat = " ".join(words.split())
        self._evidence = flat if len(flat) <= _LONGEST_QUOTE else flat[: _LONGEST_QUOTE - 1] + "…"
        self._show_evidence()

    def _show_evidence(self) -> None:
        if self._evidence:
            self._hint.setText(f"Evidence for the code you add: “{self._evidence}”")
        else:
            self._hint.setText("Select words in the note to give them as evidence.")

    def show_found(self, query: str, found: Sequence[FoundCode]) -> None:
        """Show what the codebook found for a query; an answer to an older query is dropped."""
        if query != self.field.text().strip():
            return
        self._model.show(found)
        self.results.setVisible(bool(query) and bool(found))
        line = self.results.sizeHintForRow(0) if found else 0
        self.results.setFixedHeight(min(len(found), _LINES_SHOWN) * line + 4)
        if found:
            self.results.setCurrentIndex(self._model.index(0))
        elif query:
            self._hint.setText(f"The codebook has nothing for “{query}”. Try fewer or other words.")
        self._searched = query
        if self._enter_waits:
            self._choose()

    def hint(self) -> str:
        """The line below the field."""
        return self._hint.text()

    def clear(self) -> None:
        """Empty the field."""
        self._enter_waits = False
        self.field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up, down, Enter and Escape in the field drive the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        row = min(max(self.results.currentIndex().row() + step, 0), self._model.rowCount() - 1)
        self.results.setCurrentIndex(self._model.index(row))

    def _choose(self) -> None:
        query = self.field.text().strip()
        # Enter pressed before the answer came must not add what stands there from the query before.
        self._enter_waits = bool(query) and query != self._searched
        code = self.results.currentIndex().data(CODE_ROLE)
        if query and code and not self._enter_waits:
            self.clear()
            self.code_chosen.emit(code)

    def _typed(self, words: str) -> None:
        self._enter_waits = False
        self._show_evidence()
        if words.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._searched = ""
            self._model.show(())
            self.results.hide()

    def _search(self) -> None:
        self.searched.emit(self.field.text().strip())

    def _make_results(self) -> QListView:
        self._model = FoundCodes(self)
        view = QListView(self)
        view.setObjectName("codeResults")
        view.setAccessibleName("Codes found")
        view.setModel(self._model)
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(self._choose)
        view.hide()
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.field, self.results, self._hint):
            column.addWidget(widget)
        self.field.textChanged.connect(self._typed)
