"""Codes × words by attention: what is shown, how it zooms, and the pictures it saves."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from matplotlib.text import Text
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chartlight.store.review_records import ReviewedCode
from chartlight.types import EvidenceSpan, Source, State, Suggestion, WordWeight
from chartlight_app.code_rows import CodeRow
from chartlight_app.heatmap import HeatmapView
from chartlight_app.heatmap_data import LEAST_VISIBLE, Viewport, heat_of
from chartlight_app.theme import DARK

TEXT = " ".join(f"word{number}" for number in range(120)) + " 😀 数 fin\n$x_2$"


def code_row(code: str, weights: dict[str, float]) -> CodeRow:
    attention = tuple(
        WordWeight(TEXT.index(word), TEXT.index(word) + len(word), weight)
        for word, weight in sorted(weights.items(), key=lambda item: TEXT.index(item[0]))
    )
    suggestion = Suggestion(code, 0.9, True, (Source.ATTENTION,), (), attention)
    return CodeRow(ReviewedCode(code, State.OPEN, suggestion, None), "")


MANY = {f"word{number}": 0.004 + 0.001 * (number % 7) for number in range(110)}


@pytest.fixture
def heatmap(qtbot: QtBot) -> Iterator[HeatmapView]:
    made = HeatmapView()
    qtbot.addWidget(made)
    made.resize(900, 260)
    made.drawing_needed.connect(made.allow_drawing)
    made.show()
    yield made
    made.close()


def test_every_notable_word_of_the_selected_codes_in_the_order_of_the_text() -> None:
    heat = heat_of(
        [code_row("I10", {"word50": 0.5, "word3": 0.2, "word7": 0.001}), code_row("E11.9", {"word9": 0.8})], TEXT
    )
    assert heat.codes == ("I10", "E11.9")
    assert heat.words == ("word3", "word9", "word50")
    assert [TEXT[start:end] for start, end in heat.spans] == list(heat.words)
    assert heat.shares == ((0.2, 0.0, 0.5), (0.0, 0.8, 0.0))
    assert heat.words[heat.strongest_word()] == "word9"


def test_codes_without_attention_have_no_row() -> None:
    assert heat_of([code_row("I10", {})], TEXT).codes == ()


def test_attention_that_is_spread_thinly_does_not_deny_what_terms_have_found(
    heatmap: HeatmapView, qtbot: QtBot
) -> None:
    row = code_row("I10", {f"word{number}": 0.02 for number in range(0, 110, 5)})
    assert row.code.suggestion is not None
    term = EvidenceSpan(0, 5, 1.0, Source.TERM)
    found = replace(row, code=replace(row.code, suggestion=replace(row.code.suggestion, evidence=(term,))))

    def told() -> list[str]:
        return [label.text() for label in heatmap.findChildren(QLabel, "emptyTitle") if label.isVisible()]

    heatmap.show_codes([row], TEXT)
    qtbot.waitUntil(lambda: told() == ["No reliable evidence"])
    heatmap.show_codes([row, found], TEXT)
    qtbot.waitUntil(lambda: told() == ["Attention spread too thinly to show"])


def test_zooming_keeps_the_word_under_the_pointer() -> None:
    view = Viewport.around(60, total=110, count=32)
    assert (view.start, view.stop) == (44, 76)
    nearer = view.zoomed(0.5, at=0.5)
    assert nearer.count == 16
    assert nearer.start < 60 < nearer.stop
    assert Viewport(110, 100, 32).moved_to(500).stop == 110
    assert Viewport(110).moved_to(-5).start == 0
    tiny = view
    for _ in range(20):
        tiny = tiny.zoomed(0.5)
    assert tiny.count == LEAST_VISIBLE
    wide = view
    for _ in range(20):
        wide = wide.zoomed(2.0)
    assert (wide.start, wide.count) == (wide.start, 80)


def test_the_selection_is_drawn_and_zoomed_by_wheel_and_buttons(heatmap: HeatmapView, qtbot: QtBot) -> None:
    heatmap.show_codes([code_row("I10", MANY)], TEXT)
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible())
    before = heatmap.view
    wheel(heatmap, 120)
    assert heatmap.view.count < before.count
    wheel(heatmap, -120)
    wheel(heatmap, -120)
    assert heatmap.view.count > before.count
    heatmap.button("zoom-in").click()
    heatmap.button("fit").click()
    assert heatmap.view == before


def test_on_a_fine_screen_the_scale_is_not_cut_off(heatmap: HeatmapView, qtbot: QtBot) -> None:
    heatmap.show_codes([code_row("I10", MANY)], TEXT)
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible())
    canvas = heatmap.canvas
    assert canvas is not None
    canvas._set_device_pixel_ratio(2.0)  # type: ignore[attr-defined]
    canvas.figure.set_size_inches(canvas.width() * 2 / canvas.figure.dpi, canvas.height() * 2 / canvas.figure.dpi)
    canvas.show_heat(canvas._heat, canvas._view, canvas._theme)
    canvas.draw()  # type: ignore[no-untyped-call]
    scale = canvas.figure.axes[-1]
    ends = [text.get_window_extent().x1 for text in scale.texts]
    assert len(ends) == 2
    assert max(ends) <= canvas.figure.bbox.width


def test_words_that_would_lie_on_each_other_are_left_out_the_least_attended_first(
    heatmap: HeatmapView, qtbot: QtBot
) -> None:
    heatmap.show_codes([code_row("I10", MANY)], TEXT)
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible())
    canvas = heatmap.canvas
    assert canvas is not None

    def written() -> list[Text]:
        canvas.draw()  # type: ignore[no-untyped-call]
        return [text for axes in canvas.figure.axes for text in axes.texts if text.get_rotation() == 45]

    for _ in range(10):
        heatmap.button("zoom-out").click()
    few = written()
    ends = [text.get_transform().transform(text.get_position())[0] for text in few]
    # Lines at 45° lie the .71th part of their distance along the axis apart.
    lines = [0.71 * (after - before) for before, after in itertools.pairwise(ends)]
    letter = few[0].get_size() * canvas.figure.dpi / 72
    assert min(lines) >= 0.85 * letter
    assert max(lines) < 4 * letter
    assert len(few) < heatmap.view.count
    on_screen = list(MANY)[heatmap.view.start : heatmap.view.stop]
    most = {word for word in on_screen if MANY[word] == max(MANY.values())}
    assert most < {text.get_text() for text in few}
    for _ in range(10):
        heatmap.button("zoom-in").click()
    assert len(written()) == heatmap.view.count == LEAST_VISIBLE


LONG = ["Electroencephalographically", "WWWWWWWWWWWWWWWWWWWWWWWWWW", "HYPERCHOLESTEROLAEMIA", "w" * 90, "cough"]


@pytest.mark.parametrize("height", [150, 260, 500])
def test_slanted_words_stay_in_the_picture(heatmap: HeatmapView, qtbot: QtBot, height: int) -> None:
    heatmap.resize(700, height)
    heat = heat_of([long_row("I10")], " ".join(LONG))
    heatmap.show_codes([long_row("I10")], " ".join(LONG))
    qtbot.waitUntil(lambda: heatmap.canvas is not None)
    figure = heatmap.canvas.figure
    heatmap.canvas.draw()
    words = [text for axes in figure.axes for text in axes.texts if text.get_rotation() == 45]
    assert len(words) == len(heat.words)
    for text in words:
        edges = text.get_window_extent()
        assert edges.y0 >= 0, text.get_text()
        assert edges.x0 >= 0, text.get_text()
    assert [text.get_text() for text in words][-1] == "cough"
    assert any("…" in text.get_text() for text in words)


def long_row(code: str) -> CodeRow:
    text = " ".join(LONG)
    attention = tuple(WordWeight(text.index(word), text.index(word) + len(word), 0.2) for word in LONG)
    return CodeRow(
        ReviewedCode(code, State.OPEN, Suggestion(code, 0.9, True, (Source.ATTENTION,), (), attention), None), ""
    )


def test_dragging_pans(heatmap: HeatmapView, qtbot: QtBot) -> None:
    heatmap.show_codes([code_row("I10", MANY)], TEXT)
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible())
    heatmap.button("zoom-in").click()
    canvas, before = heatmap.canvas, heatmap.view.start
    middle = canvas.rect().center()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    middle.setX(middle.x() - 200)
    qtbot.mouseMove(canvas, middle)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: heatmap.view.start > before)


def test_a_click_on_a_cell_chooses_its_word_and_pointing_tells_its_share(heatmap: HeatmapView, qtbot: QtBot) -> None:
    heatmap.show_codes([code_row("I10", MANY)], TEXT)
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible())
    canvas = heatmap.canvas
    told: list[str] = []
    canvas.hovered.connect(told.append)
    where = canvas.rect().center()
    where.setY(canvas.height() // 6)
    qtbot.mouseMove(canvas, where)
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.waitSignal(heatmap.word_chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    _, word, share = told[-1].split(" · ")
    assert TEXT[chosen.args[0] :].startswith(word)
    assert share == f"{MANY[word]:.1%}"


@pytest.mark.parametrize("name", ["heat.png", "heat.svg"])
def test_saved_pictures(heatmap: HeatmapView, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    heatmap.use_theme(DARK)
    heatmap.show_codes(
        [code_row("I10", {"word5": 0.5, "fin": 0.3}), code_row("E11.9", {"😀": 0.4, "数": 0.3, "$x_2$": 0.2})], TEXT
    )
    qtbot.waitUntil(lambda: heatmap.canvas is not None and heatmap.canvas.isVisible())
    target = tmp_path / name
    heatmap.save(target)
    if name.endswith("png"):
        picture = QImage(str(target))
        assert picture.width() > 900
        assert picture.pixelColor(3, 3).name() == DARK.surface
    else:
        words = {element.text for element in ET.parse(target).iter() if element.tag.endswith("text")}  # noqa: S314
        assert {"I10", "E11.9", "word5", "fin", "□", "$x_2$"} <= words


def wheel(heatmap: HeatmapView, turn: int) -> None:
    canvas = heatmap.canvas
    where = QPointF(canvas.rect().center())
    event = QWheelEvent(
        where,
        canvas.mapToGlobal(where),
        QPointF(0, turn).toPoint(),
        QPointF(0, turn).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
