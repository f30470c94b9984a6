"""Files in and out: asks which, remembers the folder, and has the desk open or write them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chartlight.translation import tr
from chartlight_app import dialogs
from chartlight_app.desk import Desk
from chartlight_app.parts import Parts
from chartlight_app.settings import DeskSettings


class Filing(QObject):
    """Each of its steps begins with a dialog for files, which the coder may leave."""

    def __init__(self, window: QWidget, *, parts: Parts, desk: Desk, settings: DeskSettings) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._desk = desk
        self._settings = settings

    def open_files(self) -> None:
        """Open notes."""
        self._open(dialogs.ask_files(self._window, self._settings.folder))

    def open_folder(self) -> None:
        """Open a folder of notes."""
        self._open(dialogs.ask_folder(self._window, self._settings.folder))

    def export(self) -> None:
        """Write the accepted codes of all notes."""
        target = dialogs.ask_export(self._window, self._settings.folder)
        if target is not None:
            self._settings.folder = str(target.parent)
            self._desk.exporting.export(target)

    def export_training(self) -> None:
        """Write the notes that are done as a training file."""
        target = dialogs.ask_training(self._window, self._settings.folder)
        if target is not None:
            self._settings.folder = str(target.parent)
            self._desk.exporting.export_training(target)

    def save_heatmap(self) -> None:
        """Write the heatmap as a picture."""
        target = dialogs.ask_picture(self._window, self._settings.folder)
        if target is None:
            return
        self._settings.folder = str(target.parent)
        try:
            self._parts.heatmap.save(target)
        except OSError as error:
            self._desk.say_problem(
                tr(
                    "The picture could not be saved to {file}: {reason}. Choose another place.",
                    file=target,
                    reason=error.strerror,
                )
            )
        else:
            self._parts.status.say(tr("The heatmap was saved to {file}", file=target))

    def _open(self, found: Sequence[Path]) -> None:
        if found:
            self._settings.folder = str(found[0].parent)
            self._desk.open_paths(found)
