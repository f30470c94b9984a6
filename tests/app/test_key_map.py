"""Keys that coders choose themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from desk_driving import PATIENCE, action, current_code, open_note, settle, states
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chartlight_app.action_table import ACTIONS
from chartlight_app.key_map import KeyMap
from chartlight_app.keys import KEYS, keys_of
from chartlight_app.main_window import MainWindow


@pytest.fixture(autouse=True)
def _default_keys() -> Iterator[None]:
    yield
    KEYS.reset_all()


@pytest.fixture
def key_map() -> KeyMap:
    return KeyMap({"accept": ("A",), "reject": ("R",), "undo": ("U", "Ctrl+Z")})


def test_a_key_goes_from_one_action_to_another(key_map: KeyMap) -> None:
    assert key_map.owner("R", besides="accept") == "reject"
    key_map.set_keys("accept", ("R",))
    assert (key_map.keys("accept"), key_map.keys("reject")) == (("R",), ())
    assert key_map.own() == {"accept": ("R",), "reject": ()}
    key_map.reset("accept")
    assert (key_map.keys("accept"), key_map.keys("reject")) == (("A",), ())
    key_map.reset("reject")
    assert key_map.own() == {}


def test_a_default_key_that_was_taken_comes_back_from_its_new_owner(key_map: KeyMap) -> None:
    key_map.set_keys("accept", ("U",))
    assert key_map.keys("undo") == ("Ctrl+Z",)
    key_map.reset("undo")
    assert (key_map.keys("undo"), key_map.keys("accept")) == (("U", "Ctrl+Z"), ())


def test_what_is_remembered_never_clashes(key_map: KeyMap) -> None:
    key_map.use({"accept": ("R",), "gone": ("X",)})
    assert (key_map.keys("accept"), key_map.keys("reject")) == (("R",), ())
    taken = [key for name in ("accept", "reject", "undo") for key in key_map.keys(name)]
    assert len(taken) == len(set(taken))
    key_map.reset_all()
    assert key_map.keys("reject") == ("R",)


def press_new(window: MainWindow, name: str, key: str) -> None:
    dialog = window.tools.keys_dialog
    window.tools.change_keys()
    dialog.select(name)
    dialog.edit.setKeySequence(QKeySequence(key))


def test_another_key_works_at_once_and_after_a_restart(
    open_desk: Callable[[], MainWindow], note_file: object, qtbot: QtBot
) -> None:
    before = open_desk()
    open_note(before, note_file, qtbot)
    press_new(before, "acceptAction", "Q")
    assert before.tools.keys_dialog.told.text() == "Q is free."
    before.tools.keys_dialog.use.click()
    before.tools.keys_dialog.close()
    # Without a screen nobody else gives the keyboard back.
    QApplication.processEvents()
    before.activateWindow()
    qtbot.waitUntil(before.isActiveWindow, timeout=PATIENCE)
    first = current_code(before)
    qtbot.keyClick(before, Qt.Key.Key_A)
    settle(before, qtbot)
    assert states(before)[first] == "open"
    qtbot.keyClick(before, Qt.Key.Key_Q)
    settle(before, qtbot)
    assert states(before)[first] == "accepted"
    assert "(Q)" in action(before, "acceptAction").toolTip()
    assert "Q" in before.parts.keys.told()
    before.close()
    KEYS.reset_all()
    after = open_desk()
    assert [key.toString() for key in action(after, "acceptAction").shortcuts()] == ["Q"]


def test_a_clash_is_said_before_anything_changes(desk: MainWindow) -> None:
    dialog = desk.tools.keys_dialog
    press_new(desk, "acceptAction", "E")
    assert "E is the key of “Export accepted codes” now" in dialog.told.text()
    assert keys_of("exportAction") == ("E",)
    dialog.use.click()
    assert (keys_of("acceptAction"), keys_of("exportAction")) == (("E",), ())
    assert action(desk, "exportAction").shortcuts() == []
    dialog.reset_all.click()
    assert all(keys_of(spec.name) == spec.keys for spec in ACTIONS)


@pytest.mark.parametrize("key", ["Down", "Esc", "Return", "Tab"])
def test_keys_that_move_cannot_be_taken(desk: MainWindow, key: str) -> None:
    press_new(desk, "acceptAction", key)
    assert "cannot be the key of an action" in desk.tools.keys_dialog.told.text()
    assert not desk.tools.keys_dialog.use.isEnabled()


def test_an_action_may_have_several_keys_or_none(desk: MainWindow) -> None:
    dialog = desk.tools.keys_dialog
    press_new(desk, "holdCodeAction", "Y")
    dialog.add.click()
    assert keys_of("holdCodeAction") == ("Z", "Y")
    dialog.remove.click()
    assert keys_of("holdCodeAction") == ()
    dialog.reset_one.click()
    assert keys_of("holdCodeAction") == ("Z",)


def test_damaged_settings_leave_the_default_keys(desk: MainWindow) -> None:
    for kept in ("{", "[1]", '{"acceptAction": 3}', "null"):
        desk.settings._kept.setValue("keys", kept)
        assert desk.settings.keys == {}
