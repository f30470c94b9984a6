"""Says so where Python is too old for Chartlight. Kept to what any Python 3.6 can read."""

import sys

OLDEST = (3, 11)


def require(version: "tuple[int, int]" = sys.version_info[:2]) -> None:
    """End with a plain sentence unless `version` of Python is new enough."""
    if version < OLDEST:
        sys.exit(
            f"Chartlight needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is Python {version[0]}.{version[1]}. "
            "Install a newer Python from python.org or your system's packages, and start again with it."
        )
