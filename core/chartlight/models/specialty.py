"""The specialties of a note: hierarchical attention over the states of the encoder that the code model uses.

After Zhang, Chen and Liu (2025), *MTTL-ClinicalBERT*, Symmetry 17(6) 823, whose formulas are not public in full; what
stands here is our reading of its description. With x_n the state of token n (several layers of the encoder side by
side, each value standardised), t_n in 0..1 how surely the token belongs to a medical term, and k a window of tokens:

    local:     a_khn = softmax over n in k of (q_h·x_n + γ_h t_n),   s_k = [Σ_n a_khn x_n for each h],
               z_k = GELU(W s_k + b)
    document:  β_ik = softmax over k of u_i·z_k,   v_i = Σ_k β_ik z_k,   ẑ = mean over k of z_k
    score:     ŷ_i = σ(w_i·[v_i, ẑ] + b_i)

The states may first be turned and cut to a few axes, x_n = Aᵀ x'_n: less than half the time to fit, at the price of a
point or two of F1.

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
TOKENS_FOR_AXES = 40  # of a note


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
    axes: Tensor

    def __init__(
        self,
        *,
        input_size: int,
        specialties: int,
        hidden_size: int = 192,
        queries: int = 2,
        axes: int = 0,
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
            axes: number of columns of A; 0 where the states are read as they are.
            dropout: share of the values that are left out while training.
            hierarchical: attend; else take means at both levels.
            term_bias: let the local attention prefer medical terms.
        """
        super().__init__()
        self.hierarchical = hierarchical
        self.term_bias = term_bias
        self.register_buffer("mean", torch.zeros(input_size))
        self.register_buffer("scale", torch.ones(input_size))
        self.register_buffer("axes", torch.zeros(input_size, axes), persistent=axes > 0)  # A
        size = axes or input_size
        self.local_query = nn.Parameter(torch.zeros(queries, size))  # q: zero attends evenly
        self.term_weight = nn.Parameter(torch.zeros(queries))  # γ
        self.window = nn.Linear(queries * size, hidden_size)
        self.query = nn.Parameter(torch.empty(specialties, hidden_size))  # u
        self.weight = nn.Parameter(torch.empty(specialties, 2 * hidden_size))  # w
        self.bias = nn.Parameter(torch.full((specialties,), -3.0))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.local_query, std=0.002)
        nn.init.normal_(self.query, std=0.05)
        nn.init.normal_(self.weight, std=0.02)

    def standardise(self, notes: Sequence[NoteStates]) -> None:
        """Take mean and standard deviation of each value from the tokens of some notes."""
        # Note by note, since all their states together in full precision may be gigabytes.
        count = sum(len(note.states) for note in notes)
        mean = sum((note.states.float().sum(dim=0).double() for note in notes), torch.zeros(1)) / count
        squares = ((note.states.float() - mean.float()).square().sum(dim=0).double() for note in notes)
        variance = sum(squares, torch.zeros(1)) / max(1, count - 1)
        self.mean.copy_(mean)
        self.scale.copy_(1 / variance.sqrt().clamp(min=1e-3))

    def choose_axes(self, notes: Sequence[NoteStates]) -> None:
        """Take as A the directions in which the standardised states of some notes differ most; see `standardise`."""
        size = self.axes.shape[1]
        if size:
            rows = torch.cat([note.states[:: max(1, len(note.states) // TOKENS_FOR_AXES)].float() for note in notes])
            rows = (rows - self.mean) * self.scale
            self.axes.copy_(torch.linalg.eigh((rows.T @ rows).double()).eigenvectors[:, -size:])

    @torch.no_grad()
    def turned(self, note: NoteStates) -> NoteStates:
        """A note as the attention reads it: its states standardised and turned to the axes; as given without axes."""
        if not self.axes.shape[1]:
            return note
        # Standardised after the product, where there is less to count.
        turn = self.scale[:, None] * self.axes
        return NoteStates(note.states.to(turn.dtype) @ turn - self.mean @ turn, note.terms)

    def forward(self, notes: Sequence[NoteStates]) -> SpecialtyOutput:
        """Scores and attention of some notes, each of any length."""
        return self.attend([self.turned(note) for note in notes])

    def attend(self, notes: Sequence[NoteStates]) -> SpecialtyOutput:
        """The same for notes that `turned` gave."""
        states, terms, mask = self._windows(notes)
        a = self._local(states, terms, mask)  # (all windows, length, queries)
        pooled = a.mT @ states  # (all windows, queries, d)
        if not self.axes.shape[1]:
            # Here and not token by token, which is the same, since the weights of a window sum to 1.
            pooled = (pooled - self.mean) * self.scale
        counts = [len(window_lengths(len(note.states))) for note in notes]
        z = _by_note(nn.functional.gelu(self.window(self.dropout(pooled.flatten(1)))), counts)
        there = _by_note(mask.any(dim=1), counts)  # (notes, windows)
        beta = self._document(z, there)
        v = torch.einsum("bki,bkd->bid", beta, z)
        mean = (z * there[..., None]).sum(dim=1) / there.sum(dim=1, keepdim=True)
        joined = torch.cat([v, mean[:, None].expand(-1, len(self.weight), -1)], dim=2)
        logits = (self.dropout(joined) * self.weight).sum(dim=2) + self.bias
        return SpecialtyOutput(logits=logits, local=_by_note(a.mean(dim=2), counts), document=beta)

    def evidence(self, note: NoteStates) -> Tensor:
        """e: the share of each specialty's attention on each token: (specialties, tokens); rows sum to 1."""
        return evidence_of(self([note]), tokens=len(note.states))

    def _windows(self, notes: Sequence[NoteStates]) -> tuple[Tensor, Tensor, Tensor]:
        """States (all windows, length, d), terms and mask (all windows, length) of the notes' windows in turn."""
        sizes = [window_lengths(len(note.states)) for note in notes]
        lengths = torch.tensor([length for of_note in sizes for length in of_note])
        inside = torch.arange(int(lengths.max()))
        mask = (inside[None] < lengths[:, None]).to(self.mean.device)
        states = self.mean.new_zeros(*mask.shape, notes[0].states.shape[1])
        terms = self.mean.new_zeros(mask.shape)
        row = 0
        for note, of_note in zip(notes, sizes, strict=True):
            # Copied window by window, which also brings them to full precision: to gather the tokens of a whole batch
            # first would move each value three times, and moving them is what a fit spends most of its time on.
            for window, told in zip(note.states.split(of_note), note.terms.split(of_note), strict=True):
                states[row, : len(window)] = window
                terms[row, : len(window)] = told
                row += 1
        return states, terms, mask

    def _local(self, states: Tensor, terms: Tensor, mask: Tensor) -> Tensor:
        if not self.hierarchical:
            return _softmax(states.new_zeros(*mask.shape, len(self.local_query)), mask[..., None], dim=1)
        # The mean of the states would add the same to each score of a window, so it is left out.
        query = self.local_query if self.axes.shape[1] else self.local_query * self.scale
        scores = states @ query.T  # (all windows, length, queries)
        if self.term_bias:
            scores = scores + terms[..., None] * self.term_weight
        return _softmax(scores, mask[..., None], dim=1)

    def _document(self, z: Tensor, there: Tensor) -> Tensor:
        scores = z @ self.query.T if self.hierarchical else z.new_zeros(*z.shape[:2], len(self.query))
        return _softmax(scores, there[..., None], dim=1)


def evidence_of(output: SpecialtyOutput, *, tokens: int) -> Tensor:
    """Evidence e of the first note of a batch, of so many tokens: (specialties, tokens)."""
    shares = output.document[0].T[:, :, None] * output.local[0][None]  # (specialties, windows, length)
    return torch.cat([shares[:, k, :length] for k, length in enumerate(window_lengths(tokens))], dim=1)


def window_lengths(tokens: int, most: int = WINDOW) -> list[int]:
    """The lengths of a note's windows of at most so many tokens: as few as can be, and all alike to within one."""
    count = max(1, -(-tokens // most))
    return [tokens * (k + 1) // count - tokens * k // count for k in range(count)]


def _by_note(rows: Tensor, counts: Sequence[int]) -> Tensor:
    """Rows of all windows (all windows, …) as (notes, windows, …), with zeros where a note has fewer windows."""
    return nn.utils.rnn.pad_sequence(list(rows.split(list(counts))), batch_first=True)


def _softmax(scores: Tensor, mask: Tensor, *, dim: int) -> Tensor:
    """Softmax along `dim` over what the mask allows; 0 elsewhere, also where it allows nothing."""
    return scores.masked_fill(~mask, -1e4).softmax(dim=dim) * mask
