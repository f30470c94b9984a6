"""`chartlight codes`: look codes up in the code book, or procedures in their list."""

from __future__ import annotations

import argparse
import sys

from chartlight.codebook.book import Codebook
from chartlight.codebook.listing import format_entries, format_procedures
from chartlight.codebook.lookup import CodeLookup
from chartlight.types import Kind


def run(arguments: argparse.Namespace) -> int:
    """Print the best entries for a code or words; 1 where there is none."""
    query, limit = " ".join(arguments.query), max(1, arguments.limit)
    with CodeLookup.open() as lookup:
        is_procedures = Kind(arguments.kind) is Kind.PROCEDURES
        listed = _procedures(lookup, query, limit) if is_procedures else _diagnoses(lookup, query, limit)
    if not listed:
        print(f"chartlight: no code found for {query!r}. Try fewer or other words.", file=sys.stderr)
        return 1
    print(listed)
    return 0


def _diagnoses(lookup: CodeLookup, query: str, limit: int) -> str:
    found = lookup.find(query, limit=limit, billable_only=False)
    with Codebook.open() as codebook:
        return format_entries([entry for each in found if (entry := codebook.get(each.code)) is not None])


def _procedures(lookup: CodeLookup, query: str, limit: int) -> str:
    found = lookup.procedures.find(query, limit=limit)
    return format_procedures([(each, lookup.procedures.codes_below(each.code)) for each in found])
