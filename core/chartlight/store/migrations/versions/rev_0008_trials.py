"""Trials: how notes are allocated, and how they were coded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables; each refuses that a row is changed or deleted."""
    op.create_table(
        "trials",
        sa.Column("id", sa.Integer(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("name", "design")],
        sa.Column("coders", sa.JSON(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("started_by", "started_at")],
        sa.CheckConstraint("design IN ('shadow', 'blind first', 'randomised', 'crossover')", name="design"),
        sa.PrimaryKeyConstraint("id", name="pk_trials"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "trial_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("trial_id", sa.Integer(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("step", "coder", "done_at")],
        sa.CheckConstraint("step IN ('pause', 'resume', 'end')", name="step"),
        sa.ForeignKeyConstraint(["trial_id"], ["trials.id"], name="fk_trial_steps_trial_id_trials"),
        sa.PrimaryKeyConstraint("id", name="pk_trial_steps"),
        sqlite_autoincrement=True,
    )
    _make_notes()
    _make_records()
    for table in ("trials", "trial_steps", "trial_notes", "trial_records"):
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _make_notes() -> None:
    op.create_table(
        "trial_notes",
        *[sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "trial_id", "note_key")],
        *[sa.Column(name, sa.String(), nullable=False) for name in ("coder", "arm", "stratum")],
        sa.Column("block", sa.Integer(), nullable=False),
        sa.CheckConstraint("arm IN ('unassisted', 'assisted', 'blind first')", name="arm"),
        sa.UniqueConstraint("trial_id", "note_key", "coder", name="uq_trial_notes_trial_id_note_key_coder"),
        sa.ForeignKeyConstraint(["trial_id"], ["trials.id"], name="fk_trial_notes_trial_id_trials"),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_trial_notes_note_key_notes"),
        sa.PrimaryKeyConstraint("id", name="pk_trial_notes"),
        sqlite_autoincrement=True,
    )


def _make_records() -> None:
    op.create_table(
        "trial_records",
        *[sa.Column(name, sa.Integer(), nullable=False) for name in ("id", "trial_note_id")],
        *[sa.Column(name, sa.String(), nullable=False) for name in ("kind", "phase")],
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("decisions", sa.Integer(), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        *[sa.Column(name, sa.Integer(), nullable=True) for name in ("run_id", "round_id")],
        sa.Column("done_at", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('open', 'time', 'reveal', 'finish')", name="kind"),
        sa.CheckConstraint("phase IN ('unassisted', 'assisted')", name="phase"),
        sa.ForeignKeyConstraint(
            ["trial_note_id"], ["trial_notes.id"], name="fk_trial_records_trial_note_id_trial_notes"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_trial_records"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_trial_records_trial_note_id_id", "trial_records", ["trial_note_id", "id"])
