"""`chartlight evaluate`: measure a pack on coded records."""

from __future__ import annotations

import argparse
from contextlib import closing
from functools import partial

from chartlight import paths
from chartlight.arguments.shared import kinds_of
from chartlight.commands.records import usable_records
from chartlight.commands.training_bar import StageBar
from chartlight.models.pack import ModelPack
from chartlight.training.evaluation import evaluate_pack
from chartlight.training.plans import MEASURING
from chartlight.training.tables import evaluation_text


def run(arguments: argparse.Namespace) -> int:
    """Print the figures of the main text and of each translation; write them as a report where one is asked for."""
    folder = arguments.pack or paths.starter_pack_dir()
    pack = ModelPack.open(folder)
    kinds = kinds_of(arguments.kind)
    records = usable_records(arguments.data, kinds)
    with closing(StageBar()) as bar:
        measured = evaluate_pack(
            folder,
            records,
            language=arguments.language,
            kinds=kinds,
            device=arguments.device,
            uses_context=arguments.context,
            report=partial(bar, MEASURING),
        )
    several = len(kinds) > 1
    for kind, evaluations in measured.items():
        if several:
            print(f"\n{kind.value.capitalize()}\n")
        print(evaluation_text(evaluations))
        if arguments.report:
            from chartlight.training.report import write_report

            target = arguments.report / kind.value if several else arguments.report
            title = f"Model pack {pack.name} on {arguments.data.name}, {kind.value}"
            print(f"\nThe report is in {write_report(target, evaluations, title=title)}.")
    return 0
