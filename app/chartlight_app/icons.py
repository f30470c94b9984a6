"""The icons that ship with Chartlight, drawn in a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chartlight.paths import resources_dir

_SIZES = (18, 36)


def icon(name: str, *, colour: str, disabled: str | None = None) -> QIcon:
    """The named line icon in a colour, greyed where it is disabled."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, colour=colour, size=size))
        if disabled:
            made.addPixmap(pixmap(name, colour=disabled, size=size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, *, colour: str, size: int) -> QPixmap:
    """The named icon as a square picture."""
    drawing = (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    made = QPixmap(QSize(size, size))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def program_icon() -> QIcon:
    """The icon of the window."""
    return QIcon(str(resources_dir() / "icons" / "chartlight.svg"))
