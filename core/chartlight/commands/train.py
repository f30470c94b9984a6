"""`chartlight train`: fit a model pack on coded records."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from chartlight.commands.records import usable_records
from chartlight.errors import KnownError
from chartlight.training.attention import AttentionRecipe, TrainingStep
from chartlight.training.card import figures_table
from chartlight.training.codes import FINAL, PackPlan, train_pack
from chartlight.types import Kind

LEAST_RECORDS = 10


class Bars:
    """One progress bar for each pass of the training."""

    def __init__(self) -> None:
        self._name = ""
        self._bar: tqdm[NoReturn] | None = None

    def __call__(self, name: str, step: TrainingStep) -> None:
        """Draw a step."""
        if self._bar is None or name != self._name:
            self.close()
            self._name, self._bar = name, tqdm(total=step.steps, desc=f"{name} pass", unit="step")
        self._bar.update(step.step - self._bar.n)
        self._bar.set_postfix(loss=f"{step.loss:.2f}", epoch=f"{step.epoch:.1f}", refresh=False)

    def close(self) -> None:
        """Finish the bar that is drawn."""
        if self._bar is not None:
            self._bar.close()


def run(arguments: argparse.Namespace) -> int:
    """Train and write a pack; prints its figures where test records were given."""
    if arguments.epochs <= 0:
        raise KnownError("--epochs must be greater than 0.")
    kind = Kind(arguments.kind)
    output: Path = arguments.output
    plan = PackPlan(
        name=arguments.name or output.resolve().name,
        kind=kind,
        language=arguments.language,
        base=arguments.base,
        output=output,
        work=arguments.work or output.with_name(f"{output.name}.work"),
        recipe=AttentionRecipe(epochs=arguments.epochs, seed=arguments.seed),
        final=replace(FINAL, seed=arguments.seed + 1),
        device=arguments.device,
        data_statement=_statement(arguments.data_statement),
    )
    records = usable_records(arguments.data, kind=kind)
    if len(records) < LEAST_RECORDS:
        raise KnownError(f"{len(records)} records are too few to train on. Please bring at least a few dozen.")
    test = usable_records(arguments.test, kind=kind) if arguments.test else []
    bars = Bars()
    figures = train_pack(plan, records, test=test, report=bars)
    bars.close()
    print(f"The pack is in {output}.")
    if figures:
        print(figures_table(figures))
    return 0


def _statement(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(f"The data statement {path} cannot be read as UTF-8 text.") from error
