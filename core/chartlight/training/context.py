"""Fit how sections and specialty correct the scores, on records that the pack has not learned from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from chartlight.errors import KnownError
from chartlight.suggest.context import (
    CONTEXT_FEATURES,
    NOWHERE,
    Context,
    ContextBoundary,
    chapter_of,
    specialty_feature,
    specialty_shares,
)
from chartlight.suggest.engine import Engine
from chartlight.suggest.features import clipped_logit
from chartlight.training.calibration import LEAST_CALIBRATED, operating_points, promised_boundary
from chartlight.training.fusion import ScoredNote, best_boundary
from chartlight.training.held import NO_TERMS
from chartlight.training.records import CodedRecord
from chartlight.types import Kind, Note

Array = NDArray[np.float64]
Report = Callable[[str, int, int], None]
Lifts = Mapping[Kind, Mapping[str, tuple[float, ...]]]

FOLDS = 5
LEAST_NOTES = 20
SMOOTHING = 30.0  # codes of a specialty that are taken as spread like all others
STRENGTHS = (3.0, 10.0, 30.0, 100.0, 300.0, 1000.0)  # of the pull of the weights to zero
LEAST_SPREAD = 0.2
_STEPS = 30


@dataclass(frozen=True)
class ContextFigures:
    """What the context brings for one kind of code.

    Attributes:
        notes: measured notes.
        f1_without: best micro-F1 over all boundaries, without the context.
        f1_with: the same with it.
        loss_without: mean of -log p of the right answer, without the context, over the candidates of at least .05.
        loss_with: the same with it.
    """

    notes: int
    f1_without: float
    f1_with: float
    loss_without: float
    loss_with: float


@dataclass(frozen=True)
class ContextNote:
    """A note as the pack scores it without the context.

    Attributes:
        id: translations of each other share it, and never stand on both sides of a fold.
        kind: of the codes.
        knows_terms: whether it was read with a term list.
        scores: code → probability.
        places: code → place features.
        shares: of the specialties, in the order of the names.
        gold: its right codes.
    """

    id: str
    kind: Kind
    knows_terms: bool
    scores: Mapping[str, float]
    places: Mapping[str, Sequence[float]]
    shares: Sequence[float]
    gold: frozenset[str]


def fit_context(
    engine: Engine,
    records: Sequence[CodedRecord],
    *,
    kinds: Sequence[Kind],
    language: str,
    report: Report | None = None,
) -> tuple[Context, dict[Kind, ContextFigures]]:
    """The context for a pack, and what it brings on the records, each scored by one that was not fitted on it.

    Args:
        engine: of a pack with note heads.
        records: coded notes that neither the code model nor its fusion has learned from.
        kinds: the kinds of code that they carry.
        language: of their main text.
        report: told the stage, and how many of how many notes are read.

    Raises:
        KnownError: if the pack knows neither sections nor specialties, or there are too few records.
    """
    if engine.runtime.note_heads is None:
        raise KnownError(
            "This pack knows neither sections nor specialties, so they cannot count. Train them first: "
            "`chartlight train sections` and `chartlight train specialty`."
        )
    if len(records) < LEAST_NOTES:
        raise KnownError(f"{len(records)} records are too few to weigh the context by. Please bring {LEAST_NOTES}.")
    part = engine.runtime.note_heads.specialties
    names = part.names if part else ()
    plain = engine.with_context(False)
    notes = read_notes(plain, records, kinds=kinds, names=names, language=language, report=report)
    return weigh_context(notes, names)


def read_notes(
    engine: Engine,
    records: Sequence[CodedRecord],
    *,
    kinds: Sequence[Kind],
    names: Sequence[str],
    language: str,
    report: Report | None = None,
) -> list[ContextNote]:
    """Read the records in every language with a term list, and once more as if there were none."""
    found = []
    for done, record in enumerate(records, 1):
        known = {language: record.text, **{n: t for n, t in record.translations.items() if n in engine.pack.terms}}
        unknown = list(record.translations.values()) or [record.text]
        texts = [*known.items(), *((NO_TERMS, text) for text in unknown)]
        for spoken, text in texts:
            for kind in kinds:
                weighed = engine.of_kind(kind).weigh(Note(id=record.id, text=text), language=spoken)
                found.append(
                    ContextNote(
                        record.id,
                        kind,
                        spoken in engine.pack.terms,
                        weighed.scores,
                        weighed.places,
                        specialty_shares(weighed.specialties, names),
                        frozenset(record.of_kind(kind).codes),
                    )
                )
        if report:
            report("context", done, len(records))
    return found


def weigh_context(notes: Sequence[ContextNote], names: Sequence[str]) -> tuple[Context, dict[Kind, ContextFigures]]:
    """The context fitted on notes, and for each kind what it brings.

    The strength of the pull to zero is the one that cross-validation likes best; where no correction is likelier than
    the scores as they came, the correction is none.
    """
    folds = _folds(notes)
    crossed = {strength: _crossed(notes, names, folds, strength) for strength in STRENGTHS}
    plain = [dict(note.scores) for note in notes]
    losses = {strength: _loss(scores, notes) for strength, scores in crossed.items()}
    best = min(losses, key=losses.__getitem__)
    if losses[best] < _loss(plain, notes):
        context, scores = _fitted(notes, names, best), crossed[best]
    else:
        context, scores = _none(), plain
    figures = {kind: _figures(plain, scores, notes, kind) for kind in dict.fromkeys(note.kind for note in notes)}
    return replace(context, boundaries={kind: _boundary(scores, notes, kind) for kind in figures}), figures


def _figures(
    plain: Sequence[Mapping[str, float]],
    scores: Sequence[Mapping[str, float]],
    notes: Sequence[ContextNote],
    kind: Kind,
) -> ContextFigures:
    own = [place for place, note in enumerate(notes) if note.kind is kind]
    some = [notes[place] for place in own]
    before, after = ([dict(given[place]) for place in own] for given in (plain, scores))
    return ContextFigures(
        notes=len({note.id for note in some}),
        f1_without=_best_f1(before, some, kind),
        f1_with=_best_f1(after, some, kind),
        loss_without=_loss(before, some),
        loss_with=_loss(after, some),
    )


def _folds(notes: Sequence[ContextNote]) -> dict[str, int]:
    ids = sorted({note.id for note in notes})
    order = np.random.default_rng(0).permutation(len(ids))
    return {ids[place]: number % min(FOLDS, len(ids)) for number, place in enumerate(order.tolist())}


def _crossed(
    notes: Sequence[ContextNote], names: Sequence[str], folds: Mapping[str, int], strength: float
) -> list[dict[str, float]]:
    scores: list[dict[str, float]] = [{} for _ in notes]
    for fold in sorted(set(folds.values())):
        context = _fitted([note for note in notes if folds[note.id] != fold], names, strength)
        for place, note in enumerate(notes):
            if folds[note.id] == fold:
                scores[place] = context.corrected(note.scores, note.places, note.shares, kind=note.kind)
    return scores


def _none() -> Context:
    nothing = np.zeros(len(CONTEXT_FEATURES))
    return Context(nothing, nothing, (), {}, {})


def _fitted(notes: Sequence[ContextNote], names: Sequence[str], strength: float) -> Context:
    """Logistic regression on top of the logits, with a pull of the weights to zero.

    Fitted on the candidates that a coder looks at, not on the thousands that nobody would suggest.
    """
    x, given, y = _rows(notes, _foreign_lifts(notes, names))
    looked_at = given >= clipped_logit(LEAST_CALIBRATED)
    x, given, y = x[looked_at], given[looked_at], y[looked_at]
    if not len(x):
        return _none()
    mean = x.mean(axis=0)
    # What never changes here must not speak elsewhere either, and what hardly changes must not speak loudly.
    spread = np.where(x.std(axis=0) < 1e-6, np.inf, np.maximum(x.std(axis=0), LEAST_SPREAD))
    weights = _newton((x - mean) / spread, given, y, pull=strength)
    if weights[-1] < 0:
        # Codes that are rarer in their own specialty than elsewhere are chance.
        spread[-1] = np.inf
        weights = _newton((x - mean) / spread, given, y, pull=strength)
    return Context(weights / spread, mean, tuple(names), specialty_lifts(notes, names), {})


def _foreign_lifts(notes: Sequence[ContextNote], names: Sequence[str]) -> list[Lifts]:
    """For each note lifts that its own codes did not go into: else the specialty would seem to know them."""
    folds = _folds(notes)
    by_fold = {
        fold: specialty_lifts([note for note in notes if folds[note.id] != fold], names) for fold in set(folds.values())
    }
    return [by_fold[folds[note.id]] for note in notes]


def _newton(z: Array, given: Array, y: Array, *, pull: float) -> Array:
    """The minimum of Σ log-loss(given + z w, y) + ½ pull · |w|², by Newton's method."""
    w = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(given + z @ w, -30, 30)))
        gradient = z.T @ (p - y) + pull * w
        curvature = (z * (p * (1 - p))[:, None]).T @ z + pull * np.eye(len(w))
        step = np.linalg.solve(curvature, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def _rows(notes: Sequence[ContextNote], lifts: Sequence[Lifts]) -> tuple[Array, Array, Array]:
    x, given, y = [], [], []
    for note, known in zip(notes, lifts, strict=True):
        own = known.get(note.kind, {})
        for code, score in note.scores.items():
            told = specialty_feature(own.get(chapter_of(code, note.kind)), note.shares)
            x.append((*note.places.get(code, NOWHERE), told))
            given.append(clipped_logit(score))
            y.append(float(code in note.gold))
    return np.array(x).reshape(-1, len(CONTEXT_FEATURES)), np.array(given), np.array(y)


def specialty_lifts(notes: Iterable[ContextNote], names: Sequence[str]) -> dict[Kind, dict[str, tuple[float, ...]]]:
    """For each kind and chapter how much more often the notes of each specialty carry its codes than notes do.

    lift(g, s) = (n(g, s) + k p(g)) / ((n(s) + k) p(g)), where n(g, s) is the sum over all gold codes of chapter g of
    the share of specialty s in their notes, n(s) that over all gold codes, p(g) the share of the chapter among them,
    and k codes are taken as spread like all others.
    """
    found: dict[Kind, dict[str, tuple[float, ...]]] = {}
    by_kind: defaultdict[Kind, defaultdict[str, Array]] = defaultdict(
        lambda: defaultdict(lambda: np.zeros(len(names) + 1))
    )
    for note in notes:
        if names and len(note.shares):
            row = np.array([*note.shares, 1.0])
            for code in note.gold:
                by_kind[note.kind][chapter_of(code, note.kind)] += row
    for kind, chapters in by_kind.items():
        total = np.sum(list(chapters.values()), axis=0)
        found[kind] = {}
        for chapter, row in sorted(chapters.items()):
            share = row[-1] / total[-1]
            lift = (row[:-1] + SMOOTHING * share) / ((total[:-1] + SMOOTHING) * share)
            found[kind][chapter] = tuple(lift.tolist())
    return found


def _loss(scores: Sequence[Mapping[str, float]], notes: Sequence[ContextNote]) -> float:
    pairs = [
        (one[code], code in note.gold)
        for one, note in zip(scores, notes, strict=True)
        for code in one
        if note.scores[code] >= LEAST_CALIBRATED
    ]
    p = np.clip([score for score, _ in pairs], 1e-6, 1 - 1e-6)
    right = np.array([gold for _, gold in pairs])
    return float(-np.log(np.where(right, p, 1 - p)).mean())


def _chosen(
    scores: Sequence[Mapping[str, float]], notes: Sequence[ContextNote], wanted: Callable[[ContextNote], bool]
) -> tuple[list[Mapping[str, float]], list[ScoredNote]]:
    rows = [(one, note) for one, note in zip(scores, notes, strict=True) if wanted(note)]
    return [one for one, _ in rows], [ScoredNote(note.id, {}, note.gold) for _, note in rows]


def _best_f1(scores: Sequence[Mapping[str, float]], notes: Sequence[ContextNote], kind: Kind) -> float:
    own, scored = _chosen(scores, notes, lambda note: note.kind is kind and note.knows_terms)
    boundary = best_boundary(own, scored)
    said = sum(score >= boundary for one in own for score in one.values())
    hits = sum(s >= boundary and c in note.gold for one, note in zip(own, scored, strict=True) for c, s in one.items())
    gold = sum(len(note.gold) for note in scored)
    return 2 * hits / (said + gold) if said + gold else 0.0


def _boundary(scores: Sequence[Mapping[str, float]], notes: Sequence[ContextNote], kind: Kind) -> ContextBoundary:
    own, scored = _chosen(scores, notes, lambda note: note.kind is kind and note.knows_terms)
    plain, _ = _chosen(scores, notes, lambda note: note.kind is kind and not note.knows_terms)
    pairs = [(s, c in note.gold) for one, note in zip(own, scored, strict=True) for c, s in one.items()]
    without = promised_boundary(score for one in plain for score in one.values())
    points = operating_points(pairs, gold=sum(len(note.gold) for note in scored))
    return ContextBoundary(promised_boundary(score for score, _ in pairs) if own else without, without, points)
