"""A decision that was shown as made survives whatever happens the next millisecond."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from chartlight.review.actions import accept, redo, undo
from chartlight.store.database import FILE_NAME
from chartlight.store.repository import Repository
from chartlight.types import State

CODER = """
import sys
from pathlib import Path
from chartlight.review.actions import accept
from chartlight.store.repository import Repository

repo = Repository.open(Path(sys.argv[1]))
accept(repo, note_key=int(sys.argv[2]), code="R50.9", coder="Ann")
print("shown", flush=True)
sys.stdin.read()  # until killed
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_a_decision_outlives_its_program_being_killed(data_dir: Path, repo: Repository, note_key: int) -> None:
    repo.close()
    command = [sys.executable, "-c", CODER, str(data_dir), str(note_key)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:  # noqa: S603
        assert program.stdout is not None
        assert program.stdout.readline() == "shown\n"
        program.send_signal(signal.SIGKILL)
        assert program.wait() == -signal.SIGKILL
    with Repository.open(data_dir) as again:
        assert [code.state for code in again.review(note_key).codes] == [State.ACCEPTED, State.OPEN, State.OPEN]
        change = undo(again, coder="Ann")
        assert change is not None
        assert (change.code, change.after) == ("R50.9", State.OPEN)


def test_other_connections_see_a_decision_as_soon_as_it_is_shown(
    data_dir: Path, repo: Repository, note_key: int
) -> None:
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as other, Repository.open(data_dir) as second:
        accept(repo, note_key=note_key, code="R52", coder="Ann")
        assert other.execute("SELECT code, coder, state FROM decisions").fetchall() == [("R52", "Ann", "accepted")]
        assert second.summary(note_key).accepted == 1
        undo(second, coder="Ann")
        assert repo.summary(note_key).accepted == 0


def test_undo_and_redo_go_on_after_a_restart(data_dir: Path, repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    repo.close()
    for action, code, accepted in [(undo, "R52", 1), (undo, "R50.9", 0), (redo, "R50.9", 1), (redo, "R52", 2)]:
        with Repository.open(data_dir) as again:
            change = action(again, coder="Ann")
            assert change is not None
            assert (change.code, again.summary(note_key).accepted) == (code, accepted)
