"""Suggestions as lines for a terminal."""

from __future__ import annotations

import pytest

from chartlight.codebook.book import Codebook
from chartlight.commands.printing import result_lines
from chartlight.types import CodingResult, Kind, Note, Source, Suggestion

NOTE = Note("n", "Cystectomy for a tumour of the bladder; hypertension.")


def lines(*codes: str, kind: Kind = Kind.DIAGNOSES) -> list[str]:
    suggestions = tuple(Suggestion(code, 0.9, True, (Source.TERM,)) for code in codes)
    with Codebook.open() as book:
        return list(result_lines(NOTE, CodingResult("n", kind, "pack", suggestions), book))


def test_procedures_stand_under_a_heading_of_their_own_where_there_are_diagnoses_too() -> None:
    found = lines("I10", "C67.9", "0TTB", "0TTB0ZZ")
    assert found[0] == "n: 4 codes suggested, 0 further candidates"
    assert found.index("  Procedures:") == 3
    assert not any("Procedures:" in line for line in lines("I10", "C67.9"))
    assert not any("Procedures:" in line for line in lines("0TTB", kind=Kind.PROCEDURES))


@pytest.mark.parametrize(
    ("code", "incomplete"), [("0TTB", True), ("0TTB0ZZ", False), ("M54.5", True), ("I10", False), ("QQQ99", False)]
)
def test_a_code_that_needs_more_characters_is_marked(code: str, incomplete: bool) -> None:
    assert ("[term, incomplete]" in " ".join(lines(code))) is incomplete


def test_a_code_that_no_book_has_says_so() -> None:
    assert "(not in the current code book)" in lines("5-470.1", kind=Kind.PROCEDURES)[1]
