"""What a note is about, by its words together, its opening, its headings and its states: read by small networks.

A logistic regression adds up what single words say (`models.lexical`); which of them mean something only beside each
other, or beside what the encoder makes of the note, it cannot tell. With n_t how often the note uses word t, N training
notes and N_t of them with the word,

    x_t = (1 + ln n_t) ln((1 + N) / (1 + N_t)), scaled to length 1
    u = Vᵀ x, scaled to length 1        V: the strongest directions of the training notes (Deerwester et al. 1990)
    o = the u of the opening of the note, its first 30 words, which often say what the note is for
    e = the u of its headings alone, which tell a consultation from an operation or a progress note
    s = Bᵀ x̄, scaled to length 1        x̄: see `specialty_branches`; B: the strongest directions of the training notes
    q = mean over the networks of W₂ relu(16 W₁ [u, o, e, s] + b₁) + b₂

Neither V, B nor the networks hold the words of any single note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import normalize

from chartlight.models.lexical import ReadWords, WordWeights
from chartlight.sections.headings import heading_words

SCALE = 16.0  # the values of u, o, e and s are small, since their length is 1
OPENING_WORDS = 30

_OPENING = re.compile(rf"\s*(?:\S+\s+){{0,{OPENING_WORDS - 1}}}\S*")


def opening_of(text: str) -> str:
    """The first words of a note."""
    found = _OPENING.match(text)
    return found.group() if found else ""


@dataclass(frozen=True)
class TopicNetwork:
    """One of the networks.

    Attributes:
        inner: W₁: (hidden, values), with as many values as u, o, e and s have together.
        inner_bias: b₁: (hidden,).
        outer: W₂: (specialties, hidden).
        outer_bias: b₂: (specialties,).
    """

    inner: Tensor
    inner_bias: Tensor
    outer: Tensor
    outer_bias: Tensor

    def __call__(self, values: Tensor) -> Tensor:
        """(…, specialties) from [u, o, e, s]: (…, values)."""
        return self._inside(values).relu() @ self.outer.T + self.outer_bias

    def gradient(self, values: Tensor, specialty: int) -> Tensor:
        """∂q_i/∂[u, o, e, s] of one note, for a specialty by its number: (values,)."""
        return SCALE * (self.outer[specialty] * (self._inside(values) > 0)) @ self.inner

    def _inside(self, values: Tensor) -> Tensor:
        return SCALE * values @ self.inner.T + self.inner_bias


@dataclass(frozen=True)
class NoteWords:
    """The words of a note.

    Attributes:
        every: all of them.
        opening: those of its opening.
        headings: those of its headings.
    """

    every: ReadWords
    opening: ReadWords
    headings: ReadWords

    @classmethod
    def of(cls, known: WordWeights, text: str) -> NoteWords:
        """Those of a text that are known."""
        return cls(*(known.read(part) for part in (text, opening_of(text), heading_words(text))))


@dataclass(frozen=True)
class TopicReader:
    """The topics of notes and what they say of the specialties.

    Attributes:
        directions: V, a row for each word of `WordWeights`: (words, topics).
        components: B: (2 d, components).
        networks: at least one.

    Raises:
        ValueError: if a network does not read as many values as there are.
    """

    directions: Tensor
    components: Tensor
    networks: tuple[TopicNetwork, ...]

    def __post_init__(self) -> None:
        values = 3 * self.directions.shape[1] + self.components.shape[1]
        if any(network.inner.shape[1] != values for network in self.networks):
            raise ValueError("networks do not fit what they read")

    def values(self, words: NoteWords, rarity: Tensor, whole: Tensor) -> Tensor:
        """[u, o, e, s] of a note: (values,).

        Args:
            words: of the note.
            rarity: idf of each word, as `WordWeights` has it: (words,).
            whole: x̄, standardised: (2 d,).
        """
        topics = [self._topics(read, rarity) for read in (words.every, words.opening, words.headings)]
        return torch.cat([*topics, topics_of(whole, self.components)])

    def logits(self, values: Tensor) -> Tensor:
        """q: (…, specialties) from [u, o, e, s]: (…, values)."""
        return torch.stack([network(values) for network in self.networks]).mean(dim=0)

    def added(self, words: NoteWords, rarity: Tensor, whole: Tensor, specialty: int) -> Tensor:
        """How far each word draws the logit of a specialty up or down: (words,), those of `words.every`.

        That is x_t ∂q_i/∂x_t, by u, o and e together.

        Args:
            words: of the note.
            rarity: as `values` wants it.
            whole: as `values` wants it.
            specialty: i, its number.
        """
        values = self.values(words, rarity, whole)
        gradient = torch.stack([network.gradient(values, specialty) for network in self.networks]).mean(dim=0)
        rows = {place: row for row, place in enumerate(words.every.places.tolist())}
        views, topics = (words.every, words.opening, words.headings), self.directions.shape[1]
        added = torch.zeros_like(words.every.values)
        for read, own in zip(views, gradient[: 3 * topics].split(topics), strict=True):
            where = torch.tensor([rows[place] for place in read.places.tolist()], dtype=torch.long)
            added = added.index_add(0, where, self._drawn(read, rarity, own))
        return added

    def _topics(self, read: ReadWords, rarity: Tensor) -> Tensor:
        return topics_of(_values(read, rarity), self.directions[read.places])

    def _drawn(self, read: ReadWords, rarity: Tensor, gradient: Tensor) -> Tensor:
        """x_t ∂q_i/∂x_t for each word, with the gradient by u: (topics,)."""
        values, directions = _values(read, rarity), self.directions[read.places]
        drawn = values @ directions
        length = drawn.norm()
        if not length > 0:
            return torch.zeros_like(values)
        topics = drawn / length
        # Only what turns u counts: its length is 1 whatever the words.
        across: Tensor = (gradient - (gradient @ topics) * topics) / length
        return values * (directions @ across)


def _values(read: ReadWords, rarity: Tensor) -> Tensor:
    """The x of the words of a note, of any length: (words,)."""
    idf = rarity[read.places]
    # The values of `ReadWords` are counted with idf = 1 + ln(…); words of all notes tell nothing of topics.
    return read.values / idf * (idf - 1)


def topics_of(rows: Tensor, directions: Tensor) -> Tensor:
    """u: (…, topics) from x of any length, (…, words), and V: (words, topics); s from x̄ and B likewise."""
    return normalize(rows @ directions, dim=-1)
