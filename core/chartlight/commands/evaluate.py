"""`chartlight evaluate`: measure a pack on coded records."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.commands.records import usable_records
from chartlight.models.pack import ModelPack
from chartlight.training.card import figures_table
from chartlight.training.codes import evaluate_pack


def run(arguments: argparse.Namespace) -> int:
    """Print the figures, one line for the main text and one for each translation."""
    folder = arguments.pack or paths.starter_pack_dir()
    pack = ModelPack.open(folder)
    records = usable_records(arguments.data, kind=pack.kind)
    print(figures_table(evaluate_pack(folder, records, language=arguments.language, device=arguments.device)))
    return 0
