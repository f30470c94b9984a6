"""The figures say what was decided in a real store, and no more."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest
from log_clock import MORNING, Clock

from chartlight.cli import main
from chartlight.codebook.book import Codebook
from chartlight.review import actions, details, note_actions, steps
from chartlight.review.second import begin_second
from chartlight.statistics.charts import CHARTS, LEAST_DECIDED, duration
from chartlight.statistics.gather import LogReader, read_log
from chartlight.statistics.measure import measure
from chartlight.statistics.rates import wilson
from chartlight.statistics.tables import save_table, table_of
from chartlight.statistics.values import OUTSIDE, PAUSE_SECONDS, Statistics, Wanted
from chartlight.store.decision_records import Poa
from chartlight.store.repository import Repository
from chartlight.store.round_values import RoundMode

AddNote = Callable[..., int]


@pytest.fixture
def codebook() -> Iterator[Codebook]:
    with Codebook.open() as book:
        yield book


def figures(repo: Repository, codebook: Codebook, wanted: Wanted | None = None) -> Statistics:
    return measure(read_log(repo, codebook), wanted or Wanted(), zone=UTC)


def test_an_empty_store_has_no_figures_and_every_chart_says_what_is_missing(
    repo: Repository, codebook: Codebook
) -> None:
    found = figures(repo, codebook)
    assert found == Statistics()
    assert all(chart.missing(found) for chart in CHARTS)
    assert all(table_of(chart.name, found).rows == () for chart in CHARTS)


def test_the_decision_that_holds_counts_once_for_a_code_of_a_note(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    one, two = add_note("1", {"I10": 0.9, "E11.9": 0.3}), add_note("2", {"I10": 0.7}, pack="pack-b")
    actions.accept(repo, note_key=one, code="I10", coder="Ana")
    actions.reject(repo, note_key=one, code="I10", coder="Ana")
    actions.accept(repo, note_key=one, code="I10", coder="Ana")
    actions.reject(repo, note_key=two, code="I10", coder="Bo")
    actions.accept(repo, note_key=one, code="E11.9", coder="Ana")
    actions.undo(repo, coder="Ana")
    found = figures(repo, codebook)
    assert [(rate.name, rate.decided, rate.accepted) for rate in found.codes] == [("I10", 2, 1)]
    assert found.codes[0].title == "Essential (primary) hypertension"
    assert {rate.name: rate.share for rate in found.packs} == {"pack-a": 1.0, "pack-b": 0.0}
    actions.redo(repo, coder="Ana")
    again = figures(repo, codebook)
    assert [(rate.name.split(".")[0], rate.accepted) for rate in again.chapters] == [("4", 1), ("9", 1)]


def test_a_change_of_an_accepted_code_leaves_its_decision_with_who_accepted_it(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    key = add_note("1", {"I10": 0.9})
    actions.accept(repo, note_key=key, code="I10", coder="Ana")
    details.set_poa(repo, note_key=key, code="I10", poa=Poa.YES, coder="Bo")
    assert figures(repo, codebook, Wanted("Ana")).calibration.decided == 1
    assert figures(repo, codebook, Wanted("Bo")).calibration.decided == 0
    assert figures(repo, codebook, Wanted("Bo")).days[0].decided == 0


def test_codes_added_by_hand_held_or_replaced(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    key = add_note("1", {"I10": 0.9, "E11.9": 0.6, "J18.9": 0.7})
    actions.add_code(repo, note_key=key, code="Z99.0", coder="Ana", evidence=())
    steps.replace_code(repo, note_key=key, code="E11.9", by="E11.65", coder="Ana")
    steps.hold(repo, note_key=key, code="J18.9", coder="Ana")
    found = figures(repo, codebook)
    assert [(rate.name, rate.accepted) for rate in found.codes] == [("E11.9", 0)]
    [day] = found.days
    assert (day.accepted, day.rejected, day.added, day.decided) == (0, 1, 2, 3)


def test_calibration_bins_hold_counts_shares_and_intervals(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    for number in range(10):
        key = add_note(str(number), {"I10": 0.85, "E11.9": 1.0})
        decide = actions.accept if number < 6 else actions.reject
        decide(repo, note_key=key, code="I10", coder="Ana")
        actions.accept(repo, note_key=key, code="E11.9", coder="Ana")
    found = figures(repo, codebook).calibration
    assert [(each.rate.name, each.rate.decided, each.rate.accepted) for each in found.bins] == [
        ("0.8 to 0.9", 10, 6),
        ("0.9 to 1.0", 10, 10),
    ]
    assert found.error == pytest.approx(0.125)
    low, high = found.bins[0].rate.low, found.bins[0].rate.high
    assert (low, high) == pytest.approx((0.3127, 0.8318), abs=1e-4)  # Wilson's interval of 6 in 10


@pytest.mark.parametrize(("accepted", "decided"), [(0, 1), (1, 1), (0, 500), (500, 500)])
def test_an_interval_stays_in_the_scale_and_holds_its_share(accepted: int, decided: int) -> None:
    low, high = wilson(accepted, decided)
    assert 0 <= low <= accepted / decided <= high <= 1
    assert high - low > 0


def test_pauses_are_left_out_of_the_time_of_a_note(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    one, two, three = (add_note(name, {"I10": 0.9, "E11.9": 0.6}) for name in "123")
    actions.accept(repo, note_key=one, code="I10", coder="Ana")
    clock.go_on(seconds=30)
    actions.reject(repo, note_key=one, code="E11.9", coder="Ana")
    clock.go_on(seconds=15)
    note_actions.finish(repo, note_keys=[one], coder="Ana")
    clock.go_on(seconds=PAUSE_SECONDS)
    actions.accept(repo, note_key=two, code="I10", coder="Ana")
    clock.go_on(seconds=10)
    actions.accept(repo, note_key=three, code="E11.9", coder="Bo")  # Bo's first record: nobody knows how long it took
    clock.go_on(seconds=PAUSE_SECONDS)
    actions.accept(repo, note_key=two, code="E11.9", coder="Ana")  # a pause: 10 seconds more than the limit
    found = figures(repo, codebook).times
    assert [(each.note_key, each.seconds, each.decided) for each in found.notes] == [
        (one, 45.0, 2),
        (two, float(PAUSE_SECONDS), 2),
    ]
    assert found.untimed == 1
    assert found.quartiles == pytest.approx((108.75, 172.5, 236.25))


def test_a_day_counts_by_hour_and_by_coder(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    one, two = (add_note(name, {"I10": 0.9, "E11.9": 0.6}) for name in "12")
    actions.accept(repo, note_key=one, code="I10", coder="Ana")
    clock.go_on(seconds=24 * 3600)
    actions.accept(repo, note_key=one, code="E11.9", coder="Ana")
    clock.go_on(seconds=60)
    actions.reject(repo, note_key=two, code="I10", coder="Ana")
    clock.go_on(seconds=3600)
    actions.accept(repo, note_key=two, code="E11.9", coder="Ana")
    found = figures(repo, codebook)
    assert [(day.day, day.decided) for day in found.days] == [(date(2026, 3, 2), 1), (date(2026, 3, 3), 3)]
    assert [(hour.hour, hour.accepted, hour.rejected, hour.notes) for hour in found.hours] == [
        (9, 1, 1, 2),
        (10, 1, 0, 1),
    ]
    assert found.days[1].codes_an_hour == pytest.approx(180.0)
    assert found.days[0].codes_an_hour is None
    since = figures(repo, codebook, Wanted("Ana", MORNING + timedelta(hours=1)))
    assert [day.decided for day in since.days] == [3]
    assert figures(repo, codebook, Wanted("Bo")).days == ()


def test_marking_many_notes_at_once_takes_no_time_of_a_note(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    keys = [add_note(name, {"I10": 0.9}) for name in "12"]
    note_actions.finish(repo, note_keys=keys, coder="Ana")
    note_actions.reopen(repo, note_keys=keys[:1], coder="Ana")
    assert [step.note_key for step in read_log(repo, codebook).steps] == keys[:1]


def test_reading_on_brings_what_is_new_and_leaves_what_was_given_out(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    key = add_note("1", {"I10": 0.9, "Q00.0": 0.2, "XXX": 0.3})
    reader = LogReader()
    actions.accept(repo, note_key=key, code="I10", coder="Ana")
    assert list(reader.read_on(repo, codebook)) == [1]
    first = reader.log()
    actions.reject(repo, note_key=key, code="XXX", coder="bo")
    assert list(reader.read_on(repo, codebook)) == [2]
    assert list(reader.read_on(repo, codebook)) == []
    assert len(first.decisions) == 1
    assert first.coders == ("Ana",)
    assert reader.log().coders == ("Ana", "bo")
    assert measure(reader.log(), Wanted()).chapters[-1].name == OUTSIDE


def test_a_table_is_no_formula_to_a_spreadsheet(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock, tmp_path: Path
) -> None:
    key = add_note("1", {"I10": 0.9, "E11.9": 0.6})
    for code in ("I10", "E11.9"):
        clock.go_on(seconds=5)
        actions.accept(repo, note_key=key, code=code, coder="=cmd()")
    save_table(table_of("times", figures(repo, codebook)), tmp_path / "times.csv")
    rows = list(csv.reader((tmp_path / "times.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows == [["note", "coder", "seconds", "codes decided"], [str(key), "'=cmd()", "5.0", "2"]]


def test_the_command_writes_every_table_and_picture(
    repo: Repository,
    data_dir: Path,
    add_note: AddNote,
    clock: Clock,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(LEAST_DECIDED):
        key = add_note(str(number), {"I10": 0.05 * number, "E11.9": 0.5})
        for code in ("I10", "E11.9"):
            clock.go_on(seconds=20 + number)
            decide = actions.accept if number % 3 else actions.reject
            decide(repo, note_key=key, code=code, coder="Ana $x$ <b>")
    target = tmp_path / "new" / "figures"
    assert main(["statistics", "--output", str(target), "--data-dir", str(data_dir)]) == 0
    told = capsys.readouterr().out
    assert "26 of 40 decided suggestions were accepted (65%)." in told
    assert sorted(file.name for file in target.iterdir()) == sorted(
        f"{chart.name}{ending}" for chart in CHARTS for ending in (".csv", ".png", ".svg")
    )
    words = (target / "codes.svg").read_text(encoding="utf-8")
    assert "Essential (primary) hypertension" in words
    with (target / "codes.csv").open(encoding="utf-8-sig") as file:
        assert [row["accepted"] for row in csv.DictReader(file)] == ["13", "13"]


def test_the_command_says_who_is_unknown_and_what_is_missing(
    repo: Repository, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ["--output", str(tmp_path / "found"), "--data-dir", str(data_dir)]
    assert main(["statistics", *folder, "--coder", "Zoe"]) == 1
    assert "“Zoe” has not decided anything" in capsys.readouterr().err
    assert main(["statistics", *folder, "--days", "7"]) == 0
    assert "not enough to draw yet" in capsys.readouterr().out
    assert {file.suffix for file in (tmp_path / "found").iterdir()} == {".csv"}


def test_durations_read_well() -> None:
    assert [duration(each) for each in (4.6, 61, 60, 599, 3000, 3660)] == [
        "5 s",
        "1 min 1 s",
        "1 min",
        "9 min 59 s",
        "50 min",
        "1 h 1 min",
    ]


def test_a_second_review_does_not_count_among_what_holds(
    repo: Repository, codebook: Codebook, add_note: AddNote, clock: Clock
) -> None:
    key = add_note("1", {"I10": 0.9})
    actions.accept(repo, note_key=key, code="I10", coder="Ann")
    note_actions.finish(repo, note_keys=[key], coder="Ann")
    before = figures(repo, codebook)
    second = begin_second(repo, note_key=key, coder="Bo", mode=RoundMode.BLIND)
    with repo.in_round(second.id):
        actions.reject(repo, note_key=key, code="I10", coder="Bo")
    assert figures(repo, codebook).codes == before.codes
