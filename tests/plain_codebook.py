"""A codebook file as a plain database, for tests that look at its tables."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from chartlight import paths


@contextmanager
def plain_codebook(path: Path | None = None) -> Iterator[sqlite3.Connection]:
    """The tables of a compressed codebook file, or of the shipped one."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(gzip.decompress((path or paths.codebook_path()).read_bytes()))
        yield connection
