"""Replacing and holding a code, and decisions that were made by one key and are undone together."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what older decisions do not have."""
    op.add_column("decisions", sa.Column("kind", sa.String(), nullable=True))
    op.add_column("decisions", sa.Column("other_code", sa.String(), nullable=True))
    op.add_column("decisions", sa.Column("step_id", sa.Integer(), nullable=True))
    op.create_index("ix_decisions_step_id", "decisions", ["step_id"])
