"""Ctrl+C during a training, and the bar that shows it."""

from __future__ import annotations

import signal

import pytest

from chartlight.cli import main
from chartlight.commands.interrupts import StopSignals
from chartlight.commands.training_bar import TrainingBar
from chartlight.training.attention import TrainingStep


def step(number: int, *, of: int = 10, held_map: float | None = None) -> TrainingStep:
    return TrainingStep(number, of, number / 5, 1.234, held_map)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_waits_for_the_end_of_the_step(
    number: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(number)
    with StopSignals() as signals:
        signals.check(in_step=True)
        signal.raise_signal(number)
        assert "stopping after this step" in capsys.readouterr().err
        with pytest.raises(KeyboardInterrupt):
            signals.check(in_step=True)
        assert signals.saved
    assert signal.getsignal(number) is before


def test_a_second_ctrl_c_stops_at_once_and_so_does_one_outside_the_steps() -> None:
    with StopSignals() as signals:
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        signals.check(in_step=True)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        assert not signals.saved


def test_the_bar_counts_the_steps_of_the_whole_run(capsys: pytest.CaptureFixture[str]) -> None:
    bar = TrainingBar({"first": 10, "second": 4})
    # Taken up at step 3, stopped early after step 6.
    for number in (3, 4, 5, 6):
        bar("first", step(number, held_map=0.5))
    bar("second", step(1, of=4))
    bar("second", step(4, of=4))
    bar.close()
    drawn = capsys.readouterr().err
    assert "second pass (2 of 2): 100%" in drawn
    assert "14/14" in drawn
    assert "loss=1.23" in drawn


def test_a_stage_between_the_passes_has_a_bar_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    bar = TrainingBar({"first": 2, "second": 2})
    bar("titles of codes", step(128, of=256))
    bar("titles of codes", step(256, of=256))
    for name in ("first", "second"):
        bar(name, step(1, of=2))
        bar(name, step(2, of=2))
        bar("held-out notes", step(7, of=7))
    bar.close()
    drawn = capsys.readouterr().err
    assert "titles of codes: 100%" in drawn
    assert "256/256" in drawn
    assert drawn.count("held-out notes: 100%") >= 2
    assert "second pass (2 of 2): 100%" in drawn
    assert "4/4" in drawn


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (["--epochs", "0"], "--epochs must be greater than 0"),
        (["--notes-per-step", "0"], "--notes-per-step must be greater than 0"),
        (["--patience", "-1"], "--patience must be 0 or more"),
        (["--encoder-rate", "0"], "--encoder-rate must be greater than 0"),
        (["--checkpoint-minutes", "-1"], "--checkpoint-minutes must be 0 or more"),
    ],
)
def test_numbers_that_make_no_sense_get_a_sentence(
    option: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "codes", "--data", "x.jsonl", "--base", "b", "--output", "o", *option]) == 1
    assert sentence in capsys.readouterr().err
