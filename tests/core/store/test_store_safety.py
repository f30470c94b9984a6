"""What may happen to the file: damage, locks, other programs, power cuts, curious eyes."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.store.database import FILE_NAME, Database
from chartlight.store.repository import Repository
from chartlight.types import Note

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such permission bits")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def run_python(script: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)  # noqa: S603


def broken_files(healthy: bytes) -> dict[str, bytes]:
    """A text file, a cut off store, and one with a page overwritten."""
    return {
        "text": b"this is a letter, not a store " * 500,
        "cut off": healthy[: len(healthy) // 2],
        "overwritten": healthy[:100] + b"\xff" * 4000 + healthy[4100:],
    }


@pytest.mark.parametrize("damage", ["text", "cut off", "overwritten"])
def test_a_damaged_store_is_told_and_kept(data_dir: Path, repo: Repository, note_key: int, damage: str) -> None:
    repo.close()
    path = data_dir / FILE_NAME
    content = broken_files(path.read_bytes())[damage]
    path.write_bytes(content)
    with pytest.raises(KnownError, match="damaged"), Repository.open(data_dir) as again:
        again.review(note_key)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_kept(data_dir: Path) -> None:
    data_dir.mkdir()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
    content = (data_dir / FILE_NAME).read_bytes()
    with pytest.raises(KnownError, match="another program"):
        Repository.open(data_dir)
    assert (data_dir / FILE_NAME).read_bytes() == content


def test_an_empty_file_becomes_a_store(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / FILE_NAME).touch()
    with Repository.open(data_dir) as repo:
        assert repo.list_notes() == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(KnownError, match="--data-dir"):
            Repository.open(folder)


def test_a_folder_in_the_files_place_is_told(data_dir: Path) -> None:
    (data_dir / FILE_NAME).mkdir(parents=True)
    with pytest.raises(KnownError, match="--data-dir"):
        Repository.open(data_dir)


@posix_only
def test_store_and_backups_are_for_their_owner_only(data_dir: Path, repo: Repository) -> None:
    repo.add_notes([Note("n", "text")])
    assert mode(data_dir) == 0o700
    assert {mode(path) for path in data_dir.iterdir()} == {0o600}


@posix_only
def test_a_folder_made_just_before_is_closed_but_a_shared_one_is_not(tmp_path: Path) -> None:
    fresh, shared = tmp_path / "fresh", tmp_path / "shared"
    for folder in (fresh, shared):
        folder.mkdir()
        folder.chmod(0o755)
    (shared / "rota.txt").write_text("rota")
    for folder in (fresh, shared):
        Repository.open(folder).close()
    assert (mode(fresh), mode(shared)) == (0o700, 0o755)
    assert mode(shared / FILE_NAME) == 0o600


@posix_only
def test_a_store_left_open_to_others_is_closed_to_them(data_dir: Path, repo: Repository) -> None:
    repo.close()
    (data_dir / FILE_NAME).chmod(0o644)
    Repository.open(data_dir).close()
    assert mode(data_dir / FILE_NAME) == 0o600


def test_a_lock_that_is_held_on_is_told(data_dir: Path, repo: Repository) -> None:
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Database.open(data_dir, wait=0.05) as database:
            with pytest.raises(KnownError, match="in use by another program"):
                Repository(database).add_notes([Note("n", "text")])
            other.execute("ROLLBACK")
            [added] = Repository(database).add_notes([Note("n", "text")])
            assert added.new
    assert [line.note_id for line in repo.list_notes()] == ["n"]


def test_a_store_that_another_program_has_locked_whole_is_told(data_dir: Path, repo: Repository) -> None:
    repo.close()
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(KnownError, match="in use by another program"):
            Database.open(data_dir, wait=0.05)


def test_two_programs_that_make_a_store_at_once_wait_for_each_other(data_dir: Path, repo: Repository) -> None:
    repo.close()
    with closing(sqlite3.connect(data_dir / FILE_NAME, isolation_level=None, check_same_thread=False)) as other:
        # What a program finds while another one is about to change a new store to write-ahead logging.
        assert other.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match="in use by another program"):
            Database.open(data_dir, wait=0.05)
        writing = threading.Timer(0.3, other.execute, ("ROLLBACK",))
        writing.start()
        Database.open(data_dir, wait=60.0).close()
        writing.join()
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as after:
        assert after.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_several_programs_may_make_and_fill_one_store(data_dir: Path) -> None:
    script = (
        "from pathlib import Path; from chartlight.types import Note\n"
        "from chartlight.store.repository import Repository\n"
        f"with Repository.open(Path({str(data_dir)!r})) as repo:\n"
        "    for n in range(30): repo.add_notes([Note('n', f'text {n}')])\n"
    )
    programs = [run_python(script) for _ in range(3)]
    assert [program.communicate() and program.returncode for program in programs] == [0, 0, 0]
    with Repository.open(data_dir) as repo:
        assert sorted(repo.get_note(line.key).note.text for line in repo.list_notes()) == sorted(
            f"text {n}" for n in range(30)
        )


def test_decisions_cannot_be_changed_or_deleted(data_dir: Path, repo: Repository, note_key: int) -> None:
    from chartlight.review.actions import accept

    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as other:
        for statement in ("UPDATE decisions SET coder = 'Bo'", "DELETE FROM decisions"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)


def add_and_fail(repo: Repository) -> None:
    with repo.transaction():
        repo.add_notes([Note("n", "text")])
        raise RuntimeError("power")


def test_a_failed_write_leaves_nothing_and_its_error_holds_no_text(repo: Repository) -> None:
    with pytest.raises(RuntimeError, match="power"):
        add_and_fail(repo)
    assert repo.list_notes() == []
    with pytest.raises(Exception, match="NOT NULL") as caught:
        repo.add_notes([Note("n", "Hemlig text", language=None), Note(None, "mer")])  # type: ignore[arg-type]
    assert "Hemlig" not in str(caught.value)
    assert "mer" not in str(caught.value).split()
    assert repo.list_notes() == []


def test_a_write_inside_a_read_is_a_bug_that_shows(repo: Repository) -> None:
    with repo.log(coder="Ann"), pytest.raises(RuntimeError, match="inside a read"):
        repo.add_notes([Note("n", "text")])
