"""Unpacks the compressed codebook file into memory, once for all who open it."""

from __future__ import annotations

import gzip
import threading
import zlib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_LOCK = threading.Lock()


class _Version(NamedTuple):
    """A file as it was at one time."""

    path: Path
    size: int
    changed: int


def unpacked(path: Path) -> bytes:
    """What is in the compressed file at `path`; kept for whoever asks for the same file next.

    Raises:
        ValueError: the file cannot be read, is cut off, damaged or empty, or is not a compressed one.
    """
    try:
        found = path.stat()
        version = _Version(path.absolute(), found.st_size, found.st_mtime_ns)
        # One at a time: where two threads ask at once, the second takes what the first has unpacked.
        with _LOCK:
            return _read(version)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(f"cannot be unpacked: {path}") from error


@lru_cache(maxsize=1)
def _read(version: _Version) -> bytes:
    content = gzip.decompress(version.path.read_bytes())
    if not content:
        raise ValueError(f"nothing in {version.path}")
    return content
