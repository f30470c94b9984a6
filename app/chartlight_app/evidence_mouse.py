"""The mouse on lit words: drag an end to widen or narrow them, right-click to add or take away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from chartlight.review.spans import Edge, dragged_edge, with_edge
from chartlight.translation import tr
from chartlight.types import EvidenceSpan
from chartlight_app.note_view import NoteView

_GRIP = 5  # pixels on either side of an end within which the mouse takes hold of it


@dataclass(frozen=True, slots=True)
class _Grip:
    span: EvidenceSpan
    edge: Edge


class EvidenceMouse(QObject):
    """Watches the mouse over the text of a note; where it is off, the text only scrolls and selects."""

    edge_dragged = Signal(object, object, int)
    """An `Edge` of an `EvidenceSpan` was put at an offset."""
    add_requested = Signal(int, int)
    """These words are to be evidence of the current code."""
    remove_requested = Signal(int, int)
    """These words are not to be evidence any more."""

    def __init__(self, view: NoteView) -> None:
        super().__init__(view)
        self._view = view
        self._text = ""
        self._code = ""
        self._held: _Grip | None = None
        self._before: tuple[EvidenceSpan, ...] = ()
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def show_note(self, text: str) -> None:
        """Another note is on screen."""
        self._text, self._held = text, None

    def show_code(self, code: str) -> None:
        """The code whose words are lit; "" where none is, and then there is nothing to take hold of."""
        self._code, self._held = code, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what belongs to the ends of lit words, and the menu; leave everything else."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QContextMenuEvent):
            return self._offer_menu(event)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._held, self._before = self._grip_at(place), self._view.lit()
            return self._held is not None
        if event.type() == QEvent.Type.MouseMove:
            return self._move(place, free=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        if event.type() == QEvent.Type.MouseButtonRelease and self._held is not None:
            self._drop(place, free=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return True
        return False

    def _move(self, place: QPoint, *, free: bool) -> bool:
        if self._held is not None:
            offset = self._target(place, free=free)
            self._view.relight(with_edge(self._before, self._held.span, edge=self._held.edge, offset=offset))
            return True
        shape = Qt.CursorShape.SizeHorCursor if self._grip_at(place) else Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(shape)
        return False

    def _drop(self, place: QPoint, *, free: bool) -> None:
        held, self._held = self._held, None
        self._view.relight(self._before)
        offset = self._target(place, free=free, held=held)
        if held is not None and offset not in (held.span.start, held.span.end):
            self.edge_dragged.emit(held.span, held.edge, offset)

    def _target(self, place: QPoint, *, free: bool, held: _Grip | None = None) -> int:
        """Where the end comes to: word by word, or character by character with Alt; one word always stays."""
        grip = held or self._held
        offset = self._view.offset_at(place)
        if grip is None or free:
            return offset
        return dragged_edge(self._text, grip.span, edge=grip.edge, offset=offset)

    def _grip_at(self, place: QPoint) -> _Grip | None:
        if not self._code:
            return None
        for span in self._view.lit():
            for edge, offset in ((Edge.START, span.start), (Edge.END, span.end)):
                if self._view.is_near(offset, place, reach=_GRIP):
                    return _Grip(span, edge)
        return None

    def _offer_menu(self, event: QContextMenuEvent) -> bool:
        menu = self.menu_at(event.pos())
        menu.popup(event.globalPos())
        return True

    def menu_at(self, place: QPoint) -> QMenu:
        """The usual menu, with what can be done with the selected words or those under the mouse on top."""
        menu = self._view.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        usual = menu.actions()
        start, end = self._view.selected_span()
        offset = self._view.offset_at(place)
        under = next((span for span in self._view.lit() if span.start <= offset <= span.end), None)
        lines = []
        refusal = tr("Not evidence of {code}", code=self._code)
        if self._code and start < end:
            lines.append((tr("Take as evidence of {code}", code=self._code), self.add_requested, (start, end)))
            if any(span.start < end and span.end > start for span in self._view.lit()):
                lines.append((refusal, self.remove_requested, (start, end)))
        elif self._code and under is not None:
            lines.append((refusal, self.remove_requested, (under.start, under.end)))
        for words, signal, span in lines:
            action = QAction(words, menu)
            action.triggered.connect(lambda _on=False, signal=signal, span=span: signal.emit(*span))
            menu.insertAction(usual[0], action)
        if lines:
            menu.insertSeparator(usual[0])
        return menu
