"""The accepted codes of a note taken together, as the desk shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chartlight.review.missed import MissedWords, missed_words
from chartlight.rules.checked import Checked
from chartlight.store.review_records import NoteReview

if TYPE_CHECKING:
    from chartlight.rules.tabular import Tabular
    from chartlight.store.repository import Repository


@dataclass(frozen=True, slots=True)
class NoteCoding:
    """What the accepted codes come to.

    Attributes:
        checked: what the coding rules say of them.
        sequence: the codes in their order.
        principal: the principal diagnosis, or None.
        missed: clinical words that none of them covers.
    """

    checked: Checked
    sequence: tuple[str, ...] = ()
    principal: str | None = None
    missed: tuple[MissedWords, ...] = ()


NO_CODING = NoteCoding(Checked())


def coding_of_note(repository: Repository, tabular: Tabular, review: NoteReview) -> NoteCoding:
    """What a note's accepted codes come to; runs in the database thread."""
    # Imported here, in the thread, so that the window need not wait for it.
    from chartlight.rules.coding import check_note

    return NoteCoding(
        checked=check_note(repository, tabular, review),
        sequence=tuple(code.code for code in review.sequence),
        principal=review.principal,
        missed=missed_words(review),
    )
