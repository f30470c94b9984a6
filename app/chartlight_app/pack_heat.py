"""Pack A against pack B as three matrices of the same codes and words: free of Qt and of matplotlib."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from chartlight.suggest.compared import PackComparison, PackView
from chartlight.translation import number, tr
from chartlight_app.heatmap_data import columns_of, word_label


class Only(StrEnum):
    """Which pack alone suggests a code."""

    NEITHER = "neither"
    FIRST = "A"
    SECOND = "B"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PackHeat:
    """Codes × words by attention, for two packs.

    Attributes:
        compared: what both packs say.
        words: one label a column, in the order of the text.
        spans: the offsets of each word.
        first: (codes, words) share of the code's attention in pack A, 0..1.
        second: the same for pack B.
    """

    compared: PackComparison
    words: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    first: tuple[tuple[float, ...], ...] = ()
    second: tuple[tuple[float, ...], ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """One a row."""
        return self.compared.codes

    @property
    def difference(self) -> tuple[tuple[float, ...], ...]:
        """(codes, words) share in B less share in A, -1..1; 0 for a code that cannot be compared."""
        return tuple(
            tuple(b - a if self.comparable(code) else 0.0 for a, b in zip(*pair, strict=True))
            for code, pair in zip(self.codes, zip(self.first, self.second, strict=True), strict=True)
        )

    def views(self, code: str) -> tuple[PackView, PackView]:
        """What A and B say of a code."""
        return self.compared.first.views[code], self.compared.second.views[code]

    def comparable(self, code: str) -> bool:
        """Whether the attention of both packs for a code can be believed."""
        return all(view.reliable for view in self.views(code))

    def only(self, code: str) -> Only:
        """Which pack alone suggests a code."""
        first, second = self.views(code)
        if first.suggested == second.suggested:
            return Only.NEITHER
        return Only.FIRST if first.suggested else Only.SECOND

    def strongest_word(self) -> int:
        """The column where the packs differ most, or else that of the greatest share."""
        tables = self.difference, self.first, self.second
        for table in tables:
            heights = [max(abs(row[column]) for row in table) for column in range(len(self.words))]
            if any(heights):
                return heights.index(max(heights))
        return 0


def pack_heat(compared: PackComparison, text: str) -> PackHeat:
    """Every word that holds a notable share of the attention for one of the codes in one of the packs."""
    tables = [_weights(compared, reading.views) for reading in (compared.first, compared.second)]
    spans = columns_of([row for table in tables for row in table])
    shares = [tuple(tuple(row.get(span, 0.0) for span in spans) for row in table) for table in tables]
    return PackHeat(compared, tuple(word_label(text[start:end]) for start, end in spans), spans, *shares)


def _weights(compared: PackComparison, views: Mapping[str, PackView]) -> list[dict[Span, float]]:
    return [
        {(word.start, word.end): word.weight for word in views[code].attention} if views[code].reliable else {}
        for code in compared.codes
    ]


def row_label(heat: PackHeat, code: str, pack: int) -> str:
    """The label of a code's row for pack 0 or 1, with its score."""
    view = heat.views(code)[pack]
    if view.score is None:
        return f"{code}  –"
    score = number(view.score, ".2f")
    return f"{code}  {score}" if view.suggested else f"{code}  ({score})"


def difference_label(heat: PackHeat, code: str) -> str:
    """The label of a code's row in the difference: which pack alone suggests it, or by how much the scores differ."""
    only = heat.only(code)
    if only is not Only.NEITHER:
        return f"{code}  {told_only(only)}"
    first, second = (view.score or 0.0 for view in heat.views(code))
    difference = round(second - first, 2) + 0.0  # no "-0.00"
    return f"{code}  {number(difference, '+.2f' if difference else '.2f')}"


def told_only(only: Only) -> str:
    """Which pack alone suggests a code, in two words."""
    return tr("only A") if only is Only.FIRST else tr("only B")


def row_notice(heat: PackHeat, code: str, pack: int | None) -> str:
    """What stands in a row in the place of colours: for pack 0 or 1, or for the difference; "" where colours stand."""
    views = heat.views(code)
    if pack is None:
        return "" if heat.comparable(code) else tr("no comparison: the attention is not reliable in both packs")
    if not views[pack].known:
        return tr("this pack does not know the code")
    return "" if views[pack].reliable else tr("no reliable evidence")


def told_cell(heat: PackHeat, row: int, column: int) -> str:
    """A cell in one line: code, word and the share of both packs."""
    code = heat.codes[row]
    shares = heat.first[row][column], heat.second[row][column]
    first, second = (
        tr("{share:.1%}", share=share) if view.reliable else row_notice(heat, code, pack)
        for pack, (view, share) in enumerate(zip(heat.views(code), shares, strict=True))
    )
    return tr(
        "{code} · {word} · A: {first} · B: {second}", code=code, word=heat.words[column], first=first, second=second
    )
