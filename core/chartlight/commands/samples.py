"""`chartlight samples`: the main job in the terminal, on the sample notes."""

from __future__ import annotations

import argparse

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.commands.coding import Skips, code_notes, readable_notes
from chartlight.commands.printing import result_lines
from chartlight.suggest.engine import Engine


def run(arguments: argparse.Namespace) -> int:
    """Code the sample notes and print each code with its words."""
    skips = Skips()
    notes = readable_notes([paths.sample_notes_dir()], skips)
    engine = Engine.open(arguments.pack, device=arguments.device)
    with Codebook.open() as codebook:
        for note, result in code_notes(engine, notes, skips, language=None):
            print(*result_lines(note, result, codebook), sep="\n")
    return skips.exit_code
