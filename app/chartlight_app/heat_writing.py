"""How words are written beside the cells of a heatmap; importing this module imports matplotlib."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font

POINTS = 8.5
LETTER = 0.57  # width of a letter, as a share of the size of its font
SLANT = 0.71  # height of slanted writing, as a share of its length
FONT = "DejaVu Sans"  # comes with matplotlib, so the picture is the same everywhere
_LINE = 1.2  # height of a line, as a share of the size of its font
_TIGHT_LINE = 0.9  # the same where lines nearly touch
_WORD_GAP = 2.9  # points between the cells and a slanted word
_EDGE = 2.2  # points that stay free at the edge
_CUT = "…"


def drawable(word: str) -> str:
    """The word with a box for every character that the font cannot draw."""
    return "".join(c if c.isprintable() and _glyph(c) else "□" for c in word)


def word_gap(dpi: float) -> float:
    """Pixels between the cells and a slanted word."""
    return _WORD_GAP * dpi / 72


@lru_cache(maxsize=4096)
def length_of(words: str, dpi: float) -> float:
    """How many pixels words take that are written here."""
    font = get_font(findfont(FontProperties(family=FONT)))
    font.set_size(POINTS, dpi)
    font.set_text(words)
    return float(font.get_width_height()[0]) / 64


def room_below(words: Iterable[str], dpi: float) -> float:
    """How many pixels slanted words take below the cells."""
    longest = max((length_of(drawable(word), dpi) for word in words), default=0.0)
    return SLANT * (longest + _LINE * POINTS * dpi / 72) + (_WORD_GAP + _EDGE) * dpi / 72 + 1.0


def slanted(word: str, *, dpi: float, below: float, beside: float) -> str:
    """A word as it fits in below a cell.

    Args:
        word: what is to be written.
        dpi: of the figure.
        below: pixels from the cells to the edge of the figure.
        beside: pixels from the end of the word to the left edge of the figure.

    Returns:
        the word, or as much of its beginning as there is room for, with an ellipsis.
    """
    shown, line = drawable(word), SLANT * _LINE * POINTS * dpi / 72
    room = (min(below - word_gap(dpi) - line, beside) - _EDGE * dpi / 72) / SLANT
    if length_of(shown, dpi) <= room:
        return shown
    while len(shown) > 1 and length_of(shown + _CUT, dpi) > room:
        shown = shown[:-1]
    return shown + _CUT


def columns_with_room(shares: Sequence[float], *, dpi: float, wide: float) -> list[int]:
    """The columns whose slanted words can be written without one lying on another.

    Args:
        shares: what the codes on screen attend to the word of each column at most; the larger goes first.
        dpi: of the figure.
        wide: pixels of a column.

    Returns:
        the columns, from the left; all of them where they are wide enough.
    """
    apart = _TIGHT_LINE * POINTS * dpi / 72 / SLANT / wide
    kept: list[int] = []
    for column in sorted(range(len(shares)), key=lambda column: -shares[column]):
        if all(abs(column - other) >= apart for other in kept):
            kept.append(column)
    return sorted(kept)


@lru_cache(maxsize=4096)
def _glyph(char: str) -> int:
    return get_font(findfont(FontProperties(family=FONT))).get_char_index(ord(char))
