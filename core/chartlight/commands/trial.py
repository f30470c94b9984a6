"""`chartlight trial`: the trials of a store, and the report of one as tables, pictures and a summary."""

from __future__ import annotations

import argparse
from pathlib import Path

from chartlight import paths
from chartlight.errors import KnownError
from chartlight.statistics.plots import Look
from chartlight.statistics.tables import save_table
from chartlight.store.repository import Repository
from chartlight.trial.figures import save_page
from chartlight.trial.files import codings_table, measures_table, save_summary, summary
from chartlight.trial.gather import progress_of
from chartlight.trial.report import report_of, trial_named
from chartlight.trial.told import PAGES
from chartlight.trial.values import TrialReport

_ENDINGS = (".png", ".svg")


def run(arguments: argparse.Namespace) -> int:
    """List the trials, or write the report of one."""
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo:
        if arguments.what == "list":
            _list(repo)
            return 0
        report = report_of(repo, trial_named(repo, arguments.trial), gold=arguments.gold)
    print(summary(report))
    if arguments.output:
        print(f"{_write(report, arguments.output)} files written to {arguments.output}.")
    return 0


def _list(repo: Repository) -> None:
    trials = repo.trials()
    if not trials:
        print("There is no trial in this store.")
    for trial in trials:
        found = progress_of(repo, trial)
        done, notes = (sum(getattr(each, name) for each in found) for name in ("finished", "notes"))
        coders = ", ".join(trial.coders)
        print(f"{trial.name}: {trial.design.value}, {coders}, {trial.state.value}, {done} of {notes} codings finished")


def _write(report: TrialReport, folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder {folder} cannot be made: {error.strerror}. Choose another place.") from error
    save_table(measures_table(report), folder / "measures.csv")
    save_table(codings_table(report), folder / "codings.csv")
    save_summary(report, folder / "report.md")
    drawn = [page for page in PAGES if not page.missing(report)]
    for page in drawn:
        for ending in _ENDINGS:
            save_page(page, report, folder / f"{page.name}{ending}", Look())
    return 3 + len(drawn) * len(_ENDINGS)
