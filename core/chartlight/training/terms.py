"""Learn a term list from the training evidence and from names of codes: string → code with smoothed precision."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from chartlight import paths
from chartlight.codebook.synonyms import LANGUAGES, SHORTEST_NAMED, read_synonyms
from chartlight.suggest.terms import Occurrence, Stems, TermList, Use, stemmed_words
from chartlight.training.records import CodedRecord

# Precision of a term for a code, used for it k times of n: (k + 0.3) / (n + 0.9); in weaker uses (k + 0.3) / (n + 1.2).
PRIOR_HITS = 0.3
PRIOR_USES = {Use.WHOLE: 0.9, Use.INNER: 1.2, Use.SCATTERED: 1.2}


def learn_terms(
    records: Sequence[CodedRecord], *, language: str, names: Mapping[Stems, Collection[str]] | None = None
) -> TermList:
    """The evidence strings of the records, and names of codes, as stemmed terms with their codes and precisions.

    A use of an evidence string is an occurrence anywhere in the records' texts; it is a hit for a code where it touches
    one of the code's gold spans. A use of a name is a record that holds it, since coders mark a code once and write it
    often; it is a hit where the record has the code. Each kind of `Use` is counted by itself.

    Args:
        records: notes in one language with gold spans.
        language: ISO 639-1 code, chooses the stemmer.
        names: stemmed names in the language → the codes that they name.
    """
    told, names = _evidence_strings(records, language), names or {}
    codes_of = {
        stems: sorted(told.get(stems, set()).union(names.get(stems, ()))) for stems in told.keys() | names.keys()
    }
    counted = _count(records, codes_of, language)

    def rated(stems: Stems, use: Use) -> list[tuple[str, float]]:
        own = told.get(stems, set())
        return [(code, counted.precision(stems, code, use, is_name=code not in own)) for code in codes_of[stems]]

    weaker = {
        Use.INNER: {stems: rated(stems, Use.INNER) for stems in codes_of},
        Use.SCATTERED: {stems: rated(stems, Use.SCATTERED) for stems in codes_of if len(stems) > 1},
    }
    return TermList(language=language, terms={stems: rated(stems, Use.WHOLE) for stems in codes_of}, weaker=weaker)


@dataclass(frozen=True)
class _Counts:
    """How often terms are used, and how often for a code: by occurrences, and by records."""

    uses: Counter[tuple[Stems, Use]] = field(default_factory=Counter)
    hits: Counter[tuple[Stems, Use, str]] = field(default_factory=Counter)
    records: Counter[tuple[Stems, Use]] = field(default_factory=Counter)
    records_of_code: Counter[tuple[Stems, Use, str]] = field(default_factory=Counter)

    def precision(self, stems: Stems, code: str, use: Use, *, is_name: bool) -> float:
        """Smoothed: by records for a name, by occurrences for evidence."""
        n, k = (self.records, self.records_of_code) if is_name else (self.uses, self.hits)
        return (k[stems, use, code] + PRIOR_HITS) / (n[stems, use] + PRIOR_USES[use])

    def add(self, record: CodedRecord, found: Sequence[Occurrence], codes_of: Mapping[Stems, Collection[str]]) -> None:
        """Count what was found in a record."""
        for one in found:
            hit = (code for code in codes_of[one.stems] if _touches(record, code, one.start, one.end))
            self.uses[one.stems, one.use] += 1
            self.hits.update((one.stems, one.use, code) for code in hit)
        for stems, use in {(one.stems, one.use) for one in found}:
            self.records[stems, use] += 1
            self.records_of_code.update((stems, use, code) for code in codes_of[stems] if code in record.codes)


def _count(records: Sequence[CodedRecord], codes_of: Mapping[Stems, Collection[str]], language: str) -> _Counts:
    plain = TermList(language=language, terms={stems: [(c, 1.0) for c in codes] for stems, codes in codes_of.items()})
    counted = _Counts()
    for record in records:
        found = list(plain.occurrences(record.text))
        together = {code for one in found if one.use is not Use.SCATTERED for code in codes_of[one.stems]}
        new = [one for one in found if one.use is not Use.SCATTERED or not together.issuperset(codes_of[one.stems])]
        counted.add(record, new, codes_of)
    return counted


def table_names(language: str, codes: Container[str]) -> dict[Stems, set[str]]:
    """The names that ship with the codebooks as terms: stems → the likeliest code, where it is one of `codes`.

    An abbreviation of two letters stands for too many things to be one.
    """
    found: defaultdict[Stems, set[str]] = defaultdict(set)
    tables = paths.synonyms_path(), paths.wordings_path(), paths.procedure_names_path()
    for synonym in chain.from_iterable(map(read_synonyms, tables)):
        short = synonym.phrase.isupper() and len(synonym.phrase) < SHORTEST_NAMED
        if synonym.language == language and synonym.codes[0] in codes and not short:
            stems = tuple(word for word, _, _ in stemmed_words(synonym.phrase, language))
            found[stems].add(synonym.codes[0])
    return dict(found)


def _evidence_strings(records: Sequence[CodedRecord], language: str) -> dict[Stems, set[str]]:
    codes_of: defaultdict[Stems, set[str]] = defaultdict(set)
    for record in records:
        for code, mentions in record.spans.items():
            for mention in mentions:
                text = " ".join(record.text[start:end] for start, end in mention)
                stems = tuple(word for word, _, _ in stemmed_words(text, language))
                if stems:
                    codes_of[stems].add(code)
    return dict(codes_of)


def _touches(record: CodedRecord, code: str, start: int, end: int) -> bool:
    return any(a < end and start < b for mention in record.spans.get(code, ()) for a, b in mention)


def term_lists(
    records: Sequence[CodedRecord], *, language: str, codes: Container[str] = frozenset()
) -> dict[str, TermList]:
    """The term lists of a pack by language.

    They are those of the main language, of each translation that evidence has been carried over to, and of every other
    language that the names are written in: such a list knows names alone, which is far better than none.

    Args:
        records: the training records.
        language: of their main text.
        codes: whose names, as they ship with the codebooks, are terms too.
    """
    lists = {language: learn_terms(records, language=language, names=table_names(language, codes))}
    for other in sorted({name for record in records for name in record.translated_spans}):
        translated = [in_translation(record, other) for record in records if other in record.translations]
        lists[other] = learn_terms(translated, language=other, names=table_names(other, codes))
    named = {other: table_names(other, codes) for other in LANGUAGES if other not in lists}
    return lists | {other: learn_terms([], language=other, names=names) for other, names in named.items() if names}


def in_translation(record: CodedRecord, language: str) -> CodedRecord:
    """The record with a translation as its text."""
    return replace(
        record,
        text=record.translations[language],
        spans=record.translated_spans.get(language, {}),
        translations={},
        translated_spans={},
    )
