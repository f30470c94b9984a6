"""The family of a code, ranked by what the note says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from chartlight.codebook.lookup import CodeLookup
from chartlight.codebook.relatives import Clues, Family, Relative


@pytest.fixture(scope="module")
def lookup() -> Iterator[CodeLookup]:
    with CodeLookup.open() as opened:
        yield opened


def family(lookup: CodeLookup, code: str, clues: Clues | None = None, top: str | None = None) -> Family:
    found = lookup.family(code, clues=clues or Clues(), top=top)
    assert found is not None
    return found


def clues(text: str, words: str, **scores: float) -> Clues:
    start = text.index(words)
    return Clues(
        text, ((start, start + len(words)),), {code.replace("_", "."): score for code, score in scores.items()}
    )


def marked(relative: Relative) -> list[str]:
    return [relative.title[start:end] for start, end in relative.differs]


def test_a_family_has_siblings_sides_and_seventh_characters_but_not_the_code_itself(lookup: CodeLookup) -> None:
    found = family(lookup, "S72.001A")
    assert (found.top, found.billable) == ("S72.00", True)
    codes = [member.code for member in found.members]
    assert {"S72.002A", "S72.009A", "S72.001D", "S72.001S"} <= set(codes)
    assert "S72.001A" not in codes
    assert all(code.startswith("S72.00") for code in codes)


def test_the_same_seventh_character_and_near_relatives_come_first(lookup: CodeLookup) -> None:
    codes = [member.code for member in family(lookup, "S72.001A").members]
    assert codes.index("S72.002A") < codes.index("S72.002D")
    assert codes[-1].endswith("S")


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("She fell and has a fracture of the left hip.", "fracture", "S72.002A"),
        ("Ingresa por fractura de cadera izquierda tras una caída.", "fractura de cadera", "S72.002A"),
        ("Inkommer med vänstersidig höftfraktur.", "höftfraktur", "S72.002A"),
    ],
)
def test_the_side_near_the_words_comes_first_in_every_language(
    lookup: CodeLookup, text: str, words: str, first: str
) -> None:
    found = family(lookup, "S72.001A", clues(text, words))
    assert found.members[0].code == first
    assert "left" in found.members[0].hints


def test_what_the_note_says_and_the_model_suggests_comes_first(lookup: CodeLookup) -> None:
    text = "Admitted with acute on chronic diastolic heart failure, on furosemide."
    assert family(lookup, "I50.9", clues(text, "heart failure")).members[0].code == "I50.33"
    scored = family(lookup, "I50.9", clues("Heart failure.", "Heart failure", I50_22=0.9))
    assert scored.members[0].code == "I50.22"
    assert scored.members[0].hints[0] == "score 0.90"


def test_what_the_note_names_by_another_name_comes_first(lookup: CodeLookup) -> None:
    text = "Chronic heart disease: CAD s/p CABG in 2015."
    found = family(lookup, "I25.9", clues(text, "heart disease"))
    assert found.members[0].code == "I25.10"
    assert "“CAD”" in found.members[0].hints


def test_a_small_word_is_not_an_abbreviation(lookup: CodeLookup) -> None:
    text = "Liver failure; he was drowsy."
    assert "“he”" not in {
        hint for member in family(lookup, "K72.90", clues(text, "Liver")).members for hint in member.hints
    }


def test_words_far_from_the_evidence_count_less(lookup: CodeLookup) -> None:
    text = "Systolic murmur." + " Nothing else was found." * 10 + " Diastolic heart failure."
    codes = [member.code for member in family(lookup, "I50.9", clues(text, "heart failure")).members]
    assert codes.index("I50.30") < codes.index("I50.20")


def test_the_words_that_differ_are_marked(lookup: CodeLookup) -> None:
    by_code = {member.code: member for member in family(lookup, "S72.001A").members}
    assert marked(by_code["S72.002A"]) == ["left"]
    assert marked(by_code["S72.001B"])[:2] == ["open", "type I or II/"]
    assert marked({m.code: m for m in family(lookup, "I50.9").members}["I50.21"]) == ["Acute systolic", "congestive"]


def test_a_code_that_needs_more_digits_has_the_codes_below_it(lookup: CodeLookup) -> None:
    found = family(lookup, "S72.0")
    assert (found.billable, found.top) == (False, "S72.0")
    assert all(member.code.startswith("S72.0") for member in found.members)


def test_a_code_of_another_list_has_the_family_of_its_nearest(lookup: CodeLookup) -> None:
    found = family(lookup, "I48.99")
    assert (found.title, found.billable) == ("", False)
    assert "I48.91" in [member.code for member in found.members]
    assert lookup.family("QQQ", clues=Clues()) is None


def test_a_family_can_be_widened_and_narrowed(lookup: CodeLookup) -> None:
    first = family(lookup, "S72.001A")
    assert (first.wider, first.narrower) == ("S72.0", "S72.001")
    wide = family(lookup, "S72.001A", top="S72.0")
    assert len(wide.members) > len(first.members)
    assert wide.narrower == "S72.00"
    assert family(lookup, "S72.001A", top="S72").wider is None


def test_the_tree_leads_from_the_chapters_to_a_code(lookup: CodeLookup) -> None:
    chapters = lookup.below(None)
    assert len(chapters) == 22
    path = lookup.path_to("i50.9")
    assert path[0] in [entry.key for entry in chapters]
    for above, below in pairwise(path):
        assert below in [entry.key for entry in lookup.below(above)]
    leaf = next(entry for entry in lookup.below(path[-2]) if entry.key == path[-1])
    assert (leaf.code, leaf.title, leaf.billable) == ("I50.9", "Heart failure, unspecified", True)
    assert lookup.path_to("QQQ") == []


def test_a_category_of_a_single_code_has_the_family_of_its_block(lookup: CodeLookup) -> None:
    codes = [member.code for member in family(lookup, "I10").members]
    assert {"I11.9", "I12.9", "I16.9"} <= set(codes)


def test_a_family_can_be_widened_to_its_block(lookup: CodeLookup) -> None:
    text = "Acute blood loss anemia after the bleeding."
    narrow = family(lookup, "D64.9", clues(text, "anemia"))
    assert (narrow.top, narrow.wider) == ("D64", "D60-D64")
    assert family(lookup, "D64.9", clues(text, "anemia"), top="D60-D64").members[0].code == "D62"
