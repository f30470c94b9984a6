"""The `chartlight` command: reads the words of the command line and hands them to one function a command."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import chartlight
from chartlight.errors import KnownError
from chartlight.types import Kind

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
    everyday = (_desk, _suggest, _samples, _codes, _export, _statistics, _agreement, _trial)
    for add in (*everyday, _train, _evaluate, _experiment, _bench):
        add(commands)
    return parser


def _command(commands: Any, name: str, help_text: str, epilog: str = "") -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=help_text,
        description=help_text[0].upper() + help_text[1:] + ".",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(module=name)
    return parser


def _model_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pack", type=Path, metavar="FOLDER", help="model pack (default: the one that ships)")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "mps", "cpu"], help="where the model runs")


def _context_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--no-context",
        dest="context",
        action="store_false",
        help="do not let the section that words stand in and the note's specialty count in the scores",
    )


def _data_dir_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="folder of notes and decisions")


def _desk(commands: Any) -> None:
    parser = _command(commands, "desk", "open the window (as without a command)")
    _data_dir_option(parser)
    parser.add_argument("--samples", action="store_true", help="load the sample notes")
    parser.add_argument("inputs", nargs="*", type=Path, metavar="INPUT", help="files or folders of notes to load")


def _suggest(commands: Any) -> None:
    parser = _command(
        commands,
        "suggest",
        "suggest codes for notes",
        "Ends with 0, or with 3 where some notes could not be read or coded.\n\n"
        "examples:\n  chartlight suggest discharge.docx letter.pdf\n"
        "  chartlight suggest notes/ -o codes.jsonl --language es\n",
    )
    parser.add_argument(
        "inputs", nargs="+", type=Path, metavar="INPUT", help=".docx, .pdf, .rtf, .txt, .csv, .jsonl[.gz] or folder"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=".jsonl or .csv (default: print for reading)")
    parser.add_argument("--kind", default="diagnoses", choices=[k.value for k in Kind], help="which codes")
    parser.add_argument("--language", default="auto", metavar="XX", help="en, es, sv …, or auto: tell from the text")
    parser.add_argument(
        "--assertion",
        default="clinical",
        choices=["clinical", "all"],
        help="clinical: what the note negates or says of relatives is listed and marked, but not suggested; "
        "all: suggested just as the model rates it (default clinical)",
    )
    _context_option(parser)
    _model_options(parser)


def _samples(commands: Any) -> None:
    _model_options(_command(commands, "samples", "code the sample notes and print the codes with their words"))


def _codes(commands: Any) -> None:
    parser = _command(commands, "codes", "look codes up in ICD-10-CM", "example:\n  chartlight codes fracture femur\n")
    parser.add_argument("query", nargs="+", metavar="QUERY", help="a code, its beginning, or words")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="most lines (default 20)")


def _export(commands: Any) -> None:
    parser = _command(commands, "export", "write the accepted codes as CSV, or as a training file")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--training", action="store_true", help="write the notes that are done as a training file (JSON Lines) instead"
    )
    parser.add_argument(
        "--model-words", action="store_true", help="with --training: also the model's words where nobody corrected them"
    )
    _data_dir_option(parser)


def _statistics(commands: Any) -> None:
    parser = _command(
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
    _data_dir_option(parser)


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 36500:
        raise argparse.ArgumentTypeError(f"{text} is no number of days; give 1 or more")
    return int(text)


def _agreement(commands: Any) -> None:
    parser = _command(
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
    _data_dir_option(parser)


def _trial(commands: Any) -> None:
    parser = _command(
        commands,
        "trial",
        "list trials, or write the report of one: time, accuracy, anchoring",
        "The right codes are those of second reviews in which every difference is settled, or a table of your own,\n"
        "with the columns note and code.\n\n"
        "examples:\n  chartlight trial list\n  chartlight trial report --trial spring --gold gold.csv --output out\n",
    )
    parser.add_argument("what", choices=("list", "report"), help="what to do")
    parser.add_argument("--trial", metavar="NAME", help="the trial (default: the newest)")
    parser.add_argument("--gold", type=Path, metavar="FILE", help="the right codes as CSV")
    parser.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="write tables, pictures and a summary")
    _data_dir_option(parser)


def _train(commands: Any) -> None:
    parser = _command(
        commands,
        "train",
        "train a model pack on your own records",
        "Records that cannot be used are listed with their line and skipped. A run that is broken off (Ctrl+C) goes on "
        "where\nit was when the same command is given again.\n\n"
        "examples:\n  chartlight train codes --data records.jsonl --base ENCODER-FOLDER --output my-pack\n"
        "  chartlight train codes --data records.csv --base PACK-FOLDER --output my-pack --language sv\n"
        "  chartlight train specialty --data filed-notes.jsonl --base my-pack --output my-pack-2\n"
        "  chartlight train sections --data notes.jsonl --base my-pack-2 --output my-pack-3\n"
        "  chartlight train context --data new-records.jsonl --base my-pack-3 --output my-pack-4\n\n"
        "specialty and sections add to a pack; its codes stay as they are. context then lets both count in the scores\n"
        "of the codes; its records must be such as the pack has not learned from.\n",
    )
    parser.add_argument("what", choices=["codes", "specialty", "sections", "context"], help="what to train")
    parser.add_argument("--data", type=Path, required=True, metavar="FILE", help="records (.jsonl[.gz] or .csv)")
    parser.add_argument("--test", type=Path, metavar="FILE", help="records to measure the pack on, not trained on")
    parser.add_argument(
        "--learn-test", action="store_true", help="learn from the test records too, once the pack is measured on them"
    )
    parser.add_argument(
        "--own-codes-only", action="store_true", help="do not look for codes that the records never carry"
    )
    parser.add_argument(
        "--base", required=True, metavar="BASE", help="folder of a model pack or Hugging Face encoder, or a hub name"
    )
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="the pack to write")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="interim results (default: OUTPUT.work)")
    parser.add_argument("--name", metavar="NAME", help="name of the pack (default: that of its folder)")
    parser.add_argument("--kind", default="diagnoses", choices=[*(k.value for k in Kind), "both"], help="which codes")
    parser.add_argument("--language", default="en", metavar="XX", help="language of the records' text (default en)")
    parser.add_argument(
        "--names",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="names of codes in any language to learn from (codes only; code, language, text; may be given again)",
    )
    parser.add_argument(
        "--unlabelled",
        type=Path,
        metavar="FILE",
        help="notes without codes to learn from besides (codes only; id, text)",
    )
    parser.add_argument("--data-statement", type=Path, metavar="FILE", help="text for the card on source and licence")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "mps", "cpu"], help="where to train")
    _recipe_options(parser.add_argument_group("how to train"))


def _recipe_options(group: Any) -> None:
    group.add_argument(
        "--epochs", type=float, metavar="N", help="passes over the records (default: codes 8, others 12)"
    )
    group.add_argument(
        "--patience",
        type=int,
        default=3,
        metavar="N",
        help="stop after N passes that do not rank held-out notes better, and keep the best; 0: never (default 3)",
    )
    group.add_argument(
        "--notes-per-step", type=int, default=4, metavar="N", help="notes whose gradients are added up (default 4)"
    )
    group.add_argument(
        "--encoder-rate",
        type=float,
        metavar="X",
        help="learning rate of the encoder (default 1.2e-4, without marked evidence 1e-4; large encoders want 2e-5)",
    )
    group.add_argument("--seed", type=int, default=1, metavar="N", help="of all random draws (default 1)")
    group.add_argument(
        "--checkpoint-minutes", type=float, default=5.0, metavar="N", help="time between saved states (default 5)"
    )


def _evaluate(commands: Any) -> None:
    parser = _command(
        commands,
        "evaluate",
        "measure a pack on coded records that it has not been trained on",
        "example:\n  chartlight evaluate records.jsonl --pack my-pack --language en --report figures\n",
    )
    parser.add_argument("data", type=Path, metavar="RECORDS", help="coded records (.jsonl[.gz] or .csv)")
    parser.add_argument("--kind", default="diagnoses", choices=[k.value for k in Kind], help="which codes")
    parser.add_argument("--language", default="es", metavar="XX", help="language of the records' text (default es)")
    parser.add_argument("--report", type=Path, metavar="FOLDER", help="write the tables and pictures there as well")
    _context_option(parser)
    _model_options(parser)


def _experiment(commands: Any) -> None:
    parser = _command(commands, "experiment", "repeat an experiment and write its tables and pictures")
    kinds = parser.add_subparsers(title="experiments", metavar="EXPERIMENT", required=True, dest="experiment")
    _paper_experiment(kinds)
    _evidence_experiment(kinds)
    _specialty_experiment(kinds)
    _sections_experiment(kinds)


def _paper_experiment(kinds: Any) -> None:
    parser = _command(
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
    parser = _command(
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
    parser = _command(
        kinds,
        "specialty",
        "compare the specialty model with itself less each of its parts, and with TF-IDF (Zhang et al. 2025)",
        "example:\n  chartlight experiment specialty --data train.jsonl --test dev.jsonl --base PACK --output found\n\n"
        "Finished parts are kept in OUTPUT/cells and not computed again.\n",
    )
    _note_experiment_options(parser)
    parser.add_argument("--share", nargs="+", type=float, default=[1.0, 0.3], metavar="X", help="of the training notes")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="runs of each system (default 3)")


def _sections_experiment(kinds: Any) -> None:
    parser = _command(
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
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of all random draws (default 1)")


def _note_experiment_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(module="note_experiments")
    parser.add_argument("--data", type=Path, required=True, metavar="FILE", help="records to train on")
    parser.add_argument("--test", type=Path, required=True, metavar="FILE", help="records to measure on")
    parser.add_argument(
        "--base", required=True, metavar="BASE", help="model pack, or a Hugging Face folder or hub name"
    )
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="where the results go")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="interim results (default: OUTPUT/work)")
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


def _bench(commands: Any) -> None:
    parser = _command(commands, "bench", "measure speed and memory on this computer")
    parser.add_argument("--words", type=int, default=1000, metavar="N", help="length of the note (default 1000)")
    parser.add_argument("--notes", type=int, default=0, metavar="N", help="measure a worklist of so many notes too")
    _model_options(parser)


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
