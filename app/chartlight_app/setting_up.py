"""Opens the settings and makes true what the coder sets there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QWidget

from chartlight_app.parts import Parts
from chartlight_app.settings import DeskSettings
from chartlight_app.settings_dialog import SettingsDialog, Shown
from chartlight_app.theme import ThemeChoice


class SettingUp(QObject):
    """Goes through the window's own actions, so that menus and settings never differ."""

    def __init__(
        self,
        window: QWidget,
        *,
        parts: Parts,
        settings: DeskSettings,
        data_dir: Path,
        scale: Callable[[int], None],
        use_coder: Callable[[str], None],
        change_keys: Callable[[], None],
        weigh_context: Callable[[bool], None],
        suggest_procedures: Callable[[bool], None],
    ) -> None:
        """Make the dialog.

        Args:
            window: the window whose actions and docks are set.
            parts: its parts.
            settings: what is remembered.
            data_dir: where notes and decisions are kept.
            scale: makes the note's text larger by so many points.
            use_coder: takes another name for the coder.
            weigh_context: lets sections and specialty count in the scores, or not.
            suggest_procedures: lets procedures be suggested too, or not.
            change_keys: opens the dialog of the keys.
        """
        super().__init__(window)
        self._window, self._parts, self._settings, self._folder = window, parts, settings, data_dir
        self._scale, self._use_coder = scale, use_coder
        self.dialog = SettingsDialog(window)
        self.dialog.theme_chosen.connect(lambda choice: self._action(f"{choice.value}ThemeAction").trigger())
        self.dialog.language_chosen.connect(self._keep_language)
        self.dialog.font_size_chosen.connect(lambda size: self._scale(size - self._font_size()))
        self.dialog.coder_chosen.connect(self._name)
        self.dialog.suggest_chosen.connect(lambda wanted: self._action("suggestOnOpenAction").setChecked(wanted))
        self.dialog.context_chosen.connect(weigh_context)
        self.dialog.procedures_chosen.connect(suggest_procedures)
        self.dialog.specialties_chosen.connect(self._show_specialties)
        self.dialog.sections_chosen.connect(lambda wanted: self._outline().setVisible(wanted))
        self.dialog.keys_requested.connect(change_keys)
        parts.note.specialties.set_wanted(settings.shows_specialties)
        self._outline().visibilityChanged.connect(self.keep_up)

    def open(self) -> None:
        """Show the settings as they are now."""
        self.dialog.forget_name()
        self.dialog.refresh(self.shown())
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def keep_up(self) -> None:
        """Something was set elsewhere: the dialog shows it too, if it is open."""
        if self.dialog.isVisible():
            self.dialog.refresh(self.shown())

    def shown(self) -> Shown:
        """What holds now."""
        return Shown(
            theme=ThemeChoice(self._settings.theme),
            language=self._settings.language,
            font_size=self._font_size(),
            coder=self._settings.coder,
            suggest_on_open=self._settings.suggest_on_open,
            procedures=self._settings.suggests_procedures,
            context=self._settings.weighs_context,
            specialties=self._settings.shows_specialties,
            sections=not self._outline().isHidden(),
            folder=self._folder,
        )

    def _name(self, name: str) -> None:
        # Without a name nobody could say whose decisions they are: then the one before stays.
        if name and name != self._settings.coder:
            self._use_coder(name)
        self.keep_up()

    def _keep_language(self, name: str) -> None:
        self._settings.language = name

    def _show_specialties(self, wanted: bool) -> None:
        self._settings.shows_specialties = wanted
        self._parts.note.specialties.set_wanted(wanted)

    def _font_size(self) -> int:
        return self._parts.note.view.font().pointSize()

    def _action(self, name: str) -> QAction:
        found = self._window.findChild(QAction, name)
        assert isinstance(found, QAction)  # noqa: S101 - the menus are made before anyone can set anything
        return found

    def _outline(self) -> QDockWidget:
        found = self._window.findChild(QDockWidget, "outlineDock")
        assert isinstance(found, QDockWidget)  # noqa: S101 - as above
        return found
