"""Codebook entries as lines of text, for the terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence

from chartlight.codebook.entry import CodeEntry

BILLABLE = "billable"
NARROWEST = 20  # columns left for the description on the smallest terminal


def format_entries(entries: Sequence[CodeEntry], *, width: int | None = None) -> str:
    """One entry a line: code, "billable" where it may be reported, description wrapped under itself.

    Args:
        entries: what to list; nothing gives an empty string.
        width: columns to fill; the terminal's by default.
    """
    columns = width or shutil.get_terminal_size().columns
    code_width = max((len(entry.code) for entry in entries), default=0)
    return "\n".join(_format(entry, code_width, columns) for entry in entries)


def _format(entry: CodeEntry, code_width: int, columns: int) -> str:
    mark = BILLABLE if entry.billable else ""
    head = f"{entry.code:<{code_width}}  {mark:<{len(BILLABLE)}}  "
    return textwrap.fill(
        entry.description,
        width=max(columns, len(head) + NARROWEST),
        initial_indent=head,
        subsequent_indent=" " * len(head),
    )
