"""Files, folders and records become notes; what is broken is told and the rest still loads."""

from __future__ import annotations

import codecs
import csv
import gzip
import json
import os
from pathlib import Path

import pytest

from chartlight.notes.decoding import MAX_BYTES, WINDOWS_NOTICE
from chartlight.notes.problems import ReadProblem
from chartlight.notes.reader import read_notes
from chartlight.types import Note

TEXT = '\tÅsa 😀\r\nsaid "no; never",\u2028\nfeber'


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(*paths: Path) -> tuple[list[Note], list[ReadProblem]]:
    items = list(read_notes(paths))
    notes = [item for item in items if isinstance(item, Note)]
    return notes, [item for item in items if isinstance(item, ReadProblem)]


def read_records(path: Path) -> tuple[list[tuple[str, str, str | None]], list[tuple[int | None, str]]]:
    notes, problems = read(path)
    return [(note.id, note.text, note.language) for note in notes], [(p.line, p.message) for p in problems]


class TestFolders:
    def test_files_come_sorted_with_those_of_inner_folders(self, tmp_path: Path) -> None:
        for name in ("b.txt", "A.TXT", "c/d.txt", "c/a.csv", ".hidden/x.txt", ".DS_Store", "~$b.txt"):
            write(tmp_path / name, "id,text\n1,from csv\n" if name.endswith("csv") else f"text of {name}")
        notes, problems = read(tmp_path)
        assert [note.id for note in notes] == ["A", "b", "1", "d"]
        assert problems == []

    def test_same_names_are_told_apart(self, tmp_path: Path) -> None:
        paths = [write(tmp_path / name / "a.txt", name) for name in ("x", "y", "z")]
        notes, _ = read(*paths)
        assert [note.id for note in notes] == ["a", "a (2)", "a (3)"]

    def test_a_file_given_twice_is_read_once(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", "text")
        notes, problems = read(path, tmp_path, path)
        assert ([note.id for note in notes], problems) == (["a"], [])

    def test_files_of_other_kinds_are_told_in_one_problem(self, tmp_path: Path) -> None:
        for number in range(5):
            write(tmp_path / f"scan{number}.png", "x")
        write(tmp_path / "a.txt", "text")
        notes, [problem] = read(tmp_path)
        assert [note.id for note in notes] == ["a"]
        assert "scan0.png, scan1.png, scan2.png and 2 more" in problem.message

    def test_an_empty_folder_says_so(self, tmp_path: Path) -> None:
        _, [problem] = read(tmp_path)
        assert "holds no notes" in problem.message

    def test_a_link_back_to_the_folder_does_not_loop(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "text")
        try:
            (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
        except OSError:  # Windows without the right to make links
            (tmp_path / "loop").mkdir()
        notes, _ = read(tmp_path)
        assert [note.id for note in notes] == ["a"]


def test_a_missing_and_an_unsupported_file_are_told_and_the_rest_loads(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", "text")
    notes, problems = read(tmp_path / "gone.txt", write(tmp_path / "x.odt", "text"), good)
    assert [note.id for note in notes] == ["good"]
    assert [problem.message.split(".", 2)[0] for problem in problems] == ["gone", "x"]
    assert "does not exist" in problems[0].message
    assert "reads .docx, .pdf, .rtf, .txt" in problems[1].message


class TestJsonLines:
    RECORDS = (
        {"id": "a", "text": TEXT, "language": "sv-SE", "diagnoses": ["I10"]},
        {"id": 7, "text": "second"},
        {"text": "third", "language": "unknown"},
    )
    EXPECTED = (("a", TEXT, "sv"), ("7", "second", None), ("n:4", "third", None))

    def lines(self, *, ascii_only: bool = False) -> str:
        rows = [json.dumps(record, ensure_ascii=ascii_only) for record in self.RECORDS]
        return f"{rows[0]}\n\r\n{rows[1]}\n{rows[2]}"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_records_are_read(self, tmp_path: Path, encoding: str) -> None:
        path = write(tmp_path / "n.jsonl", self.lines().encode(encoding))
        assert read_records(path) == ([*self.EXPECTED], [])

    def test_compressed_records_are_read(self, tmp_path: Path) -> None:
        path = write(tmp_path / "n.JSONL.GZ", gzip.compress(self.lines(ascii_only=True).encode()))
        assert read_records(path) == ([*self.EXPECTED], [])

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            (b'{"id": "a", "text": ', "not a JSON record"),
            (b"[1, 2]", "not a JSON record"),
            (b"[" * 100_000, "not a JSON record"),
            (b'{"id": ' + b"9" * 5000 + b', "text": "x"}', "not a JSON record"),
            (b'{"id": "a"}', 'has no "text"'),
            (b'{"text": 5}', 'has no "text"'),
            (b'{"text": " "}', "holds no text"),
            (b'{"text": "a\\u0000b"}', "not a text file"),
            (b'{"text": "\\ud83d"}', "unknown character encoding"),
            (b'{"text": "\xe9"}', "unknown character encoding"),
            (b'{"text": "' + b"a" * MAX_BYTES + b'"}', "larger than 20 MB"),
        ],
        ids=lambda value: value[:24].decode("latin-1") if isinstance(value, bytes) else "",
    )
    def test_a_broken_record_is_told_and_the_next_one_read(self, tmp_path: Path, line: bytes, reason: str) -> None:
        path = write(tmp_path / "n.jsonl", b'{"text": "one"}\n' + line + b'\n{"text": "three"}\n')
        notes, [(number, message)] = read_records(path)
        assert [note[:2] for note in notes] == [("n:1", "one"), ("n:3", "three")]
        assert number == 2
        assert message.startswith("Line 2 of n.jsonl ")
        assert reason in message

    def test_a_file_cut_off_while_compressed_gives_what_it_holds(self, tmp_path: Path) -> None:
        rows = "".join(json.dumps({"id": str(n), "text": os.urandom(40).hex()}) + "\n" for n in range(2000))
        path = write(tmp_path / "n.jsonl.gz", gzip.compress(rows.encode())[:-2000])
        notes, problems = read_records(path)
        assert 1000 < len(notes) < 2000
        assert "damaged" in problems[-1][1]

    def test_a_file_of_another_kind_is_given_up_soon(self, tmp_path: Path) -> None:
        path = write(tmp_path / "n.jsonl", "plain text\n" * 5000)
        notes, problems = read_records(path)
        assert notes == []
        assert len(problems) < 30
        assert "does not hold JSON records" in problems[-1][1]

    @pytest.mark.parametrize("name", ["n.jsonl", "n.jsonl.gz"])
    @pytest.mark.parametrize("content", [b"", b"\n \n", b"\0\1\2\n", gzip.compress(b"")])
    def test_a_file_without_records_says_why(self, tmp_path: Path, name: str, content: bytes) -> None:
        notes, [(number, message)] = read_records(write(tmp_path / name, content))
        assert (notes, number) == ([], None)
        assert message.startswith(name)


class TestTables:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_cells_are_read_exactly(self, tmp_path: Path, delimiter: str, encoding: str) -> None:
        path = tmp_path / "n.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerows([["ID", "ward", " Text ", "language"], ["a", "3", TEXT, "ES"], ["", "4", "two", ""]])
        lines = TEXT.count("\n")
        assert read_records(path) == ([("a", TEXT, "es"), (f"n:{3 + lines}", "two", None)], [])

    def test_a_windows_file_gets_the_notice(self, tmp_path: Path) -> None:
        [note], [] = read(write(tmp_path / "n.csv", "text\r\nfiebre señora\r\n".encode("cp1252")))
        assert (note.text, note.notice) == ("fiebre señora", WINDOWS_NOTICE)

    def test_the_separator_line_of_a_spreadsheet_is_passed_over(self, tmp_path: Path) -> None:
        notes, problems = read_records(write(tmp_path / "n.csv", "sep=;\r\nid;text\r\na;one, two\r\n"))
        assert (notes, problems) == ([("a", "one, two", None)], [])

    def test_a_cell_may_be_as_large_as_a_note(self, tmp_path: Path) -> None:
        text = "word, " * 100_000
        notes, problems = read_records(write(tmp_path / "n.csv", f'id,text\na,"{text}"\n'))
        assert (notes, problems) == ([("a", text, None)], [])

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            ("b,one, two", "more cells"),
            ("b", 'has no "text"'),
            ("b,", "holds no text"),
            ('b,"one" two', "quotation marks"),
            ("b,\x01\x02\x03", "not a text file"),
        ],
    )
    def test_a_broken_record_is_told_and_the_next_one_read(self, tmp_path: Path, row: str, reason: str) -> None:
        notes, [(number, message)] = read_records(write(tmp_path / "n.csv", f"id,text\na,x\n{row}\nc,z\n"))
        assert [note[0] for note in notes] == ["a", "c"]
        assert number == 3
        assert reason in message

    def test_the_rest_of_a_broken_cell_never_becomes_a_note(self, tmp_path: Path) -> None:
        one_column = write(tmp_path / "n.csv", 'text\ngood\n"broken "quote\nmore of it"\nlast\n')
        assert [note[1] for note in read_records(one_column)[0]] == ["good"]
        two_columns = write(tmp_path / "m.csv", 'text,id\ngood,1\n"broken "quote\nmore of it"\nlast,3\n')
        assert [note[1] for note in read_records(two_columns)[0]] == ["good", "last"]

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "holds no text"),
            (b"text\n", "holds no text"),
            (b"id,note\n1,x\n", 'no column "text"'),
            (b"text\n\0\0\0", "not a text file"),
            (b"text\nfever \x81", "unknown character encoding"),
            (codecs.BOM_UTF16_LE + "text\nx".encode("utf-16-le") + b"a", "unknown character encoding"),
        ],
    )
    def test_an_unreadable_table_says_why(self, tmp_path: Path, content: bytes, reason: str) -> None:
        notes, problems = read_records(write(tmp_path / "n.csv", content))
        assert notes == []
        assert reason in problems[-1][1]


def test_no_problem_repeats_words_of_a_note(tmp_path: Path) -> None:
    patient = "Hemlig Patientsson"
    broken = [
        write(tmp_path / "a.jsonl", f'{{"text": "{patient}"\n{patient}\n["{patient}"]\n'),
        write(tmp_path / "b.csv", f'text\n"{patient}" x\n'),
        write(tmp_path / "c.csv", f"{patient}\n{patient}\n"),
        write(tmp_path / "d.txt", f"{patient}\0"),
    ]
    notes, problems = read(*broken)
    assert notes == []
    assert len(problems) >= len(broken)
    assert not any("Hemlig" in problem.message for problem in problems)
