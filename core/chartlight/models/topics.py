"""What a note is about, by all of its words together: latent semantic analysis, read by a few small networks.

A logistic regression adds up what single words say (`models.lexical`); which of them mean something only beside each
other it cannot tell. With n_t how often the note uses word t, N training notes and N_t of them with the word,

    x_t = (1 + ln n_t) ln((1 + N) / (1 + N_t)), scaled to length 1
    u = Vᵀ x, scaled to length 1              V: the strongest directions of the training notes (Deerwester et al. 1990)
    q = mean over the networks of W₂ relu(16 W₁ u + b₁) + b₂

Neither V nor the networks hold the words of any single note.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import normalize

from chartlight.models.lexical import ReadWords

SCALE = 16.0  # the values of u are small, since its length is 1


@dataclass(frozen=True)
class TopicNetwork:
    """One of the networks.

    Attributes:
        inner: W₁: (hidden, topics).
        inner_bias: b₁: (hidden,).
        outer: W₂: (specialties, hidden).
        outer_bias: b₂: (specialties,).
    """

    inner: Tensor
    inner_bias: Tensor
    outer: Tensor
    outer_bias: Tensor

    def __call__(self, topics: Tensor) -> Tensor:
        """(…, specialties) from u: (…, topics)."""
        return self._inside(topics).relu() @ self.outer.T + self.outer_bias

    def gradient(self, topics: Tensor, specialty: int) -> Tensor:
        """∂q_i/∂u of one note, for a specialty by its number: (topics,)."""
        return SCALE * (self.outer[specialty] * (self._inside(topics) > 0)) @ self.inner

    def _inside(self, topics: Tensor) -> Tensor:
        return SCALE * topics @ self.inner.T + self.inner_bias


@dataclass(frozen=True)
class TopicReader:
    """The topics of notes and what they say of the specialties.

    Attributes:
        directions: V, a row for each word of `WordWeights`: (words, topics).
        networks: at least one.
    """

    directions: Tensor
    networks: tuple[TopicNetwork, ...]

    def topics(self, read: ReadWords, rarity: Tensor) -> Tensor:
        """u: (topics,).

        Args:
            read: the words of the note.
            rarity: idf of each word, as `WordWeights` has it: (words,).
        """
        return topics_of(_values(read, rarity), self.directions[read.places])

    def logits(self, topics: Tensor) -> Tensor:
        """q: (…, specialties) from u: (…, topics)."""
        return torch.stack([network(topics) for network in self.networks]).mean(dim=0)

    def added(self, read: ReadWords, rarity: Tensor, specialty: int) -> Tensor:
        """x_t ∂q_i/∂x_t: how far each word draws the logit of a specialty, by its number, up or down: (words,).

        Args:
            read: the words of the note.
            rarity: as `topics` wants it.
            specialty: i.
        """
        values, directions = _values(read, rarity), self.directions[read.places]
        drawn = values @ directions
        length = drawn.norm()
        if not length > 0:
            return torch.zeros_like(values)
        topics = drawn / length
        gradient = torch.stack([network.gradient(topics, specialty) for network in self.networks]).mean(dim=0)
        # Only what turns u counts: its length is 1 whatever the words.
        across: Tensor = (gradient - (gradient @ topics) * topics) / length
        return values * (directions @ across)


def _values(read: ReadWords, rarity: Tensor) -> Tensor:
    """The x of the words of a note, of any length: (words,)."""
    idf = rarity[read.places]
    # The values of `ReadWords` are counted with idf = 1 + ln(…); words of all notes tell nothing of topics.
    return read.values / idf * (idf - 1)


def topics_of(rows: Tensor, directions: Tensor) -> Tensor:
    """u: (…, topics) from x of any length, (…, words), and V: (words, topics)."""
    return normalize(rows @ directions, dim=-1)
