"""Alembic runs this: it migrates over the connection it is handed, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from chartlight.store.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
