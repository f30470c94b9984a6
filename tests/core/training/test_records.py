"""Coded records from files: what is good is read, what is broken is named by its line and never quoted."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from chartlight.errors import KnownError
from chartlight.training.records import CodedRecord, read_records
from chartlight.types import Kind

GOOD = {"id": "a", "text": "fiebre", "diagnoses": ["R50.9"]}


def write(path: Path, *lines: Any) -> Path:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
    return path


def test_records_are_read_with_spans_and_translations(tmp_path: Path) -> None:
    raw = {
        "id": "a",
        "text": "fiebre",
        "text_en": "fever",
        "diagnoses": ["r50.9", "R50.9", "R509"],
        "evidence": [
            {"kind": "diagnosis", "code": "r50.9", "spans": [[0, 6], [6, 6]]},
            {"kind": "procedure", "code": "XX", "spans": [[0, 1]]},
        ],
    }
    path = tmp_path / "records.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps(raw) + "\n\n")
    records, problems = read_records(path, kind=Kind.DIAGNOSES)
    assert records == [CodedRecord("a", "fiebre", ("R50.9",), {"R50.9": (((0, 6), (6, 6)),)}, {"en": "fever"})]
    assert problems == []


def evidence(*spans: Any, **other: Any) -> dict[str, Any]:
    return {**GOOD, "id": "b", "evidence": [{"kind": "diagnosis", "code": "R50.9", "spans": list(spans), **other}]}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not a JSON record"),
        ("[]", "is not a JSON record"),
        ({"text": "secret", "diagnoses": []}, 'has no "id"'),
        ({"id": "b", "diagnoses": []}, 'has no "text"'),
        ({"id": "b", "text": " \n", "diagnoses": []}, "holds no text"),
        ({"id": "b", "text": "secret"}, 'has no "diagnoses"'),
        ({"id": "b", "text": "secret", "diagnoses": 5}, 'has no "diagnoses"'),
        ({"id": "b", "text": "secret", "diagnoses": ["R05", "secret words"]}, "code 2 is not written like"),
        ({"id": "a", "text": "secret", "diagnoses": []}, "has the same id as line 1"),
        (evidence([0, 7]), "a span of evidence 1 lies outside the text"),
        (evidence([-1, 2]), "outside the text"),
        (evidence([4, 2]), "outside the text"),
        (evidence(), "outside the text"),
        (evidence([0, "x"]), 'has "evidence" without'),
        (evidence([0, 1], code="secret"), "the code of evidence 1 is not written like"),
        ({**GOOD, "id": "b", "evidence": "secret"}, 'has "evidence" without'),
    ],
)
def test_a_bad_record_is_named_and_skipped(tmp_path: Path, line: Any, reason: str) -> None:
    path = write(tmp_path / "records.jsonl", GOOD, line, {**GOOD, "id": "c"})
    records, [problem] = read_records(path, kind=Kind.DIAGNOSES)
    assert [record.id for record in records] == ["a", "c"]
    assert problem.line == 2
    assert problem.message.startswith("Line 2 of records.jsonl")
    assert reason in problem.message
    assert "secret" not in problem.message


def test_a_table_is_read_like_records(tmp_path: Path) -> None:
    rows = 'id;text;codes;text_en\n1;"Fiebre;\ny tos";"R50.9; R05";Fever and cough\n2;Tos;R05|j189;\n3;Nada;;\n'
    path = tmp_path / "records.csv"
    path.write_bytes(rows.encode("utf-8-sig"))
    records, problems = read_records(path, kind=Kind.DIAGNOSES)
    assert records == [
        CodedRecord("1", "Fiebre;\ny tos", ("R50.9", "R05"), {}, {"en": "Fever and cough"}),
        CodedRecord("2", "Tos", ("R05", "J18.9")),
        CodedRecord("3", "Nada", ()),
    ]
    assert problems == []


def test_bad_rows_of_a_table_are_named_and_skipped(tmp_path: Path) -> None:
    path = write(tmp_path / "records.csv", "id,text,codes", "1,good,I10", ",x,I10", "3,y", "4,z,I10,extra", "1,w,I10")
    records, problems = read_records(path, kind=Kind.DIAGNOSES)
    assert [record.id for record in records] == ["1"]
    assert [problem.line for problem in problems] == [3, 4, 5, 6]


def test_procedures_of_other_countries_are_taken_as_they_are(tmp_path: Path) -> None:
    path = write(tmp_path / "r.jsonl", {"id": "a", "text": "x", "procedures": ["b244zzz", "02HV", "FNG05", "5-470.1"]})
    [record], _ = read_records(path, kind=Kind.PROCEDURES)
    assert record.codes == ("B244ZZZ", "02HV", "FNG05", "5-470.1")


def test_a_file_without_records_says_what_is_wrong_with_the_first(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"no coded record that can be used.*Line 1 of r.jsonl has no \"diagnoses\""):
        read_records(write(tmp_path / "r.jsonl", *[{"id": "a", "text": "x"}] * 50), kind=Kind.DIAGNOSES)


def test_a_missing_or_damaged_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="does not exist"):
        read_records(tmp_path / "none.jsonl", kind=Kind.DIAGNOSES)
    damaged = tmp_path / "r.jsonl.gz"
    damaged.write_bytes(gzip.compress(json.dumps(GOOD).encode() * 999)[:-20])
    with pytest.raises(KnownError, match="damaged"):
        read_records(damaged, kind=Kind.DIAGNOSES)
