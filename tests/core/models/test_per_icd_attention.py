"""The head against an independent loop in float64, and windows against the unsplit note."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from chartlight.models.batching import EncodedNote, make_batch
from chartlight.models.per_icd_attention import (
    LabelAttention,
    MeanPooling,
    PerIcdAttentionConfig,
    PerIcdAttentionModel,
    evidence_divergence,
)
from chartlight.models.windows import split_windows

NOTES, TOKENS, SIZE, CODES = 3, 11, 8, 5
LENGTHS = (11, 4, 1)


@pytest.fixture
def states() -> torch.Tensor:
    torch.manual_seed(3)
    return torch.randn(NOTES, TOKENS, SIZE, dtype=torch.float64)


@pytest.fixture
def token_mask() -> torch.Tensor:
    return torch.arange(TOKENS)[None] < torch.tensor(LENGTHS)[:, None]


def head_of(pooling: str) -> LabelAttention:
    torch.manual_seed(5)
    head = LabelAttention(hidden_size=SIZE, codes=CODES, pooling=pooling).double()
    with torch.no_grad():
        head.query.normal_()
        head.weight.normal_()
        head.bias.normal_()
    return head


def slow_attention(h: Any, u: Any) -> list[list[float]]:
    """α by its definition: one code and one token at a time, real tokens only."""
    rows = []
    for query in u:
        scores = [sum(float(a) * float(b) for a, b in zip(token, query, strict=True)) for token in h]
        total = sum(math.exp(score) for score in scores)
        rows.append([math.exp(score) / total for score in scores])
    return rows


def slow_logits(h: Any, head: LabelAttention, pooling: str) -> list[float]:
    u, w, b = (parameter.detach().numpy() for parameter in (head.query, head.weight, head.bias))
    alpha = slow_attention(h, u)
    pooled = [[sum(a * float(token[i]) for a, token in zip(row, h, strict=True)) for i in range(SIZE)] for row in alpha]
    best = [max(v[i] for v in pooled) for i in range(SIZE)]
    return [
        sum(float(w[c][i]) * (best if pooling == "max" else pooled[c])[i] for i in range(SIZE)) + float(b[c])
        for c in range(CODES)
    ]


@pytest.mark.parametrize("pooling", ["label-wise", "max"])
def test_head_equals_the_loop(pooling: str, states: torch.Tensor, token_mask: torch.Tensor) -> None:
    head = head_of(pooling)
    logits = head(states, token_mask).detach().numpy()
    for note, length in enumerate(LENGTHS):
        expected = slow_logits(states[note, :length].numpy(), head, pooling)
        np.testing.assert_allclose(logits[note], expected, rtol=1e-10)


def test_attention_sums_to_one_and_padding_is_exactly_zero(states: torch.Tensor, token_mask: torch.Tensor) -> None:
    alpha = head_of("label-wise").attention(states, token_mask).detach()
    assert alpha.shape == (NOTES, TOKENS, CODES)
    torch.testing.assert_close(alpha.sum(dim=1), torch.ones(NOTES, CODES, dtype=torch.float64))
    assert torch.equal(alpha[~token_mask], torch.zeros_like(alpha[~token_mask]))


def test_attention_of_some_codes_is_that_of_all(states: torch.Tensor, token_mask: torch.Tensor) -> None:
    head = head_of("label-wise")
    some = head.attention(states, token_mask, torch.tensor([4, 1]))
    torch.testing.assert_close(some, head.attention(states, token_mask)[..., [4, 1]])


def test_baseline_ignores_padding(states: torch.Tensor, token_mask: torch.Tensor) -> None:
    torch.manual_seed(1)
    head = MeanPooling(hidden_size=SIZE, codes=CODES).double()
    logits = head(states, token_mask)
    for note, length in enumerate(LENGTHS):
        mean = states[note, :length].sum(dim=0) / length
        torch.testing.assert_close(logits[note], head.linear.weight @ mean + head.linear.bias)


def test_evidence_divergence_equals_the_loop(states: torch.Tensor, token_mask: torch.Tensor) -> None:
    head = head_of("label-wise")
    gold = {(0, 2): {3: 0.5, 4: 0.5}, (1, 0): {1: 1.0}, (0, 4): {0: 0.25, 1: 0.25, 9: 0.25, 10: 0.25}}
    rows = torch.tensor(
        [[note, code, token, mass] for (note, code), masses in gold.items() for token, mass in masses.items()],
        dtype=torch.float64,
    )
    expected = 0.0
    for (note, code), masses in gold.items():
        alpha = slow_attention(states[note, : LENGTHS[note]].numpy(), head.query.detach().numpy())[code]
        expected += sum(mass * math.log(mass / alpha[token]) for token, mass in masses.items())
    assert evidence_divergence(head, states, token_mask, rows).item() == pytest.approx(expected, rel=1e-10)


def small_model(*, layers: int, **settings: Any) -> PerIcdAttentionModel:
    torch.manual_seed(2)
    encoder = {
        "model_type": "bert",
        "vocab_size": 50,
        "hidden_size": SIZE,
        "num_hidden_layers": layers,
        "num_attention_heads": 2,
        "intermediate_size": 16,
        "max_position_embeddings": 64,
    }
    config = PerIcdAttentionConfig(encoder=encoder, codes=[f"A0{c}" for c in range(CODES)], **settings)
    return PerIcdAttentionModel(config).eval()


def note_of(tokens: int, *, size: int, overlap: int) -> EncodedNote:
    ids = tuple(5 + (7 * place) % 40 for place in range(tokens))
    return EncodedNote(
        ids,
        tuple((i, i + 1) for i in range(tokens)),
        tuple(split_windows(tokens, size=size, overlap=overlap)),
    )


def run(model: PerIcdAttentionModel, *notes: EncodedNote) -> torch.Tensor:
    batch = make_batch(notes, cls_id=0, sep_id=2, pad_id=1)
    with torch.no_grad():
        states: torch.Tensor = model(**batch.tensors()).states
    return states


@pytest.mark.parametrize("tokens", [1, 11, 12, 13, 20, 28, 36, 37])
@pytest.mark.parametrize("overlap", [0, 4])
def test_windows_give_the_states_of_the_unsplit_note_where_tokens_are_read_alone(tokens: int, overlap: int) -> None:
    """An encoder without layers and positions reads each token alone, so splitting must change nothing."""
    model = small_model(layers=0)
    with torch.no_grad():
        model.encoder.embeddings.position_embeddings.weight.zero_()
    whole = run(model, note_of(tokens, size=60, overlap=0))
    split = run(model, note_of(tokens, size=12, overlap=overlap))
    torch.testing.assert_close(split, whole)


@pytest.mark.parametrize("tokens", [12, 24, 36])
def test_at_exact_multiples_windows_are_the_pieces_read_apart(tokens: int) -> None:
    model = small_model(layers=2)
    note = note_of(tokens, size=12, overlap=0)
    pieces = [
        run(
            model,
            EncodedNote(note.ids[i : i + 12], note.offsets[:12], tuple(split_windows(12, size=12, overlap=0))),
        )
        for i in range(0, tokens, 12)
    ]
    torch.testing.assert_close(run(model, note), torch.cat(pieces, dim=1), rtol=1e-5, atol=1e-6)


def test_a_batch_of_notes_gives_what_each_note_gives_alone() -> None:
    model = small_model(layers=2)
    notes = [note_of(30, size=12, overlap=4), note_of(5, size=12, overlap=4), note_of(12, size=12, overlap=4)]
    together = run(model, *notes)
    for place, note in enumerate(notes):
        alone = run(model, note)
        torch.testing.assert_close(together[place, : len(note.ids)], alone[0], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("settings", [{}, {"pooling": "max"}, {"head": "baseline"}])
def test_the_loss_falls_and_a_saved_model_is_the_same(settings: dict[str, str], tmp_path: Any) -> None:
    model = small_model(layers=1, **settings)
    batch = make_batch([note_of(20, size=12, overlap=4)], cls_id=0, sep_id=2, pad_id=1).tensors()
    labels = torch.tensor([[1.0, 0, 0, 1, 0]])
    evidence = torch.tensor([[0, 0, 3, 0.5], [0, 0, 4, 0.5]])
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2)
    losses = []
    for _ in range(30):
        loss = model(**batch, labels=labels, evidence=evidence).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.5 * losses[0]
    model.save_pretrained(tmp_path)
    again = PerIcdAttentionModel.from_pretrained(tmp_path).eval()
    assert again.config.codes == model.config.codes
    torch.testing.assert_close(again(**batch).logits, model(**batch).logits)


def test_unknown_heads_are_refused() -> None:
    with pytest.raises(ValueError, match="pooling"):
        PerIcdAttentionConfig(pooling="mean")
