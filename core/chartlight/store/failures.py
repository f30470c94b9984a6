"""What went wrong with the database file, in words for the person at the desk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from chartlight.errors import KnownError
from chartlight.translation import mark, tr

_IN_USE = mark(
    "The store {path} is in use by another program, which did not finish in time. "
    "Close other Chartlight windows or commands and try again."
)
_DAMAGED = mark(
    "The store {path} is damaged, or is not a Chartlight store. Chartlight has left it as it is: "
    "copy it, then put your latest backup in its place, or move it away to start with an empty store."
)
_NOT_WRITABLE = mark(
    "The store {path} cannot be opened and written. Check that you may read and write its folder, "
    "or choose another folder with --data-dir."
)
_SENTENCES = {
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
    "SQLITE_READONLY": _NOT_WRITABLE,
    "SQLITE_PERM": _NOT_WRITABLE,
    "SQLITE_AUTH": _NOT_WRITABLE,
    "SQLITE_CANTOPEN": _NOT_WRITABLE,
    "SQLITE_FULL": mark("The disk that holds {path} is full. Free some space and try again."),
    "SQLITE_IOERR": mark("Reading or writing {path} failed. Check its disk or network drive and try again."),
}


def explain(error: BaseException, path: Path) -> KnownError | None:
    """The sentence for an SQLite error that a person can mend, or None for a bug."""
    name = str(getattr(error, "sqlite_errorname", ""))
    for prefix, sentence in _SENTENCES.items():
        if name == prefix or name.startswith(prefix + "_"):
            return KnownError(tr(sentence, path=path))
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the SQLite errors a person can mend into `KnownError`; let every other error through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        known = explain(original, path) if original is not None else None
        if known is None:
            raise
        raise known from original
