"""The specialties of a note: hierarchical attention over the states of the encoder that the code model uses.

After Zhang, Chen and Liu (2025), *MTTL-ClinicalBERT*, Symmetry 17(6) 823, whose formulas are not public in full; what
stands here is our reading of its description. With x_n the state of token n (several layers of the encoder side by
side, each value standardised), t_n in 0..1 how surely the token belongs to a medical term, and k a window of tokens:

    local:     a_khn = softmax over n in k of (q_h·x_n + γ_h t_n),   s_k = [Σ_n a_khn x_n for each h],
               z_k = GELU(W s_k + b)
    document:  β_ik = softmax over k of u_i·z_k,   v_i = Σ_k β_ik z_k,   ẑ = mean over k of z_k
    score:     ŷ_i = σ(w_i·[v_i, ẑ] + b_i)

The evidence for specialty i is how much of its attention falls on each token: e_in = β_ik · mean over h of a_khn.
With `hierarchical=False` both levels are plain means, with `term_bias=False` γ = 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

WINDOW = 32
"""Most tokens of a local window."""


@dataclass(frozen=True)
class NoteStates:
    """One note as the specialty head reads it.

    Attributes:
        states: token states: (tokens, d); at least one token.
        terms: how surely each token belongs to a medical term, 0..1: (tokens,).
    """

    states: Tensor
    terms: Tensor


@dataclass(frozen=True)
class SpecialtyOutput:
    """What the head says of a batch of notes."""

    logits: Tensor  # (notes, specialties)
    local: Tensor  # (notes, windows, length): mean over the queries of a; 0 at padding
    document: Tensor  # (notes, windows, specialties): β; 0 at padding


class SpecialtyHead(nn.Module):
    """Local attention within windows of tokens, document attention over the windows, one classifier a specialty."""

    mean: Tensor
    scale: Tensor

    def __init__(
        self,
        *,
        input_size: int,
        specialties: int,
        hidden_size: int = 192,
        queries: int = 2,
        dropout: float = 0.4,
        hierarchical: bool = True,
        term_bias: bool = True,
    ) -> None:
        """Make a head.

        Args:
            input_size: d of the token states.
            specialties: number of specialties.
            hidden_size: length of z.
            queries: number of local queries.
            dropout: share of the values that are left out while training.
            hierarchical: attend; else take means at both levels.
            term_bias: let the local attention prefer medical terms.
        """
        super().__init__()
        self.hierarchical = hierarchical
        self.term_bias = term_bias
        self.register_buffer("mean", torch.zeros(input_size))
        self.register_buffer("scale", torch.ones(input_size))
        self.local_query = nn.Parameter(torch.zeros(queries, input_size))  # q: zero attends evenly
        self.term_weight = nn.Parameter(torch.zeros(queries))  # γ
        self.window = nn.Linear(queries * input_size, hidden_size)
        self.query = nn.Parameter(torch.empty(specialties, hidden_size))  # u
        self.weight = nn.Parameter(torch.empty(specialties, 2 * hidden_size))  # w
        self.bias = nn.Parameter(torch.full((specialties,), -3.0))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.local_query, std=0.002)
        nn.init.normal_(self.query, std=0.05)
        nn.init.normal_(self.weight, std=0.02)

    def standardise(self, notes: Sequence[NoteStates]) -> None:
        """Take mean and standard deviation of each value from the tokens of some notes."""
        rows = torch.cat([note.states.float() for note in notes])
        self.mean.copy_(rows.mean(dim=0))
        self.scale.copy_(1 / rows.std(dim=0).clamp(min=1e-3))

    def forward(self, notes: Sequence[NoteStates]) -> SpecialtyOutput:
        """Scores and attention of some notes, each of any length."""
        states, terms, mask = self._windows(notes)
        a = self._local(states, terms, mask)  # (notes, windows, length, queries)
        pooled = torch.einsum("bklh,bkld->bkhd", a, states).flatten(2)
        z = nn.functional.gelu(self.window(self.dropout(pooled)))
        there = mask.any(dim=2)  # (notes, windows)
        beta = self._document(z, there)
        v = torch.einsum("bki,bkd->bid", beta, z)
        mean = (z * there[..., None]).sum(dim=1) / there.sum(dim=1, keepdim=True)
        joined = torch.cat([v, mean[:, None].expand(-1, len(self.weight), -1)], dim=2)
        logits = (self.dropout(joined) * self.weight).sum(dim=2) + self.bias
        return SpecialtyOutput(logits=logits, local=a.mean(dim=3), document=beta)

    def evidence(self, note: NoteStates) -> Tensor:
        """e: the share of each specialty's attention on each token: (specialties, tokens); rows sum to 1."""
        output = self([note])
        shares = output.document[0].T[:, :, None] * output.local[0][None]  # (specialties, windows, length)
        kept = [shares[:, k, :length] for k, length in enumerate(window_lengths(len(note.states)))]
        return torch.cat(kept, dim=1)

    def _windows(self, notes: Sequence[NoteStates]) -> tuple[Tensor, Tensor, Tensor]:
        """Standardised states (notes, windows, length, d), terms and mask (notes, windows, length)."""
        lengths = [window_lengths(len(note.states)) for note in notes]
        shape = (len(notes), max(map(len, lengths)), max(max(one) for one in lengths))
        states = self.mean.new_zeros(*shape, len(self.mean))
        terms, mask = self.mean.new_zeros(shape), torch.zeros(shape, dtype=torch.bool, device=self.mean.device)
        for place, (note, sizes) in enumerate(zip(notes, lengths, strict=True)):
            rows = (note.states.float() - self.mean) * self.scale
            for k, (part, term) in enumerate(zip(rows.split(sizes), note.terms.float().split(sizes), strict=True)):
                states[place, k, : len(part)], terms[place, k, : len(part)] = part, term
                mask[place, k, : len(part)] = True
        return states, terms, mask

    def _local(self, states: Tensor, terms: Tensor, mask: Tensor) -> Tensor:
        scores = states @ self.local_query.T  # (notes, windows, length, queries)
        if not self.hierarchical:
            scores = torch.zeros_like(scores)
        elif self.term_bias:
            scores = scores + terms[..., None] * self.term_weight
        return _softmax(scores, mask[..., None], dim=2)

    def _document(self, z: Tensor, there: Tensor) -> Tensor:
        scores = z @ self.query.T if self.hierarchical else z.new_zeros(*z.shape[:2], len(self.query))
        return _softmax(scores, there[..., None], dim=1)


def window_lengths(tokens: int) -> list[int]:
    """The lengths of a note's local windows: as few as `WINDOW` allows, and all alike to within one token."""
    count = max(1, -(-tokens // WINDOW))
    return [tokens * (k + 1) // count - tokens * k // count for k in range(count)]


def _softmax(scores: Tensor, mask: Tensor, *, dim: int) -> Tensor:
    """Softmax along `dim` over what the mask allows; 0 elsewhere, also where it allows nothing."""
    return scores.masked_fill(~mask, -1e4).softmax(dim=dim) * mask
