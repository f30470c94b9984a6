"""The core in another language: what is shown changes, what is kept does not."""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from chartlight.codebook.book import Codebook
from chartlight.codebook.layout import NoteKind
from chartlight.errors import KnownError
from chartlight.export.whole_file import replace_whole
from chartlight.notes.notices import WINDOWS, pages_without_text, told_notice
from chartlight.notes.pasted import pasted_note
from chartlight.notes.problems import ReadProblem
from chartlight.notes.reader import read_notes
from chartlight.review.actions import accept, add_code, undo
from chartlight.review.note_actions import assign, finish, hold
from chartlight.review.undoing import undo_latest
from chartlight.rules.check import check_coding
from chartlight.rules.findings import CodedCode, Coding, Finding, Patient, Sex, told_patient
from chartlight.rules.patient_rules import PATIENTS
from chartlight.rules.sources import line_at, title_of, told_source
from chartlight.rules.tabular import Tabular
from chartlight.statistics.charts import CHARTS, duration
from chartlight.statistics.dates import short_day, told_day
from chartlight.statistics.gather import read_log
from chartlight.statistics.measure import measure
from chartlight.statistics.plots import Look, draw
from chartlight.statistics.tables import table_of
from chartlight.statistics.values import Wanted
from chartlight.store.database import FILE_NAME
from chartlight.store.repository import Repository
from chartlight.translation import install, retold

CODING = Coding(
    codes=tuple(map(CodedCode, ("E11", "I10", "I10", "F02.80", "N80.9", "Q99.ZZZ", "E10.9", "E11.9"))),
    patient=Patient(age=40, sex=Sex.MALE),
)


@pytest.fixture
def quoting() -> Iterator[None]:
    """A language whose texts are the English ones in ‹ ›, with Spanish numbers."""
    _quote()
    yield
    install(None)


def _quote() -> None:
    install(lambda text, _comment: f"‹{text}›", language="es")


def findings() -> tuple[Finding, ...]:
    with Codebook.open() as codebook:
        return check_coding(CODING, Tabular(codebook))


def test_the_key_of_a_finding_and_the_book_s_own_words_are_the_same_in_every_language() -> None:
    english = findings()
    _quote()
    try:
        other = findings()
        sources = [told_source(each.source) for each in other if each.source]
    finally:
        install(None)
    assert len(english) > 5
    assert [(each.key, each.quote) for each in other] == [(each.key, each.quote) for each in english]
    assert all(each.message.startswith("‹") for each in other)
    assert all(source.startswith("‹") for source in sources)


@pytest.mark.usefixtures("quoting")
def test_where_a_rule_stands_is_told_with_its_code() -> None:
    assert told_source(title_of("E11")) == "‹Title of E11›"
    assert told_source(line_at(NoteKind.EXCLUDES1, "E08-E13")) == "‹Excludes1 at E08-E13›"
    assert told_source(line_at(NoteKind.REMARK, "15")) == "‹Note at chapter 15›"


@pytest.mark.usefixtures("quoting")
def test_the_patient_is_told_in_the_language() -> None:
    assert told_patient(Patient(age=78, sex=Sex.MALE)) == "‹78 years›, ‹male›"
    assert told_patient(Patient(age=1 / 12)) == "‹1 month›"


def test_the_names_of_the_table_of_ages_are_marked() -> None:
    table = tomllib.loads(files("chartlight.rules").joinpath("patient_tables.toml").read_text("utf-8"))
    assert tuple(row["name"] for row in table["age"]) == PATIENTS


@pytest.mark.usefixtures("quoting")
def test_a_notice_is_kept_in_english_and_told_in_the_language(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("señora con fiebre".encode("cp1252"))
    [note] = read_notes([file])
    assert not isinstance(note, ReadProblem)
    assert note.notice == WINDOWS
    assert told_notice(note.notice) == f"‹{WINDOWS}›"
    assert told_notice(pages_without_text([3])).startswith("‹Page 3 is a picture")
    assert told_notice(pages_without_text([3, 4])).startswith("‹Pages 3, 4 are pictures")
    assert told_notice(pages_without_text(range(1, 12))).startswith("‹Pages 1, 2, 3, 4, 5, 6, 7, 8 and more are")
    assert told_notice("a sentence of an older version") == "a sentence of an older version"


def test_in_english_a_kept_text_stays_as_it_is() -> None:
    assert retold("Title of E11", ("Title of {code}",)) == "Title of E11"


@pytest.mark.usefixtures("quoting")
def test_what_cannot_be_read_is_told_in_the_language(tmp_path: Path) -> None:
    table, lines, document = tmp_path / "a.csv", tmp_path / "b.jsonl", tmp_path / "c.pdf"
    table.write_text("name\nAda\n", encoding="utf-8")
    lines.write_text("{broken}\n", encoding="utf-8")
    document.write_bytes(b"%PDF-1.7 broken")
    problems = [item.message for item in read_notes([table, lines, document]) if isinstance(item, ReadProblem)]
    assert problems[0] == '‹a.csv has no column "text". Name the column with the notes "text" in the first line.›'
    assert problems[1].startswith("‹‹Line 1 of b.jsonl› is not a JSON record.")
    assert '{"id": "1", "text": "…"}' in problems[1]
    assert problems[2].startswith("‹c.pdf is not a PDF, or it is damaged.")
    with pytest.raises(KnownError, match=r"^‹‹What you pasted› holds no text.›$"):
        pasted_note(" ", at=datetime(2026, 4, 5, tzinfo=UTC))


@pytest.mark.usefixtures("quoting")
def test_what_a_person_can_mend_is_told_in_the_language(tmp_path: Path, repo: Repository) -> None:
    with pytest.raises(KnownError, match=r"^‹The folder .* does not exist"):
        replace_whole(tmp_path / "nowhere" / "a.csv", lambda _file: 0)
    with pytest.raises(KnownError, match=r"^‹A decision needs the name of its coder"):
        accept(repo, note_key=1, code="I10", coder="")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / FILE_NAME).write_bytes(b"no database at all" * 100)
    with pytest.raises(KnownError, match=r"^‹The store .* is damaged"):
        Repository.open(tmp_path / "bad")


@pytest.mark.usefixtures("quoting")
def test_what_happened_is_told_in_the_language_and_kept_in_english(
    repo: Repository, note_key: int, data_dir: Path
) -> None:
    told = [
        accept(repo, note_key=note_key, code="R50.9", coder="Ana").message,
        accept(repo, note_key=note_key, code="R50.9", coder="Ana").message,
        add_code(repo, note_key=note_key, code="J18.9", coder="Ana", evidence=()).message,
        assign(repo, note_keys=[note_key], coder="Ana", assignee="Bo").message,
        hold(repo, note_keys=[note_key], coder="Ana", reason="no {laboratory}").message,
        finish(repo, note_keys=[note_key], coder="Ana").message,
    ]
    undone = undo_latest(repo, coder="Ana"), undo(repo, coder="Ana")
    assert told == [
        "‹R50.9 is accepted.›",
        "‹R50.9 is already accepted.›",
        "‹J18.9 is added and accepted.›",
        "‹‹The note› is assigned to Bo.›",
        "‹‹The note› is on hold: no {laboratory}›",
        "‹‹The note› is done.›",
    ]
    assert [each.message for each in undone if each] == [
        "‹Undone: ‹‹the note› is on hold: no {laboratory}››",
        "‹Undone: J18.9 is now open.›",
    ]
    with closing(sqlite3.connect(data_dir / FILE_NAME)) as store:
        assert "‹" not in "".join(store.iterdump())


@pytest.mark.usefixtures("quoting")
def test_days_and_times_are_told_in_the_language() -> None:
    assert told_day(date(2026, 5, 2)) == "‹‹Saturday›, 02 ‹May› 2026›"
    assert short_day(date(2026, 12, 24)) == "‹24 ‹Dec››"
    assert [duration(seconds) for seconds in (5, 65, 1200, 3720)] == [
        "‹5 s›",
        "‹1 min 5 s›",
        "‹20 min›",
        "‹1 h 2 min›",
    ]


def test_english_days_are_those_of_python() -> None:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    assert [told_day(day) for day in days] == [f"{day:%A, %d %B %Y}" for day in days]
    assert [short_day(day) for day in days] == [f"{day:%d %b}" for day in days]


@pytest.mark.usefixtures("quoting")
def test_charts_speak_the_language_and_their_tables_english(repo: Repository, note_key: int) -> None:
    for code in ("R50.9", "R52", "I10"):
        accept(repo, note_key=note_key, code=code, coder="Ana")
    add_code(repo, note_key=note_key, code="X99.XYZ", coder="Ana", evidence=())
    finish(repo, note_keys=[note_key], coder="Ana")
    with Codebook.open() as codebook:
        figures = measure(read_log(repo, codebook), Wanted())
    for chart in CHARTS:
        for told in (chart.title, chart.about, chart.told(figures)):
            assert (told[0], told[-1]) == ("‹", "›")
        assert "‹" not in str(table_of(chart.name, figures))
    drawn = Figure()
    for chart in CHARTS:
        if chart.name != "times":
            draw(chart, figures, drawn, Look())
            axes = drawn.axes[0]
            assert axes.get_title(loc="left") == f"‹{chart.heading}›"
            words = [axes.get_xlabel(), axes.get_ylabel(), *(text.get_text() for text in axes.texts)]
            assert all(not word or word.startswith("‹") or word.isdigit() for word in words)
            assert not any("." in label.get_text() for label in axes.get_xticklabels() if "·" not in label.get_text())
