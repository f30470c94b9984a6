"""The window in other languages: which one is spoken, how it is chosen, and that no text is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from desk_driving import NOTE, PATIENCE, action, open_note, settle
from language_probe import BEGIN, END, bare_texts, marked
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chartlight.codebook.lookup import CodeLookup
from chartlight.translation import install, language_in_use, number, tr
from chartlight_app import languages
from chartlight_app.action_table import ACTIONS
from chartlight_app.keys import keys_of, native
from chartlight_app.languages import LANGUAGES, SYSTEM, chosen_language, speak
from chartlight_app.main_window import MainWindow

ONLY_DATA = {
    "codeTreeView": "codes and titles of the book",
    "helpPage": "the help, a page of its own in each language",
    "helpSections": "the help, a page of its own in each language",
    "keyCap": "keys, which Qt names",
    "languageChoice": "languages by their own names",
    "pickerList": "codes and titles of the book",
    "noteView": "the text of the note",
}
"""Objects that show no text of the program, and what they show."""
OPENED_BY = (
    "helpAction",
    "changeKeysAction",
    "settingsAction",
    "paletteAction",
    "treeAction",
    "dashboardsAction",
    "agreementAction",
    "tourAction",
    "keysAction",
    "holdAction",
    "findAction",
    "missedAction",
    "messagesAction",
    "siblingsAction",
)


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """No test leaves its language to the next."""
    before = QLocale()
    yield
    speak(qapp, "en")
    QLocale.setDefault(before)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def system_speaks(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Have the system say that its user reads these languages."""
    system = SimpleNamespace(uiLanguages=lambda: list(names))
    monkeypatch.setattr(languages, "QLocale", type("Locale", (QLocale,), {"system": staticmethod(lambda: system)}))


def cancel_button() -> str:
    """What Qt writes on its own button."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


@pytest.mark.parametrize(
    ("system", "setting", "spoken"),
    [
        (("es-MX", "es"), SYSTEM, "es"),
        (("sv_SE",), SYSTEM, "sv"),
        (("de-DE", "sv-SE", "en-US"), SYSTEM, "sv"),
        (("fi-FI",), SYSTEM, "en"),
        ((), SYSTEM, "en"),
        (("es-ES",), "sv", "sv"),
        (("es-ES",), "en", "en"),
        (("fi-FI",), "tlh", "en"),
    ],
)
def test_the_setting_comes_before_the_system(
    monkeypatch: pytest.MonkeyPatch, system: tuple[str, ...], setting: str, spoken: str
) -> None:
    system_speaks(monkeypatch, *system)
    assert chosen_language(setting) == spoken


def test_qts_own_words_and_numbers_are_spanish(qapp: QApplication) -> None:
    assert speak(qapp, "es") == "es"
    assert language_in_use() == "es"
    assert cancel_button() == "Cancelar"
    assert number(12345.5, ",.1f") == "12.345,5"
    assert QLocale().language() is QLocale.Language.Spanish


def test_english_again_takes_every_translation_away(qapp: QApplication) -> None:
    speak(qapp, "sv")
    assert cancel_button() == "Avbryt"
    speak(qapp, "en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert qapp.findChildren(QTranslator) == []
    assert (cancel_button(), language_in_use(), tr("Cancel")) == ("Cancel", "en", "Cancel")


def test_the_language_is_chosen_in_the_settings_for_the_next_start(
    open_desk: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    system_speaks(monkeypatch, "en-GB")
    desk = open_desk()
    action(desk, "settingsAction").trigger()
    dialog = desk.setting_up.dialog
    box = dialog.language
    assert [box.itemText(place) for place in range(box.count())] == ["As the system", *LANGUAGES.values()]
    assert (box.currentText(), dialog.language.waits.isVisible()) == ("As the system", False)
    box.setCurrentText("Svenska")
    assert desk.settings.language == "sv"
    assert dialog.language.waits.isVisible()
    assert dialog.language.waits.text() == "The window is in Svenska from the next start on."
    assert box.accessibleDescription() == dialog.language.waits.text()
    assert dialog.windowTitle() == "Settings"
    desk.close()
    second = open_desk()
    action(second, "settingsAction").trigger()
    assert second.setting_up.dialog.language.currentText() == "Svenska"
    second.setting_up.dialog.language.setCurrentText("English")
    assert not second.setting_up.dialog.language.waits.isVisible()
    assert second.settings.language == "en"


def test_a_language_that_is_not_known_any_more_is_the_systems(desk: MainWindow) -> None:
    desk.settings.language = "tlh"
    action(desk, "settingsAction").trigger()
    assert desk.setting_up.dialog.language.currentText() == "As the system"


@pytest.fixture
def marked_desk(open_desk: Callable[[], MainWindow], note_file: Path, qtbot: QtBot) -> MainWindow:
    """A desk in a language of marks, with a note, its suggestions and some decisions."""
    install(marked)
    window = open_desk()
    open_note(window, note_file, qtbot)
    for name in ("acceptAction", "rejectAction", "holdCodeAction"):
        action(window, name).trigger()
        settle(window, qtbot)
    for name in OPENED_BY:
        action(window, name).trigger()
        settle(window, qtbot)
    window.tools.dashboards.window.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: window.tools.dashboards.window.figures is not None, timeout=PATIENCE)
    return window


def data_of(window: MainWindow) -> set[str]:
    """What stands in the window and is no text of the program."""
    opened = window.desk.showing.opened
    assert opened is not None
    codes = {text for row in opened.rows for text in (row.code.code, row.description)}
    with closing(CodeLookup.open()) as lookup:
        codes |= {each.description for each in lookup.describe(code[:3] for code in codes if code[3:4] == ".")}
    missed = re.findall(f"“{END}(.*?){BEGIN}”", window.parts.missed.findChild(QLabel, "missedTold").text())
    keys = {native(key) for spec in ACTIONS for key in keys_of(spec.name)}
    return {
        *codes,
        opened.stored.note.id,
        window.settings.coder,
        str(window.setting_up.shown().folder),
        *keys,
        *missed,
        *NOTE.splitlines(),
        "Chartlight",
        "cpu",
        "bf16",
    }


def test_every_text_of_the_window_can_be_translated(marked_desk: MainWindow) -> None:
    assert BEGIN in action(marked_desk, "openAction").text()
    assert bare_texts(marked_desk, data_of(marked_desk), exempt=ONLY_DATA) == []


def test_the_probe_finds_what_was_left_out(qtbot: QtBot) -> None:
    """It would be worth nothing otherwise."""
    install(marked)
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(tr("Codes of {note}", note="ward-7"))
    label = QLabel("Left out", window)
    label.setObjectName("leftOut")
    label.setToolTip(tr("Not left out") + " but this")
    label.setAccessibleName(f"I10 {tr('Not left out')}")
    label.setStatusTip(tr("Not left out, but cut short")[:12])
    table = QTableWidget(1, 1, window)
    table.setObjectName("table")
    table.setHorizontalHeaderLabels(["Heading"])
    table.setItem(0, 0, QTableWidgetItem("Cell"))
    QMenu("Menu", window).addAction("Action").setToolTip(tr("Tip"))
    bare = {"Left out", "⟦Not left out⟧ but this", "⟦Codes of ⟧ward-7⟦⟧", "Heading", "Cell", "Menu", "Action"}
    found = bare_texts(window, {"I10"})
    assert {("leftOut", "Left out"), ("table", "Cell")} <= set(found)
    assert {text for _, text in found} == bare
    known = bare_texts(window, {"I10", "ward-7"}, exempt=["table"])
    assert {text for _, text in known} == bare - {"⟦Codes of ⟧ward-7⟦⟧", "Cell"}
