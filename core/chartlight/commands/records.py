"""Read coded records for a command; what is left out is told on the error stream."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from chartlight.notes.csv_file import csv_notice
from chartlight.notes.problems import ReadProblem
from chartlight.training.records import CodedRecord, join_kinds, read_records
from chartlight.types import Kind


def usable_records(path: Path, kinds: Sequence[Kind]) -> list[CodedRecord]:
    """The records of a file that can be used; the others are listed with their line and the reason.

    Args:
        path: the file.
        kinds: which codes to read; of several kinds, a record holds the codes of all.

    Raises:
        KnownError: if there are none.
    """
    if len(kinds) == 1:
        return _usable(path, kinds[0])
    return join_kinds({kind: _usable(path, kind) for kind in kinds})


def _usable(path: Path, kind: Kind) -> list[CodedRecord]:
    records, problems = read_records(path, kind=kind)
    if path.suffix.lower() == ".csv" and (notice := csv_notice(path)):
        print(f"chartlight: {path.name}: {notice}", file=sys.stderr)
    list_problems(path, problems, used=len(records))
    return records


def list_problems(path: Path, problems: Sequence[ReadProblem], *, used: int) -> None:
    """Say which records of a file were skipped and why; nothing where none were.

    Args:
        path: the file.
        problems: one a skipped record.
        used: how many records can be used.
    """
    for problem in problems:
        print(f"chartlight: skipped: {problem.message}", file=sys.stderr)
    if problems:
        total = used + len(problems)
        print(f"chartlight: {len(problems)} of {total} records of {path.name} were skipped.", file=sys.stderr)
