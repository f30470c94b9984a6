"""What the desk asks of the codebook while the coder types; all of it runs in a worker, none in the window's thread."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight.codebook.found import FoundCode, with_meaning
from chartlight.codebook.procedures import is_procedure
from chartlight.translation import mark, tr
from chartlight.types import Kind

if TYPE_CHECKING:
    from chartlight.codebook.lookup import CodeLookup
    from chartlight.suggest.engine import Engine

MEANT = 8  # codes that the model may add to a look-up
SHORTEST_MEANING = 4  # characters; fewer mean nothing to the model
BY_MEANING = mark("by meaning")


def open_lookup(pack_dir: Path | None) -> CodeLookup:
    """Open the look-up, with the terms of the model pack where there is one that can be used."""
    from chartlight import paths
    from chartlight.codebook.lookup import CodeLookup
    from chartlight.errors import KnownError
    from chartlight.models.pack import ModelPack

    try:
        terms = ModelPack.open(pack_dir or paths.starter_pack_dir()).terms
    except KnownError:
        terms = {}  # said where the model is asked for; codes are found without it
    return CodeLookup.open(terms=terms)


def get_procedures_ready(lookup: CodeLookup) -> None:
    """Have the lists of procedures read before the coder asks for one, which would take most of a second."""
    lookup.procedures.get_ready()


def meant_by(engine: Engine, phrase: str, *, procedures: bool = False) -> tuple[tuple[str, float], ...]:
    """The codes that the model takes a phrase to mean, the likeliest first; procedures among them where wanted."""
    wanted = [engine.kind, *((Kind.PROCEDURES,) if procedures else ())]
    kinds = [kind for kind in engine.pack.kinds if kind in wanted]
    meant = chain.from_iterable(engine.of_kind(kind).codes_meant(phrase, limit=MEANT) for kind in kinds)
    return tuple(sorted(meant, key=lambda pair: -pair[1])[:MEANT])


def merged(lookup: CodeLookup, found: list[FoundCode], meant: tuple[tuple[str, float], ...]) -> list[FoundCode]:
    """What was found, together with what the words mean."""
    described = {each.code: each for each in lookup.describe(code for code, _ in meant) if _can_be_chosen(each)}
    known = [
        (replace(described[code], because=tr(BY_MEANING)), probability)
        for code, probability in meant
        if code in described
    ]
    return with_meaning(found, known)


def _can_be_chosen(found: FoundCode) -> bool:
    """Whether a code can be reported, or is the beginning of a procedure, whose whole codes the coder chooses from."""
    return found.billable or is_procedure(found.code)
