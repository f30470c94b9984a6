"""Giving actions other keys: press the new key, and a clash is said before anything changes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chartlight.translation import tr
from chartlight_app.action_table import ACTIONS
from chartlight_app.key_map import FIXED_KEYS
from chartlight_app.keys import KEYS, keys_of, native, plain_text
from chartlight_app.keys_table import shown_keys

_SIZE = (620, 640)


class KeysDialog(QDialog):
    """Every action with its keys; what is changed here holds at once."""

    changed = Signal()
    """The keys of some action are others now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(tr("Change keys"))
        self.resize(*_SIZE)
        self._names = {spec.name: plain_text(spec) for spec in ACTIONS}
        self._filter = QLineEdit(self)
        self._filter.setObjectName("keysFilter")
        self._filter.setAccessibleName(tr("Filter the actions"))
        self._filter.setToolTip(tr("Show only the actions with these words or this key"))
        self._filter.setPlaceholderText(tr("Filter: a word of the action, or a key"))
        self._filter.setClearButtonEnabled(True)
        self.table = self._make_table()
        self.edit = QKeySequenceEdit(self)
        self.edit.setObjectName("newKey")
        self.edit.setAccessibleName(tr("New key: press it"))
        self.edit.setMaximumSequenceLength(1)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(2 * self.told.fontMetrics().height() + 4)
        self.use = self._button("useKey", tr("Use this key"), self._use)
        self.add = self._button("addKey", tr("Use it as well"), self._add)
        self.remove = self._button("removeKeys", tr("No key"), self._remove)
        self.reset_one = self._button("resetKey", tr("Default"), self._reset)
        self.reset_all = self._button("resetKeys", tr("All defaults"), self._reset_all)
        self._lay_out()
        self._filter.textChanged.connect(self._apply_filter)
        self.edit.keySequenceChanged.connect(lambda _keys: self._check())
        self.table.itemSelectionChanged.connect(self._selected)
        self.refresh()
        self.table.selectRow(0)

    def refresh(self) -> None:
        """Show the keys that hold now."""
        for row, spec in enumerate(ACTIONS):
            mark = tr("changed", "keys of an action") if KEYS.is_changed(spec.name) else ""
            for column, text in enumerate((self._names[spec.name], shown_keys(spec), mark)):
                item = self.table.item(row, column)
                if item is not None:
                    item.setText(text)
        self._check()

    def select(self, name: str) -> None:
        """Take an action in hand."""
        self.table.selectRow(next(row for row, spec in enumerate(ACTIONS) if spec.name == name))

    def _name(self) -> str:
        return ACTIONS[max(self.table.currentRow(), 0)].name

    def _key(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _selected(self) -> None:
        self.edit.clear()
        self._check()

    def _check(self) -> None:
        """Say what the pressed key would do, and allow only what can be done."""
        name, key = self._name(), self._key()
        owner = KEYS.owner(key, besides=name) if key else None
        fixed = key in FIXED_KEYS
        self.told.setText(self._told(name, key, owner))
        for button in (self.use, self.add):
            button.setEnabled(bool(key) and not fixed and key not in keys_of(name))
        self.remove.setEnabled(bool(keys_of(name)))
        self.reset_one.setEnabled(KEYS.is_changed(name))

    def _told(self, name: str, key: str, owner: str | None) -> str:
        shown = native(key)
        if not key:
            return tr("Select the field and press the key for “{action}”.", action=self._names[name])
        if key in FIXED_KEYS:
            return tr("{key} moves in lists and fields and cannot be the key of an action.", key=shown)
        if owner:
            other = self._names[owner]
            return tr("⚠ {key} is the key of “{other}” now. Using it here takes it from there.", key=shown, other=other)
        if key in keys_of(name):
            return tr("{key} is the key of this action already.", key=shown)
        return tr("{key} is free.", key=shown)

    def _use(self) -> None:
        self._set((self._key(),))

    def _add(self) -> None:
        self._set((*keys_of(self._name()), self._key()))

    def _remove(self) -> None:
        self._set(())

    def _set(self, keys: tuple[str, ...]) -> None:
        KEYS.set_keys(self._name(), keys)
        self._tell_change()

    def _reset(self) -> None:
        KEYS.reset(self._name())
        self._tell_change()

    def _reset_all(self) -> None:
        KEYS.reset_all()
        self._tell_change()

    def _tell_change(self) -> None:
        self.edit.clear()
        self.refresh()
        self.changed.emit()

    def _apply_filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for row, spec in enumerate(ACTIONS):
            told = f"{self._names[spec.name]} {shown_keys(spec)}".casefold()
            self.table.setRowHidden(row, not all(word in told for word in wanted))

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(ACTIONS), 3, self)
        table.setObjectName("keysTable")
        table.setAccessibleName(tr("Actions and their keys"))
        table.setHorizontalHeaderLabels([tr("Action"), tr("Keys"), ""])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for row in range(len(ACTIONS)):
            for column in range(3):
                table.setItem(row, column, QTableWidgetItem())
        table.setColumnWidth(1, 170)
        return table

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = QLabel(tr("New key:"), self)
        label.setBuddy(self.edit)
        for widget in (label, self.edit, self.use, self.add):
            row.addWidget(widget)
        foot = QHBoxLayout()
        for widget in (self.remove, self.reset_one, self.reset_all):
            foot.addWidget(widget)
        foot.addStretch(1)
        close = self._button("closeKeys", tr("Close"), self.accept)
        close.setProperty("primary", True)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._filter)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addLayout(foot)
