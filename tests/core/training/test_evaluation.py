"""Parts of the whole by hand, and the report as files."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from matplotlib.image import imread

from chartlight.cli import main
from chartlight.codebook.book import Codebook
from chartlight.errors import KnownError
from chartlight.training.bands import CodeGroup, by_chapter, by_frequency, by_length, frequency_name
from chartlight.training.evaluation import evaluate
from chartlight.training.records import CodedRecord
from chartlight.training.report import write_report
from chartlight.training.tables import bins_table, groups_table
from chartlight.types import CodingResult, Kind, Source, Suggestion

COUNTS = {"I10": 12, "J18.9": 2, "R50.9": 9, "R05.9": 1}


def pair(name: str, words: int, gold: str, said: str, below: str = "") -> tuple[CodedRecord, CodingResult]:
    ranked = [(code, True) for code in said.split()] + [(code, False) for code in below.split()]
    suggestions = tuple(
        Suggestion(code, 0.9 - place / 30, chosen, (Source.TERM,)) for place, (code, chosen) in enumerate(ranked)
    )
    return (
        CodedRecord(name, "x " * words, tuple(gold.split())),
        CodingResult(name, Kind.DIAGNOSES, "hash", suggestions),
    )


FAR_DOWN = " ".join(f"Z0{i // 10}.{i % 10}" for i in range(19)) + " T81.4XX"
PAIRS = [
    pair("a", 5, "I10 J18.9 T81.4XX", "I10 R50.9", "J18.9"),
    pair("b", 50, "I10 T81.4XX", "I10", FAR_DOWN),
    pair("c", 500, "R05.9 QQQ.1", "R05.9 R50.9"),
]


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return Codebook.open()


def test_codes_by_how_often_the_training_saw_them() -> None:
    assert by_frequency(PAIRS, COUNTS) == (
        CodeGroup("10 notes or more", gold=2, suggested=2, hits=2, top=2),
        CodeGroup("2 to 9 notes", gold=1, suggested=2, hits=0, top=1),
        CodeGroup("1 note", gold=1, suggested=1, hits=1, top=1),
        # T81.4XX stands on place 21 of the list of "b".
        CodeGroup("never", gold=3, suggested=0, hits=0, top=0),
    )
    assert [frequency_name(count) for count in (0, 1, 2, 9, 10)] == [
        "never",
        "1 note",
        "2 to 9 notes",
        "2 to 9 notes",
        "10 notes or more",
    ]


def test_the_ratios_of_a_group_by_hand() -> None:
    group = CodeGroup("x", gold=4, suggested=2, hits=1, top=3)
    assert (group.precision, group.recall, group.f1, group.recall_at_20) == (0.5, 0.25, pytest.approx(1 / 3), 0.75)
    empty = CodeGroup("x", 0, 0, 0, 0)
    assert (empty.precision, empty.recall, empty.f1, empty.recall_at_20) == (None, None, None, None)
    assert groups_table("codes", [empty]).splitlines()[-1] == "| x | 0 | – | – | – | – |"


def test_codes_by_chapter_in_the_order_of_the_book(codebook: Codebook) -> None:
    groups = by_chapter(PAIRS, kind=Kind.DIAGNOSES, codebook=codebook)
    assert [(group.name.rpartition("(")[2], group.gold) for group in groups] == [
        ("I00-I99)", 2),
        ("J00-J99)", 1),
        ("R00-R99)", 1),
        ("S00-T88)", 2),  # by its category, since the book has no T81.4XX
        ("not in the codebook", 1),
    ]


def test_procedures_by_section(codebook: Codebook) -> None:
    groups = by_chapter([pair("a", 1, "BW40ZZZ 02HV", "02HV ZZZZ")], kind=Kind.PROCEDURES, codebook=codebook)
    assert groups == (
        CodeGroup("0 Medical and Surgical", gold=1, suggested=1, hits=1, top=1),
        CodeGroup("B Imaging", gold=1, suggested=0, hits=0, top=0),
        CodeGroup("not in the codebook", gold=0, suggested=1, hits=0, top=0),
    )


def test_notes_by_length_in_parts_of_equal_number() -> None:
    groups = by_length(PAIRS[::-1])
    assert [(group.shortest, group.longest, group.figures.notes) for group in groups] == [
        (5, 5, 1),
        (50, 50, 1),
        (500, 500, 1),
    ]
    assert [group.figures.recall for group in groups] == pytest.approx([1 / 3, 1 / 2, 1 / 2])
    assert [group.figures.notes for group in by_length(PAIRS[:2])] == [1, 1]
    assert by_length([]) == ()


def test_the_whole_is_the_sum_of_its_parts(codebook: Codebook) -> None:
    whole = evaluate(PAIRS, counts=COUNTS, kind=Kind.DIAGNOSES, codebook=codebook)
    for groups in (whole.frequency, whole.chapters):
        hits, gold = sum(group.hits for group in groups), sum(group.gold for group in groups)
        assert whole.figures.recall == pytest.approx(hits / gold)
        assert whole.figures.precision == pytest.approx(hits / sum(group.suggested for group in groups))
    error = sum(one.count * abs(one.mean_score - one.share_right) for one in whole.bins) / sum(
        one.count for one in whole.bins
    )
    assert whole.figures.ece == pytest.approx(error)
    assert whole.curve[-1].recall == pytest.approx(5 / 7)
    assert all(not math.isnan(point.precision) for point in whole.curve)
    assert len(bins_table(whole.bins).splitlines()) == 2 + sum(one.count > 0 for one in whole.bins)


def test_evaluate_writes_a_report_with_pictures(
    tmp_path: Path, tiny_pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, folder = tmp_path / "records.jsonl", tmp_path / "new" / "report"
    text = "the patient has pneumonia"
    records = [{"id": str(i), "text": text, "text_es": text, "diagnoses": ["J18.9", "A00.0"]} for i in range(4)]
    data.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = ["evaluate", str(data), "--pack", str(tiny_pack), "--language", "en", "--report", str(folder)]
    assert main(command) == 0
    out = capsys.readouterr().out
    page = (folder / "report.md").read_text(encoding="utf-8")
    assert page.startswith("# Model pack tiny on records.jsonl, diagnoses\n")
    for words in ("| never | 4 | – | 0.000 | 0.000 | 0.000 |", "| 4 to 4 | 1 |", "## es", "| 2 to 9 notes | 4 |"):
        assert words in page
    assert "| never | 4 |" in out
    names = {f"{kind}-{language}" for kind in ("reliability", "precision-recall") for language in ("en", "es")}
    assert {path.stem for path in folder.glob("*.png")} == {path.stem for path in folder.glob("*.svg")} == names
    for name in names:
        assert imread(folder / f"{name}.png").std() > 0.01
        assert f"]({name}.png)" in page


def test_a_report_into_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match="cannot be written"):
        write_report(tmp_path / "file", {}, title="x")
