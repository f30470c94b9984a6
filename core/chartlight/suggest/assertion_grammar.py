"""The assertion rules of a language, compiled, and the triggers they find in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from chartlight.suggest.assertion_rules import LANGUAGES, LanguageRules, load, load_all
from chartlight.suggest.note_structure import heading_pattern

# Not followed by a unit: "leucocitos 2056/mm3", "1950 mg".
YEAR = r"(?:19\d\d|20[0-4]\d)(?!\d|[.,]\d| ?(?:mg|mcg|ml|cc|g/|u/|ui|iu|kcal|cel|cell|[%°]|/[a-zµ]))"
_LONGEST_WHOLE = 4  # a word for a lasting disease of at most so many letters counts only as a whole word
_ACUTE = str.maketrans("áéíóúü", "aeiouu")
_YES = re.compile(r"\bsí\b")


class Role(StrEnum):
    """What a trigger does; the names are those of the fields of `LanguageRules`."""

    PSEUDO = "pseudo"
    NEGATED_FORWARD = "negated_forward"
    NEGATED_BACKWARD = "negated_backward"
    NEGATED_LIST = "negated_list"
    NEGATED_NEXT = "negated_next"
    UNCERTAIN_FORWARD = "uncertain_forward"
    UNCERTAIN_BACKWARD = "uncertain_backward"
    UNCERTAIN_NEXT = "uncertain_next"
    HYPOTHETICAL_FORWARD = "hypothetical_forward"
    HYPOTHETICAL_PHRASE = "hypothetical_phrase"
    HYPOTHETICAL_NEXT = "hypothetical_next"
    HISTORICAL_FORWARD = "historical_forward"
    HISTORICAL_BACKWARD = "historical_backward"
    HISTORICAL_BOTH = "historical_both"
    OVER_BACKWARD = "over_backward"
    FAMILY_FORWARD = "family_forward"
    FAMILY_BOTH = "family_both"
    ONGOING = "ongoing"
    KNOWN = "known"
    ENDS = "ends"
    PHRASE_ENDS = "phrase_ends"
    RESTARTS = "restarts"
    SUBJECT_ENDS = "subject_ends"


# Signs that mean the same in every language.
# "Cough (-)" speaks of what stands before it, "chills, (-) cough" of what follows.
_SIGNS = re.compile(
    r"(?P<uncertain_forward>¿|(?<!\w)\?)|(?P<uncertain_backward>\?)|(?P<ends>\(\+\))"
    r"|(?P<negated_forward>(?<!\w)(?<![^\s,;:.)] )\(-\)(?=\s*\w))|(?P<negated_backward>\(-\))"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that acts on findings, as half-open offsets into the note."""

    start: int
    end: int
    roles: frozenset[Role]


@dataclass(frozen=True)
class Grammar:
    """The rules of a language, compiled.

    Attributes:
        any_phrase: finds where any trigger begins.
        phrases: each role's own triggers.
        lasting: words for diseases that last.
        headings: see `note_structure.heading_pattern`.
        abbreviations: words whose full stop ends no sentence.
    """

    any_phrase: re.Pattern[str]
    phrases: tuple[tuple[Role, re.Pattern[str]], ...]
    lasting: re.Pattern[str]
    headings: re.Pattern[str]
    abbreviations: frozenset[str]

    def triggers(self, folded: str, start: int, end: int) -> list[Trigger]:
        """The triggers between two offsets of a folded text, from left to right without overlap, then the signs."""
        signs = _SIGNS.finditer(folded, start, end)
        found = list(self._words(folded, start, end))
        return found + [Trigger(m.start(), m.end(), frozenset({Role(m.lastgroup or "")})) for m in signs]

    def _words(self, folded: str, start: int, end: int) -> Iterator[Trigger]:
        while first := self.any_phrase.search(folded, start, end):
            begin = first.start()
            matches = [(role, match.end()) for role, each in self.phrases if (match := each.match(folded, begin, end))]
            start = max(stop for _, stop in matches)
            yield Trigger(begin, start, frozenset(role for role, stop in matches if stop == start))


@lru_cache
def grammar(language: str | None) -> Grammar:
    """The compiled rules of a language; those of all languages together where it has none of its own."""
    rules = load(language) if language in LANGUAGES else load_all()
    fields = {role: getattr(rules, role.value) for role in Role}
    phrases = {role: _alternatives(field, rules) for role, field in fields.items() if field.strip()}
    return Grammar(
        any_phrase=_whole_words("|".join(phrases.values())),
        phrases=tuple((role, _whole_words(text)) for role, text in phrases.items()),
        lasting=_lasting(rules.lasting),
        headings=heading_pattern(
            family=_alternatives(rules.family_headings, rules),
            past=_alternatives(rules.past_headings, rules),
            none=_alternatives(rules.other_headings, rules),
        ),
        abbreviations=frozenset(split_alternatives(rules.abbreviations)),
    )


def fold(text: str) -> str:
    """The text in lower case and without acute accents, character for character.

    The Spanish "sí" (yes) becomes "sì", since without an accent it would be "if".
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals, such as "İ", become two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return _YES.sub("sì", lowered).translate(_ACUTE)


def split_alternatives(field: str) -> list[str]:
    """The alternatives of a field: its lines, cut at every "|" that stands outside brackets."""
    found, depth = [""], 0
    # An escaped bracket is a sign of the text, not one of the rules.
    for piece in re.findall(r"\\.|.", field.strip().replace("\n", "|")):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return [alternative for alternative in found if alternative]


def _alternatives(field: str, rules: LanguageRules) -> str:
    kin = "|".join(split_alternatives(rules.kin))
    texts = [text.replace("KIN", f"(?:{kin})").replace("YEAR", YEAR) for text in split_alternatives(field)]
    # Of several alternatives the first that fits is taken, so the longer ones go first.
    return "|".join(sorted(texts, key=len, reverse=True))


def _whole_words(expressions: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{expressions})(?!\w)")


def _lasting(field: str) -> re.Pattern[str]:
    words = split_alternatives(field)
    return re.compile(r"(?<!\w)(?:" + "|".join(w + r"(?!\w)" * (len(w) <= _LONGEST_WHOLE) for w in words) + ")")
