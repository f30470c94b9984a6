"""Draws pack A, pack B and their difference one below the other; importing this module imports matplotlib."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.figure import Figure

from chartlight.translation import number, tr
from chartlight_app.heat_writing import FONT, LETTER, POINTS, columns_with_room, room_below, slanted, word_gap
from chartlight_app.heatmap_data import Viewport
from chartlight_app.pack_heat import Only, PackHeat, difference_label, row_label, row_notice
from chartlight_app.theme import Theme, blend

ROW_PIXELS = 15.0  # least height of a row on screen
_TITLE, _GAP, _SCALE_WIDTH, _SCALE_ROOM = 20.0, 8.0, 9.0, 70.0
_LEAST_COLUMNS = 16  # fewer words do not get wider cells than this many would
_PANELS = 3


@dataclass(frozen=True, slots=True)
class HeatLook:
    """What is shown of a comparison, and how.

    Attributes:
        columns: the words.
        rows: the codes.
        theme: the colours.
    """

    columns: Viewport
    rows: Viewport
    theme: Theme


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels around and in one panel."""

    left: float
    bottom: float
    width: float
    height: float


def room_of(heat: PackHeat, figure: Figure) -> Room:
    """The room of each panel; the words below the last one take at most a third of the figure."""
    ratio, letter = figure.canvas.device_pixel_ratio, LETTER * POINTS * figure.dpi / 72
    labels = [f"{row_label(heat, code, 0)}  ({1:.2f})" for code in heat.codes]
    left = letter * max(map(len, labels), default=0) + 2 * _GAP * ratio
    bottom = min(room_below(heat.words, figure.dpi), figure.bbox.height / 3)
    height = (figure.bbox.height - bottom) / _PANELS - (_TITLE + _GAP) * ratio
    return Room(left, bottom, max(figure.bbox.width - left - _SCALE_ROOM * ratio, 1.0), max(height, 1.0))


def rows_that_fit(heat: PackHeat, figure: Figure) -> int:
    """How many codes can be read at once."""
    return max(1, int(room_of(heat, figure).height / ROW_PIXELS))


def cell_place(look: HeatLook, row: int, column: int) -> tuple[int, int] | None:
    """Where the corner of a cell stands in the axes of a panel; None where it is not shown."""
    shown = look.rows.start <= row < look.rows.stop and look.columns.start <= column < look.columns.stop
    return (column - look.columns.start, row - look.rows.start) if shown else None


def draw(heat: PackHeat, look: HeatLook, figure: Figure) -> list[Axes]:
    """Draw the three panels; returns their axes from the top: A, B and the difference."""
    # Clearing them costs as much again as drawing.
    for axes in list(figure.axes):
        figure.delaxes(axes)
    figure.set_facecolor(look.theme.surface)
    first, second = heat.compared.first.name, heat.compared.second.name
    most = max((max(row, default=0.0) for row in (*heat.first, *heat.second)), default=0.0) or 1.0
    widest = max((max(map(abs, row), default=0.0) for row in heat.difference), default=0.0) or 1.0
    theme = look.theme
    panels = (
        _Panel(tr("A: {name}", name=first), heat.first, _rising(theme, theme.heat), 0.0, most, 0),
        _Panel(tr("B: {name}", name=second), heat.second, _rising(theme, theme.heat_other), 0.0, most, 1),
        _Panel(tr("B less A: who attends more"), heat.difference, _diverging(theme), -widest, widest, None),
    )
    return [_draw_panel(heat, look, figure, panel, place) for place, panel in enumerate(panels)]


def save_picture(heat: PackHeat, look: HeatLook, size: tuple[float, float], target: Path) -> None:
    """Write what is shown as a picture of this size in inches; SVG keeps its words as words."""
    figure = Figure(figsize=size)
    draw(heat, look, figure)
    with mpl.rc_context({"svg.fonttype": "none"}):
        figure.savefig(target, dpi=200, facecolor=look.theme.surface)


@dataclass(frozen=True, slots=True)
class _Panel:
    title: str
    shares: Sequence[Sequence[float]]
    colours: LinearSegmentedColormap
    least: float
    most: float
    pack: int | None

    def label(self, heat: PackHeat, code: str) -> str:
        return difference_label(heat, code) if self.pack is None else row_label(heat, code, self.pack)

    def is_weak(self, heat: PackHeat, code: str) -> bool:
        return self.pack is not None and not heat.views(code)[self.pack].suggested

    def is_marked(self, heat: PackHeat, code: str) -> bool:
        return heat.only(code) is not Only.NEITHER


def _rising(theme: Theme, colour: str) -> LinearSegmentedColormap:
    steps = [theme.surface, blend(theme.surface, colour, 0.18), colour]
    return LinearSegmentedColormap.from_list("share", list(zip((0.0, 0.34, 1.0), steps, strict=True)))


def _diverging(theme: Theme) -> LinearSegmentedColormap:
    # Orange and blue are told apart with every common colour blindness.
    steps = [theme.heat, blend(theme.surface, theme.heat, 0.18), theme.surface]
    steps += [blend(theme.surface, theme.heat_other, 0.18), theme.heat_other]
    return LinearSegmentedColormap.from_list("difference", list(zip((0.0, 0.33, 0.5, 0.67, 1.0), steps, strict=True)))


def _draw_panel(heat: PackHeat, look: HeatLook, figure: Figure, panel: _Panel, place: int) -> Axes:
    room, ratio = room_of(heat, figure), figure.canvas.device_pixel_ratio
    bottom = room.bottom + (_PANELS - 1 - place) * (room.height + (_TITLE + _GAP) * ratio)
    axes = _bare_axes(figure, room.left, bottom, room.width, room.height)
    rows, columns = slice(look.rows.start, look.rows.stop), slice(look.columns.start, look.columns.stop)
    shown = np.asarray(panel.shares)[rows, columns]  # (codes, words)
    norm = Normalize(_root(panel.least), _root(panel.most))
    axes.pcolormesh(_roots(shown), cmap=panel.colours, norm=norm, edgecolors=look.theme.border, linewidth=0.4)
    axes.invert_yaxis()
    axes.set_xlim(0, max(shown.shape[1], _LEAST_COLUMNS))
    write = _writer(axes, look.theme)
    write(0.0, 1.0 + 5 * ratio / room.height, panel.title, axes.transAxes, ha="left", va="bottom", fontweight="bold")
    _label_rows(heat, look, panel, axes, room.height * 72 / figure.dpi)
    if place == _PANELS - 1:
        wide = room.width / max(shown.shape[1], _LEAST_COLUMNS)
        words, most = heat.words[columns], _most_of_words(heat, look)
        for column in columns_with_room(most, dpi=figure.dpi, wide=wide):
            where, end = axes.get_xaxis_transform(), room.left + (column + 0.5) * wide
            label = slanted(words[column], dpi=figure.dpi, below=room.bottom, beside=end)
            write(column + 0.5, -word_gap(figure.dpi) / room.height, label, where, ha="right", va="top", rotation=45)
    scale = _bare_axes(figure, room.left + room.width + _GAP * ratio, bottom, _SCALE_WIDTH * ratio, room.height)
    _draw_scale(scale, panel, norm, look.theme)
    return axes


def _most_of_words(heat: PackHeat, look: HeatLook) -> list[float]:
    """What a code on screen attends to each word on screen at most, in either pack."""
    rows, columns = slice(look.rows.start, look.rows.stop), slice(look.columns.start, look.columns.stop)
    both = np.concatenate([np.asarray(shares)[rows, columns] for shares in (heat.first, heat.second)])
    return [float(share) for share in both.max(axis=0, initial=0.0)]


def _label_rows(heat: PackHeat, look: HeatLook, panel: _Panel, axes: Axes, points: float) -> None:
    write, down = _writer(axes, look.theme), axes.get_yaxis_transform()
    size = min(POINTS, 0.8 * points / max(look.rows.stop - look.rows.start, 1))
    for row, code in enumerate(heat.codes[look.rows.start : look.rows.stop]):
        weak = {"color": look.theme.muted} if panel.is_weak(heat, code) else {}
        weight = "bold" if panel.is_marked(heat, code) else "normal"
        label = panel.label(heat, code)
        write(-0.006, row + 0.5, label, down, ha="right", va="center", fontsize=size, fontweight=weight, **weak)
        notice = row_notice(heat, code, panel.pack)
        plain = {"color": look.theme.muted, "style": "italic", "backgroundcolor": look.theme.surface}
        write(0.006, row + 0.5, notice, down, ha="left", va="center", fontsize=0.9 * size, **plain)


def _draw_scale(axes: Axes, panel: _Panel, norm: Normalize, theme: Theme) -> None:
    steps = np.linspace(_root(panel.least), _root(panel.most), 65)
    axes.pcolormesh(steps[:, None], cmap=panel.colours, norm=norm)
    write = _writer(axes, theme)
    ends = [(0.0, panel.least), (1.0, panel.most)] + ([(0.5, 0.0)] if panel.least < 0 else [])
    for height, share in ends:
        words = number(share, "+.0%") if panel.least < 0 and share else number(share, ".0%")
        va = {0.0: "bottom", 1.0: "top"}.get(height, "center")
        write(1.6, height, words, axes.transAxes, ha="left", va=va, color=theme.muted)


def _bare_axes(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    whole = figure.bbox
    axes = figure.add_axes((left / whole.width, bottom / whole.height, width / whole.width, height / whole.height))
    axes.set_axis_off()
    return axes


def _writer(axes: Axes, theme: Theme) -> Callable[..., None]:
    def write(x: float, y: float, words: str, transform: object, **look: object) -> None:
        if words:
            given = {"color": theme.text, "rotation_mode": "anchor", "fontsize": POINTS, **look}
            text = axes.text(x, y, words, transform=transform, fontfamily=FONT, parse_math=False, **given)  # type: ignore[arg-type]
            if (ground := text.get_bbox_patch()) is not None:
                ground.set_boxstyle("square", pad=0.05)

    return write


def _root(share: float) -> float:
    return float(np.sign(share) * np.sqrt(abs(share)))


def _roots(shares: np.ndarray) -> np.ndarray:
    # Small shares would not be seen beside the few large ones.
    return np.asarray(np.sign(shares) * np.sqrt(np.abs(shares)))
