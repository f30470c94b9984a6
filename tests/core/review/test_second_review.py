"""A second coder decides beside the first, the two are compared, and differences are settled."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from sklearn.metrics import cohen_kappa_score

from chartlight.cli import main
from chartlight.codebook.book import Codebook
from chartlight.errors import KnownError
from chartlight.export.agreement_file import export_comparisons
from chartlight.export.csv_file import export_csv
from chartlight.review.actions import accept, add_code, reject, undo
from chartlight.review.agreement import Agreement, Level, Rated, agreement, agreements
from chartlight.review.comparing import Difference, Side, compare, comparisons, settle
from chartlight.review.details import make_principal, set_evidence, set_poa
from chartlight.review.note_actions import finish
from chartlight.review.second import ask_second, begin_second, finish_second, first_codes, own_round, reopen_second
from chartlight.review.undoing import redo_latest, undo_latest
from chartlight.store.decision_records import Poa
from chartlight.store.repository import Repository
from chartlight.store.round_values import ReviewRound, RoundMode
from chartlight.types import EvidenceSpan, Note, Source, State

WORDS = (EvidenceSpan(0, 4, 1.0, Source.CODER),)


def states(repo: Repository, key: int) -> dict[str, State]:
    return {each.code: each.state for each in repo.review(key).codes if each.state is not State.OPEN}


def first_coding(repo: Repository, key: int) -> None:
    """Ann gives R50.9, E11.9 and I10, and rejects R52."""
    accept(repo, note_key=key, code="R50.9", coder="Ann")
    accept(repo, note_key=key, code="I10", coder="Ann")
    reject(repo, note_key=key, code="R52", coder="Ann")
    add_code(repo, note_key=key, code="E11.9", coder="Ann", evidence=())


def second_coding(repo: Repository, key: int) -> ReviewRound:
    """Bo, blind, gives R50.9, E11.65 and J18.9."""
    begun = begin_second(repo, note_key=key, coder="Bo", mode=RoundMode.BLIND)
    with repo.in_round(begun.id):
        accept(repo, note_key=key, code="R50.9", coder="Bo")
        add_code(repo, note_key=key, code="E11.65", coder="Bo", evidence=WORDS)
        add_code(repo, note_key=key, code="J18.9", coder="Bo", evidence=())
    return finish_second(repo, note_key=key, coder="Bo")


@pytest.fixture
def reviewed(repo: Repository, note_key: int) -> ReviewRound:
    first_coding(repo, note_key)
    return second_coding(repo, note_key)


def test_a_blind_review_starts_empty_and_changes_nothing_that_holds(repo: Repository, note_key: int) -> None:
    first_coding(repo, note_key)
    before, line = states(repo, note_key), repo.summary(note_key)
    begun = begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.BLIND)
    with repo.in_round(begun.id):
        assert states(repo, note_key) == {}
        reject(repo, note_key=note_key, code="R50.9", coder="Bo")
        accept(repo, note_key=note_key, code="R52", coder="Bo")
        make_principal(repo, note_key=note_key, code="R52", coder="Bo")
        assert states(repo, note_key) == {"R50.9": State.REJECTED, "R52": State.ACCEPTED}
        assert repo.review(note_key).principal == "R52"
    assert states(repo, note_key) == before
    assert repo.summary(note_key) == line
    assert repo.review(note_key).principal is None
    assert [each.code.code for each in repo.accepted_codes(note_key)] == ["R50.9", "I10", "E11.9"]


def test_undo_stays_within_its_layer(repo: Repository, note_key: int) -> None:
    first_coding(repo, note_key)
    begun = begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.BLIND)
    with repo.in_round(begun.id):
        accept(repo, note_key=note_key, code="R52", coder="Bo")
    assert undo_latest(repo, coder="Bo") is None
    with repo.in_round(begun.id):
        assert undo(repo, coder="Ann", note_key=note_key) is None
        assert undo(repo, coder="Bo", note_key=note_key) is not None
        assert states(repo, note_key) == {}


def test_an_open_review_starts_with_the_first_decisions(repo: Repository, note_key: int) -> None:
    first_coding(repo, note_key)
    make_principal(repo, note_key=note_key, code="I10", coder="Ann")
    before = states(repo, note_key)
    begun = begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.OPEN)
    with repo.in_round(begun.id):
        assert states(repo, note_key) == before
        assert repo.review(note_key).principal == "I10"
        reject(repo, note_key=note_key, code="I10", coder="Bo")
    assert states(repo, note_key) == before
    lines = compare(repo, finish_second(repo, note_key=note_key, coder="Bo")).lines
    assert [(each.codes, each.difference) for each in lines] == [
        (("I10",), Difference.ONLY_FIRST),
        (("E11.9",), Difference.AGREED),
        (("R50.9",), Difference.AGREED),
    ]


def test_who_may_not_review(repo: Repository, note_key: int) -> None:
    with pytest.raises(KnownError, match="Nobody has coded"):
        begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.BLIND)
    first_coding(repo, note_key)
    with pytest.raises(KnownError, match="Ann has coded"):
        begin_second(repo, note_key=note_key, coder=" Ann ", mode=RoundMode.BLIND)
    with pytest.raises(KnownError, match="name"):
        begin_second(repo, note_key=note_key, coder=" ", mode=RoundMode.BLIND)
    begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.BLIND)
    with pytest.raises(KnownError, match="already"):
        begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.OPEN)


def test_another_coder_is_asked_for_all_of_the_notes_or_none(repo: Repository, note_key: int) -> None:
    first_coding(repo, note_key)
    [other] = repo.add_notes([Note("m", "Nobody has coded this.")])
    keys = [note_key, other.stored.key]
    with pytest.raises(KnownError, match="Nobody has coded"):
        ask_second(repo, note_keys=keys, reviewer="Bo", mode=RoundMode.BLIND)
    assert repo.rounds() == []
    [asked] = ask_second(repo, note_keys=keys[:1], reviewer=" Bo ", mode=RoundMode.BLIND)
    assert own_round(repo, note_key, "Bo") == asked


def test_nothing_is_compared_before_a_review_is_finished(repo: Repository, note_key: int) -> None:
    first_coding(repo, note_key)
    with pytest.raises(KnownError, match="under way"):
        finish_second(repo, note_key=note_key, coder="Bo")
    begun = begin_second(repo, note_key=note_key, coder="Bo", mode=RoundMode.BLIND)
    with pytest.raises(KnownError, match="blind"):
        comparisons(repo, note_key=note_key, coder="Bo")
    with pytest.raises(KnownError, match="nothing to compare"):
        comparisons(repo, note_key=note_key, coder="Ann")
    with pytest.raises(KnownError, match="not finished"):
        settle(repo, round_id=begun.id, codes=("I10",), take=Side.FIRST, coder="Ann")


def test_the_comparison_says_how_codes_differ(repo: Repository, reviewed: ReviewRound) -> None:
    [compared] = comparisons(repo, note_key=reviewed.note_key, coder="Cy")
    assert (compared.first_coder, compared.round.coder, compared.open) == ("Ann", "Bo", 3)
    assert [(line.first, line.second, line.difference) for line in compared.lines] == [
        ("E11.9", "E11.65", Difference.SAME_CATEGORY),
        ("I10", None, Difference.ONLY_FIRST),
        (None, "J18.9", Difference.ONLY_SECOND),
        ("R50.9", "R50.9", Difference.AGREED),
    ]


def test_settling_takes_one_side_and_is_undone_in_one_step(repo: Repository, reviewed: ReviewRound) -> None:
    key, before = reviewed.note_key, states(repo, reviewed.note_key)
    settle(repo, round_id=reviewed.id, codes=("E11.9", "E11.65"), take=Side.SECOND, coder="Cy")
    assert states(repo, key) == before | {"E11.9": State.REJECTED, "E11.65": State.ACCEPTED}
    assert next(each for each in repo.review(key).codes if each.code == "E11.65").evidence == WORDS
    line = compare(repo, reviewed).lines[0]
    assert (line.settled, line.settled_by) == (Side.SECOND, "Cy")
    undo_latest(repo, coder="Cy")
    assert states(repo, key) == before
    assert compare(repo, reviewed).open == 3
    redo_latest(repo, coder="Cy")
    assert compare(repo, reviewed).lines[0].settled is Side.SECOND
    settle(repo, round_id=reviewed.id, codes=("E11.9", "E11.65"), take=Side.FIRST, coder="Cy")
    assert states(repo, key) == before | {"E11.65": State.REJECTED}
    assert compare(repo, reviewed).lines[0].settled is Side.FIRST


@pytest.mark.parametrize(
    ("code", "take", "state"),
    [
        ("I10", Side.FIRST, State.ACCEPTED),
        ("I10", Side.SECOND, State.REJECTED),
        ("J18.9", Side.FIRST, State.REJECTED),
        ("J18.9", Side.SECOND, State.ACCEPTED),
    ],
)
def test_a_code_of_one_coder_is_taken_or_left(
    repo: Repository, reviewed: ReviewRound, code: str, take: Side, state: State
) -> None:
    settle(repo, round_id=reviewed.id, codes=(code,), take=take, coder="Cy")
    assert states(repo, reviewed.note_key)[code] is state
    [line] = [each for each in compare(repo, reviewed).lines if each.codes == (code,)]
    assert line.settled is take


def test_settling_keeps_what_the_first_coder_said_of_the_code(repo: Repository, reviewed: ReviewRound) -> None:
    key = reviewed.note_key
    set_evidence(repo, note_key=key, code="I10", coder="Ann", evidence=WORDS)
    set_poa(repo, note_key=key, code="I10", coder="Ann", poa=Poa.NO)
    set_poa(repo, note_key=key, code="I10", coder="Ann", poa=Poa.UNKNOWN)
    undo_latest(repo, coder="Ann")
    for take in (Side.FIRST, Side.SECOND, Side.FIRST):
        settle(repo, round_id=reviewed.id, codes=("I10",), take=take, coder="Cy")
    [code] = [each for each in repo.accepted_codes(key) if each.code.code == "I10"]
    assert (code.poa, code.code.evidence) == (Poa.NO, WORDS)


def test_settling_does_not_change_what_the_coders_said(repo: Repository, reviewed: ReviewRound) -> None:
    before = [(line.first, line.second) for line in compare(repo, reviewed).lines]
    figures = agreements(repo)
    for line in compare(repo, reviewed).lines[:3]:
        settle(repo, round_id=reviewed.id, codes=line.codes, take=Side.SECOND, coder="Cy")
    assert [(line.first, line.second) for line in compare(repo, reviewed).lines] == before
    assert agreements(repo) == figures
    with pytest.raises(KnownError, match="do not differ"):
        settle(repo, round_id=reviewed.id, codes=("R50.9",), take=Side.SECOND, coder="Cy")
    with pytest.raises(KnownError, match="settled already"):
        reopen_second(repo, note_key=reviewed.note_key, coder="Bo")


def test_what_the_first_coder_changes_after_the_review_does_not_count(repo: Repository, reviewed: ReviewRound) -> None:
    reject(repo, note_key=reviewed.note_key, code="I10", coder="Ann")
    assert first_codes(repo, reviewed.note_key)["I10"].state is State.REJECTED
    assert ("I10", None) in [(line.first, line.second) for line in compare(repo, reviewed).lines]


def test_a_finished_review_can_be_reopened(repo: Repository, reviewed: ReviewRound) -> None:
    assert own_round(repo, reviewed.note_key, "Bo") is None
    reopened = reopen_second(repo, note_key=reviewed.note_key, coder="Bo")
    assert own_round(repo, reviewed.note_key, "Bo") == reopened
    assert reopened.finished_at is None


def test_rounds_outlive_the_program(repo: Repository, reviewed: ReviewRound, data_dir: Path) -> None:
    repo.close()
    with Repository.open(data_dir) as again:
        assert again.rounds() == [reviewed]
        assert compare(again, reviewed).open == 3


def test_the_figures_of_two_coders(repo: Repository, reviewed: ReviewRound) -> None:
    by_code, by_category = (each for each in agreements(repo) if each.second == "Bo")
    # The units: R50.9, R52 and I10 of the run, E11.9 of Ann, E11.65 and J18.9 of Bo.
    assert by_code == Agreement("Ann", "Bo", Level.CODE, 1, 1, 2, 2, 1)
    assert by_category == Agreement("Ann", "Bo", Level.CATEGORY, 1, 2, 1, 1, 1)
    assert by_code.f1 == pytest.approx(2 / 6)
    assert by_category.f1 == pytest.approx(4 / 6)
    given = [1, 0, 1, 1, 0, 0], [1, 0, 0, 0, 1, 1]
    assert by_code.kappa == pytest.approx(cohen_kappa_score(*given))


def test_the_figures_with_the_model(repo: Repository, reviewed: ReviewRound) -> None:
    assert {(each.first, each.second) for each in agreements(repo)} == {("Ann", "Bo"), ("Bo", "model pack")}
    finish(repo, note_keys=[reviewed.note_key], coder="Ann")
    by_code = next(each for each in agreements(repo) if (each.first, each.second) == ("Ann", "model pack"))
    # The model gives R50.9 and R52; Ann gives R50.9, I10 and E11.9.
    assert (by_code.both, by_code.only_first, by_code.only_second, by_code.neither) == (1, 2, 1, 0)


@pytest.mark.parametrize("counts", [(3, 1, 2, 9), (0, 2, 3, 4), (5, 0, 1, 0), (1, 1, 1, 1), (40, 7, 11, 300)])
def test_kappa_is_that_of_scikit_learn_and_alpha_that_of_its_definition(counts: tuple[int, int, int, int]) -> None:
    both, first, second, neither = counts
    found = Agreement("a", "b", Level.CODE, 1, both, first, second, neither)
    labels = [1] * both + [1] * first + [0] * second + [0] * neither
    others = [1] * both + [0] * first + [1] * second + [0] * neither
    assert found.kappa == pytest.approx(cohen_kappa_score(labels, others))
    total, given = 2 * sum(counts), 2 * both + first + second
    expected = 2 * given * (total - given) / (total * (total - 1))
    assert found.alpha == pytest.approx(1 - (2 * (first + second) / total) / expected)


def test_figures_without_a_meaning_are_none() -> None:
    nothing = Agreement("a", "b", Level.CODE, 1, 0, 0, 0, 4)
    assert (nothing.kappa, nothing.alpha, nothing.f1) == (None, None, None)
    everything = Agreement("a", "b", Level.CODE, 1, 4, 0, 0, 0)
    assert (everything.kappa, everything.alpha, everything.f1) == (None, None, 1.0)


def test_notes_are_added_up_and_categories_count_once() -> None:
    note = Rated("a", "b", frozenset({"E11.9", "E11.65", "I10"}), frozenset({"E11.9", "E11.65"}), frozenset({"E11.9"}))
    assert agreement([note, note], Level.CODE) == Agreement("a", "b", Level.CODE, 2, 2, 2, 0, 2)
    assert agreement([note, note], Level.CATEGORY) == Agreement("a", "b", Level.CATEGORY, 2, 2, 0, 0, 2)


def test_what_was_settled_is_exported(repo: Repository, reviewed: ReviewRound, tmp_path: Path) -> None:
    settle(repo, round_id=reviewed.id, codes=("J18.9",), take=Side.SECOND, coder="Cy")
    with Codebook.open() as book:
        export_csv(repo, book, tmp_path / "codes.csv")
    with (tmp_path / "codes.csv").open(encoding="utf-8-sig", newline="") as file:
        marks = {row["code"]: (row["coder"], row["adjudicated"]) for row in csv.DictReader(file)}
    assert marks == {"R50.9": ("Ann", ""), "I10": ("Ann", ""), "E11.9": ("Ann", ""), "J18.9": ("Cy", "yes")}
    assert export_comparisons(repo, tmp_path / "compared.csv") == 4
    with (tmp_path / "compared.csv").open(encoding="utf-8-sig", newline="") as file:
        [line] = [row for row in csv.DictReader(file) if row["code of second"] == "J18.9"]
    assert (line["settled for"], line["settled by"], line["comparison"]) == ("Bo", "Cy", "only second")


def test_the_command_prints_and_writes_the_figures(
    repo: Repository, reviewed: ReviewRound, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.close()
    target = tmp_path / "agreement.csv"
    assert main(["agreement", "--data-dir", str(data_dir), "--output", str(target)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].split()[:3] == ["first", "second", "level"]
    assert printed[1].split()[-3:] == ["-0.333", "-0.222", "0.333"]
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["first"], row["second"], row["level"], row["f1"]) for row in rows[:2]] == [
        ("Ann", "Bo", "full code", "0.333"),
        ("Ann", "Bo", "3 characters", "0.667"),
    ]


def test_the_command_says_where_there_is_nothing(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agreement", "--data-dir", str(data_dir)]) == 0
    assert "nothing to compare yet" in capsys.readouterr().out
