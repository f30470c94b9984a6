"""The figures as tables, for CSV files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from chartlight.export.whole_file import replace_whole
from chartlight.statistics.values import Rate, Statistics, WorkDone

Cell = str | int | float | None
Row = tuple[Cell, ...]
_RATE = ("decided", "accepted", "share accepted", "95 % from", "95 % to")
_WORK = ("notes", "accepted", "rejected", "added", "hours worked", "notes an hour", "codes an hour")
_RISKY = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def table_of(name: str, figures: Statistics) -> Table:
    """The table behind the chart of that name."""
    return _TABLES[name](figures)


def save_table(table: Table, target: Path) -> None:
    """Write a table as CSV that spreadsheets open; the file is replaced whole or not at all.

    Raises:
        KnownError: the file cannot be written there.
    """

    def write(file: TextIO) -> int:
        writer = csv.writer(file)
        writer.writerow(table.headings)
        writer.writerows([_cell(cell) for cell in row] for row in table.rows)
        return len(table.rows)

    # Excel takes a file for UTF-8 only where it begins with a byte order mark.
    replace_whole(target, write, encoding="utf-8-sig")


def _cell(cell: Cell) -> Cell:
    """A name that a spreadsheet would take for a formula is written as text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RISKY) else cell


def _rates(first: str, rates: Iterable[Rate]) -> Table:
    return Table((first, *_RATE), tuple((rate.name, *_rate(rate)) for rate in rates))


def _rate(rate: Rate) -> Row:
    return rate.decided, rate.accepted, round(rate.share, 4), round(rate.low, 4), round(rate.high, 4)


def _codes(figures: Statistics) -> Table:
    rows = tuple((rate.name, rate.title, *_rate(rate)) for rate in figures.codes)
    return Table(("code", "description", *_RATE), rows)


def _calibration(figures: Statistics) -> Table:
    bins = figures.calibration.bins
    rows = tuple((each.rate.name, round(each.mean_score, 4), *_rate(each.rate)) for each in bins)
    return Table(("score", "mean score", *_RATE), rows)


def _times(figures: Statistics) -> Table:
    rows = tuple((each.note_key, each.coder, round(each.seconds, 1), each.decided) for each in figures.times.notes)
    return Table(("note", "coder", "seconds", "codes decided"), rows)


def _hours(figures: Statistics) -> Table:
    rows = tuple((each.day.isoformat(), each.hour, *_work(each)) for each in figures.hours)
    return Table(("day", "hour", *_WORK), rows)


def _days(figures: Statistics) -> Table:
    return Table(("day", *_WORK), tuple((each.day.isoformat(), *_work(each)) for each in figures.days))


def _work(done: WorkDone) -> Row:
    pace = tuple(None if each is None else round(each, 2) for each in (done.notes_an_hour, done.codes_an_hour))
    return done.notes, done.accepted, done.rejected, done.added, round(done.seconds / 3600, 3), *pace


_TABLES: Mapping[str, Callable[[Statistics], Table]] = {
    "hours": _hours,
    "days": _days,
    "times": _times,
    "calibration": _calibration,
    "scores": lambda figures: _rates("score", (each.rate for each in figures.calibration.bins)),
    "codes": _codes,
    "chapters": lambda figures: _rates("chapter", figures.chapters),
    "packs": lambda figures: _rates("pack", figures.packs),
}
