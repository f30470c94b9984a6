"""Files that are replaced whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from chartlight.errors import KnownError
from chartlight.translation import tr


def replace_whole(target: Path, write: Callable[[TextIO], int], *, encoding: str = "utf-8") -> int:
    """Write to a file beside the target, then put it in the target's place.

    Args:
        target: the file.
        write: writes the content and says how much it was.
        encoding: of the text; lines end as `write` ends them.

    Returns:
        what `write` returned.

    Raises:
        KnownError: the file cannot be written there.
    """
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            # A device such as /dev/full would be gone, and the codes nowhere that anyone looks.
            raise KnownError(tr("{file} is not an ordinary file. Choose another place for the file.", file=target))
        return _replace(target, write, encoding)
    except OSError as error:
        raise KnownError(_problem(error, target)) from error


def _replace(target: Path, write: Callable[[TextIO], int], encoding: str) -> int:
    draft = target.with_name(f".chartlight-{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("x", encoding=encoding, newline="") as file:
            count = write(file)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    return count


def _problem(error: OSError, target: Path) -> str:
    if not target.parent.is_dir():
        return tr("The folder {folder} does not exist. Choose another place for the file.", folder=target.parent)
    if isinstance(error, PermissionError):
        return tr(
            "{file} cannot be written. Close it in other programs such as Excel, or choose another place.", file=target
        )
    return tr(
        "{file} cannot be written: {reason}. Choose another place for the file.", file=target, reason=error.strerror
    )
