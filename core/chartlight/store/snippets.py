"""From the words a coder types to a search of the index, and to the words of a note around the find."""

from __future__ import annotations

import re
import unicodedata

from chartlight.store.worklist_values import Snippet

_PART = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w")
_BLANKS = re.compile(r"\s+")
_BEFORE, _AFTER = 18, 90
_MOST_LETTERS = 400_000
_ANY_ACCENT = "[\u0300-\u036f]*"


def fts_query(words: str) -> str:
    """The search for all of these words, the last as the beginning of one; "" where there is nothing to search."""
    parts = _parts(words)
    if not parts:
        return ""
    # Every part is quoted, so that nothing a coder types is taken for an operator.
    quoted = [f'"{part}"' for part in parts]
    return " ".join(quoted) + ("" if words.rstrip().endswith('"') else " *")


def snippet(text: str, words: str) -> Snippet | None:
    """The words of a note around what was searched for, or None where it is not in the text."""
    searched = unicodedata.normalize("NFC", text[:_MOST_LETTERS])
    parts = _parts(words)
    # All of the words side by side say most; else the first that is found.
    for part in (" ".join(parts), *parts) if parts else ():
        found = _pattern(part).search(searched)
        if found:
            return _around(searched, *found.span())
    return None


def _parts(words: str) -> list[str]:
    found = ((quoted or plain).replace('"', "").strip() for quoted, plain in _PART.findall(words))
    return [part for part in found if _WORD.search(part)]


def _pattern(part: str) -> re.Pattern[str]:
    """Finds a part at the start of a word, whatever the accents and case."""
    tokens = re.findall(r"\w+", part)
    return re.compile(r"(?<!\w)" + r"\W+".join(map(_without_accents, tokens)), re.IGNORECASE)


def _without_accents(token: str) -> str:
    return "".join(_letter(base) for base in unicodedata.normalize("NFKD", token) if not unicodedata.combining(base))


def _letter(base: str) -> str:
    forms = _FORMS.get(base.lower(), "") + _FORMS.get(base.upper(), "")
    return f"[{re.escape(base)}{forms}]{_ANY_ACCENT}" if forms else re.escape(base)


def _forms() -> dict[str, str]:
    """Every Latin letter with an accent, by its plain letter."""
    forms: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(code))[0]
        if plain != chr(code):
            forms[plain] = forms.get(plain, "") + chr(code)
    return forms


_FORMS = _forms()


def _around(text: str, start: int, end: int) -> Snippet:
    first = text.rfind(" ", 0, max(0, start - _BEFORE) + 1) + 1 if start > _BEFORE else 0
    before = _BLANKS.sub(" ", text[first:start]).lstrip()
    before = ("…" if first else "") + before
    found = _BLANKS.sub(" ", text[start:end])
    after = _BLANKS.sub(" ", text[end : end + _AFTER])
    return Snippet(before + found + after, len(before), len(before) + len(found))
