"""The accepted codes as a CSV file that Excel and LibreOffice open with a double click."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TextIO

from chartlight.codebook.procedures import Procedures, is_procedure, kind_of
from chartlight.export.whole_file import replace_whole
from chartlight.store.repository import Repository
from chartlight.store.review_records import AcceptedCode
from chartlight.types import EVIDENCE_KIND, EvidenceSpan

COLUMNS = (
    "note id",
    "code",
    "description",
    "sequence",
    "principal",
    "present on admission",
    "score",
    "source",
    "evidence text",
    "coder",
    "decided at",
    "replaces",
    "adjudicated",
    "kind",
)
EVIDENCE_SEPARATOR = " … "
# A spreadsheet takes a cell that begins so for a formula, the full-width signs included in some languages.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Descriptions(Protocol):
    """What the export needs of a codebook."""

    def description(self, code: str) -> str:
        """The description of a code, or "" for one that is not in the book."""


def export_csv(
    repo: Repository, codebook: Descriptions, target: Path, *, note_keys: Iterable[int] | None = None
) -> int:
    """Write one row for each accepted code; an existing file is replaced whole or not at all.

    The columns are `COLUMNS`. "sequence" counts the diagnoses of a note from 1, and so its procedures, which come
    after them, in the coder's order or else that in which they were accepted; "principal" is "yes" for the principal
    diagnosis; "present on admission" is Y, N, U, W or 1, and blank for a procedure and where nobody has said;
    "score" is the model's, and blank for a code that no model suggested; "source" joins what proposed the
    code by "+"; "evidence text" joins the words that speak for it, in the order of the note, by " … ";
    "decided at" is ISO 8601 in UTC; "replaces" is the code that the coder put this one in the place of;
    "adjudicated" is "yes" where the decision settled a difference between two coders; "kind" is "diagnosis" or
    "procedure". The file is UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula gets an
    apostrophe in front.

    Args:
        repo: the store.
        codebook: gives the descriptions of diagnoses.
        target: the file.
        note_keys: only these notes, in this order; else all, in the order they were added.

    Returns:
        the number of rows, the heading not counted.

    Raises:
        KnownError: the file cannot be written there, or there is no such note.
    """
    rows = _rows(repo, codebook, note_keys)
    return replace_whole(target, lambda file: _write_rows(file, rows), encoding="utf-8-sig")


def _rows(repo: Repository, codebook: Descriptions, note_keys: Iterable[int] | None) -> Iterator[list[str]]:
    for key in repo.accepted_keys() if note_keys is None else note_keys:
        for accepted in repo.accepted_codes(key):
            yield [harmless(cell) for cell in _cells(accepted, codebook)]


def _cells(accepted: AcceptedCode, codebook: Descriptions) -> list[str]:
    code, note = accepted.code, accepted.stored.note
    return [
        note.id,
        code.code,
        _description(code.code, codebook),
        str(accepted.sequence),
        "yes" if accepted.principal else "",
        accepted.poa.value if accepted.poa else "",
        "" if code.score is None else f"{code.score:.4f}",
        "+".join(source.value for source in code.sources),
        evidence_text(note.text, code.evidence),
        accepted.decision.coder,
        accepted.decision.decided_at.isoformat(timespec="seconds"),
        code.replaces or "",
        "yes" if accepted.decision.settles_id else "",
        EVIDENCE_KIND[kind_of(code.code)],
    ]


def _description(code: str, codebook: Descriptions) -> str:
    if not is_procedure(code):
        return codebook.description(code)
    # Its own title only: a code of another system may happen to begin like one of ICD-10-PCS.
    return Procedures.open().titles.get(code, "")


def evidence_text(text: str, spans: Iterable[EvidenceSpan]) -> str:
    """The words of the spans in the order of the note, each once, on one line."""
    pieces: list[str] = []
    end = 0
    for start, stop in sorted({(span.start, span.end) for span in spans}):
        if pieces and start <= end:
            pieces[-1] += text[end:stop]
        else:
            pieces.append(text[start:stop])
        end = max(end, stop)
    return EVIDENCE_SEPARATOR.join(filter(None, (re.sub(r"\s+", " ", piece).strip() for piece in pieces)))


def harmless(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet would take it for a formula."""
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell


def _write_rows(file: TextIO, rows: Iterator[list[str]]) -> int:
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007  (the last count is the result)
        writer.writerow(row)
    return count
