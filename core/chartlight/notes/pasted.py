"""A note from text that was copied elsewhere."""

from __future__ import annotations

from datetime import datetime

from chartlight.notes.decoding import EMPTY, MAX_BYTES, TOO_LARGE, check_text
from chartlight.notes.problems import UnreadableError
from chartlight.notes.tidying import tidy
from chartlight.types import Note

_WHAT = "What you pasted"


def pasted_note(text: str, *, at: datetime) -> Note:
    """The text as a note that is named by the time; its typography becomes plain, as that of documents.

    Raises:
        UnreadableError: there is no text, too much of it, or it is not text.
    """
    try:
        if len(text) > MAX_BYTES:
            raise UnreadableError(TOO_LARGE)
        check_text(text)
        tidied = tidy(text)
        if not tidied:
            raise UnreadableError(EMPTY)
    except UnreadableError as error:
        raise UnreadableError(str(error).replace("{name}", _WHAT)) from error
    return Note(id=f"Pasted {at:%Y-%m-%d %H.%M.%S}", text=tidied)
