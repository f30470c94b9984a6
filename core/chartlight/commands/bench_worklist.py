"""How quick a long worklist is: opened, filtered, sorted, searched, and after a change."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from chartlight import paths
from chartlight.review.note_actions import finish
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.worklist_values import Sort, WorklistQuery
from chartlight.types import Note

_RUNS = 5
_WORDS_A_NOTE = 250
_PAGE = 100
_QUERIES = ("f", "fev", "fever", "chest pain", '"no fever"', "insuf car")
_STATES = frozenset({NoteState.NEW, NoteState.IN_REVIEW})


def measure(notes: int) -> Iterator[tuple[str, float]]:
    """(what, milliseconds) on a worklist of so many notes made of the words of the sample notes."""
    with tempfile.TemporaryDirectory() as folder:
        with Repository.open(Path(folder)) as repo:
            start = time.perf_counter()
            repo.add_notes(_notes(notes))
            yield f"{notes:,} notes, load", (time.perf_counter() - start) * 1000
        with Repository.open(Path(folder)) as repo:
            yield from _questions(repo, notes)


def _questions(repo: Repository, notes: int) -> Iterator[tuple[str, float]]:
    listed = repo.listed(WorklistQuery())
    middle = list(listed.keys[notes // 2 : notes // 2 + _PAGE])
    yield "  worklist, open", _milliseconds(lambda: (repo.listed(WorklistQuery()), repo.counts()))
    yield f"  {_PAGE} lines that come into sight", _milliseconds(lambda: repo.lines(middle))
    yield "  filter by state", _milliseconds(lambda: repo.listed(WorklistQuery(states=_STATES)))
    yield "  sort by name", _milliseconds(lambda: repo.listed(WorklistQuery(sort=Sort.NAME)))
    keys = iter(listed.keys)
    yield "  finish a note and refresh its line", _milliseconds(lambda: _finish(repo, next(keys)))
    slowest = max(_milliseconds(lambda words=words: repo.listed(WorklistQuery(words=words))) for words in _QUERIES)  # type: ignore[misc]
    yield f"  search, slowest of {len(_QUERIES)}", slowest


def _finish(repo: Repository, key: int) -> None:
    finish(repo, note_keys=[key], coder="bench")
    repo.lines([key])


def _notes(number: int) -> Iterator[Note]:
    words = [
        word for path in sorted(paths.sample_notes_dir().glob("*.txt")) for word in path.read_text("utf-8").split()
    ]
    chance = random.Random(1)  # noqa: S311 - the same notes each time
    for place in range(number):
        yield Note(f"note-{place}", f"Note {place}. {' '.join(chance.choices(words, k=_WORDS_A_NOTE))}")


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)
