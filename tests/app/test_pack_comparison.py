"""Pack A against pack B at the desk: choosing, cancelling, walking over the maps, saving, and giving memory back."""

from __future__ import annotations

import csv
import gc
import shutil
import weakref
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from desk_driving import NOTE, PATIENCE, action, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chartlight.suggest import comparing
from chartlight.suggest.compared import PackComparison, PackReading, PackView
from chartlight.suggest.comparing import compare_packs
from chartlight.suggest.engine import Engine
from chartlight.types import Kind, Note, Progress, WordWeight
from chartlight_app import dialogs
from chartlight_app.main_window import MainWindow
from chartlight_app.pack_heat import Only, difference_label, pack_heat, row_label, row_notice, told_cell
from chartlight_app.pack_window import PackWindow
from chartlight_app.theme import DARK

TEXT = "fever cough pneumonia\nheart failure"
NOTHING = PackView()


def view(score: float | None, *, suggested: bool, reliable: bool = True, **weights: float) -> PackView:
    attention = tuple(WordWeight(TEXT.index(w), TEXT.index(w) + len(w), weights[w]) for w in weights)
    return PackView(score, suggested, known=True, reliable=reliable, attention=attention)


COMPARED = PackComparison(
    "n",
    ("R50.9", "I50.9", "J18.9"),
    PackReading(
        "one",
        "aa",
        {
            "R50.9": view(0.9, suggested=True, fever=0.5),
            "I50.9": view(0.2, suggested=False, reliable=False, heart=0.1),
            "J18.9": view(0.8, suggested=True, pneumonia=0.6, cough=0.3),
        },
    ),
    PackReading(
        "two",
        "bb",
        {
            "R50.9": NOTHING,
            "I50.9": view(0.7, suggested=True, heart=0.4, failure=0.4),
            "J18.9": view(0.85, suggested=True, pneumonia=0.9),
        },
    ),
)


def test_the_same_words_and_codes_stand_in_all_maps() -> None:
    heat = pack_heat(COMPARED, TEXT)
    assert heat.codes == ("R50.9", "I50.9", "J18.9")
    assert heat.words == ("fever", "cough", "pneumonia", "heart", "failure")
    assert heat.first == ((0.5, 0, 0, 0, 0), (0, 0, 0, 0, 0), (0, 0.3, 0.6, 0, 0))
    assert heat.second == ((0, 0, 0, 0, 0), (0, 0, 0, 0.4, 0.4), (0, 0, 0.9, 0, 0))
    assert [round(share, 2) for share in heat.difference[2]] == [0, -0.3, 0.3, 0, 0]


def test_what_cannot_be_compared_is_said_and_not_coloured() -> None:
    heat = pack_heat(COMPARED, TEXT)
    assert heat.difference[:2] == ((0, 0, 0, 0, 0), (0, 0, 0, 0, 0))
    assert row_notice(heat, "R50.9", 1) == "this pack does not know the code"
    assert row_notice(heat, "I50.9", 0) == "no reliable evidence"
    assert row_notice(heat, "I50.9", None).startswith("no comparison")
    assert [row_notice(heat, "J18.9", pack) for pack in (0, 1, None)] == ["", "", ""]


def test_codes_of_one_pack_alone_are_marked_and_scores_stand_beside_the_codes() -> None:
    heat = pack_heat(COMPARED, TEXT)
    assert [heat.only(code) for code in heat.codes] == [Only.FIRST, Only.SECOND, Only.NEITHER]
    assert [difference_label(heat, code) for code in heat.codes] == ["R50.9  only A", "I50.9  only B", "J18.9  +0.05"]
    assert [row_label(heat, "I50.9", pack) for pack in (0, 1)] == ["I50.9  (0.20)", "I50.9  0.70"]
    assert row_label(heat, "R50.9", 1) == "R50.9  –"
    assert told_cell(heat, 2, 2) == "J18.9 · pneumonia · A: 60.0% · B: 90.0%"
    assert told_cell(heat, 0, 0) == "R50.9 · fever · A: 50.0% · B: this pack does not know the code"


def test_slanted_words_stay_in_the_picture() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from chartlight_app.heatmap_data import Viewport
    from chartlight_app.pack_heat_plot import HeatLook, draw

    words = ("Electroencephalographically" * 2, "WWWWWWWWWWWWWWWWWWWWWWWW", "fever", "heart", "failure")
    heat = replace(pack_heat(COMPARED, TEXT), words=words)
    figure = Figure(figsize=(6, 4))
    canvas = FigureCanvasAgg(figure)
    draw(heat, HeatLook(Viewport(5), Viewport(3), DARK), figure)
    canvas.draw()
    slanted = [text for axes in figure.axes for text in axes.texts if text.get_rotation() == 45]
    assert [text.get_text() for text in slanted[2:]] == list(words[2:])
    assert all("…" in text.get_text() for text in slanted[:1])
    for text in slanted:
        edges = text.get_window_extent()
        assert min(edges.x0, edges.y0) >= 0, text.get_text()


def test_in_a_narrow_picture_the_words_that_are_attended_most_are_written() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from chartlight_app.heatmap_data import Viewport
    from chartlight_app.pack_heat_plot import HeatLook, draw

    heat = pack_heat(COMPARED, TEXT)
    figure = Figure(figsize=(4, 4))
    FigureCanvasAgg(figure)
    draw(heat, HeatLook(Viewport(5), Viewport(3), DARK), figure)
    slanted = [text for axes in figure.axes for text in axes.texts if text.get_rotation() == 45]
    # Either pack counts: "pneumonia" holds .9 in B, and its neighbours less.
    assert [round(text.get_position()[0] - 0.5) for text in slanted] == [0, 2, 4]


@pytest.fixture
def packs(coded: MainWindow, other_pack: Path, qtbot: QtBot) -> PackWindow:
    """The window with both packs' maps of the note on screen."""
    action(coded, "comparePacksAction").trigger()
    coded.tools.packs.use_pack(other_pack)
    window = coded.tools.packs.window
    qtbot.waitUntil(lambda: window.heat is not None, timeout=PATIENCE)
    return window


def told(window: PackWindow) -> str:
    """What stands in the place of the maps."""
    assert window.heat is None
    return " ".join(label.text() for label in window.empty.findChildren(QLabel))


def test_the_folder_is_chosen_once_and_remembered(
    coded: MainWindow, other_pack: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    coded.parts.heatmap.compare.click()
    window = coded.tools.packs.window
    assert "Choose a second model pack" in told(window)
    monkeypatch.setattr(dialogs, "ask_pack", lambda *_: other_pack)
    window.empty.action.click()
    qtbot.waitUntil(lambda: window.heat is not None, timeout=PATIENCE)
    assert "B: other" in window.packs.text()
    window.close()
    settle(coded, qtbot)
    action(coded, "comparePacksAction").trigger()
    qtbot.waitUntil(lambda: window.heat is not None, timeout=PATIENCE)


def test_a_folder_that_is_no_pack_and_the_pack_in_use_are_refused_in_plain_words(
    coded: MainWindow, tiny_pack: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    tools = coded.tools.packs
    tools.open()
    tools.use_pack(tmp_path / "nothing")
    settle(coded, qtbot)
    assert "is not a complete model pack" in told(tools.window)
    tools.use_pack(tiny_pack)
    settle(coded, qtbot)
    assert "holds the model pack that is in use" in told(tools.window)
    assert tools.window.empty.action.isVisible()
    assert tools.window.progress.isHidden()


def test_cancelling_and_going_on(coded: MainWindow, other_pack: Path, qtbot: QtBot) -> None:
    tools = coded.tools.packs
    tools.open()
    tools.use_pack(other_pack)
    assert tools.window.progress.isVisible()
    tools.window.cancel.click()
    settle(coded, qtbot)
    assert "Cancelled" in told(tools.window)
    tools.use_pack(other_pack)
    qtbot.waitUntil(lambda: tools.window.heat is not None, timeout=PATIENCE)
    assert tools.window.progress.isHidden()


def test_a_decision_does_not_begin_again_what_was_cancelled(coded: MainWindow, packs: PackWindow, qtbot: QtBot) -> None:
    heat = packs.heat
    action(coded, "acceptAction").trigger()
    settle(coded, qtbot)
    assert packs.heat is heat
    packs.cancel_requested.emit()
    action(coded, "acceptAction").trigger()
    settle(coded, qtbot)
    qtbot.wait(400)  # longer than a coder who leafs through notes is waited for
    assert "Cancelled" in told(packs)


def test_keys_walk_over_the_maps_and_enter_shows_the_word(packs: PackWindow, qtbot: QtBot) -> None:
    canvas, heat = packs.canvas, packs.heat
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert packs.cell[1] == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert packs.cell == (min(1, len(heat.codes) - 1), len(heat.words) - 1)
    assert packs.columns.stop == len(heat.words)
    assert packs.told.text() == told_cell(heat, *packs.cell) == canvas.accessibleDescription()
    with qtbot.waitSignal(packs.word_chosen) as chosen:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert chosen.args == [heat.spans[-1][0]]
    before = packs.columns.count
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert packs.columns.count < before
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert packs.columns.count == before


def test_another_note_is_read_by_both_packs(coded: MainWindow, packs: PackWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first = packs.heat
    other = tmp_path / "notes" / "ward-8.txt"
    other.write_text("Renal disease. " + NOTE, encoding="utf-8")
    coded.open_paths([other])
    qtbot.waitUntil(lambda: coded.parts.worklist.model.rowCount() == 2, timeout=PATIENCE)
    coded.desk.go(1)
    qtbot.waitUntil(lambda: packs.heat is not None and packs.heat is not first, timeout=PATIENCE)
    assert packs.heat.compared.note_id == "ward-8"


def test_what_is_shown_is_saved(coded: MainWindow, packs: PackWindow, tmp_path: Path, qtbot: QtBot) -> None:
    packs.use_theme(DARK)
    for name in ("maps.png", "maps.svg", "maps.csv"):
        coded.tools.packs.save(tmp_path / name)
    qtbot.waitUntil(lambda: not coded.desk.helper.busy, timeout=PATIENCE)
    picture = QImage(str(tmp_path / "maps.png"))
    assert picture.width() > 800
    assert picture.pixelColor(3, 3).name() == DARK.surface
    words = {each.text for each in ET.parse(tmp_path / "maps.svg").iter() if each.tag.endswith("text")}  # noqa: S314
    assert {"A: tiny", "B: other", *packs.heat.words[packs.columns.start : packs.columns.stop]} <= words
    with (tmp_path / "maps.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["code"] for row in rows} == set(packs.heat.codes)
    assert {row["pack b"] for row in rows} == {"other"}


def test_a_picture_that_cannot_be_written_says_so(
    coded: MainWindow, packs: PackWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    coded.tools.packs.save(tmp_path / "no-folder" / "maps.png")
    qtbot.waitUntil(lambda: "cannot be written" in packs.told.text(), timeout=PATIENCE)


def test_the_second_pack_leaves_the_memory_with_the_window(coded: MainWindow, packs: PackWindow, qtbot: QtBot) -> None:
    engine = weakref.ref(coded.tools.packs.shelf._engine)
    assert engine() is not None
    packs.close()
    settle(coded, qtbot)
    gc.collect()
    assert engine() is None
    assert packs.heat is None


def test_a_remembered_pack_that_is_gone_is_said(
    coded: MainWindow, other_pack: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    moved = tmp_path / "moved"
    shutil.copytree(other_pack, moved)
    coded.settings.second_pack = str(moved)
    shutil.rmtree(moved)
    coded.tools.packs.open()
    settle(coded, qtbot)
    assert "Choose" in told(coded.tools.packs.window)


@pytest.mark.parametrize("wanted", [False, True])
def test_procedures_are_compared_where_they_are_suggested(
    coded: MainWindow, other_pack: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    asked: list[tuple[Kind, ...]] = []

    def watched(
        first: Engine, second: Engine, note: Note, *, besides: tuple[Kind, ...]
    ) -> Generator[Progress, None, PackComparison]:
        asked.append(besides)
        return compare_packs(first, second, note, besides=besides)

    monkeypatch.setattr(comparing, "compare_packs", watched)
    coded.desk.suggest_procedures(wanted)
    coded.tools.packs.open()
    coded.tools.packs.use_pack(other_pack)
    qtbot.waitUntil(lambda: coded.tools.packs.window.heat is not None, timeout=PATIENCE)
    assert asked == [(Kind.PROCEDURES,) if wanted else ()]
