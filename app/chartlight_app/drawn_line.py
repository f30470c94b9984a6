"""Where the line between sure suggestions and candidates is drawn: remembered, and the worklist counted by it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from chartlight.errors import KnownError
from chartlight_app.model_work import read_sureness
from chartlight_app.parts import Parts
from chartlight_app.settings import DeskSettings
from chartlight_app.workers import Worker

_PAUSE_MS = 200


class DrawnLine(QObject):
    """Keeps the slider, the settings and the counts of the worklist in step; no model runs for it."""

    rests = Signal(object)
    """The boundary by which the worklist is to be counted (None for the model's own)."""
    failed = Signal(object)

    def __init__(
        self, parent: QObject, *, parts: Parts, helper: Worker, settings: DeskSettings, pack_dir: Path | None
    ) -> None:
        super().__init__(parent)
        self._pack_dir = pack_dir
        self._bar = parts.suggestions.sureness
        self._helper = helper
        self._settings = settings
        # A slider on the move says many scores; the notes are counted where it rests.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.rests.emit(self._bar.boundary))
        self._bar.set_boundary(settings.boundary)
        parts.suggestions.model.set_boundary(settings.boundary)
        self._bar.boundary_changed.connect(self._remember)

    def read_figures(self) -> None:
        """Have what the model pack says of its scores read in the background."""
        pack_dir, with_context = self._pack_dir, self._settings.weighs_context
        self._helper.submit(
            lambda _nothing: read_sureness(pack_dir, with_context=with_context),
            on_result=self._bar.set_sureness,
            on_error=self._not_read,
        )

    def _remember(self, boundary: float | None) -> None:
        self._settings.boundary = boundary
        self._pause.start()

    def _not_read(self, error: Exception) -> None:
        # A pack that cannot be used is said where the model is asked for; here there are only no figures.
        if not isinstance(error, KnownError):
            self.failed.emit(error)
