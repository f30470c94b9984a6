"""“Code first” and “use additional code”: what must stand before or beside a code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chartlight.codebook.layout import NoteKind
from chartlight.rules.findings import Coding, Finding, Rule, Severity
from chartlight.rules.tabular import Instruction, Tabular
from chartlight.translation import tr

# What can always be told where the code itself is right; all else is asked for only where the note speaks of it.
_DEFINITE = re.compile(
    r"to (?:identify|specify) (?:the )?(?:specific |type|stage|severity|degree|extent|site)", re.IGNORECASE
)
_BINDING = re.compile(r"underlying|\bto identify\b|poisoning due to|^the ", re.IGNORECASE)
_NO_DISEASE = "RVWXYZU"


def check_code_first(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """What should come before a code comes after it, or is not there."""
    codes = [coded.code for coded in coding.codes]
    for place, code in enumerate(codes):
        for instruction in tabular.instructions(code, NoteKind.CODE_FIRST):
            yield from _check_first(instruction, codes, place, tabular)


def check_additional(coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    """A further code that the tabular list asks for is not among the accepted ones."""
    codes = [coded.code for coded in coding.codes]
    for code in codes:
        for instruction in tabular.instructions(code, NoteKind.USE_ADDITIONAL_CODE):
            others = [each for each in codes if each != code]
            if not any(instruction.line_for(other) for other in others):
                yield from _check_missing(instruction, code, coding, tabular)


def _check_first(instruction: Instruction, codes: Sequence[str], place: int, tabular: Tabular) -> Iterator[Finding]:
    code, before, after = codes[place], codes[:place], codes[place + 1 :]
    if any(instruction.line_for(other) for other in before):
        return
    late = next((other for other in after if instruction.line_for(other)), None)
    if late is not None:
        yield _late(instruction, code, late, tabular)
    elif _is_binding(instruction, code, tabular) and not _may_be_underlying(instruction, code, before, tabular):
        yield _first_missing(instruction, code)


def _is_binding(instruction: Instruction, code: str, tabular: Tabular) -> bool:
    if instruction.conditional:
        return False
    return tabular.is_manifestation(code) or bool(_BINDING.search(instruction.words))


def _may_be_underlying(instruction: Instruction, code: str, before: Sequence[str], tabular: Tabular) -> bool:
    """Whether a code that the list does not name, because it names examples only, may be what is meant.

    For a manifestation the list names nearly all that it can be due to, so that another code is worth a warning.
    """
    named = any(line.fits_any for line in instruction.lines)
    if not instruction.open_ended or (named and tabular.is_manifestation(code)):
        return False
    return any(other[:1] not in _NO_DISEASE and other[:3] != code[:3] for other in before)


def _late(instruction: Instruction, code: str, late: str, tabular: Tabular) -> Finding:
    return Finding(
        rule=Rule.CODE_FIRST,
        severity=Severity.ERROR if tabular.is_manifestation(code) else Severity.WARNING,
        code=code,
        others=(late,),
        message=tr("{late} comes before {code}. Move it up.", late=late, code=code),
        quote=instruction.quote(instruction.line_for(late)),
        source=instruction.source,
        move_first=late,
    )


def _first_missing(instruction: Instruction, code: str) -> Finding:
    return Finding(
        rule=Rule.CODE_FIRST,
        severity=Severity.WARNING,
        code=code,
        message=tr("{code} needs another code before it. Add that code, or move it up.", code=code),
        quote=instruction.quote(),
        source=instruction.source,
    )


def _check_missing(instruction: Instruction, code: str, coding: Coding, tabular: Tabular) -> Iterator[Finding]:
    likely = [other for other in coding.likely if instruction.line_for(other) and other != code]
    if likely:
        line = instruction.line_for(likely[0])
        yield _missing(
            instruction.quote(line),
            instruction,
            code,
            message=tr(
                "{code} is coded together with a further code, and the note seems to name it: {other}.",
                code=code,
                other=tabular.named(likely[0]),
            ),
            others=(likely[0],),
        )
    elif _is_definite(instruction) and not any(instruction.line_for(other) for other in coding.rejected):
        yield _missing(
            instruction.quote(),
            instruction,
            code,
            message=tr("{code} needs a further code. Add it after {code}.", code=code),
        )


def _is_definite(instruction: Instruction) -> bool:
    named = any(line.fits_any for line in instruction.lines)
    return named and not instruction.conditional and bool(_DEFINITE.search(instruction.words))


def _missing(quote: str, instruction: Instruction, code: str, *, message: str, others: tuple[str, ...] = ()) -> Finding:
    return Finding(
        rule=Rule.USE_ADDITIONAL,
        severity=Severity.WARNING,
        code=code,
        others=others,
        message=message,
        quote=quote,
        source=instruction.source,
    )
