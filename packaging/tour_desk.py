"""A real window on a data folder of its own, driven by keys, and what it looks like. For `screenshots.py`."""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self, TypeVar, cast

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QPainter, QPixmap, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

import chartlight.store
import chartlight_app
from chartlight_app import dock_sizes, languages
from chartlight_app.main_window import MainWindow, create_window
from chartlight_app.theme import ThemeChoice

SIZE = QSize(1280, 800)
FIRST_MOMENT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
_PATIENCE_MS = 300_000
_REST_MS = 220  # longer than any pause after which a panel draws
_T = TypeVar("_T", bound=QObject)
_TELL_TIME = ("_rows", "dashboard_window", "session")


class Clock(datetime):
    """What the program takes for `datetime`: it stands still until it is moved on."""

    moment = FIRST_MOMENT

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        """The moment that it shows, a little later each time, as a log wants it."""
        Clock.moment += timedelta(milliseconds=1)
        moment = Clock.moment.astimezone(tz) if tz is not None else Clock.moment.replace(tzinfo=None)
        return cast(Self, moment)

    @classmethod
    def go_on(cls, seconds: float) -> None:
        """Let time pass."""
        Clock.moment += timedelta(seconds=seconds)


def hold_time() -> None:
    """Let every module of the program that asks for the time ask `Clock`."""
    for package in (chartlight.store, chartlight_app):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            if found.name.endswith(_TELL_TIME):
                importlib.import_module(found.name)
    for name, module in list(sys.modules.items()):
        if name.startswith("chartlight") and getattr(module, "datetime", None) is datetime:
            vars(module)["datetime"] = Clock


class TourDesk:
    """The window; presses keys, waits until it rests, and looks at it."""

    def __init__(self, app: QApplication, data_dir: Path) -> None:
        self._app = app
        self._data_dir = data_dir
        self.window = self._open("en")

    def press(self, *keys: str) -> None:
        """Press keys, each in Qt's portable words, into whatever has the keyboard."""
        for key in keys:
            both = QKeySequence(key)[0]  # type: ignore[index]  # the stubs do not know it
            QTest.keyClick(self._focus(), both.key(), both.keyboardModifiers())
            self.rest()

    def write(self, words: str) -> None:
        """Type words letter by letter."""
        for letter in words:
            QTest.keyClick(self._focus(), ord(letter))
        self.rest()

    def act(self, name: str) -> None:
        """Trigger the action of this name, for those without a key."""
        self.named(name, QAction).trigger()
        self.rest()

    def go_to_note(self, name: str) -> None:
        """Go through the notes with N and P."""
        names = [note.note_id for note in self.window.parts.worklist.model.notes()]
        steps = names.index(name) - names.index(self.note_name())
        self.press(*["N" if steps > 0 else "P"] * abs(steps))

    def note_name(self) -> str:
        """The note on screen."""
        opened = self.window.desk.showing.opened
        return opened.stored.note.id if opened is not None else ""

    def go_to_code(self, code: str) -> None:
        """Go through the codes with the arrow keys."""
        suggestions = self.window.parts.suggestions
        shown = suggestions.model.shown_codes()
        current = suggestions.table.current()
        steps = shown.index(code) - shown.index(current.code.code if current else shown[0])
        self.press(*["Down" if steps > 0 else "Up"] * abs(steps))

    def look_up(self, words: str) -> None:
        """Type into the field that looks codes up, and wait for the answer."""
        self.press("C")
        self.write(words)
        self.until(lambda: not self.window.parts.suggestions.search.waiting)
        self.rest()

    def use_coder(self, name: str) -> None:
        """Somebody else sits down."""
        self.window.desk.use_coder(name)
        self.rest()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """What the menu of themes does."""
        self.act(f"{choice.value}ThemeAction")
        self.pause()

    def open_again(self, language: str) -> None:
        """Close the window and open it in another language, as on another day."""
        self.window.close()
        self.window.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window = self._open(language)
        self.until(lambda: self.window.desk.showing.opened is not None)
        self.rest()

    def share_out(self) -> None:
        """Give the panels their sizes of the first day."""
        self._app.processEvents()
        docks = {dock.objectName(): dock for dock in self.window.findChildren(QDockWidget)}
        dock_sizes.share_out(self.window, docks)
        self.rest()

    def close(self) -> None:
        """Close the window, and stop its threads."""
        self.window.close()

    def rest(self) -> None:
        """Wait until everything that was asked for is done."""
        self._app.processEvents()
        self.until(lambda: not self.window.desk.busy)

    def pause(self) -> None:
        """Wait until what is drawn after a pause is drawn, and messages of the line at the bottom have come."""
        self.rest()
        QTest.qWait(_REST_MS)
        self.until(lambda: not self.window.parts.heatmap.waiting)
        self.rest()

    def until(self, seen: Callable[[], object]) -> None:
        """Wait until something can be seen."""
        timer = QElapsedTimer()
        timer.start()
        while not seen():
            if timer.elapsed() > _PATIENCE_MS:
                raise TimeoutError("The window did not come into the state that was waited for.")
            QTest.qWait(5)

    def look(self) -> QPixmap:
        """The window, and what stands before it, as they are now."""
        picture = self.window.grab()
        origin = self.window.mapToGlobal(QPoint(0, 0))
        with _painting(picture) as painter:
            for other in self.others():
                place = QRect(other.mapToGlobal(QPoint(0, 0)) - origin, other.size())
                painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor("#7f8894"))
                painter.drawPixmap(place.topLeft(), other.grab())
        return picture

    def others(self) -> list[QWidget]:
        """Dialogs and menus that are open."""
        return [each for each in QApplication.topLevelWidgets() if each is not self.window and each.isVisible()]

    def place_of(self, *widgets: QWidget) -> QRect:
        """Where these widgets stand together."""
        whole = QRect()
        for widget in widgets:
            corner = widget.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            whole = whole.united(QRect(corner, widget.size()))
        return whole

    def named(self, name: str, kind: type[_T] = QWidget) -> _T:  # type: ignore[assignment]
        """What has this name, in the window or in what stands before it."""
        for top in (self.window, *self.others()):
            found = top if top.objectName() == name else top.findChild(kind, name)
            if isinstance(found, kind):
                return found
        raise LookupError(f"The window has no {kind.__name__} {name}.")

    def _open(self, language: str) -> MainWindow:
        languages.speak(self._app, language)
        window = cast(MainWindow, create_window(self._data_dir))
        hold_time()
        window.resize(SIZE)
        window.show()
        self.window = window
        self.until(lambda: window.isActiveWindow() and window.desk.store.is_running)
        self.share_out()
        return window

    def _focus(self) -> QWindow:
        if QGuiApplication.focusWindow() is None:
            self.window.activateWindow()
            self.until(QGuiApplication.focusWindow)
        return QGuiApplication.focusWindow()


@contextlib.contextmanager
def _painting(picture: QPixmap) -> Iterator[QPainter]:
    painter = QPainter(picture)
    yield painter
    painter.end()
