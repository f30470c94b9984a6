"""Looking codes up while the coder types: what the codebook finds at once, what the words mean when it arrives."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from chartlight.codebook.found import FoundCode
from chartlight.errors import KnownError
from chartlight_app.lookup_work import SHORTEST_MEANING, meant_by, merged
from chartlight_app.workers import Job, Worker

Shown = Callable[[str, list[FoundCode]], None]


class LookingUp(QObject):
    """Answers one field; of several queries only the last one is answered."""

    failed = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        lookup: Worker,
        model: Worker,
        language: Callable[[], str | None],
        procedures: Callable[[], bool],
        unassisted: Callable[[], bool],
        show_found: Shown,
        show_meant: Shown,
    ) -> None:
        """Make one.

        Args:
            parent: what it belongs to.
            lookup: the worker with the `CodeLookup`.
            model: the worker with the engine.
            language: the language that abbreviations are taken to be of first.
            procedures: whether procedures are looked up too.
            unassisted: whether nothing by the model may be shown now.
            show_found: is given a query and what the codebook has for it, at once.
            show_meant: is given the same together with what the words mean, a little later.
        """
        super().__init__(parent)
        self._lookup = lookup
        self._model = model
        self._language = language
        self._procedures = procedures
        self._unassisted = unassisted
        self._show_found = show_found
        self._show_meant = show_meant
        self._jobs: list[Job] = []

    def ask(self, query: str) -> None:
        """Look a query up; what was asked before is dropped."""
        for job in self._jobs:
            job.cancel()
        language, procedures, terms = self._language(), self._procedures(), not self._unassisted()
        self._jobs = [
            self._lookup.submit(
                lambda lookup: lookup.find(query, language=language, terms=terms, procedures=procedures),
                on_result=partial(self._found, query, terms),
                on_error=self.failed.emit,
            )
        ]

    def _found(self, query: str, terms: bool, found: list[FoundCode]) -> None:
        if terms and self._unassisted():
            # Another note is on screen than when it was asked, or the same one is coded unassisted since.
            self.ask(query)
            return
        self._show_found(query, found)
        if self._unassisted():
            return
        if len(query) >= SHORTEST_MEANING and not any(each.code == query.upper() for each in found[:1]):
            procedures = self._procedures()
            job = self._model.submit(
                lambda engine: meant_by(engine, query, procedures=procedures),
                on_result=partial(self._meant, query, found),
                on_error=self._no_meaning,
            )
            self._jobs.append(job)

    def _meant(self, query: str, found: list[FoundCode], meant: tuple[tuple[str, float], ...]) -> None:
        if self._unassisted():
            return
        job = self._lookup.submit(
            lambda lookup: merged(lookup, found, meant),
            on_result=partial(self._merged, query),
            on_error=self.failed.emit,
        )
        self._jobs.append(job)

    def _merged(self, query: str, merged: list[FoundCode]) -> None:
        if not self._unassisted():
            self._show_meant(query, merged)

    def _no_meaning(self, error: Exception) -> None:
        # A model that cannot be used is said where it is asked for suggestions; the codebook answers without it.
        if not isinstance(error, KnownError):
            self.failed.emit(error)
