"""Every action is one record; it says what changed and what comes next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chartlight.errors import KnownError
from chartlight.review.actions import Step, accept, add_code, next_steps, redo, reject, undo
from chartlight.store.decision_records import Action, Decision
from chartlight.store.repository import Repository
from chartlight.store.review_records import ReviewedCode
from chartlight.types import CodingResult, EvidenceSpan, Kind, Note, Source, State, Suggestion


def reviewed(repo: Repository, note_key: int, code: str) -> ReviewedCode:
    [found] = [each for each in repo.review(note_key).codes if each.code == code]
    return found


def states(repo: Repository, note_key: int) -> dict[str, State]:
    return {code.code: code.state for code in repo.review(note_key).codes}


def records(repo: Repository) -> list[Decision]:
    with repo.log() as log:
        return list(log)


def test_accepting_records_who_when_why_and_the_run(repo: Repository, note_key: int) -> None:
    change = accept(repo, note_key=note_key, code=" r50.9 ", coder=" Ann ", reason=" stated ")
    assert (change.code, change.before, change.after) == ("R50.9", State.OPEN, State.ACCEPTED)
    assert change.undo_next == Step(note_key, "R50.9", Action.ACCEPT)
    assert change.redo_next is None
    run = repo.review(note_key).run
    decision = reviewed(repo, note_key, "R50.9").decision
    assert run is not None
    assert decision is not None
    assert (decision.id, decision.coder, decision.reason) == (change.decision_id, "Ann", "stated")
    assert (decision.run_id, decision.action, decision.state) == (run.id, Action.ACCEPT, State.ACCEPTED)
    assert decision.decided_at.tzinfo == UTC
    assert abs(datetime.now(UTC) - decision.decided_at) < timedelta(minutes=1)


def test_deciding_the_same_again_is_said_and_not_recorded(repo: Repository, note_key: int) -> None:
    for action, word in ((accept, "accepted"), (reject, "rejected")):
        assert action(repo, note_key=note_key, code="R52", coder="Ann").recorded
        before = records(repo)
        again = action(repo, note_key=note_key, code="R52", coder="Ann")
        assert (again.recorded, again.message) == (False, f"R52 is already {word}.")
        assert again.before == again.after == State(word)
        assert again.undo_next == Step(note_key, "R52", Action(action.__name__))
        assert records(repo) == before


def test_another_coder_or_a_new_reason_is_recorded(repo: Repository, note_key: int) -> None:
    for coder, reason in (("Ann", None), ("Bo", None), ("Bo", "checked")):
        assert accept(repo, note_key=note_key, code="R52", coder=coder, reason=reason).recorded
    assert not accept(repo, note_key=note_key, code="R52", coder="Bo").recorded
    assert [(each.coder, each.reason) for each in records(repo)] == [("Bo", "checked"), ("Bo", None), ("Ann", None)]


def test_a_rejected_code_may_be_accepted_and_the_other_way_round(repo: Repository, note_key: int) -> None:
    reject(repo, note_key=note_key, code="R50.9", coder="Ann")
    change = accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    assert (change.before, change.after) == (State.REJECTED, State.ACCEPTED)
    change = reject(repo, note_key=note_key, code="R50.9", coder="Ann")
    assert (change.before, change.after) == (State.ACCEPTED, State.REJECTED)
    assert states(repo, note_key) == {"R50.9": State.REJECTED, "R52": State.OPEN, "I10": State.OPEN}


def test_a_code_added_by_hand_keeps_its_words(repo: Repository, note_key: int, stored_text: str) -> None:
    start = stored_text.index("HTA")
    words = (EvidenceSpan(start, start + 3, 1.0, Source.CODER),)
    change = add_code(repo, note_key=note_key, code="I11.9", coder="Ann", evidence=words)
    assert change.message == "I11.9 is added and accepted."
    added = reviewed(repo, note_key, "I11.9")
    assert (added.evidence, added.sources, added.score, added.suggestion) == (words, (Source.CODER,), None, None)
    reject(repo, note_key=note_key, code="I11.9", coder="Bo")
    accept(repo, note_key=note_key, code="I11.9", coder="Cy")
    again = reviewed(repo, note_key, "I11.9")
    assert (again.evidence, again.sources, again.state) == (words, (Source.CODER,), State.ACCEPTED)


def test_a_suggested_code_added_by_hand_shows_both_sources_and_the_coders_words(
    repo: Repository, note_key: int
) -> None:
    words = (EvidenceSpan(0, 4, 1.0, Source.CODER),)
    add_code(repo, note_key=note_key, code="R52", coder="Ann", evidence=words)
    code = reviewed(repo, note_key, "R52")
    assert (code.sources, code.evidence, code.score) == ((Source.CODER, Source.TERM), words, 0.6)


def test_undoing_an_added_code_takes_it_off_the_list(repo: Repository, note_key: int) -> None:
    add_code(repo, note_key=note_key, code="I11.9", coder="Ann", evidence=())
    undo(repo, coder="Ann")
    assert "I11.9" not in states(repo, note_key)
    with pytest.raises(KnownError, match="Add it by hand"):
        accept(repo, note_key=note_key, code="I11.9", coder="Ann")


def test_what_cannot_be_decided_is_told_and_not_recorded(repo: Repository, note_key: int) -> None:
    with pytest.raises(KnownError, match="not suggested for this note"):
        accept(repo, note_key=note_key, code="Z99", coder="Ann")
    with pytest.raises(KnownError, match="not in the store"):
        accept(repo, note_key=99, code="R52", coder="Ann")
    with pytest.raises(KnownError, match="name of its coder"):
        reject(repo, note_key=note_key, code="R52", coder="  ")
    with pytest.raises(KnownError, match="needs a code"):
        add_code(repo, note_key=note_key, code=" ", coder="Ann", evidence=())
    assert records(repo) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (0, 10_000)])
def test_evidence_outside_the_text_is_a_bug_that_shows(repo: Repository, note_key: int, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="evidence span"):
        add_code(
            repo, note_key=note_key, code="Z00", coder="Ann", evidence=(EvidenceSpan(start, end, 1.0, Source.CODER),)
        )
    assert records(repo) == []


def test_a_code_of_an_earlier_run_may_still_be_decided(repo: Repository, note_key: int) -> None:
    first = repo.review(note_key).run
    later = Suggestion("J18.9", 0.7, True, (Source.TERM,))
    repo.save_result(note_key, CodingResult("n", Kind.DIAGNOSES, "new", (later,)), {})
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    decision = reviewed(repo, note_key, "R52").decision
    assert first is not None
    assert decision is not None
    assert decision.run_id == first.id


def test_undo_and_redo_walk_through_the_coders_decisions(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    reject(repo, note_key=note_key, code="R50.9", coder="Ann")
    change = undo(repo, coder="Ann")
    assert change is not None
    assert (change.before, change.after, change.message) == (
        State.REJECTED,
        State.ACCEPTED,
        "Undone: R50.9 is now accepted.",
    )
    assert change.undo_next == Step(note_key, "R50.9", Action.ACCEPT)
    assert change.redo_next == Step(note_key, "R50.9", Action.REJECT)
    undo(repo, coder="Ann")
    assert states(repo, note_key)["R50.9"] is State.OPEN
    assert undo(repo, coder="Ann") is None
    redo(repo, coder="Ann")
    assert states(repo, note_key)["R50.9"] is State.ACCEPTED
    change = redo(repo, coder="Ann")
    assert change is not None
    assert (change.after, change.redo_next) == (State.REJECTED, None)
    assert redo(repo, coder="Ann") is None
    assert [each.action.value for each in records(repo)][::-1] == ["accept", "reject", "undo", "undo", "redo", "redo"]


def test_a_new_decision_ends_redo_but_one_that_says_nothing_new_does_not(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    accept(repo, note_key=note_key, code="R50.9", coder="Ann")
    undo(repo, coder="Ann")
    change = accept(repo, note_key=note_key, code="R52", coder="Ann")
    assert (change.recorded, change.redo_next) == (False, Step(note_key, "R50.9", Action.ACCEPT))
    assert reject(repo, note_key=note_key, code="I10", coder="Ann").redo_next is None
    assert redo(repo, coder="Ann") is None


def test_undo_leaves_another_coders_later_decision_standing(repo: Repository, note_key: int) -> None:
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    reject(repo, note_key=note_key, code="R52", coder="Bo")
    change = undo(repo, coder="Ann")
    assert change is not None
    assert (change.before, change.after) == (State.REJECTED, State.REJECTED)
    change = undo(repo, coder="Bo")
    assert change is not None
    assert change.after is State.OPEN
    assert next_steps(repo, coder="Bo") == (None, Step(note_key, "R52", Action.REJECT))
    assert next_steps(repo, coder="Cy") == (None, None)


def test_undo_can_be_kept_to_one_note(repo: Repository, note_key: int) -> None:
    [other] = repo.add_notes([Note("m", "other")])
    accept(repo, note_key=note_key, code="R52", coder="Ann")
    add_code(repo, note_key=other.stored.key, code="Z00", coder="Ann", evidence=())
    change = undo(repo, coder="Ann", note_key=note_key)
    assert change is not None
    assert (change.note_key, change.undo_next) == (note_key, None)
    assert undo(repo, coder="Ann", note_key=note_key) is None
    change = redo(repo, coder="Ann", note_key=note_key)
    assert change is not None
    assert change.after is State.ACCEPTED
    assert repo.summary(other.stored.key).accepted == 1
