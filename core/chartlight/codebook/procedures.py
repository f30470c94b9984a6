"""The titles of ICD-10-PCS, the procedures: whole codes and their beginnings of four characters.

The first four characters of a code (section, body system, root operation, body part) say what is done to what; they
are all that is certain where a note does not tell of approach and device. The file lists the beginnings and below each
the rest of its codes:

    0DB6 Excision of Stomach
    0ZX, Open Approach, Diagnostic      what the title adds to that of the beginning
    8ZZ=Gastrectomy                     a title of its own
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight import paths
from chartlight.errors import KnownError
from chartlight.types import Kind

if TYPE_CHECKING:
    from chartlight.codebook.book import Codebook

CATEGORY = 3  # characters of a diagnosis before its dot
PREFIX = 4  # characters that tell what is done to what
LENGTH = 7  # characters of a whole code
_WHOLE_SECTIONS = "14568CGH"
_OWN = "="
_ADDED = (",", " ")


@dataclass(frozen=True)
class Procedures:
    """The titles, by code; a beginning of a code stands for all codes that begin so."""

    titles: Mapping[str, str]

    @classmethod
    def open(cls, path: Path | None = None) -> Procedures:
        """Read the file at `path`, or the one that ships with Chartlight.

        Raises:
            KnownError: the file is missing or damaged.
        """
        return _read(path or paths.procedures_path())

    def offered(self) -> Iterator[str]:
        """What may be suggested: every beginning of four characters, and the codes that coders write whole."""
        return (code for code in self.titles if len(code) == PREFIX or written_whole(code))

    def holds_most_of(self, codes: Collection[str]) -> bool:
        """Whether codes are of this system: at least half of them, and at least one, begin as one of its codes."""
        known = sum(1 for code in codes if self.description(code))
        return 0 < len(codes) <= 2 * known

    def description(self, code: str) -> str:
        """The title of a code, or that of the longest beginning that has one; empty if there is none."""
        written = code.strip().upper()
        return next((self.titles[known] for known in (written, written[:PREFIX]) if known in self.titles), "")


def written_whole(code: str) -> bool:
    """Whether a whole code is one of those that coders write out, where of others only the beginning is certain.

    These 8,200 of 79,758 codes hold 82 % of the whole codes of the CodiEsp corpus's training notes: sections
    whose codes need no device or approach to be chosen, imaging without contrast, substances given otherwise than by
    open surgery, and of the operations inspection, resection and excision without a device, biopsies among them.
    """
    section, root, approach, device, qualifier = code[0], code[2], code[4], code[5], code[6]
    if section == "3":
        return approach in "378X"
    if section == "B":
        return approach == device == "Z"
    if section == "0":
        taken = root == "B" and (qualifier == "X" or approach in "08X")
        return device == "Z" and approach != "7" and (taken or root in "JT")
    return section in _WHOLE_SECTIONS


def kind_of(code: str) -> Kind:
    """Which list a code belongs to, as Chartlight writes it.

    A diagnosis begins with a letter and has a dot behind its third character (`I10`, `E11.9`); whatever is written
    otherwise is a procedure (`B020`, `0DTJ4ZZ`).
    """
    is_diagnosis = code[:1].isalpha() and (len(code) <= CATEGORY or code[CATEGORY] == ".")
    return Kind.DIAGNOSES if is_diagnosis or not code else Kind.PROCEDURES


def is_procedure(code: str) -> bool:
    """Whether a code, as Chartlight writes it, is a procedure."""
    return kind_of(code) is Kind.PROCEDURES


def titles_of(codes: Iterable[str], codebook: Codebook) -> dict[str, tuple[str, bool]]:
    """The title of each code, of either book, that has one, and whether the code may be reported as it is."""
    diagnoses, procedures = _by_kind(codes)
    found = codebook.titles(diagnoses)
    # Read where there are procedures, and not before: it takes a while.
    titles = Procedures.open().titles if procedures else {}
    return found | {code: (titles[code], len(code) == LENGTH) for code in procedures if code in titles}


def _by_kind(codes: Iterable[str]) -> tuple[list[str], list[str]]:
    by_kind: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for code in codes:
        by_kind[kind_of(code)].append(code)
    return by_kind[Kind.DIAGNOSES], by_kind[Kind.PROCEDURES]


@cache
def _read(path: Path) -> Procedures:
    try:
        titles = dict(_titles(gzip.decompress(path.read_bytes()).decode()))
        if not titles:
            raise ValueError("no titles")
        return Procedures(titles)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise KnownError(
            f"The titles of procedures in {path} cannot be read. Please install Chartlight again."
        ) from error


def _titles(text: str) -> Iterator[tuple[str, str]]:
    prefix = stem = ""
    rest = LENGTH - PREFIX
    for line in text.splitlines():
        if line[PREFIX : PREFIX + 1] == " " and line[rest] not in (_OWN, *_ADDED):
            prefix, stem = line[:PREFIX], line[PREFIX + 1 :]
            yield prefix, stem
        else:
            said = line[rest:]
            yield prefix + line[:rest], said[1:] if said.startswith(_OWN) else stem + said


def write_procedures(path: Path, titles: Mapping[str, str]) -> None:
    """Write the titles of codes and of all their beginnings; the same titles make the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("".join(_lines(titles)).encode(), mtime=0))


def _lines(titles: Mapping[str, str]) -> Iterator[str]:
    stem = ""
    for code, title in sorted(titles.items()):
        if len(code) == PREFIX:
            stem = title
            yield f"{code} {title}\n"
        else:
            added = title.removeprefix(stem)
            adds = title.startswith(stem) and added[:1] in ("", *_ADDED)
            yield f"{code[PREFIX:]}{added if adds else _OWN + title}\n"
