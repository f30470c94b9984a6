"""What the coder does with whole notes: finish, hold, reopen, assign; first on disk, then on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from chartlight.translation import mark, tr
from chartlight_app.intents import IntentQueue
from chartlight_app.parts import Parts
from chartlight_app.session import DeskSession
from chartlight_app.session_values import OpenedNote
from chartlight_app.showing import Showing
from chartlight_app.workers import Worker
from chartlight_app.worklist_session import Stepped

Check = Callable[[OpenedNote], str]
"""Says in a sentence why a note cannot be finished yet; "" where it can."""

_NOTHING_LEFT = mark("No open note is left in this list.")


class NoteSteps(QObject):
    """Carries the steps out in the order of the keys, between the decisions."""

    stepped = Signal(object)
    """The `Stepped` that is on disk."""
    name_wanted = Signal()
    """The coder wants to assign notes to somebody who is not in the menu."""
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        parts: Parts,
        store: Worker,
        intents: IntentQueue,
        showing: Showing,
        coder: Callable[[], str],
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._store = store
        self._intents = intents
        self._showing = showing
        self._coder = coder
        self.checks: list[Check] = []
        parts.note.hold_bar.agreed.connect(self._hold_selected)

    def finish(self) -> None:
        """Say that the note on screen is done, and show the next that is to do."""
        self._intents.push_decision(self._finish)

    def ask_to_hold(self) -> None:
        """Ask why the note on screen is to wait."""
        opened = self._showing.opened
        if opened is not None:
            self._parts.note.hold_bar.open(opened.status.reason or "")

    def hold(self, reason: str) -> None:
        """Put the note on screen aside, and show the next that is to do."""
        self._intents.push_decision(partial(self._step_on, partial(DeskSession.hold, reason=reason)))

    def reopen(self) -> None:
        """Go on with the selected notes."""
        self._intents.push_decision(partial(self._step, DeskSession.reopen, self._chosen()))

    def ask_whom(self) -> None:
        """Show whom the selected notes can be given to."""
        self._store.submit(DeskSession.coders, on_result=self._show_coders, on_error=self.failed.emit)

    def assign(self, assignee: str | None) -> None:
        """Give the selected notes to a coder, or to nobody."""
        self._intents.push_decision(partial(self._step, partial(DeskSession.assign, assignee=assignee), self._chosen()))

    def show_menu(self, place: object) -> None:
        """Show what can be done with the selected notes."""
        menu = self._menu("noteMenu")
        for name in ("finishAction", "holdAction", "reopenAction", "assignAction", "suggestAction"):
            menu.addAction(self._parts.actions[name])
        menu.popup(place)  # type: ignore[arg-type]

    def _chosen(self) -> tuple[int, ...]:
        chosen = self._parts.worklist.selected_keys()
        opened = self._showing.opened
        return chosen or ((opened.key,) if opened is not None else ())

    def _hold_selected(self, reason: str) -> None:
        self._parts.suggestions.table.setFocus()
        self.hold(reason)

    def _finish(self) -> bool:
        opened = self._showing.opened
        problem = next(filter(None, (check(opened) for check in self.checks)), "") if opened is not None else ""
        if problem:
            self.said.emit(problem)
            return False
        return self._step_on(DeskSession.finish)

    def _step_on(self, act: Callable[..., Stepped]) -> bool:
        """A step with the note on screen, after which the coder goes on with the next."""
        opened = self._showing.opened
        if opened is None:
            return False
        return self._submit(act, (opened.key,), self._go_on)

    def _step(self, act: Callable[..., Stepped], keys: Sequence[int]) -> bool:
        return self._submit(act, keys, self._said) if keys else False

    def _submit(self, act: Callable[..., Stepped], keys: Sequence[int], on_result: Callable[[Stepped], None]) -> bool:
        self._store.submit(
            partial(act, keys=keys, coder=self._coder()),
            on_result=partial(self._finished, on_result),
            on_error=self._failed,
        )
        return True

    def _finished(self, on_result: Callable[[Stepped], None], step: Stepped) -> None:
        try:
            self.stepped.emit(step)
            on_result(step)
        finally:
            self._intents.done()

    def _said(self, step: Stepped) -> None:
        self.said.emit(step.message)

    def _go_on(self, step: Stepped) -> None:
        told = _with_rest(step)
        following = self._parts.worklist.next_open()
        if following is None:
            nothing_left = tr(_NOTHING_LEFT)
            self.said.emit(f"{told} {nothing_left}")
        else:
            self.said.emit(told)
            self._intents.push_first(partial(self._showing.go_to, following))

    def _failed(self, error: Exception) -> None:
        # What was typed after it was meant for another screen than the one that is there now.
        self._intents.clear()
        self.failed.emit(error)
        self._intents.done()

    def _show_coders(self, names: Sequence[str]) -> None:
        menu = self._menu("assignMenu")
        me = self._coder()
        for name in (me, *(name for name in names if name != me)):
            self._choice(menu, tr("{name} (me)", name=name) if name == me else name, name)
        menu.addSeparator()
        menu.addAction(tr("Another coder…")).triggered.connect(lambda _on: self.name_wanted.emit())
        self._choice(menu, tr("Nobody"), None)
        menu.popup(self._parts.worklist.menu_place())
        menu.setActiveAction(menu.actions()[0])

    def _choice(self, menu: QMenu, words: str, assignee: str | None) -> None:
        # An ampersand in a name is no mark for a key.
        action = QAction(words.replace("&", "&&"), menu)
        action.triggered.connect(lambda _on: self.assign(assignee))
        menu.addAction(action)

    def _menu(self, name: str) -> QMenu:
        for old in self._parts.window.findChildren(QMenu, name):
            old.deleteLater()
        menu = QMenu(self._parts.window)
        menu.setObjectName(name)
        return menu


def _with_rest(step: Stepped) -> str:
    """What happened, with the name of the note and what is left undecided in it."""
    told = step.message
    line = step.lines[0].summary if step.lines else None
    if line is None or not line.open or line.reason:
        return told
    more = tr("{count} suggestions were left undecided.", count=line.open)
    return " ".join([told, tr("1 suggestion was left undecided.") if line.open == 1 else more])
