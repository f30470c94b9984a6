"""Procedures in a trial are right or wrong only where the right codes have any."""

from __future__ import annotations

from pathlib import Path

import pytest

from chartlight.review.actions import add_code
from chartlight.store.repository import Repository
from chartlight.store.trial_values import Arm, Phase, TrialDesign
from chartlight.trial import measures as m
from chartlight.trial import running
from chartlight.trial.gold import read_gold
from chartlight.trial.report import report_of
from chartlight.trial.values import PhaseWork, TrialCoding
from chartlight.types import CodingResult, Kind, Note, Source, Suggestion


def coding(
    given: str, *, suggested: str, gold: str | None = None, procedures: bool = False, arm: Arm = Arm.BLIND_FIRST
) -> TrialCoding:
    """One note: coded blind first with nothing and then with what is given, or with that unassisted."""
    work = {phase: PhaseWork(1, 1, frozenset(given.split())) for phase in (Phase.UNASSISTED, Phase.ASSISTED)}
    if arm is Arm.BLIND_FIRST:
        work[Phase.UNASSISTED] = PhaseWork(1, 1, frozenset())
    else:
        del work[Phase.ASSISTED]
    return TrialCoding(
        note_key=1,
        note_id="n",
        coder="Ann",
        arm=arm,
        stratum="",
        characters=10,
        phases=work,
        suggested=frozenset(suggested.split()),
        gold=None if gold is None else frozenset(gold.split()),
        gold_has_procedures=procedures,
    )


def figures(coded: TrialCoding) -> dict[str, float | None]:
    return {each.name: each.assisted for each in m.measures([coded]) if each.part == "all"}


def test_procedures_do_not_count_beside_right_codes_without_any() -> None:
    coded = coding("I10 0DTJ4ZZ", suggested="I10 B020 0DTJ4ZZ E11.9", gold="I10 B02.9", procedures=False)
    found = figures(coded)
    assert (found[m.PRECISION], found[m.RECALL], found[m.F1]) == (1, 1 / 2, 2 / 3)
    assert found[m.WRONG] == 0
    assert m.changes([coded]).towards == (1, 0, 1), "nobody knows whether the procedure is right"


def test_procedures_count_beside_right_codes_with_some_in_the_trial() -> None:
    coded = coding("I10 0DTJ4ZZ", suggested="I10 B020 0DTJ4ZZ E11.9", gold="I10 B02.9", procedures=True)
    found = figures(coded)
    assert (found[m.PRECISION], found[m.RECALL], found[m.F1]) == (1 / 2, 1 / 2, 1 / 2)
    assert found[m.WRONG] == 1 / 3
    assert m.changes([coded]).towards == (1, 1, 0)


@pytest.mark.parametrize(("suggested", "share"), [("I10", 1), ("I10 B020", 1 / 2)])
def test_procedures_count_beside_a_model_that_suggests_any(suggested: str, share: float) -> None:
    coded = coding("I10 0DTJ4ZZ", suggested=suggested, arm=Arm.UNASSISTED)
    [found] = [each.effect for each in m.measures([coded]) if each.name == m.COVERED]
    assert found == share


def test_a_suggestion_that_is_completed_is_a_suggestion_of_the_whole_code() -> None:
    given = "0DTJ4ZZ M54.50 I10"
    coded = coding(given, suggested="0DTJ M54.5 E11.9", gold="0DTJ4ZZ M54.50 0TTB0ZZ", procedures=True)
    found = figures(coded)
    assert found[m.WRONG] == 0, "E11.9 is the only wrong suggestion, and nobody took it"
    assert found[m.MISSED] == 0, "only 0TTB0ZZ was not suggested, and nobody found it"
    assert (found[m.PRECISION], found[m.RECALL]) == (2 / 3, 2 / 3)
    assert (m.changes([coded]).towards, m.changes([coded]).away) == ((2, 0, 0), (0, 1, 0))


def test_a_beginning_that_is_wrong_stays_wrong_however_it_is_completed() -> None:
    coded = coding("0DTJ4ZZ", suggested="0DTJ 0TTB", gold="0TTB0ZZ", procedures=True)
    found = figures(coded)
    assert (found[m.WRONG], found[m.MISSED]) == (1, None)


def test_coder_and_model_agree_where_the_suggestion_was_completed() -> None:
    coded = coding("0DTJ4ZZ I10 B02.9", suggested="0DTJ B02", arm=Arm.UNASSISTED)
    found = {each.name: each.effect for each in m.measures([coded])}
    assert (found[m.AGREEMENT], found[m.TAKEN], found[m.COVERED]) == (4 / 5, 1, 2 / 3)


def test_the_beginning_of_a_diagnosis_is_not_that_of_a_procedure() -> None:
    coded = coding("B020ZZZ", suggested="B02 0DTJ", arm=Arm.UNASSISTED)
    found = {each.name: each.effect for each in m.measures([coded])}
    assert (found[m.TAKEN], found[m.COVERED]) == (0, 0)


def test_a_table_of_right_codes_says_which_are_procedures(tmp_path: Path) -> None:
    table = tmp_path / "gold.csv"
    table.write_text("note,code,Kind\na,b020,Procedure\na,B020,diagnosis\nb,0dtj4zz,procedures\nb,e119,\n", "utf-8")
    assert read_gold(table) == {"a": {"B020", "B02.0"}, "b": {"0DTJ4ZZ", "E11.9"}}
    table.write_text("note,code\na,B020\na,0DTJ4ZZ\n", "utf-8")
    assert read_gold(table) == {"a": {"B02.0", "0DTJ4ZZ"}}, "without the column a letter begins a diagnosis"


@pytest.mark.parametrize(("of_another_note", "precision"), [("E11.9,diagnosis", 1), ("0DB6,procedure", 1 / 2)])
def test_the_table_as_a_whole_tells_whether_procedures_count(
    repo: Repository, tmp_path: Path, of_another_note: str, precision: float
) -> None:
    [added] = repo.add_notes([Note("n", "A note.")])
    key = added.stored.key
    suggestions = (Suggestion("I10", 0.9, True, (Source.TERM,)), Suggestion("B020", 0.9, True, (Source.TERM,)))
    repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "pack", suggestions), {})
    trial = running.start(
        repo, name="t", design=TrialDesign.SHADOW, coders=["Ann"], note_keys=[key], seed=1, coder="Lead"
    )
    running.enter(repo, key, "Ann")
    for code in ("I10", "B020"):
        add_code(repo, note_key=key, code=code, coder="Ann", evidence=())
    running.record_finish(repo, key, "Ann")
    gold = tmp_path / "gold.csv"
    gold.write_text(f"note,code,kind\nn,I10,diagnosis\nother,{of_another_note}\n", "utf-8")
    report = report_of(repo, trial, gold=gold)
    [found] = [each for each in report.measures if each.name == m.PRECISION]
    assert found.unassisted == precision
    [coded] = report.codings
    assert coded.phases[Phase.UNASSISTED].codes == {"I10", "B020"}, "what was given stays as it was given"
