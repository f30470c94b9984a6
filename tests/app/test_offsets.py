"""Character offsets against positions in a real QTextDocument."""

from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QTextDocument

from chartlight_app.offsets import OffsetMap, shown_text

PIECES = ["a", "é", "\r\n", "\r", "\n", "\t", "\x00", "😀", "\u2028", "\u2029", "e\u0301", "\ufeff", "\x0b", "👩‍⚕️", "𝛼"]
TEXTS = [
    "",
    "plain",
    "a\r\nb\r\n\r\nc",
    "a\rb\r\r\nc",
    "😀\r\n😀😀\tö",
    "\ufeffbyte order mark",
    "nul\x00 and 😀",
    "\r\n",
    "\n\r",
    "end😀",
    "half \ud83d a pair \ude00.",
]


def random_texts() -> list[str]:
    chance = random.Random(11)
    return ["".join(chance.choices(PIECES, k=chance.randrange(1, 40))) for _ in range(200)]


def document_of(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(shown_text(text))
    return document


def unit(char: str) -> str:
    """What Qt keeps at the position of a character: a paragraph break, or its first UTF-16 unit."""
    if char in "\r\n\u2029":
        return "\u2029"
    encoded = shown_text(char).encode("utf-16-le")
    return encoded[:2].decode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize("text", [*TEXTS, *random_texts()], ids=ascii)
def test_every_character_stands_where_the_map_says(qapp: object, text: str) -> None:
    document, offsets = document_of(text), OffsetMap(text)
    for at, char in enumerate(text):
        assert document.characterAt(offsets.position(at)) == unit(char)
        inside_line_break = char == "\n" and at > 0 and text[at - 1] == "\r"
        assert offsets.offset(offsets.position(at)) == (at - 1 if inside_line_break else at)
    assert offsets.position(len(text)) == document.characterCount() - 1
    assert offsets.offset(document.characterCount() - 1) == len(text)


@pytest.mark.parametrize("text", [*TEXTS, *random_texts()], ids=ascii)
def test_every_position_comes_back(qapp: object, text: str) -> None:
    document, offsets = document_of(text), OffsetMap(text)
    positions = range(document.characterCount())
    mapped = [offsets.offset(position) for position in positions]
    assert mapped == sorted(mapped)
    for position, offset in zip(positions, mapped, strict=True):
        low_half = 0xDC00 <= ord(document.characterAt(position)) <= 0xDFFF
        assert offsets.position(offset) == (position - 1 if low_half else position)


def test_offsets_out_of_the_text_are_held_inside() -> None:
    offsets = OffsetMap("a😀")
    assert (offsets.position(-5), offsets.position(99)) == (0, 3)
    assert (offsets.offset(-5), offsets.offset(99)) == (0, 2)
