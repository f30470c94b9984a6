"""Cut a note of any length into overlapping windows and stitch the windows' states back to one row a token."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of a note's tokens that the encoder reads at once (half-open token indices).

    Attributes:
        start: first token read.
        end: one past the last token read.
        keep_start: first token whose state is taken from this window.
        keep_end: one past the last token whose state is taken from this window.
    """

    start: int
    end: int
    keep_start: int
    keep_end: int


def split_windows(tokens: int, *, size: int, overlap: int) -> list[Window]:
    """Cover `tokens` tokens with the fewest windows of at most `size` tokens.

    All windows have the same length (they lie evenly over the note, so a batch of them needs no padding)
    and neighbours share at least `overlap` tokens. The shared stretch is divided in the middle, so that each
    token is kept exactly once, from the window in which it has more context.

    Args:
        tokens: length of the note, special tokens not counted.
        size: longest window, special tokens not counted.
        overlap: least number of tokens that neighbours share.

    Returns:
        The windows in order; none for an empty note.

    Raises:
        ValueError: if `size` is not greater than `overlap`, or `overlap` is negative.
    """
    if overlap < 0 or size <= overlap:
        raise ValueError(f"window size {size} must be greater than the overlap {overlap}, which must not be negative")
    if tokens <= 0:
        return []
    count = 1 if tokens <= size else -(-(tokens - overlap) // (size - overlap))
    length = -(-(tokens + (count - 1) * overlap) // count)
    last_start = tokens - length
    starts = [round(i * last_start / (count - 1)) if count > 1 else 0 for i in range(count)]
    # A boundary lies midway between the end of one window and the start of the next.
    cuts = [0, *((starts[i] + length + starts[i + 1]) // 2 for i in range(count - 1)), tokens]
    return [
        Window(start=start, end=start + length, keep_start=cuts[i], keep_end=cuts[i + 1])
        for i, start in enumerate(starts)
    ]
