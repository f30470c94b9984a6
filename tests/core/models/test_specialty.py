"""The specialty head against a slow form of its formulas, and its switches."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from chartlight.models.specialty import WINDOW, NoteStates, SpecialtyHead, window_lengths

SIZE, SPECIALTIES = 5, 3


def head(**switches: bool) -> SpecialtyHead:
    torch.manual_seed(4)
    made = SpecialtyHead(input_size=SIZE, specialties=SPECIALTIES, hidden_size=4, queries=2, **switches).double().eval()
    for parameter in made.parameters():
        torch.nn.init.normal_(parameter)
    made.requires_grad_(False)
    torch.nn.init.normal_(made.mean)
    torch.nn.init.uniform_(made.scale, 0.5, 2.0)
    return made


def note(tokens: int, seed: int = 1) -> NoteStates:
    torch.manual_seed(seed)
    return NoteStates(torch.randn(tokens, SIZE), torch.rand(tokens))


def slowly(made: SpecialtyHead, read: NoteStates) -> tuple[list[float], Tensor]:
    """Logits and evidence by the formulas of the module, one number at a time."""
    x = (read.states.double() - made.mean) * made.scale
    windows, local, start = [], [], 0
    for length in window_lengths(len(x)):
        part, terms = x[start : start + length], read.terms.double()[start : start + length]
        start += length
        pooled, shares = [], torch.zeros(length, dtype=torch.float64)
        for h in range(2):
            scores = [float(made.local_query[h] @ part[n] + made.term_weight[h] * terms[n]) for n in range(length)]
            total = sum(math.exp(value) for value in scores)
            a = torch.tensor([math.exp(value) / total for value in scores], dtype=torch.float64)
            pooled.append((a[:, None] * part).sum(dim=0))
            shares += a / 2
        windows.append(torch.nn.functional.gelu(made.window.weight @ torch.cat(pooled) + made.window.bias))
        local.append(shares)
    mean = sum(windows) / len(windows)
    logits, evidence = [], []
    for i in range(SPECIALTIES):
        scores = [math.exp(float(made.query[i] @ z)) for z in windows]
        beta = [value / sum(scores) for value in scores]
        v = sum(b * z for b, z in zip(beta, windows, strict=True))
        logits.append(float(made.weight[i] @ torch.cat([v, mean]) + made.bias[i]))
        evidence.append(torch.cat([b * shares for b, shares in zip(beta, local, strict=True)]))
    return logits, torch.stack(evidence)


@pytest.mark.parametrize("tokens", [1, WINDOW, WINDOW + 1, 3 * WINDOW + 7])
def test_head_is_the_formula(tokens: int) -> None:
    made, read = head(), note(tokens)
    logits, evidence = slowly(made, read)
    with torch.no_grad():
        assert made([read]).logits[0].tolist() == pytest.approx(logits, abs=1e-5)
        assert torch.allclose(made.evidence(read), evidence, atol=1e-5)
        assert torch.allclose(made.evidence(read).sum(dim=1), torch.ones(SPECIALTIES, dtype=torch.float64), atol=1e-6)


def test_axes_turn_and_cut_the_standardised_states() -> None:
    torch.manual_seed(9)
    made = SpecialtyHead(input_size=SIZE, specialties=SPECIALTIES, hidden_size=4, axes=3).double().eval()
    plain = SpecialtyHead(input_size=3, specialties=SPECIALTIES, hidden_size=4).double().eval()
    made.standardise([note(40), note(9, seed=2)])
    made.choose_axes([note(40), note(9, seed=2)])
    assert torch.allclose(made.axes.T @ made.axes, torch.eye(3, dtype=torch.float64), atol=1e-9)
    for name, parameter in plain.named_parameters():
        parameter.data.copy_(dict(made.named_parameters())[name])
    read = note(WINDOW + 5, seed=3)
    x = ((read.states.double() - made.mean) * made.scale) @ made.axes
    with torch.no_grad():
        assert torch.allclose(made([read]).logits, plain([NoteStates(x, read.terms)]).logits, atol=1e-6)
    # Of all cuts to three values this one keeps most of what differs.
    rows = ((torch.cat([note(40).states, note(9, seed=2).states]).double() - made.mean) * made.scale).numpy()
    kept = float(((torch.tensor(rows) @ made.axes) ** 2).sum())
    other = torch.linalg.qr(torch.randn(SIZE, 3, dtype=torch.float64)).Q
    assert kept > float(((torch.tensor(rows) @ other) ** 2).sum())


def test_standardised_states_have_mean_0_and_variance_1() -> None:
    notes = [note(50), note(30, seed=2)]
    made = SpecialtyHead(input_size=SIZE, specialties=1)
    made.standardise(notes)
    rows = (torch.cat([one.states for one in notes]) - made.mean) * made.scale
    assert torch.allclose(rows.mean(dim=0), torch.zeros(SIZE), atol=1e-5)
    assert torch.allclose(rows.std(dim=0), torch.ones(SIZE), atol=1e-5)


def test_notes_of_a_batch_do_not_touch_each_other() -> None:
    made, short, long = head(), note(3), note(2 * WINDOW + 5, seed=2)
    with torch.no_grad():
        together = made([short, long]).logits
        apart = torch.cat([made([short]).logits, made([long]).logits])
    assert torch.allclose(together, apart, atol=1e-6)


def test_without_hierarchy_every_token_of_a_window_and_every_window_counts_alike() -> None:
    made, read = head(hierarchical=False), note(2 * WINDOW)
    with torch.no_grad():
        evidence = made.evidence(read)
    assert torch.allclose(evidence, torch.full_like(evidence, 1 / (2 * WINDOW)), atol=1e-6)


def test_term_bias_moves_the_local_attention_and_can_be_switched_off() -> None:
    read = note(WINDOW)
    terms = NoteStates(read.states, torch.zeros(WINDOW).index_fill(0, torch.tensor([5]), 1.0))
    blank = NoteStates(read.states, torch.zeros(WINDOW))
    for made, moved in ((head(), True), (head(term_bias=False), False)):
        torch.nn.init.constant_(made.term_weight, 3.0)
        with torch.no_grad():
            with_term, without = made.evidence(terms)[0], made.evidence(blank)[0]
        assert (float(with_term[5]) > 2 * float(without[5])) is moved


def test_windows_are_even_and_cover_the_note() -> None:
    for tokens in (1, 31, 32, 33, 100, 641):
        lengths = window_lengths(tokens)
        assert sum(lengths) == tokens
        assert max(lengths) <= WINDOW
        assert max(lengths) - min(lengths) <= 1
