"""The table of codes: order, folding, and codes for the words that are selected."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chartlight.store.review_records import ReviewedCode
from chartlight.types import NOT_THE_PATIENTS, Assertion, EvidenceSpan, Source, State, Suggestion, WordWeight
from chartlight_app import icons
from chartlight_app.code_rows import CodeRow, Section, share_of_words
from chartlight_app.suggestion_table import SuggestionTable
from chartlight_app.suggestions import DESCRIPTION, SCORE, SECTION_ROLE, SOURCE, STATE, SuggestionModel


def row(
    code: str,
    score: float,
    *,
    suggested: bool = True,
    state: State = State.OPEN,
    evidence: tuple[EvidenceSpan, ...] = (),
    attention: tuple[WordWeight, ...] = (),
    assertion: Assertion = Assertion.PRESENT,
) -> CodeRow:
    suggestion = Suggestion(
        code=code,
        score=score,
        suggested=suggested,
        sources=(Source.TERM, Source.ATTENTION),
        evidence=evidence,
        attention=attention,
        assertion=assertion,
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


@pytest.fixture
def denied(model: SuggestionModel) -> SuggestionModel:
    """The same with two codes that are not the patient's, and one of the past."""
    others = [
        row("J18.9", 0.7, assertion=Assertion.NEGATED, attention=(WordWeight(40, 44, 0.5),)),
        row("Z80.0", 0.05, suggested=False, assertion=Assertion.FAMILY),
        row("I25.2", 0.6, assertion=Assertion.HISTORICAL),
    ]
    model.set_rows([*model.rows, *others])
    return model


def codes(model: SuggestionModel) -> list[str]:
    return list(model.shown_codes())


def lines(model: SuggestionModel) -> list[str]:
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def test_candidates_are_folded_below_a_line(model: SuggestionModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert lines(model) == ["I10", "E11.9", "▸ Candidates (2) · M shows them"]
    model.set_unfolded(Section.CANDIDATES, True)
    assert lines(model) == ["I10", "E11.9", "▾ Candidates (2) · M folds them away", "R05.9", "R07.9"]
    sections = [model.index(i, 0).data(SECTION_ROLE) for i in range(5)]
    assert sections == [Section.SURE] * 2 + [Section.CANDIDATES] * 3
    model.set_unfolded(Section.CANDIDATES, False)
    assert codes(model) == ["I10", "E11.9"]
    del tester


def test_denied_and_family_history_are_folded_away_and_counted(denied: SuggestionModel) -> None:
    tester = QAbstractItemModelTester(denied, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heading = "▸ Denied, family or hypothetical (2) · D shows them"
    assert lines(denied) == ["I10", "E11.9", "I25.2", "▸ Candidates (2) · M shows them", heading]
    denied.set_unfolded(Section.DENIED, True)
    assert codes(denied) == ["I10", "E11.9", "I25.2", "J18.9", "Z80.0"]
    denied.replace_row(row("J18.9", 0.7, assertion=Assertion.NEGATED, state=State.ACCEPTED))
    denied.set_unfolded(Section.DENIED, False)
    assert codes(denied) == ["I10", "E11.9", "I25.2", "J18.9"]
    assert lines(denied)[-2] == "▸ Denied, family or hypothetical (1) · D shows them"
    denied.replace_row(row("Z80.0", 0.05, assertion=Assertion.FAMILY, state=State.REJECTED))
    assert lines(denied)[-3] == "▸ Denied, family or hypothetical (all decided) · D shows them"
    del tester


def test_status_and_missing_evidence_are_said_in_words(denied: SuggestionModel) -> None:
    marks = {each.code.code: each.marks() for each in denied.rows}
    assert (marks["I10"], marks["R07.9"]) == ((), ("No reliable evidence",))
    assert (marks["J18.9"], marks["Z80.0"]) == (("denied", "No reliable evidence"), ("family", "No reliable evidence"))
    assert marks["I25.2"][0] == "past"
    told = {each.code.code: each.told() for each in denied.rows}
    assert "The note denies it." in told["J18.9"]
    assert "No reliable evidence in the note." in told["R07.9"]


@pytest.mark.parametrize("status", [status for status in Assertion if status is not Assertion.PRESENT])
def test_each_status_has_a_word_and_a_sentence_and_a_place(model: SuggestionModel, status: Assertion) -> None:
    place = (WordWeight(40, 44, 0.5),)
    each = row("J18.9", 0.95, assertion=status, attention=place)
    assert each.marks()[0]
    assert each.told() != row("J18.9", 0.95, attention=place).told()
    model.set_rows([*model.rows, each])
    assert ("J18.9" in codes(model)) is (status not in NOT_THE_PATIENTS)


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ([(10, 14)], "1 place in the note"),
        ([(10, 14), (4, 20)], "1 place in the note"),
        ([(4, 20), (10, 14), (20, 25)], "2 places in the note"),
        ([(10, 14), (30, 34), (12, 18)], "2 places in the note"),
    ],
)
def test_a_phrase_and_the_words_that_it_holds_are_one_place(spans: list[tuple[int, int]], told: str) -> None:
    found = row("I10", 0.9).code
    assert found.suggestion is not None
    evidence = tuple(EvidenceSpan(start, end, 1.0, Source.TERM) for start, end in spans)
    suggestion = replace(found.suggestion, evidence=evidence)
    assert CodeRow(replace(found, suggestion=suggestion), "").told_evidence() == told


def test_the_line_is_drawn_at_any_score(denied: SuggestionModel) -> None:
    denied.set_boundary(0.15)
    assert codes(denied) == ["I10", "E11.9", "R05.9", "I25.2"], "in the order of the review"
    assert lines(denied)[-2:] == [
        "▸ Candidates (1) · M shows them",
        "▸ Denied, family or hypothetical (2) · D shows them",
    ]
    denied.set_boundary(0.85)
    assert codes(denied) == ["I10"]
    denied.set_boundary(None)
    assert codes(denied) == ["I10", "E11.9", "I25.2"], "as the model says"


def test_the_model_may_judge_single_codes_by_another_line_than_the_score(model: SuggestionModel) -> None:
    model.set_rows([row("I10", 0.5, suggested=False), row("E11.9", 0.3)])
    assert codes(model) == ["E11.9"]
    model.set_boundary(0.3)
    assert codes(model) == ["I10", "E11.9"]
    model.set_boundary(None)
    assert codes(model) == ["E11.9"]


def test_a_code_by_hand_stands_above_the_line_whatever_the_note_says(model: SuggestionModel) -> None:
    by_hand = CodeRow(ReviewedCode("Z80.0", State.ACCEPTED, None, None), "")
    model.set_rows([*model.rows, by_hand])
    assert model.section_of(by_hand) is Section.SURE
    assert by_hand.marks() == ()


def test_a_decided_candidate_is_never_folded_away(model: SuggestionModel) -> None:
    model.replace_row(row("R07.9", 0.1, suggested=False, state=State.REJECTED))
    assert codes(model) == ["I10", "E11.9", "R07.9"]
    assert model.open_codes(Section.CANDIDATES) == 1
    assert lines(model)[2:] == ["▸ Candidates (1) · M shows them", "R07.9"]


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
    assert told == "I10 what I10 means. Score 0.90. From term, attention. No reliable evidence in the note. Accepted."


def test_every_source_has_a_word_and_an_icon(model: SuggestionModel) -> None:
    given = model.rows[0].code.suggestion
    code = ReviewedCode("I10", State.OPEN, replace(given, sources=tuple(Source)), None)
    model.replace_row(CodeRow(code, ""))
    assert model.index(0, SOURCE).data() == "attention + term + mention + coder"
    assert all(not icons.pixmap(source.value, colour="#000000", size=30).isNull() for source in Source)


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
    assert model.next_open(1) == -1, "folded candidates do not count"
    model.set_unfolded(Section.CANDIDATES, True)
    assert model.row_at(model.next_open(1)).code.code == "R05.9"


def test_the_coders_place_survives_folding(model: SuggestionModel, qtbot: QtBot) -> None:
    table = SuggestionTable(model)
    qtbot.addWidget(table)
    model.set_unfolded(Section.CANDIDATES, True)
    table.select_row(1)
    model.set_unfolded(Section.CANDIDATES, False)
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


def test_moving_passes_the_headings_by(denied: SuggestionModel, qtbot: QtBot) -> None:
    table = SuggestionTable(denied)
    qtbot.addWidget(table)
    denied.set_unfolded(Section.DENIED, True)
    table.select_row(0)
    passed = [table.current().code.code]
    for _ in range(6):
        table.move(1)
        passed.append(table.current().code.code)
    assert passed == ["I10", "E11.9", "I25.2", "J18.9", "Z80.0", "Z80.0", "Z80.0"]
    table.move(-1)
    table.move(-1)
    assert table.current().code.code == "I25.2"
    table.selectAll()
    assert [each.code.code for each in table.selected()] == list(denied.shown_codes())


def test_where_the_current_code_is_folded_away_the_nearest_is_taken(denied: SuggestionModel, qtbot: QtBot) -> None:
    table = SuggestionTable(denied)
    qtbot.addWidget(table)
    table.select_row(2)
    denied.set_boundary(0.85)
    table.stay_near(2)
    assert table.current().code.code == "I10"


def test_a_click_on_a_heading_asks_for_its_section_and_selects_nothing(denied: SuggestionModel, qtbot: QtBot) -> None:
    table = SuggestionTable(denied)
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.show()
    table.select_row(0)
    assert [table.columnSpan(row, 0) for row in range(5)] == [1, 1, 1, 5, 5]
    where = table.visualRect(denied.index(4, 0)).center()
    with qtbot.waitSignal(table.section_toggled) as asked:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == [Section.DENIED]
    assert table.current().code.code == "I10"


def test_procedures_have_a_section_of_their_own(model: SuggestionModel) -> None:
    model.set_rows([*model.rows, row("B020", 0.7), row("0DTJ4ZZ", 0.3, suggested=False)])
    assert codes(model) == ["I10", "E11.9", "B020"]
    assert [model.section_of(each) for each in model.rows][2:] == [Section.PROCEDURES, *3 * [Section.CANDIDATES]]
    assert [each.code.code for each in model.above_the_line()] == ["I10", "E11.9", "B020"]
    model.set_boundary(0.75)
    assert codes(model) == ["I10", "E11.9"]
    model.set_boundary(0.25)
    assert codes(model) == ["I10", "E11.9", "B020", "0DTJ4ZZ"]


@pytest.mark.parametrize(
    ("room", "left_out", "alone"),
    [
        (640, [], []),
        (540, [], []),
        (480, [SOURCE], []),
        (400, [SOURCE], [SCORE, STATE]),
        (330, [SOURCE], [SCORE, STATE]),
    ],
)
def test_the_description_keeps_its_room(
    model: SuggestionModel, room: int, left_out: list[int], alone: list[int]
) -> None:
    table = SuggestionTable(model)
    table.resize(room, 300)
    table.show()
    assert [column for column in range(5) if table.isColumnHidden(column)] == left_out
    assert all(table.columnWidth(column) < 60 for column in alone)
    assert table.columnWidth(DESCRIPTION) >= 120
