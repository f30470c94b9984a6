"""How sure a suggestion must be: the expected figures, the slider, and the line it draws."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desk_driving import PATIENCE, action, current_code, settle, states, unfold
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chartlight.models.pack import ModelPack
from chartlight.models.pack_writing import write_card
from chartlight.store.repository import Repository
from chartlight.types import (
    Assertion,
    CodingResult,
    EvidenceSpan,
    Kind,
    Note,
    OperatingPoint,
    Source,
    Suggestion,
    WordWeight,
)
from chartlight_app.code_rows import Section
from chartlight_app.main_window import MainWindow, create_window
from chartlight_app.model_work import read_sureness
from chartlight_app.settings import DeskSettings
from chartlight_app.sureness import Sureness
from chartlight_app.sureness_bar import SurenessBar

POINTS = (OperatingPoint(0.9, 0.94, 0.2), OperatingPoint(0.35, 0.8, 0.6), OperatingPoint(0.2, 0.5, 0.7))
MEASURED = Sureness(pack_hash="p", boundary=0.35, points=POINTS)
TEXT = "Fever and cough; no pneumonia. Mother had diabetes. Heart attack in 1998. Perhaps asthma.\n"


def test_between_two_measured_points_the_figures_lie_on_a_line() -> None:
    assert MEASURED.expected(0.35) == POINTS[1]
    between = MEASURED.expected(0.625)
    assert between is not None
    assert (between.precision, between.recall) == (pytest.approx(0.87), pytest.approx(0.4))
    assert MEASURED.expected(0.91) is None
    assert MEASURED.expected(0.19) is None
    assert Sureness(points=POINTS[:1]).expected(0.9) == POINTS[0]


def test_what_is_expected_is_told_only_where_it_was_measured() -> None:
    assert MEASURED.told(None, pack_hash="p") == "Expected precision 80%, recall 60%"
    assert MEASURED.told(0.625, pack_hash="p") == "Expected precision 87%, recall 40%"
    assert "not measured for this line" in MEASURED.told(0.95, pack_hash="p")
    assert "not measured for this model" in Sureness(pack_hash="p").told(None, pack_hash="p")
    assert "Another model" in MEASURED.told(None, pack_hash="older")


def test_what_is_expected_of_procedures_is_told_where_there_are_some() -> None:
    both = replace(
        MEASURED, procedures=Sureness("p", 0.3, (OperatingPoint(0.5, 0.7, 0.4), OperatingPoint(0.3, 0.6, 0.5)))
    )
    assert both.told(None, pack_hash="p") == "Expected precision 80%, recall 60%"
    assert both.told(None, pack_hash="p", procedures=True).endswith("recall 60%; of procedures 60%, 50%")
    assert both.told(0.4, pack_hash="p", procedures=True).endswith("; of procedures 65%, 45%")
    assert "procedures" not in both.told(0.9, pack_hash="p", procedures=True), "not measured for this line"
    assert MEASURED.told(None, pack_hash="p", procedures=True) == "Expected precision 80%, recall 60%"


def test_the_slider_tells_where_the_line_is_and_what_to_expect(qtbot: QtBot) -> None:
    bar = SurenessBar()
    qtbot.addWidget(bar)
    bar.set_sureness(MEASURED)
    bar.set_pack("p")
    assert (bar.slider.value(), bar.boundary) == (35, None)
    assert bar.told() == "Expected precision 80%, recall 60% · the model's own line"
    assert not bar.reset.isEnabled()
    with qtbot.waitSignal(bar.boundary_changed) as moved:
        qtbot.keyClick(bar.slider, Qt.Key.Key_Right)
    assert moved.args == [0.36]
    assert bar.slider.accessibleDescription() == bar.told()
    assert bar.told().endswith("your line")
    with qtbot.waitSignal(bar.boundary_changed) as reset:
        bar.reset.click()
    assert reset.args == [None]
    assert bar.slider.value() == 35


def test_back_on_the_models_own_place_the_model_decides(qtbot: QtBot) -> None:
    bar = SurenessBar()
    qtbot.addWidget(bar)
    bar.set_sureness(MEASURED)
    bar.step(5)
    assert bar.boundary == 0.4
    bar.step(-5)
    assert bar.boundary is None


def test_the_slider_works_without_figures_and_stays_within_its_ends(qtbot: QtBot) -> None:
    bar = SurenessBar()
    qtbot.addWidget(bar)
    bar.step(1000)
    assert bar.boundary == 0.99
    bar.step(-1000)
    assert bar.boundary == 0.01
    assert bar.told() == "Precision and recall were not measured for this model · your line"


def test_the_settings_keep_the_line(tmp_path: Path) -> None:
    kept = DeskSettings(tmp_path)
    assert kept.boundary is None
    kept.boundary = 0.29
    kept.save()
    assert DeskSettings(tmp_path).boundary == 0.29
    kept.boundary = None
    kept.save()
    assert DeskSettings(tmp_path).boundary is None


@pytest.fixture
def measured_pack(tiny_pack: Path, tmp_path: Path) -> Path:
    """The tiny pack with measured operating points."""
    folder = tmp_path / "measured"
    shutil.copytree(tiny_pack, folder)
    path = folder / "thresholds.json.gz"
    points = [[point.boundary, point.precision, point.recall] for point in POINTS]
    thresholds = json.loads(gzip.decompress(path.read_bytes()))
    thresholds["diagnoses"]["operating_points"] = points
    path.write_bytes(gzip.compress(json.dumps(thresholds).encode()))
    write_card(folder, card="# measured\n", name="measured")
    return folder


def test_the_figures_come_from_the_pack(measured_pack: Path) -> None:
    sureness = read_sureness(measured_pack, with_context=True)
    content_hash = ModelPack.open(measured_pack).content_hash
    assert replace(sureness, procedures=None) == Sureness(content_hash, 0.35, POINTS)
    assert sureness.procedures is not None
    assert sureness.procedures.pack_hash == content_hash


def suggestion(
    code: str, score: float, words: str, *, suggested: bool, assertion: Assertion = Assertion.PRESENT
) -> Suggestion:
    start = TEXT.index(words)
    span = (start, start + len(words))
    return Suggestion(
        code=code,
        score=score,
        suggested=suggested,
        sources=(Source.ATTENTION,),
        evidence=(EvidenceSpan(*span, 1.0, Source.ATTENTION),),
        attention=(WordWeight(*span, 1.0),),
        assertion=assertion,
    )


@pytest.fixture
def open_reviewed(qtbot: QtBot, tmp_path: Path, measured_pack: Path) -> Callable[[], MainWindow]:
    """Opens a window on one note that a model has read before: no model runs."""
    data_dir = tmp_path / "data"
    suggestions = (
        suggestion("R50.9", 0.9, "Fever", suggested=True),
        suggestion("J18.9", 0.8, "pneumonia", suggested=True, assertion=Assertion.NEGATED),
        suggestion("I25.2", 0.7, "Heart attack", suggested=True, assertion=Assertion.HISTORICAL),
        suggestion("R05.9", 0.5, "cough", suggested=True),
        suggestion("J45.909", 0.3, "asthma", suggested=False, assertion=Assertion.UNCERTAIN),
        suggestion("E11.9", 0.2, "diabetes", suggested=False, assertion=Assertion.FAMILY),
        Suggestion("R07.9", 0.1, False, (Source.ATTENTION,)),
    )
    pack_hash = ModelPack.open(measured_pack).content_hash
    with Repository.open(data_dir) as repo:
        [added] = repo.add_notes([Note("ward-7", TEXT, "en")])
        repo.save_result(added.stored.key, CodingResult("ward-7", Kind.DIAGNOSES, pack_hash, suggestions), {})

    def open_one() -> MainWindow:
        window = create_window(data_dir, pack_dir=measured_pack)
        assert isinstance(window, MainWindow)
        qtbot.addWidget(window)
        window.show()
        table, bar = window.parts.suggestions.table, window.parts.suggestions.sureness
        qtbot.waitUntil(lambda: table.current() is not None and "Expected" in bar.told(), timeout=PATIENCE)
        settle(window, qtbot)
        return window

    return open_one


@pytest.fixture
def reviewed(open_reviewed: Callable[[], MainWindow]) -> MainWindow:
    return open_reviewed()


def line_of_note(window: MainWindow) -> tuple[int, int]:
    """What the worklist counts as suggested and as open."""
    [note] = window.parts.worklist.model.notes()
    return note.suggested, note.open


def test_sure_ones_are_shown_and_the_rest_is_folded_and_counted(reviewed: MainWindow, qtbot: QtBot) -> None:
    panel = reviewed.parts.suggestions
    assert panel.model.shown_codes() == ("R50.9", "I25.2", "R05.9")
    assert panel.summary_told() == "3 open · folded: 2 candidates, 2 not the patient's"
    qtbot.keyClick(reviewed, Qt.Key.Key_D)
    assert panel.model.shown_codes()[3:] == ("J18.9", "E11.9")
    qtbot.keyClick(reviewed, Qt.Key.Key_M)
    assert panel.model.shown_codes()[3:] == ("J45.909", "R07.9", "J18.9", "E11.9")
    assert panel.summary_told() == "3 open"
    qtbot.keyClick(reviewed, Qt.Key.Key_D)
    qtbot.keyClick(reviewed, Qt.Key.Key_M)
    assert panel.model.shown_codes() == ("R50.9", "I25.2", "R05.9")


def test_keys_draw_the_line_and_reset_it(reviewed: MainWindow, qtbot: QtBot) -> None:
    panel = reviewed.parts.suggestions
    assert panel.sureness.told() == "Expected precision 80%, recall 60% · the model's own line"
    for _ in range(4):
        qtbot.keyClick(reviewed, "+")
    assert panel.sureness.boundary == 0.55
    assert panel.model.shown_codes() == ("R50.9", "I25.2")
    assert panel.summary_told() == "2 open · folded: 3 candidates, 2 not the patient's"
    for _ in range(6):
        qtbot.keyClick(reviewed, "-")
    assert panel.sureness.boundary == 0.25
    assert panel.model.shown_codes() == ("R50.9", "I25.2", "R05.9", "J45.909")
    qtbot.keyClick(reviewed, "0")
    assert panel.sureness.boundary is None
    assert panel.model.shown_codes() == ("R50.9", "I25.2", "R05.9")


def test_the_coders_place_stays_where_the_line_moves(reviewed: MainWindow, qtbot: QtBot) -> None:
    table = reviewed.parts.suggestions.table
    table.select_row(1)
    reviewed.parts.suggestions.sureness.step(20)
    assert current_code(reviewed) == "I25.2"
    reviewed.parts.suggestions.sureness.step(25)
    assert current_code(reviewed) == "R50.9"
    assert [TEXT[span.start : span.end] for span in reviewed.parts.note.view.lit()] == ["Fever"]


def test_the_worklist_counts_what_is_above_the_line(reviewed: MainWindow, qtbot: QtBot) -> None:
    sure = len(reviewed.parts.suggestions.model.of_section(Section.SURE))
    assert line_of_note(reviewed) == (sure, sure) == (3, 3)
    reviewed.parts.suggestions.sureness.step(20)
    qtbot.waitUntil(lambda: line_of_note(reviewed) == (2, 2))
    for _ in range(2):
        qtbot.keyClick(reviewed, Qt.Key.Key_A)
    settle(reviewed, qtbot)
    assert line_of_note(reviewed) == (2, 0)
    assert reviewed.parts.status.currentMessage().startswith("Every suggested code of this note is decided.")
    for key in (Qt.Key.Key_1, Qt.Key.Key_X):
        qtbot.keyClick(reviewed, key)
        settle(reviewed, qtbot)
    assert reviewed.parts.worklist.told() == "1 note · 1 done"
    action(reviewed, "ownLineAction").trigger()
    qtbot.waitUntil(lambda: line_of_note(reviewed) == (3, 1))


def test_the_line_is_remembered(open_reviewed: Callable[[], MainWindow], qtbot: QtBot) -> None:
    before = open_reviewed()
    before.parts.suggestions.sureness.step(25)
    before.close()
    after = open_reviewed()
    assert after.parts.suggestions.sureness.boundary == 0.6
    assert after.parts.suggestions.model.shown_codes() == ("R50.9", "I25.2")
    qtbot.waitUntil(lambda: line_of_note(after) == (2, 2))


def test_folded_codes_are_passed_by_and_decided_ones_stay(reviewed: MainWindow, qtbot: QtBot) -> None:
    unfold(reviewed, Section.DENIED)
    table = reviewed.parts.suggestions.table
    table.select_row(2)
    qtbot.keyClick(table, Qt.Key.Key_R)
    settle(reviewed, qtbot)
    assert current_code(reviewed) == "J18.9", "past the headings, not into folded candidates"
    qtbot.keyClick(table, Qt.Key.Key_A)
    settle(reviewed, qtbot)
    assert states(reviewed)["J18.9"] == "accepted"
    qtbot.keyClick(table, Qt.Key.Key_D)
    assert reviewed.parts.suggestions.model.shown_codes() == ("R50.9", "I25.2", "R05.9", "J18.9")
    assert line_of_note(reviewed) == (3, 2)


def test_the_note_says_the_status_and_that_there_is_no_evidence(reviewed: MainWindow, qtbot: QtBot) -> None:
    unfold(reviewed, Section.CANDIDATES)
    unfold(reviewed, Section.DENIED)
    model, told = reviewed.parts.suggestions.model, {}
    for code in model.shown_codes():
        reviewed.parts.suggestions.table.select_row(model.row_of(code))
        told[code] = reviewed.parts.note.evidence_told()
    assert told["J18.9"].startswith("1 place in the note · denied · J18.9 ")
    assert told["J45.909"].startswith("1 place in the note · uncertain · ")
    assert told["R07.9"].startswith("No reliable evidence in the note · R07.9 ")
    assert told["R50.9"].startswith("1 place in the note · R50.9 ")


def test_selected_words_bring_up_denied_codes_too(reviewed: MainWindow) -> None:
    start = TEXT.index("pneumonia")
    cursor = reviewed.parts.note.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("pneumonia"), cursor.MoveMode.KeepAnchor)
    reviewed.parts.note.view.setTextCursor(cursor)
    assert "J18.9" in reviewed.parts.suggestions.model.shown_codes()


def test_the_heatmap_of_all_suggested_follows_the_line(reviewed: MainWindow, qtbot: QtBot) -> None:
    heatmap = reviewed.parts.heatmap
    heatmap.all_codes.click()
    qtbot.waitUntil(lambda: heatmap.heat.codes == ("R50.9", "I25.2", "R05.9"), timeout=PATIENCE)
    reviewed.parts.suggestions.sureness.step(20)
    qtbot.waitUntil(lambda: heatmap.heat.codes == ("R50.9", "I25.2"))


def test_where_all_is_folded_away_it_is_said_with_the_key(reviewed: MainWindow, qtbot: QtBot) -> None:
    panel = reviewed.parts.suggestions
    panel.sureness.step(60)
    assert not panel.shows_codes()
    assert panel.sureness.isVisible()
    button = panel.findChild(type(panel.sureness.reset), "suggestHereButton")
    assert button.text() == "Show the candidates (M)"
    button.click()
    assert panel.model.shown_codes() == ("R50.9", "I25.2", "R05.9", "J45.909", "R07.9")
    assert current_code(reviewed) == "R50.9"
