"""Find and rank the codebook's entries for what a coder types."""

from __future__ import annotations

from collections.abc import Callable

from chartlight.codebook import query as q
from chartlight.codebook.entry import normalise_code
from chartlight.codebook.file import CodebookFile

POOL = 200  # matches looked at for ranking; the file lists the likeliest first
COMMON = 2000  # matches from which on words count as equally common

Matcher = Callable[[str], list[int]]


def find_keys(file: CodebookFile, query: str, *, limit: int, billable_only: bool) -> list[int]:
    """The keys of at most `limit` entries that fit `query`, the best first."""
    if limit < 1:
        return []
    start = normalise_code(query)
    by_code = _by_code(file, start, billable_only=billable_only, limit=limit)
    if len(by_code) == limit:
        return by_code
    pool = max(POOL, limit)

    def match(expression: str, under: str = "") -> list[int]:
        return file.with_words(expression, under=under, billable_only=billable_only, limit=pool)

    words = q.split_words(query)
    ranked = _all_words(file, words, match) or _under_code(file, query, match)
    if not by_code and not ranked:
        ranked = _some_words(file, words, match)
    return list(dict.fromkeys([*by_code, *ranked]))[:limit]


def _by_code(file: CodebookFile, start: str, *, billable_only: bool, limit: int) -> list[int]:
    if q.may_start_code(start):
        return file.with_code(start, billable_only=billable_only, limit=limit)
    return [] if billable_only else file.keys_of(start)  # a chapter or a block


def _all_words(file: CodebookFile, words: tuple[str, ...], match: Matcher) -> list[int]:
    """Entries with all `words`: whole in the title, whole anywhere, begun in the title, begun anywhere."""
    if not words:
        return []
    whole, begun = q.all_whole(words), q.all_begun(words)
    found: dict[int, int] = {}
    for quality, expression in enumerate((q.in_title(whole), whole, q.in_title(begun), begun)):
        if len(found) < POOL:
            for key in match(expression):
                found.setdefault(key, quality)
    return _ranked(file, found, words)


def _under_code(file: CodebookFile, query: str, match: Callable[[str, str], list[int]]) -> list[int]:
    """Where a code comes before the words ("S72 left open"): entries below it with all the words."""
    first, _, rest = query.strip().partition(" ")
    start, words = normalise_code(first), q.split_words(rest)
    if not words or not q.may_start_code(start) or start.isalpha():
        return []
    return _all_words(file, words, lambda expression: match(expression, start))


def _some_words(file: CodebookFile, words: tuple[str, ...], match: Matcher) -> list[int]:
    """Entries with as many of `words` as go together, from the rarest on; then with the rarest alone."""
    known = _rarest_first(file, words)
    together: tuple[str, ...] = ()
    for word in known:
        if match(q.all_begun((*together, word))):
            together = (*together, word)
    groups = dict.fromkeys([together, tuple(known[:1])])
    return [key for group in groups for key in _all_words(file, group, match)]


def _rarest_first(file: CodebookFile, words: tuple[str, ...]) -> list[str]:
    telling = [word for word in words if len(word) > 1 and word not in q.FILLERS]
    counts = {word: file.how_many(q.begun(word), limit=COMMON) for word in telling}
    return sorted((word for word in telling if counts[word]), key=counts.__getitem__)


def _ranked(file: CodebookFile, found: dict[int, int], words: tuple[str, ...]) -> list[int]:
    lines = file.lines(found)

    def place(key: int) -> tuple[int, float, int]:
        return found[key], q.title_order(lines[key][0].title, words), key

    return sorted(found, key=place)
