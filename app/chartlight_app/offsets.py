"""Character offsets of a note's text, to and from positions in a `QTextDocument`.

Qt counts UTF-16 units and turns CR LF into one paragraph break; Python counts characters and keeps both.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_SHIFTING = re.compile("\r\n|[\U00010000-\U0010ffff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BYTE_ORDER_MARK = "\ufeff"
_ZERO_WIDTH_SPACE = "\u200b"
_REPLACEMENT = "\ufffd"


def shown_text(text: str) -> str:
    """The text as it is given to Qt: as long as the note's own, without the two things Qt drops or refuses.

    A byte-order mark at the front vanishes on its way into a `QString`, and half a surrogate pair is not a
    character; each is replaced by one harmless character, so every offset stays true.
    """
    return _LONE_SURROGATE.sub(_REPLACEMENT, text).replace(_BYTE_ORDER_MARK, _ZERO_WIDTH_SPACE)


class OffsetMap:
    """Maps offsets of one text to positions in the document that shows it, and back.

    Only the places where the two ways of counting part are kept, so a plain note of any length costs nothing.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._offsets: list[int] = []
        self._positions: list[int] = []
        self._shifts: list[int] = []
        shift = 0
        for found in _SHIFTING.finditer(text):
            shift += -1 if found.group() == "\r\n" else 1
            self._offsets.append(found.end())
            self._positions.append(found.end() + shift)
            self._shifts.append(shift)
        self._end_position = self._length + shift

    def position(self, offset: int) -> int:
        """The document position of a character offset; between CR and LF it is that of the CR."""
        offset = min(max(offset, 0), self._length)
        passed = bisect_right(self._offsets, offset)
        position = offset + (self._shifts[passed - 1] if passed else 0)
        inside_line_break = passed < len(self._positions) and position > self._positions[passed] - 1
        return self._positions[passed] - 1 if inside_line_break else position

    def offset(self, position: int) -> int:
        """The character offset of a document position; inside a surrogate pair that of its character."""
        position = min(max(position, 0), self._end_position)
        passed = bisect_right(self._positions, position)
        offset = position - (self._shifts[passed - 1] if passed else 0)
        inside_pair = passed < len(self._offsets) and offset > self._offsets[passed] - 1
        return self._offsets[passed] - 1 if inside_pair else offset
