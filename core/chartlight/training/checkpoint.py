"""Keep an unfinished pass of training on disk, so that the same command goes on where it was broken off."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch

from chartlight.training.records import CodedRecord

MINUTES = 5.0


class Checkpoint:
    """One file with the state of a pass, replaced every few minutes.

    Args:
        file: where it lies; its folder is made.
        fingerprint: what the pass is made of; a file of another fingerprint is not taken up.
        minutes: least time between two states; 0 keeps every step.
    """

    def __init__(self, file: Path, *, fingerprint: str, minutes: float = MINUTES) -> None:
        self._file = file
        self._fingerprint = fingerprint
        self._seconds = 60 * minutes
        self._last = time.monotonic()

    @property
    def due(self) -> bool:
        """True where the last state is older than wanted."""
        return time.monotonic() - self._last >= self._seconds

    def load(self) -> dict[str, Any] | None:
        """The state that was saved last, its tensors on the CPU; None where there is none of this pass."""
        try:
            saved = torch.load(self._file, map_location="cpu", weights_only=True)
        except (OSError, RuntimeError, EOFError, pickle.UnpicklingError):
            return None
        state: dict[str, Any] | None = saved["state"] if saved["fingerprint"] == self._fingerprint else None
        return state

    def save(self, state: dict[str, Any]) -> None:
        """Replace the file in one move: a kill or a power cut leaves the old state or the new one, never half."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_name(f"{self._file.name}.new")
        with fresh.open("wb") as file:
            torch.save({"fingerprint": self._fingerprint, "state": state}, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)
        self._last = time.monotonic()

    def remove(self) -> None:
        """Delete the file, once the pass is finished."""
        self._file.unlink(missing_ok=True)


def records_digest(records: Iterable[CodedRecord]) -> str:
    """SHA-256 (hex) of all that the records hold, whatever their order."""
    total = hashlib.sha256()
    for record in sorted(records, key=lambda record: record.id):
        total.update(repr(record).encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def digest_of(parts: list[str]) -> str:
    """SHA-256 (hex) of what something is made of."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
