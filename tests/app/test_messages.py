"""What the coder should know, said without getting in the way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chartlight_app.messages import MessageArea, Weight
from chartlight_app.status import StatusLine


@pytest.fixture
def area(qtbot: QtBot) -> MessageArea:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(320, 400)
    made = MessageArea(window)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    window.show()
    made.window_of_test = window
    return made


def test_every_sentence_is_listed_once(area: MessageArea) -> None:
    assert not area.isVisible()
    area.say_all([(Weight.PROBLEM, "One."), (Weight.NOTICE, "Two."), (Weight.PROBLEM, "One.")])
    area.say(Weight.PROBLEM, "Two.")
    assert area.isVisible()
    assert area.sentences() == ("One.", "Two.")


def test_dismissed_sentences_are_not_lost(area: MessageArea) -> None:
    area.say(Weight.PROBLEM, "One.")
    area.dismiss()
    assert not area.isVisible()
    area.say(Weight.PROBLEM, "Two.")
    assert area.sentences() == ("Two.",)
    area.show_history()
    assert area.sentences() == area.history() == ("One.", "Two.")


def test_no_messages_are_not_counted(area: MessageArea) -> None:
    area.show_history()
    assert area.isVisible()
    assert [label.text() for label in area.findChildren(QLabel) if label.isVisible()] == ["There are no messages."]
    assert area.sentences() == ()
    assert not area.list.isVisible()
    area.say(Weight.PROBLEM, "One.")
    assert area.list.isVisible()
    assert "1 message" in [label.text() for label in area.findChildren(QLabel)]


def test_the_area_stays_small_and_long_sentences_wrap(area: MessageArea, qtbot: QtBot) -> None:
    long = "This file could not be read because of something that takes quite a few words to explain. " * 2
    area.say(Weight.PROBLEM, long)
    qtbot.waitUntil(lambda: area.list.sizeHintForRow(0) > 2 * area.list.fontMetrics().height())
    for number in range(40):
        area.say(Weight.PROBLEM, f"{number}: {long}")
    qtbot.wait(20)
    assert area.height() < 200
    assert len(area.sentences()) == 41
    last = area.list.visualItemRect(area.list.item(40))
    assert area.list.viewport().rect().intersects(last), "the latest sentence is in sight"


def test_a_long_message_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_coder("Ann")
    line.resize(500, 28)
    line.show()
    line.say("Short.")
    assert line.shown_message() == "Short."
    long = "Every suggested code of this note is decided. " * 4
    line.say(long)
    assert line.shown_message().startswith("Every suggested code")
    assert line.shown_message().endswith("…")
    assert line.currentMessage() == long
