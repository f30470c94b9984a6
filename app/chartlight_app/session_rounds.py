"""Second reviews, comparisons and agreement, as work for the database thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from chartlight.errors import KnownError
from chartlight.store.round_values import ReviewRound, RoundMode
from chartlight.store.worklist_values import NoteStatus, SeenNote, WorklistCounts
from chartlight.translation import mark, tr
from chartlight.types import State

if TYPE_CHECKING:
    from chartlight.codebook.book import Codebook
    from chartlight.review.agreement import Agreement
    from chartlight.review.comparing import Comparison, Side
    from chartlight.statistics.values import ReviewLog
    from chartlight.store.note_records import NoteState, NoteSummary
    from chartlight.store.repository import Repository
    from chartlight.store.review_records import NoteReview
    from chartlight_app.session_values import Changed

_P = ParamSpec("_P")
_R = TypeVar("_R")
_BEGUN = {
    RoundMode.BLIND: mark(
        "Your blind second review has begun. The decisions that stood here are hidden from now on; "
        "to review notes without having seen any, ask for the review before you open them."
    ),
    RoundMode.OPEN: mark("Your open second review has begun."),
}


@dataclass(frozen=True, slots=True)
class RoundsOfNote:
    """What the desk says of the second reviews of a note.

    Attributes:
        own: the review that the coder at the desk has under way, whose decisions are shown; or None.
        reviewers: who has finished one; nobody while the coder's own is blind.
        open: how many differences nobody has settled.
    """

    own: ReviewRound | None = None
    reviewers: tuple[str, ...] = ()
    open: int = 0


NO_ROUNDS = RoundsOfNote()


@dataclass(frozen=True, slots=True)
class ShownComparison:
    """Two coders' codes of a note, with the titles of the codes."""

    compared: Comparison
    titles: Mapping[str, str]


def in_own_round(method: Callable[_P, _R]) -> Callable[_P, _R]:
    """Have a method of the session read and write in the coder's second review of its note, where one is under way.

    The note is its first argument or `key`.
    """

    @wraps(method)
    def within(*args: _P.args, **given: _P.kwargs) -> _R:
        session, key = cast("RoundSession", args[0]), given.get("key", args[1] if len(args) > 1 else None)
        if method.__name__ != "opened":
            session.check_turn(cast("int | None", key))
        with session.in_round_of(cast("int | None", key)):
            return method(*args, **given)

    return within


class RoundSession:
    """The part of the session that knows of two coders."""

    _repository: Repository
    _codebook: Codebook
    _coder = ""
    _boundary: float | None

    def sit_down(self, coder: str) -> None:
        """Another coder sits at the desk: from now on notes are shown as this coder may see them."""
        self._coder = coder

    @contextmanager
    def in_round_of(self, key: int | None) -> Iterator[None]:
        """Within it decisions are those of the second review that the coder at the desk has under way, if any."""
        from chartlight.review.second import own_round

        own = None if key is None or not self._coder else own_round(self._repository, key, self._coder)
        with self._repository.in_round(own.id if own else None):
            yield

    def check_turn(self, key: int | None) -> None:
        """Raise what keeps the coder from deciding on a note just now."""

    def rounds_of(self, key: int) -> RoundsOfNote:
        """What is to be said of the second reviews of a note."""
        from chartlight.review.comparing import compare
        from chartlight.review.second import own_round

        found = self._repository.rounds(key)
        own = own_round(self._repository, key, self._coder) if found and self._coder else None
        if own is not None and own.mode is RoundMode.BLIND:
            return RoundsOfNote(own)
        compared = [compare(self._repository, each) for each in found if each.finished_at is not None]
        return RoundsOfNote(own, tuple(each.round.coder for each in compared), sum(each.open for each in compared))

    def hidden(self) -> dict[int, ReviewRound]:
        """The notes whose decisions the coder at the desk may not see, each with the blind review under way."""
        mine = self._repository.rounds(coder=self._coder) if self._coder else []
        return {each.note_key: each for each in mine if each.mode is RoundMode.BLIND and each.finished_at is None}

    def as_seen(self, summary: NoteSummary, hidden: Mapping[int, ReviewRound]) -> NoteSummary:
        """A line of the worklist as the coder may see it: in a blind review it counts the coder's own decisions."""
        from chartlight.review.second import second_codes

        if summary.key not in hidden:
            return summary
        states = [each.state for each in second_codes(self._repository, hidden[summary.key]).values()]
        accepted, rejected = states.count(State.ACCEPTED), states.count(State.REJECTED)
        left = max(0, summary.suggested - len(states))
        seen = SeenNote(_own_state(summary, begun=bool(states)), self._coder, left)
        own = replace(summary, state=seen.state, reason=None, assignee=seen.assignee)
        return replace(own, accepted=accepted, rejected=rejected, open=left)

    def seen_notes(self) -> dict[int, tuple[NoteSummary, SeenNote]]:
        """The notes whose decisions the coder may not see: each as it is, and as it is shown."""
        hidden = self.hidden()
        found = self._repository.lines(list(hidden), boundary=self._boundary) if hidden else []
        shown = [(line.summary, self.as_seen(line.summary, hidden)) for line in found]
        return {
            each.key: (each, SeenNote(own.state, own.assignee, own.open, self._specialty(each.key)))
            for each, own in shown
        }

    def said_specialty(self, key: int) -> str | None:
        """What the coder at the desk has said of a note's specialty."""
        from chartlight.review.specialty_actions import said_by

        return said_by(self._repository, note_key=key, coder=self._coder)

    def _specialty(self, key: int) -> str | None:
        return self.said_specialty(key) or self._repository.suggested_specialty(key)

    def status_seen(self, key: int, rounds: RoundsOfNote) -> NoteStatus:
        """What is set for a note as a whole, as the coder may see it."""
        if rounds.own is not None and rounds.own.mode is RoundMode.BLIND:
            return NoteStatus(assignee=self._coder)
        return self._repository.note_status(key)

    def specialty_seen(self, review: NoteReview, rounds: RoundsOfNote) -> str | None:
        """What a coder said of a note's specialty, as the coder at the desk may see it."""
        if rounds.own is not None and rounds.own.mode is RoundMode.BLIND:
            return self.said_specialty(review.stored.key)
        return review.own_specialty

    def as_counted(self, counts: WorklistCounts) -> WorklistCounts:
        """The counts of the worklist, as its lines are shown."""
        states, assignees = Counter(counts.states), Counter(counts.assignees)
        specialties = Counter(counts.specialties)
        for real, seen in self.seen_notes().values():
            states[real.state] -= 1
            states[seen.state] += 1
            assignees[real.assignee or ""] -= 1
            assignees[seen.assignee or ""] += 1
            suggested = self._repository.suggested_specialty(real.key)
            specialties[self._repository.own_specialty(real.key) or suggested or ""] -= 1
            specialties[seen.specialty or ""] += 1
        specialties.pop("", None)
        return replace(counts, states=dict(+states), assignees=dict(+assignees), specialties=dict(+specialties))

    def refuse_hidden(self, keys: Sequence[int]) -> None:
        """Refuse to set the state of notes whose state is hidden.

        Raises:
            KnownError: the coder reviews one of them blind.
        """
        if set(keys) & self.hidden().keys():
            raise KnownError(
                tr("You review this note blind, so its state is hidden. Finish your second review of it first.")
            )

    def seen_log(self, log: ReviewLog) -> ReviewLog:
        """The log without what others did with the notes that the coder reviews blind."""
        hidden = self.hidden()
        if not hidden:
            return log
        return replace(
            log,
            decisions=tuple(d for d in log.decisions if d.note_key not in hidden or d.coder == self._coder),
            steps=tuple(step for step in log.steps if step.note_key not in hidden or step.coder == self._coder),
        )

    def begin_second(self, *, key: int, coder: str, mode: RoundMode) -> Changed:
        """Begin the coder's second review of a note."""
        from chartlight.review.second import begin_second

        begin_second(self._repository, note_key=key, coder=coder, mode=mode)
        return self._told(key, tr(_BEGUN[mode]))

    def ask_second(self, *, keys: Sequence[int], reviewer: str) -> int:
        """Begin blind second reviews for another coder; returns how many."""
        from chartlight.review.second import ask_second

        return len(ask_second(self._repository, note_keys=keys, reviewer=reviewer, mode=RoundMode.BLIND))

    def finish_second(self, *, key: int, coder: str) -> Changed:
        """Finish the coder's second review of a note."""
        from chartlight.review.second import finish_second

        finish_second(self._repository, note_key=key, coder=coder)
        return self._told(key, tr("Your second review is finished. The note shows the codes that hold."))

    def reopen_second(self, *, key: int, coder: str) -> Changed:
        """Go on with the coder's finished second review of a note."""
        from chartlight.review.second import reopen_second

        reopen_second(self._repository, note_key=key, coder=coder)
        return self._told(key, tr("You go on with your second review."))

    def comparisons(self, *, key: int, coder: str) -> tuple[ShownComparison, ...]:
        """The finished second reviews of a note beside the first coding."""
        from chartlight.codebook.procedures import titles_of
        from chartlight.review.comparing import comparisons

        found = comparisons(self._repository, note_key=key, coder=coder)
        codes = {code for each in found for line in each.lines for code in line.codes}
        titles = {code: title for code, (title, _) in titles_of(codes, self._codebook).items()}
        return tuple(ShownComparison(each, titles) for each in found)

    def settle(self, *, key: int, round_id: int, codes: tuple[str, ...], take: Side, coder: str) -> Changed:
        """Take one coder's code where two differ."""
        from chartlight.review.comparing import settle

        done = settle(self._repository, round_id=round_id, codes=codes, take=take, coder=coder)
        return self._told(key, done.message)

    def agreements(self) -> tuple[Agreement, ...]:
        """How far coders agree with each other and with the model."""
        from chartlight.review.agreement import agreements

        return agreements(self._repository, without=self.hidden())

    def export_agreement(self, target: Path) -> int:
        """Write that as a table; returns how many rows."""
        from chartlight.export.agreement_file import export_agreement

        return export_agreement(self.agreements(), target)

    def _told(self, key: int, words: str) -> Changed:
        session: Any = self
        changed: Changed = session._changed(key, "")
        return replace(changed, told=words, keys=(key,))


def _own_state(summary: NoteSummary, *, begun: bool) -> NoteState:
    from chartlight.store.note_records import NoteState

    if begun:
        return NoteState.IN_REVIEW
    return NoteState.SUGGESTED if summary.run_id is not None else NoteState.NEW
