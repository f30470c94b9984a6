"""The coder's job through the real window: file, suggestions, decisions, export."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_driving import NOTE, action, current_code, named, open_note, settle, states, unfold
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from chartlight.types import Source
from chartlight_app.code_rows import Section
from chartlight_app.main_window import MainWindow


def test_a_file_becomes_exported_codes_by_keys_alone(
    desk: MainWindow, note_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "codes.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(note_file)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    action(desk, "openAction").trigger()
    table = desk.parts.suggestions.table
    qtbot.waitUntil(lambda: table.current() is not None, timeout=60_000)
    first = current_code(desk)
    qtbot.keyClick(table, Qt.Key.Key_A)
    settle(desk, qtbot)
    second = current_code(desk)
    assert second != first
    qtbot.keyClick(table, Qt.Key.Key_R)
    settle(desk, qtbot)
    assert (states(desk)[first], states(desk)[second]) == ("accepted", "rejected")
    qtbot.keyClick(table, Qt.Key.Key_E)
    qtbot.waitUntil(target.exists)
    settle(desk, qtbot)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["code"] for row in rows] == [first]
    assert rows[0]["coder"] == desk.settings.coder
    assert "1 accepted code saved to" in desk.parts.status.currentMessage()


def test_suggesting_on_demand_and_again(desk: MainWindow, note_file: Path, qtbot: QtBot) -> None:
    action(desk, "suggestOnOpenAction").setChecked(False)
    desk.open_paths([note_file])
    panel = desk.parts.suggestions
    qtbot.waitUntil(lambda: desk.desk.showing.opened is not None)
    settle(desk, qtbot)
    assert not panel.shows_codes()
    action(desk, "suggestAction").trigger()
    assert action(desk, "cancelAction").isEnabled()
    qtbot.waitUntil(panel.shows_codes, timeout=60_000)
    settle(desk, qtbot)
    assert not action(desk, "cancelAction").isEnabled()
    codes = list(states(desk))
    qtbot.keyClick(panel.table, Qt.Key.Key_A)
    settle(desk, qtbot)
    accepted = [code for code, state in states(desk).items() if state == "accepted"]
    place = current_code(desk)
    action(desk, "suggestAction").trigger()
    settle(desk, qtbot)
    assert list(states(desk)) == codes
    assert [code for code, state in states(desk).items() if state == "accepted"] == accepted
    assert current_code(desk) == place


def test_three_quick_accepts_decide_three_codes(coded: MainWindow, qtbot: QtBot) -> None:
    unfold(coded, Section.CANDIDATES)
    table = coded.parts.suggestions.table
    shown = coded.parts.suggestions.model.shown_codes()[:3]
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_A)
    assert set(states(coded).values()) == {"open"}, "nothing is shown before it is on disk"
    settle(coded, qtbot)
    assert [code for code, state in states(coded).items() if state == "accepted"] == sorted(
        shown, key=list(states(coded)).index
    )


def test_quick_keys_mean_what_slow_ones_mean(coded: MainWindow, qtbot: QtBot) -> None:
    unfold(coded, Section.CANDIDATES)
    table = coded.parts.suggestions.table
    shown = coded.parts.suggestions.model.shown_codes()[:5]
    for key in (Qt.Key.Key_A, Qt.Key.Key_U, Qt.Key.Key_R, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_Up):
        qtbot.keyClick(table, key)
    settle(coded, qtbot)
    # Accept the first, take it back, reject it; skip the second; accept the third; go back to it from the fourth.
    assert states(coded)[shown[0]] == "rejected"
    assert states(coded)[shown[1]] == "open"
    assert states(coded)[shown[2]] == "accepted"
    assert current_code(coded) == shown[2]


def test_undo_and_redo(coded: MainWindow, qtbot: QtBot) -> None:
    table = coded.parts.suggestions.table
    first = current_code(coded)
    qtbot.keyClick(table, Qt.Key.Key_A)
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(coded, qtbot)
    assert states(coded)[first] == "open"
    assert current_code(coded) == first
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_Z, both)
    settle(coded, qtbot)
    assert states(coded)[first] == "accepted"
    qtbot.keyClick(table, Qt.Key.Key_U)
    qtbot.keyClick(table, Qt.Key.Key_U)
    settle(coded, qtbot)
    assert states(coded)[first] == "open"
    assert coded.parts.status.currentMessage() == "There is nothing to undo."


def test_undo_after_the_window_was_closed_and_opened_again(
    open_desk: Callable[[], MainWindow], note_file: Path, qtbot: QtBot
) -> None:
    before = open_desk()
    open_note(before, note_file, qtbot)
    first = current_code(before)
    qtbot.keyClick(before.parts.suggestions.table, Qt.Key.Key_A)
    settle(before, qtbot)
    before.close()
    after = open_desk()
    qtbot.waitUntil(lambda: after.parts.suggestions.table.current() is not None)
    assert states(after)[first] == "accepted"
    qtbot.keyClick(after.parts.suggestions.table, Qt.Key.Key_U)
    settle(after, qtbot)
    assert states(after)[first] == "open"
    assert current_code(after) == first


def test_undo_goes_to_the_note_it_changes(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    table = coded.parts.suggestions.table
    first, key = current_code(coded), coded.desk.showing.opened.key
    other = tmp_path / "other.txt"
    other.write_text("Another patient with heart failure and fever.", encoding="utf-8")
    qtbot.keyClick(table, Qt.Key.Key_A)
    coded.open_paths([other])
    qtbot.waitUntil(lambda: coded.desk.showing.opened.key != key)
    settle(coded, qtbot)
    qtbot.keyClick(table, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: coded.desk.showing.opened.key == key and current_code(coded) == first)
    assert states(coded)[first] == "open"
    assert coded.parts.worklist.current_key() == key


def test_keys_typed_ahead_of_an_undo_elsewhere_decide_there(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first, key = current_code(coded), coded.desk.showing.opened.key
    other = tmp_path / "other.txt"
    other.write_text("Another patient with heart failure and fever.", encoding="utf-8")
    qtbot.keyClick(coded, Qt.Key.Key_A)
    coded.open_paths([other])
    qtbot.waitUntil(lambda: coded.desk.showing.opened.key != key)
    settle(coded, qtbot)
    qtbot.keyClick(coded, Qt.Key.Key_U)
    qtbot.keyClick(coded, Qt.Key.Key_R)
    settle(coded, qtbot)
    assert coded.desk.showing.opened.key == key
    assert states(coded)[first] == "rejected"


def test_a_note_without_codes_shows_nothing_of_the_one_before(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(coded.parts.heatmap.heat.words), timeout=60_000)
    action(coded, "suggestOnOpenAction").setChecked(False)
    other = tmp_path / "other.txt"
    other.write_text("Another patient.", encoding="utf-8")
    coded.open_paths([other])
    qtbot.waitUntil(lambda: coded.parts.note.view.toPlainText() == "Another patient.")
    assert coded.parts.note.view.lit() == ()
    assert coded.parts.note.evidence_told() == ""
    assert not coded.parts.suggestions.shows_codes()
    qtbot.waitUntil(lambda: not coded.parts.heatmap.heat.words)


def test_next_and_previous_note(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first = coded.desk.showing.opened.key
    other = tmp_path / "other.txt"
    other.write_text("Another patient with fever.", encoding="utf-8")
    coded.open_paths([other])
    qtbot.waitUntil(lambda: coded.desk.showing.opened.key != first)
    second = coded.desk.showing.opened.key
    settle(coded, qtbot)
    qtbot.keyClick(coded, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: coded.desk.showing.opened.key == first)
    for _ in range(3):
        qtbot.keyClick(coded, Qt.Key.Key_N)
    settle(coded, qtbot)
    assert coded.desk.showing.opened.key == second
    assert coded.parts.note.view.toPlainText() == "Another patient with fever."
    assert coded.parts.status.currentMessage() == "This is the last note."


def test_keys_typed_ahead_of_the_next_note_decide_there(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first = coded.desk.showing.opened.key
    other = tmp_path / "other.txt"
    other.write_text("Another patient with pneumonia.", encoding="utf-8")
    coded.desk.open_paths([other], show=False)
    qtbot.waitUntil(lambda: coded.parts.worklist.model.rowCount() == 2)
    settle(coded, qtbot)
    assert coded.desk.showing.opened.key == first
    unfold(coded, Section.CANDIDATES)
    before = current_code(coded)
    for key in (Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_R):
        qtbot.keyClick(coded, key)
    settle(coded, qtbot)
    assert coded.desk.showing.opened.key != first
    assert list(states(coded).values()).count("rejected") == 1
    qtbot.keyClick(coded, Qt.Key.Key_P)
    settle(coded, qtbot)
    assert states(coded)[before] == "accepted"


@pytest.mark.parametrize("place", ["worklist", "noteView", "suggestionTable", "heatmapSave", "toolBar"])
def test_the_keys_work_wherever_the_keyboard_is(coded: MainWindow, qtbot: QtBot, place: str) -> None:
    widget = named(coded, place)
    first = current_code(coded)
    qtbot.keyClick(widget, Qt.Key.Key_A)
    settle(coded, qtbot)
    assert states(coded)[first] == "accepted"
    qtbot.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(coded, qtbot)
    assert states(coded)[first] == "open"


def test_decisions_carry_the_name_that_the_coder_gave(
    coded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("  Anna Lind ", True))
    action(coded, "coderAction").trigger()
    assert named(coded, "coderButton").text() == "Coder: Anna Lind"
    qtbot.keyClick(coded, Qt.Key.Key_A)
    settle(coded, qtbot)
    decided = [row.code.decision for row in coded.parts.suggestions.model.rows if row.code.decision]
    assert [decision.coder for decision in decided] == ["Anna Lind"]


def test_a_code_by_hand_with_the_selected_words(coded: MainWindow, qtbot: QtBot) -> None:
    start = NOTE.index("chest pain")
    select(coded, start, start + len("chest pain"))
    search = coded.parts.suggestions.search
    qtbot.keyClick(coded.parts.note.view, Qt.Key.Key_C)
    assert search.field.hasFocus() or coded.focusWidget() is search.field
    qtbot.keyClicks(search.field, "chest pain unspecified")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "R07.9" in states(coded))
    settle(coded, qtbot)
    row = coded.parts.suggestions.table.current()
    assert row.code.code == "R07.9"
    assert row.code.sources[0] is Source.CODER
    assert [(span.start, span.end) for span in row.code.evidence] == [(start, start + len("chest pain"))]
    assert states(coded)["R07.9"] == "accepted"
    assert search.field.text() == ""


def test_selecting_words_lights_up_their_codes(coded: MainWindow, qtbot: QtBot) -> None:
    panel = coded.parts.suggestions
    folded = panel.model.rowCount()
    start = NOTE.index("pneumonia")
    select(coded, start, start + len("pneumonia"))
    shares = {row.code.code: panel.model.attends(row) for row in panel.model.rows}
    assert shares["J18.9"] == 1.0
    attending = [code for code, share in shares.items() if share]
    assert all(panel.model.row_of(code) >= 0 for code in attending), "folded ones come up too"
    assert panel.words_told().startswith(f"{len(attending)} code")
    qtbot.keyClick(coded, Qt.Key.Key_Escape)
    assert panel.words_told() == ""
    assert panel.model.rowCount() == folded


def test_a_selected_suggestion_lights_its_words_and_says_when_there_are_none(coded: MainWindow, qtbot: QtBot) -> None:
    unfold(coded, Section.CANDIDATES)
    table, view = coded.parts.suggestions.table, coded.parts.note.view
    for row in coded.parts.suggestions.model.rows:
        table.select_row(coded.parts.suggestions.model.row_of(row.code.code))
        assert view.lit() == row.code.evidence
        told = coded.parts.note.evidence_told()
        assert row.code.code in told
        assert ("No reliable evidence" in told) == (not row.code.evidence)


def test_the_heatmap_shows_the_selected_codes(coded: MainWindow, qtbot: QtBot) -> None:
    unfold(coded, Section.CANDIDATES)
    table, heatmap = coded.parts.suggestions.table, coded.parts.heatmap
    table.selectAll()
    expected = tuple(row.code.code for row in coded.parts.suggestions.model.rows if row.code.attention)
    qtbot.waitUntil(lambda: heatmap.heat.codes == expected, timeout=60_000)
    assert set(heatmap.heat.words) <= set(NOTE.replace(",", " ").replace(".", " ").replace(";", " ").split())
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible(), timeout=60_000)


def test_the_heatmap_shows_all_suggested_codes_on_demand(coded: MainWindow, qtbot: QtBot) -> None:
    heatmap, model = coded.parts.heatmap, coded.parts.suggestions.model
    current = current_code(coded)
    qtbot.waitUntil(lambda: heatmap.heat.codes == (current,), timeout=60_000)
    heatmap.all_codes.click()
    suggested = tuple(row.code.code for row in model.of_section(Section.SURE) if row.code.attention)
    qtbot.waitUntil(lambda: heatmap.heat.codes == suggested)
    assert len(suggested) > 1
    heatmap.all_codes.click()
    qtbot.waitUntil(lambda: heatmap.heat.codes == (current,))


def test_where_the_model_is_sure_of_nothing_the_candidates_are_one_key_away(
    desk: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "quiet.txt"
    path.write_text("Nothing much.", encoding="utf-8")
    desk.open_paths([path])
    panel = desk.parts.suggestions
    panel.sureness.step(100)
    qtbot.waitUntil(lambda: bool(panel.model.rows), timeout=60_000)
    settle(desk, qtbot)
    assert panel.model.shown_codes() == ()
    assert not panel.shows_codes()
    qtbot.keyClick(desk, Qt.Key.Key_M)
    assert panel.shows_codes()
    assert current_code(desk) == panel.model.rows[0].code.code


def test_the_same_file_again_is_not_doubled(coded: MainWindow, note_file: Path, qtbot: QtBot) -> None:
    coded.open_paths([note_file])
    qtbot.waitUntil(lambda: "already in the worklist" in coded.parts.status.currentMessage())
    assert coded.parts.worklist.model.rowCount() == 1


def test_files_and_folders_can_be_dropped(desk: MainWindow, note_file: Path, qtbot: QtBot) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(note_file.parent))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, dropped, buttons, modifiers)
    desk.dragEnterEvent(entering)
    assert entering.isAccepted()
    desk.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, buttons, modifiers))
    qtbot.waitUntil(lambda: desk.parts.worklist.model.rowCount() == 1)


def test_what_cannot_be_read_is_said_and_the_rest_is_loaded(desk: MainWindow, note_file: Path, qtbot: QtBot) -> None:
    (note_file.parent / "empty.txt").touch()
    (note_file.parent / "picture.txt").write_bytes(bytes(range(256)) * 8)
    (note_file.parent / "western.txt").write_bytes("Neumonía".encode("cp1252"))
    desk.open_paths([note_file.parent])
    qtbot.waitUntil(lambda: desk.parts.worklist.model.rowCount() == 2 and not desk.desk.loading.running)
    said = desk.parts.note.messages.sentences()
    assert len(said) == 3
    assert sum("empty.txt" in sentence for sentence in said) == 1
    assert sum("picture.txt" in sentence for sentence in said) == 1
    assert sum("Windows-1252" in sentence for sentence in said) == 1
    desk.parts.note.messages.dismiss()
    assert not desk.parts.note.messages.isVisible()
    action(desk, "messagesAction").trigger()
    assert desk.parts.note.messages.sentences() == said


def select(window: MainWindow, start: int, end: int) -> None:
    """Select words of the note as a mouse would."""
    cursor = window.parts.note.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    window.parts.note.view.setTextCursor(cursor)
