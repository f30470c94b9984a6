"""Measure a pack on coded records: as a whole, in parts, and as a probability."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chartlight.codebook.book import Codebook
from chartlight.suggest.engine import Engine
from chartlight.training.bands import CodeGroup, LengthGroup, Pair, by_chapter, by_frequency, by_length
from chartlight.training.calibration import CalibrationBin, calibration_bins, precision_recall
from chartlight.training.metrics import Figures, measure
from chartlight.training.records import CodedRecord
from chartlight.types import Kind, Note, OperatingPoint


@dataclass(frozen=True)
class Evaluation:
    """What is measured on notes in one language.

    Attributes:
        figures: all notes and codes together.
        frequency: codes by how often the training saw them.
        lengths: notes by their number of words.
        chapters: codes by chapter, procedures by section.
        bins: what scores promise and what they keep.
        curve: precision and recall at every boundary.
    """

    figures: Figures
    frequency: tuple[CodeGroup, ...]
    lengths: tuple[LengthGroup, ...]
    chapters: tuple[CodeGroup, ...]
    bins: tuple[CalibrationBin, ...]
    curve: tuple[OperatingPoint, ...]


def evaluate(pairs: Sequence[Pair], *, counts: Mapping[str, int], kind: Kind, codebook: Codebook) -> Evaluation:
    """Measure results against gold records.

    Args:
        pairs: each record with what was suggested for it.
        counts: code → training notes that carry it.
        kind: diagnoses or procedures.
        codebook: says in which chapter a diagnosis lies.
    """
    scored = [(s.score, s.code in record.codes) for record, result in pairs for s in result.suggestions]
    return Evaluation(
        figures=measure(pairs),
        frequency=by_frequency(pairs, counts),
        lengths=by_length(pairs),
        chapters=by_chapter(pairs, kind=kind, codebook=codebook),
        bins=calibration_bins(scored),
        curve=precision_recall(scored, gold=sum(len(record.codes) for record, _ in pairs)),
    )


def evaluate_pack(
    pack: Path,
    records: Sequence[CodedRecord],
    *,
    language: str,
    kind: Kind | None = None,
    device: str = "auto",
    uses_context: bool = True,
) -> dict[str, Evaluation]:
    """Measure a pack on records of one kind (its main one where None): on the main text and on each translation."""
    engine = Engine.open(pack, device=device, kind=kind, uses_context=uses_context)
    wordings = {language: list(records)}
    for other in sorted({name for record in records for name in record.translations}):
        wordings[other] = [
            replace(record, text=record.translations[other], spans={})
            for record in records
            if other in record.translations
        ]
    with Codebook.open() as codebook:
        return {
            name: evaluate(
                predictions(engine, some, language=name),
                counts=engine.pack.code_counts[engine.kind],
                kind=engine.kind,
                codebook=codebook,
            )
            for name, some in wordings.items()
        }


def predictions(engine: Engine, records: Sequence[CodedRecord], *, language: str | None) -> list[Pair]:
    """Each record with what the engine suggests for it."""
    return [(record, engine.run(Note(id=record.id, text=record.text, language=language))) for record in records]
