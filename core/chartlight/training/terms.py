"""Learn a term list from the training evidence: string → code with smoothed precision."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from chartlight.suggest.terms import Stems, TermList, stemmed_words
from chartlight.training.records import CodedRecord

# Precision of a term for a code, used for it k times of n: (k + 0.3) / (n + 0.9).
PRIOR_HITS = 0.3
PRIOR_USES = 0.9


def learn_terms(records: Sequence[CodedRecord], *, language: str) -> TermList:
    """The evidence strings of the records as stemmed terms, each with its codes and their precision.

    A use is an occurrence of the term, as the longest match, anywhere in the records' texts; it is a hit for a code
    where it touches one of the code's gold spans.

    Args:
        records: notes in one language with gold spans.
        language: ISO 639-1 code, chooses the stemmer.
    """
    codes_of = _evidence_strings(records, language)
    plain = TermList(language=language, terms={stems: [(c, 1.0) for c in codes] for stems, codes in codes_of.items()})
    uses: Counter[Stems] = Counter()
    hits: Counter[tuple[Stems, str]] = Counter()
    for record in records:
        for stems, start, end in plain.occurrences(record.text):
            uses[stems] += 1
            hits.update((stems, code) for code in codes_of[stems] if _touches(record, code, start, end))
    return TermList(
        language=language,
        terms={
            stems: [(code, (hits[stems, code] + PRIOR_HITS) / (uses[stems] + PRIOR_USES)) for code in sorted(codes)]
            for stems, codes in codes_of.items()
        },
    )


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


def term_lists(records: Sequence[CodedRecord], *, language: str) -> dict[str, TermList]:
    """A term list of the main language, and of each translation that evidence has been carried over to."""
    lists = {language: learn_terms(records, language=language)}
    for other in sorted({name for record in records for name in record.translated_spans}):
        translated = [in_translation(record, other) for record in records if other in record.translations]
        lists[other] = learn_terms(translated, language=other)
    return lists


def in_translation(record: CodedRecord, language: str) -> CodedRecord:
    """The record with a translation as its text."""
    return replace(
        record,
        text=record.translations[language],
        spans=record.translated_spans.get(language, {}),
        translations={},
        translated_spans={},
    )
