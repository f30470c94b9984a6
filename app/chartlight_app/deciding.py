"""The coder's decisions: first on disk, then on screen, in the order of the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from chartlight.translation import mark, tr
from chartlight.types import State
from chartlight_app.code_rows import CodeRow
from chartlight_app.intents import IntentQueue
from chartlight_app.keys import key_of
from chartlight_app.session import DeskSession
from chartlight_app.session_values import Changed, OpenedNote
from chartlight_app.suggestion_table import SuggestionTable
from chartlight_app.suggestions import SuggestionModel
from chartlight_app.workers import Worker

_NEEDS_MORE = {
    False: mark("{code} needs more digits. Choose the code that is meant."),
    True: mark("{code} is the beginning of a code. Choose the code that is meant."),
}
"""What is said of a code that cannot be reported as it is; by whether it is a procedure."""

Refinement = Callable[..., Changed]
"""A function of a `DeskSession` and the name of the coder."""


class Deciding(QObject):
    """Carries out accept, reject, undo, redo and codes by hand."""

    changed = Signal(object)
    """The `Changed` that a decision has left on disk."""
    reopened = Signal(object)
    """The `Changed` of an undo or redo: its note and code are to be shown."""
    family_wanted = Signal(object)
    """The `CodeRow` whose family the coder wants to see, or that needs more digits to be accepted; None for none."""
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        store: Worker,
        intents: IntentQueue,
        table: SuggestionTable,
        model: SuggestionModel,
        coder: Callable[[], str],
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._intents = intents
        self._table = table
        self._rows = model
        self._coder = coder
        self.opened: OpenedNote | None = None

    def accept(self) -> None:
        """Accept the current code and go to the next open one."""
        self._intents.push_decision(partial(self._decide, State.ACCEPTED))

    def complete(self, row: CodeRow) -> None:
        """Have the coder choose from the codes that one is the beginning of; it cannot be reported itself."""
        self.said.emit(tr(_NEEDS_MORE[row.is_procedure], code=row.code.code))
        self.family_wanted.emit(row)

    def reject(self) -> None:
        """Reject the current code and go to the next open one."""
        self._intents.push_decision(partial(self._decide, State.REJECTED))

    def hold(self) -> None:
        """Set the current code aside and go to the next open one."""
        self._intents.push_decision(self._hold)

    def accept_all(self) -> None:
        """Accept every open code above the line at once; what is on hold or needs more digits is left."""
        self._intents.push_decision(partial(self._decide_all, State.ACCEPTED))

    def reject_all(self) -> None:
        """Reject every open code above the line at once; what is on hold is left."""
        self._intents.push_decision(partial(self._decide_all, State.REJECTED))

    def want_family(self) -> None:
        """Ask for the family of the current code."""
        self._intents.push(self._want_family)

    def replace(self, code: str, by: str) -> None:
        """Put another code in the place of one of the note on screen, and go to the next open one."""
        self._intents.push_decision(partial(self._replace, code, by))

    def undo(self) -> None:
        """Take back the latest decision, wherever it was made."""
        self._intents.push_decision(partial(self._go_back, DeskSession.undo, tr("There is nothing to undo.")))

    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        self._intents.push_decision(partial(self._go_back, DeskSession.redo, tr("There is nothing to redo.")))

    def move(self, step: int) -> None:
        """Go up or down a suggestion, after the decisions that were asked for before."""
        self._intents.push(partial(self._move, step))

    def add_code(self, code: str, words: tuple[int, int] | None) -> None:
        """Add a code by hand to the note on screen, with these words as its evidence."""
        self._intents.push_decision(partial(self._add, code, words))

    def refine(self, plan: Callable[[], Refinement | None]) -> None:
        """Say more of a code; `plan` is asked when its turn has come, and None means that there is nothing to do."""
        self._intents.push_decision(partial(self._refine, plan))

    def _refine(self, plan: Callable[[], Refinement | None]) -> bool:
        act = plan()
        return act is not None and self._submit(partial(act, coder=self._coder()), self._refined)

    def _refined(self, change: Changed) -> None:
        self.changed.emit(change)
        self.said.emit(change.told)

    def _move(self, step: int) -> bool:
        self._table.move(step)
        return False

    def _decide(self, state: State) -> bool:
        row = self._table.current()
        if self.opened is None or row is None:
            self.said.emit(tr("Select a code first."))
            return False
        if row.code.state is state:
            self._advance()
            return False
        if state is State.ACCEPTED and not row.billable:
            self.complete(row)
            return False
        act = DeskSession.accept if state is State.ACCEPTED else DeskSession.reject
        return self._submit(partial(act, key=self.opened.key, code=row.code.code, coder=self._coder()), self._decided)

    def _hold(self) -> bool:
        row = self._table.current()
        if self.opened is None or row is None:
            self.said.emit(tr("Select a code first."))
            return False
        if row.code.held:
            self._advance()
            return False
        act = partial(DeskSession.hold_code, key=self.opened.key, code=row.code.code, coder=self._coder())
        return self._submit(act, self._decided)

    def _decide_all(self, state: State) -> bool:
        waiting = [row for row in self._rows.above_the_line() if row.is_open and not row.code.held]
        codes = [row.code.code for row in waiting if row.billable or state is State.REJECTED]
        if self.opened is None or not codes:
            self.said.emit(tr("There is no open code above the line that this could be done with."))
            return False
        act = partial(DeskSession.decide_all, state=state, key=self.opened.key, codes=codes, coder=self._coder())
        return self._submit(act, partial(self._decided_all, state, len(codes), len(waiting) - len(codes)))

    def _want_family(self) -> bool:
        row = self._table.current()
        if row is None:
            self.said.emit(tr("Select a code first."))
        self.family_wanted.emit(row)
        return False

    def _replace(self, code: str, by: str) -> bool:
        if self.opened is None:
            return False
        act = partial(DeskSession.replace_code, key=self.opened.key, code=code, by=by, coder=self._coder())
        return self._submit(act, partial(self._replaced, by))

    def _add(self, code: str, words: tuple[int, int] | None) -> bool:
        if self.opened is None:
            return False
        act = partial(DeskSession.add_code, key=self.opened.key, code=code, coder=self._coder(), words=words)
        return self._submit(act, self._added)

    def _go_back(self, act: Callable[..., Changed | None], nothing: str) -> bool:
        key = self.opened.key if self.opened is not None else None
        return self._submit(partial(act, coder=self._coder(), key=key), partial(self._went_back, nothing))

    def _submit(self, act: Callable[[DeskSession], Any], on_result: Callable[[Any], None]) -> bool:
        self._store.submit(act, on_result=partial(self._finish, on_result), on_error=self._failed)
        return True

    def _finish(self, on_result: Callable[[Any], None], value: Any) -> None:
        try:
            on_result(value)
        finally:
            self._intents.done()

    def _decided(self, change: Changed) -> None:
        current = self._table.current()
        self.changed.emit(change)
        # A click on another row in the meantime is where the coder wants to be.
        if current is not None and current.code.code == change.code and self._is_on_screen(change):
            self._advance()

    def _replaced(self, by: str, change: Changed) -> None:
        self._decided(change)
        self.said.emit(tr("{code} was replaced by {by}.", code=change.code, by=by))

    def _decided_all(self, state: State, count: int, unfinished: int, change: Changed) -> None:
        self.changed.emit(change)
        if self._is_on_screen(change):
            self._advance()
        told = [_told_accepted(count) if state is State.ACCEPTED else _told_rejected(count)]
        told += [tr("{key} takes that back.", key=key_of("undoAction"))]
        told += [_told_unfinished(unfinished)] if unfinished else []
        self.said.emit(" ".join(told))

    def _added(self, change: Changed) -> None:
        self.changed.emit(change)
        self.said.emit(tr("{code} was added.", code=change.code))
        if not self._is_on_screen(change):
            return
        self._table.select_row(self._rows.row_of(change.code))
        row = self._table.current()
        if row is not None and row.code.code == change.code and not row.billable:
            self.complete(row)

    def _went_back(self, nothing: str, change: Changed | None) -> None:
        if change is None:
            self.said.emit(nothing)
        else:
            self.changed.emit(change)
            self.reopened.emit(change)

    def _failed(self, error: Exception) -> None:
        # What was typed after it was meant for another screen than the one that is there now.
        self._intents.clear()
        self.failed.emit(error)
        self._intents.done()

    def _is_on_screen(self, change: Changed) -> bool:
        return self.opened is not None and self.opened.key == change.opened.key

    def _advance(self) -> None:
        row = self._rows.next_open(self._table.currentIndex().row())
        if row >= 0:
            self._table.select_row(row)
        current = self._table.current()
        if row < 0 and current is not None and current.code.held:
            self.said.emit(tr("Every other code is decided; this one is on hold."))
        elif row < 0:
            key = key_of("finishAction")
            self.said.emit(tr("Every suggested code of this note is decided. {key} finishes the note.", key=key))


def _told_accepted(count: int) -> str:
    return tr("1 code was accepted.") if count == 1 else tr("{count} codes were accepted.", count=count)


def _told_rejected(count: int) -> str:
    return tr("1 code was rejected.") if count == 1 else tr("{count} codes were rejected.", count=count)


def _told_unfinished(count: int) -> str:
    return tr("1 needs more digits.") if count == 1 else tr("{count} need more digits.", count=count)
