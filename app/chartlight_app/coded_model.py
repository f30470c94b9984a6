"""The accepted codes of the note on screen in their sequence, as a table model that rows can be dragged in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from chartlight.store.decision_records import Poa
from chartlight.translation import mark, tr
from chartlight_app.keys import key_of

Index = QModelIndex | QPersistentModelIndex

PLACE, CODE, DESCRIPTION, POA = range(4)
HEADERS = ("#", mark("Code"), mark("Description"), mark("POA"))
HEADER_TIPS = (
    mark("Place in the sequence; the first is the principal diagnosis once you have chosen it"),
    "",
    "",
    mark("Present on admission ({key}): Y yes, N no, U not documented, W cannot be determined, 1 exempt"),
)
POA_WORDS = {
    Poa.YES: mark("Y: present on admission"),
    Poa.NO: mark("N: not present on admission"),
    Poa.UNKNOWN: mark("U: the record does not say enough"),
    Poa.UNDETERMINED: mark("W: the clinician cannot tell"),
    Poa.EXEMPT: mark("1: exempt from reporting"),
}
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `CodedRow` of an index."""
_MIME = "application/x-chartlight-code"


@dataclass(frozen=True, slots=True)
class CodedRow:
    """An accepted code in the sequence.

    Attributes:
        place: 1 for the first diagnosis, and for the first procedure.
        code: the code.
        description: its title.
        poa: present on admission, where somebody has said.
        principal: whether it is the principal diagnosis.
        is_procedure: whether it is a procedure, of which nobody says that it was present on admission.
        errors: open errors about it.
        warnings: open warnings about it.
    """

    place: int
    code: str
    description: str
    poa: Poa | None
    principal: bool
    is_procedure: bool
    errors: int
    warnings: int

    @property
    def lacks_poa(self) -> bool:
        """Whether somebody has still to say if it was present on admission."""
        return self.poa is None and not self.is_procedure

    def told(self) -> str:
        """The row in sentences, for tooltips and for programs that read aloud."""
        parts = [f"{self.place}. {self.code} {self.description}."]
        parts += [tr("Principal diagnosis.")] if self.principal else []
        parts += [tr("A procedure.")] if self.is_procedure else []
        parts += [f"{tr(POA_WORDS[self.poa])}."] if self.poa else []
        parts += [tr("Nothing is said on admission.")] if self.lacks_poa else []
        parts += [_told_errors(self.errors)] if self.errors else []
        parts += [_told_warnings(self.warnings)] if self.warnings else []
        return " ".join(parts)


class CodedModel(QAbstractTableModel):
    """The rows; dropping one elsewhere only asks for the move, which is shown when it is on disk."""

    move_requested = Signal(str, int)
    """Put a code at a place, from 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CodedRow, ...] = ()

    def set_rows(self, rows: Sequence[CodedRow]) -> None:
        """Show other codes."""
        if [row.code for row in rows] == [row.code for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, POA))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[CodedRow, ...]:
        """What is shown."""
        return self._rows

    def row_of(self, code: str) -> int:
        """The row of a code, or -1."""
        return next((i for i, row in enumerate(self._rows) if row.code == code), -1)

    def row_at(self, row: int) -> CodedRow | None:
        """What a row shows."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Accepted codes."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Place, code, description, present on admission."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section] if section == PLACE else tr(HEADERS[section])
        tip = HEADER_TIPS[section] if role == Qt.ItemDataRole.ToolTipRole else ""
        return tr(tip, key=key_of("poaAction")) if tip else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows or means."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return row.told()
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be dragged, and dropped between two others."""
        flags = super().flags(index)
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Codes are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """A code of this table."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The code that is dragged."""
        data = QMimeData()
        row = self.row_at(indexes[0].row()) if indexes else None
        data.setData(_MIME, (row.code if row else "").encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the code to be moved; the rows stay until the store has said yes."""
        del action, column
        source = self.row_of(bytes(data.data(_MIME).data()).decode())
        target = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        place = target - 1 if target > source else target
        if source >= 0 and place != source:
            self.move_requested.emit(self._rows[source].code, place)
        return False


def _text(row: CodedRow, column: int) -> str:
    if column == PLACE:
        return str(row.place)
    if column == CODE:
        return row.code
    if column == DESCRIPTION:
        return row.description or tr("(not in the codebook)")
    return row.poa.value if row.poa else "" if row.is_procedure else "–"


def _told_errors(count: int) -> str:
    return tr("1 error.") if count == 1 else tr("{count} errors.", count=count)


def _told_warnings(count: int) -> str:
    return tr("1 warning.") if count == 1 else tr("{count} warnings.", count=count)
