"""Draws the pages of the report; importing this module imports matplotlib."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from chartlight.errors import KnownError
from chartlight.statistics.plots import Look, dress, write_picture
from chartlight.statistics.tables import save_table
from chartlight.store.trial_values import Arm, Phase
from chartlight.translation import number, tr
from chartlight.trial.files import changes_table, codings_table, measures_table, save_summary
from chartlight.trial.told import PAGES, PART_NAMES, Page, too_few
from chartlight.trial.values import Measure, Topic, TrialCoding, TrialReport

_FONT = "DejaVu Sans"
_WIDTH = 0.36
_ENDINGS = (".png", ".svg")
_OTHER_FILES = 4
_SPREAD = 0.13  # of the dots of one side


def draw_page(page: Page, report: TrialReport, figure: Figure, look: Look) -> None:
    """Draw a page that has enough to show; what was on the figure is wiped."""
    figure.clear()
    figure.set_facecolor(look.surface)
    figure.set_layout_engine("constrained")
    axes = figure.add_subplot()
    dress(axes, look)
    with mpl.rc_context({"font.family": _FONT, "text.parse_math": False}):
        _DRAWERS[page.name](axes, report, look)
        axes.set_title(tr(page.title), color=look.text, fontsize=11, loc="left", fontweight="bold")


def save_page(page: Page, report: TrialReport, target: Path, look: Look) -> None:
    """Write a page as PNG or SVG, as the ending of the name says.

    Raises:
        KnownError: the file cannot be written there.
    """
    write_picture(lambda figure: draw_page(page, report, figure, look), target, look)


def save_report(report: TrialReport, folder: Path, look: Look, *, pages: Sequence[Page] = PAGES) -> int:
    """Write the whole report into a folder, made if missing: a summary, tables and figures; returns how many files.

    Raises:
        KnownError: the files cannot be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = tr("The folder {folder} cannot be made. Choose another place.", folder=str(folder))
        raise KnownError(words) from error
    save_table(measures_table(report), folder / "measures.csv")
    save_table(changes_table(report), folder / "changes.csv")
    save_table(codings_table(report), folder / "codings.csv")
    save_summary(report, folder / "report.md")
    drawn = [page for page in pages if not page.missing(report)]
    for page in drawn:
        for ending in _ENDINGS:
            save_page(page, report, folder / f"{page.name}{ending}", look)
    return _OTHER_FILES + len(drawn) * len(_ENDINGS)


def _time(axes: Axes, report: TrialReport, look: Look) -> None:
    parts = [name for name in PART_NAMES if any(_within(each, name) for each in report.codings)]
    for place, part in enumerate(parts):
        codings = [each for each in report.codings if _within(each, part)]
        for phase, colour, marker, shift in _sides(look):
            minutes = np.array([seconds / 60 for seconds in _seconds(codings, phase)])
            if minutes.size:
                label = _side_names()[phase] if place == 0 else None
                at = place + shift + np.linspace(-_SPREAD, _SPREAD, minutes.size + 2)[1:-1]
                axes.scatter(at, minutes, s=22, color=colour, marker=marker, alpha=0.75, label=label, linewidths=0)
                middle = float(np.median(minutes))
                axes.hlines(middle, place + shift - 0.17, place + shift + 0.17, color=look.text, linewidth=2)
    axes.set_xticks(range(len(parts)), [tr(PART_NAMES[part]) for part in parts])
    axes.set_xlim(-0.6, len(parts) - 0.4)
    axes.set_ylim(bottom=0)
    axes.set_ylabel(tr("Minutes (the line is the median)"), color=look.muted, fontsize=9)
    _finish(axes, look)


def _pairs(axes: Axes, report: TrialReport, look: Look, topic: Topic) -> None:
    found = report.of_topic(topic)
    for phase, colour, _, shift in _sides(look):
        heights = [_height(each, phase) for each in found]
        hatch = "" if phase is Phase.UNASSISTED else "////"
        axes.bar(
            np.arange(len(found)) + shift,
            heights,
            _WIDTH,
            color=colour,
            hatch=hatch,
            edgecolor=look.surface,
            label=_side_names()[phase],
        )
        for place, height in enumerate(heights):
            words = tr("{share:.0%}", share=height) if _has(found[place], phase) else "–"
            _say(axes, words, (place + shift, height), look)
    axes.set_xticks(range(len(found)), [_wrapped(each) for each in found])
    _share_axis(axes, look)


def _changes(axes: Axes, report: TrialReport, look: Look) -> None:
    rows = (report.changes.towards, report.changes.away)
    bottom = np.zeros(len(rows))
    for place, (name, colour, hatch) in enumerate(
        (
            (tr("for the better"), look.accepted, ""),
            (tr("for the worse"), look.rejected, "////"),
            (tr("not known"), look.muted, "...."),
        )
    ):
        heights = np.array([row[place] for row in rows], dtype=float)
        axes.bar(range(len(rows)), heights, 0.5, bottom, label=name, color=colour, hatch=hatch, edgecolor=look.surface)
        bottom += heights
    axes.set_xticks(range(len(rows)), [tr("Towards the suggestions"), tr("Away from the suggestions")])
    axes.set_xlim(-0.8, 1.8)
    axes.set_ylim(0, max(4.0, float(bottom.max()) * 1.1))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylabel(tr("Codes changed"), color=look.muted, fontsize=9)
    _finish(axes, look)


def _agreement(axes: Axes, report: TrialReport, look: Look) -> None:
    found = report.of_topic(Topic.AGREEMENT)
    heights = [each.effect or 0.0 for each in found]
    axes.bar(range(len(found)), heights, 0.5, color=look.accent, edgecolor=look.surface)
    for place, each in enumerate(found):
        if each.enough and each.low is not None and each.high is not None:
            span = [[heights[place] - each.low], [each.high - heights[place]]]
            axes.errorbar(place, heights[place], np.maximum(span, 0), color=look.text, capsize=4, linewidth=1.2)
        words = tr("{share:.0%}", share=each.effect) if each.effect is not None else "–"
        _say(axes, words, (place + 0.12, heights[place]), look)
    axes.set_xticks(range(len(found)), [_wrapped(each) for each in found])
    axes.set_xlim(-0.8, len(found) - 0.2)
    _share_axis(axes, look, legend=False)


def _within(coding: TrialCoding, part: str) -> bool:
    return part in ("all", coding.stratum)


def _seconds(codings: Sequence[TrialCoding], phase: Phase) -> list[float]:
    found: list[float] = []
    for each in codings:
        whole = each.arm is Arm.BLIND_FIRST and phase is Phase.ASSISTED
        parts = each.phases.values() if whole else [each.phases[phase]] if phase in each.phases else []
        found.append(sum(work.seconds for work in parts))
    return sorted(seconds for seconds in found if seconds > 0)


def _sides(look: Look) -> tuple[tuple[Phase, str, str, float], ...]:
    return (Phase.UNASSISTED, look.muted, "s", -0.2), (Phase.ASSISTED, look.accent, "o", 0.2)


def _side_names() -> Mapping[Phase, str]:
    return {Phase.UNASSISTED: tr("unassisted"), Phase.ASSISTED: tr("assisted")}


def _has(measure: Measure, phase: Phase) -> bool:
    return (measure.unassisted if phase is Phase.UNASSISTED else measure.assisted) is not None


def _height(measure: Measure, phase: Phase) -> float:
    return (measure.unassisted if phase is Phase.UNASSISTED else measure.assisted) or 0.0


def _wrapped(measure: Measure) -> str:
    words = tr(measure.name).split(" ")
    lines = [" ".join(words[at : at + 4]) for at in range(0, len(words), 4)]
    if not measure.enough:
        lines.append(too_few(measure))
    return "\n".join(lines)


def _say(axes: Axes, words: str, at: tuple[float, float], look: Look) -> None:
    axes.annotate(words, at, (0, 3), textcoords="offset points", ha="center", color=look.text, fontsize=9)


def _share_axis(axes: Axes, look: Look, *, legend: bool = True) -> None:
    axes.set_ylim(0, 1.08)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda share, _place: number(share, ".0%")))
    _finish(axes, look, legend=legend)


def _finish(axes: Axes, look: Look, *, legend: bool = True) -> None:
    axes.grid(visible=True, axis="y", color=look.border, linewidth=0.8)
    if legend:
        axes.legend(
            frameon=False, labelcolor=look.text, fontsize=9, ncols=3, loc="upper right", bbox_to_anchor=(1, 1.1)
        )


_DRAWERS: Mapping[str, Callable[[Axes, TrialReport, Look], None]] = {
    "time": _time,
    "accuracy": lambda axes, report, look: _pairs(axes, report, look, Topic.ACCURACY),
    "anchoring": lambda axes, report, look: _pairs(axes, report, look, Topic.ANCHORING),
    "changes": _changes,
    "agreement": _agreement,
}
