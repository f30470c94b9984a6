"""The worklist's own table: one slim row a note, kept in step by whatever changes the note."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session, aliased

from chartlight.store import note_rows, specialty_rows
from chartlight.store.note_records import NoteState, StoredNote
from chartlight.store.schema import DecisionRow, NoteRow, NoteTextRow, SuggestionRow, WorklistRow
from chartlight.store.snippets import fts_query, snippet
from chartlight.store.worklist_values import (
    ListedNotes,
    SeenNote,
    Sort,
    WorklistCounts,
    WorklistLine,
    WorklistQuery,
    name_key,
)
from chartlight.types import NOT_THE_PATIENTS, Kind, State

STATES = tuple(NoteState)
_MOST_AT_ONCE = 10_000
_PLACE = {state.value: place for place, state in enumerate(STATES)}
_STATE_OF_MARK = bytes(mark >> 1 for mark in range(256))
_OTHER_OF_MARK = bytes(mark & 1 for mark in range(256))
_INDEX_NOTE = text("INSERT INTO note_search (rowid, name, text) VALUES (:key, :name, :text)")
_FOUND = text("SELECT rowid FROM note_search WHERE note_search MATCH :words")


def add(session: Session, notes: Sequence[StoredNote]) -> None:
    """List new notes, and make their words findable."""
    if not notes:
        return
    rows = [
        {
            "note_key": each.key,
            "name_key": name_key(each.note.id),
            "characters": len(each.note.text),
            "state": NoteState.NEW.value,
        }
        for each in notes
    ]
    session.execute(insert(WorklistRow), rows)
    words = [{"key": each.key, "name": each.note.id, "text": each.note.text} for each in notes]
    session.execute(_INDEX_NOTE, words)


def refresh(session: Session, key: int) -> None:
    """Bring the row of one note in step with its runs, decisions and events."""
    line = note_rows.summary(session, Kind.DIAGNOSES, key)
    values = {name: getattr(line, name) for name in ("reason", "assignee", "run_id", "suggested", "open")}
    values |= {"state": line.state.value, "decided": line.accepted + line.rejected}
    values["specialty"] = specialty_rows.shown(session, key)
    session.execute(update(WorklistRow).where(WorklistRow.note_key == key).values(values))


def assign(session: Session, assignees: Mapping[int, str | None]) -> None:
    """Set who the notes are assigned to; their states stay."""
    table = WorklistRow.__table__
    statement = update(table).where(table.c.note_key == bindparam("wanted")).values(assignee=bindparam("who"))  # type: ignore[arg-type]
    session.connection().execute(statement, [{"wanted": key, "who": who} for key, who in assignees.items()])


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns that look otherwise to a coder who may not see everything."""

    state: ColumnElement[Any]
    assignee: ColumnElement[Any]
    open: ColumnElement[Any]
    specialty: ColumnElement[Any]


def _columns(boundary: float | None, seen: Mapping[int, SeenNote]) -> _Columns:
    key = WorklistRow.note_key.expression

    def shown(column: ColumnElement[Any], own: Mapping[int, Any]) -> ColumnElement[Any]:
        # Asked in this order the many notes that are not hidden cost one look-up each.
        return case((key.in_(sorted(own)), case(dict(own), value=key)), else_=column) if own else column

    return _Columns(
        state=shown(WorklistRow.state.expression, {key: each.state.value for key, each in seen.items()}),
        assignee=shown(WorklistRow.assignee.expression, {key: each.assignee for key, each in seen.items()}),
        open=shown(_open(boundary), {key: each.open for key, each in seen.items()}),
        specialty=shown(WorklistRow.specialty.expression, {key: each.specialty for key, each in seen.items()}),
    )


def listed(session: Session, query: WorklistQuery, boundary: float | None, seen: Mapping[int, SeenNote]) -> ListedNotes:
    """The notes of a query; see `Repository.listed`."""
    columns = _columns(boundary, seen)
    other = func.coalesce(and_(columns.assignee.is_not(None), columns.assignee != query.me), 0)
    mark = 2 * case(_PLACE, value=columns.state) + other
    notes = select(WorklistRow.note_key.label("key"), mark.label("mark")).where(*_conditions(query, columns))
    ordered = notes.order_by(*_order(query, columns)).subquery()
    # As two texts: a hundred thousand rows one by one take ten times as long, and other threads stand still.
    packed = select(func.json_group_array(ordered.c.key), func.json_group_array(ordered.c.mark))
    keys, marks = map(json.loads, session.execute(packed).one())
    return ListedNotes(
        keys=array("q", keys),
        states=bytearray(bytes(marks).translate(_STATE_OF_MARK)),
        others=bytearray(bytes(marks).translate(_OTHER_OF_MARK)),
        rows={key: row for row, key in enumerate(keys)},
    )


def lines(session: Session, keys: Sequence[int], *, words: str, boundary: float | None) -> list[WorklistLine]:
    """The lines of these notes, in the order of the keys; one that is not there is left out."""
    found = {line.key: line for line in note_rows.summaries(session, Kind.DIAGNOSES, keys, boundary)}
    texts = _texts(session, found) if words.strip() else {}
    return [
        WorklistLine(found[key], snippet(texts[key], words) if key in texts else None) for key in keys if key in found
    ]


def counts(session: Session) -> WorklistCounts:
    """How many notes there are, by state, by coder and by specialty."""
    states = session.execute(select(WorklistRow.state, func.count()).group_by(WorklistRow.state)).all()
    assignees = session.execute(select(WorklistRow.assignee, func.count()).group_by(WorklistRow.assignee)).all()
    specialties = session.execute(select(WorklistRow.specialty, func.count()).group_by(WorklistRow.specialty)).all()
    return WorklistCounts(
        states={NoteState(name): number for name, number in states},
        assignees={name or "": number for name, number in assignees},
        specialties={name: number for name, number in specialties if name},
    )


def coders(session: Session) -> list[str]:
    """Everybody who has decided or has notes assigned, by name."""
    deciding = session.scalars(select(DecisionRow.coder).distinct())
    assigned = session.scalars(select(WorklistRow.assignee).where(WorklistRow.assignee.is_not(None)).distinct())
    return sorted({*deciding, *filter(None, assigned)}, key=lambda name: (name.casefold(), name))


def unread(session: Session, among: Collection[int] | None) -> list[int]:
    """The notes that no model has read, in the order they were added."""
    wanted = select(WorklistRow.note_key).where(WorklistRow.run_id.is_(None)).order_by(WorklistRow.note_key)
    if among is None:
        return list(session.scalars(wanted))
    return [key for part in parts(among) for key in session.scalars(wanted.where(WorklistRow.note_key.in_(part)))]


def existing(session: Session, keys: Collection[int]) -> list[int]:
    """Those of the keys that belong to a note, in the order they were added."""
    wanted = select(WorklistRow.note_key).order_by(WorklistRow.note_key)
    return [key for part in parts(keys) for key in session.scalars(wanted.where(WorklistRow.note_key.in_(part)))]


def parts(keys: Collection[int]) -> Iterator[list[int]]:
    """The keys in the portions that SQLite takes at once."""
    ordered = iter(sorted(set(keys)))
    while part := list(islice(ordered, _MOST_AT_ONCE)):
        yield part


def _texts(session: Session, keys: Iterable[int]) -> dict[int, str]:
    rows = session.execute(select(NoteTextRow.note_key, NoteTextRow.text).where(NoteTextRow.note_key.in_(list(keys))))
    return {row.note_key: row.text for row in rows}


def _conditions(query: WorklistQuery, columns: _Columns) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.states:
        conditions.append(columns.state.in_(sorted(query.states)))
    if query.assignee is not None:
        wanted = columns.assignee == query.assignee
        conditions.append(wanted if query.assignee else columns.assignee.is_(None))
    if query.specialty is not None:
        conditions.append(columns.specialty == query.specialty)
    if query.words.strip():
        # A name may be found by any part of it, a word of the text by its beginning.
        named = select(NoteRow.key).where(NoteRow.note_id.icontains(query.words.strip(), autoescape=True))
        search = fts_query(query.words)
        by_words = [_FOUND.bindparams(words=search).columns(literal_column("rowid"))] if search else []
        conditions.append(or_(*(WorklistRow.note_key.in_(found) for found in (named, *by_words))))
    return conditions


def _order(query: WorklistQuery, columns: _Columns) -> list[ColumnElement[Any]]:
    by: dict[Sort, ColumnElement[Any]] = {
        Sort.NAME: WorklistRow.name_key.expression,
        Sort.STATE: case(_PLACE, value=columns.state),
        Sort.LENGTH: WorklistRow.characters.expression,
        # Notes without one come last.
        Sort.SPECIALTY: func.coalesce(func.lower(columns.specialty), "\U0010ffff"),
    }
    column = columns.open if query.sort is Sort.OPEN else by.get(query.sort, WorklistRow.note_key.expression)
    first = column.desc() if query.falling else column.asc()
    return [first] if query.sort is Sort.LOADED else [first, WorklistRow.note_key.asc()]


def _open(boundary: float | None) -> ColumnElement[Any]:
    """How many suggested codes are not decided, by the model's own line or by the one drawn."""
    if boundary is None:
        return WorklistRow.open.expression
    newest = aliased(DecisionRow)
    latest_id = select(func.max(newest.id)).where(
        newest.note_key == WorklistRow.note_key, newest.code == SuggestionRow.code, newest.round_id.is_(None)
    )
    latest_id = latest_id.correlate(WorklistRow, SuggestionRow)
    state = select(DecisionRow.state).where(DecisionRow.id == latest_id.scalar_subquery())
    state = state.correlate(WorklistRow, SuggestionRow)
    query = select(func.count()).where(
        SuggestionRow.run_id == WorklistRow.run_id,
        SuggestionRow.score >= boundary,
        SuggestionRow.assertion.not_in(sorted(NOT_THE_PATIENTS)),
        func.coalesce(state.scalar_subquery(), State.OPEN.value) == State.OPEN.value,
    )
    return query.correlate(WorklistRow).scalar_subquery()
