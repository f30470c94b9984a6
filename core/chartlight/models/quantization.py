"""Small weights on disk: int8 rows for what was trained, 4-bit blocks for the frozen word embeddings.

A matrix `name` is stored as `name.q8` (int8) with `name.scale` (fp16, one a row), or as `name.q4` (two 4-bit values
a byte) with `name.scale` (fp16, one a block of 32). Everything else is stored as fp16 under its own name.
"""

from __future__ import annotations

import torch
from torch import Tensor

BLOCK = 32
_HALF = BLOCK // 2


def quantize_rows(matrix: Tensor) -> tuple[Tensor, Tensor]:
    """int8 with one scale a row: x ≈ q · scale.

    Args:
        matrix: (rows, columns).

    Returns:
        q (rows, columns) int8 and scale (rows, 1) fp16.
    """
    scale = (matrix.abs().amax(dim=1, keepdim=True) / 127).clamp(min=1e-7).half()
    q = (matrix / scale.float()).round().clamp(-127, 127).to(torch.int8)
    return q, scale


def dequantize_rows(q: Tensor, scale: Tensor) -> Tensor:
    """The matrix of `quantize_rows` in fp32."""
    return q.float() * scale.float()


def quantize_blocks(matrix: Tensor) -> tuple[Tensor, Tensor]:
    """4-bit values in blocks of 32 with one scale a block: x ≈ q · scale, q in -8..7.

    The scale is the best of a few that put the block's largest value on a whole step; a matrix that was
    in such blocks before comes back as it was.

    Args:
        matrix: (rows, columns), columns a multiple of 32.

    Returns:
        Packed nibbles (rows, columns / 2) uint8 and scale (rows, columns / 32) fp16.
    """
    blocks = matrix.float().reshape(-1, BLOCK)
    peak = blocks.gather(1, blocks.abs().argmax(dim=1, keepdim=True))
    best_q, best_scale, best_error = None, None, None
    for step in (-8, 7, -7, 6, -6, 5, -5, 4, -4):
        scale = (peak / step).half()
        q = (blocks / torch.where(scale == 0, 1, scale).float()).round().clamp(-8, 7)
        error = (q * scale.float() - blocks).square().sum(dim=1, keepdim=True)
        if best_q is None or best_scale is None or best_error is None:
            best_q, best_scale, best_error = q, scale, error
            continue
        better = error < best_error
        best_q = torch.where(better, q, best_q)
        best_scale = torch.where(better, scale, best_scale)
        best_error = torch.where(better, error, best_error)
    assert best_q is not None and best_scale is not None  # noqa: PT018, S101 - the loop runs
    nibbles = (best_q + 8).to(torch.uint8)
    packed = nibbles[:, :_HALF] | (nibbles[:, _HALF:] << 4)
    return packed.reshape(matrix.shape[0], -1), best_scale.reshape(matrix.shape[0], -1)


def dequantize_blocks(packed: Tensor, scale: Tensor) -> Tensor:
    """The matrix of `quantize_blocks` in fp32."""
    nibbles = packed.reshape(-1, _HALF)
    q = torch.cat([nibbles & 15, nibbles >> 4], dim=1).float() - 8
    return (q * scale.reshape(-1, 1).float()).reshape(packed.shape[0], -1)


def pack_state(state: dict[str, Tensor], *, block_names: frozenset[str]) -> dict[str, Tensor]:
    """A model's weights as they are stored.

    Args:
        state: name → tensor.
        block_names: matrices to store as 4-bit blocks; other matrices of the encoder are stored as int8 rows.
    """
    packed: dict[str, Tensor] = {}
    for name, tensor in state.items():
        if name in block_names and tensor.shape[1] % BLOCK == 0:
            packed[f"{name}.q4"], packed[f"{name}.scale"] = quantize_blocks(tensor)
        elif tensor.ndim == 2 and name.startswith("encoder."):
            packed[f"{name}.q8"], packed[f"{name}.scale"] = quantize_rows(tensor)
        else:
            packed[name] = tensor.half().contiguous()
    return packed


def unpack_state(packed: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of `pack_state` in fp32, under the model's own names."""
    state: dict[str, Tensor] = {}
    for name, tensor in packed.items():
        if name.endswith(".q4"):
            state[name[:-3]] = dequantize_blocks(tensor, packed[f"{name[:-3]}.scale"])
        elif name.endswith(".q8"):
            state[name[:-3]] = dequantize_rows(tensor, packed[f"{name[:-3]}.scale"])
        elif not name.endswith(".scale"):
            state[name] = tensor.float()
    return state
