"""The coder's hand on evidence: keys, mouse and menu."""

from __future__ import annotations

import pytest
from desk_driving import NOTE, current_code, settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from chartlight.types import Source, State
from chartlight_app.main_window import MainWindow
from chartlight_app.note_view import NoteView


@pytest.fixture
def pneumonia(coded: MainWindow, qtbot: QtBot) -> MainWindow:
    """A desk with J18.9 added by hand for the word "pneumonia"."""
    start = NOTE.index("pneumonia")
    coded.desk.deciding.add_code("K26.9", (start, start + len("pneumonia")))
    settle(coded, qtbot)
    assert current_code(coded) == "K26.9"
    assert lit(coded) == ["pneumonia"]
    return coded


def lit(window: MainWindow) -> list[str]:
    return [NOTE[span.start : span.end] for span in sorted(window.parts.note.view.lit(), key=lambda span: span.start)]


def select(view: NoteView, words: str) -> None:
    cursor = QTextCursor(view.document())
    cursor.setPosition(NOTE.index(words))
    cursor.setPosition(NOTE.index(words) + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def press(window: MainWindow, qtbot: QtBot, keys: str | list[Qt.Key]) -> None:
    for key in keys:
        qtbot.keyClick(window.parts.note.view, key)
        settle(window, qtbot)


def spot(view: NoteView, offset: int) -> QPoint:
    cursor = QTextCursor(view.document())
    cursor.setPosition(offset)
    return view.cursorRect(cursor).center()


def test_selected_words_are_taken_as_evidence_and_taken_away(pneumonia: MainWindow, qtbot: QtBot) -> None:
    view = pneumonia.parts.note.view
    select(view, "cough")
    press(pneumonia, qtbot, "t")
    assert lit(pneumonia) == ["cough", "pneumonia"]
    assert view.selected_span()[0] == view.selected_span()[1]
    select(view, "eumon")
    press(pneumonia, qtbot, [Qt.Key.Key_Delete])
    assert lit(pneumonia) == ["cough", "pn", "ia"]
    press(pneumonia, qtbot, "u")
    press(pneumonia, qtbot, "u")
    assert lit(pneumonia) == ["pneumonia"]


def test_picked_words_are_widened_narrowed_and_taken_away(pneumonia: MainWindow, qtbot: QtBot) -> None:
    press(pneumonia, qtbot, "j")
    view = pneumonia.parts.note.view
    assert NOTE[slice(*view.selected_span())] == "pneumonia"
    press(pneumonia, qtbot, "{")
    assert lit(pneumonia) == ["and pneumonia"]
    press(pneumonia, qtbot, "{]")
    assert lit(pneumonia) == ["cough and pneumonia.\nHistory"]
    press(pneumonia, qtbot, "[}")
    assert lit(pneumonia) == ["and pneumonia"]
    press(pneumonia, qtbot, [Qt.Key.Key_Delete])
    assert lit(pneumonia) == []
    row = pneumonia.parts.suggestions.table.current()
    assert row is not None
    assert row.code.state is State.ACCEPTED
    assert pneumonia.parts.note.evidence_told().startswith("No words of the note, as a coder decided")
    press(pneumonia, qtbot, "u")
    assert pneumonia.parts.note.evidence_told().startswith("1 place in the note, chosen by a coder")


def test_what_cannot_be_done_is_said(pneumonia: MainWindow, qtbot: QtBot) -> None:
    press(pneumonia, qtbot, "t")
    assert pneumonia.parts.status.currentMessage().startswith("Select words of the note first")
    press(pneumonia, qtbot, "[")
    assert pneumonia.parts.status.currentMessage() == "There is no further word on this side."
    select(pneumonia.parts.note.view, "fever")
    press(pneumonia, qtbot, [Qt.Key.Key_Delete])
    assert "do not speak for K26.9" in pneumonia.parts.status.currentMessage()
    assert lit(pneumonia) == ["pneumonia"]


def test_words_for_an_open_code_accept_it(coded: MainWindow, qtbot: QtBot) -> None:
    code = current_code(coded)
    before = coded.parts.note.view.lit()
    select(coded.parts.note.view, "hypertension")
    press(coded, qtbot, "t")
    row = coded.parts.suggestions.table.current()
    assert row is not None
    assert (row.code.code, row.code.state) == (code, State.ACCEPTED)
    assert any("hypertension" in words for words in lit(coded))
    suggestion = row.code.suggestion
    assert suggestion is not None
    assert suggestion.evidence == before, "the model's words stay beside the coder's"
    assert {span.source for span in row.code.evidence} >= {Source.CODER}


def test_an_end_is_dragged_word_by_word(pneumonia: MainWindow, qtbot: QtBot) -> None:
    view, start = pneumonia.parts.note.view, NOTE.index("pneumonia")
    viewport = view.viewport()
    qtbot.mouseMove(viewport, spot(view, start))
    qtbot.waitUntil(lambda: viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=spot(view, start))
    qtbot.mouseMove(viewport, spot(view, NOTE.index("cough") + 1))
    qtbot.waitUntil(lambda: lit(pneumonia) == ["cough and pneumonia"])
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot(view, NOTE.index("cough") + 1))
    settle(pneumonia, qtbot)
    assert lit(pneumonia) == ["cough and pneumonia"]
    row = pneumonia.parts.suggestions.table.current()
    assert row is not None
    assert [NOTE[span.start : span.end] for span in row.code.evidence] == ["cough and pneumonia"]


def test_a_click_on_an_end_changes_nothing_and_elsewhere_selects(pneumonia: MainWindow, qtbot: QtBot) -> None:
    view, start = pneumonia.parts.note.view, NOTE.index("pneumonia")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, start))
    settle(pneumonia, qtbot)
    assert lit(pneumonia) == ["pneumonia"]
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, NOTE.index("fever") + 2))
    assert NOTE[slice(*view.selected_span())] == "fever"


def test_the_menu_offers_what_fits(pneumonia: MainWindow, qtbot: QtBot) -> None:
    view, mouse = pneumonia.parts.note.view, pneumonia.desk.detailing.mouse
    under = mouse.menu_at(spot(view, NOTE.index("pneumonia") + 3))
    assert under.actions()[0].text() == "Not evidence of K26.9"
    elsewhere = mouse.menu_at(spot(view, NOTE.index("fever") + 2))
    assert "evidence" not in elsewhere.actions()[0].text()
    select(view, "fever")
    menu = mouse.menu_at(spot(view, 0))
    assert menu.actions()[0].text() == "Take as evidence of K26.9"
    menu.actions()[0].trigger()
    settle(pneumonia, qtbot)
    assert lit(pneumonia) == ["fever", "pneumonia"]
    for each in (under, elsewhere, menu):
        each.deleteLater()
