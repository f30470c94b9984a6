"""The family of a code in place of the table: choose another one by a digit, or with up, down and Enter."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from chartlight.codebook.procedures import is_procedure
from chartlight.codebook.relatives import Family, Relative
from chartlight.translation import mark, tr
from chartlight_app import icons
from chartlight_app.keys import key_of
from chartlight_app.labels import ElidedLabel
from chartlight_app.pieces import Line, Lines, Piece, PiecesDelegate, Tone, marked_pieces
from chartlight_app.theme import Theme

_DIGITS = 9
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
_HELP = mark("1–9 or Enter chooses · ← wider, → narrower family · type to filter · Esc leaves")


class SiblingPicker(QFrame):
    """Lists the codes that may stand in the place of one; knows nothing of where they come from."""

    chosen = Signal(str, str)
    """The code asked about, and the one chosen in its place."""
    scope_wanted = Signal(str)
    """The coder wants the codes below this entry."""
    left = Signal()
    """The coder keeps the code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("siblingPicker")
        self.setProperty("panel", True)
        self._family: Family | None = None
        self._code = ""
        self._typed_ahead: int | None = None
        self._title = QLabel(self)
        self._title.setObjectName("pickerTitle")
        self._title.setWordWrap(True)
        self._scope = ElidedLabel(self)
        self._scope.setObjectName("muted")
        self.wider = self._button("pickerWider", tr("Wider family"), "left")
        self.narrower = self._button("pickerNarrower", tr("Narrower family"), "right")
        self.wider.setToolTip(tr("Wider family (←)"))
        self.narrower.setToolTip(tr("Narrower family (→)"))
        self.wider.clicked.connect(lambda: self._change_scope(wider=True))
        self.narrower.clicked.connect(lambda: self._change_scope(wider=False))
        self.field = self._make_field()
        self.model = Lines(self)
        self._painter = PiecesDelegate(self)
        self.list = self._make_list()
        self._help = ElidedLabel(self)
        self._help.setObjectName("muted")
        self._help.setText(tr(_HELP))
        self._lay_out()

    def get_ready(self) -> None:
        """Take the keys for a family that is still on its way; what is typed before it arrives is kept."""
        self._family, self._code, self._typed_ahead = None, "", None
        self._title.setText("")
        self._scope.setText("")
        self.field.clear()
        self.model.show(())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_about(self, code: str, description: str) -> None:
        """Say whose family is on its way."""
        self._code = code
        with_title = tr("Instead of <b>{code}</b>  {description}", code=code, description=escape(description))
        self._title.setText(with_title if description else tr("Instead of <b>{code}</b>", code=code))
        self._scope.setText(tr("Looking up its family…"))

    def show_family(self, family: Family) -> None:
        """Show a family; one of another code than the one waited for is dropped."""
        if family.code != self._code:
            return
        self._family = family
        if not family.billable:
            self._title.setText(_why(family))
        count = len(family.members)
        codes = tr("1 code") if count == 1 else tr("{count:,} codes", count=count)
        self._scope.setText(f"{family.top} {family.top_title} · {codes}")
        self.wider.setEnabled(family.wider is not None)
        self.narrower.setEnabled(family.narrower is not None)
        self._show_lines()
        row, self._typed_ahead = self._typed_ahead, None
        if row is not None:
            self._choose(row)

    def show_nothing(self) -> None:
        """The codebook has nothing like the code."""
        told = tr(
            "The codebook has no code that begins like this. Search it by name below (Esc, then {key}).",
            key=key_of("addCodeAction"),
        )
        self._scope.setText(told)

    def codes(self) -> tuple[str, ...]:
        """The codes listed, from the top."""
        return tuple(line.key for line in self.model.lines)

    def told(self) -> tuple[str, str]:
        """What is said above the list: of the code, and of the family."""
        return self._title.text(), self._scope.text()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.use_theme(theme)
        for button in (self.wider, self.narrower):
            button.setIcon(icons.icon(button.property("icon_name"), colour=theme.text, disabled=theme.border))
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys in the field drive the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()), event.text())
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key, text: str) -> bool:
        empty = not self.field.text()
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(max(self.list.currentIndex().row(), 0))
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif empty and text.isdigit() and text != "0":
            self._choose(int(text) - 1)
        elif empty and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._change_scope(wider=key == Qt.Key.Key_Left)
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        row = min(max(self.list.currentIndex().row() + step, 0), self.model.rowCount() - 1)
        self.list.setCurrentIndex(self.model.index(row))

    def _choose(self, row: int) -> None:
        if self._family is None:
            self._typed_ahead = row
        elif row < len(self.model.lines):
            self.chosen.emit(self._code, self.model.lines[row].key)

    def _leave(self) -> None:
        if self.field.text():
            self.field.clear()
        else:
            self.left.emit()

    def _change_scope(self, *, wider: bool) -> None:
        top = (self._family.wider if wider else self._family.narrower) if self._family else None
        if top is not None:
            self.scope_wanted.emit(top)

    def _show_lines(self) -> None:
        self.model.show(tuple(self._lines()))
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))

    def _lines(self) -> Iterator[Line]:
        wanted = self.field.text().lower().split()
        members, shared = (self._family.members, self._family.top_title) if self._family else ((), "")
        fitting = (each for each in members if all(word in f"{each.code} {each.title}".lower() for word in wanted))
        for number, relative in enumerate(fitting, start=1):
            yield _line(relative, number if number <= _DIGITS and not wanted else None, shared=shared)

    def _button(self, name: str, told: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(told)
        button.setProperty("icon_name", icon)
        return button

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("pickerFilter")
        field.setAccessibleName(tr("Filter the family of the code"))
        field.setToolTip(tr("Words of the code you want; ↑ ↓ choose, Enter takes"))
        field.setPlaceholderText(tr("Filter: left, initial, acute…"))
        field.setClearButtonEnabled(True)
        field.installEventFilter(self)
        field.textChanged.connect(lambda _text: self._show_lines())
        return field

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("pickerList")
        view.setAccessibleName(tr("Codes of the family"))
        view.setModel(self.model)
        view.setItemDelegate(self._painter)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(lambda index: self._choose(index.row()))
        return view

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.wider)
        row.addWidget(self.narrower)
        row.addWidget(self._scope, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._help)


def _why(family: Family) -> str:
    code, title = family.code, escape(family.title)
    if title and is_procedure(code):
        return tr(
            "<b>{code}</b> is the beginning of codes. Choose the one that is meant: {title}", code=code, title=title
        )
    if title:
        return tr("<b>{code}</b> needs more digits. Choose the code that is meant: {title}", code=code, title=title)
    return tr("<b>{code}</b> is not in the codebook. Choose the code that is meant:", code=code)


def _line(relative: Relative, number: int | None, *, shared: str) -> Line:
    digit = Piece(f"{number or ' '}  ", Tone.QUIET)
    title = _title(relative, shared)
    return Line(relative.code, (digit, Piece(f"{relative.code}  ", Tone.STRONG), *title), ", ".join(relative.hints))


def _title(relative: Relative, shared: str) -> Iterator[Piece]:
    """The title with its differences marked, without what the whole family begins with: procedures have long ones."""
    goes_on = relative.title.startswith((f"{shared} ", f"{shared},"))
    rest = relative.title[len(shared) :].lstrip(" ,") if shared and goes_on else relative.title
    left_out = len(relative.title) - len(rest)
    if left_out:
        yield Piece("… ", Tone.QUIET)
    spans = [(max(start - left_out, 0), end - left_out) for start, end in relative.differs if end > left_out]
    yield from marked_pieces(rest, spans)
