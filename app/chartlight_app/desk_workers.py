"""The threads of the desk: one for the store, one for the model, one for the look-up, one for the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from chartlight_app.lookup_work import open_lookup
from chartlight_app.model_work import open_engine
from chartlight_app.session import DeskSession
from chartlight_app.workers import Worker


class DeskWorkers(QObject):
    """Starts and stops them together."""

    def __init__(self, parent: QObject, *, data_dir: Path, pack_dir: Path | None, coder: str) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self.seat = coder
        """Who sits at the desk, wherever the store is opened from now on."""
        self.last_words: list[Callable[[DeskSession], object]] = []
        """What is still to be written when the window closes."""
        self.store = Worker(self, name="database", opener=self._open_session, closer=self._close_store)
        self.model = Worker(self, name="model", opener=partial(open_engine, pack_dir))
        self.helper = Worker(self, name="helper", opener=lambda: True)
        self.lookup = Worker(
            self, name="lookup", opener=partial(open_lookup, pack_dir), closer=lambda lookup: lookup.close()
        )
        self._all = (self.store, self.model, self.helper, self.lookup)
        self._begun = False

    @property
    def busy(self) -> bool:
        """Whether anything that was asked for is not done yet; the helper's work is waited for by nobody."""
        return self.store.busy or self.model.busy or self.lookup.busy

    def begin(self) -> None:
        """Start them; only the first call counts."""
        if self._begun:
            return
        self._begun = True
        for worker in self._all:
            worker.start()

    def end(self) -> None:
        """Stop them, at the latest after the step each is at."""
        self._begun = True
        for worker in self._all:
            worker.request_stop()
        for worker in self._all:
            worker.wait()

    def _open_session(self) -> DeskSession:
        """In the database thread, perhaps again after a failure: nobody may see a blind note for want of a name."""
        session = DeskSession.open(self._data_dir)
        session.sit_down(self.seat)
        return session

    def _close_store(self, session: DeskSession) -> None:
        """In the database thread, as the last that happens there."""
        try:
            for act in self.last_words:
                act(session)
        finally:
            session.close()
