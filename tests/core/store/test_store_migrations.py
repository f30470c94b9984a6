"""A store is brought up to date after a backup, all or nothing; a newer one is refused."""

from __future__ import annotations

import gzip
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, create_engine

from chartlight.errors import KnownError
from chartlight.review.comparing import compare
from chartlight.review.details import overruled
from chartlight.review.note_actions import undo_note_step
from chartlight.store.database import FILE_NAME, Database
from chartlight.store.decision_records import Poa
from chartlight.store.note_records import NoteState
from chartlight.store.repository import Repository
from chartlight.store.schema import Base
from chartlight.store.trial_values import TrialState
from chartlight.store.upgrade import REVISIONS, SHIPPED, Migrations
from chartlight.store.worklist_values import WorklistQuery
from chartlight.types import Assertion, CodingResult, State

SNAPSHOTS = Path(__file__).parent / "snapshots"

LABORATORY = "waits for the laboratory"
REBUILD_NOTES = """
    kept = {"sqlite_autoincrement": True}
    with op.batch_alter_table("notes", recreate="always", table_kwargs=kept) as batch:
        batch.add_column(sa.Column("ward", sa.String(), nullable=True))
"""
ORPHAN_TEXT = """
    op.execute("INSERT INTO note_texts (note_key, text) VALUES (999, 'left over')")
"""
FAIL_LATE = """
    op.execute("ALTER TABLE notes ADD COLUMN ward TEXT")
    op.execute("SELECT no_such_column FROM notes")
"""


def with_next_revision(folder: Path, body: str) -> Migrations:
    """The shipped migrations and one more that does `body`."""
    copy = folder / "with a % sign"
    shutil.copytree(SHIPPED.folder, copy, ignore=shutil.ignore_patterns("__pycache__"))
    head = "import sqlalchemy as sa\nfrom alembic import op\n\nrevision = 'next'\n"
    text = f"{head}down_revision = {SHIPPED.head!r}\n\n\ndef upgrade() -> None:{body}"
    (copy / "versions" / "rev_next.py").write_text(text, encoding="utf-8")
    return Migrations(folder=copy, revisions=(*SHIPPED.revisions, "next"))


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def revision_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


@pytest.fixture
def file(data_dir: Path, repo: Repository, note_key: int) -> Path:
    """A filled store that nobody has open."""
    assert note_key
    repo.close()
    return data_dir / FILE_NAME


def test_the_revisions_are_alembics() -> None:
    config = Config()
    config.set_main_option("script_location", str(SHIPPED.folder))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert [script.revision for script in scripts.walk_revisions()][::-1] == list(REVISIONS)
    assert scripts.get_heads() == [SHIPPED.head]


def test_the_migrated_tables_are_the_schema(file: Path) -> None:
    engine = create_engine(URL.create("sqlite", database=str(file)))
    with engine.connect() as connection:
        opts = {"compare_type": True, "include_name": is_not_of_the_search}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def is_not_of_the_search(name: str | None, kind: str, _parents: object) -> bool:
    """SQLite makes the tables of the search index itself."""
    return kind != "table" or not str(name).startswith("note_search")


def test_constraints_and_indexes_are_the_schemas(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.sqlite"
    engine = create_engine(URL.create("sqlite", database=str(made)))
    Base.metadata.create_all(engine)
    engine.dispose()

    def shape(path: Path) -> dict[str, list[str]]:
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') "
                "AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
            ).fetchall()
        parts = {name: " ".join(sql.split()).split("(", 1)[1].rsplit(")", 1) for name, sql in rows}
        outer_comma = re.compile(r",(?![^(]*\))")
        return {
            name: [*sorted(part.strip() for part in outer_comma.split(body)), rest.strip()]
            for name, (body, rest) in parts.items()
        }

    assert shape(file) == shape(made)


def test_opening_a_store_that_is_up_to_date_imports_no_alembic_and_makes_no_backup(file: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from chartlight.store.repository import Repository\n"
        f"Repository.open(Path({str(file.parent)!r})).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0  # noqa: S603
    assert not (file.parent / "backups").exists()


def test_an_older_store_is_backed_up_and_migrated_with_all_its_rows(file: Path, tmp_path: Path) -> None:
    before = dump(file)
    Database.open(file.parent, migrations=with_next_revision(tmp_path, REBUILD_NOTES)).close()
    assert revision_of(file) == "next"
    [copy] = (file.parent / "backups").iterdir()
    assert copy.name.startswith(f"chartlight-{SHIPPED.head}-")
    assert dump(copy) == before
    children = [line for line in before if line.startswith("INSERT") and '"notes"' not in line.split("VALUES")[0]]
    after = dump(file)
    kept = [line for line in children if "alembic_version" not in line]
    assert len(kept) > 5
    assert set(kept) <= set(after)
    assert any('"notes"' in line and "n.txt" in line for line in after)


def test_foreign_keys_are_on_again_after_a_migration(file: Path, tmp_path: Path) -> None:
    with Database.open(file.parent, migrations=with_next_revision(tmp_path, REBUILD_NOTES)) as database:
        with database.reading() as session:
            pragmas = [session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS]
        assert dict(zip(PRAGMAS, pragmas, strict=True)) == PRAGMAS


PRAGMAS = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "fullfsync": 1}


def test_every_connection_is_durable_and_checks_foreign_keys(data_dir: Path) -> None:
    for _ in range(2):
        with Database.open(data_dir) as database, database.reading() as session:
            found = {name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
            assert found == PRAGMAS


@pytest.mark.parametrize(
    ("body", "error"), [(ORPHAN_TEXT, "rows that are missing"), (FAIL_LATE, "no_such_column")], ids=["orphan", "fails"]
)
def test_a_migration_that_fails_changes_nothing(file: Path, tmp_path: Path, body: str, error: str) -> None:
    before = dump(file)
    with pytest.raises(Exception, match=error):
        Database.open(file.parent, migrations=with_next_revision(tmp_path, body))
    assert dump(file) == before
    with Repository.open(file.parent) as repo:
        assert len(repo.list_notes()) == 1


def test_a_newer_store_is_refused_and_left_alone(file: Path, tmp_path: Path) -> None:
    Database.open(file.parent, migrations=with_next_revision(tmp_path, REBUILD_NOTES)).close()
    before = dump(file)
    with pytest.raises(KnownError, match="newer version of Chartlight"):
        Repository.open(file.parent)
    assert dump(file) == before


def test_a_store_that_is_open_elsewhere_is_not_migrated(file: Path, tmp_path: Path) -> None:
    before = dump(file)
    with Repository.open(file.parent) as other:
        with pytest.raises(KnownError, match="Close every other Chartlight"):
            Database.open(file.parent, wait=0.1, migrations=with_next_revision(tmp_path, REBUILD_NOTES))
        assert len(other.list_notes()) == 1
    assert dump(file) == before


def unpack_snapshot(revision: str, target: Path) -> None:
    """Put the store of a revision where it can be opened."""
    target.write_bytes(gzip.decompress((SNAPSHOTS / f"{revision}.sqlite.gz").read_bytes()))


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_store_of_every_revision_opens(revision: str, data_dir: Path, coding_result: CodingResult) -> None:
    data_dir.mkdir()
    unpack_snapshot(revision, data_dir / FILE_NAME)
    with Repository.open(data_dir) as repo:
        assert [(line.note_id, line.accepted, line.rejected, line.open) for line in repo.list_notes()] == [
            ("a", 2, 1, 1),
            ("b", 0, 0, 0),
        ]
        review = repo.review(1)
        text = review.stored.note.text
        assert [(code.code, code.state) for code in review.codes] == [
            ("R50.9", State.ACCEPTED),
            ("R52", State.REJECTED),
            ("J18.9", State.OPEN),
            ("I10", State.ACCEPTED),
        ]
        words = [[text[span.start : span.end] for span in code.evidence] for code in review.codes]
        assert words == [["fiebre"], [], [], ["HTA"]]
        # The first revision did not know of assertion: what it holds counts as present.
        dolor = Assertion.PRESENT if revision == "0001" else Assertion.NEGATED
        assert [code.assertion for code in review.codes] == [Assertion.PRESENT, dolor, *[Assertion.PRESENT] * 2]
        assert [code.code for code in review.codes if code.held] == (["J18.9"] if revision >= "0005" else [])
        assert review.codes[0].decision is not None
        assert (review.codes[0].decision.coder, review.codes[0].decision.reason) == ("Ann", "stated")
        held = (NoteState.IN_REVIEW, None, None) if revision < "0003" else (NoteState.ON_HOLD, LABORATORY, "Bo")
        [line, _] = repo.list_notes()
        assert (line.state, line.reason, line.assignee) == held
        for words, keys in (("fiebre", [1]), ("NÉW", [2]), ("b", [2])):
            assert list(repo.listed(WorklistQuery(words=words, states=frozenset(NoteState))).keys) == keys
        assert [each.summary for each in repo.lines([1, 2])] == repo.list_notes()
        # Before 0004 nobody could say anything of an accepted code besides.
        detailed = revision >= "0004"
        assert [code.code for code in review.sequence] == (["I10", "R50.9"] if detailed else ["R50.9", "I10"])
        assert review.principal == ("I10" if detailed else None)
        assert [code.decision and code.decision.poa for code in review.sequence] == [
            Poa.YES if detailed else None,
            None,
        ]
        assert [record.finding_reason for record in overruled(repo, 1).values()] == ["known for years"] * detailed
        settled = [compare(repo, each).lines[-1].settled_by for each in repo.rounds(1)]
        assert settled == (["Di"] if revision >= "0007" else [])
        trials = [(each.name, each.state, len(repo.trial_records(each.id)[1])) for each in repo.trials()]
        assert trials == ([("t", TrialState.ENDED, 2)] if revision >= "0008" else [])
        repo.save_result(1, coding_result, {})
        assert repo.summary(1).suggested == 2
    assert revision_of(data_dir / FILE_NAME) == SHIPPED.head


def test_a_note_that_was_decided_through_stays_done(data_dir: Path) -> None:
    data_dir.mkdir()
    path = data_dir / FILE_NAME
    unpack_snapshot("0002", path)
    with closing(sqlite3.connect(path)) as older:
        newest = older.execute("SELECT max(id) FROM decisions").fetchone()[0]
        older.execute(
            "INSERT INTO decisions (note_key, code, action, state, coder, decided_at) "
            "SELECT note_key, 'J18.9', 'reject', 'rejected', 'Cy', decided_at FROM decisions WHERE id = ?",
            (newest,),
        )
        older.commit()
    with Repository.open(data_dir) as repo:
        assert [line.state for line in repo.list_notes()] == [NoteState.DONE, NoteState.NEW]
        assert repo.counts().states == {NoteState.DONE: 1, NoteState.NEW: 1}
        assert undo_note_step(repo, coder="Cy") is not None
        assert repo.summary(1).state is NoteState.IN_REVIEW
