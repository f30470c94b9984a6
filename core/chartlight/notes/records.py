"""From a record of a JSON Lines or CSV file to a note."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from chartlight.notes.decoding import MAX_BYTES, check_text, too_large
from chartlight.notes.problems import UnreadableError
from chartlight.translation import mark
from chartlight.types import Note

Record = Mapping[str, object]
"""The fields of one record of a file."""

_LANGUAGE_LETTERS = (2, 3)


def whole(record: Record | UnreadableError) -> Record:
    """The record, if it could be read.

    Raises:
        UnreadableError: it could not.
    """
    if isinstance(record, UnreadableError):
        raise record
    return record


def note_from(record: Record, *, path: Path, line: int, notice: str | None = None) -> Note:
    """The note of one record: its `text`, and where present its `id` and `language`; other fields are left.

    Args:
        record: the fields.
        path: the file.
        line: the line the record begins on; a record without an id is called "file:line".
        notice: how the file was read.

    Raises:
        UnreadableError: there is no text, or it cannot be a note.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableError(mark('{name} has no "text".'))
    if len(text) > MAX_BYTES:
        raise too_large()
    check_text(text)
    note_id = record_id(record) or f"{stem_of(path)}:{line}"
    return Note(id=note_id, text=text, language=_language(record), origin=str(path), notice=notice)


def stem_of(path: Path) -> str:
    """The file's name without its ending, `.jsonl.gz` being one ending."""
    name = path.name
    return Path(name[:-3]).stem if name.lower().endswith(".jsonl.gz") else path.stem


def record_id(record: Record) -> str:
    """The printable characters of its `id`; empty where there is none."""
    value = record.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return "".join(character for character in str(value) if character.isprintable()).strip()


def _language(record: Record) -> str | None:
    """ISO 639 letters, without a region: "en-GB" is "en"."""
    value = record.get("language")
    if not isinstance(value, str):
        return None
    tag = value.strip().lower().replace("_", "-").split("-")[0]
    return tag if tag.isascii() and tag.isalpha() and len(tag) in _LANGUAGE_LETTERS else None
