"""Procedures have their titles and a row of their own among the chapters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC

from log_clock import Clock

from chartlight.codebook.book import Codebook
from chartlight.review.actions import accept
from chartlight.review.steps import replace_code
from chartlight.review.undoing import undo_latest
from chartlight.statistics.gather import read_log
from chartlight.statistics.measure import measure
from chartlight.statistics.values import OUTSIDE, PROCEDURES, ReviewLog, Wanted
from chartlight.store.repository import Repository


def test_procedures_are_named_and_counted_apart(repo: Repository, add_note: Callable[..., int], clock: Clock) -> None:
    codes = ("B020", "0DTJ4ZZ", "B02.9", "Z00.00", "QQ9")
    key = add_note("1", dict.fromkeys(codes, 0.9))
    for code in codes:
        accept(repo, note_key=key, code=code, coder="Ana")
    with Codebook.open() as codebook:
        figures = measure(read_log(repo, codebook), Wanted(), zone=UTC)
    assert {rate.name: rate.title for rate in figures.codes} == {
        "B020": "Computerized Tomography (CT Scan) of Brain",
        "0DTJ4ZZ": "Resection of Appendix, Percutaneous Endoscopic Approach",
        "B02.9": "Zoster without complications",
        "Z00.00": "Encounter for general adult medical examination without abnormal findings",
        "QQ9": "",
    }
    assert [(rate.name.split(".")[0], rate.decided) for rate in figures.chapters] == [
        ("1", 1),
        ("21", 1),
        (PROCEDURES, 2),
        (OUTSIDE, 1),
    ]


def test_a_procedure_is_in_no_chapter_of_a_diagnosis_written_alike() -> None:
    log = ReviewLog(chapters={"B02": "1. Infections"})
    assert [log.chapter_of(code) for code in ("B02.9", "B020", "C03")] == ["1. Infections", PROCEDURES, OUTSIDE]


def test_a_suggestion_that_was_completed_counts_as_accepted(
    repo: Repository, add_note: Callable[..., int], clock: Clock
) -> None:
    completed = {"0TTB": "0TTB0ZZ", "M54.5": "M54.50", "I50.9": "I50.23"}
    key = add_note("1", dict.fromkeys(completed, 0.9))
    for code, by in completed.items():
        replace_code(repo, note_key=key, code=code, by=by, coder="Ana")
    with Codebook.open() as codebook:
        figures = measure(read_log(repo, codebook), Wanted(), zone=UTC)
    assert {rate.name: rate.accepted for rate in figures.codes} == {"0TTB": 1, "M54.5": 1, "I50.9": 0}
    undo_latest(repo, coder="Ana")
    undo_latest(repo, coder="Ana")
    with Codebook.open() as codebook:
        figures = measure(read_log(repo, codebook), Wanted(), zone=UTC)
    assert {rate.name: rate.accepted for rate in figures.codes} == {"0TTB": 1}
