"""`chartlight agreement`: how far coders agree with each other and with the model."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.export.agreement_file import FIGURES, cells, export_agreement, export_comparisons
from chartlight.review.agreement import Agreement, agreements
from chartlight.store.repository import Repository


def run(arguments: argparse.Namespace) -> int:
    """Print the figures, and write the files that are asked for."""
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo:
        found = agreements(repo)
        if arguments.output:
            export_agreement(found, arguments.output)
        if arguments.codes:
            export_comparisons(repo, arguments.codes)
    print(_table(found))
    for target in filter(None, (arguments.output, arguments.codes)):
        print(f"Written to {target}.")
    return 0


def _table(found: tuple[Agreement, ...]) -> str:
    if not found:
        return "No note is done and no second review is finished, so there is nothing to compare yet."
    lines = [list(FIGURES), *map(cells, found)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(FIGURES))]
    return "\n".join("  ".join(_padded(line, widths)).rstrip() for line in lines)


def _padded(line: list[str], widths: list[int]) -> list[str]:
    pairs = list(zip(line, widths, strict=True))
    return [cell.ljust(width) if column < 3 else cell.rjust(width) for column, (cell, width) in enumerate(pairs)]
