"""`chartlight train`: fit a model pack on coded records."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from chartlight.commands.interrupts import StopSignals
from chartlight.commands.records import usable_records
from chartlight.commands.training_bar import TrainingBar
from chartlight.errors import KnownError
from chartlight.training.attention import AttentionRecipe, TrainingStep
from chartlight.training.codes import FINAL, PackPlan, planned_steps, train_pack
from chartlight.training.evaluation import Evaluation
from chartlight.training.records import CodedRecord
from chartlight.training.tables import evaluation_text
from chartlight.types import Kind

LEAST_RECORDS = 10
TO_CONTINUE = "Give the same command again to go on from"


def run(arguments: argparse.Namespace) -> int:
    """Train and write a pack; prints its figures where test records were given."""
    _check(arguments)
    plan = _plan(arguments)
    records = usable_records(arguments.data, kind=plan.kind)
    if len(records) < LEAST_RECORDS:
        raise KnownError(f"{len(records)} records are too few to train on. Please bring at least a few dozen.")
    test = usable_records(arguments.test, kind=plan.kind) if arguments.test else []
    measured = _train(plan, records, test)
    print(f"The pack is in {plan.output}.")
    if measured:
        print(evaluation_text(measured))
    return 0


def _check(arguments: argparse.Namespace) -> None:
    least = {"epochs": 0.001, "notes_per_step": 1, "patience": 0, "checkpoint_minutes": 0, "encoder_rate": 1e-9}
    for name, value in least.items():
        if getattr(arguments, name) < value:
            words = "greater than 0" if value else "0 or more"
            raise KnownError(f"--{name.replace('_', '-')} must be {words}.")


def _plan(arguments: argparse.Namespace) -> PackPlan:
    output: Path = arguments.output
    shared = {"notes_per_step": arguments.notes_per_step}
    recipe = AttentionRecipe(
        epochs=arguments.epochs,
        encoder_rate=arguments.encoder_rate,
        patience=arguments.patience,
        seed=arguments.seed,
        **shared,
    )
    # The second pass is the end of the first with all records: gentler by the same measure.
    gentler = arguments.encoder_rate * FINAL.encoder_rate / AttentionRecipe().encoder_rate
    return PackPlan(
        name=arguments.name or output.resolve().name,
        kind=Kind(arguments.kind),
        language=arguments.language,
        base=arguments.base,
        output=output,
        work=arguments.work or output.with_name(f"{output.name}.work"),
        recipe=recipe,
        final=replace(FINAL, seed=arguments.seed + 1, encoder_rate=gentler, **shared),
        device=arguments.device,
        data_statement=_statement(arguments.data_statement),
        checkpoint_minutes=arguments.checkpoint_minutes,
    )


def _train(plan: PackPlan, records: list[CodedRecord], test: list[CodedRecord]) -> dict[str, Evaluation]:
    bar = TrainingBar(planned_steps(plan, records))
    with StopSignals() as signals:

        def report(name: str, step: TrainingStep) -> None:
            bar(name, step)
            signals.check(in_step=step.step < step.steps)

        try:
            return train_pack(plan, records, test=test, report=report)
        except KeyboardInterrupt:
            bar.close()
            place = "here: the state is saved" if signals.saved else "the last saved state, if there is one"
            print(f"chartlight: {TO_CONTINUE} {place}.", file=sys.stderr)
            raise
        finally:
            bar.close()


def _statement(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(f"The data statement {path} cannot be read as UTF-8 text.") from error
