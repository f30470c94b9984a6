"""Add what tells of a note as a whole, its specialties or its sections, to a model pack.

The encoder and the codes of the pack stay as they are. The states of the training notes are read once and kept in a
work folder, a part at a time, so that an interrupted run goes on where it was.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from chartlight.errors import KnownError
from chartlight.models.note_heads import NoteHeads, SectionPart, load_note_heads, save_note_heads
from chartlight.models.pack import ModelPack
from chartlight.models.pack_files import CONTEXT, FILES, OPTIONAL_FILES, file_of
from chartlight.models.pack_writing import write_card
from chartlight.models.sections import SectionTagger
from chartlight.models.specialty_part import SpecialtyPart
from chartlight.training.base import base_pack
from chartlight.training.kept_states import KeptReader, Report, section_notes
from chartlight.training.note_card import (
    CONTEXT_CHAPTER,
    replace_chapter,
    section_chapter,
    section_table,
    specialty_chapter,
    without_chapter,
)
from chartlight.training.note_records import SectionRecord, SpecialtyRecord
from chartlight.training.section_labels import LABELS
from chartlight.training.section_tagger import (
    SectionFigures,
    SectionRecipe,
    TaggedNote,
    adapting,
    fit_tagger,
    fit_temperature,
    measure_tagger,
)
from chartlight.training.specialty import SpecialtyRecipe
from chartlight.training.specialty_fit import FittedSpecialties, fit_specialty, prepare
from chartlight.training.specialty_metrics import SpecialtyFigures, measure_specialties, specialty_margins

LEAST_NOTES = 3  # of a specialty, to be learned
HELD_NOTES = 10  # every tenth note is kept apart for the temperature of the section tagger
LEAST_HELD = 5  # from which on they tell a better temperature than the one that the base has


@dataclass(frozen=True, kw_only=True)
class NotePlan:
    """What to add to which pack, and where to put it.

    Attributes:
        base: folder of the model pack.
        output: folder of the new pack; may be that of the base.
        work: folder of the interim results.
        name: what people will call the pack; as the base where None.
        epochs: passes over the notes; the recipe's where None.
        seed: of all draws.
        device: "auto", "cuda", "mps" or "cpu".
        language: ISO 639-1 code of notes that do not say theirs.
        anew: learn sections from the records alone, even if the base infers some already.
        data_statement: a paragraph for the card on where the records come from and their licence.
    """

    base: str
    output: Path
    work: Path
    name: str | None = None
    epochs: int | None = None
    seed: int = 1
    device: str = "auto"
    language: str = "en"
    anew: bool = False
    data_statement: str = ""


def train_specialty(
    plan: NotePlan, records: Sequence[SpecialtyRecord], test: Sequence[SpecialtyRecord], *, report: Report
) -> str:
    """Fit the specialty head and write the pack; returns a table of what it reaches on `test`, or "".

    Raises:
        KnownError: if the base is no pack, or the records name no specialty often enough.
    """
    pack = _checked_base(plan, records, test)
    counts = Counter(name for record in records for name in record.specialties)
    names = frequent_names(records)
    if not names:
        raise KnownError(f"No specialty is named by {LEAST_NOTES} records or more, so there is nothing to learn.")
    reader = KeptReader(plan.base, work=plan.work, device=plan.device)
    texts = [record.text for record in records]
    recipe = SpecialtyRecipe(seed=plan.seed)
    recipe = replace(recipe, epochs=plan.epochs or recipe.epochs)
    prepared = prepare(reader.read_all(texts, report), texts, labels_of(records, names), recipe)
    fitted = fit_specialty(prepared, names, recipe, lambda done, total: report("specialties", done, total))
    found = _measured(reader, fitted, test, report) if test else None
    card = specialty_chapter(
        counts={name: counts[name] for name in names}, notes=len(records), figures=found, statement=plan.data_statement
    )
    _write(plan, pack, reader, specialties=fitted.part, card=card)
    return "" if found is None else found.table()


def frequent_names(records: Sequence[SpecialtyRecord]) -> tuple[str, ...]:
    """The specialties that enough records name to be learned, in the order of the alphabet."""
    counts = Counter(name for record in records for name in record.specialties)
    return tuple(sorted(name for name, count in counts.items() if count >= LEAST_NOTES))


def labels_of(records: Sequence[SpecialtyRecord], names: Sequence[str]) -> Tensor:
    """0 or 1: (notes, specialties)."""
    return torch.tensor([[float(name in record.specialties) for name in names] for record in records])


def train_sections(
    plan: NotePlan, records: Sequence[SectionRecord], test: Sequence[SectionRecord], *, report: Report
) -> str:
    """Fit the section tagger and write the pack; returns a table of what it reaches on `test`, or "".

    Where the base infers sections, the tagger goes on from what it has learned there (transfer to another hospital's
    notes), so that few notes are enough.

    Raises:
        KnownError: if the base is no pack, or too few notes have headings or marked sections.
    """
    pack = _checked_base(plan, records, test)
    reader = KeptReader(plan.base, work=plan.work, device=plan.device)
    notes = list(section_notes(reader, records, language=plan.language, report=report).values())
    if len(notes) < LEAST_NOTES:
        raise KnownError(
            "Fewer than three records have headings that Chartlight knows, or marked sections, so there is nothing to "
            "learn from."
        )
    before = None if plan.anew else _sections_of(pack, reader)
    recipe = adapting(len(notes)) if before else SectionRecipe()
    recipe = replace(recipe, seed=plan.seed, epochs=plan.epochs or recipe.epochs)

    def fitted(some: Sequence[TaggedNote], stage: str) -> SectionTagger:
        start = deepcopy(before.tagger) if before else None
        return fit_tagger(some, recipe, start=start, report=lambda done, total: report(stage, done, total))

    held, rest = notes[::HELD_NOTES], [note for place, note in enumerate(notes) if place % HELD_NOTES]
    if before and len(held) < LEAST_HELD:
        temperature = before.temperature
    else:
        temperature = fit_temperature(fitted(rest or notes, "calibration"), held)
    tagger = fitted(notes, "sections")
    found: SectionFigures | None = None
    if test:
        found = measure_tagger(
            tagger, list(section_notes(reader, test, language=plan.language, report=report).values())
        )
    sentences = sum(int((note.labels >= 0).sum()) for note in notes)
    card = section_chapter(
        notes=len(notes),
        sentences=sentences,
        figures=found,
        statement=plan.data_statement,
        base=pack.name if before else None,
        base_card=_card_of(pack),
    )
    _write(plan, pack, reader, sections=SectionPart(tagger, LABELS, temperature), card=card)
    return "" if found is None else section_table(found)


def _sections_of(pack: ModelPack, reader: KeptReader) -> SectionPart | None:
    """The section tagger of a pack, where there is one that can go on learning."""
    found = _heads_of(pack, reader).sections
    return found if found is not None and found.names == LABELS else None


def _heads_of(pack: ModelPack, reader: KeptReader) -> NoteHeads:
    """The heads of a pack that read the layers of its encoder that heads read now; none where they read others."""
    known = load_note_heads(pack.folder, hidden_size=reader.hidden_size)
    return known if known is not None and known.layers == reader.layers else NoteHeads(reader.layers)


def _checked_base(
    plan: NotePlan,
    records: Sequence[SpecialtyRecord] | Sequence[SectionRecord],
    test: Sequence[SpecialtyRecord] | Sequence[SectionRecord],
) -> ModelPack:
    if {record.id for record in records} & {record.id for record in test}:
        raise KnownError("Some test records are also training records, so their figures would say nothing.")
    return base_of(plan)


def base_of(plan: NotePlan) -> ModelPack:
    """The pack that the plan begins with.

    Raises:
        KnownError: if it is no pack.
    """
    pack = base_pack(plan.base)
    if pack is None:
        raise KnownError(
            f"{plan.base} is not the folder of a model pack. Specialties and sections are added to a pack: train codes "
            "with your encoder first, or take the pack that ships."
        )
    return pack


def _measured(
    reader: KeptReader, fitted: FittedSpecialties, test: Sequence[SpecialtyRecord], report: Report
) -> SpecialtyFigures:
    texts = [record.text for record in test]
    scores, boundaries = fitted.scores(reader.read_all(texts, report), texts), torch.tensor(fitted.part.boundaries)
    names, gold = fitted.part.names, [record.specialties for record in test]
    figures = measure_specialties(scores, boundaries, names=names, gold=gold)
    return replace(figures, margins=specialty_margins(scores, boundaries, names=names, gold=gold))


def _write(
    plan: NotePlan,
    pack: ModelPack,
    reader: KeptReader,
    *,
    card: str,
    specialties: SpecialtyPart | None = None,
    sections: SectionPart | None = None,
) -> None:
    """The base pack with one of the heads new; the other is taken over where it reads the same layers."""
    known = _heads_of(pack, reader)
    heads = NoteHeads(reader.layers, specialties or known.specialties, sections or known.sections)
    text = _card_of(pack)
    copy_pack(pack.folder, plan.output, FILES)
    save_note_heads(plan.output, heads)
    # The context was fitted on what the heads said before.
    (plan.output / CONTEXT).unlink(missing_ok=True)
    text = without_chapter(text, CONTEXT_CHAPTER)
    write_card(plan.output, card=replace_chapter(text, card), name=plan.name or pack.name)


def _card_of(pack: ModelPack) -> str:
    return (pack.folder / "card.md").read_text(encoding="utf-8")


def copy_pack(source: Path, target: Path, names: Sequence[str]) -> None:
    """Files of a pack into the folder of another, whose own are replaced; nothing where it is the same folder."""
    target.mkdir(parents=True, exist_ok=True)
    if source.resolve() == target.resolve():
        return
    for name in (*FILES, *OPTIONAL_FILES):
        file_of(target, name).unlink(missing_ok=True)
    for name in names:
        path = file_of(source, name)
        if path.is_file():
            shutil.copyfile(path, target / path.name)
