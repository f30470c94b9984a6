"""The field that finds a code in the codebook and adds it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from chartlight.codebook.found import FoundCode
from chartlight.translation import tr
from chartlight_app import icons
from chartlight_app.pieces import LINE_ROLE, Line, Lines, Piece, PiecesDelegate, Tone
from chartlight_app.theme import Theme

_PAUSE_MS = 25  # two letters of one stroke of the hand are one query
_LATE_MS = 600
_LINES_SHOWN = 7
_LONGEST_QUOTE = 48


def line_of(found: FoundCode) -> Line:
    """A found code as a line: its code, its title, and what it was found by."""
    pieces = (Piece(found.code, Tone.STRONG), Piece(f"  {found.description}"))
    return Line(found.code, pieces, found.because)


def _numbered(number: int, line: Line) -> Line:
    return replace(line, pieces=(Piece(f"{number}  ", Tone.QUIET), *line.pieces))


class CodeSearch(QWidget):
    """Type some of a code or of its words, choose with up and down, add with Enter."""

    searched = Signal(str)
    """The words to look up, once the coder pauses."""
    code_chosen = Signal(str)
    """The code to add."""
    opened = Signal()
    """The coder is about to type: what the note names may be offered."""
    browse_requested = Signal(str)
    """The coder wants to see this code among its neighbours in the tree, or the chapters where there is none."""
    left = Signal()
    """The coder is done here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setObjectName("codeSearch")
        self.field.setAccessibleName(tr("Add a code: search the codebook"))
        self.field.setToolTip(tr("Add a code by its name, an abbreviation or its number; ↑ ↓ choose, Enter adds"))
        self.field.setPlaceholderText(tr("Add a code: a name, an abbreviation or a number"))
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)
        self.field.installEventFilter(self)
        self.browse = QToolButton(self)
        self.browse.setObjectName("browseCodes")
        self.browse.setAccessibleName(tr("Browse the tree of codes"))
        self.browse.setToolTip(tr("Browse the tree of codes"))
        self.browse.clicked.connect(self.request_tree)
        self.results = self._make_results()
        self._hint = QLabel(self)
        self._hint.setObjectName("muted")
        self._hint.setWordWrap(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._searched = ""
        self._moved = False
        self._shown_since = QElapsedTimer()
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
            self._hint.setText(tr("Evidence for the code you add: “{words}”", words=self._evidence))
        else:
            self._hint.setText(tr("Select words in the note to give them as evidence."))

    def show_found(self, query: str, found: Sequence[FoundCode]) -> None:
        """Show what the codebook found for a query; an answer to an older query is dropped."""
        if query != self.field.text().strip():
            return
        self._model.show(tuple(map(line_of, found)))
        self._moved = False
        self._shown_since.start()
        self._fit(found)
        if found:
            self.results.setCurrentIndex(self._model.index(0))
        elif query:
            self._hint.setText(tr("The codebook has nothing for “{query}”. Try fewer or other words.", query=query))
        self._searched = query
        if self._enter_waits:
            self._choose()

    def open(self) -> None:
        """Take the keys."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.field.text():
            self.opened.emit()

    def show_named(self, named: Sequence[FoundCode]) -> None:
        """Offer codes before anything is typed; too late where something is, or where the coder has left."""
        if self.field.text() or not named or self.window().focusWidget() is not self.field:
            return
        self._model.show(tuple(_numbered(number, line_of(each)) for number, each in enumerate(named, start=1)))
        self._fit(named)
        self.results.setCurrentIndex(self._model.index(0))
        self._hint.setText(tr("Named in the note and not among its codes: a digit or Enter adds one. Or type another."))

    def show_meant(self, query: str, merged: Sequence[FoundCode]) -> None:
        """Show what was found together with what the words mean; the line in hand stays in hand.

        Where the coder has moved or has had time to read, the order on screen stays, and new codes come below.
        """
        if query != self.field.text().strip() or query != self._searched:
            return
        lines = [line_of(each) for each in merged]
        if self._moved or self._shown_since.elapsed() > _LATE_MS:
            known = {line.key for line in self._model.lines}
            lines = [*self._model.lines, *(line for line in lines if line.key not in known)]
        current = self._current_key() if self._moved else ""
        self._model.show(lines)
        self._fit(lines)
        if lines:
            self._show_evidence()
            self.results.setCurrentIndex(self._model.index(max(self._model.row_of(current), 0)))

    def request_tree(self) -> None:
        """Ask for the tree of codes, at the code in hand."""
        self.browse_requested.emit(self._current_key() if self.field.text().strip() else "")

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.use_theme(theme)
        self.browse.setIcon(icons.icon("tree", colour=theme.text, disabled=theme.border))
        self.results.viewport().update()

    def _current_key(self) -> str:
        line = self.results.currentIndex().data(LINE_ROLE)
        return line.key if line is not None else ""

    def _fit(self, found: Sequence[object]) -> None:
        self.results.setVisible(bool(found))
        line = self.results.sizeHintForRow(0) if found else 0
        self.results.setFixedHeight(min(len(found), _LINES_SHOWN) * line + 4)

    @property
    def waiting(self) -> bool:
        """Whether what stands in the field has not been answered yet."""
        return self.field.text().strip() != self._searched

    def lines(self) -> tuple[Line, ...]:
        """The codes listed, from the top."""
        return self._model.lines

    def hint(self) -> str:
        """The line below the field."""
        return self._hint.text()

    def clear(self) -> None:
        """Empty the field."""
        self._enter_waits = False
        self.field.clear()
        self._typed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up, down, Enter and Escape in the field drive the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_digit(event.text()) or self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_digit(self, text: str) -> bool:
        """A digit chooses among the codes that are offered; no code and no name begins with one."""
        row = int(text) - 1 if text.isdecimal() else -1
        if self.field.text() or not 0 <= row < len(self._model.lines):
            return False
        self.results.setCurrentIndex(self._model.index(row))
        self._choose()
        return True

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
        self._moved = True
        row = min(max(self.results.currentIndex().row() + step, 0), self._model.rowCount() - 1)
        self.results.setCurrentIndex(self._model.index(row))

    def _choose(self) -> None:
        query = self.field.text().strip()
        # Enter pressed before the answer came must not add what stands there from the query before.
        self._enter_waits = bool(query) and query != self._searched
        code = self._current_key()
        if code and not self._enter_waits:
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
        self._model = Lines(self)
        self._painter = PiecesDelegate(self)
        view = QListView(self)
        view.setObjectName("codeResults")
        view.setAccessibleName(tr("Codes found"))
        view.setModel(self._model)
        view.setItemDelegate(self._painter)
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
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse)
        column.addLayout(row)
        for widget in (self.results, self._hint):
            column.addWidget(widget)
        self.field.textChanged.connect(self._typed)
