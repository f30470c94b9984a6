"""The fine-tuned encoder that the specialty model is compared with."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

from chartlight.errors import KnownError
from chartlight.experiments.tuned_encoder import (
    TunedEncoder,
    TuningRecipe,
    UpperLayers,
    fit_tuned,
    tuned_logits,
    upper_layers,
)
from chartlight.models.specialty import NoteStates
from chartlight.training.base import WINDOW_SIZE
from chartlight.training.note_states import NoteReader

WORDS = ("acute heart failure and hypertension", "pneumonia and cough with fever")


@pytest.fixture(scope="module")
def reader(tiny_pack: Path) -> NoteReader:
    return NoteReader(str(tiny_pack), device="cpu")


@pytest.fixture(scope="module")
def upper(reader: NoteReader) -> UpperLayers:
    return upper_layers(reader.encoder, reader.layers, reader.hidden_size)


def test_the_upper_layers_go_on_where_the_kept_states_end(reader: NoteReader, upper: UpperLayers) -> None:
    encoded = reader.encode(WORDS[0])
    ids = torch.tensor([encoded.ids])
    with torch.no_grad():
        below = reader.encoder.float()(ids, output_hidden_states=True).hidden_states
        states = below[reader.layers[-2]]
        for layer in upper.layers:
            given = layer(states)
            states = given[0] if isinstance(given, tuple) else given
    assert torch.allclose(states, below[-1], atol=1e-5)
    note = reader.read(WORDS[0])
    size = reader.hidden_size
    assert torch.equal(upper.below(note), note.states[:, -2 * size : -size])


def test_windows_of_a_note_are_read_apart_and_pooled_together(upper: UpperLayers) -> None:
    model = TunedEncoder(upper, specialties=3).eval()
    torch.manual_seed(2)
    note = torch.randn(WINDOW_SIZE + 7, upper.hidden_size)
    half = -(-len(note) // 2)
    parts = [note[: len(note) - half], note[len(note) - half :]]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        read = []
        for part in parts:
            states = part[None]
            for layer in model.layers:
                given = layer(states)
                states = given[0] if isinstance(given, tuple) else given
            read.append(states[0])
    whole = torch.cat(read).float()
    with torch.no_grad():
        wanted = model.classifiers(model.norm(torch.cat([whole.mean(dim=0), whole.amax(dim=0)])))
        assert torch.allclose(model([note])[0], wanted, atol=0.03)
        # A shorter note beside it brings padding, which nothing may see.
        beside = model([note, note[:5]])
        assert torch.allclose(beside[0], wanted, atol=0.03)
        assert torch.allclose(beside[1], model([note[:5]])[0], atol=0.03)


def test_it_learns_and_leaves_the_encoder_as_it_was(reader: NoteReader, upper: UpperLayers) -> None:
    before = [parameter.clone() for parameter in upper.layers.parameters()]
    notes = [reader.read(f"{WORDS[place % 2]} {place}") for place in range(24)]
    labels = torch.tensor([[1.0, 0.0] if place % 2 == 0 else [0.0, 1.0] for place in range(24)])
    recipe = TuningRecipe(epochs=12, rate=1e-3, head_rate=1e-2)
    steps: list[tuple[int, int]] = []
    model = fit_tuned(
        upper, notes, labels, recipe, device=torch.device("cpu"), report=lambda done, total: steps.append((done, total))
    )
    told = tuned_logits(model, upper, notes)
    assert torch.equal(told.argmax(dim=1), labels.argmax(dim=1))
    assert steps[-1] == (36, 36)
    assert all(torch.equal(old, new) for old, new in zip(before, upper.layers.parameters(), strict=True))
    moved = [not torch.equal(old, new) for old, new in zip(before, model.layers.parameters(), strict=True)]
    assert any(moved), "the layers learn too, not the classifiers alone"


def test_what_lies_behind_the_most_tokens_is_not_trained_on(upper: UpperLayers) -> None:
    torch.manual_seed(3)
    states = torch.randn(8, 40, 2 * upper.hidden_size)
    other = states.clone()
    other[:, 10:] = torch.randn(8, 30, 2 * upper.hidden_size)
    labels = torch.eye(2).repeat(4, 1)
    recipe = TuningRecipe(epochs=1, most_tokens=10)
    fits = [
        fit_tuned(upper, [NoteStates(one, torch.zeros(40)) for one in some], labels, recipe, device=torch.device("cpu"))
        for some in (states, other)
    ]
    assert all(torch.equal(a, b) for a, b in zip(*(fit.parameters() for fit in fits), strict=True))


def test_encoders_of_another_build_are_refused() -> None:
    with pytest.raises(KnownError, match="--fine-tuned"):
        upper_layers(nn.Linear(2, 2), (1, 2), 2)
