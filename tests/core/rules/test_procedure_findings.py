"""What the rules say of accepted procedures, and that those for diagnoses leave them alone."""

from __future__ import annotations

import pytest

from chartlight.review.actions import accept, add_code, reject
from chartlight.rules.check import check_coding
from chartlight.rules.coding import check_note, coding_of, may_finish
from chartlight.rules.findings import CodedCode, Coding, Finding
from chartlight.rules.tabular import Tabular
from chartlight.store.repository import Repository
from chartlight.types import CodingResult, Kind, Note, Source, Suggestion


def found(tabular: Tabular, *procedures: str) -> list[Finding]:
    return list(check_coding(Coding(codes=(CodedCode("I10"),), principal="I10", procedures=procedures), tabular))


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(each.severity.value, each.rule.value, each.code) for each in findings]


def test_whole_codes_are_left_alone(tabular: Tabular) -> None:
    assert found(tabular, "0DTJ4ZZ", "B020ZZZ", "4A023N7") == []


def test_the_beginning_of_a_code_cannot_be_reported(tabular: Tabular) -> None:
    [finding] = found(tabular, "0DTJ")
    assert told([finding]) == [("error", "not billable", "0DTJ")]
    assert (finding.quote, finding.source) == ("Resection of Appendix", "Title of 0DTJ")
    assert finding.message == (
        "0DTJ is the beginning of a procedure code, which has 7 characters. "
        "Choose 0DTJ0ZZ, 0DTJ4ZZ, 0DTJ7ZZ or another that begins so instead."
    )
    assert finding.others == ("0DTJ0ZZ", "0DTJ4ZZ", "0DTJ7ZZ")


def test_a_longer_beginning_is_told_beside_codes_of_the_same_system(tabular: Tabular) -> None:
    assert told(found(tabular, "B020ZZZ", "0DTJ4")) == [("error", "not billable", "0DTJ4")]
    [finding] = found(tabular, "B020ZZZ", "0DTJ4")
    assert (finding.quote, finding.source) == ("Resection of Appendix", "Title of 0DTJ")
    assert "Choose 0DTJ4ZZ instead." in finding.message
    assert found(tabular, "0DTJ4") == [], "alone it may be of another system"


@pytest.mark.parametrize("code", ["0DTJ4ZQ", "JKA20", "0ZZZ", "5-470.1"])
def test_an_unknown_code_is_told_beside_codes_of_icd_10_pcs(tabular: Tabular, code: str) -> None:
    assert told(found(tabular, "B020ZZZ", code)) == [("error", "unknown code", code)]


@pytest.mark.parametrize(
    "codes", [("JKA20",), ("JKA20", "FNG05"), ("JKA20", "FNG05", "DB022"), ("JKA20", "DB022"), ("0DTJ4ZQ",)]
)
def test_procedures_of_another_system_are_left_alone(tabular: Tabular, codes: tuple[str, ...]) -> None:
    assert found(tabular, *codes) == []


def test_findings_of_procedures_come_after_those_of_diagnoses(tabular: Tabular) -> None:
    coding = Coding(codes=(CodedCode("I10"), CodedCode("XX9")), principal="I10", procedures=("B020", "0DTJ"))
    assert [each.code for each in check_coding(coding, tabular)] == ["XX9", "B020", "0DTJ"]


@pytest.fixture
def key(repo: Repository) -> int:
    """A note with suggestions of both kinds."""
    [added] = repo.add_notes([Note("n", "Shingles, and a scan of the brain.")])
    suggestions = tuple(
        Suggestion(code, 0.9, True, (Source.TERM,)) for code in ("B02.9", "I10", "B020", "0DTJ", "0DB6", "E11.9")
    )
    repo.save_result(added.stored.key, CodingResult("n", Kind.DIAGNOSES, "pack", suggestions), {})
    return added.stored.key


def test_the_rules_of_icd_10_cm_are_asked_of_diagnoses_alone(repo: Repository, key: int) -> None:
    for code in ("B020", "B02.9"):
        accept(repo, note_key=key, code=code, coder="Ann")
    for code in ("0DTJ", "E11.9"):
        reject(repo, note_key=key, code=code, coder="Ann")
    coding = coding_of(repo.review(key))
    assert [each.code for each in coding.codes] == ["B02.9"]
    assert coding.procedures == ("B020",)
    assert coding.likely == ("I10",)
    assert coding.rejected == {"E11.9"}


def test_a_procedure_alone_needs_no_principal_diagnosis_but_its_whole_code(
    repo: Repository, tabular: Tabular, key: int
) -> None:
    accept(repo, note_key=key, code="B020", coder="Ann")
    assert [each.code for each in check_note(repo, tabular, repo.review(key)).errors] == ["B020"]
    assert not may_finish(repo, tabular, key).allowed
    reject(repo, note_key=key, code="B020", coder="Ann")
    add_code(repo, note_key=key, code="B020ZZZ", coder="Ann", evidence=())
    assert may_finish(repo, tabular, key).allowed
