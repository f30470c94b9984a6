"""In a blind review nothing in the window tells what the first coder did."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_driving import PATIENCE, action, settle
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chartlight.export.agreement_file import cells
from chartlight.statistics.gather import LogReader
from chartlight.store.note_records import NoteState
from chartlight.store.worklist_values import Sort, WorklistQuery
from chartlight_app.main_window import MainWindow
from chartlight_app.session import DeskSession

FIRST = "Annabel"
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def act(window: MainWindow, name: str, qtbot: QtBot) -> None:
    action(window, name).trigger()
    settle(window, qtbot)


def sit_down(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.desk.use_coder(name)
    settle(window, qtbot)


@pytest.fixture
def done(coded: MainWindow, qtbot: QtBot) -> MainWindow:
    """A note that the first coder has, has decided on and has finished, with Bo at the desk."""
    sit_down(coded, FIRST, qtbot)
    coded.desk.steps.assign(FIRST)
    act(coded, "acceptAction", qtbot)
    act(coded, "principalAction", qtbot)
    act(coded, "rejectAction", qtbot)
    key = coded.parts.worklist.model.key(0)
    of_store(coded, lambda session: session.finish(keys=[key], coder=FIRST), qtbot)
    sit_down(coded, "Bo", qtbot)
    return coded


@pytest.fixture
def blind(done: MainWindow, qtbot: QtBot) -> MainWindow:
    act(done, "secondBlindAction", qtbot)
    return done


def of_store(window: MainWindow, work: object, qtbot: QtBot) -> object:
    """What the database thread says."""
    found: list[object] = []
    window.desk.store.submit(work, on_result=found.append, on_error=found.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE)
    return found[0]


def words_of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in _ROLES)


def words_of(window: MainWindow) -> Iterator[str]:
    """Every word that the window holds for somebody to read or to hear."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from words_of_view(widget)


def listed(window: MainWindow, query: WorklistQuery, qtbot: QtBot) -> list[int]:
    view = of_store(window, lambda session: session.view(query, None), qtbot)
    return list(view.listed.keys)  # type: ignore[attr-defined]


def told(window: MainWindow) -> str:
    # What was said while the first coder sat there is not about the second one.
    window.parts.status.clearMessage()
    return "\n".join(words_of(window))


def test_the_walk_finds_the_first_coder_where_nothing_is_hidden(done: MainWindow) -> None:
    assert FIRST in told(done)
    assert "✓ accepted" in told(done)
    assert "Done" in told(done)


def test_no_word_of_the_window_tells_of_the_first_coder(blind: MainWindow) -> None:
    words = told(blind)
    assert FIRST not in words
    assert "✓ accepted" not in words
    assert "✗ rejected" not in words
    assert blind.parts.note.status_told() == "assigned to Bo"
    assert blind.desk.showing.opened.coding.sequence == ()


def test_the_worklist_counts_filters_and_sorts_by_what_may_be_seen(blind: MainWindow, qtbot: QtBot) -> None:
    counts = blind.parts.worklist.counts
    assert dict(counts.states) == {NoteState.SUGGESTED: 1}
    assert dict(counts.assignees) == {"Bo": 1}
    model = blind.parts.worklist.model
    key = model.key(0)
    assert model.state_of(key) is NoteState.SUGGESTED
    assert listed(blind, WorklistQuery(states=frozenset({NoteState.DONE})), qtbot) == []
    assert listed(blind, WorklistQuery(states=frozenset({NoteState.SUGGESTED})), qtbot) == [key]
    assert listed(blind, WorklistQuery(assignee=FIRST), qtbot) == []
    assert listed(blind, WorklistQuery(assignee="Bo", sort=Sort.OPEN), qtbot) == [key]
    act(blind, "acceptAction", qtbot)
    assert model.state_of(key) is NoteState.IN_REVIEW
    assert listed(blind, WorklistQuery(states=frozenset({NoteState.IN_REVIEW}), sort=Sort.STATE), qtbot) == [key]


def test_open_figures_are_made_anew_when_a_blind_review_begins_and_ends(done: MainWindow, qtbot: QtBot) -> None:
    done.tools.dashboards.open()
    figures = done.tools.dashboards.window
    qtbot.waitUntil(lambda: figures.figures is not None, timeout=PATIENCE)
    assert FIRST in [figures.coders.itemText(place) for place in range(figures.coders.count())]
    act(done, "agreementAction", qtbot)
    agreement = done.tools.second.agreement
    assert agreement is not None
    assert agreement.table.rowCount() == 2
    act(done, "secondBlindAction", qtbot)
    qtbot.waitUntil(lambda: figures.figures is not None and figures.coders.count() == 1, timeout=PATIENCE)
    assert figures.stack.currentWidget() is figures.empty
    assert agreement.table.rowCount() == 0
    assert FIRST not in told(done)
    act(done, "acceptAction", qtbot)
    act(done, "secondFinishAction", qtbot)
    qtbot.waitUntil(lambda: figures.figures is not None and figures.coders.count() == 2, timeout=PATIENCE)
    qtbot.waitUntil(lambda: agreement.table.rowCount() > 0, timeout=PATIENCE)


def test_figures_in_closed_windows_are_forgotten(done: MainWindow, qtbot: QtBot) -> None:
    done.tools.dashboards.open()
    figures = done.tools.dashboards.window
    qtbot.waitUntil(lambda: figures.figures is not None, timeout=PATIENCE)
    act(done, "agreementAction", qtbot)
    figures.close()
    assert done.tools.second.agreement is not None
    done.tools.second.agreement.close()
    act(done, "secondBlindAction", qtbot)
    assert figures.figures is None
    assert done.tools.second.agreement.table.rowCount() == 0
    assert FIRST not in told(done)


def test_neither_figures_nor_files_tell(blind: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    reader = LogReader()
    log = of_store(blind, lambda session: session.read_log(reader), qtbot)
    assert log.decisions == log.steps == ()  # type: ignore[attr-defined]
    found = of_store(blind, DeskSession.agreements, qtbot)
    assert [cells(each) for each in found] == []  # type: ignore[attr-defined]
    blind.desk.exporting.export(tmp_path / "codes.csv")
    blind.desk.exporting.export_training(tmp_path / "notes.jsonl")
    settle(blind, qtbot)
    with (tmp_path / "codes.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.DictReader(file)) == []
    assert (tmp_path / "notes.jsonl").read_text(encoding="utf-8") == ""
    assert "1 note that you review blind was left out" in told(blind)


def test_setting_the_state_of_the_note_is_refused_without_telling_it(blind: MainWindow, qtbot: QtBot) -> None:
    blind.desk.steps.reopen()
    settle(blind, qtbot)
    assert "You review this note blind" in told(blind)
    assert FIRST not in told(blind)


def test_undo_and_search_stay_within_the_review(blind: MainWindow, qtbot: QtBot) -> None:
    act(blind, "undoAction", qtbot)
    assert "✓ accepted" not in told(blind)
    found = of_store(blind, lambda session: session.find_notes("pneumonia", 5), qtbot)
    assert [(note.state, note.assignee, note.accepted) for note in found] == [  # type: ignore[attr-defined]
        (NoteState.SUGGESTED, "Bo", 0)
    ]


def test_all_is_seen_again_once_the_review_is_finished(blind: MainWindow, qtbot: QtBot) -> None:
    act(blind, "acceptAction", qtbot)
    act(blind, "secondFinishAction", qtbot)
    assert FIRST in told(blind)
    assert dict(blind.parts.worklist.counts.states) == {NoteState.DONE: 1}
    assert blind.parts.worklist.model.state_of(blind.parts.worklist.model.key(0)) is NoteState.DONE
