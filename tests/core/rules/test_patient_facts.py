"""Age and sex, where a note says them plainly."""

from __future__ import annotations

import pytest

from chartlight import paths
from chartlight.rules.findings import Patient, Sex, told_patient
from chartlight.rules.patient import read_patient

F, M = Sex.FEMALE, Sex.MALE


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("This 84-year-old lady was admitted.", 84, F),
        ("78 yo M c/o progressive dyspnea", 78, M),
        ("67 y/o F with chest pain", 67, F),
        ("Pain for 20 years. Sex: F. Age: 51", 51, F),
        ("48-yr-old gentleman, smoker for 30 years", 48, M),
        ("A 3-month-old girl", 0.25, F),
        ("Her 45-year-old son died. A 70-year-old woman", 70, F),
        ("Edad: 79 años    Sexo: mujer", 79, F),
        ("Paciente varón de 66 años que ingresa", 66, M),
        ("Mujer, 45 años, con dolor de 2 años de evolución", 45, F),
        ("Paciente de 58 años, fumador desde los 18 años", 58, None),
        ("Niña de 3 meses con fiebre", 0.25, F),
        ("Sexo: M Edad: 30", 30, None),
        ("Patient: 34-årig kvinna, 1-para", 34, F),
        ("man f 1943, 81 år gammal", 81, M),
        ("Kön: kvinna. Ålder: 62 år", 62, F),
        ("81 år gammal. Man noterade feber", 81, None),
        ("Kvinna, 81 år gammal. Man noterade feber", 81, F),
        ("Recién nacido a término", 0, None),
        ("Patient is 25 weeks pregnant", None, None),
        ("dolor de 3 años", None, None),
        ("Paciente fumador 20 años", None, None),
        ("Mother, 70 years old, has diabetes", 70, None),
        ("300-year-old house", None, None),
        ("", None, None),
    ],
)
def test_what_is_said_is_read(text: str, age: float | None, sex: Sex | None) -> None:
    assert read_patient(text) == Patient(age, sex)


@pytest.mark.parametrize(
    ("patient", "told"),
    [
        (Patient(78.0, M), "78 years, male"),
        (Patient(0.25, None), "3 months"),
        (Patient(12 / 365, F), "12 days, female"),
        (Patient(None, F), "female"),
        (Patient(), ""),
    ],
)
def test_a_patient_is_told_in_words(patient: Patient, told: str) -> None:
    assert told_patient(patient) == told


def test_the_sample_notes_say_who_they_are_about() -> None:
    read = {path.stem: read_patient(path.read_text("utf-8")) for path in paths.sample_notes_dir().glob("*.txt")}
    assert read == {
        "en-cirrhosis-bleed": Patient(57, M),
        "en-heart-failure": Patient(78, M),
        "en-hip-fracture": Patient(84, F),
        "es-cancer-vejiga": Patient(66, M),
        "es-epoc-neumonia": Patient(71, M),
        "es-ictus": Patient(79, F),
        "sv-preeklampsi": Patient(34, F),
        "sv-urosepsis-njursvikt": Patient(81, M),
    }
