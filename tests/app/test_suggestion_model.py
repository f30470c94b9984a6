"""The table of codes: order, folding, and codes for the words that are selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chartlight.store.records import ReviewedCode
from chartlight.types import EvidenceSpan, Source, State, Suggestion, WordWeight
from chartlight_app.suggestion_table import SuggestionTable
from chartlight_app.suggestions import (
    BOUNDARY_ROLE,
    DESCRIPTION,
    SCORE,
    SOURCE,
    STATE,
    CodeRow,
    SuggestionModel,
    share_of_words,
)


def row(
    code: str,
    score: float,
    *,
    suggested: bool = True,
    state: State = State.OPEN,
    evidence: tuple[EvidenceSpan, ...] = (),
    attention: tuple[WordWeight, ...] = (),
) -> CodeRow:
    suggestion = Suggestion(
        code=code,
        score=score,
        suggested=suggested,
        sources=(Source.TERM, Source.ATTENTION),
        evidence=evidence,
        attention=attention,
    )
    return CodeRow(ReviewedCode(code, state, suggestion, None), f"what {code} means")


@pytest.fixture
def model(qapp: object) -> SuggestionModel:
    made = SuggestionModel()
    made.set_rows(
        [
            row("I10", 0.9, evidence=(EvidenceSpan(10, 22, 1.0, Source.TERM),)),
            row("E11.9", 0.8, attention=(WordWeight(0, 4, 0.2), WordWeight(30, 38, 0.6))),
            row("R05.9", 0.2, suggested=False, attention=(WordWeight(10, 22, 0.5),)),
            row("R07.9", 0.1, suggested=False),
        ]
    )
    return made


def codes(model: SuggestionModel) -> list[str]:
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def test_candidates_are_folded_below_a_line(model: SuggestionModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert codes(model) == ["I10", "E11.9"]
    model.set_unfolded(True)
    assert codes(model) == ["I10", "E11.9", "R05.9", "R07.9"]
    assert [model.index(i, 0).data(BOUNDARY_ROLE) for i in range(4)] == [False, False, True, False]
    model.set_unfolded(False)
    assert codes(model) == ["I10", "E11.9"]
    del tester


def test_a_decided_candidate_is_never_folded_away(model: SuggestionModel) -> None:
    model.replace_row(row("R07.9", 0.1, suggested=False, state=State.REJECTED))
    assert codes(model) == ["I10", "E11.9", "R07.9"]
    assert model.candidates() == 1


def test_a_candidate_that_was_in_hand_stays_until_the_next_note(model: SuggestionModel) -> None:
    model.keep("R05.9")
    assert codes(model) == ["I10", "E11.9", "R05.9"]
    rows = model.rows
    model.clear()
    assert codes(model) == []
    model.set_rows(rows)
    assert codes(model) == ["I10", "E11.9"]


def test_cells(model: SuggestionModel) -> None:
    model.replace_row(row("I10", 0.9, state=State.ACCEPTED))
    cells = [model.index(0, column).data() for column in (DESCRIPTION, SCORE, SOURCE, STATE)]
    assert cells == ["what I10 means", "0.90", "term + attention", "✓ accepted"]
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == "I10 what I10 means. Score 0.90. No reliable words in the note. Accepted."


def test_selected_words_bring_up_their_codes(model: SuggestionModel) -> None:
    model.set_words((12, 14))
    assert codes(model) == ["I10", "E11.9", "R05.9"]
    assert [model.attends(each) for each in model.rows] == [1.0, 0.0, 1.0, 0.0]
    model.set_words((0, 4))
    assert [model.attends(each) for each in model.rows] == [0.0, pytest.approx(1 / 3), 0.0, 0.0]
    model.set_words(None)
    assert [model.attends(each) for each in model.rows] == [None] * 4
    assert codes(model) == ["I10", "E11.9"]


def test_words_that_only_touch_are_not_meant() -> None:
    code = row("I10", 0.9, evidence=(EvidenceSpan(10, 22, 0.7, Source.TERM),)).code
    assert share_of_words(code, 0, 10) == 0.0
    assert share_of_words(code, 22, 30) == 0.0
    assert share_of_words(code, 21, 22) == 0.7


def test_next_open_goes_round_and_ends(model: SuggestionModel) -> None:
    assert model.next_open(-1) == 0
    assert model.next_open(0) == 1
    assert model.next_open(1) == 0
    model.replace_row(row("I10", 0.9, state=State.ACCEPTED))
    assert model.next_open(0) == 1
    model.replace_row(row("E11.9", 0.8, state=State.REJECTED))
    assert model.next_open(1) == -1


def test_the_coders_place_survives_folding(model: SuggestionModel, qtbot: QtBot) -> None:
    table = SuggestionTable(model)
    qtbot.addWidget(table)
    model.set_unfolded(True)
    table.select_row(1)
    model.set_unfolded(False)
    assert table.current() is not None
    assert table.current().code.code == "E11.9"
    model.set_rows([row("A00.0", 0.99), *model.rows])
    assert table.current().code.code == "E11.9"
    assert [each.code.code for each in table.selected()] == ["E11.9"]


def test_moving_stays_within_the_table(model: SuggestionModel, qtbot: QtBot) -> None:
    table = SuggestionTable(model)
    qtbot.addWidget(table)
    table.select_row(0)
    table.move(-1)
    assert table.currentIndex().row() == 0
    table.move(1)
    table.move(1)
    assert table.currentIndex().row() == 1
