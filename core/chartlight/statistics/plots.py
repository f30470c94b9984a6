"""Draws the charts; importing this module imports matplotlib."""

from __future__ import annotations

import math
import os
import secrets
import textwrap
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator, ScalarFormatter

from chartlight.errors import KnownError
from chartlight.statistics.charts import Chart
from chartlight.statistics.dates import short_day
from chartlight.statistics.rates import SCORES
from chartlight.statistics.values import OUTSIDE, PROCEDURES, Rate, Statistics, WorkDone
from chartlight.translation import mark, number, tr

_SIZE, _DPI = (9.0, 5.4), 150
_MOST_BARS, _MOST_DAYS = 20, 31
_SHORT_HASH = 10
# Also the names of the figures that they stand for.
_ACCEPTED, _REJECTED, _ADDED = mark("accepted", "codes"), mark("rejected", "codes"), mark("added", "codes")
_FONT = "DejaVu Sans"  # comes with matplotlib, so the picture is the same everywhere


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a chart, as `#rrggbb`."""

    surface: str = "#ffffff"
    text: str = "#1b2027"
    muted: str = "#505965"
    border: str = "#d3d8df"
    accent: str = "#1d5bb8"
    accepted: str = "#136534"
    rejected: str = "#b3261e"
    added: str = "#6f3aa8"


def draw(chart: Chart, figures: Statistics, figure: Figure, look: Look) -> None:
    """Draw a chart that has enough to show; what was on the figure is wiped."""
    figure.clear()
    figure.set_facecolor(look.surface)
    figure.set_layout_engine("constrained")
    axes = figure.add_subplot()
    dress(axes, look)
    with mpl.rc_context({"font.family": _FONT, "text.parse_math": False}):
        _DRAWERS[chart.name](axes, figures, look)
        axes.set_title(chart.title, color=look.text, fontsize=11, loc="left", fontweight="bold")


def save_picture(chart: Chart, figures: Statistics, target: Path, look: Look) -> None:
    """Write a chart as PNG or SVG, as the ending of the name says; the file is replaced whole or not at all.

    Raises:
        KnownError: the file cannot be written there.
    """
    write_picture(lambda figure: draw(chart, figures, figure, look), target, look)


def write_picture(draw_on: Callable[[Figure], None], target: Path, look: Look) -> None:
    """Write what is drawn on a figure as PNG or SVG; the file is replaced whole or not at all.

    Raises:
        KnownError: the file cannot be written there.
    """
    figure = Figure(figsize=_SIZE, dpi=_DPI)
    FigureCanvasAgg(figure)
    draw_on(figure)
    draft = target.with_name(f".chartlight-{secrets.token_hex(8)}{target.suffix}")
    try:
        with mpl.rc_context({"svg.fonttype": "none"}):
            figure.savefig(draft, facecolor=look.surface)
        draft.replace(target)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        if not error.errno:
            raise KnownError(
                tr(
                    "The picture could not be saved to {file}: it is not possible there. Choose another place.",
                    file=target,
                )
            ) from error
        raise KnownError(
            tr(
                "The picture could not be saved to {file}: {reason}. Choose another place.",
                file=target,
                reason=os.strerror(error.errno),
            )
        ) from error


def dress(axes: Axes, look: Look) -> None:
    """Draw the axes in the colours of a look."""
    axes.set_facecolor(look.surface)
    for side, spine in axes.spines.items():
        spine.set_color(look.border)
        spine.set_visible(side in ("left", "bottom"))
    axes.tick_params(colors=look.text, labelsize=9, length=0)
    axes.set_axisbelow(True)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(_Numbers())


def _hours(axes: Axes, figures: Statistics, look: Look) -> None:
    done = {each.hour: each for each in figures.hours}
    known = [hour for hour in done if hour is not None]
    hours = range(min(known), max(known) + 1)
    _stack(axes, [done.get(hour) for hour in hours], [f"{hour}–{hour + 1}" for hour in hours], look)
    axes.set_xlabel(tr("Hour of the day"), color=look.muted, fontsize=9)


def _days(axes: Axes, figures: Statistics, look: Look) -> None:
    days = figures.days[-_MOST_DAYS:]
    _stack(axes, days, [short_day(day.day) for day in days], look)
    if len(days) > 10:
        axes.tick_params(axis="x", labelrotation=90)
    if len(figures.days) > _MOST_DAYS:
        axes.set_xlabel(tr("The latest {count} working days", count=_MOST_DAYS), color=look.muted, fontsize=9)


def _stack(axes: Axes, done: Sequence[WorkDone | None], labels: Sequence[str], look: Look) -> None:
    bottom = np.zeros(len(done))
    # Hatched too, so that they can be told apart without their colours.
    for name, colour, hatch in (
        (_ACCEPTED, look.accepted, ""),
        (_REJECTED, look.rejected, "////"),
        (_ADDED, look.added, "...."),
    ):
        heights = np.array([getattr(each, name) if each else 0 for each in done], dtype=float)
        words = tr(name, "codes")
        axes.bar(range(len(done)), heights, 0.7, bottom, label=words, color=colour, hatch=hatch, edgecolor=look.surface)
        bottom += heights
    axes.set_xticks(range(len(done)), labels)
    axes.set_xlim(-0.8, max(len(done), 6) - 0.2)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    _grid(axes, "y", look)
    axes.set_ylabel(tr("Codes decided on"), color=look.muted, fontsize=9)
    axes.legend(frameon=False, labelcolor=look.text, fontsize=9, ncols=3, loc="upper right", bbox_to_anchor=(1, 1.1))


def _times(axes: Axes, figures: Statistics, look: Look) -> None:
    minutes = np.array([note.seconds for note in figures.times.notes]) / 60
    # The few longest would press all others together.
    top = max(float(np.percentile(minutes, 98)) * 1.05, 0.5)
    bins = min(30, max(6, round(math.sqrt(len(minutes)))))
    axes.hist(np.minimum(minutes, top), bins=bins, range=(0, top), color=look.accent, edgecolor=look.surface)
    middle = figures.times.quartiles[1] / 60
    axes.axvline(middle, color=look.rejected, linewidth=1.6, linestyle="--", label=tr("median"))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    _grid(axes, "y", look)
    axes.set_xlabel(tr("Minutes (the longest 2 % in the last bar)"), color=look.muted, fontsize=9)
    axes.set_ylabel(tr("Notes"), color=look.muted, fontsize=9)
    axes.legend(frameon=False, labelcolor=look.text, fontsize=9)


def _calibration(axes: Axes, figures: Statistics, look: Look) -> None:
    bins = figures.calibration.bins
    scores, shares = [each.mean_score for each in bins], [each.rate.share for each in bins]
    axes.plot([0, 1], [0, 1], color=look.muted, linewidth=1, linestyle="--", label=tr("scores that hold"))
    axes.errorbar(
        scores,
        shares,
        yerr=_reach([each.rate for each in bins]),
        color=look.accent,
        ecolor=look.muted,
        marker="o",
        markersize=6,
        elinewidth=1,
        capsize=3,
        label=tr("here, with the range that chance leaves open (95 %)"),
    )
    for score, each in zip(scores, bins, strict=True):
        axes.annotate(
            number(each.rate.decided),
            (score, 1.05),
            xytext=(0, 0),
            textcoords="offset points",
            ha="center",
            color=look.muted,
            fontsize=8,
        )
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.1)
    axes.set_yticks(np.linspace(0, 1, 6))
    axes.yaxis.set_major_formatter(FuncFormatter(_percent))
    _grid(axes, "both", look)
    axes.set_xlabel(tr("Score of the model (at the top: how many codes)"), color=look.muted, fontsize=9)
    axes.set_ylabel(tr("Accepted", "share of the codes"), color=look.muted, fontsize=9)
    # On a ground of its own, since ranges reach down to it.
    axes.legend(labelcolor=look.text, fontsize=9, loc="lower right", facecolor=look.surface, edgecolor="none")


def _rate_bars(axes: Axes, rates: Sequence[Rate], labels: Sequence[str], look: Look) -> None:
    places = range(len(rates))
    shares = [rate.share for rate in rates]
    axes.barh(places, shares, 0.66, color=look.accent, alpha=0.85)
    axes.errorbar(shares, places, xerr=_reach(rates), fmt="none", ecolor=look.text, elinewidth=1, capsize=2.5)
    for place, rate in zip(places, rates, strict=True):
        words = tr("{share:.0%} of {count:,}", share=rate.share, count=rate.decided)
        axes.text(1.02, place, words, va="center", color=look.muted, fontsize=8.5, clip_on=False)
    axes.set_yticks(places, labels)
    axes.set_ylim(max(len(rates), 4) - 0.4, -0.6)
    axes.set_xlim(0, 1)
    axes.set_xticks(np.linspace(0, 1, 6), [_percent(share) for share in np.linspace(0, 1, 6)])
    _grid(axes, "x", look)
    axes.set_xlabel(tr("Accepted of those decided on"), color=look.muted, fontsize=9)


def _codes(axes: Axes, figures: Statistics, look: Look) -> None:
    shown = figures.codes[:_MOST_BARS]
    labels = [_short(f"{rate.name} · {rate.title}", 44) for rate in shown]
    _rate_bars(axes, shown, labels, look)
    if len(figures.codes) > len(shown):
        more = tr(
            "Accepted of those decided on (the {most} most frequent of {count:,} codes)",
            most=_MOST_BARS,
            count=len(figures.codes),
        )
        axes.set_xlabel(more, color=look.muted, fontsize=9)


def _chapters(axes: Axes, figures: Statistics, look: Look) -> None:
    _rate_bars(axes, figures.chapters, [_short(_chapter(rate.name), 44) for rate in figures.chapters], look)


def _scores(axes: Axes, figures: Statistics, look: Look) -> None:
    rates = [each.rate for each in reversed(figures.calibration.bins)]
    _rate_bars(axes, rates, [_scores_told(rate.name) for rate in rates], look)


def _packs(axes: Axes, figures: Statistics, look: Look) -> None:
    shown = figures.packs[:_MOST_BARS]
    _rate_bars(axes, shown, [rate.name[:_SHORT_HASH] for rate in shown], look)


def _chapter(name: str) -> str:
    return tr(name) if name in (OUTSIDE, PROCEDURES) else name


def _scores_told(name: str) -> str:
    """A range of scores as the user's language writes it."""
    low, high = map(float, name.split(" to "))
    return tr(SCORES, low=low, high=high)


def _percent(share: float, _place: int | None = None) -> str:
    return number(share, ".0%")


class _Numbers(ScalarFormatter):
    """The numbers of an axis, as the user's language writes them."""

    def __call__(self, x: float, pos: int | None = None) -> str:
        written = super().__call__(x, pos)
        before, point, after = written.partition(".")
        return number(x, f".{len(after)}f") if point and before.isdigit() and after.isdigit() else written


def _reach(rates: Sequence[Rate]) -> list[list[float]]:
    """How far the intervals reach below and above the shares."""
    below = [max(rate.share - rate.low, 0.0) for rate in rates]
    return [below, [max(rate.high - rate.share, 0.0) for rate in rates]]


def _grid(axes: Axes, which: str, look: Look) -> None:
    axes.grid(True, axis=which, color=look.border, linewidth=0.6)  # type: ignore[arg-type]


def _short(words: str, most: int) -> str:
    return textwrap.shorten(words, most, placeholder=" …")


_DRAWERS: Mapping[str, Callable[[Axes, Statistics, Look], None]] = {
    "hours": _hours,
    "days": _days,
    "times": _times,
    "calibration": _calibration,
    "scores": _scores,
    "codes": _codes,
    "chapters": _chapters,
    "packs": _packs,
}
