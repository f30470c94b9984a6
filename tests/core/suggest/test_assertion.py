"""What the note says of a finding, on hand-written sentences in three languages."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from chartlight.suggest.assertion import PRECEDENCE, AssertionReader, folded
from chartlight.suggest.assertion_grammar import fold, grammar
from chartlight.suggest.assertion_rules import LANGUAGES
from chartlight.types import Assertion, CodingResult, EvidenceSpan, Kind, Source, Suggestion

SENTENCES = Path(__file__).parent / "assertion"
LEAST_F1 = 0.93

Case = tuple[str, int, int, Assertion]  # text, start and end of the finding, gold status


def marked(sentence: str) -> tuple[str, int, int]:
    """The text without its marks, and where the finding stands."""
    before, finding, after = re.split(r"\[\[|\]\]", sentence)
    return before + finding + after, len(before), len(before) + len(finding)


def cases(language: str) -> list[Case]:
    with (SENTENCES / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(*marked(row["sentence"].replace("\\n", "\n")), Assertion(row["status"])) for row in rows]


def read(sentence: str, language: str | None) -> Assertion:
    text, start, end = marked(sentence)
    return AssertionReader(text, language).status(start, end)


def f1(status: Assertion, pairs: list[tuple[Assertion, Assertion]]) -> float:
    hits = sum(gold == found == status for gold, found in pairs)
    return 2 * hits / sum((gold == status) + (found == status) for gold, found in pairs)


@pytest.mark.parametrize("language", [*LANGUAGES, None])
def test_no_rule_fits_where_there_are_no_words(language: str | None) -> None:
    """A rule that fits nothing at all would be found for ever at one place."""
    assert [role for role, phrases in grammar(language).phrases if phrases.search(". -")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_cover_every_status(language: str) -> None:
    listed = cases(language)
    assert len(listed) >= 150
    assert len({text for text, *_ in listed}) >= 150
    counts = Counter(status for *_, status in listed)
    assert min(counts[status] for status in Assertion) >= 20


@pytest.mark.parametrize("given", [True, False], ids=["language given", "language unknown"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_of_hand_written_sentences(language: str, given: bool) -> None:
    known = language if given else None
    pairs = [(gold, AssertionReader(text, known).status(start, end)) for text, start, end, gold in cases(language)]
    assert sum(gold == found for gold, found in pairs) / len(pairs) >= LEAST_F1
    assert sum(f1(status, pairs) for status in Assertion) / len(Assertion) >= LEAST_F1


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("FAMILY HISTORY\n\nFather with [[gout]].", Assertion.FAMILY),
        ("FAMILY HISTORY\nFather with gout.\n\n[[Pneumonia]] on x-ray.", Assertion.PRESENT),
        ("FH: Father with gout.\nSH: lives alone.\n[[Pneumonia]] on x-ray.", Assertion.PRESENT),
        ("PMH\n- pneumonia\n- [[cellulitis]]\nHPI\ncough", Assertion.HISTORICAL),
        ("PMH\n- pneumonia\nHPI\n[[cough]]", Assertion.PRESENT),
        ("PMH\n- [[diabetes]], in remission", Assertion.HISTORICAL),
    ],
)
def test_sections_end_where_the_next_begins(sentence: str, status: Assertion) -> None:
    assert read(sentence, "en") is status


def test_line_breaks_that_an_export_made_commas_end_sections_and_sentences() -> None:
    note = "FAMILY HISTORY:,  Mother with stroke.,REVIEW OF SYSTEMS:,LUNGS:  No cough.,EXTREMITIES:  {}.,PLAN: , Rest."
    assert read(note.format("There is [[edema]]"), "en") is Assertion.PRESENT
    assert read(note.replace("stroke", "[[stroke]]").format("Warm"), "en") is Assertion.FAMILY
    assert read("No fever, Chills, or [[cough]].", "en") is Assertion.NEGATED


def test_a_wrapped_line_goes_on_and_a_list_does_not() -> None:
    assert read("There was no fever, chills or\n[[cough]] today.", "en") is Assertion.NEGATED
    assert read("- no fever\n- [[cough]]", "en") is Assertion.PRESENT


def test_the_latest_year_of_a_note_with_several_is_the_present() -> None:
    assert read("Admitted 2024. [[Pneumonia]] in 2019.", "en") is Assertion.HISTORICAL
    assert read("Appendectomy in 2019. [[Pneumonia]] in 2024.", "en") is Assertion.PRESENT
    assert read("Admitted on 02/25/2008. Daily [[headaches]] on 02/20/2008.", "en") is Assertion.PRESENT
    assert read("[[Pneumonia]] in 2019.", "en") is Assertion.HISTORICAL


def test_a_trigger_inside_the_span_counts_where_it_leads_it() -> None:
    assert read("Exploración: [[sin fiebre]].", "es") is Assertion.NEGATED
    assert read("Diagnosis: [[carcinoma without metastases]].", "en") is Assertion.PRESENT


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_hold_for_any_form_of_accents(form: str) -> None:
    text = unicodedata.normalize(form, "Exploración física: año. Sin evidencia clínica de neumonía. Tos áspera.")
    reader = AssertionReader(text, "es")

    def status(word: str) -> Assertion:
        start = text.index(unicodedata.normalize(form, word))
        return reader.status(start, start + len(unicodedata.normalize(form, word)))

    assert status("neumonía") is Assertion.NEGATED
    assert status("Tos") is Assertion.PRESENT


@pytest.mark.parametrize("text", ["", " \n", "?", "no", "İİ no İ", "\x00", "(-)", "Family history:", "\ud83d"])
@pytest.mark.parametrize("language", [*LANGUAGES, "xx", None])
def test_any_text_has_a_status(text: str, language: str | None) -> None:
    assert AssertionReader(text, language).status(0, len(text)) in Assertion
    assert len(fold(text)) == len(text)


def test_every_expression_can_match() -> None:
    for language in LANGUAGES:
        for role, pattern in grammar(language).phrases:
            assert not pattern.fullmatch(""), (language, role)


def spans(*words: tuple[int, int]) -> tuple[EvidenceSpan, ...]:
    return tuple(EvidenceSpan(start, end, 1.0, Source.TERM) for start, end in words)


def test_a_suggestion_is_present_if_one_mention_is() -> None:
    text = "No fever. Mother had fever. Fever now."
    places = [match.span() for match in re.finditer("fever", text, re.IGNORECASE)]
    reader = AssertionReader(text, "en")
    assert reader.of_evidence(spans(*places)) is Assertion.PRESENT
    assert reader.of_evidence(spans(*places[:2])) is Assertion.NEGATED
    assert reader.of_evidence(spans(places[1])) is Assertion.FAMILY
    beside = EvidenceSpan(*places[2], 1.0, Source.ATTENTION)
    assert reader.of_evidence((*spans(places[0]), beside)) is Assertion.NEGATED
    assert reader.of_evidence((beside,)) is Assertion.PRESENT
    assert reader.of_evidence(()) is Assertion.PRESENT
    assert set(PRECEDENCE) == set(Assertion)


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Soft abdomen, no masses.", "abdomen, no masses", Assertion.NEGATED),
        ("Abdomen blando, no masas.", "Abdomen blando, no masas", Assertion.NEGATED),
        ("No pain of the large abdomen.", "pain of the large abdomen", Assertion.NEGATED),
        ("Mass in the left abdomen.", "Mass in the left abdomen", Assertion.PRESENT),
        ("Mass; mother healthy, abdomen large.", ";", Assertion.PRESENT),
    ],
)
def test_words_between_the_words_of_a_term_may_deny_it(text: str, words: str, told: Assertion) -> None:
    start = text.index(words)
    found = spans((start, start + len(words)))
    assert AssertionReader(text).of_evidence(found, scattered=True) is told
    attended = EvidenceSpan(start, start + len(words), 1.0, Source.ATTENTION)
    assert AssertionReader(text).of_evidence((attended,), scattered=True) is AssertionReader(text).of_evidence(
        (attended,)
    )


def test_folding_takes_nothing_away() -> None:
    listed = tuple(Suggestion(f"A0{n}", 0.9, True, (), assertion=status) for n, status in enumerate(Assertion))
    result = CodingResult("n", Kind.DIAGNOSES, "pack", listed)
    after = folded(result).suggestions
    assert [(each.code, each.score, each.assertion) for each in after] == [
        (each.code, each.score, each.assertion) for each in listed
    ]
    apart = {Assertion.NEGATED, Assertion.FAMILY, Assertion.HYPOTHETICAL}
    assert {each.assertion for each in after if not each.suggested} == apart
