"""The strip beside the scroll bar shows where the lit words of a long note stand, and goes there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from chartlight.store.note_records import StoredNote
from chartlight.types import EvidenceSpan, Note, Source
from chartlight_app.evidence_strip import EvidenceStrip, Sort
from chartlight_app.note_panel import NotePanel
from chartlight_app.theme import DARK, LIGHT

LINES = 400
LINE = "Nothing of note was seen on this day 😀.\n"
WORD = "fever"


def text_of(*lines: int) -> str:
    """Many lines, some of which begin with the word."""
    return "".join(f"{WORD} {LINE}" if number in lines else LINE for number in range(LINES))


@pytest.fixture
def panel(qtbot: QtBot) -> NotePanel:
    made = NotePanel()
    qtbot.addWidget(made)
    made.use_theme(LIGHT)
    made.resize(600, 500)
    made.show()
    return made


def show(panel: NotePanel, text: str) -> None:
    from datetime import UTC, datetime

    panel.show_note(StoredNote(1, Note(id="n", text=text), datetime.now(UTC)))


def spans(text: str, *weights: float) -> list[EvidenceSpan]:
    """The places of the word, with these weights."""
    found, at = [], -1
    for weight in weights:
        at = text.index(WORD, at + 1)
        found.append(EvidenceSpan(at, at + len(WORD), weight, Source.TERM))
    return found


def click(strip: EvidenceStrip, y: float, qtbot: QtBot) -> None:
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, round(y)))


def test_marks_lie_where_the_words_stand_and_the_strongest_on_top(panel: NotePanel) -> None:
    text = text_of(40, 200, 390)
    show(panel, text)
    panel.view.relight(spans(text, 0.2, 1.0, 0.5))
    marks = panel.strip.marks()
    assert [mark.weight for mark in marks] == [0.2, 0.5, 1.0]
    height = panel.strip.height()
    assert [mark.y / height for mark in sorted(marks, key=lambda mark: mark.start)] == pytest.approx(
        [0.1, 0.5, 0.975], abs=0.03
    )


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_strongest_mark_is_drawn_most_visibly(panel: NotePanel, theme: object) -> None:
    panel.use_theme(theme)  # type: ignore[arg-type]
    text = text_of(40, 300)
    show(panel, text)
    panel.view.relight(spans(text, 0.1, 1.0))
    weak, strong = panel.strip.marks()
    picture = panel.strip.grab().toImage()
    ground = picture.pixelColor(6, round((weak.y + strong.y) / 2))

    def away(y: float) -> int:
        seen: QColor = picture.pixelColor(6, round(y))
        return sum(abs(a - b) for a, b in zip(seen.getRgb(), ground.getRgb(), strict=True))  # type: ignore[arg-type]

    assert away(strong.y) > away(weak.y) > 20


def test_a_click_on_a_mark_goes_to_its_words(panel: NotePanel, qtbot: QtBot) -> None:
    text = text_of(20, 350)
    show(panel, text)
    first, last = spans(text, 0.4, 0.9)
    panel.view.relight([first, last])
    bar = panel.view.verticalScrollBar()
    click(panel.strip, panel.strip.marks()[-1].y + 2, qtbot)
    assert bar.value() <= panel.view.line_of(last.start) <= bar.value() + bar.pageStep()
    click(panel.strip, panel.strip.marks()[0].y, qtbot)
    assert bar.value() <= panel.view.line_of(first.start) <= bar.value() + bar.pageStep()
    click(panel.strip, panel.strip.height() / 2, qtbot)
    assert bar.value() + bar.pageStep() / 2 == pytest.approx(LINES / 2, abs=8)


def test_a_note_that_is_seen_whole_needs_no_strip(panel: NotePanel, qtbot: QtBot) -> None:
    show(panel, f"{WORD} {LINE}")
    panel.view.relight(spans(f"{WORD} {LINE}", 1.0))
    assert panel.strip.marks() == ()
    click(panel.strip, 20, qtbot)
    assert panel.view.verticalScrollBar().value() == 0


def test_found_and_missed_words_are_marked_too_and_go_with_another_note(panel: NotePanel) -> None:
    text = text_of(40, 300)
    show(panel, text)
    panel.view.find_words(WORD)
    at = text.index("seen")
    panel.view.underline([(at, at + 4)], 0)
    assert [mark.sort for mark in panel.strip.marks()] == [Sort.FOUND, Sort.FOUND, Sort.MISSED]
    assert [panel.view.words_at(mark.start, mark.end) for mark in panel.strip.marks()] == [WORD, WORD, "seen"]
    show(panel, text_of())
    assert panel.strip.marks() == ()


def test_marks_keep_their_place_as_the_window_grows_and_the_text_is_wrapped(panel: NotePanel, qtbot: QtBot) -> None:
    text = text_of(200)
    show(panel, text)
    panel.view.relight(spans(text, 1.0))
    for size in ((300, 300), (900, 800)):
        panel.resize(*size)
        qtbot.waitUntil(lambda: panel.strip.height() > 0)
        [mark] = panel.strip.marks()
        assert mark.y / panel.strip.height() == pytest.approx(0.5, abs=0.04)
