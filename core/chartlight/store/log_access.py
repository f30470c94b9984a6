"""What the rest of Chartlight asks of the log as a whole; `Repository` has all of it."""

from __future__ import annotations

from chartlight.store import log_rows
from chartlight.store.database import Database
from chartlight.store.log_records import LoggedDecision, LoggedStep


class LogAccess:
    """The part of the repository that reads the log from its beginning, a page at a time."""

    _database: Database

    def logged_decisions(self, *, after: int = 0, limit: int = 2000) -> list[LoggedDecision]:
        """The first `limit` records of the decision log with higher numbers than `after`, in their order."""
        with self._database.reading() as session:
            return log_rows.decisions(session, after=after, limit=limit)

    def logged_steps(self, *, after: int = 0, limit: int = 2000) -> list[LoggedStep]:
        """The same for what was done with single notes as a whole; marking many notes at once is left out."""
        with self._database.reading() as session:
            return log_rows.steps(session, after=after, limit=limit)
