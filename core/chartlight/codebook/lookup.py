"""Look a code up by whatever a coder types: a code, a title, an everyday name, an abbreviation, in three languages.

The ways are tried from the surest to the least sure, and their answers are listed in that order:

1. the code itself and what lies below it;
2. a synonym of just these words;
3. a synonym within them whose family has the other words too ("COPD exacerbation", "left hip fracture");
4. a term of the model pack of just these words;
5. synonyms that go on from them;
6. entries of the codebook with all the words, or their translation;
7. the same for the words with typing errors put right;
8. entries with some of the words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from chartlight import paths
from chartlight.codebook import query as q
from chartlight.codebook.entry import normalise_code
from chartlight.codebook.family import family_of
from chartlight.codebook.file import CodebookFile, Step
from chartlight.codebook.found import FoundCode, TreeEntry, in_turn
from chartlight.codebook.procedure_lookup import ProcedureLookup
from chartlight.codebook.procedures import CATEGORY, is_procedure
from chartlight.codebook.ranking import alike_at_start, ending_alike_first, rank
from chartlight.codebook.relatives import Clues, Family
from chartlight.codebook.search import find_keys
from chartlight.codebook.synonyms import PartMatch, Synonym, Synonyms, telling
from chartlight.codebook.wording import Wording
from chartlight.suggest.assertion import AssertionReader
from chartlight.suggest.terms import TermList, stemmed_words
from chartlight.translation import tr
from chartlight.types import NOT_THE_PATIENTS, EvidenceSpan, Source

POOL = 200  # entries looked at for ranking
MOST_PARTS = 4  # synonyms within the words whose families are searched
FEW_BEGUN = 4  # lines that names still being typed may take
SURE_START = 4  # letters of a name still being typed that tell enough
SURE_TERM = 0.3  # precision from which on a term of the pack is worth a line


class _Hit(NamedTuple):
    key: int
    because: str = ""
    sure: bool = False


class CodeLookup:
    """Everything that finds a code without a model. It may be used from any thread until it is closed."""

    def __init__(self, *, file: CodebookFile, synonyms: Synonyms, terms: Mapping[str, TermList] | None = None) -> None:
        self._file = file
        self._synonyms = synonyms
        self._wording = Wording(vocabulary={*file.vocabulary(), *synonyms.words()})
        self._terms = dict(terms or {})
        self.procedures = ProcedureLookup(self._wording)

    @classmethod
    def open(cls, *, terms: Mapping[str, TermList] | None = None, path: Path | None = None) -> Self:
        """Open the look-up on the codebook that ships with Chartlight.

        Args:
            terms: the term lists of a model pack, by language.
            path: another codebook file.

        Raises:
            KnownError: the codebook is missing or damaged.
        """
        return cls(file=CodebookFile(path or paths.codebook_path()), synonyms=Synonyms.open(), terms=terms)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        self.procedures.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def find(
        self,
        query: str,
        *,
        limit: int = 30,
        language: str | None = None,
        billable_only: bool = True,
        terms: bool = True,
        procedures: bool = False,
    ) -> list[FoundCode]:
        """The codes that fit what was typed, the likeliest first; fit for every keystroke.

        Args:
            query: what was typed.
            limit: most codes.
            language: the language that an abbreviation is taken to be of first, ISO 639-1.
            billable_only: leave out diagnoses that need more digits.
            terms: use the terms of the model pack too.
            procedures: list procedures too, in turn with the diagnoses; of a procedure that may be done in several
                ways the beginning of its codes is listed, which cannot be reported as it is.
        """
        search = _Search(self, query, language=language, billable_only=billable_only, terms=terms)
        found: dict[int, _Hit] = {}
        for hit in search.all_ways():
            if len(found) == limit:
                break
            found.setdefault(hit.key, hit)
        lines = self._file.lines(found)
        diagnoses = [_found(lines[key][0], hit) for key, hit in found.items()]
        if not procedures:
            return diagnoses
        words = q.split_words(query)
        named = self.procedures.names_exactly(words, language) and not self._synonyms.exact(words, language)
        others = self.procedures.find(query, limit=limit, language=language)
        return in_turn(diagnoses, others, other_first=named, limit=limit)

    def named_in(self, text: str, *, language: str | None, known: Collection[str], limit: int = 9) -> list[FoundCode]:
        """The codes that a note names by an everyday name and that it does not have yet, the most often named first.

        What is not the patient's is left out.

        Args:
            text: the note.
            language: what it is written in.
            known: the codes that it has.
            limit: most codes.
        """
        reader = AssertionReader(text, language)
        named = {
            code: spans
            for code, spans in self._synonyms.named_in(text, language).items()
            if code not in known and reader.of_evidence(list(map(_as_evidence, spans))) not in NOT_THE_PATIENTS
        }
        ranked = sorted(named, key=lambda code: -len(named[code]))[:limit]
        quotes = {code: tr("“{words}”", words=text[slice(*named[code][0])]) for code in ranked}
        return [replace(each, because=quotes[each.code]) for each in self.describe(ranked)]

    def describe(self, codes: Iterable[str]) -> list[FoundCode]:
        """These codes with their titles, in the order given; those that no book has are left out.

        A code is taken as Chartlight writes it: `B02.0` is a diagnosis, `B020` a procedure.
        """
        return [each for code in map(_as_written, codes) for each in self._described(code)]

    def _described(self, code: str) -> list[FoundCode]:
        keys = self._file.keys_of(code)
        if not keys and is_procedure(code):
            return self.procedures.describe(code)
        lines = self._file.lines(keys)
        return [_found(lines[key][0], _Hit(key)) for key in keys]

    def family(self, code: str, *, clues: Clues, top: str | None = None) -> Family | None:
        """The codes that may stand in the place of one; see `family_of` and `procedure_family`."""
        if is_procedure(_as_written(code)):
            return self.procedures.family(code, clues=clues, top=top)
        return family_of(self._file, code, wording=self._wording, synonyms=self._synonyms, clues=clues, top=top)

    def below(self, key: int | None) -> list[TreeEntry]:
        """The entries right below one (by its key), or the chapters; for walking down the tabular list."""
        children = self._file.children(key)
        lines = self._file.lines(children)
        return [_tree_entry(lines[child][0]) for child in children]

    def path_to(self, code: str) -> list[int]:
        """The keys of the entries from the chapter down to a diagnosis; nothing for a procedure or an unknown code."""
        keys = self._file.keys_of(_as_written(code))
        return [step.key for key in keys for step in reversed(self._file.lines([key])[key])]


class _Search:
    """One query on its way through all the ways to find a code."""

    def __init__(
        self, owner: CodeLookup, query: str, *, language: str | None, billable_only: bool, terms: bool
    ) -> None:
        self._file = owner._file
        self._synonyms = owner._synonyms
        self._wording = owner._wording
        self._terms = owner._terms if terms else {}
        self._query = query
        self._words = q.split_words(query)
        self._language = language
        self._billable_only = billable_only
        self._families: dict[tuple[str, ...], list[tuple[PartMatch, list[int]]]] = {}

    def all_ways(self) -> Iterator[_Hit]:
        """What each way brings, in turn; a way is only gone where the ones before did not suffice."""
        yield from self._by_code()
        anything = False
        for found in chain(self._by_words(self._words), self._by_corrected_words()):
            anything = True
            yield found
        yield from self._by_parts(self._words, whole=False)
        if not anything:
            yield from self._by_terms(self._query, within=True)
            yield from map(_Hit, self._search_english())

    def _by_code(self) -> Iterator[_Hit]:
        start = normalise_code(self._query)
        if q.may_start_code(start):
            keys = self._file.with_code(start, billable_only=self._billable_only, limit=POOL)
        else:
            keys = [] if self._billable_only else self._file.keys_of(start)
        return (_Hit(key, sure=True) for key in keys)

    def _by_words(self, words: tuple[str, ...]) -> Iterator[_Hit]:
        if not words:
            return
        yield from self._meant(self._synonyms.exact(words, self._language), sure=True)
        yield from self._by_parts(words, whole=True)
        yield from self._by_terms(" ".join(words), within=False)
        if len("".join(words)) > 1:
            begun = islice(self._synonyms.begun(words, self._language), FEW_BEGUN)
            yield from self._meant(begun, sure=len("".join(words)) >= SURE_START)
        yield from map(_Hit, self._with_all(telling(words)))

    def _by_corrected_words(self) -> Iterator[_Hit]:
        for words in self._wording.corrected(self._words):
            yield from self._by_words(words)
        if self._wording.corrected(self._words):
            yield from self._meant(self._synonyms.near(self._words, self._language))

    def _meant(self, synonyms: Iterable[Synonym], *, sure: bool = False) -> Iterator[_Hit]:
        for synonym in synonyms:
            for code in synonym.codes:
                yield from (_Hit(key, synonym.phrase, sure) for key in self._file.keys_of(code))

    def _by_parts(self, words: tuple[str, ...], *, whole: bool) -> Iterator[_Hit]:
        """Synonyms within the words: those whose family has all the rest, or the others."""
        if words not in self._families:
            parts = self._synonyms.parts(words, self._language)[:MOST_PARTS]
            self._families[words] = [(part, self._in_family(part)) for part in parts]
        for part, keys in self._families[words]:
            if keys and whole:
                yield from (_Hit(key, part.synonym.phrase, sure=True) for key in keys)
            elif not keys and not whole:
                yield from self._meant([part.synonym])

    def _in_family(self, part: PartMatch) -> list[int]:
        """The codes of the category that have the other words too, those nearest to what the synonym means first."""
        code, rest = part.synonym.codes[0], telling(part.rest)
        match = partial(self._file.with_words, under=code[:CATEGORY], billable_only=self._billable_only, limit=POOL)
        keys = match(self._wording.whole(rest)) or (match(self._wording.begun(rest)) if len(rest[-1]) > 1 else [])
        lines = self._file.lines(keys)
        alike = {key: alike_at_start(code, lines[key][0].code) for key in keys}
        nearest = [key for key in keys if alike[key] == max(alike.values())]
        return ending_alike_first(lines, rank(lines, dict.fromkeys(nearest, 0), rest), code)

    def _with_all(self, words: tuple[str, ...], under: str = "") -> list[int]:
        """Entries with all the words: whole in the title, whole anywhere, begun in the title, begun anywhere."""
        if not words:
            return []
        match = partial(self._file.with_words, under=under, billable_only=self._billable_only, limit=POOL)
        whole, begun = self._wording.whole(words), self._wording.begun(words)
        found: dict[int, int] = {}
        for quality, expression in enumerate((q.in_title(whole), whole, q.in_title(begun), begun)):
            if len(found) < POOL:
                for key in match(expression):
                    found.setdefault(key, quality)
        return rank(self._file.lines(found), found, words)

    def _by_terms(self, text: str, *, within: bool) -> Iterator[_Hit]:
        """What the terms of the model pack mean: those of just these words, or those within them."""
        for language in sorted(self._terms, key=lambda language: language != self._language):
            terms = self._terms[language]
            if within:
                matched = [codes.codes for codes in terms.match(text)]
            else:
                matched = [terms.terms.get(tuple(word for word, _, _ in stemmed_words(text, language)), ())]
            for code, precision in sorted(chain(*matched), key=lambda pair: -pair[1]):
                if precision >= SURE_TERM:
                    yield from (_Hit(key, text, sure=not within) for key in self._reportable(code))

    def _reportable(self, code: str) -> list[int]:
        keys = self._file.with_code(code, billable_only=self._billable_only, limit=1)
        return keys if keys == self._file.keys_of(code) else []

    def _search_english(self) -> list[int]:
        return find_keys(self._file, self._query, limit=POOL, billable_only=self._billable_only)


def _as_written(code: str) -> str:
    """The code in upper case; no dot is put, since without one it is a procedure's."""
    return code.strip().upper()


def _tree_entry(step: Step) -> TreeEntry:
    return TreeEntry(step.key, step.code, step.title, step.billable)


def _as_evidence(span: tuple[int, int]) -> EvidenceSpan:
    return EvidenceSpan(*span, weight=1.0, source=Source.TERM)


def _found(step: Step, hit: _Hit) -> FoundCode:
    return FoundCode(step.code, step.title, step.billable, hit.because, hit.sure)
