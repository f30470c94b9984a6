"""The family of a code: everything else it might have been, the likeliest first, and where the titles differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from chartlight.codebook import query as q
from chartlight.codebook.entry import normalise_code
from chartlight.codebook.file import CodebookFile, Step
from chartlight.codebook.layout import Level
from chartlight.codebook.synonyms import Synonyms
from chartlight.codebook.wording import Wording
from chartlight.suggest.terms import stem
from chartlight.translation import tr

ENOUGH = 8  # codes from which on a family is worth choosing from
MOST = 3000
SIDES = frozenset({"left", "right", "bilateral"})
SEVENTH = 7  # place of the seventh character in a code with its dot
TELLS_NOTHING = frozenset(
    {"unspecified", "other", "specified", "encounter", "initial", "not", "elsewhere", "classified"}
)

SCORE_WEIGHT, SIDE_WEIGHT, ENCOUNTER_WEIGHT = 2.0, 1.5, 0.6
NEAR_WEIGHT, TEXT_WEIGHT, MISSING_WEIGHT = 0.8, 0.3, 0.15
LEVEL_WEIGHT, SEQUELA_WEIGHT, NAMED_WEIGHT = 0.25, 0.5, 1.5
NEAR = 80  # characters before and after the evidence


@dataclass(frozen=True, slots=True)
class Clues:
    """What the note says.

    Attributes:
        text: the note.
        places: half-open offsets of the words that speak for the code.
        scores: the codes that the model suggests for the note, with their scores.
        language: what the note is written in, ISO 639-1, or None.
    """

    text: str = ""
    places: tuple[tuple[int, int], ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """One code of a family.

    Attributes:
        code: the code.
        title: its title.
        differs: half-open offsets of the words of the title that the code asked about does not have.
        hints: what in the note speaks for it, in words; the strongest first.
    """

    code: str
    title: str
    differs: tuple[tuple[int, int], ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The codes that may stand in the place of one.

    Attributes:
        code: the code asked about.
        title: its title; "" where the codebook does not have it.
        billable: whether it may be reported as it is.
        top: the entry that all members lie below.
        top_title: its title.
        wider: the next entry above it with more codes, or None.
        narrower: the next entry below it, towards the code, or None.
        members: the codes that can be reported, the likeliest first; never the code itself.
    """

    code: str
    title: str
    billable: bool
    top: str
    top_title: str
    wider: str | None
    narrower: str | None
    members: tuple[Relative, ...]


def family_of(
    file: CodebookFile,
    code: str,
    *,
    wording: Wording,
    synonyms: Synonyms,
    clues: Clues,
    top: str | None = None,
) -> Family | None:
    """The family of a code.

    Args:
        file: the codebook.
        code: the code; one that the codebook lacks has the family of the nearest it has.
        wording: translates the words of the note.
        synonyms: knows which codes the note names.
        clues: what the note says.
        top: the entry whose codes are wanted; the smallest with a fair choice where None.

    Returns:
        None where nothing of the codebook begins like the code.
    """
    code = normalise_code(code)
    line = _line(file, code)
    if not line:
        return None
    own = line[0] if line[0].code == code else None
    chain = [step for step in line if step.level >= Level.BLOCK]
    leaves = {step.key: file.billable_below(step.key) for step in chain}
    chosen = next((step for step in chain if step.code == top), None) or _fair(chain, leaves, own)
    place = chain.index(chosen)
    lines = file.lines(leaves[chosen.key])
    judge = _Judge(wording, synonyms, clues, code=code, title=own.title if own else chosen.title)
    members = sorted((steps for steps in lines.values() if steps[0].code != code), key=judge.order)
    wider = (step.code for step in chain[place + 1 :] if len(lines) < len(leaves[step.key]) <= MOST)
    narrower = (step.code for step in reversed(chain[:place]) if 1 < len(leaves[step.key]) < len(lines))
    return Family(
        code=code,
        title=own.title if own else "",
        billable=own.billable if own else False,
        top=chosen.code,
        top_title=chosen.title,
        wider=next(wider, None),
        narrower=next(narrower, None),
        members=tuple(map(judge.relative, members)),
    )


def _line(file: CodebookFile, code: str) -> list[Step]:
    """The entry of a code, or of the longest beginning that the codebook has, and its ancestors."""
    for length in range(len(code), 2, -1):
        keys = file.keys_of(code[:length])
        if keys:
            return file.lines(keys)[keys[0]]
    return []


def _fair(chain: Sequence[Step], leaves: Mapping[int, Sequence[int]], own: Step | None) -> Step:
    """The smallest entry with a fair choice of codes, or the category; what needs more digits has its own below it."""
    if own is not None and not own.billable:
        return own
    # Below its own parent a code with a seventh character has nothing but other encounters.
    too_narrow = SEVENTH if len(chain[0].code) > SEVENTH else len(chain[0].code) + 1
    above = [step for step in chain if step.level < Level.CATEGORY or len(step.code) < too_narrow]
    in_category = [step for step in above if step.level >= Level.CATEGORY and len(leaves[step.key]) > 1]
    fair = (step for step in in_category if len(leaves[step.key]) >= ENOUGH)
    # A category of a single code has no other family than its block.
    return next(fair, in_category[-1] if in_category else next(s for s in chain if len(leaves[s.key]) > 1))


class _Judge:
    """Weighs what the note says for each code of a family."""

    def __init__(self, wording: Wording, synonyms: Synonyms, clues: Clues, *, code: str, title: str) -> None:
        near = " ".join(clues.text[max(start - NEAR, 0) : end + NEAR] for start, end in clues.places)
        self._near = _english(wording, near)
        self._text = _english(wording, clues.text) | self._near
        named = synonyms.named_in(clues.text, clues.language)
        self._named = {code: clues.text[slice(*spans[0])] for code, spans in named.items()}
        self._scores = clues.scores
        self._code = code
        self._own_words = set(q.split_words(title))
        self._own_stems = {stem(word, "en") for word in self._own_words}

    def order(self, line: Sequence[Step]) -> tuple[float, str]:
        """Sorts the codes, the likeliest first."""
        step = line[0]
        weight = SCORE_WEIGHT * self._scores.get(step.code, 0.0) + self._side(step.title) + self._words(step.title)
        weight += NAMED_WEIGHT * (step.code in self._named and not self._lacks_side(step.title))
        weight -= LEVEL_WEIGHT * _steps_apart(self._code, step.code)
        weight -= SEQUELA_WEIGHT * step.title.endswith(", sequela")
        if len(self._code) > SEVENTH and step.code[SEVENTH:] == self._code[SEVENTH:]:
            weight += ENCOUNTER_WEIGHT
        return -round(weight, 6), step.code

    def relative(self, line: Sequence[Step]) -> Relative:
        """A code with what is told of it."""
        step = line[0]
        words = [(match.start(), match.end()) for match in re.finditer(r"[^\s(),\[\]]+", step.title)]
        differs = [span for span in words if not self._own_stems.issuperset(_stems(step.title[slice(*span)]))]
        return Relative(step.code, step.title, tuple(_joined(differs)), tuple(self._hints(step)))

    def _hints(self, step: Step) -> Iterable[str]:
        if step.code in self._scores:
            yield tr("score {score:.2f}", score=self._scores[step.code])
        if step.code in self._named:
            yield tr("“{words}”", words=self._named[step.code])
        yield from sorted(self._new_words(step.title) & self._near, key=step.title.lower().find)

    def _side(self, title: str) -> float:
        named = SIDES & set(q.split_words(title))
        said = SIDES & self._near
        if not named or not said:
            return 0.0
        return SIDE_WEIGHT if named & said else -SIDE_WEIGHT

    def _lacks_side(self, title: str) -> bool:
        """Whether the note tells the side and the title leaves it open; a name says nothing of sides."""
        return bool(SIDES & self._near) and not SIDES & set(q.split_words(title)) and "unspecified" in title.lower()

    def _words(self, title: str) -> float:
        new = self._new_words(title) - SIDES
        near, elsewhere = new & self._near, (new & self._text) - self._near
        missing = len(new) - len(near) - len(elsewhere)
        return NEAR_WEIGHT * len(near) + TEXT_WEIGHT * len(elsewhere) - MISSING_WEIGHT * missing

    def _new_words(self, title: str) -> set[str]:
        words = {word for word in q.split_words(title) if len(word) > 1 and word not in q.FILLERS}
        return words - self._own_words - TELLS_NOTHING


def _stems(text: str) -> set[str]:
    return {stem(word, "en") for word in q.split_words(text)}


def _english(wording: Wording, text: str) -> set[str]:
    """The words of a text without accents, and what the codebook may say for them."""
    words = {word for piece in text.split() for word in q.split_words(piece)}
    return {form for word in words for other in wording.alternatives(word) for form in q.split_words(other)}


def _steps_apart(one: str, other: str) -> int:
    """How many characters of the first code the second one does not share."""
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return len(one) - shared


def _joined(spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The spans, with those that a single character parts made one."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held is not None and start <= held[1] + 1:
            held = held[0], end
            continue
        if held is not None:
            yield held
        held = start, end
    if held is not None:
        yield held
