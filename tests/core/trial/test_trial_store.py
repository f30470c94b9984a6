"""A trial from start to report, on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from chartlight.cli import main
from chartlight.errors import KnownError
from chartlight.review.actions import accept, add_code
from chartlight.review.comparing import Side, settle
from chartlight.review.note_actions import finish
from chartlight.review.second import finish_second, own_round
from chartlight.store.repository import Repository
from chartlight.store.trial_values import Arm, Phase, TrialDesign, TrialState, TrialStep
from chartlight.trial import running
from chartlight.trial.report import report_of
from chartlight.types import CodingResult, Kind, Note, Source, Suggestion


@pytest.fixture
def keys(repo: Repository) -> tuple[int, ...]:
    """Four notes with the suggestions J18.9 and I10."""
    added = repo.add_notes([Note(f"n{number}", f"Note {number}.") for number in range(4)])
    found = tuple(each.stored.key for each in added)
    for key in found:
        suggestions = (Suggestion("J18.9", 0.9, True, (Source.TERM,)), Suggestion("I10", 0.8, True, (Source.TERM,)))
        repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "pack", suggestions), {})
    return found


def started(repo: Repository, keys: tuple[int, ...], design: TrialDesign, *coders: str) -> Iterator[int]:
    running.start(repo, name="t", design=design, coders=coders, note_keys=keys, seed=1, coder="Lead")
    yield from keys


def test_blind_first_from_start_to_report(repo: Repository, keys: tuple[int, ...]) -> None:
    list(started(repo, keys, TrialDesign.BLIND_FIRST, "Ann"))
    key = keys[0]
    before = running.place_of(repo, key, "Ann")
    assert before is not None
    assert (before.arm, before.concealed) == (None, True)
    place = running.enter(repo, key, "Ann")
    assert place is not None
    assert place.own is not None
    assert (place.arm, place.concealed, place.can_reveal) == (Arm.BLIND_FIRST, True, True)
    add_code(repo, note_key=key, code="E66.9", coder="Ann", evidence=())
    running.add_time(repo, trial_note_id=place.own.id, phase=Phase.UNASSISTED, seconds=40)
    with pytest.raises(KnownError, match="unassisted"):
        running.refuse_unrevealed(place)
    assert not running.reveal(repo, note_key=key, coder="Ann").concealed
    accept(repo, note_key=key, code="J18.9", coder="Ann")
    running.add_time(repo, trial_note_id=place.own.id, phase=Phase.ASSISTED, seconds=5)
    running.record_finish(repo, key, "Ann")
    report = report_of(repo, place.trial)
    [coding] = report.codings
    assert coding.phases[Phase.UNASSISTED].codes == {"E66.9"}
    assert coding.phases[Phase.ASSISTED].codes == {"E66.9", "J18.9"}
    assert [coding.phases[phase].seconds for phase in Phase] == [40, 5]
    assert coding.suggested == {"J18.9", "I10"}
    assert report.changes.towards == (0, 0, 1)


def test_a_crossover_is_settled_into_the_right_codes(repo: Repository, keys: tuple[int, ...]) -> None:
    list(started(repo, keys, TrialDesign.CROSSOVER, "Ann", "Bo"))
    key = keys[0]
    arms = set()
    for coder, code in (("Ann", "J18.9"), ("Bo", "I10")):
        place = running.enter(repo, key, coder)
        assert place is not None
        arms.add(place.arm)
        own = own_round(repo, key, coder)
        assert (own is not None) == (coder == "Bo")
        if coder == "Ann":
            waiting = running.enter(repo, key, "Bo")
            assert waiting is not None
            assert (waiting.waits_for, waiting.concealed, waiting.opened) == ("Ann", True, False)
            with pytest.raises(KnownError, match="Ann is coding"):
                running.refuse_out_of_turn(waiting)
        with repo.in_round(own.id if own else None):
            add_code(repo, note_key=key, code=code, coder=coder, evidence=())
        if own is None:
            finish(repo, note_keys=[key], coder=coder)
        else:
            finish_second(repo, note_key=key, coder=coder)
        running.record_finish(repo, key, coder)
    assert arms == {Arm.ASSISTED, Arm.UNASSISTED}
    trial = repo.trials()[0]
    assert report_of(repo, trial).gold_notes == 0
    [found] = repo.rounds(key)
    settle(repo, round_id=found.id, codes=("I10",), take=Side.SECOND, coder="Lead")
    settle(repo, round_id=found.id, codes=("J18.9",), take=Side.SECOND, coder="Lead")
    report = report_of(repo, trial)
    assert {each.coder: each.phases[Phase(each.arm.value)].codes for each in report.codings} == {
        "Ann": {"J18.9"},
        "Bo": {"I10"},
    }
    assert {each.gold for each in report.codings} == {frozenset({"I10"})}


def test_one_trial_at_a_time_over_notes_that_nobody_has_coded(repo: Repository, keys: tuple[int, ...]) -> None:
    accept(repo, note_key=keys[0], code="I10", coder="Cy")
    list(started(repo, keys, TrialDesign.SHADOW, "Ann"))
    [trial] = repo.trials()
    assert {each.allocated.note_key for each in repo.trial_notes(trial.id)} == set(keys[1:])
    with pytest.raises(KnownError, match="goes on"):
        list(started(repo, keys, TrialDesign.SHADOW, "Ann"))
    for step, state in (
        (TrialStep.PAUSE, TrialState.PAUSED),
        (TrialStep.RESUME, TrialState.RUNNING),
        (TrialStep.END, TrialState.ENDED),
    ):
        assert running.take_step(repo, step, coder="Lead").state is state
    assert running.place_of(repo, keys[1], "Ann") is None
    with pytest.raises(KnownError):
        running.take_step(repo, TrialStep.PAUSE, coder="Lead")


def test_nothing_of_a_trial_is_ever_changed(repo: Repository, keys: tuple[int, ...]) -> None:
    list(started(repo, keys, TrialDesign.SHADOW, "Ann"))
    running.enter(repo, keys[0], "Ann")
    for table in ("trials", "trial_notes", "trial_records"):
        with pytest.raises((DatabaseError, KnownError)), repo._database.writing() as session:
            session.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - names of this test


def test_the_command_writes_the_report(
    repo: Repository, keys: tuple[int, ...], data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for key in started(repo, keys, TrialDesign.SHADOW, "Ann"):
        running.enter(repo, key, "Ann")
        add_code(repo, note_key=key, code="J18.9", coder="Ann", evidence=())
        running.record_finish(repo, key, "Ann")
    repo.close()
    gold = tmp_path / "gold.csv"
    gold.write_text("Note,Code\nn0,J189\nn1,\n", encoding="utf-8")
    assert main(["trial", "list", "--data-dir", str(data_dir)]) == 0
    assert "t: shadow, Ann, running, 4 of 4 codings finished" in capsys.readouterr().out
    out = tmp_path / "out"
    given = ["trial", "report", "--gold", str(gold), "--output", str(out), "--data-dir", str(data_dir)]
    assert main(given) == 0
    told = capsys.readouterr().out
    assert "Right codes known for 2 notes, from gold.csv." in told
    assert "too few notes to say (4 of 10)" in told
    names = {path.name for path in out.iterdir()}
    assert {"report.md", "measures.csv", "codings.csv", "agreement.png", "accuracy.svg"} <= names
    assert main(["trial", "report", "--trial", "x", "--data-dir", str(data_dir)]) != 0
    assert "The trials of this store: t." in capsys.readouterr().err
