"""`chartlight train specialty`, `sections` and `context`: what a pack can tell of a note besides its codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from chartlight.commands.records import list_problems
from chartlight.commands.training_bar import StageBar
from chartlight.errors import KnownError
from chartlight.notes.problems import ReadProblem
from chartlight.training.context_packs import train_context
from chartlight.training.note_packs import NotePlan, train_sections, train_specialty
from chartlight.training.note_records import read_section_records, read_specialty_records
from chartlight.training.records import CodedRecord
from chartlight.types import Kind

SPECIALTY, CONTEXT = "specialty", "context"
LEAST_RECORDS = 10
Records = TypeVar("Records")


def run(
    arguments: argparse.Namespace, *, statement: str, coded: tuple[Sequence[CodedRecord], Sequence[Kind]] = ((), ())
) -> int:
    """Train one head or the context, write the pack with it, and print its figures where there are any.

    Args:
        arguments: of the command.
        statement: where the records come from.
        coded: for the context, the records with their codes and the kinds of these.
    """
    plan = NotePlan(
        base=arguments.base,
        output=arguments.output,
        work=arguments.work or arguments.output.with_name(f"{arguments.output.name}.work"),
        name=arguments.name,
        epochs=None if arguments.epochs is None else max(1, round(arguments.epochs)),
        seed=arguments.seed,
        device=arguments.device,
        language=arguments.language,
        anew=arguments.anew,
        data_statement=statement,
    )
    bar = StageBar()
    try:
        if arguments.what == SPECIALTY:
            table = train_specialty(plan, *_read(arguments, read_specialty_records), report=bar)
        elif arguments.what == CONTEXT:
            records, kinds = coded
            table = train_context(plan, records, kinds=kinds, report=bar)
        else:
            table = train_sections(plan, *_read(arguments, read_section_records), report=bar)
    except KeyboardInterrupt:
        bar.close()
        print("chartlight: Give the same command again to go on from the notes that were read.", file=sys.stderr)
        raise
    finally:
        bar.close()
    print(f"The pack is in {plan.output}.")
    if table:
        print(f"\n{table}")
    return 0


def _read(
    arguments: argparse.Namespace, read: Callable[[Path], tuple[list[Records], list[ReadProblem]]]
) -> tuple[list[Records], list[Records]]:
    found = [_usable(path, *read(path)) if path else [] for path in (arguments.data, arguments.test)]
    if len(found[0]) < LEAST_RECORDS:
        raise KnownError(f"{len(found[0])} records are too few to train on. Please bring at least a few dozen.")
    return found[0], found[1]


def _usable(path: Path, records: list[Records], problems: list[ReadProblem]) -> list[Records]:
    list_problems(path, problems, used=len(records))
    return records
