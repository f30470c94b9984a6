"""The text of a Rich Text file."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from chartlight.notes.decoding import MAX_BYTES, too_large
from chartlight.notes.problems import UnreadableError
from chartlight.notes.tidying import tidy
from chartlight.translation import mark

_NOT_RTF = mark("{name} is not a Rich Text file. Save it as .rtf, .docx or .txt again.")
_DAMAGED = mark("{name} is damaged and cannot be read. Open it in a word processor and save it again.")
_START = b"{\\rtf"
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_NAMED_CODE_PAGES = {b"\\mac": "mac_roman", b"\\pca": "cp850", b"\\pc": "cp437"}
# Pictures are written as one long number, which takes longer to walk through than all the text.
_PICTURE_DATA = re.compile(rb"[0-9a-fA-F\s]{400,}")
_PAGE = re.compile(r"\\page(?![a-z])")
_PAGE_AS_CHARACTER = r"\\par\\'0c\\par"
_ROW = re.compile(r"^(.*)\|$", re.MULTILINE)


def read_rtf(path: Path) -> str:
    """Paragraphs as lines, rows of a table as lines of cells, page breaks as form feeds.

    Raises:
        UnreadableError: it is damaged, too large or no Rich Text file.
        OSError: the file cannot be opened or read.
    """
    data = path.read_bytes()
    if not data.lstrip().startswith(_START):
        raise UnreadableError(_NOT_RTF)
    from striprtf.striprtf import rtf_to_text

    encoding = _encoding(data[:2000])
    source = _PICTURE_DATA.sub(b" ", data).decode(encoding, "replace")
    try:
        text = rtf_to_text(_PAGE.sub(_PAGE_AS_CHARACTER, source), encoding=encoding, errors="replace")
    except MemoryError:
        raise
    except Exception as error:  # the library meets broken control words with whatever error lies nearest
        raise UnreadableError(_DAMAGED) from error
    if len(text) > MAX_BYTES:
        raise too_large()
    return tidy(_ROW.sub(_cells, text))


def _encoding(start: bytes) -> str:
    found = _CODE_PAGE.search(start)
    named = next((name for word, name in _NAMED_CODE_PAGES.items() if word in start), "cp1252")
    name = f"cp{int(found.group(1))}" if found else named
    try:
        return codecs.lookup("utf-8" if name == "cp65001" else name).name
    except LookupError:
        return "cp1252"


def _cells(row: re.Match[str]) -> str:
    return " | ".join(cell.strip() for cell in row.group(1).split("|")).rstrip(" |")
