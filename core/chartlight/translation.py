"""What a user reads, in the user's language.

The texts in the code are English. A program with a window installs a translator for another language before it makes
the window; the command line installs none. `packaging/translate.py` collects every text that stands in `tr` or `mark`
for the translators.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

Translator = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numbers.

    Attributes:
        group: between thousands.
        point: before decimals.
        percent: the sign with the room before it.
    """

    group: str = ","
    point: str = "."
    percent: str = "%"


NUMERALS = {
    "es": Numerals(group=".", point=",", percent="\N{NO-BREAK SPACE}%"),
    "sv": Numerals(group="\N{NO-BREAK SPACE}", point=",", percent="\N{NO-BREAK SPACE}%"),
}


class _Words(string.Formatter):
    """`str.format`, with numbers as the language writes them."""

    def format_field(self, value: Any, format_spec: str) -> str:
        return number(value, format_spec) if isinstance(value, int | float) else format(value, format_spec)


class _Spoken:
    """The language in use."""

    def __init__(self) -> None:
        self.translator: Translator | None = None
        self.numerals = Numerals()
        self.language = "en"


_spoken = _Spoken()
_words = _Words()


def install(translator: Translator | None, *, language: str = "en") -> None:
    """Use a language from now on, in every thread.

    Args:
        translator: gives the translation of a text and its comment, or the text itself where there is none; None for
            the English of the code.
        language: ISO 639-1 code, for the numbers and for pages that are whole files.
    """
    _spoken.translator = translator
    _spoken.language = language
    _spoken.numerals = NUMERALS.get(language, Numerals())


def language_in_use() -> str:
    """The language that the program speaks, as an ISO 639-1 code."""
    return _spoken.language


def tr(text: str, comment: str = "", /, **values: Any) -> str:
    """A text in the user's language, with its values filled in.

    Args:
        text: the English text, a literal, with `{name}` for each value as in `str.format`.
        comment: tells equal texts of different meaning apart.
        values: what is filled in; numbers with a format such as `{count:,}` or `{share:.0%}` are written as the
            language does.
    """
    template = _spoken.translator(text, comment) if _spoken.translator else text
    if not values:
        return template
    try:
        return _words.format(template, **values)
    except (LookupError, ValueError):
        # A slip in a translation must not take a message from the coder.
        return _words.format(text, **values)


def mark(text: str, _comment: str = "", /) -> str:
    """The English text itself, marked for the translators: for constants, which are given to `tr` when shown."""
    return text


def retold(text: str, templates: Iterable[str]) -> str:
    """A text that is kept in English, with its values filled in, in the user's language.

    Args:
        text: the text as it is kept.
        templates: marked texts that it may have been made of, the more special ones first.

    Returns:
        the translation, or the text itself where it was made of none of them.
    """
    for template in templates if _spoken.translator else ():
        found = _pattern(template).fullmatch(text)
        if found:
            return tr(template, **found.groupdict())
    return text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = string.Formatter().parse(template)
    words = (re.escape(words) + (f"(?P<{name}>.+?)" if name else "") for words, name, _, _ in parts)
    return re.compile("".join(words), re.DOTALL)


def number(value: float, spec: str = ",") -> str:
    """A number in Python's format, written as the user's language does."""
    written = format(value, spec)
    numerals = _spoken.numerals
    if not any(sign in spec for sign in ",.%"):
        return written
    signs = {",": numerals.group, ".": numerals.point, "%": numerals.percent}
    return "".join(signs.get(letter, letter) for letter in written)
