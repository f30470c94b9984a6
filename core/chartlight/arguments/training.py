"""The words of the commands that train and measure models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chartlight.arguments.shared import command, context_option, kind_option, model_options


def add_train(commands: Any) -> None:
    """`chartlight train`."""
    parser = command(
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
    kind_option(parser)
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
    parser.add_argument(
        "--anew",
        action="store_true",
        help="learn sections from these records alone instead of going on from those of the pack (sections only)",
    )
    parser.add_argument("--data-statement", type=Path, metavar="FILE", help="text for the card on source and licence")
    parser.add_argument("--device", default="auto", choices=["auto", "cuda", "mps", "cpu"], help="where to train")
    _recipe_options(parser.add_argument_group("how to train"))


def _recipe_options(group: Any) -> None:
    group.add_argument(
        "--epochs",
        type=float,
        metavar="N",
        help="passes over the records (default: codes 8, specialty 12, sections 6 to 20 by their number, anew 8)",
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


def add_evaluate(commands: Any) -> None:
    """`chartlight evaluate`."""
    parser = command(
        commands,
        "evaluate",
        "measure a pack on coded records that it has not been trained on",
        "example:\n  chartlight evaluate records.jsonl --pack my-pack --language en --report figures\n",
    )
    parser.add_argument("data", type=Path, metavar="RECORDS", help="coded records (.jsonl[.gz] or .csv)")
    kind_option(parser)
    parser.add_argument("--language", default="es", metavar="XX", help="language of the records' text (default es)")
    parser.add_argument("--report", type=Path, metavar="FOLDER", help="write the tables and pictures there as well")
    context_option(parser)
    model_options(parser)


def add_bench(commands: Any) -> None:
    """`chartlight bench`."""
    parser = command(commands, "bench", "measure speed and memory on this computer")
    parser.add_argument("--words", type=int, default=1000, metavar="N", help="length of the note (default 1000)")
    parser.add_argument("--notes", type=int, default=0, metavar="N", help="measure a worklist of so many notes too")
    model_options(parser)
