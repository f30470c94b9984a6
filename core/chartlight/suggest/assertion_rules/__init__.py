"""The phrases that tell whether a finding is there: ConText-style rules, one TOML file a language.

Each field holds one regular expression a line, lower case and without acute accents, matched against whole words
of the text, which is folded in the same way. `KIN` stands for the words for relatives, `YEAR` for a year in four
digits. Of the expressions that fit at the same place the longest match counts, so "no increase in" (pseudo) goes
before "no"; where several fields match the same words, all of them act ("versus").
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("en", "es", "sv")
_CONTINUED = re.compile(r"\n +")


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRules:
    """The rules of one language; "forward" acts on findings that follow, "backward" on those before.

    Attributes:
        kin: words for relatives and other people, for `KIN`.
        pseudo: looks like a trigger and is none ("no change", "mother reports").
        negated_forward, negated_backward: the finding is absent ("no evidence of", "was ruled out").
        negated_next: the finding right behind it is absent ("negative fever"); may be blank.
        negated_list: absent, said behind several findings with commas between ("flu A/B, RSV: all negative").
        uncertain_forward, uncertain_backward: in doubt ("possible", "cannot be excluded").
        uncertain_next: in doubt, said right behind the finding ("bladder cancer surveillance"); may be blank.
        hypothetical_forward: of what may come, for all findings to the end of the sentence ("return if").
        hypothetical_phrase: only spoken of, for the findings of one phrase ("at risk for", "vaccinated against").
        hypothetical_next: only spoken of, said right behind the finding ("sepsis screen"); may be blank.
        historical_forward, historical_backward: past ("status post", "in childhood").
        over_backward: past even for a disease that lasts ("in remission").
        historical_both: a moment in the past, for what stands before and after it ("in 1998").
        family_forward, family_both: of somebody else ("mother", "in an uncle").
        ongoing: still there, so not past ("since 2009").
        known: established, so neither past nor in doubt ("known").
        ends: ends the scope of what goes before ("but", "who presents with").
        restarts: begins something new where it follows a comma ("no fever, the chest is clear").
        phrase_ends: ends scopes that hold for one phrase only ("with").
        subject_ends: back to the patient; ends every scope ("the patient").
        family_headings, past_headings, other_headings: names of sections.
        lasting: beginnings of words for diseases that last, so that a history of them means they are there.
        abbreviations: words whose full stop ends no sentence.
    """

    kin: str
    pseudo: str
    negated_forward: str
    negated_backward: str
    negated_list: str
    negated_next: str = ""
    uncertain_forward: str
    uncertain_backward: str
    uncertain_next: str = ""
    hypothetical_forward: str
    hypothetical_phrase: str
    hypothetical_next: str = ""
    historical_forward: str
    historical_backward: str
    historical_both: str
    over_backward: str
    family_forward: str
    family_both: str
    ongoing: str
    known: str
    restarts: str
    ends: str
    phrase_ends: str
    subject_ends: str
    family_headings: str
    past_headings: str
    other_headings: str
    lasting: str
    abbreviations: str


@lru_cache
def load(language: str) -> LanguageRules:
    """The rules of one of `LANGUAGES`."""
    text = (Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8")
    return LanguageRules(**{name: _CONTINUED.sub("", field) for name, field in tomllib.loads(text).items()})


@lru_cache
def load_all() -> LanguageRules:
    """The rules of all languages at once, for a note whose language nobody knows."""
    names = [each.name for each in fields(LanguageRules)]
    return LanguageRules(**{name: "\n".join(getattr(load(each), name) for each in LANGUAGES) for name in names})
