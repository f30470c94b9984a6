"""Both books as a tree, opened as the coder walks down.

The tabular list of diagnoses: chapters, blocks, categories and codes. Below it, where the coder wants procedures,
ICD-10-PCS: sections, body systems, root operations, body parts and codes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from chartlight.codebook.found import TreeEntry
from chartlight.codebook.procedures import is_procedure
from chartlight.translation import tr

if TYPE_CHECKING:
    from chartlight.codebook.lookup import CodeLookup

_ENTRY = Qt.ItemDataRole.UserRole
_LOADED = Qt.ItemDataRole.UserRole + 1
_SIZE = (640, 620)

Key = int | str


@dataclass(frozen=True, slots=True)
class Branch:
    """The entries right below one; `key` is None for the highest ones."""

    key: Key | None
    entries: tuple[TreeEntry, ...]


def branch_of(lookup: CodeLookup, key: Key) -> Branch:
    """The entries right below one."""
    return Branch(key, tuple(lookup.procedures.tree.below(key) if isinstance(key, str) else lookup.below(key)))


def branches_to(lookup: CodeLookup, code: str, *, procedures: bool) -> tuple[tuple[Branch, ...], tuple[Key, ...]]:
    """Every branch on the way down to a code, and the keys of the way; the highest alone for no code.

    Args:
        lookup: knows the books.
        code: a code of either book, or "".
        procedures: whether procedures are shown where the code is a diagnosis; for a procedure they always are.
    """
    shows_procedures = procedures or is_procedure(code)
    found = lookup.procedures.tree.path_to(code) if is_procedure(code) else lookup.path_to(code)
    path: tuple[Key, ...] = tuple(found)
    highest = lookup.below(None)
    if shows_procedures:
        highest.append(TreeEntry("", "ICD-10-PCS", tr("Procedures"), billable=False))
    return (Branch(None, tuple(highest)), *(branch_of(lookup, key) for key in path)), path


class CodeTree(QDialog):
    """Shows the tree beside the desk; Enter or a double click adds a code that can be reported."""

    branch_wanted = Signal(object)
    """The key of the entry whose children are to be shown."""
    code_chosen = Signal(str)
    """The code to add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codeTree")
        self.setWindowTitle(tr("Codes of ICD-10-CM"))
        self.resize(*_SIZE)
        self._model = QStandardItemModel(self)
        self._items: dict[Key, QStandardItem] = {}
        self._highest: tuple[Key, ...] = ()
        self.tree = self._make_tree()
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setMinimumHeight(2 * self._told.fontMetrics().height())
        self.add = QPushButton(tr("Add code"), self)
        self.add.setObjectName("treeAdd")
        self.add.setProperty("primary", True)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._choose)
        self._lay_out()
        self.tree.expanded.connect(self._expanded)
        self.tree.selectionModel().currentChanged.connect(lambda now, _before: self._show_entry(now))
        self.tree.doubleClicked.connect(lambda _index: self._choose())

    def show_branches(self, branches: Sequence[Branch], path: Sequence[Key]) -> None:
        """Show these branches, the highest first, opened down to the last entry of the path."""
        highest = tuple(entry.key for entry in branches[0].entries)
        if highest != self._highest:
            self._begin_anew(highest)
        for branch in branches:
            self.fill(branch)
        for key in path[:-1]:
            self.tree.expand(self._items[key].index())
        if path and path[-1] in self._items:
            index = self._items[path[-1]].index()
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        elif not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._model.index(0, 0))

    def fill(self, branch: Branch) -> None:
        """Show the children of an entry; those that are there already stay."""
        parent = self._model.invisibleRootItem() if branch.key is None else self._items.get(branch.key)
        if parent is None or parent.data(_LOADED):
            return
        parent.setData(True, _LOADED)
        parent.removeRows(0, parent.rowCount())
        parent.appendRows([self._item(entry) for entry in branch.entries])

    def _begin_anew(self, highest: tuple[Key, ...]) -> None:
        """Leave out what is shown: procedures are wanted now, or no longer."""
        self._highest = highest
        self._items.clear()
        self._model.clear()
        both = any(isinstance(key, str) for key in highest)
        self.setWindowTitle(tr("Codes of ICD-10-CM and ICD-10-PCS") if both else tr("Codes of ICD-10-CM"))

    def current(self) -> TreeEntry | None:
        """The entry in hand."""
        entry = self.tree.currentIndex().data(_ENTRY)
        return entry if isinstance(entry, TreeEntry) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter adds a code, or opens what needs more digits."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _item(self, entry: TreeEntry) -> QStandardItem:
        item = QStandardItem(f"{entry.code}  {entry.title}")
        item.setEditable(False)
        item.setData(entry, _ENTRY)
        item.setToolTip(item.text())
        font = item.font()
        font.setBold(entry.billable)
        item.setFont(font)
        if not entry.billable:
            # Something must be below an entry for it to have an arrow; it is replaced once the arrow is used.
            item.appendRow(QStandardItem("…"))
        self._items[entry.key] = item
        return item

    def _expanded(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, TreeEntry) and not index.data(_LOADED):
            self.branch_wanted.emit(entry.key)

    def _show_entry(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, TreeEntry):
            told = [f"<b>{entry.code}</b>  {entry.title}."]
            if not entry.billable:
                told.append(
                    tr("It needs more digits.") if isinstance(entry.key, int) else tr("It needs more characters.")
                )
            self._told.setText(" ".join(told))
            self.add.setEnabled(entry.billable)

    def _choose(self) -> None:
        entry = self.current()
        if entry is None:
            return
        if entry.billable:
            self.code_chosen.emit(entry.code)
        else:
            self.tree.setExpanded(self.tree.currentIndex(), not self.tree.isExpanded(self.tree.currentIndex()))

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("codeTreeView")
        tree.setAccessibleName(tr("Tree of codes"))
        tree.setModel(self._model)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setExpandsOnDoubleClick(True)
        return tree

    def _lay_out(self) -> None:
        hint = QLabel(tr("→ opens, ← closes, letters jump, Enter adds, Esc leaves"), self)
        hint.setObjectName("muted")
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 1)
        column.addWidget(self._told)
        column.addLayout(row)
