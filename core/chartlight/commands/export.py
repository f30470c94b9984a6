"""`chartlight export`: the accepted codes of the store as CSV."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.export.csv_file import export_csv
from chartlight.store.repository import Repository


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say how many codes are in it."""
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo, Codebook.open() as codebook:
        rows = export_csv(repo, codebook, arguments.output)
    print(f"{rows} accepted {'code' if rows == 1 else 'codes'} written to {arguments.output}.")
    return 0
