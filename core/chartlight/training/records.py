"""Coded records for training and evaluation: JSON Lines, or a table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from chartlight.codebook.entry import normalise_code
from chartlight.notes.decoding import check_text
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.records import Record, record_id
from chartlight.training.record_files import read_file
from chartlight.types import EVIDENCE_KIND, Kind

TRANSLATION = "text_"
# National variants write longer diagnoses than ICD-10-CM (I48.9B) and procedures with dots and dashes (5-470.1).
CODE = {
    Kind.DIAGNOSES: re.compile(r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,5})?"),
    Kind.PROCEDURES: re.compile(r"[0-9A-Z][0-9A-Z.-]{2,7}"),
}
_BETWEEN_CODES = re.compile(r"[;|,\s]+")

Spans = dict[str, tuple[tuple[tuple[int, int], ...], ...]]


@dataclass(frozen=True)
class CodedRecord:
    """A note with the codes that coders gave it.

    Attributes:
        id: the record's name.
        text: the note.
        codes: its codes, each once, in the order given.
        spans: for each code its mentions, each a tuple of (start, end) pieces; empty where none are known.
        translations: other wordings of the same note: language → text.
        translated_spans: mentions in those wordings, where they have been carried over: language → spans.
        kinds: the kind of each code, where there are several kinds.
    """

    id: str
    text: str
    codes: tuple[str, ...]
    spans: Spans = field(default_factory=dict)
    translations: dict[str, str] = field(default_factory=dict)
    translated_spans: dict[str, Spans] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)

    def of_kind(self, kind: Kind) -> CodedRecord:
        """The record with the codes and mentions of one kind only."""
        own = {code for code in self.codes if self.kinds.get(code, kind) is kind}
        return replace(
            self,
            codes=tuple(code for code in self.codes if code in own),
            spans=_among(self.spans, own),
            translated_spans={name: _among(spans, own) for name, spans in self.translated_spans.items()},
            kinds={},
        )


def join_kinds(records: Mapping[Kind, Sequence[CodedRecord]]) -> list[CodedRecord]:
    """The same notes read for several kinds of code, as one record each; a note that one kind lacks is left out."""
    first, *others = ({record.id: record for record in some} for some in records.values())
    joined: list[CodedRecord] = []
    for name, record in first.items():
        if all(name in other for other in others):
            versions = [record, *(other[name] for other in others)]
            kinds = {code: kind for kind, one in zip(records, versions, strict=True) for code in one.codes}
            spans = {code: mentions for one in versions for code, mentions in one.spans.items()}
            joined.append(replace(record, codes=tuple(kinds), spans=spans, kinds=kinds))
    return joined


def _among(spans: Spans, codes: Container[str]) -> Spans:
    return {code: mentions for code, mentions in spans.items() if code in codes}


def read_records(path: Path, *, kind: Kind) -> tuple[list[CodedRecord], list[ReadProblem]]:
    """The coded records of a file, and what was left out of it and why.

    A line of a `.jsonl` or `.jsonl.gz` file holds `id`, `text`, a list of codes under `diagnoses` or `procedures`,
    and if known `evidence` (`[{"kind", "code", "spans": [[start, end], ...]}]`) and translations (`text_en` …).
    A `.csv` file has the columns `id`, `text` and `codes` (or `diagnoses`, `procedures`), the codes of a note
    separated by `;` or `|`.

    Raises:
        KnownError: if the file cannot be read, or its first records are all broken.
    """
    return read_file(path, lambda raw: _record(raw, kind), called="coded record")


def _record(raw: Record, kind: Kind) -> CodedRecord:
    name, text = record_id(raw), raw.get("text")
    if not name:
        raise UnreadableError('{name} has no "id".')
    if not isinstance(text, str):
        raise UnreadableError('{name} has no "text".')
    check_text(text)
    return CodedRecord(
        id=name,
        text=text,
        codes=tuple(dict.fromkeys(_codes(raw, kind))),
        spans=_spans(raw.get("evidence"), kind, len(text)),
        translations=dict(_translations(raw)),
    )


def _codes(raw: Record, kind: Kind) -> Iterator[str]:
    given = raw.get(kind.value, raw.get("codes"))
    if isinstance(given, str):
        given = [code for code in _BETWEEN_CODES.split(given) if code]
    if not isinstance(given, list):
        raise UnreadableError(f'{{name}} has no "{kind.value}" or "codes".')
    for place, code in enumerate(given, 1):
        yield _code(code, kind, f"code {place}")


def _code(given: object, kind: Kind, where: str) -> str:
    code = str(given).strip().upper()
    if kind is Kind.DIAGNOSES:
        code = normalise_code(code)
    # What stands there is not quoted: in a table with its columns mixed up it may be text of a note.
    if not CODE[kind].fullmatch(code):
        raise UnreadableError(f"{{name}}: {where} is not written like an ICD-10 code.")
    return code


def _spans(evidence: object, kind: Kind, length: int) -> Spans:
    spans: dict[str, list[tuple[tuple[int, int], ...]]] = {}
    try:
        for place, entry in enumerate(_entries(evidence), 1):
            if entry["kind"] == EVIDENCE_KIND[kind]:
                mention = tuple((_offset(start), _offset(end)) for start, end in entry["spans"])
                if not mention or any(not 0 <= start <= end <= length for start, end in mention):
                    raise UnreadableError(f"{{name}}: a span of evidence {place} lies outside the text.")
                spans.setdefault(_code(entry["code"], kind, f"the code of evidence {place}"), []).append(mention)
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableError('{name} has "evidence" without "kind", "code" or "spans".') from error
    return {code: tuple(mentions) for code, mentions in spans.items()}


def _entries(evidence: object) -> list[dict[str, Any]]:
    if evidence is None or evidence == "":
        return []
    if not isinstance(evidence, list):
        raise TypeError
    return evidence


def _offset(value: object) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _translations(raw: Record) -> Iterator[tuple[str, str]]:
    for name, text in raw.items():
        if name.startswith(TRANSLATION) and isinstance(text, str) and text.strip():
            check_text(text)
            yield name.removeprefix(TRANSLATION), text
