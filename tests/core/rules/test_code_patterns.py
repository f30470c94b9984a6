"""The codes that a note of the tabular list names."""

from __future__ import annotations

import re

import pytest

from chartlight.codebook.layout import NOTE_KINDS, NoteKind
from chartlight.rules.patterns import patterns_in
from plain_codebook import plain_codebook

READ = (NoteKind.EXCLUDES1, NoteKind.CODE_FIRST, NoteKind.USE_ADDITIONAL_CODE)


@pytest.mark.parametrize(
    ("words", "fitting", "others"),
    [
        ("heart failure due to hypertension (I11.0)", ["I11.0"], ["I11.9", "I11"]),
        ("alcoholic liver disease (K70.-)", ["K70", "K70.30"], ["K71.0"]),
        ("stage of chronic kidney disease (N18.1-N18.6)", ["N18.1", "N18.30", "N18.6"], ["N18.9", "N18", "N19"]),
        ("type of heart failure (I50.2-I50.43)", ["I50.20", "I50.43"], ["I50.810", "I50.9", "I50.1"]),
        ("(E08-E13 with .22)", ["E11.22", "E08.22"], ["E11.21", "E14.22", "E11.622"]),
        ("(E08-E13 with .51-.52)", ["E10.51", "E13.52"], ["E10.59"]),
        ("(E08-E13 with .61-)", ["E11.610", "E11.618"], ["E11.65"]),
        ("(I69. with final characters -23)", ["I69.323", "I69.023"], ["I69.320"]),
        ("(T36-T50 with fifth or sixth character 5)", ["T36.0X5A", "T50.905D"], ["T36.0X1A", "T40.511A", "T51.0X5A"]),
        ("(T36-T65 with fifth or sixth character 1-4)", ["T40.2X1A", "T40.424S"], ["T40.425A", "T40.2X6A"]),
        ("(B27.0-B27.9 with fifth character 9)", ["B27.09"], ["B27.01", "B27.0"]),
        ("(S92.-with 7th character B)", ["S92.001B"], ["S92.001A"]),
        ("(F11-F19 with fifth to sixth characters 51)", ["F11.151"], ["F11.150", "F11.251A"][:1]),
        ("(X00-X19, X75-X77, X96-X98, Y92)", ["X08.8XXA", "X75.XXXA", "Y92.003"], ["X20.XXXA", "Y93.01"]),
        ("hypothyroidism, acquired (E00-E03.-)", ["E03.9"], ["E04.0"]),
        ("tendinitis as classified in M75-M77", ["M75.00", "M77.9"], ["M78"]),
        ("vitamin B12 deficiency anemia (D51.-)", ["D51.0"], ["B12"]),
        ("pathological fracture NOS (M84.4.-)", ["M84.48XA"], ["M84.58XA"]),
        ("sequelae (I01.0 -I01.9)", ["I01.1"], ["I02.0"]),
        ("essential (primary) hypertension (I10-I1A)", ["I10", "I13.0", "I1A.0"], ["I20.0"]),
    ],
)
def test_a_line_fits_its_codes_and_no_others(words: str, fitting: list[str], others: list[str]) -> None:
    found = patterns_in(words)
    assert [code for code in (*fitting, *others) if any(pattern.fits(code) for pattern in found)] == fitting


@pytest.mark.parametrize("words", ["underlying disease", "open fracture (S52.- with open fracture 7th character)", ""])
def test_what_names_no_code_or_cannot_be_read_fits_nothing(words: str) -> None:
    assert patterns_in(words) == ()


def test_every_code_of_the_tabular_lists_instructions_is_read() -> None:
    with plain_codebook() as book:
        codes = [code for (code,) in book.execute("SELECT code FROM entry WHERE level >= 2")]
        kinds = [NOTE_KINDS.index(kind) for kind in READ]
        texts = [text for kind, text in book.execute("SELECT kind, text FROM note") if kind in kinds]
    unread = [text for text in texts if re.search(r"\b[A-Z]\d\d", text) and not patterns_in(text)]
    assert len(texts) > 7000
    assert unread == [
        "diabetic acidosis - see categories E08-E10, E11, E13 with ketoacidosis",
        "open fracture of elbow and forearm (S52.- with open fracture 7th character)",
    ]
    patterns = {pattern for text in texts for pattern in patterns_in(text)}
    by_category: dict[str, list[str]] = {}
    for code in codes:
        by_category.setdefault(code[:3], []).append(code)
    # The list itself names a code that does not exist: G31.90.
    assert [p.low for p in patterns if not any(map(p.fits, by_category.get(p.low[:3], ())))] == ["G3190"]
