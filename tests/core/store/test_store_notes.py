"""Notes and runs come out of the store as they went in."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import accept, add_code, reject
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.types import Assertion, CodingResult, Kind, Note, Source, State, Suggestion, WordWeight


def test_a_note_comes_back_exactly(repo: Repository, data_dir: Path, stored_text: str) -> None:
    note = Note(id="n", text=stored_text, language="es", origin="n.txt", notice="a notice")
    [added] = repo.add_notes([note])
    assert added.new
    with Repository.open(data_dir) as again:
        stored = again.get_note(added.stored.key)
    assert stored == added.stored
    assert stored.note == note
    assert abs(datetime.now(UTC) - stored.added_at) < timedelta(minutes=1)


def test_the_same_text_is_recognised_whatever_its_name(repo: Repository) -> None:
    first, twin, other = repo.add_notes([Note("a", "text"), Note("b", "text"), Note("a", "text ")])
    [later] = repo.add_notes([Note("c", "text")])
    assert [each.new for each in (first, twin, other, later)] == [True, False, True, False]
    assert first.stored == twin.stored == later.stored
    assert [line.note_id for line in repo.list_notes()] == ["a", "a"]


def test_an_import_that_fails_keeps_what_it_has_written(repo: Repository) -> None:
    def notes() -> object:
        yield from (Note(str(number), f"text {number}") for number in range(1001))
        raise KnownError("the drive is gone")

    with pytest.raises(KnownError, match="drive"):
        repo.add_notes(notes())  # type: ignore[arg-type]
    assert len(repo.list_notes()) == 1000


def test_a_run_comes_back_exactly(repo: Repository, note_key: int, coding_result: CodingResult) -> None:
    review = repo.review(note_key)
    assert tuple(code.suggestion for code in review.codes) == coding_result.suggestions
    assert all(code.state is State.OPEN and code.decision is None for code in review.codes)
    run = review.run
    assert run is not None
    assert (run.pack_hash, run.settings, run.device, run.kind) == ("pack", {"limit": 40}, "cpu", Kind.DIAGNOSES)
    assert (run.seconds, run.suggestion_count, run.suggested_count) == (0.5, 3, 2)
    assert run.finished_at - run.started_at == timedelta(seconds=0.5)


def test_evidence_points_at_the_same_words(repo: Repository, note_key: int) -> None:
    review = repo.review(note_key)
    text = review.stored.note.text
    words = [[text[span.start : span.end] for span in code.evidence] for code in review.codes]
    assert words == [["fiebre", "e\u0301ntérica"], ["dolor"], []]
    assert [text[word.start : word.end] for word in review.codes[0].attention] == ["fiebre", "dolor"]


def test_attention_is_kept_to_six_decimals(repo: Repository, note_key: int) -> None:
    words = tuple(WordWeight(start, start + 1, 1 / (start + 3)) for start in range(20))
    suggestion = Suggestion("A00", 1 / 3, True, (Source.ATTENTION,), attention=words)
    repo.save_result(note_key, CodingResult("n", Kind.DIAGNOSES, "p", (suggestion,)), {})
    [code] = repo.review(note_key).codes
    assert code.score == 1 / 3
    assert [replace(word, weight=0) for word in code.attention] == [replace(word, weight=0) for word in words]
    assert all(abs(a.weight - b.weight) < 1e-6 for a, b in zip(code.attention, words, strict=True))


def test_a_result_without_suggestions_is_a_run(repo: Repository) -> None:
    [added] = repo.add_notes([Note("n", "nothing to code")])
    repo.save_result(added.stored.key, CodingResult("n", Kind.DIAGNOSES, "p"), {})
    [line] = repo.list_notes()
    assert (line.state, line.suggested, line.open) == (NoteState.SUGGESTED, 0, 0)


def test_kinds_are_kept_apart(repo: Repository, note_key: int) -> None:
    repo.save_result(note_key, CodingResult("n", Kind.PROCEDURES, "p", ()), {})
    assert len(repo.review(note_key).codes) == 3
    assert repo.review(note_key, Kind.PROCEDURES).codes == ()
    assert [line.suggested for line in repo.list_notes(Kind.PROCEDURES)] == [0]


def test_a_later_run_is_shown_and_decisions_on_the_earlier_one_stay(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    old = repo.review(note_key).codes[0]
    later = CodingResult("n", Kind.DIAGNOSES, "new pack", (Suggestion("R52", 0.7, True, (Source.TERM,)),))
    repo.save_result(note_key, later, {})
    review = repo.review(note_key)
    assert [(code.code, code.state) for code in review.codes] == [("R52", State.OPEN), ("R50.9", State.ACCEPTED)]
    assert review.codes[1] == old
    [line] = repo.list_notes()
    assert (line.pack_hash, line.suggested, line.open, line.accepted) == ("new pack", 1, 1, 1)


def test_the_worklist_follows_the_decisions(repo: Repository) -> None:
    [added] = repo.add_notes([Note("n", "\r\n \t Alta:\t  dolor\r\nfiebre")])
    key = added.stored.key

    def line() -> tuple[object, ...]:
        [only] = repo.list_notes()
        assert only == repo.summary(key)
        return only.state, only.suggested, only.open, only.accepted, only.rejected

    assert line() == (NoteState.NEW, 0, 0, 0, 0)
    add_code(repo, note_key=key, code="Z00", coder="Ann", evidence=())
    assert line() == (NoteState.IN_REVIEW, 0, 0, 1, 0)
    codes = [Suggestion(code, 0.5, code != "C00", (Source.TERM,)) for code in ("A00", "B00", "C00")]
    repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "p", tuple(codes)), {})
    assert line() == (NoteState.IN_REVIEW, 2, 2, 1, 0)
    accept(repo, note_key=key, code="A00", coder="Ann")
    reject(repo, note_key=key, code="C00", coder="Ann")
    assert line() == (NoteState.IN_REVIEW, 2, 1, 2, 1)
    reject(repo, note_key=key, code="B00", coder="Ann")
    assert line() == (NoteState.IN_REVIEW, 2, 0, 2, 2)


def test_a_line_of_the_worklist_counts_by_the_boundary_asked_for(repo: Repository) -> None:
    [added] = repo.add_notes([Note("n", "fiebre")])
    key = added.stored.key
    scores = {"A00": (0.9, True), "B00": (0.5, False), "C00": (0.2, True)}
    codes = tuple(Suggestion(code, score, sure, (Source.TERM,)) for code, (score, sure) in scores.items())
    repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "p", codes), {})

    def counts(boundary: float | None) -> tuple[object, ...]:
        line = repo.summary(key, boundary=boundary)
        return line.suggested, line.open, line.state

    assert [counts(boundary)[0] for boundary in (None, 0.95, 0.9, 0.5, 0.1)] == [2, 0, 1, 2, 3]
    accept(repo, note_key=key, code="A00", coder="Ann")
    reject(repo, note_key=key, code="B00", coder="Ann")
    assert counts(None) == (2, 1, NoteState.IN_REVIEW)
    assert counts(0.5) == (2, 0, NoteState.IN_REVIEW)
    assert counts(0.95) == (0, 0, NoteState.IN_REVIEW)


def test_what_the_note_negates_is_kept_and_not_counted(repo: Repository) -> None:
    [added] = repo.add_notes([Note("n", "No fever. Mother had gout. Cough. Return if it bleeds.")])
    key = added.stored.key
    statuses = {
        "R50.9": Assertion.NEGATED,
        "M10.9": Assertion.FAMILY,
        "R58": Assertion.HYPOTHETICAL,
        "R05.9": Assertion.PRESENT,
    }
    codes = [Suggestion(code, 0.5, True, (Source.TERM,), assertion=status) for code, status in statuses.items()]
    repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "p", tuple(codes)), {})
    assert {each.code: each.assertion for each in repo.review(key).codes} == statuses
    for boundary in (None, 0.4):
        assert (repo.summary(key, boundary=boundary).suggested, repo.summary(key, boundary=boundary).open) == (1, 1)
    reject(repo, note_key=key, code="R50.9", coder="Ann")
    assert (repo.summary(key).open, repo.summary(key).state) == (1, NoteState.IN_REVIEW)
    accept(repo, note_key=key, code="R05.9", coder="Ann")
    assert (repo.summary(key).open, repo.summary(key).state) == (0, NoteState.IN_REVIEW)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\r\n \t Alta:\t  dolor\r\nfiebre", "Alta: dolor"),
        ("one\rtwo", "one"),
        ("w" * 200, "w" * 79 + "…"),
        ("😀" * 80, "😀" * 80),
        ("x" + " " * 5000 + "y", "x"),
    ],
)
def test_the_title_is_the_first_line_that_is_not_blank(repo: Repository, text: str, title: str) -> None:
    repo.add_notes([Note("n", text)])
    [line] = repo.list_notes()
    assert (line.title, line.characters) == (title, len(text))


def test_a_note_that_is_not_there_is_a_known_error(repo: Repository, coding_result: CodingResult) -> None:
    for ask in (repo.get_note, repo.summary, repo.review, repo.accepted_codes):
        with pytest.raises(KnownError, match="not in the store"):
            ask(99)
    with pytest.raises(KnownError, match="not in the store"):
        repo.save_result(99, coding_result, {})


def test_another_thread_is_refused(repo: Repository) -> None:
    errors: list[BaseException] = []

    def use() -> None:
        try:
            repo.list_notes()
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(errors) == 1
    assert "thread" in str(errors[0])


def test_the_worklist_reads_no_texts(repo: Repository, data_dir: Path) -> None:
    repo.add_notes([Note("n", "text")])
    with closing(sqlite3.connect(data_dir / "chartlight.sqlite")) as other:
        other.execute("PRAGMA foreign_keys = OFF")
        other.execute("DROP TABLE note_texts")
        other.commit()
    assert [line.title for line in repo.list_notes()] == ["text"]
