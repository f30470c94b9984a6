"""A note from text that was copied elsewhere."""

from __future__ import annotations

from datetime import datetime

from chartlight.notes.decoding import EMPTY, MAX_BYTES, check_text, too_large
from chartlight.notes.problems import UnreadableError
from chartlight.notes.tidying import tidy
from chartlight.translation import tr
from chartlight.types import Note


def pasted_note(text: str, *, at: datetime) -> Note:
    """The text as a note that is named by the time; its typography becomes plain, as that of documents.

    Raises:
        UnreadableError: there is no text, too much of it, or it is not text.
    """
    try:
        if len(text) > MAX_BYTES:
            raise too_large()
        check_text(text)
        tidied = tidy(text)
        if not tidied:
            raise UnreadableError(EMPTY)
    except UnreadableError as error:
        raise UnreadableError(error.about(tr("What you pasted"))) from error
    return Note(id=tr("Pasted {time}", time=f"{at:%Y-%m-%d %H.%M.%S}"), text=tidied)
