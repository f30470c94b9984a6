"""Read coded records for a command; what is left out is told on the error stream."""

from __future__ import annotations

import sys
from pathlib import Path

from chartlight.notes.csv_file import csv_notice
from chartlight.training.records import CodedRecord, read_records
from chartlight.types import Kind


def usable_records(path: Path, *, kind: Kind) -> list[CodedRecord]:
    """The records of a file that can be used; the others are listed with their line and the reason.

    Raises:
        KnownError: if there are none.
    """
    records, problems = read_records(path, kind=kind)
    if path.suffix.lower() == ".csv" and (notice := csv_notice(path)):
        print(f"chartlight: {path.name}: {notice}", file=sys.stderr)
    for problem in problems:
        print(f"chartlight: skipped: {problem.message}", file=sys.stderr)
    if problems:
        total = len(records) + len(problems)
        print(f"chartlight: {len(problems)} of {total} records of {path.name} were skipped.", file=sys.stderr)
    return records
