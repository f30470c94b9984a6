"""The family of a code: everything else it might have been, the likeliest first, and where the titles differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from chartlight.codebook import query as q
from chartlight.codebook.entry import normalise_code
from chartlight.codebook.file import CodebookFile, Step
from chartlight.codebook.layout import Level
from chartlight.codebook.ranking import alike_at_start
from chartlight.codebook.relatives import Clues, Family, Relative
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
    judge = Judge(
        clues,
        code=code,
        title=own.title if own else chosen.title,
        named=words_naming(synonyms, clues),
        english=partial(english, wording),
    )
    others = (steps[0] for steps in lines.values() if steps[0].code != code)
    members = sorted(others, key=lambda step: (-_weight(judge, code, step), step.code))
    wider, narrower = neighbours([(step.code, len(leaves[step.key])) for step in chain], place)
    return Family(
        code=code,
        title=own.title if own else "",
        billable=own.billable if own else False,
        top=chosen.code,
        top_title=chosen.title,
        wider=wider,
        narrower=narrower,
        members=tuple(judge.relative(step.code, step.title) for step in members),
    )


def neighbours(line: Sequence[tuple[str, int]], place: int) -> tuple[str | None, str | None]:
    """The next entry above one that has more codes, and the next below it that has fewer and a choice of them.

    Args:
        line: the entries from a code upwards, each with the number of its codes.
        place: which of them it is about.
    """
    size = line[place][1]
    wider = (code for code, codes in line[place + 1 :] if size < codes <= MOST)
    narrower = (code for code, codes in reversed(line[:place]) if 1 < codes < size)
    return next(wider, None), next(narrower, None)


def words_naming(synonyms: Synonyms, clues: Clues) -> dict[str, str]:
    """The codes that a note names, each with the words that do."""
    named = synonyms.named_in(clues.text, clues.language)
    return {code: clues.text[slice(*spans[0])] for code, spans in named.items()}


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


def _weight(judge: Judge, code: str, step: Step) -> float:
    """How likely a code of the family of another is, rounded so that order does not hang on the machine."""
    weight = judge.weight(step.code, step.title) - SEQUELA_WEIGHT * step.title.endswith(", sequela")
    if len(code) > SEVENTH and step.code[SEVENTH:] == code[SEVENTH:]:
        weight += ENCOUNTER_WEIGHT
    return round(weight, 6)


class Judge:
    """Weighs what the note says for each code of a family."""

    def __init__(
        self,
        clues: Clues,
        *,
        code: str,
        title: str,
        wording: str = "",
        named: Mapping[str, str],
        english: Callable[[str], set[str]],
        missing_weight: float = MISSING_WEIGHT,
    ) -> None:
        """Read the note.

        Args:
            clues: what the note says.
            code: the code asked about.
            title: its title.
            wording: the title as notes put it, where they put it otherwise.
            named: the codes that the note names, each with the words that do.
            english: the words of a text, and what titles may say for them.
            missing_weight: what a word of a title costs that the note does not have.
        """
        near = " ".join(clues.text[max(start - NEAR, 0) : end + NEAR] for start, end in clues.places)
        self._near = english(near)
        self._text = english(clues.text) | self._near
        self._named = named
        self._scores = clues.scores
        self._missing_weight = missing_weight
        self._code = code
        self._own_words = set(q.split_words(wording or title))
        self._own_stems = _stems(title)

    def weight(self, code: str, title: str) -> float:
        """How likely a code is, by what the note says of its title and how near it is to the one asked about."""
        weight = SCORE_WEIGHT * self._scores.get(code, 0.0) + self._side(title) + self._words(title)
        weight += NAMED_WEIGHT * (code in self._named and not self._lacks_side(title))
        return weight - LEVEL_WEIGHT * (len(self._code) - alike_at_start(self._code, code))

    def relative(self, code: str, title: str, *, wording: str = "") -> Relative:
        """A code with what is told of it; `wording` is the title as notes put it, where they put it otherwise."""
        words = [(match.start(), match.end()) for match in re.finditer(r"[^\s(),\[\]]+", title)]
        differs = [span for span in words if not self._own_stems.issuperset(_stems(title[slice(*span)]))]
        return Relative(code, title, tuple(_joined(differs)), tuple(self._hints(code, wording or title)))

    def _hints(self, code: str, title: str) -> Iterable[str]:
        if code in self._scores:
            yield tr("score {score:.2f}", score=self._scores[code])
        if code in self._named:
            yield tr("“{words}”", words=self._named[code])
        yield from sorted(self._new_words(title) & self._near, key=title.lower().find)

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
        return NEAR_WEIGHT * len(near) + TEXT_WEIGHT * len(elsewhere) - self._missing_weight * missing

    def _new_words(self, title: str) -> set[str]:
        words = {word for word in q.split_words(title) if len(word) > 1 and word not in q.FILLERS}
        return words - self._own_words - TELLS_NOTHING


def _stems(text: str) -> set[str]:
    return {stem(word, "en") for word in q.split_words(text)}


def english(wording: Wording, text: str) -> set[str]:
    """The words of a text without accents, and what the codebook may say for them."""
    words = {word for piece in text.split() for word in q.split_words(piece)}
    return {form for word in words for other in wording.alternatives(word) for form in q.split_words(other)}


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
