from __future__ import annotations

from chartlight.codebook.book import Codebook
from chartlight.codebook.listing import format_entries


def test_entries_stand_in_columns(codebook: Codebook) -> None:
    lines = format_entries([*codebook.search("E119"), *codebook.search("J45", limit=1)], width=80).splitlines()
    assert lines == [
        "E11.9  billable  Type 2 diabetes mellitus without complications",
        "J45              Asthma",
    ]


def test_long_descriptions_wrap_under_themselves(codebook: Codebook) -> None:
    text = format_entries(codebook.search("S72001A"), width=60)
    assert all(len(line) <= 60 for line in text.splitlines())
    assert text.splitlines()[0].startswith("S72.001A  billable  Fracture of unspecified part")
    assert text.splitlines()[1].startswith(" " * 20 + "right femur")


def test_narrow_terminal_still_shows_everything(codebook: Codebook) -> None:
    text = format_entries(codebook.search("S72001A"), width=10)
    assert "".join(text.split()).endswith("closedfracture")


def test_nothing_found_is_an_empty_text() -> None:
    assert format_entries([]) == ""
