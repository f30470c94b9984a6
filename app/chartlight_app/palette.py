"""The command palette: one field that finds every action, note and code."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from chartlight.translation import tr
from chartlight_app.pieces import LINE_ROLE, Line, Lines, PiecesDelegate
from chartlight_app.theme import Theme

_WIDTH, _LINES_SHOWN, _FROM_TOP = 640, 12, 70
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def fits(text: str, query: str) -> bool:
    """Whether every word of the query begins a word of the text."""
    words = text.casefold().replace("-", " ").replace("_", " ").split()
    return all(any(word.startswith(part) for word in words) for part in query.casefold().replace("-", " ").split())


class Palette(QDialog):
    """A field with a list below it; who opens it says what there is to find."""

    searched = Signal(str)
    """The coder has typed this."""
    chosen = Signal(str)
    """The key of the line that the coder wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle(tr("Find an action, a note or a code"))
        self.setWindowFlags(Qt.WindowType.Popup)
        self.field = QLineEdit(self)
        self.field.setObjectName("paletteField")
        self.field.setAccessibleName(tr("Find an action, a note or a code"))
        self.field.setToolTip(tr("Some words of what you look for; ↑ ↓ choose, Enter opens"))
        self.field.setPlaceholderText(tr("An action, a note or a code"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda text: self.searched.emit(text.strip()))
        self.model = Lines(self)
        self._painter = PiecesDelegate(self)
        self.list = self._make_list()
        self._empty = QLabel(tr("Nothing fits. Try fewer or other words."), self)
        self._empty.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for widget in (self.field, self.list, self._empty):
            column.addWidget(widget)
        self.setFixedWidth(_WIDTH)

    def open_over(self, window: QWidget) -> None:
        """Show the palette at the top of a window, empty."""
        self.field.clear()
        self.searched.emit("")
        middle = window.mapToGlobal(window.rect().topLeft())
        self.move(middle.x() + (window.width() - self.width()) // 2, middle.y() + _FROM_TOP)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what was found; the line in hand stays in hand."""
        current = self._current_key() if self.list.currentIndex().row() > 0 else ""
        self.model.show(lines)
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if lines:
            height = self.list.sizeHintForRow(0)
            self.list.setFixedHeight(min(len(lines), _LINES_SHOWN) * height + 6)
            self.list.setCurrentIndex(self.model.index(max(self.model.row_of(current), 0)))
        self.adjustSize()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.use_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up, down and Enter in the field drive the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        if key in _STEPS and self.model.rowCount():
            row = (self.list.currentIndex().row() + _STEPS[key]) % self.model.rowCount()
            self.list.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _choose(self) -> None:
        key = self._current_key()
        if key:
            self.hide()
            self.chosen.emit(key)

    def _current_key(self) -> str:
        line = self.list.currentIndex().data(LINE_ROLE)
        return line.key if line is not None else ""

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("paletteList")
        view.setAccessibleName(tr("What was found"))
        view.setModel(self.model)
        view.setItemDelegate(self._painter)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(lambda _index: self._choose())
        return view
