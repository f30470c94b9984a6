"""Procedures beside diagnoses: their places, what is said of diagnoses alone, and what two coders make of them."""

from __future__ import annotations

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import accept, add_code, reject, undo
from chartlight.review.agreement import Level, Rated, agreement, agreements
from chartlight.review.comparing import Difference, Side, category_of, compare, settle
from chartlight.review.details import make_principal, move, set_missing_poa, set_poa
from chartlight.review.missed import missed_words
from chartlight.review.note_actions import finish
from chartlight.review.second import begin_second, finish_second
from chartlight.review.steps import replace_code
from chartlight.store.decision_records import Change, Poa
from chartlight.store.repository import Repository
from chartlight.store.round_values import RoundMode
from chartlight.types import CodingResult, EvidenceSpan, Kind, Note, Source, Suggestion

TEXT = "Shingles. Appendix taken out by laparoscopy, after a scan of the brain."
LAPAROSCOPY, SCAN, WHOLE = "0DTJ4ZZ", "B020", "B020ZZZ"


def at(words: str) -> tuple[EvidenceSpan, ...]:
    start = TEXT.index(words)
    return (EvidenceSpan(start, start + len(words), 1.0, Source.TERM),)


@pytest.fixture
def key(repo: Repository) -> int:
    """A note with suggestions of both kinds in one run."""
    return with_run(repo, "n", ("B02.9", 0.9), ("I10", 0.3), (LAPAROSCOPY, 0.8), (SCAN, 0.7))


def with_run(repo: Repository, name: str, *suggested: tuple[str, float], pack: str = "pack") -> int:
    [added] = repo.add_notes([Note(name, f"{TEXT} {name}")])
    words = {"B02.9": "Shingles", LAPAROSCOPY: "Appendix taken out", SCAN: "scan of the brain"}
    found = tuple(
        Suggestion(code, score, score > 0.5, (Source.TERM,), at(words[code]) if code in words else ())
        for code, score in suggested
    )
    repo.save_result(added.stored.key, CodingResult(name, Kind.DIAGNOSES, pack, found), {})
    return added.stored.key


def accept_all(repo: Repository, key: int, *codes: str) -> None:
    for code in codes:
        accept(repo, note_key=key, code=code, coder="Ann")


def sequence(repo: Repository, key: int) -> list[str]:
    codes = [each.code for each in repo.review(key).sequence]
    assert codes == [each.code.code for each in repo.accepted_codes(key)]
    return codes


def test_diagnoses_come_first_each_kind_in_its_order(repo: Repository, key: int) -> None:
    accept_all(repo, key, SCAN, "I10", LAPAROSCOPY, "B02.9")
    assert sequence(repo, key) == ["I10", "B02.9", SCAN, LAPAROSCOPY]
    assert [each.sequence for each in repo.accepted_codes(key)] == [1, 2, 1, 2]
    add_code(repo, note_key=key, code="E11.9", coder="Ann", evidence=())
    assert sequence(repo, key) == ["I10", "B02.9", "E11.9", SCAN, LAPAROSCOPY]


@pytest.mark.parametrize(
    ("code", "place", "expected", "told"),
    [
        (LAPAROSCOPY, 0, ["I10", "B02.9", LAPAROSCOPY, SCAN], 1),
        (LAPAROSCOPY, 2, ["I10", "B02.9", LAPAROSCOPY, SCAN], 1),
        (SCAN, 3, ["I10", "B02.9", LAPAROSCOPY, SCAN], 2),
        (SCAN, 99, ["I10", "B02.9", LAPAROSCOPY, SCAN], 2),
        ("I10", 99, ["B02.9", "I10", SCAN, LAPAROSCOPY], 2),
        ("I10", 2, ["B02.9", "I10", SCAN, LAPAROSCOPY], 2),
    ],
)
def test_a_code_is_moved_among_its_own_kind(
    repo: Repository, key: int, code: str, place: int, expected: list[str], told: int
) -> None:
    accept_all(repo, key, "I10", "B02.9", SCAN, LAPAROSCOPY)
    change = move(repo, note_key=key, code=code, coder="Ann", place=place)
    assert sequence(repo, key) == expected
    assert change.message == f"{code} is now number {told}."
    assert (repo.sequence(key).has_principal, repo.review(key).principal) == (False, None)


def test_the_order_and_the_principal_diagnosis_stand_while_a_procedure_moves(repo: Repository, key: int) -> None:
    accept_all(repo, key, "I10", "B02.9", SCAN, LAPAROSCOPY)
    make_principal(repo, note_key=key, code="B02.9", coder="Ann")
    move(repo, note_key=key, code=LAPAROSCOPY, coder="Ann", place=0)
    assert (sequence(repo, key), repo.review(key).principal) == (["B02.9", "I10", LAPAROSCOPY, SCAN], "B02.9")
    reject(repo, note_key=key, code="B02.9", coder="Ann")
    reject(repo, note_key=key, code="I10", coder="Ann")
    assert (sequence(repo, key), repo.review(key).principal) == ([LAPAROSCOPY, SCAN], None)


def test_a_procedure_alone_is_never_the_principal_diagnosis(repo: Repository, key: int) -> None:
    change = move(repo, note_key=key, code=SCAN, coder="Ann", place=0)
    assert change.message == f"{SCAN} is now number 1."
    with repo.log(note_key=key) as records:
        assert next(records).change is Change.SEQUENCE
    assert (sequence(repo, key), repo.review(key).principal) == ([SCAN], None)
    assert not repo.sequence(key).has_principal
    with pytest.raises(KnownError, match=rf"{SCAN} is a procedure\. Only a diagnosis can be the principal diagnosis\."):
        make_principal(repo, note_key=key, code=SCAN, coder="Ann")
    accept_all(repo, key, "I10")
    assert (sequence(repo, key), repo.review(key).principal) == (["I10", SCAN], None), "nobody has chosen it"


def test_the_only_diagnosis_does_not_become_the_principal_one_by_being_put_further_back(
    repo: Repository, key: int
) -> None:
    accept_all(repo, key, "I10", SCAN)
    move(repo, note_key=key, code="I10", coder="Ann", place=1)
    assert (sequence(repo, key), repo.review(key).principal) == (["I10", SCAN], None)
    move(repo, note_key=key, code="I10", coder="Ann", place=0)
    assert repo.review(key).principal == "I10"


def test_a_procedure_in_the_place_of_the_principal_diagnosis_is_not_one(repo: Repository, key: int) -> None:
    accept_all(repo, key, "I10")
    make_principal(repo, note_key=key, code="I10", coder="Ann")
    set_poa(repo, note_key=key, code="I10", coder="Ann", poa=Poa.YES)
    replace_code(repo, note_key=key, code="I10", by=SCAN, coder="Ann")
    assert (sequence(repo, key), repo.review(key).principal) == ([SCAN], None)
    assert [each.poa for each in repo.accepted_codes(key)] == [None]


def test_present_on_admission_is_said_of_diagnoses_alone(repo: Repository, key: int) -> None:
    accept_all(repo, key, SCAN, "I10", "B02.9")
    with pytest.raises(KnownError, match=rf"{SCAN} is a procedure\. Only of a diagnosis"):
        set_poa(repo, note_key=key, code=SCAN.lower(), coder="Ann", poa=Poa.YES)
    change = set_missing_poa(repo, note_key=key, coder="Ann")
    assert change is not None
    assert change.message == "Present on admission Y: said of 2 codes."
    assert [each.poa for each in repo.accepted_codes(key)] == [Poa.YES, Poa.YES, None]
    assert set_missing_poa(repo, note_key=key, coder="Ann") is None
    undo(repo, coder="Ann")
    assert [each.poa for each in repo.accepted_codes(key)] == [None, None, None]


def test_words_of_an_accepted_procedure_are_not_missed(repo: Repository, key: int) -> None:
    def missed() -> list[str]:
        return [TEXT[each.start : each.end] for each in missed_words(repo.review(key))]

    assert missed() == ["Shingles", "Appendix taken out", "scan of the brain"]
    accept_all(repo, key, LAPAROSCOPY)
    assert missed() == ["Shingles", "scan of the brain"]


def test_a_diagnosis_and_a_procedure_have_no_category_in_common(repo: Repository, key: int) -> None:
    assert category_of("B02.9") == category_of("B02")
    assert category_of(SCAN) == category_of(WHOLE) == category_of("B02B")
    assert category_of("B02.9") != category_of(SCAN)
    both = Rated("Ann", "Bo", frozenset({"B02.9", SCAN}), frozenset({"B02.9"}), frozenset({SCAN}))
    found = agreement([both], Level.CATEGORY)
    assert (found.both, found.only_first, found.only_second, found.neither) == (0, 1, 1, 0)


def test_codes_of_two_coders_are_paired_within_their_kind_diagnoses_first(repo: Repository, key: int) -> None:
    accept_all(repo, key, "B02.9", LAPAROSCOPY, "I10")
    begun = begin_second(repo, note_key=key, coder="Bo", mode=RoundMode.BLIND)
    with repo.in_round(begun.id):
        for code in (SCAN, "0DTJ0ZZ", "I10"):
            add_code(repo, note_key=key, code=code, coder="Bo", evidence=())
    finished = finish_second(repo, note_key=key, coder="Bo")
    assert [(each.first, each.second, each.difference) for each in compare(repo, finished).lines] == [
        ("B02.9", None, Difference.ONLY_FIRST),
        (LAPAROSCOPY, "0DTJ0ZZ", Difference.SAME_CATEGORY),
        (None, SCAN, Difference.ONLY_SECOND),
        ("I10", "I10", Difference.AGREED),
    ]
    settle(repo, round_id=finished.id, codes=(LAPAROSCOPY, "0DTJ0ZZ"), take=Side.SECOND, coder="Cy")
    assert sequence(repo, key) == ["B02.9", "I10", "0DTJ0ZZ"]


def test_an_open_second_review_takes_procedures_over(repo: Repository, key: int) -> None:
    accept_all(repo, key, LAPAROSCOPY, "I10", "B02.9")
    make_principal(repo, note_key=key, code="B02.9", coder="Ann")
    begun = begin_second(repo, note_key=key, coder="Bo", mode=RoundMode.OPEN)
    with repo.in_round(begun.id):
        assert (sequence(repo, key), repo.review(key).principal) == (["B02.9", "I10", LAPAROSCOPY], "B02.9")


def test_procedures_count_beside_a_model_that_knows_any(repo: Repository, key: int) -> None:
    diagnoses_only = with_run(repo, "m", ("B02.9", 0.9), pack="other")
    for note in (key, diagnoses_only):
        add_code(repo, note_key=note, code=LAPAROSCOPY, coder="Ann", evidence=())
        accept_all(repo, note, "B02.9")
        finish(repo, note_keys=[note], coder="Ann")
    found = {each.second: each for each in agreements(repo) if each.level is Level.CODE}
    knowing, other = found["model pack"], found["model other"]
    assert (knowing.both, knowing.only_first, knowing.only_second, knowing.neither) == (2, 0, 1, 1)
    assert (other.both, other.only_first, other.only_second, other.neither) == (1, 0, 0, 0)


def test_a_suggestion_that_was_completed_agrees_with_the_model(repo: Repository, key: int) -> None:
    replace_code(repo, note_key=key, code=SCAN, by=WHOLE, coder="Ann")
    replace_code(repo, note_key=key, code="B02.9", by="B02.0", coder="Ann")
    finish(repo, note_keys=[key], coder="Ann")
    [found] = [each for each in agreements(repo) if each.level is Level.CODE]
    # The scan; the other diagnosis; the shingles that it replaced and the appendix; what neither gives.
    assert (found.both, found.only_first, found.only_second, found.neither) == (1, 1, 2, 1)
