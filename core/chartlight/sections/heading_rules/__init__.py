"""The names of headings and the section that each opens: regular expressions, one TOML file a language."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from chartlight.types import SectionName

LANGUAGES = ("en", "es", "sv")
CONTINUES = "continues"
"""The group of headings that stand inside a section: a part of the body, a single test."""

_CONTINUED = re.compile(r"\n +(?=[|?(a-zåäö])")
# Of the groups that fit a name the first counts: "discharge medications" is a plan and not a list of medications.
_ORDER = (
    SectionName.PLAN,
    SectionName.FAMILY_HISTORY,
    SectionName.SOCIAL_HISTORY,
    SectionName.ALLERGIES,
    SectionName.SYSTEMS_REVIEW,
    SectionName.PAST_HISTORY,
    SectionName.REASON,
    SectionName.PRESENT_ILLNESS,
    SectionName.MEDICATIONS,
    SectionName.DIAGNOSES,
    SectionName.EXAMINATION,
    SectionName.COURSE,
    SectionName.PROCEDURE,
    SectionName.RESULTS,
    SectionName.ADMINISTRATIVE,
)
_KEYS = {name: name.value.replace(" ", "_") for name in _ORDER}


@lru_cache
def heading_names(language: str | None) -> tuple[tuple[SectionName | None, re.Pattern[str]], ...]:
    """The patterns of a language in the order of their precedence; of all languages where it is None or has none.

    Each matches a whole name in lower case without numbers, marks and acute accents. `None` stands for a heading that
    continues its section.
    """
    spoken = (language,) if language in LANGUAGES else LANGUAGES
    rules = [_load(one) for one in spoken]
    keys: list[tuple[SectionName | None, str]] = [*_KEYS.items(), (None, CONTINUES)]
    return tuple((name, _pattern([rule[key] for rule in rules])) for name, key in keys)


def _load(language: str) -> dict[str, str]:
    text = (Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _pattern(fields: list[str]) -> re.Pattern[str]:
    lines = [line for field in fields for line in _CONTINUED.sub("", field).splitlines() if line.strip()]
    return re.compile("|".join(f"(?:{line})" for line in lines))
