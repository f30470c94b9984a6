"""A note's text is what its file holds, to the character."""

from __future__ import annotations

import codecs
import random
from pathlib import Path

import pytest

from chartlight.notes.decoding import MAX_BYTES, WINDOWS_NOTICE
from chartlight.notes.problems import ReadProblem
from chartlight.notes.reader import read_notes
from chartlight.types import Note

TEXT = "\tÅsa Ñandú 😀 e\u0301clair é\r\nfeber\r38,5\u2028 °C\n\n  slut \u00a0"
WINDOWS_TEXT = "Señora García: 38,5 °C – “tos” 5 €\r\n"

UNICODE_FILES = {
    "utf-8": TEXT.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16 little": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "utf-16 big": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
}
BROKEN_FILES = {
    "empty": (b"", "holds no text"),
    "only a mark": (codecs.BOM_UTF8, "holds no text"),
    "blank": (b" \r\n\t", "holds no text"),
    "zero bytes": (b"PK\x03\x04\x00\x00note", "not a text file"),
    "control characters": (bytes(range(1, 9)) * 30, "not a text file"),
    "utf-32": ("fever".encode("utf-32"), "not a text file"),
    "not even windows-1252": (b"fever \x81\x8d", "unknown character encoding"),
    "half a utf-16 character": (codecs.BOM_UTF16_LE + b"a\0b", "unknown character encoding"),
    "too large": (b"a" * (MAX_BYTES + 1), "larger than 20 MB"),
}


def read_bytes(folder: Path, data: bytes, name: str = "note.txt") -> Note | ReadProblem:
    path = folder / name
    path.write_bytes(data)
    [item] = read_notes([path])
    return item


@pytest.mark.parametrize("data", UNICODE_FILES.values(), ids=UNICODE_FILES)
def test_unicode_text_is_kept_exactly_and_without_a_notice(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "note.txt"
    assert read_bytes(tmp_path, data) == Note(id="note", text=TEXT, origin=str(path))


def test_any_other_file_is_windows_1252_with_a_notice(tmp_path: Path) -> None:
    note = read_bytes(tmp_path, WINDOWS_TEXT.encode("cp1252"))
    assert isinstance(note, Note)
    assert (note.text, note.notice) == (WINDOWS_TEXT, WINDOWS_NOTICE)


@pytest.mark.parametrize(("data", "reason"), BROKEN_FILES.values(), ids=BROKEN_FILES)
def test_an_unreadable_file_gets_one_sentence_that_names_it(tmp_path: Path, data: bytes, reason: str) -> None:
    problem = read_bytes(tmp_path, data, "Anna's note.txt")
    assert isinstance(problem, ReadProblem)
    assert problem.message.startswith("Anna's note.txt ")
    assert reason in problem.message
    assert problem.message.endswith(".")


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    note = read_bytes(tmp_path, b"a" * MAX_BYTES)
    assert isinstance(note, Note)
    assert len(note.text) == MAX_BYTES


def test_offsets_found_in_the_written_text_hold_in_the_read_one(tmp_path: Path) -> None:
    rng = random.Random(3)
    pieces = [
        "😀",
        "e\u0301",
        "é",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "\u2028",
        "\x85",
        "ﬁ",
        "İ",
        "word",
        " ",
        "\ufeff",
    ]
    for _ in range(40):
        text = "start " + "".join(rng.choices(pieces, k=30)) + "NEEDLE"
        note = read_bytes(tmp_path, text.encode(rng.choice(["utf-8", "utf-8-sig", "utf-16"])))
        assert isinstance(note, Note)
        assert note.text == text
        start = text.index("NEEDLE")
        assert note.text[start : start + 6] == "NEEDLE"
