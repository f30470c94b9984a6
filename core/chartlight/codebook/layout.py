"""How the compiled codebook is laid out: what its builder writes and `Codebook` reads, once it is unpacked."""

from __future__ import annotations

from enum import IntEnum, StrEnum

APPLICATION_ID = 0x43484C43  # "CHLC", in the header of the file: tells it from any other SQLite file
LAYOUT_VERSION = 1
PAGE_SIZE = 8192


class Level(IntEnum):
    """Where an entry stands in the hierarchy."""

    CHAPTER = 0
    BLOCK = 1
    CATEGORY = 2
    SUBCATEGORY = 3


class NoteKind(StrEnum):
    """The kinds of note that the tabular list prints under an entry, in the order of printing."""

    INCLUSION_TERM = "inclusion_terms"
    INCLUDES = "includes"
    EXCLUDES1 = "excludes1"
    EXCLUDES2 = "excludes2"
    CODE_FIRST = "code_first"
    USE_ADDITIONAL_CODE = "use_additional_code"
    CODE_ALSO = "code_also"
    REMARK = "remarks"


NOTE_KINDS = tuple(NoteKind)

# `key` is the place of the entry in the order of search results (short titles first), so that a search can
# stop at the first matches. A code made by a seventh character has its parent's title plus one of a few
# endings: only the ending's key is stored. The word index holds no text, positions or lengths: nothing asks
# for them.
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE ending (key INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE entry (
    key INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    parent INTEGER,
    level INTEGER NOT NULL,
    billable INTEGER NOT NULL,
    title TEXT,
    ending INTEGER
);
CREATE TABLE note (
    entry INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (entry, kind, position)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    title, terms, content='', columnsize=0, detail=column, tokenize="unicode61 remove_diacritics 2"
);
"""
INDEXES = """
CREATE INDEX entry_code ON entry (code, level, billable);
CREATE INDEX entry_parent ON entry (parent);
"""
