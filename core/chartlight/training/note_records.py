"""Records that label whole notes: with specialties, or with sections."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from chartlight.errors import KnownError
from chartlight.notes.csv_file import csv_records
from chartlight.notes.decoding import check_text
from chartlight.notes.jsonl_file import json_records
from chartlight.notes.problems import ReadProblem, UnreadableError, system_problem
from chartlight.notes.records import Record, record_id, whole
from chartlight.types import SectionName

_BETWEEN_NAMES = re.compile(r"[;|]")
_LONGEST_NAME = 80
_PROBLEMS_TO_GIVE_UP = 20
_SECTIONS = {name.value: name for name in SectionName}


@dataclass(frozen=True)
class SpecialtyRecord:
    """A note and the specialties that it is filed under, each once."""

    id: str
    text: str
    specialties: tuple[str, ...]


@dataclass(frozen=True)
class SectionRecord:
    """A note, and what people marked as its sections.

    Attributes:
        id: the record's name.
        text: the note.
        language: ISO 639-1 code, or None where nobody has said it.
        sections: (start, end, name) at half-open character offsets; empty where only its headings tell.
    """

    id: str
    text: str
    language: str | None = None
    sections: tuple[tuple[int, int, SectionName], ...] = ()


AnyRecord = TypeVar("AnyRecord", SpecialtyRecord, SectionRecord)


def read_specialty_records(path: Path) -> tuple[list[SpecialtyRecord], list[ReadProblem]]:
    """The records of a `.jsonl`, `.jsonl.gz` or `.csv` file, and what was left out of it and why.

    A record holds `id`, `text` and `specialties`: a list of names, or in a table names separated by `;` or `|`.

    Raises:
        KnownError: if the file cannot be read, or holds no record that can be used.
    """
    return _read(path, _specialty_record)


def read_section_records(path: Path) -> tuple[list[SectionRecord], list[ReadProblem]]:
    """The same for sections: `id`, `text`, and if known `language` and `sections` (`[{"name", "start", "end"}]`)."""
    return _read(path, _section_record)


def _read(path: Path, make: Callable[[str, str, Record], AnyRecord]) -> tuple[list[AnyRecord], list[ReadProblem]]:
    records: list[AnyRecord] = []
    problems: list[ReadProblem] = []
    lines: dict[str, int] = {}
    try:
        for line, raw in csv_records(path) if path.suffix.lower() == ".csv" else json_records(path):
            try:
                record = make(*_id_and_text(whole(raw), lines))
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
        raise KnownError(f"{path.name} holds no record that can be used.{first}")
    return records, problems


def _id_and_text(raw: Record, lines: dict[str, int]) -> tuple[str, str, Record]:
    name, text = record_id(raw), raw.get("text")
    if not name:
        raise UnreadableError('{name} has no "id".')
    if name in lines:
        raise UnreadableError(f"{{name}} has the same id as line {lines[name]}.")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError('{name} has no "text".')
    check_text(text)
    return name, text, raw


def _specialty_record(name: str, text: str, raw: Record) -> SpecialtyRecord:
    given = raw.get("specialties")
    if isinstance(given, str):
        given = _BETWEEN_NAMES.split(given)
    if not isinstance(given, list):
        raise UnreadableError('{name} has no "specialties".')
    names = tuple(dict.fromkeys(str(one).strip() for one in given if str(one).strip()))
    # What stands there is not quoted: in a table with its columns mixed up it may be text of a note.
    if any(len(one) > _LONGEST_NAME or "\n" in one for one in names):
        raise UnreadableError("{name} has a specialty that is too long for a name.")
    return SpecialtyRecord(name, text, names)


def _section_record(name: str, text: str, raw: Record) -> SectionRecord:
    language = raw.get("language")
    marked: Any = raw.get("sections") or []
    try:
        sections = tuple((int(one["start"]), int(one["end"]), _SECTIONS[one["name"]]) for one in marked)
    except (TypeError, KeyError, ValueError) as error:
        raise UnreadableError('{name} has "sections" without "name", "start" or "end", or with an unknown name.') from (
            error
        )
    if any(not 0 <= start < end <= len(text) for start, end, _ in sections):
        raise UnreadableError("{name}: a section lies outside the text.")
    return SectionRecord(name, text, language if isinstance(language, str) else None, sections)
