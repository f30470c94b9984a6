"""A store on disk, with a note and a run in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chartlight.store.repository import Repository
from chartlight.types import Assertion, CodingResult, EvidenceSpan, Kind, Note, Source, Suggestion, WordWeight

STORED_TEXT = "\ufeffHistoria 😀: fiebre e\u0301ntérica\r\n\tNiega dolor.\r\n=HTA"


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """The folder of `repo`, to open it again."""
    return tmp_path / "data"


@pytest.fixture
def repo(data_dir: Path) -> Iterator[Repository]:
    """An empty store."""
    with Repository.open(data_dir) as repository:
        yield repository


@pytest.fixture
def stored_text() -> str:
    """Text with what offsets stumble over: emoji, combining accents, CRLF, tabs, a byte order mark."""
    return STORED_TEXT


@pytest.fixture
def coding_result() -> CodingResult:
    """Two suggested codes and a candidate for the stored text, with evidence and attention."""
    fever, dolor = (STORED_TEXT.index(word) for word in ("fiebre", "dolor"))
    return CodingResult(
        note_id="n",
        kind=Kind.DIAGNOSES,
        pack_hash="pack",
        suggestions=(
            Suggestion(
                code="R50.9",
                score=0.9,
                suggested=True,
                sources=(Source.ATTENTION, Source.TERM),
                evidence=(
                    EvidenceSpan(fever, fever + 6, 1.0, Source.TERM),
                    EvidenceSpan(fever + 7, fever + 16, 0.25, Source.ATTENTION),
                ),
                attention=(WordWeight(fever, fever + 6, 0.75), WordWeight(dolor, dolor + 5, 0.125)),
            ),
            Suggestion("R52", 0.6, True, (Source.TERM,), (EvidenceSpan(dolor, dolor + 5, 1.0, Source.TERM),)),
            Suggestion("I10", 0.1, False, (Source.ATTENTION,), assertion=Assertion.UNCERTAIN),
        ),
    )


@pytest.fixture
def note_key(repo: Repository, coding_result: CodingResult) -> int:
    """A note of the store with one run."""
    [added] = repo.add_notes([Note(id="n", text=STORED_TEXT, language="es", origin="n.txt", notice="a notice")])
    repo.save_result(added.stored.key, coding_result, {"limit": 40}, device="cpu", seconds=0.5)
    return added.stored.key
