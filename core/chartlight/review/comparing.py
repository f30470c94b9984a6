"""Two coders' codes of a note side by side, and settling where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from chartlight.codebook.procedures import CATEGORY, is_procedure, kind_of
from chartlight.errors import KnownError
from chartlight.review.actions import name_of
from chartlight.review.second import first_codes, own_round, second_codes
from chartlight.review.steps import StepChange
from chartlight.store.decision_records import Action, Decision, NewDecision
from chartlight.store.repository import Repository
from chartlight.store.round_values import ReviewRound, RoundMode
from chartlight.translation import tr
from chartlight.types import Kind, State


class Side(StrEnum):
    """One of the two coders."""

    FIRST = "first"
    SECOND = "second"


class Difference(StrEnum):
    """How the codes of a line compare."""

    AGREED = "agreed"
    SAME_CATEGORY = "same category"
    """Each coder has a code of the category, not the same."""
    ONLY_FIRST = "only first"
    ONLY_SECOND = "only second"


@dataclass(frozen=True, slots=True)
class ComparedCode:
    """A line of the comparison.

    Attributes:
        first: the first coder's code, or None.
        second: the second coder's code, or None.
        settled: whose side was taken, or None where nobody has settled it.
        settled_by: who did, or None.
        settled_at: when (UTC), or None.
    """

    first: str | None
    second: str | None
    settled: Side | None = None
    settled_by: str | None = None
    settled_at: datetime | None = None

    @property
    def difference(self) -> Difference:
        """How they compare."""
        if self.first is None:
            return Difference.ONLY_SECOND
        if self.second is None:
            return Difference.ONLY_FIRST
        return Difference.AGREED if self.first == self.second else Difference.SAME_CATEGORY

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the line, each once."""
        return tuple(dict.fromkeys(filter(None, (self.first, self.second))))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two coders' codes of a note.

    Attributes:
        note_key: the note.
        note_id: its name.
        round: the second review.
        first_coder: who coded first; several names are joined by " + ".
        lines: agreed codes last, the others by code; diagnoses before procedures in both.
    """

    note_key: int
    note_id: str
    round: ReviewRound
    first_coder: str
    lines: tuple[ComparedCode, ...]

    @property
    def open(self) -> int:
        """How many differences nobody has settled."""
        return sum(each.difference is not Difference.AGREED and each.settled is None for each in self.lines)


def category_of(code: str) -> tuple[Kind, str]:
    """The category of a code: its kind, and its first three characters.

    Those of a procedure are its section, its body system and its root operation.
    """
    return kind_of(code), code[:CATEGORY]


def accepted(codes: dict[str, Decision]) -> set[str]:
    """The accepted ones among decided codes."""
    return {code for code, decision in codes.items() if decision.state is State.ACCEPTED}


def names_of(codes: dict[str, Decision]) -> str:
    """Who decided on codes, by name."""
    return " + ".join(sorted({each.coder for each in codes.values()}))


def comparisons(repo: Repository, *, note_key: int, coder: str) -> list[Comparison]:
    """The finished second reviews of a note beside the first coding.

    Raises:
        KnownError: there is none, or this coder has a blind review of the note under way.
    """
    mine = own_round(repo, note_key, coder)
    if mine is not None and mine.mode is RoundMode.BLIND:
        raise KnownError(tr("Your second review of this note is blind. Finish it first, then compare."))
    finished = [each for each in repo.rounds(note_key) if each.finished_at is not None]
    if not finished:
        raise KnownError(tr("No second review of this note is finished, so there is nothing to compare yet."))
    return [compare(repo, each) for each in finished]


def compare(repo: Repository, found: ReviewRound) -> Comparison:
    """One second review beside the first coding, as it was when the review was finished."""
    first = first_codes(repo, found.note_key, until=found)
    pairs = _paired(accepted(first), accepted(second_codes(repo, found)))
    with repo.in_round(None):
        holding = repo.decisions_in_effect(found.note_key)
        holding = {code: _basis(repo, decision) for code, decision in holding.items()}
        note = repo.get_note(found.note_key).note
    lines = tuple(_with_settled(pair, holding, found.id) for pair in pairs)
    return Comparison(found.note_key, note.id, found, names_of(first), lines)


def settle(repo: Repository, *, round_id: int, codes: tuple[str, ...], take: Side, coder: str) -> StepChange:
    """Take the code of one coder for a line of the comparison; undo takes that back in one step.

    The words, and present on admission, are those of the coder whose code is taken.

    Args:
        repo: the store.
        round_id: the second review.
        codes: the codes of the line (`ComparedCode.codes`).
        take: whose code holds from now on; the other's is rejected.
        coder: who settles it.

    Raises:
        KnownError: there is no such difference, the coder's own blind review is under way, or there is no name.
    """
    coder = name_of(coder)
    with repo.transaction(), repo.in_round(None):
        found = next((each for each in repo.rounds() if each.id == round_id and each.finished_at), None)
        if found is None:
            raise KnownError(tr("This second review is not finished, so nothing can be settled yet."))
        compared = {each.round.id: each for each in comparisons(repo, note_key=found.note_key, coder=coder)}[round_id]
        line = next((each for each in compared.lines if each.codes == codes), None)
        if line is None or line.difference is Difference.AGREED:
            raise KnownError(tr("The two coders do not differ in this code, so there is nothing to settle."))
        _write(repo, found, line, take, coder)
    taken = line.first if take is Side.FIRST else line.second
    if taken:
        return StepChange(found.note_key, line.codes, tr("Settled: {code} is accepted.", code=taken))
    return StepChange(found.note_key, line.codes, tr("Settled: {code} is rejected.", code=line.codes[0]))


def _paired(first: set[str], second: set[str]) -> Iterator[ComparedCode]:
    """Differences by code, each code once, then what both have; of diagnoses before those of procedures."""
    only_first, only_second = sorted(first - second), sorted(second - first)
    lines: list[ComparedCode] = []
    for code in only_first:
        other = next((each for each in only_second if category_of(each) == category_of(code)), None)
        if other is not None:
            only_second.remove(other)
        lines.append(ComparedCode(code, other))
    lines += [ComparedCode(None, code) for code in only_second]
    yield from sorted(lines, key=lambda line: (is_procedure(line.codes[0]), line.codes))
    both = sorted(first & second, key=lambda code: (is_procedure(code), code))
    yield from (ComparedCode(code, code) for code in both)


def _basis(repo: Repository, decision: Decision) -> Decision:
    return decision if decision.basis_id is None else repo.decision(decision.basis_id)


def _with_settled(line: ComparedCode, holding: dict[str, Decision], round_id: int) -> ComparedCode:
    settling = [holding[code] for code in line.codes if code in holding and holding[code].settles_id == round_id]
    if line.difference is Difference.AGREED or not settling:
        return line
    standing = next((each.code for each in settling if each.state is State.ACCEPTED), None)
    newest = max(settling, key=lambda each: each.id)
    side = Side.FIRST if standing == line.first else Side.SECOND
    return replace(line, settled=side, settled_by=newest.coder, settled_at=newest.decided_at)


def _write(repo: Repository, found: ReviewRound, line: ComparedCode, take: Side, coder: str) -> None:
    first = take is Side.FIRST
    taken = line.first if first else line.second
    said = first_codes(repo, found.note_key, until=found) if first else second_codes(repo, found)
    step = repo.next_decision_id()
    for record in _records(line.codes, taken, found, coder):
        source = said.get(record.code) if record.code == taken else None
        holding = repo.decision_in_effect(found.note_key, record.code)
        if source is not None:
            source = _latest(repo, source) if first else source
            record = replace(record, evidence=source.evidence, own_evidence=source.own_evidence, poa=source.poa)
        place = holding.place if holding is not None and holding.state is record.state else None
        run_id = repo.run_suggesting(found.note_key, record.code)
        repo.append_decision(replace(record, run_id=run_id, place=place, step_id=step))


def _latest(repo: Repository, said: Decision) -> Decision:
    """A first coder's decision with what was said of its code since: other words, present on admission."""
    with repo.log(note_key=said.note_key) as records:
        effects = [record.in_effect_id for record in records if record.code == said.code and record.in_effect_id]
    for holding in map(repo.decision, effects):
        if _basis(repo, holding).id == said.id:
            return holding
    return said


def _records(codes: Iterable[str], taken: str | None, found: ReviewRound, coder: str) -> Iterator[NewDecision]:
    for code in codes:
        action, state = (Action.ACCEPT, State.ACCEPTED) if code == taken else (Action.REJECT, State.REJECTED)
        reason = f"settled after a {found.mode.value} second review by {found.coder}"
        yield NewDecision(found.note_key, code, action, state, coder, reason=reason, settles_id=found.id)
