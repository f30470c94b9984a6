"""The agreement of coders, and where they differ, as CSV files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from chartlight.export.csv_file import harmless
from chartlight.export.whole_file import replace_whole
from chartlight.review.agreement import Agreement
from chartlight.review.comparing import ComparedCode, Comparison, compare
from chartlight.store.repository import Repository

FIGURES = (
    "first",
    "second",
    "level",
    "notes",
    "both",
    "only first",
    "only second",
    "neither",
    "kappa",
    "alpha",
    "f1",
)
CODES = (
    "note id",
    "first coder",
    "second coder",
    "review",
    "code of first",
    "code of second",
    "comparison",
    "settled for",
    "settled by",
    "settled at",
)


def figure(value: float | None) -> str:
    """A coefficient to three decimals; blank where it has no meaning."""
    return "" if value is None else f"{value:.3f}"


def cells(found: Agreement) -> list[str]:
    """One line of the table of agreement; the columns are `FIGURES`."""
    counts = found.notes, found.both, found.only_first, found.only_second, found.neither
    figures = found.kappa, found.alpha, found.f1
    return [found.first, found.second, found.level.value, *map(str, counts), *map(figure, figures)]


def export_agreement(found: Sequence[Agreement], target: Path) -> int:
    """Write the figures of agreement; returns how many lines.

    Raises:
        KnownError: the file cannot be written there.
    """
    return _write(target, FIGURES, [cells(each) for each in found])


def export_comparisons(repo: Repository, target: Path) -> int:
    """Write every code of every finished second review beside the first coder's, and how it was settled.

    Raises:
        KnownError: the file cannot be written there.
    """
    compared = [compare(repo, each) for each in repo.rounds() if each.finished_at is not None]
    return _write(target, CODES, [_code_cells(each, line) for each in compared for line in each.lines])


def _code_cells(compared: Comparison, line: ComparedCode) -> list[str]:
    taken = {"first": compared.first_coder, "second": compared.round.coder}
    return [
        compared.note_id,
        compared.first_coder,
        compared.round.coder,
        compared.round.mode.value,
        line.first or "",
        line.second or "",
        line.difference.value,
        taken[line.settled.value] if line.settled else "",
        line.settled_by or "",
        line.settled_at.isoformat(timespec="seconds") if line.settled_at else "",
    ]


def _write(target: Path, columns: Sequence[str], lines: Iterable[list[str]]) -> int:
    def write(file: TextIO) -> int:
        writer = csv.writer(file)
        writer.writerow(columns)
        rows = [[harmless(cell) if i < 2 else cell for i, cell in enumerate(line)] for line in lines]
        writer.writerows(rows)
        return len(rows)

    return replace_whole(target, write, encoding="utf-8-sig")
