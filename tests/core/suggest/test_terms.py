from __future__ import annotations

import pytest

from chartlight.suggest.terms import MOST_BETWEEN, TermList, Use, stem, stemmed_words, term_scores


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


def test_an_abbreviation_is_the_same_with_points_and_without() -> None:
    terms = terms_of("TAC vesical", "cultivo de E.coli")
    text = "T.A.C. vesical; tac vesical; un cultivo de E. coli, cultivo de E.coli"
    assert [text[m.start : m.end] for m in terms.match(text)] == [
        "T.A.C. vesical",
        "tac vesical",
        "cultivo de E. coli",
        "cultivo de E.coli",
    ]


def test_an_unknown_language_is_matched_word_for_word() -> None:
    assert stem("Fièvre", "xx") == "fievre"
    assert terms_of("fiebre", language="xx").match("la fiebre")


def test_scores_are_a_noisy_or() -> None:
    terms = TermList(language="es", terms={("a",): [("X", 0.5), ("Y", 0.2)], ("b",): [("X", 0.5)]})
    assert term_scores(terms.match("a b a")) == pytest.approx({"X": 0.875, "Y": 0.36})
    assert term_scores([]) == {}


def used(terms: TermList, text: str) -> list[tuple[str, Use]]:
    return [(text[one.start : one.end], one.use) for one in terms.occurrences(text)]


def test_terms_within_longer_ones_and_across_their_edges_are_inner() -> None:
    terms = terms_of("biopsia de tumor", "tumor", "tumor vesical", "biopsia")
    assert used(terms, "Biopsia de tumor vesical; tumor") == [
        ("Biopsia de tumor", Use.WHOLE),
        ("tumor", Use.WHOLE),
        ("Biopsia", Use.INNER),
        ("tumor", Use.INNER),
        ("tumor vesical", Use.INNER),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tumor grande y duro, vesical", "tumor grande y duro, vesical"),
        ("tumor " + "muy " * MOST_BETWEEN + "vesical", "tumor " + "muy " * MOST_BETWEEN + "vesical"),
        ("tumor " + "muy " * (MOST_BETWEEN + 1) + "vesical", None),
        ("tumor grande. Pared vesical", None),
        ("tumor grande\npared vesical", None),
        ("vesical: tumor", None),
        ("tumor grande vesical, tumor vesical", None),  # it stands together elsewhere
    ],
)
def test_words_of_a_term_may_stand_scattered_in_a_clause(text: str, found: str | None) -> None:
    scattered = [words for words, use in used(terms_of("tumor vesical"), text) if use is Use.SCATTERED]
    assert scattered == ([found] if found else [])


def test_weaker_uses_count_with_their_own_precision_and_only_where_one_is_known() -> None:
    whole = {
        ("tumor", "vesical"): [("A", 0.9)],
        ("tumor",): [("B", 0.8)],
        ("vesical", "grand"): [("A", 0.7), ("C", 0.6)],
    }
    plain = TermList(language="xx", terms=whole)
    text = "tumor vesical muy grand"
    assert [(m.codes, m.use) for m in plain.match(text)] == [((("A", 0.9),), Use.WHOLE)]
    weaker = {Use.INNER: {("tumor",): [("B", 0.2)]}, Use.SCATTERED: {("vesical", "grand"): [("A", 0.1), ("C", 0.3)]}}
    matches = TermList(language="xx", terms=whole, weaker=weaker).match(text)
    # The scattered words say nothing new of A, whose own term stands there.
    assert [(text[m.start : m.end], m.codes, m.use) for m in matches] == [
        ("tumor vesical", (("A", 0.9),), Use.WHOLE),
        ("tumor", (("B", 0.2),), Use.INNER),
        ("vesical muy grand", (("C", 0.3),), Use.SCATTERED),
    ]
