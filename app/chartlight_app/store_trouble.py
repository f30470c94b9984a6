"""Where the notes cannot be read: says so where they would stand, and tries again on demand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from chartlight_app.listing import Listing
from chartlight_app.parts import Parts


class StoreTrouble(QObject):
    """Keeps an empty worklist apart from one that nobody could read; the message above tells the reason."""

    def __init__(self, parent: QObject, *, parts: Parts, listing: Listing, has_note: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._parts = parts
        self._has_note = has_note
        self._told = False
        listing.failed.connect(lambda _error: self._show())
        listing.listed.connect(self._end)
        parts.note.retry_requested.connect(listing.refresh)

    def _show(self) -> None:
        if not self._has_note():
            self._told = True
            self._parts.note.show_unavailable()
            self._parts.worklist.show_unavailable()

    def _end(self) -> None:
        if self._told and not self._has_note():
            self._parts.note.show_nothing()
        self._told = False
