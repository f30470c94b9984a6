"""The right codes of a trial's notes: settled second reviews, or a table that the user gives.

They are diagnoses, unless there is any procedure among them: only then are the procedures of coders right or wrong.
"""

from __future__ import annotations

import csv
from collections.abc import Collection
from pathlib import Path

from chartlight.codebook.entry import normalise_code
from chartlight.errors import KnownError
from chartlight.review.comparing import accepted, compare
from chartlight.store.repository import Repository
from chartlight.translation import tr
from chartlight.types import EVIDENCE_KIND, Kind

_NOTE, _CODE, _KIND = ("note", "note_id", "note id"), ("code", "icd10", "icd-10-cm"), ("kind",)
_PROCEDURE = (EVIDENCE_KIND[Kind.PROCEDURES], Kind.PROCEDURES.value)


def settled_codes(repo: Repository, note_keys: Collection[int]) -> dict[int, frozenset[str]]:
    """The codes that hold for the notes with a finished second review in which no difference is left open."""
    found: dict[int, frozenset[str]] = {}
    for each in repo.rounds():
        if each.note_key in note_keys and each.finished_at is not None and not compare(repo, each).open:
            with repo.in_round(None):
                found[each.note_key] = frozenset(accepted(repo.decisions_in_effect(each.note_key)))
    return found


def read_gold(path: Path) -> dict[str, frozenset[str]]:
    """The codes of each note by its name, from a CSV table with the columns `note` and `code`.

    A line without a code says that the note has none. A diagnosis may be written without its dot. Where a column `kind`
    says "procedure", as in the file of accepted codes, the code is one, however it is written.

    Raises:
        KnownError: the file cannot be read, or lacks the columns.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _codes(csv.DictReader(file), path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise KnownError(
            tr("The table {name} cannot be read. It must be a CSV file in UTF-8.", name=path.name)
        ) from error


def _codes(rows: csv.DictReader[str], path: Path) -> dict[str, frozenset[str]]:
    columns = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    note, code, kind = (
        next((columns[each] for each in names if each in columns), None) for names in (_NOTE, _CODE, _KIND)
    )
    if note is None or code is None:
        raise KnownError(
            tr("The table {name} needs a column “note” and a column “code”, named in its first line.", name=path.name)
        )
    found: dict[str, set[str]] = {}
    for row in rows:
        codes = found.setdefault((row[note] or "").strip(), set())
        if (row[code] or "").strip():
            is_procedure = kind is not None and (row[kind] or "").strip().casefold() in _PROCEDURE
            codes.add(row[code].strip().upper() if is_procedure else normalise_code(row[code]))
    found.pop("", None)
    return {name: frozenset(codes) for name, codes in found.items()}
