"""What a note says of a finding: present, negated, of the family, past, uncertain or hypothetical.

The rules are those of ConText (Chapman et al. 2001, *NegEx*; Harkema et al. 2009, *ConText*; for Swedish Skeppstedt
2011; for Spanish the triggers of NegEx-MES and NUBes): a trigger phrase acts on the findings before or after it, up to
the end of its sentence or a word that ends its scope. Where several act on one finding, the first of these counts:

1. family: the finding is somebody else's, whatever else is said of it ("no family history of colon cancer").
2. hypothetical, where a whole sentence speaks of what may come: "return if fever, no urine output or vomiting" tells
   of none of them.
3. negated: absent. A phrase such as "cannot be excluded" is one trigger, of doubt, so it does not come under this.
4. hypothetical: only spoken of, to be prevented or looked for without cause ("sepsis screen", "at risk for falls").
5. uncertain: suspected, or to be ruled out. "Compatible with" and "consistent with" count as doubt, as in the
   ICD-10-CM guidelines (section II.H).
6. historical: past and over. A disease that lasts (diabetes, hypertension) is present even in "history of" or under a
   heading such as "Past medical history", unless the same phrase says that it is over ("in remission").
7. present.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from functools import cached_property

from chartlight.notes.language import guess_language
from chartlight.suggest.assertion_grammar import YEAR, Role, Trigger, fold, grammar
from chartlight.suggest.assertion_rules import LANGUAGES
from chartlight.suggest.note_structure import History, has_lost_line_breaks, restore_line_breaks, sentences
from chartlight.types import NOT_THE_PATIENTS, Assertion, CodingResult, EvidenceSpan, Source

_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_NO_YEAR = 9999
_WORD = re.compile(r"\w+")

# A code is there if one of its mentions says so. Doubt goes before absence: many notes hold a suspicion and its
# dismissal, and the coder sees which came last. What is said of the patient goes before what is said of the family.
PRECEDENCE = (
    Assertion.PRESENT,
    Assertion.UNCERTAIN,
    Assertion.HISTORICAL,
    Assertion.NEGATED,
    Assertion.FAMILY,
    Assertion.HYPOTHETICAL,
)


class Reach(StrEnum):
    """How far a trigger acts: to the end of its sentence, clause or phrase (a comma ends it), or to the next word."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    PHRASE = "phrase"
    NEXT = "next"


_FORWARD = {
    Role.NEGATED_FORWARD: Reach.CLAUSE,
    Role.NEGATED_NEXT: Reach.NEXT,
    Role.UNCERTAIN_FORWARD: Reach.PHRASE,
    Role.HYPOTHETICAL_FORWARD: Reach.SENTENCE,
    Role.HYPOTHETICAL_PHRASE: Reach.PHRASE,
    Role.HISTORICAL_FORWARD: Reach.CLAUSE,
    Role.HISTORICAL_BOTH: Reach.PHRASE,
    Role.FAMILY_FORWARD: Reach.SENTENCE,
    Role.FAMILY_BOTH: Reach.SENTENCE,
    Role.ONGOING: Reach.PHRASE,
    Role.KNOWN: Reach.PHRASE,
}
_BACKWARD = {
    Role.NEGATED_BACKWARD: Reach.PHRASE,
    Role.NEGATED_LIST: Reach.CLAUSE,
    Role.UNCERTAIN_BACKWARD: Reach.PHRASE,
    Role.UNCERTAIN_NEXT: Reach.NEXT,
    Role.HYPOTHETICAL_NEXT: Reach.NEXT,
    Role.HISTORICAL_BACKWARD: Reach.PHRASE,
    Role.HISTORICAL_BOTH: Reach.PHRASE,
    Role.OVER_BACKWARD: Reach.PHRASE,
    Role.FAMILY_BOTH: Reach.PHRASE,
    Role.ONGOING: Reach.PHRASE,
    Role.KNOWN: Reach.PHRASE,
}
_BARRIERS = {
    Reach.SENTENCE: frozenset({Role.SUBJECT_ENDS}),
    Reach.CLAUSE: frozenset({Role.SUBJECT_ENDS, Role.ENDS}),
    Reach.PHRASE: frozenset({Role.SUBJECT_ENDS, Role.ENDS, Role.PHRASE_ENDS, Role.KNOWN}),
}
_FAMILY = frozenset({Role.FAMILY_FORWARD, Role.FAMILY_BOTH})
_NEGATED = frozenset({Role.NEGATED_FORWARD, Role.NEGATED_BACKWARD, Role.NEGATED_LIST, Role.NEGATED_NEXT})
_HYPOTHETICAL = frozenset({Role.HYPOTHETICAL_PHRASE, Role.HYPOTHETICAL_NEXT})
_UNCERTAIN = frozenset({Role.UNCERTAIN_FORWARD, Role.UNCERTAIN_BACKWARD, Role.UNCERTAIN_NEXT})
_HISTORICAL = frozenset({Role.HISTORICAL_FORWARD, Role.HISTORICAL_BACKWARD, Role.HISTORICAL_BOTH})
# Anywhere after a comma, one of these begins something new: "no fever, possible pneumonia"; right after it, these too.
_STARTS_ANEW = frozenset(
    {Role.NEGATED_FORWARD, Role.HYPOTHETICAL_PHRASE, Role.UNCERTAIN_FORWARD, Role.HISTORICAL_FORWARD}
)
_AFTER_COMMA = frozenset({Role.PHRASE_ENDS, Role.RESTARTS})
# "…, resolved" and "…, operated 2009" stand in apposition, so a comma right before them is none.
_APPOSED = frozenset({Role.OVER_BACKWARD, Role.HISTORICAL_BACKWARD})


class AssertionReader:
    """One note, ready to be asked what it says of the findings in it."""

    def __init__(self, text: str, language: str | None = None) -> None:
        """Find the note's sentences and the histories they belong to.

        Args:
            text: the note.
            language: ISO 639-1 code; guessed where None. For a language without rules, and where the guess is
                unclear, the rules of all languages are used together.
        """
        self._original = text
        composed = unicodedata.normalize("NFC", text)
        self._text = restore_line_breaks(composed) if has_lost_line_breaks(composed) else composed
        self._folded = fold(self._text)
        self._grammar = grammar(language if language in LANGUAGES else guess_language(text))
        self._sentences = sentences(self._text, self._folded, self._grammar.headings, self._grammar.abbreviations)
        self._starts = [sentence.start for sentence in self._sentences]
        self._triggers: dict[int, list[Trigger]] = {}

    def status(self, start: int, end: int) -> Assertion:
        """What the note says of the finding at these half-open offsets."""
        start, end = self._composed(start), self._composed(end)
        place = bisect_right(self._starts, start) - 1
        if place < 0:
            return Assertion.PRESENT
        lasting = self._grammar.lasting.search(self._folded, start, end)
        return _decide(self._acting(place, start, end), self._sentences[place].history, lasting=bool(lasting))

    def of_evidence(self, spans: Iterable[EvidenceSpan], *, scattered: bool = False) -> Assertion:
        """The status of a suggestion: of its evidence spans' statuses the first in `PRECEDENCE`.

        Where a term was found, only the terms count: what the attention marks beside them is often a word of the
        context. A suggestion without evidence is taken to be present, since nothing in the note speaks against it.

        Args:
            spans: the evidence.
            scattered: the words of its terms have others between, which may deny those
                behind: "abdomen without masses".
        """
        every = list(spans)
        exact = [span for span in every if span.source is not Source.ATTENTION]
        status = self._status_of_ends if scattered and exact else self.status
        found = {status(span.start, span.end) for span in exact or every}
        return min(found, key=PRECEDENCE.index, default=Assertion.PRESENT)

    def _status_of_ends(self, start: int, end: int) -> Assertion:
        """Of the statuses of the first and the last word the last in `PRECEDENCE`."""
        words = [match.span() for match in _WORD.finditer(self._original, start, end)]
        ends = [self.status(*word) for word in (words[0], words[-1])] if words else []
        return max(ends, key=PRECEDENCE.index, default=Assertion.PRESENT)

    def _composed(self, offset: int) -> int:
        """The same place in the text with accents composed, which the rules are written for."""
        if len(self._text) == len(self._original):
            return offset
        return len(unicodedata.normalize("NFC", self._original[:offset]))

    def _acting(self, place: int, start: int, end: int) -> frozenset[Role]:
        """The roles of all triggers whose scope holds the finding."""
        acting: set[Role] = set()
        for trigger in self._triggers_of(place):
            if trigger.start <= start and trigger.end <= end:
                acting.update(role for role in trigger.roles if self._forward(trigger, role, start, place))
            if trigger.start >= start and trigger.end >= end:
                acting.update(role for role in trigger.roles if self._backward(trigger, role, end, place))
        return frozenset(acting)

    def _forward(self, trigger: Trigger, role: Role, start: int, place: int) -> bool:
        if role is Role.HISTORICAL_BOTH and not self._text[self._starts[place] : trigger.start].strip():
            return True  # "In 2003 the patient underwent …": a time that opens the sentence holds for all of it
        return role in _FORWARD and self._is_open(trigger.end, start, _FORWARD[role], place)

    def _backward(self, trigger: Trigger, role: Role, end: int, place: int) -> bool:
        if role not in _BACKWARD:
            return False
        stop = trigger.start
        if role in _APPOSED:
            stop = end + len(self._text[end:stop].rstrip(", "))
        return self._is_open(end, stop, _BACKWARD[role], place)

    def _is_open(self, start: int, end: int, reach: Reach, place: int) -> bool:
        """True where nothing between these offsets of a sentence ends a scope of this reach."""
        if reach is Reach.NEXT:
            return not self._text[start:end].strip(" -")
        between = [each for each in self._triggers_of(place) if start <= each.start and each.end <= end]
        if any(trigger.roles & _BARRIERS[reach] for trigger in between):
            return False
        comma = self._text.find(",", start, end)
        if comma < 0 or reach is Reach.SENTENCE:
            return True
        return reach is Reach.CLAUSE and not any(self._starts_anew(trigger, comma) for trigger in between)

    def _starts_anew(self, trigger: Trigger, comma: int) -> bool:
        if trigger.start < comma:
            return False
        follows_comma = self._text[comma : trigger.start].rstrip().endswith(",")
        return bool(trigger.roles & (_STARTS_ANEW | (_AFTER_COMMA if follows_comma else frozenset())))

    def _triggers_of(self, place: int) -> list[Trigger]:
        if place not in self._triggers:
            sentence = self._sentences[place]
            found = self._grammar.triggers(self._folded, sentence.start, sentence.end)
            self._triggers[place] = [trigger for trigger in found if not self._is_of_now(trigger)]
        return self._triggers[place]

    def _is_of_now(self, trigger: Trigger) -> bool:
        year = _YEAR.search(self._text, trigger.start, trigger.end)
        return year is not None and int(year.group()) >= self._latest_year

    @cached_property
    def _latest_year(self) -> int:
        """The latest year where the note names years more than once; it is taken for the present."""
        years = [int(match.group()) for match in _YEAR.finditer(self._text)]
        return max(years) if len(years) > 1 else _NO_YEAR


def folded(result: CodingResult) -> CodingResult:
    """The result with `suggested` false for what the note does not say of the patient; nothing is left out."""
    suggestions = (
        replace(each, suggested=each.suggested and each.assertion not in NOT_THE_PATIENTS)
        for each in result.suggestions
    )
    return replace(result, suggestions=tuple(suggestions))


def _decide(acting: frozenset[Role], history: History, *, lasting: bool) -> Assertion:
    if history is History.FAMILY or acting & _FAMILY:
        return Assertion.FAMILY
    if Role.HYPOTHETICAL_FORWARD in acting:
        return Assertion.HYPOTHETICAL
    if acting & _NEGATED:
        return Assertion.NEGATED
    if acting & _HYPOTHETICAL:
        return Assertion.HYPOTHETICAL
    if acting & _UNCERTAIN:
        return Assertion.UNCERTAIN
    return Assertion.HISTORICAL if _is_past(acting, history, lasting=lasting) else Assertion.PRESENT


def _is_past(acting: frozenset[Role], history: History, *, lasting: bool) -> bool:
    if Role.OVER_BACKWARD in acting:
        return True
    if lasting or acting & {Role.ONGOING, Role.KNOWN}:
        return False
    return history is History.PAST or bool(acting & _HISTORICAL)
