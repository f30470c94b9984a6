"""`chartlight codes`: look codes up in the code book."""

from __future__ import annotations

import argparse
import sys

from chartlight.codebook.book import Codebook
from chartlight.codebook.listing import format_entries


def run(arguments: argparse.Namespace) -> int:
    """Print the best entries for a code or words; 1 where there is none."""
    query = " ".join(arguments.query)
    with Codebook.open() as codebook:
        entries = codebook.search(query, limit=max(1, arguments.limit))
    if not entries:
        print(f"chartlight: no code found for {query!r}. Try fewer or other words.", file=sys.stderr)
        return 1
    print(format_entries(entries))
    return 0
