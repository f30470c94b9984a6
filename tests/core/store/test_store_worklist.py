"""The worklist lists, searches, sorts and counts what the other tables say."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chartlight.review.actions import accept, reject, undo
from chartlight.review.note_actions import assign, finish, hold
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.snippets import snippet
from chartlight.store.worklist_values import Sort, WorklistQuery
from chartlight.types import CodingResult, Kind, Note, Source, Suggestion

TEXTS = {
    "ward-10": "Ingresó por fiebre entérica y dolor torácico.",
    "ward-9": "Admitted with chest pain. No fever.",
    "Åsa": "Inkom med bröstsmärta, ej feber. COVID-19 påvisad. " * 3,
    "abc": "Discharged home.",
}


@pytest.fixture
def keys(repo: Repository) -> dict[str, int]:
    """Four notes, by their names."""
    added = repo.add_notes([Note(name, text) for name, text in TEXTS.items()])
    return {each.stored.note.id: each.stored.key for each in added}


def names(repo: Repository, **query: object) -> list[str]:
    listed = repo.listed(WorklistQuery(**query))  # type: ignore[arg-type]
    return [line.summary.note_id for line in repo.lines(list(listed.keys))]


def suggest(repo: Repository, key: int, *scores: float) -> None:
    codes = tuple(Suggestion(f"A{n:02}", score, True, (Source.TERM,)) for n, score in enumerate(scores))
    repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "p", codes), {})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", list(TEXTS)),
        ("fiebre", ["ward-10"]),
        ("FIÉBRE enter", ["ward-10"]),
        ("bröst", ["Åsa"]),
        ("brost", ["Åsa"]),
        ("asa", ["Åsa"]),
        ("ward", ["ward-10", "ward-9"]),
        ("rd-1", ["ward-10"]),
        ('"chest pain"', ["ward-9"]),
        ('"pain chest"', []),
        ("pain chest", ["ward-9"]),
        ("covid-19", ["Åsa"]),
        ("est", []),
        ('fever OR NOT "', []),
        ("text:fever*", []),
        ("%", []),
        ("-", ["ward-10", "ward-9"]),
    ],
)
def test_notes_are_found_by_their_words(repo: Repository, keys: dict[str, int], words: str, found: list[str]) -> None:
    assert names(repo, words=words) == found


def test_the_find_is_shown_in_its_words(repo: Repository, keys: dict[str, int]) -> None:
    [line] = repo.lines([keys["ward-10"]], words="torac")
    assert line.snippet is not None
    assert line.snippet.text == "…entérica y dolor torácico."
    assert line.snippet.text[line.snippet.start : line.snippet.end] == "torác"
    [named] = repo.lines([keys["ward-10"]], words="ward")
    assert named.snippet is None
    assert [each.snippet for each in repo.lines(list(keys.values()))] == [None] * 4


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("a" * 200 + " pain\n\n  relieved", "pain", "pain"),
        ("hypertension, tension", "tension", "tension"),
        ("e\u0301nterica", "enterica", "énterica"),
        ("nothing", "pain", None),
        ("CHEST\nPAIN", '"chest pain"', "CHEST PAIN"),
    ],
)
def test_snippets(text: str, words: str, found: str | None) -> None:
    made = snippet(text, words)
    assert (made and made.text[made.start : made.end]) == found
    assert made is None or "\n" not in made.text


def test_notes_are_sorted(repo: Repository, keys: dict[str, int]) -> None:
    suggest(repo, keys["abc"], 0.9, 0.8, 0.4)
    suggest(repo, keys["ward-9"], 0.9, 0.9)
    accept(repo, note_key=keys["ward-9"], code="A00", coder="Ann")
    assert names(repo, sort=Sort.NAME) == ["abc", "Åsa", "ward-9", "ward-10"]
    assert names(repo, sort=Sort.NAME, falling=True) == ["ward-10", "ward-9", "Åsa", "abc"]
    assert names(repo, falling=True) == ["abc", "Åsa", "ward-9", "ward-10"]
    assert names(repo, sort=Sort.LENGTH) == ["abc", "ward-9", "ward-10", "Åsa"]
    assert names(repo, sort=Sort.STATE) == ["ward-10", "Åsa", "abc", "ward-9"]
    assert names(repo, sort=Sort.OPEN, falling=True) == ["abc", "ward-9", "ward-10", "Åsa"]


def test_the_order_by_open_codes_goes_by_the_line_that_is_drawn(repo: Repository, keys: dict[str, int]) -> None:
    suggest(repo, keys["abc"], 0.3, 0.2, 0.1)
    suggest(repo, keys["ward-9"], 0.9, 0.8)
    suggest(repo, keys["Åsa"], 0.95, 0.9)
    reject(repo, note_key=keys["Åsa"], code="A00", coder="Ann")
    undone = WorklistQuery(sort=Sort.OPEN, falling=True)
    assert next(iter(repo.listed(undone).keys)) == keys["abc"]
    by_line = [keys["ward-9"], keys["Åsa"], keys["ward-10"], keys["abc"]]
    assert list(repo.listed(undone, boundary=0.5).keys) == by_line


def test_notes_are_filtered_by_state_and_coder_and_counted(repo: Repository, keys: dict[str, int]) -> None:
    suggest(repo, keys["abc"], 0.9)
    suggest(repo, keys["ward-9"], 0.9)
    accept(repo, note_key=keys["ward-9"], code="A00", coder="Ann")
    hold(repo, note_keys=[keys["Åsa"]], coder="Ann", reason="waits")
    assign(repo, note_keys=[keys["Åsa"], keys["abc"]], coder="Ann", assignee="Bo")
    assert names(repo, states=frozenset({NoteState.SUGGESTED})) == ["abc"]
    assert names(repo, states=frozenset({NoteState.IN_REVIEW, NoteState.ON_HOLD})) == ["ward-9", "Åsa"]
    assert names(repo, assignee="Bo") == ["Åsa", "abc"]
    assert names(repo, assignee="") == ["ward-10", "ward-9"]
    assert names(repo, assignee="Bo", words="feber", states=frozenset({NoteState.ON_HOLD})) == ["Åsa"]
    counts = repo.counts()
    assert counts.states == dict.fromkeys(set(NoteState) - {NoteState.DONE}, 1)
    assert (counts.assignees, counts.total) == ({"": 2, "Bo": 2}, 4)
    assert repo.coders() == ["Ann", "Bo"]
    assert repo.unread_keys() == [keys["ward-10"], keys["Åsa"]]
    assert repo.unread_keys([keys["abc"], keys["Åsa"]]) == [keys["Åsa"]]
    listed = repo.listed(WorklistQuery(me="Ann"))
    assert list(listed.others) == [0, 0, 1, 1]
    assert list(repo.listed(WorklistQuery(me="Bo")).others) == [0, 0, 0, 0]


def test_the_worklists_own_table_says_what_the_others_say(repo: Repository, keys: dict[str, int]) -> None:
    key = keys["abc"]
    suggest(repo, key, 0.9, 0.8)
    for act in (accept, reject):
        act(repo, note_key=key, code="A00", coder="Ann")
    undo(repo, coder="Ann")
    undo(repo, coder="Ann")
    finish(repo, note_keys=[keys["ward-9"]], coder="Ann")
    states = [list(NoteState)[place] for place in repo.listed(WorklistQuery()).states]
    assert states == [line.state for line in repo.list_notes()]
    assert states == [NoteState.NEW, NoteState.DONE, NoteState.NEW, NoteState.SUGGESTED]


def test_what_was_done_with_notes_cannot_be_changed(repo: Repository, keys: dict[str, int], data_dir: Path) -> None:
    finish(repo, note_keys=[keys["abc"]], coder="Ann")
    with closing(sqlite3.connect(data_dir / "chartlight.sqlite")) as other:
        for statement in ("UPDATE note_events SET coder = 'Bo'", "DELETE FROM note_events"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)
