"""Notes in and out of the tables, and the worklist."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Integer, RowMapping, Subquery, and_, case, cast, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from chartlight.errors import KnownError
from chartlight.store.note_records import AddedNote, NoteState, NoteSummary, StoredNote
from chartlight.store.schema import DecisionRow, NoteEventRow, NoteRow, NoteTextRow, RunRow, SuggestionRow
from chartlight.translation import tr
from chartlight.types import NOT_THE_PATIENTS, Kind, Note, State

TITLE_LENGTH = 80
_FULL_NOTE = select(NoteRow, NoteTextRow.text).join(NoteTextRow, NoteTextRow.note_key == NoteRow.key)


def title_of(text: str) -> str:
    """The first line that is not blank, its white space evened out, cut to `TITLE_LENGTH` characters."""
    first = text.lstrip()[: 4 * TITLE_LENGTH].splitlines()[:1]
    line = " ".join(" ".join(first).split())
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"


def add(session: Session, notes: Sequence[Note]) -> list[AddedNote]:
    """Store the notes whose text is not there yet; see `Repository.add_notes`."""
    hashes = [note.content_hash for note in notes]
    known = _by_hash(session, hashes)
    firsts = dict(zip(hashes[::-1], notes[::-1], strict=True))
    fresh = _insert(session, {each: firsts[each] for each in dict.fromkeys(hashes) if each not in known})
    added: list[AddedNote] = []
    for content_hash in hashes:
        # Only the first of several notes with the same new text is new.
        new = fresh.pop(content_hash, None)
        added.append(AddedNote(new or known[content_hash], new=new is not None))
        known[content_hash] = added[-1].stored
    return added


def _by_hash(session: Session, hashes: Sequence[str]) -> dict[str, StoredNote]:
    rows = session.execute(_FULL_NOTE.where(NoteRow.content_hash.in_(hashes)))
    return {row.content_hash: _stored(row, text) for row, text in rows}


def _insert(session: Session, notes: Mapping[str, Note]) -> dict[str, StoredNote]:
    if not notes:
        return {}
    added_at = datetime.now(UTC)
    rows = [_values(content_hash, note, added_at) for content_hash, note in notes.items()]
    returning = insert(NoteRow).returning(NoteRow.key, sort_by_parameter_order=True)
    keys = session.execute(returning, rows).scalars().all()
    session.execute(
        insert(NoteTextRow),
        [{"note_key": key, "text": note.text} for key, note in zip(keys, notes.values(), strict=True)],
    )
    return {
        content_hash: StoredNote(key=key, note=note, added_at=added_at)
        for key, (content_hash, note) in zip(keys, notes.items(), strict=True)
    }


def _values(content_hash: str, note: Note, added_at: datetime) -> dict[str, object]:
    return {
        "content_hash": content_hash,
        "note_id": note.id,
        "title": title_of(note.text),
        "language": note.language,
        "origin": note.origin,
        "notice": note.notice,
        "characters": len(note.text),
        "added_at": added_at,
    }


def get(session: Session, key: int) -> StoredNote:
    """One note with its text.

    Raises:
        KnownError: there is no such note.
    """
    found = session.execute(_FULL_NOTE.where(NoteRow.key == key)).one_or_none()
    if found is None:
        raise _missing()
    return _stored(*found)


def _missing() -> KnownError:
    return KnownError(tr("This note is not in the store. Load its file again."))


def _stored(row: NoteRow, text: str) -> StoredNote:
    note = Note(id=row.note_id, text=text, language=row.language, origin=row.origin, notice=row.notice)
    return StoredNote(key=row.key, note=note, added_at=row.added_at)


def summaries(
    session: Session, kind: Kind, keys: Collection[int] | None = None, boundary: float | None = None
) -> list[NoteSummary]:
    """The worklist's lines of these notes, or of all, in the order the notes were added."""
    return _worklist(session, kind, keys, boundary)


def summary(session: Session, kind: Kind, key: int, boundary: float | None = None) -> NoteSummary:
    """The worklist's line of one note; see `Repository.summary`.

    Raises:
        KnownError: there is no such note.
    """
    found = _worklist(session, kind, key, boundary)
    if not found:
        raise _missing()
    return found[0]


def latest_runs(kind: Kind, key: int | Collection[int] | None = None) -> Subquery:
    """(note_key, run_id) of the newest run of each note, or of the ones given."""
    query = select(RunRow.note_key, func.max(RunRow.id).label("run_id")).where(RunRow.kind == kind.value)
    return query.where(*_only(RunRow.note_key, key)).group_by(RunRow.note_key).subquery("latest")


def in_layer(round_id: int | None) -> ColumnElement[bool]:
    """Only decisions made in a second review, or only those that hold for the note where it is None."""
    return DecisionRow.round_id.is_(None) if round_id is None else DecisionRow.round_id == round_id


def current_states(key: int | Collection[int] | None = None, round_id: int | None = None) -> Subquery:
    """(note_key, code, state, id) of the newest record of each decided code, of a second review or of those that hold.

    SQLite takes the bare columns from the row that `max` picks.
    """
    newest = func.max(DecisionRow.id).label("id")
    query = select(DecisionRow.note_key, DecisionRow.code, DecisionRow.state, newest)
    wanted = *_only(DecisionRow.note_key, key), in_layer(round_id)
    grouped = query.where(*wanted).group_by(DecisionRow.note_key, DecisionRow.code)
    return grouped.subquery("current")


def _only(column: InstrumentedAttribute[int], key: int | Collection[int] | None) -> list[ColumnElement[bool]]:
    if key is None:
        return []
    return [column == key if isinstance(key, int) else column.in_(key)]


def _above_line(boundary: float | None) -> ColumnElement[bool]:
    likely = SuggestionRow.suggested.is_(True) if boundary is None else SuggestionRow.score >= boundary
    return and_(likely, SuggestionRow.assertion.not_in(sorted(NOT_THE_PATIENTS)))


def _count_above_line(latest: Subquery, boundary: float | None) -> ColumnElement[int]:
    """How many codes the latest run suggests; counted only where the line is not the model's own."""
    if boundary is None:
        return func.coalesce(RunRow.suggested_count, 0)
    query = select(func.count()).where(SuggestionRow.run_id == latest.c.run_id, _above_line(boundary))
    return query.correlate(latest).scalar_subquery()


def _tallies(latest: Subquery, key: int | Collection[int] | None, boundary: float | None) -> Subquery:
    """(note_key, accepted, rejected, closed); `closed` are decided codes that the latest run suggests."""
    current = current_states(key)
    closed = and_(current.c.state != State.OPEN.value, _above_line(boundary))
    return (
        select(
            current.c.note_key,
            func.sum(cast(current.c.state == State.ACCEPTED.value, Integer)).label("accepted"),
            func.sum(cast(current.c.state == State.REJECTED.value, Integer)).label("rejected"),
            func.sum(case((closed, 1), else_=0)).label("closed"),
        )
        .join(latest, latest.c.note_key == current.c.note_key, isouter=True)
        .join(
            SuggestionRow,
            and_(SuggestionRow.run_id == latest.c.run_id, SuggestionRow.code == current.c.code),
            isouter=True,
        )
        .group_by(current.c.note_key)
        .subquery("tallies")
    )


def _statuses(key: int | Collection[int] | None) -> Subquery:
    """(note_key, settled, reason, assignee, id) of what coders have set for whole notes last."""
    newest = func.max(NoteEventRow.id).label("id")
    columns = NoteEventRow.note_key, NoteEventRow.settled, NoteEventRow.reason, NoteEventRow.assignee
    query = select(*columns, newest).where(*_only(NoteEventRow.note_key, key))
    return query.group_by(NoteEventRow.note_key).subquery("statuses")


def _worklist(
    session: Session, kind: Kind, key: int | Collection[int] | None = None, boundary: float | None = None
) -> list[NoteSummary]:
    latest = latest_runs(kind, key)
    tallies = _tallies(latest, key, boundary)
    statuses = _statuses(key)
    query = (
        select(
            *(getattr(NoteRow, name) for name in _NOTE_COLUMNS),
            latest.c.run_id,
            RunRow.pack_hash,
            _count_above_line(latest, boundary).label("suggested"),
            func.coalesce(tallies.c.accepted, 0).label("accepted"),
            func.coalesce(tallies.c.rejected, 0).label("rejected"),
            func.coalesce(tallies.c.closed, 0).label("closed"),
            *(statuses.c[name] for name in ("settled", *_STATUS_COLUMNS)),
        )
        .join(latest, latest.c.note_key == NoteRow.key, isouter=True)
        .join(RunRow, RunRow.id == latest.c.run_id, isouter=True)
        .join(tallies, tallies.c.note_key == NoteRow.key, isouter=True)
        .join(statuses, statuses.c.note_key == NoteRow.key, isouter=True)
    )
    lines = query.where(*_only(NoteRow.key, key)).order_by(NoteRow.key)
    return [_summary(row) for row in session.execute(lines).mappings()]


_NOTE_COLUMNS = ("key", "note_id", "title", "language", "notice", "characters", "added_at")


def _summary(row: RowMapping) -> NoteSummary:
    return NoteSummary(
        **{name: row[name] for name in (*_NOTE_COLUMNS, *_RUN_COLUMNS, *_STATUS_COLUMNS)},
        open=row["suggested"] - row["closed"],
        state=_state(row["settled"], suggested=row["run_id"] is not None, decided=row["accepted"] + row["rejected"]),
    )


_RUN_COLUMNS = ("suggested", "accepted", "rejected", "run_id", "pack_hash")
_STATUS_COLUMNS = ("reason", "assignee")


def _state(settled: str | None, *, suggested: bool, decided: int) -> NoteState:
    if settled:
        return NoteState(settled)
    if decided:
        return NoteState.IN_REVIEW
    return NoteState.SUGGESTED if suggested else NoteState.NEW
