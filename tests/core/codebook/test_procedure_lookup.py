"""Procedures by code, everyday name, words and typing errors, alone and together with diagnoses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chartlight.codebook.found import FoundCode, in_turn
from chartlight.codebook.listing import format_procedures
from chartlight.codebook.lookup import CodeLookup
from chartlight.codebook.procedure_index import ProcedureIndex, rareness
from chartlight.codebook.procedures import Procedures, kind_of
from chartlight.codebook.relatives import Clues
from chartlight.types import Kind


@pytest.fixture(scope="module")
def lookup() -> Iterator[CodeLookup]:
    with CodeLookup.open() as opened:
        yield opened


def both(lookup: CodeLookup, query: str, language: str | None = None) -> list[str]:
    return [each.code for each in lookup.find(query, language=language, procedures=True)]


def procedures(lookup: CodeLookup, query: str, language: str | None = None) -> list[str]:
    return [each.code for each in lookup.procedures.find(query, language=language)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("BW2", ["BW20", "BW21", "BW24"]),
        ("0DTJ", ["0DTJ", "0DTJ0ZZ", "0DTJ4ZZ"]),
        (" 0dtj4 ", ["0DTJ4ZZ"]),
        ("b020zzz", ["B020ZZZ"]),
        ("GZFZ", ["GZFZZZZ"]),  # letters alone, typed as a code
    ],
)
def test_a_code_is_found_by_its_beginning(lookup: CodeLookup, typed: str, first: list[str]) -> None:
    assert procedures(lookup, typed)[: len(first)] == first


@pytest.mark.parametrize("typed", ["b", "0", "gzfz", "0dtj4zzz", "5-470.1", "", " ", "xyzzyx"])
def test_what_is_no_code_and_no_word_finds_nothing(lookup: CodeLookup, typed: str) -> None:
    assert procedures(lookup, typed) == []


@pytest.mark.parametrize(
    ("typed", "language", "code"),
    [
        ("appendectomy", None, "0DTJ"),
        ("TAC abdominal", "es", "BW20"),
        ("abdomen ct", "en", "BW20"),
        ("tac de ABDOMEN", "sv", "BW20"),
        ("cesarea", None, "10D00Z1"),
        ("kejsarsnitt", "sv", "10D00Z1"),
        ("laparoscopic appendectomy", None, "0DTJ4ZZ"),
    ],
)
def test_a_name_leads_first_in_any_language(lookup: CodeLookup, typed: str, language: str | None, code: str) -> None:
    first = lookup.procedures.find(typed, language=language)[0]
    assert (first.code, first.sure, first.billable) == (code, True, len(code) == 7)
    assert first.because


def test_a_beginning_with_a_single_code_is_that_code(lookup: CodeLookup) -> None:
    assert lookup.procedures.codes_below("BW03") == 1
    first = lookup.procedures.find("chest x-ray")[0]
    assert (first.code, first.billable) == ("BW03ZZZ", True)


def test_names_that_begin_so_come_while_typing(lookup: CodeLookup) -> None:
    assert procedures(lookup, "appendec")[0] == "0DTJ"
    assert lookup.procedures.find("appendec")[0].sure
    assert not lookup.procedures.find("ap")[0].sure
    assert all(procedures(lookup, "colonoscopy"[:length]) for length in range(2, 12))


def test_a_name_among_other_words_chooses_below_its_codes(lookup: CodeLookup) -> None:
    assert procedures(lookup, "appendectomy, open approach")[0] == "0DTJ0ZZ"
    assert procedures(lookup, "appendectomy in haste") == ["0DTJ"]
    assert not lookup.procedures.find("appendectomy in haste")[0].sure


def test_titles_with_all_the_words_short_ones_first(lookup: CodeLookup) -> None:
    assert procedures(lookup, "stomach resection") == ["0DT6", "0DT7"]
    assert procedures(lookup, "resection estómago") == ["0DT6", "0DT7"]
    assert procedures(lookup, "open resection of appendix")[0] == "0DTJ0ZZ"
    assert procedures(lookup, "resection stom") == ["0DT6", "0DT7"]
    found = lookup.procedures.find("drainage bronchus", limit=100)
    lengths = [len(each.description.split()) for each in found if not each.billable]
    assert len(lengths) > 5
    assert lengths == sorted(lengths)


def test_a_whole_code_is_not_listed_beside_its_beginning(lookup: CodeLookup) -> None:
    found = procedures(lookup, "magnetic resonance imaging")
    beginnings = {code for code in found if len(code) == 4}
    assert beginnings
    assert not [code for code in found if len(code) == 7 and code[:4] in beginnings]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("apendectomy", "0DTJ"), ("resecton of stomach", "0DT6"), ("colonoskopi", "0DJD8ZZ"), ("cesarrea", "10D00Z1")],
)
def test_typing_errors_are_forgiven(lookup: CodeLookup, typed: str, code: str) -> None:
    found = lookup.procedures.find(typed)
    assert found[0].code == code
    assert not found[0].sure


@pytest.mark.parametrize("typed", ["hypertenson", "diabets", "appendicitis", "pneumonia", "diabetes"])
def test_a_diagnosis_is_no_procedure_with_a_typing_error(lookup: CodeLookup, typed: str) -> None:
    assert procedures(lookup, typed) == []
    assert both(lookup, typed) == [each.code for each in lookup.find(typed)]


def test_never_more_than_asked_for(lookup: CodeLookup) -> None:
    for limit in (0, 1, 7):
        assert len(lookup.procedures.find("drainage", limit=limit)) == limit
        assert len(lookup.find("drainage", limit=limit, procedures=True)) == limit


def test_a_typed_code_of_both_books_shows_both(lookup: CodeLookup) -> None:
    assert both(lookup, "B020")[:2] == ["B02.0", "B020"]
    assert [each.code for each in lookup.find("B020")] == ["B02.0"]


def test_sure_procedures_and_diagnoses_stand_in_turn(lookup: CodeLookup) -> None:
    assert both(lookup, "appendectomy")[0] == "0DTJ"
    assert both(lookup, "CT abdomen")[0] == "BW20"
    assert both(lookup, "cesárea")[:2] == ["O82", "10D00Z1"]
    assert both(lookup, "transfusion")[:3] == ["3023", "T80.92XA", "30233K1"]


def test_without_procedures_there_are_diagnoses_only(lookup: CodeLookup) -> None:
    for typed in ("appendectomy", "BW20", "CT abdomen", "0DTJ"):
        assert all(kind_of(each.code) is Kind.DIAGNOSES for each in lookup.find(typed, billable_only=False))


def test_the_list_of_procedures_is_read_only_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: object = None) -> Procedures:
        raise AssertionError("read")

    monkeypatch.setattr(Procedures, "open", read)
    with CodeLookup.open() as lookup:
        assert lookup.find("appendectomy")
        assert lookup.describe(["E11.9"])
        assert lookup.path_to("B020") == []
        assert lookup.family("E11.9", clues=Clues())
        with pytest.raises(AssertionError, match="read"):
            lookup.describe(["B020"])


def test_two_answers_become_one() -> None:
    one = [FoundCode("1", "", sure=True), FoundCode("2", "", sure=True), FoundCode("3", "")]
    other = [FoundCode("a", ""), FoundCode("b", "", sure=True), FoundCode("c", "")]

    def codes(**asked: int) -> str:
        return "".join(each.code for each in in_turn(one, other, **asked))

    assert codes() == "1b23ac"
    assert codes(other_first=True) == "b123ac"
    assert codes(limit=4) == "1b23"


def test_codes_are_described_as_they_are_written(lookup: CodeLookup) -> None:
    found = lookup.describe(["0DTJ", "B02.0", "zzz", "b020", "e11.9", "E119", "0DTJ4ZZ", "E08-E13"])
    assert [(each.code, each.billable) for each in found] == [
        ("0DTJ", False),
        ("B02.0", True),
        ("B020", False),
        ("E11.9", True),
        ("0DTJ4ZZ", True),
        ("E08-E13", False),
    ]
    assert found[2].description == "Computerized Tomography (CT Scan) of Brain"


def test_a_procedure_has_no_place_in_the_tree(lookup: CodeLookup) -> None:
    assert lookup.path_to("B020") == []
    assert lookup.path_to("0DTJ4ZZ") == []
    assert lookup.path_to("B02.0")


def test_the_usual_ways_are_the_least_rare() -> None:
    def ordered(start: str) -> list[str]:
        return sorted(ProcedureIndex(Procedures.open()).below(start), key=rareness)

    assert ordered("0DTJ") == ["0DTJ0ZZ", "0DTJ4ZZ", "0DTJ8ZZ", "0DTJ7ZZ"]
    assert ordered("0DJ0")[0] == "0DJ08ZZ"  # a gastroscopy
    assert ordered("BW20")[:2] == ["BW20ZZZ", "BW201ZZ"]
    assert ordered("0DB6")[-1][5:] != "ZZ"


def test_an_index_that_was_never_asked_can_be_closed() -> None:
    index = ProcedureIndex(Procedures({"0DTJ": "Resection of Appendix"}))
    index.close()
    assert index.beginnings("0D") == ["0DTJ"]


def test_procedures_are_listed_as_diagnoses_are() -> None:
    listed = format_procedures(
        [(FoundCode("047K", "Dilation", billable=False), 153), (FoundCode("0DTJ4ZZ", "Resection"), 1)], width=80
    )
    assert listed.splitlines() == ["047K     153 codes  Dilation", "0DTJ4ZZ  billable   Resection"]
    assert format_procedures([]) == ""
