"""The matplotlib half of the heatmap; importing this module imports matplotlib."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.colors import LinearSegmentedColormap, PowerNorm
from matplotlib.figure import Figure
from PySide6.QtCore import QSize, Qt, Signal

from chartlight_app.heatmap_data import Heat, Viewport
from chartlight_app.theme import LIGHT, Theme, blend

_WHEEL_ZOOM = 0.8
_LABEL_POINTS = 8.5
_CLICK_PIXELS = 4


class HeatmapCanvas(FigureCanvasQTAgg):
    """Draws a window of the heatmap; the wheel zooms, dragging pans, a click chooses a word."""

    zoomed = Signal(float, float)
    panned = Signal(int)
    hovered = Signal(str)
    word_clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__(Figure(layout="constrained"))  # type: ignore[no-untyped-call]
        self._heat = Heat()
        self._view = Viewport(0)
        self._theme = LIGHT
        self._pressed: tuple[float, float] | None = None
        self._axes: Any = None
        self.setMinimumHeight(60)
        self.mpl_connect("scroll_event", self._wheel)
        self.mpl_connect("button_press_event", self._press)
        self.mpl_connect("motion_notify_event", self._move)
        self.mpl_connect("button_release_event", self._release)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The dock may be made small."""
        return QSize(120, 60)

    def show_heat(self, heat: Heat, view: Viewport, theme: Theme) -> None:
        """Draw these columns."""
        self._heat, self._view, self._theme = heat, view, theme
        self.figure.clear()
        self.figure.set_facecolor(theme.surface)
        self._axes = self.figure.add_subplot()
        self._draw_cells()
        self._draw_labels()
        self.draw_idle()  # type: ignore[no-untyped-call]

    def save(self, path: Path) -> None:
        """Write the picture; SVG keeps its words as words."""
        with mpl.rc_context({"svg.fonttype": "none"}):
            self.figure.savefig(path, dpi=200, facecolor=self._theme.surface)

    def _draw_cells(self) -> None:
        every = np.asarray(self._heat.shares)  # (codes, words)
        shown = every[:, self._view.start : self._view.stop]
        theme = self._theme
        steps = [theme.surface, blend(theme.surface, theme.heat, 0.18), theme.heat]
        colours = LinearSegmentedColormap.from_list("evidence", list(zip((0.0, 0.12, 1.0), steps, strict=True)))
        norm = PowerNorm(0.5, vmin=0.0, vmax=float(every.max()))
        drawn = self._axes.pcolormesh(shown, cmap=colours, norm=norm, edgecolors=theme.border, linewidth=0.4)
        self._axes.invert_yaxis()
        scale = self.figure.colorbar(drawn, ax=self._axes, pad=0.008, fraction=0.025, aspect=12)
        scale.ax.yaxis.set_major_locator(mpl.ticker.MaxNLocator(3))
        scale.ax.yaxis.set_major_formatter(mpl.ticker.PercentFormatter(1.0, decimals=0))
        scale.ax.tick_params(colors=theme.muted, labelsize=_LABEL_POINTS)
        scale.outline.set_edgecolor(theme.border)

    def _draw_labels(self) -> None:
        theme, axes = self._theme, self._axes
        words = self._heat.words[self._view.start : self._view.stop]
        axes.set_xticks(np.arange(len(words)) + 0.5)
        axes.set_xticklabels(
            [_plain(word) for word in words],
            rotation=45,
            ha="right",
            rotation_mode="anchor",
            parse_math=False,
        )
        axes.set_yticks(np.arange(len(self._heat.codes)) + 0.5)
        axes.set_yticklabels(self._heat.codes, parse_math=False)
        axes.tick_params(colors=theme.text, labelsize=_LABEL_POINTS, length=0)
        for side in axes.spines.values():
            side.set_edgecolor(theme.border)

    def _cell(self, event: Any) -> tuple[int, int] | None:
        if event.inaxes is not self._axes or event.xdata is None:
            return None
        row, column = int(event.ydata), int(event.xdata) + self._view.start
        inside = 0 <= row < len(self._heat.codes) and 0 <= column < self._view.stop
        return (row, column) if inside else None

    def _wheel(self, event: Any) -> None:
        bounds = self._axes.get_window_extent()
        at = min(max((event.x - bounds.x0) / max(bounds.width, 1), 0.0), 1.0)
        self.zoomed.emit(_WHEEL_ZOOM if event.button == "up" else 1 / _WHEEL_ZOOM, at)

    def _press(self, event: Any) -> None:
        self._pressed = (event.x, event.x)

    def _move(self, event: Any) -> None:
        cell = self._cell(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if cell else Qt.CursorShape.ArrowCursor)
        if cell:
            row, column = cell
            share = self._heat.shares[row][column]
            self.hovered.emit(f"{self._heat.codes[row]} · {self._heat.words[column]} · {share:.1%}")
        if self._pressed is not None:
            self._drag(event.x)

    def _drag(self, x: float) -> None:
        assert self._pressed is not None  # noqa: S101 - only called while a button is down
        began, last = self._pressed
        wide = self._axes.get_window_extent().width / max(self._view.stop - self._view.start, 1)
        columns = int((last - x) / wide)
        if columns:
            self._pressed = (began, last - columns * wide)
            self.panned.emit(columns)

    def _release(self, event: Any) -> None:
        began = self._pressed[0] if self._pressed else event.x
        self._pressed = None
        cell = self._cell(event)
        if cell and abs(event.x - began) <= _CLICK_PIXELS:
            self.word_clicked.emit(self._heat.spans[cell[1]][0])


def _plain(word: str) -> str:
    """The word without characters that no font draws."""
    return "".join(c if c.isprintable() else "·" for c in word)
