"""Turn what a coder types into matches for the codebook's word index (SQLite FTS5)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

MOST_WORDS = 12
FILLERS = frozenset(
    {"a", "after", "an", "and", "at", "by", "due", "for", "from", "has", "he", "her", "his", "in", "is", "of"}
    | {"on", "or", "she", "the", "to", "was", "with"}
)
START_BONUS = 1  # how many words longer a title may be that begins with a word asked for: "Pneumonia, …"
SHORTEST_BRITISH = 5  # "toes" and "four" are spelt alike everywhere
CODE_START = re.compile(r"[A-Z]([0-9A-Z]([0-9A-Z](\.[0-9A-Z]{0,4})?)?)?")
ASIDE = re.compile(r" ?\([^()]*\)|,? ?\bsite not specified\b|,? ?\bunspecified\b", re.IGNORECASE)
WORD = re.compile(r"[a-z0-9]+")
POSSESSIVE = re.compile(r"'s\b")
PLURAL = re.compile(r"(?<=[a-z]{3})(?<![sui])s$")


def split_words(query: str) -> tuple[str, ...]:
    """The distinct words of `query` in lower case without accents, as the index holds them."""
    folded = unicodedata.normalize("NFKD", query).casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    if not folded.isascii():  # tens of thousands of names are split at the start, and most of them are
        folded = "".join(char for char in folded if not unicodedata.combining(char))
    words = WORD.findall(POSSESSIVE.sub("", folded) if "'" in folded else folded)
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def may_start_code(text: str) -> bool:
    """Whether `text`, normalised, could be a code or the beginning of one."""
    return CODE_START.fullmatch(text) is not None


def spellings(word: str) -> tuple[str, ...]:
    """`word` as typed and as the American list would spell it: anaemia, anemia; tumour, tumor."""
    if len(word) < SHORTEST_BRITISH:
        return (word,)
    american = re.sub(r"our(s?)$", r"or\1", re.sub(r"[ao]e(?=[a-z])", "e", word))
    return tuple(dict.fromkeys((word, american)))


def all_whole(words: tuple[str, ...]) -> str:
    """Entries that hold every one of `words`."""
    return " AND ".join(_any(f'"{form}"' for form in spellings(word)) for word in words)


def all_begun(words: tuple[str, ...]) -> str:
    """Entries that hold a word beginning with each of `words`; a letter in mid-query stands for itself."""
    return " AND ".join(begun(word) if len(word) > 1 or word == words[-1] else f'"{word}"' for word in words)


def begun(word: str) -> str:
    """Entries that hold a word beginning with `word`, or with its singular."""
    return _any(f'"{form}"*' for spelling in spellings(word) for form in _singular(spelling))


def in_title(match: str) -> str:
    """`match`, in the title alone."""
    return f"title : ({match})"


def title_order(title: str, words: tuple[str, ...]) -> float:
    """Sorts equally good matches: short titles first, a little before them those that begin with a word."""
    forms = tuple(form for word in words for form in spellings(word))
    begins = any(word.startswith(forms) for word in split_words(title)[:1])
    return title_length(title) - START_BONUS * begins


def title_length(title: str) -> int:
    """How many words of `title` make it specific; a sequela counts as long as an encounter."""
    return len(ASIDE.sub("", title).split()) + title.endswith(", sequela")


def _singular(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    yield PLURAL.sub("", word)


def _any(terms: Iterator[str]) -> str:
    return "(" + " OR ".join(terms) + ")"
