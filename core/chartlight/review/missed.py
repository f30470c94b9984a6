"""What did we miss? Clinical words of a note that no accepted code covers, with the codes they may stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chartlight.notes.language import guess_language
from chartlight.sections.labels import labels
from chartlight.store.review_records import NoteReview, ReviewedCode
from chartlight.types import NOT_THE_PATIENTS, EvidenceSpan, Source, State

LEAST_SCORE = 0.02  # of a code that is worth a coder's look
MOST_CANDIDATES = 4
_NAMES_SOMETHING = frozenset({Source.TERM, Source.MENTION})


@dataclass(frozen=True, slots=True)
class MissedCandidate:
    """A code that missed words may stand for.

    Attributes:
        code: the code with its suggestion.
        span: those of the words that speak for it.
    """

    code: ReviewedCode
    span: EvidenceSpan


@dataclass(frozen=True, slots=True)
class MissedWords:
    """Words of the note that no accepted code covers.

    Attributes:
        start: first character.
        end: one past the last character.
        candidates: the codes they may stand for, the likeliest first.
    """

    start: int
    end: int
    candidates: tuple[MissedCandidate, ...]


def missed_words(review: NoteReview) -> tuple[MissedWords, ...]:
    """The missed words of a note, in the order of the text.

    They are what the model's run marks as the name of something: learned terms and mentions of every code that is
    open, and where a code above the line has none of these, what its attention points at. What the note denies or
    says of the family is left out, and so is what overlaps the words of an accepted code, a heading or the label of
    a form, which name no finding.
    """
    note, sections = review.stored.note, review.run.sections if review.run else ()
    names = labels(note.text, note.language or guess_language(note.text), sections)
    covered = _merged([*names, *((span.start, span.end) for code in review.sequence for span in code.evidence)])
    spans = [each for code in review.codes if _is_open(code) for each in _naming(code)]
    uncovered = sorted((each for each in spans if not _overlaps(covered, each.span)), key=lambda each: each.span.start)
    return tuple(_words(group) for group in _groups(uncovered))


def _is_open(code: ReviewedCode) -> bool:
    likely = (code.score or 0.0) >= LEAST_SCORE
    return code.state is State.OPEN and likely and code.assertion not in NOT_THE_PATIENTS


def _naming(code: ReviewedCode) -> Iterator[MissedCandidate]:
    named = [span for span in code.evidence if span.source in _NAMES_SOMETHING]
    # What the attention alone points at may be half a phrase: it counts only where nothing names the code.
    for span in named or (code.evidence if code.suggested else ()):
        yield MissedCandidate(code, span)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _overlaps(covered: Sequence[tuple[int, int]], span: EvidenceSpan) -> bool:
    after = bisect_left(covered, span.end, key=lambda each: each[0])
    return after > 0 and covered[after - 1][1] > span.start


def _groups(found: Sequence[MissedCandidate]) -> Iterator[list[MissedCandidate]]:
    """Candidates whose words overlap, together."""
    group: list[MissedCandidate] = []
    end = 0
    for each in found:
        if group and each.span.start >= end:
            yield group
            group = []
        group.append(each)
        end = max(end, each.span.end) if len(group) > 1 else each.span.end
    if group:
        yield group


def _words(group: Sequence[MissedCandidate]) -> MissedWords:
    ranked = sorted(group, key=lambda each: (-(each.code.score or 0.0), -each.span.weight))
    best = {each.code.code: each for each in reversed(ranked)}
    candidates = sorted(best.values(), key=lambda each: -(each.code.score or 0.0))
    start, end = min(each.span.start for each in group), max(each.span.end for each in group)
    return MissedWords(start, end, tuple(candidates[:MOST_CANDIDATES]))
