"""The comparison of two packs on screen: pointing, clicking and keys; importing this module imports matplotlib."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

# Loaded here, away from the window's thread.
from chartlight_app.pack_heat import PackHeat
from chartlight_app.pack_heat_plot import HeatLook, cell_place, draw, rows_that_fit

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ZOOMS = {Qt.Key.Key_Plus: -1, Qt.Key.Key_Equal: -1, Qt.Key.Key_Minus: 1, Qt.Key.Key_0: 0}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FAR = 1_000_000


class PackHeatCanvas(FigureCanvasQTAgg):
    """Shows the three maps; arrow keys walk over the cells, + and - zoom, Enter goes to the word in the note."""

    stepped = Signal(int, int)
    """Rows and columns that the marked cell is to move by."""
    zoomed = Signal(int)
    """-1 for nearer, 1 for farther, 0 for back."""
    pointed = Signal(int, int)
    """The cell under the pointer."""
    chosen = Signal(int, int)
    """The cell that was clicked."""
    entered = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__(Figure())  # type: ignore[no-untyped-call]
        self.setObjectName("packHeat")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._axes: list[Axes] = []
        self._heat: PackHeat | None = None
        self._look: HeatLook | None = None
        self._cell = (0, 0)
        self._drawn: Any = None
        self.mpl_connect("draw_event", lambda _event: self._keep_drawn())
        self.mpl_connect("button_press_event", lambda event: self._tell(event, self.chosen))
        self.mpl_connect("motion_notify_event", lambda event: self._tell(event, self.pointed))
        self.mpl_connect("scroll_event", lambda event: self.zoomed.emit(-1 if event.button == "up" else 1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be made small."""
        return QSize(420, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """How many codes can be read depends on the size."""
        super().resizeEvent(event)  # type: ignore[no-untyped-call]
        self.resized.emit()

    def rows_that_fit(self, heat: PackHeat) -> int:
        """How many codes can be read at once."""
        return rows_that_fit(heat, self.figure)

    def show_heat(self, heat: PackHeat, look: HeatLook, cell: tuple[int, int]) -> None:
        """Draw this, with a frame about a cell."""
        if look == self._look and heat is self._heat and self._drawn is not None:
            self._frame(cell)
            return
        self._heat, self._look, self._cell, self._drawn = heat, look, cell, None
        self._axes = draw(heat, look, self.figure)
        self.draw_idle()  # type: ignore[no-untyped-call]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk, zoom, or go to the word."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(*_STEPS[key])
        elif key in _ENDS:
            self.stepped.emit(0, _FAR * _ENDS[key])
        elif key in _PAGES and self._look is not None:
            self.stepped.emit(_PAGES[key] * self._look.rows.count, 0)
        elif key in _ZOOMS:
            self.zoomed.emit(_ZOOMS[key])
        elif key in _ENTER:
            self.entered.emit()
        else:
            event.ignore()

    def _keep_drawn(self) -> None:
        self._drawn = self.copy_from_bbox(self.figure.bbox)  # type: ignore[no-untyped-call]
        self._draw_frames()

    def _frame(self, cell: tuple[int, int]) -> None:
        # What is drawn stays; walking over the cells would be slow otherwise.
        self._cell = cell
        self.restore_region(self._drawn)  # type: ignore[no-untyped-call]
        self._draw_frames()
        self.blit(self.figure.bbox)  # type: ignore[no-untyped-call]

    def _draw_frames(self) -> None:
        look = self._look
        place = cell_place(look, *self._cell) if look is not None else None
        if look is None or place is None:
            return
        for axes in self._axes:
            frame = Rectangle(place, 1, 1, fill=False, edgecolor=look.theme.text, linewidth=1.8, clip_on=False)
            axes.add_artist(frame)
            axes.draw_artist(frame)
            frame.remove()

    def _tell(self, event: Any, signal: Any) -> None:
        look = self._look
        if look is None or event.inaxes not in self._axes or event.xdata is None:
            return
        row, column = int(event.ydata) + look.rows.start, int(event.xdata) + look.columns.start
        if cell_place(look, row, column) is not None:
            signal.emit(row, column)
