"""The slider that says how sure a suggestion must be, and what can be expected of it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from chartlight.translation import mark, number, tr
from chartlight_app.keys import key_of
from chartlight_app.labels import ElidedLabel
from chartlight_app.sureness import LEAST, MOST, Sureness

_EXPLAINED = mark(
    "Precision: how many of the codes above the line are right. Recall: how many of the codes that coders give "
    "are above it. Both were measured on notes that the model had not seen."
)
_LEAST_SLIDER = 90


class SurenessBar(QWidget):
    """Draws the line between sure suggestions and candidates."""

    boundary_changed = Signal(object)
    """Least score above the line; None where the model decides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sureness = Sureness()
        self._boundary: float | None = None
        self._pack_hash: str | None = None
        self._procedures = False
        self.slider = _Slider(self)
        self.slider.valueChanged.connect(self._moved)
        self._score = QLabel(self)
        self._score.setFixedWidth(self.fontMetrics().horizontalAdvance(number(0, ".2f")) + 4)
        self.reset = self._make_reset_button()
        self._figures = ElidedLabel(self)
        self._figures.setObjectName("muted")
        self._lay_out()
        self._show()

    @property
    def boundary(self) -> float | None:
        """Least score above the line; None where the model decides."""
        return self._boundary

    def set_boundary(self, boundary: float | None) -> None:
        """Draw the line where it was drawn before, without telling anyone."""
        self._boundary = boundary
        self._show()

    def set_sureness(self, sureness: Sureness) -> None:
        """Take what the model pack says of its scores."""
        self._sureness = sureness
        self._show()

    def set_pack(self, pack_hash: str | None, *, procedures: bool = False) -> None:
        """Name the pack that suggested the codes on screen; None where no model has read the note.

        Args:
            pack_hash: the pack.
            procedures: whether there are procedures among the codes.
        """
        self._pack_hash, self._procedures = pack_hash, procedures
        self._show()

    def step(self, hundredths: int) -> None:
        """Draw the line higher or lower."""
        self.slider.setValue(self.slider.value() + hundredths)

    def go_back(self) -> None:
        """Draw the line where the model draws it."""
        if self._boundary is not None:
            self._draw(None)

    def told(self) -> str:
        """What is expected of the codes above the line, and who drew it."""
        return self._figures.text()

    def _moved(self, hundredths: int) -> None:
        # On the model's own place the model decides, which may hold another line for single codes.
        self._draw(None if hundredths == self._own_place() else hundredths / 100)

    def _draw(self, boundary: float | None) -> None:
        self._boundary = boundary
        self._show()
        self.boundary_changed.emit(boundary)

    def _own_place(self) -> int:
        return min(max(round(100 * self._sureness.boundary), LEAST), MOST)

    def _show(self) -> None:
        place = self._own_place() if self._boundary is None else round(100 * self._boundary)
        with QSignalBlocker(self.slider):
            self.slider.setValue(place)
        self._score.setText(number(place / 100, ".2f"))
        self.reset.setEnabled(self._boundary is not None)
        drawn = tr("the model's own line") if self._boundary is None else tr("your line")
        told = self._sureness.told(self._boundary, pack_hash=self._pack_hash, procedures=self._procedures)
        self._figures.setText(f"{told} · {drawn}")
        self._figures.setToolTip("\n".join([self._figures.text(), tr(_EXPLAINED)]))
        self.slider.setAccessibleDescription(self._figures.text())

    def _make_reset_button(self) -> QPushButton:
        button = QPushButton(tr("Reset"), self)
        button.setObjectName("surenessReset")
        button.setFlat(True)
        button.setAccessibleName(tr("Draw the line where the model draws it"))
        button.setToolTip(tr("Draw the line where the model draws it ({key})", key=key_of("ownLineAction")))
        button.clicked.connect(self.go_back)
        return button

    def _lay_out(self) -> None:
        name = QLabel(tr("How sure"), self)
        name.setBuddy(self.slider)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(name)
        line.addWidget(self.slider, 1)
        line.addWidget(self._score)
        line.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self._figures)


class _Slider(QSlider):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("surenessSlider")
        self.setAccessibleName(tr("How sure a suggestion must be: least score above the line, in hundredths"))
        up, down = key_of("surerAction"), key_of("lessSureAction")
        told = tr("How sure a suggestion must be to stand above the line ({up} and {down})", up=up, down=down)
        self.setToolTip(told)
        self.setRange(LEAST, MOST)
        self.setPageStep(10)
        self.setMinimumWidth(_LEAST_SLIDER)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        # The wheel is for the list below: it must not move the line by accident.
        event.ignore()
