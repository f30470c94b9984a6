from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.codebook.procedure_wording import everyday_wording
from chartlight.codebook.procedures import LENGTH, PREFIX, Procedures, titles_of, write_procedures, written_whole
from chartlight.codebook.synonyms import read_synonyms
from chartlight.errors import KnownError

TITLES = {
    "0DB6": "Excision of Stomach",
    "0DB60ZX": "Excision of Stomach, Open Approach, Diagnostic",
    "0DB60ZZ": "Excision of Stomach",
    "0DB63ZZ": "Excision of Stomachs to the left",  # goes on within a word
    "0DB67ZZ": "Partial gastrectomy",
    "0DB68ZZ": "Excision of Stomach with Device",
    "B030": "Map",
    "B030ZZZ": "Map",
    "GZ10": "A",
    "GZ10ZZZ": "A test",
}


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    first, second = tmp_path / "new" / "1.gz", tmp_path / "2.gz"
    write_procedures(first, TITLES)
    write_procedures(second, dict(reversed(TITLES.items())))
    assert Procedures.open(first).titles == TITLES
    assert first.read_bytes() == second.read_bytes()


def test_a_code_without_a_title_has_that_of_its_beginning(tmp_path: Path) -> None:
    write_procedures(tmp_path / "1.gz", TITLES)
    book = Procedures.open(tmp_path / "1.gz")
    assert book.description("0db67zz ") == "Partial gastrectomy"
    assert book.description("0DB64ZZ") == "Excision of Stomach"
    assert [book.description(code) for code in ("0DB", "0DT6", "5-470.1", "")] == ["", "", "", ""]


@pytest.mark.parametrize("damage", [b"", b"no gzip", gzip.compress(b"0DB6 x")[:-6], gzip.compress(b"\xff\xfe")])
def test_a_damaged_file_gets_a_sentence(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "damaged.gz"
    path.write_bytes(damage)
    with pytest.raises(KnownError, match="titles of procedures"):
        Procedures.open(path)
    with pytest.raises(KnownError, match="titles of procedures"):
        Procedures.open(tmp_path / "missing.gz")


def test_the_shipped_file_holds_the_whole_book() -> None:
    titles = Procedures.open().titles
    whole = [code for code in titles if len(code) == LENGTH]
    assert len(whole) == 79_758
    assert {code[:PREFIX] for code in whole} == {code for code in titles if len(code) == PREFIX}
    assert len(titles) == len(whole) + 11_769
    assert min(len(title) for title in titles.values()) > 3
    assert paths.procedures_path().stat().st_size <= 350_000


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("0FT4", "Resection of Gallbladder"),
        ("0DTJ4ZZ", "Resection of Appendix, Percutaneous Endoscopic Approach"),
        ("00B7", "Excision of Cerebral Hemisphere"),
        ("BW24", "Computerized Tomography (CT Scan) of Chest and Abdomen"),
        ("B030", "Magnetic Resonance Imaging (MRI) of Brain"),
        ("3E03", "Introduction into Peripheral Vein"),
        ("0BD18ZX", "Extraction of Trachea, Via Natural or Artificial Opening Endoscopic, Diagnostic"),
        ("041K09M", "Bypass Right Femoral Artery to Peroneal Artery with Autologous Vein, Open Approach"),
    ],
)
def test_titles_are_written_out(code: str, title: str) -> None:
    assert Procedures.open().description(code) == title


def test_no_more_is_offered_than_fits_in_a_pack() -> None:
    book = Procedures.open()
    offered = list(book.offered())
    assert len(offered) == len(set(offered)) <= 20_000
    assert {code for code in book.titles if len(code) == PREFIX} <= set(offered)


@pytest.mark.parametrize(
    ("code", "whole"),
    [
        ("0DTJ4ZZ", True),  # appendectomy
        ("0FB13ZX", True),  # needle biopsy
        ("0DJ08ZZ", True),  # endoscopy
        ("BW03ZZZ", True),  # x-ray
        ("30233N1", True),  # blood
        ("10D00Z1", True),  # Caesarean section
        ("0SR9029", False),  # hip replacement: which device is seldom told
        ("BW2410Z", False),  # contrast
        ("D0003Z0", False),
        ("3E030GC", False),
    ],
)
def test_which_codes_are_written_out(code: str, whole: bool) -> None:
    assert code in Procedures.open().titles
    assert written_whole(code) is whole


def test_a_code_of_both_books_has_the_title_of_its_kind() -> None:
    with Codebook.open() as book:
        titles = titles_of(["C03.0", "C030"], book)
    assert titles["C03.0"] == ("Malignant neoplasm of upper gum", True)
    assert titles["C030"][0].startswith("Positron Emission")
    assert not titles["C030"][1], "a beginning cannot be reported"


def test_a_code_of_another_system_does_not_borrow_a_title() -> None:
    with Codebook.open() as book:
        assert "0DTJ9AB" not in titles_of(["0DTJ9AB"], book)


def test_codes_of_another_system_are_told() -> None:
    book = Procedures.open()
    assert book.holds_most_of({"BW03ZZZ", "0DTJ"})
    assert book.holds_most_of({"BW03ZZZ", "5-470.1"})
    assert not book.holds_most_of({"BW03ZZZ", "5-470.1", "JKA21"})
    assert not book.holds_most_of(set())


@pytest.mark.parametrize(
    ("code", "wording"),
    [
        ("0FT44ZZ", "cholecystectomy, laparoscopic resection, complete removal of Gallbladder"),
        ("0DTJ", "appendectomy, resection, complete removal of Appendix"),
        ("0FB13ZX", "percutaneous biopsy of Right Lobe Liver"),
        ("0DJ08ZZ", "gastroscopy, endoscopy of Upper Intestinal Tract"),
        ("0SJC4ZZ", "arthroscopy, laparoscopic endoscopy of Right Knee Joint"),
        ("0TC0", "nephrotomy, removal of foreign body, stone or clot from Right Kidney"),
        ("01QR", "neuroplasty, repair, suture, plasty of Sacral Nerve"),
        ("0BH1", "insertion, implantation, placement of device in Trachea"),
        ("BW24", "CT scan, TAC, of Chest and Abdomen"),
        ("BW03ZZZ", "X-ray, radiograph of Chest"),
        ("10D00Z1", "Cesarean section"),
        ("HZ2ZZZZ", "Detoxification Services for Substance Abuse Treatment"),
    ],
)
def test_procedures_are_called_as_clinicians_do(code: str, wording: str) -> None:
    assert everyday_wording(code, Procedures.open()) == wording


def test_every_procedure_on_offer_has_a_wording() -> None:
    book = Procedures.open()
    wordings = [everyday_wording(code, book) for code in book.offered()]
    assert min(map(len, wordings)) > 3
    # A beginning and the one code below it may be called the same, but hardly two body parts.
    assert len(set(wordings)) > 0.95 * len(wordings)


def test_every_name_of_a_procedure_leads_to_a_code_of_the_book() -> None:
    names = list(read_synonyms(paths.procedure_names_path()))
    assert len(names) > 4000
    book = Procedures.open()
    unknown = {code for name in names for code in name.codes if not book.description(code)}
    assert not unknown
