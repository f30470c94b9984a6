from __future__ import annotations

import torch

from chartlight.models.quantization import (
    dequantize_blocks,
    dequantize_rows,
    pack_state,
    quantize_blocks,
    quantize_rows,
    unpack_state,
)


def test_rows_come_back_within_half_a_step() -> None:
    torch.manual_seed(0)
    matrix = torch.randn(20, 64) * torch.logspace(-3, 1, 20)[:, None]
    q, scale = quantize_rows(matrix)
    assert q.dtype == torch.int8
    error = (dequantize_rows(q, scale) - matrix).abs()
    assert bool((error <= scale.float() * 0.56).all())


def test_a_matrix_that_was_in_blocks_comes_back_exactly() -> None:
    torch.manual_seed(0)
    scale = torch.rand(30, 4).half() * 0.1
    q = torch.randint(-8, 8, (30, 4, 32)).float()
    matrix = (q * scale[..., None].float()).reshape(30, 128)
    assert torch.equal(dequantize_blocks(*quantize_blocks(matrix)), matrix)


def test_any_matrix_in_blocks_stays_close() -> None:
    torch.manual_seed(0)
    matrix = torch.randn(50, 64)
    packed, scale = quantize_blocks(matrix)
    assert packed.shape == (50, 32)
    assert packed.dtype == torch.uint8
    assert (dequantize_blocks(packed, scale) - matrix).norm() / matrix.norm() < 0.12


def test_zeros_stay_zeros() -> None:
    assert torch.equal(dequantize_blocks(*quantize_blocks(torch.zeros(2, 32))), torch.zeros(2, 32))
    assert torch.equal(dequantize_rows(*quantize_rows(torch.zeros(2, 3))), torch.zeros(2, 3))


def test_a_state_keeps_its_names_and_shapes() -> None:
    torch.manual_seed(0)
    state = {
        "encoder.embeddings.word_embeddings.weight": torch.randn(10, 32),
        "encoder.layer.0.weight": torch.randn(8, 32),
        "encoder.layer.0.bias": torch.randn(8),
        "head.query": torch.randn(5, 32),
    }
    packed = pack_state(state, block_names=frozenset({"encoder.embeddings.word_embeddings.weight"}))
    assert packed["encoder.embeddings.word_embeddings.weight.q4"].nbytes == 160
    assert packed["head.query"].dtype == torch.float16
    again = unpack_state(packed)
    assert {name: tensor.shape for name, tensor in again.items()} == {n: t.shape for n, t in state.items()}
    assert all((again[name] - state[name]).norm() / state[name].norm() < 0.12 for name in state)
