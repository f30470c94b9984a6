"""Headings and labels of forms in three languages, and problems that look like them."""

from __future__ import annotations

import pytest

from chartlight.sections.labels import labels
from chartlight.types import NoteSection, SectionName

NOTES = {
    "en": (
        (
            "PAST MEDICAL HISTORY:\nAsthma since childhood.\n\nALLERGIES:\nDrug allergy: none known.\n"
            "Blood pressure: 130/80.\n1. Diabetes: metformin.\nShe has pneumonia, as follows: on the left.\n"
        ),
        ["PAST MEDICAL HISTORY:", "ALLERGIES:", "Drug allergy", "Blood pressure"],
    ),
    "es": (
        (
            "ANTECEDENTES PERSONALES:\nAsma desde la infancia.\n\nALERGIAS:\nAlergia a medicamentos: no conocidas.\n"
            "Tensión arterial: 130/80.\n- Diabetes: metformina.\n"
        ),
        ["ANTECEDENTES PERSONALES:", "ALERGIAS:", "Alergia a medicamentos", "Tensión arterial"],
    ),
    "sv": (
        (
            "TIDIGARE SJUKDOMAR:\nAstma sedan barndomen.\n\nÖVERKÄNSLIGHET:\nLäkemedelsallergi: ingen känd.\n"
            "Blodtryck: 130/80.\n- Diabetes: metformin.\n"
        ),
        ["TIDIGARE SJUKDOMAR:", "ÖVERKÄNSLIGHET:", "Läkemedelsallergi", "Blodtryck"],
    ),
}


@pytest.mark.parametrize("language", NOTES)
def test_headings_and_labels_are_found_and_findings_are_not(language: str) -> None:
    text, wanted = NOTES[language]
    found = {text[start:end].rstrip(":") for start, end in labels(text, language, ())}
    assert found == {each.rstrip(":") for each in wanted}


def test_a_problem_before_a_colon_is_no_label_where_problems_are_listed() -> None:
    text = "HOSPITAL COURSE:\nHypertension: well controlled.\nPNEUMONIA: treated.\nDISPOSITION:\nDiet: low salt.\n"
    course = NoteSection(SectionName.COURSE, 0, text.index("DISPOSITION"), heading=True)
    found = {text[start:end] for start, end in labels(text, "en", (course,))}
    assert "HOSPITAL COURSE:" in found
    assert not {"Hypertension", "PNEUMONIA:", "PNEUMONIA"} & found
    assert "Diet" in found
