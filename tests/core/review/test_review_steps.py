"""Decisions on more than one code by one key: undone, redone and exported as one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.export.csv_file import export_csv
from chartlight.review.actions import accept, add_code, redo, reject, undo
from chartlight.review.steps import accept_all, hold, reject_all, replace_code
from chartlight.store.decision_records import Action
from chartlight.store.repository import Repository
from chartlight.store.review_records import ReviewedCode
from chartlight.types import State


def reviewed(repo: Repository, key: int) -> dict[str, ReviewedCode]:
    return {code.code: code for code in repo.review(key).codes}


def states(repo: Repository, key: int) -> dict[str, str]:
    return {code: each.state.value for code, each in reviewed(repo, key).items()}


class NoTitles:
    def description(self, code: str) -> str:
        return f"title of {code}"


def test_a_code_is_replaced_with_its_words_and_both_know_of_the_other(repo: Repository, note_key: int) -> None:
    before = reviewed(repo, note_key)["R50.9"].evidence
    change = replace_code(repo, note_key=note_key, code="R50.9", by="r50.81", coder="Ann")
    assert change.codes == ("R50.9", "R50.81")
    assert change.message == "R50.9 is replaced by R50.81."
    codes = reviewed(repo, note_key)
    assert states(repo, note_key) == {"R50.9": "rejected", "R52": "open", "I10": "open", "R50.81": "accepted"}
    assert (codes["R50.9"].replaced_by, codes["R50.81"].replaces) == ("R50.81", "R50.9")
    assert codes["R50.9"].decision is not None
    assert codes["R50.9"].decision.action is Action.REPLACE
    assert codes["R50.81"].evidence == before != ()
    assert (codes["R50.9"].replaces, codes["R50.81"].replaced_by) == (None, None)


def test_replacing_is_undone_and_redone_as_one_step(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    replace_code(repo, note_key=note_key, code="R50.9", by="R50.81", coder="Ann")
    change = undo(repo, coder="Ann")
    assert change is not None
    assert change.code == "R50.9"
    assert set(change.codes) == {"R50.9", "R50.81"}
    assert states(repo, note_key) == {"R50.9": "open", "R52": "accepted", "I10": "open"}
    assert redo(repo, coder="Ann") is not None
    codes = reviewed(repo, note_key)
    assert (codes["R50.9"].replaced_by, codes["R50.81"].replaces) == ("R50.81", "R50.9")
    undo(repo, coder="Ann")
    undo(repo, coder="Ann")
    assert set(states(repo, note_key).values()) == {"open"}
    assert undo(repo, coder="Ann") is None


def test_a_replacement_of_an_accepted_code_takes_its_place(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    replace_code(repo, note_key=note_key, code="R50.9", by="R50.81", coder="Bo")
    assert [each.code.code for each in repo.accepted_codes(note_key)] == ["R50.81", "R52"]
    undo(repo, coder="Bo")
    assert [each.code.code for each in repo.accepted_codes(note_key)] == ["R50.9", "R52"]


def test_a_code_may_be_replaced_by_another_suggestion(repo: Repository, note_key: int) -> None:
    replace_code(repo, note_key=note_key, code="R50.9", by="R52", coder="Ann")
    codes = reviewed(repo, note_key)
    assert codes["R52"].score == 0.6
    assert (states(repo, note_key)["R50.9"], states(repo, note_key)["R52"]) == ("rejected", "accepted")


def test_an_export_says_what_a_code_replaces(repo: Repository, note_key: int, tmp_path: Path) -> None:
    replace_code(repo, note_key=note_key, code="R50.9", by="R50.81", coder="Ann")
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    export_csv(repo, NoTitles(), tmp_path / "codes.csv")
    with (tmp_path / "codes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["code"], row["replaces"]) for row in rows] == [("R50.81", "R50.9"), ("R52", "")]


def test_what_cannot_be_replaced_is_said(repo: Repository, note_key: int) -> None:
    with pytest.raises(KnownError, match="cannot replace itself"):
        replace_code(repo, note_key=note_key, code="R50.9", by="r50.9", coder="Ann")
    with pytest.raises(KnownError, match="not suggested for this note"):
        replace_code(repo, note_key=note_key, code="Z99.9", by="R52", coder="Ann")
    with pytest.raises(KnownError, match="needs the name"):
        replace_code(repo, note_key=note_key, code="R50.9", by="R52", coder=" ")
    assert set(states(repo, note_key).values()) == {"open"}


def test_many_codes_are_accepted_and_taken_back_as_one_step(repo: Repository, note_key: int) -> None:
    reject(repo, note_key=note_key, code="I10", coder="Bo")
    change = accept_all(repo, note_key=note_key, codes=["R50.9", "R52", "I10"], coder="Ann")
    assert change.codes == ("R50.9", "R52")
    assert change.message == "2 codes are accepted."
    assert states(repo, note_key) == {"R50.9": "accepted", "R52": "accepted", "I10": "rejected"}
    undo(repo, coder="Ann")
    assert states(repo, note_key) == {"R50.9": "open", "R52": "open", "I10": "rejected"}
    redo(repo, coder="Ann")
    assert states(repo, note_key) == {"R50.9": "accepted", "R52": "accepted", "I10": "rejected"}
    assert accept_all(repo, note_key=note_key, codes=["R50.9"], coder="Ann").codes == ()


def test_many_codes_are_rejected_as_one_step(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    assert reject_all(repo, note_key=note_key, codes=["R50.9", "R52", "I10"], coder="Ann").message == (
        "2 codes are rejected."
    )
    assert states(repo, note_key) == {"R50.9": "rejected", "R52": "accepted", "I10": "rejected"}
    undo(repo, coder="Ann")
    assert states(repo, note_key) == {"R50.9": "open", "R52": "accepted", "I10": "open"}


def test_accepting_many_is_all_or_nothing(repo: Repository, note_key: int) -> None:
    with pytest.raises(KnownError):
        accept_all(repo, note_key=note_key, codes=["R50.9", "Z99.9"], coder="Ann")
    assert set(states(repo, note_key).values()) == {"open"}


def test_a_code_on_hold_stays_open_until_it_is_decided(repo: Repository, note_key: int) -> None:
    open_before = repo.summary(note_key).open
    assert hold(repo, note_key=note_key, code="R50.9", coder="Ann").codes == ("R50.9",)
    held = reviewed(repo, note_key)["R50.9"]
    assert (held.held, held.state) == (True, State.OPEN)
    assert repo.summary(note_key).open == open_before
    assert hold(repo, note_key=note_key, code="R50.9", coder="Ann").codes == ()
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    assert (reviewed(repo, note_key)["R50.9"].held, states(repo, note_key)["R50.9"]) == (False, "accepted")
    undo(repo, coder="Ann")
    assert reviewed(repo, note_key)["R50.9"].held
    undo(repo, coder="Ann")
    assert not reviewed(repo, note_key)["R50.9"].held
    redo(repo, coder="Ann")
    assert reviewed(repo, note_key)["R50.9"].held


def test_an_accepted_code_is_open_again_once_it_is_on_hold(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    hold(repo, note_key=note_key, code="R50.9", coder="Ann")
    assert states(repo, note_key)["R50.9"] == "open"
    assert repo.accepted_codes(note_key) == []
    undo(repo, coder="Ann")
    assert states(repo, note_key)["R50.9"] == "accepted"


def test_a_code_added_by_hand_cannot_be_held(repo: Repository, note_key: int) -> None:
    add_code(repo, note_key=note_key, code="Z99.2", coder="Ann", evidence=())
    with pytest.raises(KnownError, match="added by hand"):
        hold(repo, note_key=note_key, code="Z99.2", coder="Ann")
