"""The pack that ships, on the notes that ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chartlight import paths
from chartlight.notes.reader import read_notes
from chartlight.suggest.engine import Engine
from chartlight.suggest.mentions import touched_tokens
from chartlight.training.note_records import SectionRecord
from chartlight.training.section_labels import LABELS, labelled_sentences
from chartlight.types import CodingResult, Kind, Note, Source


@pytest.fixture(scope="module")
def notes() -> dict[str, Note]:
    read = [item for item in read_notes([paths.sample_notes_dir()]) if isinstance(item, Note)]
    return {note.id: note for note in read}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.open(device="cpu")


@pytest.fixture(scope="module")
def results(notes: dict[str, Note], engine: Engine) -> dict[str, CodingResult]:
    return {name: engine.run(note) for name, note in notes.items()}


@pytest.fixture(scope="module")
def procedures(notes: dict[str, Note], engine: Engine) -> dict[str, CodingResult]:
    other = engine.of_kind(Kind.PROCEDURES)
    return {name: other.run(note) for name, note in notes.items()}


def test_all_shipped_weights_are_small() -> None:
    assert sum(path.stat().st_size for path in paths.resources_dir().rglob("*.safetensors")) <= 45_000_000


def test_the_card_names_the_data_its_licence_and_the_figures() -> None:
    card = (paths.starter_pack_dir() / "card.md").read_text(encoding="utf-8")
    for words in (
        "CodiEsp",
        "CC BY 4.0",
        "MTSamples",
        "CC0",
        "## Specialties",
        "## Sections",
        "10.5281/zenodo.3837305",
        "| es | 250 |",
        "## Limits",
    ):
        assert words in card


def test_nothing_in_the_pack_tells_where_it_was_made() -> None:
    for path in paths.starter_pack_dir().glob("*.json"):
        if path.name not in ("tokenizer.json", "terms.json"):
            assert str(Path.home()) not in path.read_text(encoding="utf-8")
            assert "_name_or_path" not in path.read_text(encoding="utf-8")


def test_words_are_understood_by_a_pack_that_reads_specialties_too(engine: Engine) -> None:
    assert dict(engine.codes_meant("pneumonia", limit=5)).get("J18.9", 0) > 0.2


@pytest.mark.parametrize(
    ("note", "code", "word"),
    [
        ("es-ictus", "I10", "HTA"),
        ("es-ictus", "E78.00", "hipercolesterolemia"),
        ("es-ictus", "R47.01", "afasia"),
        ("es-epoc-neumonia", "J18.9", "neumonía"),
        ("en-heart-failure", "I10", "Hypertension"),
        ("en-heart-failure", "I48.91", "atrial fibrillation"),
        ("en-hip-fracture", "M81.0", "osteoporosis"),
    ],
)
def test_plain_diagnoses_are_suggested_with_their_words(
    note: str, code: str, word: str, notes: dict[str, Note], results: dict[str, CodingResult]
) -> None:
    found = {s.code: s for s in results[note].suggestions if s.suggested}
    shown = {notes[note].text[e.start : e.end].lower() for e in found[code].evidence}
    assert any(word.lower() in words for words in shown)


def test_every_note_gets_suggestions_and_every_suggestion_has_words(
    notes: dict[str, Note], results: dict[str, CodingResult]
) -> None:
    for name, result in results.items():
        assert any(s.suggested for s in result.suggestions)
        assert all(s.evidence for s in result.suggestions if s.suggested)
        assert all(s.attention for s in result.suggestions if Source.ATTENTION in s.sources)
        length = len(notes[name].text)
        assert all(0 <= e.start < e.end <= length for s in result.suggestions for e in s.evidence)


@pytest.mark.parametrize(
    ("note", "code", "word"),
    [
        ("es-ictus", "BN20", "TC craneal"),
        ("es-cancer-vejiga", "0TJB8ZZ", "cistoscopia"),
        ("en-heart-failure", "4A02X4Z", "ECG"),
    ],
)
def test_plain_procedures_are_suggested_with_their_words(
    note: str, code: str, word: str, notes: dict[str, Note], procedures: dict[str, CodingResult]
) -> None:
    found = {s.code: s for s in procedures[note].suggestions if s.suggested}
    shown = {notes[note].text[e.start : e.end].lower() for e in found[code].evidence}
    assert any(word.lower() in words for words in shown)


@pytest.mark.parametrize("language", ["en", "es", "sv"])
def test_sections_are_inferred_where_no_heading_speaks(engine: Engine, language: str) -> None:
    """The sample notes without their headings; test_headings.py holds that the headings tell what a reader marked."""
    pairs = []
    for path in sorted(paths.sample_notes_dir().glob(f"{language}-*.txt")):
        record = SectionRecord(path.stem, path.read_text(encoding="utf-8"), language)
        note = labelled_sentences(record)
        encoded = engine.runtime.encode(note.text)
        states = list(engine.runtime.window_states(encoded))
        spans = [touched_tokens(encoded.offsets, start, end) for start, end in note.spans]
        told = engine.runtime.sections(states, spans, [None] * len(spans))
        assert told is not None
        pairs += [(name, LABELS[label]) for (name, _), label in zip(told, note.labels, strict=True) if label >= 0]
    assert len(pairs) > 200
    # Measured: English .81, Spanish .86, Swedish .76.
    assert sum(one.soap is other.soap for one, other in pairs) / len(pairs) > 0.75


def test_specialties_of_sample_notes(notes: dict[str, Note], results: dict[str, CodingResult]) -> None:
    text = notes["en-heart-failure"].text
    specialties = results["en-heart-failure"].specialties
    assert len(specialties) == 40
    assert specialties[0].name == "Discharge Summary"
    assert specialties[0].suggested
    shown = {text[span.start : span.end].lower() for span in specialties[0].evidence}
    assert "discharge" in shown
    assert len(specialties[0].evidence) >= 3  # not the one place alone that holds most of the attention
    assert results["sv-preeklampsi"].specialties[0].name == "Obstetrics / Gynecology"


def test_procedures_from_the_same_reading_are_those_of_a_reading_of_their_own(
    engine: Engine, notes: dict[str, Note], results: dict[str, CodingResult], procedures: dict[str, CodingResult]
) -> None:
    name = "es-cancer-vejiga"
    *_, found = engine.suggest(notes[name], besides=(Kind.PROCEDURES,))
    assert isinstance(found, CodingResult)
    assert found == replace(results[name], suggestions=(*results[name].suggestions, *procedures[name].suggestions)), (
        "specialties and sections are told once"
    )
    assert {"0TTB", "0TJB8ZZ"} <= {each.code for each in procedures[name].suggestions if each.suggested}
    *_, alone = engine.of_kind(Kind.PROCEDURES).suggest(notes[name], besides=(Kind.PROCEDURES,))
    assert alone == procedures[name]
