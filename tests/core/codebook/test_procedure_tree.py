"""ICD-10-PCS as a tree."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from chartlight.codebook.procedure_index import ProcedureIndex
from chartlight.codebook.procedure_tree import ProcedureTree, read_axes
from chartlight.codebook.procedures import LENGTH, PREFIX, Procedures
from chartlight.errors import KnownError


@pytest.fixture(scope="module")
def tree() -> ProcedureTree:
    return ProcedureTree(ProcedureIndex(Procedures.open()), read_axes())


def test_the_way_down_to_a_code_has_a_name_at_each_level(tree: ProcedureTree) -> None:
    path = tree.path_to("0DT64ZZ")
    assert path == ["", "0", "0D", "0DT", "0DT6", "0DT64ZZ"]
    named = []
    for above, key in pairwise(path):
        [entry] = [each for each in tree.below(above) if each.key == key]
        named.append((entry.code, entry.title, entry.billable))
    assert named == [
        ("0", "Medical and Surgical", False),
        ("0D", "Gastrointestinal System", False),
        ("0DT", "Resection", False),
        ("0DT6", "Resection of Stomach", False),
        ("0DT64ZZ", "Resection of Stomach, Percutaneous Endoscopic Approach", True),
    ]


def test_the_way_to_the_beginning_of_codes_ends_there_and_there_is_none_to_an_unknown_code(tree: ProcedureTree) -> None:
    assert tree.path_to("B030") == ["", "B", "B0", "B03", "B030"]
    assert tree.path_to("0DT6ZZZ") == tree.path_to("0QQZ") == tree.path_to("I10") == tree.path_to("") == []


def test_walking_down_meets_every_code_of_the_book_once_and_everything_has_a_name(tree: ProcedureTree) -> None:
    met: Counter[str] = Counter()
    pending = [""]
    while pending:
        for entry in tree.below(pending.pop()):
            assert entry.title, entry.code
            assert entry.billable is (len(entry.code) == LENGTH)
            met[entry.code] += 1
            if not entry.billable:
                pending.append(str(entry.key))
    assert {code for code in met if len(code) >= PREFIX} == set(Procedures.open().titles)
    assert max(met.values()) == 1
    assert sum(len(code) == 1 for code in met) == 17, "the sections of the book"


def test_an_operation_is_called_as_its_titles_begin(tree: ProcedureTree) -> None:
    """In section 0 the titles say the operation first, so a name in the wrong place would show."""
    wrong = {
        entry.code: entry.title
        for system in tree.below("0")
        for entry in tree.below(str(system.key))
        if not any(part.title.startswith(entry.title) for part in tree.below(str(entry.key)))
    }
    assert wrong == {}


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"x\ty\n0\tMedical\n"])
def test_a_damaged_table_of_names_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "axes.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnownError, match="install Chartlight again"):
        read_axes(path)
