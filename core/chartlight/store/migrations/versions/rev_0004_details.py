"""What a coder says of an accepted code besides: its place, whether it was there on admission, its words, warnings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COLUMNS = (
    ("change", sa.String()),
    ("basis_id", sa.Integer()),
    ("sequence", sa.String()),
    ("principal", sa.Boolean()),
    ("poa", sa.String()),
    ("own_evidence", sa.Boolean()),
    ("finding", sa.String()),
    ("finding_reason", sa.String()),
)


def upgrade() -> None:
    """Add the columns; older decisions say nothing in them."""
    for name, kind in COLUMNS:
        op.add_column("decisions", sa.Column(name, kind, nullable=True))
