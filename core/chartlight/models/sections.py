"""The section of each sentence of a note: sentence vectors, a BiLSTM over them, and a linear-chain CRF.

After Kwon, Yang and Yu (2022), *An Automatic SOAP Classification System Using Weakly Supervision and Transfer Learning*
(BiLSTM and CRF over sentence vectors of a clinical encoder), and for the CRF Lafferty, McCallum and Pereira (2001).
For labels y of n sentences with emissions E, transitions T, and start and end scores s, e:

    score(y) = s[y_1] + Σ_i E[i, y_i] + Σ_i T[y_i, y_i+1] + e[y_n],     p(y) = exp score(y) / Σ_y' exp score(y')
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn


class LinearChainCrf(nn.Module):
    """A conditional random field over one chain of labels, in which some places may be given and some unknown."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))  # T[from, to]
        self.start = nn.Parameter(torch.zeros(labels))
        self.end = nn.Parameter(torch.zeros(labels))

    def log_partition(self, emissions: Tensor, mask: Tensor, allowed: Tensor | None = None) -> Tensor:
        """The log of Σ exp score(y) over all y that `allowed` permits, for several notes: (notes,).

        Args:
            emissions: (notes, sentences, labels).
            mask: (notes, sentences), True at real sentences, which come first; at least one a note.
            allowed: (notes, sentences, labels), True where a label may stand; everything where None.
        """
        emissions = _barred(emissions, allowed)
        alpha = self.start + emissions[:, 0]
        for row, there in zip(emissions.unbind(dim=1)[1:], mask.unbind(dim=1)[1:], strict=True):
            following = torch.logsumexp(alpha[:, :, None] + self.transitions, dim=1) + row
            alpha = torch.where(there[:, None], following, alpha)
        return torch.logsumexp(alpha + self.end, dim=1)

    def loss(self, emissions: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """-log p(y) of the known labels of each note: (notes,).

        Args:
            emissions: (notes, sentences, labels).
            labels: (notes, sentences); unknown ones (-1) are summed over.
            mask: (notes, sentences), see `log_partition`.
        """
        places = torch.arange(emissions.shape[2], device=labels.device)
        allowed = (places == labels[..., None]) | (labels < 0)[..., None]
        return self.log_partition(emissions, mask) - self.log_partition(emissions, mask, allowed)

    def marginals(self, emissions: Tensor, allowed: Tensor | None = None) -> Tensor:
        """p(y_i = label) of each sentence under what is allowed: (sentences, labels); rows sum to 1.

        By the forward-backward algorithm.
        """
        emissions = _barred(emissions, allowed)
        forward = [self.start + emissions[0]]
        for row in emissions[1:]:
            forward.append(torch.logsumexp(forward[-1][:, None] + self.transitions, dim=0) + row)
        backward: list[Tensor] = [self.end]
        for row in reversed(emissions[1:]):
            backward.append(torch.logsumexp(self.transitions + (row + backward[-1])[None], dim=1))
        return (torch.stack(forward) + torch.stack(backward[::-1])).softmax(dim=1)

    def decode(self, emissions: Tensor, allowed: Tensor | None = None) -> list[int]:
        """The likeliest labels under what is allowed, by the Viterbi algorithm."""
        emissions = _barred(emissions, allowed)
        best, sources = self.start + emissions[0], []
        for row in emissions[1:]:
            scores, source = (best[:, None] + self.transitions).max(dim=0)
            sources.append(source)
            best = scores + row
        labels = [int((best + self.end).argmax())]
        for source in reversed(sources):
            labels.append(int(source[labels[-1]]))
        return labels[::-1]


class SectionTagger(nn.Module):
    """Sentence vectors → emissions → CRF."""

    mean: Tensor
    scale: Tensor

    def __init__(
        self, *, input_size: int, labels: int, sentence_size: int = 128, lstm_size: int = 96, dropout: float = 0.3
    ) -> None:
        """Make a tagger.

        Args:
            input_size: length of the sentence vectors.
            labels: number of sections.
            sentence_size: length of what the BiLSTM reads.
            lstm_size: length of each direction's state.
            dropout: share of the values that are left out while training.
        """
        super().__init__()
        self.register_buffer("mean", torch.zeros(input_size))
        self.register_buffer("scale", torch.ones(input_size))
        self.sentence = nn.Linear(input_size, sentence_size)
        self.lstm = nn.LSTM(sentence_size, lstm_size, bidirectional=True, batch_first=True)
        self.emission = nn.Linear(2 * lstm_size + sentence_size, labels)
        self.crf = LinearChainCrf(labels)
        self.dropout = nn.Dropout(dropout)

    def standardise(self, vectors: Tensor) -> None:
        """Take mean and standard deviation of each value from some sentences: (sentences, input_size)."""
        self.mean.copy_(vectors.float().mean(dim=0))
        self.scale.copy_(1 / vectors.float().std(dim=0).clamp(min=1e-3))

    def emissions(self, vectors: Tensor) -> Tensor:
        """(sentences, labels) from the sentence vectors of one note (sentences, input_size)."""
        return self._emissions(vectors[None], torch.ones(1, len(vectors), dtype=torch.bool))[0]

    def loss(self, vectors: Sequence[Tensor], labels: Sequence[Tensor]) -> Tensor:
        """-log p of the known labels of some notes (-1: unknown), per known label: scalar."""
        rows = nn.utils.rnn.pad_sequence(list(vectors), batch_first=True)
        known = nn.utils.rnn.pad_sequence(list(labels), batch_first=True, padding_value=-1)
        lengths = torch.tensor([len(one) for one in labels])
        mask = torch.arange(rows.shape[1])[None] < lengths[:, None]
        losses = self.crf.loss(self._emissions(rows, mask), known, mask)
        return (losses / (known >= 0).sum(dim=1).clamp(min=1)).mean()

    def _emissions(self, vectors: Tensor, mask: Tensor) -> Tensor:
        """(notes, sentences, labels) from (notes, sentences, input_size)."""
        rows = self.dropout((vectors.float() - self.mean) * self.scale)
        read = self.dropout(nn.functional.gelu(self.sentence(rows)))
        packed = nn.utils.rnn.pack_padded_sequence(read, mask.sum(dim=1).cpu(), batch_first=True, enforce_sorted=False)
        context, _ = nn.utils.rnn.pad_packed_sequence(
            self.lstm(packed)[0], batch_first=True, total_length=vectors.shape[1]
        )
        return cast(Tensor, self.emission(self.dropout(torch.cat([context, read], dim=2))))


def sentence_vectors(states: Tensor, spans: list[tuple[int, int]]) -> Tensor:
    """Mean and maximum over the tokens of each sentence.

    Args:
        states: token states: (tokens, d).
        spans: half-open stretches of tokens.

    Returns:
        (sentences, 2 d); zeros for an empty stretch.
    """
    rows = []
    for start, end in spans:
        part = states[start:end] if end > start else states.new_zeros(1, states.shape[1])
        rows.append(torch.cat([part.mean(dim=0), part.amax(dim=0)]))
    return torch.stack(rows) if rows else states.new_zeros(0, 2 * states.shape[1])


def _barred(emissions: Tensor, allowed: Tensor | None) -> Tensor:
    return emissions if allowed is None else emissions.masked_fill(~allowed, -1e6)
