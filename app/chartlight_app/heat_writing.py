"""How words are written beside the cells of a heatmap; importing this module imports matplotlib."""

from __future__ import annotations

from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font

POINTS = 8.5
LETTER = 0.57  # width of a letter, as a share of the size of its font
SLANT = 0.71  # height of slanted writing, as a share of its length
FONT = "DejaVu Sans"  # comes with matplotlib, so the picture is the same everywhere


def drawable(word: str) -> str:
    """The word with a box for every character that the font cannot draw."""
    return "".join(c if c.isprintable() and _glyph(c) else "□" for c in word)


def slanted(letters: int, dpi: float) -> float:
    """Height in pixels of a slanted word of so many letters, the height of the letters themselves included."""
    return (LETTER * letters + 1) * SLANT * POINTS * dpi / 72


@lru_cache(maxsize=4096)
def _glyph(char: str) -> int:
    return get_font(findfont(FontProperties(family=FONT))).get_char_index(ord(char))
