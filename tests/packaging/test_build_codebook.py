from __future__ import annotations

import importlib
import warnings
from pathlib import Path
from types import ModuleType

import pytest
from setup_scripts import load_script

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.codebook.layout import Level, NoteKind
from plain_codebook import plain_codebook


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    return load_script("build_codebook")


@pytest.fixture(scope="module")
def library() -> ModuleType:
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # its way of reading its data
        return importlib.import_module("simple_icd_10_cm.simple_icd_10_cm")


@pytest.fixture
def tree(builder: ModuleType) -> list[object]:
    chapter = builder.Node(code="1", title="Infections (A00-B99)", level=Level.CHAPTER, billable=False)
    category = builder.Node(
        code="A00",
        title="Cholera",
        level=Level.CATEGORY,
        billable=False,
        parent=chapter,
        notes={NoteKind.EXCLUDES1: ("sepsis (A41.-)",)},
    )
    code = builder.Node(
        code="A00.0",
        title="Cholera, initial encounter",
        level=Level.SUBCATEGORY,
        billable=True,
        parent=category,
        notes={NoteKind.INCLUSION_TERM: ("Classical cholera",)},
    )
    return [chapter, category, code]


def test_same_input_gives_the_same_bytes(builder: ModuleType, tree: list[object], tmp_path: Path) -> None:
    first, second = tmp_path / "1.sqlite.gz", tmp_path / "2.sqlite.gz"
    builder.write_codebook(tree, first, meta={"release": "x"})
    builder.write_codebook(reversed(tree), second, meta={"release": "x"})
    builder.write_codebook(tree, second, meta={"release": "x"})
    assert first.read_bytes() == second.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.sqlite.gz", "2.sqlite.gz"]


def test_what_is_written_is_what_is_read(builder: ModuleType, tree: list[object], tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "small.sqlite.gz"
    builder.write_codebook(tree, target, meta={"release": "May 2031"})
    with Codebook.open(target) as book:
        code = book.search("classical")[0]
        assert (book.release, len(book)) == ("May 2031", 3)
        assert (code.code, code.description, code.parent) == ("A00.0", "Cholera, initial encounter", "A00")
        assert code.excludes1 == ("sepsis (A41.-)",)
    with plain_codebook(target) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (2,)
        assert connection.execute("SELECT text FROM ending").fetchall() == [(", initial encounter",)]


def test_shipped_file_says_what_its_source_says(builder: ModuleType, library: ModuleType) -> None:
    source = [node for chapter in library._chapter_list for node in builder.read_tree(chapter)]
    assert len(source) == len(library.get_all_codes())
    with Codebook.open() as book:
        assert book.release == builder.release(library)
        for node in source[:: len(source) // 400]:
            if node.level is Level.BLOCK:
                continue
            entry = book.get(node.code)
            assert entry is not None
            assert (entry.code, entry.description, entry.billable) == (node.code, node.title, node.billable)
            for kind, texts in node.notes.items():
                assert getattr(entry, kind.value)[: len(texts)] == texts


def test_full_build_gives_the_shipped_file(builder: ModuleType, library: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "icd10cm.sqlite.gz"
    builder.build(library, target)
    assert dump(target) == dump(paths.codebook_path())


def dump(path: Path) -> list[str]:
    with plain_codebook(path) as connection:
        tables = ("meta", "ending", "entry", "note")
        return [str(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608
