"""A pass that is broken off and taken up again ends like one that never was; early stopping keeps the best state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from chartlight.models.batching import encode_note
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.training.attention import AttentionRecipe, TrainingStep, count_steps, fit_attention
from chartlight.training.base import load_tokenizer, new_model
from chartlight.training.checkpoint import Checkpoint, records_digest
from chartlight.training.early_stopping import EarlyStopping, HeldNote, mean_average_precision
from chartlight.training.records import CodedRecord
from chartlight.training.self_training import SoftCode, SoftNotes
from chartlight.types import Note

RECIPE = AttentionRecipe(epochs=3, notes_per_step=4, warmup_steps=5, patience=5, seed=3)
CODES = ["I10", "J18.9", "R50.9"]


@pytest.fixture
def records(toy_records: Callable[[int], list[dict[str, Any]]]) -> list[CodedRecord]:
    return [
        CodedRecord(r["id"], r["text"], tuple(r["diagnoses"]), {r["diagnoses"][0]: (((16, 20),),)}, {"es": r["text"]})
        for r in toy_records(14)
    ]


class Fit:
    """One run of the same pass; every run starts from the same weights."""

    def __init__(self, encoder: Path, records: list[CodedRecord]) -> None:
        self.encoder, self.records = encoder, records
        self.steps: list[TrainingStep] = []

        self.besides: Callable[[PerIcdAttentionModel], Callable[[int], torch.Tensor]] | None = None
        self.soft: SoftNotes | None = None

    def run(self, checkpoint: Checkpoint | None, stop: Callable[[TrainingStep], None] | None = None) -> dict[str, Any]:
        torch.manual_seed(1)
        model = new_model(str(self.encoder), CODES)
        self.steps = []
        tokenizer = load_tokenizer(str(self.encoder))

        def on_step(step: TrainingStep) -> None:
            self.steps.append(step)
            if stop:
                stop(step)

        fit_attention(
            model,
            tokenizer,
            self.records[:10],
            recipe=RECIPE,
            held=self.records[10:],
            unlabelled=self.soft.examples(model, tokenizer, weight=0.5) if self.soft else (),
            besides=self.besides(model) if self.besides else None,
            on_step=on_step,
            checkpoint=checkpoint,
        )
        return model.state_dict()


@pytest.fixture
def fit(encoder_folder: Path, records: list[CodedRecord]) -> Fit:
    return Fit(encoder_folder, records)


def stop_at(number: int, error: type[BaseException]) -> Callable[[TrainingStep], None]:
    def stop(step: TrainingStep) -> None:
        if step.step == number:
            raise error

    return stop


def same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


@pytest.mark.parametrize(("error", "minutes"), [(KeyboardInterrupt, 60.0), (SystemExit, 0.0)])
@pytest.mark.parametrize("number", [1, 5, 9])
def test_a_pass_that_was_broken_off_ends_with_the_same_weights(
    tmp_path: Path, fit: Fit, error: type[BaseException], minutes: float, number: int
) -> None:
    """Ctrl+C saves the state; any other end leaves the one that was saved last."""
    whole = fit.run(None)
    all_steps = fit.steps
    file = tmp_path / "work" / "unfinished.pt"
    with pytest.raises(error):
        fit.run(Checkpoint(file, fingerprint="a", minutes=minutes), stop_at(number, error))
    continued = fit.run(Checkpoint(file, fingerprint="a", minutes=60))
    assert fit.steps == all_steps[number:]
    assert same(continued, whole)
    assert len(all_steps) == count_steps(RECIPE, fit.records[:10])[1] == 12


def test_a_pass_with_unlabelled_notes_and_a_further_loss_too(tmp_path: Path, fit: Fit) -> None:
    """Both change the weights, and a pass taken up draws the same notes and the same numbers of steps."""
    plain = fit.run(None)
    notes = [Note(id=str(i), text=f"fever and cough {i}") for i in range(6)]
    fit.soft = SoftNotes(notes, [(SoftCode("R50.9", i / 10, ((0, 5),)),) for i in range(6)], "x")
    soft = fit.run(None)
    fit.besides = lambda model: lambda step: (model.head.bias * (step % 3)).sum()  # type: ignore[operator]
    whole = fit.run(None)
    assert not same(plain, soft)
    assert not same(soft, whole)
    assert len(fit.steps) == count_steps(RECIPE, fit.records[:10], unlabelled=6)[1] == 19
    file = tmp_path / "unfinished.pt"
    with pytest.raises(KeyboardInterrupt):
        fit.run(Checkpoint(file, fingerprint="a", minutes=60), stop_at(7, KeyboardInterrupt))
    assert same(fit.run(Checkpoint(file, fingerprint="a", minutes=60)), whole)
    assert fit.steps[0].step == 8


def test_a_crash_between_two_states_costs_only_the_steps_since(tmp_path: Path, fit: Fit) -> None:
    whole = fit.run(None)
    file = tmp_path / "unfinished.pt"
    with pytest.raises(KeyboardInterrupt):
        fit.run(Checkpoint(file, fingerprint="a", minutes=60), stop_at(4, KeyboardInterrupt))
    with pytest.raises(SystemExit):
        fit.run(Checkpoint(file, fingerprint="a", minutes=60), stop_at(8, SystemExit))
    assert same(fit.run(Checkpoint(file, fingerprint="a", minutes=60)), whole)
    assert fit.steps[0].step == 5


def test_the_state_of_another_pass_or_a_damaged_one_is_not_taken_up(tmp_path: Path) -> None:
    file = tmp_path / "unfinished.pt"
    Checkpoint(file, fingerprint="a").save({"step": 3})
    assert Checkpoint(file, fingerprint="a").load() == {"step": 3}
    assert Checkpoint(file, fingerprint="b").load() is None
    file.write_bytes(file.read_bytes()[:-30])
    assert Checkpoint(file, fingerprint="a").load() is None
    Checkpoint(file, fingerprint="a").remove()
    assert list(tmp_path.iterdir()) == []
    assert Checkpoint(file, fingerprint="a").load() is None


def test_the_digest_of_records_sees_every_change_but_not_their_order() -> None:
    one, other = CodedRecord("1", "fever", ("R50.9",)), CodedRecord("2", "cough", ("R05",))
    digest = records_digest([one, other])
    assert records_digest([other, one]) == digest
    assert records_digest([one, CodedRecord("2", "cough!", ("R05",))]) != digest
    assert records_digest([one, CodedRecord("2", "cough", ("R05",), {"R05": (((0, 5),),)})]) != digest


def test_early_stopping_keeps_the_best_weights_and_ends_after_its_patience(fit: Fit) -> None:
    model = new_model(str(fit.encoder), CODES)
    stopping = EarlyStopping(patience=2)
    ended = []
    for score in (0.3, 0.5, 0.4, 0.5):
        torch.nn.init.constant_(model.head.bias, score)  # type: ignore[arg-type]
        ended.append(stopping.is_over(score, model))
    assert ended == [False, False, False, True]
    stopping.restore(model)
    assert model.state_dict()["head.bias"].tolist() == [0.5] * 3


def test_training_ends_early_where_the_held_notes_gain_nothing(fit: Fit) -> None:
    """The codes of the held-out notes are unknown to the model, so that no epoch can better their ranking."""
    held = [CodedRecord("h", "the patient has fever", ("Z99.9",))]
    model = new_model(str(fit.encoder), CODES)
    steps: list[TrainingStep] = []
    recipe = AttentionRecipe(epochs=9, notes_per_step=4, translation_share=0, patience=2)
    tokenizer = load_tokenizer(str(fit.encoder))
    fit_attention(model, tokenizer, fit.records[:8], recipe=recipe, held=held, on_step=steps.append)
    assert steps[-1].epoch == 3
    assert [step.held_map for step in steps] == [None, 0.0, 0.0, 0.0, 0.0, 0.0]


def test_the_ranking_of_held_notes_by_hand(fit: Fit) -> None:
    model: PerIcdAttentionModel = new_model(str(fit.encoder), CODES)
    tokenizer = load_tokenizer(str(fit.encoder))
    with torch.no_grad():
        model.head.weight.zero_()  # type: ignore[operator, union-attr]
        model.head.bias.copy_(torch.tensor([0.0, -1.0, -2.0]))  # type: ignore[operator, union-attr]
    note = encode_note(tokenizer, "fever", window_size=8, window_overlap=2)
    empty = encode_note(tokenizer, "", window_size=8, window_overlap=2)
    held = [HeldNote(note, (0, 2), 3), HeldNote(note, (1,), 1), HeldNote(note, (), 0), HeldNote(empty, (1,), 1)]
    assert mean_average_precision(model, tokenizer, held) == pytest.approx(((1 + 2 / 3) / 3 + 1 / 2) / 2)
    assert mean_average_precision(model, tokenizer, []) == 0.0
