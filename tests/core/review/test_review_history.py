"""Long random histories of two coders against a plain model in memory, across restarts."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from chartlight.review.actions import accept, redo, reject, undo
from chartlight.store.repository import Repository
from chartlight.types import CodingResult, Kind, Note, Source, State, Suggestion

CODES = ("A00", "B00", "C00")
CODERS = ("Ann", "Bo")


@dataclass
class Made:
    """A decision of the model; `turn` is when it was made or made again."""

    coder: str
    where: tuple[int, str]
    state: State
    turn: int
    stands: bool = True


@dataclass
class Model:
    """Undo and redo the way a text editor has them, one pair of stacks a coder."""

    made: list[Made] = field(default_factory=list)
    undone: dict[str, list[Made]] = field(default_factory=lambda: {coder: [] for coder in CODERS})
    turn: int = 0

    def holding(self, where: tuple[int, str]) -> Made | None:
        standing = [each for each in self.made if each.where == where and each.stands]
        return max(standing, key=lambda each: each.turn, default=None)

    def decide(self, coder: str, where: tuple[int, str], state: State) -> None:
        self.turn += 1
        now = self.holding(where)
        if now is None or (now.coder, now.state) != (coder, state):
            self.made.append(Made(coder, where, state, self.turn))
            self.undone[coder].clear()

    def undo(self, coder: str) -> bool:
        standing = [each for each in self.made if each.coder == coder and each.stands]
        if not standing:
            return False
        last = max(standing, key=lambda each: each.turn)
        last.stands = False
        self.undone[coder].append(last)
        return True

    def redo(self, coder: str) -> bool:
        self.turn += 1
        if not self.undone[coder]:
            return False
        last = self.undone[coder].pop()
        last.stands, last.turn = True, self.turn
        return True

    def state(self, where: tuple[int, str]) -> State:
        now = self.holding(where)
        return State.OPEN if now is None else now.state


def fill(repo: Repository) -> list[int]:
    suggestions = tuple(Suggestion(code, 0.5, True, (Source.TERM,)) for code in CODES)
    keys = [added.stored.key for added in repo.add_notes([Note("n", "one"), Note("m", "two")])]
    for key in keys:
        repo.save_result(key, CodingResult("n", Kind.DIAGNOSES, "p", suggestions), {})
    return keys


def play(repo: Repository, model: Model, rng: random.Random, keys: list[int]) -> None:
    """One random action on both."""
    coder, where = rng.choice(CODERS), (rng.choice(keys), rng.choice(CODES))
    match rng.choice(["accept", "reject", "undo", "undo", "redo", "redo"]):
        case "accept":
            model.decide(coder, where, State.ACCEPTED)
            accept(repo, note_key=where[0], code=where[1], coder=coder)
        case "reject":
            model.decide(coder, where, State.REJECTED)
            reject(repo, note_key=where[0], code=where[1], coder=coder)
        case "undo":
            assert model.undo(coder) == (undo(repo, coder=coder) is not None)
        case "redo":
            assert model.redo(coder) == (redo(repo, coder=coder) is not None)


@pytest.mark.parametrize("seed", range(4))
def test_random_histories_agree_with_the_model(data_dir: Path, seed: int) -> None:
    rng = random.Random(seed)
    model = Model()
    with Repository.open(data_dir) as repo:
        keys = fill(repo)
    for _ in range(5):  # five sessions
        with Repository.open(data_dir) as repo:
            for _ in range(12):
                play(repo, model, rng, keys)
                for key in keys:
                    found = {code.code: code.state for code in repo.review(key).codes}
                    assert found == {code: model.state((key, code)) for code in CODES}
                accepted = sum(model.state((key, code)) is State.ACCEPTED for key in keys for code in CODES)
                assert sum(line.accepted for line in repo.list_notes()) == accepted
                assert sum(len(repo.accepted_codes(key)) for key in keys) == accepted
