"""Looking a code up while typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chartlight.codebook.found import FoundCode
from chartlight_app.code_search import CodeSearch

FOUND = [FoundCode("J18.9", "Pneumonia, unspecified organism"), FoundCode("J15.9", "Bacterial pneumonia")]


@pytest.fixture
def search(qtbot: QtBot) -> CodeSearch:
    made = CodeSearch()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_pause_in_typing_asks_once(search: CodeSearch, qtbot: QtBot) -> None:
    asked: list[str] = []
    search.searched.connect(asked.append)
    qtbot.keyClicks(search.field, "pneumonia ")
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(150)
    assert asked == ["pneumonia"]


def test_enter_adds_the_chosen_code(search: CodeSearch, qtbot: QtBot) -> None:
    qtbot.keyClicks(search.field, "pneumonia")
    search.show_found("pneumonia", FOUND)
    assert search.results.isVisible()
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.code_chosen) as chosen:
        qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert chosen.args == ["J15.9"]
    assert search.field.text() == ""
    assert not search.results.isVisible()


def test_an_answer_to_an_older_query_is_dropped(search: CodeSearch, qtbot: QtBot) -> None:
    qtbot.keyClicks(search.field, "pneumonia")
    search.show_found("pneu", FOUND)
    assert not search.results.isVisible()


def test_enter_before_the_answer_waits_for_it(search: CodeSearch, qtbot: QtBot) -> None:
    chosen: list[str] = []
    search.code_chosen.connect(chosen.append)
    qtbot.keyClicks(search.field, "pneu")
    search.show_found("pneu", FOUND)
    qtbot.keyClicks(search.field, "monia b")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert chosen == [], "the list still answers what was typed before"
    search.show_found("pneumonia b", FOUND[1:])
    assert chosen == ["J15.9"]


def test_typing_on_takes_an_early_enter_back(search: CodeSearch, qtbot: QtBot) -> None:
    chosen: list[str] = []
    search.code_chosen.connect(chosen.append)
    qtbot.keyClicks(search.field, "pneu")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    qtbot.keyClicks(search.field, "monia")
    search.show_found("pneumonia", FOUND)
    assert chosen == []


def test_nothing_found_is_said_and_escape_leaves(search: CodeSearch, qtbot: QtBot) -> None:
    qtbot.keyClicks(search.field, "xyzzy")
    search.show_found("xyzzy", [])
    assert "nothing for “xyzzy”" in search.hint()
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.field.text() == ""
    assert "nothing for" not in search.hint()


def test_codes_are_offered_before_anything_is_typed(search: CodeSearch, qtbot: QtBot) -> None:
    asked: list[bool] = []
    search.opened.connect(lambda: asked.append(True))
    search.open()
    assert asked == [True]
    search.show_named(FOUND)
    assert search.results.isVisible()
    assert "Named in the note" in search.hint()
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.code_chosen) as chosen:
        qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert chosen.args == ["J15.9"]
    assert not search.results.isVisible()
    search.show_named(FOUND)
    with qtbot.waitSignal(search.code_chosen) as chosen:
        qtbot.keyClick(search.field, Qt.Key.Key_2)
    assert chosen.args == ["J15.9"]


def test_an_offer_that_comes_late_is_dropped(search: CodeSearch, qtbot: QtBot) -> None:
    search.open()
    qtbot.keyClicks(search.field, "p")
    search.show_named(FOUND)
    assert not search.results.isVisible()


def test_what_the_words_mean_joins_without_taking_the_line_in_hand(search: CodeSearch, qtbot: QtBot) -> None:
    meant = FoundCode("A48.1", "Legionnaires' disease", because="by meaning")
    qtbot.keyClicks(search.field, "pneumonia")
    search.show_found("pneumonia", FOUND)
    search.show_meant("pneumonia", [meant, *FOUND])
    assert [line.key for line in search.lines()] == ["A48.1", "J18.9", "J15.9"]
    search.show_found("pneumonia", FOUND)
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    search.show_meant("pneumonia", [meant, *FOUND])
    assert [line.key for line in search.lines()] == ["J18.9", "J15.9", "A48.1"]
    assert search.results.currentIndex().data().startswith("J15.9")
    search.show_meant("pneumo", [meant])
    assert len(search.lines()) == 3


def test_the_words_that_will_be_the_evidence_are_shown(search: CodeSearch) -> None:
    search.set_evidence("acute  myocardial\ninfarction")
    assert "“acute myocardial infarction”" in search.hint()
