"""The words of the commands of a working day: suggest, look up, export, and count."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from chartlight.arguments.shared import command, context_option, data_dir_option, kind_option, model_options
from chartlight.types import Kind


def add_desk(commands: Any) -> None:
    """`chartlight desk`."""
    parser = command(commands, "desk", "open the window (as without a command)")
    data_dir_option(parser)
    parser.add_argument("--samples", action="store_true", help="load the sample notes")
    parser.add_argument("inputs", nargs="*", type=Path, metavar="INPUT", help="files or folders of notes to load")


def add_suggest(commands: Any) -> None:
    """`chartlight suggest`."""
    parser = command(
        commands,
        "suggest",
        "suggest codes for notes",
        "Ends with 0, or with 3 where some notes could not be read or coded.\n\n"
        "examples:\n  chartlight suggest discharge.docx letter.pdf\n"
        "  chartlight suggest notes/ -o codes.jsonl --language es --kind both\n",
    )
    parser.add_argument(
        "inputs", nargs="+", type=Path, metavar="INPUT", help=".docx, .pdf, .rtf, .txt, .csv, .jsonl[.gz] or folder"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=".jsonl or .csv (default: print for reading)")
    kind_option(parser)
    parser.add_argument("--language", default="auto", metavar="XX", help="en, es, sv …, or auto: tell from the text")
    parser.add_argument(
        "--assertion",
        default="clinical",
        choices=["clinical", "all"],
        help="clinical: what the note negates, says of relatives or only speaks of is listed and marked, but not "
        "suggested; "
        "all: suggested just as the model rates it (default clinical)",
    )
    context_option(parser)
    model_options(parser)


def add_samples(commands: Any) -> None:
    """`chartlight samples`."""
    model_options(command(commands, "samples", "code the sample notes and print the codes with their words"))


def add_codes(commands: Any) -> None:
    """`chartlight codes`."""
    parser = command(
        commands,
        "codes",
        "look codes up in ICD-10-CM or ICD-10-PCS",
        "examples:\n  chartlight codes fracture femur\n  chartlight codes --kind procedures CT abdomen\n",
    )
    parser.add_argument("query", nargs="+", metavar="QUERY", help="a code, its beginning, or words")
    parser.add_argument(
        "--kind", default="diagnoses", choices=[k.value for k in Kind], help="which codes (default diagnoses)"
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="most lines (default 20)")


def add_export(commands: Any) -> None:
    """`chartlight export`."""
    parser = command(commands, "export", "write the accepted codes as CSV, or as a training file")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--training", action="store_true", help="write the notes that are done as a training file (JSON Lines) instead"
    )
    parser.add_argument(
        "--model-words", action="store_true", help="with --training: also the model's words where nobody corrected them"
    )
    data_dir_option(parser)


def add_statistics(commands: Any) -> None:
    """`chartlight statistics`."""
    parser = command(
        commands,
        "statistics",
        "write tables and pictures on how suggestions fare and how the work goes",
        "example:\n  chartlight statistics --output figures --days 30\n",
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="the folder to write to, made if missing"
    )
    parser.add_argument("--coder", metavar="NAME", help="only this coder's decisions")
    parser.add_argument("--days", type=_days, metavar="N", help="only the last N days, today among them")
    data_dir_option(parser)


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 36500:
        raise argparse.ArgumentTypeError(f"{text} is no number of days; give 1 or more")
    return int(text)


def add_agreement(commands: Any) -> None:
    """`chartlight agreement`."""
    parser = command(
        commands,
        "agreement",
        "measure how far coders agree with each other and with the model",
        "Coders are compared over the notes with a finished second review, a coder and the model over the notes done.\n"
        "kappa (Cohen) and alpha (Krippendorff) count every code that the model lists for a note or a coder decided\n"
        "on, given or not given; f1 compares the codes given.\n\n"
        "example:\n  chartlight agreement --output agreement.csv --codes differences.csv\n",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the figures as CSV too")
    parser.add_argument("--codes", type=Path, metavar="FILE", help="write each code of both coders as CSV too")
    data_dir_option(parser)


def add_trial(commands: Any) -> None:
    """`chartlight trial`."""
    parser = command(
        commands,
        "trial",
        "list trials, or write the report of one: time, accuracy, anchoring",
        "The right codes are those of second reviews in which every difference is settled, or a table of your own,\n"
        "with the columns note and code; where a column kind says procedure, the code is one.\n\n"
        "examples:\n  chartlight trial list\n  chartlight trial report --trial spring --gold gold.csv --output out\n",
    )
    parser.add_argument("what", choices=("list", "report"), help="what to do")
    parser.add_argument("--trial", metavar="NAME", help="the trial (default: the newest)")
    parser.add_argument("--gold", type=Path, metavar="FILE", help="the right codes as CSV")
    parser.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="write tables, pictures and a summary")
    data_dir_option(parser)
