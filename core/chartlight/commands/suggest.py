"""`chartlight suggest`: code notes from files into a file, or onto the terminal."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from chartlight.codebook.book import Codebook
from chartlight.codebook.procedures import title_of
from chartlight.commands.coding import Skips, code_notes, readable_notes
from chartlight.commands.printing import result_lines
from chartlight.errors import KnownError
from chartlight.export.csv_file import evidence_text, harmless
from chartlight.suggest.assertion import folded
from chartlight.suggest.engine import Engine
from chartlight.types import CodingResult, Kind, Note

Writer = Callable[[Note, CodingResult], None]

COLUMNS = ("note id", "code", "description", "score", "suggested", "assertion", "source", "evidence text")
CLINICAL = "clinical"


def run(arguments: argparse.Namespace) -> int:
    """Read all inputs, code them, write each result as it comes."""
    writer = _writer_for(arguments.output)
    skips = Skips()
    notes = readable_notes(arguments.inputs, skips)
    if not notes:
        raise KnownError("There is no note to code in what was given.")
    engine = Engine.open(
        arguments.pack, device=arguments.device, kind=Kind(arguments.kind), uses_context=arguments.context
    )
    language = None if arguments.language == "auto" else arguments.language
    fold = arguments.assertion == CLINICAL
    with Codebook.open() as codebook, writer(arguments.output, codebook, fold) as write:
        for note, result in code_notes(engine, notes, skips, language=language):
            write(note, result)
    return skips.exit_code


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
def _terminal(_output: None, codebook: Codebook, fold: bool) -> Iterator[Writer]:
    def write(note: Note, result: CodingResult) -> None:
        print(*result_lines(note, result, codebook, fold=fold), sep="\n")

    yield write


@contextmanager
def _jsonl(output: Path, _codebook: Codebook, fold: bool) -> Iterator[Writer]:
    with _opened(output, encoding="utf-8", newline="\n") as file:

        def write(note: Note, result: CodingResult) -> None:
            file.write(json.dumps(record(note, folded(result) if fold else result), ensure_ascii=False) + "\n")
            file.flush()

        yield write


@contextmanager
def _csv(output: Path, codebook: Codebook, fold: bool) -> Iterator[Writer]:
    # The mark at the start tells Excel that the file is UTF-8.
    with _opened(output, encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)

        def write(note: Note, result: CodingResult) -> None:
            rows.writerows(_rows(note, folded(result) if fold else result, codebook))
            file.flush()

        yield write


def _opened(output: Path, *, encoding: str, newline: str) -> Any:
    try:
        return output.open("w", encoding=encoding, newline=newline)
    except OSError as error:
        raise KnownError(
            f"{output} cannot be written: {error.strerror}. Close it elsewhere or choose another."
        ) from error


def record(note: Note, result: CodingResult) -> dict[str, Any]:
    """A note's result as one JSON record."""
    return {
        "id": note.id,
        "kind": result.kind.value,
        "pack": result.pack_hash,
        "suggestions": [
            {
                "code": suggestion.code,
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
    for suggestion in result.suggestions:
        cells = [
            note.id,
            suggestion.code,
            title_of(suggestion.code, kind=result.kind, codebook=codebook),
            f"{suggestion.score:.4f}",
            "yes" if suggestion.suggested else "no",
            suggestion.assertion.value,
            "+".join(source.value for source in suggestion.sources),
            evidence_text(note.text, suggestion.evidence),
        ]
        yield [harmless(cell) for cell in cells]
