"""`chartlight statistics`: acceptance, calibration, times and days as tables and pictures."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from pathlib import Path

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.errors import KnownError
from chartlight.statistics.charts import CHARTS, Chart
from chartlight.statistics.gather import read_log
from chartlight.statistics.measure import measure
from chartlight.statistics.plots import Look, save_picture
from chartlight.statistics.tables import save_table, table_of
from chartlight.statistics.values import ReviewLog, Statistics, Wanted
from chartlight.store.repository import Repository


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what the figures are."""
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo, Codebook.open() as codebook:
        log = read_log(repo, codebook)
    figures = measure(log, _wanted(arguments, log))
    _make_folder(arguments.output)
    for chart in CHARTS:
        save_table(table_of(chart.name, figures), arguments.output / f"{chart.name}.csv")
    pictures = sum(_draw(chart, figures, arguments.output) for chart in CHARTS)
    print(f"{len(CHARTS)} tables and {pictures} pictures written to {arguments.output}.")
    return 0


def _wanted(arguments: argparse.Namespace, log: ReviewLog) -> Wanted:
    coder: str | None = arguments.coder
    if coder is not None and coder not in log.coders:
        known = ", ".join(log.coders) or "nobody yet"
        raise KnownError(f"“{coder}” has not decided anything. Coders in this store: {known}.")
    if arguments.days is None:
        return Wanted(coder)
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return Wanted(coder, today - timedelta(days=arguments.days - 1))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {folder} cannot be made: {error.strerror}. Choose another place.") from error


def _draw(chart: Chart, figures: Statistics, folder: Path) -> int:
    """Say what a chart says and draw it where there is enough; returns the number of pictures."""
    if missing := chart.missing(figures):
        print(f"{chart.title}: not enough to draw yet. {missing}")
        return 0
    print(f"{chart.title}: {chart.told(figures)}")
    endings = (".png", ".svg")
    for ending in endings:
        save_picture(chart, figures, folder / f"{chart.name}{ending}", Look())
    return len(endings)
