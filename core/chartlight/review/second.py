"""Second review of a note by another coder, blind or open.

What the second coder decides is kept beside what holds for the note and changes nothing of it, until differences are
settled (`chartlight.review.comparing`). All actions on codes work in a second review as they do else, within
`Repository.in_round`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from chartlight.errors import KnownError
from chartlight.review.actions import name_of
from chartlight.review.history import decision_of, last_standing
from chartlight.store.decision_records import Decision, NewDecision
from chartlight.store.decision_records import Sequence as CodeSequence
from chartlight.store.repository import Repository
from chartlight.store.round_values import ReviewRound, RoundMode, RoundStep
from chartlight.translation import tr
from chartlight.types import State


def begin_second(repo: Repository, *, note_key: int, coder: str, mode: RoundMode) -> ReviewRound:
    """Begin the second review of a note; an open one begins with the decisions that hold for the note.

    Raises:
        KnownError: nobody else has coded the note, the coder has decided on its codes or reviewed it before, there is
            no such note, or the coder has no name.
    """
    coder = name_of(coder)
    with repo.transaction(), repo.in_round(None):
        repo.get_note(note_key)
        _refuse_unfit(repo, note_key, coder)
        found = repo.begin_round(note_key=note_key, coder=coder, mode=mode)
        if mode is RoundMode.OPEN:
            _take_over(repo, found)
    return found


def ask_second(repo: Repository, *, note_keys: Sequence[int], reviewer: str, mode: RoundMode) -> list[ReviewRound]:
    """Begin the second review of several notes for another coder, all or none: who is asked need not see them before.

    Raises:
        KnownError: as for `begin_second`.
    """
    with repo.transaction():
        return [begin_second(repo, note_key=key, coder=reviewer, mode=mode) for key in note_keys]


def finish_second(repo: Repository, *, note_key: int, coder: str) -> ReviewRound:
    """Say that the coder's second review of a note is finished; it can be compared from now on.

    Raises:
        KnownError: the coder has none under way there.
    """
    with repo.transaction():
        found = own_round(repo, note_key, coder)
        if found is None:
            raise KnownError(
                tr("{coder} has no second review of this note under way. Begin one first.", coder=name_of(coder))
            )
        repo.append_round_step(found, RoundStep.FINISH)
        return _again(repo, found)


def reopen_second(repo: Repository, *, note_key: int, coder: str) -> ReviewRound:
    """Go on with the coder's finished second review of a note.

    Raises:
        KnownError: the coder has finished none there, or a difference was settled since.
    """
    coder = name_of(coder)
    with repo.transaction(), repo.in_round(None):
        finished = [each for each in repo.rounds(note_key) if each.coder == coder and each.finished_at]
        if not finished:
            raise KnownError(tr("{coder} has not finished a second review of this note.", coder=coder))
        if any(each.settles_id == finished[0].id for each in repo.decisions_in_effect(note_key).values()):
            raise KnownError(tr("Differences of this second review are settled already. Undo that first."))
        repo.append_round_step(finished[0], RoundStep.REOPEN)
        return _again(repo, finished[0])


def own_round(repo: Repository, note_key: int, coder: str) -> ReviewRound | None:
    """The second review of a note that this coder has under way, or None."""
    mine = (each for each in repo.rounds(note_key) if each.coder == coder.strip() and each.finished_at is None)
    return next(mine, None)


def second_codes(repo: Repository, found: ReviewRound) -> dict[str, Decision]:
    """What the second coder says of the codes of the note; for an open review also what was left as it was."""
    with repo.in_round(found.id):
        return repo.decisions_in_effect(found.note_key)


def first_codes(repo: Repository, note_key: int, *, until: ReviewRound | None = None) -> dict[str, Decision]:
    """What coders say of the codes of a note, less what settled a difference between two of them.

    Args:
        repo: the store.
        note_key: the note.
        until: only what was decided before this second review was finished.
    """
    end = until.finished_at if until else None
    by_code: dict[str, list[Decision]] = {}
    with repo.in_round(None):
        with repo.log(note_key=note_key) as records:
            for record in records:
                if record.settles_id is None and record.change is None and (end is None or record.decided_at <= end):
                    by_code.setdefault(record.code, []).append(record)
        return _standing(by_code)


def _standing(by_code: dict[str, list[Decision]]) -> dict[str, Decision]:
    found: dict[str, Decision] = {}
    for code, records in by_code.items():
        standing = last_standing(records)
        decision = next((each for each in records if each.id == standing and decision_of(each) == standing), None)
        if decision is not None and decision.state is not State.OPEN:
            found[code] = decision
    return found


def _refuse_unfit(repo: Repository, note_key: int, coder: str) -> None:
    if any(each.coder == coder for each in repo.rounds(note_key)):
        raise KnownError(tr("{coder} has begun or finished a second review of this note already.", coder=coder))
    deciding = {each.coder for each in first_codes(repo, note_key).values()}
    if coder in deciding:
        raise KnownError(tr("{coder} has coded this note already. A second review is for another coder.", coder=coder))
    if not deciding:
        raise KnownError(tr("Nobody has coded this note yet. A second review begins where another coder has decided."))


def _take_over(repo: Repository, found: ReviewRound) -> None:
    """Copy what holds into an open review, under the names of those who decided."""
    held, order = repo.decisions_in_effect(found.note_key), repo.sequence(found.note_key)
    names = [each.name for each in fields(NewDecision) if each.name not in _NOT_COPIED]
    with repo.in_round(found.id):
        last: NewDecision | None = None
        for decision in held.values():
            last = NewDecision(**{name: getattr(decision, name) for name in names})
            repo.append_decision(last)
    if last is not None and order != CodeSequence():
        _take_over_order(repo, found, order)


def _take_over_order(repo: Repository, found: ReviewRound, order: CodeSequence) -> None:
    # Imported here: it is needed for this alone.
    from chartlight.review.details import make_principal

    with repo.in_round(found.id):
        first = repo.decision_in_effect(found.note_key, order.codes[0])
        if order.has_principal and first is not None and first.state is State.ACCEPTED:
            make_principal(repo, note_key=found.note_key, code=order.codes[0], coder=first.coder)


_NOT_COPIED = frozenset(
    {"target_id", "in_effect_id", "place", "change", "basis_id", "sequence", "step_id", "round_id", "settles_id"}
)


def _again(repo: Repository, found: ReviewRound) -> ReviewRound:
    return next(each for each in repo.rounds(found.note_key) if each.id == found.id)
