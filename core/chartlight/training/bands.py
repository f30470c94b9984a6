"""Figures for parts of the whole: codes by how often the training saw them and by chapter, notes by their length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chartlight.codebook.book import Codebook
from chartlight.training.metrics import Figures, measure
from chartlight.training.records import CodedRecord
from chartlight.types import CodingResult, Kind

Pair = tuple[CodedRecord, CodingResult]

TOP = 20  # places of the ranked list that "recall@20" looks at
FREQUENCY = ("10 notes or more", "2 to 9 notes", "1 note", "never")
OUTSIDE = "not in the codebook"
# ICD-10-PCS: the first character of a code is its section.
SECTIONS = {
    "0": "Medical and Surgical",
    "1": "Obstetrics",
    "2": "Placement",
    "3": "Administration",
    "4": "Measurement and Monitoring",
    "5": "Extracorporeal or Systemic Assistance and Performance",
    "6": "Extracorporeal or Systemic Therapies",
    "7": "Osteopathic",
    "8": "Other Procedures",
    "9": "Chiropractic",
    "B": "Imaging",
    "C": "Nuclear Medicine",
    "D": "Radiation Therapy",
    "F": "Physical Rehabilitation and Diagnostic Audiology",
    "G": "Mental Health",
    "H": "Substance Abuse Treatment",
    "X": "New Technology",
}


@dataclass(frozen=True)
class CodeGroup:
    """What is found of some codes, counted in (note, code) pairs.

    Attributes:
        name: what the codes have in common.
        gold: pairs that coders gave.
        suggested: pairs past the decision boundary.
        hits: pairs that are both.
        top: gold pairs among the first 20 of the ranked list.
    """

    name: str
    gold: int
    suggested: int
    hits: int
    top: int

    @property
    def precision(self) -> float | None:
        """Share of the suggested pairs that are gold; None where nothing is suggested."""
        return self.hits / self.suggested if self.suggested else None

    @property
    def recall(self) -> float | None:
        """Share of the gold pairs that are suggested; None where there are none."""
        return self.hits / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None where there is neither."""
        both = self.suggested + self.gold
        return 2 * self.hits / both if both else None

    @property
    def recall_at_20(self) -> float | None:
        """Share of the gold pairs among the first 20 of the ranked list; None where there are none."""
        return self.top / self.gold if self.gold else None


@dataclass(frozen=True)
class LengthGroup:
    """The figures of the notes with `shortest` to `longest` words."""

    shortest: int
    longest: int
    figures: Figures


def by_frequency(pairs: Iterable[Pair], counts: Mapping[str, int]) -> tuple[CodeGroup, ...]:
    """Codes by the number of training notes that carry them; all four groups, also empty ones."""
    groups = {group.name: group for group in by_code(pairs, lambda code: frequency_name(counts.get(code, 0)))}
    return tuple(groups.get(name, CodeGroup(name, 0, 0, 0, 0)) for name in FREQUENCY)


def frequency_name(count: int) -> str:
    """The group of a code that `count` training notes carry."""
    return FREQUENCY[0 if count >= 10 else 1 if count >= 2 else 2 if count == 1 else 3]


def by_chapter(pairs: Iterable[Pair], *, kind: Kind, codebook: Codebook) -> tuple[CodeGroup, ...]:
    """Diagnoses by chapter of ICD-10-CM, procedures by section of ICD-10-PCS, in the order of the classification."""
    if kind is Kind.PROCEDURES:
        names = [f"{section} {title}" for section, title in SECTIONS.items()]
        groups = by_code(pairs, lambda code: f"{code[0]} {SECTIONS[code[0]]}" if code[0] in SECTIONS else OUTSIDE)
    else:
        names = [chapter.description for chapter in codebook.chapters()]
        chapters: dict[str, str] = {}
        groups = by_code(pairs, lambda code: _chapter(code[:3], chapters, codebook))
    return tuple(sorted(groups, key=lambda group: [*names, OUTSIDE].index(group.name)))


def _chapter(category: str, known: dict[str, str], codebook: Codebook) -> str:
    if category not in known:
        entry = codebook.get(category)
        known[category] = codebook.description(entry.chapter) if entry else OUTSIDE
    return known[category]


def by_code(pairs: Iterable[Pair], name_of: Callable[[str], str]) -> list[CodeGroup]:
    """Count by what a function of the code says; only groups that occur."""
    counts: dict[str, list[int]] = {}
    for record, result in pairs:
        gold = set(record.codes)
        said = {suggestion.code for suggestion in result.suggestions if suggestion.suggested}
        top = {suggestion.code for suggestion in result.suggestions[:TOP]}
        for place, codes in enumerate((gold, said, gold & said, gold & top)):
            for code in codes:
                counts.setdefault(name_of(code), [0, 0, 0, 0])[place] += 1
    return [CodeGroup(name, *numbers) for name, numbers in counts.items()]


def by_length(pairs: Sequence[Pair], *, parts: int = 3) -> tuple[LengthGroup, ...]:
    """The notes in parts of equal number, from the shortest in words to the longest."""
    ranked = sorted(((len(record.text.split()), (record, result)) for record, result in pairs), key=lambda one: one[0])
    cuts = [round(place * len(ranked) / parts) for place in range(parts + 1)]
    groups = [ranked[start:end] for start, end in pairwise(cuts) if end > start]
    return tuple(LengthGroup(group[0][0], group[-1][0], measure(pair for _, pair in group)) for group in groups)
