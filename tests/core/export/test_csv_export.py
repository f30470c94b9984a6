"""The export holds what was accepted, opens in a spreadsheet, and harms nobody."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from chartlight.codebook.book import Codebook
from chartlight.errors import KnownError
from chartlight.export.csv_file import COLUMNS, evidence_text, export_csv
from chartlight.review.actions import accept, add_code, reject, undo
from chartlight.store.repository import Repository
from chartlight.types import EvidenceSpan, Note, Source

Export = Callable[..., list[dict[str, str]]]


@pytest.fixture
def export(repo: Repository, tmp_path: Path) -> Export:
    """Write the file and read it back with a CSV reader that knows nothing of the writer."""

    def run(note_keys: list[int] | None = None) -> list[dict[str, str]]:
        target = tmp_path / "codes.csv"
        with Codebook.open() as codebook:
            count = export_csv(repo, codebook, target, note_keys=note_keys)
        with target.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == count
        return rows

    return run


ACCENTED = "e\u0301ntérica"


def spans(*pairs: tuple[int, int]) -> tuple[EvidenceSpan, ...]:
    return tuple(EvidenceSpan(start, end, 1.0, Source.CODER) for start, end in pairs)


def test_each_accepted_code_is_a_row(repo: Repository, note_key: int, export: Export, stored_text: str) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    reject(repo, note_key=note_key, code="I10", coder="Ann")
    accept(repo, note_key=note_key, code="R50.9", coder="Bo")
    start = stored_text.index("HTA")
    add_code(repo, note_key=note_key, code="I11.9", coder="Ann", evidence=spans((start, start + 3)))
    rows = export()
    assert all(tuple(row) == COLUMNS for row in rows)
    assert all(datetime.fromisoformat(row.pop("decided at")).tzinfo for row in rows)
    assert [list(row.values()) for row in rows] == [
        ["n", "R52", "Pain, unspecified", "1", "", "", "0.6000", "term", "dolor", "Ann", "", "", "diagnosis"],
        [
            "n",
            "R50.9",
            "Fever, unspecified",
            "2",
            "",
            "",
            "0.9000",
            "attention+term",
            "fiebre … e\u0301ntérica",
            "Bo",
            "",
            "",
            "diagnosis",
        ],
        [
            "n",
            "I11.9",
            "Hypertensive heart disease without heart failure",
            "3",
            "",
            "",
            "",
            "coder",
            "HTA",
            "Ann",
            "",
            "",
            "diagnosis",
        ],
    ]


def test_the_columns_are_the_agreed_ones() -> None:
    agreed = (
        "note id, code, description, sequence, principal, present on admission, "
        "score, source, evidence text, coder, decided at, replaces, adjudicated, kind"
    )
    assert ", ".join(COLUMNS) == agreed


def test_the_file_is_utf8_with_a_byte_order_mark(
    repo: Repository, note_key: int, export: Export, tmp_path: Path
) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Åsa")
    export()
    data = (tmp_path / "codes.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfnote id,")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert "Åsa" in data.decode("utf-8")


def test_undone_codes_leave_and_repeated_ones_keep_their_place(repo: Repository, note_key: int, export: Export) -> None:
    for code in ("R50.9", "R52", "I10"):
        accept(repo, note_key=note_key, code=code, coder="Ann")
    accept(repo, note_key=note_key, code="R50.9", coder="Bo", reason="second look")
    reject(repo, note_key=note_key, code="R52", coder="Bo")
    undo(repo, coder="Bo")
    undo(repo, coder="Ann")
    assert [(row["sequence"], row["code"], row["coder"]) for row in export()] == [
        ("1", "R50.9", "Bo"),
        ("2", "R52", "Ann"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_cells_that_a_spreadsheet_would_run_are_made_harmless(repo: Repository, export: Export, start: str) -> None:
    hostile = f"{start}cmd|'/c calc'!A1"
    [added] = repo.add_notes([Note(id=hostile, text=f"{hostile}\n")])
    words = spans((0, len(hostile)))
    add_code(repo, note_key=added.stored.key, code=f"{start}1+1", coder=hostile, evidence=words)
    [row] = export()
    assert row["note id"] == "'" + hostile
    assert not any(re.match(r"[=+\-@\t\r\n＝＋－＠]", cell) for cell in row.values())
    assert [row[name].lstrip("'").strip() for name in ("coder", "evidence text")] == [hostile.strip()] * 2


def test_quotes_commas_and_line_breaks_stay_in_their_cells(repo: Repository, export: Export) -> None:
    text = 'said "no, never"; \r\n\tthen\u2028 left'
    [added] = repo.add_notes([Note(id='a "b", c;\nd', text=text)])
    add_code(repo, note_key=added.stored.key, code="Z00", coder="O'Neil, A.", evidence=spans((0, len(text))))
    [row] = export()
    assert row["note id"] == 'a "b", c;\nd'
    assert row["evidence text"] == 'said "no, never"; then left'
    assert row["coder"] == "O'Neil, A."


def test_an_unknown_code_has_no_description(repo: Repository, note_key: int, export: Export) -> None:
    add_code(repo, note_key=note_key, code="X00.XYZ", coder="Ann", evidence=())
    [row] = export()
    assert (row["description"], row["evidence text"]) == ("", "")


def test_only_the_notes_asked_for_are_written(repo: Repository, export: Export) -> None:
    added = repo.add_notes([Note(name, name) for name in "abc"])
    keys = [each.stored.key for each in added]
    for key in keys:
        add_code(repo, note_key=key, code="Z00", coder="Ann", evidence=())
    assert [row["note id"] for row in export([keys[2], keys[0]])] == ["c", "a"]
    assert [row["note id"] for row in export()] == ["a", "b", "c"]
    assert export([]) == []


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([(6, 9), (0, 2)], "ab … ghi"),
        ([(0, 4), (2, 6)], "abcdef"),
        ([(0, 8), (2, 4)], "abcdefgh"),
        ([(0, 2), (2, 4)], "abcd"),
        ([(0, 2), (0, 2)], "ab"),
        ([], ""),
    ],
)
def test_evidence_words_come_in_order_and_once(pairs: list[tuple[int, int]], words: str) -> None:
    assert evidence_text("abcdefghij", spans(*pairs)) == words


def test_evidence_of_white_space_alone_leaves_no_separator() -> None:
    assert evidence_text("a  \n b", spans((0, 1), (2, 4), (5, 6))) == "a … b"


def test_a_failed_export_leaves_the_old_file_and_no_draft(repo: Repository, note_key: int, tmp_path: Path) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "codes.csv"
    target.write_text("old")
    with Codebook.open() as codebook, pytest.raises(KnownError, match="not in the store"):
        export_csv(repo, codebook, target, note_keys=[note_key, 99])
    assert [path.name for path in folder.iterdir()] == ["codes.csv"]
    assert target.read_text() == "old"


def test_a_place_that_cannot_be_written_is_told(repo: Repository, note_key: int, tmp_path: Path) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with Codebook.open() as codebook:
        for target, reason in [
            (tmp_path / "gone" / "x.csv", "does not exist"),
            (tmp_path / "file" / "x.csv", "does not exist"),
            (tmp_path / "folder", "cannot be written"),
        ]:
            with pytest.raises(KnownError, match=reason):
                export_csv(repo, codebook, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "file", "folder"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_device_is_not_replaced(repo: Repository, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with Codebook.open() as codebook, pytest.raises(KnownError, match="not an ordinary file"):
        export_csv(repo, codebook, tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permission bits")
def test_a_file_that_is_replaced_keeps_its_permissions(repo: Repository, note_key: int, tmp_path: Path) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    target = tmp_path / "codes.csv"
    target.write_text("old")
    target.chmod(0o640)
    with Codebook.open() as codebook:
        assert export_csv(repo, codebook, target) == 1
    assert target.stat().st_mode & 0o777 == 0o640
