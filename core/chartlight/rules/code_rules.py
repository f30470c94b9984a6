"""Rules on single codes: valid, billable, each once, and one of them the principal diagnosis."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from chartlight.codebook.entry import normalise_code
from chartlight.rules.findings import Coding, Finding, Rule, Severity, listed
from chartlight.rules.sources import title_of
from chartlight.rules.tabular import Tabular
from chartlight.translation import tr

_MOST_NAMED = 3
_EXTERNAL_CAUSES = "VWXY"


def check_codes(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """Codes that are unknown, not billable, given twice, or a code beside a part of it."""
    for coded in coding.codes:
        yield from _check_valid(coded.code, tabular)
    codes = [coded.code for coded in coding.codes]
    for one, other in combinations(codes, 2):
        yield from _check_pair(one, other, tabular)


def check_principal(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """There must be a principal diagnosis, and some codes may not be it."""
    if not coding.codes:
        return
    if coding.principal is None:
        yield Finding(
            rule=Rule.NO_PRINCIPAL,
            severity=Severity.ERROR,
            code="",
            message=tr(
                "No principal diagnosis is chosen. Select it among the codes and make it the principal diagnosis."
            ),
        )
        return
    code = coding.principal
    if code[:1] in _EXTERNAL_CAUSES:
        yield _external(code, tabular)
    elif tabular.is_manifestation(code):
        yield _manifestation(code, tabular)


def _check_valid(code: str, tabular: Tabular) -> Iterator[Finding]:
    entry = tabular.entry(code)
    if entry is None:
        yield Finding(
            rule=Rule.UNKNOWN_CODE,
            severity=Severity.ERROR,
            code=code,
            message=_unknown(code, tabular),
        )
    elif not entry.billable:
        parts = [child.code for child in tabular.children(entry)]
        yield Finding(
            rule=Rule.NOT_BILLABLE,
            severity=Severity.ERROR,
            code=code,
            others=tuple(parts),
            message=_too_short(code, parts),
            quote=entry.description,
            source=title_of(code),
        )


def _too_short(code: str, parts: list[str]) -> str:
    if not parts:
        return tr("{code} needs more characters to be billable. Choose another code.", code=code)
    shown = [*parts[:_MOST_NAMED], tr("another below it")] if len(parts) > _MOST_NAMED else parts
    return tr("{code} needs more characters to be billable. Choose {others} instead.", code=code, others=listed(shown))


def _unknown(code: str, tabular: Tabular) -> str:
    longer = [entry.code for entry in tabular.beginning_with(code)]
    if not longer:
        return tr("{code} is not in ICD-10-CM. Take it away and choose another code.", code=code)
    return tr("{code} is not in ICD-10-CM. Take it away; you may mean {others}.", code=code, others=listed(longer))


def _check_pair(one: str, other: str, tabular: Tabular) -> Iterator[Finding]:
    plain, plain_other = normalise_code(one), normalise_code(other)
    if plain == plain_other:
        yield Finding(
            rule=Rule.DUPLICATE,
            severity=Severity.ERROR,
            code=other,
            others=(one,),
            message=tr("{code} is given twice. Take one of them away.", code=other),
            quote=tabular.title(plain),
            source=title_of(plain),
        )
        return
    short, long = sorted((one, other), key=len)
    if any(above.code == normalise_code(short) for above in tabular.ancestors(normalise_code(long))):
        yield Finding(
            rule=Rule.CODE_AND_PART,
            severity=Severity.ERROR,
            code=short,
            others=(long,),
            message=tr(
                "{short} is the heading of {long}, which says the same more exactly. Take {short} away.",
                short=short,
                long=long,
            ),
            quote=tabular.title(short),
            source=title_of(short),
        )


def _external(code: str, tabular: Tabular) -> Finding:
    words, source = tabular.remark(code, "secondary to a code from another chapter")
    return Finding(
        rule=Rule.EXTERNAL_PRINCIPAL,
        severity=Severity.ERROR,
        code=code,
        message=tr(
            "{code} is an external cause (V00-Y99) and cannot be the principal diagnosis. "
            "Make the injury or condition the principal diagnosis.",
            code=code,
        ),
        quote=_sentence_with(words, "secondary to a code"),
        source=source,
    )


def _manifestation(code: str, tabular: Tabular) -> Finding:
    return Finding(
        rule=Rule.MANIFESTATION_PRINCIPAL,
        severity=Severity.ERROR,
        code=code,
        message=tr(
            "{code} is a manifestation and cannot be the principal diagnosis. "
            "Make the underlying disease the principal diagnosis.",
            code=code,
        ),
        quote=tabular.title(code),
        source=title_of(code),
    )


def _sentence_with(words: str, part: str) -> str:
    return next((f"{each.strip()}." for each in words.split(".") if part in each), words)
