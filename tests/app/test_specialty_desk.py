"""Specialty chips and the outline at the desk, on a pack that knows both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_driving import PATIENCE, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from chartlight.store.round_values import RoundMode
from chartlight.store.trial_values import TrialDesign
from chartlight.store.worklist_values import Sort
from chartlight.types import NoteSection, SectionName, SpecialtyScore
from chartlight_app.main_window import MainWindow, create_window
from chartlight_app.outline_panel import OutlinePanel, outlined
from chartlight_app.specialty_bar import SpecialtyBar
from chartlight_app.trial_dialog import TrialWanted

TEXT = "HISTORY\nAcute heart failure.\n\nPLAN\n" + "Treated and discharged.\n" * 60


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, headed_pack: Path) -> Iterator[MainWindow]:
    """A desk that shows a note which the model has read."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text("Fever and cough.", encoding="utf-8")
    window = create_window(tmp_path / "data", pack_dir=headed_pack)
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    window.show()
    window.desk.use_coder("Ann")
    window.open_paths([folder])
    qtbot.waitUntil(lambda: bool(window.parts.note.specialties.told()), timeout=PATIENCE)
    settle(window, qtbot)
    yield window
    window.close()


def chips(window: MainWindow) -> list[QToolButton]:
    return [chip for chip in window.findChildren(QToolButton, "specialtyChip") if chip.isVisible()]


def test_a_chip_lights_the_words_that_speak_for_its_specialty(window: MainWindow, qtbot: QtBot) -> None:
    [chip] = chips(window)
    assert chip.text().startswith("Cardiology  9")
    assert "Click to see the words" in chip.accessibleName()
    before = window.parts.note.view.lit()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    opened = window.desk.showing.opened
    assert opened is not None
    assert window.parts.note.view.lit() == opened.specialties[0].evidence != before
    assert window.parts.note.evidence_told().startswith("Words that speak for Cardiology")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.parts.note.view.lit() == before


def test_the_coder_says_otherwise_and_the_worklist_follows(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.parts.note.specialties
    bar.chosen.emit("Pulmonary & sleep")
    qtbot.waitUntil(lambda: bar.told()[0] == "✓ Pulmonary & sleep", timeout=PATIENCE)
    settle(window, qtbot)
    assert bar.told()[1].startswith("Cardiology")
    worklist = window.parts.worklist
    qtbot.waitUntil(lambda: "Pulmonary & sleep" in worklist.bar._counts.specialties, timeout=PATIENCE)
    worklist.bar._ask(specialty="Pulmonary & sleep")
    qtbot.waitUntil(lambda: worklist.model.rowCount() == 1, timeout=PATIENCE)
    worklist.bar._ask(specialty=None, sort=Sort.SPECIALTY)
    qtbot.waitUntil(lambda: [n.note_id for n in worklist.model.notes()] == ["b", "a"], timeout=PATIENCE)
    bar.chosen.emit(None)
    qtbot.waitUntil(lambda: bar.told()[0].startswith("Cardiology"), timeout=PATIENCE)


def test_u_takes_the_specialty_back_among_the_other_steps(window: MainWindow, qtbot: QtBot) -> None:
    bar, actions = window.parts.note.specialties, window.parts.actions
    opened = window.desk.showing.opened
    assert opened is not None
    note = opened.stored.note.id
    said: list[str] = []
    window.desk.deciding.said.connect(said.append)
    window.desk.showing.said.connect(said.append)
    bar.chosen.emit("Pulmonary & sleep")
    settle(window, qtbot)
    assert said == [f"The specialty of {note} is Pulmonary & sleep."]
    actions["acceptAction"].trigger()
    settle(window, qtbot)
    actions["undoAction"].trigger()
    settle(window, qtbot)
    assert bar.told()[0] == "✓ Pulmonary & sleep"
    actions["undoAction"].trigger()
    settle(window, qtbot)
    assert bar.told()[0].startswith("Cardiology")
    assert said[-1] == f"Undone: The specialty of {note} is what the model suggests."
    actions["redoAction"].trigger()
    settle(window, qtbot)
    assert bar.told()[0] == "✓ Pulmonary & sleep"
    assert said[-1] == f"Done again: The specialty of {note} is Pulmonary & sleep."


def test_the_chip_of_a_trial_note_comes_back_with_the_reveal(window: MainWindow, qtbot: QtBot) -> None:
    bar, actions = window.parts.note.specialties, window.parts.actions
    [told] = bar.told()
    window.tools.trials._start(TrialWanted("spring", TrialDesign.BLIND_FIRST, ("Ann",), 7))
    settle(window, qtbot)
    assert bar.told() == []
    assert not bar.isVisible()
    # The model reads the note again behind the coder's back.
    actions["suggestAction"].trigger()
    settle(window, qtbot)
    assert bar.told() == []
    actions["revealAction"].trigger()
    settle(window, qtbot)
    assert bar.told() == [told]
    [chip] = chips(window)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    opened = window.desk.showing.opened
    assert opened is not None
    assert window.parts.note.view.lit() == opened.specialties[0].evidence


def test_a_blind_reviewer_sees_and_takes_back_only_the_own_specialty(window: MainWindow, qtbot: QtBot) -> None:
    bar, worklist, actions = window.parts.note.specialties, window.parts.worklist, window.parts.actions
    bar.chosen.emit("Urology")
    actions["acceptAction"].trigger()
    settle(window, qtbot)
    window.desk.use_coder("Bo")
    settle(window, qtbot)
    assert bar.told()[0] == "✓ Urology"
    window.tools.second.begin(RoundMode.BLIND)
    settle(window, qtbot)
    assert bar.told()[0].startswith("Cardiology")
    qtbot.waitUntil(lambda: "Urology" not in worklist.counts.specialties, timeout=PATIENCE)
    worklist.bar._ask(specialty="Urology")
    settle(window, qtbot)
    assert worklist.model.rowCount() == 0
    said: list[str] = []
    window.desk.showing.said.connect(said.append)
    bar.chosen.emit("Surgery")
    settle(window, qtbot)
    assert bar.told()[0] == "✓ Surgery"
    actions["undoAction"].trigger()
    settle(window, qtbot)
    assert bar.told()[0].startswith("Cardiology")
    assert len(said) == 1
    assert "Urology" not in said[0]
    bar.chosen.emit(None)
    settle(window, qtbot)
    window.desk.use_coder("Ann")
    settle(window, qtbot)
    assert bar.told()[0] == "✓ Urology"


def test_the_outline_goes_to_a_section(window: MainWindow, qtbot: QtBot) -> None:
    outline = window.parts.outline
    assert outline.told() == ["Present illness", "Plan"]
    listed = window.findChild(QListWidget, "outline")
    assert listed is not None
    assert listed.item(1).toolTip() == "Plan: told by the heading “PLAN”"
    window.parts.note.view.verticalScrollBar().setValue(0)
    listed.setCurrentRow(1)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert window.parts.note.view.verticalScrollBar().value() > 0
    cursor = window.parts.note.view.textCursor()
    assert cursor.block().text() == "PLAN"


def test_the_menu_offers_what_is_likely_and_a_name_of_ones_own(qtbot: QtBot) -> None:
    bar = SpecialtyBar()
    qtbot.addWidget(bar)
    bar.show_specialties([SpecialtyScore("A & B", 0.7, True), SpecialtyScore("C", 0.2, False)], own=None)
    bar.set_known(["Z"])
    bar._fill_menu()
    words = [action.text() for action in bar._change.menu().actions() if not action.isSeparator()]
    assert words == ["As the model suggests", "A && B", "C", "More", "Another name…"]
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar._change.menu().actions()[2].trigger()
    assert chosen.args == ["A & B"]


def test_neighbours_of_one_name_are_one_line_and_noise_is_left_out() -> None:
    def section(name: SectionName, start: int, *, heading: bool = True, score: float = 1.0) -> NoteSection:
        return NoteSection(name, start, start + 5, heading, score)

    lines = outlined(
        [
            section(SectionName.REASON, 0, heading=False, score=0.2),
            section(SectionName.RESULTS, 5),
            section(SectionName.RESULTS, 10),
            section(SectionName.RESULTS, 15, heading=False, score=0.8),
        ]
    )
    assert [(one.name.value, one.start, one.end, one.heading) for one in lines] == [
        ("results", 5, 15, True),
        ("results", 15, 20, False),
    ]


def test_the_outline_tells_none_yet_from_none_at_all(qtbot: QtBot) -> None:
    outline = OutlinePanel()
    qtbot.addWidget(outline)
    outline.show()
    empty = outline.findChild(QLabel, "muted")
    assert empty is not None
    assert empty.text().endswith("once it has been read.")
    unlikely = NoteSection(SectionName.PLAN, 0, 5, heading=False, score=0.1)
    for sections in ([], [unlikely]):
        outline.show_sections(sections, "Fever", read=True)
        assert empty.isVisible()
        assert empty.text() == "No sections were found in this note."
    outline.show_sections([NoteSection(SectionName.PLAN, 0, 5, heading=True, score=1.0)], "Fever", read=True)
    assert not empty.isVisible()
