"""Reads the decision log backwards: what stands, what can be undone, what can be redone.

Every record is either a decision (accept, reject, add) or an undo or redo of one. The newest record about a
decision says whether that decision stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from chartlight.store.decision_records import Action


class Record(Protocol):
    """What decisions and the events of whole notes have in common."""

    @property
    def id(self) -> int:
        """Number of the record."""

    @property
    def action(self) -> StrEnum:
        """What the coder did."""

    @property
    def target_id(self) -> int | None:
        """For undo and redo the record that is taken back or made again."""


def last_standing(newest_first: Iterable[Record], *, without: int | None = None) -> int | None:
    """The decision that was made, or made again, last of those that stand.

    Args:
        newest_first: the records of a coder (then it is what undo takes back) or of a code (then it is the
            decision that holds for it).
        without: a decision to leave out, as if it had just been undone.
    """
    settled = {without}
    for record in newest_first:
        decision = decision_of(record)
        if decision not in settled and record.action is not Action.UNDO:
            return decision
        settled.add(decision)
    return None


def last_undone(newest_first: Iterable[Record]) -> int | None:
    """The decision that redo makes again: the one undone last, unless a new decision was made since."""
    redone: set[int] = set()
    for record in newest_first:
        decision = decision_of(record)
        if record.action is Action.REDO:
            redone.add(decision)
        elif record.action is not Action.UNDO:
            return None
        elif decision not in redone:
            return decision
    return None


def decision_of(record: Record) -> int:
    """The decision that a record is about: itself, or the one it undoes or redoes."""
    return record.id if record.target_id is None else record.target_id
