"""The files of a model pack: their names, reading and writing them, and their content hash."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

from chartlight.errors import KnownError
from chartlight.translation import tr

FORMAT = 5
OLDEST_FORMAT = 2
WITHOUT_FUNCTION_WORDS = 3  # from here on, terms hold none
MANIFEST = "pack.json"
CATALOGUE = "catalogue.json"
TERMS = "terms.json"
THRESHOLDS = "thresholds.json"
TOKENIZER = "tokenizer.json"
TOKENIZER_SETTINGS = "tokenizer_config.json"
ZIPPED = ".gz"
COMPRESSED = (CATALOGUE, TERMS, THRESHOLDS, TOKENIZER)  # plain in packs of before
FILES = (
    "card.md",
    CATALOGUE,
    "codes.json",
    "config.json",
    TERMS,
    THRESHOLDS,
    TOKENIZER,
    TOKENIZER_SETTINGS,
    "weights.safetensors",
)
CONTEXT = "context.json"
OPTIONAL_FILES = (CONTEXT, "note_heads.json", "note_heads.safetensors")


def file_of(folder: Path, name: str) -> Path:
    """Where one of `FILES` lies in a pack: compressed, or plain."""
    zipped = folder / f"{name}{ZIPPED}"
    return zipped if zipped.is_file() else folder / name


def content_hash(folder: Path) -> str:
    """SHA-256 (hex) over the names and contents of a pack's files.

    Raises:
        KnownError: if a file is missing.
    """
    total = hashlib.sha256()
    there = [name for name in OPTIONAL_FILES if (folder / name).is_file()]
    for name in (*FILES, *there):
        try:
            path = file_of(folder, name)
            with path.open("rb") as file:
                total.update(f"{path.name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
        except OSError as error:
            raise KnownError(
                tr(
                    "The model pack in {folder} is incomplete: {name} cannot be read. "
                    "Copy the pack again, or install Chartlight again.",
                    folder=folder,
                    name=name,
                )
            ) from error
    return total.hexdigest()


def read_json(folder: Path, name: str) -> Any:
    """What stands in one of a pack's files of JSON, compressed or plain.

    Raises:
        KnownError: if it cannot be read.
    """
    text = read_text(folder, name)
    try:
        return json.loads(text)
    except ValueError as error:
        raise _unreadable(folder, name) from error


def read_text(folder: Path, name: str) -> str:
    """The text of one of a pack's files, compressed or plain.

    Raises:
        KnownError: if it cannot be read.
    """
    path = file_of(folder, name)
    try:
        written = path.read_bytes()
        return (gzip.decompress(written) if path.suffix == ZIPPED else written).decode()
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _unreadable(folder, name) from error


def _unreadable(folder: Path, name: str) -> KnownError:
    return KnownError(
        tr(
            "{folder} is not a complete model pack: {name} cannot be read. "
            "Choose another with --pack, or install Chartlight again.",
            folder=folder,
            name=name,
        )
    )


def write_json(path: Path, value: Any, *, indent: int | None = None) -> None:
    """Write a file of JSON, compressed where its name says so."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    written = f"{text}\n".encode()
    # Without a time in it the same values make the same file, and so the same content hash.
    path.write_bytes(gzip.compress(written, mtime=0) if path.suffix == ZIPPED else written)
