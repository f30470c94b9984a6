"""The `chartlight` command: reads the words of the command line and hands them to one function a command."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

import chartlight
from chartlight.arguments import everyday, experiments, training
from chartlight.errors import KnownError

EXAMPLES = """examples:
  chartlight                                          open the window
  chartlight suggest note.txt                         print the codes of one note with their words
  chartlight suggest notes/ --output codes.csv        code a folder of notes into a table
  chartlight suggest notes.jsonl --output codes.jsonl
  chartlight codes "heart failure"                    look codes up
  chartlight export --output accepted.csv             the codes accepted in the window
  chartlight train codes --data records.jsonl --base ENCODER --output my-pack
  chartlight train specialty --data filed-notes.jsonl --base my-pack --output my-pack-2
  chartlight evaluate records.jsonl --pack my-pack
"""


_COMMANDS = (
    everyday.add_desk,
    everyday.add_suggest,
    everyday.add_samples,
    everyday.add_codes,
    everyday.add_export,
    everyday.add_statistics,
    everyday.add_agreement,
    everyday.add_trial,
    training.add_train,
    training.add_evaluate,
    experiments.add_experiment,
    training.add_bench,
)


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="chartlight",
        description="Suggests ICD codes for clinical notes and shows the words that speak for them. "
        "Everything runs on this computer.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Chartlight {chartlight.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in _COMMANDS:
        add(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit code: 0, 1 for an error that the user can mend, 2 for a wrong command line, 3 where some of the
        input was skipped, 130 after Ctrl+C.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    arguments = build_parser().parse_args(words or ["desk"])
    # Nothing may leave this computer unasked: models come from folders unless `train --base` names a hub.
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    command = importlib.import_module(f"chartlight.commands.{arguments.module}")
    try:
        code: int = command.run(arguments)
    except KnownError as error:
        print(f"chartlight: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("chartlight: stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output (`| head`) has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


if __name__ == "__main__":
    sys.exit(main())
