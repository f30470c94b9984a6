from __future__ import annotations

import gzip
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.codebook.entry import normalise_code
from chartlight.codebook.file import CodebookFile
from chartlight.codebook.layout import Level, NoteKind
from chartlight.codebook.unpacking import unpacked
from chartlight.errors import KnownError
from plain_codebook import plain_codebook


def test_whole_code_set_is_there(codebook: Codebook) -> None:
    with plain_codebook() as connection:
        levels = dict(connection.execute("SELECT level, count(*) FROM entry GROUP BY level"))
        billable = connection.execute("SELECT count(*) FROM entry WHERE billable").fetchone()[0]
    assert len(codebook) == 98_505
    assert levels == {Level.CHAPTER: 22, Level.BLOCK: 297, Level.CATEGORY: 1_918, Level.SUBCATEGORY: 96_268}
    assert billable == 74_719
    assert codebook.release == "April 2026"


def test_file_is_small_enough_to_ship() -> None:
    assert paths.codebook_path().stat().st_size < 4 * 2**20


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("e119", "E11.9"),
        (" E11.9 ", "E11.9"),
        ("s72001a", "S72.001A"),
        ("I10", "I10"),
        ("a00-a09", "A00-A09"),
        ("10", "10"),
    ],
)
def test_any_way_of_writing_a_code_will_do(codebook: Codebook, written: str, code: str) -> None:
    entry = codebook.get(written)
    assert normalise_code(written) == code
    assert entry is not None
    assert entry.code == code


def test_entry_says_all_that_the_list_prints(codebook: Codebook) -> None:
    entry = codebook.get("J36")
    assert entry is not None
    assert (entry.description, entry.level, entry.billable) == ("Peritonsillar abscess", Level.CATEGORY, True)
    assert (entry.chapter, entry.block, entry.parent) == ("10", "J30-J39", "J30-J39")
    assert entry.includes[:3] == ("abscess of tonsil", "peritonsillar cellulitis", "quinsy")
    assert entry.use_additional_code[0] == "code (B95-B97) to identify infectious agent."
    assert entry.excludes1[:3] == (
        "acute tonsillitis (J03.-)",
        "chronic tonsillitis (J35.0)",
        "retropharyngeal abscess (J39.0)",
    )


def test_seventh_character_code_has_its_full_title(codebook: Codebook) -> None:
    assert codebook.description("S72.001A") == (
        "Fracture of unspecified part of neck of right femur, initial encounter for closed fracture"
    )


def test_inclusion_terms_are_not_handed_down(codebook: Codebook) -> None:
    category, code = codebook.get("J45"), codebook.get("J45.909")
    assert category is not None
    assert code is not None
    assert code.inclusion_terms == ("Asthma NOS",)
    assert category.inclusion_terms == ()
    assert category.includes[0] == code.includes[0]


def test_instructions_of_the_ancestors_hold_below_and_say_where_they_stand(codebook: Codebook) -> None:
    stands = {note.text: note.stands_at for note in codebook.notes("E11.21") if note.kind is NoteKind.EXCLUDES1}
    assert stands["gestational diabetes (O24.4-)"] == "E11"
    assert stands["transitory endocrine and metabolic disorders specific to newborn (P70-P74)"] == "4"
    entry = codebook.get("E11.21")
    assert entry is not None
    assert tuple(stands) == entry.excludes1
    assert "insulin (Z79.4)" in entry.use_additional_code


def test_hierarchy_leads_up_down_and_aside(codebook: Codebook) -> None:
    assert [entry.code for entry in codebook.ancestors("S72.001A")] == [
        "S72.001",
        "S72.00",
        "S72.0",
        "S72",
        "S70-S79",
        "19",
    ]
    assert [entry.code for entry in codebook.children("E11.2")] == ["E11.21", "E11.22", "E11.29"]
    assert [entry.code for entry in codebook.siblings("E11.21")] == ["E11.22", "E11.29"]
    assert codebook.parent("19") is None
    assert codebook.siblings("19") == []
    assert [entry.code for entry in codebook.chapters()] == [str(number) for number in range(1, 23)]


def test_block_that_bears_its_categorys_code_is_reached_through_the_category(codebook: Codebook) -> None:
    category = codebook.get("B99")
    assert category is not None
    block = codebook.parent(category)
    assert block is not None
    assert (category.level, block.level, block.code) == (Level.CATEGORY, Level.BLOCK, "B99")
    assert codebook.children(block) == [category]
    above = codebook.parent(block)
    assert above is not None
    assert above.code == "1"


@pytest.mark.parametrize("code", ["", "XYZ", "E11.999", "💉", "E11.9 "[:2]])
def test_unknown_code_is_nothing(codebook: Codebook, code: str) -> None:
    assert codebook.get(code) is None
    assert codebook.description(code) == ""
    assert codebook.parent(code) is None
    assert codebook.children(code) == codebook.siblings(code) == codebook.ancestors(code) == []
    assert codebook.notes(code) == []


def test_many_threads_may_ask_at_once(codebook: Codebook) -> None:
    def ask(number: int) -> tuple[str, ...]:
        return tuple(entry.code for entry in codebook.search("fracture femur" if number % 2 else "pneumonia"))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(40)))
    assert set(answers[::2]) == {ask(0)}
    assert set(answers[1::2]) == {ask(1)}


def test_opening_again_takes_no_longer_than_a_blink() -> None:
    def opened() -> float:
        start = time.perf_counter()
        Codebook.open().close()
        return time.perf_counter() - start

    assert min(opened() for _ in range(5)) < 0.05


def test_source_package_is_not_needed_at_run_time() -> None:
    program = "import sys, chartlight.codebook.book; sys.exit('simple_icd_10_cm' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603


def test_missing_file_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"codebook .*nowhere\.sqlite\.gz is missing"):
        Codebook.open(tmp_path / "nowhere.sqlite.gz")


@pytest.mark.parametrize("kept", [0, 5, 50, 100, 5000, 1_000_000, -1])
def test_cut_off_file_is_told_plainly(tmp_path: Path, kept: int) -> None:
    broken = tmp_path / "broken #1.sqlite.gz"
    broken.write_bytes(paths.codebook_path().read_bytes()[:kept])
    with pytest.raises(KnownError, match="damaged"):
        Codebook.open(broken)


@pytest.mark.parametrize("kept", [0, 50, 100, 5000, 8192, 1_000_000, -8192, -1])
def test_cut_off_content_is_told_plainly(tmp_path: Path, kept: int) -> None:
    broken = write(tmp_path / "broken.sqlite.gz", shipped()[:kept])
    with pytest.raises(KnownError, match="damaged"):
        Codebook.open(broken)


@pytest.mark.parametrize("place", [0, 20, 1_000_000, -6, -2])
def test_overwritten_bytes_are_told_plainly(tmp_path: Path, place: int) -> None:
    data = bytearray(paths.codebook_path().read_bytes())
    data[place] ^= 0xFF
    broken = tmp_path / "broken.sqlite.gz"
    broken.write_bytes(bytes(data))
    with pytest.raises(KnownError, match="damaged"):
        Codebook.open(broken)


def test_overwritten_pages_are_told_plainly(tmp_path: Path) -> None:
    data = shipped()
    broken = write(tmp_path / "broken.sqlite.gz", data[:100_000] + b"\xff" * (len(data) - 100_000))
    with pytest.raises(KnownError, match="damaged"), Codebook.open(broken) as book:
        book.search("pneumonia")


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_other_sqlite_file_is_told_plainly(tmp_path: Path, journal: str) -> None:
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute("CREATE TABLE meta (name, value)")
    for path in (other, write(tmp_path / "other.sqlite.gz", other.read_bytes())):
        with pytest.raises(KnownError, match="another version"):
            Codebook.open(path)


def test_what_cannot_be_read_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be unpacked"):
        unpacked(tmp_path)


def test_file_is_unpacked_once_for_all_who_open_it(tmp_path: Path) -> None:
    path = tmp_path / "some.gz"
    write(path, b"first")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(unpacked, [path] * 8))
    assert found[0] == b"first"
    assert all(content is found[0] for content in found)
    write(path, b"and then the second")
    assert unpacked(path) == b"and then the second"


def test_nothing_in_the_book_can_be_changed() -> None:
    with closing(CodebookFile(paths.codebook_path())) as file:
        with pytest.raises(KnownError):
            file.rows("DELETE FROM entry")
        assert file.vocabulary()
        assert file.number("SELECT count(*) FROM entry") == file.count


def shipped() -> bytes:
    return gzip.decompress(paths.codebook_path().read_bytes())


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(gzip.compress(content, compresslevel=1))
    return path
