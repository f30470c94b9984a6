"""The one SQLite file of a data folder: open, back up, migrate, refuse what is newer."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import cast

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.orm import Session

from chartlight.errors import KnownError
from chartlight.store.failures import explained
from chartlight.store.upgrade import SHIPPED, Migrations, needs_upgrade, read_revision, upgrade
from chartlight.translation import tr

FILE_NAME = "chartlight.sqlite"
_PAUSE = 0.02  # seconds between two tries for the file
_PRIMARY = 0xFF  # the part of SQLite's error code that tells the kind of error
_PRAGMAS = (
    # A decision must be on the disk when the commit returns; fullfsync makes that true on macOS too.
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
)


class Database:
    """An open store. Make, use and close it in one thread; SQLite refuses any other.

    Several programs may have the same store open (the window and `chartlight export`, say): every write is
    one transaction that takes the write lock before it reads, so none of them decides on what has since
    changed. A program that waits longer than `wait` seconds for the lock gets a `KnownError`.
    """

    def __init__(self, *, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._writer = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._active: Session | None = None

    @classmethod
    def open(cls, data_dir: Path, *, wait: float = 5.0, migrations: Migrations = SHIPPED) -> Database:
        """Open the store of a data folder, made if missing and brought up to date if older.

        Args:
            data_dir: the folder; a new one is made readable by its owner only.
            wait: seconds to wait for a lock that another program holds.
            migrations: the schema revisions to go by.

        Raises:
            KnownError: the store is damaged, locked, newer than this program, or cannot be written.
        """
        path = data_dir / FILE_NAME
        _prepare_file(path)
        engine = _engine(path, wait)
        try:
            with explained(path):
                _bring_up_to_date(engine, path, migrations, wait=wait)
        except BaseException:
            engine.dispose()
            raise
        return cls(path=path, engine=engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the store throughout; inside another session it is that one."""
        if self._active is not None:
            yield self._active
            return
        with explained(self.path), Session(self._engine) as session, self._activated(session):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that holds the write lock; on leaving, its changes are on the disk, or none are.

        Inside another `writing` it is that session, committed by the outer one.
        """
        if self._active is not None:
            if self._active.get_bind() is not self._writer:
                raise RuntimeError("a write must not begin inside a read: what was read may have changed")
            yield self._active
            return
        with explained(self.path), Session(self._writer) as session, session.begin():
            session.connection()  # takes the lock now, before anything is read
            with self._activated(session):
                yield session

    @contextmanager
    def _activated(self, session: Session) -> Iterator[None]:
        self._active = session
        try:
            yield
        finally:
            self._active = None

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _prepare_file(path: Path) -> None:
    """Make folder and file if missing, for their owner only: they hold patients' text."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            if not any(path.parent.iterdir()):
                # Only a folder that is plainly ours: `--data-dir` may name one that others share.
                path.parent.chmod(0o700)
            path.touch(mode=0o600)
    except OSError as error:
        raise KnownError(
            tr(
                "The data folder {folder} cannot be used: {reason}. Choose another one with --data-dir or "
                "CHARTLIGHT_HOME.",
                folder=path.parent,
                reason=error.strerror,
            )
        ) from error
    if os.name == "posix":
        with contextlib.suppress(OSError):  # somebody else's file: SQLite will say whether it can be used
            path.chmod(0o600)


def _engine(path: Path, wait: float) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=StaticPool,
        # isolation_level None: transactions begin where the code says so, and DDL is part of them.
        connect_args={"timeout": wait, "check_same_thread": True, "isolation_level": None},
        hide_parameters=True,  # an error's text must not hold a note's
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _bring_up_to_date(engine: Engine, path: Path, migrations: Migrations, *, wait: float) -> None:
    pooled = engine.raw_connection()
    try:
        raw = cast(sqlite3.Connection, pooled.driver_connection)
        for pragma in _PRAGMAS:
            raw.execute(pragma)
        if needs_upgrade(read_revision(raw, path), migrations, path):
            upgrade(engine, path, migrations)
        _log_ahead(raw, wait)
    finally:
        pooled.close()


def _log_ahead(raw: sqlite3.Connection, wait: float) -> None:
    """Let readers and a writer work at the same time (SQLite's write-ahead log); what is so already stays.

    The change needs the file for itself. Where another program is about to write, SQLite gives up at once instead of
    waiting for its `timeout`, lest two programs wait for each other.
    """
    last = time.monotonic() + wait
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY != sqlite3.SQLITE_BUSY or time.monotonic() >= last:
                raise
            time.sleep(_PAUSE)
        else:
            return
