"""What is said of how a note was read.

It is stored with the note, in English, by a process that knows no other language, and told in the coder's when shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from chartlight.translation import mark, retold

WINDOWS = mark("Read as Windows-1252, because the file is not UTF-8. Check its accented letters.")
_ONE_PAGE = mark("Page {pages} is a picture without text, perhaps a scan: what it says was not read.")
_PAGES = mark("Pages {pages} are pictures without text, perhaps scans: what they say was not read.")
_MORE_PAGES = mark("Pages {pages} and more are pictures without text, perhaps scans: what they say was not read.")
_MOST_NAMED = 8


def pages_without_text(pages: Sequence[int]) -> str:
    """The notice on pages, counted from 1, that hold only pictures; at least one."""
    template = _MORE_PAGES if len(pages) > _MOST_NAMED else _PAGES if len(pages) > 1 else _ONE_PAGE
    return template.format(pages=", ".join(map(str, pages[:_MOST_NAMED])))


def told_notice(notice: str) -> str:
    """A notice in the coder's language."""
    return retold(notice, (WINDOWS, _ONE_PAGE, _MORE_PAGES, _PAGES))
