from __future__ import annotations

import pytest

from chartlight.suggest.terms import TermList, stem, stemmed_words, term_scores


def terms_of(*texts: str, language: str = "es") -> TermList:
    return TermList(
        language=language,
        terms={tuple(w for w, _, _ in stemmed_words(text, language)): [(f"C{i}", 0.5)] for i, text in enumerate(texts)},
    )


def test_the_longest_term_wins_and_matches_do_not_overlap() -> None:
    terms = terms_of("dolor", "dolor abdominal", "abdominal agudo")
    found = terms.match("Dolor abdominal agudo y dolor.")
    assert [(m.start, m.end, m.codes[0][0]) for m in found] == [(0, 15, "C1"), (24, 29, "C0")]


@pytest.mark.parametrize(
    "text",
    [
        "🙂 Hipertensión\tarterial",
        "Línea uno\r\nHIPERTENSION   ARTERIAL",
        "hipertensio\u0301n-arterial",
        "á" * 50 + " hipertensiones arteriales",
    ],
)
def test_offsets_point_at_the_words_as_they_stand(text: str) -> None:
    (match,) = terms_of("hipertensión arterial").match(text.replace("o\u0301", "ó"))
    words = text.replace("o\u0301", "ó")[match.start : match.end].lower()
    assert words.startswith("hipertensi")
    assert "arterial" in words


def test_a_term_at_the_very_end_of_a_note_is_found() -> None:
    assert len(terms_of("fiebre alta persistente", "fiebre").match("Tiene fiebre alta")) == 1


def test_a_term_is_found_with_and_without_function_words() -> None:
    terms = terms_of("carcinoma de lengua")
    text = "Un carcinoma de la lengua; carcinoma lengua."
    assert [text[m.start : m.end] for m in terms.match(text)] == ["carcinoma de la lengua", "carcinoma lengua"]
    assert terms_of("de la").match("de la") == []
    # "ala" has the stem of "al", and is a word of its own.
    assert [m.codes[0][0] for m in terms_of("biopsia", "biopsia ala").match("Biopsia de ala nasal, biopsia")] == [
        "C1",
        "C0",
    ]


def test_an_unknown_language_is_matched_word_for_word() -> None:
    assert stem("Fièvre", "xx") == "fievre"
    assert terms_of("fiebre", language="xx").match("la fiebre")


def test_scores_are_a_noisy_or() -> None:
    terms = TermList(language="es", terms={("a",): [("X", 0.5), ("Y", 0.2)], ("b",): [("X", 0.5)]})
    assert term_scores(terms.match("a b a")) == pytest.approx({"X": 0.875, "Y": 0.36})
    assert term_scores([]) == {}
