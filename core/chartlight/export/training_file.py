"""Coded notes as a training file: the coder's codes, and the words the coder chose for them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from chartlight.codebook.procedures import is_procedure, kind_of
from chartlight.export.whole_file import replace_whole
from chartlight.store.note_records import NoteState, StoredNote
from chartlight.store.repository import Repository
from chartlight.store.review_records import AcceptedCode
from chartlight.types import EVIDENCE_KIND, Kind, State


def export_training(
    repo: Repository, target: Path, *, note_keys: Iterable[int] | None = None, with_model_words: bool = False
) -> int:
    """Write the notes that are done as JSON Lines, one coded note a line, in the format that training reads.

    `diagnoses` are the accepted ones in their sequence, and so are `procedures`. Where any of the notes has a procedure
    every note has that list, be it empty: training takes a note without it for one in which nobody has coded them.
    `evidence` holds, for every code whose words the coder chose or corrected, each of those spans as a mention of its
    own.

    Args:
        repo: the store.
        target: the file; one that exists is replaced whole or not at all.
        note_keys: only these notes, done or not; else every note that is done.
        with_model_words: for the other codes, give the words that the model had found and the coder let stand.

    Returns:
        the number of notes written.

    Raises:
        KnownError: the file cannot be written there, or there is no such note.
    """
    keys = _done(repo) if note_keys is None else list(note_keys)
    return replace_whole(target, lambda file: _write(file, _records(repo, keys, with_model_words)))


def _done(repo: Repository) -> list[int]:
    return [note.key for note in repo.list_notes() if note.state is NoteState.DONE]


def _write(file: TextIO, records: Iterator[dict[str, Any]]) -> int:
    count = 0
    for count, record in enumerate(records, start=1):  # noqa: B007  (the last count is the result)
        file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return count


def _records(repo: Repository, keys: Collection[int], with_model_words: bool) -> Iterator[dict[str, Any]]:
    taken: set[str] = set()
    kinds = list(Kind) if any(_has_procedures(repo, key) for key in keys) else [Kind.DIAGNOSES]
    for key in keys:
        stored, accepted = repo.get_note(key), repo.accepted_codes(key)
        name = _unique(stored, taken)
        taken.add(name)
        record: dict[str, Any] = {"id": name, "text": stored.note.text}
        if stored.note.language:
            record["language"] = stored.note.language
        for kind in kinds:
            record[kind.value] = [each.code.code for each in accepted if kind_of(each.code.code) is kind]
        yield record | {
            "evidence": [mention for each in accepted for mention in _mentions(each, with_model_words)],
        }


def _has_procedures(repo: Repository, key: int) -> bool:
    decided = repo.decisions_in_effect(key).values()
    return any(each.state is State.ACCEPTED and is_procedure(each.code) for each in decided)


def _unique(stored: StoredNote, taken: set[str]) -> str:
    """The note's id; two notes may bear the same one, and a training file may not."""
    name = stored.note.id
    return name if name not in taken else f"{name}#{stored.key}"


def _mentions(accepted: AcceptedCode, with_model_words: bool) -> Iterator[dict[str, Any]]:
    decision = accepted.code.decision
    own = decision is not None and decision.own_evidence
    if own or with_model_words:
        for span in accepted.code.evidence:
            kind = EVIDENCE_KIND[kind_of(accepted.code.code)]
            yield {"kind": kind, "code": accepted.code.code, "spans": [[span.start, span.end]]}
