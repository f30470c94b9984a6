"""Errors that are the user's to solve, apart from bugs."""

from __future__ import annotations


class KnownError(Exception):
    """Something a person can mend: its text is one or two plain sentences saying what is wrong and what to do.

    It is shown as it is, in the window or on the terminal, and never holds text of a note.
    """
