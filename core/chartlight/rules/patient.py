"""The patient's age and sex, where a note in English, Spanish or Swedish says them plainly."""

from __future__ import annotations

import re

from chartlight.rules.findings import Patient, Sex

_READ = 50_000  # characters; who the patient is stands near the beginning
_OLDEST = 124
_RELATIVES = (
    r"(?:mother|father|son|daughter|brother|sister|wife|husband|partner|aunt|uncle|cousin|niece|nephew|sibling|twin"
    r"|grand\w+|hij[oa]|madre|padre|herman[oa]|espos[oa]|marido|abuel[oa]|syster|bror|mor|far|dotter|hustru|fru)\b"
)
_WOMAN = r"woman|female|lady|girl|mujer|niña|señora|paciente femenina|kvinna|flicka|dam"
_MAN = r"man|male|gentleman|boy|varón|hombre|niño|señor|paciente masculino|pojke|herre"
_PERSON = (
    rf"(?:{_WOMAN}|{_MAN}|patient|paciente|lactante|gestante|primigesta|multípara|adolescente|escolar|anciano|anciana)"
)
_CHILD = r"(?:niñ[oa]|lactante|neonato|recién nacid[oa]|pojke|flicka|boy|girl|infant)"
_NOT_AN_AGE = r"(?:ago|pregnant|of|after|history|de (?:evolución|gestación|embarazo)|gestant|atrás|sedan|gravid|med\b)"
_UNITS = (1.0, 1 / 12, 1 / 52, 1 / 365)  # years in the groups u0, u1, u2 and u3
_NUMBER = r"(?P<n>\d{1,3})"
_BRANCHES = (
    r"(?P<u0>years?|yrs?|años?|år)|(?P<u1>months?|meses|mes|månad(?:er)?)"
    r"|(?P<u2>weeks?|semanas?|veck(?:a|or))|(?P<u3>days?|días?|dag(?:ar)?)"
)
# "Age: 67", "Edad: 79 años", "Ålder 81 år"
_FIELD = rf"\b(?:age|edad|ålder)\b\s*[:=]?\s*{_NUMBER}(?:\s*(?:{_BRANCHES})\b)?"
# "67-year-old", "78 yo", "81-årig", "3 månader gammal", "12 días de vida"
_OLD = (
    rf"\b{_NUMBER}[\s-]*(?:(?P<u0>years?[\s-]*old|yrs?[\s-]*old|y\.?/?o\.?|yo|-?\s?år(?:ig|ing)\w*|år gamm\w+"
    r"|años de edad)|(?P<u1>months?[\s-]*old|månader gamm\w+|meses de edad)"
    r"|(?P<u2>weeks?[\s-]*old|veckor gamm\w+|semanas de edad(?! gestacional))"
    r"|(?P<u3>days?[\s-]*old|dagar gamm\w+|días de (?:edad|vida)))(?!\w)"
    rf"(?!\s+{_RELATIVES})"
)
# "varón de 66 años", "mujer, 79 años", "kvinna 34 år"; but not "paciente fumador 20 años"
_WITH_YEARS = (
    rf"\b{_PERSON}(?:\s+(?!\w*(?:fumad|bebed|diab|ingres|trata|smok|rök))[a-záéíóúñåäö]+){{0,2}}?,?\s+(?:de\s+)?"
    rf"{_NUMBER}\s*(?P<u0>years?|años?|år)\b(?!\s*{_NOT_AN_AGE})"
)
# "niña de 3 meses"
_CHILD_OF = (
    rf"\b{_CHILD}(?:\s+[a-záéíóúñåäö]+)?,?\s+(?:de\s+)?{_NUMBER}\s*(?:(?P<u1>meses|mes|månader|months)"
    rf"|(?P<u2>semanas|veckor|weeks)|(?P<u3>días|dagar|days))\b(?!\s*{_NOT_AN_AGE})"
)
_AGES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_FIELD, _OLD, _WITH_YEARS, _CHILD_OF))
_NEWBORN = re.compile(
    r"\b(?:newborn|neonate|term infant|preterm infant|recién nacid[oa]|neonato|nyfödd(?:a|t)?)\b", re.IGNORECASE
)
_NEAR = 40
_SENTENCE = re.compile(r"\n|\.\s+(?=[A-ZÅÄÖÁÉÍÓÚÑ])")
_SEX_FIELD = re.compile(
    r"\b(?:sex|gender|sexo|kön)\b\s*[:=]\s*"
    r"(?P<sex>female|male|f|m|mujer|varón|hombre|femenino|masculino|kvinna|man|k)\b",
    re.IGNORECASE,
)
_FIELD_WORDS = {
    "female": Sex.FEMALE,
    "f": Sex.FEMALE,
    "mujer": Sex.FEMALE,
    "femenino": Sex.FEMALE,
    "kvinna": Sex.FEMALE,
    "k": Sex.FEMALE,
    "male": Sex.MALE,
    "varón": Sex.MALE,
    "hombre": Sex.MALE,
    "masculino": Sex.MALE,
    "man": Sex.MALE,
}
_SEXES = {
    Sex.FEMALE: re.compile(rf"\b(?:{_WOMAN})\b|(?-i:(?<=\d yo )F\b|(?<=\dyo )F\b|(?<=\d y/o )F\b)", re.IGNORECASE),
    Sex.MALE: re.compile(rf"\b(?:{_MAN})\b|(?-i:(?<=\d yo )M\b|(?<=\dyo )M\b|(?<=\d y/o )M\b)", re.IGNORECASE),
}


def read_patient(text: str) -> Patient:
    """Who the note is about, as far as it says so plainly: its first statement of an age, and the sex beside it."""
    beginning = text[:_READ]
    stated = _first_age(beginning)
    if stated is None:
        newborn = _NEWBORN.search(beginning[: 10 * _NEAR])
        return Patient(0.0 if newborn else None, _field_sex(beginning))
    age, start, end = stated
    return Patient(age, _field_sex(beginning) or _near_sex(beginning, start, end))


def _first_age(text: str) -> tuple[float, int, int] | None:
    """Age in years, and where it is said."""
    found = [match for pattern in _AGES if (match := _plausible(pattern, text))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start("n"))
    return _years(first), *first.span()


def _plausible(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((match for match in pattern.finditer(text) if _years(match) <= _OLDEST), None)


def _years(match: re.Match[str]) -> float:
    groups = match.groupdict()
    unit = next((size for place, size in enumerate(_UNITS) if groups.get(f"u{place}")), 1.0)
    return int(match["n"]) * unit


def _field_sex(text: str) -> Sex | None:
    """What stands in a field "Sex: …"; Spanish "M" may be mujer or masculino, so it only counts after "sex"."""
    found = _SEX_FIELD.search(text)
    if found is None:
        return None
    word = found["sex"].lower()
    if word == "m":
        return Sex.MALE if found[0].lower().startswith(("sex:", "sex :", "gender", "kön", "sex=")) else None
    return _FIELD_WORDS[word]


def _near_sex(text: str, start: int, end: int) -> Sex | None:
    """The sex that is named nearest to the age, within its sentence."""
    before = _SENTENCE.split(text[max(start - _NEAR, 0) : start])[-1]
    after = _SENTENCE.split(text[end : end + _NEAR])[0]
    words, at = before + text[start:end] + after, len(before)
    places = [(abs(match.start() - at), sex) for sex, pattern in _SEXES.items() for match in pattern.finditer(words)]
    return min(places)[1] if places else None
