"""What the coding rules say: one finding a row, with the tabular list's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chartlight.rules.checked import ToldFinding
from chartlight.rules.sources import told_source
from chartlight.translation import tr
from chartlight_app.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole
_PAD, _SIGN_ROOM = 8, 24
_WRAP = int(Qt.TextFlag.TextWordWrap)


class FindingsModel(QAbstractListModel):
    """The findings of the note on screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[ToldFinding, ...] = ()

    def set_findings(self, findings: Sequence[ToldFinding]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._findings = tuple(findings)
        self.endResetModel()

    @property
    def findings(self) -> tuple[ToldFinding, ...]:
        """What is shown."""
        return self._findings

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How many there are."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A finding, or what is said of it."""
        if not (index.isValid() and 0 <= index.row() < len(self._findings)):
            return None
        told = self._findings[index.row()]
        if role == FINDING_ROLE:
            return told
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return spoken_words(told) if role in spoken else None


class FindingsList(QListView):
    """The findings, errors first; what is overruled comes last and is quiet."""

    chosen = Signal(object)
    """The `ToldFinding` that is current now, or None."""
    settle_requested = Signal(object)
    """Enter or a double click: do what settles this `ToldFinding`."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingsList")
        self.setAccessibleName(tr("Coding rules"))
        self._findings = model
        self._painter = _FindingDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.doubleClicked.connect(lambda _index: self._ask_to_settle())

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._painter.theme = theme
        self.viewport().update()

    def current(self) -> ToldFinding | None:
        """The current finding."""
        told = self.currentIndex().data(FINDING_ROLE) if self.currentIndex().isValid() else None
        return told if isinstance(told, ToldFinding) else None

    def select(self, key: str) -> bool:
        """Make the finding of a key current; False where it is not there."""
        for row, told in enumerate(self._findings.findings):
            if told.finding.key == key:
                self.setCurrentIndex(self._findings.index(row, 0))
                return True
        return False

    def step(self) -> ToldFinding | None:
        """Go to the next finding that wants something, round the end; None where none does."""
        found = self._findings.findings
        here = self.currentIndex().row()
        order = [*range(here + 1, len(found)), *range(here + 1)]
        row = next((row for row in order if found[row].is_open), -1)
        if row < 0:
            return None
        self.setCurrentIndex(self._findings.index(row, 0))
        return found[row]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter settles."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_settle()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Other widths wrap the words elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _ask_to_settle(self) -> None:
        if (told := self.current()) is not None:
            self.settle_requested.emit(told)


def spoken_words(told: ToldFinding) -> str:
    """A finding in sentences."""
    finding = told.finding
    said = finding.message
    parts = [tr("Error: {message}", message=said) if finding.is_error else tr("Warning: {message}", message=said)]
    parts += [f"“{finding.quote}” ({told_source(finding.source)})."] if finding.quote else []
    parts += [overruled_words(told)] if not told.is_open else []
    return " ".join(parts)


def overruled_words(told: ToldFinding) -> str:
    """Who overruled a warning, and why."""
    return tr("Overruled by {coder}: {reason}", coder=told.overruled_by, reason=told.reason)


class _FindingDelegate(QStyledItemDelegate):
    def __init__(self, parent: FindingsList) -> None:
        super().__init__(parent)
        self._list = parent
        self.theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        told: ToldFinding = index.data(FINDING_ROLE)
        width = max(self._list.viewport().width(), 120)
        room = QRect(0, 0, width - 2 * _PAD - _SIGN_ROOM, 10_000)
        heights = [_height(font, room, words) for font, words, _ in self._lines(option, told)]
        return QSize(width, sum(heights) + 2 * _PAD + 2 * (len(heights) - 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told: ToldFinding = index.data(FINDING_ROLE)
        theme, box = self.theme, QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, QColor(theme.selection if selected else theme.surface))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        painter.setPen(QColor(theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setFont(option.font)
        painter.setPen(QColor(self._sign_colour(told)))
        top = box.top() + _PAD
        painter.drawText(QRect(box.left() + _PAD, top, _SIGN_ROOM, option.fontMetrics.height()), 0, _sign(told))
        left = box.left() + _PAD + _SIGN_ROOM
        for font, words, colour in self._lines(option, told):
            room = QRect(left, top, box.width() - 2 * _PAD - _SIGN_ROOM, 10_000)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(room, _WRAP, words)
            top += _height(font, room, words) + 2
        painter.restore()

    def _lines(self, option: QStyleOptionViewItem, told: ToldFinding) -> list[tuple[QFont, str, str]]:
        theme, finding = self.theme, told.finding
        plain, quoted = QFont(option.font), QFont(option.font)
        quoted.setItalic(True)
        lines = [(plain, finding.message, theme.text if told.is_open else theme.muted)]
        if finding.quote:
            lines.append((quoted, f"“{finding.quote}” — {told_source(finding.source)}", theme.muted))
        if not told.is_open:
            lines.append((plain, overruled_words(told), theme.text))
        return lines

    def _sign_colour(self, told: ToldFinding) -> str:
        if not told.is_open:
            return self.theme.accepted
        return self.theme.rejected if told.finding.is_error else self.theme.warning


def _sign(told: ToldFinding) -> str:
    if not told.is_open:
        return "✓"
    return "✖" if told.finding.is_error else "⚠"


def _height(font: QFont, room: QRect, words: str) -> int:
    return QFontMetrics(font).boundingRect(room, _WRAP, words).height()
