"""`chartlight export`: the accepted codes of the store as CSV, or coded notes as a training file."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.export.csv_file import export_csv
from chartlight.export.training_file import export_training
from chartlight.store.repository import Repository


def run(arguments: argparse.Namespace) -> int:
    """Write the file and say how much is in it."""
    if arguments.training:
        return _export_training(arguments)
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo, Codebook.open() as codebook:
        rows = export_csv(repo, codebook, arguments.output)
    print(f"{rows} accepted {'code' if rows == 1 else 'codes'} written to {arguments.output}.")
    return 0


def _export_training(arguments: argparse.Namespace) -> int:
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo:
        notes = export_training(repo, arguments.output, with_model_words=arguments.model_words)
    print(f"{notes} coded {'note' if notes == 1 else 'notes'} written to {arguments.output}.")
    return 0
