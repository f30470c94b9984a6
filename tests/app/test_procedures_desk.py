"""Procedures at the desk: suggested below the diagnoses, looked up, completed, and kept apart from them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_driving import PATIENCE, action, current_code, open_note, settle, states, unfold
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from chartlight.suggest.terms import TermList
from chartlight.types import Source
from chartlight_app.code_rows import Section, SectionRow
from chartlight_app.main_window import MainWindow
from chartlight_app.suggestions import CODE, heading_text

NOTE = "Admitted with fever, cough and pneumonia. A chest x-ray and a head scan were taken; no chest pain.\n"
TERMS = {
    ("pneumonia",): [("J18.9", 0.9)],
    ("fever",): [("R50.9", 0.6)],
    ("chest", "x", "ray"): [("BW03ZZZ", 0.9)],
    ("head", "scan"): [("B030", 0.8)],
}


@pytest.fixture(scope="session")
def tiny_pack(make_pack: Callable[..., Path]) -> Path:
    """In place of the usual small pack one with names of procedures among its terms."""
    return make_pack("surgical", seed=7, terms=TermList(language="en", terms=TERMS))


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A note with two procedures."""
    path = tmp_path / "ward-9.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


@pytest.fixture
def ward(desk: MainWindow, note: Path, qtbot: QtBot) -> MainWindow:
    """A desk that suggests procedures too, with the note read."""
    want_procedures(desk)
    open_note(desk, note, qtbot)
    return desk


def want_procedures(window: MainWindow) -> None:
    action(window, "settingsAction").trigger()
    window.setting_up.dialog.procedures.setChecked(True)
    window.setting_up.dialog.close()
    window.activateWindow()


def of_section(window: MainWindow, section: Section) -> list[str]:
    return [row.code.code for row in window.parts.suggestions.model.of_section(section)]


def choose(window: MainWindow, code: str) -> None:
    table = window.parts.suggestions.table
    table.select_row(window.parts.suggestions.model.row_of(code))
    assert current_code(window) == code
    table.setFocus()


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the coder's keys go: in the choice of codes where it is open, else in the table."""
    suggestions = window.parts.suggestions
    qtbot.keyClick(suggestions.picker.field if suggestions.shows_picker() else suggestions.table, key)
    settle(window, qtbot)


def test_procedures_are_suggested_only_where_they_are_wanted(desk: MainWindow, note: Path, qtbot: QtBot) -> None:
    open_note(desk, note, qtbot)
    assert set(states(desk)).isdisjoint({"BW03ZZZ", "B030"})
    assert of_section(desk, Section.SURE)[0] == "J18.9"
    before = of_section(desk, Section.SURE)
    want_procedures(desk)
    action(desk, "suggestAction").trigger()
    qtbot.waitUntil(lambda: "BW03ZZZ" in states(desk), timeout=PATIENCE)
    assert of_section(desk, Section.SURE) == before, "the diagnoses are as they were"
    assert of_section(desk, Section.PROCEDURES) == ["BW03ZZZ", "B030"]


def test_they_stand_below_the_diagnoses_under_a_heading_that_stays(ward: MainWindow, qtbot: QtBot) -> None:
    model, table = ward.parts.suggestions.model, ward.parts.suggestions.table
    shown = model.shown_codes()
    assert shown.index("BW03ZZZ") > max(shown.index(code) for code in of_section(ward, Section.SURE))
    heading = model.row_of("BW03ZZZ") - 1
    line = model.line_at(heading)
    assert isinstance(line, SectionRow)
    assert heading_text(line) == "Procedures (2)"
    place = table.visualRect(model.index(heading, CODE)).center() + QPoint(2, 0)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert model.shown_codes() == shown, "what is above the line is not folded away"
    row = model.row_at(model.row_of("BW03ZZZ"))
    assert row is not None
    assert row.description == "Plain Radiography of Chest"
    assert row.code.sources[0] is Source.TERM
    assert NOTE[slice(row.code.evidence[0].start, row.code.evidence[0].end)] == "chest x-ray"


def test_the_line_parts_procedures_too(ward: MainWindow) -> None:
    assert "of procedures" not in ward.parts.suggestions.sureness.told(), "nothing was measured for this pack"
    ward.parts.suggestions.sureness.boundary_changed.emit(0.99)
    assert of_section(ward, Section.PROCEDURES) == []
    unfold(ward, Section.CANDIDATES)
    assert {"BW03ZZZ", "B030"} <= set(ward.parts.suggestions.model.shown_codes())


def test_the_beginning_of_a_code_is_completed_when_it_is_accepted(ward: MainWindow, qtbot: QtBot) -> None:
    choose(ward, "B030")
    row = ward.parts.suggestions.table.current()
    assert row is not None
    assert row.marks() == ("incomplete",)
    press(ward, qtbot, Qt.Key.Key_A)
    picker = ward.parts.suggestions.picker
    assert ward.parts.suggestions.shows_picker()
    assert "is the beginning of codes" in picker.told()[0]
    assert all(code.startswith("B030") and len(code) == 7 for code in picker.codes())
    chosen = picker.codes()[0]
    press(ward, qtbot, Qt.Key.Key_Return)
    assert (states(ward)["B030"], states(ward)[chosen]) == ("rejected", "accepted")
    assert chosen in of_section(ward, Section.PROCEDURES)


def test_accepted_procedures_come_after_the_diagnoses_and_leave_as_such(
    ward: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for code in ("BW03ZZZ", "J18.9", "R50.9"):
        choose(ward, code)
        press(ward, qtbot, Qt.Key.Key_A)
    rows = ward.parts.rules.model.rows
    assert [(row.place, row.code, row.is_procedure) for row in rows] == [
        (1, "J18.9", False),
        (2, "R50.9", False),
        (1, "BW03ZZZ", True),
    ]
    assert "2 without present on admission" in ward.parts.rules.told()
    assert "A procedure." in rows[2].told()
    target = tmp_path / "codes.csv"
    ward.desk.store.submit(
        lambda session: session.export(target), on_result=lambda _rows: None, on_error=ward.desk.report
    )
    settle(ward, qtbot)
    with target.open(encoding="utf-8-sig", newline="") as file:
        told = [(line["code"], line["sequence"], line["kind"]) for line in csv.DictReader(file)]
    assert told == [("J18.9", "1", "diagnosis"), ("R50.9", "2", "diagnosis"), ("BW03ZZZ", "1", "procedure")]


def test_a_procedure_is_neither_principal_nor_present_on_admission(ward: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    ward.desk.detailing.said.connect(said.append)
    for code in ("J18.9", "BW03ZZZ"):
        choose(ward, code)
        press(ward, qtbot, Qt.Key.Key_A)
    choose(ward, "BW03ZZZ")
    press(ward, qtbot, Qt.Key.Key_1)
    assert said[-1] == "BW03ZZZ is a procedure. Only a diagnosis can be the principal diagnosis."
    press(ward, qtbot, Qt.Key.Key_O)
    assert said[-1].startswith("BW03ZZZ is a procedure. Only of a diagnosis is it said whether it was present")
    action(ward, "earlierAction").trigger()
    settle(ward, qtbot)
    assert said[-1] == "BW03ZZZ is already first."
    assert [row.code for row in ward.parts.rules.model.rows] == ["J18.9", "BW03ZZZ"]
    choose(ward, "J18.9")
    action(ward, "laterAction").trigger()
    settle(ward, qtbot)
    assert said[-1] == "J18.9 is already last."


def test_the_look_up_finds_procedures_where_they_are_wanted(desk: MainWindow, note: Path, qtbot: QtBot) -> None:
    open_note(desk, note, qtbot)
    search = desk.parts.suggestions.search

    def found(query: str) -> list[str]:
        search.clear()
        qtbot.keyClicks(search.field, query)
        qtbot.waitUntil(lambda: not search.waiting and not desk.desk.lookup.busy, timeout=PATIENCE)
        return [line.key for line in search.lines()]

    assert not any(code.startswith("0DTJ") for code in found("appendectomy"))
    want_procedures(desk)
    assert any(code.startswith("0DTJ") for code in found("appendectomy")[:3])
    assert {"B02.0", "B020"} <= set(found("B020"))


def test_a_beginning_that_is_added_by_hand_asks_for_the_whole_code(ward: MainWindow, qtbot: QtBot) -> None:
    ward.desk.deciding.add_code("0DTJ", None)
    settle(ward, qtbot)
    picker = ward.parts.suggestions.picker
    assert ward.parts.suggestions.shows_picker()
    qtbot.waitUntil(lambda: bool(picker.codes()), timeout=PATIENCE)
    assert set(picker.codes()) >= {"0DTJ0ZZ", "0DTJ4ZZ"}
    press(ward, qtbot, Qt.Key.Key_Return)
    assert states(ward)["0DTJ"] == "rejected"
    assert sum(state == "accepted" for state in states(ward).values()) == 1


def test_missed_words_with_the_beginning_of_a_code_ask_for_the_whole_one(ward: MainWindow, qtbot: QtBot) -> None:
    action(ward, "missedAction").trigger()
    settle(ward, qtbot)
    while ward.parts.missed.codes()[0] != "B030":
        action(ward, "nextMissedAction").trigger()
        settle(ward, qtbot)
    action(ward, "takeMissedAction").trigger()
    settle(ward, qtbot)
    assert ward.parts.suggestions.shows_picker()
    assert states(ward)["B030"] == "open"
    press(ward, qtbot, Qt.Key.Key_Return)
    assert states(ward)["B030"] == "rejected"
    assert "head scan" not in ward.parts.missed.told()


def test_the_choice_of_whole_codes_leaves_out_what_all_titles_begin_with(ward: MainWindow, qtbot: QtBot) -> None:
    choose(ward, "B030")
    press(ward, qtbot, Qt.Key.Key_A)
    lines = {line.key: line.text for line in ward.parts.suggestions.picker.model.lines}
    assert ward.parts.suggestions.picker.told()[1].startswith("B030 Magnetic Resonance Imaging (MRI) of Brain")
    assert lines["B030Y0Z"].endswith("B030Y0Z  … using Other Contrast, Unenhanced, Enhanced")
    assert lines["B030ZZZ"].endswith("B030ZZZ  Magnetic Resonance Imaging (MRI) of Brain"), "nothing would be left"
    qtbot.keyClicks(ward.parts.suggestions.picker.field, "brain unenhanced")
    assert ward.parts.suggestions.picker.codes() == ("B030Y0Z",), "the whole title is searched"


def test_the_tree_opens_at_a_procedure_and_adds_one_below_it(ward: MainWindow, qtbot: QtBot) -> None:
    choose(ward, "B030")
    action(ward, "treeAction").trigger()
    settle(ward, qtbot)
    tree = ward.tools.tree
    assert tree.windowTitle() == "Codes of ICD-10-CM and ICD-10-PCS"
    assert (tree.current().code, tree.add.isEnabled()) == ("B030", False)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Right)
    settle(ward, qtbot)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Down)
    whole = tree.current().code
    assert (len(whole), tree.add.isEnabled()) == (7, True)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    settle(ward, qtbot)
    assert states(ward)[whole] == "accepted"
    qtbot.keyClick(tree.tree, Qt.Key.Key_Left)
    assert tree.current().code == "B030"
    for _ in range(2):  # it closes first
        qtbot.keyClick(tree.tree, Qt.Key.Key_Left)
    assert tree.current().code == "B03"
    choose(ward, "J18.9")
    action(ward, "treeAction").trigger()
    settle(ward, qtbot)
    assert tree.current().code == "J18.9", "both books stand in one tree"


def test_the_tree_has_no_procedures_where_none_are_wanted(desk: MainWindow, note: Path, qtbot: QtBot) -> None:
    open_note(desk, note, qtbot)
    tree = desk.tools.tree

    def opened() -> list[str]:
        action(desk, "treeAction").trigger()
        settle(desk, qtbot)
        model = tree.tree.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    chapters = opened()
    assert tree.windowTitle() == "Codes of ICD-10-CM"
    want_procedures(desk)
    both = opened()
    assert both == [*chapters, "ICD-10-PCS  Procedures"]
    qtbot.keyClick(tree.tree, Qt.Key.Key_End)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Right)
    settle(desk, qtbot)
    qtbot.keyClick(tree.tree, Qt.Key.Key_Down)
    assert (tree.current().code, tree.current().title) == ("0", "Medical and Surgical")
    action(desk, "settingsAction").trigger()
    desk.setting_up.dialog.procedures.setChecked(False)
    desk.setting_up.dialog.close()
    assert opened() == chapters
