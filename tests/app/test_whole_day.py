"""A whole day's script at a real window, driven by keys alone: from the first start to the note left from yesterday."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from day_driving import NOTES, Day, lay_out_documents, open_window
from day_habits import (
    check_stored_words,
    find,
    finish,
    look,
    make_first_principal,
    overrule,
    replace_by_sibling,
    take,
)
from desk_driving import PATIENCE, current_code, states
from pytestqt.qtbot import QtBot

from chartlight.rules.findings import Rule
from chartlight.store.note_records import NoteState
from chartlight.types import State
from chartlight_app.main_window import MainWindow, create_window

pytestmark = pytest.mark.window

ANN, BO = "Ann Berg", "Bo Ek"
REASON = "Waiting for laboratory results"


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path, headed_pack: Path) -> Iterator[Day]:
    """The morning: documents in a folder, and a window that was never opened before."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        window = create_window(tmp_path / "data", pack_dir=headed_pack)
        assert isinstance(window, MainWindow)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.isActiveWindow() and window.desk.store.is_running, timeout=PATIENCE)
        return window

    yield Day.begin(start, data_dir=tmp_path / "data", folder=tmp_path, qtbot=qtbot)
    for window in windows:
        window.close()


def test_a_whole_day_by_keys_alone(day: Day) -> None:
    arrive(day)
    open_the_folder(day)
    code_with_replacement_lookup_and_sequence(day)
    accept_all_and_edit_the_evidence(day)
    settle_an_error_and_overrule_a_warning(day)
    take_what_was_missed_and_say_the_specialty(day)
    put_the_note_on_hold(day)
    reject_all_and_finish_the_last(day)
    review_blind(day)
    compare_settle_and_see_agreement(day)
    export_codes(day)
    export_for_training(day)
    leave_and_come_back(day)
    finish_what_was_on_hold(day)
    assert day.window.parts.note.messages.history() == ()


def arrive(day: Day) -> None:
    window, fingers = day.window, day.fingers
    fingers.until(window.tour.isVisible, "the tour shows itself")
    fingers.press("Esc")
    assert not window.tour.isVisible(), "Esc leaves the tour"
    fingers.press("Alt+N", "Ctrl+A")
    fingers.type(ANN)
    fingers.press("Return")
    assert not window.parts.note.coder_bar.isVisible()
    assert window.settings.coder == ANN


def open_the_folder(day: Day) -> None:
    window, folder = day.window, lay_out_documents(day.folder / "notes")
    day.fingers.press("Ctrl+Shift+O", answer=lambda: day.fingers.fill_in(str(folder)))
    worklist = window.parts.worklist.model
    day.fingers.until(lambda: worklist.rowCount() == len(NOTES), "all notes of the folder are listed")
    day.fingers.rest()
    assert tuple(note.note_id for note in worklist.notes()) == NOTES
    assert {note.state for note in worklist.notes()} == {NoteState.SUGGESTED}
    told = sorted(sentence.replace(str(folder), "") for sentence in window.parts.note.messages.sentences())
    assert [next(name for name in ("damaged.docx", "scan.pdf") if name in each) for each in told] == [
        "damaged.docx",
        "scan.pdf",
    ]
    assert "text" in told[1], told[1]
    assert day.said().startswith("The model has read 6 notes"), day.said()
    assert day.note_name() == NOTES[0]


def code_with_replacement_lookup_and_sequence(day: Day) -> None:
    """The first note: accept and reject with auto-advance, a sibling, an abbreviation, the order, admission."""
    fingers = day.fingers
    assert current_code(day.window) == "J18.9"
    fingers.press("A")
    assert current_code(day.window) == "I50.9", "A goes on to the next"
    replace_by_sibling(day, "acute on chronic systolic", "I50.23")
    assert current_code(day.window) == "R50.9", "a sibling goes on to the next"
    fingers.press("R")
    day.expect({"J18.9": "accepted", "I50.9": "rejected", "I50.23": "accepted", "R50.9": "rejected"})
    fingers.press("U")
    day.expect({"R50.9": "open"})
    fingers.press("Ctrl+Shift+Z")
    day.expect({"R50.9": "rejected"})
    day.look_up("osa", "G47.33")
    put_in_order(day)
    finish(day, "2-clinic")


def put_in_order(day: Day) -> None:
    day.fingers.press("Ctrl+Up", "O", "O")
    assert day.sequence() == ["J18.9", "G47.33", "I50.23"]
    day.go_to_code("J18.9")
    day.fingers.press("1", "O")
    stored = day.stored(day.note_name())
    assert stored.principal == "J18.9"
    assert [code.code for code in stored.sequence] == day.sequence()
    assert [code.decision.poa for code in stored.sequence if code.decision] == ["Y", "N", None]


def accept_all_and_edit_the_evidence(day: Day) -> None:
    """The second note: all at once, taken back at once, and words chosen, widened and narrowed."""
    fingers = day.fingers
    fingers.press("Shift+A")
    day.expect(dict.fromkeys(("J18.9", "I50.9", "R50.9"), "accepted"))
    fingers.press("U")
    day.expect(dict.fromkeys(("J18.9", "I50.9", "R50.9"), "open"))
    fingers.press("Shift+A")
    find(day, "ulcer")
    day.look_up("K26.9", "K26.9")
    assert day.lit() == ["ulcer"], "the words that were found are the evidence"
    fingers.press("J", "{", "]")
    assert day.lit() == ["duodenal ulcer without"]
    fingers.press("[")
    find(day, "black stools")
    fingers.press("T")
    assert day.lit() == ["duodenal ulcer", "black stools"]
    check_stored_words(day, "K26.9", day.lit())
    day.go_to_code("I50.9")
    fingers.press("1")
    finish(day, "3-letter")


def settle_an_error_and_overrule_a_warning(day: Day) -> None:
    """The third note: a manifestation before its disease, and two codes that exclude each other."""
    day.fingers.press("A")
    for code in ("F02.80", "G30.9", "E11.9", "E10.9"):
        day.look_up(code, code)
    day.go_to_code("J18.9")
    day.fingers.press("1", "X")
    assert day.note_name() == "3-letter", "a note with an error is not finished"
    assert day.said().startswith("The note cannot be finished yet."), day.said()
    day.fingers.press("L", "Return")
    assert day.sequence().index("G30.9") < day.sequence().index("F02.80"), "Enter puts the disease first"
    assert not [told for told in day.findings() if told.finding.is_error]
    overrule(day, Rule.EXCLUDES1, "the letter is of her sister")
    finish(day, "4-plain")


def take_what_was_missed_and_say_the_specialty(day: Day) -> None:
    """The fourth note: a code put aside, a code for words that nothing covers, another specialty."""
    fingers, window = day.fingers, day.window
    held = current_code(window)
    fingers.press("Z", "Shift+A")
    assert "1 on hold" in window.parts.suggestions.summary_told()
    day.expect({held: "open", current_code(window): "open"})
    fingers.press("G", "G")
    missed, codes = window.parts.missed.told(), window.parts.missed.codes()
    assert missed.startswith("2 of "), missed
    fingers.press("K")
    day.expect({codes[0]: "accepted"})
    fingers.press("W")
    assert not window.parts.missed.isVisible()
    fingers.tab_to("changeSpecialty", "Shift+Tab")
    fingers.press("Space", answer=lambda: fingers.choose("Pulmonary"))
    assert window.parts.note.specialties.told()[0] == "✓ Pulmonary & sleep"
    assert day.stored("4-plain").own_specialty == "Pulmonary & sleep"
    make_first_principal(day)
    finish(day, "bed 12")


def put_the_note_on_hold(day: Day) -> None:
    day.fingers.press("A", "H")
    day.fingers.type(REASON)
    day.fingers.press("Return")
    assert day.state_of("bed 12") == "on hold"
    assert day.note_name() == "bed 14", "the next note opens by itself"


def reject_all_and_finish_the_last(day: Day) -> None:
    day.fingers.press("Shift+R")
    assert State.REJECTED in {code.state for code in day.stored("bed 14").codes}
    day.look_up("ckd3b", "N18.32")
    day.fingers.press("1")
    day.fingers.press("X")
    assert day.said().endswith("No open note is left in this list."), day.said()
    assert [day.state_of(name) for name in NOTES] == [*["done"] * 4, "on hold", "done"]


def review_blind(day: Day) -> None:
    """Bo sits down and codes the first note anew, without seeing what Ann decided."""
    day.command("change the name", answer=lambda: day.fingers.fill_in(BO))
    assert day.window.settings.coder == BO
    day.go_to_note("1-ward")
    day.command("begin blind")
    bar = day.window.parts.note.round_bar.words
    assert "hidden until you finish" in bar.text()
    assert set(states(day.window).values()) == {"open"}, "nothing of Ann's is to be seen"
    assert "G47.33" not in states(day.window)
    day.go_to_code("J18.9")
    day.fingers.press("A", "R", "A")
    assert [states(day.window)[code] for code in ("J18.9", "I50.9", "R50.9")] == ["accepted", "rejected", "accepted"]
    day.fingers.press("X")
    assert bar.text() == f"Second review by {BO} finished: 3 differences not settled."
    day.expect({"R50.9": "rejected", "G47.33": "accepted"})


def compare_settle_and_see_agreement(day: Day) -> None:
    day.fingers.press("Y")
    day.fingers.until(lambda: open_window() == "comparisonDialog", "the comparison opens")
    dialog = day.window.tools.second.comparison
    assert dialog is not None
    take(day, "R50.9", "2")
    take(day, "G47.33", "1")
    assert sorted(line[3] for line in dialog.told()) == ["", f"{ANN}, by {BO}", f"{BO}, by {BO}", "open"]
    day.fingers.press("Esc")
    day.expect({"R50.9": "accepted", "G47.33": "accepted"})
    day.command("agreement")
    day.fingers.until(lambda: open_window() == "agreementDialog", "the agreement opens")
    shown = day.window.tools.second.agreement
    assert shown is not None
    first = [shown.table.item(0, column).text() for column in (0, 1, 3, 4, 5, 6)]
    assert first == [ANN, BO, "1", "1", "2", "1"], "one code of both, two of Ann's, one of Bo's"
    day.fingers.press("Esc")


def export_codes(day: Day) -> None:
    target = day.folder / "codes.csv"
    day.fingers.press("E", answer=lambda: day.fingers.fill_in(str(target)))
    assert f"saved to {target}" in day.said()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    first = [row for row in rows if row["note id"] == "1-ward"]
    assert [row["code"] for row in first] == ["J18.9", "G47.33", "I50.23", "R50.9"]
    assert [row["principal"] for row in first] == ["yes", "", "", ""]
    assert [row["present on admission"] for row in first] == ["Y", "N", "", ""]
    assert [row["replaces"] for row in first] == ["", "", "I50.9", ""]
    assert [row["adjudicated"] for row in first] == ["", "yes", "", "yes"]
    assert {row["coder"] for row in first} == {ANN, BO}
    words = {row["code"]: row["evidence text"] for row in rows if row["note id"] == "2-clinic"}
    assert words["K26.9"] == "duodenal ulcer … black stools"
    assert {row["note id"] for row in rows} == set(NOTES)


def export_for_training(day: Day) -> None:
    target = day.folder / "training.jsonl"
    day.command("export training", answer=lambda: day.fingers.fill_in(str(target)))
    assert day.said() == f"5 coded notes saved to {target}"
    notes = {note["id"]: note for note in map(json.loads, target.read_text(encoding="utf-8").splitlines())}
    assert set(notes) == {name for name in NOTES if name != "bed 12"}, "the note on hold is not done"
    clinic = notes["2-clinic"]
    assert clinic["diagnoses"][0] == "I50.9"
    words = [clinic["text"][slice(*mention["spans"][0])] for mention in clinic["evidence"]]
    assert words == ["duodenal ulcer", "black stools"]


def leave_and_come_back(day: Day) -> None:
    assert len(day.window.parts.note.messages.history()) == 2, "nothing but the two documents went wrong"
    day.fingers.press("Ctrl++", "Alt+V")
    day.fingers.choose("Heatmap")
    before, layout, old = (day.note_name(), states(day.window)), look(day.window), day.window
    assert layout["heatmapDock"] is False, "the heatmap is folded away"
    day.fingers.press("Ctrl+Q")
    assert not old.isVisible()
    day.begin_again()
    assert (day.note_name(), states(day.window)) == before
    assert look(day.window) == layout
    assert not day.window.tour.isVisible()
    assert not day.window.parts.note.coder_bar.isVisible()
    assert day.window.settings.coder == BO
    day.fingers.press("U")
    day.expect({"G47.33": "accepted", "R50.9": "accepted"})
    assert "1 difference" not in day.window.parts.note.round_bar.words.text()
    day.fingers.press("U")
    day.expect({"R50.9": "rejected"})
    day.fingers.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    day.expect({"R50.9": "accepted"})


def finish_what_was_on_hold(day: Day) -> None:
    day.command("change the name", answer=lambda: day.fingers.fill_in(ANN))
    day.go_to_note("bed 12")
    assert f"On hold: {REASON}" in day.window.parts.note.status_told()
    day.fingers.press("Shift+X")
    assert day.state_of("bed 12") == "in review"
    make_first_principal(day)
    day.fingers.press("X")
    assert {day.state_of(name) for name in NOTES} == {"done"}
    worklist = day.window.parts.worklist
    day.fingers.until(lambda: worklist.told() == "6 notes · 6 done", "the worklist counts every note as done")
    assert day.stored("bed 12").principal == day.sequence()[0]
