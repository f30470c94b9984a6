"""How far two coders, or a coder and the model, agree.

A unit is a code that one of the two could have given to a note: every code that the latest run lists for the note,
candidates included, and every code that either has decided on. Its label is given or not given. At the level of
categories the unit is the first three characters of those codes, given where any code of the category is; a diagnosis
and a procedure have no category in common.

Units where neither gives the code are many, as a model lists dozens of candidates. Kappa and alpha count them, F1
does not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from chartlight.codebook.procedures import is_procedure
from chartlight.review.comparing import accepted, category_of, names_of
from chartlight.review.second import first_codes, second_codes
from chartlight.store.decision_records import Decision
from chartlight.store.log_records import completion
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.review_records import NoteReview
from chartlight.store.worklist_values import WorklistQuery
from chartlight.types import NOT_THE_PATIENTS, Kind


class Level(StrEnum):
    """What counts as the same code."""

    CODE = "full code"
    CATEGORY = "3 characters"


@dataclass(frozen=True, slots=True)
class Rated:
    """What two raters say of one note: the units, and which of them each has given."""

    first: str
    second: str
    units: frozenset[str]
    given_first: frozenset[str]
    given_second: frozenset[str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two raters over all notes that both have coded.

    Attributes:
        first: the first rater.
        second: the second one, or the model.
        level: what counts as the same code.
        notes: how many notes.
        both: units that both gave.
        only_first: units that the first alone gave.
        only_second: units that the second alone gave.
        neither: units that neither gave.
    """

    first: str
    second: str
    level: Level
    notes: int
    both: int
    only_first: int
    only_second: int
    neither: int

    @property
    def f1(self) -> float | None:
        """Set-F1 over all notes together, 2·both / (given by first + given by second); None where none is given."""
        given = 2 * self.both + self.only_first + self.only_second
        return 2 * self.both / given if given else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa over the units, (observed − expected) / (1 − expected); None where chance explains all."""
        total = self.both + self.only_first + self.only_second + self.neither
        yes = (self.both + self.only_first) * (self.both + self.only_second)
        no = (self.neither + self.only_second) * (self.neither + self.only_first)
        # In whole numbers: what is exactly at chance must not come out beside it.
        below = total * total - yes - no
        return ((self.both + self.neither) * total - yes - no) / below if below else None

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha over the units, nominal labels, nothing missing; None where every label is the same."""
        differing = self.only_first + self.only_second
        given, left = 2 * self.both + differing, 2 * self.neither + differing
        if not given or not left:
            return None
        import krippendorff  # numpy comes with it, and the window need not wait for it

        counts = [[0, 2]] * self.both + [[1, 1]] * differing + [[2, 0]] * self.neither
        return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def agreements(repo: Repository, *, without: Collection[int] = ()) -> tuple[Agreement, ...]:
    """The agreement of every pair of coders, then of coders with the model, at both levels.

    Coders are paired over the notes with a finished second review. A coder and the model are paired over the notes
    that are done and those where the coder's second review is finished; the model gives what passes its decision
    boundary, less what the note negates or says of the family; a code that the coder completed, as 0TTB by 0TTB0ZZ, is
    taken for the whole one. Procedures count beside a model only where it lists any
    in one of the notes: else it knows none. What settled a difference counts for nobody.

    Args:
        repo: the store.
        without: keys of notes that are left out.
    """
    notes: dict[tuple[str, str], list[Rated]] = {}
    for rated in (*_between_coders(repo, without), *_with_model(repo, without)):
        notes.setdefault((rated.first, rated.second), []).append(rated)
    return tuple(agreement(found, level) for found in notes.values() for level in Level)


def agreement(notes: Iterable[Rated], level: Level) -> Agreement:
    """The counts of one pair of raters over at least one note."""
    found = list(notes)
    both = only_first = only_second = neither = 0
    for rated in found:
        units, first, second = (_at(level, codes) for codes in (rated.units, rated.given_first, rated.given_second))
        both += len(first & second)
        only_first += len(first - second)
        only_second += len(second - first)
        neither += len(units - first - second)
    return Agreement(
        first=found[0].first,
        second=found[0].second,
        level=level,
        notes=len(found),
        both=both,
        only_first=only_first,
        only_second=only_second,
        neither=neither,
    )


def _at(level: Level, codes: Iterable[str]) -> frozenset[str | tuple[Kind, str]]:
    return frozenset(map(category_of, codes) if level is Level.CATEGORY else codes)


def _between_coders(repo: Repository, without: Collection[int]) -> Iterator[Rated]:
    for found in repo.rounds():
        if found.finished_at is not None and found.note_key not in without:
            first, second = first_codes(repo, found.note_key, until=found), second_codes(repo, found)
            units = {*_listed(repo.review(found.note_key)), *first, *second}
            yield _rated(names_of(first), found.coder, units, accepted(first), accepted(second))


def _with_model(repo: Repository, without: Collection[int]) -> list[Rated]:
    found = list(_models_beside(repo, without))
    knowing = {rated.second for rated, listed in found if _procedures(listed)}
    return [rated if rated.second in knowing else _without_procedures(rated) for rated, _ in found]


def _without_procedures(rated: Rated) -> Rated:
    units, first, second = (each - _procedures(each) for each in (rated.units, rated.given_first, rated.given_second))
    return replace(rated, units=units, given_first=first, given_second=second)


def _procedures(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(code for code in codes if is_procedure(code))


def _models_beside(repo: Repository, without: Collection[int]) -> Iterator[tuple[Rated, set[str]]]:
    """What a coder and the model say of each note, with the codes that the model lists."""
    for key in repo.listed(WorklistQuery(states=frozenset({NoteState.DONE}))).keys:
        if key not in without:
            yield from _beside_model(repo.review(key), first_codes(repo, key), "")
    for found in repo.rounds():
        if found.finished_at is not None and found.note_key not in without:
            yield from _beside_model(repo.review(found.note_key), second_codes(repo, found), found.coder)


def _beside_model(review: NoteReview, decided: dict[str, Decision], coder: str) -> Iterator[tuple[Rated, set[str]]]:
    name = coder or names_of(decided)
    if review.run is None or not name:
        return
    listed = _listed(review)
    proposed = [each.suggestion for each in review.codes if each.suggestion and each.code in listed]
    given = {each.code for each in proposed if each.suggested and each.assertion not in NOT_THE_PATIENTS}
    whole = {code: by for code, each in decided.items() if (by := completion(each)) is not None}
    units, given = ({whole.get(code, code) for code in codes} for codes in ({*listed, *decided}, given))
    yield _rated(name, f"model {review.run.pack_hash[:8]}", units, accepted(decided), given), listed


def _listed(review: NoteReview) -> set[str]:
    """The codes of the latest run: they come first, as many as it keeps."""
    return {each.code for each in review.codes[: review.run.suggestion_count]} if review.run else set()


def _rated(first: str, second: str, units: set[str], given_first: set[str], given_second: set[str]) -> Rated:
    return Rated(first, second, frozenset(units), frozenset(given_first), frozenset(given_second))
