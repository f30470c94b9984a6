"""What the note says of a suggested finding; older suggestions, made before anyone looked, count as present."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the status."""
    op.add_column("suggestions", sa.Column("assertion", sa.String(), server_default="present", nullable=False))
