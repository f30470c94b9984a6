"""Specialties and sections of a run, the specialty that a coder gives a note, and that of its line in the worklist."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add them; runs made before say nothing of either."""
    for name in ("specialties", "sections"):
        op.add_column("runs", sa.Column(name, sa.JSON(), server_default="[]", nullable=False))
    op.add_column("worklist", sa.Column("specialty", sa.String(), nullable=True))
    op.create_index("ix_worklist_specialty", "worklist", ["specialty"])
    op.create_table(
        "note_specialties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_key", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("set_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_note_specialties_note_key_notes"),
        sa.PrimaryKeyConstraint("id", name="pk_note_specialties"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_note_specialties_note_key_id", "note_specialties", ["note_key", "id"])
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER note_specialties_no_{event.lower()} BEFORE {event} ON note_specialties "
            "BEGIN SELECT RAISE(ABORT, 'note_specialties is append-only'); END"
        )
