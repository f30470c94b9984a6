"""`chartlight trial`: the trials of a store, and the report of one as tables, pictures and a summary."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.statistics.plots import Look
from chartlight.store.repository import Repository
from chartlight.trial.figures import save_report
from chartlight.trial.files import summary
from chartlight.trial.gather import progress_of
from chartlight.trial.report import report_of, trial_named


def run(arguments: argparse.Namespace) -> int:
    """List the trials, or write the report of one."""
    with Repository.open(paths.data_dir(arguments.data_dir)) as repo:
        if arguments.what == "list":
            _list(repo)
            return 0
        report = report_of(repo, trial_named(repo, arguments.trial), gold=arguments.gold)
    print(summary(report))
    if arguments.output:
        print(f"{save_report(report, arguments.output, Look())} files written to {arguments.output}.")
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
