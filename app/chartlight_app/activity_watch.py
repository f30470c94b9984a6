"""Signs that the coder is at work: keys, clicks, turns of the wheel, anywhere in the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_SIGNS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.ShortcutOverride}
)


class ActivityWatch(QObject):
    """Calls a function at each of them, while it watches; else events pass it by without delay."""

    def __init__(self, parent: QObject, *, act: Callable[[], None]) -> None:
        super().__init__(parent)
        self._act = act
        self._watching = False

    def watch(self, *, wanted: bool) -> None:
        """Watch from now on, or no longer."""
        app = QCoreApplication.instance()
        if app is None or wanted == self._watching:
            return
        self._watching = wanted
        if wanted:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at an event and let it pass."""
        if event.type() in _SIGNS:
            self._act()
        return False
