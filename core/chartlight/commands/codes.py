"""`chartlight codes`: look codes up in the code book."""

from __future__ import annotations

import argparse
import sys

from chartlight.codebook.book import Codebook
from chartlight.codebook.listing import format_entries
from chartlight.codebook.lookup import CodeLookup


def run(arguments: argparse.Namespace) -> int:
    """Print the best entries for a code or words; 1 where there is none."""
    query = " ".join(arguments.query)
    with CodeLookup.open() as lookup, Codebook.open() as codebook:
        found = lookup.find(query, limit=max(1, arguments.limit), billable_only=False)
        entries = [entry for each in found if (entry := codebook.get(each.code)) is not None]
    if not entries:
        print(f"chartlight: no code found for {query!r}. Try fewer or other words.", file=sys.stderr)
        return 1
    print(format_entries(entries))
    return 0
