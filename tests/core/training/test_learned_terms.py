"""Terms learned from evidence, and names of codes among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chartlight import paths
from chartlight.suggest.terms import Use
from chartlight.training.records import CodedRecord
from chartlight.training.terms import learn_terms, table_names, term_lists

RECORDS = [
    CodedRecord("1", "tiene fiebre alta", ("R50.9",), {"R50.9": (((6, 12),),)}),
    CodedRecord("2", "sin fiebre; tos seca", ("R05",), {"R05": (((12, 15),),)}),
    CodedRecord("3", "TOS y tos", ("R05",), {"R05": (((0, 3),),)}),
]


def test_terms_get_their_smoothed_precision() -> None:
    terms = learn_terms(RECORDS, language="es").terms
    assert terms == {
        ("fiebr",): (("R50.9", pytest.approx(1.3 / 2.9)),),
        ("tos",): (("R05", pytest.approx(2.3 / 3.9)),),
    }


def test_a_name_is_a_term_whose_precision_counts_the_records_that_hold_it() -> None:
    names = {
        ("vomit",): {"R11.10"},  # in no record
        ("sec",): {"L85.3"},  # held, and never meant
        ("tos",): {"R05", "R05.9"},  # the one is evidence of the records, the other is never meant
        ("fiebr", "alta"): {"R50.9"},  # a longer name takes the words from the shorter term
    }
    terms = learn_terms(RECORDS, language="es", names=names).terms
    assert terms == {
        ("vomit",): (("R11.10", pytest.approx(0.3 / 0.9)),),
        ("sec",): (("L85.3", pytest.approx(0.3 / 1.9)),),
        ("tos",): (("R05", pytest.approx(2.3 / 3.9)), ("R05.9", pytest.approx(0.3 / 2.9))),
        ("fiebr", "alta"): (("R50.9", pytest.approx(1.3 / 1.9)),),
        ("fiebr",): (("R50.9", pytest.approx(0.3 / 1.9)),),
    }


def test_each_use_of_a_term_has_a_precision_of_its_own() -> None:
    records = [
        CodedRecord("1", "dolor abdominal", ("R10.9", "R52"), {"R10.9": (((0, 15),),), "R52": (((0, 5),),)}),
        CodedRecord("2", "dolor muy abdominal y dolor", ("R10.9",), {"R10.9": (((0, 5), (10, 19)),)}),
        CodedRecord("3", "dolor no abdominal", (), {}),
    ]
    terms = learn_terms(records, language="es", names={("dolor", "abdominal"): {"R10.9", "R10.84"}})
    whole, inner, scattered = ({stems: dict(terms.codes_of(stems, use)) for stems in terms.terms} for use in Use)
    assert whole[("dolor",)] == {"R52": pytest.approx(0.3 / 3.9)}
    assert inner[("dolor",)] == {"R52": pytest.approx(1.3 / 2.2)}
    assert scattered[("dolor",)] == {}
    assert whole[("dolor", "abdominal")]["R10.9"] == pytest.approx(1.3 / 1.9)
    assert scattered[("dolor", "abdominal")] == {
        "R10.9": pytest.approx(1.3 / 3.2),  # by occurrences
        "R10.84": pytest.approx(0.3 / 3.2),  # by records
    }


def test_names_come_from_the_tables_for_the_codes_wanted_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "synonyms.tsv"
    rows = ["codes\ten\tes\tsv", "R11.10 R11.0\tvomiting\tvómitos|VOM|VO\tkräkning", "I10\thypertension\tHTA\t"]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    monkeypatch.setattr(paths, "synonyms_path", lambda: table)
    wordings = tmp_path / "wordings.tsv"
    wordings.write_text("codes\ten\tes\tsv\nI10\t\tcifras tensionales altas\t\n", encoding="utf-8")
    monkeypatch.setattr(paths, "wordings_path", lambda: wordings)
    procedures = tmp_path / "procedures.tsv"
    procedures.write_text("codes\ten\tes\tsv\nBW40ZZZ\t\tecografía de abdomen\t\n", encoding="utf-8")
    monkeypatch.setattr(paths, "procedure_names_path", lambda: procedures)
    assert table_names("es", {"R11.10", "R11.0"}) == {("vomit",): {"R11.10"}, ("vom",): {"R11.10"}}
    assert table_names("es", {"BW40ZZZ"}) == {("ecograf", "abdom"): {"BW40ZZZ"}}
    assert table_names("sv", {"I10"}) == {}
    lists = term_lists(RECORDS, language="es", codes={"I10"})
    assert lists["es"].terms[("cifr", "tensional", "altas")] == lists["es"].terms[("hta",)]
    assert lists["es"].terms[("hta",)] == (("I10", pytest.approx(0.3 / 0.9)),)
    assert lists["en"].terms == {("hypertens",): (("I10", pytest.approx(0.3 / 0.9)),)}
    assert "sv" not in lists
    assert not term_lists([], language="en")["en"].terms
