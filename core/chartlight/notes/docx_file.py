"""The text of a Word document, in the order in which it is read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chartlight.notes.decoding import MAX_BYTES, too_large
from chartlight.notes.problems import UnreadableError
from chartlight.notes.tidying import PAGE_BREAK, tidy
from chartlight.translation import mark

if TYPE_CHECKING:
    from docx.document import Document

NOT_WORD = mark("{name} is not a Word document, or it is damaged. Open it in Word and save it again as .docx.")
PROTECTED = mark("{name} is protected by a password. Save a copy without the password and load that.")
OLD_WORD = mark("{name} is an old Word document (.doc). Open it in Word and save it as .docx.")
SWOLLEN = mark(
    "{name} unpacks to far more than a note can hold. It was not opened; save its text as .txt if it is a note."
)

_MOST_UNPACKED = 250_000_000
_MOST_PARTS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HEADINGS = ("heading", "title")
_NOTE_PARTS = ("/footnotes", "/endnotes")
_LEFT_OUT = {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "sectPr")}
_BREAKS = {f"{_W}tab": "\t", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": "\t"}


def read_docx(path: Path) -> str:
    """Paragraphs as lines, tables as lines of cells, lists with their numbers, page breaks as form feeds.

    Page headers come first and footers last, each once. Deleted and hidden words are left out.

    Raises:
        UnreadableError: it is protected, damaged, too large or no Word document.
        OSError: the file cannot be opened or read.
    """
    _check_container(path)
    import docx

    try:
        document = docx.Document(str(path))
        text = "\n".join(_Text(document).lines())
    except (OSError, MemoryError, UnreadableError):
        raise
    except Exception as error:  # python-docx meets a broken part with whatever error lies nearest
        raise UnreadableError(NOT_WORD) from error
    if len(text) > MAX_BYTES:
        raise too_large()
    return tidy(text)


def _check_container(path: Path) -> None:
    """Refuse what is no archive, and what would unpack to more than any note needs."""
    with path.open("rb") as file:
        if file.read(len(_OLE)) == _OLE:
            raise UnreadableError(PROTECTED if _ENCRYPTED in file.read(1 << 20) else OLD_WORD)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(NOT_WORD) from error
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableError(PROTECTED)
    # A part is never unpacked beyond the size it declares.
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise UnreadableError(SWOLLEN)


class _Text:
    """Walks one document and writes its lines."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._headings = {
            style.style_id for style in document.styles if (style.name or "").lower().startswith(_HEADINGS)
        }
        self._lists = _ListNumbers(document)

    def lines(self) -> Iterator[str]:
        headers, footers = self._margins("header"), self._margins("footer")
        yield from [*headers, ""] if headers else []
        yield from self._blocks(self._document.element.body)
        yield from ["", *footers] if footers else []
        yield from self._notes()

    def _margins(self, which: str) -> list[str]:
        """The headers or footers of all sections, each text once; numbers of pages alone are not worth a line."""
        found: dict[str, None] = {}
        for section in self._document.sections:
            for name in (f"first_page_{which}", which, f"even_page_{which}"):
                margin = getattr(section, name)
                if not margin.is_linked_to_previous:
                    text = "\n".join(self._blocks(margin._element)).strip()
                    if any(character.isalpha() for character in text):
                        found[text] = None
        return list(found)

    def _notes(self) -> Iterator[str]:
        """Footnotes and endnotes."""
        from docx.oxml import parse_xml

        for relation in self._document.part.rels.values():
            if not relation.is_external and relation.reltype.endswith(_NOTE_PARTS):
                for note in parse_xml(relation.target_part.blob):
                    if note.get(f"{_W}type") in (None, "normal"):
                        yield f"[{note.get(f'{_W}id')}] " + " ".join(self._blocks(note)).strip()

    def _blocks(self, parent: Any) -> Iterator[str]:
        for element in parent:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                yield from self._table(element)
            elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
                yield from self._blocks(element)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        boxes: list[str] = []
        text = "".join(self._words(paragraph, boxes))
        properties = paragraph.find(f"{_W}pPr")
        style = _value(properties, "pStyle")
        if properties is not None and _is_on(properties.find(f"{_W}pageBreakBefore")):
            text = PAGE_BREAK + text
        if style in self._headings:
            yield ""
        if text.strip():
            text = self._lists.mark(properties, style) + text
        if properties is not None and (section := properties.find(f"{_W}sectPr")) is not None:
            text += "" if _value(section, "type") == "continuous" else PAGE_BREAK
        yield text
        yield from boxes

    def _words(self, parent: Any, boxes: list[str]) -> Iterator[str]:
        for element in parent:
            tag = element.tag
            if tag == f"{_W}t":
                yield element.text or ""
            elif tag in _BREAKS:
                yield _BREAKS[tag]
            elif tag == f"{_W}br":
                yield PAGE_BREAK if element.get(f"{_W}type") == "page" else "\n"
            elif tag == f"{_W}sym":
                yield _symbol(element)
            elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                yield f"[{element.get(f'{_W}id')}]"
            elif tag == f"{_W}txbxContent":
                boxes += [line for line in self._blocks(element) if line.strip()]
            elif isinstance(tag, str) and not _is_left_out(element):
                yield from self._words(element, boxes)

    def _table(self, table: Any) -> Iterator[str]:
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is table:
                yield from self._row(row)

    def _cell(self, cell: Any) -> list[str]:
        return "\n".join(self._blocks(cell)).split("\n")

    def _row(self, row: Any) -> Iterator[str]:
        cells = [cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
        texts = [[line.strip() for line in self._cell(cell) if line.strip()] for cell in cells]
        if all(len(lines) <= 1 for lines in texts):
            yield " | ".join("".join(lines) for lines in texts).rstrip(" |")
        else:
            # A table that only lays out the page: its cells are read one after the other.
            for lines in texts:
                yield from lines


class _ListNumbers:
    """Counts the items of automatic lists, whose numbers stand nowhere in the text."""

    def __init__(self, document: Document) -> None:
        self._counts: dict[tuple[str, int], int] = {}
        self._formats: dict[tuple[str, int], tuple[str, int]] = {}
        self._styles: dict[str, Any] = {}
        for relation in document.part.rels.values():
            if not relation.is_external and relation.reltype.endswith("/numbering"):
                self._read(relation.target_part.element)
        for style in document.styles.element.iterchildren(f"{_W}style"):
            properties = style.find(f"{_W}pPr")
            if properties is not None and properties.find(f"{_W}numPr") is not None:
                self._styles[style.get(f"{_W}styleId")] = properties.find(f"{_W}numPr")

    def mark(self, properties: Any, style: str) -> str:
        """The bullet or number of a paragraph, with a blank after it; nothing outside lists."""
        numbering = properties.find(f"{_W}numPr") if properties is not None else None
        if numbering is None:
            numbering = self._styles.get(style)
        list_id, level = _value(numbering, "numId"), int(_value(numbering, "ilvl") or 0)
        kind, start = self._formats.get((list_id, level), ("", 1))
        if not kind or list_id == "0":
            return ""
        for key in [key for key in self._counts if key[0] == list_id and key[1] > level]:
            del self._counts[key]
        number = self._counts[list_id, level] = self._counts.get((list_id, level), start - 1) + 1
        return f"{'  ' * level}{_written(number, kind)} "

    def _read(self, numbering: Any) -> None:
        abstract = {each.get(f"{_W}abstractNumId"): each for each in numbering.iterchildren(f"{_W}abstractNum")}
        for each in numbering.iterchildren(f"{_W}num"):
            levels = abstract.get(_value(each, "abstractNumId"))
            for level in levels.iterchildren(f"{_W}lvl") if levels is not None else ():
                key = each.get(f"{_W}numId"), int(level.get(f"{_W}ilvl") or 0)
                self._formats[key] = _value(level, "numFmt") or "decimal", int(_value(level, "start") or 1)


def _written(number: int, kind: str) -> str:
    if kind in ("bullet", "none"):
        return "•" if kind == "bullet" else ""
    letter = chr(ord("a") + (number - 1) % 26)
    return f"{ {'lowerLetter': letter, 'upperLetter': letter.upper()}.get(kind, number) }."


def _value(parent: Any, name: str) -> str:
    child = parent.find(f"{_W}{name}") if parent is not None else None
    return "" if child is None else child.get(f"{_W}val") or ""


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{_W}val") not in ("0", "false", "off")


def _is_left_out(element: Any) -> bool:
    """Deleted or hidden words, field codes, and the second form of what a newer Word draws otherwise."""
    if element.tag in _LEFT_OUT or element.tag == f"{_MC}Fallback":
        return True
    properties = element.find(f"{_W}rPr") if element.tag == f"{_W}r" else None
    return properties is not None and _is_on(properties.find(f"{_W}vanish"))


def _symbol(element: Any) -> str:
    try:
        return chr(int(element.get(f"{_W}char") or "", 16))
    except ValueError:
        return ""
