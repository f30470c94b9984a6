"""`chartlight evaluate`: measure a pack on coded records."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.commands.records import usable_records
from chartlight.models.pack import ModelPack
from chartlight.training.evaluation import evaluate_pack
from chartlight.training.tables import evaluation_text
from chartlight.types import Kind


def run(arguments: argparse.Namespace) -> int:
    """Print the figures of the main text and of each translation; write them as a report where one is asked for."""
    folder = arguments.pack or paths.starter_pack_dir()
    pack = ModelPack.open(folder)
    kind = Kind(arguments.kind)
    records = usable_records(arguments.data, kind=kind)
    evaluations = evaluate_pack(
        folder,
        records,
        language=arguments.language,
        kinds=(kind,),
        device=arguments.device,
        uses_context=arguments.context,
    )[kind]
    print(evaluation_text(evaluations))
    if arguments.report:
        from chartlight.training.report import write_report

        title = f"Model pack {pack.name} on {arguments.data.name}, {kind.value}"
        print(f"\nThe report is in {write_report(arguments.report, evaluations, title=title)}.")
    return 0
