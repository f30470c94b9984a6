"""What goes on in the background, where the coder sees it: in the status line, the worklist and beside the note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from chartlight_app.listing import Listing
from chartlight_app.loading import Loading
from chartlight_app.parts import Parts
from chartlight_app.showing import Showing
from chartlight_app.suggest_run import SuggestionRun


class WorkShown(QObject):
    """Follows loading, suggesting and the opening of the store; of several, what takes longest is told."""

    def __init__(
        self, parent: QObject, *, parts: Parts, loading: Loading, run: SuggestionRun, showing: Showing, listing: Listing
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._loading = loading
        self._run = run
        self._showing = showing
        loading.work_changed.connect(self._show_loading)
        run.work_changed.connect(self._show_reading)
        run.activity_changed.connect(self._show_activity)
        run.waiting.connect(self._show_waiting)
        run.activity_ended.connect(self._end_activity)
        run.paused.connect(loading.tell)
        run.ended.connect(self._run_ended)
        run.device_known.connect(self._show_device)
        run.model_lost.connect(lambda: parts.suggestions.set_model_lost(True))
        listing.opening.connect(self._show_opening)

    def _show_opening(self, words: str) -> None:
        if words:
            self._parts.status.show_work(words, can_cancel=False)
        elif not self._run.running:
            self._parts.status.end_work()
            self._loading.tell()

    def _show_loading(self, words: str, done: int, total: int) -> None:
        if self._run.running:
            return  # what the model does takes longer, and says more
        if words:
            self._parts.status.show_work(words, done=done, total=total)
        else:
            self._parts.status.end_work()

    def _show_reading(self, words: str, done: int, total: int) -> None:
        self._parts.status.show_work(words, done=done, total=total)

    def _show_activity(self, key: int, words: str) -> None:
        self._parts.worklist.model.set_activity(key, words)
        self._showing.show_activity(key, reading=bool(words))

    def _show_waiting(self, keys: Sequence[int]) -> None:
        self._parts.worklist.model.set_waiting(keys)
        opened = self._showing.opened
        if opened is not None and self._run.concerns(opened.key):
            self._showing.show_activity(opened.key, reading=True)

    def _end_activity(self) -> None:
        self._parts.worklist.model.clear_activity()
        if self._showing.opened is not None:
            self._showing.show_activity(self._showing.opened.key, reading=False)

    def _run_ended(self, sentence: str) -> None:
        self._parts.status.say(sentence)
        self._parts.status.end_work()
        self._loading.tell()

    def _show_device(self, words: str) -> None:
        self._parts.status.show_device(words)
        self._parts.suggestions.set_model_lost(False)
