"""A note may be finished while no error is open; warnings may be overruled."""

from __future__ import annotations

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import accept, add_code, reject
from chartlight.review.details import make_principal, overrule
from chartlight.rules.coding import check_note, coding_of, may_finish
from chartlight.rules.findings import Rule
from chartlight.rules.tabular import Tabular
from chartlight.store.repository import Repository


def test_a_note_without_codes_may_be_finished(repo: Repository, tabular: Tabular, note_key: int) -> None:
    assert may_finish(repo, tabular, note_key).allowed
    with pytest.raises(KnownError, match="not in the store"):
        may_finish(repo, tabular, 99)


def test_errors_keep_a_note_from_being_finished(repo: Repository, tabular: Tabular, note_key: int) -> None:
    accept(repo, note_key=note_key, code="I10", coder="Ann")
    add_code(repo, note_key=note_key, code="E11", coder="Ann", evidence=())
    finishing = may_finish(repo, tabular, note_key)
    assert not finishing.allowed
    assert [sentence.split(" ")[0] for sentence in finishing.reasons] == ["No", "E11"]
    make_principal(repo, note_key=note_key, code="I10", coder="Ann")
    reject(repo, note_key=note_key, code="E11", coder="Ann")
    assert may_finish(repo, tabular, note_key).allowed


def test_a_warning_does_not_and_may_be_overruled(repo: Repository, tabular: Tabular, note_key: int) -> None:
    for code in ("E11.9", "E10.9"):
        add_code(repo, note_key=note_key, code=code, coder="Ann", evidence=())
    make_principal(repo, note_key=note_key, code="E11.9", coder="Ann")
    assert may_finish(repo, tabular, note_key).allowed
    [warning] = check_note(repo, tabular, repo.review(note_key)).warnings
    assert warning.rule is Rule.EXCLUDES1
    overrule(
        repo, note_key=note_key, code=warning.code, coder="Ann", finding=warning.key, reason="two patients' histories"
    )
    checked = check_note(repo, tabular, repo.review(note_key))
    assert (checked.warnings, checked.errors) == ((), ())
    assert [(told.reason, told.overruled_by) for told in checked.findings] == [("two patients' histories", "Ann")]


def test_the_rules_see_the_sequence_and_what_the_note_speaks_of(repo: Repository, note_key: int) -> None:
    for code in ("R52", "I10"):
        accept(repo, note_key=note_key, code=code, coder="Ann")
    make_principal(repo, note_key=note_key, code="I10", coder="Ann")
    coding = coding_of(repo.review(note_key))
    assert ([each.code for each in coding.codes], coding.principal) == (["I10", "R52"], "I10")
    assert (coding.likely, coding.rejected) == (("R50.9",), frozenset())
    reject(repo, note_key=note_key, code="R50.9", coder="Ann")
    coding = coding_of(repo.review(note_key))
    assert (coding.likely, coding.rejected) == ((), frozenset({"R50.9"}))
