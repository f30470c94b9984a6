"""From headings and sentence labels to the sections of a note."""

from __future__ import annotations

from collections.abc import Sequence

from chartlight.sections.sentences import NoteOutline
from chartlight.types import NoteSection, SectionName

Label = tuple[SectionName, float]


def named_by_headings(outline: NoteOutline) -> list[SectionName | None]:
    """What the headings say of each sentence; None where they say nothing."""
    return [outline.named(sentence) for sentence in outline.sentences]


def note_sections(outline: NoteOutline, inferred: Sequence[Label] | None) -> tuple[NoteSection, ...]:
    """The sections of a note in the order of the text.

    A heading that names a section opens one, however short. Under a heading that the rules do not know, and before the
    first one, neighbouring sentences of one inferred section are taken together.

    Args:
        outline: headings and sentences.
        inferred: for each sentence its section and probability; None where nothing infers them.
    """
    found: list[NoteSection] = []
    opened: int | None = None
    seen: set[int] = set()
    for place, sentence in enumerate(outline.sentences):
        name = outline.named(sentence)
        heading = _opening(outline, sentence.heading) if name is not None else None
        if name is not None and heading is not None:
            if heading == opened:
                found[-1] = _longer(found[-1], sentence.end, 1.0)
            else:
                # Back under a heading that another one interrupted, the section begins again with this sentence.
                start = sentence.start if heading in seen else outline.headings[heading].start
                found.append(NoteSection(name, start, sentence.end, heading=True))
                seen.add(heading)
        elif inferred is not None:
            label, score = inferred[place]
            last = found[-1] if found else None
            if last is not None and not last.heading and last.name is label and opened is None:
                found[-1] = _longer(last, sentence.end, score)
            else:
                found.append(NoteSection(label, sentence.start, sentence.end, heading=False, score=round(score, 4)))
        opened = heading
    return tuple(found)


def section_at(sections: Sequence[NoteSection], place: int) -> NoteSection | None:
    """The section that holds a character, or None."""
    return next((section for section in sections if section.start <= place < section.end), None)


def _opening(outline: NoteOutline, place: int | None) -> int | None:
    """The heading that opened the section, past those that only continue it."""
    while place is not None and place > 0 and outline.headings[place].continues:
        place -= 1
    return place


def _longer(section: NoteSection, end: int, score: float) -> NoteSection:
    """The section with one more sentence; its probability is that of its least sure sentence."""
    return NoteSection(
        section.name, section.start, end, heading=section.heading, score=min(section.score, round(score, 4))
    )
