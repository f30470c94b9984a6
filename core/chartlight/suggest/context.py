"""Where in the note a code is named, and in whose note: sections and specialty correct the score of the fusion.

A finding under the discharge diagnoses counts otherwise than one in the family history, and a code of the digestive
system otherwise in a gastroenterologist's note than in a dentist's. The correction is a logistic regression on top of
the score that all else gives, so a pack works without it, and the coder can switch it off.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chartlight.suggest.features import LinkedSpan, clipped_logit, sigmoid
from chartlight.suggest.terms import TermMatch
from chartlight.types import Kind, NoteSection, OperatingPoint, SectionName, SpecialtyScore

Array = NDArray[np.float64]

PLACES: Mapping[SectionName, str] = {
    SectionName.REASON: "present",
    SectionName.PRESENT_ILLNESS: "present",
    SectionName.SYSTEMS_REVIEW: "present",
    SectionName.PAST_HISTORY: "history",
    SectionName.SOCIAL_HISTORY: "history",
    SectionName.ALLERGIES: "history",
    SectionName.MEDICATIONS: "treatment",
    SectionName.FAMILY_HISTORY: "family",
    SectionName.EXAMINATION: "examination",
    SectionName.RESULTS: "results",
    SectionName.PROCEDURE: "treatment",
    SectionName.COURSE: "course",
    SectionName.DIAGNOSES: "diagnoses",
    SectionName.PLAN: "treatment",
}
"""What the sections are taken together to; the administrative ones count as no place."""

CONTEXT_FEATURES = (
    *dict.fromkeys(PLACES.values()),  # share of the code's mentions that stands in such a section
    "placed",  # 1 where a term or link names the code at all
    "repeated",  # log of the number of sections that name it; 0 for one and for none
    "opening",  # 1 where it is named in the first tenth of the note
    "specialty",  # log of how much more often notes of this specialty carry codes of this chapter
)
OPENING = 0.1


@dataclass(frozen=True)
class ContextBoundary:
    """What decides for one kind of code once the context has spoken.

    Attributes:
        with_terms: least score of a code that is suggested, in a language with a term list.
        without_terms: the same in another language.
        operating_points: measured precision and recall by falling boundary.
    """

    with_terms: float
    without_terms: float
    operating_points: tuple[OperatingPoint, ...] = ()


@dataclass(frozen=True)
class Context:
    """The correction: logit' = logit(score) + w · (x - mean) over the `CONTEXT_FEATURES` x.

    It moves codes against each other; where it was fitted, their logits on the whole stay where they were.

    Attributes:
        weights: w.
        mean: of each feature where it was fitted.
        specialties: names in the order of the lifts.
        lifts: kind → chapter → for each specialty, how much more often than elsewhere its notes carry such codes.
        boundaries: kind → what decides.
    """

    weights: Array
    mean: Array
    specialties: tuple[str, ...]
    lifts: Mapping[Kind, Mapping[str, tuple[float, ...]]]
    boundaries: Mapping[Kind, ContextBoundary]

    def corrected(
        self,
        scores: Mapping[str, float],
        places: Mapping[str, Sequence[float]],
        shares: Sequence[float],
        *,
        kind: Kind,
    ) -> dict[str, float]:
        """The scores with the context weighed in.

        Args:
            scores: code → probability.
            places: code → `place_features`; a code without any has no place.
            shares: of the `specialties` in the note, as `specialty_shares` gives them.
            kind: of the codes.
        """
        lifts = self.lifts.get(kind, {})
        found = {}
        for code, score in scores.items():
            x = (*places.get(code, NOWHERE), specialty_feature(lifts.get(chapter_of(code, kind)), shares))
            found[code] = sigmoid(clipped_logit(score) + float(self.weights @ (np.array(x) - self.mean)))
        return found

    def as_json(self) -> dict[str, Any]:
        """Plain lists and numbers."""
        return {
            "features": list(CONTEXT_FEATURES),
            "weights": [round(value, 5) for value in self.weights.tolist()],
            "mean": [round(value, 5) for value in self.mean.tolist()],
            "specialties": list(self.specialties),
            "lifts": {
                kind.value: {chapter: [round(value, 3) for value in row] for chapter, row in rows.items()}
                for kind, rows in self.lifts.items()
            },
            "boundaries": {
                kind.value: {
                    "with_terms": one.with_terms,
                    "without_terms": one.without_terms,
                    "operating_points": [[p.boundary, p.precision, p.recall] for p in one.operating_points],
                }
                for kind, one in self.boundaries.items()
            },
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Context:
        """The context of `as_json`.

        Raises:
            ValueError: if it was fitted on other features, or its parts do not fit together.
        """
        if raw["features"] != list(CONTEXT_FEATURES):
            raise ValueError("The context was fitted on other features.")
        names = tuple(map(str, raw["specialties"]))
        lifts = {
            Kind(kind): {chapter: tuple(map(float, row)) for chapter, row in rows.items()}
            for kind, rows in raw["lifts"].items()
        }
        if any(len(row) != len(names) for rows in lifts.values() for row in rows.values()):
            raise ValueError("The lifts do not fit the specialties.")
        weights, mean = (
            np.array(raw[name], dtype=np.float64).reshape(len(CONTEXT_FEATURES)) for name in ("weights", "mean")
        )
        return cls(
            weights=weights,
            mean=mean,
            specialties=names,
            lifts=lifts,
            boundaries={
                Kind(kind): ContextBoundary(
                    float(one["with_terms"]),
                    float(one["without_terms"]),
                    tuple(OperatingPoint(*point) for point in one["operating_points"]),
                )
                for kind, one in raw["boundaries"].items()
            },
        )


NOWHERE = (0.0,) * (len(CONTEXT_FEATURES) - 1)
"""The place features of a code that neither a term nor a link names."""


def chapter_of(code: str, kind: Kind) -> str:
    """The group of codes that specialties are compared with.

    For diagnoses the chapter by its first character, D and H parted as the chapters part them (D50-D89 blood, H60-H95
    ear); for procedures section and body system, the first two characters of ICD-10-PCS.
    """
    if kind is Kind.PROCEDURES:
        return code[:2]
    if code[:1] in ("D", "H") and code[1:2].isdigit():
        return code[0] + ("+" if int(code[1]) >= (5 if code[0] == "D" else 6) else "")
    return code[:1]


def specialty_shares(told: Iterable[SpecialtyScore], names: Sequence[str]) -> tuple[float, ...]:
    """The probabilities of the specialties scaled to a sum of 1, in the order of the names; () where none is told."""
    scores = {one.name: one.score for one in told}
    total = sum(scores.get(name, 0.0) for name in names)
    return tuple(scores.get(name, 0.0) / total for name in names) if total else ()


def specialty_feature(lifts: Sequence[float] | None, shares: Sequence[float]) -> float:
    """The logarithm of Σ_s share(s) · lift(s); 0 where nothing is known."""
    if not lifts or not shares:
        return 0.0
    return math.log(max(sum(share * lift for share, lift in zip(shares, lifts, strict=True)), 1e-3))


def place_features(
    matches: Sequence[TermMatch], spans: Sequence[LinkedSpan], sections: Sequence[NoteSection], *, length: int
) -> dict[str, tuple[float, ...]]:
    """For every code that a term or a link names, the `CONTEXT_FEATURES` but the last.

    Args:
        matches: terms found in the note.
        spans: linked spans of the note.
        sections: of the note.
        length: of the note in characters.
    """
    mentions: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for code, start, strength in _mentions(matches, spans):
        mentions[code].append((start, strength))
    where = _Where(sections)
    return {code: _placed(found, where, length) for code, found in mentions.items()}


def _mentions(matches: Sequence[TermMatch], spans: Sequence[LinkedSpan]) -> Iterator[tuple[str, int, float]]:
    for match in matches:
        for code, precision in match.codes:
            yield code, match.start, precision
    for span in spans:
        if not span.is_term:
            for code, probability, _ in span.codes:
                yield code, span.start, span.probability * probability


class _Where:
    """The section at a character."""

    def __init__(self, sections: Sequence[NoteSection]) -> None:
        self._sections = sections
        self._starts = [section.start for section in sections]

    def __call__(self, place: int) -> int | None:
        row = int(np.searchsorted(self._starts, place, side="right")) - 1
        return row if row >= 0 and place < self._sections[row].end else None

    def name(self, row: int) -> str | None:
        return PLACES.get(self._sections[row].name)

    def score(self, row: int) -> float:
        return self._sections[row].score


def _placed(found: Sequence[tuple[int, float]], where: _Where, length: int) -> tuple[float, ...]:
    shares: defaultdict[str, float] = defaultdict(float)
    total, rows = 0.0, set()
    for start, strength in found:
        total += strength
        row = where(start)
        if row is None:
            continue
        rows.add(row)
        name = where.name(row)
        if name:
            shares[name] += strength * where.score(row)
    places = [shares[name] / total if total else 0.0 for name in dict.fromkeys(PLACES.values())]
    opening = float(any(start < OPENING * length for start, _ in found))
    return (*places, 1.0, math.log(max(len(rows), 1)), opening)
