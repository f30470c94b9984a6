"""`chartlight train`: fit a model pack on coded records."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from chartlight.arguments.shared import kinds_of
from chartlight.commands import train_notes
from chartlight.commands.interrupts import StopSignals
from chartlight.commands.records import list_problems, usable_records
from chartlight.commands.training_bar import TrainingBar
from chartlight.errors import KnownError
from chartlight.training.attention import TrainingStep
from chartlight.training.codes import train_pack
from chartlight.training.evaluation import Evaluation
from chartlight.training.names import CodeName, read_names
from chartlight.training.plans import FINAL, SELF_TRAINING, PackPlan, first_recipe, planned_steps
from chartlight.training.records import CodedRecord
from chartlight.training.self_training import read_unlabelled
from chartlight.training.tables import evaluation_text
from chartlight.types import Kind, Note

CODES = "codes"
LEAST_RECORDS = 10
TO_CONTINUE = "Give the same command again to go on from"


def run(arguments: argparse.Namespace) -> int:
    """Train and write a pack; prints its figures where test records were given."""
    _check(arguments)
    if arguments.what == train_notes.CONTEXT:
        kinds = kinds_of(arguments.kind)
        coded = usable_records(arguments.data, kinds), kinds
        return train_notes.run(arguments, statement=_statement(arguments.data_statement), coded=coded)
    if arguments.what != CODES:
        return train_notes.run(arguments, statement=_statement(arguments.data_statement))
    records = usable_records(arguments.data, kinds_of(arguments.kind))
    plan = _plan(arguments, records)
    if len(records) < LEAST_RECORDS:
        raise KnownError(f"{len(records)} records are too few to train on. Please bring at least a few dozen.")
    test = usable_records(arguments.test, plan.kinds) if arguments.test else []
    measured = _train(plan, records, test)
    print(f"The pack is in {plan.output}.")
    for kind, evaluations in measured.items():
        print(f"\n{kind.value.capitalize()}\n\n{evaluation_text(evaluations)}")
    return 0


def _check(arguments: argparse.Namespace) -> None:
    least = {"epochs": 0.001, "notes_per_step": 1, "patience": 0, "checkpoint_minutes": 0, "encoder_rate": 1e-9}
    for name, value in least.items():
        given = getattr(arguments, name)
        if given is not None and given < value:
            words = "greater than 0" if value else "0 or more"
            raise KnownError(f"--{name.replace('_', '-')} must be {words}.")


def _plan(arguments: argparse.Namespace, records: Sequence[CodedRecord]) -> PackPlan:
    output: Path = arguments.output
    shared = {"notes_per_step": arguments.notes_per_step}
    good = first_recipe(records)
    rate = arguments.encoder_rate or good.encoder_rate
    recipe = replace(
        good,
        epochs=arguments.epochs or good.epochs,
        encoder_rate=rate,
        patience=arguments.patience,
        seed=arguments.seed,
        **shared,
    )
    # The later passes are gentler than the first one by the same measure.
    gentler = rate / good.encoder_rate
    return PackPlan(
        name=arguments.name or output.resolve().name,
        kinds=kinds_of(arguments.kind),
        language=arguments.language,
        base=arguments.base,
        output=output,
        work=arguments.work or output.with_name(f"{output.name}.work"),
        recipe=recipe,
        self_training=replace(
            SELF_TRAINING, seed=arguments.seed + 10, encoder_rate=SELF_TRAINING.encoder_rate * gentler, **shared
        ),
        final=replace(FINAL, seed=arguments.seed + 1, encoder_rate=FINAL.encoder_rate * gentler, **shared),
        names=tuple(name for path in arguments.names for name in _names(path)),
        unlabelled=tuple(_unlabelled(arguments.unlabelled) if arguments.unlabelled else ()),
        learn_test=arguments.learn_test,
        whole_book=not arguments.own_codes_only,
        device=arguments.device,
        data_statement=_statement(arguments.data_statement),
        checkpoint_minutes=arguments.checkpoint_minutes,
    )


def _names(path: Path) -> list[CodeName]:
    names, problems = read_names(path)
    list_problems(path, problems, used=len(names))
    return names


def _unlabelled(path: Path) -> list[Note]:
    notes, problems = read_unlabelled(path)
    list_problems(path, problems, used=len(notes))
    return notes


def _train(plan: PackPlan, records: list[CodedRecord], test: list[CodedRecord]) -> dict[Kind, dict[str, Evaluation]]:
    planned = planned_steps(plan, records, test)
    bar = TrainingBar(planned)
    with StopSignals() as signals:

        def report(name: str, step: TrainingStep) -> None:
            bar(name, step)
            # Between the passes there is no state of a step to save.
            signals.check(in_step=name in planned and step.step < step.steps)

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
