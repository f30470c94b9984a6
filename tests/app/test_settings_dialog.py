"""What is set in the dialog holds at once, in the menus too, and on the next day."""

from __future__ import annotations

from collections.abc import Callable

from desk_driving import action, named
from PySide6.QtCore import QPoint, QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from chartlight.types import SpecialtyScore
from chartlight_app.main_window import MainWindow
from chartlight_app.note_view import SMALLEST_FONT, NoteView
from chartlight_app.settings_dialog import SettingsDialog
from chartlight_app.theme import DARK, LIGHT, THEME_NAMES, ThemeChoice


def opened(window: MainWindow) -> SettingsDialog:
    """The dialog, as its action opens it."""
    action(window, "settingsAction").trigger()
    dialog = window.setting_up.dialog
    assert dialog.isVisible()
    return dialog


def test_it_shows_what_holds(desk: MainWindow) -> None:
    dialog = opened(desk)
    assert dialog.theme.currentText() == "As the system"
    assert dialog.coder.text() == desk.settings.coder
    assert dialog.font_size.currentText() == f"{desk.parts.note.view.font().pointSize()} points"
    assert dialog.suggest.isChecked()
    assert not dialog.procedures.isChecked()
    assert dialog.specialties.isChecked()
    assert dialog.sections.isChecked()
    assert (desk.setting_up.shown().folder / "desk.ini").parent.is_dir()
    assert dialog.folder.text() == str(desk.setting_up.shown().folder)


def test_a_theme_holds_at_once_and_is_ticked_in_the_menu(desk: MainWindow, qapp: QApplication) -> None:
    opened(desk).theme.setCurrentIndex(list(THEME_NAMES).index(ThemeChoice.DARK))
    assert desk.themes.current is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.surface
    assert action(desk, "darkThemeAction").isChecked()


def test_text_size_name_and_suggesting(desk: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(desk)
    dialog.font_size.setCurrentText("17 points")
    assert desk.parts.note.view.font().pointSize() == 17
    dialog.coder.clear()
    qtbot.keyClicks(dialog.coder, "Maria Ruiz")
    dialog.coder.editingFinished.emit()
    assert desk.settings.coder == "Maria Ruiz"
    dialog.coder.clear()
    qtbot.keyClicks(dialog.coder, "  ")
    dialog.coder.editingFinished.emit()
    assert desk.settings.coder == dialog.coder.text() == "Maria Ruiz"
    dialog.suggest.setChecked(False)
    assert not action(desk, "suggestOnOpenAction").isChecked()
    assert not desk.settings.suggest_on_open


def test_what_is_set_elsewhere_is_shown_at_once(desk: MainWindow, qapp: QApplication) -> None:
    dialog, view = opened(desk), desk.parts.note.view
    for choice in (ThemeChoice.DARK, ThemeChoice.CONTRAST, ThemeChoice.LIGHT):
        action(desk, f"{choice.value}ThemeAction").trigger()
        assert dialog.theme.currentText() == THEME_NAMES[choice]
    # Here the colours stay as they are, and only the choice is another.
    action(desk, "systemThemeAction").trigger()
    assert desk.themes.current is LIGHT
    assert dialog.theme.currentText() == "As the system"
    action(desk, "largerAction").trigger()
    assert dialog.font_size.currentText() == f"{view.font().pointSize()} points"
    action(desk, "suggestOnOpenAction").trigger()
    assert not dialog.suggest.isChecked()
    desk.desk.use_coder("Bo Ek")
    assert dialog.coder.text() == "Bo Ek"
    outline = named(desk, "outlineDock")
    assert isinstance(outline, QDockWidget)
    outline.toggleViewAction().trigger()
    assert not dialog.sections.isChecked()
    outline.toggleViewAction().trigger()
    assert dialog.sections.isChecked()


def test_a_name_that_is_being_typed_is_left_alone(desk: MainWindow, qtbot: QtBot) -> None:
    dialog, before = opened(desk), desk.settings.coder
    dialog.coder.clear()
    qtbot.keyClicks(dialog.coder, "Mar")
    action(desk, "darkThemeAction").trigger()
    assert dialog.coder.text() == "Mar"
    assert dialog.theme.currentText() == "Dark"
    # Given up, it is not there when the settings are opened again.
    with QSignalBlocker(dialog.coder):
        dialog.hide()
    assert opened(desk).coder.text() == before


def test_the_wheel_sets_the_text_size_within_its_bounds(desk: MainWindow, qapp: QApplication) -> None:
    dialog, view = opened(desk), desk.parts.note.view
    before = view.font().pointSize()
    turn(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.font().pointSize() == desk.settings.font_size == before + 1
    assert dialog.font_size.currentText() == f"{before + 1} points"
    for _ in range(40):
        turn(view, -120, Qt.KeyboardModifier.ControlModifier)
    assert view.font().pointSize() == desk.settings.font_size == SMALLEST_FONT
    turn(view, 120, Qt.KeyboardModifier.NoModifier)
    assert view.font().pointSize() == SMALLEST_FONT


def turn(view: NoteView, angle: int, held: Qt.KeyboardModifier) -> None:
    """Turn the wheel over the text."""
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_specialties_and_sections_can_be_put_away(desk: MainWindow) -> None:
    dialog, bar = opened(desk), desk.parts.note.specialties
    bar.show_specialties([SpecialtyScore(name="Cardiology", score=0.8, suggested=True)], None)
    assert not bar.isHidden()
    dialog.specialties.setChecked(False)
    assert bar.isHidden()
    bar.show_specialties([SpecialtyScore(name="Urology", score=0.8, suggested=True)], None)
    assert bar.isHidden()
    dialog.specialties.setChecked(True)
    assert not bar.isHidden()
    dock = named(desk, "outlineDock")
    assert isinstance(dock, QDockWidget)
    dialog.sections.setChecked(False)
    assert dock.isHidden()
    assert not dock.toggleViewAction().isChecked()


def test_all_is_kept_for_the_next_day(open_desk: Callable[[], MainWindow]) -> None:
    first = open_desk()
    dialog = opened(first)
    dialog.theme.setCurrentIndex(list(THEME_NAMES).index(ThemeChoice.CONTRAST))
    dialog.font_size.setCurrentText("15 points")
    dialog.procedures.setChecked(True)
    dialog.specialties.setChecked(False)
    dialog.sections.setChecked(False)
    before = first.setting_up.shown()
    first.close()
    assert open_desk().setting_up.shown() == before


def test_the_keys_open_from_there(desk: MainWindow) -> None:
    opened(desk)._keys.click()
    assert desk.tools.keys_dialog.isVisible()
