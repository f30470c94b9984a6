"""`chartlight suggest`: code notes from files into a file, or onto the terminal."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chartlight.arguments.shared import kinds_of
from chartlight.codebook.book import Codebook
from chartlight.codebook.procedures import kind_of, titles_of
from chartlight.commands.coding import Skips, code_notes, readable_notes
from chartlight.commands.printing import result_lines
from chartlight.errors import KnownError
from chartlight.export.csv_file import evidence_text, harmless
from chartlight.suggest.assertion import folded
from chartlight.suggest.engine import Engine
from chartlight.types import EVIDENCE_KIND, CodingResult, Note

Writer = Callable[[Note, CodingResult], None]

COLUMNS = ("note id", "code", "description", "score", "suggested", "assertion", "source", "evidence text", "kind")
CLINICAL = "clinical"


def run(arguments: argparse.Namespace) -> int:
    """Read all inputs, code them, write each result as it comes."""
    writer = _writer_for(arguments.output)
    skips = Skips()
    notes = readable_notes(arguments.inputs, skips)
    if not notes:
        raise KnownError("There is no note to code in what was given.")
    kind, *besides = kinds_of(arguments.kind)
    engine = Engine.open(arguments.pack, device=arguments.device, kind=kind, uses_context=arguments.context)
    for other in besides:
        engine.of_kind(other)  # a pack without it is refused before any note is read
    language = None if arguments.language == "auto" else arguments.language
    with Codebook.open() as codebook:
        form = _Form(codebook, arguments.kind, folds=arguments.assertion == CLINICAL)
        with writer(arguments.output, form) as write:
            for note, result in code_notes(engine, notes, skips, language=language, besides=besides):
                write(note, result)
    return skips.exit_code


@dataclass(frozen=True)
class _Form:
    """How results are written: the book of their titles, which kinds they are of, and what is set apart."""

    codebook: Codebook
    kind: str
    folds: bool

    def of(self, result: CodingResult) -> CodingResult:
        return folded(result) if self.folds else result


def _writer_for(output: Path | None) -> Any:
    """Chosen before any work, so that a wrong name costs no time."""
    if output is None:
        return _terminal
    if output.suffix not in (".jsonl", ".csv"):
        raise KnownError(f"The output must end in .jsonl or .csv, not {output.suffix or 'nothing'}: {output}")
    if not output.parent.is_dir():
        raise KnownError(f"There is no folder {output.parent} to write into.")
    return _jsonl if output.suffix == ".jsonl" else _csv


@contextmanager
def _terminal(_output: None, form: _Form) -> Iterator[Writer]:
    def write(note: Note, result: CodingResult) -> None:
        print(*result_lines(note, result, form.codebook, fold=form.folds), sep="\n")

    yield write


@contextmanager
def _jsonl(output: Path, form: _Form) -> Iterator[Writer]:
    with _opened(output, encoding="utf-8", newline="\n") as file:

        def write(note: Note, result: CodingResult) -> None:
            file.write(json.dumps(record(note, form.of(result), kind=form.kind), ensure_ascii=False) + "\n")
            file.flush()

        yield write


@contextmanager
def _csv(output: Path, form: _Form) -> Iterator[Writer]:
    # The mark at the start tells Excel that the file is UTF-8.
    with _opened(output, encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)

        def write(note: Note, result: CodingResult) -> None:
            rows.writerows(_rows(note, form.of(result), form.codebook))
            file.flush()

        yield write


def _opened(output: Path, *, encoding: str, newline: str) -> Any:
    try:
        return output.open("w", encoding=encoding, newline=newline)
    except OSError as error:
        raise KnownError(
            f"{output} cannot be written: {error.strerror}. Close it elsewhere or choose another."
        ) from error


def record(note: Note, result: CodingResult, *, kind: str) -> dict[str, Any]:
    """A note's result as one JSON record; `kind` says which kinds of code were asked for."""
    return {
        "id": note.id,
        "kind": kind,
        "pack": result.pack_hash,
        "suggestions": [
            {
                "code": suggestion.code,
                "kind": EVIDENCE_KIND[kind_of(suggestion.code)],
                "score": suggestion.score,
                "suggested": suggestion.suggested,
                "assertion": suggestion.assertion.value,
                "sources": [source.value for source in suggestion.sources],
                "evidence": [[span.start, span.end] for span in suggestion.evidence],
            }
            for suggestion in result.suggestions
        ],
        "specialties": [
            {"name": specialty.name, "score": specialty.score, "suggested": specialty.suggested}
            for specialty in result.specialties
        ],
        "sections": [
            {
                "name": section.name.value,
                "start": section.start,
                "end": section.end,
                "heading": section.heading,
                "score": section.score,
            }
            for section in result.sections
        ],
    }


def _rows(note: Note, result: CodingResult, codebook: Codebook) -> Iterator[list[str]]:
    titles = titles_of([each.code for each in result.suggestions], codebook)
    for suggestion in result.suggestions:
        title, _ = titles.get(suggestion.code, ("", False))
        cells = [
            note.id,
            suggestion.code,
            title,
            f"{suggestion.score:.4f}",
            "yes" if suggestion.suggested else "no",
            suggestion.assertion.value,
            "+".join(source.value for source in suggestion.sources),
            evidence_text(note.text, suggestion.evidence),
            EVIDENCE_KIND[kind_of(suggestion.code)],
        ]
        yield [harmless(cell) for cell in cells]
