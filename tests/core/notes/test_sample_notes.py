"""The sample notes are what a new coder sees first: they must load cleanly and cover three languages."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from chartlight import paths
from chartlight.types import Note

FILES = sorted(paths.sample_notes_dir().iterdir())
LANGUAGES = ("en", "es", "sv")
SHINGLE_WORDS = 5

every_note = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="strict")


def shingles(path: Path) -> set[tuple[str, ...]]:
    words = text_of(path).lower().split()
    return {tuple(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)}


def test_the_folder_holds_only_notes() -> None:
    assert [path.name for path in FILES if not path.is_file() or path.suffix != ".txt"] == []
    assert len(FILES) >= 6


def test_each_language_has_several_notes() -> None:
    counts = Counter(path.name.partition("-")[0] for path in FILES)
    assert set(counts) == set(LANGUAGES)
    assert min(counts.values()) >= 2


@every_note
def test_length_is_that_of_a_discharge_summary(path: Path) -> None:
    assert 400 <= len(text_of(path).split()) <= 1200


@every_note
def test_text_is_plain_utf8_with_unix_lines(path: Path) -> None:
    text = text_of(path)
    odd = {char for char in text if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn"}}
    assert odd == set()
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_no_two_notes_are_the_same() -> None:
    hashes = {Note(id=path.stem, text=text_of(path)).content_hash for path in FILES}
    assert len(hashes) == len(FILES)


@pytest.mark.parametrize(("one", "other"), list(combinations(FILES, 2)), ids=lambda path: path.stem)
def test_no_note_repeats_another(one: Path, other: Path) -> None:
    first, second = shingles(one), shingles(other)
    assert len(first & second) / min(len(first), len(second)) < 0.05
