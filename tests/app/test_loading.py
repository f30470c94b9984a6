"""Documents, folders, dropped and pasted text become notes; a long load says how far it is and can be cancelled."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from desk_driving import PATIENCE, action, named, settle
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[1] / "core" / "notes"))
from documents_at_hand import pdf, word

from chartlight.notes import reader
from chartlight.notes.progress import Reading
from chartlight.types import Note
from chartlight_app import handing_over
from chartlight_app.main_window import MainWindow
from chartlight_app.remaining import Remaining
from chartlight_app.status import StatusLine


@pytest.fixture
def quiet(desk: MainWindow) -> Iterator[MainWindow]:
    """A desk that suggests nothing by itself."""
    desk.settings.suggest_on_open = False
    yield desk
    # What lies there at the end of the program would outlive Python.
    QGuiApplication.clipboard().clear()


def names(window: MainWindow) -> list[str]:
    return [note.note_id for note in window.parts.worklist.model.notes()]


def mime(*, text: str = "", paths: list[Path] | None = None) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window: MainWindow, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def test_a_mixed_drop_of_documents_and_folders_is_read(quiet: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    pdf(folder / "letter.pdf", [["Fever."], None])
    pdf(folder / "locked.pdf", [["Fever."]], password="secret")
    (folder / "plain.txt").write_text("Cough.", encoding="utf-8")
    paths = [word(tmp_path / "ward.docx", "Chest pain.", "No fever."), folder]
    assert handing_over.can_take(mime(paths=paths))
    drop(quiet, mime(paths=paths))
    qtbot.waitUntil(lambda: not quiet.desk.loading.running and len(names(quiet)) == 3, timeout=PATIENCE)
    settle(quiet, qtbot)
    assert names(quiet) == ["ward", "letter", "plain"]
    assert quiet.parts.note.view.toPlainText() == "Chest pain.\nNo fever."
    told = quiet.parts.note.messages.sentences()
    assert [sentence.split(".pdf")[0].split(":")[0] for sentence in told] == ["letter", "locked"]
    assert quiet.parts.status.currentMessage() == "3 new notes, 1 could not be read."
    assert not quiet.parts.status.bar.isVisible()


def test_pasted_text_becomes_a_note_and_is_shown(quiet: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Fever\u00a0and e\u0301mesis.\r\nNo cough.")
    qtbot.keyClick(quiet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet.desk.showing.opened is not None, timeout=PATIENCE)
    settle(quiet, qtbot)
    note = quiet.desk.showing.opened.stored.note
    assert note.text == "Fever and \u00e9mesis.\nNo cough."
    assert note.id.startswith("Pasted 20")
    action(quiet, "pasteAction").trigger()
    settle(quiet, qtbot)
    assert quiet.parts.status.currentMessage() == "0 new notes, 1 already in the worklist."
    assert len(names(quiet)) == 1


def test_ctrl_v_in_a_field_pastes_into_the_field(quiet: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("chest pain")
    field = quiet.parts.worklist.bar.field
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(quiet, qtbot)
    assert field.text() == "chest pain"
    assert quiet.parts.worklist.model.rowCount() == 0


def test_what_was_pasted_is_shown_while_more_is_being_read(quiet: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text("First note.", encoding="utf-8")
    quiet.desk.open_paths([tmp_path / "first.txt"])
    quiet.desk.paste("Second note.")
    qtbot.waitUntil(lambda: quiet.parts.note.view.toPlainText() == "Second note.", timeout=PATIENCE)
    settle(quiet, qtbot)
    assert quiet.parts.note.view.toPlainText() == "Second note."


def test_ctrl_v_over_the_note_makes_a_note(quiet: MainWindow, qtbot: QtBot) -> None:
    drop(quiet, mime(text="First note."))
    qtbot.waitUntil(lambda: quiet.desk.showing.opened is not None, timeout=PATIENCE)
    QGuiApplication.clipboard().setText("Second note.")
    quiet.parts.note.view.setFocus()
    qtbot.keyClick(quiet.parts.note.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: quiet.parts.note.view.toPlainText() == "Second note.", timeout=PATIENCE)


def test_copied_files_are_opened_and_an_empty_clipboard_says_so(
    quiet: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(" \n")
    action(quiet, "pasteAction").trigger()
    assert quiet.parts.status.currentMessage() == "There is no text or file to paste. Copy the note first."
    QGuiApplication.clipboard().setMimeData(mime(paths=[word(tmp_path / "ward.docx", "Fever.")]))
    action(quiet, "pasteAction").trigger()
    qtbot.waitUntil(lambda: names(quiet) == ["ward"], timeout=PATIENCE)
    settle(quiet, qtbot)


def test_a_long_load_says_how_far_it_is_and_can_be_cancelled(
    quiet: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(400):
        (tmp_path / f"note-{number:03}.txt").write_text(f"Note {number}. " + "fever " * 20_000, encoding="utf-8")
    told: list[str] = []
    show = StatusLine.show_work

    def listen(line: StatusLine, words: str, **how_far: int) -> None:
        told.append(words)
        show(line, words, **how_far)

    monkeypatch.setattr(StatusLine, "show_work", listen)
    quiet.open_paths([tmp_path])
    bar = quiet.parts.status.bar
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() > 0, timeout=PATIENCE)
    assert bar.isVisible()
    assert "of 400" in told[-1]
    quiet.parts.status.cancel.click()
    assert not quiet.desk.loading.running
    assert not bar.isVisible()
    settle(quiet, qtbot)
    assert quiet.parts.status.currentMessage().startswith("Cancelled. ")
    assert 0 < quiet.parts.worklist.model.rowCount() < 400


def test_a_document_that_is_being_read_can_be_cancelled(quiet: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    slow = tmp_path / "slow.rtf"
    slow.write_bytes(rb"{\rtf1 " + rb"{\field{\*\fldinst{ " * 60_000 + b"}")
    quiet.open_paths([slow])
    qtbot.waitUntil(lambda: quiet.desk.loading.running and quiet.parts.status.bar.maximum() > 0, timeout=PATIENCE)
    quiet.desk.cancel()
    qtbot.waitUntil(lambda: not quiet.desk.store.busy, timeout=5000)
    assert quiet.parts.worklist.model.rowCount() == 0


@pytest.mark.parametrize("to_the_end", [True, False])
def test_notes_of_one_load_are_told_of_together_however_slowly_they_come(
    desk: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, to_the_end: bool
) -> None:
    go_on = Event()

    def slowly(_paths: object) -> Iterator[Note | Reading]:
        yield Note(id="first", text="Fever and cough.", language="en")
        while not go_on.is_set():
            time.sleep(0.06)
            yield Reading(name="second.txt", files=1, files_found=2, share=0.5)
        yield Note(id="second", text="Pneumonia.", language="en")

    monkeypatch.setattr(reader, "reading_notes", slowly)
    told: list[str] = []
    desk.desk.run.ended.connect(told.append)
    with qtbot.waitSignal(desk.desk.run.paused, timeout=PATIENCE):
        desk.open_paths([tmp_path])
    status = desk.parts.status
    assert told == []
    work = named(desk, "workLabel")
    assert isinstance(work, QLabel)
    qtbot.waitUntil(lambda: work.text().startswith("Reading files: 1 note · file 2 of 2"), timeout=PATIENCE)
    if to_the_end:
        go_on.set()
    else:
        status.cancel.click()
    settle(desk, qtbot)
    assert told == (["The model has read 2 notes."] if to_the_end else ["The model has read 1 note."])
    assert status.currentMessage() == told[0]
    assert not status.bar.isVisible()


def test_the_time_left_is_told_once_there_is_something_to_tell_it_from() -> None:
    now = 0.0
    remaining = Remaining(lambda: now)
    told = []
    for now, share in ((1, 0.5), (10, 0.0), (10, 0.5), (30, 0.25), (600, 0.1), (3600, 0.25), (40, 1.0)):  # noqa: B007
        told.append(remaining.told(share))
    assert told == ["", "", "about 10 s left", "about 2 min left", "about 1.5 h left", "about 3.0 h left", ""]


def test_time_spent_waiting_for_something_else_does_not_count() -> None:
    now = 0.0
    remaining = Remaining(lambda: now)
    now = 10
    remaining.pause()
    now = 1000
    remaining.pause()
    assert remaining.told(0.5) == "about 10 s left"
    remaining.go_on()
    now = 1010
    remaining.go_on()
    assert remaining.told(0.5) == "about 20 s left"
    remaining.begin()
    now = 1015
    assert remaining.told(0.5) == "about 5 s left"
