"""The line at the bottom: what is going on, how far, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QStatusBar,
    QStyle,
    QStyleOption,
    QToolTip,
    QWidget,
)

from chartlight.translation import tr

_SHOWN_MS = 12_000
_MARGIN = 6


class StatusLine(QStatusBar):
    """Messages on the left; work, the device and the coder on the right."""

    cancel_requested = Signal()
    coder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self._work = QLabel(self)
        self._work.setObjectName("workLabel")
        self.bar = QProgressBar(self)
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(170)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setObjectName("cancelButton")
        self.cancel.setAccessibleName(tr("Cancel what is going on"))
        self.cancel.setFlat(True)
        self.cancel.clicked.connect(self.cancel_requested)
        self._device = QLabel(self)
        self._device.setObjectName("muted")
        self._coder = QPushButton(self)
        self._coder.setObjectName("coderButton")
        self._coder.setFlat(True)
        self._coder.setToolTip(tr("Whose name the decisions carry; click to change it"))
        self._coder.clicked.connect(self.coder_requested)
        for widget in (self._work, self.bar, self.cancel, self._device, self._coder):
            self.addPermanentWidget(widget)
        self.end_work()

    def say(self, words: str) -> None:
        """Show a short message for a while."""
        self.showMessage(words, _SHOWN_MS)

    def shown_message(self) -> str:
        """The message as far as there is room for it."""
        room = self._message_room().width()
        return self.fontMetrics().elidedText(self.currentMessage(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt would cut a long message off in the middle of a letter."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._message_room(), alignment | Qt.TextFlag.TextSingleLine, self.shown_message())

    def event(self, event: QEvent) -> bool:
        """Pointing at a message that is cut short tells all of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cut = self.shown_message() != self.currentMessage() and self._message_room().contains(event.pos())
            QToolTip.showText(event.globalPos(), self.currentMessage() if cut else "", self)
            return True
        return super().event(event)

    def _message_room(self) -> QRect:
        widgets = (self._work, self.bar, self.cancel, self._device, self._coder)
        end = min((widget.x() for widget in widgets if widget.isVisible()), default=self.width())
        return QRect(_MARGIN, 0, max(end - 2 * _MARGIN, 0), self.height())

    def show_work(self, words: str, *, done: int = 0, total: int = 0, can_cancel: bool = True) -> None:
        """Show what is going on; without a total the bar only moves."""
        self._work.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self._work.show()
        self.bar.show()
        self.cancel.setVisible(can_cancel)

    def end_work(self) -> None:
        """Nothing is going on."""
        for widget in (self._work, self.bar, self.cancel):
            widget.hide()

    def show_device(self, words: str) -> None:
        """Name what the model runs on."""
        self._device.setText(words)
        self._device.setToolTip(tr("What the model runs on"))

    def show_coder(self, name: str) -> None:
        """Name the coder."""
        self._coder.setText(tr("Coder: {name}", name=name))
        self._coder.setAccessibleName(tr("Coder: {name}. Change the name", name=name))
