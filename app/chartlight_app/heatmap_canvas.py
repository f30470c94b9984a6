"""The matplotlib half of the heatmap; importing this module imports matplotlib."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.colors import LinearSegmentedColormap, PowerNorm
from matplotlib.figure import Figure
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent

# Loaded here, away from the window's thread: `heat_of` needs it as soon as something can be drawn.
from chartlight.suggest import evidence  # noqa: F401
from chartlight.translation import number, tr
from chartlight_app.heat_writing import FONT, LETTER, POINTS, columns_with_room, room_below, slanted, word_gap
from chartlight_app.heatmap_data import Heat, Viewport
from chartlight_app.theme import LIGHT, Theme, blend

_WHEEL_ZOOM = 0.8
_CLICK_PIXELS = 4  # as the coder sees them; a fine screen has several to each
_LEAST_COLUMNS = 16  # fewer words do not get wider cells than this many would
_GAP, _SCALE_WIDTH, _SCALE_ROOM = 8.0, 9.0, 62.0


def draw_once() -> None:
    """Draw a picture that nobody sees: what matplotlib looks for at its first must not be looked for by the window."""
    figure = Figure(figsize=(1, 1))
    FigureCanvasAgg(figure)
    room_below("A", figure.dpi)
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    axes.pcolormesh(np.ones((1, 2)), cmap=LinearSegmentedColormap.from_list("", ["#000", "#fff"]), norm=PowerNorm(0.5))
    for style in ("normal", "italic"):
        axes.text(0, 0, "A", fontsize=POINTS, fontfamily=FONT, style=style, rotation=45, parse_math=False)
    axes.set_axis_off()
    figure.canvas.draw()


class HeatmapCanvas(FigureCanvasQTAgg):
    """Draws a window of the heatmap; the wheel zooms, dragging pans, a click chooses a word."""

    zoomed = Signal(float, float)
    panned = Signal(int)
    hovered = Signal(str)
    word_clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__(Figure())  # type: ignore[no-untyped-call]
        self._heat = Heat()
        self._view = Viewport(0)
        self._theme = LIGHT
        self._pressed: tuple[float, float] | None = None
        self._axes: Axes | None = None
        self.setMinimumHeight(60)
        self.mpl_connect("scroll_event", self._wheel)
        self.mpl_connect("button_press_event", self._press)
        self.mpl_connect("motion_notify_event", self._move)
        self.mpl_connect("button_release_event", self._release)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The dock may be made small."""
        return QSize(120, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The margins depend on the size."""
        super().resizeEvent(event)  # type: ignore[no-untyped-call]
        if self._axes is not None:
            self.show_heat(self._heat, self._view, self._theme)

    def show_heat(self, heat: Heat, view: Viewport, theme: Theme) -> None:
        """Draw these columns."""
        self._heat, self._view, self._theme = heat, view, theme
        self.figure.clear()
        self.figure.set_facecolor(theme.surface)
        left, bottom, width, height = self._room()
        self._axes = self._bare_axes(left, bottom, width, height)
        colours, norm = self._colours()
        self._draw_cells(self._axes, colours, norm)
        self._draw_labels(self._axes)
        ratio = self.device_pixel_ratio
        scale = self._bare_axes(left + width + _GAP * ratio, bottom, _SCALE_WIDTH * ratio, height)
        self._draw_scale(scale, colours, norm)
        self.draw_idle()  # type: ignore[no-untyped-call]

    def save(self, path: Path) -> None:
        """Write the picture; SVG keeps its words as words."""
        with mpl.rc_context({"svg.fonttype": "none"}):
            self.figure.savefig(path, dpi=200, facecolor=self._theme.surface)

    def _room(self) -> tuple[float, float, float, float]:
        """Left, bottom, width and height of the cells in pixels."""
        gap, letter = _GAP * self.device_pixel_ratio, LETTER * POINTS * self.figure.dpi / 72
        left = letter * max(map(len, self._heat.codes), default=0) + 2 * gap
        bottom = min(room_below(self._visible_words(), self.figure.dpi), 0.6 * self.figure.bbox.height)
        width = self.figure.bbox.width - left - _SCALE_ROOM * self.device_pixel_ratio
        return left, bottom, max(width, 1.0), max(self.figure.bbox.height - bottom - gap, 1.0)

    def _bare_axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        whole = self.figure.bbox
        axes = self.figure.add_axes(
            (left / whole.width, bottom / whole.height, width / whole.width, height / whole.height)
        )
        # Ticks are many artists each and slow; the few labels are plain texts.
        axes.set_axis_off()
        return axes

    def _colours(self) -> tuple[LinearSegmentedColormap, PowerNorm]:
        theme = self._theme
        steps = [theme.surface, blend(theme.surface, theme.heat, 0.18), theme.heat]
        colours = LinearSegmentedColormap.from_list("evidence", list(zip((0.0, 0.12, 1.0), steps, strict=True)))
        return colours, PowerNorm(0.5, vmin=0.0, vmax=float(np.max(self._heat.shares)))

    def _draw_cells(self, axes: Axes, colours: LinearSegmentedColormap, norm: PowerNorm) -> None:
        shown = self._shown_shares()
        axes.pcolormesh(shown, cmap=colours, norm=norm, edgecolors=self._theme.border, linewidth=0.4)
        axes.invert_yaxis()
        axes.set_xlim(0, max(shown.shape[1], _LEAST_COLUMNS))

    def _draw_labels(self, axes: Axes) -> None:
        across, down = axes.get_xaxis_transform(), axes.get_yaxis_transform()
        left, bottom, width, height = self._room()
        wide = width / max(len(self._visible_words()), _LEAST_COLUMNS)
        words, most = self._visible_words(), np.max(self._shown_shares(), axis=0, initial=0.0)
        for column in columns_with_room(most.tolist(), dpi=self.figure.dpi, wide=wide):
            end = left + (column + 0.5) * wide
            shown = slanted(words[column], dpi=self.figure.dpi, below=bottom, beside=end)
            self._write(axes, column + 0.5, -word_gap(self.figure.dpi) / height, shown, across, "right", rotation=45)
        row_points = height / max(len(self._heat.codes), 1) * 72 / self.figure.dpi
        for row, code in enumerate(self._heat.codes):
            size = min(POINTS, 0.85 * row_points)
            self._write(axes, -0.006, row + 0.5, code, down, "right", va="center", fontsize=size)
            notice, look = self._heat.notices[row], {"fontsize": size, "color": self._theme.muted}
            self._write(axes, 0.006, row + 0.5, notice, down, "left", va="center", style="italic", **look)

    def _draw_scale(self, axes: Axes, colours: LinearSegmentedColormap, norm: PowerNorm) -> None:
        most = norm.vmax or 1.0
        axes.pcolormesh(np.linspace(0, most, 64)[:, None], cmap=colours, norm=norm)
        for height, words in ((0.0, tr("0 %")), (1.0, tr("{percent:.0f} %", percent=most * 100))):
            va = "top" if height else "bottom"
            self._write(axes, 1.5, height, words, axes.transAxes, "left", va=va, color=self._theme.muted)

    def _write(self, axes: Axes, x: float, y: float, words: str, transform: Any, ha: str, **look: Any) -> None:
        axes.text(
            x,
            y,
            words,
            transform=transform,
            ha=ha,
            **{
                "va": "top",
                "color": self._theme.text,
                "rotation_mode": "anchor",
                "fontsize": POINTS,
                **look,
            },
            fontfamily=FONT,
            parse_math=False,
        )

    def _shown_shares(self) -> np.ndarray:
        return np.asarray(self._heat.shares)[:, self._view.start : self._view.stop]  # (codes, words)

    def _visible_words(self) -> tuple[str, ...]:
        return self._heat.words[self._view.start : self._view.stop]

    def _cell(self, event: Any) -> tuple[int, int] | None:
        if event.inaxes is not self._axes or event.xdata is None:
            return None
        row, column = int(event.ydata), int(event.xdata) + self._view.start
        inside = 0 <= row < len(self._heat.codes) and 0 <= column < self._view.stop
        return (row, column) if inside else None

    def _wheel(self, event: Any) -> None:
        left, _, width, _ = self._room()
        at = min(max((event.x - left) / width, 0.0), 1.0)
        self.zoomed.emit(_WHEEL_ZOOM if event.button == "up" else 1 / _WHEEL_ZOOM, at)

    def _press(self, event: Any) -> None:
        self._pressed = (event.x, event.x)

    def _move(self, event: Any) -> None:
        cell = self._cell(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if cell else Qt.CursorShape.ArrowCursor)
        if cell:
            row, column = cell
            told = self._heat.notices[row] or number(self._heat.shares[row][column], ".1%")
            self.hovered.emit(f"{self._heat.codes[row]} · {self._heat.words[column]} · {told}")
        if self._pressed is not None:
            self._drag(*self._pressed, event.x)

    def _drag(self, began: float, last: float, now: float) -> None:
        wide = self._room()[2] / max(self._view.stop - self._view.start, _LEAST_COLUMNS)
        columns = int((last - now) / wide)
        if columns:
            self._pressed = (began, last - columns * wide)
            self.panned.emit(columns)

    def _release(self, event: Any) -> None:
        began = self._pressed[0] if self._pressed else event.x
        self._pressed = None
        cell = self._cell(event)
        if cell and abs(event.x - began) <= _CLICK_PIXELS * self.device_pixel_ratio:
            self.word_clicked.emit(self._heat.spans[cell[1]][0])
