"""What is said of an accepted code besides: stored beside the rest, undone like the rest."""

from __future__ import annotations

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import accept, add_code, redo, reject, undo
from chartlight.review.details import (
    make_principal,
    move,
    overrule,
    overruled,
    set_evidence,
    set_missing_poa,
    set_poa,
    withdraw,
)
from chartlight.store.decision_records import Poa
from chartlight.store.repository import Repository
from chartlight.store.review_records import ReviewedCode
from chartlight.types import EvidenceSpan, Source, State

CODES = ("R50.9", "R52", "I10")


@pytest.fixture
def accepted(repo: Repository, note_key: int) -> int:
    """A note whose three codes Ann has accepted."""
    for code in CODES:
        accept(repo, note_key=note_key, code=code, coder="Ann")
    return note_key


def reviewed(repo: Repository, key: int, code: str) -> ReviewedCode:
    return next(each for each in repo.review(key).codes if each.code == code)


def sequence(repo: Repository, key: int) -> list[str]:
    codes = [each.code for each in repo.review(key).sequence]
    assert codes == [each.code.code for each in repo.accepted_codes(key)]
    return codes


def words(*pairs: tuple[int, int]) -> tuple[EvidenceSpan, ...]:
    return tuple(EvidenceSpan(start, end, 1.0, Source.CODER) for start, end in pairs)


def test_the_coders_words_stand_beside_the_models(repo: Repository, accepted: int) -> None:
    models = reviewed(repo, accepted, "R50.9").evidence
    change = set_evidence(repo, note_key=accepted, code="R50.9", coder="Ann", evidence=words((9, 12), (0, 4)))
    assert change.message == "R50.9 is accepted with words in 2 places."
    code = reviewed(repo, accepted, "R50.9")
    assert code.evidence == words((0, 4), (9, 12))
    assert code.suggestion is not None
    assert code.suggestion.evidence == models
    undo(repo, coder="Ann")
    assert reviewed(repo, accepted, "R50.9").evidence == models
    redo(repo, coder="Ann")
    assert reviewed(repo, accepted, "R50.9").evidence == words((0, 4), (9, 12))


def test_taking_all_words_away_is_kept_too(repo: Repository, accepted: int) -> None:
    set_evidence(repo, note_key=accepted, code="R50.9", coder="Ann", evidence=())
    assert reviewed(repo, accepted, "R50.9").evidence == ()
    set_poa(repo, note_key=accepted, code="R50.9", coder="Bo", poa=Poa.NO)
    assert reviewed(repo, accepted, "R50.9").evidence == ()
    undo(repo, coder="Ann")
    assert reviewed(repo, accepted, "R50.9").evidence == (), "what Bo said since rests on it"


def test_what_nobody_has_said_of_admission_is_said_at_once_and_taken_back_at_once(
    repo: Repository, accepted: int
) -> None:
    set_poa(repo, note_key=accepted, code="R52", coder="Ann", poa=Poa.NO)
    set_evidence(repo, note_key=accepted, code="I10", coder="Ann", evidence=words((0, 4)))
    change = set_missing_poa(repo, note_key=accepted, coder="Ann")
    assert change is not None
    assert change.message == "Present on admission Y: said of 2 codes."
    assert poas(repo, accepted) == {"R50.9": Poa.YES, "R52": Poa.NO, "I10": Poa.YES}
    assert reviewed(repo, accepted, "I10").evidence == words((0, 4))
    assert set_missing_poa(repo, note_key=accepted, coder="Ann") is None
    undo(repo, coder="Ann")
    assert poas(repo, accepted) == {"R50.9": None, "R52": Poa.NO, "I10": None}
    assert reviewed(repo, accepted, "I10").evidence == words((0, 4))
    redo(repo, coder="Ann")
    assert poas(repo, accepted) == {"R50.9": Poa.YES, "R52": Poa.NO, "I10": Poa.YES}


def poas(repo: Repository, key: int) -> dict[str, Poa | None]:
    return {each.code.code: each.poa for each in repo.accepted_codes(key)}


def test_an_open_code_is_accepted_by_its_words_in_one_step(repo: Repository, note_key: int) -> None:
    set_evidence(repo, note_key=note_key, code="R52", coder="Ann", evidence=words((0, 4)))
    assert reviewed(repo, note_key, "R52").state is State.ACCEPTED
    undo(repo, coder="Ann")
    assert reviewed(repo, note_key, "R52").state is State.OPEN


def test_words_outside_the_note_are_a_bug_that_shows(repo: Repository, accepted: int) -> None:
    with pytest.raises(ValueError, match="evidence span"):
        set_evidence(repo, note_key=accepted, code="R52", coder="Ann", evidence=words((3, 3)))


def test_present_on_admission_is_said_and_taken_back(repo: Repository, accepted: int) -> None:
    for poa in Poa:
        change = set_poa(repo, note_key=accepted, code="R52", coder="Ann", poa=poa)
        assert change.message == f"R52: present on admission {poa.value}."
    assert [each.poa for each in repo.accepted_codes(accepted)] == [None, Poa.EXEMPT, None]
    change = undo(repo, coder="Ann")
    assert change is not None
    assert change.message == "Undone: present on admission of R52."
    assert [each.poa for each in repo.accepted_codes(accepted)] == [None, Poa.UNDETERMINED, None]


def test_the_principal_diagnosis_comes_first_and_gives_way(repo: Repository, accepted: int) -> None:
    assert repo.review(accepted).principal is None
    make_principal(repo, note_key=accepted, code="I10", coder="Ann")
    assert (sequence(repo, accepted), repo.review(accepted).principal) == (["I10", "R50.9", "R52"], "I10")
    make_principal(repo, note_key=accepted, code="R52", coder="Ann")
    assert (sequence(repo, accepted), repo.review(accepted).principal) == (["R52", "I10", "R50.9"], "R52")
    reject(repo, note_key=accepted, code="R52", coder="Ann")
    assert repo.review(accepted).principal is None, "the next one is not chosen by that"
    undo(repo, coder="Ann")
    undo(repo, coder="Ann")
    undo(repo, coder="Ann")
    assert (sequence(repo, accepted), repo.review(accepted).principal) == (list(CODES), None)


def test_the_first_code_is_principal_even_where_it_was_the_only_one(repo: Repository, note_key: int) -> None:
    make_principal(repo, note_key=note_key, code="R52", coder="Ann")
    accept(repo, note_key=note_key, code="I10", coder="Ann")
    assert (sequence(repo, note_key), repo.review(note_key).principal) == (["R52", "I10"], "R52")


@pytest.mark.parametrize(
    ("code", "place", "expected"),
    [
        ("I10", 1, ["R50.9", "I10", "R52"]),
        ("I10", 0, ["I10", "R50.9", "R52"]),
        ("R50.9", 2, ["R52", "I10", "R50.9"]),
        ("R50.9", 1, ["R52", "R50.9", "I10"]),
        ("R50.9", 99, ["R52", "I10", "R50.9"]),
        ("R52", 1, ["R50.9", "R52", "I10"]),
        ("R52", -1, ["R52", "R50.9", "I10"]),
    ],
)
def test_a_code_is_moved_to_its_place(
    repo: Repository, accepted: int, code: str, place: int, expected: list[str]
) -> None:
    move(repo, note_key=accepted, code=code, coder="Ann", place=place)
    assert sequence(repo, accepted) == expected
    assert repo.review(accepted).principal == (code if place <= 0 else None)
    undo(repo, coder="Ann")
    assert sequence(repo, accepted) == list(CODES)


def test_moving_often_keeps_the_order_and_new_codes_come_last(repo: Repository, accepted: int) -> None:
    for _ in range(60):
        move(repo, note_key=accepted, code="I10", coder="Ann", place=1)
        move(repo, note_key=accepted, code="R52", coder="Ann", place=1)
    assert sequence(repo, accepted) == ["R50.9", "R52", "I10"]
    assert repo.sequence(accepted).has_principal is False
    move(repo, note_key=accepted, code="R50.9", coder="Ann", place=2)
    add_code(repo, note_key=accepted, code="J18.9", coder="Ann", evidence=())
    assert sequence(repo, accepted) == ["R52", "I10", "R50.9", "J18.9"]


def test_moving_the_principal_diagnosis_down_makes_the_next_one_principal(repo: Repository, accepted: int) -> None:
    make_principal(repo, note_key=accepted, code="R52", coder="Ann")
    move(repo, note_key=accepted, code="R52", coder="Ann", place=2)
    assert (sequence(repo, accepted), repo.review(accepted).principal) == (["R50.9", "I10", "R52"], "R50.9")


def test_a_rejected_code_has_no_details_until_it_is_accepted_again(repo: Repository, accepted: int) -> None:
    make_principal(repo, note_key=accepted, code="I10", coder="Ann")
    set_poa(repo, note_key=accepted, code="I10", coder="Ann", poa=Poa.YES)
    reject(repo, note_key=accepted, code="I10", coder="Ann")
    with pytest.raises(KnownError, match="I10 is rejected"):
        set_poa(repo, note_key=accepted, code="I10", coder="Ann", poa=Poa.NO)
    accept(repo, note_key=accepted, code="I10", coder="Ann")
    assert (sequence(repo, accepted), repo.review(accepted).principal) == (["I10", "R50.9", "R52"], "I10")
    assert repo.accepted_codes(accepted)[0].poa is Poa.YES


def test_who_accepted_stays_who_accepted(repo: Repository, accepted: int) -> None:
    before = [each.decision for each in repo.accepted_codes(accepted)]
    set_poa(repo, note_key=accepted, code="R50.9", coder="Bo", poa=Poa.YES)
    set_evidence(repo, note_key=accepted, code="R50.9", coder="Bo", evidence=words((0, 3)))
    assert [each.decision for each in repo.accepted_codes(accepted)] == before


def test_a_warning_is_overruled_with_a_reason_given_back_and_undone(repo: Repository, accepted: int) -> None:
    with pytest.raises(KnownError, match="with a reason"):
        overrule(repo, note_key=accepted, code="R52", coder="Ann", finding="k", reason="  ")
    assert overruled(repo, accepted) == {}
    overrule(repo, note_key=accepted, code="R52", coder="Ann", finding="k", reason=" two illnesses ")
    set_poa(repo, note_key=accepted, code="R52", coder="Ann", poa=Poa.YES)
    assert {key: (each.coder, each.finding_reason) for key, each in overruled(repo, accepted).items()} == {
        "k": ("Ann", "two illnesses")
    }
    withdraw(repo, note_key=accepted, code="R52", coder="Bo", finding="k")
    assert overruled(repo, accepted) == {}
    undo(repo, coder="Bo")
    assert list(overruled(repo, accepted)) == ["k"]
    undo(repo, coder="Ann")
    undo(repo, coder="Ann")
    assert overruled(repo, accepted) == {}
    redo(repo, coder="Ann")
    assert overruled(repo, accepted)["k"].finding_reason == "two illnesses"


def test_what_nobody_suggests_must_be_added_first(repo: Repository, note_key: int) -> None:
    with pytest.raises(KnownError, match="Add it by hand"):
        make_principal(repo, note_key=note_key, code="Z99", coder="Ann")
    with pytest.raises(KnownError, match="name of its coder"):
        move(repo, note_key=note_key, code="R52", coder=" ", place=1)
