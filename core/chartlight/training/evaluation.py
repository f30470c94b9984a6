"""Measure a pack on coded records: as a whole, in parts, and as a probability."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from chartlight.codebook.book import Codebook
from chartlight.suggest.engine import Engine
from chartlight.training.bands import CodeGroup, LengthGroup, Pair, by_chapter, by_frequency, by_length
from chartlight.training.calibration import CalibrationBin, calibration_bins, precision_recall
from chartlight.training.metrics import Figures, figure_intervals, measure
from chartlight.training.records import CodedRecord
from chartlight.training.resampling import Interval, chance_error
from chartlight.types import Kind, Note, OperatingPoint


@dataclass(frozen=True)
class Evaluation:
    """What is measured on notes in one language.

    Attributes:
        figures: all notes and codes together.
        intervals: figure → where it lies in 95 % of draws of as many notes; the calibration error has none.
        chance_error: the calibration error that right probabilities have on so many codes, on average.
        frequency: codes by how often the training saw them.
        lengths: notes by their number of words.
        chapters: codes by chapter, procedures by section.
        bins: what scores promise and what they keep.
        curve: precision and recall at every boundary.
    """

    figures: Figures
    intervals: Mapping[str, Interval]
    chance_error: float
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
        intervals=figure_intervals(pairs),
        chance_error=chance_error(score for score, _ in scored),
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
    kinds: Sequence[Kind],
    device: str = "auto",
    uses_context: bool = True,
    report: Callable[[int, int], None] | None = None,
) -> dict[Kind, dict[str, Evaluation]]:
    """Measure a pack on the main text and on each translation; each is read once, whatever the number of kinds.

    Args:
        pack: its folder.
        records: with the codes of all the kinds.
        language: of the main text.
        kinds: which to measure, at least one.
        device: "auto", "cuda", "mps" or "cpu".
        uses_context: whether sections and specialty are weighed into the scores, where the pack can.
        report: called with the texts read and their number.

    Returns:
        kind → language → what was measured.
    """
    engine = Engine.open(pack, device=device, kind=kinds[0], uses_context=uses_context)
    engines = [engine.of_kind(kind) for kind in kinds]
    wordings = {language: list(records)}
    for other in sorted({name for record in records for name in record.translations}):
        wordings[other] = [
            replace(record, text=record.translations[other], spans={})
            for record in records
            if other in record.translations
        ]
    done, total = count(1), sum(map(len, wordings.values()))
    with Codebook.open() as codebook:
        found: dict[Kind, dict[str, Evaluation]] = {kind: {} for kind in kinds}
        for name, some in wordings.items():
            pairs: list[list[Pair]] = []
            for record in some:
                pairs.append(_read(engines, record, language=name))
                if report:
                    report(next(done), total)
            for number, one in enumerate(engines):
                found[one.kind][name] = evaluate(
                    [of_all[number] for of_all in pairs],
                    counts=engine.pack.code_counts[one.kind],
                    kind=one.kind,
                    codebook=codebook,
                )
        return found


def _read(engines: Sequence[Engine], record: CodedRecord, *, language: str) -> list[Pair]:
    """A record with what each engine, all of one pack, suggests for it."""
    note = Note(id=record.id, text=record.text, language=language)
    read = engines[0].read_through(note)
    return [(record.of_kind(engine.kind), engine.result(note, read)) for engine in engines]
