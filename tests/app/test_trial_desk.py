"""Trials at the desk: nothing leaks while a note is unassisted, the reveal, the time, progress and report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from desk_driving import NOTE, PATIENCE, action, open_note, settle, states
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from chartlight.store.repository import Repository
from chartlight.store.trial_values import Phase, RecordKind, TrialDesign
from chartlight.store.worklist_values import Sort
from chartlight_app.main_window import MainWindow
from chartlight_app.trial_dialog import TrialDialog

OWN = "N39.0"


def act(window: MainWindow, name: str, qtbot: QtBot) -> None:
    action(window, name).trigger()
    settle(window, qtbot)


def start(window: MainWindow, qtbot: QtBot, design: TrialDesign, coders: str = "Ann") -> TrialDialog:
    window.desk.use_coder("Ann")
    settle(window, qtbot)
    act(window, "trialAction", qtbot)
    dialog = window.tools.trials.dialog
    assert dialog is not None
    dialog.name.setText("spring")
    dialog.coders.setText(coders)
    dialog.design.setCurrentIndex(dialog.design.findData(design.value))
    dialog.seed.setValue(7)
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1, timeout=PATIENCE)
    settle(window, qtbot)
    return dialog


def shown_texts(window: MainWindow) -> list[str]:
    """Every word that any widget of the window shows, tells on hovering, or reads aloud."""
    words: list[str] = []
    for widget in window.findChildren(QWidget):
        words += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QPushButton | QToolButton | QLineEdit):
            words.append(widget.text())
        if isinstance(widget, QListWidget):
            words += [widget.item(row).text() for row in range(widget.count())]
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
                    index = model.index(row, column)
                    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
                    words += [str(index.data(role) or "") for role in (*roles, Qt.ItemDataRole.AccessibleTextRole)]
    return words


def leaks(window: MainWindow, codes: set[str]) -> list[str]:
    """Texts that name one of these codes."""
    return [text for text in shown_texts(window) if any(code in text for code in codes)]


def painted(window: MainWindow) -> list[object]:
    """What is painted in the note beyond its plain text."""
    view = window.parts.note.view
    return [*view.extraSelections(), *view.lit()]


@pytest.fixture
def two_notes(coded: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    second = tmp_path / "notes" / "ward-8.txt"
    second.write_text(NOTE + "Obesity.\n", encoding="utf-8")
    open_note(coded, second, qtbot)
    return coded


@pytest.fixture
def naming(desk: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A desk with a note that names codes which the model does not suggest."""
    path = tmp_path / "naming.txt"
    path.write_text(NOTE + "Known hypothyroidism, obesity and COPD.\n", encoding="utf-8")
    open_note(desk, path, qtbot)
    settle(desk, qtbot)
    return desk


def test_nothing_of_the_model_is_seen_in_an_unassisted_note(coded: MainWindow, qtbot: QtBot) -> None:
    suggested = set(states(coded))
    assert suggested
    assert leaks(coded, suggested)
    assert painted(coded)
    dialog = start(coded, qtbot, TrialDesign.SHADOW)
    assert dialog.focusWidget() is dialog.progress.next
    parts = coded.parts
    assert states(coded) == {}
    assert leaks(coded, suggested) == []
    assert painted(coded) == []
    assert "unassisted" in parts.note.trial_bar.words.text()
    assert not parts.note.specialties.isVisible()
    outline = [label.text() for label in parts.outline.findChildren(QLabel) if label.isVisible()]
    assert outline == ["While you code unassisted, only sections that have a heading stand here."]
    assert not parts.suggestions.sureness.isVisible()
    for name in ("missedAction", "nextMissedAction", "takeMissedAction", "surerAction", "revealAction"):
        assert not action(coded, name).isEnabled()
    [key] = parts.worklist.model.keys()
    line = parts.worklist.model.note_of(key)
    assert line is not None
    assert (line.open, line.suggested, line.run_id) == (0, 0, None)
    # Reading the note again keeps the suggestions and shows none.
    act(coded, "suggestAction", qtbot)
    assert states(coded) == {}
    assert leaks(coded, suggested) == []
    # The book stays; what the note names, and what the model takes words to mean, do not.
    search = parts.suggestions.search
    search.open()
    settle(coded, qtbot)
    assert search.lines() == ()
    search.field.setText("pneumonia")
    qtbot.waitUntil(lambda: not search.waiting, timeout=PATIENCE)
    settle(coded, qtbot)
    assert search.lines()
    assert not [line for line in search.lines() if line.aside == "by meaning"]
    search.clear()


def test_comparing_packs_shows_nothing_of_an_unassisted_note(coded: MainWindow, other_pack: Path, qtbot: QtBot) -> None:
    packs = coded.tools.packs
    packs.use_pack(other_pack)
    packs.open()
    qtbot.waitUntil(lambda: packs.window.heat is not None, timeout=PATIENCE)
    start(coded, qtbot, TrialDesign.BLIND_FIRST)
    assert packs.window.heat is None  # the window stands open beside the note
    packs.open()
    settle(coded, qtbot)
    assert packs.window.heat is None
    assert "coded unassisted" in " ".join(label.text() for label in packs.window.findChildren(QLabel))
    act(coded, "revealAction", qtbot)
    packs.open()
    qtbot.waitUntil(lambda: packs.window.heat is not None, timeout=PATIENCE)


def test_in_a_narrow_window_the_words_of_the_trial_stand_above_its_button(coded: MainWindow, qtbot: QtBot) -> None:
    bar = coded.parts.note.trial_bar
    coded.resize(1024, 768)
    start(coded, qtbot, TrialDesign.BLIND_FIRST)
    assert bar.reveal.isVisible()
    qtbot.waitUntil(lambda: bar.reveal.y() >= bar.words.geometry().bottom())
    assert bar.words.width() > bar.reveal.width()
    coded.resize(1900, 768)
    qtbot.waitUntil(lambda: bar.reveal.x() >= bar.words.geometry().right())


def offered(window: MainWindow, qtbot: QtBot) -> None:
    """The cursor stands in the search, and the codes that the note names are offered."""
    search = window.parts.suggestions.search
    window.activateWindow()
    search.open()
    qtbot.waitUntil(lambda: bool(search.lines()), timeout=PATIENCE)


def test_what_was_offered_for_a_note_goes_when_it_is_coded_unassisted(naming: MainWindow, qtbot: QtBot) -> None:
    search = naming.parts.suggestions.search
    offered(naming, qtbot)
    assert search.results.isVisible()
    start(naming, qtbot, TrialDesign.SHADOW)
    assert search.lines() == ()
    assert not search.results.isVisible()
    assert "Named in the note" not in search.hint()


def test_an_answer_for_the_note_before_is_dropped(naming: MainWindow, note_file: Path, qtbot: QtBot) -> None:
    search, showing = naming.parts.suggestions.search, naming.desk.showing
    shown = showing.opened
    assert shown is not None
    release = Event()
    naming.desk.lookup.submit(lambda _lookup: release.wait(60), on_result=print, on_error=print)
    naming.activateWindow()
    search.open()
    naming.desk.open_paths([note_file])
    qtbot.waitUntil(lambda: showing.opened is not shown, timeout=PATIENCE)
    search.field.setFocus()
    release.set()
    settle(naming, qtbot)
    assert search.lines() == ()


def test_an_answer_on_its_way_is_dropped_when_the_note_is_coded_unassisted(coded: MainWindow, qtbot: QtBot) -> None:
    suggestions, showing = coded.parts.suggestions, coded.desk.showing
    start(coded, qtbot, TrialDesign.BLIND_FIRST)
    concealed = showing.opened
    assert concealed is not None
    assert concealed.concealed
    act(coded, "revealAction", qtbot)
    release = Event()
    coded.desk.lookup.submit(lambda _lookup: release.wait(60), on_result=print, on_error=print)
    action(coded, "siblingsAction").trigger()
    qtbot.waitUntil(suggestions.shows_picker, timeout=PATIENCE)
    showing.refresh(concealed)
    assert not suggestions.shows_picker()
    release.set()
    settle(coded, qtbot)
    assert suggestions.picker.codes() == ()


def test_the_palette_asks_again_when_the_note_is_coded_unassisted(coded: MainWindow, qtbot: QtBot) -> None:
    palette, showing = coded.tools.palette, coded.desk.showing
    start(coded, qtbot, TrialDesign.BLIND_FIRST)
    concealed = showing.opened
    assert concealed is not None
    act(coded, "revealAction", qtbot)

    def codes() -> list[str]:
        return [line.key for line in palette.model.lines if line.key.startswith("code:")]

    action(coded, "paletteAction").trigger()
    palette.field.setText("pneumonia")
    qtbot.waitUntil(lambda: bool(codes()), timeout=PATIENCE)
    settle(coded, qtbot)
    showing.refresh(concealed)
    assert codes() == []
    qtbot.waitUntil(lambda: bool(codes()), timeout=PATIENCE)
    settle(coded, qtbot)
    assert "by meaning" not in [line.aside for line in palette.model.lines]


def test_what_the_coder_codes_unassisted_shows_no_score(coded: MainWindow, qtbot: QtBot) -> None:
    code = next(iter(states(coded)))
    start(coded, qtbot, TrialDesign.SHADOW)
    coded.desk.add_code(code)
    settle(coded, qtbot)
    [row] = coded.parts.suggestions.model.rows
    assert (row.code.code, row.code.score, row.code.suggestion, row.code.attention) == (code, None, None, ())
    assert not coded.parts.suggestions.sureness.isVisible()
    act(coded, "undoAction", qtbot)
    assert "accepted" not in states(coded).values()


def test_sorting_by_the_model_tells_nothing_of_the_trial(two_notes: MainWindow, qtbot: QtBot) -> None:
    start(two_notes, qtbot, TrialDesign.SHADOW)
    bar, model = two_notes.parts.worklist.bar, two_notes.parts.worklist.model
    for falling in (False, True):
        bar.set_order(Sort.OPEN, falling=falling)
        two_notes.desk.listing.refresh()
        settle(two_notes, qtbot)
        assert list(model.keys()) == sorted(model.keys())


def test_blind_first_keeps_both_sets_and_both_times(coded: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    suggested = states(coded)
    dialog = start(coded, qtbot, TrialDesign.BLIND_FIRST)
    assert states(coded) == {}
    coded.desk.add_code(OWN)
    settle(coded, qtbot)
    act(coded, "principalAction", qtbot)
    act(coded, "finishAction", qtbot)
    assert coded.parts.note.messages.isVisible()
    dialog.close()
    assert action(coded, "revealAction").isEnabled()
    qtbot.wait(150)
    act(coded, "revealAction", qtbot)
    assert set(states(coded)) == {*suggested, OWN}
    assert painted(coded)
    coded.parts.suggestions.table.select_row(0)
    qtbot.wait(150)
    act(coded, "acceptAction", qtbot)
    act(coded, "finishAction", qtbot)
    with Repository.open(tmp_path / "data") as repo:
        [trial] = repo.trials()
        [records] = repo.trial_records(trial.id).values()
    said = [each.said for each in records]
    [before] = [each for each in said if each.kind is RecordKind.REVEAL]
    [after] = [each for each in said if each.kind is RecordKind.FINISH]
    assert before.codes == (OWN,)
    assert set(after.codes) > {OWN}
    assert (before.decisions, after.decisions) == (2, 3)
    seconds = {phase: sum(each.seconds for each in said if each.phase is phase) for phase in Phase}
    assert min(seconds.values()) > 0.1


def test_a_crossover_gives_the_second_coder_a_blind_review_and_the_other_arm(coded: MainWindow, qtbot: QtBot) -> None:
    suggested = set(states(coded))
    dialog = start(coded, qtbot, TrialDesign.CROSSOVER, "Ann, Bo")
    ann_sees = bool(states(coded))
    coded.desk.use_coder("Bo")
    settle(coded, qtbot)
    assert states(coded) == {}
    assert "Ann is coding this note" in coded.parts.note.trial_bar.words.text()
    coded.desk.add_code(OWN)
    settle(coded, qtbot)
    assert states(coded) == {}
    coded.desk.use_coder("Ann")
    settle(coded, qtbot)
    coded.desk.add_code(OWN)
    settle(coded, qtbot)
    act(coded, "principalAction", qtbot)
    act(coded, "finishAction", qtbot)
    coded.desk.use_coder("Bo")
    settle(coded, qtbot)
    assert set(states(coded)) == (set() if ann_sees else suggested)
    act(coded, "finishAction", qtbot)
    assert [(line[0], *line[1:4]) for line in dialog.progress.told()] == [("Ann", "1", "1", "1"), ("Bo", "1", "1", "1")]


def test_a_pause_stops_and_the_end_shows_everything(
    coded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested = states(coded)
    dialog = start(coded, qtbot, TrialDesign.SHADOW)
    dialog.progress.pause.click()
    settle(coded, qtbot)
    assert "paused" in coded.parts.note.trial_bar.words.text()
    coded.desk.add_code(OWN)
    settle(coded, qtbot)
    assert states(coded) == {}
    assert coded.parts.note.messages.isVisible()
    dialog.progress.pause.click()
    settle(coded, qtbot)
    coded.desk.add_code(OWN)
    settle(coded, qtbot)
    assert states(coded) == {OWN: "accepted"}
    monkeypatch.setattr("chartlight_app.dialogs.ask_whether", lambda *_given, **_named: True)
    dialog.progress.end.click()
    settle(coded, qtbot)
    assert set(states(coded)) == {*suggested, OWN}
    assert not coded.parts.note.trial_bar.isVisible()
    assert dialog.pages.currentIndex() == 0


def test_the_report_is_shown_and_saved(coded: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    start(coded, qtbot, TrialDesign.SHADOW)
    coded.desk.add_code(OWN)
    settle(coded, qtbot)
    act(coded, "principalAction", qtbot)
    act(coded, "finishAction", qtbot)
    act(coded, "trialReportAction", qtbot)
    reporting = coded.tools.trials.reporting
    assert reporting is not None
    window = reporting.window
    qtbot.waitUntil(lambda: window.report is not None, timeout=PATIENCE)
    window.list.setCurrentRow(4)
    assert "too few notes to say (1 of 10)" in window.told.text()
    gold = tmp_path / "gold.csv"
    gold.write_text(f"note,code\nward-7,{OWN}\n", encoding="utf-8")
    reporting.use_gold(gold)
    qtbot.waitUntil(lambda: window.report is not None and window.report.gold_notes == 1, timeout=PATIENCE)
    folder = tmp_path / "out"
    reporting.save_all(folder)
    settle(coded, qtbot)
    qtbot.waitUntil(lambda: (folder / "agreement.svg").exists(), timeout=PATIENCE)
    assert (folder / "report.md").read_text(encoding="utf-8").startswith("# Trial “spring”")


def test_the_time_of_the_last_note_is_kept_when_the_window_closes(
    coded: MainWindow, open_desk: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    start(coded, qtbot, TrialDesign.SHADOW)
    qtbot.wait(200)
    coded.close()
    with Repository.open(tmp_path / "data") as repo:
        [records] = repo.trial_records(repo.trials()[0].id).values()
    assert sum(each.said.seconds for each in records) >= 0.15
    again = open_desk()
    qtbot.waitUntil(lambda: again.parts.note.trial_bar.isVisible(), timeout=PATIENCE)
    assert states(again) == {}
