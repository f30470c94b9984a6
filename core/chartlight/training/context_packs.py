"""Let sections and specialty count in the scores of a model pack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chartlight.models.pack import ModelPack
from chartlight.models.pack_files import FILES, OPTIONAL_FILES
from chartlight.models.pack_writing import save_context, write_card
from chartlight.suggest.engine import Engine
from chartlight.training.context import Report, fit_context
from chartlight.training.note_card import CONTEXT_CHAPTER, chapter_of_card, context_chapter, replace_chapter
from chartlight.training.note_packs import NotePlan, base_of, copy_pack
from chartlight.training.records import CodedRecord
from chartlight.types import Kind


def train_context(plan: NotePlan, records: Sequence[CodedRecord], *, kinds: Sequence[Kind], report: Report) -> str:
    """Fit how sections and specialties correct the scores, and write the pack; returns a table of what they bring.

    Args:
        plan: the pack; the language is that of the records.
        records: coded notes that the pack has not learned from.
        kinds: the kinds of code that the records carry.
        report: told how far it is.

    Raises:
        KnownError: if the base is no pack or knows neither sections nor specialties, or there are too few records.
    """
    pack = base_of(plan)
    engine = Engine.open(pack.folder, device=plan.device, uses_context=False)
    known = [kind for kind in kinds if kind in pack.kinds]
    context, figures = fit_context(engine, records, kinds=known, language=plan.language, report=report)
    chapter = context_chapter(context, figures, statement=plan.data_statement)
    card = (pack.folder / "card.md").read_text(encoding="utf-8")
    copy_pack(pack.folder, plan.output, (*FILES, *OPTIONAL_FILES))
    save_context(plan.output, context)
    write_card(plan.output, card=replace_chapter(card, chapter), name=plan.name or pack.name)
    return chapter.split("\n\n", 1)[1]


def hand_over_context(source: Path, target: Path) -> None:
    """Give a pack the context of another, of which it is a later state.

    A pack that has learned from all records there are has none left to fit its context on; the state before the last
    ones were learned had.

    Raises:
        KnownError: if one of the folders is no pack.
    """
    before, pack = ModelPack.open(source), ModelPack.open(target)
    if before.context is None:
        return
    chapter = chapter_of_card((source / "card.md").read_text(encoding="utf-8"), CONTEXT_CHAPTER)
    card = (target / "card.md").read_text(encoding="utf-8")
    save_context(target, before.context)
    write_card(target, card=replace_chapter(card, chapter), name=pack.name)
