"""What several commands can be given."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from chartlight.types import Kind

BOTH = "both"


def command(commands: Any, name: str, help_text: str, epilog: str = "") -> argparse.ArgumentParser:
    """A command with its help; its module in `chartlight.commands` has its name."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=help_text,
        description=help_text[0].upper() + help_text[1:] + ".",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(module=name)
    return parser


def kind_option(parser: argparse.ArgumentParser) -> None:
    """Diagnoses, procedures or both; `kinds_of` reads what was given."""
    given = [*(kind.value for kind in Kind), BOTH]
    parser.add_argument(
        "--kind", default=Kind.DIAGNOSES.value, choices=given, help=f"which codes (default {Kind.DIAGNOSES.value})"
    )


def kinds_of(given: str) -> tuple[Kind, ...]:
    """The kinds of code that a word of `kind_option` stands for, the main one first."""
    return tuple(Kind) if given == BOTH else (Kind(given),)


def model_options(parser: argparse.ArgumentParser) -> None:
    """Which model pack, and where it runs."""
    parser.add_argument("--pack", type=Path, metavar="FOLDER", help="model pack (default: the one that ships)")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "mps", "cpu"], help="where the model runs")


def context_option(parser: argparse.ArgumentParser) -> None:
    """Whether section and specialty count."""
    parser.add_argument(
        "--no-context",
        dest="context",
        action="store_false",
        help="do not let the section that words stand in and the note's specialty count in the scores",
    )


def data_dir_option(parser: argparse.ArgumentParser) -> None:
    """Where notes and decisions are kept."""
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="folder of notes and decisions")
