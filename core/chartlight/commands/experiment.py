"""`chartlight experiment`: repeat the comparisons that the README tells of."""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import partial

from transformers.utils import logging as transformers_logging

from chartlight.commands.records import usable_records
from chartlight.commands.training_bar import StageBar
from chartlight.errors import KnownError
from chartlight.experiments.evidence import (
    HELD_SHARE,
    RAW,
    TAUGHT,
    EvidenceRow,
    compare,
    frozen_system,
    pack_system,
    sample,
)
from chartlight.experiments.evidence_report import write_evidence
from chartlight.experiments.paper import PaperPlan, check_apart, run_paper
from chartlight.experiments.paper_report import write_paper
from chartlight.experiments.readers import FineTunedReader, FrozenReader
from chartlight.experiments.reliability import Phrase, strongest_phrases
from chartlight.suggest.engine import Engine
from chartlight.training.attention import AttentionRecipe
from chartlight.training.plans import split
from chartlight.training.records import CodedRecord
from chartlight.types import Kind

FROZEN_EPOCHS = 20.0
# The records are read in one language at a time, so there are no translations beside them.
FINE_TUNED = AttentionRecipe(translation_share=0.0)


def run(arguments: argparse.Namespace) -> int:
    """Run one experiment and print its tables."""
    if arguments.epochs is not None and arguments.epochs <= 0:
        raise KnownError("--epochs must be greater than 0.")
    # Bars of our own tell how far it is; the library's would run between them.
    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    records = usable_records(arguments.data, (Kind.DIAGNOSES,))
    test = usable_records(arguments.test, (Kind.DIAGNOSES,))
    check_apart(records, test)
    print((_paper if arguments.experiment == "paper" else _evidence)(arguments, records, test))
    print(f"The tables are in {arguments.output}.")
    return 0


def _paper(arguments: argparse.Namespace, records: list[CodedRecord], test: list[CodedRecord]) -> str:
    if any(not 0 < share <= 1 for share in arguments.share):
        raise KnownError("--share must be greater than 0 and at most 1.")
    frozen = arguments.encoder == "frozen"
    reader = FrozenReader if frozen else FineTunedReader
    plan = PaperPlan(
        output=arguments.output,
        language=arguments.language,
        codes=tuple(arguments.codes),
        shares=tuple(arguments.share),
        recipe=_recipe(arguments, FROZEN_EPOCHS if frozen else FINE_TUNED.epochs),
    )
    bar = StageBar()
    rows = run_paper(
        plan, lambda: reader(arguments.base, device=arguments.device), records=records, test=test, report=bar.step
    )
    bar.close()
    return write_paper(arguments.output, rows)


def _evidence(arguments: argparse.Namespace, records: list[CodedRecord], test: list[CodedRecord]) -> str:
    if arguments.notes < 1:
        raise KnownError("--notes must be 1 or more.")
    engine = Engine.open(arguments.pack, device=arguments.device)
    drawn = sample(test, arguments.notes, seed=arguments.seed)
    rows = _compared(arguments, engine, records, drawn)
    return write_evidence(arguments.output, rows, _phrases(arguments, engine, records, test))


def _compared(
    arguments: argparse.Namespace, engine: Engine, records: list[CodedRecord], drawn: list[CodedRecord]
) -> list[EvidenceRow]:
    reader = FrozenReader(arguments.base, device=arguments.device)
    recipe = _recipe(arguments, FROZEN_EPOCHS)
    bar = StageBar()
    rows: list[EvidenceRow] = []
    for choice in (RAW, TAUGHT):
        fitted = frozen_system(reader, choice, records, recipe=recipe, on_step=partial(bar.step, choice.name))
        bar.close()
        rows += compare(fitted, drawn)
    return rows + compare(pack_system(engine, language=arguments.language), drawn)


def _phrases(
    arguments: argparse.Namespace, engine: Engine, records: list[CodedRecord], test: list[CodedRecord]
) -> dict[str, list[Phrase]]:
    phrases = {}
    if arguments.interim_pack:
        # The same draw as in `chartlight train`: the interim pack has not seen these.
        _, held = split(records, share=HELD_SHARE, seed=arguments.seed)
        interim = Engine.open(arguments.interim_pack, device=arguments.device)
        phrases["held out"] = strongest_phrases(interim, held, language=arguments.language)
    return phrases | {"test": strongest_phrases(engine, test, language=arguments.language)}


def _recipe(arguments: argparse.Namespace, epochs: float) -> AttentionRecipe:
    return replace(FINE_TUNED, epochs=arguments.epochs or epochs, seed=arguments.seed)
