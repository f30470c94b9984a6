"""Loads a second model pack, has it read the note on screen beside the one in use, and shows both."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from chartlight.errors import KnownError
from chartlight.translation import tr
from chartlight.types import Kind, Note, Progress
from chartlight_app import dialogs
from chartlight_app.pack_heat import PackHeat, pack_heat
from chartlight_app.pack_window import PackWindow
from chartlight_app.session_values import OpenedNote
from chartlight_app.settings import DeskSettings
from chartlight_app.theme import LIGHT, Theme
from chartlight_app.workers import Job, Worker

if TYPE_CHECKING:
    from chartlight.suggest.engine import Engine
    from chartlight_app.pack_heat_plot import HeatLook

_PAUSE_MS = 300  # a coder who leafs through notes does not have each of them read twice
_PICTURES = (".png", ".svg")


@dataclass(frozen=True, slots=True)
class LoadingPack:
    """The second pack is being loaded."""


class PackShelf:
    """The second pack, while it is loaded; only the model thread touches it."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._engine: Engine | None = None

    def take(self, folder: Path, *, first: Engine) -> Engine:
        """The pack of a folder; loaded where it is not loaded yet."""
        from chartlight.suggest.comparing import open_second

        if self._engine is None or folder != self._folder:
            self.release()
            self._engine, self._folder = open_second(folder, first=first), folder
        return self._engine

    def release(self) -> None:
        """Give the memory back."""
        self._engine = self._folder = None
        gc.collect()  # a model holds circles of references


class PackComparing(QObject):
    """Everything between the window of the comparison and the model thread."""

    failed = Signal(object)
    said = Signal(str)
    word_chosen = Signal(int)
    """The offset of a word that is to be shown in the note."""

    def __init__(
        self,
        parent: QObject,
        *,
        window: QWidget,
        model: Worker,
        helper: Worker,
        settings: DeskSettings,
        opened: Callable[[], OpenedNote | None],
    ) -> None:
        super().__init__(parent)
        self._owner = window
        self._model = model
        self._helper = helper
        self._settings = settings
        self._opened = opened
        self._theme = LIGHT
        self.shelf = PackShelf()
        self._job: Job | None = None
        self._read: tuple[int, str, bool] | None = None
        self._note: tuple[int, bool] | None = None
        self._window: PackWindow | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)

    @property
    def window(self) -> PackWindow:
        """The window, made when it is first wanted."""
        if self._window is None:
            self._window = PackWindow(self._owner)
            self._window.use_theme(self._theme)
            self._window.choose_requested.connect(self._ask_for_pack)
            self._window.cancel_requested.connect(self._cancel)
            self._window.save_requested.connect(self._ask_and_save)
            self._window.closed.connect(self._release)
            self._window.word_chosen.connect(self.word_chosen)
        return self._window

    def open(self) -> None:
        """Show the window, and begin where a pack was chosen before."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._start()

    def close(self) -> None:
        """Close the window where there is one."""
        if self._window is not None:
            self._window.close()

    def show_note(self, opened: OpenedNote | None) -> None:
        """Another note is on screen, or what may be seen of it has changed."""
        before, self._note = self._note, (opened.key, opened.concealed) if opened is not None else None
        if self._window is None or not self._window.isVisible() or self._note == before:
            return
        if opened is None or opened.concealed:
            # At once: what stands there or is on its way may not be seen.
            self._start()
        else:
            self._stop()
            self._window.say(tr("One moment"), tr("Both packs read the note. This takes some seconds."))
            self._pause.start()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        if self._window is not None:
            self._window.use_theme(theme)

    def use_pack(self, folder: Path) -> None:
        """Compare with the pack of this folder from now on."""
        self._settings.second_pack = str(folder)
        self._read = None
        self._start()

    def save(self, target: Path) -> None:
        """Write what the window shows as a picture, or all weights as a table, as the ending of the name says."""
        heat, opened, canvas = self.window.heat, self._opened(), self.window.canvas
        if heat is None or opened is None or canvas is None:
            return
        width, height = canvas.figure.get_size_inches()
        save = partial(_save, heat=heat, text=opened.stored.note.text, target=target)
        self._helper.submit(
            partial(save, look=self.window.look(), size=(float(width), float(height))),
            on_result=self._saved,
            on_error=self._fail,
        )

    def _start(self) -> None:
        window, opened, folder = self.window, self._opened(), self._settings.second_pack
        procedures = self._settings.suggests_procedures
        wanted = (opened.key, folder, procedures) if opened is not None and not opened.concealed else None
        if wanted is not None and wanted == self._read and (window.heat is not None or self._job is not None):
            return
        self._stop()
        window.packs.setText(tr("Pack A is in use. Pack B: {folder}", folder=folder) if folder else "")
        if not folder:
            window.say(
                tr("Choose a second model pack"),
                tr("It reads the note on screen beside the pack in use, and the maps show what each attends to."),
                action=tr("Choose pack B…"),
            )
        elif opened is None:
            window.say(tr("No note is open"), tr("Open a note at the desk: both packs then read it."))
        elif opened.concealed:
            window.say(
                tr("This note is coded unassisted"),
                tr("A trial hides what models find in it, here too. Open another note to compare the packs."),
            )
        else:
            self._read = wanted
            self._submit(opened.stored.note, Path(folder), procedures=procedures)

    def _submit(self, note: Note, folder: Path, *, procedures: bool) -> None:
        self.window.say(tr("One moment"), tr("Both packs read the note. This takes some seconds."))
        self.window.show_work(tr("Loading the packs…"))
        self._job = self._model.submit(
            comparing(self.shelf, folder, note, procedures=procedures),
            on_step=self._show_step,
            on_result=self._show,
            on_error=self._refuse,
        )

    def _show_step(self, step: LoadingPack | Progress) -> None:
        if isinstance(step, Progress):
            words = tr("Reading the note: {done} of {total} steps", done=step.done, total=step.total)
            self.window.show_work(words, step.done, step.total)
        else:
            self.window.show_work(tr("Loading pack B…"))

    def _show(self, heat: PackHeat) -> None:
        self._job = None
        window = self.window
        window.end_work()
        first, second = heat.compared.first, heat.compared.second
        names = {"a": first.name, "b": second.name, "first": first.pack_hash[:8], "second": second.pack_hash[:8]}
        window.packs.setText(tr("A: {a} ({first}), in use  ·  B: {b} ({second})", **names))
        if not heat.codes:
            window.say(tr("No codes to compare"), tr("Neither pack suggests a code for this note."))
        elif not heat.words:
            window.say(
                tr("Attention spread too thinly to show"),
                tr("The attention of both packs is spread too thinly over the note to say which words it rests on."),
            )
        else:
            window.show_heat(heat)
            if window.canvas is not None and window.isActiveWindow():
                window.canvas.setFocus()

    def _refuse(self, error: Exception) -> None:
        self._stop()
        if isinstance(error, KnownError):
            self.window.say(tr("The packs cannot be compared"), str(error), action=tr("Choose pack B…"))
        else:
            self.window.say(tr("This did not work"), tr("What to do stands in the messages of the desk."))
            self.failed.emit(error)

    def _cancel(self) -> None:
        self._stop()
        self.window.say(
            tr("Cancelled"), tr("Choose a pack to begin again, or open another note."), action=tr("Choose pack B…")
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._read = None
        self._pause.stop()
        self.window.end_work()

    def _release(self) -> None:
        self._stop()
        self.window.say("", "")
        self._model.submit(lambda _engine: self.shelf.release(), on_result=_done, on_error=self.failed.emit)

    def _ask_for_pack(self) -> None:
        folder = dialogs.ask_pack(self.window, self._settings.second_pack or self._settings.folder)
        if folder is not None:
            self.use_pack(folder)

    def _ask_and_save(self) -> None:
        target = dialogs.ask_chart(self.window, self._settings.folder, "attention-a-b")
        if target is not None:
            self._settings.folder = str(target.parent)
            self.save(target)

    def _saved(self, target: Path) -> None:
        self.window.told.setText(tr("Saved: {name}", name=target.name))
        self.said.emit(tr("The maps were saved to {target}", target=target))

    def _fail(self, error: Exception) -> None:
        self.window.told.setText(
            str(error) if isinstance(error, KnownError) else tr("What to do stands in the messages of the desk.")
        )
        self.failed.emit(error)


def comparing(
    shelf: PackShelf, folder: Path, note: Note, *, procedures: bool
) -> Callable[[Engine], Generator[LoadingPack | Progress, None, PackHeat]]:
    """The job that reads a note with both packs; it returns a `PackHeat`."""

    def steps(engine: Engine) -> Generator[LoadingPack | Progress, None, PackHeat]:
        from chartlight.suggest.comparing import compare_packs

        yield LoadingPack()
        second = shelf.take(folder, first=engine)
        # Loads matplotlib away from the window, which would stand still for a second.
        from chartlight_app import pack_heat_canvas  # noqa: F401

        besides = (Kind.PROCEDURES,) if procedures else ()
        compared = yield from compare_packs(engine, second, note, besides=besides)
        return pack_heat(compared, note.text)

    return steps


def _save(
    _nothing: object, *, heat: PackHeat, text: str, target: Path, look: HeatLook, size: tuple[float, float]
) -> Path:
    if target.suffix.lower() in _PICTURES:
        from chartlight_app.pack_heat_plot import save_picture

        try:
            save_picture(heat, look, size, target)
        except OSError as error:
            raise KnownError(
                tr("{target} cannot be written: {why}. Choose another place.", target=target, why=error.strerror)
            ) from error
    else:
        from chartlight.export.attention_file import export_attention

        export_attention(heat.compared, text, target)
    return target


def _done(_result: object) -> None:
    """Nothing is to be shown."""
