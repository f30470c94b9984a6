"""Which words and codes the heatmap shows: a window on a matrix, free of Qt and of matplotlib."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chartlight.translation import tr
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
        notices: one a row: why it holds no colours, or "".
    """

    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    shares: tuple[tuple[float, ...], ...] = ()
    notices: tuple[str, ...] = ()

    def strongest_word(self) -> int:
        """The column that holds the greatest share."""
        columns = range(len(self.words))
        return max(columns, key=lambda column: max(row[column] for row in self.shares), default=0)


def heat_of(rows: Sequence[CodeRow], text: str) -> Heat:
    """The heatmap of these codes: every word that holds a notable share of the attention of one of them.

    Attention that is spread too thinly to say which words a code rests on is not drawn: a notice stands in its row.
    """
    shown = [row for row in rows if row.code.attention][:_MOST_CODES]
    sure = _reliable(shown, text)
    weights = [
        {(w.start, w.end): w.weight for w in row.code.attention} if kept else {}
        for row, kept in zip(shown, sure, strict=True)
    ]
    spans = columns_of(weights)
    return Heat(
        codes=tuple(row.code.code for row in shown),
        words=tuple(word_label(text[start:end]) for start, end in spans),
        spans=spans,
        shares=tuple(tuple(of_code.get(span, 0.0) for span in spans) for of_code in weights),
        notices=tuple("" if kept else _notice(row) for row, kept in zip(shown, sure, strict=True)),
    )


def columns_of(weights: Sequence[Mapping[tuple[int, int], float]]) -> tuple[tuple[int, int], ...]:
    """The words that hold a notable share of what one of the rows weighs, in the order of the text."""
    notable: dict[tuple[int, int], float] = {}
    for of_code in weights:
        strongest = max(of_code.values(), default=0.0)
        for span, weight in of_code.items():
            if weight >= _LEAST_SHARE * strongest:
                notable[span] = max(notable.get(span, 0.0), weight / strongest)
    return tuple(sorted(sorted(notable, key=lambda span: -notable[span])[:_MOST_WORDS]))


def _reliable(rows: Sequence[CodeRow], text: str) -> list[bool]:
    # Imported when something is drawn: it loads numpy, and the window is to be there at once.
    from chartlight.suggest.evidence import attention_spans, words_of

    words = words_of(text)
    found = [{(w.start, w.end): w.weight for w in row.code.attention} for row in rows]
    return [bool(attention_spans(text, words, [each.get(word, 0.0) for word in words])) for each in found]


def _notice(row: CodeRow) -> str:
    return tr("no reliable evidence") if row.lacks_evidence else tr("attention spread too thinly to show")


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


def word_label(word: str) -> str:
    """A word as it stands beside a column: on one line, and not too long."""
    flat = " ".join(word.split())
    return flat if len(flat) <= _LONGEST_LABEL else flat[: _LONGEST_LABEL - 1] + "…"
