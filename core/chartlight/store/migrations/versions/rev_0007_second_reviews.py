"""Second reviews: their log, the decisions made in one, and the decisions that settle a difference."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add them; every decision made before holds, and settles nothing."""
    for name in ("round_id", "settles_id"):
        op.add_column("decisions", sa.Column(name, sa.Integer(), nullable=True))
    # The index answers the worklist without the table, so it needs what tells the layers apart.
    op.drop_index("ix_decisions_note_key_code_id_state", "decisions")
    columns = ["note_key", "code", "id", "state", "round_id"]
    op.create_index("ix_decisions_note_key_code_id_state_round_id", "decisions", columns)
    op.create_table(
        "round_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_key", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("done_at", sa.String(), nullable=False),
        sa.CheckConstraint("step IN ('begin', 'finish', 'reopen')", name="step"),
        sa.CheckConstraint("mode IN ('blind', 'open')", name="mode"),
        sa.ForeignKeyConstraint(["note_key"], ["notes.key"], name="fk_round_events_note_key_notes"),
        sa.PrimaryKeyConstraint("id", name="pk_round_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_round_events_note_key_id", "round_events", ["note_key", "id"])
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER round_events_no_{event.lower()} BEFORE {event} ON round_events "
            "BEGIN SELECT RAISE(ABORT, 'round_events is append-only'); END"
        )
