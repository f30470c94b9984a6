"""Everything the rest of Chartlight asks of the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import TracebackType

from sqlalchemy.orm import Session

from chartlight.codebook.procedures import is_procedure, kind_of
from chartlight.store import decision_rows, note_rows, run_rows, specialty_rows, worklist_rows
from chartlight.store.database import Database
from chartlight.store.decision_records import Decision, NewDecision, Sequence
from chartlight.store.log_access import LogAccess
from chartlight.store.note_records import AddedNote, NoteSummary, Run, StoredNote
from chartlight.store.review_records import AcceptedCode, NoteReview, ReviewedCode
from chartlight.store.round_access import RoundAccess
from chartlight.store.specialty_access import SpecialtyAccess
from chartlight.store.trial_access import TrialAccess
from chartlight.store.worklist_access import WorklistAccess
from chartlight.types import CodingResult, Kind, Note, State

_NOTES_A_TRANSACTION = 500


class Repository(RoundAccess, TrialAccess, WorklistAccess, SpecialtyAccess, LogAccess):
    """Reads and writes of one open store, all of them frozen values in and out.

    Open, use and close it in one and the same thread (in the app, a worker's); SQLite refuses any other.
    Where a method writes, the change is on the disk when it returns. Every method raises `KnownError` where
    the store is damaged, full, not writable or kept locked by another program.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, data_dir: Path) -> Repository:
        """Open the store of a data folder; see `Database.open`."""
        return cls(Database.open(data_dir))

    def close(self) -> None:
        """Close the store."""
        self._database.close()

    def __enter__(self) -> Repository:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is done inside is on the disk at the end, or none of it; holds the write lock."""
        with self._database.writing():
            yield

    def add_notes(self, notes: Iterable[Note]) -> list[AddedNote]:
        """Store notes; a text that is there already is recognised and not stored again.

        Args:
            notes: read as it goes and written every 500 notes, so that a long import keeps what it has done.

        Returns:
            one value a note, in the order given.
        """
        source = iter(notes)
        added: list[AddedNote] = []
        while chunk := list(islice(source, _NOTES_A_TRANSACTION)):
            with self._database.writing() as session:
                written = note_rows.add(session, chunk)
                worklist_rows.add(session, [each.stored for each in written if each.new])
                added += written
        return added

    def list_notes(self, kind: Kind = Kind.DIAGNOSES) -> list[NoteSummary]:
        """The worklist, in the order the notes were added; no note's text is read."""
        with self._database.reading() as session:
            return note_rows.summaries(session, kind)

    def summary(self, note_key: int, kind: Kind = Kind.DIAGNOSES, *, boundary: float | None = None) -> NoteSummary:
        """One line of the worklist, to refresh it after a change.

        Args:
            note_key: the note.
            kind: which list of codes is counted.
            boundary: least score of a suggested code; the decision of the model where None.

        Raises:
            KnownError: there is no such note.
        """
        with self._database.reading() as session:
            return note_rows.summary(session, kind, note_key, boundary)

    def get_note(self, note_key: int) -> StoredNote:
        """One note with its text.

        Raises:
            KnownError: there is no such note.
        """
        with self._database.reading() as session:
            return note_rows.get(session, note_key)

    def save_result(
        self,
        note_key: int,
        result: CodingResult,
        settings: Mapping[str, object],
        *,
        device: str = "",
        seconds: float = 0.0,
    ) -> Run:
        """Store what a run says about a note; earlier runs and all decisions stay.

        Args:
            note_key: the note.
            result: the run's result. Attention weights are kept to six decimals, all else exactly.
            settings: what it ran with, as JSON values.
            device: what it ran on, in words.
            seconds: how long it took; the run is taken to have ended just now.

        Raises:
            KnownError: there is no such note.
        """
        with self._database.writing() as session:
            note_rows.get(session, note_key)
            run = run_rows.save(session, note_key, result, settings=settings, device=device, seconds=seconds)
            worklist_rows.refresh(session, note_key)
            return run

    def review(self, note_key: int, kind: Kind = Kind.DIAGNOSES) -> NoteReview:
        """A note with its latest run's suggestions and every decided code.

        Raises:
            KnownError: there is no such note.
        """
        with self._database.reading() as session:
            stored = note_rows.get(session, note_key)
            run = run_rows.latest(session, note_key, kind)
            decided = decision_rows.in_effect(session, note_key, round_id=self._round_id)
            held = decision_rows.held_codes(session, note_key, round_id=self._round_id)
            suggested = run_rows.suggestions(session, run.id) if run else []
            codes = [
                ReviewedCode(
                    each.code, _state(decided.get(each.code)), each, decided.pop(each.code, None), each.code in held
                )
                for each in suggested
            ]
            codes += _reviewed(session, decided.values())
            order = decision_rows.sequence(session, note_key, round_id=self._round_id)
            own_specialty = specialty_rows.own(session, note_key)
        accepted = _in_order([code for code in codes if code.state is State.ACCEPTED], order)
        return NoteReview(
            stored=stored,
            run=run,
            codes=tuple(codes),
            sequence=tuple(accepted),
            principal=_principal(accepted, order),
            own_specialty=own_specialty,
        )

    def accepted_keys(self) -> list[int]:
        """The notes that have accepted codes, in the order they were added."""
        with self._database.reading() as session:
            return decision_rows.keys_with_accepted(session)

    def accepted_codes(self, note_key: int) -> list[AcceptedCode]:
        """The accepted codes of a note in their sequence, each with the run it was decided on.

        Raises:
            KnownError: there is no such note.
        """
        with self._database.reading() as session:
            stored = note_rows.get(session, note_key)
            decided = decision_rows.in_effect(session, note_key, round_id=self._round_id).values()
            accepted = [each for each in decided if each.state is State.ACCEPTED]
            order = decision_rows.sequence(session, note_key, round_id=self._round_id)
            codes = _in_order(_reviewed(session, accepted), order)
            principal = _principal(codes, order)
            accepted = [each.decision for each in codes if each.decision is not None]
            bases = [each if each.basis_id is None else decision_rows.get(session, each.basis_id) for each in accepted]
        return [
            AcceptedCode(stored, sequence, code, decision, principal=code.code == principal)
            for sequence, code, decision in zip(_numbers(codes), codes, bases, strict=True)
        ]

    def append_decision(self, decision: NewDecision) -> Decision:
        """Write one record of the decision log; `chartlight.review.actions` decides what goes in."""
        with self._database.writing() as session:
            written = decision_rows.append(session, replace(decision, round_id=self._round_id))
            worklist_rows.refresh(session, decision.note_key)
            return written

    def next_decision_id(self) -> int:
        """The number that the next record of the decision log gets; reliable within a transaction."""
        with self._database.reading() as session:
            return decision_rows.next_id(session)

    def decision(self, decision_id: int) -> Decision:
        """One record of the decision log."""
        with self._database.reading() as session:
            return decision_rows.get(session, decision_id)

    def step_of(self, decision: Decision) -> list[Decision]:
        """The decisions that were made by one key together with this one, itself among them, in their order."""
        with self._database.reading() as session:
            return decision_rows.of_step(session, decision)

    def is_held(self, note_key: int, code: str) -> bool:
        """Whether a code of a note is open and set aside."""
        with self._database.reading() as session:
            return code in decision_rows.held_codes(session, note_key, round_id=self._round_id)

    def decision_in_effect(self, note_key: int, code: str) -> Decision | None:
        """The decision that holds for a code of a note, or None where it is open."""
        with self._database.reading() as session:
            return decision_rows.in_effect(session, note_key, code, round_id=self._round_id).get(code)

    @contextmanager
    def log(
        self, *, coder: str | None = None, note_key: int | None = None, code: str | None = None
    ) -> Iterator[Iterator[Decision]]:
        """The decision log, newest first, limited as asked; read only as far as it is iterated."""
        with self._database.reading() as session:
            yield decision_rows.newest_first(
                session, coder=coder, note_key=note_key, code=code, round_id=self._round_id
            )

    def sequence(self, note_key: int) -> Sequence:
        """The order that a coder gave the accepted codes of a note; codes taken away since may still be in it."""
        with self._database.reading() as session:
            return decision_rows.sequence(session, note_key, round_id=self._round_id)

    def run_suggesting(self, note_key: int, code: str) -> int | None:
        """The newest run of a note that has the code among its suggestions, or None."""
        with self._database.reading() as session:
            return run_rows.latest_with(session, note_key, code)


def _state(decision: Decision | None) -> State:
    return State.OPEN if decision is None else decision.state


def _in_order(codes: list[ReviewedCode], order: Sequence) -> list[ReviewedCode]:
    """Accepted codes, diagnoses first: in the coder's order, those without a place in that of acceptance."""

    def place(code: ReviewedCode) -> tuple[bool, int, int, int]:
        decision = code.decision
        return (
            is_procedure(code.code),
            order.place_of(_placed_as(code, order)),
            decision.place if decision else 0,
            decision.id if decision else 0,
        )

    return sorted(codes, key=place)


def _numbers(codes: Iterable[ReviewedCode]) -> Iterator[int]:
    """The number of each code in its order, of diagnoses and procedures each from 1."""
    counts = dict.fromkeys(Kind, 0)
    for code in codes:
        kind = kind_of(code.code)
        counts[kind] += 1
        yield counts[kind]


def _placed_as(code: ReviewedCode, order: Sequence) -> str:
    """The code that the order names: one that replaces another stands in its place."""
    replaced = code.decision.other_code if code.decision else None
    return replaced if replaced is not None and code.code not in order.codes else code.code


def _principal(codes: list[ReviewedCode], order: Sequence) -> str | None:
    if not codes or not order.has_principal or is_procedure(codes[0].code):
        return None
    return codes[0].code if _placed_as(codes[0], order) == order.codes[0] else None


def _reviewed(session: Session, decisions: Collection[Decision]) -> list[ReviewedCode]:
    """The decided codes, each with the run it was decided on."""
    seen = run_rows.seen_by(session, decisions)
    return [ReviewedCode(each.code, each.state, seen.get(each.code), each) for each in decisions]
