"""From the bytes of a file to its text, exactly: no newline is translated, nothing is normalised."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from chartlight.notes import notices
from chartlight.notes.problems import UnreadableError
from chartlight.translation import mark

MAX_MEGABYTES = 20
MAX_BYTES = MAX_MEGABYTES * 1_000_000

WINDOWS_NOTICE = notices.WINDOWS

EMPTY = mark("{name} holds no text.")
BINARY = mark("{name} is not a text file. Save the note as plain text first.")
TOO_LARGE = mark("{name} is larger than {megabytes} MB, which is too large for a note. Split it first.")
UNDECODABLE = mark("{name} is written in an unknown character encoding. Save it as UTF-8 first.")

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# A text of one-byte letters has hardly any control characters; a picture or an archive is full of them.
_CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n\v\f\r\x1a"}
_MAX_CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without its byte order mark, and a sentence where the encoding had to be guessed."""

    text: str
    notice: str | None = None


def too_large() -> UnreadableError:
    """The error for a text that is longer than any note."""
    return UnreadableError(TOO_LARGE, megabytes=MAX_MEGABYTES)


def bom_of(start: bytes) -> tuple[int, str | None]:
    """Length of the byte order mark a file starts with, and its encoding; (0, None) without one."""
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return len(bom), encoding
    return 0, None


def decode(data: bytes) -> Decoded:
    """The text of a file: by its byte order mark, else UTF-8, else Windows-1252 with a notice.

    Raises:
        UnreadableError: it is empty, binary, too large, or in none of those encodings.
    """
    if len(data) > MAX_BYTES:
        raise too_large()
    length, encoding = bom_of(data)
    if encoding is None and b"\0" in data:
        raise UnreadableError(BINARY)
    decoded = _strict(data[length:], encoding) if encoding else _guessed(data)
    check_text(decoded.text)
    return decoded


def check_text(text: str) -> None:
    """Refuse what cannot be a note.

    Raises:
        UnreadableError: the text is blank, binary, or not made of whole characters.
    """
    if not text.strip():
        raise UnreadableError(EMPTY)
    if "\0" in text or len(text) - len(text.translate(_CONTROLS)) > _MAX_CONTROL_SHARE * len(text):
        raise UnreadableError(BINARY)
    try:
        text.encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair, which JSON can smuggle in
        raise UnreadableError(UNDECODABLE) from error


def _strict(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise UnreadableError(UNDECODABLE) from error


def _guessed(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Decoded(_strict(data, "cp1252").text, WINDOWS_NOTICE)
