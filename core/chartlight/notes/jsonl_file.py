"""Notes from JSON Lines, plain or compressed: one record a line."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from chartlight.notes.decoding import BINARY, EMPTY, MAX_BYTES, UNDECODABLE, bom_of, too_large
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.records import Record, note_from, whole
from chartlight.translation import mark
from chartlight.types import Note

_NOT_JSON = mark("{name} is not a JSON record. Write one record a line, such as {example}.")
_EXAMPLE = '{"id": "1", "text": "…"}'
_NO_RECORDS = mark("{name} does not hold JSON records, one a line. Save notes as .txt, or see the help for the format.")
_LINES_TO_GIVE_UP = 20


def read_jsonl(path: Path) -> Iterator[Note | ReadProblem]:
    """Every record of the file; a line that cannot be read is a problem, and the next lines are still read.

    The file as a whole may be of any size, a single record not above the limit for a note.

    Raises:
        UnreadableError: nothing (more) of the file can be read.
        OSError: the file cannot be opened or read.
    """
    notes = problems = 0
    for line, record in json_records(path):
        try:
            yield note_from(whole(record), path=path, line=line)
            notes += 1
        except UnreadableError as error:
            yield error.problem(path, line)
            problems += 1
        if not notes and problems == _LINES_TO_GIVE_UP:
            raise UnreadableError(_NO_RECORDS)
    if not notes and not problems:
        raise UnreadableError(EMPTY)


def json_records(path: Path) -> Iterator[tuple[int, Record | UnreadableError]]:
    """Every line that is not blank with its number, from 1: the JSON object on it, or why it holds none.

    Raises:
        UnreadableError: nothing (more) of the file can be read.
        OSError: the file cannot be opened or read.
    """
    with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
        try:
            for line, raw in _lines(cast(BinaryIO, file)):
                yield line, raw if isinstance(raw, UnreadableError) else _object(raw)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise UnreadableError(mark("{name} is damaged: it could not be decompressed to its end.")) from error


def _object(raw: bytes) -> Record | UnreadableError:
    if b"\0" in raw:
        return UnreadableError(BINARY)
    try:
        record = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return UnreadableError(UNDECODABLE)
    except (ValueError, RecursionError):
        return UnreadableError(_NOT_JSON, example=_EXAMPLE)
    return record if isinstance(record, dict) else UnreadableError(_NOT_JSON, example=_EXAMPLE)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | UnreadableError]]:
    """Numbered lines in UTF-8 that are not blank; a line above the limit is read past and given as its error.

    Only a line feed ends a line: the other separators of `str.splitlines` may stand inside a JSON string.
    """
    source = _as_utf8(file)
    number = 0
    while raw := source.readline(MAX_BYTES + 1):
        number += 1
        if len(raw) > MAX_BYTES:
            while raw and not raw.endswith(b"\n"):
                raw = source.readline(MAX_BYTES)
            yield number, too_large()
        elif raw.strip():
            yield number, raw


def _as_utf8(file: BinaryIO) -> BinaryIO:
    """The file past its byte order mark; one in UTF-16 is read whole and turned into UTF-8."""
    start = file.read(8192)
    length, encoding = bom_of(start)
    if encoding in (None, "utf-8"):
        if b"\0" in start:
            raise UnreadableError(BINARY)
        file.seek(length)
        return file
    try:
        return io.BytesIO((start[length:] + file.read()).decode(str(encoding)).encode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableError(UNDECODABLE) from error
