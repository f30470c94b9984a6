"""The attention of two model packs for a note, word by word, as a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from chartlight.export.csv_file import harmless
from chartlight.export.whole_file import replace_whole
from chartlight.suggest.compared import PackComparison, PackView

COLUMNS = (
    "note id",
    "code",
    "word",
    "start",
    "end",
    "weight a",
    "weight b",
    "difference",
    "score a",
    "score b",
    "suggested a",
    "suggested b",
    "reliable a",
    "reliable b",
    "pack a",
    "pack b",
)


def export_attention(compared: PackComparison, text: str, target: Path) -> int:
    """Write a row for each code and word that either pack attends to; returns how many.

    A weight is the word's share of the attention for the code, 0 where it is below a hundredth and blank where the
    pack does not know the code; "difference" is b less a. A score is blank where the pack does not put the code
    forward. "suggested" and "reliable" say "yes" where the score passes the pack's boundary, and where a phrase holds
    enough of the attention to be believed.

    Args:
        compared: both packs on one note.
        text: the note's text.
        target: the file, which is replaced whole or not at all.

    Raises:
        KnownError: the file cannot be written there.
    """

    def write(file: TextIO) -> int:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        rows = [[harmless(cell) if i < 3 else cell for i, cell in enumerate(row)] for row in _rows(compared, text)]
        writer.writerows(rows)
        return len(rows)

    return replace_whole(target, write, encoding="utf-8-sig")


def _rows(compared: PackComparison, text: str) -> Iterator[list[str]]:
    for code in compared.codes:
        views = compared.first.views[code], compared.second.views[code]
        weights = [{(word.start, word.end): word.weight for word in view.attention} for view in views]
        for start, end in sorted({span for each in weights for span in each}):
            pair = [each.get((start, end), 0.0) for each in weights]
            yield [
                compared.note_id,
                code,
                text[start:end],
                str(start),
                str(end),
                *(f"{weight:.4f}" if view.known else "" for view, weight in zip(views, pair, strict=True)),
                f"{pair[1] - pair[0]:+.4f}" if all(view.known for view in views) else "",
                *_told(views),
                compared.first.name,
                compared.second.name,
            ]


def _told(views: tuple[PackView, PackView]) -> Iterator[str]:
    yield from ("" if view.score is None else f"{view.score:.4f}" for view in views)
    yield from ("yes" if view.suggested else "" for view in views)
    yield from ("yes" if view.reliable else "" for view in views)
