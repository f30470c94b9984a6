"""Every colour of the desk, for light, dark and high contrast, and how they are put on the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from chartlight.translation import mark
from chartlight_app.stylesheet import stylesheet


class ThemeChoice(StrEnum):
    """What the coder chose; the names are those kept in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


THEME_NAMES = {
    ThemeChoice.SYSTEM: mark("As the system"),
    ThemeChoice.LIGHT: mark("Light"),
    ThemeChoice.DARK: mark("Dark"),
    ThemeChoice.CONTRAST: mark("High contrast"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours by what they are for, as `#rrggbb`."""

    name: str
    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    evidence: str
    heat: str
    heat_other: str
    found: str
    accepted: str
    rejected: str
    coder: str
    warning: str
    warning_surface: str
    error_surface: str


LIGHT = Theme(
    name="light",
    window="#f3f4f6",
    surface="#ffffff",
    raised="#e9ebef",
    border="#d3d8df",
    text="#1b2027",
    muted="#505965",
    accent="#1d5bb8",
    on_accent="#ffffff",
    selection="#dbe7fa",
    evidence="#ffae1a",
    heat="#f59a00",
    heat_other="#1d5bb8",
    found="#a9dcf5",
    accepted="#136534",
    rejected="#b3261e",
    coder="#6f3aa8",
    warning="#8a5200",
    warning_surface="#fff3d6",
    error_surface="#fde5e2",
)

DARK = Theme(
    name="dark",
    window="#15181c",
    surface="#1c2025",
    raised="#272c33",
    border="#3a414b",
    text="#e6e9ee",
    muted="#a3acb8",
    accent="#74aaff",
    on_accent="#0c1118",
    selection="#26374f",
    evidence="#8d5600",
    heat="#ffb638",
    heat_other="#74aaff",
    found="#0f5470",
    accepted="#62c98a",
    rejected="#ff8f85",
    coder="#c6a0f5",
    warning="#f0b45a",
    warning_surface="#3a2f14",
    error_surface="#47211e",
)

CONTRAST = Theme(
    name="contrast",
    window="#000000",
    surface="#000000",
    raised="#262626",
    border="#9c9c9c",
    text="#ffffff",
    muted="#dedede",
    accent="#ffd83d",
    on_accent="#000000",
    selection="#00406f",
    evidence="#855500",
    heat="#ffd83d",
    heat_other="#7cc0ff",
    found="#00538f",
    accepted="#7dffab",
    rejected="#ffb0a8",
    coder="#e6c2ff",
    warning="#ffcf70",
    warning_surface="#3d2e00",
    error_surface="#570000",
)

THEMES = (LIGHT, DARK, CONTRAST)
_CHOSEN = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK, ThemeChoice.CONTRAST: CONTRAST}
_FAINTEST = 0.22


def blend(low: str, high: str, share: float) -> str:
    """The colour `share` (0..1) of the way from `low` to `high`."""
    a, b = QColor(low), QColor(high)
    share = min(max(share, 0.0), 1.0)
    mixed = (round(x + (y - x) * share) for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())))
    return QColor(*mixed).name()


def evidence_colour(theme: Theme, weight: float) -> str:
    """The background of a word whose evidence has this weight; even the weakest can be seen."""
    return blend(theme.surface, theme.evidence, _FAINTEST + (1 - _FAINTEST) * weight)


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    made = QColor(colour)
    channels = (made.redF(), made.greenF(), made.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class Themes(QObject):
    """Keeps the program in the theme that the coder chose or the system has."""

    changed = Signal(object)
    """The `Theme` that the program is in now."""
    chosen = Signal(object)
    """The `ThemeChoice` of the coder, which may leave the program as it was."""

    def __init__(self, *, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.current = self._wanted()
        _hints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def choose(self, choice: ThemeChoice) -> None:
        """Take the coder's choice."""
        self.choice = choice
        self._system_changed()
        self.chosen.emit(choice)

    def _wanted(self) -> Theme:
        system = DARK if _hints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return _CHOSEN.get(self.choice, system)

    def _system_changed(self) -> None:
        if (wanted := self._wanted()) is not self.current:
            self.current = wanted
            self._apply()
            self.changed.emit(wanted)

    def _apply(self) -> None:
        app = _application()
        app.setStyle("Fusion")
        app.setPalette(palette(self.current))
        app.setStyleSheet(stylesheet(self.current))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own palette, for everything that draws itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.Mid, theme.border),
        (role.Accent, theme.accent),
    ):
        made.setColor(which, QColor(colour))
    # In high contrast even what cannot be used now is to be read.
    disabled = blend(theme.window, theme.muted, 0.75 if theme is CONTRAST else 0.65)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(disabled))
    return made


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - a theme without a program cannot be
    return app


def _hints() -> QStyleHints:
    return _application().styleHints()
