"""Read held-out notes and fit the fusions and boundaries of a pack on what is found in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from chartlight.models.pack import Weighing
from chartlight.suggest.engine import Engine, ReadNote
from chartlight.suggest.fusion import Fusion
from chartlight.training.boundaries import code_boundaries
from chartlight.training.calibration import Scored, fit_curve, operating_points, promised_boundary
from chartlight.training.fusion import ScoredNote, committees, fit_fusion
from chartlight.training.records import CodedRecord
from chartlight.types import Kind, Note

NO_TERMS = "und"  # a language that no term list knows


@dataclass(frozen=True)
class HeldScores:
    """Held-out notes with the features of their candidates.

    Attributes:
        with_terms: kind → notes read with the term list of their language.
        without_terms: kind → notes read without one.
    """

    with_terms: Mapping[Kind, Sequence[ScoredNote]]
    without_terms: Mapping[Kind, Sequence[ScoredNote]]

    def joined(self, other: HeldScores) -> HeldScores:
        """Both together."""
        return HeldScores(
            {kind: [*notes, *other.with_terms[kind]] for kind, notes in self.with_terms.items()},
            {kind: [*notes, *other.without_terms[kind]] for kind, notes in self.without_terms.items()},
        )

    def weighings(self, report: Callable[[int, int], None] = lambda _done, _total: None) -> dict[Kind, Weighing]:
        """One fusion for all kinds, with boundaries and operating points for each.

        Args:
            report: called with the fits done and their number.
        """
        known = [note for notes in self.with_terms.values() for note in notes]
        plain_known = [note for notes in self.without_terms.values() for note in notes]
        done, total = count(1), committees(known) + committees(plain_known)
        with_terms, scores = fit_fusion(known, fitted=lambda: report(next(done), total))
        without, plain_scores = fit_fusion(plain_known, fitted=lambda: report(next(done), total))
        weighings: dict[Kind, Weighing] = {}
        at = plain_at = 0
        for kind, notes in self.with_terms.items():
            own, plain_notes = scores[at : at + len(notes)], self.without_terms[kind]
            plain_own = plain_scores[plain_at : plain_at + len(plain_notes)]
            at, plain_at = at + len(notes), plain_at + len(plain_notes)
            fusion, calibrated = _of_kind(with_terms, own, notes)
            plain, _ = _of_kind(without, plain_own, plain_notes)
            points = operating_points(_pairs(calibrated, notes), gold=sum(len(note.gold) for note in notes))
            weighings[kind] = Weighing(fusion, plain, points)
        return weighings


def _of_kind(
    fusion: Fusion, scores: Sequence[Mapping[str, float]], notes: Sequence[ScoredNote]
) -> tuple[Fusion, list[dict[str, float]]]:
    """The fusion with the calibration and the boundaries that one kind of code asks for, and the calibrated scores."""
    curve = fit_curve(_pairs(scores, notes))
    calibrated = [{code: curve.probability(score) for code, score in one.items()} for one in scores]
    # In cross-validation this boundary is as good as the one that was best on these notes, or better.
    boundary = promised_boundary(score for one in calibrated for score in one.values())
    own = code_boundaries(calibrated, notes, boundary=boundary)
    return replace(fusion, decision_boundary=boundary, offsets=own.offsets, curve=curve), calibrated


def _pairs(scores: Sequence[Mapping[str, float]], notes: Sequence[ScoredNote]) -> list[Scored]:
    return [(score, c in note.gold) for one, note in zip(scores, notes, strict=True) for c, score in one.items()]


def score_held(
    engine: Engine,
    held: Sequence[CodedRecord],
    *,
    language: str,
    report: Callable[[int, int], None] | None = None,
) -> HeldScores:
    """Read held-out notes in every language with a term list, and once more as if there were none.

    Args:
        engine: of a pack that has not learned from the notes.
        held: the notes with their codes.
        language: of their main text.
        report: called with the notes done and their number.
    """
    kinds = engine.pack.kinds
    with_terms: dict[Kind, list[ScoredNote]] = {kind: [] for kind in kinds}
    without: dict[Kind, list[ScoredNote]] = {kind: [] for kind in kinds}
    engines = {kind: engine.of_kind(kind) for kind in kinds}
    for done, record in enumerate(held, 1):
        texts = {language: record.text, **record.translations}
        for name, text in texts.items():
            note = Note(id=record.id, text=text)
            read = engine.read_through(note)
            for kind, one in engines.items():
                if name == language or name in engine.pack.terms:
                    with_terms[kind].append(_scored_note(one, record, note, read, name))
                if name != language or not record.translations:
                    without[kind].append(_scored_note(one, record, note, read, NO_TERMS))
        if report:
            report(done, len(held))
    return HeldScores(with_terms, without)


def _scored_note(engine: Engine, record: CodedRecord, note: Note, read: ReadNote, language: str) -> ScoredNote:
    features = engine.features(note, read, language=language)
    return ScoredNote(id=record.id, features=features, gold=frozenset(record.of_kind(engine.kind).codes))
