"""The first store: notes, runs, suggestions, evidence and the append-only decision log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("decisions", "decision_evidence")


def upgrade() -> None:
    """Make all tables."""
    _make_notes()
    _make_runs()
    _make_decisions()
    for table in APPEND_ONLY:
        _refuse_changes(table)


def _make_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("note_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=True),
        sa.Column("notice", sa.String(), nullable=True),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_notes"),
        sa.UniqueConstraint("content_hash", name="uq_notes_content_hash"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "note_texts",
        sa.Column("note_key", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_note_texts_note_key_notes"),
        sa.PrimaryKeyConstraint("note_key", name="pk_note_texts"),
    )


def _make_runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_key", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("pack_hash", sa.String(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("started_at", sa.String(), nullable=False),
        sa.Column("finished_at", sa.String(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("suggestion_count", sa.Integer(), nullable=False),
        sa.Column("suggested_count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_runs_note_key_notes"),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_runs_kind_note_key_id", "runs", ["kind", "note_key", "id"])
    op.create_table(
        "suggestions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("suggested", sa.Boolean(), nullable=False),
        sa.Column("sources", sa.String(), nullable=False),
        sa.Column("attention", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_suggestions_run_id_runs"),
        sa.PrimaryKeyConstraint("id", name="pk_suggestions"),
        sa.UniqueConstraint("run_id", "code", name="uq_suggestions_run_id_code"),
    )
    _make_spans("evidence", owner="suggestion_id", owner_table="suggestions")


def _make_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_key", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("in_effect_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.CheckConstraint("action IN ('accept', 'reject', 'add', 'undo', 'redo')", name=op.f("ck_decisions_action")),
        sa.CheckConstraint("state IN ('open', 'accepted', 'rejected')", name=op.f("ck_decisions_state")),
        sa.CheckConstraint("(action IN ('undo', 'redo')) = (target_id IS NOT NULL)", name=op.f("ck_decisions_target")),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_decisions_note_key_notes"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_decisions_run_id_runs"),
        sa.ForeignKeyConstraint(["target_id"], ["decisions.id"], name="fk_decisions_target_id_decisions"),
        sa.ForeignKeyConstraint(["in_effect_id"], ["decisions.id"], name="fk_decisions_in_effect_id_decisions"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_note_key_code_id_state", "decisions", ["note_key", "code", "id", "state"])
    op.create_index("ix_decisions_coder_id", "decisions", ["coder", "id"])
    _make_spans("decision_evidence", owner="decision_id", owner_table="decisions")


def _make_spans(table: str, *, owner: str, owner_table: str) -> None:
    op.create_table(
        table,
        sa.Column(owner, sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.ForeignKeyConstraint([owner], [f"{owner_table}.id"], name=f"fk_{table}_{owner}_{owner_table}"),
        sa.PrimaryKeyConstraint(owner, "rank", name=f"pk_{table}"),
        sqlite_with_rowid=False,
    )


def _refuse_changes(table: str) -> None:
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
