"""All rules over the accepted codes of one note."""

from __future__ import annotations

from chartlight.rules.code_rules import check_codes, check_principal
from chartlight.rules.excludes import check_excludes
from chartlight.rules.findings import Coding, Finding
from chartlight.rules.instructions import check_additional, check_code_first
from chartlight.rules.laterality import check_sides
from chartlight.rules.patient_rules import check_patient
from chartlight.rules.procedure_rules import check_procedures
from chartlight.rules.tabular import Tabular

_CHECKS = (
    check_principal,
    check_codes,
    check_excludes,
    check_code_first,
    check_additional,
    check_sides,
    check_patient,
    check_procedures,
)


def check_coding(coding: Coding, tabular: Tabular) -> tuple[Finding, ...]:
    """What the rules say of the accepted codes: errors first, each group in the sequence of the codes.

    The same coding always gives the same findings; nothing is read but the codebook and the titles of
    procedures.
    """
    sequence = (*(coded.code for coded in coding.codes), *coding.procedures)
    places = {code: place for place, code in enumerate(sequence)}
    found: dict[str, Finding] = {}
    for check in _CHECKS:
        for finding in check(coding, tabular):
            found.setdefault(finding.key, finding)
    return tuple(sorted(found.values(), key=lambda each: (not each.is_error, places.get(each.code, -1))))
