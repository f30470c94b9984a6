"""What the desk remembers between two days, in the data folder."""

from __future__ import annotations

import getpass
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from chartlight.store.worklist_values import Sort
from chartlight_app.languages import SYSTEM
from chartlight_app.sureness import LEAST, MOST
from chartlight_app.theme import ThemeChoice


class DeskSettings:
    """The coder's name, the look of the window and where the coder was."""

    def __init__(self, data_dir: Path) -> None:
        self._kept = QSettings(str(data_dir / "desk.ini"), QSettings.Format.IniFormat)

    @property
    def coder(self) -> str:
        """The name that decisions carry; the login name until the coder gives another."""
        return str(self._kept.value("coder") or "") or _login_name()

    @coder.setter
    def coder(self, name: str) -> None:
        self._kept.setValue("coder", name.strip())

    @property
    def knows_coder(self) -> bool:
        """Whether the coder has given a name."""
        return bool(self._kept.value("coder"))

    @property
    def theme(self) -> ThemeChoice:
        """The chosen theme."""
        kept = self._kept.value("theme")
        return ThemeChoice(kept) if kept in list(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._kept.setValue("theme", choice.value)

    @property
    def language(self) -> str:
        """The language of the window, a key of `LANGUAGES`; `SYSTEM` until one is chosen."""
        return str(self._kept.value("language") or SYSTEM)

    @language.setter
    def language(self, name: str) -> None:
        self._kept.setValue("language", name)

    @property
    def suggest_on_open(self) -> bool:
        """Whether notes are suggested for as soon as they are opened."""
        return str(self._kept.value("suggest_on_open", "true")) == "true"

    @suggest_on_open.setter
    def suggest_on_open(self, wanted: bool) -> None:
        self._kept.setValue("suggest_on_open", "true" if wanted else "false")

    @property
    def shows_specialties(self) -> bool:
        """Whether the specialties of a note stand above it."""
        return str(self._kept.value("shows_specialties", "true")) == "true"

    @shows_specialties.setter
    def shows_specialties(self, wanted: bool) -> None:
        self._kept.setValue("shows_specialties", "true" if wanted else "false")

    @property
    def weighs_context(self) -> bool:
        """Whether sections and specialty count in the scores of the model."""
        return str(self._kept.value("weighs_context", "true")) == "true"

    @weighs_context.setter
    def weighs_context(self, wanted: bool) -> None:
        self._kept.setValue("weighs_context", "true" if wanted else "false")

    @property
    def suggests_procedures(self) -> bool:
        """Whether procedures are suggested and looked up besides diagnoses."""
        return str(self._kept.value("suggests_procedures", "false")) == "true"

    @suggests_procedures.setter
    def suggests_procedures(self, wanted: bool) -> None:
        self._kept.setValue("suggests_procedures", "true" if wanted else "false")

    @property
    def tour_shown(self) -> bool:
        """Whether the tour has shown itself, or the coder knows the window from before it had one."""
        return str(self._kept.value("tour_shown", "false")) == "true" or self.layout() is not None

    @tour_shown.setter
    def tour_shown(self, shown: bool) -> None:
        self._kept.setValue("tour_shown", "true" if shown else "false")

    @property
    def font_size(self) -> int:
        """Size of the note's text in points; 0 until the coder changes it."""
        return _number(self._kept.value("font_size"))

    @font_size.setter
    def font_size(self, points: int) -> None:
        self._kept.setValue("font_size", points)

    @property
    def note_key(self) -> int:
        """The note that was open last; 0 for none."""
        return _number(self._kept.value("note"))

    @note_key.setter
    def note_key(self, key: int) -> None:
        self._kept.setValue("note", key)

    @property
    def boundary(self) -> float | None:
        """Least score of a code above the line; None while the model decides."""
        hundredths = _number(self._kept.value("boundary_hundredths"))
        return hundredths / 100 if LEAST <= hundredths <= MOST else None

    @boundary.setter
    def boundary(self, score: float | None) -> None:
        self._kept.setValue("boundary_hundredths", 0 if score is None else round(100 * score))

    @property
    def worklist_order(self) -> tuple[Sort, bool]:
        """What the worklist is sorted by, and whether the other way round."""
        kept = self._kept.value("worklist_sort")
        sort = Sort(kept) if kept in list(Sort) else Sort.LOADED
        return sort, str(self._kept.value("worklist_falling", "false")) == "true"

    @worklist_order.setter
    def worklist_order(self, order: tuple[Sort, bool]) -> None:
        self._kept.setValue("worklist_sort", order[0].value)
        self._kept.setValue("worklist_falling", "true" if order[1] else "false")

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The actions that the coder gave other keys, by name."""
        try:
            kept = json.loads(str(self._kept.value("keys", "{}")))
            return {str(name): tuple(map(str, keys)) for name, keys in kept.items()}
        except (ValueError, AttributeError, TypeError):
            return {}

    @keys.setter
    def keys(self, own: Mapping[str, Sequence[str]]) -> None:
        self._kept.setValue("keys", json.dumps({name: list(keys) for name, keys in own.items()}))

    @property
    def folder(self) -> str:
        """The folder that files were last opened from or saved to."""
        return str(self._kept.value("folder") or Path.home())

    @folder.setter
    def folder(self, path: str) -> None:
        self._kept.setValue("folder", path)

    @property
    def second_pack(self) -> str:
        """The folder of the model pack that the one in use was last compared with; "" before the first time."""
        return str(self._kept.value("second_pack") or "")

    @second_pack.setter
    def second_pack(self, path: str) -> None:
        self._kept.setValue("second_pack", path)

    def layout(self) -> tuple[QByteArray, QByteArray] | None:
        """Geometry and state of the window, or None before the first day."""
        geometry, state = self._kept.value("geometry"), self._kept.value("state")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def keep_layout(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember where everything stands."""
        self._kept.setValue("geometry", geometry)
        self._kept.setValue("state", state)

    def save(self) -> None:
        """Write everything to disk."""
        self._kept.sync()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A container may run under a number that no account has.
        return "coder"


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0
