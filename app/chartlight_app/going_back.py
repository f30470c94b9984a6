"""Undo and Redo, open exactly while there is something to take back or to make again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from chartlight_app.intents import IntentQueue
from chartlight_app.session import DeskSession
from chartlight_app.workers import Job, Worker

if TYPE_CHECKING:
    from chartlight.review.undoing import WaysBack


class GoingBack(QObject):
    """Asks the store after every step what can be taken back, and opens or shuts the two actions.

    Keys may be typed faster than the disk answers. So Undo is open from the moment that a decision is asked for, and
    Redo from the moment that an undo is; what is true then is asked for once the queue is at rest.
    """

    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        store: Worker,
        intents: IntentQueue,
        undo: QAction,
        redo: QAction,
        coder: Callable[[], str],
        note: Callable[[], int | None],
    ) -> None:
        """Make it, with both actions shut.

        Args:
            parent: the desk.
            store: the database thread.
            intents: the steps under way.
            undo: the action that takes back.
            redo: the action that makes again.
            coder: gives the name of the coder at the desk.
            note: gives the key of the note on screen; in a second review only its own steps are gone back on.
        """
        super().__init__(parent)
        self._store = store
        self._intents = intents
        self._undo, self._redo = undo, redo
        self._coder, self._note = coder, note
        self._question: Job | None = None
        self._owed = False
        self._show(undo=False, redo=False)
        undo.triggered.connect(lambda: redo.setEnabled(True))
        intents.follow(on_decision=self._expect, on_rest=self._pay)

    def ask(self) -> None:
        """Find out what can be taken back or made again now."""
        self._owed = True
        if not self._intents.busy:
            self._pay()

    def _expect(self) -> None:
        """A step was asked for that leaves something to take back, unless it fails."""
        self._owed = True
        self._forget_question()
        self._undo.setEnabled(True)

    def _pay(self) -> None:
        if not self._owed:
            return
        self._owed = False
        self._forget_question()
        self._question = self._store.submit(
            partial(DeskSession.ways_back, coder=self._coder(), key=self._note()),
            on_result=self._answered,
            on_error=self.failed.emit,
        )

    def _forget_question(self) -> None:
        if self._question is not None:
            self._question.cancel()

    def _answered(self, found: WaysBack) -> None:
        self._question = None
        self._show(undo=found.undo, redo=found.redo)

    def _show(self, *, undo: bool, redo: bool) -> None:
        self._undo.setEnabled(undo)
        self._redo.setEnabled(redo)
