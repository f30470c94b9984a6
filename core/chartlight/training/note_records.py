"""Records that label whole notes: with specialties, or with sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chartlight.notes.decoding import check_text
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.records import Record, record_id
from chartlight.training.record_files import read_file
from chartlight.types import SectionName

_BETWEEN_NAMES = re.compile(r"[;|]")
_LONGEST_NAME = 80
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


def read_specialty_records(path: Path) -> tuple[list[SpecialtyRecord], list[ReadProblem]]:
    """The records of a `.jsonl`, `.jsonl.gz` or `.csv` file, and what was left out of it and why.

    A record holds `id`, `text` and `specialties`: a list of names, or in a table names separated by `;` or `|`.

    Raises:
        KnownError: if the file cannot be read, or holds no record that can be used.
    """
    return read_file(path, _specialty_record)


def read_section_records(path: Path) -> tuple[list[SectionRecord], list[ReadProblem]]:
    """The same for sections: `id`, `text`, and if known `language` and `sections` (`[{"name", "start", "end"}]`)."""
    return read_file(path, _section_record)


def _id_and_text(raw: Record) -> tuple[str, str]:
    name, text = record_id(raw), raw.get("text")
    if not name:
        raise UnreadableError('{name} has no "id".')
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError('{name} has no "text".')
    check_text(text)
    return name, text


def _specialty_record(raw: Record) -> SpecialtyRecord:
    name, text = _id_and_text(raw)
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


def _section_record(raw: Record) -> SectionRecord:
    name, text = _id_and_text(raw)
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
