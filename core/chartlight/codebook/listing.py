"""Codebook entries as lines of text, for the terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence

from chartlight.codebook.entry import CodeEntry
from chartlight.codebook.found import FoundCode

BILLABLE = "billable"
NARROWEST = 20  # columns left for the description on the smallest terminal


def format_entries(entries: Sequence[CodeEntry], *, width: int | None = None) -> str:
    """One entry a line: code, "billable" where it may be reported, description wrapped under itself.

    Args:
        entries: what to list; nothing gives an empty string.
        width: columns to fill; the terminal's by default.
    """
    return _lines([(entry.code, BILLABLE if entry.billable else "", entry.description) for entry in entries], width)


def format_procedures(procedures: Sequence[tuple[FoundCode, int]], *, width: int | None = None) -> str:
    """One procedure a line as diagnoses are; a beginning has the number of its codes in place of "billable".

    Args:
        procedures: what to list, each with how many whole codes begin so.
        width: columns to fill; the terminal's by default.
    """
    rows = [
        (each.code, BILLABLE if each.billable else f"{codes} codes", each.description) for each, codes in procedures
    ]
    return _lines(rows, width)


def _lines(rows: Sequence[tuple[str, str, str]], width: int | None) -> str:
    """The rows of code, mark and description in columns."""
    columns = width or shutil.get_terminal_size().columns
    code_width = max((len(code) for code, _, _ in rows), default=0)
    mark_width = max(len(BILLABLE), max((len(mark) for _, mark, _ in rows), default=0))
    heads = [f"{code:<{code_width}}  {mark:<{mark_width}}  " for code, mark, _ in rows]
    return "\n".join(
        textwrap.fill(
            description,
            width=max(columns, len(head) + NARROWEST),
            initial_indent=head,
            subsequent_indent=" " * len(head),
        )
        for head, (_, _, description) in zip(heads, rows, strict=True)
    )
