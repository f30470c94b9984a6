"""The words of the command that repeats experiments."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from chartlight.arguments.shared import command


def add_experiment(commands: Any) -> None:
    """`chartlight experiment`."""
    parser = command(commands, "experiment", "repeat an experiment and write its tables and pictures")
    kinds = parser.add_subparsers(title="experiments", metavar="EXPERIMENT", required=True, dest="experiment")
    _paper_experiment(kinds)
    _evidence_experiment(kinds)
    _specialty_experiment(kinds)
    _sections_experiment(kinds)


def _paper_experiment(kinds: Any) -> None:
    parser = command(
        kinds,
        "paper",
        "compare the per-ICD attention heads with the baseline (Blanco et al. 2021)",
        "example:\n  chartlight experiment paper --data train.jsonl --test dev.jsonl --base ENCODER --output paper\n\n"
        "Finished parts are kept in OUTPUT/cells and not computed again.\n",
    )
    _experiment_options(parser)
    parser.add_argument("--encoder", default="frozen", choices=["frozen", "fine-tuned"], help="fit the head, or all")
    parser.add_argument("--codes", nargs="+", default=["K00-K95", "all"], metavar="SET", help="ranges of codes, or all")
    parser.add_argument("--share", nargs="+", type=float, default=[1.0, 0.3], metavar="X", help="of the training notes")


def _evidence_experiment(kinds: Any) -> None:
    parser = command(
        kinds,
        "evidence",
        "compare ways to light the words that speak for a code",
        "example:\n  chartlight experiment evidence --data train.jsonl --test dev.jsonl --base ENCODER \\\n"
        "      --pack my-pack --interim-pack my-pack.work/interim-pack --output found\n",
    )
    _experiment_options(parser)
    parser.add_argument(
        "--pack", type=Path, required=True, metavar="FOLDER", help="pack that has not seen the test file"
    )
    parser.add_argument(
        "--interim-pack", type=Path, metavar="FOLDER", help="WORK/interim-pack of its training: to choose the cut-off"
    )
    parser.add_argument("--notes", type=int, default=100, metavar="N", help="test notes to compare on (default 100)")


def _specialty_experiment(kinds: Any) -> None:
    parser = command(
        kinds,
        "specialty",
        "compare the specialty model with itself less each of its parts, and with TF-IDF (Zhang et al. 2025)",
        "example:\n  chartlight experiment specialty --data train.jsonl --test dev.jsonl --base PACK --output found\n\n"
        "Everything is read on the test records and cross-validated within the training records.\n"
        "Finished parts are kept in OUTPUT/cells and not computed again.\n",
    )
    _note_experiment_options(parser)
    parser.add_argument("--share", nargs="+", type=float, default=[1.0, 0.3], metavar="X", help="of the training notes")
    parser.add_argument("--axes", type=int, default=0, metavar="N", help="cut the states to N values (default: whole)")
    parser.add_argument(
        "--fine-tuned", action="store_true", help="compare with a fine-tuned encoder too (half an hour a run on a CPU)"
    )


def _sections_experiment(kinds: Any) -> None:
    parser = command(
        kinds,
        "sections",
        "measure inferred sections, and what a few notes of another kind bring (Kwon et al. 2022)",
        "example:\n  chartlight experiment sections --data train.jsonl --test dev.jsonl --base PACK --output found \\\n"
        '      --other "Discharge Summary" "Letters"\n',
    )
    _note_experiment_options(parser)
    parser.add_argument(
        "--other",
        nargs="+",
        default=["Discharge Summary", "Letters", "Office Notes", "SOAP / Chart / Progress Notes"],
        metavar="NAME",
        help="specialties whose notes are the other group of the transfer",
    )


def _note_experiment_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(module="note_experiments")
    parser.add_argument("--data", type=Path, required=True, metavar="FILE", help="records to train on")
    parser.add_argument("--test", type=Path, required=True, metavar="FILE", help="records to measure on")
    parser.add_argument(
        "--base", required=True, metavar="BASE", help="model pack, or a Hugging Face folder or hub name"
    )
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="where the results go")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="interim results (default: OUTPUT/work)")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="runs with other random draws (default 3)")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "mps", "cpu"], help="where to compute")


def _experiment_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(module="experiment")
    parser.add_argument("--data", type=Path, required=True, metavar="FILE", help="coded records to train on")
    parser.add_argument("--test", type=Path, required=True, metavar="FILE", help="coded records to measure on")
    parser.add_argument("--base", required=True, metavar="ENCODER", help="encoder: a Hugging Face folder or hub name")
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="where the results go")
    parser.add_argument("--language", default="es", metavar="XX", help="language of the records' text (default es)")
    parser.add_argument("--epochs", type=float, metavar="N", help="passes over the records (default 20, fine-tuned 8)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of all random draws (default 1)")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "mps", "cpu"], help="where to compute")
