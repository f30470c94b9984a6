"""What keeps the desk calm: cancelling, closing in mid-work, errors, keys that do not misfire, a quick start."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from desk_driving import current_code, open_note, settle, states, unfold
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

import chartlight_app
from chartlight.errors import KnownError
from chartlight_app import faults
from chartlight_app.code_rows import Section
from chartlight_app.main_window import MainWindow, create_window
from chartlight_app.theme import DARK, ThemeChoice


def long_note(path: Path) -> Path:
    """A note of some hundred windows."""
    path.write_text("Fever, cough and pneumonia; no chest pain. " * 800, encoding="utf-8")
    return path


def test_single_letters_do_not_fire_in_text_fields(coded: MainWindow, qtbot: QtBot) -> None:
    before = states(coded)
    coded.activateWindow()
    qtbot.keyClick(coded.parts.suggestions.table, Qt.Key.Key_F)
    find = coded.parts.note.find_bar.field
    for field in (find, coded.parts.suggestions.search.field):
        field.setFocus()
        qtbot.keyClicks(field, "a rune?")
        assert field.text() == "a rune?"
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(coded, qtbot)
    assert states(coded) == before
    assert not coded.parts.keys.isVisible()


def test_find_counts_steps_and_closes(coded: MainWindow, qtbot: QtBot) -> None:
    bar, view = coded.parts.note.find_bar, coded.parts.note.view
    qtbot.keyClick(coded.parts.suggestions.table, Qt.Key.Key_F)
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "HE")
    # The, heart, chest
    assert bar.told() == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.told() == "2 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.told() == "3 of 3"
    bar.field.setText("nowhere")
    assert bar.told() == "Not in this note"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert len(view.extraSelections()) == len(view.lit())


def test_words_that_were_found_are_selected_when_the_search_is_left(coded: MainWindow, qtbot: QtBot) -> None:
    bar, view = coded.parts.note.find_bar, coded.parts.note.view
    qtbot.keyClick(coded.parts.suggestions.table, Qt.Key.Key_F)
    qtbot.keyClicks(bar.field, "chest pain")
    assert view.selected_span() == (0, 0)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert view.words_at(*view.selected_span()) == "chest pain"
    assert view.found() == ()


def test_keys_overlay_shows_every_key(desk: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(desk, "?")
    assert desk.parts.keys.isVisible()
    shown = desk.parts.keys.told()
    for key in ("A", "R", "U", "Ctrl+Z", "Ctrl+Shift+Z", "↑ ↓", "N", "P", "F", "E", "?"):
        assert key in shown
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.parts.keys.isVisible()


def test_up_and_down_move_the_suggestion_from_the_note_too(coded: MainWindow, qtbot: QtBot) -> None:
    unfold(coded, Section.CANDIDATES)
    first = current_code(coded)
    qtbot.keyClick(coded.parts.note.view, Qt.Key.Key_Down)
    second = current_code(coded)
    assert second != first
    qtbot.keyClick(coded.parts.suggestions.table, Qt.Key.Key_Up)
    assert current_code(coded) == first
    qtbot.keyClick(coded, Qt.Key.Key_Down)
    assert current_code(coded) == second


def test_suggesting_can_be_cancelled_between_two_windows(desk: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk.open_paths([long_note(tmp_path / "long.txt")])
    bar = desk.parts.status.bar
    qtbot.waitUntil(lambda: bar.maximum() > 20 and bar.value() > 0, timeout=60_000)
    asked = time.monotonic()
    desk.parts.status.cancel.click()
    assert not desk.desk.run.running
    assert desk.parts.status.currentMessage().startswith("Cancelled.")
    qtbot.waitUntil(lambda: not desk.desk.model.busy)
    assert time.monotonic() - asked < 5
    assert not desk.parts.status.bar.isVisible()
    settle(desk, qtbot)
    assert not desk.parts.suggestions.shows_codes()
    assert desk.parts.worklist.model.notes()[0].run_id is None


def test_closing_in_mid_work_stops_every_thread(desk: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk.open_paths([long_note(tmp_path / "long.txt")])
    qtbot.waitUntil(lambda: desk.parts.status.bar.value() > 0, timeout=60_000)
    threads = desk.findChildren(QThread)
    assert all(thread.isRunning() for thread in threads)
    before = time.monotonic()
    desk.close()
    assert time.monotonic() - before < 3
    assert all(thread.isFinished() for thread in threads)


def test_a_window_that_was_never_shown_can_be_closed(qtbot: QtBot, tmp_path: Path, tiny_pack: Path) -> None:
    window = create_window(tmp_path / "data", pack_dir=tiny_pack)
    qtbot.addWidget(window)
    window.close()
    assert not any(thread.isRunning() for thread in window.findChildren(QThread))


def test_a_missing_pack_is_said_once_and_the_desk_goes_on(qtbot: QtBot, tmp_path: Path, note_file: Path) -> None:
    window = create_window(tmp_path / "data", pack_dir=tmp_path / "no-pack")
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    window.show()
    (note_file.parent / "second.txt").write_text("Fever.", encoding="utf-8")
    window.open_paths([note_file.parent])
    messages = window.parts.note.messages
    qtbot.waitUntil(lambda: len(messages.sentences()) == 1 and not window.desk.busy, timeout=60_000)
    assert "no-pack" in messages.sentences()[0]
    assert window.parts.worklist.model.rowCount() == 2
    qtbot.keyClick(window, Qt.Key.Key_N)
    settle(window, qtbot)
    assert window.parts.note.view.toPlainText() != ""
    window.close()


def test_an_unforeseen_error_is_logged_without_its_text_and_said(
    desk: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    handler = faults.log_to(tmp_path / "data")
    try:
        desk.desk.store.submit(broken, on_result=print, on_error=desk.desk.report)
        messages = desk.parts.note.messages
        qtbot.waitUntil(lambda: bool(messages.sentences()))
    finally:
        faults.stop_logging(handler)
    written = (tmp_path / "data" / faults.LOG_NAME).read_text("utf-8")
    assert "ValueError" in written
    assert "in broken" in written
    assert "Mrs Secret" not in written + "".join(messages.sentences())
    assert faults.LOG_NAME in messages.sentences()[0]


def broken(_session: object) -> None:
    try:
        raise KeyError("Mrs Secret was admitted")
    except KeyError as error:
        raise ValueError("Mrs Secret has a fever") from error


def test_an_error_that_can_be_mended_is_said_as_it_is(desk: MainWindow) -> None:
    desk.desk.report(KnownError("The disk is full. Make room and try again."))
    assert desk.parts.note.messages.sentences() == ("The disk is full. Make room and try again.",)


def test_the_window_remembers_how_it_was_left(open_desk: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = open_desk()
    dock = window.findChild(QDockWidget, "heatmapDock")
    dock.hide()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.findChild(QDockWidget, "worklistDock"))
    window.settings.coder = "Anna Lind"
    window._choose_theme(ThemeChoice.DARK)
    window._scale(3)
    size = window.parts.note.view.font().pointSize()
    window.close()
    again = open_desk()
    assert again.findChild(QDockWidget, "heatmapDock").isHidden()
    worklist = again.findChild(QDockWidget, "worklistDock")
    assert again.dockWidgetArea(worklist) == Qt.DockWidgetArea.RightDockWidgetArea
    assert again.settings.coder == "Anna Lind"
    assert again.themes.current is DARK
    assert again.parts.note.view.font().pointSize() == size
    again._choose_theme(ThemeChoice.LIGHT)


def test_the_last_note_is_shown_again(open_desk: Callable[[], MainWindow], note_file: Path, qtbot: QtBot) -> None:
    (note_file.parent / "zebra.txt").write_text("Fever and cough.", encoding="utf-8")
    window = open_desk()
    open_note(window, note_file.parent, qtbot)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_N)
    settle(window, qtbot)
    assert window.parts.note.view.toPlainText() == "Fever and cough."
    window.close()
    again = open_desk()
    qtbot.waitUntil(lambda: again.parts.note.view.toPlainText() == "Fever and cough.")


def test_what_is_opened_at_the_start_comes_below_what_is_there(
    open_desk: Callable[[], MainWindow], qtbot: QtBot, note_file: Path, tmp_path: Path, tiny_pack: Path
) -> None:
    window = open_desk()
    open_note(window, note_file, qtbot)
    window.close()
    again = create_window(tmp_path / "data", pack_dir=tiny_pack)
    assert isinstance(again, MainWindow)
    qtbot.addWidget(again)
    again.show()
    zebra = tmp_path / "zebra.txt"
    zebra.write_text("Fever and cough.", encoding="utf-8")
    again.desk.open_paths([zebra], show=False)
    worklist = again.parts.worklist
    qtbot.waitUntil(lambda: worklist.model.rowCount() == 2)
    settle(again, qtbot)
    assert [note.note_id for note in worklist.model.notes()] == ["ward-7", "zebra"]
    assert worklist.selected_keys() == (worklist.current_key(),) == (again.desk.showing.opened.key,)
    assert again.desk.showing.opened.stored.note.id == "ward-7"
    again.close()


def test_nothing_heavy_is_imported_before_the_window_is_on_screen(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from chartlight_app.main_window import create_window
app = QApplication([])
window = create_window(Path(sys.argv[1]))
window.painted.connect(lambda: print("LOADED", sorted(sys.modules)))
window.painted.connect(window.close)
window.show()
app.exec()
"""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = ast.literal_eval(done.stdout.split("LOADED ", 1)[1])
    heavy = {"torch", "transformers", "matplotlib", "alembic", "sqlalchemy", "numpy", "safetensors", "tokenizers"}
    assert "chartlight_app.main_window" in loaded
    assert heavy.isdisjoint(loaded)


def test_only_one_module_knows_of_threads() -> None:
    folder = Path(chartlight_app.__file__).parent
    knowing = {
        path.name
        for path in folder.glob("*.py")
        if re.search(
            r"QThread|QRunnable|moveToThread|concurrent|import threading|import asyncio", path.read_text("utf-8")
        )
    }
    assert knowing == {"workers.py", "faults.py"}
    # faults.py only sets the hook for errors of other people's threads.
    assert "Thread(" not in (folder / "faults.py").read_text("utf-8")


def test_no_module_of_the_window_imports_what_a_model_needs() -> None:
    folder = Path(chartlight_app.__file__).parent
    for path in folder.glob("*.py"):
        assert not re.search(r"^\s*(import|from) (torch|transformers)", path.read_text("utf-8"), re.MULTILINE), path
