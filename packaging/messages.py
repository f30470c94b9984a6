"""How the set-up scripts talk to the person at the terminal."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """What stops the set-up, in sentences that say what to do."""


def say(text: str) -> None:
    """Tell something; standard output stays free for what Chartlight itself prints."""
    print(text, file=sys.stderr, flush=True)
