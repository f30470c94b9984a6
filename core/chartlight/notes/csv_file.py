"""Notes from a table: a column `text`, where present also `id` and `language`."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from chartlight.notes.decoding import BINARY, EMPTY, MAX_BYTES, UNDECODABLE, WINDOWS_NOTICE, bom_of
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.records import Record, note_from, whole
from chartlight.translation import mark
from chartlight.types import Note

_DELIMITERS = ",;\t"
_NO_COLUMN = mark('{name} has no column "text". Name the column with the notes "text" in the first line.')
_TOO_MANY_CELLS = mark('{name} has more cells than the first line. Put its text in "quotation marks".')
_TOO_FEW_CELLS = mark("{name} has fewer cells than the first line.")
_BAD_QUOTES = mark(
    "{name} begins a record that cannot be read: its quotation marks do not match, or it is too large. "
    "Mend it and load the file again."
)
_CHUNK = 1 << 20


def read_csv(path: Path) -> Iterator[Note | ReadProblem]:
    """Every record of the table; one that cannot be read is a problem, and the next ones are still read.

    Cells are separated by commas, semicolons or tabs, whichever makes a column `text`. The file may be of any
    size, a single cell not above the limit for a note.

    Raises:
        UnreadableError: nothing of the file can be read.
        OSError: the file cannot be opened or read.
    """
    notice = csv_notice(path)
    for line, record in csv_records(path):
        try:
            yield note_from(whole(record), path=path, line=line, notice=notice)
        except UnreadableError as error:
            yield error.problem(path, line)


def csv_notice(path: Path) -> str | None:
    """A sentence where the encoding of a table has to be guessed.

    Raises:
        UnreadableError: the file is empty or no text.
        OSError: the file cannot be opened or read.
    """
    return _encoding(path)[1]


def csv_records(path: Path) -> Iterator[tuple[int, Record | UnreadableError]]:
    """Every row with the line it begins on: its cells by the names of the first line, or why it cannot be read.

    Raises:
        UnreadableError: nothing of the file can be read, or it has no column `text`.
        OSError: the file cannot be opened or read.
    """
    encoding, _ = _encoding(path)
    # The limit belongs to the whole process; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    # newline="": line breaks inside a cell stay as they are.
    with path.open(encoding=encoding, newline="") as file:
        if encoding.startswith("utf-16"):
            file.read(1)  # the byte order mark
        yield from _rows(file)


def _encoding(path: Path) -> tuple[str, str | None]:
    """Encoding of the file, and a notice where it had to be guessed."""
    with path.open("rb") as file:
        start = file.read(4)
        _, encoding = bom_of(start)
        if not start:
            raise UnreadableError(EMPTY)
        if encoding is None:
            file.seek(0)
            encoding = "utf-8" if _is_utf8(file) else "cp1252"
    return ("utf-8-sig" if encoding == "utf-8" else encoding), (WINDOWS_NOTICE if encoding == "cp1252" else None)


def _is_utf8(file: io.BufferedReader) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid = True
    while chunk := file.read(_CHUNK):
        if b"\0" in chunk:
            raise UnreadableError(BINARY)
        try:
            if valid:
                decoder.decode(chunk)
        except UnicodeDecodeError:
            valid = False
    return valid and not decoder.getstate()[0]


def _rows(file: TextIO) -> Iterator[tuple[int, Record | UnreadableError]]:
    skipped, delimiter, header = _header(file)
    # strict: a quotation mark out of place is an error and never swallows the records after it unseen.
    rows = csv.reader(file, delimiter=delimiter, strict=True)
    fewest = 1
    found = False
    while True:
        line = skipped + rows.line_num + 1
        try:
            cells = next(rows, None)
            if cells is None:
                break
            found = found or bool(cells)
            if cells:
                yield line, _record(header, cells, fewest)
        except UnicodeDecodeError as error:
            raise UnreadableError(UNDECODABLE) from error
        except csv.Error:
            # What follows may be the rest of a broken cell: only whole records count from here on.
            yield line, UnreadableError(_BAD_QUOTES)
            found, fewest = True, len(header)
            if fewest == 1:
                break
    if not found:
        raise UnreadableError(EMPTY)


def _header(file: TextIO) -> tuple[int, str, list[str]]:
    """Lines read, delimiter and column names; a line "sep=;" that Excel writes before them is passed over."""
    try:
        lines = [file.readline(MAX_BYTES)]
        if lines[0].lower().startswith("sep="):
            lines.append(file.readline(MAX_BYTES))
    except UnicodeDecodeError as error:
        raise UnreadableError(UNDECODABLE) from error
    for delimiter in _DELIMITERS:
        names = [name.strip().lower() for name in next(csv.reader([lines[-1]], delimiter=delimiter), [])]
        if "text" in names:
            return len(lines), delimiter, names
    raise UnreadableError(_NO_COLUMN if lines[0].strip() else EMPTY)


def _record(header: list[str], cells: list[str], fewest: int) -> Record | UnreadableError:
    if len(cells) > len(header):
        return UnreadableError(_TOO_MANY_CELLS)
    if len(cells) < fewest:
        return UnreadableError(_TOO_FEW_CELLS)
    return dict(zip(header, cells, strict=False))
