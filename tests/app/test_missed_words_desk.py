"""What did we miss? Underlined on demand, with candidates, one key to accept."""

from __future__ import annotations

from desk_driving import NOTE, action, named, settle, states
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from chartlight_app.main_window import MainWindow


def underlined(window: MainWindow) -> list[str]:
    waves = QTextCharFormat.UnderlineStyle.WaveUnderline
    marks = window.parts.note.view.extraSelections()
    return [mark.cursor.selectedText() for mark in marks if mark.format.underlineStyle() is waves]


def missed(window: MainWindow) -> list[str]:
    opened = window.desk.showing.opened
    assert opened is not None
    return [NOTE[words.start : words.end] for words in opened.coding.missed]


def press(window: MainWindow, qtbot: QtBot, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(window.parts.suggestions.table, key)
        settle(window, qtbot)


def test_missed_words_are_underlined_only_on_demand(coded: MainWindow, qtbot: QtBot) -> None:
    assert len(missed(coded)) > 1
    assert underlined(coded) == []
    press(coded, qtbot, "w")
    assert underlined(coded) == missed(coded)
    assert named(coded, "missedBar").isVisible()
    assert coded.parts.missed.told() == (
        f"1 of {len(missed(coded))} not covered by an accepted code: “{missed(coded)[0]}”"
    )
    press(coded, qtbot, "w")
    assert underlined(coded) == []
    assert not named(coded, "missedBar").isVisible()


def test_one_key_accepts_the_candidate_and_its_words_are_covered(coded: MainWindow, qtbot: QtBot) -> None:
    press(coded, qtbot, "wg")
    opened = coded.desk.showing.opened
    assert opened is not None
    words, code = missed(coded)[1], opened.coding.missed[1].candidates[0].code.code
    assert words in coded.parts.missed.told()
    assert coded.parts.missed.codes()[0] == code
    press(coded, qtbot, "k")
    assert states(coded)[code] == "accepted"
    assert words not in underlined(coded)


def test_another_candidate_is_accepted_by_its_button(coded: MainWindow, qtbot: QtBot) -> None:
    press(coded, qtbot, "w")
    while coded.parts.missed.codes():
        code = coded.parts.missed.codes()[0]
        button = named(coded, "missedCandidate1")
        assert isinstance(button, QPushButton)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(coded, qtbot)
        assert states(coded)[code] == "accepted"
    assert coded.parts.missed.told().startswith("Nothing missed")
    assert underlined(coded) == []
    press(coded, qtbot, "k")
    assert coded.parts.status.currentMessage().startswith("Nothing is missed")


def test_the_key_for_the_next_ones_opens_the_line_too(coded: MainWindow, qtbot: QtBot) -> None:
    action(coded, "nextMissedAction").trigger()
    settle(coded, qtbot)
    assert coded.parts.missed.told().startswith("1 of")


def test_candidates_take_no_room_from_the_other_panels(coded: MainWindow, qtbot: QtBot) -> None:
    press(coded, qtbot, "w")
    bar, least = coded.parts.missed, coded.parts.note.minimumSizeHint().width()
    bar.show_words("cardiomyopathy", 1, 9, [(f"I42.{n}", "Cardiomyopathy due to external agents", 0.5) for n in (0, 7)])
    button = named(coded, "missedCandidate2")
    assert button.isVisible()
    assert bar.minimumSizeHint().width() < button.sizeHint().width()
    assert coded.parts.note.minimumSizeHint().width() == least
