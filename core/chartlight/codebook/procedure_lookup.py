"""Look a procedure up by whatever a coder types: a code, an everyday name in three languages, or words of a title.

The ways are tried from the surest to the least sure, as `lookup` does for diagnoses:

1. the code or its beginning;
2. a name of just these words;
3. a name within them whose codes have the other words too ("left hip replacement open");
4. names that go on from them;
5. titles with all the words, or their translation;
6. the same for the words with typing errors put right, and names that differ by a few letters;
7. a name within the words, whatever the others say.

Only whole codes can be reported. Where a name or title leaves the approach or device open, the beginning of the codes
is brought: the coder chooses below it.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from chartlight import paths
from chartlight.codebook import query as q
from chartlight.codebook.found import FoundCode
from chartlight.codebook.procedure_family import procedure_family
from chartlight.codebook.procedure_index import ProcedureIndex, rareness
from chartlight.codebook.procedure_tree import ProcedureTree, read_axes
from chartlight.codebook.procedure_wording import renamed
from chartlight.codebook.procedures import LENGTH, PREFIX, Procedures
from chartlight.codebook.relatives import Clues, Family
from chartlight.codebook.synonyms import PartMatch, Synonym, Synonyms, telling
from chartlight.codebook.wording import Wording

POOL = 200  # titles looked at for each way
MOST_PARTS = 4  # names within the words whose codes are searched
FEW_BEGUN = 4  # lines that names still being typed may take
SURE_START = 4  # letters of a name still being typed that tell enough
_CODE = re.compile(r"[0-9A-HJ-NP-Z]{2,7}")  # I and O would look like digits


class ProcedureLookup:
    """Everything that finds a procedure without a model. The lists are read when they are first asked for."""

    def __init__(self, wording: Wording) -> None:
        """Make a look-up.

        Args:
            wording: translates what is typed, and knows the words of diagnoses, which are no typing errors either.
        """
        self._wording = wording
        self._lock = threading.RLock()

    def find(self, query: str, *, limit: int = 30, language: str | None = None) -> list[FoundCode]:
        """The procedures that fit what was typed, the likeliest first: whole codes, and beginnings of several codes.

        Args:
            query: what was typed.
            limit: most codes.
            language: the language that an abbreviation is taken to be of first, ISO 639-1.
        """
        found: dict[str, FoundCode] = {}
        for each in self._all_ways(query, language):
            if len(found) >= limit:
                break
            found.setdefault(each.code, each)
        return list(found.values())

    def get_ready(self) -> None:
        """Read the lists now, so that the first look-up need not wait for them."""
        self.names_exactly(())
        self._index.with_words("ct", whole=False, limit=1)

    def names_exactly(self, words: Sequence[str], language: str | None = None) -> bool:
        """Whether just these words are the name of a procedure."""
        return bool(self._names.exact(words, language))

    def describe(self, code: str) -> list[FoundCode]:
        """A code with its title; nothing for an unknown one."""
        title = self._index.titles.get(code)
        return [] if title is None else [FoundCode(code, title, len(code) == LENGTH)]

    def codes_below(self, code: str) -> int:
        """How many whole codes begin so."""
        return len(self._index.below(code))

    def family(self, code: str, *, clues: Clues, top: str | None = None) -> Family | None:
        """The codes that may stand in the place of one; see `procedure_family`."""
        return procedure_family(self._index, code, wording=self._wording, names=self._names, clues=clues, top=top)

    @cached_property
    def tree(self) -> ProcedureTree:
        """The book as a tree."""
        return ProcedureTree(self._index, read_axes())

    def close(self) -> None:
        """Let go of the lists."""
        with self._lock:
            if "_read_index" in vars(self):
                self._index.close()

    @property
    def _index(self) -> ProcedureIndex:
        with self._lock:
            return self._read_index

    @property
    def _names(self) -> Synonyms:
        with self._lock:
            return self._read_names

    @cached_property
    def _read_index(self) -> ProcedureIndex:
        return ProcedureIndex(Procedures.open())

    @cached_property
    def _read_names(self) -> Synonyms:
        return Synonyms.open(paths.procedure_names_path())

    @cached_property
    def _spelling(self) -> Wording:
        return Wording(vocabulary={*self._index.vocabulary, *self._names.words()})

    def _all_ways(self, query: str, language: str | None) -> Iterator[FoundCode]:
        words = q.split_words(query)
        yield from self._by_code(query.strip())
        yield from self._by_words(words, language, sure=True)
        if not all(self._is_known(word, unfinished=word == words[-1]) for word in words):
            for corrected in self._spelling.corrected(words):
                yield from self._by_words(corrected, language, sure=False)
            yield from self._meant(self._names.near(words, language))
        yield from self._meant(part.synonym for part in self._parts(words, language))

    def _is_known(self, word: str, *, unfinished: bool) -> bool:
        known = self._wording.is_known(word, unfinished=unfinished)
        return known or self._spelling.is_known(word, unfinished=unfinished)

    def _by_code(self, typed: str) -> Iterator[FoundCode]:
        start = typed.upper()
        # Letters alone are a code only if they are typed as one: "pet" and "ct" are not.
        if not _CODE.fullmatch(start) or not (re.search(r"\d", start) or (typed == start and len(start) >= PREFIX)):
            return
        if len(start) <= PREFIX:
            yield from self._offered(self._index.beginnings(start), sure=True)
        if len(start) >= PREFIX:
            yield from self._offered(self._index.below(start), sure=True)

    def _by_words(self, words: tuple[str, ...], language: str | None, *, sure: bool) -> Iterator[FoundCode]:
        typed = len("".join(words))
        if typed < 2:  # a letter stands for too many procedures
            return
        yield from self._meant(self._names.exact(words, language), sure=sure)
        for part in self._parts(words, language):
            yield from self._offered(self._with_rest(part), because=part.synonym.phrase, sure=sure)
        begun = islice(self._names.begun(words, language), FEW_BEGUN)
        yield from self._meant(begun, sure=sure and typed >= SURE_START)
        yield from self._offered(self._with_all(telling(words)))

    def _meant(self, names: Iterable[Synonym], *, sure: bool = False) -> Iterator[FoundCode]:
        for name in names:
            yield from self._offered(name.codes, because=name.phrase, sure=sure)

    def _parts(self, words: tuple[str, ...], language: str | None) -> list[PartMatch]:
        return self._names.parts(words, language)[:MOST_PARTS]

    def _with_rest(self, part: PartMatch) -> Iterator[str]:
        """What a name within the words means, as far as it has the other words too: beginnings, or else whole codes."""
        rest = telling(part.rest)
        for code in part.synonym.codes:
            if self._says(code, rest):
                yield code
            else:
                below = (whole for whole in self._index.below(code) if self._says(whole, rest))
                yield from sorted(below, key=rareness)

    def _says(self, code: str, words: Sequence[str]) -> bool:
        """Whether the title of a code, or what clinicians call it, has all the words; the last one may be begun."""
        title = self._index.titles[code]
        said = {*q.split_words(title), *q.split_words(renamed(title))}
        return all(
            any(said.issuperset(q.split_words(form)) for form in self._wording.alternatives(word))
            or (word == words[-1] and len(word) > 1 and any(each.startswith(word) for each in said))
            for word in words
        )

    def _with_all(self, words: tuple[str, ...]) -> Iterator[str]:
        """Titles with all the words, whole or begun; whole codes only where their beginning does not have them."""
        if not words:
            return
        found: dict[str, None] = {}
        for match in (self._wording.whole(words), self._wording.begun(words)):
            for whole in (False, True):
                if len(found) < POOL:
                    codes = self._index.with_words(match, whole=whole, limit=POOL)
                    found.update(dict.fromkeys(code for code in codes if code[:PREFIX] not in found))
        yield from found

    def _offered(self, codes: Iterable[str], *, because: str = "", sure: bool = False) -> Iterator[FoundCode]:
        """The codes as they are listed: for a beginning with a single code, that code."""
        for code in codes:
            below = self._index.below(code)
            listed = below[0] if len(below) == 1 else code
            yield FoundCode(listed, self._index.titles[listed], len(listed) == LENGTH, because, sure)
