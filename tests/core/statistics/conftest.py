"""A store whose clock is set by the test, and notes with scored codes in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Any

import pytest
from log_clock import Clock

from chartlight.store import decision_rows, note_event_rows
from chartlight.store.repository import Repository
from chartlight.types import CodingResult, Kind, Note, Source, Suggestion


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of the store's two logs."""
    made = Clock()

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return made.now.astimezone(tz)

    for module in (decision_rows, note_event_rows):
        monkeypatch.setattr(module, "datetime", Stopped)
    return made


@pytest.fixture
def add_note(repo: Repository) -> Callable[..., int]:
    """Adds a note with codes of given scores, and returns its key."""

    def add(name: str, scores: dict[str, float], *, pack: str = "pack-a") -> int:
        [added] = repo.add_notes([Note(id=name, text=f"Note {name} with fever.", language="en")])
        suggestions = tuple(Suggestion(code, score, score > 0.5, (Source.TERM,)) for code, score in scores.items())
        result = CodingResult(note_id=name, kind=Kind.DIAGNOSES, pack_hash=pack, suggestions=suggestions)
        repo.save_result(added.stored.key, result, {})
        return added.stored.key

    return add
