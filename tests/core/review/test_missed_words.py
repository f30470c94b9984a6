"""Clinical words that no accepted code covers, with their candidates."""

from __future__ import annotations

import pytest

from chartlight.review.actions import accept, add_code, reject
from chartlight.review.missed import missed_words
from chartlight.store.repository import Repository
from chartlight.types import Assertion, CodingResult, EvidenceSpan, Kind, Note, Source, Suggestion

TEXT = "Fever, cough and HTN. Mother had diabetes. Denies chest pain. Old stroke."


def at(words: str, source: Source = Source.TERM) -> tuple[EvidenceSpan, ...]:
    start = TEXT.index(words)
    return (EvidenceSpan(start, start + len(words), 1.0, source),)


@pytest.fixture
def key(repo: Repository) -> int:
    [added] = repo.add_notes([Note("n", TEXT)])
    suggestions = (
        Suggestion("R50.9", 0.9, True, (Source.TERM,), at("Fever")),
        Suggestion("J00", 0.2, False, (Source.MENTION,), at("Fever, cough", Source.MENTION)),
        Suggestion("R05.9", 0.3, False, (Source.TERM,), at("cough")),
        Suggestion("I10", 0.5, True, (Source.ATTENTION,), at("HTN", Source.ATTENTION)),
        Suggestion("E11.9", 0.4, False, (Source.TERM,), at("diabetes"), assertion=Assertion.FAMILY),
        Suggestion("R07.9", 0.4, False, (Source.TERM,), at("chest pain"), assertion=Assertion.NEGATED),
        Suggestion("Z86.73", 0.1, False, (Source.ATTENTION,), at("stroke", Source.ATTENTION)),
        Suggestion("I63.9", 0.01, False, (Source.TERM,), at("stroke")),
    )
    repo.save_result(added.stored.key, CodingResult("n", Kind.DIAGNOSES, "pack", suggestions), {})
    return added.stored.key


def told(repo: Repository, key: int) -> list[tuple[str, list[str]]]:
    found = missed_words(repo.review(key))
    return [(TEXT[each.start : each.end], [one.code.code for one in each.candidates]) for each in found]


def test_words_of_open_codes_are_missed_the_likeliest_code_first(repo: Repository, key: int) -> None:
    assert told(repo, key) == [("Fever, cough", ["R50.9", "R05.9", "J00"]), ("HTN", ["I10"])]


def test_what_an_accepted_code_covers_is_not_missed(repo: Repository, key: int) -> None:
    accept(repo, note_key=key, code="R50.9", coder="Ann")
    assert told(repo, key) == [("cough", ["R05.9"]), ("HTN", ["I10"])]
    add_code(repo, note_key=key, code="I11.9", coder="Ann", evidence=at("HTN", Source.CODER))
    assert told(repo, key) == [("cough", ["R05.9"])]


def test_a_rejected_code_is_no_candidate_and_its_words_may_be_anothers(repo: Repository, key: int) -> None:
    reject(repo, note_key=key, code="R50.9", coder="Ann")
    reject(repo, note_key=key, code="I10", coder="Ann")
    assert told(repo, key) == [("Fever, cough", ["R05.9", "J00"])]


def test_each_candidate_brings_its_own_words(repo: Repository, key: int) -> None:
    first = missed_words(repo.review(key))[0]
    assert [TEXT[each.span.start : each.span.end] for each in first.candidates] == ["Fever", "cough", "Fever, cough"]


def test_headings_and_labels_of_a_form_are_not_missed(repo: Repository) -> None:
    text = "ALLERGIES:\nHypertension: no.\nSmoking status: never.\nToday smoking again.\n"
    [added] = repo.add_notes([Note("form", text, language="en")])
    spans = [text.index("ALLERGIES"), text.index("Smoking"), text.index("smoking")]
    found = tuple(EvidenceSpan(start, start + 7, 1.0, Source.TERM) for start in spans)
    suggestions = (Suggestion("F17.200", 0.5, True, (Source.TERM,), found),)
    repo.save_result(added.stored.key, CodingResult("form", Kind.DIAGNOSES, "pack", suggestions), {})
    assert [each.start for each in missed_words(repo.review(added.stored.key))] == [text.index("smoking")]


def test_a_note_without_a_run_misses_nothing(repo: Repository) -> None:
    [added] = repo.add_notes([Note("m", "other")])
    assert missed_words(repo.review(added.stored.key)) == ()
