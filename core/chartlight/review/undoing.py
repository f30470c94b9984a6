"""Undo and redo over everything a coder does: codes, whole notes and specialties, in one order."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from operator import attrgetter

from chartlight.errors import KnownError
from chartlight.review import actions
from chartlight.review.actions import ReviewChange
from chartlight.review.history import Record, last_standing, last_undone
from chartlight.review.note_actions import NoteChange, redo_note_step, undo_note_step
from chartlight.review.specialty_actions import SpecialtyChange, redo_specialty, undo_specialty
from chartlight.store.repository import Repository
from chartlight.translation import tr

Change = ReviewChange | NoteChange | SpecialtyChange


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysBack:
    """What undo and redo would find.

    Attributes:
        undo: whether something of what the coder did stands.
        redo: whether something was taken back, and nothing new was done since.
    """

    undo: bool = False
    redo: bool = False


def undo_latest(repo: Repository, *, coder: str, note_key: int | None = None) -> Change | None:
    """Take back what the coder did last of all that stands, in this or an earlier session.

    Args:
        repo: the store.
        coder: whose steps.
        note_key: only what was done with the codes and the specialty of this note; None for everything.

    Returns:
        what changed, or None where there is nothing to undo.
    """
    with repo.transaction():
        with _everything(repo, coder, note_key) as records:
            log = _log_of(last_standing(records))
        if log is _Log.NOTES:
            return undo_note_step(repo, coder=coder)
        if log is _Log.SPECIALTIES:
            return undo_specialty(repo, coder=coder, note_key=note_key)
        return actions.undo(repo, coder=coder, note_key=note_key)


def redo_latest(repo: Repository, *, coder: str, note_key: int | None = None) -> Change | None:
    """Do again what the coder took back last; anything new that the coder has done since then ends that.

    Args:
        repo: the store.
        coder: whose steps.
        note_key: as for `undo_latest`.

    Returns:
        what changed, or None where there is nothing to redo.
    """
    with repo.transaction():
        with _everything(repo, coder, note_key) as records:
            log = _log_of(last_undone(records))
        if log is _Log.NOTES:
            return redo_note_step(repo, coder=coder)
        if log is _Log.SPECIALTIES:
            return redo_specialty(repo, coder=coder, note_key=note_key)
        return None if log is None else actions.redo(repo, coder=coder, note_key=note_key)


def ways_back(repo: Repository, *, coder: str, note_key: int | None = None) -> WaysBack:
    """Whether there is something to undo or to redo.

    Args:
        repo: the store.
        coder: whose steps; who has no name has none.
        note_key: as for `undo_latest`.
    """
    if not coder.strip():
        return WaysBack()
    with _everything(repo, coder, note_key) as records:
        undo = last_standing(records) is not None
    with _everything(repo, coder, note_key) as records:
        return WaysBack(undo=undo, redo=last_undone(records) is not None)


class _Log(IntEnum):
    DECISIONS = 0
    NOTES = 1
    SPECIALTIES = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record of any log; the remainder of its number tells which."""

    id: int
    action: StrEnum
    target_id: int | None
    at: datetime


@contextmanager
def _everything(repo: Repository, coder: str, note_key: int | None) -> Iterator[Iterator[_Entry]]:
    """All logs of a coder as one, newest first."""
    coder = coder.strip()
    if not coder:
        raise KnownError(tr("A decision needs the name of its coder. Enter your name in the settings."))
    with (
        repo.log(coder=coder, note_key=note_key) as decisions,
        repo.note_log(coder=coder) as events,
        repo.specialty_log(coder=coder, note_key=note_key) as specialties,
    ):
        yield heapq.merge(
            (_entry(record, _Log.DECISIONS, record.decided_at) for record in decisions),
            (_entry(record, _Log.NOTES, record.done_at) for record in events if note_key is None),
            (_entry(record, _Log.SPECIALTIES, record.set_at) for record in specialties),
            key=attrgetter("at"),
            reverse=True,
        )


def _entry(record: Record, log: _Log, at: datetime) -> _Entry:
    target = None if record.target_id is None else record.target_id * len(_Log) + log
    return _Entry(record.id * len(_Log) + log, record.action, target, at)


def _log_of(entry_id: int | None) -> _Log | None:
    return None if entry_id is None else _Log(entry_id % len(_Log))
