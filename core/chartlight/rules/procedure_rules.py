"""Rules on accepted procedures: whole codes of ICD-10-PCS, and codes that there are.

Hospitals may code procedures by another system, with a pack of their own: a code that ICD-10-PCS does not know is
wrong only beside codes that it knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chartlight.codebook.procedures import LENGTH, PREFIX, Procedures
from chartlight.rules.findings import Coding, Finding, Rule, Severity, listed
from chartlight.rules.sources import title_of
from chartlight.rules.tabular import Tabular
from chartlight.translation import tr

_MOST_NAMED = 3


def check_procedures(coding: Coding, _tabular: Tabular) -> Iterator[Finding]:
    """Procedures that are the beginning of a code, which cannot be reported, or that are unknown."""
    if not coding.procedures:
        return
    procedures = Procedures.open()  # not before: reading them takes a while
    for code in coding.procedures:
        others = [other for other in coding.procedures if other != code]
        if code in procedures.titles or _are_most_of_pcs(others, procedures):
            yield from _check(code, procedures)


def _are_most_of_pcs(codes: Sequence[str], procedures: Procedures) -> bool:
    """Whether at least half of some codes, and at least one, have titles of their own.

    A code of another system may happen to begin like one of ICD-10-PCS, and an error cannot be overruled: a beginning
    of five or six characters, which nobody is offered, is not enough.
    """
    known = sum(code in procedures.titles for code in codes)
    return 0 < len(codes) <= 2 * known


def _check(code: str, procedures: Procedures) -> Iterator[Finding]:
    if len(code) == LENGTH and code in procedures.titles:
        return
    longer = [each for each in procedures.titles if len(each) == LENGTH and each.startswith(code)]
    if longer:
        title = procedures.description(code)
        yield Finding(
            rule=Rule.NOT_BILLABLE,
            severity=Severity.ERROR,
            code=code,
            others=tuple(longer[:_MOST_NAMED]),
            message=_too_short(code, longer),
            quote=title,
            source=title_of(code[:PREFIX]) if title else "",
        )
    else:
        yield Finding(
            rule=Rule.UNKNOWN_CODE,
            severity=Severity.ERROR,
            code=code,
            message=tr("{code} is not in ICD-10-PCS. Take it away and choose another code.", code=code),
        )


def _too_short(code: str, longer: list[str]) -> str:
    shown = [*longer[:_MOST_NAMED], tr("another that begins so")] if len(longer) > _MOST_NAMED else longer
    return tr(
        "{code} is the beginning of a procedure code, which has 7 characters. Choose {others} instead.",
        code=code,
        others=listed(shown),
    )
