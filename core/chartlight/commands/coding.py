"""Read notes and code them one after the other; a bad one is reported and skipped."""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from tqdm import tqdm

from chartlight.errors import KnownError
from chartlight.notes.reader import ReadProblem, read_notes
from chartlight.suggest.engine import Engine
from chartlight.types import CodingResult, Kind, Note

SOME_SKIPPED = 3

log = logging.getLogger(__name__)


class Skips:
    """Counts what could not be coded and says so on the error stream."""

    def __init__(self) -> None:
        self.count = 0

    def report(self, sentence: str) -> None:
        """Tell of one thing that is skipped."""
        self.count += 1
        tqdm.write(f"chartlight: skipped: {sentence}", file=sys.stderr)

    @property
    def exit_code(self) -> int:
        """0, or 3 where something was skipped."""
        return SOME_SKIPPED if self.count else 0


def readable_notes(inputs: Iterable[Path], skips: Skips) -> list[Note]:
    """The notes that can be read; notices and problems go to the error stream."""
    notes = []
    for item in read_notes(inputs):
        if isinstance(item, ReadProblem):
            place = f"{item.path}, line {item.line}" if item.line else item.path
            skips.report(f"{place}: {item.message}")
            continue
        if item.notice:
            print(f"chartlight: {item.id}: {item.notice}", file=sys.stderr)
        notes.append(item)
    return notes


def code_notes(
    engine: Engine, notes: list[Note], skips: Skips, *, language: str | None, besides: Collection[Kind] = ()
) -> Iterator[tuple[Note, CodingResult]]:
    """Each note with its result, with a progress bar on a terminal; language and `besides` as for `Engine.suggest`."""
    for note in tqdm(notes, unit="note", disable=None, leave=False):
        try:
            result = engine.run(note, language=language, besides=besides)
        except KnownError as error:
            skips.report(f"{note.id}: {error}")
            continue
        except Exception as error:  # one bad note must not cost the others
            # Only the kind of the error: its text could quote the note.
            log.error("coding failed: %s", type(error).__name__)
            skips.report(
                f"{note.id}: an unexpected {type(error).__name__}. Please report this with the program's version."
            )
            continue
        yield note, result
