"""Age and sex: accepted codes that do not go with the patient of the note."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from chartlight.rules.findings import Coding, Finding, Rule, Severity, Sex, told_age
from chartlight.rules.patterns import CodePattern, patterns_in
from chartlight.rules.sources import title_of
from chartlight.rules.tabular import Tabular
from chartlight.translation import mark, tr

_TABLES = "patient_tables.toml"
PATIENTS = (
    mark("a newborn"),
    mark("a patient of 0 to 17 years"),
    mark("a patient of 9 to 64 years"),
    mark("an adult of 15 years or more"),
)
"""The names of the table, for the translators; a test holds them against it."""
_OTHER_SEX = {
    Sex.FEMALE: mark("{code} is for a female patient, and the note says that the patient is male."),
    Sex.MALE: mark("{code} is for a male patient, and the note says that the patient is female."),
}
_SEX_WORDS = {
    Sex.FEMALE: re.compile(r"\b(?:female|women)\b", re.IGNORECASE),
    Sex.MALE: re.compile(r"\b(?:male|men)\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """Codes that go with patients of certain ages only."""

    name: str
    least: int
    most: int
    codes: tuple[CodePattern, ...]
    remark: str

    def admits(self, age: float) -> bool:
        """Whether a patient of this age belongs to the group."""
        return self.least <= int(age) <= self.most


@dataclass(frozen=True, slots=True)
class SexGroup:
    """Codes that go with patients of one sex only."""

    sex: Sex
    codes: tuple[CodePattern, ...]
    remark: str


@cache
def groups() -> tuple[tuple[AgeGroup, ...], tuple[SexGroup, ...]]:
    """The tables, read once."""
    read = tomllib.loads(files(__package__).joinpath(_TABLES).read_text("utf-8"))
    ages = tuple(
        AgeGroup(row["name"], row["least"], row["most"], patterns_in(row["codes"]), row.get("remark", ""))
        for row in read["age"]
    )
    sexes = tuple(SexGroup(Sex(row["sex"]), patterns_in(row["codes"]), row.get("remark", "")) for row in read["sex"])
    return ages, sexes


def check_patient(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """Accepted codes against the age and sex that the note states; nothing where it states none."""
    for coded in coding.codes:
        if coding.patient.age is not None:
            yield from _check_age(coded.code, coding.patient.age, tabular)
        if coding.patient.sex is not None:
            yield from _check_sex(coded.code, coding.patient.sex, tabular)


def _check_age(code: str, age: float, tabular: Tabular) -> Iterator[Finding]:
    for group in groups()[0]:
        if not group.admits(age) and any(pattern.fits(code) for pattern in group.codes):
            quote, source = _words(code, group.remark, tabular)
            yield Finding(
                rule=Rule.AGE,
                severity=Severity.WARNING,
                code=code,
                message=tr(
                    "{code} is for {patients}, and the note gives the age as {age}.",
                    code=code,
                    patients=tr(group.name),
                    age=told_age(age),
                ),
                quote=quote,
                source=source,
            )
            return


def _check_sex(code: str, sex: Sex, tabular: Tabular) -> Iterator[Finding]:
    for group in groups()[1]:
        if group.sex is not sex and any(pattern.fits(code) for pattern in group.codes):
            yield _sex_finding(code, group.sex, *_words(code, group.remark, tabular, sex=group.sex))
            return
    title, other = tabular.title(code), Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE
    if _SEX_WORDS[other].search(title) and not _SEX_WORDS[sex].search(title):
        yield _sex_finding(code, other, title, title_of(code))


def _sex_finding(code: str, wanted: Sex, quote: str, source: str) -> Finding:
    return Finding(
        rule=Rule.SEX,
        severity=Severity.WARNING,
        code=code,
        message=tr(_OTHER_SEX[wanted], code=code),
        quote=quote,
        source=source,
    )


def _words(code: str, remark: str, tabular: Tabular, *, sex: Sex | None = None) -> tuple[str, str]:
    """The tabular list's own words: its remark, or else the nearest title that says the sex, or the code's own."""
    quote, source = tabular.remark(code, remark) if remark else ("", "")
    if quote:
        return quote, source
    if sex is not None:
        for above in tabular.ancestors(code):
            if _SEX_WORDS[sex].search(above.description):
                return above.description, title_of(above.code)
    return tabular.title(code), title_of(code)
