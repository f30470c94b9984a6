"""From the text of a document to the text of a note: what is only typography goes, what is written stays."""

from __future__ import annotations

import re
import unicodedata

PAGE_BREAK = "\f"
"""Ends the last line of a page; a line feed follows it."""

_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_SPACES = dict.fromkeys(
    map(ord, "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffc\ufffe\uffff"))
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SYMBOL_BULLETS = dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0FC), "•")
_CONTROLS = {code: None for code in (*range(32), 127) if chr(code) not in "\t\n\f"}
_TABLE = {**_CONTROLS, **_SPACES, **_INVISIBLE, **_LIGATURES, **_SYMBOL_BULLETS, 0x2011: "-"}
_BLANKS_AT_LINE_END = re.compile(r"[ \t]+(?=[\n\f]|$)")
_AROUND_PAGE_BREAK = re.compile(r"\n*((?:[ \t]*\f[ \t\n]*)+)")
_MANY_LINES = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """The text as it is shown and as offsets count it.

    Line ends become line feeds, and no two blank lines follow each other. Spaces of any width become plain ones,
    ligatures their letters, and accents one character with their letter (NFC). Soft hyphens and what else cannot
    be seen are left out. A form feed stays at the end of the last line of each page.
    """
    text = _LINE_ENDS.sub("\n", text).translate(_TABLE)
    text = _BLANKS_AT_LINE_END.sub("", unicodedata.normalize("NFC", text))
    text = _AROUND_PAGE_BREAK.sub(lambda found: "\f\n" * found.group(1).count("\f"), text)
    return _MANY_LINES.sub("\n\n", text).strip()
