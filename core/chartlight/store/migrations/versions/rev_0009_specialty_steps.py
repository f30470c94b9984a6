"""Undo and redo of what a coder says of a note's specialty."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Tell steps from those that take them back; all that were recorded until now are steps."""
    op.add_column("note_specialties", sa.Column("action", sa.String(), server_default="specialty", nullable=False))
    op.add_column("note_specialties", sa.Column("target_id", sa.Integer(), nullable=True))
    op.create_index("ix_note_specialties_coder_id", "note_specialties", ["coder", "id"])
