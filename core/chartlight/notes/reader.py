"""Read notes from files and folders: one generator for the window, the command line and the tests.

A note's text is exactly what the file holds, byte order mark aside: offsets point into it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from chartlight.notes.csv_file import read_csv
from chartlight.notes.decoding import EMPTY, MAX_BYTES, TOO_LARGE, decode
from chartlight.notes.jsonl_file import read_jsonl
from chartlight.notes.problems import ReadProblem, UnreadableError, system_problem
from chartlight.types import Note

__all__ = ["FORMATS", "ReadProblem", "read_notes"]

_KINDS = "Chartlight reads .txt, .jsonl, .jsonl.gz and .csv."
_UNSUPPORTED = f"{{name}} is of a kind that is not read here. {_KINDS}"
_NO_NOTES = f"{{name}} holds no notes. {_KINDS}"
_NAMED_FILES = 3


def read_notes(paths: Iterable[Path]) -> Iterator[Note | ReadProblem]:
    """Every note of the files and folders; what cannot be read is a problem, and the rest is still read.

    Folders are read with all folders in them, sorted by name; hidden files are left out, and files of a kind
    that is not read are told in one problem. A file that comes twice is read once. A `.txt` file gives a note
    named like the file; where two have the same name in one call, the second is "name (2)".

    Args:
        paths: files (.txt, .jsonl, .jsonl.gz, .csv) and folders, in the order wanted.
    """
    seen: set[str] = set()
    names: set[str] = set()
    for path in paths:
        for item in _files(path):
            if isinstance(item, ReadProblem):
                yield item
            elif (real := os.path.realpath(item)) not in seen:
                seen.add(real)
                yield from _read_file(item, names)


def _files(path: Path) -> Iterator[Path | ReadProblem]:
    """The path itself, or the readable files under it and a problem for what is left out."""
    if not os.path.isdir(path):  # unlike Path.is_dir, never an error  # noqa: PTH112
        yield path
        return
    left_out: list[str] = []
    found = False
    for item in _walk(path):
        if isinstance(item, ReadProblem):
            found = True
            yield item
        elif _reader(item) is None:
            left_out.append(item.name)
        else:
            found = True
            yield item
    if left_out:
        yield UnreadableError(_left_out(left_out)).problem(path)
    elif not found:
        yield UnreadableError(_NO_NOTES).problem(path)


def _walk(folder: Path) -> Iterator[Path | ReadProblem]:
    """Files below the folder, by name, hidden ones left out; links to folders are not followed."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: (entry.name.casefold(), entry.name))
    except OSError as error:
        yield system_problem(error).problem(folder)
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name.lower() in ("thumbs.db", "desktop.ini"):
            continue
        if not os.path.isdir(entry):  # noqa: PTH112
            yield entry
        elif not entry.is_symlink():
            yield from _walk(entry)


def _left_out(names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED_FILES])
    more = f" and {len(names) - _NAMED_FILES} more" if len(names) > _NAMED_FILES else ""
    return f"{{name}} holds files that Chartlight does not read: {shown}{more}. {_KINDS}"


def _read_file(path: Path, names: set[str]) -> Iterator[Note | ReadProblem]:
    try:
        reader = _reader(path)
        if not path.exists():
            raise FileNotFoundError
        if reader is None or not path.is_file():
            raise UnreadableError(_UNSUPPORTED)
        if path.stat().st_size == 0:
            raise UnreadableError(EMPTY)
        for item in reader(path):
            yield _named(item, names) if reader is _read_text else item
    except UnreadableError as error:
        yield error.problem(path)
    except OSError as error:
        yield system_problem(error).problem(path)


def _read_text(path: Path) -> Iterator[Note | ReadProblem]:
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError(TOO_LARGE)
    decoded = decode(path.read_bytes())
    yield Note(id=path.stem, text=decoded.text, origin=str(path), notice=decoded.notice)


def _named(item: Note | ReadProblem, names: set[str]) -> Note | ReadProblem:
    """The note under a name that is not among `names` yet; the name is added to them."""
    if isinstance(item, ReadProblem):
        return item
    name, count = item.id, 1
    while name in names:
        count += 1
        name = f"{item.id} ({count})"
    names.add(name)
    return replace(item, id=name)


FORMATS: dict[str, Callable[[Path], Iterator[Note | ReadProblem]]] = {
    ".txt": _read_text,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".csv": read_csv,
}
"""The endings that are read, lower case, for file dialogs and drag and drop."""


def _reader(path: Path) -> Callable[[Path], Iterator[Note | ReadProblem]] | None:
    name = path.name.lower()
    return next((reader for ending, reader in FORMATS.items() if name.endswith(ending)), None)
