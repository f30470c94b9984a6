"""ICD-10-PCS as a tree to walk down: section, body system, root operation, body part, whole codes.

The key of an entry is what its codes begin with: "0DT6" for resections of the stomach, "" for the whole book. The
titles name body parts and whole codes; a table of its own names what stands above them.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from chartlight import paths
from chartlight.codebook.found import TreeEntry
from chartlight.codebook.procedure_index import ProcedureIndex
from chartlight.codebook.procedures import LENGTH, PREFIX
from chartlight.errors import KnownError

_ANY = "*"  # in the place of the body system: a root operation is called the same in all of a section


class ProcedureTree:
    """The entries of ICD-10-PCS, level by level.

    Args:
        index: finds whole codes and their beginnings of four characters, and has their titles.
        axes: the names of sections ("0"), body systems ("0D") and root operations ("0*T").
    """

    def __init__(self, index: ProcedureIndex, axes: Mapping[str, str]) -> None:
        self._index = index
        self._titles = index.titles
        self._axes = axes

    def below(self, start: str) -> list[TreeEntry]:
        """The entries right below one, in the order of the codes; the sections for ""."""
        length = LENGTH if len(start) == PREFIX else len(start) + 1
        found = dict.fromkeys(code[:length] for code in self._index.begun(start) if len(code) >= length)
        return [TreeEntry(code, code, self._title(code), len(code) == LENGTH) for code in found]

    def path_to(self, code: str) -> list[str]:
        """The keys from the book down to a code or the beginning of codes; nothing for an unknown one."""
        if code not in self._titles:
            return []
        path = [code[:length] for length in range(PREFIX + 1)]
        return path if len(code) == PREFIX else [*path, code]

    def _title(self, code: str) -> str:
        if len(code) >= PREFIX:
            return self._titles[code]
        named = self._axes.get(code) if len(code) < PREFIX - 1 else self._axes.get(code[0] + _ANY + code[-1])
        return named or ""


def read_axes(path: Path | None = None) -> dict[str, str]:
    """The names of sections, body systems and root operations.

    Raises:
        KnownError: the file is missing or damaged.
    """
    path = path or paths.procedure_axes_path()
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["code"]: row["title"] for row in csv.DictReader(file, delimiter="\t")}
    except (OSError, UnicodeDecodeError, KeyError) as error:
        raise KnownError(f"The names in {path} cannot be read. Please install Chartlight again.") from error
