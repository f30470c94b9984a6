"""Present on admission for all accepted codes by one key."""

from __future__ import annotations

from desk_driving import action, settle
from pytestqt.qtbot import QtBot

from chartlight.store.decision_records import Poa
from chartlight_app.keys import keys_of
from chartlight_app.main_window import MainWindow


def act(window: MainWindow, name: str, qtbot: QtBot) -> None:
    action(window, name).trigger()
    settle(window, qtbot)


def poas(window: MainWindow) -> list[Poa | None]:
    opened = window.desk.showing.opened
    assert opened is not None
    decisions = [row.code.decision for row in opened.rows if row.code.code in opened.coding.sequence]
    return [decision.poa for decision in decisions if decision is not None]


def test_one_key_says_it_of_all_and_one_undo_takes_it_back(coded: MainWindow, qtbot: QtBot) -> None:
    assert keys_of("poaAllAction") == ("Shift+O",)
    act(coded, "acceptAction", qtbot)
    act(coded, "acceptAction", qtbot)
    assert poas(coded) == [None, None]
    act(coded, "poaAllAction", qtbot)
    assert poas(coded) == [Poa.YES, Poa.YES]
    assert "said of 2 codes" in coded.parts.status.currentMessage()
    act(coded, "poaAllAction", qtbot)
    assert "Every accepted code says" in coded.parts.status.currentMessage()
    act(coded, "undoAction", qtbot)
    assert poas(coded) == [None, None]
