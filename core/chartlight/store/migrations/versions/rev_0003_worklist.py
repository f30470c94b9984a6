"""The worklist: states that coders set, assignment, and the index of the notes' words.

A note whose suggested codes were all decided counted as done until now; it stays done, by whoever decided last.
"""

from __future__ import annotations

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_SEARCH = (
    "CREATE VIRTUAL TABLE note_search USING fts5(name, text, content='', "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
_FILL_SEARCH = (
    "INSERT INTO note_search (rowid, name, text) "
    "SELECT key, note_id, text FROM notes JOIN note_texts ON note_key = key ORDER BY key"
)
# What is decided and what the latest run suggests, as `chartlight.store.note_rows` counts them.
_FILL_WORKLIST = """
INSERT INTO worklist (note_key, name_key, characters, state, run_id, suggested, open, decided)
WITH latest AS (SELECT note_key, max(id) AS run_id FROM runs WHERE kind = 'diagnoses' GROUP BY note_key),
current AS (SELECT note_key, code, state, max(id) AS id FROM decisions GROUP BY note_key, code),
tallies AS (
    SELECT current.note_key, count(*) AS decided,
        sum(coalesce(suggestions.suggested AND suggestions.assertion NOT IN ('family', 'negated'), 0)) AS closed
    FROM current LEFT JOIN latest ON latest.note_key = current.note_key
    LEFT JOIN suggestions ON suggestions.run_id = latest.run_id AND suggestions.code = current.code
    WHERE current.state <> 'open' GROUP BY current.note_key
)
SELECT notes.key, notes.note_id, notes.characters,
    CASE WHEN decided THEN 'in review' WHEN latest.run_id THEN 'suggested' ELSE 'new' END,
    latest.run_id, coalesce(suggested_count, 0), coalesce(suggested_count, 0) - coalesce(closed, 0),
    coalesce(decided, 0)
FROM notes LEFT JOIN latest ON latest.note_key = notes.key LEFT JOIN runs ON runs.id = latest.run_id
LEFT JOIN tallies ON tallies.note_key = notes.key ORDER BY notes.key
"""
_FINISH = """
INSERT INTO note_events (note_key, action, subject, settled, coder, done_at, batch)
SELECT worklist.note_key, 'finish', 'state', 'done', coder, decided_at, 0
FROM worklist JOIN decisions ON decisions.id = (SELECT max(id) FROM decisions WHERE note_key = worklist.note_key)
WHERE decided AND open = 0 AND worklist.run_id IS NOT NULL ORDER BY worklist.note_key
"""


def upgrade() -> None:
    """Make the tables and fill them."""
    _make_events()
    _make_worklist()
    op.execute(_SEARCH)
    op.execute(_FILL_SEARCH)
    op.execute(_FILL_WORKLIST)
    op.execute(_FINISH)
    op.execute("UPDATE note_events SET batch = id")
    op.execute("UPDATE worklist SET state = 'done' WHERE note_key IN (SELECT note_key FROM note_events)")
    _sort_names()
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER note_events_no_{event.lower()} BEFORE {event} ON note_events "
            "BEGIN SELECT RAISE(ABORT, 'note_events is append-only'); END"
        )


def _make_events() -> None:
    op.create_table(
        "note_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_key", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("settled", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("done_at", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("subject IN ('state', 'assignee')", name=op.f("ck_note_events_subject")),
        sa.CheckConstraint(
            "(action IN ('undo', 'redo')) = (target_id IS NOT NULL)", name=op.f("ck_note_events_target")
        ),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_note_events_note_key_notes"),
        sa.ForeignKeyConstraint(["target_id"], ["note_events.id"], name="fk_note_events_target_id_note_events"),
        sa.PrimaryKeyConstraint("id", name="pk_note_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_note_events_note_key_id", "note_events", ["note_key", "id"])
    op.create_index("ix_note_events_coder_id", "note_events", ["coder", "id"])
    op.create_index("ix_note_events_batch", "note_events", ["batch"])


def _make_worklist() -> None:
    op.create_table(
        "worklist",
        sa.Column("note_key", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("suggested", sa.Integer(), server_default="0", nullable=False),
        sa.Column("open", sa.Integer(), server_default="0", nullable=False),
        sa.Column("decided", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint(
            "state IN ('new', 'suggested', 'in review', 'on hold', 'done')", name=op.f("ck_worklist_state")
        ),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_worklist_note_key_notes"),
        sa.PrimaryKeyConstraint("note_key", name="pk_worklist"),
    )
    op.create_index("ix_worklist_state", "worklist", ["state"])
    op.create_index("ix_worklist_assignee", "worklist", ["assignee"])


def _sort_names() -> None:
    connection = op.get_bind()
    names = connection.exec_driver_sql("SELECT note_key, name_key FROM worklist").all()
    rows = [(_name_key(name), key) for key, name in names]
    if rows:
        connection.exec_driver_sql("UPDATE worklist SET name_key = ? WHERE note_key = ?", rows)


def _name_key(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return re.sub(r"\d+", lambda number: number.group().zfill(12), plain)
