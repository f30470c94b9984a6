"""What is said of an accepted code besides, as work for the database thread."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from chartlight.store.decision_records import Poa
from chartlight.translation import tr
from chartlight.types import EvidenceSpan
from chartlight_app.deciding import Refinement
from chartlight_app.session import DeskSession
from chartlight_app.session_values import Changed


def choose_words(key: int, code: str, evidence: tuple[EvidenceSpan, ...]) -> Refinement:
    """Give a code these words of the note."""
    return partial(_refine, name="set_evidence", key=key, code=code, evidence=evidence)


def say_poa(key: int, code: str, poa: Poa | None) -> Refinement:
    """Say whether a code was present on admission."""
    return partial(_refine, name="set_poa", key=key, code=code, poa=poa)


def say_missing_poa(key: int) -> Refinement:
    """Say that every accepted code of which nobody has said it was present on admission."""
    return partial(_say_missing_poa, key=key)


def put_first(key: int, code: str) -> Refinement:
    """Make a code the principal diagnosis."""
    return partial(_refine, name="make_principal", key=key, code=code)


def put_at(key: int, code: str, place: int) -> Refinement:
    """Put a code at a place in the sequence."""
    return partial(_refine, name="move", key=key, code=code, place=place)


def overrule(key: int, code: str, finding: str, reason: str) -> Refinement:
    """Overrule a warning."""
    return partial(_refine, name="overrule", key=key, code=code, finding=finding, reason=reason)


def give_back(key: int, code: str, finding: str) -> Refinement:
    """Let a warning stand again."""
    return partial(_refine, name="withdraw", key=key, code=code, finding=finding)


def accept(key: int, code: str) -> Refinement:
    """Accept a code where it stands."""
    return partial(DeskSession.accept, key=key, code=code)


def reject(key: int, code: str) -> Refinement:
    """Reject a code where it stands."""
    return partial(DeskSession.reject, key=key, code=code)


def _refine(session: DeskSession, *, name: str, key: int, coder: str, **given: object) -> Changed:
    # Imported in the thread: the window need not wait for the database library.
    from chartlight.review import details

    return session.refine(getattr(details, name), key=key, coder=coder, **given)


def _say_missing_poa(session: DeskSession, *, key: int, coder: str) -> Changed:
    from chartlight.review import details

    changed = session.refine_all(details.set_missing_poa, key=key, coder=coder)
    return changed or replace(
        session.unchanged(key), told=tr("Every accepted code says whether it was present on admission.")
    )
