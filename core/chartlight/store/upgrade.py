"""Bring a store up to this program's schema, after a backup copy."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine

from chartlight.errors import KnownError
from chartlight.translation import tr


@dataclass(frozen=True, slots=True)
class Migrations:
    """The revisions a program knows.

    Attributes:
        folder: where Alembic finds `env.py` and `versions`.
        revisions: all revisions, oldest first. Kept here as well, so that opening a store that is up to date
            need not import Alembic (a tenth of a second).
    """

    folder: Path
    revisions: tuple[str, ...]

    @property
    def head(self) -> str:
        """The newest revision."""
        return self.revisions[-1]


REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
SHIPPED = Migrations(folder=Path(__file__).parent / "migrations", revisions=REVISIONS)


def read_revision(raw: sqlite3.Connection, path: Path) -> str | None:
    """The revision of an open store, None for an empty file.

    Raises:
        KnownError: the file is a database, but not Chartlight's.
    """
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return None
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone() if "alembic_version" in tables else None
    if row is None:
        raise KnownError(
            tr(
                "The file {path} is a database of another program, not a Chartlight store. Move it away, or "
                "choose another folder with --data-dir.",
                path=path,
            )
        )
    return str(row[0])


def needs_upgrade(revision: str | None, migrations: Migrations, path: Path) -> bool:
    """True for an empty or older store.

    Raises:
        KnownError: the store's revision is not among the known ones, so a newer Chartlight made it.
    """
    if revision is not None and revision not in migrations.revisions:
        raise KnownError(
            tr(
                "The store {path} was made by a newer version of Chartlight. Install the newer version to open "
                "it; nothing in it has been changed.",
                path=path,
            )
        )
    return revision != migrations.head


def upgrade(engine: Engine, path: Path, migrations: Migrations) -> None:
    """Migrate the store to the newest revision, all or nothing, with a backup of an older file first.

    Foreign keys are off meanwhile: rebuilding a table with them on would delete the rows that refer to it.

    Raises:
        KnownError: another program has the store open, or a foreign key would be left without its row.
    """
    raw = engine.raw_connection()
    try:
        store = cast(sqlite3.Connection, raw.driver_connection)
        with _alone(store, path):
            revision = read_revision(store, path)
            if not needs_upgrade(revision, migrations, path):
                return  # another program has just done it
            if revision is not None:
                backup(store, path, revision)
            _migrate(engine, path, migrations)
    finally:
        raw.close()


@contextmanager
def _alone(raw: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Hold the store with no other program on it and foreign keys off.

    SQLite can leave WAL mode only while nobody else is connected, which is just the question here: a program
    of the older version must not go on writing to the migrated tables.
    """
    try:
        raw.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise KnownError(
            tr(
                "The store {path} must be brought up to date, but another Chartlight has it open. Close every "
                "other Chartlight window and start again.",
                path=path,
            )
        ) from error
    # In this locking mode the lock outlives its transaction, so that the backup, which SQLite does not make
    # within one, and the migration are under one lock.
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("COMMIT")
    try:
        yield
    finally:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA locking_mode = NORMAL")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the next access gives the lock back


def _migrate(engine: Engine, path: Path, migrations: Migrations) -> None:
    with engine.execution_options(begin="BEGIN EXCLUSIVE").connect() as connection, connection.begin():
        _run_alembic(connection, migrations)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise KnownError(
                tr(
                    "The store {path} could not be brought up to date: rows of the table {table} refer to rows that "
                    "are missing. Nothing has been changed; put a backup in its place.",
                    path=path,
                    table=broken[0],
                )
            )


def _run_alembic(connection: Connection, migrations: Migrations) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def backup(store: sqlite3.Connection, path: Path, revision: str) -> Path:
    """Copy the store into the folder `backups` beside it, readable by its owner only.

    Returns:
        the copy's path, which names the revision and the time.
    """
    folder = path.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    target = folder / f"{path.stem}-{revision}-{stamp}.sqlite"
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(target)) as copy:
        store.backup(copy)
    return target
