"""Excludes1: two codes that the tabular list says are not coded together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from chartlight.codebook.layout import NoteKind
from chartlight.rules.findings import Coding, Finding, Rule, Severity
from chartlight.rules.patterns import patterns_in
from chartlight.rules.sources import line_at
from chartlight.rules.tabular import Line, Tabular
from chartlight.translation import tr


def check_excludes(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """Each pair of accepted codes that an Excludes1 names, once, with the line that names it.

    It is a warning, because the official guidelines except two conditions that have nothing to do with each other.
    """
    codes = [coded.code for coded in coding.codes]
    told: set[frozenset[str]] = set()
    for code, other in permutations(codes, 2):
        pair = frozenset((code, other))
        found = None if pair in told else _excluded(code, other, tabular)
        if found is not None:
            told.add(pair)
            yield _finding(code, other, *found)


def _excluded(code: str, other: str, tabular: Tabular) -> tuple[str, Line] | None:
    for stands_at, line in tabular.lines(code, NoteKind.EXCLUDES1):
        if line.fits(other) and not _is_within(other, stands_at, tabular):
            return stands_at, line
    return None


def _is_within(code: str, stands_at: str, tabular: Tabular) -> bool:
    """Whether a code stands below the very entry that excludes it: then one part of it excludes another."""
    if patterns_in(stands_at) and all(pattern.fits(code) for pattern in patterns_in(stands_at)):
        return True
    return any(above.code == stands_at for above in tabular.ancestors(code))


def _finding(code: str, other: str, stands_at: str, line: Line) -> Finding:
    return Finding(
        rule=Rule.EXCLUDES1,
        severity=Severity.WARNING,
        code=code,
        others=(other,),
        message=tr(
            "{code} and {other} are not coded together. Take one away; "
            "overrule only if the two conditions have nothing to do with each other.",
            code=code,
            other=other,
        ),
        quote=line.quote,
        source=line_at(NoteKind.EXCLUDES1, stands_at),
    )
