"""The tabular list as the rules read it: what is asked of a code, in groups, with the list's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from chartlight.codebook.book import Codebook
from chartlight.codebook.entry import CodeEntry, CodeNote
from chartlight.codebook.layout import NoteKind
from chartlight.rules.patterns import patterns_in
from chartlight.rules.sources import line_at

_MANIFESTATION = "classified elsewhere"
_NEW_GROUP = {
    NoteKind.CODE_FIRST: re.compile(r",|(?:the |any )?(?:underlying|associated|causal|following)|.*:$", re.IGNORECASE),
    NoteKind.USE_ADDITIONAL_CODE: re.compile(r"(?:external cause |additional )?codes?\b|.*:$", re.IGNORECASE),
}
_CONDITIONAL = re.compile(r"applicable|if known|if any|\bany\b|appropriate", re.IGNORECASE)
_OPEN = re.compile(r"such as", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an instruction, with the heading it stands under where there is one."""

    text: str
    heading: str = ""

    @property
    def quote(self) -> str:
        """The line as it reads in the list."""
        return f"{self.heading} {self.text}".strip(" ,")

    @property
    def fits_any(self) -> bool:
        """Whether the line names codes at all."""
        return bool(patterns_in(self.text))

    def fits(self, code: str) -> bool:
        """Whether the line names a code."""
        return any(pattern.fits(code) for pattern in patterns_in(self.text))


@dataclass(frozen=True, slots=True)
class Instruction:
    """Lines of one kind that belong together.

    Attributes:
        kind: code first, or use additional code.
        stands_at: the entry that the tabular list prints them under.
        heading: what introduces the lines; "" where nothing does.
        lines: the lines.
    """

    kind: NoteKind
    stands_at: str
    heading: str
    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        """The heading, or else the first line: what says how binding it is."""
        return self.heading or self.lines[0].text

    @property
    def conditional(self) -> bool:
        """Whether it holds only "if applicable", "if known" or for "any" such condition."""
        return bool(_CONDITIONAL.search(self.words))

    @property
    def open_ended(self) -> bool:
        """Whether its codes are examples, or none are named: other codes may do as well."""
        return bool(_OPEN.search(self.words)) or not any(line.fits_any for line in self.lines)

    @property
    def source(self) -> str:
        """Where it stands, in words."""
        return line_at(self.kind, self.stands_at)

    def quote(self, line: Line | None = None) -> str:
        """The list's own words: of one line, or of all in short."""
        if line is not None:
            return line.quote
        shown = [each.text for each in self.lines[:3]]
        more = " …" if len(self.lines) > len(shown) else ""
        return f"{self.heading} {'; '.join(shown)}{more}".strip(" ,")

    def line_for(self, code: str) -> Line | None:
        """The line that names a code."""
        return next((line for line in self.lines if line.fits(code)), None)


class Tabular:
    """The codebook with what the rules ask of it, each code looked up once."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._entries: dict[str, CodeEntry | None] = {}
        self._notes: dict[str, tuple[CodeNote, ...]] = {}
        self._above: dict[str, list[CodeEntry]] = {}
        self._instructions: dict[tuple[str, NoteKind], tuple[Instruction, ...]] = {}

    def entry(self, code: str) -> CodeEntry | None:
        """The entry of a code."""
        if code not in self._entries:
            self._entries[code] = self._codebook.get(code)
        return self._entries[code]

    def title(self, code: str) -> str:
        """The title of a code; "" for one that is not in the book."""
        entry = self.entry(code)
        return entry.description if entry else ""

    def named(self, code: str) -> str:
        """The code with its title."""
        return f"{code} {self.title(code)}".strip()

    def ancestors(self, code: str) -> list[CodeEntry]:
        """The entries above a code, the nearest first."""
        if code not in self._above:
            self._above[code] = self._codebook.ancestors(code)
        return self._above[code]

    def children(self, code: str | CodeEntry) -> list[CodeEntry]:
        """The entries right below."""
        return self._codebook.children(code)

    def beginning_with(self, code: str) -> list[CodeEntry]:
        """The first few billable codes that begin with what is no code itself, as W19.XXX."""
        found = self._codebook.search(code, limit=3, billable_only=True)
        return [entry for entry in found if entry.code.startswith(code)]

    def siblings(self, entry: CodeEntry) -> list[CodeEntry]:
        """The entries beside one, itself left out."""
        return self._codebook.siblings(entry)

    def is_manifestation(self, code: str) -> bool:
        """Whether the code stands for what another disease does: "… in diseases classified elsewhere".

        Such a code always has a "code first" of its own; the infectious agents "as the cause of diseases
        classified elsewhere" have none.
        """
        told = _MANIFESTATION in self.title(code) or any(
            _MANIFESTATION in above.description for above in self.ancestors(code) if above.level >= 2
        )
        return told and bool(self.instructions(code, NoteKind.CODE_FIRST))

    def lines(self, code: str, kind: NoteKind) -> Iterator[tuple[str, Line]]:
        """Every line of a kind that holds for a code, with the entry it stands at."""
        for instruction in self.instructions(code, kind):
            for line in instruction.lines:
                yield instruction.stands_at, line

    def instructions(self, code: str, kind: NoteKind) -> tuple[Instruction, ...]:
        """Every instruction of a kind that holds for a code, the nearest first."""
        known = self._instructions.get((code, kind))
        if known is None:
            known = self._instructions[code, kind] = tuple(self._read(code, kind))
        return known

    def _read(self, code: str, kind: NoteKind) -> Iterator[Instruction]:
        for stands_at, notes in groupby(self._of_kind(code, kind), lambda note: note.stands_at):
            for heading, lines in _groups(kind, [note.text for note in notes]):
                yield Instruction(kind, stands_at, heading, lines)

    def remark(self, code: str, words: str) -> tuple[str, str]:
        """The remark that holds for a code and contains some words, and where it stands; "" for none."""
        for note in self._of_kind(code, NoteKind.REMARK):
            if words.lower() in note.text.lower():
                return note.text, line_at(NoteKind.REMARK, note.stands_at)
        return "", ""

    def _of_kind(self, code: str, kind: NoteKind) -> Iterable[CodeNote]:
        if code not in self._notes:
            self._notes[code] = tuple(self._codebook.notes(code))
        return [note for note in self._notes[code] if note.kind is kind]


def _groups(kind: NoteKind, texts: Iterable[str]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Lines with the heading they stand under: a heading ends in a colon or names no code itself."""
    heading, lines = "", list[Line]()
    for text in texts:
        begins = text.endswith(":") or (kind in _NEW_GROUP and bool(_NEW_GROUP[kind].match(text)))
        if begins and (heading or lines):
            yield from _group(heading, lines)
            heading, lines = "", []
        if text.endswith(":"):
            heading = text
        else:
            lines.append(Line(text, heading))
            if begins and not _conditional_list(kind, text):
                yield from _group(heading, lines)
                heading, lines = "", []
    yield from _group(heading, lines)


def _conditional_list(kind: NoteKind, text: str) -> bool:
    """Whether a line that begins ", if applicable, …" is the first of a list: then it holds for the rest too."""
    return kind is NoteKind.CODE_FIRST and text.startswith(",")


def _group(heading: str, lines: list[Line]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    if heading or lines:
        yield heading, tuple(lines) or (Line(heading),)
