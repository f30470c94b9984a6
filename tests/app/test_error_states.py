"""What stands on the screen where something is missing, damaged or locked: what is wrong, and what to do next."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from desk_driving import PATIENCE, action, named, open_note, settle, states
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chartlight import paths
from chartlight.store.database import FILE_NAME
from chartlight_app.main_window import MainWindow, create_window

TROUBLE = "The notes cannot be read"


def places(window: MainWindow) -> list[str]:
    """The titles that stand in place of what is not there, from the left."""
    return [label.text() for label in window.findChildren(QLabel, "emptyTitle") if label.isVisible()]


def try_again(window: MainWindow, qtbot: QtBot) -> None:
    button = named(window, "tryAgainHere")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settle(window, qtbot)


def test_a_store_that_cannot_be_read_is_told_where_the_notes_would_be(
    open_desk: Callable[[], MainWindow], note_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "data").mkdir()
    store = tmp_path / "data" / FILE_NAME
    store.write_bytes(b"no store" * 1000)
    window = open_desk()
    settle(window, qtbot)
    assert places(window).count(TROUBLE) == 2
    assert "damaged" in window.parts.note.messages.sentences()[0]
    window.open_paths([note_file])
    settle(window, qtbot)
    assert window.parts.status.currentMessage() == "Nothing could be loaded."
    store.unlink()
    try_again(window, qtbot)
    assert places(window).count("No notes yet") == 2
    open_note(window, note_file, qtbot)


def test_a_missing_codebook_is_told_and_can_be_put_back(
    open_desk: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(paths, "codebook_path", lambda: tmp_path / "gone.sqlite.gz")
        window = open_desk()
        settle(window, qtbot)
        assert TROUBLE in places(window)
        assert "Install Chartlight again" in window.parts.note.messages.sentences()[0]
    try_again(window, qtbot)
    assert TROUBLE not in places(window)


def test_after_trouble_with_the_store_a_blind_review_is_still_blind(
    coded: MainWindow, open_desk: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    for name, act in (("Ann", "acceptAction"), ("Bo", "secondBlindAction")):
        coded.desk.use_coder(name)
        action(coded, act).trigger()
        settle(coded, qtbot)
    coded.close()
    store, kept = tmp_path / "data" / FILE_NAME, tmp_path / "kept.sqlite"
    shutil.move(store, kept)
    store.write_bytes(b"no store" * 1000)
    again = open_desk()
    settle(again, qtbot)
    assert TROUBLE in places(again)
    shutil.move(kept, store)
    try_again(again, qtbot)
    qtbot.waitUntil(lambda: bool(states(again)), timeout=PATIENCE)
    assert set(states(again).values()) == {"open"}


def test_a_model_that_cannot_be_used_is_told_and_tried_again(
    note_file: Path, tiny_pack: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = create_window(tmp_path / "data", pack_dir=tmp_path / "pack")
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    window.show()
    window.open_paths([note_file])
    qtbot.waitUntil(lambda: "The model cannot be used" in places(window), timeout=PATIENCE)
    settle(window, qtbot)
    assert "install Chartlight again" in window.parts.note.messages.sentences()[0]
    button = named(window, "suggestHereButton")
    assert isinstance(button, QPushButton)
    assert button.text() == "Try again (F5)"
    shutil.copytree(tiny_pack, tmp_path / "pack")
    qtbot.keyClick(button, Qt.Key.Key_F5)
    qtbot.waitUntil(window.parts.suggestions.shows_codes, timeout=PATIENCE)
    settle(window, qtbot)
    window.close()


def test_a_decision_that_a_lock_prevents_is_told_and_not_shown(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(tmp_path / "data" / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        qtbot.keyClick(coded, Qt.Key.Key_A)
        settle(coded, qtbot)
        assert "in use by another program" in coded.parts.note.messages.sentences()[0]
        assert set(states(coded).values()) == {"open"}
    qtbot.keyClick(coded, Qt.Key.Key_A)
    settle(coded, qtbot)
    assert "accepted" in states(coded).values()


def test_a_note_that_is_gone_leaves_the_list(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other.txt").write_text("Another patient with fever.", encoding="utf-8")
    coded.desk.open_paths([tmp_path / "other.txt"], show=False)
    qtbot.waitUntil(lambda: coded.parts.worklist.model.rowCount() == 2, timeout=PATIENCE)
    settle(coded, qtbot)
    opened = coded.desk.showing.opened
    assert opened is not None
    forget(tmp_path / "data" / FILE_NAME, coded.parts.worklist.neighbour(1) or 0)
    qtbot.keyClick(coded, Qt.Key.Key_N)
    settle(coded, qtbot)
    assert coded.parts.note.messages.sentences() == ("This note is not in the store. Load its file again.",)
    assert coded.parts.worklist.model.rowCount() == 1
    assert coded.parts.worklist.current_key() == opened.key
    assert coded.parts.note.view.toPlainText().startswith(opened.stored.note.text[:40])


def forget(store: Path, key: int) -> None:
    """Take a note out of the store, as nothing in the program does."""
    with closing(sqlite3.connect(store)) as database, database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            columns = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
            if "note_key" in columns:
                database.execute(f"DELETE FROM {table} WHERE note_key = ?", (key,))  # noqa: S608
        database.execute("DELETE FROM notes WHERE key = ?", (key,))
