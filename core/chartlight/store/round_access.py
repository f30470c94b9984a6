"""What the rest of Chartlight asks of second reviews; `Repository` has all of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from chartlight.store import decision_rows, round_rows
from chartlight.store.database import Database
from chartlight.store.decision_records import Decision
from chartlight.store.round_values import ReviewRound, RoundMode, RoundStep


class RoundAccess:
    """The part of the repository that keeps second reviews apart from the decisions that hold."""

    _database: Database
    _round_id: int | None = None

    @contextmanager
    def in_round(self, round_id: int | None) -> Iterator[None]:
        """Within it decisions are read and written in a second review; None: those that hold."""
        before, self._round_id = self._round_id, round_id
        try:
            yield
        finally:
            self._round_id = before

    @property
    def round_id(self) -> int | None:
        """The second review that decisions are read and written in now, or None."""
        return self._round_id

    def rounds(self, note_key: int | None = None, *, coder: str | None = None) -> list[ReviewRound]:
        """The second reviews of a note, by a coder, or all, in the order they were begun."""
        with self._database.reading() as session:
            return round_rows.rounds(session, note_key, coder=coder)

    def begin_round(self, *, note_key: int, coder: str, mode: RoundMode) -> ReviewRound:
        """Write that a second review has begun; `chartlight.review.second` decides whether it may."""
        with self._database.writing() as session:
            return round_rows.begin(session, note_key=note_key, coder=coder, mode=mode)

    def append_round_step(self, found: ReviewRound, step: RoundStep) -> None:
        """Write that a second review is finished, or goes on again."""
        with self._database.writing() as session:
            round_rows.append(session, found, step)

    def decisions_in_effect(self, note_key: int) -> dict[str, Decision]:
        """The decision that holds for each decided code of a note."""
        with self._database.reading() as session:
            return decision_rows.in_effect(session, note_key, round_id=self._round_id)
