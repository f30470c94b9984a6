"""Coded records for training and evaluation, one JSON object a line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chartlight.errors import KnownError
from chartlight.types import Kind

EVIDENCE_KIND = {Kind.DIAGNOSES: "diagnosis", Kind.PROCEDURES: "procedure"}


@dataclass(frozen=True)
class CodedRecord:
    """A note with the codes that coders gave it.

    Attributes:
        id: the record's name.
        text: the note.
        codes: its codes of one kind, each once, in the order given.
        spans: for each code its mentions, each a tuple of (start, end) pieces; empty where none are known.
        translations: other wordings of the same note, without spans: language → text.
    """

    id: str
    text: str
    codes: tuple[str, ...]
    spans: dict[str, tuple[tuple[tuple[int, int], ...], ...]] = field(default_factory=dict)
    translations: dict[str, str] = field(default_factory=dict)


def read_records(path: Path, *, kind: Kind) -> list[CodedRecord]:
    """Read a `.jsonl` or `.jsonl.gz` file of coded records.

    Each line holds `id`, `text`, a list of codes under `diagnoses` or `procedures`, and if known `evidence`
    (`[{"kind", "code", "spans": [[start, end], ...]}]`) and translations (`text_en`, `text_sv` …).

    Raises:
        KnownError: if the file cannot be read or a line is not such a record; the line is named.
    """
    try:
        return [_record(line, number, path, kind) for number, line in _lines(path)]
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise KnownError(
            f"{path} cannot be read ({type(error).__name__}). Check the name and that it is UTF-8."
        ) from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _record(line: str, number: int, path: Path, kind: Kind) -> CodedRecord:
    try:
        raw: dict[str, Any] = json.loads(line)
        spans: dict[str, list[tuple[tuple[int, int], ...]]] = {}
        for entry in raw.get("evidence", []):
            if entry["kind"] == EVIDENCE_KIND[kind]:
                mention = tuple((int(start), int(end)) for start, end in entry["spans"])
                spans.setdefault(str(entry["code"]).upper(), []).append(mention)
        return CodedRecord(
            id=str(raw["id"]),
            text=str(raw["text"]),
            codes=tuple(dict.fromkeys(str(code).upper() for code in raw[kind.value])),
            spans={code: tuple(mentions) for code, mentions in spans.items()},
            translations={key[5:]: str(raw[key]) for key in raw if key.startswith("text_")},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnownError(
            f'Line {number} of {path} is not a coded record: it needs "id", "text" and a list "{kind.value}".'
        ) from error
