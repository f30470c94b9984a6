"""Compile all of ICD-10-CM into the compressed SQLite file that ships with Chartlight.

    python packaging/build_codebook.py [TARGET]

Needs the extra `codebook` (`pip install .[codebook]`). The same release of `simple-icd-10-cm`, SQLite
and zlib gives the same bytes every time.
"""

from __future__ import annotations

import gzip
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chartlight.codebook.layout import (
    APPLICATION_ID,
    INDEXES,
    LAYOUT_VERSION,
    NOTE_KINDS,
    PAGE_SIZE,
    SCHEMA,
    Level,
    NoteKind,
)
from chartlight.codebook.query import title_length
from chartlight.paths import codebook_path

# The library's names for our kinds of note; a plain string there holds one note a line.
FIELDS = {
    NoteKind.INCLUSION_TERM: "inclusion_term",
    NoteKind.INCLUDES: "includes",
    NoteKind.EXCLUDES1: "excludes1",
    NoteKind.EXCLUDES2: "excludes2",
    NoteKind.CODE_FIRST: "code_first",
    NoteKind.USE_ADDITIONAL_CODE: "use_additional_code",
    NoteKind.CODE_ALSO: "code_also",
    NoteKind.REMARK: "notes",
}
LEVELS = {"chapter": Level.CHAPTER, "section": Level.BLOCK, "category": Level.CATEGORY}
CODE_RANGE = re.compile(r" \([0-9A-Z]{3}(-[0-9A-Z]{3})?\)$")
SEARCHED = (NoteKind.INCLUSION_TERM, NoteKind.INCLUDES)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One entry of the tabular list, before it is written."""

    code: str
    title: str
    level: Level
    billable: bool
    parent: Node | None = None
    notes: Mapping[NoteKind, tuple[str, ...]] = field(default_factory=dict)

    @property
    def ending(self) -> str | None:
        """What the title adds to the parent's, where that is all it is."""
        if self.parent is None or self.level is not Level.SUBCATEGORY:
            return None
        stem = self.parent.title
        return self.title.removeprefix(stem) if self.title.startswith(stem + ", ") else None

    @property
    def place(self) -> tuple[int, bool, str, Level]:
        """Sorts the entries as results are listed: few words first, then what may be reported, then codes."""
        return title_length(self.title), not self.billable, self.code, self.level


def main() -> int:
    """Build the codebook at the path of the first argument, or where Chartlight looks for it."""
    import simple_icd_10_cm

    build(simple_icd_10_cm.simple_icd_10_cm, Path(sys.argv[1]) if len(sys.argv) > 1 else codebook_path())
    return 0


def build(library: Any, target: Path) -> None:
    """Compile what the module `library` of simple-icd-10-cm holds, and say what came of it."""
    nodes = [node for chapter in library._chapter_list for node in read_tree(chapter)]
    write_codebook(nodes, target, meta={"title": "ICD-10-CM", "release": release(library)})
    billable = sum(node.billable for node in nodes)
    print(f"{target}: {len(nodes):,} entries, {billable:,} billable, {target.stat().st_size / 2**20:.1f} MiB")


def release(library: Any) -> str:
    """The release in the name of the library's tabular list, as in "April 2026"."""
    found = re.search(r"-([A-Z][a-z]+)-(\d{4})\.txt$", library._all_codes_package_file_name)
    return " ".join(found.groups()) if found else "unknown"


def read_tree(item: Any, parent: Node | None = None) -> Iterator[Node]:
    """The library's `item` and everything below it, in the order of the tabular list.

    Billable is what has no subdivision; a heading is not, even where nothing stands directly under it.
    """
    level = LEVELS.get(item.type, Level.SUBCATEGORY)
    node = Node(
        code=item.name,
        title=clean(item.description),
        level=level,
        billable=not item.children and level >= Level.CATEGORY,
        parent=parent,
        notes=dict(read_notes(item)),
    )
    yield node
    for child in item.children:
        yield from read_tree(child, node)


def read_notes(item: Any) -> Iterator[tuple[NoteKind, tuple[str, ...]]]:
    """The notes that stand at the library's `item` itself."""
    for kind, name in FIELDS.items():
        value = getattr(item, name)
        lines = value.splitlines() if isinstance(value, str) else value
        if texts := tuple(filter(None, map(clean, lines))):
            yield kind, texts


def clean(text: str) -> str:
    """`text` with single spaces: the source has tabs and double spaces here and there."""
    return " ".join(text.split())


def write_codebook(nodes: Iterable[Node], target: Path, *, meta: Mapping[str, str]) -> None:
    """Write `nodes` (parents before children) and `meta` as a compressed codebook file, replacing `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(target.name + ".new")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft)) as connection:
        connection.executescript(f"PRAGMA page_size={PAGE_SIZE}; PRAGMA journal_mode=OFF; {SCHEMA}")
        connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
        fill(connection, sorted(nodes, key=lambda node: node.place))
        connection.execute("INSERT INTO words(words) VALUES ('optimize')")
        connection.executescript(f"{INDEXES} PRAGMA application_id={APPLICATION_ID};")
        connection.executescript(f"PRAGMA user_version={LAYOUT_VERSION}; VACUUM;")
    draft.write_bytes(gzip.compress(draft.read_bytes(), compresslevel=9, mtime=0))
    draft.replace(target)


def fill(connection: sqlite3.Connection, nodes: list[Node]) -> None:
    """Write every entry with its notes and its words."""
    keys = {node: key for key, node in enumerate(nodes, start=1)}
    texts = sorted({node.ending for node in nodes if node.ending})
    endings = {text: key for key, text in enumerate(texts, start=1)}
    connection.executemany("INSERT INTO ending VALUES (?, ?)", ((key, text) for text, key in endings.items()))
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", entry_rows(keys, endings))
    connection.executemany("INSERT INTO note VALUES (?, ?, ?, ?)", note_rows(keys))
    connection.executemany("INSERT INTO words (rowid, title, terms) VALUES (?, ?, ?)", word_rows(keys))


def entry_rows(keys: Mapping[Node, int], endings: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    """The rows of the table `entry`."""
    for node, key in keys.items():
        parent = keys[node.parent] if node.parent else None
        title = None if node.ending else node.title
        ending = endings[node.ending] if node.ending else None
        yield key, node.code, parent, node.level, node.billable, title, ending


def note_rows(keys: Mapping[Node, int]) -> Iterator[tuple[object, ...]]:
    """The rows of the table `note`."""
    for node, key in keys.items():
        for kind, texts in node.notes.items():
            for position, text in enumerate(texts):
                yield key, NOTE_KINDS.index(kind), position, text


def word_rows(keys: Mapping[Node, int]) -> Iterator[tuple[object, ...]]:
    """The rows of the word index."""
    for node, key in keys.items():
        terms = [text for kind in SEARCHED for text in node.notes.get(kind, ())]
        yield key, CODE_RANGE.sub("", node.title), "\n".join(terms)


if __name__ == "__main__":
    sys.exit(main())
