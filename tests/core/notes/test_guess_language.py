from __future__ import annotations

from pathlib import Path

import pytest

from chartlight import paths
from chartlight.notes.language import guess_language

SAMPLES = sorted(paths.sample_notes_dir().glob("*.txt"))

SENTENCES = {
    "en": "The patient was admitted with chest pain and there was no fever on admission.",
    "es": "La paciente ingresa por dolor torácico y no presenta fiebre en el momento del ingreso.",
    "sv": "Patienten inkommer med bröstsmärta och har inte haft feber. EKG är utan anmärkning.",
}
OTHERS = {
    "Norwegian": "Pasienten ble innlagt med smerter og det var ikke feber etter at han kom til sykehuset.",
    "Danish": "Patienten blev indlagt med smerter og der var ikke feber efter at hun kom ind.",
    "Portuguese": "O doente foi internado por dor no peito e não tem febre, sem outras queixas em casa.",
    "German": "Der Patient wurde mit Schmerzen in der Brust aufgenommen und hatte kein Fieber.",
    "Catalan": "La pacient va ingressar per dolor amb febre i els seus antecedents són els de la seva mare.",
    "only abbreviations": "HTN, DM2, CKD 3. BP 120/80. HR 66.",
    "nothing": "",
    "figures": "1 2 3 4 5 6 7 8",
}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_notes_are_recognised_whole_and_by_their_first_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert guess_language(text) == path.stem[:2]
    assert guess_language(text.upper()) == path.stem[:2]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_enough(language: str) -> None:
    assert guess_language(SENTENCES[language]) == language


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_languages_and_unclear_text_are_left_open(text: str) -> None:
    assert guess_language(text) is None


def test_two_languages_in_equal_parts_are_unclear() -> None:
    assert guess_language(f"{SENTENCES['en']} {SENTENCES['es']} {SENTENCES['es']}") is None
