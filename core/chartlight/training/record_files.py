"""Records of any kind from JSON Lines or a table: those that can be used, and why the others cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from chartlight.errors import KnownError
from chartlight.notes.csv_file import csv_records
from chartlight.notes.jsonl_file import json_records
from chartlight.notes.problems import ReadProblem, UnreadableError, system_problem
from chartlight.notes.records import Record, whole

TABLES = (".csv", ".tsv")
_PROBLEMS_TO_GIVE_UP = 20


class Identified(Protocol):
    """Something with a name of its own."""

    @property
    def id(self) -> str:
        """The record's name."""


AnyRecord = TypeVar("AnyRecord", bound=Identified)


def read_file(
    path: Path, make: Callable[[Record], AnyRecord], *, called: str = "record"
) -> tuple[list[AnyRecord], list[ReadProblem]]:
    """The records of a `.jsonl`, `.jsonl.gz`, `.csv` or `.tsv` file, and what was left out of it and why.

    Args:
        path: the file.
        make: turns what stands on a line into a record; raises `UnreadableError` where it cannot.
        called: what such a record is called in messages.

    Raises:
        KnownError: if the file cannot be read, or holds no {called} that can be used.
    """
    records: list[AnyRecord] = []
    problems: list[ReadProblem] = []
    lines: dict[str, int] = {}
    try:
        for line, raw in csv_records(path) if path.suffix.lower() in TABLES else json_records(path):
            try:
                record = make(whole(raw))
                if record.id in lines:
                    raise UnreadableError(f"{{name}} has the same id as line {lines[record.id]}.")
                lines[record.id] = line
                records.append(record)
            except UnreadableError as error:
                problems.append(error.problem(path, line))
            if not records and len(problems) == _PROBLEMS_TO_GIVE_UP:
                break
    except UnreadableError as error:
        raise KnownError(error.problem(path).message) from error
    except OSError as error:
        raise KnownError(system_problem(error).problem(path).message) from error
    if not records:
        first = f" The first problem: {problems[0].message}" if problems else ""
        raise KnownError(f"{path.name} holds no {called} that can be used.{first}")
    return records, problems
