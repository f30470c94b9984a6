"""Undo and redo over everything a coder does: decisions on codes and steps with whole notes, in one order."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import attrgetter

from chartlight.errors import KnownError
from chartlight.review import actions
from chartlight.review.actions import ReviewChange
from chartlight.review.history import last_standing, last_undone
from chartlight.review.note_actions import NoteChange, redo_note_step, undo_note_step
from chartlight.store.records import Decision
from chartlight.store.repository import Repository
from chartlight.store.worklist_values import NoteEvent
from chartlight.translation import tr


def undo_latest(repo: Repository, *, coder: str) -> ReviewChange | NoteChange | None:
    """Take back what the coder did last of all that stands, in this or an earlier session.

    Returns:
        what changed, or None where there is nothing to undo.
    """
    with repo.transaction():
        with _everything(repo, coder) as records:
            found = last_standing(records)
        if found is not None and found < 0:
            return undo_note_step(repo, coder=coder)
        return actions.undo(repo, coder=coder)


def redo_latest(repo: Repository, *, coder: str) -> ReviewChange | NoteChange | None:
    """Do again what the coder took back last; anything new that the coder has done since then ends that.

    Returns:
        what changed, or None where there is nothing to redo.
    """
    with repo.transaction():
        with _everything(repo, coder) as records:
            found = last_undone(records)
        if found is None:
            return None
        return redo_note_step(repo, coder=coder) if found < 0 else actions.redo(repo, coder=coder)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record of either log; those of whole notes have negative numbers."""

    id: int
    action: StrEnum
    target_id: int | None
    at: datetime


@contextmanager
def _everything(repo: Repository, coder: str) -> Iterator[Iterator[_Entry]]:
    """Both logs of a coder as one, newest first."""
    coder = coder.strip()
    if not coder:
        raise KnownError(tr("A decision needs the name of its coder. Enter your name in the settings."))
    with repo.log(coder=coder) as decisions, repo.note_log(coder=coder) as events:
        yield heapq.merge(map(_of_decision, decisions), map(_of_event, events), key=attrgetter("at"), reverse=True)


def _of_decision(record: Decision) -> _Entry:
    return _Entry(record.id, record.action, record.target_id, record.decided_at)


def _of_event(record: NoteEvent) -> _Entry:
    target = None if record.target_id is None else -record.target_id
    return _Entry(-record.id, record.action, target, record.done_at)
