"""Second reviews, comparisons and agreement, as work for the database thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from chartlight.store.round_values import ReviewRound, RoundMode
from chartlight.translation import mark, tr
from chartlight.types import State

if TYPE_CHECKING:
    from chartlight.codebook.book import Codebook
    from chartlight.review.agreement import Agreement
    from chartlight.review.comparing import Comparison, Side
    from chartlight.store.records import NoteSummary
    from chartlight.store.repository import Repository
    from chartlight_app.session import Changed

_P = ParamSpec("_P")
_R = TypeVar("_R")
_BEGUN = {
    RoundMode.BLIND: mark("Your blind second review has begun."),
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
        return replace(summary, accepted=accepted, rejected=rejected, open=left)

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
        from chartlight.review.comparing import comparisons

        found = comparisons(self._repository, note_key=key, coder=coder)
        codes = {code for each in found for line in each.lines for code in line.codes}
        titles = {code: title for code, (title, _) in self._codebook.titles(codes).items()}
        return tuple(ShownComparison(each, titles) for each in found)

    def settle(self, *, key: int, round_id: int, codes: tuple[str, ...], take: Side, coder: str) -> Changed:
        """Take one coder's code where two differ."""
        from chartlight.review.comparing import settle

        done = settle(self._repository, round_id=round_id, codes=codes, take=take, coder=coder)
        return self._told(key, done.message)

    def agreements(self) -> tuple[Agreement, ...]:
        """How far coders agree with each other and with the model."""
        from chartlight.review.agreement import agreements

        return agreements(self._repository)

    def export_agreement(self, target: Path) -> int:
        """Write that as a table; returns how many rows."""
        from chartlight.export.agreement_file import export_agreement

        return export_agreement(self.agreements(), target)

    def _told(self, key: int, words: str) -> Changed:
        session: Any = self
        changed: Changed = session._changed(key, "")
        return replace(changed, told=words)
