"""Which words and codes the heatmap shows: a window on a matrix, free of Qt and of matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chartlight_app.code_rows import CodeRow

_LEAST_SHARE = 0.03
_MOST_CODES = 24
_MOST_WORDS = 400
_LONGEST_LABEL = 18
MOST_VISIBLE, LEAST_VISIBLE, FIRST_VISIBLE = 80, 6, 32


@dataclass(frozen=True, slots=True)
class Heat:
    """Codes × words by attention.

    Attributes:
        codes: one label a row.
        words: one label a column, in the order of the text.
        spans: the offsets of each word.
        shares: (codes, words) share of the code's attention, 0..1.
    """

    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    shares: tuple[tuple[float, ...], ...] = ()

    def strongest_word(self) -> int:
        """The column that holds the greatest share."""
        columns = range(len(self.words))
        return max(columns, key=lambda column: max(row[column] for row in self.shares), default=0)


def heat_of(rows: Sequence[CodeRow], text: str) -> Heat:
    """The heatmap of these codes: every word that holds a notable share of the attention of one of them."""
    shown = [row for row in rows if row.code.attention][:_MOST_CODES]
    weights = [{(w.start, w.end): w.weight for w in row.code.attention} for row in shown]
    notable: dict[tuple[int, int], float] = {}
    for of_code in weights:
        strongest = max(of_code.values())
        for span, weight in of_code.items():
            if weight >= _LEAST_SHARE * strongest:
                notable[span] = max(notable.get(span, 0.0), weight / strongest)
    spans = sorted(sorted(notable, key=lambda span: -notable[span])[:_MOST_WORDS])
    return Heat(
        codes=tuple(row.code.code for row in shown),
        words=tuple(_label(text[start:end]) for start, end in spans),
        spans=tuple(spans),
        shares=tuple(tuple(of_code.get(span, 0.0) for span in spans) for of_code in weights),
    )


@dataclass(frozen=True, slots=True)
class Viewport:
    """The columns of the heatmap that are on screen."""

    total: int
    start: int = 0
    count: int = FIRST_VISIBLE

    @classmethod
    def around(cls, column: int, *, total: int, count: int) -> Viewport:
        """A view with a column in its middle."""
        return cls(total=total, count=count).moved_to(column - count // 2)

    @property
    def stop(self) -> int:
        """One past the last column on screen."""
        return min(self.start + self.count, self.total)

    @property
    def last_start(self) -> int:
        """The start at which the last column is on screen."""
        return max(self.total - self.count, 0)

    def moved_to(self, start: int) -> Viewport:
        """Begin at another column, as far as there are columns."""
        return Viewport(self.total, min(max(start, 0), self.last_start), self.count)

    def zoomed(self, factor: float, *, at: float = 0.5) -> Viewport:
        """Show `factor` as many columns and keep the one at the share `at` of the width where it is."""
        most = max(min(self.total, MOST_VISIBLE), LEAST_VISIBLE)
        wanted = round(self.count * factor)
        if wanted == self.count:
            wanted += 1 if factor > 1 else -1
        count = min(max(wanted, LEAST_VISIBLE), most)
        fixed = self.start + at * min(self.count, max(self.total, 1))
        return Viewport(self.total, 0, count).moved_to(round(fixed - at * count))


def _label(word: str) -> str:
    flat = " ".join(word.split())
    return flat if len(flat) <= _LONGEST_LABEL else flat[: _LONGEST_LABEL - 1] + "…"
