"""What the desk asks of the store about whole notes; all of it runs in the database thread.

`DeskSession` has all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chartlight.store.worklist_values import ListedNotes, WorklistCounts, WorklistLine, WorklistQuery
from chartlight_app.note_words import told_of_note
from chartlight_app.session_trials import TrialSession

if TYPE_CHECKING:
    from chartlight.review.note_actions import NoteChange
    from chartlight.store.repository import Repository

_FIRST_LINES = 60


@dataclass(frozen=True, slots=True)
class WorklistView:
    """The answer to a query of the worklist.

    Attributes:
        query: what was asked.
        listed: the notes in their order.
        lines: those that are seen first.
        counts: how many notes there are in all.
    """

    query: WorklistQuery
    listed: ListedNotes
    lines: tuple[WorklistLine, ...]
    counts: WorklistCounts


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a step with whole notes has left.

    Attributes:
        keys: the notes that it changed; empty where they were so already.
        message: what happened, with the name of the note where it is one.
        lines: the lines of the first of them.
    """

    keys: tuple[int, ...]
    message: str
    lines: tuple[WorklistLine, ...]


class WorklistSession(TrialSession):
    """Lists, searches and marks whole notes."""

    _repository: Repository
    _boundary: float | None

    def view(self, query: WorklistQuery, current: int | None) -> WorklistView:
        """The notes of a query, with the lines that are seen first: at the top and about the current note."""
        seen = {key: each for key, (_, each) in self.seen_notes().items()}
        listed = self._repository.listed(query, boundary=self._boundary, seen=seen)
        listed = self.in_order(query, listed)
        place = listed.rows.get(current or 0, 0)
        shown = [*listed.keys[:_FIRST_LINES], *listed.keys[max(0, place - _FIRST_LINES) : place + _FIRST_LINES]]
        lines = self.lines(list(dict.fromkeys(shown)), query.words)
        return WorklistView(query, listed, tuple(lines), self.counts())

    def lines(self, keys: Sequence[int], words: str) -> list[WorklistLine]:
        """The lines of some notes, with the words around what was searched for."""
        found = self._repository.lines(keys, words=words, boundary=self._boundary)
        hidden = self.hidden()
        return [replace(line, summary=self.as_seen(line.summary, hidden)) for line in found]

    def counts(self) -> WorklistCounts:
        """How many notes there are, by state and by coder."""
        return self.without_trial(self.as_counted(self._repository.counts()))

    def coders(self) -> list[str]:
        """Everybody who has decided or has notes assigned."""
        return self._repository.coders()

    def unread_keys(self) -> list[int]:
        """The notes that no model has read."""
        return self._repository.unread_keys()

    def draw_line(self, boundary: float | None) -> None:
        """Count by another boundary from now on."""
        self._boundary = boundary

    def finish(self, *, keys: Sequence[int], coder: str) -> Stepped:
        """Say that notes are done."""
        from chartlight.review import note_actions
        from chartlight.trial.running import record_finish, refuse_unrevealed

        self.refuse_hidden(keys)
        with self._repository.transaction():
            for key in keys:
                self.check_turn(key)
                refuse_unrevealed(self.place_of(key))
            step = self._stepped(lambda: note_actions.finish(self._repository, note_keys=keys, coder=coder))
            for key in keys:
                record_finish(self._repository, key, coder)
        return step

    def hold(self, *, keys: Sequence[int], coder: str, reason: str) -> Stepped:
        """Put notes aside."""
        from chartlight.review import note_actions

        self.refuse_hidden(keys)
        return self._stepped(lambda: note_actions.hold(self._repository, note_keys=keys, coder=coder, reason=reason))

    def reopen(self, *, keys: Sequence[int], coder: str) -> Stepped:
        """Go on with notes."""
        from chartlight.review import note_actions

        self.refuse_hidden(keys)
        return self._stepped(lambda: note_actions.reopen(self._repository, note_keys=keys, coder=coder))

    def assign(self, *, keys: Sequence[int], coder: str, assignee: str | None) -> Stepped:
        """Give notes to a coder."""
        from chartlight.review import note_actions

        self.refuse_hidden(keys)
        return self._stepped(
            lambda: note_actions.assign(self._repository, note_keys=keys, coder=coder, assignee=assignee)
        )

    def _stepped(self, act: Callable[[], NoteChange]) -> Stepped:
        change = act()
        lines = tuple(self.lines(change.keys[:_FIRST_LINES], ""))
        told = told_of_note(change, lines[0].summary) if len(change.keys) == 1 else change.message
        return Stepped(change.keys, told, lines)
