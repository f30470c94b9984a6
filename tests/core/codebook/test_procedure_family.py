"""The whole codes that may stand in the place of a procedure, ranked by what the note says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chartlight.codebook.lookup import CodeLookup
from chartlight.codebook.relatives import Clues, Family


@pytest.fixture(scope="module")
def lookup() -> Iterator[CodeLookup]:
    with CodeLookup.open() as opened:
        yield opened


def family(lookup: CodeLookup, code: str, text: str = "", top: str | None = None, **scores: float) -> Family:
    # The whole text speaks for the code.
    found = lookup.family(code, clues=Clues(text, ((0, len(text)),), scores), top=top)
    assert found is not None
    return found


def codes(found: Family) -> list[str]:
    return [member.code for member in found.members]


def test_a_beginning_has_its_whole_codes_the_commonest_first(lookup: CodeLookup) -> None:
    found = family(lookup, "0DTJ")
    assert (found.title, found.billable) == ("Resection of Appendix", False)
    assert (found.top, found.top_title, found.wider, found.narrower) == ("0DTJ", "Resection of Appendix", "0DT", None)
    assert codes(found) == ["0DTJ0ZZ", "0DTJ4ZZ", "0DTJ8ZZ", "0DTJ7ZZ"]
    first = found.members[0]
    assert [first.title[start:end] for start, end in first.differs] == ["Open Approach"]


def test_a_whole_code_has_the_others_and_can_be_reported(lookup: CodeLookup) -> None:
    found = family(lookup, "0dtj4zz ")
    assert (found.code, found.billable, found.top) == ("0DTJ4ZZ", True, "0DTJ")
    assert "0DTJ4ZZ" not in codes(found)
    assert len(codes(found)) == 3


def test_a_family_can_be_widened_to_the_root_operation(lookup: CodeLookup) -> None:
    found = family(lookup, "0DTJ4ZZ", top="0DT")
    assert (found.top_title, found.wider, found.narrower) == ("Resection", None, "0DTJ")
    assert all(code.startswith("0DT") and len(code) == 7 for code in codes(found))
    assert codes(found)[0].startswith("0DTJ")  # the nearest first
    assert len(codes(found)) > 50
    assert family(lookup, "0DTJ", top="0F").top == "0DTJ"  # nothing above it


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("06H3", "Insertion"),
        ("02C0", "Extirpation of Matter"),
        ("BW20", "Computerized Tomography (CT Scan)"),
        ("0DU6", "Supplement"),
        ("5A02", "Assistance with Cardiac Output …"),  # nothing in common
    ],
)
def test_what_the_titles_have_in_common_is_the_title_above_them(lookup: CodeLookup, code: str, title: str) -> None:
    assert family(lookup, code, top=code[:3]).top_title == title


@pytest.mark.parametrize(
    ("code", "text", "first", "hint"),
    [
        ("0DTJ", "Apendicitis: laparoscópica, sin incidencias.", "0DTJ4ZZ", "laparoscopic"),
        ("0SJC", "Se hace artroscopia.", "0SJC4ZZ", "laparoscopic"),
        ("0DTJ", "Konverteras till öppen operation.", "0DTJ0ZZ", "open"),
        ("0TP5", "Se retira por cistoscopia.", "0TP580Z", "endoscopic"),
        ("0FB1", "Se punciona. Biopsia percutánea.", "0FB13ZZ", "percutaneous"),
        ("BW20", "TAC con contraste iv.", "BW201ZZ", "contrast"),
        ("0SR9", "Prosthesis of ceramic on poly, cement.", "0SR9049", "ceramic"),
        ("0DTJ", "Apendicectomía laparoscópica.", "0DTJ4ZZ", "“Apendicectomía laparoscópica”"),
    ],
)
def test_what_the_note_says_comes_first_in_every_language(
    lookup: CodeLookup, code: str, text: str, first: str, hint: str
) -> None:
    member = family(lookup, code, text).members[0]
    assert member.code == first
    assert hint in member.hints


def test_what_the_model_suggests_comes_first(lookup: CodeLookup) -> None:
    found = family(lookup, "0DTJ", "Operated.", **{"0DTJ7ZZ": 0.6, "0DTJ": 0.9})
    assert codes(found)[0] == "0DTJ7ZZ"
    assert found.members[0].hints == ("score 0.60",)
    assert found.members[1].hints == ()  # what speaks for the beginning speaks for none of its codes


def test_another_beginning_passes_its_score_and_name_on(lookup: CodeLookup) -> None:
    scored = family(lookup, "0DTJ", "Operated.", top="0DT", **{"0DTN": 0.6})
    assert codes(scored)[0] == "0DTN0ZZ"
    named = family(lookup, "0DTJ", "Se realiza hemicolectomía derecha.", top="0DT")
    assert codes(named)[0] == "0DTF0ZZ"
    assert "“hemicolectomía derecha”" in named.members[0].hints


def test_a_beginning_with_a_single_code_has_those_beside_it(lookup: CodeLookup) -> None:
    found = family(lookup, "BW03ZZZ")
    assert (found.top, found.top_title, found.narrower) == ("BW0", "Plain Radiography", None)
    assert "BW00ZZZ" in codes(found)
    assert codes(family(lookup, "BW03")) == ["BW03ZZZ"]
    lonely = family(lookup, "GZFZZZZ")
    assert (lonely.top, codes(lonely), lonely.wider) == ("GZFZ", [], None)


def test_a_code_that_the_book_lacks_has_the_family_of_the_nearest(lookup: CodeLookup) -> None:
    found = family(lookup, "0DTJ9ZZ")
    assert (found.title, found.billable, found.top) == ("", False, "0DTJ")
    assert len(found.members) == 4
    assert family(lookup, "0DTI0ZZ").top == "0DT"


@pytest.mark.parametrize("code", ["JKA20", "5-470.1", "0D", "0", "E119"])
def test_another_code_has_no_family(lookup: CodeLookup, code: str) -> None:
    assert lookup.family(code, clues=Clues()) is None


def test_a_code_of_both_books_is_taken_as_it_is_written(lookup: CodeLookup) -> None:
    procedure, diagnosis = family(lookup, "B020"), family(lookup, "B02.0")
    assert procedure.title == "Computerized Tomography (CT Scan) of Brain"
    assert codes(procedure)[0] == "B020ZZZ"
    assert diagnosis.title == "Zoster encephalitis"
    assert all("." in code for code in codes(diagnosis))
