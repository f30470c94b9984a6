"""The window in another language: which help it opens, and that the names of things come through the translator."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from desk_driving import action, named, open_note
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from chartlight import paths
from chartlight.review.note_actions import NoteChange
from chartlight.store.decision_records import Action
from chartlight.store.note_records import NoteState, NoteSummary
from chartlight.store.worklist_values import NoteAction
from chartlight.translation import install, language_in_use, tr
from chartlight.types import SectionName, SpecialtyScore
from chartlight_app.help_window import HelpWindow
from chartlight_app.main_window import MainWindow
from chartlight_app.note_words import told_of_note
from chartlight_app.outline_panel import SECTION_WORDS
from chartlight_app.remaining import Remaining
from chartlight_app.specialty_bar import SpecialtyBar
from chartlight_app.specialty_words import SPECIALTIES, specialty_words
from chartlight_app.tool_bar import RoomyToolBar
from chartlight_app.worklist_bar import WorklistBar

PAGES = {"help.md": "## First steps\nRead.", "help_es.md": "## Primeros pasos\nLea.", "help_sv.md": "## Börja\nLäs."}


@pytest.fixture
def shouting() -> Iterator[None]:
    """A language that is English in capitals, with the numbers of Spanish."""
    install(lambda text, _comment: _shouted(text), language="es")
    yield
    install(None)


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of help pages in place of the shipped one."""
    folder = tmp_path / "help"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    return folder


def _shouted(text: str) -> str:
    """In capitals, except for the values."""
    parts = text.split("{")
    return "{".join([parts[0].upper(), *("}".join([p.split("}")[0], p.split("}")[1].upper()]) for p in parts[1:])])


@pytest.mark.parametrize(
    ("language", "title"), [("en", "First steps"), ("es", "Primeros pasos"), ("sv", "Börja"), ("fi", "First steps")]
)
def test_the_help_opens_in_the_language_that_runs(qtbot: QtBot, pages: Path, language: str, title: str) -> None:
    install(None if language == "en" else lambda text, _comment: text, language=language)
    try:
        window = HelpWindow()
        qtbot.addWidget(window)
    finally:
        install(None)
    assert window.listed() == (title,)
    assert pages.is_dir()


def test_a_page_that_is_not_translated_is_read_in_english(pages: Path) -> None:
    (pages / "help_es.md").unlink()
    assert paths.help_page("es").name == "help.md"
    assert paths.help_page("sv").name == "help_sv.md"
    assert paths.help_page().name == "help.md"


def test_the_language_is_english_until_another_is_installed(shouting: None) -> None:
    assert language_in_use() == "es"
    install(None)
    assert language_in_use() == "en"


def test_every_section_and_every_specialty_of_the_pack_has_words_to_translate(shouting: None) -> None:
    heads = json.loads((paths.starter_pack_dir() / "note_heads.json").read_text(encoding="utf-8"))
    assert set(heads["specialties"]["names"]) == set(SPECIALTIES)
    assert {name: words.lower() for name, words in SECTION_WORDS.items()} == {each: each.value for each in SectionName}
    assert tr(SECTION_WORDS[SectionName.COURSE]) == "HOSPITAL COURSE"
    assert specialty_words("Nephrology") == "NEPHROLOGY"


def test_chips_show_the_translated_name_and_hand_on_the_kept_one(qtbot: QtBot, shouting: None) -> None:
    bar = SpecialtyBar()
    qtbot.addWidget(bar)
    bar.show_specialties([SpecialtyScore("Nephrology", 0.91, suggested=True, evidence=())], None)
    assert bar.told() == ["NEPHROLOGY  91\N{NO-BREAK SPACE}%"]
    menu = bar.findChild(QToolButton, "changeSpecialty").menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(bar.chosen) as said:
        next(one for one in menu.actions() if one.text() == "NEPHROLOGY").trigger()
    assert said.args == ["Nephrology"]


def test_filters_and_orders_are_told_in_the_language_and_chosen_by_what_they_mean(qtbot: QtBot, shouting: None) -> None:
    bar = WorklistBar()
    qtbot.addWidget(bar)
    assert bar.told() == ("ALL NOTES", "ALL CODERS", "↑ LOADED")
    bar.states.menu().aboutToShow.emit()
    with qtbot.waitSignal(bar.query_changed) as said:
        next(one for one in bar.states.menu().actions() if one.text().startswith("ON HOLD\t")).trigger()
    assert said.args[0].states == frozenset({NoteState.ON_HOLD})
    assert bar.told()[0] == "ON HOLD"


@pytest.mark.parametrize(
    ("change", "state", "assignee", "told"),
    [
        ((NoteAction.FINISH, False), NoteState.DONE, None, "a-1 is done."),
        ((NoteAction.HOLD, False), NoteState.ON_HOLD, None, "a-1 is on hold: why"),
        ((NoteAction.ASSIGN, True), NoteState.DONE, "Ada", "a-1 is assigned to Ada."),
        ((Action.UNDO, True), NoteState.DONE, None, "Undone: a-1 is assigned to nobody."),
        ((Action.UNDO, False), NoteState.NEW, "Ada", "Undone: a-1 is open again."),
        ((Action.REDO, False), NoteState.DONE, "Ada", "Done again: a-1 is done."),
    ],
)
def test_a_step_is_told_with_the_name_of_the_note(
    change: tuple[NoteAction | Action, bool], state: NoteState, assignee: str | None, told: str
) -> None:
    note = NoteSummary(
        key=1, note_id="a-1", title="", language=None, notice=None, characters=1, added_at=datetime.now(UTC),
        state=state, suggested=0, open=0, accepted=0, rejected=0, run_id=None, pack_hash=None,
        reason="why", assignee=assignee,
    )  # fmt: skip
    done = NoteChange((1,), change[0], "", is_assignment=change[1])
    assert told_of_note(done, note) == told
    install(lambda text, _comment: _shouted(text), language="es")
    try:
        # What coders and files are called stays as it is.
        assert told_of_note(done, note).startswith(("a-1 IS", "UNDONE: a-1 IS", "DONE AGAIN: a-1 IS"))
    finally:
        install(None)


def test_the_time_left_is_one_sentence_for_each_unit(shouting: None) -> None:
    now = [0.0]
    left = Remaining(lambda: now[0])
    now[0] = 10.0
    assert left.told(0.5) == "ABOUT 10 S LEFT"
    assert left.told(0.1) == "ABOUT 2 MIN LEFT"
    now[0] = 1_800.0
    assert left.told(0.2) == "ABOUT 2,0 H LEFT"


def test_the_toolbar_shows_as_many_words_as_there_is_room_for(desk: MainWindow, qtbot: QtBot) -> None:
    bar = desk.findChild(RoomyToolBar, "toolBar")
    desk.resize(2600, 800)
    qtbot.waitUntil(lambda: bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    beside = bar.sizeHint().width()
    desk.resize(beside - 20, 800)
    qtbot.waitUntil(lambda: bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    assert bar.sizeHint().width() <= bar.width() < beside
    desk.resize(2600, 800)
    qtbot.waitUntil(lambda: bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_long_words_do_not_make_the_window_too_wide_for_a_small_screen(
    open_desk: Callable[[], MainWindow], note_file: Path, qtbot: QtBot
) -> None:
    install(lambda text, _comment: text + " abc" * (len(text) // 10), language="es")
    try:
        window = open_desk()
        open_note(window, note_file, qtbot)
        window.parts.note.coder_bar.ask("Ada")
        window.resize(1024, 700)
        action(window, "holdAction").trigger()
        bar = window.parts.worklist.bar
        qtbot.waitUntil(lambda: window.parts.note.hold_bar.isVisible())
        qtbot.waitUntil(lambda: window.parts.note.hold_bar.field.width() > 100)
        assert window.parts.note.coder_bar.field.width() > 100
        assert window.width() == 1024
        for button in (bar.states, bar.coders, bar.order):
            assert bar.rect().contains(button.geometry())
        keys = window.parts.keys
        keys.toggle()
        area = named(window, "keysArea")
        assert isinstance(area, QScrollArea)
        qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
        assert area.horizontalScrollBar().maximum() == 0
    finally:
        install(None)
