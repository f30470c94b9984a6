"""A coder's fingers: keys go to the window that has the keyboard, as from a keyboard, and to no widget by name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
_GLANCE_MS = 20


class Fingers:
    """Press and type; `idle` says when the desk has done all that was asked for, and is waited for after every key."""

    def __init__(self, qtbot: QtBot, idle: Callable[[], bool]) -> None:
        self._qtbot = qtbot
        self._idle = idle
        self._trouble: list[BaseException] = []

    def press(self, *keys: str, answer: Callable[[], None] | None = None) -> None:
        """Press keys one after the other.

        Args:
            keys: in Qt's portable words, such as "Ctrl+K", "Shift+Tab" or "A".
            answer: what is typed into the menu or dialog that the last of them opens and that waits for it.
        """
        if answer is not None:
            _Answering(self, answer, self._trouble)
        for key in keys:
            self._press(key)
        if self._trouble:
            raise self._trouble.pop()

    def type(self, words: str) -> None:
        """Type words letter by letter."""
        for letter in words:
            QTest.keyClick(self._window(), ord(letter))
        self.rest()

    def rest(self) -> None:
        """Wait until everything that was asked for is done."""
        self.until(self._idle, "the desk comes to rest")

    def until(self, seen: Callable[[], object], what: str) -> None:
        """Wait until something can be seen; `what` says it in the message of the failure."""
        try:
            self._qtbot.waitUntil(lambda: bool(seen()), timeout=PATIENCE_MS)
        except WaitedTooLong:
            raise AssertionError(f"Waited in vain until {what}. {_where_the_keys_go()}") from None

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Go through the window with Tab until the widget of this name has the keyboard."""
        for _ in range(80):
            if (focus := _focus()) is not None and focus.objectName() == name:
                return
            self.press(key)
        raise AssertionError(f"{key} never comes to {name}. {_where_the_keys_go()}")

    def choose(self, words: str) -> None:
        """Choose the entry of an open menu that begins with these words, by the arrow keys."""
        for _ in range(40):
            menu = QApplication.activePopupWidget()
            chosen = menu.activeAction() if menu is not None else None
            if chosen is not None and chosen.text().startswith(words):
                self._press_only("Return")
                return
            self._press_only("Down")
        raise AssertionError(f"The menu has no entry “{words}”. {_where_the_keys_go()}")

    def fill_in(self, words: str) -> None:
        """Type into the dialog that is open, in place of what stands in its field, and agree."""
        self._press_only("Ctrl+A")
        for letter in words:
            QTest.keyClick(self._window(), ord(letter))
        dialog = QApplication.activeModalWidget()
        for _ in range(2):  # the first Enter may only close the list of what the words could become
            if dialog is not None and dialog.isVisible():
                self._press_only("Return")
        assert dialog is None or not dialog.isVisible(), f"Enter does not close the dialog. {_where_the_keys_go()}"

    def _press(self, keys: str) -> None:
        self._press_only(keys)
        self.rest()

    def _press_only(self, keys: str) -> None:
        both = QKeySequence(keys)[0]
        QTest.keyClick(self._window(), both.key(), both.keyboardModifiers())

    def _window(self) -> QWindow:
        # What a window manager does when a dialog closes; a virtual screen has none.
        if QGuiApplication.focusWindow() is None:
            shown = [
                each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow) and each.isVisible()
            ]
            (QApplication.activeModalWidget() or shown[0]).activateWindow()
        self.until(QGuiApplication.focusWindow, "a window has the keyboard")
        window = QGuiApplication.focusWindow()
        assert window is not None
        return window


class _Answering(QObject):
    """Waits for a menu or dialog that stops everything else, and answers it."""

    def __init__(self, fingers: Fingers, answer: Callable[[], None], trouble: list[BaseException]) -> None:
        super().__init__(QApplication.instance())
        self._fingers, self._answer, self._trouble = fingers, answer, trouble
        self._left = PATIENCE_MS // _GLANCE_MS
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_GLANCE_MS)

    def _look(self) -> None:
        self._left -= 1
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if not self._left:
            self._end(asking, AssertionError(f"No menu and no dialog opened. {_where_the_keys_go()}"))
        elif asking is not None and asking.isVisible() and _is_ready(asking):
            self._timer.stop()
            try:
                self._answer()
            except BaseException as error:
                self._end(asking, error)
            else:
                self.deleteLater()

    def _end(self, asking: QWidget | None, error: BaseException) -> None:
        self._trouble.append(error)
        self._timer.stop()
        if asking is not None:
            asking.close()
        self.deleteLater()


def _is_ready(asking: QWidget) -> bool:
    """Popups get the keys of the window below them; a dialog must have become the window that gets them."""
    return bool(asking.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup) or asking.isActiveWindow()


def _main_window() -> QWidget:
    windows = QApplication.topLevelWidgets()
    return next(each for each in windows if isinstance(each, QMainWindow) and each.isVisible())


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def _where_the_keys_go() -> str:
    window, focus = QApplication.activeWindow(), _focus()
    names = [each.objectName() or type(each).__name__ if each is not None else "nothing" for each in (window, focus)]
    return f"The keys go to {names[1]} in {names[0]}."
