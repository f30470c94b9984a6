"""Headings of the sample notes against what a reader marked, and what must not be taken for a heading."""

from __future__ import annotations

import pytest

from chartlight import paths
from chartlight.sections.headings import find_headings
from chartlight.sections.reading import named_by_headings, note_sections, section_at
from chartlight.sections.sentences import outline
from chartlight.suggest.note_structure import restore_line_breaks
from chartlight.types import SectionName, Soap

# The section that a reader gives the sentence with these words, in each sample note.
MARKED = {
    "en-heart-failure": {
        "Ischemic cardiomyopathy, CAD s/p": "diagnoses",
        "progressive dyspnea x 10 days": "reason for admission",
        "4-pillow orthopnea": "present illness",
        "anterior MI 2015": "past history",
        "R inguinal hernia repair": "past history",
        "Father died of MI": "family history",
        "Retired machinist": "social history",
        "Lisinopril (cough": "allergies",
        "metoprolol succinate 50 mg": "medications",
        "JVP 14 cm": "examination",
        "TSH 2.1": "results",
        "Kerley B lines": "results",
        "metolazone 2.5 mg x2": "hospital course",
        "Dry weight 83.6": "hospital course",
        "Torsemide 40 mg daily (NEW)": "plan",
        "HF clinic 3/18": "plan",
    },
    "en-hip-fracture": {
        "Postoperative delirium": "diagnoses",
        "left mastectomy": "past history",
        "mother broke her hip": "family history",
        "Trimethoprim - rash": "allergies",
        "Widow, lives alone": "social history",
        "displaced subcapital # left NOF": "results",
        "seeing cats on the bed": "hospital course",
        "Dalteparin 5,000 units sc od until": "plan",
        "No DVLA issues": "plan",
    },
    "en-cirrhosis-bleed": {
        "PSH: appendectomy": "past history",
        "Father alcohol use disorder": "family history",
        "Roofer, on disability": "social history",
        "omeprazole 20 mg daily": "medications",
        "BP 88/52": "examination",
        "Repeat EGD with banding": "plan",
    },
    "es-ictus": {
        "Debilidad de hemicuerpo derecho": "reason for admission",
        "Hipotiroidismo primario": "past history",
        "madre con ictus": "family history",
        "losartán 50 mg/24h": "medications",
        "Su hijo la vio bien": "present illness",
        "NIHSS 19": "examination",
        "ASPECTS 9": "results",
        "recanalización TICI 2c": "hospital course",
        "hematoma inguinal": "hospital course",
        "Afasia, hemiparesia derecha, disfagia": "diagnoses",
        "Apixabán 5 mg 1-0-1": "plan",
        "Traslado a centro": "plan",
    },
    "es-epoc-neumonia": {
        "exfumador desde hace 6": "social history",
        "IAM inferior en 2014": "past history",
        "padre fallecido de neoplasia": "family history",
        "Hipoventilación generalizada": "examination",
        "consolidación en LID": "results",
    },
    "es-cancer-vejiga": {
        "RTU-V 05/2023": "past history",
        "padre fallecido a los 72": "family history",
        "pintor de coches": "social history",
        "ramipril 5 mg (1-0-0)": "medications",
    },
    "sv-preeklampsi": {
        "BT 162/104": "reason for admission",
        "Hypotyreos (Hashimoto)": "past history",
        "Mormor bröstcancer": "family history",
        "Receptionist": "social history",
        "Penicillin, fick klåda": "allergies",
        "Symbicort mite 1x2, Bricanyl Turbuhaler": "medications",
        "flimmer för ögonen": "present illness",
        "uterus mjuk": "examination",
        "Haptoglobin 0,6": "results",
        "nedsatt variabilitet, inga decelerationer": "results",
        "Magnesiumsulfat 4 g": "hospital course",
        "Tillväxthämning hos fostret": "diagnoses",
        "Blodtransfusion 1 enhet": "procedure",
        "Trandate 300 mg 1x3, Adalat Oros 30 mg 1x1, Levaxin 75": "plan",
        "Eftervård och samtal": "plan",
    },
    "sv-urosepsis-njursvikt": {
        "appendektomi": "past history",
        "Bactrim": "allergies",
        "GCS 15": "examination",
        "residualurin 900 ml": "results",
        "Urologkonsult": "hospital course",
        "Akut urinretention vid BPH": "diagnoses",
        "ibuprofen (NSAID ej": "plan",
    },
}


@pytest.mark.parametrize("name", MARKED)
def test_headings_tell_the_sections_that_a_reader_marked(name: str) -> None:
    text = (paths.sample_notes_dir() / f"{name}.txt").read_text(encoding="utf-8")
    sections = note_sections(outline(text, name[:2]), None)
    told = {words: section_at(sections, text.index(words)) for words in MARKED[name]}
    assert {words: section.name.value if section else None for words, section in told.items()} == MARKED[name]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The patient has pain: worse at night.", "en"),
        ("COPD\nHTA\nKOL", "en"),
        ("HAEMOGLOBIN   12.9   13.1", "en"),
        ("He was told to follow up with cardiology.", "en"),
        ("Se pautó tratamiento con losartán.", "es"),
    ],
)
def test_text_is_not_taken_for_headings(text: str, language: str) -> None:
    assert find_headings(text, language) == []


@pytest.mark.parametrize(
    ("heading", "language", "section"),
    [
        ("DISCHARGE MEDICATIONS:", "en", "plan"),
        ("Family Hx:", "en", "family history"),
        ("Past Medical/Surgical History:", "en", "past history"),
        ("POSTOPERATIVE DIAGNOSES:", "en", "diagnoses"),
        ("Review of Systems:", "en", "review of systems"),
        ("ESTIMATED BLOOD LOSS:", "en", "procedure"),
        ("Exploración física:", "es", "examination"),
        ("ANTECEDENTES FAMILIARES", "es", "family history"),
        ("Juicio clínico:", "es", "diagnoses"),
        ("Läkemedel vid utskrivning", "sv", "plan"),
        ("HEREDITET", "sv", "family history"),
        ("Bedömning:", "sv", "diagnoses"),
    ],
)
def test_names_of_headings(heading: str, language: str, section: str) -> None:
    [found] = find_headings(f"{heading}\nSome words.", language)
    assert (found.section, found.start, found.end) == (SectionName(section), 0, len(heading))


def test_abbreviations_mean_what_they_mean_in_their_language() -> None:
    assert [heading.section for heading in find_headings("AF: madre con ictus", "es")] == [SectionName.FAMILY_HISTORY]
    assert find_headings("AF: rate controlled", "en") == []


def test_line_breaks_that_became_commas_are_seen() -> None:
    text = "INDICATION: , Chest pain.,FINDINGS:,1.  Normal wall motion.,IMPRESSION:  ,Normal test."
    assert len(restore_line_breaks(text)) == len(text)
    found = outline(text, "en")
    words = [text[one.start : one.end] for one in found.sentences]
    assert words == ["Chest pain.", "Normal wall motion.", "Normal test."]
    assert [name.value for name in named_by_headings(found) if name] == ["present illness", "results", "diagnoses"]


def test_a_subheading_continues_its_section() -> None:
    found = outline("PHYSICAL EXAMINATION:\nLungs: clear.\nAbdomen: soft.\n\nPLAN: Home today.", "en")
    assert named_by_headings(found) == [SectionName.EXAMINATION] * 2 + [SectionName.PLAN]


def test_a_heading_on_a_line_inside_a_block_ends_with_its_line() -> None:
    text = "PAST HISTORY\nHypertension.\nHabits: never smoked.\nDiabetes.\n\nPLAN: Home.\nRest."
    found = outline(text, "en")
    names = [SectionName.PAST_HISTORY, SectionName.SOCIAL_HISTORY, SectionName.PAST_HISTORY]
    assert named_by_headings(found) == [names[0], *names[1:], SectionName.PLAN, SectionName.PLAN]
    sections = note_sections(found, None)
    assert [text[one.start : one.end] for one in sections] == [
        "PAST HISTORY\nHypertension.",
        "Habits: never smoked.",
        "Diabetes.",
        "PLAN: Home.\nRest.",
    ]


def test_a_heading_in_small_letters_below_one_in_capitals_ends_with_its_line() -> None:
    text = "HOSPITAL COURSE: She did well.\n\nChest x-ray: clear.\nShe walked on day two.\n\nPLAN: Home."
    names = [SectionName.COURSE, SectionName.RESULTS, SectionName.COURSE, SectionName.PLAN]
    assert named_by_headings(outline(text, "en")) == names
    # Where all headings look like that, each reaches to the next.
    text = "Plan: Home.\nRest for a week.\n\nFamily history: none.\nNobody is ill."
    names = [SectionName.PLAN] * 2 + [SectionName.FAMILY_HISTORY] * 2
    assert named_by_headings(outline(text, "en")) == names


def test_what_no_heading_names_is_inferred_and_marked_so() -> None:
    text = "She felt unwell. She came in.\nPLAN: Home today.\nUNHEARD-OF MATTERS\nHer father had it too."
    found = outline(text, "en")
    inferred = [
        (SectionName.PRESENT_ILLNESS, 0.9),
        (SectionName.PRESENT_ILLNESS, 0.7),
        (SectionName.COURSE, 0.2),
        (SectionName.FAMILY_HISTORY, 0.8),
    ]
    sections = note_sections(found, inferred)
    assert [(one.name.value, one.heading, one.score) for one in sections] == [
        ("present illness", False, 0.7),
        ("plan", True, 1.0),
        ("family history", False, 0.8),
    ]
    assert text[sections[0].start : sections[0].end] == "She felt unwell. She came in."
    assert text[sections[1].start : sections[1].end] == "PLAN: Home today."
    assert section_at(sections, text.index("UNHEARD")) is None


def test_every_section_has_its_soap_part() -> None:
    assert {name for name in SectionName if name.soap is None} == {SectionName.ADMINISTRATIVE}
    assert {name.soap for name in SectionName if name.soap} == set(Soap)
    assert SectionName.FAMILY_HISTORY.soap is Soap.SUBJECTIVE


@pytest.mark.parametrize("text", ["", "   \n\n", "word", "A:" * 5000, "X " * 20000, "\n" * 5000, "A-" * 9000 + ":"])
def test_hostile_texts_end_soon_and_hold_their_offsets(text: str) -> None:
    found = outline(text, None)
    assert all(0 <= one.start < one.end <= len(text) for one in (*found.headings, *found.sentences))
