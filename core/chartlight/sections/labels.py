"""Words of a note that name what follows instead of saying something: its headings, and the labels of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from chartlight.sections.headings import find_headings
from chartlight.sections.reading import section_at
from chartlight.suggest.note_structure import restore_line_breaks
from chartlight.types import NoteSection, SectionName

_MOST_WORDS = 5  # of a label
# At the start of a line, without a bullet or number: some words up to a colon, with more after it.
_LABEL = re.compile(r"^[ \t]*(?P<label>[^\W\d_][^\n:.;,?!]{0,48}?)[ \t]*:(?=[ \t]*\S)", re.MULTILINE)
# There "Diabetes: metformin" names a problem of the patient and not a field of a form.
_LISTS_PROBLEMS = frozenset(
    {
        SectionName.REASON,
        SectionName.PRESENT_ILLNESS,
        SectionName.PAST_HISTORY,
        SectionName.COURSE,
        SectionName.DIAGNOSES,
        SectionName.PLAN,
    }
)


@lru_cache(maxsize=4)  # a coder decides many times on one note
def labels(text: str, language: str | None, sections: Sequence[NoteSection]) -> tuple[tuple[int, int], ...]:
    """The headings of a note and the labels of its forms, as half-open offsets in the order of the text.

    Where a section lists problems, the words before a colon are a problem as well as not, and only a heading whose
    name is known counts.

    Args:
        text: the note.
        language: ISO 639-1 code; the names of all languages count where it is None or has no rules.
        sections: of the note, as a tuple; none where nobody has told them.
    """
    lines = restore_line_breaks(text)
    found: set[tuple[int, int]] = set()
    for heading in find_headings(text, language):
        known = heading.section is not None or heading.continues
        if known or _alone(lines, heading.end) or not _lists_problems(sections, heading.end):
            found.add((heading.start, heading.end))
    for match in _LABEL.finditer(lines):
        if len(match["label"].split()) <= _MOST_WORDS and not _lists_problems(sections, match.end()):
            found.add(match.span("label"))
    return tuple(sorted(found))


def _alone(lines: str, end: int) -> bool:
    stop = lines.find("\n", end)
    return not lines[end : stop if stop >= 0 else len(lines)].strip()


def _lists_problems(sections: Sequence[NoteSection], place: int) -> bool:
    section = section_at(sections, place)
    return section is not None and section.name in _LISTS_PROBLEMS
