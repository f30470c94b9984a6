"""The side: a code that leaves it open where the note says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from chartlight.codebook.entry import CodeEntry
from chartlight.codebook.layout import Level
from chartlight.rules.findings import CodedCode, Coding, Finding, Rule, Severity, listed
from chartlight.rules.sources import title_of
from chartlight.rules.tabular import Tabular
from chartlight.translation import mark, tr

_SIDES = {
    "right": re.compile(
        r"\b(?:right(?:-sided)?|derech[oa]s?|dch[oa]s?|höger(?:sidig[at]?)?|hö)\b|(?<![\d.])(?<!\d )\bR(?= [a-z])"
    ),
    "left": re.compile(
        r"\b(?:left(?:-sided)?|izquierd[oa]s?|izqd?[oa]?s?|izd[oa]s?|vänster(?:sidig[at]?)?|vä)\b"
        r"|(?<![\d.])(?<!\d )\bL(?= [a-z])"
    ),
    "bilateral": re.compile(r"\b(?:bilateral(?:es|ly|t|a)?|bilat|both|ambos|ambas|båda|dubbelsidig[at]?)\b"),
}
_SAID = {
    "right": mark("The note says the right side, and {code} leaves it open. Use {others}."),
    "left": mark("The note says the left side, and {code} leaves it open. Use {others}."),
    "bilateral": mark("The note says both sides, and {code} leaves it open. Use {others}."),
}
_REACH = 60  # characters around the words of a code within which a side is taken to be its own
_BREAK = re.compile(r"[.;:\n]\s")
_WORD = re.compile(r"[a-z][a-z-]*")
_SIDE_WORDS = {"right", "left", "bilateral", "dominant", "non-dominant", "nondominant"}


def check_sides(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """Accepted codes "of unspecified side" whose words in the note stand beside a side."""
    for coded in coding.codes:
        if "unspecified" not in tabular.title(coded.code).lower():
            continue
        side = side_of(coding.text, coded)
        better = _with_side(coded.code, side, tabular) if side else []
        if side and better:
            yield _finding(coded.code, side, better, tabular)


def side_of(text: str, coded: CodedCode) -> str:
    """The side that the note names beside the words of a code: right, left or bilateral; "" for none or several."""
    found = {
        side
        for span in coded.evidence
        for side, words in _SIDES.items()
        if words.search(_around(text, span.start, span.end))
    }
    return found.pop() if len(found) == 1 else ""


def _around(text: str, start: int, end: int) -> str:
    """The words of a span and those near to it, within its sentence; small letters but for a lone R or L."""
    before = _BREAK.split(text[max(start - _REACH, 0) : start])[-1]
    after = _BREAK.split(text[end : end + _REACH])[0]
    near = f"{before}{text[start:end]}{after}"
    return re.sub(r"[A-ZÅÄÖ]\w+", lambda word: word[0].lower(), near)


def _with_side(code: str, side: str, tabular: Tabular) -> list[str]:
    """The codes that say the same as `code`, but with the side."""
    entry = tabular.entry(code)
    levels = [entry, *tabular.ancestors(code)] if entry else []
    for level in levels:
        if level.level < Level.SUBCATEGORY:
            break
        found = [each.code for each in tabular.siblings(level) if _says(each, side, of=level)]
        wanted = [f"{each}{code[len(level.code) :]}" for each in found]
        if known := [each for each in wanted if tabular.entry(each)]:
            return known
    return []


def _says(entry: CodeEntry, side: str, *, of: CodeEntry) -> bool:
    words, given = _words(entry), _words(of)
    if side not in words or not given["unspecified"] or any(other in words for other in set(_SIDES) - {side}):
        return False
    given["unspecified"] -= 1
    kept = Counter({word: count for word, count in words.items() if word not in _SIDE_WORDS})
    # "…, unspecified eye" beside "…, bilateral": what comes in pairs is not named again.
    spare = 1 if side == "bilateral" else 0
    return not kept - given and (given - kept).total() <= spare


def _words(entry: CodeEntry) -> Counter[str]:
    return Counter(_WORD.findall(entry.description.lower()))


def _finding(code: str, side: str, better: list[str], tabular: Tabular) -> Finding:
    return Finding(
        rule=Rule.LATERALITY,
        severity=Severity.WARNING,
        code=code,
        others=tuple(better),
        message=tr(_SAID[side], code=code, others=listed(better)),
        quote=tabular.title(better[0]),
        source=title_of(better[0]),
    )
