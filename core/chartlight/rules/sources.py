"""Where the words stand that a finding quotes: kept in English, as part of its key, and told in any language."""

from __future__ import annotations

from chartlight.codebook.layout import NoteKind
from chartlight.translation import mark, retold

_TITLE = mark("Title of {code}")
_AT = {
    NoteKind.EXCLUDES1: mark("Excludes1 at {code}"),
    NoteKind.CODE_FIRST: mark("Code first at {code}"),
    NoteKind.USE_ADDITIONAL_CODE: mark("Use additional code at {code}"),
    NoteKind.REMARK: mark("Note at {code}"),
}
_AT_CHAPTER = {
    NoteKind.EXCLUDES1: mark("Excludes1 at chapter {number}"),
    NoteKind.CODE_FIRST: mark("Code first at chapter {number}"),
    NoteKind.USE_ADDITIONAL_CODE: mark("Use additional code at chapter {number}"),
    NoteKind.REMARK: mark("Note at chapter {number}"),
}


def title_of(code: str) -> str:
    """The title of a code, as a source."""
    return _TITLE.format(code=code)


def line_at(kind: NoteKind, stands_at: str) -> str:
    """A line of the tabular list, as a source; chapters have bare numbers."""
    if stands_at.isdigit():
        return _AT_CHAPTER[kind].format(number=stands_at)
    return _AT[kind].format(code=stands_at)


def told_source(source: str) -> str:
    """A source in the coder's language."""
    return retold(source, (_TITLE, *_AT_CHAPTER.values(), *_AT.values()))
