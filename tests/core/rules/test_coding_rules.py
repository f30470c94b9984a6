"""What the rules say of accepted codes, each with the tabular list's own words."""

from __future__ import annotations

from typing import Any

import pytest

from chartlight.rules.check import check_coding
from chartlight.rules.findings import CodedCode, Coding, Finding, Patient, Rule, Sex
from chartlight.rules.tabular import Tabular
from chartlight.types import EvidenceSpan, Source


def found(tabular: Tabular, *codes: str, principal: str | None = "first", **more: Any) -> list[Finding]:
    chosen = codes[0] if principal == "first" and codes else principal
    coding = Coding(codes=tuple(map(CodedCode, codes)), principal=chosen, **more)
    return list(check_coding(coding, tabular))


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(each.severity.value, each.rule.value, each.code) for each in findings]


@pytest.mark.parametrize(
    "codes",
    [
        (),
        ("I13.0", "I50.23", "N18.32"),
        ("G30.9", "F02.80"),
        ("K70.30", "I85.11"),
        ("A41.51", "R65.20", "N17.9"),
        ("S72.002A", "W19.XXXA"),
        ("I50.23", "I25.5", "I48.19", "N17.9", "N18.32", "E11.21", "E87.6", "E83.42", "G47.33", "E78.5", "M10.9"),
    ],
)
def test_right_codings_are_left_alone(tabular: Tabular, codes: tuple[str, ...]) -> None:
    assert found(tabular, *codes) == []


def test_a_principal_diagnosis_must_be_chosen(tabular: Tabular) -> None:
    assert told(found(tabular, "I10", principal=None)) == [("error", "no principal diagnosis", "")]


def test_unknown_and_short_codes_are_errors(tabular: Tabular) -> None:
    findings = found(tabular, "E11", "XX9")
    assert told(findings) == [("error", "not billable", "E11"), ("error", "unknown code", "XX9")]
    assert (findings[0].quote, findings[0].source) == ("Type 2 diabetes mellitus", "Title of E11")
    assert "Choose E11.0, E11.1, E11.2 or another below it" in findings[0].message


def test_what_lacks_its_last_character_is_told_so(tabular: Tabular) -> None:
    [unknown] = [each for each in found(tabular, "S72.002A", "W19.XXX") if each.is_error]
    assert "W19.XXX is not in ICD-10-CM. Take it away; you may mean W19.XXXA, W19.XXXD or W19.XXXS." in unknown.message


def test_the_same_code_twice_and_a_code_beside_its_heading_are_errors(tabular: Tabular) -> None:
    assert told(found(tabular, "E11.9", "E119")) == [("error", "duplicate", "E119")]
    assert ("error", "code and part of it", "E11") in told(found(tabular, "E11.9", "E11"))
    assert told(found(tabular, "E11.9", "E11.65")) == []


@pytest.mark.parametrize("codes", [("E11.9", "E10.9"), ("E10.9", "E11.9")])
def test_an_excludes1_pair_is_told_once_in_the_lists_words(tabular: Tabular, codes: tuple[str, str]) -> None:
    [finding] = found(tabular, *codes)
    assert (finding.severity.value, finding.rule) == ("warning", Rule.EXCLUDES1)
    assert {finding.code, *finding.others} == set(codes)
    assert finding.quote in ("type 1 diabetes mellitus (E10.-)", "type 2 diabetes mellitus (E11.-)")
    assert finding.source in ("Excludes1 at E11", "Excludes1 at E10")


def test_an_excludes1_with_a_condition_on_characters_holds_only_for_those(tabular: Tabular) -> None:
    assert [each.rule for each in found(tabular, "I73.89", "E11.51")] == [Rule.EXCLUDES1]
    assert found(tabular, "I73.89", "E11.42") == []


def test_a_manifestation_alone_is_an_error(tabular: Tabular) -> None:
    findings = found(tabular, "F02.80")
    assert told(findings) == [
        ("error", "manifestation as principal diagnosis", "F02.80"),
        ("warning", "code first", "F02.80"),
    ]
    assert findings[1].quote.startswith("the underlying physiological condition, such as: Alzheimer's (G30.-)")


def test_a_manifestation_before_its_disease_is_an_error_that_a_move_settles(tabular: Tabular) -> None:
    findings = found(tabular, "I10", "F02.80", "G30.9")
    assert told(findings) == [("error", "code first", "F02.80")]
    assert findings[0].move_first == "G30.9"
    assert findings[0].quote == "the underlying physiological condition, such as: Alzheimer's (G30.-)"
    assert found(tabular, "I10", "G30.9", "F02.80") == []


def test_a_manifestation_after_a_disease_that_it_cannot_be_due_to_is_told(tabular: Tabular) -> None:
    assert told(found(tabular, "I10", "F02.80")) == [("warning", "code first", "F02.80")]


def test_code_first_without_a_heading_binds_only_what_is_coded(tabular: Tabular) -> None:
    assert found(tabular, "I50.9") == []
    late = found(tabular, "I50.9", "I11.0")
    assert told(late) == [("warning", "code first", "I50.9")]
    assert (late[0].quote, late[0].source) == ("heart failure due to hypertension (I11.0)", "Code first at I50")


def test_an_underlying_disease_that_no_list_names_is_enough(tabular: Tabular) -> None:
    assert told(found(tabular, "I85.11", "K70.30")) == [("warning", "code first", "I85.11")]
    assert told(found(tabular, "R18.8", "I85.11")) == [("warning", "code first", "I85.11")]
    assert found(tabular, "K74.60", "I85.11") == []


def test_a_stage_that_must_be_named_is_missed(tabular: Tabular) -> None:
    [finding] = found(tabular, "I12.9")
    assert finding.rule is Rule.USE_ADDITIONAL
    assert finding.quote == "code to identify the stage of chronic kidney disease (N18.1-N18.4, N18.9)"
    assert found(tabular, "I12.9", rejected=frozenset({"N18.9"})) == []


def test_what_may_be_added_is_missed_only_where_the_note_speaks_of_it(tabular: Tabular) -> None:
    assert found(tabular, "E11.9") == []
    [finding] = found(tabular, "E11.9", likely=("I10", "Z79.4"))
    assert (finding.rule, finding.others) == (Rule.USE_ADDITIONAL, ("Z79.4",))
    assert (finding.quote, finding.source) == (
        "code to identify control using: insulin (Z79.4)",
        "Use additional code at E11",
    )
    assert found(tabular, "E11.9", "Z79.84", likely=("Z79.4",)) == []


@pytest.mark.parametrize("code", ["W19.XXXA", "Y92.009", "V43.52XA", "X58.XXXA"])
def test_an_external_cause_is_never_principal(tabular: Tabular, code: str) -> None:
    [finding] = [each for each in found(tabular, code, "S72.002A") if each.is_error]
    assert finding.rule is Rule.EXTERNAL_PRINCIPAL
    assert "shall be used secondary to a code from another chapter" in finding.quote


@pytest.mark.parametrize(
    ("text", "words", "code", "better"),
    [
        ("Displaced left intracapsular neck of femur fracture.", "neck of femur fracture", "S72.009A", "S72.002A"),
        ("Fractura de cadera derecha", "Fractura de cadera", "S72.009A", "S72.001A"),
        ("Fraktur på vänster höft", "Fraktur", "S72.009A", "S72.002A"),
        ("Right hemiplegia", "hemiplegia", "G81.90", "G81.91"),
        ("Bilateral nuclear cataract", "nuclear cataract", "H25.10", "H25.13"),
        ("fall with R hip fracture", "hip fracture", "S72.009A", "S72.001A"),
    ],
)
def test_a_side_that_the_note_says_is_asked_for(
    tabular: Tabular, text: str, words: str, code: str, better: str
) -> None:
    findings = [each for each in sided(tabular, text, words, code) if each.rule is Rule.LATERALITY]
    assert [each.others[0] for each in findings] == [better]
    assert findings[0].quote == tabular.title(better)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("femur fracture", "S72.009A"),
        ("Left and right femur fracture", "S72.009A"),
        ("Left arm numb. Then a femur fracture", "S72.009A"),
        ("gave 2 L fluids, femur fracture", "S72.009A"),
        ("Left femur fracture", "S72.002A"),
        ("Left femur fracture", "M80.00XA"),
    ],
)
def test_no_side_is_asked_for_where_none_is_plainly_said_or_left_open(tabular: Tabular, text: str, code: str) -> None:
    assert Rule.LATERALITY not in [each.rule for each in sided(tabular, text, "femur fracture", code)]


def sided(tabular: Tabular, text: str, words: str, code: str) -> list[Finding]:
    start = text.index(words)
    coded = CodedCode(code, (EvidenceSpan(start, start + len(words), 1.0, Source.TERM),))
    return list(check_coding(Coding(codes=(coded,), principal=code, text=text), tabular))


@pytest.mark.parametrize(
    ("code", "age", "sex", "rules"),
    [
        ("O14.13", 34, Sex.FEMALE, []),
        ("O14.13", 78, Sex.FEMALE, [Rule.AGE]),
        ("O14.13", 34, Sex.MALE, [Rule.SEX]),
        ("P07.30", 0.1, Sex.MALE, []),
        ("P07.30", 40, Sex.MALE, [Rule.AGE]),
        ("N40.1", 70, Sex.MALE, []),
        ("N40.1", 70, Sex.FEMALE, [Rule.SEX]),
        ("N40.1", 12, Sex.MALE, [Rule.AGE]),
        ("C50.021", 60, Sex.FEMALE, [Rule.SEX]),
        ("C50.011", 60, Sex.FEMALE, []),
        ("Z68.52", 78, None, [Rule.AGE]),
        ("Z68.52", 12, None, []),
        ("I10", 3, Sex.MALE, []),
        ("O14.13", None, None, []),
    ],
)
def test_codes_that_do_not_go_with_the_patient_are_told(
    tabular: Tabular, code: str, age: float | None, sex: Sex | None, rules: list[Rule]
) -> None:
    findings = found(tabular, code, patient=Patient(age, sex))
    assert [each.rule for each in findings if each.rule in (Rule.AGE, Rule.SEX)] == rules
    assert all(each.quote and each.source for each in findings if each.rule in (Rule.AGE, Rule.SEX))


def test_every_finding_has_a_key_of_its_own_and_errors_come_first(tabular: Tabular) -> None:
    codes = ("F02.80", "E11", "E11.9", "E10.9", "XX9", "O14.13", "I12.9", "W19.XXXA")
    findings = found(tabular, *codes, patient=Patient(80, Sex.MALE))
    keys = [each.key for each in findings]
    assert len(set(keys)) == len(keys) > 8
    assert [each.is_error for each in findings] == sorted((each.is_error for each in findings), reverse=True)
    assert keys == [each.key for each in found(tabular, *codes, patient=Patient(80, Sex.MALE))]
