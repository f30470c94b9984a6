"""Read notes from files and folders: one generator for the window, the command line and the tests.

The text of a text file, table or list is exactly what it holds, byte order mark aside; that of a document is what
`tidying` makes of it. Either way it is the text that is shown, and offsets point into it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from chartlight.notes.csv_file import read_csv
from chartlight.notes.decoding import EMPTY, MAX_BYTES, decode, too_large
from chartlight.notes.documents import ENDINGS, DocumentReader, PagesRead
from chartlight.notes.jsonl_file import read_jsonl
from chartlight.notes.problems import ReadProblem, UnreadableError, system_problem
from chartlight.notes.progress import Reading, Tally, file_size
from chartlight.translation import mark, tr
from chartlight.types import Note

__all__ = ["FORMATS", "ReadProblem", "Reading", "read_notes", "reading_notes"]

_KINDS = mark("Chartlight reads .docx, .pdf, .rtf, .txt, .csv, .jsonl and .jsonl.gz.")
_UNSUPPORTED = mark("{name} is of a kind that is not read here. {kinds}")
_OLD_WORD = mark("{name} is an old Word document (.doc). Open it in Word and save it as .docx.")
_NO_NOTES = mark("{name} holds no notes. {kinds}")
_LEFT_OUT = mark("{name} holds files that Chartlight does not read: {shown}. {kinds}")
_MORE_LEFT_OUT = mark("{name} holds files that Chartlight does not read: {shown} and {more:,} more. {kinds}")
_NAMED_FILES = 3


def read_notes(paths: Iterable[Path]) -> Iterator[Note | ReadProblem]:
    """Every note of the files and folders; what cannot be read is a problem, and the rest is still read.

    Folders are read with all folders in them, sorted by name; hidden files are left out, and files of a kind
    that is not read are told in one problem. A file that comes twice is read once. A file that is one note gives
    it its name; where two have the same name in one call, the second is "name (2)".

    Args:
        paths: files of the kinds in `FORMATS` and folders, in the order wanted.
    """
    for item in reading_notes(paths):
        if not isinstance(item, Reading):
            yield item


def reading_notes(paths: Iterable[Path]) -> Generator[Note | ReadProblem | Reading, None, None]:
    """As `read_notes`, and between the notes, several times a second where one takes long, how far the reading is.

    The files are counted before the first is read.
    """
    tally = Tally()
    files: list[Path | ReadProblem] = []
    for item in _found(paths):
        files.append(item)
        if isinstance(item, Path):
            tally.found(file_size(item))
            yield tally.now(counting=True)
    with DocumentReader() as documents:
        reader = _Reader(documents)
        for item in files:
            if isinstance(item, ReadProblem):
                yield item
                continue
            tally.begin(item)
            yield tally.now()
            for step in reader.read(item):
                yield tally.after(step) if isinstance(step, PagesRead) else step
                if isinstance(step, Note):
                    yield tally.after(step)
            tally.end()


def _found(paths: Iterable[Path]) -> Iterator[Path | ReadProblem]:
    """The files to read, none of them twice, and what is wrong with the folders."""
    seen: set[str] = set()
    for path in paths:
        for item in _files(path):
            if isinstance(item, ReadProblem):
                yield item
            elif (real := os.path.realpath(item)) not in seen:
                seen.add(real)
                yield item


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
        elif _ending(item) is None:
            left_out.append(item.name)
        else:
            found = True
            yield item
    if left_out:
        yield _left_out(left_out).problem(path)
    elif not found:
        yield UnreadableError(_NO_NOTES, kinds=tr(_KINDS)).problem(path)


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


def _left_out(names: list[str]) -> UnreadableError:
    shown, more = ", ".join(names[:_NAMED_FILES]), len(names) - _NAMED_FILES
    if more > 0:
        return UnreadableError(_MORE_LEFT_OUT, shown=shown, more=more, kinds=tr(_KINDS))
    return UnreadableError(_LEFT_OUT, shown=shown, kinds=tr(_KINDS))


class _Reader:
    """Reads file after file and keeps the names of their notes apart."""

    def __init__(self, documents: DocumentReader) -> None:
        self._documents = documents
        self._names: set[str] = set()

    def read(self, path: Path) -> Iterator[Note | ReadProblem | PagesRead]:
        try:
            for item in self._items(path):
                # A record has the name that its file gives it; a file that is one note must be told from others.
                yield self._named(item) if isinstance(item, Note) and _is_one_note(path) else item
        except UnreadableError as error:
            yield error.problem(path)
        except OSError as error:
            yield system_problem(error).problem(path)

    def _items(self, path: Path) -> Iterator[Note | ReadProblem | PagesRead]:
        ending = _ending(path)
        if not path.exists():
            raise FileNotFoundError
        if ending is None or not path.is_file():
            if path.suffix.lower() == ".doc":
                raise UnreadableError(_OLD_WORD)
            raise UnreadableError(_UNSUPPORTED, kinds=tr(_KINDS))
        if path.stat().st_size == 0:
            raise UnreadableError(EMPTY)
        if ending in ENDINGS:
            yield from self._documents.read(path)
        else:
            yield from _TEXTS[ending](path)

    def _named(self, note: Note) -> Note:
        """The note under a name that no other has had yet."""
        name, count = note.id, 1
        while name in self._names:
            count += 1
            name = f"{note.id} ({count})"
        self._names.add(name)
        return replace(note, id=name)


def _read_text(path: Path) -> Iterator[Note | ReadProblem]:
    if path.stat().st_size > MAX_BYTES:
        raise too_large()
    decoded = decode(path.read_bytes())
    yield Note(id=path.stem, text=decoded.text, origin=str(path), notice=decoded.notice)


_TEXTS: dict[str, Callable[[Path], Iterator[Note | ReadProblem]]] = {
    ".txt": _read_text,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".csv": read_csv,
}
FORMATS = (*ENDINGS, *_TEXTS)
"""The endings that are read, lower case, for file dialogs and drag and drop."""


def _is_one_note(path: Path) -> bool:
    return _ending(path) in (".txt", *ENDINGS)


def _ending(path: Path) -> str | None:
    name = path.name.lower()
    return next((ending for ending in FORMATS if name.endswith(ending)), None)
