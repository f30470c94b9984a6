"""The note on screen: what is lit, what is selected, and where it scrolls, in characters of the note's own text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextCursor
from pytestqt.qtbot import QtBot

from chartlight.types import EvidenceSpan, Source
from chartlight_app.note_view import Finds, NoteView
from chartlight_app.theme import DARK, LIGHT, evidence_colour

TEXT = "😀 Febrile,\r\ncough\tand 👩‍⚕️ pneumonia.\r\nEnd \x00 of it."


@pytest.fixture
def view(qtbot: QtBot) -> NoteView:
    made = NoteView()
    qtbot.addWidget(made)
    made.resize(400, 160)
    made.show()
    return made


def span(text: str, words: str, weight: float = 1.0, source: Source = Source.ATTENTION) -> EvidenceSpan:
    start = text.index(words)
    return EvidenceSpan(start, start + len(words), weight, source)


@pytest.mark.parametrize("words", ["Febrile", "cough", "pneumonia", "End", "of it", "👩‍⚕️"])
def test_exactly_the_words_are_lit(view: NoteView, words: str) -> None:
    view.show_note(TEXT)
    view.light([span(TEXT, words)])
    (mark,) = view.extraSelections()
    assert mark.cursor.selectedText() == words


def test_lighting_never_changes_the_text(view: NoteView) -> None:
    view.show_note(TEXT)
    before = view.document().toRawText()
    view.light([span(TEXT, "cough", 0.4), span(TEXT, "pneumonia", 1.0)])
    assert view.document().toRawText() == before
    assert not view.document().isUndoAvailable()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_colour_is_as_strong_as_the_weight(view: NoteView, theme: object) -> None:
    view.use_theme(theme)
    view.show_note(TEXT)
    view.light([span(TEXT, "pneumonia", 1.0), span(TEXT, "cough", 0.4)])
    faint, strong = (mark.format.background().color() for mark in view.extraSelections())
    assert faint == QColor(evidence_colour(theme, 0.4))
    assert strong == QColor(evidence_colour(theme, 1.0))


def test_words_found_by_a_term_differ_without_colour_too(view: NoteView) -> None:
    view.show_note(TEXT)
    view.light([span(TEXT, "pneumonia", 1.0, Source.TERM), span(TEXT, "cough", 0.4)])
    of_attention, of_term = view.extraSelections()
    assert of_term.format.fontUnderline()
    assert not of_attention.format.fontUnderline()


def test_the_strongest_words_are_scrolled_to(view: NoteView) -> None:
    text = "\r\n".join(f"Line {number} of a long note with some words to wrap {'x ' * 90}" for number in range(200))
    view.show_note(text)
    view.light([span(text, "Line 3 ", 0.5), span(text, "Line 150 ", 1.0)])
    assert shown(view, "Line 150 ")
    view.light([span(text, "Line 3 ", 1.0), span(text, "Line 150 ", 0.5)])
    assert shown(view, "Line 3 ")


def test_the_selection_is_told_in_offsets_without_blanks(view: NoteView, qtbot: QtBot) -> None:
    view.show_note(TEXT)
    cursor = view.document().find("and 👩‍⚕️ pneumonia.")
    cursor.setPosition(cursor.selectionEnd() + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setPosition(view.document().find("\tand").selectionStart())
    cursor.setPosition(view.document().find("pneumonia.").selectionEnd() + 1, QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(view.words_selected) as told:
        view.setTextCursor(cursor)
    start, end = told.args
    assert TEXT[start:end] == "and 👩‍⚕️ pneumonia."
    with qtbot.waitSignal(view.words_selected) as told:
        view.clear_selection()
    assert told.args[0] == told.args[1]


def test_finding_marks_and_steps_round(view: NoteView) -> None:
    view.show_note("Fever. fever; FEVER")
    assert view.find_words("fever") == Finds(1, 3)
    assert len(view.extraSelections()) == 3
    assert view.find_step(-1) == Finds(3, 3)
    assert view.find_step(1) == Finds(1, 3)
    assert view.find_words("cough") == Finds(0, 0)
    assert view.extraSelections() == []


def test_another_note_has_nothing_lit(view: NoteView) -> None:
    view.show_note(TEXT)
    view.light([span(TEXT, "cough")])
    view.find_words("End")
    view.show_note("Short.")
    assert view.extraSelections() == []
    assert view.lit() == ()


def shown(view: NoteView, words: str) -> bool:
    place = view.document().find(words)
    place.setPosition(place.selectionStart())
    return view.viewport().rect().contains(view.cursorRect(place))
